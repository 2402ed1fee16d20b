"""What the CMS leaves to the desk."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks


@hooks.register("construct_main_menu")
def without_images(request: HttpRequest, items: list[Any]) -> None:
    """Photos come in through the newsroom only (urls.py closes the CMS's own way)."""
    items[:] = [item for item in items if item.name != "images"]
