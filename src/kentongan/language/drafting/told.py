"""Words with the facts they came from: whatever is put together from them still knows all its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A piece of text and the facts (dotted paths into the file) it rests on."""

    text: str
    facts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, other: Told | str) -> Told:
        """Tightly behind each other, without a space."""
        more = other if isinstance(other, Told) else Told(other)
        return Told(self.text + more.text, unique(self.facts + more.facts))

    def __radd__(self, other: str) -> Told:
        return Told(other) + self

    def map(self, change: Callable[[str], str]) -> Told:
        """The same facts in other words; nothing stays nothing."""
        return Told(change(self.text), self.facts) if self.text else self

    def resting_on(self, *facts: str) -> Told:
        """The same words, with further facts they rest on."""
        return Told(self.text, unique(self.facts + facts))

    @property
    def length(self) -> int:
        """In words."""
        return len(self.text.split())


NOTHING = Told("")


def say(*parts: Told | str) -> Told:
    """Parts in a row with a space between them, none before a comma; empty parts are left out."""
    made = NOTHING
    for part in parts:
        piece = part if isinstance(part, Told) else Told(part)
        if piece:
            comma = piece.text.startswith(",")
            if comma and made.text.endswith(","):
                made = made.map(lambda text: text[:-1])
            made = made + ("" if not made or comma else " ") + piece
    return made


def listed(parts: Iterable[Told]) -> Told:
    """a; a dan b; a, b, dan c"""
    rows = [part for part in parts if part]
    if len(rows) < 3:
        return say(rows[0], "dan", rows[1]) if len(rows) == 2 else (rows[0] if rows else NOTHING)
    made = rows[0]
    for row in rows[1:-1]:
        made = made + ", " + row
    return made + ", dan " + rows[-1]


def unique(facts: Iterable[str]) -> tuple[str, ...]:
    """Each fact once, in order."""
    return tuple(dict.fromkeys(facts))
