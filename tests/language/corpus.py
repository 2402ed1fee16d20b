"""The corpus against which the proofreader is measured: readable text files in, cases with offsets out.

A file has sections, `== kind`, `== kind document` or `== lead part`. A sentence or a lead is one line; documents
are paragraphs with blank lines between them, one document from the next divided by a line `--`. Lines that begin
with `#` are remarks. The error stands in the text as `[[wrong|repair|other repair|~kind also right]]`; wrong is
empty where something is missing, and there are no repairs where only the writer can know them. A lead marks its
answers as `{who:…}`. `{nbsp}` and `{shy}` are characters that an editor would not see.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
KINDS = [
    "typo",
    "nonstandard",
    "foreign",
    "di_ke_joined",
    "di_ke_split",
    "pun",
    "compound",
    "capital",
    "weekday",
    "date",
    "time",
    "number",
    "spacing",
    "punctuation",
    "doubled",
    "quote_unclosed",
    "quote_unopened",
    "quote_mixed",
    "quote_punct",
    "quote_case",
    "quote_unattributed",
    "acronym_unexpanded",
    "acronym_mismatch",
    "acronym_inconsistent",
    "name_inconsistent",
    "name_no_title",
    "dateline_missing",
    "long_sentence",
    "redundant",
]
QUESTIONS = ("who", "what", "when", "where", "why", "how")

_HIDDEN = {"{nbsp}": "\u00a0", "{shy}": "\u00ad"}
_MARK = re.compile(r"\[\[(?P<error>.*?)\]\](?!\])|\{(?P<question>" + "|".join(QUESTIONS) + r"):(?P<answer>[^{}]*)\}")


@dataclass(frozen=True)
class Mark:
    """One known error: its kind, its span in code points, what stands there and what may stand there instead."""

    kind: str
    start: int
    end: int
    wrong: str
    repairs: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # kinds under which an editor might file it just as well


@dataclass(frozen=True)
class Case:
    """A text with its known errors (none, if clean) or, for a lead, the spans that answer each question."""

    id: str
    text: str
    scope: str
    kind: str
    marks: tuple[Mark, ...] = ()
    lead: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        return self.kind == "clean"


def files(part: str) -> list[Path]:
    """The files of `part` ("dev" or "holdout"): one for each author, the first author's without a name."""
    return sorted(FOLDER.glob(f"{part}*.txt"), key=lambda path: (len(path.stem), path.stem))


def cases(part: str) -> list[Case]:
    """The sentences and documents of `part` ("dev" or "holdout"), in the order of its files."""
    return [case for path in files(part) for case in cases_in(path)]


def cases_in(path: Path) -> list[Case]:
    """The sentences and documents of one file."""
    return [case for case in _numbered(path.stem, read(path.read_text(encoding="utf-8"))) if case.scope != "lead"]


def leads(part: str) -> list[Case]:
    """The leads of `part` ("dev" or "holdout"): those of the first author have a file of their own."""
    sources = [FOLDER / "leads.txt", *files(part)]
    everything = [case for path in sources for case in _numbered(path.stem, read(path.read_text(encoding="utf-8")))]
    return [case for case in everything if case.scope == "lead" and case.kind == part]


def read(source: str) -> Iterator[Case]:
    """Each case that `source` holds in the marked format, without a number in its id yet."""
    source = re.sub(r"(?m)^#.*\n", "", source)
    for section in re.split(r"(?m)^== ", source)[1:]:
        heading, _, body = section.partition("\n")
        kind, scope = _heading(heading)
        blocks = re.split(r"(?m)^--$", body) if scope == "document" else body.splitlines()
        for block in filter(None, map(str.strip, blocks)):
            yield _case(kind, scope, block)


def _heading(heading: str) -> tuple[str, str]:
    first, _, second = heading.strip().partition(" ")
    if first == "lead":
        return second, "lead"
    if first not in (*KINDS, "clean"):
        raise ValueError(f"no such kind: {first}")
    return first, second or "sentence"


def _case(kind: str, scope: str, marked: str) -> Case:
    for name, character in _HIDDEN.items():
        marked = marked.replace(name, character)
    text, marks, lead, position = "", [], {question: [] for question in QUESTIONS}, 0
    for found in _MARK.finditer(marked):
        text += marked[position : found.start()]
        position = found.end()
        if found["question"]:
            lead[found["question"]].append((len(text), len(text) + len(found["answer"])))
            text += found["answer"]
        else:
            marks.append(_mark(kind, len(text), found["error"]))
            text += marks[-1].wrong
    text += marked[position:]
    return Case("", text, scope, kind, tuple(marks), lead if scope == "lead" else {})


def _mark(kind: str, start: int, inside: str) -> Mark:
    wrong, *rest = inside.split("|")
    repairs = tuple(part for part in rest if not part.startswith("~"))
    also = tuple(part[1:] for part in rest if part.startswith("~"))
    return Mark(kind, start, start + len(wrong), wrong, repairs, also)


def _numbered(prefix: str, unnumbered: Iterator[Case]) -> Iterator[Case]:
    for number, case in enumerate(unnumbered, start=1):
        yield Case(f"{prefix}-{number:03}", case.text, case.scope, case.kind, case.marks, case.lead)
