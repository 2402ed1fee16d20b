"""The headline: subject and predicate, at most twelve words, from facts alone."""

from __future__ import annotations

import re

from kentongan.language.lists import words_of

from . import kinds, names, shape
from .casing import title_case, upper_first
from .event import VISIT, Event
from .known import Known
from .people import Person
from .shape import Shape
from .told import Told

LONGEST = 12  # words
VAGUE = words_of("peserta penerima mereka ia dia ini itu para semua kegiatan")  # subjects that a headline leaves open
CUTS = re.compile(r" (?=(?:dalam rangka|guna|untuk|bagi|melalui|dengan|pada|di|tahun|tentang|oleh|antara) )", re.I)


def headline(known: Known, event: Event, news: Told | None) -> str:
    """A short decision or benefit is the news; else who does what."""
    if news and not known.has("warning"):
        told = title_case(shape.bare_end(news.text).removeprefix("Sebanyak "))
        vague = news.text.split(" ", 1)[0].lower() in VAGUE
        if (
            not vague
            and shape.shape(news.text) is Shape.CLAUSE
            and 4 <= len(told.split()) <= LONGEST - 2
            and "," not in told
        ):
            return told
    return title_case(who_does_what(known, event))


def who_does_what(known: Known, event: Event) -> str:
    """Diskominfo Gelar Bimtek …"""
    office = _office(known)
    title = re.sub(r"^Pelaksanaan (Kegiatan )?", "", (known.of("activity.short") or event.title).text)
    if not title:
        return f"{office} Keluarkan Peringatan".strip()
    actor = event.actor()
    _, verb, thing = kinds.verb_of(Told(title), event.is_warning)
    if actor:
        return f"{_position(actor)} {_act(title, verb, thing.text, actor, event)}"
    if not office or office.lower() in title.lower():
        shorter = _without_office(title, office)
        if office and shorter:
            _, verb, thing = kinds.verb_of(Told(shorter), event.is_warning)
            return f"{office} {verb} {_fitting(thing.text, LONGEST - 1 - len(office.split()), known)}"
        return f"{_fitting(title, LONGEST - 1, known)} Digelar"
    return f"{office} {verb} {_fitting(thing.text, LONGEST - 1 - len(office.split()), known)}"


def _act(title: str, verb: str, thing: str, actor: Person, event: Event) -> str:
    if not VISIT.match(title):
        return f"{verb} {thing}"
    doing, aim = event.visit(actor)
    if doing == "mengunjungi":
        return f"Kunjungi {upper_first(aim.text.split(', ')[0])}"
    return f"Lakukan {aim.text}"


def _office(known: Known) -> str:
    """The short name, else the name without its regency."""
    name = known.of("agency.short").text or known.of("agency.name").text
    return re.sub(r" (Kabupaten|Kota) .*$", "", name) if len(name.split()) > 3 else name


def _without_office(title: str, office: str) -> str:
    """Musrenbang Kecamatan X Tahun 2027 → Musrenbang Tahun 2027, behind Kecamatan X."""
    if not office:
        return ""
    found = re.search(re.escape(office), title, re.IGNORECASE)
    if not found or re.search(r"\b(di|ke|dari|bagi|untuk|pada|dan)\s+$", title[: found.start()]):
        return ""
    return " ".join((title[: found.start()] + title[found.end() :]).split())


def _position(person: Person) -> str:
    """The position for a headline: without Plt. nothing is claimed that is not so, so Plt. stays."""
    title = person.title.text or person.name.text
    return " ".join(title.split()[:5]) if names.is_position(title) else title


def _fitting(title: str, room: int, known: Known) -> str:
    """As much of a long name as ends before a preposition; else its kind."""
    if len(title.split()) <= room:
        return title
    ends = [found.start() for found in CUTS.finditer(title) if len(title[: found.start()].split()) <= room]
    if ends and len(title[: ends[-1]].split()) >= 2:
        return title[: ends[-1]]
    kind = known.of("activity.kind").text
    return kind if kind else title
