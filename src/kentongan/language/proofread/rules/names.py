"""Names of people: spelled in one way, with one position, told at first mention."""

from collections import defaultdict
from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NAME, NEWS, OWN, PLACE

from ..against.difference import distance
from ..doc import Doc, Token
from ..house import House
from ..people import mentions
from ..rule import DOCUMENT, WARNING, Hit, like, rule
from ..runs import ADDRESS, CALENDAR, REGIONS, heads, is_common, offices
from ..tokens import WORD

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
        ("Bupati Safanpo tiba. Rombongan Sapanfo disambut warga.", "Sapanfo", "Safanpo"),
        ("Kepala puskesmas, Yohanes Bere Mau, hadir. Johanes berpesan.", "Johanes", "Yohanes"),
    ),
    right=(
        "Camat Suharyadi membuka rapat. Menurut Suharyadi, warga siap.",
        "Rahman Hakim dan Rahmat Wijaya hadir.",
        "Desa Sukamulya dan Desa Sukamulia menanam padi.",
        "Kepala Dinas hadir. Kepada warga, ia berpesan.",
        "Siti Aminah dan Siti Aminatun menari.",
        "“Panen bagus,” kata Sarman, petani. “Harga juga,” kata Sarmin, pedagang.",
    ),
)
def name_inconsistent(doc: Doc, house: House) -> Iterator[Hit]:
    """The rarer spelling, or the later one; a name of the house's register is right."""
    spots = _spots(doc)
    official = {word.lower().strip(".,") for one in house.officials for word in one.name.split()}
    for a, b in _near_pairs(spots):
        if _same_person(doc, spots[a], spots[b]):
            right, wrong = _right_first(a, b, spots, official)
            yield from (Hit(one.start, one.end, (like(right, one.text),)) for one in spots[wrong])
    yield from _variants(doc, official)
    yield from _joined(doc, spots)


def _spots(doc: Doc) -> dict[str, list[Token]]:
    """Capitalised strings of four letters and more that may belong to names → where they stand."""
    spots: dict[str, list[Token]] = defaultdict(list)
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            plain = token.kind == WORD and token.capital and len(token.low) > 3 and token.text[1:].islower()
            if plain and token.low not in offices() and token.low not in REGIONS | ADDRESS | CALENDAR:
                spots[token.low].append(token)
    return spots


def _near_pairs(spots: dict[str, list[Token]]) -> Iterator[tuple[str, str]]:
    """Pairs of strings one letter apart, by the strings that remain when a letter is left out; and anagrams."""
    bins: dict[str, list[str]] = defaultdict(list)
    for word in spots:
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(len(word))), _anagram(word)}:
            bins[key].append(word)
    seen = set()
    for words in bins.values():
        for at, a in enumerate(words):
            for b in words[at + 1 :]:
                if (a, b) not in seen and (_distance_one(a, b) or (len(a) > 5 and _anagram(a) == _anagram(b))):
                    seen.add((a, b))
                    yield a, b


def _anagram(word: str) -> str:
    return word[0] + "".join(sorted(word[1:])).upper()


def _distance_one(a: str, b: str) -> bool:
    if len(a) > len(b):
        a, b = b, a
    at = next((index for index, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), len(a))
    if len(a) == len(b):
        return a[at + 1 :] == b[at + 1 :] or (a[at + 2 :] == b[at + 2 :] and a[at : at + 2] == b[at : at + 2][::-1])
    return len(b) - len(a) == 1 and a[at:] == b[at + 1 :]


def _same_person(doc: Doc, a: list[Token], b: list[Token]) -> bool:
    """Whether two spellings belong to one name: the same neighbour, or a rare string that stands for the other."""
    near_a, near_b = _neighbours(doc, a), _neighbours(doc, b)
    words = lexicon()
    common = [_is_word(doc, one) for one in (a, b)]
    if near_a & near_b:
        return not all(common)
    if any(common) or not _same_head(a[0].low, b[0].low) or _both_places(doc, a, b) or _side_by_side(doc, a, b):
        return False
    if min(len(a[0].low), len(b[0].low)) < 5 and bool(near_a) == bool(near_b):
        return False
    if any(words.flags(one[0].low) & COMMON and _always_first(one) and not _named(doc, one[0]) for one in (a, b)):
        return False
    return not (near_a and near_b) and not _two_people(doc, a, b)


def _same_head(a: str, b: str) -> bool:
    """Yohanes and Johanes begin with one sound."""
    return a[0] == b[0] or {a[0], b[0]} in ({"y", "j"}, {"u", "o"}, {"f", "p"}, {"z", "j"}, {"c", "t"}, {"s", "z"})


