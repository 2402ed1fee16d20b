"""`bench start`: a warm start of `up`, and what it needs while nobody asks for anything."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from ..serving import memory_of_group, with_children
from .figure import Figure
from .running import Place, Running

STARTS = 3
SECONDS = 4.0
MEGABYTES = 350.0
MB = 1024 * 1024
# Each kind of page once, so that what a page needs is loaded before memory is read.
PAGES = (
    ("localhost", "/"),
    ("tirtasari.localhost", "/"),
    ("tirtasari.localhost", "/berita/"),
    ("localhost", "/masuk/"),
)


def figures(place: Place) -> Iterator[Figure]:
    """Seconds of a warm start (the median of three), then megabytes."""
    place.fill()
    seconds = []
    memory: list[Figure] = []
    for number in range(STARTS):
        with place.up() as up:
            seconds.append(up.seconds)
            if number == STARTS - 1:
                memory = idle(up)
    told = ", ".join(f"{one:.2f}" for one in seconds)
    yield Figure("start", "warm start, command to first page", median(seconds), SECONDS, "s", note=f"starts: {told} s")
    yield from memory


def idle(up: Running) -> list[Figure]:
    """Memory after every kind of page was asked for and all is quiet again."""
    for host, path in PAGES:
        up.get(path, host)
    time.sleep(3)
    pss = memory_of_group([up.process.pid])
    rss = sum(resident(pid) for pid in with_children([up.process.pid]))
    once = "proportional set size: what several processes share is counted once"
    twice = "resident set size: what several processes share is counted for each"
    return [
        Figure("start", "idle memory, all processes of `up` (PSS)", pss / MB, MEGABYTES, "MB", note=once),
        Figure("start", "idle memory, all processes of `up` (sum of RSS)", rss / MB, MEGABYTES, "MB", note=twice),
    ]


def resident(pid: int) -> int:
    """A process's resident memory, in bytes."""
    rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next((int(row.split()[1]) * 1024 for row in rows if row.startswith("VmRSS:")), 0)
