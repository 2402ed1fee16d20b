"""All comparisons of a text with the facts of its activity."""

from collections.abc import Callable, Iterator
from copy import deepcopy

from ..doc import Doc
from .agencies import agencies, funds
from .counts import participants, told_figures
from .difference import Difference, Facts
from .moments import days, hours
from .persons import persons
from .places import place
from .positions import degrees, positions
from .proper import proper_names, regions
from .said import quotations

# Where two of them mark the same words, the first one keeps them.
COMPARISONS: tuple[Callable[[Doc, Facts], Iterator[Difference]], ...] = (
    days, hours, quotations, persons, positions, degrees, place, agencies, participants, funds, told_figures,
    proper_names, regions,
)  # fmt: skip


def compare(text: str | Doc, facts: Facts) -> list[Difference]:
    """What a text contradicts or leaves out, in order. `facts` as `drafting.facts.check` returns them."""
    doc = Doc.of(text) if isinstance(text, str) else text
    kept: tuple[Facts, list[Difference]] | None = doc.__dict__.get("_differences")
    if kept is None or kept[0] != facts:
        kept = doc.__dict__["_differences"] = (deepcopy(facts), _compared(doc, facts))
    return kept[1]


def _compared(doc: Doc, facts: Facts) -> list[Difference]:
    found: list[Difference] = []
    for comparison in COMPARISONS:
        for one in comparison(doc, facts):
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    return sorted(found, key=lambda one: (one.start, one.end))


def contradictions(text: str, facts: Facts) -> list[Difference]:
    """Only what the text tells otherwise."""
    return [one for one in compare(text, facts) if one.contradicted]
