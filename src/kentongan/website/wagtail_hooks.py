"""What the CMS leaves to the desk."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from .rights import own_pages


@hooks.register("construct_main_menu")
def without_images(request: HttpRequest, items: list[Any]) -> None:
    """Photos come in through the newsroom only (urls.py closes the CMS's own way)."""
    items[:] = [item for item in items if item.name != "images"]


@hooks.register("construct_page_chooser_queryset")
def own_pages_only(pages: Any, request: HttpRequest) -> Any:
    """Whoever chooses a page for a link sees those of their own site."""
    return pages & own_pages(request.user)
