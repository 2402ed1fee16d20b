"""The one place that builds a public address (DESIGN.md, Decided 1).

`website.hosts.HostMiddleware` sets on every request: `agency` (an Agency, or None on the portal), `site_prefix`
("" or "/situs/<slug>"), `nameless` (the host is an address without a name, such as an IP address) and `is_desk`
(this host may hold a session: Meja, the CMS, sign-in).
"""

from django.conf import settings
from django.http import HttpRequest

from .models import Agency


def public_url(agency: Agency | None, path: str, request: HttpRequest | None = None) -> str:
    """The address of `path` (begins with /) on an agency's site; agency None is the regency portal.

    Without a request: the absolute, canonical address. With one: as seen from there, so that a page read by
    IP address links to /situs/<slug>/… on the same address, and a page of the same site links without a host.
    """
    if request is not None:
        if getattr(request, "nameless", False):
            return f"{_prefix(agency)}{path}"
        here: Agency | None = getattr(request, "agency", None)
        if not getattr(request, "site_prefix", "") and getattr(here, "pk", None) == getattr(agency, "pk", None):
            return path
    if settings.ORIGIN:
        return f"{settings.ORIGIN}{_prefix(agency)}{path}"
    return f"{_scheme()}://{host_of(agency)}{_port()}{path}"


def desk_url(path: str, request: HttpRequest | None = None) -> str:
    """The address of a page of the desk (Meja, CMS, sign-in): on the desk host only."""
    if request is not None and getattr(request, "is_desk", False):
        return path
    if settings.ORIGIN:
        return f"{settings.ORIGIN}{path}"
    return f"{_scheme()}://{desk_host()}{_port()}{path}"


def host_of(agency: Agency | None) -> str:
    """The host name of an agency's site; the portal's for None."""
    if on_this_machine():
        return f"{agency.slug}.localhost" if agency else "localhost"
    return agency.host if agency else settings.REGENCY.domain


def desk_host() -> str:
    """The host name on which people sign in."""
    return settings.DESK_HOST or host_of(None)


def on_this_machine() -> bool:
    """Whether we are bound to loopback and not behind a proxy, so that agencies answer at <slug>.localhost."""
    return settings.ON_LOOPBACK and not settings.BEHIND_PROXY


def _prefix(agency: Agency | None) -> str:
    return f"/situs/{agency.slug}" if agency else ""


def _scheme() -> str:
    return "https" if settings.BEHIND_PROXY else "http"


def _port() -> str:
    return "" if settings.BEHIND_PROXY or settings.PORT in (80, 443) else f":{settings.PORT}"
