"""`bench language`: the proofreader's own benchmark, which stands beside it (kentongan.language.bench)."""

import re
from collections.abc import Iterator
from typing import Any

from kentongan.language import bench

from .figure import Figure
from .running import Place

TARGET = re.compile(r"([≤≥]|about) ([\d,.]+)")
ABOUT = 1.25  # what still counts as "about" on a machine that does other things too


def figures(place: Place) -> Iterator[Figure]:
    """The rows that `kentongan.language.bench.run()` measures; one without a target is told and not judged."""
    for row in bench.run():
        yield figure_of(row)


def figure_of(row: Any) -> Figure:
    """A row (name, value, unit, target such as "≤ 0.3", "≥ 30,000", "about 1" or "") as a figure."""
    found = TARGET.match(row.target)
    if found is None:
        return Figure("language", row.name, row.value, None, row.unit)
    limit = float(found[2].replace(",", "")) * (ABOUT if found[1] == "about" else 1)
    return Figure("language", row.name, row.value, limit, row.unit, at_least=found[1] == "≥")
