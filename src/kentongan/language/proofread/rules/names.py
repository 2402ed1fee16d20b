"""Names of people: spelled in one way, with one position, told at first mention."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NAME, NEWS, OWN, PLACE
from kentongan.language.lexicon.sounds import as_heard

from ..alike import CROWD, Alike, distance
from ..doc import Doc, Token
from ..house import House
from ..marks import sentence_of
from ..people import Mention, mentions
from ..rule import DOCUMENT, WARNING, Hit, like, rule
from ..runs import ADDRESS, CALENDAR, REGIONS, heads, is_common, offices
from ..tokens import WORD
from ..towns import towns
from .words import COMPOUNDED

COMMON = DICTIONARY | NEWS | OWN
HOUSE_STYLE = "Gaya selingkung: nama dan jabatan"


@rule(
    id="name_inconsistent",
    kind="name_inconsistent",
    severity=WARNING,
    scope=DOCUMENT,
    title="Nama ditulis dengan dua cara",
    why="Nama ini ditulis berbeda di tempat lain dalam naskah. Periksa ejaan yang benar.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Camat Suharyadi membuka rapat. Menurut Suharyadhi, warga siap.", "Suharyadhi", "Suharyadi"),
        ("Ketua panitia Heri Sulfana hadir. “Siap,” kata Hari Sulfana.", "Hari", "Heri"),
        ("Ketua panitia Ridwan Kamal hadir. Riduan membawa data. Ridwan senang.", "Riduan", "Ridwan"),
        ("Lurah Nurhayati hadir. Lurah Nur Hayati berpesan.", "Nur Hayati", "Nurhayati"),
        ("Bupati Tulang Bawang tiba. Warga Tulangbawang gembira.", "Tulangbawang", "Tulang Bawang"),
        ("Bupati Safanpo tiba. Rombongan Sapanfo disambut warga.", "Sapanfo", "Safanpo"),
        ("Kepala puskesmas, Yohanes Bere Mau, hadir. Johanes berpesan.", "Johanes", "Yohanes"),
        ("Kepala kampung, Yan Ayomi, hadir. Menurut Jan Ayomi, warga siap.", "Jan", "Yan"),
        ("Kepala distrik, Soleman Furay, hadir. Menurut Sulaiman Furay, warga siap.", "Sulaiman", "Soleman"),
    ),
    right=(
        "Camat Suharyadi membuka rapat. Menurut Suharyadi, warga siap.",
        "Rahman Hakim dan Rahmat Wijaya hadir.",
        "Desa Sukamulya dan Desa Sukamulia menanam padi.",
        "Kepala Dinas hadir. Kepada warga, ia berpesan.",
        "Siti Aminah dan Siti Aminatun menari.",
        "Hadir Wali Kota Alfin. Walikota menyapa warga.",
        "“Panen bagus,” kata Sarman, petani. “Harga juga,” kata Sarmin, pedagang.",
    ),
)
def name_inconsistent(doc: Doc, house: House) -> Iterator[Hit]:
    """The rarer spelling, or the later one; a name of the house's register is right."""
    spellings = _spellings(doc)
    official = {word.lower().strip(".,") for one in house.officials for word in one.name.split()}
    for a, b in _near_pairs(spellings):
        if _same_person(a, b):
            right, wrong = _right_first(a, b, official)
            yield from (Hit(one.start, one.end, (like(right.low, one.text),)) for one in wrong.tokens)
    yield from _variants(doc, official)
    yield from _joined(doc, spellings, official)


class Spelling:
    """A capitalised string of three letters and more that may belong to names, with every place where it stands."""

    def __init__(self, doc: Doc, tokens: list[Token]) -> None:
        self.doc, self.tokens, self.low = doc, tokens, tokens[0].low
        self.flags = lexicon().flags(self.low)

    @cached_property
    def neighbours(self) -> set[str]:
        """Strings that stand beside it as part of the name."""
        return _neighbours(self.doc, self.tokens)

    @cached_property
    def is_word(self) -> bool:
        """A common word, and nobody's name in this text."""
        common = bool(self.flags & COMMON) and (not self.flags & NAME or self.low in _small(self.doc))
        return common and not any(_named(self.doc, token) for token in self.tokens)

    @cached_property
    def opens(self) -> bool:
        """A word that only stands where everything takes a capital, and is nobody's name there."""
        return (
            bool(self.flags & COMMON) and all(one.first for one in self.tokens) and not _named(self.doc, self.tokens[0])
        )

    @cached_property
    def before(self) -> list[bool]:
        """For each place that has a token before it, whether that is Desa, Kecamatan …"""
        return [self.doc.tokens[one.index - 1].low in REGIONS for one in self.tokens if one.index]

    @cached_property
    def places(self) -> set[int]:
        """The numbers of its tokens."""
        return {one.index for one in self.tokens}

    @cached_property
    def positions(self) -> set[tuple[str, ...]]:
        """The positions of those introduced by it; () where a role or an age introduces them."""
        told = _mentioned(self.doc)
        here = (told[one.index] for one in self.tokens if one.index in told)
        return {one.position for one in here if one.position or one.described}


