"""The lists a lexicon is made of, read from `language/data` (licences in data/NOTICE)."""

import gzip
from collections.abc import Iterator
from math import log10
from pathlib import Path

from ..lists import DATA, table
from .affixes import expand
from .record import CAPITAL, DICTIONARY, NAME, NEWS, OWN, PLACE, TAGS, WEB, WRONG, Record

FILES = ("id_ID.aff", "id_ID.dic", "frequencies.tsv.gz", "tags.tsv.gz", "names.txt.gz", "places.txt.gz", "words.txt")
TABLES = ("nonstandard", "foreign", "culture", "compounds", "months")
NEWS_WORDS = 592_729  # size of the tagged corpus


def paths() -> list[Path]:
    """Every file that changes the lexicon."""
    named = [DATA / name for name in FILES] + [DATA / f"{name}.tsv" for name in TABLES]
    return [path for path in named if path.exists()]


def records() -> dict[str, Record]:
    """Every word with what is known of it."""
    known: dict[str, Record] = {}
    for word, flag in _flagged():
        known.setdefault(word, Record()).flags |= flag
    for word, zipf in _frequencies():
        record = known.setdefault(word, Record())
        record.zipf = max(record.zipf, zipf)
    for word, tag, share in _tags():
        known.setdefault(word, Record()).tag = (tag, share)
    return known


def _flagged() -> Iterator[tuple[str, int]]:
    dic = (DATA / "id_ID.dic").read_text("latin-1")
    yield from ((form, DICTIONARY) for form in expand((DATA / "id_ID.aff").read_text("latin-1"), dic))
    yield from ((line.split("/")[0].strip().lower(), CAPITAL) for line in dic.splitlines() if line[:1].isupper())
    yield from ((row[0], WEB) for row in rows("frequencies.tsv.gz"))
    yield from ((row[0], NEWS) for row in _news())
    yield from ((row[0], NAME) for row in rows("names.txt.gz"))
    yield from ((row[0], PLACE) for row in rows("places.txt.gz"))
    yield from ((word, OWN) for word in own_words())
    for name in ("nonstandard", "foreign", "compounds", "months"):
        yield from ((row[0].lower(), WRONG) for row in table(name) if " " not in row[0])


def own_words() -> Iterator[str]:
    """Words our own tables vouch for."""
    lines = (DATA / "words.txt").read_text("utf-8").splitlines()
    yield from (word for line in lines if not line.startswith("#") for word in line.split())
    yield from (row[0].lower() for row in table("culture"))
    for name in ("nonstandard", "foreign", "compounds"):
        for row in table(name):
            yield from (word.strip("(),.;/").lower() for word in row[1].replace("/", " ").split())


def _frequencies() -> Iterator[tuple[str, float]]:
    """Zipf values: 3 for one word in a million, 6 for one in a thousand."""
    yield from ((word, 9 - int(centibels) / 100) for word, centibels in rows("frequencies.tsv.gz"))
    yield from ((row[0], 9 + log10(int(row[1]) / NEWS_WORDS)) for row in _news())


def _news() -> Iterator[list[str]]:
    """Words of the tagged news, verbs apart: the corpus took di- off them, so that it counts forms nobody writes."""
    return (row for row in rows("tags.tsv.gz") if row[2] != "VB")


def _tags() -> Iterator[tuple[str, str, int]]:
    yield from ((word, tag, int(share)) for word, _, tag, share in rows("tags.tsv.gz") if tag in TAGS)


def rows(name: str) -> Iterator[list[str]]:
    """The tab-separated rows of a gzipped list."""
    text = gzip.decompress((DATA / name).read_bytes()).decode()
    yield from (line.split("\t") for line in text.splitlines() if line)
