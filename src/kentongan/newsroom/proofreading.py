"""Proofreading a story's text: language.proofread with what the newsroom knows (Decided 13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from kentongan.agencies.models import Agency, Official
from kentongan.language.drafting import Mistake
from kentongan.language.drafting.facts import check as checked_facts
from kentongan.language.proofread import Finding, House, check
from kentongan.language.proofread import Official as OfficialValues
from kentongan.language.proofread.house import normal
from kentongan.language.proofread.rules import rule_titles
from kentongan.lib import clock

from .models import Activity, DictionaryWord, IgnoredFinding, Story
from .texts import plain

AROUND = 28  # letters of the text shown on either side of a finding
GAP = "\n\n"  # between headline and text
WHERE = {"place": Agency.Kind.KECAMATAN, "unit": Agency.Kind.KELURAHAN}


@dataclass(frozen=True)
class Shown:
    """A finding as the panel shows it. start, end: UTF-16 offsets inside `part` (`headline` or `body`)."""

    finding: Finding
    title: str
    part: str
    start: int
    end: int
    before: str
    after: str

    @property
    def can_be_added(self) -> bool:
        """Whether “add to the dictionary” makes sense: one word that the lexicon does not know."""
        return self.finding.kind in ("typo", "foreign", "nonstandard") and len(self.finding.wrong.split()) == 1


@dataclass(frozen=True)
class Reading:
    """What the desk editor says of a text: findings in order, and the parts of the lead that are missing."""

    findings: list[Shown]
    missing: list[str]
    failed: bool = False  # some rule could not read this text

    def finding(self, rule: str, wrong: str) -> Finding | None:
        """The finding of this rule at this text, while it stands."""
        found = (one.finding for one in self.findings)
        return next((one for one in found if (one.rule, one.wrong) == (rule, wrong)), None)

    @property
    def serious(self) -> int:
        """How many errors and warnings there are."""
        return sum(1 for one in self.findings if one.finding.severity != "hint")


def read_story(story: Story, headline: str | None = None, body: str | None = None) -> Reading:
    """Read a story's text, or another `headline` and plain `body` of it, as the editor holds them now."""
    text = plain(story.body) if body is None else body
    house = house_of(story.agency, story.activity, _released(story), ignored_in(story))
    return read(story.headline if headline is None else headline, text, house)


def read(headline: str, body: str, house: House) -> Reading:
    """Read a headline and a plain text, a line per paragraph, as one document."""
    headline = " ".join(headline.split())
    whole = f"{headline}{GAP}{body}" if headline else body
    begins = len(whole) - len(body)
    report = check(whole, house=house)
    findings = [_shown(report.doc, one, begins) for one in report.findings]
    missing = [part for part in ("who", "what", "when", "where") if not report.lead.get(part, {}).get("present", True)]
    return Reading(findings, missing, bool(report.failed))


def read_post(text: str, agency: Agency) -> Reading:
    """Read the text of a social post: sentence by sentence, without the rules of a release."""
    report = check(text, "sentence", house_of(agency))
    return Reading([_shown(report.doc, one, 0) for one in report.findings], [], bool(report.failed))


def _shown(doc: Any, one: Finding, begins: int) -> Shown:
    in_body = one.start >= begins
    offset = doc.utf16(begins) if in_body else 0
    return Shown(
        one, rule_titles().get(one.rule, one.rule), "body" if in_body else "headline",
        doc.utf16(one.start) - offset, doc.utf16(one.end) - offset,
        _before(doc.text, one.start), _after(doc.text, one.end),
    )  # fmt: skip


def _before(text: str, start: int) -> str:
    """What stands before a finding on its line, from the beginning of a word."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if len(line) <= AROUND:
        return line
    return "…" + line[-AROUND - 1 :].partition(" ")[2]


def _after(text: str, end: int) -> str:
    """What stands behind it, to the end of a word."""
    line = text[end : end + AROUND + 1].partition("\n")[0]
    return line if len(line) <= AROUND else line.rpartition(" ")[0] + " …"


def house_of(
    agency: Agency,
    activity: Activity | None = None,
    released: date | None = None,
    ignored: Iterable[tuple[str, str]] = (),
) -> House:
    """The plain values of the newsroom for one agency: its dictionary and the regency's, officials, places, facts."""
    words = DictionaryWord.objects.filter(Q(agency=agency) | Q(agency=None)).values_list("word", flat=True)
    names = Agency.objects.values_list("name", "short", "kind")
    places = [short for _, short, kind in names if kind in WHERE.values()]
    return House(
        words=frozenset(word.lower() for word in words),
        officials=_officials(),
        agencies=tuple(name for pair in names for name in pair[:2]),
        places=tuple(place.removeprefix("Kecamatan ").removeprefix("Kelurahan ") for place in places),
        released=released or timezone.localdate(clock.now()),
        ignored=frozenset(ignored),
        facts=_facts(activity),
    )


def _officials() -> tuple[OfficialValues, ...]:
    rows = Official.objects.values_list("name", "position", "term", "since", "until")
    return tuple(OfficialValues(*row) for row in rows)


def _facts(activity: Activity | None) -> dict[str, Any] | None:
    if activity is None:
        return None
    try:
        return checked_facts(activity.as_facts())
    except Mistake:
        return None  # facts typed before a rule existed are no reason not to read the text


def _released(story: Story) -> date:
    return timezone.localdate(story.first_public_at or clock.now())


def ignored_in(story: Story) -> list[tuple[str, str]]:
    """What writers of this story chose to leave as it is: rule and normalised text."""
    rows = IgnoredFinding.objects.filter(story=story).values_list("rule", "wrong")
    return [(rule, normal(wrong)) for rule, wrong in rows]
