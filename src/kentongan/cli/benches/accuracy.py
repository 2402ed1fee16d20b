"""`bench accuracy`: the proofreader against our own development set (tests.language.accuracy)."""

from collections.abc import Iterator

from .delegated import verdict_of
from .figure import Figure
from .running import Place


def figures(place: Place) -> Iterator[Figure]:
    """Whether `tests.language.accuracy.main([])` is content; its own table goes to standard error."""
    yield from verdict_of("accuracy", "tests.language.accuracy", "main", "the accuracy table keeps all its targets")
