"""One fact that a text tells otherwise, or not at all."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ..doc import Doc
from ..rule import HINT, WARNING
from ..tokens import ACRONYM, NUMBER, WORD

Facts = Mapping[str, Any]


class Difference(NamedTuple):
    """`fact` as in a facts file (`activity.date`, `people.0.name`); `better` is what the facts say.

    What is left out has an empty span and a severity of its own; what is contradicted is an error.
    """

    fact: str
    start: int
    end: int
    message: str
    better: tuple[str, ...] = ()
    missing: str = ""

    @property
    def contradicted(self) -> bool:
        """Whether the text tells it otherwise."""
        return not self.missing


def left_out(fact: str, at: int, message: str, matters: bool) -> Difference:
    """A fact the text does not tell; `matters` where readers need it."""
    return Difference(fact, at, at, message, (), WARNING if matters else HINT)


def texts(facts: Facts) -> Iterator[str]:
    """Every text of the facts except names of people."""
    for table in ("agency", "activity", "byline"):
        for value in facts[table].values():
            yield from value if isinstance(value, list) else [str(value)]
    for rows, hidden in (("people", ("name",)), ("quotes", ("by",)), ("points", ("by",)), ("agencies", ())):
        for row in facts[rows]:
            yield from (str(value) for key, value in row.items() if key not in hidden)


@lru_cache(maxsize=512)
def taken_apart(text: str) -> Doc:
    """A text of the facts, which every comparison looks into."""
    return Doc.of(text)


def words_in(text: str) -> list[str]:
    """The words and figures of a text in small letters."""
    return [token.low for token in taken_apart(text).tokens if token.kind in (WORD, ACRONYM, NUMBER)]


def lead_end(doc: Doc) -> int:
    """Where the lead ends: there a missing fact belongs."""
    from ..datelines import lead_of_release

    start, end = lead_of_release(doc)
    return end if end > start else len(doc.text)
