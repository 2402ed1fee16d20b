"""Positions: what one says, where it stands beside a name, and whether two are the same."""

import re
from functools import lru_cache

from kentongan.language.drafting.names import ORDINARY

from ..doc import Doc
from ..expansions import known, spelled
from ..lists import words_of
from ..people import Mention
from ..runs import REGIONS, TERMS, heads, offices
from .difference import Facts, words_in

_TERM = re.compile(r"\b(Plt|Plh|Pj|Pjs)\b\.?", re.IGNORECASE)
LONG_TERMS = {"pelaksana tugas": "plt", "pelaksana harian": "plh", "penjabat sementara": "pjs", "penjabat": "pj"}
FILLING = words_of("dan di untuk bidang selaku sebagai pada kabupaten kota provinsi kecamatan desa kelurahan")
# Positions of one person at a time: two that differ in the first word contradict each other.
HELD = heads() - ORDINARY | words_of("pemilik pendiri pengelola pengasuh pembina pemimpin manajer pengurus")


def position_span(doc: Doc, one: Mention) -> tuple[int, int]:
    """Where the position beside a name stands; the name itself when that cannot be told."""
    low, high = max(0, one.name[0].index - 16), min(len(doc.tokens), one.name[-1].index + 20)
    window = doc.tokens[low:high]
    starts = [token for token in window if token.low == one.position[0] and token not in one.name]
    nearest = min(starts, key=lambda token: abs(token.index - one.name[0].index), default=None)
    if nearest is None:
        return one.name[0].start, one.name[-1].end
    ends = [token for token in window if token.low == one.position[-1] and token.index >= nearest.index]
    before = [token for token in ends if token.index < one.name[0].index] or ends
    return nearest.start, (before[-1] if nearest.index < one.name[0].index else ends[0]).end


@lru_cache(maxsize=512)
def office(title: str) -> frozenset[str]:
    """What a position says: its office in full words, without term and region."""
    found = _spelled(title)
    return frozenset(word for word in found if (word in offices() or word in heads()) and word not in FILLING)


def term_of(title: str) -> str:
    """plt, plh, pj or nothing."""
    found = _TERM.search(title)
    if found:
        return found[1].lower()
    low = title.lower()
    return next((short for long, short in LONG_TERMS.items() if low.startswith(long)), "")


def clash(told: str, title: str) -> bool:
    """Whether a told position contradicts the one of the facts: another term, head or office; another region."""
    if term_of(told) != term_of(title):
        return True
    a, b = office(told), office(title)
    if not a or not b:
        return False
    return head_of(told) != head_of(title) or not (a <= b or b <= a) or _region_clash(told, title)


@lru_cache(maxsize=512)
def head_of(title: str) -> str:
    """The first word of a position, short forms spelled out: kepala, for Plt. Kadinkes."""
    return next(iter(_spelled(title)), "")


@lru_cache(maxsize=512)
def spelled_out(title: str) -> frozenset[str]:
    """All words of a position, short forms spelled out; without term, dan, kabupaten and the like."""
    return frozenset(_spelled(title)) - FILLING


def _spelled(title: str) -> list[str]:
    low = _TERM.sub(" ", title.lower())
    for long in LONG_TERMS:
        low = low.replace(long, " ")
    found: list[str] = []
    for word in words_in(low):
        full = known().get(spelled().get(word, ""), ())
        found += full[0].lower().replace(",", "").split() if len(full) == 1 else [word]
    return found


def _region_clash(told: str, title: str) -> bool:
    """Camat Sindang beside Camat Lohbener: both name a region, not the same one."""
    a, b = ({word for word in words_in(one.lower()) if _names_region(word)} for one in (told, title))
    return bool(a - b and b - a)


def _names_region(word: str) -> bool:
    return word not in offices() and word not in heads() and word not in REGIONS | TERMS and word not in spelled()


def in_full(title: str, facts: Facts) -> str:
    """A position with the facts' own short names of agencies spelled out."""
    for office in (facts["agency"], *facts["agencies"]):
        if office.get("short") and office.get("name"):
            name = re.split(r" (?:Kabupaten|Kota|Provinsi)\b", office["name"])[0]
            title = " ".join(name if word == office["short"] else word for word in title.split())
    return title
