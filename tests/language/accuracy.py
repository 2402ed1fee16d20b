"""Measure the proofreader on the corpus and write docs/accuracy.md.

`python -m tests.language.accuracy` writes the page from both parts; with a part's name it prints that part's tables,
with `--list` what was missed and what was an alarm for nothing.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kentongan.language.lists import DATA
from kentongan.language.proofread.check import check
from tests.language import scoring
from tests.language.corpus import KINDS, QUESTIONS, Case, cases, leads
from tests.language.scoring import Found, Outcome, Share

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
BY_HAND = "<!-- What follows is written by hand; the command keeps it. -->"
PARTS = ("dev", "holdout")
STRICT = [  # kinds of which more is asked than of all together
    ("weekdays and impossible dates found", {"weekday", "date"}, 1.0),
    ("di and ke found", {"di_ke_joined", "di_ke_split"}, 0.95),
    ("non-standard words found", {"nonstandard"}, 0.97),
]

INTRODUCTION = """# How accurate the proofreader is

Written by `./kentongan bench accuracy` from the texts in `tests/language/corpus/`: sentences and releases of our own
with exactly one known error each, or none, by nine authors who knew neither the rules nor each other's texts. The
people who wrote the rules worked with the part *dev*; the part *holdout* was left alone until the rules were finished.

- **Found**: a finding of the right kind at the right place, of any severity. **Place found**: under whatever kind.
- **Precision**: of the errors and warnings shown, those at a known error and under its kind.
- **First repair right**: of the errors found whose repair is known, those whose first suggestion gives the right text.
- **Quiet**: of the clean texts, those without any error or warning.
- In brackets the 95 % interval (Wilson). With five or ten cases a kind, the intervals are wide: read them.

Nobody but its author has checked a text of *holdout*; those of *dev* were corrected where the engine was right.

