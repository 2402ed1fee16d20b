"""People of the facts: their names, positions and terms of office, as the text tells them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kentongan.language.drafting import names as drafting
from kentongan.language.lexicon import lexicon

from ..doc import Doc, Token
from ..expansions import known, spelled
from ..people import Mention, mentions
from ..rule import like
from ..runs import ADDRESS, REGIONS, TERMS, heads, offices
from ..tokens import WORD
from .difference import Difference, Facts, lead_end, left_out, near, words_in

_TERM = re.compile(r"\b(Plt|Plh|Pj|Pjs)\b\.?", re.IGNORECASE)
LONG_TERMS = {"pelaksana tugas": "plt", "pelaksana harian": "plh", "penjabat sementara": "pjs", "penjabat": "pj"}
FILLING = frozenset(
    [
        "dan",
        "di",
        "untuk",
        "bidang",
        "selaku",
        "sebagai",
        "pada",
        "kabupaten",
        "kota",
        "provinsi",
        "kecamatan",
        "desa",
        "kelurahan",
    ]
)


def persons(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Each person of the facts."""
    names = {word for person in facts["people"] for word in bare_name(person["name"])}
    others = names | set(words_in(" ".join(_texts(facts))))
    for index, person in enumerate(facts["people"]):
        name = bare_name(person["name"])
        where = _spelled(doc, name)
        yield from _misspelled(doc, index, person, name, others)
        if where:
            yield from _position(doc, index, person, name)
        else:
            yield from _absent(doc, index, person, name, names)


def _texts(facts: Facts) -> Iterator[str]:
    """Every text of the facts except names of people."""
    for table in ("agency", "activity", "byline"):
        for value in facts[table].values():
            yield from value if isinstance(value, list) else [str(value)]
    for rows in ("people", "quotes", "points", "agencies"):
        for row in facts[rows]:
            yield from (str(value) for key, value in row.items() if key not in ("name", "by"))


def bare_name(name: str) -> tuple[str, ...]:
    """A name without degrees, in small letters."""
    bare = drafting.DEGREE.sub("", name.split(",")[0])
    return tuple(word for word in words_in(bare) if word not in ADDRESS and len(word) > 1)


def _spelled(doc: Doc, name: tuple[str, ...]) -> list[Token]:
    """First tokens of every full spelling of a name."""
    tokens = doc.tokens
    return [
        token
        for token in doc.words
        if name
        and token.low == name[0]
        and tuple(other.low for other in tokens[token.index : token.index + len(name)]) == name
    ]


def _misspelled(doc: Doc, index: int, person: Facts, name: tuple[str, ...], others: set[str]) -> Iterator[Difference]:
    """Strings one slip away from a part of the name: beside another part of it, or rare enough to be no word."""
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            if token.kind != WORD or not token.capital or token.low in others:
                continue
            meant = next((part for part in name if near(part, token.low)), "")
            if meant and (
                _beside(doc, token, name) or not lexicon().flags(token.low) or not lexicon().knows(token.low)
            ):
                better = like(meant, token.text)
                message = f"Menurut catatan, namanya {person['name']}."
                yield Difference(f"people.{index}.name", token.start, token.end, message, (better,))


def _beside(doc: Doc, token: Token, name: tuple[str, ...]) -> bool:
    around = doc.tokens[max(0, token.index - 1) : token.index] + doc.tokens[token.index + 1 : token.index + 2]
    return any(other.low in name or any(near(part, other.low) for part in name) for other in around)


def _absent(doc: Doc, index: int, person: Facts, name: tuple[str, ...], names: set[str]) -> Iterator[Difference]:
    """Somebody else in the same position, else a name left out; a misspelled one has been told already."""
    title = person.get("title", "")
    other = _half(doc, name, names) or (_other_in(doc, title, names) if title else None)
    if other:
        message = f"Menurut catatan, {title or 'namanya'} ialah {person['name']}."
        better = re.sub(r",.*", "", person["name"])
        yield Difference(f"people.{index}.name", other.name[0].start, other.name[-1].end, message, (better,))
    elif not any(near(part, token.low) for part in name for token in doc.words if token.capital):
        told = any(token.low in name and token.capital for token in doc.words)
        what = "Nama lengkapnya" if told else "Orang ini"
        message = f"{what} belum disebut: {person['name']}" + (f", {title}." if title else ".")
        yield left_out(f"people.{index}.name", lead_end(doc), message, bool(person.get("leader")) and not told)


def _half(doc: Doc, name: tuple[str, ...], names: set[str]) -> Mention | None:
    """A longer name that shares only a part with this one: Asep Suwandi for Atang Suwandi."""
    for one in mentions(doc):
        strange = [word for word in one.key if word not in names and not any(near(word, part) for part in name)]
        if len(one.key) > 1 and strange and set(one.key) & set(name):
            return one
    return None


