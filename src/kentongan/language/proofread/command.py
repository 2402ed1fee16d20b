"""`kentongan proofread [FILE|-]`: reads a text as a desk editor would; `--jsonl` reads many."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kentongan.language.drafting.facts import Mistake, read_facts

from . import report
from .check import SCOPES, TooLong, check
from .house import House
from .rule import DOCUMENT, HINT, SENTENCE
from .sources import Unreadable, read_text

CANNOT = (Mistake, TooLong, Unreadable)


def main(argv: list[str]) -> int:
    """Exit 0 clean (hints apart), 1 with errors or warnings, 2 for wrong use or a text that cannot be read."""
    try:
        words = options().parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        house = House(facts=read_facts(words.facts)) if words.facts else House()
        text = read_text(words.file)
        return many(text, house) if words.jsonl else one(text, words, house)
    except CANNOT as mistake:
        print(f"kentongan proofread: {mistake}", file=sys.stderr)
        return 2


def options() -> argparse.ArgumentParser:
    """The command's words."""
    parser = argparse.ArgumentParser(prog="kentongan proofread", description="Indonesian proofreading.")
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="a text file; - for standard input")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--facts", type=Path, metavar="FACTS.toml", help="compare with the facts of an activity")
    parser.add_argument("--scope", choices=[DOCUMENT, SENTENCE], default=DOCUMENT)
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines, write JSON lines")
    return parser


def one(text: str, words: argparse.Namespace, house: House) -> int:
    """Proofread one text and print it for people or programs."""
    read = check(text, words.scope, house)
    if words.format == "json":
        told: dict[str, Any] = {"findings": [finding.as_json() for finding in read.findings]}
        print(json.dumps(told | ({"lead": read.lead} if read.lead else {}), ensure_ascii=False, indent=2))
    else:
        name = "naskah" if words.file == "-" else Path(words.file).name
        print(report.as_text(read, name))
    return int(any(finding.severity != HINT for finding in read.findings))


def many(lines: str, house: House) -> int:
    """A line of JSON in, a line of JSON out, in order; a line that cannot be read says so in `error`."""
    answers = [answer(line, house) for line in lines.split("\n") if line.strip()]
    sys.stdout.writelines(json.dumps(told, ensure_ascii=False) + "\n" for told in answers)
    return int(any("error" in told or _alarms(told["findings"]) for told in answers))


def answer(line: str, house: House) -> dict[str, Any]:
    """What one line of JSON is answered with."""
    name = None
    try:
        asked = json.loads(line)
        name = asked.get("id")
        read = check(asked["text"], _scope(asked.get("scope", DOCUMENT)), house)
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        return {"id": name, "findings": [], "error": _complaint(error)}
    told: dict[str, Any] = {"id": name, "findings": [finding.as_json() for finding in read.findings]}
    return told | ({"lead": read.lead} if read.lead else {})


def _scope(scope: str) -> str:
    if scope not in SCOPES:
        raise TooLong(f"Lingkup “{scope}” tidak dikenal. Pilih {', '.join(SCOPES)}.")
    return scope


def _complaint(error: Exception) -> str:
    if isinstance(error, TooLong):
        return str(error)
    return 'Baris ini bukan JSON dengan "id" dan "text". Perbaiki baris itu.'


def _alarms(findings: Iterable[dict[str, Any]]) -> bool:
    return any(finding["severity"] != HINT for finding in findings)
