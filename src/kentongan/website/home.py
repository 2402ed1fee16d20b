"""What a home page shows: the newest stories, services, agenda, the head, a warning that still holds."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from kentongan.agencies.models import Agency, Official
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Kind, Publication

ALERT_HOLDS = timedelta(days=2)  # a warning stands on top of the home page so long, unless withdrawn


def home_context(request: HttpRequest) -> dict[str, Any]:
    """For an agency's home (request.agency)."""
    agency: Agency = request.agency  # type: ignore[attr-defined]
    stories = list(shown_on(agency).for_lists()[:9])
    agenda = Activity.objects.filter(public_agenda=True).filter(pk__in=_of(agency)).upcoming()
    return {
        "section": "home",
        "lead": stories[0] if stories else None,
        "stories": stories[1:],
        "alert": _alert(stories),
        "services": services_of(agency)[:6],
        "agenda": agenda.select_related("agency")[:3],
        "head": Official.objects.filter(agency=agency, rank=1).on(timezone.localdate(clock.now())).first(),
    }


def portal_context() -> dict[str, Any]:
    """For the regency portal: all agencies' own stories; carried ones are there once, as their source's."""
    stories = list(shown_on(None).for_lists()[:13])
    return {
        "section": "home",
        "lead": stories[0] if stories else None,
        "stories": stories[1:],
        "alert": _alert(shown_on(None).filter(kind=Kind.WARNING).for_lists()[:1]),
        "agencies": Agency.objects.filter(parent=None).in_order(),
        "agenda": Activity.objects.filter(public_agenda=True).upcoming().select_related("agency")[:4],
    }


def shown_on(agency: Agency | None) -> Any:
    """The live publications of a site; of the portal (None), every agency's own."""
    rows = Publication.objects.live()
    return rows.filter(carried=False) if agency is None else rows.filter(agency=agency)


def services_of(agency: Agency) -> Any:
    """The agency's service pages in their order."""
    from .models import ServicePage

    return ServicePage.objects.live().filter(url_path__startswith=f"/{agency.slug}/").order_by("path")


def _of(agency: Agency) -> Any:
    """Ids of the activities the agency holds or takes part in."""
    own = Activity.objects.filter(agency=agency).order_by().values("pk")
    return own.union(Activity.joint_ids([agency.pk]))


def _alert(stories: Any) -> Publication | None:
    fresh = [row for row in stories if row.kind == Kind.WARNING and clock.now() - row.since < ALERT_HOLDS]
    return fresh[0] if fresh else None
