"""What public pages need of addresses, the menu and small formatting, as seen from the page that shows them."""

import re
from datetime import timedelta
from typing import Any

from django import template
from django.utils.translation import gettext as _

from kentongan.agencies.addresses import public_url
from kentongan.agencies.models import Agency
from kentongan.newsroom.models import Photo, Publication
from kentongan.newsroom.photos import SIZES

register = template.Library()
DATELINE = re.compile(r"^<p>([^<–—]{2,60}?)(\s*[–—]\s)")
# Icons of services by a word in their title, first match wins.
DRAWINGS = (
    (r"ktp|identitas|kia\b", "circle-user"),
    (r"keluarga|nikah|anak", "users"),
    (r"pindah|domisili|alamat|tanah", "map-pin"),
    (r"izin|usaha|legalisasi|rekomendasi", "stamp"),
    (r"aduan|lapor|keluhan", "megaphone"),
    (r"jadwal|posyandu|imunisasi", "calendar-days"),
)


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
def here(context: Any) -> str:
    """The absolute, canonical address of this page: its filters left out, its page number kept."""
    request = context["request"]
    number = request.GET.get("hal", "")
    page = f"?hal={number}" if number.isdecimal() and len(number) < 6 and number != "1" else ""
    return public_url(request.agency, request.path_info) + page


@register.simple_tag(takes_context=True)
def sections(context: Any) -> list[dict[str, Any]]:
    """The entries of the site's menu."""
    request = context["request"]
    here = context.get("section")
    return [
        {"label": label, "href": public_url(request.agency, path, request), "is_here": section == here}
        for section, label, path in (_of_an_agency() if request.agency else _of_the_portal())
    ]


def _of_an_agency() -> list[tuple[str, str, str]]:
    return [
        ("home", _("Home"), "/"),
        ("news", _("News"), "/berita/"),
        ("layanan", _("Services"), "/layanan/"),
        ("profil", _("Profile"), "/profil/"),
        ("agenda", _("Agenda"), "/agenda/"),
        ("informasi-publik", _("Public information"), "/informasi-publik/"),
        ("contact", _("Contact"), "/kontak/"),
    ]


def _of_the_portal() -> list[tuple[str, str, str]]:
    return [
        ("home", _("Home"), "/"),
        ("news", _("News"), "/berita/"),
        ("agencies", _("Agencies"), "/perangkat-daerah/"),
        ("agenda", _("Agenda"), "/agenda/"),
        ("accounts", _("Official accounts"), "/akun-resmi/"),
    ]


@register.simple_tag(takes_context=True)
def story_url(context: Any, publication: Publication) -> str:
    """The address of a story, as seen from here."""
    return publication.url(context["request"])


@register.simple_tag(takes_context=True)
def page_url(context: Any, page: Any) -> str:
    """The address of a Wagtail page: of this site, or of its `office` where a list mixes sites."""
    rest = page.url_path.strip("/").partition("/")[2]
    agency = getattr(page, "office", None) or context["request"].agency
    return public_url(agency, f"/{rest}/" if rest else "/", context["request"])


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


@register.filter
def took(publication: Publication) -> timedelta | None:
    """From the end of the activity to the story being public; nothing where it was public before the end."""
    story = publication.story
    if story.activity is None or story.first_public_at is None:
        return None
    span = story.first_public_at - story.activity.ended_at
    return span if span > timedelta() else None


@register.filter
def with_dateline(body: str) -> str:
    """The town that opens a release, set bold. In and out: cleaned HTML."""
    found = DATELINE.match(body)
    if found is None or found[1] != found[1].upper():
        return body
    return f'<p><b class="dateline">{found[1]}</b>{found[2]}{body[found.end() :]}'


@register.filter
def drawing(title: str) -> str:
    """The icon of a service, by its title."""
    return next((icon for words, icon in DRAWINGS if re.search(words, title.lower())), "file-text")


@register.filter
def dialled(number: str) -> str:
    """(0233) 555-0134 → 02335550134: what a phone dials."""
    return re.sub(r"[^\d+]", "", number)


@register.filter
def international(number: str) -> str:
    """0812-0000-0134 → 6281200000134: what wa.me wants."""
    digits = re.sub(r"\D", "", number)
    return "62" + digits[1:] if digits.startswith("0") else digits
