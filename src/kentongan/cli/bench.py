"""`kentongan bench [NAME]`: what we promise about speed and size, measured, each against its named limit."""

import argparse
import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from .benches.figure import Figure, as_line, heading
from .benches.running import Place
from .errors import Stop

# In this order; each names a module of benches/. `set_up` downloads or unpacks an environment: only by name or --all.
BENCHES = {
    "set-up": "set_up",
    "start": "start",
    "page": "page",
    "publish": "publish",
    "language": "language",
    "accuracy": "accuracy",
}
LONG = ("set-up",)


def main(argv: list[str]) -> int:
    """Measure and print. Exit 0 when every figure keeps its limit, 1 when one does not, 2 for wrong use."""
    options = argparse.ArgumentParser(prog="kentongan bench", description="The benchmarks, as ratios to their limits.")
    options.add_argument("name", nargs="?", choices=BENCHES, help="one of them; else all but set-up")
    options.add_argument("--all", action="store_true", help="set-up too (minutes)")
    options.add_argument("--format", choices=["text", "json"], default="text")
    try:
        words = options.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    names = [words.name] if words.name else [name for name in BENCHES if words.all or name not in LONG]
    try:
        figures = measure(names, as_json=words.format == "json")
    except Stop as stop:
        print(f"kentongan bench: {stop}", file=sys.stderr)
        return 1
    return 0 if figures and all(figure.ok for figure in figures) else 1


def measure(names: list[str], as_json: bool) -> list[Figure]:
    """Run benches and print their figures, a line as soon as it is known or all as JSON. Nothing is left behind."""
    figures = []
    if not as_json:
        print(heading(), flush=True)
    with tempfile.TemporaryDirectory(prefix="kentongan-bench-") as folder:
        place = Place(Path(folder))
        for name in names:
            say(f"measuring {name} …")
            for figure in import_module(f"kentongan.cli.benches.{BENCHES[name]}").figures(place):
                figures.append(figure)
                if not as_json:
                    print(as_line(figure), flush=True)
    if as_json:
        print(json.dumps({"figures": [figure.as_json() for figure in figures]}, ensure_ascii=False, indent=2))
    return figures


def say(line: str) -> None:
    """Progress, on standard error."""
    print(f"kentongan bench: {line}", file=sys.stderr, flush=True)
