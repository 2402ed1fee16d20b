"""Who says what: each quotation with its speaker and the position the text gives them."""

from bisect import bisect_left, bisect_right
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
    near = _heard(doc)
    at = bisect_right(near, one.closing.index, key=_place)
    if at < len(near) and _place(near[at]) < min(one.closing.index + 12, one.paragraph.last):
        return near[at]
    at = bisect_left(near, one.opening.index, key=_place) - 1
    return near[at] if at >= 0 and _place(near[at]) >= _above(doc, one.paragraph).first else None


def _heard(doc: Doc) -> list[Mention]:
    """Who may be a speaker: those with a position or a word of saying, outside quotations."""
    kept: list[Mention] | None = doc.__dict__.get("_heard")
    if kept is None:
        told = (one for one in mentions(doc) if one.said or one.position)
        kept = doc.__dict__["_heard"] = [one for one in told if not doc.in_quotation(one.name[0].start)]
    return kept


def _place(one: Mention) -> int:
    return one.name[0].index


def _above(doc: Doc, paragraph: Span) -> Span:
    at = bisect_left(doc.paragraphs, paragraph.start, key=lambda one: one.start)
    return doc.paragraphs[max(0, at - 1)]


def _introduction(doc: Doc, speaker: Mention) -> Mention:
    """The mention that tells most: with a position, and the longest name; the first of equals."""
    kept: dict[str, Mention] | None = doc.__dict__.get("_introductions")
    if kept is None:
        kept = doc.__dict__["_introductions"] = {}
        for one in mentions(doc):
            for word in one.key:
                kept[word] = max(kept.get(word, one), one, key=_told)
    return max((kept[word] for word in speaker.key), key=_told)


def _told(one: Mention) -> tuple[bool, int, int]:
    return bool(one.position), len(one.key), -_place(one)


def _position(doc: Doc, one: Mention) -> str:
    """The position as the text writes it."""
    if not one.position:
        return ""
    from .against.held import position_span

    start, end = position_span(doc, one)
    return " ".join(doc.text[start:end].split())
