"""`kentongan draft FACTS.toml`: prints a release and what is still to be asked."""

import argparse
import json
import sys
from pathlib import Path

from .facts import Mistake, read_facts
from .release import Draft, draft


def main(argv: list[str]) -> int:
    """Exit 0 when drafted, 2 for wrong use or facts that cannot be read."""
    options = argparse.ArgumentParser(prog="kentongan draft", description="A release from the facts of an activity.")
    options.add_argument("facts", type=Path, metavar="FACTS.toml")
    options.add_argument("--format", choices=["text", "json"], default="text")
    try:
        words = options.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        made = draft(read_facts(words.facts))
    except Mistake as mistake:
        for line in str(mistake).splitlines():
            print(f"kentongan draft: {line}", file=sys.stderr)
        return 2
    print(json.dumps(made.as_json(), ensure_ascii=False, indent=2) if words.format == "json" else as_text(made))
    return 0


def as_text(made: Draft) -> str:
    """Headline, paragraphs, questions."""
    parts = [made.headline, "", "\n\n".join(made.paragraphs())]
    if made.questions:
        parts += ["", "Yang masih perlu ditanyakan:", *(f"- {one.question} ({one.fact})" for one in made.questions)]
    return "\n".join(parts)
