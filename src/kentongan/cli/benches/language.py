"""`bench language`: the proofreader's own benchmark, which stands beside it (kentongan.language.bench)."""

from collections.abc import Iterator

from .delegated import figures_of
from .figure import Figure
from .running import Place


def figures(place: Place) -> Iterator[Figure]:
    """What `kentongan.language.bench.lines()` measures."""
    yield from figures_of("language", "kentongan.language.bench", "lines")
