"""Search of a site; on the portal, over all agencies. By the words and by their stems."""

import re
from functools import reduce
from operator import or_
from typing import Any

import snowballstemmer
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kentongan.agencies.models import Agency

from ..home import services_of, shown_on
from ..models import ServicePage
from .stories import PER_PAGE, site_of

LONGEST = 100  # characters of a query that are read
MOST_WORDS = 8
SHORTEST_STEM = 4  # letters; a shorter one is found in half of all words
_stem = snowballstemmer.stemmer("indonesian").stemWord


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Find stories, services and agencies by words."""
    agency = site_of(request)
    asked = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST].strip()
    words = re.findall(r"[\w-]*\w", asked)[:MOST_WORDS]
    rows = shown_on(agency).filter(_all_of(words, "headline", "summary", "text")) if words else shown_on(agency).none()
    page = Paginator(rows.for_lists(), PER_PAGE).get_page(request.GET.get("hal"))
    context = {"section": "search", "words": asked, "page": page}
    if words and page.number == 1:
        context |= {"services": _services(agency, words), "offices": [] if agency else _offices(words)}
    return render(request, "website/search.html", context)


def forms_of(word: str) -> set[str]:
    """A word and its stem, so that pelayanan finds melayani; short stems are left out."""
    stem = _stem(word.lower())
    return {word.lower(), stem} if len(stem) >= SHORTEST_STEM else {word.lower()}


def _all_of(words: list[str], *fields: str) -> Q:
    wanted = Q()
    for word in words:
        wanted &= reduce(or_, (Q(**{f"{field}__icontains": form}) for field in fields for form in forms_of(word)))
    return wanted


def _services(agency: Agency | None, words: list[str]) -> list[Any]:
    pages = services_of(agency) if agency else ServicePage.objects.live().order_by("path")
    found = list(pages.filter(_all_of(words, "title", "summary"))[:6])
    if agency is None and found:
        owners = {office.slug: office for office in Agency.objects.filter(slug__in=[_slug(page) for page in found])}
        for page in found:
            page.office = owners.get(_slug(page))
    return found


def _slug(page: ServicePage) -> str:
    return str(page.url_path).split("/")[1]


def _offices(words: list[str]) -> list[Agency]:
    return list(Agency.objects.filter(_all_of(words, "name", "short")).in_order()[:6])
