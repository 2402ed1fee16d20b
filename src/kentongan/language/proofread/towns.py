"""Regencies and cities, and the towns they are governed from (`data/seats.tsv`)."""

from functools import cache

from .lists import table


@cache
def seats() -> dict[str, tuple[str, ...]]:
    """A regency, or a city with its `Kota`, → the names of its seat."""
    return {row[0]: tuple(row[1].split("; ")) for row in table("seats")}


@cache
def seat_names() -> frozenset[str]:
    """The names of all seats."""
    return frozenset(name for names in seats().values() for name in names)


@cache
def towns() -> frozenset[str]:
    """The names of all seats, and of all regencies and cities without `Kota`."""
    return seat_names() | {name.removeprefix("Kota ") for name in seats()}
