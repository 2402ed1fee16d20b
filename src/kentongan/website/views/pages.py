"""Public pages that are not news: home, contact, agenda, the directory; and the page for what is not there."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site
from wagtail.views import serve as wagtail_serve

from kentongan.agencies.models import Agency
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Publication

from ..home import portal_context
from .stories import site_of

PAST = 15


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The agency's home page (Wagtail's), or the regency portal."""
    if site_of(request) is None:
        return render(request, "website/portal.html", portal_context())
    return page(request, "")


@require_safe
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Any other page of the site: Wagtail's tree, below this agency's home."""
    agency = site_of(request)
    if agency is None:
        raise Http404
    sites = Site.objects.select_related("root_page__homepage")
    site = sites.filter(root_page__homepage__isnull=False, root_page__depth=2, root_page__slug=agency.slug).first()
    if site is None:
        raise Http404
    site.root_page = site.root_page.homepage  # in full already, so that Wagtail does not ask for it again
    request._wagtail_site = site  # type: ignore[attr-defined]
    answer: HttpResponse = wagtail_serve(request, path)
    return answer


@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """Where, when and how to reach the office."""
    if site_of(request) is None:
        raise Http404
    return render(request, "website/contact.html", {"section": "contact"})


@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """What is coming, and what was done lately with its story."""
    agency = site_of(request)
    activities = Activity.objects.filter(public_agenda=True).select_related("agency")
    if agency is not None:
        activities = activities.filter(Q(agency=agency) | Q(pk__in=Activity.joint_ids([agency.pk])))
    past = list(activities.filter(ended_at__lte=clock.now()).order_by("-ended_at")[:PAST])
    _add_stories(past)
    context = {"section": "agenda", "upcoming": activities.upcoming()[:30], "past": past}
    return render(request, "website/agenda.html", context)


def _add_stories(activities: list[Activity]) -> None:
    """Give each activity `told`: the live publications of its stories on their own agencies' sites."""
    rows = Publication.objects.live().filter(carried=False, story__activity__in=activities)
    told: dict[int, list[Publication]] = {}
    for row in rows.select_related("agency", "story"):
        told.setdefault(row.story.activity_id or 0, []).append(row)
    for activity in activities:
        activity.told = told.get(activity.pk, [])  # type: ignore[attr-defined]


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """All agencies of the regency with the way to their sites."""
    if site_of(request) is not None:
        raise Http404
    groups: dict[str, list[Agency]] = {}
    for agency in Agency.objects.in_order().select_related("parent"):
        groups.setdefault(str(agency.get_kind_display()), []).append(agency)
    return render(request, "website/directory.html", {"section": "agencies", "groups": groups})


@require_safe
def about_official(request: HttpRequest) -> HttpResponse:
    """How anyone can tell that this site is the government's."""
    return render(request, "website/official.html", {"today": timezone.localdate()})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 with a way on."""
    return render(request, "website/404.html", {"section": ""}, status=404)
