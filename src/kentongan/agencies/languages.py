"""In which language a page speaks: public sites always Indonesian, the desk as the person chose (Decided 3)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

COOKIE = "bahasa"


class LanguageMiddleware:
    """Accept-Language is ignored: finished public pages would split by it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        on_desk = getattr(request, "is_desk", False) and request.path.startswith(("/meja/", "/cms/", "/masuk/"))
        chosen = request.COOKIES.get(COOKIE, "id") if on_desk else "id"
        with translation.override("en" if chosen == "en" else "id"):
            return self.get_response(request)
