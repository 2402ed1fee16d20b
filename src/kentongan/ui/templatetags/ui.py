"""Template tags of the house: icons, dates, the agency's tones."""

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from kentongan.lib import brand, clock, english, indonesian

register = template.Library()
ICONS = Path(__file__).resolve().parents[1] / "icons"
REGENCY_COLOUR = "#0b5c63"


@cache
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8").strip()


@register.simple_tag
def icon(name: str) -> SafeString:
    """A Lucide icon, inlined; always beside words or in something with a label."""
    return mark_safe(f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{_drawing(name)}</svg>')  # noqa: S308


def _words() -> ModuleType:
    """How the reader's language says dates and spans: public pages are always Indonesian."""
    return english if get_language() == "en" else indonesian


@register.filter
def tanggal(value: date | datetime | None) -> str:
    """Rabu, 12 November 2025"""
    return str(_words().long_date(_local(value))) if value else ""


@register.filter
def tanggal_pendek(value: date | datetime | None) -> str:
    """12 November 2025"""
    return str(_words().plain_date(_local(value))) if value else ""


@register.filter
def pukul(value: datetime | None) -> str:
    """11.12 WIB"""
    return str(_words().clock_time(timezone.localtime(value))) if value else ""


@register.filter
def bulan_tahun(value: date | datetime | None) -> str:
    """November 2025"""
    return str(_words().month_and_year(_local(value))) if value else ""


@register.filter
def bulan_singkat(value: date | datetime) -> str:
    """Nov"""
    return str(_words().MONTHS[_local(value).month - 1][:3])


@register.filter
def hari_singkat(value: date | datetime) -> str:
    """Rab"""
    return str(_words().short_day(_local(value)))


@register.filter
def rentang(value: timedelta) -> str:
    """42 menit"""
    return str(_words().span(value))


@register.filter
def angka(value: int) -> str:
    """1.250"""
    return str(_words().number(value))


@register.filter
def initials(name: str) -> str:
    """RW for Drs. Rahmat Wijaya, M.Si.: degrees left out."""
    words = [word for word in name.split(",")[0].split() if not word.endswith(".")]
    return "".join(word[0] for word in words[:2]).upper()


@register.filter
def local_day(value: datetime) -> date:
    """The day in the regency's zone."""
    return _local(value)


def _local(value: date | datetime) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


@register.simple_tag
def tone_style(colour: str = "") -> SafeString:
    """The agency's tones as CSS variables, for light and dark."""
    tones = _tones(colour or REGENCY_COLOUR)
    light = f"--brand:{tones.brand};--brand-deep:{tones.deep};--brand-wash:{tones.wash};--on-brand:{tones.on}"
    dark = (
        f"--brand:{tones.dark_brand};--brand-deep:{tones.dark_deep};"
        f"--brand-wash:{tones.dark_wash};--on-brand:{tones.dark_on}"
    )
    css = f":root{{{light}}}@media(prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return mark_safe(f"<style>{css}</style>")  # noqa: S308 (hex colours made by lib.brand)


@cache
def _tones(colour: str) -> brand.Tones:
    return brand.tones(colour)


@register.simple_tag
def crest(agency: Any = None) -> SafeString:
    """An agency's own crest; else the shield with the drum's slit, in its colour (agency None: the regency's)."""
    if agency and agency.crest:
        version = Path(agency.crest.name).stem[-7:]
        return format_html('<img class="crest" src="/lambang/{}.png?{}" alt="" width="58">', agency.slug, version)
    tones = _tones(agency.colour if agency else REGENCY_COLOUR)
    return mark_safe(  # noqa: S308 (hex colours made by lib.brand)
        '<svg class="crest" viewBox="0 0 58 66" aria-hidden="true">'
        '<path d="M4 5c9 2 17 1 25-3 8 4 16 5 25 3v28c0 15-10 25-25 31C14 58 4 48 4 33z"'
        f' fill="{tones.brand}"/>'
        '<path d="M8.500 9.800c7.600 1.200 14.200.4 20.500-2.600 6.300 3 12.900 3.800 20.500 2.600V33c0 12.600-8 20.700'
        '-20.500 26.200C16.500 53.700 8.500 45.600 8.500 33z" fill="none" stroke="#e9c46a" stroke-width="1.600"/>'
        '<path d="M11 40c6-3 12-3 18 0s12 3 18 0M13 46c5-2.600 11-2.600 16 0s11 2.600 16 0" fill="none" stroke="#fff"'
        ' stroke-width="1.800"/><rect x="25" y="14" width="8" height="20" rx="4" fill="#e9c46a"/>'
        f'<rect x="28" y="18" width="2" height="12" rx="1" fill="{tones.brand}"/></svg>'
    )


@register.simple_tag(takes_context=True)
def with_query(context: Any, **changes: Any) -> str:
    """The page's own query string with some parts changed; None removes one."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = value
    return f"?{query.urlencode()}"


@register.simple_tag
def now_local() -> datetime:
    """The present moment."""
    return clock.now()
