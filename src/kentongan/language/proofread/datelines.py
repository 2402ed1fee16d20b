"""The dateline a release opens with: INDRAMAYU – …, Sanggau, InfoPublik - …, (Bontang, 20 Juli 2017)."""

import re
from typing import NamedTuple

from .doc import Doc, Span
from .lists import table
from .towns import seat_names

_NAME = r"[^\W\d_a-z][\w'’.]*(?:[ -][^\W\d_a-z][\w'’.]*){0,4}"
_LONG_CAPITALS = r"[A-Z][A-Z.'’-]{4,}(?:[ ][A-Z.'’-]{2,}){0,3}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # INDRAMAYU – | Sanggau, InfoPublik - | MMCKalteng - Kobar - | Indramayu (ANTARA) -- | Indramayu, 12 Mei 2025 –
        rf"(?P<town>{_NAME})(?:\s*[,/(–-]\s*\(?[\w./ ]{{2,40}}\)?)?\s*(?:--|[–—―‒]|(?<=\s)-|-(?=\s)|//|\|)\s*"
        r"(?=[\"“‘(\w])",
        # PURBALINGGA-INFO, Warga …
        # Diskominfo, Panyabungan – … | Hotel Aston, Kota Cirebon, Kamis 21 November 2024 – …
        rf"[A-Z][\w. ]{{3,30}},\s(?P<town>{_NAME})(?:,\s[A-Z]\w+ \d{{1,2}} [A-Z]\w+ \d{{4}})?\s[–—-]\s(?=[\"“A-Z])",
        rf"(?P<town>{_NAME}),\s?--\s?(?=[\"“A-Z])",  # Tangerang,--Pj Bupati
        rf"(?P<town>{_LONG_CAPITALS})(?:\s*\([^()]{{1,30}}\))?[,:.]\s+(?=[\"“A-Z])",
        # Bengkayang, 5/2/2018. Bupati …
        rf"(?P<town>{_NAME}),\s\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}\s*[.–—-]\s+(?=[\"“A-Z])",
        # (Bontang, 20 Juli 2017). | (wartaKominfo) -
        r"\((?P<town>[^\W\d][^()\d]{2,40}?)(?:,?\s*\d[^()]{0,30})?\)\s*(?:[–—-]+|[.:])?\s*(?=[\"“A-Z])",
    )
)
# Indramayu, 12 November 2025: a line of its own above the text
_LINE = re.compile(rf"(?P<town>{_NAME}),\s+(?:\w+,\s+)?\d{{1,2}}\s+[A-Z][a-z]+\s+\d{{4}}\.?")
_HIDDEN = re.compile("[\u00ad\u200b\u200c]")


class Dateline(NamedTuple):
    """Where it stands, and the town as it is written."""

    start: int
    end: int
    town: str


def dateline_in(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens text[start:end], with the space behind it."""
    for form in _FORMS:
        found = form.match(text, start, min(end, start + 120))
        if found and _plausible(found["town"], text[found.end() : found.end() + 1]):
            return Dateline(start, found.end(), _HIDDEN.sub("", found["town"]).strip(" .-"))
    found = _TOWN.match(text, start, min(end, start + 60))
    if found and found["town"] in seat_names():  # Muara Sabak, Dinas …
        return Dateline(start, found.end(), found["town"])
    return None


_TOWN = re.compile(rf"(?P<town>{_NAME}),\s+(?=[\"“A-Z])")


def _plausible(town: str, following: str) -> bool:
    if town in {row[0] for row in table("acronyms")}:
        return False
    return town.isupper() or following.isupper() or following in '“"‘(' or following.isdigit()


def line_in(text: str, one: Span) -> Dateline | None:
    """A paragraph that is nothing but town and date."""
    found = _LINE.fullmatch(text, one.start, one.end)
    return Dateline(one.start, one.end, found["town"]) if found else None


def dateline_of(doc: Doc) -> Dateline | None:
    """The dateline of a release, wherever it stands: before the lead or on a line of its own."""
    for one in doc.body[:2]:
        found = dateline_in(doc.text, one.start, one.end)
        if found:
            return found
    return next(filter(None, (line_in(doc.text, one) for one in doc.paragraphs[:4])), None)


def lead_of_release(doc: Doc) -> tuple[int, int]:
    """Offsets of the lead: the first paragraph below headline and dateline, from its first word on."""
    for one in doc.body:
        if line_in(doc.text, one):
            continue
        found = dateline_in(doc.text, one.start, one.end)
        start = found.end if found else one.start
        if start < one.end:
            return start, one.end
    return 0, 0
