"""Quotations with what stands around them, for the rules on quotation marks."""

from collections.abc import Iterator
from typing import NamedTuple

from .doc import Doc, Span, Token
from .tokens import ACRONYM, QUOTE, WORD

ENDS = frozenset(".!?…")
STRAIGHT = '"'
DEEPEST = 3  # quotations inside one another: more are no quotations, and their words would be read again and again
FAR = 120  # tokens that a sentence is searched back for what leads up to a quotation


class Quoted(NamedTuple):
    """A closed quotation in double marks; `before` and `after` are its neighbours in the paragraph, or None."""

    opening: Token
    closing: Token
    before: Token | None
    after: Token | None
    inner: list[Token]
    paragraph: Span

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return sum(1 for token in self.inner if token.kind in (WORD, ACRONYM))

    @property
    def last(self) -> str:
        """The letter before the closing mark."""
        return self.inner[-1].text[-1]

    @property
    def is_title(self) -> bool:
        """Whether its words are written as a name or title."""
        long = [token for token in self.inner if token.kind in (WORD, ACRONYM) and len(token.text) > 3]
        return bool(long) and sum(token.capital for token in long) > 0.7 * len(long) and len(long) > 1


def quoted(doc: Doc) -> list[Quoted]:
    """Every closed quotation in double marks with something in it, in order."""
    kept = doc.__dict__.get("_quoted_parts")
    if kept is None:
        kept = doc.__dict__["_quoted_parts"] = list(_quoted(doc))
    return kept


def _quoted(doc: Doc) -> Iterator[Quoted]:
    tokens, paragraphs = doc.tokens, iter(doc.paragraphs)
    paragraph = next(paragraphs, None)
    around: list[int] = []  # where the quotations end that this one stands in
    for one in doc.quotations:
        if one.opening is None or one.closing is None or one.single or one.closing - one.opening < 2:
            continue
        around = [closing for closing in around if closing > one.opening]
        if len(around) == DEEPEST:
            continue
        around.append(one.closing)
        while paragraph and paragraph.last <= one.opening:
            paragraph = next(paragraphs, None)
        if paragraph is None:
            return
        before = tokens[one.opening - 1] if one.opening > paragraph.first else None
        after = tokens[one.closing + 1] if one.closing + 1 < paragraph.last else None
        inner = tokens[one.opening + 1 : one.closing]
        yield Quoted(tokens[one.opening], tokens[one.closing], before, after, inner, paragraph)


def sentence_of(doc: Doc, token: Token) -> Span:
    """The sentence a token stands in."""
    from bisect import bisect_right

    starts = doc.__dict__.get("_sentence_firsts")
    if starts is None:
        starts = doc.__dict__["_sentence_firsts"] = [one.first for one in doc.sentences]
    return doc.sentences[max(0, bisect_right(starts, token.index) - 1)]


def lead_up(doc: Doc, one: Quoted) -> list[Token]:
    """What stands before a quotation in its sentence."""
    first = sentence_of(doc, one.opening).first
    return doc.tokens[max(first, one.opening.index - FAR) : one.opening.index]


def is_quote(token: Token | None) -> bool:
    """Whether a token is a quotation mark."""
    return token is not None and token.kind == QUOTE
