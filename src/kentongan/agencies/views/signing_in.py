"""Signing in and out, on the desk host only, with one form for Meja and the CMS."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.ui.refusals import refusal


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong passwords for one name from one address."""
    return refusal(request, _("Too many attempts. Wait fifteen minutes, then try again."), status=429)
