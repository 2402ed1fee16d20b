"""What the newsroom knows, as plain values: its officials, agencies, places and own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Official:
    """Someone in office: the name as it is to be spelled, the position, the term (definitif, Plt., Plh., Pj.)."""

    name: str
    position: str
    term: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class House:
    """Plain values of one newsroom. `facts` is a facts file as `drafting.facts.check` returns it."""

    words: frozenset[str] = frozenset()  # in small letters
    officials: tuple[Official, ...] = ()
    agencies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    released: date | None = None
    dateline: str = ""  # what the outlet prints before the text by itself
    ignored: frozenset[tuple[str, str]] = field(default_factory=frozenset)  # (rule id, `normal` of the wrong text)
    facts: Mapping[str, Any] | None = None

    @cached_property
    def vouched(self) -> frozenset[str]:
        """Its own words and those in the names it knows, in small letters: none of these is a slip."""
        named = (*self.agencies, *self.places, *(one.name for one in self.officials))
        return self.words | {word.strip(".,").lower() for name in named for word in name.split()}


def normal(text: str) -> str:
    """The form in which an ignored text is remembered: of a long sentence its beginning."""
    return " ".join(text.lower().split())[:200]
