"""`./kentongan bench language`: how fast the desk editor reads, beside a plain spell checker on the same machine."""

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from .lexicon import building, lexicon
from .lists import DATA
from .proofread.check import check
from .proofread.doc import Doc
from .proofread.rules import all_rules

PAGE = 400  # words of a long release; 200 pages make a book


class Row(NamedTuple):
    """One measurement: what, how much, in which unit, and what is asked for."""

    name: str
    value: float
    unit: str
    target: str


def lines() -> Iterator[str]:
    """The measurements, a line each."""
    for row in run():
        yield f"{row.name:<46} {row.value:>12,.2f} {row.unit:<8} {row.target}"


def run() -> list[Row]:
    """Measure load, speed, growth and memory."""
    text = sample(20 * PAGE)
    check(text, "sentence")  # so that caches are as warm as a newsroom's
    words = len(Doc.of(text).words)
    spent = best(lambda: check(text, "sentence"))
    release, paragraph = sample(PAGE), sample(80)
    baseline, name = plain_speller(text)
    return [
        Row("load in a new process", load(), "s", "≤ 0.3"),
        Row("all sentence rules", words / spent, "words/s", "≥ 30,000"),
        Row(f"time beside {name}", spent / baseline, "×", ""),
        Row("paragraph of 80 words, sentence rules", 1000 * median(lambda: check(paragraph, "sentence")), "ms", "≤ 8"),
        Row("release of 400 words, all rules", 1000 * median(lambda: check(release)), "ms", "≤ 25"),
        Row("200 pages beside 20 × 10 pages", growth(), "×", "about 1"),
        Row("memory grown by reading 20 pages", memory(), "MB", "≤ 60"),
    ]


def sample(words: int) -> str:
    """Clean text of so many words, in paragraphs: the right examples of all rules, again and again."""
    sentences = [text for rule in all_rules() for text in rule.right if "\n" not in text and len(text) > 40]
    paragraphs, count, place = [], 0, 0
    while count < words:
        chosen = [sentences[(place + step) % len(sentences)] for step in range(6)]
        paragraphs.append(" ".join(chosen))
        place += 6
        count += sum(len(one.split()) for one in chosen)
    return "\n\n".join(paragraphs)


def best(work: Callable[[], Any], times: int = 5) -> float:
    """The shortest of several runs, in seconds."""
    return min(_timed(work) for _ in range(times))


def median(work: Callable[[], Any], times: int = 21) -> float:
    """The median of several runs, in seconds."""
    return statistics.median(_timed(work) for _ in range(times))


def _timed(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def plain_speller(text: str) -> tuple[float, str]:
    """Seconds that chunspell (hunspell in C++) needs to look up every word; a look-up in our lexicon without it."""
    words = [token.text for token in Doc.of(text).words]
    try:
        hunspell = import_module("hunspell")
    except ImportError:
        known = lexicon()
        return best(lambda: [known.knows(word) for word in words]), "a look-up of every word in the lexicon"
    speller = hunspell.Hunspell("id_ID", hunspell_data_dir=str(DATA))
    latin = [word for word in words if word.isascii()]
    return best(lambda: [speller.spell(word) for word in latin]), "chunspell with id_ID"


def growth() -> float:
    """Time of a 200-page text over twenty times the time of ten pages: 1 when the cost grows with the length."""
    small, large = sample(10 * PAGE), sample(200 * PAGE)
    gc.collect()
    return best(lambda: check(large, "sentence"), 2) / (20 * best(lambda: check(small, "sentence")))


FRESH = """
import os, sys, time
sys.path[:0] = {path!r}
def resident():
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
before = resident()
begun = time.perf_counter()
from kentongan.language.proofread.check import check
check("Rapat digelar Kamis (11/9/2025).")
loaded = time.perf_counter() - begun
text = open({file!r}, encoding="utf-8").read() if {file!r} else ""
check(text)
print(loaded, resident() - before)
"""


def load() -> float:
    """Seconds from a bare Python to the first answer."""
    return min(_fresh("")[0] for _ in range(3))


def memory() -> float:
    """Megabytes a bare Python grows by loading everything and reading twenty pages."""
    building.built()
    book = building.home() / "bench.txt"
    book.write_text(sample(20 * PAGE), encoding="utf-8")
    try:
        return _fresh(str(book))[1]
    finally:
        book.unlink()


def _fresh(file: str) -> tuple[float, float]:
    program = FRESH.format(path=[str(Path(__file__).resolve().parents[2])], file=file)
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    loaded, grown = told.split()
    return float(loaded), float(grown)
