"""Read a text with all rules and keep, of findings that overlap, the one to trust most."""

import logging
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .doc import Doc
from .house import House, normal
from .rule import DOCUMENT, SENTENCE, WEIGHT, Finding
from .rules import rules_of
from .rules.lead import read_lead

logger = logging.getLogger(__name__)
T = TypeVar("T")
STRICT = False  # True in tests: a rule that fails stops everything
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
    failed: tuple[str, ...] = ()  # rules that could not read this text: our mistake, logged

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
    failed: list[str] = []
    found = [one for rule in rules for one in _guarded(rule.id, rule.findings, doc, house, failed) or ()]
    lead = _guarded(LEAD, read_lead, doc, house, failed) if scope in (DOCUMENT, LEAD) else None
    kept = settle(one for one in found if not is_ignored(one, house))
    return Report(doc, kept, lead or {}, tuple(failed))


def _guarded(name: str, work: Callable[[Doc, House], T], doc: Doc, house: House, failed: list[str]) -> T | None:
    """What a rule finds; one that fails costs its own findings only. The log tells where, and nothing of the text."""
    try:
        return work(doc, house)
    except Exception as error:
        if STRICT:
            raise
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
        logger.error("The rule %s failed: %s in %s", name, type(error).__name__, where)
        failed.append(name)
        return None


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
    at = bisect_left(taken, (one.end,)) - 1  # the last span that starts before `one` ends
    return at >= 0 and taken[at][1] > one.start


def _take(taken: list[tuple[int, int]], one: Finding) -> None:
    insort(taken, (one.start, one.end))
