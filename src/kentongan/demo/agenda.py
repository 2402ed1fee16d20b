"""The demo's activities without a story: open ones on time and late, waived ones, and those to come."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.agencies.models import Agency
from kentongan.lib import clock
from kentongan.newsroom.models import Activity

from .cast import Cast
from .stories import rows


def add_activities(agencies: dict[str, Agency], cast: Cast, now: datetime, zone: ZoneInfo) -> None:
    """Record the rows of activities.toml, each at its moment."""
    for row in rows("activities.toml", "activities"):
        agency = agencies[row["agency"]]
        starts, ends = times(row, now, zone)
        recorded = ends + timedelta(minutes=row.get("recorded_after", 10)) if ends < now else now - timedelta(days=3)
        with clock.travel(min(recorded, now)):
            activity = Activity.record(
                cast.writer(agency.slug), agency, title=row["title"], kind=row["kind"], place=row["place"],
                starts_at=starts, ended_at=ends, public_agenda=row.get("public_agenda", True),
                partners=[agencies[slug] for slug in row.get("partners", [])],
            )  # fmt: skip
            if row.get("waived"):
                activity.waive(cast.writer(agency.slug), row["waived"])


def times(row: dict[str, Any], now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """When it starts and ends: so many hours ago, or at a clock time of a day to come."""
    lasts = timedelta(minutes=row.get("lasts", 120))
    if "hours" in row:
        ended = now - timedelta(hours=row["hours"])
        return ended - lasts, ended
    hour, minute = map(int, row["starts"].split(":"))
    day = now.astimezone(zone).date() + timedelta(days=row["in_days"])
    starts = datetime.combine(day, time(hour, minute), zone)
    return starts, starts + lasts