**Beside it**: hunspell with id_ID 2.0 (through chunspell {version}) reads the same cases; every word that it does not
know counts as its finding, of no kind, so that only places are compared. LanguageTool has no Indonesian, so there is
nothing to compare with.
"""


def proofread(text: str, scope: str) -> list[Found]:
    """What our engine finds."""
    return [
        Found(one.kind, one.severity, one.start, one.end, tuple(one.suggestions)) for one in check(text, scope).findings
    ]


def spell(text: str, scope: str) -> list[Found]:
    """What hunspell with id_ID finds: the words that it does not know."""
    words = re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    return [Found("typo", "error", word.start(), word.end()) for word in words if not _spells(word[0])]


def _spells(word: str) -> bool:
    """Whether hunspell takes a word; the dictionary is in Latin-1 and has no curly apostrophe."""
    plain = word.replace("’", "'")
    return plain.encode("latin-1", "replace") == plain.encode("latin-1", "ignore") and _hunspell().spell(plain)


@cache
def _hunspell() -> Any:
    return import_module("hunspell").Hunspell("id_ID", hunspell_data_dir=str(DATA))


@cache
def outcomes(part: str) -> list[Outcome]:
    """Every case of `part` as our engine read it."""
    return [scoring.read(proofread, case) for case in cases(part)]


@cache
def baseline(part: str) -> list[Outcome]:
    """Every case of `part` as hunspell read it."""
    return [scoring.read(spell, case) for case in cases(part)]


def table(part: str) -> str:
    """The tables of `part` in Markdown: all kinds together, each kind, and the leads."""
    return "\n".join([*_together(part), "", *_kinds(part), "", *_leads(part)])


def _together(part: str) -> Iterator[str]:
    ours, theirs = outcomes(part), baseline(part)
    faulty = [one for one in theirs if not one.case.is_clean]
    right = sum(one.hit is not None or one.elsewhere is not None for one in faulty)
    yield f"{len(ours)} cases, {len(faulty)} with an error and {len(ours) - len(faulty)} clean.\n"
    yield "| All kinds | Kentongan | hunspell id_ID 2.0 | asked for |"
    yield "|---|---|---|---|"
    yield f"| precision | {scoring.precision(ours)} | {_places(theirs, right)} | .96 |"
    yield f"| precision, hints counted | {scoring.precision(ours, hints=True)} | | |"
    yield f"| found | {scoring.recall(ours)} | | .90 |"
    yield f"| place found | {scoring.placed(ours)} | {Share(right, len(faulty))} | |"
    yield f"| first repair right | {scoring.repaired(ours)} | | .90 |"
    yield f"| quiet | {scoring.quiet(ours)} | {scoring.quiet(theirs)} | .97 |"
    for name, kinds, asked in STRICT:
        yield f"| {name} | {_found(ours, kinds)} | | {asked:.2f} |"


def _found(ours: list[Outcome], kinds: set[str]) -> Share:
    return scoring.recall(one for one in ours if one.case.kind in kinds)


def _places(theirs: list[Outcome], right: int) -> Share:
    return Share(right, right + sum(len(one.false) for one in theirs))


def _kinds(part: str) -> Iterator[str]:
    ours, theirs = outcomes(part), baseline(part)
    yield "| Kind | cases | found | place found | precision | first repair right | hunspell: place found |"
    yield "|---|--:|---|---|---|---|---|"
    for kind in KINDS:
        of_kind = [one for one in ours if one.case.kind == kind]
        by_hunspell = [one for one in theirs if one.case.kind == kind]
        cells = [
            scoring.recall(of_kind), scoring.placed(of_kind).hits, scoring.precision_of(kind, ours),
            scoring.repaired(of_kind), scoring.placed(by_hunspell).hits,
        ]  # fmt: skip
        yield f"| {kind} | {len(of_kind)} | " + " | ".join(map(str, cells)) + " |"


def _leads(part: str) -> Iterator[str]:
    read = [(case, check(case.text, "lead").lead) for case in leads(part)]
    yield f"| {len(read)} leads | presence right | answered, and found | not answered, and not found | span overlaps |"
    yield "|---|---|---|---|---|"
    every = [_question(question, read) for question in QUESTIONS]
    for question, shares in zip(QUESTIONS, every, strict=True):
        yield f"| {question} | " + " | ".join(map(str, shares)) + " |"
    sums = [Share(sum(s.hits for s in column), sum(s.of for s in column)) for column in zip(*every, strict=True)]
    yield "| **all** | " + " | ".join(map(str, sums)) + " |"


def _question(question: str, read: list[tuple[Case, dict[str, Any]]]) -> list[Share]:
    pairs = [(case.lead[question], lead[question]) for case, lead in read]
    answered = [(spans, said) for spans, said in pairs if spans]
    both = [(spans, said) for spans, said in answered if said["present"]]
    absent = [said for spans, said in pairs if not spans]
    return [
        Share(sum(bool(spans) == said["present"] for spans, said in pairs), len(pairs)),
        Share(len(both), len(answered)),
        Share(sum(not said["present"] for said in absent), len(absent)),
        Share(sum(_overlap(spans, said["spans"]) for spans, said in both), len(both)),
    ]


def _overlap(known: list[tuple[int, int]], said: list[dict[str, int]]) -> bool:
    return any(start < span["end"] and span["start"] < end for start, end in known for span in said)


def presence(part: str) -> Share:
    """Of all questions to all leads of `part`, those whose presence was judged rightly."""
    read = [(case, check(case.text, "lead").lead) for case in leads(part)]
    shares = [_question(question, read)[0] for question in QUESTIONS]
    return Share(sum(share.hits for share in shares), sum(share.of for share in shares))


def disagreements(part: str) -> Iterator[str]:
    """A line for each case where engine and corpus differ, for people to judge who is right."""
    for one in outcomes(part):
        text, mark = one.case.text, one.case.marks[0] if one.case.marks else None
        if mark and not one.hit:
            said = f"filed as {one.elsewhere.kind}" if one.elsewhere else "missed"
            yield f"{one.case.id} {mark.kind} {said}: «{mark.wrong}» in {_around(text, mark.start, mark.end)}"
        if mark and one.hit and one.repaired is False:
            offered = ", ".join(one.hit.suggestions) or "nothing"
            yield f"{one.case.id} {mark.kind} repair «{mark.wrong}» → {offered}; known: {', '.join(mark.repairs)}"
        for found in one.false + one.hints:
            yield f"{one.case.id} {found.severity} {found.kind} for nothing: {_around(text, found.start, found.end)}"
    for case in leads(part):
        lead = check(case.text, "lead").lead
        for question in QUESTIONS:
            if bool(case.lead[question]) != lead[question]["present"]:
                said = [case.text[span["start"] : span["end"]] for span in lead[question]["spans"]]
                yield f"{case.id} {question}: corpus {bool(case.lead[question])}, engine {said}: {case.text}"


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 30) : start], text[end : end + 30]
    return repr(f"{before}«{text[start : min(end, start + 80)]}»{after}")


def page() -> str:
    """docs/accuracy.md, with what people wrote below the mark kept."""
    tail = PAGE.read_text(encoding="utf-8").partition(BY_HAND)[2] if PAGE.exists() else "\n"
    parts = [f"## {part}\n\n{table(part)}\n" for part in PARTS]
    return "\n".join([INTRODUCTION.format(version=version("chunspell")), *parts, BY_HAND]) + tail


def targets(part: str) -> Iterator[tuple[str, Share, float]]:
    """What is asked for (the issue's accuracy paragraph): name, share reached on `part`, share asked."""
    ours = outcomes(part)
    yield "of what is shown, right", scoring.precision(ours), 0.96
    yield "of what is wrong, found", scoring.recall(ours), 0.90
    yield "first repair right", scoring.repaired(ours), 0.90
    yield "clean texts without an alarm", scoring.quiet(ours), 0.97
    for name, kinds, asked in STRICT:
        yield name, _found(ours, kinds), asked
    yield "presence in leads judged rightly", presence(part), 0.90


def write() -> Path:
    """Measure both parts and write docs/accuracy.md. Out: its path."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    return PAGE


if __name__ == "__main__":
    words = sys.argv[1:]
    if not words:
        print(f"Written: {write()}")
    for chosen in (word for word in words if word in PARTS):
        print("\n".join(disagreements(chosen)) if "--list" in words else table(chosen))