SIGNED = re.compile(r"\([^()]{2,80}/[^()]{1,60}\)\s*$")  # (MC Batang, Jateng/Heri/Jumadi)


def _spellings(doc: Doc) -> dict[str, Spelling]:
    spots: dict[str, list[Token]] = defaultdict(list)
    no_names = offices() | REGIONS | ADDRESS | CALENDAR
    signed = SIGNED.search(doc.plain)
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            if signed and token.start >= signed.start():
                break
            plain = token.kind == WORD and token.capital and len(token.low) > 2 and token.text[1:].islower()
            if plain and token.low not in no_names:
                spots[token.low].append(token)
    return {low: Spelling(doc, tokens) for low, tokens in spots.items()}


def _small(doc: Doc) -> set[str]:
    """What also stands in small letters: dua sesi, beside Sesi pertama."""
    kept: set[str] | None = doc.__dict__.get("_small")
    if kept is None:
        kept = doc.__dict__["_small"] = {token.text for token in doc.words if not token.capital}
    return kept


def _near_pairs(spellings: dict[str, Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Pairs of strings one letter apart, and anagrams with one first letter; the earlier string first."""
    alike, seen = Alike(spellings), set()
    heard: dict[str, list[str]] = defaultdict(list)
    for low in spellings:
        heard[as_heard(low)].append(low)
    for a in spellings:
        seen.add(a)
        sounding = heard[as_heard(a)]
        for b in dict.fromkeys((*alike.near(a), *(sounding if len(sounding) < CROWD else ()))):
            anagrams = len(a) > 5 and a[0] == b[0] and sorted(a) == sorted(b)
            if b not in seen and (anagrams or _distance_one(a, b) or as_heard(a) == as_heard(b)):
                yield spellings[a], spellings[b]


def _distance_one(a: str, b: str) -> bool:
    if len(a) > len(b):
        a, b = b, a
    at = next((index for index, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), len(a))
    if len(a) == len(b):
        return a[at + 1 :] == b[at + 1 :] or (a[at + 2 :] == b[at + 2 :] and a[at : at + 2] == b[at : at + 2][::-1])
    return len(b) - len(a) == 1 and a[at:] == b[at + 1 :]


def _same_person(a: Spelling, b: Spelling) -> bool:
    """Whether two spellings belong to one name: the same neighbour, or a rare string that stands for the other."""
    if a.neighbours & b.neighbours:
        return not (a.is_word and b.is_word)
    if a.is_word or b.is_word or not _same_head(a.low, b.low) or _both_places(a, b) or _side_by_side(a, b):
        return False
    shorter = min(len(a.low), len(b.low))
    if shorter < 4 or (shorter == 4 and bool(a.neighbours) == bool(b.neighbours)):
        return False
    return not (a.opens or b.opens or (a.neighbours and b.neighbours) or _two_people(a, b))


def _same_head(a: str, b: str) -> bool:
    """Yohanes and Johanes begin with one sound."""
    return a[0] == b[0] or {a[0], b[0]} in ({"y", "j"}, {"u", "o"}, {"f", "p"}, {"z", "j"}, {"c", "t"}, {"s", "z"})


def _side_by_side(a: Spelling, b: Spelling) -> bool:
    """Karangsong dan Karangsung; Mulyadi, and a village Mulyati: two things."""
    listed = any(place + 2 in b.places or place - 2 in b.places for place in a.places)
    listed = listed or all(_is_item(one.doc, token) for one in (a, b) for token in one.tokens)
    return listed or all(a.before) != all(b.before)


def _is_item(doc: Doc, token: Token) -> bool:
    """A name in a roll: `Adat: Mattakin (Koordinator), Ainal Fari, Hendrin, …`."""
    one = sentence_of(doc, token)
    return sum(other.text == "," for other in doc.tokens[one.first : one.last]) > 2


def _two_people(a: Spelling, b: Spelling) -> bool:
    """Sarman, a farmer, and Sarmin, a trader: each is introduced, in different words."""
    told, placed = (a.positions, b.positions), (a.positions - {()}, b.positions - {()})
    return all(told) and bool(placed[0]) == bool(placed[1]) and not placed[0] & placed[1]


def _mentioned(doc: Doc) -> dict[int, Mention]:
    """The number of a name's token → the mention it is part of."""
    kept: dict[int, Mention] | None = doc.__dict__.get("_mentioned")
    if kept is None:
        kept = doc.__dict__["_mentioned"] = {part.index: one for one in mentions(doc) for part in one.name}
    return kept


def _neighbours(doc: Doc, tokens: list[Token]) -> set[str]:
    """Strings that stand beside a name as part of it."""
    found = set()
    for token in tokens:
        for index, between in ((token.index - 1, -1), (token.index + 1, 0)):
            if 0 <= index < len(doc.tokens) and doc.gap(token.index + between) == " ":
                other = doc.tokens[index]
                named = other.kind == WORD and other.capital and not (other.first and is_common(other.low))
                if named and (not _of_office(other.low) or _named(doc, other)):
                    found.add(other.low)
    return found


def _of_office(low: str) -> bool:
    return low in REGIONS or low in offices() or low in heads()


def _named(doc: Doc, token: Token) -> bool:
    """Whether a token belongs to the name of somebody with a position, or of two words."""
    kept: set[int] | None = doc.__dict__.get("_named_tokens")
    if kept is None:
        named = (one for one in mentions(doc) if one.position or (one.said and len(one.name) > 1))
        kept = doc.__dict__["_named_tokens"] = {part.index for one in named for part in one.name}
    return token.index in kept


def _both_places(a: Spelling, b: Spelling) -> bool:
    """Two villages may differ by one letter."""
    regional = any(a.before) or any(b.before)
    return bool(a.flags & b.flags & PLACE) and (regional or not (a.flags | b.flags) & NAME)


def _right_first(a: Spelling, b: Spelling, official: set[str]) -> tuple[Spelling, Spelling]:
    if (a.low in official) != (b.low in official):
        return (a, b) if a.low in official else (b, a)
    if a.is_word != b.is_word:
        return (a, b) if a.is_word else (b, a)
    if len(a.tokens) != len(b.tokens):
        return (a, b) if len(a.tokens) > len(b.tokens) else (b, a)
    return (a, b) if a.tokens[0].start < b.tokens[0].start else (b, a)


def _variants(doc: Doc, official: set[str]) -> Iterator[Hit]:
    """Full names that differ in one part, two letters apart: Mochamad Hanafi, Muhamad Hanafi."""
    parts: dict[tuple[int, tuple[str, ...]], dict[str, Token]] = defaultdict(dict)  # a name's rest → that part
    meant: dict[tuple[str, ...], tuple[int, Token] | None] = {}
    for one in mentions(doc):
        if len(one.name) < 2:
            continue
        if one.key not in meant:
            meant[one.key] = _variant(one, parts)
        if found := meant[one.key]:
            right, wrong = found[1], one.name[found[0]]
            if wrong.low in official and right.low not in official:
                right, wrong = wrong, right
            yield Hit(wrong.start, wrong.end, (right.text,))


def _variant(one: Mention, parts: dict[tuple[int, tuple[str, ...]], dict[str, Token]]) -> tuple[int, Token] | None:
    """Which part of a name is another spelling of an earlier name's, and that; the name is kept for those to come."""
    found = []
    for at, part in enumerate(one.name):
        others = parts[at, (*one.key[:at], *one.key[at + 1 :])]
        found += [(at, other) for other in others.values() if _two_apart(other, part)]
        if len(others) < CROWD:
            others.setdefault(part.low, part)
    return min(found, key=lambda pair: pair[1].start, default=None)


def _two_apart(a: Token, b: Token) -> bool:
    long = min(len(a.low), len(b.low)) > 5 and a.low[0] == b.low[0]
    return long and distance(a.low, b.low, 2) == 2


def _joined(doc: Doc, spellings: dict[str, Spelling], official: set[str]) -> Iterator[Hit]:
    """Nurhayati beside Nur Hayati: the rarer form, or the later; a regency's and a compound's own form is right."""
    whole = {low for low, one in spellings.items() if len(low) > 6 and not one.flags & COMMON and low not in COMPOUNDED}
    parted: dict[str, list[tuple[Token, Token]]] = defaultdict(list)
    for one in doc.body if whole else []:
        for first, second in zip(doc.tokens[one.first : one.last], doc.tokens[one.first + 1 : one.last], strict=False):
            if first.low + second.low in whole and first.capital and second.capital and doc.gap(first.index) == " ":
                parted[first.low + second.low].append((first, second))
    for low, pairs in parted.items():
        joined, (first, second) = spellings[low].tokens, pairs[0]
        apart = f"{first.text} {second.text}"
        if _is_right_apart(apart, low, official) or (low not in official and len(pairs) > len(joined)):
            yield from (Hit(token.start, token.end, (apart,)) for token in joined)
        else:
            yield from (Hit(one.start, other.end, (joined[0].text,)) for one, other in pairs)


def _is_right_apart(apart: str, joined: str, official: set[str]) -> bool:
    """Tulang Bawang, a regency; somebody of the register who is called so."""
    return apart in towns() or (joined not in official and set(apart.lower().split()) <= official)
