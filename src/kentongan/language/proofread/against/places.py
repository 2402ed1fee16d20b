"""The place of the activity."""

from collections.abc import Iterator
from functools import cache

from kentongan.language.lexicon import lexicon

from ..datelines import lead_of_release
from ..doc import Doc, Token
from ..fivews.where import PLACES, VAGUE, VISITS, where_in
from ..lists import words_of
from ..runs import offices
from .difference import Difference, Facts, lead_end, left_out, taken_apart, texts, words_in
from .held import spelled_out

REGIONS = words_of("desa kelurahan kecamatan kabupaten kota provinsi dusun kampung")
# A stretch of country rather than a venue: the text may tell it instead of the hall.
WIDE = REGIONS | words_of("wilayah kawasan lereng pesisir daerah jalur sepanjang")
COUNTED = words_of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus")
SMALL = words_of("di ke dan dari untuk pada yang kabupaten kota provinsi")
HELD_AT = words_of("digelar berlangsung bertempat diadakan dilaksanakan diselenggarakan dipusatkan menggelar diikuti")
VENUES = PLACES - WIDE - VAGUE | words_of("ruang graha lobi sentra hall kolam")
Span = tuple[int, int]


def place(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Where it took place."""
    wanted = facts["activity"].get("place")
    if not wanted:
        return
    own = [word for word in words_in(wanted) if word not in SMALL]
    own_words = spelled_out(wanted) | frozenset(own)
    is_told = _in_full(doc, wanted)
    for start, end in _told(doc, everywhere=not is_told and not _in_part(doc, own, wanted, facts)):
        words = [word for word in words_in(doc.text[start:end]) if word not in SMALL]
        if not words or any(word in COUNTED or word.isdigit() for word in words[:2]):
            continue
        if _other_region(doc.text[start:end], wanted, facts, bool((own_words - WIDE) & set(words)) or not is_told) or (
            not is_told and _other_venue(doc.text[start:end], wanted, facts, own_words)
        ):
            preposition = doc.text[start:end].split()[0]
            led = preposition if preposition in ("di", "ke") else ""
            better = wanted if wanted.split(" ")[0].lower() in ("di", "secara") or not led else f"{led} {wanted}"
            yield Difference("activity.place", start, end, f"Menurut catatan, tempatnya {wanted}.", (better,))
            return
    if not is_told and not _in_part(doc, own, wanted, facts):
        yield left_out("activity.place", lead_end(doc), f"Tempat kegiatan belum disebut: {wanted}.", matters=True)


def _told(doc: Doc, everywhere: bool) -> list[Span]:
    """Places in the lead; `everywhere`: also where a later sentence says that something was held."""
    start, end = lead_of_release(doc)
    found = _places(doc, [token for token in doc.tokens if start <= token.start < end])
    for one in doc.sentences if everywhere and not found else ():
        tokens = doc.tokens[one.first : one.last]
        if one.start >= end and any(token.low in HELD_AT for token in tokens):
            found += _places(doc, tokens)
    return [span for span in found if not doc.in_quotation(span[0])]


def _places(doc: Doc, tokens: list[Token]) -> list[Span]:
    """Offsets of places; a verb in front (mengunjungi Pasar) left out."""
    found = []
    for start, end in where_in(doc, tokens):
        first = next(token for token in tokens if token.start == start)
        found.append((doc.tokens[first.index + 1].start if first.low in VISITS else start, end))
    return found


def _regions(text: str) -> dict[str, str]:
    """Kecamatan Sindang, Kabupaten Indramayu → {kecamatan: sindang, kabupaten: indramayu}."""
    tokens = taken_apart(text).tokens
    return {
        token.low: tokens[at + 1].low
        for at, token in enumerate(tokens[:-1])
        if token.low in REGIONS and tokens[at + 1].text[0].isupper() and tokens[at + 1].low not in REGIONS
    }


def _other_region(told: str, wanted: str, facts: Facts, same_place: bool) -> bool:
    """Kecamatan Balongan where the facts have Kecamatan Sindang, and no fact knows Balongan."""
    own = _regions(f"{facts['agency'].get('name', '')}. {facts['agency'].get('regency', '')}") | _regions(wanted)
    known = [_regions(text) for text in texts(facts)]
    for region, name in _regions(told).items():
        if region in own and own[region] != name and not any(one.get(region) == name for one in known):
            return same_place
    return False


def _other_venue(told: str, wanted: str, facts: Facts, own: frozenset[str]) -> bool:
    """Another hall, field or town than that of the facts; a place that some other fact names is none."""
    if not any(word[:1].isupper() for word in told.split()[1:] or told.split()):
        return False
    bare = told.removeprefix("di ").removeprefix("ke ").lower()
    if any(bare in text.lower() for text in texts(facts)):
        return False
    words = spelled_out(told) - SMALL
    known = own | {name for text in _regional(facts) for name in words_in(text)}
    more = {word for word in words - known if _tells_apart(word) or word in VENUES or word in offices()}
    less = {word for word in spelled_out(wanted.split(",")[0]) - words if word not in REGIONS}
    is_venue = bool(words & VENUES) and bool(set(words_in(wanted)) & VENUES)
    names_only = not words & own and not words & WIDE
    return bool(more and less) and (is_venue or names_only or bool(words & own & more))


def _regional(facts: Facts) -> list[str]:
    agency = facts["agency"]
    return [agency.get("regency", ""), agency.get("dateline", ""), agency.get("name", "")]


def _in_full(doc: Doc, wanted: str) -> bool:
    """Whether the place is told word for word, at least as far as its first comma."""
    words = [word for word in words_in(wanted.split(",")[0]) if word not in ("di", "ke")]
    text = " ".join(token.low for token in doc.tokens if token.text not in ",.")
    return bool(words) and f" {' '.join(words)} " in f" {text} "


def _in_part(doc: Doc, own: list[str], wanted: str, facts: Facts) -> bool:
    """Whether some place in the text has its first word, or a name of it that no other fact tells."""
    if own[:1] == ["secara"] or not any(word[:1].isupper() for word in wanted.split()):
        return bool(set(own[-1:]) & {token.low for token in doc.tokens})
    rare = {word for word in own if _tells_apart(word)}
    elsewhere = [text.lower() for text in texts(facts) if text != wanted]
    for start, end in (span for one in doc.body for span in _places(doc, doc.tokens[one.first : one.last])):
        words = set(words_in(doc.text[start:end]))
        bare = doc.text[start:end].lower()
        if own[0] in words and (words & rare or not rare or not bare.split()[-1][:1].isupper()):
            return True
        if words & rare and not any(bare in text for text in elsewhere):
            return True
    return False


@cache
def _tells_apart(word: str) -> bool:
    """A name, not a word such as aula or balai."""
    return word not in PLACES and word not in offices() and not (lexicon().knows(word) and not lexicon().is_name(word))
