"""`kentongan proofread [FILE|-]`: reads a text as a desk editor would; `--jsonl` reads many."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kentongan.language.drafting.facts import Mistake, read_facts

from . import report
from .check import SCOPES, Report, TooLong, check
from .house import House
from .rule import DOCUMENT, HINT, SENTENCE
from .sources import Unreadable, no_rtf, read_lines, read_text

CANNOT = (Mistake, TooLong, Unreadable)


def main(argv: list[str]) -> int:
    """Exit 0 clean (hints apart), 1 with errors or warnings, 2 for wrong use or a text that cannot be read."""
    try:
        words = options().parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        house = House(facts=read_facts(words.facts)) if words.facts else House()
        if words.jsonl:
            return many(read_lines(words.file), house)
        return one(read_text(words.file), words, house)
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
    if read.failed:
        print(f"kentongan proofread: {_skipped(read)}", file=sys.stderr)
    if words.format == "json":
        told: dict[str, Any] = {"findings": [finding.as_json() for finding in read.findings]}
        print(json.dumps(told | ({"lead": read.lead} if read.lead else {}), ensure_ascii=False, indent=2))
    else:
        name = "naskah" if words.file == "-" else Path(words.file).name
        print(report.as_text(read, name))
    return int(any(finding.severity != HINT for finding in read.findings))


def many(lines: Iterable[bytes], house: House) -> int:
    """A line of JSON in, a line of JSON out, in order; a line that cannot be read says so in `error`."""
    alarms = False
    for line in lines:
        if line.strip():
            told = answer(line, house)
            sys.stdout.write(_as_line(told) + "\n")
            alarms = alarms or "error" in told or _alarms(told["findings"])
    return int(alarms)


def answer(line: bytes, house: House) -> dict[str, Any]:
    """What one line of JSON is answered with."""
    name = None
    try:
        asked = json.loads(line.decode())
        name = _only(asked.get("id"), str | int | float | None)
        text = no_rtf(_only(asked["text"], str), "Naskah ini")
        read = check(text, _scope(asked.get("scope", DOCUMENT)), house)
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        return {"id": name, "findings": [], "error": _complaint(error)}
    told: dict[str, Any] = {"id": name, "findings": [finding.as_json() for finding in read.findings]}
    told |= {"lead": read.lead} if read.lead else {}
    return told | ({"error": _skipped(read)} if read.failed else {})


def _as_line(told: dict[str, Any]) -> str:
    """One line of UTF-8; half a smiley (a lone surrogate) cannot be written in it and stays an escape."""
    line = json.dumps(told, ensure_ascii=False)
    return line if line.encode("utf-8", "ignore").decode() == line else json.dumps(told)


def _only(value: Any, kind: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError
    return value


def _scope(scope: str) -> str:
    if scope not in SCOPES:
        raise TooLong(f"Lingkup “{scope}” tidak dikenal. Pilih {', '.join(SCOPES)}.")
    return scope


def _complaint(error: Exception) -> str:
    if isinstance(error, TooLong | Unreadable):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return f"Baris ini bukan teks UTF-8 (bita ke-{error.start + 1} rusak). Simpan ulang sebagai UTF-8."
    return 'Baris ini bukan JSON dengan "id" dan "text". Perbaiki baris itu.'


def _skipped(read: Report) -> str:
    """What a rule's failure means for the reader of the findings."""
    return f"Aturan {', '.join(read.failed)} gagal membaca naskah ini; temuan lain tetap berlaku. Laporkan kepada kami."


def _alarms(findings: Iterable[dict[str, Any]]) -> bool:
    return any(finding["severity"] != HINT for finding in findings)
