"""`kentongan doctor`: looks at an installation, changes nothing, and says what to do."""

import argparse
import json
import os
from collections.abc import Iterator
from pathlib import Path

from .checks import folder, machine
from .checks.check import Check

ROOT = Path(__file__).resolve().parents[3]


def main(argv: list[str]) -> int:
    """Print every check. Exit 0 when nothing is broken, 1 when something is, 2 for wrong use."""
    try:
        words = parser().parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    found = list(examine(words.data.resolve(), words.host, words.port))
    if words.format == "json":
        print(json.dumps({"checks": [check.as_json() for check in found]}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(check.as_text() for check in found))
        print(verdict(found))
    return 1 if any(check.mark == "x" for check in found) else 0


def parser() -> argparse.ArgumentParser:
    """Where to look: as `up` was, or will be, started."""
    options = argparse.ArgumentParser(prog="kentongan doctor", description="Check an installation, say what to do.")
    options.add_argument("--data", type=Path, default=Path(os.environ.get("KENTONGAN_DATA") or ROOT / "data"))
    options.add_argument("--host", default=os.environ.get("KENTONGAN_HOST") or "127.0.0.1", help="as given to `up`")
    options.add_argument("--port", type=int, default=int(os.environ.get("KENTONGAN_PORT") or 8000))
    options.add_argument("--format", choices=["text", "json"], default="text")
    return options


def examine(data: Path, host: str, port: int) -> Iterator[Check]:
    """All checks that can be made, from the ground up."""
    yield from machine.checks()
    ground = list(folder.checks(data))
    yield from ground
    if any(check.mark == "x" for check in (*ground[3:], *ground[:1])):
        return
    os.environ.update(KENTONGAN_DATA=str(data), KENTONGAN_HOST=host, KENTONGAN_PORT=str(port))
    os.environ["DJANGO_SETTINGS_MODULE"] = "kentongan.settings"
    import django

    django.setup()
    from .checks import database, public, work

    stored = list(database.checks())
    yield from stored
    if not any(check.mark == "x" for check in stored):
        yield from work.checks()
        yield from public.checks()
    yield public.port(host, port, folder.is_running(data))


def verdict(found: list[Check]) -> str:
    """The last line."""
    broken, looks = (sum(check.mark == mark for check in found) for mark in ("x", "!"))
    if broken:
        return f"\n{broken} of {len(found)} checks found something broken: follow the arrows, from the top."
    return f"\nNothing is broken{f'; {looks} things want a look' if looks else ''}."
