"""Requests of people who are signed in."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from .models import Person


class SignedInRequest(HttpRequest):
    """A request whose user is a Person (for types; see `signed_in`)."""

    user: Person


def address_of(request: HttpRequest) -> str:
    """The network address of whoever asks; behind the one proxy, what the proxy itself saw (the last it names)."""
    seen = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        with suppress(ValueError):
            return str(ip_address(request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()))
    return seen


def signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only for people who are signed in; others go to the sign-in form and come back."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    return login_required(checked)
