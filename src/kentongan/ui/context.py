"""What every page knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """The regency, whether this is a demo, and the site the request is for."""
    return {
        "regency": settings.REGENCY,
        "is_demo": settings.DEMO,
        "agency": getattr(request, "agency", None),
        "site_prefix": getattr(request, "site_prefix", ""),
    }
