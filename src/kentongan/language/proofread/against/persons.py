"""People of the facts: their names, as the text spells them."""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import NamedTuple

from kentongan.language.drafting import names as drafting
from kentongan.language.lexicon import lexicon

from ..alike import near
from ..doc import Doc, Token
from ..lists import words_of
from ..people import mentions
from ..rule import like
from ..runs import ADDRESS, RANKS, RULERS, heads, is_common, offices
from ..tokens import ACRONYM, WORD
from .difference import Difference, Facts, lead_end, left_out, taken_apart, texts, words_in
from .held import HELD, head_of, in_full, spelled_out

NO_NAMES = RANKS | words_of("inf arm kav czi cba chb cpm cpl caj ckm mar ny tn tb mak abah aki nini")


class Named(NamedTuple):
    """Somebody a text names: the name without words of the facts, and the position beside it."""

    name: tuple[Token, ...]
    position: tuple[str, ...]
    said: bool

    @property
    def key(self) -> tuple[str, ...]:
        """The name in small letters."""
        return tuple(token.low for token in self.name)


def named(doc: Doc, facts: Facts) -> list[Named]:
    """Everybody a text names. What a run of capitals shares with the facts is no name: Danramil Tirtasari."""
    own = known_names(facts)
    others = set(words_in(" ".join(texts(facts)))) - own | NO_NAMES
    found = []
    for one in mentions(doc):
        name = tuple(dropwhile(lambda token: token.low in others, one.name))
        if name:
            before = tuple(token.low for token in one.name[: len(one.name) - len(name)])
            found.append(Named(name, (*one.position, *before) if one.position else (), one.said))
    return found


def known_names(facts: Facts) -> set[str]:
    """The parts of every name in the facts, of people and of speakers."""
    said = [one.get("by", "") for rows in ("quotes", "points") for one in facts[rows]]
    given = [person.get("name", "") for person in facts["people"]]
    return {word for name in (*given, *said) if not drafting.is_position(name) for word in bare_name(name)}


