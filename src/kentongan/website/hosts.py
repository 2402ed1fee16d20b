"""Which site a request is for, by its host name (DESIGN.md, Decided 1)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class HostMiddleware:
    """Sets `agency`, `site_prefix`, `nameless` and `is_desk` on the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.agency, request.site_prefix, request.nameless, request.is_desk = None, "", False, True  # type: ignore[attr-defined]
        return self.get_response(request)
