"""`bench set-up`: from a checkout with no environment to the demo's first page, with a warm package cache."""

import shutil
from collections.abc import Iterator

from .figure import Figure
from .running import Place, free_port, running

LIMIT = 180.0  # seconds


def figures(place: Place) -> Iterator[Figure]:
    """One figure. The package cache is pip's own: on a machine that never installed these packages, run it twice."""
    folder = place.folder / "fresh"
    folder.mkdir()
    environment = {"KENTONGAN_ENV": str(folder / "env")}
    with running(folder / "data", free_port(), folder / "up.log", environment) as up:
        seconds = up.seconds
    shutil.rmtree(folder)
    note = "environment, database, demo and first page; pip's cache as it was found"
    yield Figure("set-up", "from nothing to the demo's first page", seconds, LIMIT, "s", note=note)
