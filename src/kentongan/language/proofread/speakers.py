"""Who says what: each quotation with its speaker and the position the text gives them."""

from typing import NamedTuple

from .doc import Doc, Span
from .marks import Quoted, quoted
from .people import Mention, mentions


class Spoken(NamedTuple):
    """A quotation: offsets with its marks, the speaker's name as first told and the position; empty where unknown."""

    start: int
    end: int
    name: str
    position: str


def spoken(doc: Doc) -> list[Spoken]:
    """Every quotation of three words and more that is no title, with its speaker."""
    return [_spoken(doc, one) for one in quoted(doc) if one.words >= 3 and not one.is_title]


def _spoken(doc: Doc, one: Quoted) -> Spoken:
    speaker = _speaker(doc, one)
    start, end = one.opening.start, one.closing.end
    if speaker is None:
        return Spoken(start, end, "", "")
    first = _introduction(doc, speaker)
    name = doc.text[first.name[0].start : first.name[-1].end]
    return Spoken(start, end, name, _position(doc, first))


def _speaker(doc: Doc, one: Quoted) -> Mention | None:
    """Whoever is named right behind the quotation, else last before it: in its paragraph or the one above."""
    near = [other for other in mentions(doc) if not doc.in_quotation(other.name[0].start)]
    behind = [other for other in near if 0 < other.name[0].index - one.closing.index < 12]
    here = [other for other in behind if other.name[0].index < one.paragraph.last and (other.said or other.position)]
    if here:
        return here[0]
    begin = _above(doc, one.paragraph).first
    before = [other for other in near if begin <= other.name[0].index < one.opening.index]
    said = [other for other in before if other.said or other.position]
    return said[-1] if said else None


def _above(doc: Doc, paragraph: Span) -> Span:
    at = doc.paragraphs.index(paragraph)
    return doc.paragraphs[max(0, at - 1)]


def _introduction(doc: Doc, speaker: Mention) -> Mention:
    """The mention that tells most: with a position, and the longest name."""
    same = [one for one in mentions(doc) if set(one.key) & set(speaker.key)]
    return max(same, key=lambda one: (bool(one.position), len(one.key)))


def _position(doc: Doc, one: Mention) -> str:
    """The position as the text writes it."""
    if not one.position:
        return ""
    from .against.held import position_span

    start, end = position_span(doc, one)
    return " ".join(doc.text[start:end].split())
