"""Words written twice."""

from collections.abc import Iterator
from itertools import pairwise

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY

from ..doc import Doc, Token
from ..house import House
from ..lists import words_of
from ..phrases import joined
from ..rule import ERROR, SENTENCE, Hit, rule
from ..tokens import ACRONYM, NUMBER, WORD
from ..towns import towns

# Doubled, these want a hyphen: the doubling has a meaning.
REDUPLICATED = words_of(
    """sama masing rata pagi hari anak kata apa tiba lama kadang siapa mana satu dua pelan pelan-pelan cepat baik benar
    orang warga desa rumah ibu bapak guru siswa pohon jalan lain cita mudah seolah kira ragu hati undang buru alun
    paru kura laki gara buah tengah sela mata bersama diam terus jauh betul"""
)
NEVER_ALONE = words_of("masing kadang seolah alun gara buru undang")
FINE = words_of("ha he la paling lagi ooh bang hm ya")


@rule(
    id="doubled",
    kind="doubled",
    severity=ERROR,
    scope=SENTENCE,
    title="Kata ganda",
    why="Kata ini tertulis dua kali.",
    reference="EYD V, Bentuk Ulang",
    wrong=(
        ("Warga yang yang hadir menanam padi.", "yang yang", "yang"),
        ("Bantuan untuk untuk petani tiba.", "untuk untuk", "untuk"),
        ("Kepala Dinas Dinas Kesehatan hadir.", "Dinas Dinas", "Dinas"),
        ("Peserta masing masing membawa bibit.", "masing masing", "masing-masing"),
        ("Rapat di aula di aula kecamatan.", "di aula di aula", "di aula"),
    ),
    right=(
        "Peserta masing-masing membawa bibit.",
        "Warga Bora Bora berkata, “Ya, ya, siap.”",
        "Skornya 2 2 pada babak kedua. Kedua tim bersalaman.",
    ),
)
def doubled(doc: Doc, house: House) -> Iterator[Hit]:
    """The same word, or the same two words, twice with nothing but a space between."""
    tokens = doc.tokens
    for here, following in pairwise(tokens):
        if here.low == following.low and here.kind in (WORD, ACRONYM) and joined(doc, here.index):
            hit = _twice(doc, here, following)
            if hit:
                yield hit
        elif here.kind == WORD and following.kind == WORD and len(following.text) > 2:
            yield from _phrase_twice(doc, here, following)


def _twice(doc: Doc, here: Token, following: Token) -> Hit | None:
    if here.low in FINE or (here.index > 1 and doc.tokens[here.index - 1].low == here.low) or len(here.text) < 2:
        return None
    if here.capital and following.capital and (here.kind == ACRONYM or not _is_common(here.low)):
        return None
    if here.index and here.capital and doc.text[doc.tokens[here.index - 1].start : here.end] in towns():
        return None  # Kota Sungai Penuh penuh warga
    hyphened = f"{here.text}-{following.low}"
    if here.low in NEVER_ALONE:
        return Hit(here.start, following.end, (hyphened,), MEANT)
    if here.low in REDUPLICATED or (lexicon().tag(here.low)[0] == "NN" and not here.capital):
        return Hit(here.start, following.end, _by_likelihood(here, hyphened), MEANT)
    return Hit(here.start, following.end, (here.text,))


def _is_common(word: str) -> bool:
    known = lexicon()
    return known.zipf(word) >= 4.7 and bool(known.flags(word) & DICTIONARY)


MEANT = "Kata ini tertulis dua kali. Bila bentuk ulang yang dimaksud, pakai tanda hubung."


def _by_likelihood(here: Token, hyphened: str) -> tuple[str, ...]:
    return (hyphened, here.text) if here.low in REDUPLICATED else (here.text, hyphened)


def _phrase_twice(doc: Doc, here: Token, following: Token) -> Iterator[Hit]:
    rest = doc.tokens[following.index + 1 : following.index + 3]
    if len(rest) < 2 or rest[0].low != here.low or rest[1].low != following.low:
        return
    if here.kind != NUMBER and all(joined(doc, here.index + step) for step in range(3)):
        yield Hit(here.start, rest[1].end, (doc.text[here.start : following.end],))
