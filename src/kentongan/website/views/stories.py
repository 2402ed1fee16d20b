"""Public pages of stories: the page of one, the list, the search."""

import re
from datetime import datetime, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.agencies.models import Agency
from kentongan.newsroom.models import Kind, Publication, Topic

PER_PAGE = 12
LONGEST_QUERY = 100


@require_safe
def story(request: HttpRequest, year: str, month: str, slug: str, story_id: int) -> HttpResponse:
    """One story. An old address leads to the right one; a withdrawn story says so (410)."""
    agency = site_of(request)
    found = _publication(agency, story_id)
    if found is None:
        raise Http404
    if found.path != f"/berita/{year}/{month}/{slug}-{story_id}/":
        return HttpResponsePermanentRedirect(found.url(request))
    if not found.is_live:
        return render(request, "website/gone.html", {"publication": found, "section": "news"}, status=410)
    return render(request, "website/story.html", story_context(found))


def _publication(agency: Agency | None, story_id: int) -> Publication | None:
    rows = Publication.objects.filter(story_id=story_id, **({"agency": agency} if agency else {"carried": False}))
    related = ("agency", "story__agency", "story__activity", "story__public_revision", "story__approved_by")
    rows = rows.select_related(*related, "story__begun_by", "story__withdrawal", "story__programme", "story__issue")
    return rows.order_by("-pk").first()


def story_context(publication: Publication) -> dict[str, Any]:
    """What the story page shows, from the public revision."""
    row = publication.story
    shown = row.as_published()
    took = row.first_public_at - row.activity.ended_at if row.activity and row.first_public_at else None
    others = Publication.objects.live().filter(agency=publication.agency, topic=publication.topic)
    return {
        "section": "news",
        "publication": publication,
        "story": shown,
        "photos": shown.photos(),
        "corrections": row.corrections.all(),
        "took": took if took and took > timedelta() else None,
        "related": others.exclude(pk=publication.pk).for_lists()[:3],
        "canonical": publication.canonical_url(),
    }


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """All stories of the site, newest first, by topic, kind and month."""
    agency = site_of(request)
    rows = Publication.objects.live().filter(**({"agency": agency} if agency else {"carried": False}))
    chosen = _filters(request)
    rows = _narrowed(rows, chosen)
    page = Paginator(rows.for_lists(), PER_PAGE).get_page(request.GET.get("hal"))
    choices = {"topics": Topic.choices, "kinds": Kind.choices}
    return render(request, "website/news.html", {"section": "news", "page": page, **choices, **chosen})


def _filters(request: HttpRequest) -> dict[str, Any]:
    topic, kind, month = (request.GET.get(name, "") for name in ("topik", "jenis", "bulan"))
    return {
        "topic": topic if topic in Topic.values else "",
        "kind": kind if kind in Kind.values else "",
        "month": month if re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", month) else "",
    }


def _narrowed(rows: QuerySet[Publication], chosen: dict[str, Any]) -> Any:
    if chosen["topic"]:
        rows = rows.filter(topic=chosen["topic"])
    if chosen["kind"]:
        rows = rows.filter(kind=chosen["kind"])
    if chosen["month"]:
        year, month = map(int, chosen["month"].split("-"))
        first = timezone.make_aware(datetime(year, month, 1))
        after = timezone.make_aware(datetime(year + month // 12, month % 12 + 1, 1))
        rows = rows.filter(since__gte=first, since__lt=after)
    return rows


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Find stories and services by words; on the portal, over all agencies."""
    from ..home import services_of

    agency = site_of(request)
    words = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST_QUERY]
    rows = Publication.objects.live().filter(**({"agency": agency} if agency else {"carried": False}))
    for word in words.split()[:8]:
        rows = rows.filter(Q(headline__icontains=word) | Q(summary__icontains=word) | Q(text__icontains=word))
    page = Paginator(rows.for_lists() if words else rows.none(), PER_PAGE).get_page(request.GET.get("hal"))
    services = []
    if agency and words:
        services = list(services_of(agency).filter(Q(title__icontains=words) | Q(summary__icontains=words))[:5])
    return render(
        request, "website/search.html", {"section": "search", "words": words, "page": page, "services": services}
    )


def site_of(request: HttpRequest) -> Agency | None:
    """The agency whose site this is; None on the portal."""
    agency: Agency | None = request.agency  # type: ignore[attr-defined]
    return agency
