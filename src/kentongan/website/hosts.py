"""Which site a request is for, by its host name (DESIGN.md, Decided 1).

An agency's host shows its site; the bare host shows the portal and holds the desk; an address without a name (an IP
address, the configured tunnel) shows the portal with each site under /situs/<slug>/; any other name gets our own 404.
"""

import re
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.template.loader import render_to_string

from kentongan.agencies.addresses import desk_host, desk_url, host_of, on_this_machine
from kentongan.agencies.models import Agency

UNDER = re.compile(r"/situs/([a-z0-9-]{1,40})(/.*)?")
DESK_ONLY = ("/meja/", "/cms/", "/masuk/", "/keluar/", "/undangan/", "/periksa-naskah/")
# No script but our own, no frame, no form to elsewhere. Inline styles carry an agency's tones.
POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)


class HostMiddleware:
    """Sets `agency`, `site_prefix`, `nameless` and `is_desk` on the request (see agencies/addresses.py)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self._place(request) or self.get_response(request)
        if not request.path.startswith("/cms/"):
            answer.headers.setdefault("Content-Security-Policy", POLICY)
        if settings.DEMO:
            answer.headers["X-Robots-Tag"] = "noindex, nofollow"
        return answer

    def _place(self, request: HttpRequest) -> HttpResponse | None:
        request.agency, request.site_prefix = None, ""  # type: ignore[attr-defined]
        request.nameless = request.is_desk = False  # type: ignore[attr-defined]
        try:
            host = re.sub(r":\d+$", "", request.get_host()).strip("[]").lower().rstrip(".")
        except DisallowedHost:
            return unknown_host()
        if request.path == "/sehat":
            return None
        request.nameless = is_nameless(host)  # type: ignore[attr-defined]
        if request.nameless or host in (host_of(None), desk_host()):  # type: ignore[attr-defined]
            return self._bare(request, host)
        agency = agency_of(host)
        if agency is None:
            return unknown_host()
        request.agency = agency  # type: ignore[attr-defined]
        if request.path.startswith(DESK_ONLY):
            return HttpResponseRedirect(desk_url(request.get_full_path()))
        return None

    def _bare(self, request: HttpRequest, host: str) -> HttpResponse | None:
        under = UNDER.fullmatch(request.path_info)
        if under is None:
            request.is_desk = request.nameless or host == desk_host()  # type: ignore[attr-defined]
            if not request.is_desk and request.path.startswith(DESK_ONLY):  # type: ignore[attr-defined]
                return HttpResponseRedirect(desk_url(request.get_full_path()))
            return None
        slug, rest = under.groups()
        if rest is None:
            return HttpResponsePermanentRedirect(f"/situs/{slug}/")
        if rest.startswith(DESK_ONLY):
            return HttpResponseRedirect(rest)
        request.agency = Agency.objects.filter(slug=slug).select_related("parent").first()  # type: ignore[attr-defined]
        if request.agency is None:  # type: ignore[attr-defined]
            return unknown_host()
        request.site_prefix = f"/situs/{slug}"  # type: ignore[attr-defined]
        request.path_info = rest
        return None


def is_nameless(host: str) -> bool:
    """Whether a host is an address without a name."""
    if settings.ORIGIN and host == urlsplit(settings.ORIGIN).hostname:
        return True
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def agency_of(host: str) -> Agency | None:
    """The agency that answers at a host name."""
    agencies = Agency.objects.select_related("parent")
    if on_this_machine() and host.endswith(".localhost"):
        return agencies.filter(slug=host.removesuffix(".localhost")).first()
    return agencies.filter(host=host).first()


def unknown_host() -> HttpResponse:
    """Our own 404 for a name that belongs to nobody here."""
    return HttpResponse(render_to_string("ui/unknown_host.html"), status=404)