def _other_in(doc: Doc, title: str, names: set[str]) -> Mention | None:
    """Who is named with this position, though the facts do not know him."""
    for one in mentions(doc):
        strange = not any(word in names or any(near(word, name) for name in names) for word in one.key)
        if strange and one.position and same_office(" ".join(one.position), title):
            return one
    return None


def _position(doc: Doc, index: int, person: Facts, name: tuple[str, ...]) -> Iterator[Difference]:
    title = drafting.with_term(person.get("title", ""), person.get("term", ""))
    if not title:
        return
    seen = False
    for one in mentions(doc):
        if not set(one.key) & set(name) or not one.position:
            continue
        seen = True
        told = " ".join(one.position)
        if clash(told, title) or (person.get("term") == "definitif" and term_of(told)):
            start, end = position_span(doc, one)
            message = f"Menurut catatan, jabatannya {title}."
            yield Difference(f"people.{index}.title", start, end, message, (like(title, doc.text[start : start + 1]),))
    if not seen and not _tells(doc, title):
        message = f"Jabatan {person['name']} belum disebut: {title}."
        yield left_out(f"people.{index}.title", lead_end(doc), message, bool(person.get("leader")))


def _tells(doc: Doc, title: str) -> bool:
    """Whether most words of a position stand in the text."""
    wanted = [word for word in words_in(title) if word not in FILLING]
    present = {token.low for token in doc.words} | {token.low for token in doc.tokens}
    return sum(word in present for word in wanted) >= 0.6 * len(wanted)


def position_span(doc: Doc, one: Mention) -> tuple[int, int]:
    """Where the position beside a name stands; the name itself when that cannot be told."""
    low, high = max(0, one.name[0].index - 16), min(len(doc.tokens), one.name[-1].index + 20)
    window = doc.tokens[low:high]
    starts = [token for token in window if token.low == one.position[0] and token not in one.name]
    nearest = min(starts, key=lambda token: abs(token.index - one.name[0].index), default=None)
    if nearest is None:
        return one.name[0].start, one.name[-1].end
    ends = [token for token in window if token.low == one.position[-1] and token.index >= nearest.index]
    before = [token for token in ends if token.index < one.name[0].index] or ends
    return nearest.start, (before[-1] if nearest.index < one.name[0].index else ends[0]).end


@lru_cache(maxsize=512)
def office(title: str) -> frozenset[str]:
    """What a position says: its office in full words, without term and region."""
    low = _TERM.sub(" ", title.lower())
    for long in LONG_TERMS:
        low = low.replace(long, " ")
    found: list[str] = []
    for word in words_in(low):
        full = known().get(spelled().get(word, ""), ())
        found += full[0].lower().replace(",", "").split() if len(full) == 1 else [word]
    return frozenset(word for word in found if (word in offices() or word in heads()) and word not in FILLING)


def term_of(title: str) -> str:
    """plt, plh, pj or nothing."""
    found = _TERM.search(title)
    if found:
        return found[1].lower()
    low = title.lower()
    return next((short for long, short in LONG_TERMS.items() if low.startswith(long)), "")


def same_office(told: str, title: str) -> bool:
    """Whether two positions are one: the same first word, and neither has an office that the other lacks."""
    a, b = office(told), office(title)
    return bool(a and b) and len(a & b) >= min(2, len(b)) and (a <= b or b <= a) and _head(told) == _head(title)


def clash(told: str, title: str) -> bool:
    """Whether a told position contradicts the one of the facts: another term, head or office; another region."""
    if term_of(told) != term_of(title):
        return True
    a, b = office(told), office(title)
    if not a or not b:
        return False
    return _head(told) != _head(title) or not (a <= b or b <= a) or _region_clash(told, title)


def _head(title: str) -> str:
    low = _TERM.sub(" ", title.lower())
    for long in LONG_TERMS:
        low = low.replace(long, " ")
    found: list[str] = []
    for word in low.split():
        full = known().get(spelled().get(word.strip(".,"), ""), ())
        found += full[0].lower().split() if len(full) == 1 else [word.strip(".,")]
    return found[0] if found else ""


def _region_clash(told: str, title: str) -> bool:
    """Camat Sindang beside Camat Lohbener: both name a region, not the same one."""
    a, b = ({word for word in words_in(one.lower()) if _names_region(word)} for one in (told, title))
    return bool(a - b and b - a)


def _names_region(word: str) -> bool:
    return word not in offices() and word not in heads() and word not in REGIONS | TERMS and word not in spelled()