def _side_by_side(doc: Doc, a: list[Token], b: list[Token]) -> bool:
    """Karangsong dan Karangsung; Mulyadi, and a village Mulyati: two things."""
    listed = any(abs(one.index - other.index) == 2 for one in a for other in b)
    regional = [all(doc.tokens[one.index - 1].low in REGIONS for one in tokens if one.index) for tokens in (a, b)]
    return listed or regional[0] != regional[1]


def _two_people(doc: Doc, a: list[Token], b: list[Token]) -> bool:
    """Sarman, a farmer, and Sarmin, a trader: each is introduced, in different words."""
    told: list[set[tuple[str, ...]]] = []
    for tokens in (a, b):
        starts = {token.start for token in tokens}
        here = [one for one in mentions(doc) if any(token.start in starts for token in one.name)]
        told.append({one.position for one in here if one.position or one.described})
    placed = [told_of - {()} for told_of in told]
    return all(told) and bool(placed[0]) == bool(placed[1]) and not placed[0] & placed[1]


def _neighbours(doc: Doc, tokens: list[Token]) -> set[str]:
    """Strings that stand beside a name as part of it."""
    found = set()
    for token in tokens:
        for index, between in ((token.index - 1, -1), (token.index + 1, 0)):
            if 0 <= index < len(doc.tokens) and doc.gap(token.index + between) == " ":
                other = doc.tokens[index]
                named = other.kind == WORD and other.capital and not (other.first and is_common(other.low))
                if named and (other.low not in offices() | REGIONS | heads() or _named(doc, other)):
                    found.add(other.low)
    return found


def _is_word(doc: Doc, tokens: list[Token]) -> bool:
    """A common word, and nobody's name in this text."""
    flags = lexicon().flags(tokens[0].low)
    return bool(flags & COMMON) and not flags & NAME and not any(_named(doc, token) for token in tokens)


def _named(doc: Doc, token: Token) -> bool:
    """Whether a token belongs to the name of somebody with a position, or of two words."""
    kept: set[int] | None = doc.__dict__.get("_named_tokens")
    if kept is None:
        named = (one for one in mentions(doc) if one.position or (one.said and len(one.name) > 1))
        kept = doc.__dict__["_named_tokens"] = {part.index for one in named for part in one.name}
    return token.index in kept


def _always_first(tokens: list[Token]) -> bool:
    return all(token.first for token in tokens)


def _both_places(doc: Doc, a: list[Token], b: list[Token]) -> bool:
    """Two villages may differ by one letter."""
    words = lexicon()
    regional = any(doc.tokens[token.index - 1].low in REGIONS for token in (*a, *b) if token.index)
    known = all(words.flags(one[0].low) & PLACE for one in (a, b))
    return known and (regional or all(not words.flags(one[0].low) & NAME for one in (a, b)))


def _right_first(a: str, b: str, spots: dict[str, list[Token]], official: set[str]) -> tuple[str, str]:
    if (a in official) != (b in official):
        return (a, b) if a in official else (b, a)
    if len(spots[a]) != len(spots[b]):
        return (a, b) if len(spots[a]) > len(spots[b]) else (b, a)
    return (a, b) if spots[a][0].start < spots[b][0].start else (b, a)


def _variants(doc: Doc, official: set[str]) -> Iterator[Hit]:
    """Full names that differ in one part, two letters apart: Mochamad Hanafi, Muhamad Hanafi."""
    names = [one.name for one in mentions(doc) if len(one.name) > 1]
    for at, later in enumerate(names):
        for earlier in names[:at]:
            differing = [(a, b) for a, b in zip(earlier, later, strict=False) if a.low != b.low]
            if len(earlier) == len(later) and len(differing) == 1 and _two_apart(*differing[0]):
                right, wrong = differing[0]
                if wrong.low in official and right.low not in official:
                    right, wrong = wrong, right
                yield Hit(wrong.start, wrong.end, (right.text,))
                break


def _two_apart(a: Token, b: Token) -> bool:
    long = min(len(a.low), len(b.low)) > 5 and a.low[0] == b.low[0]
    return long and distance(a.low, b.low, 2) == 2


def _joined(doc: Doc, spots: dict[str, list[Token]]) -> Iterator[Hit]:
    """Nurhayati beside Nur Hayati."""
    whole = {low for low in spots if len(low) > 6 and not lexicon().flags(low) & COMMON}
    for one in doc.body if whole else []:
        for first, second in zip(doc.tokens[one.first : one.last], doc.tokens[one.first + 1 : one.last], strict=False):
            if first.low + second.low in whole and first.capital and second.capital and doc.gap(first.index) == " ":
                yield Hit(first.start, second.end, (spots[first.low + second.low][0].text,))
