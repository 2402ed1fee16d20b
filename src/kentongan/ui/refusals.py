"""A refusal becomes a sentence on the page: status 422, nothing changed, nothing typed is lost."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from kentongan.lib.refusals import Refused


class RefusalMiddleware:
    """Answers `Refused` wherever a view lets it through: a notice for htmx, a page without it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn a refusal into its sentence; leave every other exception alone."""
        if not isinstance(exception, Refused):
            return None
        return refusal(request, str(exception))


def refusal(request: HttpRequest, sentence: str, status: int = 422) -> HttpResponse:
    """The sentence, in the notice area of the page that asked, or on a page of its own."""
    if request.headers.get("HX-Request"):
        answer = render(request, "ui/_notice.html", {"sentence": sentence, "tone": "late"}, status=status)
        answer["HX-Retarget"] = "#notices"
        answer["HX-Reswap"] = "innerHTML"
        return answer
    return render(request, "ui/refused.html", {"sentence": sentence}, status=status)


def forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came back without its key: usually a page left open too long."""
    return refusal(request, _("This page was open too long. Go back, reload it, and send the form again."), status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our mistake. Nothing fancy, so that it works when little else does."""
    return HttpResponse(render_to_string("ui/500.html"), status=500)
