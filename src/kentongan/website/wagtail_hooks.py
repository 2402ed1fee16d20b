"""The CMS's own furniture: the way back to Meja, and what the CMS leaves to it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .rights import own_pages


@hooks.register("register_admin_menu_item")
def back_to_meja() -> MenuItem:
    """The first entry of the CMS's menu leads to the daily work."""
    return MenuItem(_("Back to Meja"), reverse("today"), name="meja", icon_name="arrow-left", order=1)


@hooks.register("construct_main_menu")
def without_images(request: HttpRequest, items: list[Any]) -> None:
    """Photos come in through the newsroom only (urls.py closes the CMS's own way)."""
    items[:] = [item for item in items if item.name != "images"]


@hooks.register("construct_page_chooser_queryset")
def own_pages_only(pages: Any, request: HttpRequest) -> Any:
    """Whoever chooses a page for a link sees those of their own site."""
    return pages & own_pages(request.user)
