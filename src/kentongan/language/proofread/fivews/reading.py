"""Reads a lead: which of the six questions it answers, and with which words."""

from collections.abc import Iterable
from typing import NamedTuple

from ..datelines import lead_of_release
from ..doc import Doc, Token
from .reasons import how_in, why_in
from .what import is_general, what_in
from .when import when_in
from .where import where_in
from .who import who_in

LONGEST = 400  # tokens: no lead is longer
PARTS = ("who", "what", "when", "where", "why", "how")


class Presence(NamedTuple):
    """Whether a question is answered, and the offsets (code points) of the answers."""

    present: bool
    spans: tuple[tuple[int, int], ...]


def lead_of(text: str) -> dict[str, Presence]:
    """For a text, or for a lead alone: who, what, when, where, why, how."""
    return read(Doc.of(text))


def read(doc: Doc) -> dict[str, Presence]:
    """The same for a text already taken apart."""
    start, end = lead_of_release(doc)
    tokens = _tokens(doc, start, end)
    end = tokens[-1].end if tokens else end
    general = is_general(tokens)  # then nothing happened, for whatever reason and in whatever way
    found: dict[str, Iterable[tuple[int, int]]] = {
        "who": who_in(tokens),
        "what": () if general else what_in(tokens),
        "when": when_in(doc.plain, start, end),
        "where": where_in(doc, tokens),
        "why": () if general else why_in(tokens),
        "how": () if general else how_in(tokens),
    }
    return {part: _presence(found[part]) for part in PARTS}


def _presence(found: Iterable[tuple[int, int]]) -> Presence:
    spans = tuple(found)
    return Presence(bool(spans), spans)


def _tokens(doc: Doc, start: int, end: int) -> list[Token]:
    """The lead's tokens; the first word behind a dateline is marked as one that opens a sentence."""
    tokens = [token for token in doc.tokens if start <= token.start < end][:LONGEST]
    if tokens:
        tokens[0].first = True
    return tokens
