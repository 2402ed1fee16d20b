"""Sessions live on the desk host only: an agency's public site never sees a cookie (Decided 1)."""

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse


class DeskSessionMiddleware(SessionMiddleware):
    """Django's sessions on the desk host; elsewhere an empty one that is never saved."""

    def process_request(self, request: HttpRequest) -> None:
        if getattr(request, "is_desk", True):
            super().process_request(request)
            return
        empty: SessionBase = SessionStore(None)
        request.session = empty

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if getattr(request, "is_desk", True):
            return super().process_response(request, response)
        return response
