"""Read a text with all rules and keep, of findings that overlap, the one to trust most."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .doc import Doc
from .house import House, normal
from .rule import DOCUMENT, SENTENCE, WEIGHT, Finding
from .rules import rules_of
from .rules.lead import read_lead

LEAD = "lead"
SCOPES = (SENTENCE, DOCUMENT, LEAD)
LONGEST = 2_000_000  # letters: some 600 pages
FACTS = "facts"  # what somebody wrote down of the activity knows better than any rule
LAST_RESORT = {
    "typo",
    "by_ear",
    "unknown_word",
    "acronym_unexpanded",
}  # rules that give way to any other of equal weight and length


class TooLong(ValueError):
    """A text no desk editor is asked to read; the sentence says so."""


@dataclass(frozen=True)
class Report:
    """Findings in order, and the lead for scopes document and lead."""

    doc: Doc
    findings: list[Finding]
    lead: dict[str, Any] = field(default_factory=dict)

    def for_browser(self) -> list[dict[str, Any]]:
        """The findings with their offsets in UTF-16 units too (`start16`, `end16`), as JavaScript counts."""
        return [
            one.as_json() | {"start16": self.doc.utf16(one.start), "end16": self.doc.utf16(one.end)}
            for one in self.findings
        ]


def check(text: str, scope: str = DOCUMENT, house: House | None = None) -> Report:
    """Proofread a text: scope `sentence` for a changed paragraph, `lead` for an opening, `document` for all.

    Raises TooLong.
    """
    if len(text) > LONGEST:
        raise TooLong(
            f"Naskah ini {len(text):,} huruf; batasnya {LONGEST:,}. Bagi menjadi beberapa berkas.".replace(",", ".")
        )
    house, doc = house or House(), Doc.of(text)
    rules = rules_of(SENTENCE) + (rules_of(DOCUMENT) if scope == DOCUMENT else ())
    found = [finding for rule in rules for finding in rule.findings(doc, house)]
    lead = read_lead(doc, house) if scope in (DOCUMENT, LEAD) else {}
    return Report(doc, settle(one for one in found if not is_ignored(one, house)), lead)


def is_ignored(finding: Finding, house: House) -> bool:
    """Whether a person said to leave this be."""
    return bool(house.ignored) and (finding.rule, normal(finding.wrong)) in house.ignored


def settle(found: Iterable[Finding]) -> list[Finding]:
    """Of findings that overlap the highest severity stays, then the longest, then a table before the speller."""
    kept: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for one in sorted(found, key=_trust):
        if one.start == one.end or not _overlaps(taken, one):
            kept.append(one)
            if one.start < one.end:
                _take(taken, one)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _trust(one: Finding) -> tuple[int, bool, int, bool, int]:
    return -WEIGHT[one.severity], one.kind != FACTS, one.start - one.end, one.rule in LAST_RESORT, one.start


def _overlaps(taken: list[tuple[int, int]], one: Finding) -> bool:
    from bisect import bisect_left

    at = bisect_left(taken, (one.end,)) - 1  # the last span that starts before `one` ends
    return at >= 0 and taken[at][1] > one.start


def _take(taken: list[tuple[int, int]], one: Finding) -> None:
    from bisect import insort

    insort(taken, (one.start, one.end))
