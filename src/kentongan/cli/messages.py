"""`kentongan messages`: keep the Indonesian catalogues complete, with Babel and polib instead of gettext's programs."""

import argparse
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parents[1]
KEYWORDS = {
    "_": None, "gettext": None, "gettext_lazy": None, "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
}  # fmt: skip
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
HEADER = {
    "Project-Id-Version": "Kentongan",
    "Language": "id",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}


def main(argv: list[str]) -> int:
    """Merge new strings into the catalogues; with --check change nothing and exit 1 when one is not translated."""
    options = argparse.ArgumentParser(prog="kentongan messages", description="Keep the Indonesian catalogues complete.")
    options.add_argument("--check", action="store_true", help="change nothing; exit 1 when a string is not translated")
    words = options.parse_args(argv)
    problems = [problem for app in apps() for problem in (check(app) if words.check else merge(app))]
    print("\n".join(problems) or "All strings are translated.", file=sys.stderr)
    return 1 if problems else 0


def apps() -> list[Path]:
    """The packages that speak to people through gettext."""
    return [path.parent for path in sorted(PACKAGE.glob("*/apps.py"))]


def catalogue(app: Path) -> Path:
    """An app's Indonesian catalogue."""
    return app / "locale" / "id" / "LC_MESSAGES" / "django.po"


def merge(app: Path) -> list[str]:
    """Bring an app's catalogue up to date; translations are kept. Out: what is still to be translated."""
    found = strings(app)
    path = catalogue(app)
    old = {entry.msgid: entry for entry in polib.pofile(str(path))} if path.exists() else {}
    if not found:
        return []
    new = polib.POFile(wrapwidth=110)
    new.metadata = HEADER
    for single in sorted(found):
        new.append(_entry(single, found[single], old.get(single)))
    path.parent.mkdir(parents=True, exist_ok=True)
    new.save(str(path))
    return check(app)


def _entry(single: str, plural: str, old: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=single)
    if plural:
        entry.msgid_plural, entry.msgstr_plural = plural, {0: (old.msgstr_plural.get(0, "") if old else "")}
    else:
        entry.msgstr = old.msgstr if old else ""
    if PLACEHOLDER.search(single + plural):
        entry.flags.append("python-format")
    return entry


def check(app: Path) -> list[str]:
    """What is missing or wrong in an app's catalogue, a line each."""
    path, found = catalogue(app), strings(app)
    known = {entry.msgid: entry for entry in polib.pofile(str(path))} if path.exists() else {}
    problems = []
    for single, plural in sorted(found.items()):
        entry = known.get(single)
        told = (entry.msgstr_plural.get(0, "") if plural else entry.msgstr) if entry else ""
        if not told or "fuzzy" in entry.flags:  # type: ignore[union-attr]
            problems.append(f"{app.name}: not translated: {single!r}")
        elif set(PLACEHOLDER.findall(told)) != set(PLACEHOLDER.findall(plural or single)):
            problems.append(f"{app.name}: other placeholders: {single!r}")
    return problems + [f"{app.name}: no longer used: {one!r}" for one in sorted(set(known) - set(found))]


def strings(app: Path) -> dict[str, str]:
    """The strings an app says, with their plurals ("" where there is none)."""
    found: dict[str, str] = {}
    for path in sorted(app.rglob("*.py")):
        if "tests" not in path.parts and "migrations" not in path.parts:
            found.update(_spoken(path.read_text(encoding="utf-8")))
    for path in sorted(app.glob("templates/**/*.html")):
        found.update(_spoken(_as_python(path)))
    return found


def _spoken(source: str) -> Iterator[tuple[str, str]]:
    from babel.messages.extract import extract

    for row in extract("python", BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"}):
        message = row[1]
        single, plural = message if isinstance(message, tuple) else (message, "")
        if single:
            yield single, plural


def _as_python(path: Path) -> str:
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    calls = re.findall(
        r"n?gettext\(.*?\)(?=\s)|\b_\(.*?\)(?=\s)", templatize(path.read_text(encoding="utf-8"), str(path)), re.S
    )
    return "\n".join(calls)
