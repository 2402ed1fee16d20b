"""Reading the demo's stories: plain TOML with dates that follow the calendar, so that the demo always looks alive.

A row's `paragraphs` may begin with a mark: "## " a heading, "> " a quote, "- " and "1. " items of a list.
Days: a story of the past happens on a working day, with `weekend = true` on a Saturday or Sunday, with
`any_day = true` on the day it says. What happens today or yesterday does so on any day unless `workday = true`.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.lib import indonesian

CONTENT = Path(__file__).resolve().parent / "content"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DATE = re.compile(rf"\{{(date|date_long|day|month)([+-]\d+)?(?:>(work|{'|'.join(WEEKDAYS)}))?\}}")
FORMS = {
    "date": indonesian.house_date,
    "date_long": indonesian.long_date,
    "day": indonesian.plain_date,
    "month": indonesian.month_and_year,
}
# A paragraph's mark → the element around it and the one around a run of them.
MARKS = {"## ": ("h2", ""), "> ": ("p", "blockquote"), "- ": ("li", "ul"), "1. ": ("li", "ol")}
JUST_BEFORE = timedelta(minutes=50)  # today's activities have ended at least so long ago


def rows(pattern: str, table: str) -> list[dict[str, Any]]:
    """All tables of one name from the content files, in the order of the files."""
    found: list[dict[str, Any]] = []
    for path in sorted(CONTENT.glob(pattern)):
        found += tomllib.loads(path.read_text(encoding="utf-8")).get(table, [])
    return found


@dataclass(frozen=True)
class Told:
    """One story of the demo, with its moments (aware)."""

    row: dict[str, Any]
    ended: datetime
    recorded: datetime
    published: datetime
    headline: str
    summary: str
    body: str
    photo: dict[str, Any] = field(default_factory=dict)

    @property
    def state(self) -> str:
        """How far it went; published when nothing is said."""
        return str(self.row.get("state", "published"))


def told(row: dict[str, Any], now: datetime, zone: ZoneInfo, dateline: str = "") -> Told:
    """A story as seen from `now` (aware). `dateline` opens the text of an activity."""
    day = fitting_day(row, now.astimezone(zone).date() - timedelta(days=row["days_ago"]))
    hour, minute = map(int, row.get("ended", "10:00").split(":"))
    ended = datetime.combine(day, time(hour, minute), zone)
    if ended > now - JUST_BEFORE:
        ended = (now - JUST_BEFORE - timedelta(minutes=row.get("published_after", 40))).astimezone(zone)
        day = ended.date()
    recorded = ended + timedelta(minutes=row.get("recorded_after", 5))
    published = min(ended + timedelta(minutes=row.get("published_after", 60)), now - timedelta(minutes=2))
    photo = {key: dated(str(value), day) for key, value in row.get("photo", {}).items()}
    opening = f"{dateline} – " if dateline and row["kind"] == "kegiatan" else ""
    return Told(
        row, ended, min(recorded, published), published, dated(row["headline"], day), dated(row["summary"], day),
        body_of(row, day, opening), photo,
    )  # fmt: skip


def fitting_day(row: dict[str, Any], day: date) -> date:
    """The day itself, or the last day before it that suits what happened."""
    if row.get("weekend"):
        return day if day.weekday() > 4 else day - timedelta(days=day.weekday() + 1)
    if row.get("any_day") or (row["days_ago"] < 2 and not row.get("workday")):
        return day
    return day - timedelta(days=max(0, day.weekday() - 4))


def body_of(row: dict[str, Any], day: date, opening: str = "") -> str:
    """The paragraphs as HTML, with what a citizen can do at the end."""
    body = "".join(_blocks([dated(text, day) for text in row["paragraphs"]]))
    if opening and body.startswith("<p>"):
        body = f"<p>{escape(opening)}{body.removeprefix('<p>')}"
    if row.get("can_do"):
        steps = "".join(f"<li>{escape(dated(text, day), quote=False)}</li>" for text in row["can_do"])
        body += f"<h2>Yang dapat Anda lakukan</h2><ul>{steps}</ul>"
    return body


def mark_of(text: str) -> str:
    """The mark a paragraph begins with, or nothing."""
    text = re.sub(r"^\d+\. ", "1. ", text)
    return next((mark for mark in MARKS if text.startswith(mark)), "")


def without_mark(text: str) -> str:
    """The words of a paragraph."""
    return re.sub(r"^(## |> |- |\d+\. )", "", text)


def _blocks(texts: list[str]) -> Iterator[str]:
    for mark, run in groupby(texts, mark_of):
        inner, outer = MARKS.get(mark, ("p", ""))
        inside = "".join(f"<{inner}>{escape(without_mark(text), quote=False)}</{inner}>" for text in run)
        yield f"<{outer}>{inside}</{outer}>" if outer else inside


def dated(text: str, day: date) -> str:
    """Fill in {date}, {date_long}, {day}, {month}: with +n or -n days, with >mon … >sun or >work from there on."""

    def fill(match: re.Match[str]) -> str:
        return FORMS[match[1]](_moved(day + timedelta(days=int(match[2] or 0)), match[3]))

    return DATE.sub(fill, text)


def _moved(day: date, to: str | None) -> date:
    """The first such day on or after a day."""
    wanted = range(5) if to == "work" else [WEEKDAYS.index(to)] if to else range(7)
    while day.weekday() not in wanted:
        day += timedelta(days=1)
    return day
