"""Reading the demo's stories: plain TOML with dates that follow the calendar, so that the demo always looks alive."""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.lib import indonesian

CONTENT = Path(__file__).resolve().parent / "content"
DATE = re.compile(r"\{(date|date_long|day|month)([+-]\d+)?\}")
FORMS = {
    "date": indonesian.house_date,
    "date_long": indonesian.long_date,
    "day": indonesian.plain_date,
    "month": indonesian.month_and_year,
}


def rows(pattern: str, table: str) -> list[dict[str, Any]]:
    """All tables of one name from the content files, in the order of the files."""
    found: list[dict[str, Any]] = []
    for path in sorted(CONTENT.glob(pattern)):
        found += tomllib.loads(path.read_text(encoding="utf-8")).get(table, [])
    return found


@dataclass(frozen=True)
class Told:
    """One story of the demo, with its moments."""

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


def told(row: dict[str, Any], now: datetime, zone: ZoneInfo) -> Told:
    """A story as seen from `now` (aware)."""
    day = now.astimezone(zone).date() - timedelta(days=row["days_ago"])
    hour, minute = map(int, row.get("ended", "10:00").split(":"))
    ended = datetime.combine(day, time(hour, minute), zone)
    if ended > now - timedelta(minutes=50):  # today's stories have happened by now
        ended = now - timedelta(minutes=50 + row.get("published_after", 40))
    recorded = ended + timedelta(minutes=row.get("recorded_after", row.get("recorded_after_minutes", 5)))
    published = ended + timedelta(minutes=row.get("published_after", row.get("published_after_minutes", 60)))
    photo = {key: dated(str(value), day) for key, value in row.get("photo", {}).items()}
    return Told(
        row, ended, recorded, min(published, now - timedelta(minutes=2)), dated(row["headline"], day),
        dated(row.get("summary", ""), day), body_of(row, day), photo,
    )  # fmt: skip


def body_of(row: dict[str, Any], day: date) -> str:
    """The paragraphs as HTML, with what a citizen can do at the end."""
    parts = [f"<p>{escape(dated(text, day), quote=False)}</p>" for text in row["paragraphs"]]
    if row.get("can_do"):
        steps = "".join(f"<li>{escape(dated(text, day), quote=False)}</li>" for text in row["can_do"])
        parts.append(f"<h2>Yang dapat Anda lakukan</h2><ul>{steps}</ul>")
    return "".join(parts)


def dated(text: str, day: date) -> str:
    """Fill in {date}, {date_long}, {day} and {month}, each with +n or -n days."""

    def fill(match: re.Match[str]) -> str:
        return FORMS[match[1]](day + timedelta(days=int(match[2] or 0)))

    return DATE.sub(fill, text)
