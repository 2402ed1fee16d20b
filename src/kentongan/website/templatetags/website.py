"""Addresses on public pages, as seen from the page that shows them."""

from typing import Any

from django import template

from kentongan.agencies.addresses import public_url
from kentongan.agencies.models import Agency
from kentongan.newsroom.models import Photo, Publication
from kentongan.newsroom.photos import SIZES

register = template.Library()


@register.simple_tag(takes_context=True)
def at(context: Any, path: str, agency: Agency | None = None) -> str:
    """The address of a path on this site, or on another agency's."""
    request = context["request"]
    return public_url(agency or request.agency, path, request)


@register.simple_tag(takes_context=True)
def at_portal(context: Any, path: str) -> str:
    """The address of a path on the regency portal."""
    return public_url(None, path, context["request"])


@register.simple_tag(takes_context=True)
def story_url(context: Any, publication: Publication) -> str:
    """The address of a story, as seen from here."""
    return publication.url(context["request"])


@register.simple_tag(takes_context=True)
def page_url(context: Any, page: Any) -> str:
    """The address of a Wagtail page of this site (its url_path without the root's slug)."""
    path = "/" + page.url_path.strip("/").partition("/")[2]
    return public_url(context["request"].agency, path.rstrip("/") + "/", context["request"])


@register.inclusion_tag("website/_photo.html")
def photo(picture: Photo, sizes: str = "(min-width: 56rem) 40rem, 100vw", eager: bool = False) -> dict[str, Any]:
    """A photo in the sizes the browser may choose from."""
    widths = [name for name in SIZES if name.isdigit()]
    return {
        "photo": picture,
        "srcset": ", ".join(f"{photo_path(picture, name)} {name}w" for name in widths),
        "src": photo_path(picture, "960"),
        "sizes": sizes,
        "eager": eager,
        "height": round(960 * picture.height / max(picture.width, 1)),
    }


def photo_path(picture: Photo, size: str) -> str:
    """The address of a photo in one of the public sizes."""
    return f"/foto/{picture.key}/{size}"
