"""Dates as Indonesian news writes them: `Kamis (11/9/2025)`, `Kamis, 11 September 2025`, `8–10 September 2025`."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kentongan.lib.indonesian import DAYS, MONTHS

from .doc import Doc

DAY_NUMBERS = {name.lower(): number for number, name in enumerate(DAYS)} | {"ahad": 6, "jum'at": 4, "jum’at": 4}
MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {
    "pebruari": 2, "febuari": 2, "peb": 2, "maretnya": 3, "agt": 8, "ags": 8, "agust": 8, "augustus": 8, "sept": 9,
    "nopember": 11, "nop": 11, "novemeber": 11, "desemeber": 12, "oktoper": 10, "january": 1, "march": 3, "may": 5,
}  # fmt: skip

_DAY = "|".join(re.escape(name) for name in sorted(DAY_NUMBERS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_TO = r"\s*(?:[-–—]|s\.?\s?/?d\.?|sampai(?:\sdengan)?|hingga|dan)\s*"
_DATE = (
    rf"(?:(?P<d0>\d{{1,2}})(?:[/-](?P<m0>\d{{1,2}})|\s(?P<month0>{_MONTH}))?{_TO})?"
    rf"(?:(?P<d>\d{{1,2}})\s(?P<month>{_MONTH})\b\.?(?:,?\s(?P<y>\d{{4}})(?!\d))?"
    r"|(?P<dn>\d{1,2})(?P<sep>[/-]|\.(?=\d{1,2}\.\d{4}))(?P<mn>\d{1,2})(?:(?P=sep)(?P<yn>\d{4}|\d{2})(?!\d))?(?![/\d]))"
)
DATED = re.compile(
    rf"(?<!\w)(?:(?P<w0>{_DAY}){_TO})?(?P<w>{_DAY})(?P<gap>\s*,?\s*(?:(?:pagi|siang|sore|petang|malam)\s*,?\s*)?"
    rf"(?P<paren>\(\s*)?(?:tanggal\s+|tgl\.?\s+)?){_DATE}(?P<close>\s*\))?",
    re.IGNORECASE,
)
DATE = re.compile(rf"(?<![\w/.,-])(?:{_DATE})", re.IGNORECASE)
# 11 September 2025 (Kamis)
DAY_BEHIND = re.compile(
    rf"(?<![\w/.,-]){_DATE}\s*(?P<paren>\()\s*(?:hari\s+)?(?:(?P<w0>{_DAY}){_TO})?(?P<w>{_DAY})\s*\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text, with its weekday if it has one. `year` is 0 when it is not written."""

    match: re.Match[str]
    weekday: int | None  # 0 is Monday
    first_weekday: int | None  # of a span: Senin–Rabu (8–10/9/2025)
    day: int
    month: int
    year: int
    first_day: int | None
    first_month: int | None = None

    @property
    def start(self) -> int:
        """Where the expression begins, weekday included."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where it ends, a closing bracket included if one opened."""
        bracket = self.match["paren"] if "paren" in self.match.groupdict() else None
        return self.match.end() if bracket else self.match.end("yn" if self.match["yn"] else self._last)

    @property
    def _last(self) -> str:
        return "y" if self.match["y"] else "mn" if self.match["mn"] else "month"

    @property
    def date_span(self) -> tuple[int, int]:
        """The date alone, weekday and brackets left out."""
        first = "d0" if self.match["d0"] else "d" if self.match["d"] else "dn"
        return self.match.start(first), self.match.end("yn" if self.match["yn"] else self._last)

    def exists(self, year: int = 0) -> bool:
        """Whether the calendar has this day; without a year, whether any year has it."""
        if not 1 <= self.month <= 12 or self.day < 1:
            return False
        return self.day <= calendar.monthrange(self.year or year or 2024, self.month)[1]

    def written(self, other: date) -> str:
        """Another date in the form of this one."""
        got = self.match
        if got["month"]:
            month = got["month"] if other.month == self.month else MONTHS[other.month - 1]
            return f"{other.day} {month}" + (f" {other.year}" if got["y"] else "")
        pad = len(got["dn"]) == 2 and got["dn"][0] == "0"
        day = f"{other.day:02}" if pad else str(other.day)
        month = f"{other.month:02}" if got["mn"][0] == "0" else str(other.month)
        year = "" if not got["yn"] else f"{got['sep']}{str(other.year)[-len(got['yn']) :]}"
        return f"{day}{got['sep']}{month}{year}"


def dated(doc: Doc) -> Iterator[Dated]:
    """Every date that stands with a weekday."""
    past = 0
    for token in doc.words:
        if token.low.partition("-")[0] not in DAY_NUMBERS or token.start < past:
            continue
        found = DATED.match(doc.plain, token.start)
        if found:
            past = found.end()
            yield _with_weekday(found)
    for token in doc.numbers:
        if found := DAY_BEHIND.match(doc.plain, token.start):
            yield _with_weekday(found)


def _with_weekday(found: re.Match[str]) -> Dated:
    first = DAY_NUMBERS[found["w0"].lower()] if found["w0"] else None
    return _dated(found, DAY_NUMBERS[found["w"].lower()], first)


def bare(doc: Doc) -> Iterator[Dated]:
    """Every date, weekdays apart; numbers without a year (3/4) are none."""
    past = 0
    for token in doc.numbers:
        if token.start < past:
            continue
        found = DATE.match(doc.plain, token.start)
        if found and (found["month"] or found["yn"]):
            past = found.end()
            yield _dated(found, None, None)


def _dated(found: re.Match[str], weekday: int | None, first: int | None) -> Dated:
    day = int(found["d"] or found["dn"])
    month = MONTH_NUMBERS[found["month"].lower()] if found["month"] else int(found["mn"])
    year = int(found["y"] or found["yn"] or 0)
    if found["yn"] and len(found["yn"]) == 2:
        year += 2000
    return Dated(found, weekday, first, day, month, year, *_first(found))


def _first(found: re.Match[str]) -> tuple[int | None, int | None]:
    """Day and month of the first date of a span."""
    if not found["d0"]:
        return None, None
    month = MONTH_NUMBERS[found["month0"].lower()] if found["month0"] else int(found["m0"]) if found["m0"] else None
    return int(found["d0"]), month


def nearest(day: date, weekday: int) -> date:
    """The date closest to `day` that falls on `weekday`."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
