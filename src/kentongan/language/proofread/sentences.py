"""Where paragraphs and sentences begin and end, minding the abbreviations of official Indonesian."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .lists import words_of
from .tokens import ACRONYM, MARK, MASK, NUMBER, QUOTE, WORD, Token

# A full stop after these does not end a sentence.
ABBREVIATIONS = words_of(
    """drs dra dr drg ir prof h hj kh hc ny tn sdr sdri bpk yth jl jln gg no nomor rt rw rp kel kec kab prov kav
    blok dll dsb dst dkk tsb a.n u.p d.a s.d hlm ed jend letjen mayjen brigjen kol letkol may kapt lettu letda
    serma serka sertu serda peltu pelda kopka koptu praka pratu prada aipda aiptu bripka brigpol briptu bripda
    ipda iptu akp kompol akbp kombes irjen komjen s.sos s.e s.h s.pd s.kom s.t s.si s.ip s.ag s.p s.kep s.km s.st
    s.hut s.pt s.farm s.i.p m.si m.m m.pd m.kom m.t m.h m.ap m.kes m.ag m.sc m.hum m.p m.a b.sc ph.d sp skm st m s
    inf arm kav cpl czi cke arh a.md amd lc plt plh pj pjs wkl tgl jan feb mar apr jun jul agt ags sep okt nov des"""
)
ENDS = frozenset(".!?…")
CLOSERS = frozenset("”’\"')]»")
_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c]|(?=</?(?:p|div|li|h[1-6]|br|tr|td)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: offsets in code points, and the tokens `first` up to, not including, `last`."""

    start: int
    end: int
    first: int
    last: int


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of the paragraphs, trimmed. A line that goes on in small letters belongs to the one before."""
    spans: list[tuple[int, int]] = []
    begin, blank = 0, True
    for stop, after in [*((m.start(), m.end()) for m in _BREAK.finditer(text)), (len(text), len(text))]:
        line = text[begin:stop]
        inner = line.strip()
        if inner:
            start = begin + len(line) - len(line.lstrip())
            joined = spans and not blank and inner[0].islower()
            spans[-1:] = [(spans[-1][0], start + len(inner))] if joined else [*spans[-1:], (start, start + len(inner))]
        blank = not inner
        begin = after
    return spans


def spans_of_tokens(tokens: list[Token], spans: list[tuple[int, int]]) -> list[Span]:
    """Paragraphs with the numbers of their tokens."""
    found, position = [], 0
    for start, end in spans:
        while position < len(tokens) and tokens[position].start < start:
            position += 1
        first = position
        while position < len(tokens) and tokens[position].start < end:
            position += 1
        found.append(Span(start, end, first, position))
    return found


def sentences_of(text: str, tokens: list[Token], paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph; a closing quotation mark stays with its sentence."""
    first = index = paragraph.first
    while index < paragraph.last:
        if tokens[index].text[0] in ENDS and ends_here(text, tokens, index, paragraph):
            index = _past_closers(tokens, index + 1, paragraph)
            yield Span(tokens[first].start, tokens[index - 1].end, first, index)
            first = index
        else:
            index += 1
    if first < paragraph.last:
        yield Span(tokens[first].start, tokens[paragraph.last - 1].end, first, paragraph.last)


def ends_here(text: str, tokens: list[Token], index: int, paragraph: Span) -> bool:
    """Whether the full stop, question or exclamation mark at `index` ends a sentence."""
    after = _past_closers(tokens, index + 1, paragraph)
    if after >= paragraph.last:
        return True
    following, mark = tokens[after], tokens[index]
    if following.start == tokens[after - 1].end:
        return _runs_on(tokens, index, following)
    if after > index + 1 and following.kind == WORD and not following.capital:
        return False
    if mark.text == "." and _abbreviates(text, tokens, index, following, paragraph):
        return False
    return not (following.kind == WORD and not following.capital)


def _runs_on(tokens: list[Token], index: int, following: Token) -> bool:
    """`selesai.Kemudian`: no space, yet plainly two sentences."""
    before = tokens[index - 1] if index else None
    return (
        before is not None
        and before.kind == WORD
        and len(before.text) > 3
        and before.text[1:].islower()
        and before.low not in ABBREVIATIONS
        and following.kind == WORD
        and following.capital
        and len(following.text) > 2
    )


def _abbreviates(text: str, tokens: list[Token], index: int, following: Token, paragraph: Span) -> bool:
    if index == paragraph.first:
        return True
    before = tokens[index - 1]
    if before.end != tokens[index].start or before.kind not in (WORD, ACRONYM, NUMBER):
        return False
    if before.kind == NUMBER:  # 1. Satu, at the head of a list
        return index - 1 == paragraph.first
    if len(before.text) == 1 and before.capital:
        return True
    whole = before.low
    if index >= 3 and tokens[index - 2].text == "." and tokens[index - 3].end == tokens[index - 2].start:
        whole = f"{tokens[index - 3].low}.{whole}"
    if whole in ("dll", "dsb", "dst", "dkk", "tsb"):
        return not (following.capital and following.kind == WORD)
    return whole in ABBREVIATIONS


def _past_closers(tokens: list[Token], index: int, paragraph: Span) -> int:
    while (
        index < paragraph.last
        and tokens[index].text in CLOSERS
        and tokens[index].start == tokens[index - 1].end
        and not (tokens[index].kind == QUOTE and _opens(tokens, index, paragraph))
    ):
        index += 1
    return index


def _opens(tokens: list[Token], index: int, paragraph: Span) -> bool:
    """A straight mark glued to the word after it and not to the one before opens a quotation."""
    glued_after = index + 1 < paragraph.last and tokens[index + 1].start == tokens[index].end
    return glued_after and tokens[index + 1].kind in (WORD, ACRONYM, NUMBER, MASK) and tokens[index - 1].kind == MARK
