"""Acronyms and what they stand for: the table, and the definitions a text gives itself."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .doc import Doc, Token
from .lists import table, words_of
from .tokens import ACRONYM, MARK, NUMBER, WORD

SMALL = words_of("dan di ke dari untuk bagi yang pada dengan dalam atau oleh serta the of and for bukan")
LONGEST = 14  # words of an expansion
Words = tuple[str, ...]


class Definition(NamedTuple):
    """`Badan Penanggulangan Bencana Daerah (BPBD)`: the acronym's token and the words before it, nearest last."""

    acronym: Token
    before: list[Token]

    def tail(self, count: int) -> list[Token]:
        """The last words in front of the bracket, small ones and commas not counted."""
        kept = [token for token in self.before if token.low not in SMALL]
        first = kept[-count] if count <= len(kept) else kept[0]
        return self.before[self.before.index(first) :]


@cache
def known() -> dict[str, tuple[str, ...]]:
    """Acronym → its expansions."""
    return {row[0]: tuple(part.strip() for part in row[1].split(" / ")) for row in table("acronyms")}


@cache
def needing() -> frozenset[str]:
    """Acronyms that readers need spelled out."""
    return frozenset(row[0] for row in table("acronyms") if row[2] == "yes" and " " not in row[0])


@cache
def acronyms_for() -> dict[Words, frozenset[str]]:
    """Expansion → the acronyms that stand for it."""
    found: dict[Words, set[str]] = defaultdict(set)
    for acronym, expansions in known().items():
        for one in expansions:
            found[content(one)].add(acronym)
    return {words: frozenset(names) for words, names in found.items()}


@cache
def spelled() -> dict[str, str]:
    """An acronym in small letters → as the table writes it; those written in more ways than one are left out."""
    forms: dict[str, set[str]] = defaultdict(set)
    for name in known():
        forms[name.lower()].add(name)
    return {low: next(iter(names)) for low, names in forms.items() if len(names) == 1}


_PLAIN = str.maketrans({"/": " ", "'": "", "’": "", "‘": ""})


def content(text: str) -> Words:
    """An expansion's words in small letters, without dan, untuk and marks."""
    words = (word.strip(',.;()“”"').lower() for word in text.translate(_PLAIN).split())
    return tuple(word for word in words if word and word not in SMALL)


def definitions(doc: Doc) -> list[Definition]:
    """Every acronym in brackets that has words before it."""
    kept: list[Definition] | None = doc.__dict__.get("_definitions")
    if kept is None:
        kept = doc.__dict__["_definitions"] = list(_definitions(doc))
    return kept


def _definitions(doc: Doc) -> Iterator[Definition]:
    tokens = doc.tokens
    for at in range(1, len(tokens) - 2):
        if tokens[at].text == "(" and tokens[at + 2].text == ")" and _may_be_acronym(tokens[at + 1]):
            before = _words_before(doc, at)
            if before:
                yield Definition(tokens[at + 1], before)


def _may_be_acronym(token: Token) -> bool:
    return token.kind == ACRONYM or (token.kind == WORD and token.capital)


def is_acronym(token: Token) -> bool:
    """Written as one: all capitals, capitals inside, or a form of the table."""
    text = token.text
    if token.kind == ACRONYM:
        return True
    return token.kind == WORD and (any(letter.isupper() for letter in text[1:]) or text in known())


def _words_before(doc: Doc, at: int) -> list[Token]:
    found: list[Token] = []
    for index in range(at - 1, max(-1, at - 1 - 2 * LONGEST), -1):
        token = doc.tokens[index]
        if token.kind in (WORD, ACRONYM, NUMBER) or token.text in ",/-–&":
            if "\n" in doc.gap(index):
                break
            if token.kind != MARK:
                found.append(token)
        else:
            break
    return found[::-1]


def fits(acronym: str, words: Words) -> bool:
    """Whether the letters of an acronym come from the heads of these words, in order, the last one included."""
    letters = _letters(acronym)
    return bool(letters) and any(
        _aligned(letters, words[start:], acronym.isupper()) for start in range(max(0, len(words) - LONGEST), len(words))
    )


def _letters(acronym: str) -> str:
    """DP3A → dpppa: a figure repeats the letter before it."""
    letters = ""
    for letter in acronym.lower():
        if letter.isdigit() and letters:
            letters += letters[-1] * (int(letter) - 1) if letter in "23456789" else ""
        elif letter.isalpha():
            letters += letter
    return letters


def _aligned(letters: str, words: Words, strict: bool) -> bool:
    """Each word gives its first letter and maybe more; short forms may leave out one word in the middle."""
    states: set[tuple[int, int]] = {(0, 0)}  # letters used, words left out
    for at, word in enumerate(words):
        states = set(
            _after(letters, states, word, skip=(not strict or len(words) > 4) and 0 < at < len(words) - strict)
        )
        if not states:
            return False
    return any(used == len(letters) for used, _ in states)


def _after(letters: str, states: set[tuple[int, int]], word: str, skip: bool) -> Iterator[tuple[int, int]]:
    for used, left_out in states:
        if skip and not left_out:
            yield used, left_out + 1
        if used < len(letters) and word[:1] == letters[used]:
            position = 1
            while position:
                used += 1
                yield used, left_out
                position = word.find(letters[used], position) + 1 if used < len(letters) else 0
