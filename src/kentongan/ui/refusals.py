"""A refusal becomes a sentence on the page: status 422, nothing changed, nothing typed is lost."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from kentongan.lib.refusals import Refused

DESK = ("/meja/", "/cms/", "/masuk/")


def _holds_nul(sent: QueryDict) -> bool:
    return any("\0" in value for _, values in sent.lists() for value in values)


class RefusalMiddleware:
    """Answers `Refused` wherever a view lets it through."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """The one character that PostgreSQL cannot store, in any field of the desk."""
        if request.path.startswith(DESK) and (_holds_nul(request.GET) or _holds_nul(request.POST)):
            return refusal(request, _("This text holds a character that cannot be stored. Type it by hand."))
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn a refusal into its sentence; leave every other exception alone."""
        if not isinstance(exception, Refused):
            return None
        return refusal(request, str(exception))


def refusal(request: HttpRequest, sentence: str, status: int = 422) -> HttpResponse:
    """The sentence on a page of its own, with the way back to what was typed."""
    return render(request, "ui/refused.html", {"sentence": sentence}, status=status)


def forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came back without its key: usually a page left open too long."""
    return refusal(request, _("This page was open too long. Go back, reload it, and send the form again."), status=403)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: more than we take, or not what a browser sends."""
    return refusal(request, _("What was sent is too long or broken. Shorten it and send it again."), status=400)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our mistake. Nothing fancy, so that it works when little else does."""
    return HttpResponse(render_to_string("ui/500.html"), status=500)
