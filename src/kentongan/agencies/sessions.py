"""Sessions live on the desk host only: an agency's public site never sees a cookie (Decided 1)."""

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.middleware import SessionMiddleware
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase


class DeskSessionMiddleware(SessionMiddleware):
    """Django's sessions on the desk host; elsewhere an empty one that is never saved."""

    def process_request(self, request: HttpRequest) -> None:
        if getattr(request, "is_desk", True):
            super().process_request(request)
            return
        empty: SessionBase = SessionStore(None)
        request.session = empty

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if getattr(request, "is_desk", True):
            return super().process_response(request, response)  # type: ignore[arg-type]
        assert isinstance(response, HttpResponse) or response.streaming
        return response
