"""Public pages of stories: the page of one, and the list."""

import re
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.agencies.models import Agency
from kentongan.newsroom.models import Kind, Publication, Topic

from ..home import shown_on
from ..templatetags.website import took

PER_PAGE = 12


@require_safe
def story(request: HttpRequest, year: str, month: str, slug: str, story_id: int) -> HttpResponse:
    """One story. An old address leads to the right one; a withdrawn story says so (410)."""
    agency = site_of(request)
    found = _publication(agency, int(story_id))
    if found is None:
        raise Http404
    if agency is None or found.path != f"/berita/{year}/{month}/{slug}-{story_id}/":
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
    shown = publication.story.as_published()
    others = Publication.objects.live().filter(agency=publication.agency, topic=publication.topic)
    return {
        "section": "news",
        "publication": publication,
        "story": shown,
        "photos": shown.photos(),
        "corrections": list(publication.story.corrections.all()),
        "took": took(publication),
        "related": list(others.exclude(pk=publication.pk).for_lists()[:3]),
        "canonical": publication.canonical_url(),
    }


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """All stories of the site, newest first, by topic, kind and month."""
    rows = shown_on(site_of(request))
    chosen = _filters(request)
    page = Paginator(_narrowed(rows, chosen).for_lists(), PER_PAGE).get_page(request.GET.get("hal"))
    choices = {"topics": Topic.choices, "kinds": Kind.choices, "months": rows.datetimes("since", "month", order="DESC")}
    label = dict(Topic.choices).get(chosen["topic"], "")
    return render(
        request, "website/news.html", {"section": "news", "page": page, "topic_label": label, **choices, **chosen}
    )


def _filters(request: HttpRequest) -> dict[str, Any]:
    topic, kind, month = (request.GET.get(name, "") for name in ("topik", "jenis", "bulan"))
    return {
        "topic": topic if topic in Topic.values else "",
        "kind": kind if kind in Kind.values else "",
        "month": month if re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", month, re.ASCII) else "",
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


def site_of(request: HttpRequest) -> Agency | None:
    """The agency whose site this is; None on the portal."""
    agency: Agency | None = request.agency  # type: ignore[attr-defined]
    return agency