def persons(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """The name of each person of the facts."""
    names = known_names(facts)
    others = names | set(words_in(" ".join(texts(facts))))
    people = named(doc, facts)
    done: set[tuple[str, ...]] = set()
    for index, person in enumerate(facts["people"]):
        name = bare_name(person.get("name", ""))
        if not name or name in done:
            continue
        done.add(name)
        absent = not spellings(doc, name)
        slips = list(_misspelled(doc, index, person, others, people, absent))
        yield from slips
        if not slips:
            holder = _holder(doc, person, names, others - names, facts)
            if holder and (absent or set(name) & {token.low for token in holder}):
                yield _other_person(index, person, holder)
            elif absent:
                yield from _absent(doc, index, person, names, people)


def bare_name(name: str) -> tuple[str, ...]:
    """A name without degrees, in small letters."""
    bare = drafting.DEGREE.sub("", name.split(",")[0])
    words = [word for word in words_in(bare) if word not in ADDRESS and len(word) > 1]
    return tuple(word for word in words if word not in NO_NAMES) or tuple(words)


def spellings(doc: Doc, name: tuple[str, ...]) -> list[Token]:
    """First tokens of every full spelling of a name; initials in between left out."""
    words = [token for token in doc.tokens if token.kind in (WORD, ACRONYM) and len(token.text) > 1]
    return [
        words[at]
        for at, token in enumerate(words)
        if token.low == name[0] and tuple(other.low for other in words[at : at + len(name)]) == name
    ]


def _misspelled(
    doc: Doc, index: int, person: Facts, others: set[str], people: list[Named], absent: bool
) -> Iterator[Difference]:
    """Strings a slip away from a part of the name: beside another part, no word, or where the name is looked for."""
    name = bare_name(person.get("name", ""))
    of_people = {token.start for one in people for token in one.name if (absent and one.position) or one.said}
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            if token.kind != WORD or not token.capital or token.low in others:
                continue
            meant = next((part for part in name if near(part, token.low)), "")
            if not meant or doc.in_quotation(token.start) or (not absent and _of_another(token, name, people)):
                continue
            rare = not lexicon().flags(token.low) or not lexicon().knows(token.low)
            if rare or token.start in of_people or _beside(doc, token, name, meant):
                message = f"Menurut catatan, namanya {person['name']}."
                better = (like(meant, token.text),)
                yield Difference(f"people.{index}.name", token.start, token.end, message, better)


def _of_another(token: Token, name: tuple[str, ...], people: list[Named]) -> bool:
    """Whether a string like a part of the name stands in somebody else's: Hadi Suryanto beside Lilis Suryani."""
    key = next((one.key for one in people if token in one.name), ())
    return any(word != token.low and word not in name and not any(near(word, part) for part in name) for word in key)


def _beside(doc: Doc, token: Token, name: tuple[str, ...], meant: str) -> bool:
    rest = [part for part in name if part != meant]
    around = doc.tokens[max(0, token.index - 1) : token.index] + doc.tokens[token.index + 1 : token.index + 2]
    return any(other.low in rest or any(near(part, other.low) for part in rest) for other in around)


def _absent(doc: Doc, index: int, person: Facts, names: set[str], people: list[Named]) -> Iterator[Difference]:
    """Somebody else in the same position, else a name left out."""
    name, title = bare_name(person.get("name", "")), person.get("title", "")
    other = _half(name, names, people) or (_other_in(title, names, people) if title else None)
    if other:
        yield _other_person(index, person, list(other.name))
        return
    told = any(token.low in name and token.capital for token in doc.words)
    what = "Nama lengkapnya" if told else "Orang ini"
    message = f"{what} belum disebut: {person['name']}" + (f", {title}." if title else ".")
    yield left_out(f"people.{index}.name", lead_end(doc), message, bool(person.get("leader")) and not told)


def _other_person(index: int, person: Facts, told: list[Token]) -> Difference:
    message = f"Menurut catatan, {person.get('title') or 'namanya'} ialah {person['name']}."
    better = re.sub(r",.*", "", person.get("name", ""))
    return Difference(f"people.{index}.name", told[0].start, told[-1].end, message, (better,))


def _holder(doc: Doc, person: Facts, names: set[str], others: set[str], facts: Facts) -> list[Token]:
    """Another name beside the position as the facts write it; beside that of a warga only a like one counts."""
    title, name = person.get("title", ""), bare_name(person.get("name", ""))
    for words in {tuple(token.low for token in taken_apart(one).tokens) for one in (title, in_full(title, facts))}:
        for token in doc.tokens if len(words) > 1 else ():
            end = token.index + len(words)
            if token.low != words[0] or tuple(one.low for one in doc.tokens[token.index : end]) != words:
                continue
            told = _name_from(doc, end, others) or _name_before(doc, token.index)
            key = {one.low for one in told}
            unlike = told and not key <= set(name) and not key & (others | names - set(name))
            if unlike and (title[0].isupper() or words[0] in HELD or key & set(name)):
                return told
    return []


def _name_from(doc: Doc, at: int, others: set[str]) -> list[Token]:
    """The capitalised words behind a position, past a region the facts know, degrees and Bapak."""
    tokens = doc.tokens
    while at < len(tokens) and (
        tokens[at].low in ADDRESS | NO_NAMES or tokens[at].text in ",." or tokens[at].low in others
    ):
        if not tokens[at].capital and tokens[at].text not in ",.":
            return []
        if tokens[at].text == "." and tokens[at - 1].low not in ADDRESS | NO_NAMES:
            return []
        at += 1
    last = at
    while last < len(tokens) and tokens[last].kind == WORD and tokens[last].capital:
        last += 1
    return _person(tokens[at:last])


def _name_before(doc: Doc, at: int) -> list[Token]:
    """The capitalised words in front of a position and a comma, degrees left out."""
    if at < 2 or doc.tokens[at - 1].text != ",":
        return []
    begin = at - 1
    while begin and (doc.tokens[begin - 1].text in ",." or (doc.tokens[begin - 1].capital)):
        begin -= 1
    run = doc.tokens[begin : at - 1]
    comma = next((index for index, token in enumerate(run) if token.text == ","), len(run))
    return _person(run[:comma])


def _person(tokens: list[Token]) -> list[Token]:
    """Words that may be a person's name; no office, no common word."""
    opening = {token.low for token in tokens if token.first and is_common(token.low)}
    named = list(dropwhile(lambda token: token.low in ADDRESS | NO_NAMES | opening or token.text == ".", tokens))
    fine = named and all(token.kind == WORD and token.low not in offices() | heads() for token in named)
    return named if fine and not all(is_common(token.low) for token in named) else []


def _half(name: tuple[str, ...], names: set[str], people: list[Named]) -> Named | None:
    """A longer name that shares only a part with this one: Asep Suwandi for Atang Suwandi."""
    for one in people:
        strange = [word for word in one.key if word not in names and not any(near(word, part) for part in name)]
        if len(one.key) > 1 and strange and set(one.key) & set(name):
            return one
    return None


def _other_in(title: str, names: set[str], people: list[Named]) -> Named | None:
    """Who is named with this position, though the facts do not know him; anybody may be a guru or a warga."""
    if head_of(title) not in HELD:
        return None
    for one in people:
        strange = not any(word in names or any(near(word, name) for name in names) for word in one.key)
        if strange and one.position and _same(" ".join(one.position), title):
            return one
    return None


def _same(told: str, title: str) -> bool:
    """Whether two positions are one: the same first word, and no word of one stands in the other's place."""
    a, b = spelled_out(told), spelled_out(title)
    enough = len(a & b) >= min(2, len(b)) or head_of(title) in RULERS
    return head_of(told) == head_of(title) and (a <= b or b <= a) and enough
