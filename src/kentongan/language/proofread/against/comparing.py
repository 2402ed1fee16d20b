"""All comparisons of a text with the facts of its activity."""

from collections.abc import Callable, Iterator

from ..doc import Doc
from .difference import Difference, Facts
from .figures import participants, told_figures
from .moments import days, hours
from .persons import persons
from .places import agencies, place
from .said import quotations

COMPARISONS: tuple[Callable[[Doc, Facts], Iterator[Difference]], ...] = (
    days, hours, place, persons, participants, told_figures, quotations, agencies,
)  # fmt: skip


def compare(doc: Doc, facts: Facts) -> list[Difference]:
    """What a text contradicts or leaves out, in order. `facts` as `drafting.facts.check` returns them."""
    kept: dict[int, list[Difference]] = doc.__dict__.setdefault("_differences", {})
    if id(facts) not in kept:
        found = (one for comparison in COMPARISONS for one in comparison(doc, facts))
        kept[id(facts)] = sorted(found, key=lambda one: (one.start, one.end))
    return kept[id(facts)]


def contradictions(text: str, facts: Facts) -> list[Difference]:
    """Only what the text tells otherwise."""
    return [one for one in compare(Doc.of(text), facts) if one.contradicted]
