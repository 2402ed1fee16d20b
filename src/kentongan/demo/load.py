"""Filling an empty installation with the demo regency, through the models' own verbs at moments of the past."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from kentongan.agencies.models import Agency
from kentongan.agencies.setting_up import apply
from kentongan.lib import clock
from kentongan.newsroom.models import Issue, Programme, Publication

from . import agenda, pages, posts
from .cast import Cast
from .stories import rows, told
from .telling import Teller


@transaction.atomic
def load(say: Callable[[str], None] = print) -> None:
    """Fill the installation, all or nothing. Needs an empty one; `say` gets a line per step."""
    now, zone = clock.now(), settings.REGENCY.zone
    say(f"made {apply(settings.REGENCY)} agencies of the demo regency")
    agencies = {agency.slug: agency for agency in Agency.objects.all()}
    cast = Cast(agencies, now)
    posts.add_accounts(agencies, cast.desk)
    pages.fill(agencies, now.astimezone(zone).date())
    teller = Teller(agencies, cast, _programmes(agencies, cast, now), _issues(agencies, cast, now), now)
    stories = [
        told(row, now, zone, agencies[row["agency"]].dateline_text()) for row in rows("stories*.toml", "stories")
    ]
    for one in sorted(stories, key=lambda one: one.ended):
        teller.tell(one)
    say(f"told {len(stories)} stories")
    agenda.add_activities(agencies, cast, now, zone)
    posts.record(now)
    say(f"{Publication.objects.live().count()} stories stand on the agencies' sites")


def _programmes(agencies: dict[str, Agency], cast: Cast, now: datetime) -> dict[str, Programme]:
    """Key → a programme carried out so many days ago, added by the desk a day later."""
    made = {}
    for row in rows("programmes.toml", "programmes"):
        at = now - timedelta(days=row.pop("days_ago"))
        on = at.astimezone(settings.REGENCY.zone).date()
        key, agency = row.pop("key"), agencies[row.pop("agency")]
        with clock.travel(at + timedelta(days=1)):
            programme = Programme(agency=agency, added_by=cast.desk, carried_out_on=on, year=on.year, **row)
            programme.full_clean()
            programme.save()
        made[key] = programme
    return made


def _issues(agencies: dict[str, Agency], cast: Cast, now: datetime) -> dict[str, Issue]:
    """Key → an issue of the regency desk."""
    made: dict[str, Issue] = {}
    desk = next(agency for agency in agencies.values() if agency.is_desk)
    for row in rows("issues.toml", "issues"):
        key, at = row.pop("key"), now - timedelta(days=row.pop("days_ago"))
        made[key] = _issue(row, at, desk, cast)
    return made


def _issue(row: dict[str, Any], at: datetime, desk: Agency, cast: Cast) -> Issue:
    with clock.travel(at):
        issue = Issue(agency=desk, added_by=cast.desk, on=at.astimezone(settings.REGENCY.zone).date(), **row)
        issue.full_clean()
        issue.save()
    return issue
