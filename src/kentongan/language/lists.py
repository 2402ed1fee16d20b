"""Word lists: those written in the code, and the tables in `language/data`."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"


def words_of(text: str) -> frozenset[str]:
    """A set of the words in a text: `words_of("satu dua")`."""
    return frozenset(text.split())


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.tsv` below its header, comments left out; empty when there is no such table."""
    path = DATA / f"{name}.tsv"
    return tuple(_rows(path)) if path.exists() else ()


def _rows(path: Path) -> Iterator[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if line.strip() and not line.startswith("#"))
        reader = csv.reader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)
        width = len(next(reader, []))
        for row in reader:
            yield tuple(cell.strip() for cell in [*row, *[""] * (width - len(row))])
