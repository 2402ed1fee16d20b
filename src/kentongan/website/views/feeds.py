"""Feeds and the sitemap: what machines read of a site."""

from typing import Any

from django.conf import settings
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.feedgenerator import Rss201rev2Feed
from django.views.decorators.http import require_safe
from wagtail.models import Page

from kentongan.agencies.addresses import public_url
from kentongan.newsroom.models import Publication
from kentongan.newsroom.photos import SIZES

from ..home import shown_on
from .stories import site_of

NEWEST = 30
MOST = 5000  # addresses in one sitemap (the protocol allows 50,000)


def _stories(request: HttpRequest) -> list[Publication]:
    return list(shown_on(site_of(request)).for_lists()[:NEWEST])


@require_safe
def rss(request: HttpRequest) -> HttpResponse:
    """RSS 2.0 of the newest stories."""
    agency = site_of(request)
    title = agency.name if agency else settings.REGENCY.government
    feed = Rss201rev2Feed(
        title=title,
        link=public_url(agency, "/"),
        description=f"Berita resmi {title}",
        language="id",
        feed_url=public_url(agency, "/feed/"),
    )
    for story in _stories(request):
        feed.add_item(
            title=story.headline,
            link=story.canonical_url(),
            description=story.summary,
            pubdate=story.since,
            unique_id=story.canonical_url(),
            author_name=story.story.agency.name,
            categories=[str(story.get_topic_display())],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


@require_safe
def json_feed(request: HttpRequest) -> HttpResponse:
    """JSON Feed 1.1 of the newest stories (jsonfeed.org, version 1.1 of 2020-08-07)."""
    agency = site_of(request)
    items = []
    for story in _stories(request):
        item = {
            "id": story.canonical_url(),
            "url": story.canonical_url(),
            "title": story.headline,
            "summary": story.summary,
            "content_text": story.text,
            "date_published": story.since.isoformat(),
            "tags": [str(story.get_topic_display())],
            "authors": [{"name": story.story.agency.name}],
        }
        if story.photo:
            item["image"] = public_url(agency, f"/foto/{story.photo.key}/{next(iter(SIZES))}")
        items.append(item)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": agency.name if agency else settings.REGENCY.government,
        "home_page_url": public_url(agency, "/"),
        "feed_url": public_url(agency, "/feed.json"),
        "language": "id",
        "items": items,
    }
    return JsonResponse(feed, content_type="application/feed+json")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The addresses of this site: its own stories and its pages."""
    agency = site_of(request)
    rows = Publication.objects.live().filter(carried=False).select_related("agency", "story")
    if agency is not None:
        rows = rows.filter(agency=agency)
    newest: Any = rows.annotate(corrected_at=Max("story__corrections__at")).order_by("-since")[:MOST]
    stories = [(row.url(), row.corrected_at or row.since) for row in newest]
    pages = [(public_url(agency, path), None) for path in ("/", "/berita/", "/agenda/")]
    if agency is not None:
        pages += [(public_url(agency, "/kontak/"), None), *_tree(agency)]
    return render(request, "website/sitemap.xml", {"rows": [*pages, *stories]}, content_type="application/xml")


def _tree(agency: object) -> list[tuple[str, None]]:
    slug = getattr(agency, "slug", "")
    home = Page.objects.filter(depth=2, slug=slug).first()
    if home is None:
        return []
    below = home.get_descendants().live().values_list("url_path", flat=True)
    return [(public_url(agency, path.removeprefix(f"/{slug}")), None) for path in below]  # type: ignore[arg-type]


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: all of a real site, nothing of a demo."""
    if settings.DEMO:
        rules = "User-agent: *\nDisallow: /\n"
    else:
        rules = f"User-agent: *\nDisallow: /cari/\n\nSitemap: {public_url(site_of(request), '/sitemap.xml')}\n"
    return HttpResponse(rules, content_type="text/plain; charset=utf-8")
