"""Positions and degrees of the facts, as the text tells them beside a name."""

import re
from collections.abc import Iterator

from kentongan.language.drafting import names as drafting

from ..doc import Doc, Token
from ..expansions import content, fits
from ..lists import table
from ..marks import sentence_of
from ..people import ROLES
from ..rule import like
from ..runs import ADDRESS, TERMS, heads, offices
from ..tokens import ACRONYM, NUMBER, WORD
from .difference import Difference, Facts, lead_end, left_out, texts, words_in
from .held import FILLING, HELD, head_of, in_full, spelled_out, term_of
from .persons import NO_NAMES, bare_name

BEHIND = frozenset(["selaku", "sebagai", "yang", "juga", "menjabat", "adalah", "ialah", "merupakan", ",", "("])
# Degrees in front of a name that exclude each other.
FRONT = ({"drs", "dra", "ir"}, {"h", "hj"}, {"dr", "drg", "drh"})
_DEGREES = re.compile(r",\s((?:[A-Z][A-Za-z]{0,5}\.){1,5}(?:[A-Z][a-z]{0,4}\b\.?)?|[A-Z][A-Za-z]{1,4}\b\.?)")
Span = tuple[Token, Token]


def positions(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """The position of each person whom the text names."""
    told_of: set[tuple[str, ...]] = set()
    for index, person in enumerate(facts["people"]):
        name, title = (
            bare_name(person.get("name", "")),
            drafting.with_term(person.get("title", ""), person.get("term", "")),
        )
        if not name or not title or name in told_of:
            continue
        told_of.add(name)
        spans = list(_names(doc, name, facts))
        told = [span for one in spans if (span := _before(doc, one[0]) or _after(doc, one[1], title))]
        if spans:
            yield from _position(doc, f"people.{index}.title", person, title, told, facts)


def _names(doc: Doc, name: tuple[str, ...], facts: Facts) -> Iterator[Span]:
    """First and last token of each naming, in full or by parts that nobody else of the facts has."""
    others = {bare_name(person.get("name", "")) for person in facts["people"]} - {name}
    shared = {word for other in others for word in other}
    at = 0
    words = [token for token in doc.tokens if token.kind in (WORD, ACRONYM)]
    while at < len(words):
        last = at
        while last < len(words) and words[last].low in name and words[last].capital and last - at < len(name):
            last += 1
        if last > at and {token.low for token in words[at:last]} - shared:
            yield words[at], words[last - 1]
        at = max(last, at + 1)


def _before(doc: Doc, first: Token) -> Span | None:
    """Kepala Dinas Sosial Drs. H. Budi; Camat Sindang, Ahmad: back to the first word of the position."""
    tokens = doc.tokens
    begin = next(one.first for one in doc.paragraphs if first.index < one.last)
    at = first.index - 1
    while at > begin and tokens[at - (tokens[at].text == ".")].low in ADDRESS | NO_NAMES:
        at -= 1
    apposed = at >= begin and tokens[at].text == ","
    at -= apposed
    last, found = at, None
    while at >= begin and _of_position(doc, at):
        token = tokens[at]
        if token.low in heads() or token.low in HELD or token.low in TERMS:
            found = token
        if not token.capital and token.kind == WORD and token.low != "dan":
            break
        at -= 1
    if found is None or (apposed and tokens[found.index - 1].low == "menurut"):  # Menurut Kapolsek, Budi …
        return None
    return found, tokens[last]


def _of_position(doc: Doc, at: int) -> bool:
    token, tokens = doc.tokens[at], doc.tokens
    if token.kind in (WORD, ACRONYM) and (token.capital or token.low in HELD):
        return True
    if token.text == ".":
        return tokens[at - 1].low in TERMS
    if token.text in ",()" or token.low == "dan":
        after = tokens[at + 1] if at + 1 < len(tokens) else token
        after = tokens[at + 2] if after.low == "dan" and at + 2 < len(tokens) else after
        before = tokens[at - 2] if tokens[at - 1].text == "," else tokens[at - 1]
        joined = before.capital and after.capital and after.low in offices() and after.low not in heads()
        return token.text in "()" or joined
    return token.kind == NUMBER


def _after(doc: Doc, last: Token, title: str) -> Span | None:
    """Ahmad Sobari, M.Si., Camat Sindang; Rokayah selaku Kepala Desa."""
    tokens, end = doc.tokens, sentence_of(doc, last).last
    found = _DEGREES.match(doc.text, last.end)
    past = last.end
    while found:
        past = found.end()
        found = _DEGREES.match(doc.text, past)
    at = next((token.index for token in tokens[last.index + 1 : end] if token.start >= past), end)
    behind = at
    while at < end and tokens[at].low in BEHIND:
        at += 1
    if at >= end or at == behind or not _begins_position(tokens[at]):
        return None
    first, own = tokens[at], set(words_in(title))
    while at + 1 < end and (
        (_of_position(doc, at + 1) and tokens[at + 1].text not in "()") or tokens[at + 1].low in own | ROLES
    ):
        at += 1
    return first, tokens[at]


def _begins_position(token: Token) -> bool:
    return token.low in heads() or token.low in HELD or token.low in ROLES or token.low in TERMS


def _position(doc: Doc, fact: str, person: Facts, title: str, told: list[Span], facts: Facts) -> Iterator[Difference]:
    """The first telling that contradicts; where another tells it right, only one with another term does."""
    role = set(words_in(person.get("role", "")))
    tellings = [
        (doc.text[first.start : last.end], first.start, last.end) for first, last in told if first.low not in role
    ]
    right = any(not replaced(text, title, facts) for text, *_ in tellings)
    for text, start, end in tellings:
        a, b = spelled_out(text), spelled_out(title)
        other_term = term_of(text) != term_of(title) and (a <= b or b <= a)
        if replaced(text, title, facts) and (other_term or not right):
            better = (like(title, doc.text[start : start + 1]),)
            yield Difference(fact, start, end, f"Menurut catatan, jabatannya {title}.", better)
            return
    if not tellings and not _tells(doc, title):
        message = f"Jabatan {person['name']} belum disebut: {title}."
        yield left_out(fact, lead_end(doc), message, bool(person.get("leader")))


def replaced(told: str, title: str, facts: Facts) -> bool:
    """Whether a word of the told position stands where the facts have another: term, first word, office or region."""
    if term_of(told) != term_of(title):
        return head_of(told) in HELD
    told, title = in_full(told, facts), in_full(title, facts)
    a, b = spelled_out(told), spelled_out(title)
    if head_of(told) != head_of(title):
        return head_of(told) in HELD and head_of(title) in HELD
    more, less = a - b, b - a
    less -= {word for word in less if fits(word, content(told)[1:])}
    more -= {word for word in more if fits(word, content(title)[1:])}
    regency = set(words_in(facts["agency"].get("regency", "")))
    known = set(words_in(" ".join(texts(facts))))
    if less <= regency | FILLING and all(word in known or word in offices() for word in more):
        return False
    return bool(more and less)


def _tells(doc: Doc, title: str) -> bool:
    """Whether most words of a position stand in the text."""
    wanted = [word for word in words_in(title) if word not in FILLING]
    present = {token.low for token in doc.tokens}
    return sum(word in present for word in wanted) >= 0.6 * len(wanted)


def degrees(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Degrees beside a name that are not those of the facts; left-out ones are house style."""
    for index, person in enumerate(facts["people"]):
        front, _, back = person.get("name", "").partition(",")
        own = [_plain(piece) for piece in back.split(",") if piece.strip()]
        name = bare_name(person.get("name", ""))
        if not name:
            continue
        for first, last in _names(doc, name, facts):
            yield from _degrees_behind(doc, last, f"people.{index}.name", person.get("name", ""), own)
            for token in doc.tokens[max(0, first.index - 6) : first.index]:
                group = next((group for group in FRONT if token.low in group), set())
                others = group & set(words_in(front))
                if others and token.low not in others and token.capital == (token.low not in ("drg", "drh")):
                    better = like(next(iter(others)), token.text)
                    message = f"Menurut catatan, namanya {person['name']}."
                    yield Difference(f"people.{index}.name", token.start, token.end, message, (better,))


def _degrees_behind(doc: Doc, last: Token, fact: str, name: str, own: list[str]) -> Iterator[Difference]:
    """Each degree behind the name that the facts lack, beside the first that the text lacks."""
    found, told = _DEGREES.match(doc.text, last.end), []
    while found:
        told.append(found)
        found = _DEGREES.match(doc.text, found.end())
    written = [piece.strip() for piece in name.split(",")[1:]]
    missing = [piece for piece in written if _plain(piece) not in {_plain(one[1]) for one in told}]
    for one in told:
        if own and missing and _plain(one[1]) not in own and _is_degree(one[1]):
            yield Difference(fact, *one.span(1), f"Menurut catatan, namanya {name}.", (missing.pop(0),))


def _plain(degree: str) -> str:
    return re.sub(r"[^a-z]", "", degree.lower())


def _is_degree(text: str) -> bool:
    return text.count(".") > 1 or any(text.strip() in row[:2] for row in table("degrees"))
