"""`./kentongan bench language`: how fast the desk editor reads, beside a plain spell checker on the same machine."""

import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from .lexicon import building, lexicon
from .lists import DATA
from .proofread.check import check
from .proofread.doc import Doc
from .samples import HOSTILE, clean, faulty

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
    text = clean(20 * PAGE)
    check(text, "sentence")  # so that caches are as warm as a newsroom's
    words = len(Doc.of(text).words)
    spent = best(lambda: check(text, "sentence"))
    release, paragraph = clean(PAGE), clean(80)
    baseline, name = plain_speller(text)
    return [
        Row("load in a new process", load(), "s", "≤ 0.3"),
        Row("all sentence rules, words read before", words / spent, "words/s", "≥ 30,000"),
        *fresh(),
        Row(f"time beside {name}", spent / baseline, "×", ""),
        Row("paragraph of 80 words, sentence rules", 1000 * median(lambda: check(paragraph, "sentence")), "ms", "≤ 8"),
        Row("release of 400 words, all rules", 1000 * median(lambda: check(release)), "ms", "≤ 25"),
        Row("200 pages beside 20 × 10 pages", growth(), "×", "about 1"),
        hostile(),
    ]


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
    small, large = clean(10 * PAGE), clean(200 * PAGE)
    gc.collect()
    return best(lambda: check(large, "sentence"), 2) / (20 * best(lambda: check(small, "sentence")))


def hostile() -> Row:
    """The hostile text of 60,000 letters, as much as the open page takes, that costs most when nobody has read it."""
    texts = {name: make(max(1, 60_000 * 50 // len(make(50)))) for name, make in HOSTILE.items()}
    spent = {name: _timed(lambda text=text: check(text)) for name, text in texts.items()}  # type: ignore[misc]
    name = max(spent, key=lambda one: spent[one])
    return Row(f"dearest hostile text ({name})", spent[name], "s", "")


NEW_PROCESS = """
import json, os, sys, time
sys.path[:0] = {path!r}
def resident():
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
before, begun = resident(), time.perf_counter()
from kentongan.language.proofread.check import check
check("Rapat digelar Kamis (11/9/2025).")
told = {{"load": time.perf_counter() - begun}}
for name, file in {files!r}:
    text = open(file, encoding="utf-8").read()
    begun = time.perf_counter()
    check(text, "sentence")
    told[name] = time.perf_counter() - begun
    begun = time.perf_counter()
    check(text)
    told[name + ", all rules"] = time.perf_counter() - begun
    told[name + ", memory"] = resident() - before
print(json.dumps(told))
"""


def load() -> float:
    """Seconds from a bare Python to the first answer."""
    return min(_new_process({})["load"] for _ in range(3))


def fresh() -> list[Row]:
    """Faulty texts read for the first time in a new process, and how much memory that leaves it with."""
    building.built()
    pages, book = faulty(20 * PAGE, seed=1), faulty(200 * PAGE, seed=2)
    told = _new_process({"pages": pages, "book": book})
    words, spent = len(Doc.of(pages).words), min(_new_process({"pages": pages})["pages"] for _ in range(3))
    return [
        Row("the same, faulty text never read before", words / spent, "words/s", "≥ 30,000"),
        Row("200 fresh faulty pages, all rules, a page", 1000 * told["book, all rules"] / 200, "ms", "≤ 25"),
        Row("memory grown by reading 20 pages", told["pages, memory"], "MB", "≤ 60"),
        Row("memory grown by reading 200 more", told["book, memory"], "MB", ""),
    ]


def _new_process(texts: dict[str, str]) -> dict[str, float]:
    """What a new Python measures: `load`, and for each text the times of its first readings and the memory."""
    with TemporaryDirectory() as folder:
        files = [(name, str(Path(folder) / name)) for name in texts]
        for name, file in files:
            Path(file).write_text(texts[name], encoding="utf-8")
        program = NEW_PROCESS.format(path=[str(Path(__file__).resolve().parents[2])], files=files)
        told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    measured: dict[str, float] = json.loads(told)
    return measured
