"""Quotations of the facts: word for word, and by the right person."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from kentongan.language.drafting.known import Known
from kentongan.language.drafting.people import Cast

from ..doc import Doc, Token
from ..marks import Quoted, quoted, sentence_of
from ..rule import HINT
from ..tokens import ACRONYM, NUMBER, WORD
from .difference import Difference, Facts, words_in
from .persons import bare_name, named

ALIKE = 0.6  # of the words, for a quotation to be one of the facts'


def quotations(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Each quotation of the text against those of the facts."""
    originals = [(index, words_in(said.get("text", ""))) for index, said in enumerate(facts["quotes"])]
    for one in quoted(doc):
        tokens = [token for token in one.inner if token.kind in (WORD, ACRONYM, NUMBER)]
        if len(tokens) < 4 or not originals or one.is_title:
            continue
        index, ratio = _closest([token.low for token in tokens], originals)
        if ratio == 1.0:
            yield from _wrong_speaker(doc, one, index, facts)
        elif ratio >= ALIKE:
            yield from _altered(tokens, index, facts)
            yield from _wrong_speaker(doc, one, index, facts)
        elif one.words > 5:
            message = "Kutipan ini tidak ada dalam catatan. Periksa asalnya."
            yield Difference("quotes", one.opening.start, one.opening.end, message, (), HINT)


def _closest(words: list[str], originals: list[tuple[int, list[str]]]) -> tuple[int, float]:
    """The quotation most like these words, and how like; 1.0 where they are a part of it, word for word."""
    best, share = originals[0][0], 0.0
    for index, original in originals:
        if f" {' '.join(words)} " in f" {' '.join(original)} ":
            return index, 1.0
        blocks = SequenceMatcher(None, words, original, autojunk=False).get_matching_blocks()
        alike = sum(block.size for block in blocks) / len(words)
        if alike > share:
            best, share = index, alike
    return best, min(share, 0.99)


def _altered(tokens: list[Token], index: int, facts: Facts) -> Iterator[Difference]:
    """The first stretch that differs from what was said."""
    from ..doc import Doc as Text

    text = facts["quotes"][index]["text"]
    original = [token for token in Text.of(text).tokens if token.kind in (WORD, ACRONYM, NUMBER)]
    matcher = SequenceMatcher(None, [token.low for token in tokens], [token.low for token in original], autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    inside = [code for code in changes if not _only_cut(code, len(tokens))]
    for tag, a, b, c, d in inside[:1]:
        start, end = (tokens[a].start, tokens[b - 1].end) if b > a else (tokens[a].start, tokens[a].start)
        said = text[original[c].start : original[d - 1].end] if d > c else ""
        better = (said + " " * (tag == "insert"),) if said else ("",)
        message = f"Ucapannya: “{text}”"
        yield Difference(f"quotes.{index}.text", start, end, message, better)


def _only_cut(code: tuple[str, int, int, int, int], count: int) -> bool:
    """Words left off at the beginning or the end change nothing."""
    tag, a, _, _, _ = code
    return tag == "insert" and a in (0, count)


def _wrong_speaker(doc: Doc, one: Quoted, index: int, facts: Facts) -> Iterator[Difference]:
    """Another person of the facts stands in the words around the quotation, and its speaker does not."""
    speaker = Cast(Known(dict(facts))).find(facts["quotes"][index].get("by", ""))
    if speaker is None:
        return
    sentence = sentence_of(doc, one.closing)
    around = [token for token in doc.tokens[sentence.first : sentence.last] if not doc.in_quotation(token.start)]
    same = [said for said in facts["quotes"] if said.get("text") == facts["quotes"][index]["text"]]
    mine = set(bare_name(speaker.name.text)) | {word for said in same for word in bare_name(said.get("by", ""))}
    if any(token.low in mine for token in around):
        return
    for person in facts["people"]:
        others = [token for token in around if token.low in bare_name(person.get("name", "")) and token.capital]
        if others:
            message = f"Menurut catatan, ini ucapan {speaker.name.text}."
            yield Difference(f"quotes.{index}.by", others[0].start, others[-1].end, message, (speaker.name.text,))
            return
    first, last = around[0].start if around else 0, around[-1].end if around else 0
    for other in named(doc, facts):
        if mine and other.said and first <= other.name[0].start < last:
            message = f"Menurut catatan, ini ucapan {speaker.name.text}."
            start, end = other.name[0].start, other.name[-1].end
            yield Difference(f"quotes.{index}.by", start, end, message, (speaker.name.text,))
            return
