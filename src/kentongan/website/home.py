"""What a home page shows: the newest stories, services, agenda, the head, the official accounts."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from kentongan.agencies.models import Agency, Official
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Publication

from .models import ServicePage


def home_context(request: HttpRequest) -> dict[str, Any]:
    """For an agency's home (request.agency)."""
    agency: Agency = request.agency  # type: ignore[attr-defined]
    stories = list(Publication.objects.live().filter(agency=agency).for_lists()[:9])
    return {
        "section": "home",
        "lead": stories[0] if stories else None,
        "stories": stories[1:],
        "services": services_of(agency)[:6],
        "agenda": Activity.objects.filter(agency=agency, public_agenda=True).upcoming()[:3],
        "head": Official.objects.filter(agency=agency, rank=1).on(clock.now().date()).first(),
    }


def portal_context() -> dict[str, Any]:
    """For the regency portal: all agencies' own stories, carried ones shown once."""
    stories = list(Publication.objects.live().filter(carried=False).for_lists()[:13])
    alerts = Publication.objects.live().filter(carried=False, kind="peringatan").for_lists()[:1]
    return {
        "section": "home",
        "lead": stories[0] if stories else None,
        "stories": stories[1:],
        "alert": alerts[0] if alerts and (clock.now() - alerts[0].since).days < 2 else None,
        "agencies": Agency.objects.filter(parent=None).in_order(),
        "agenda": Activity.objects.filter(public_agenda=True).upcoming().select_related("agency")[:4],
    }


def services_of(agency: Agency) -> Any:
    """The agency's service pages in their order."""
    home = Page.objects.filter(depth=2, slug=agency.slug).first()
    return ServicePage.objects.descendant_of(home).live() if home else ServicePage.objects.none()
