"""Place and agencies of the facts."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lists import words_of

from ..datelines import dateline_of, lead_of_release
from ..doc import Doc
from ..fivews.where import PLACES, where_in
from ..runs import offices, runs
from .difference import Difference, Facts, lead_end, left_out, words_in

# A stretch of country rather than a venue: the text may tell it instead of the hall.
WIDE = frozenset(
    [
        "desa",
        "kecamatan",
        "kelurahan",
        "kabupaten",
        "kota",
        "wilayah",
        "kawasan",
        "lereng",
        "pesisir",
        "daerah",
        "jalur",
        "sepanjang",
    ]
)
COUNTED = words_of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus")
SMALL = frozenset(["di", "ke", "dan", "dari", "untuk", "pada", "yang", "kabupaten", "kota", "provinsi"])


def place(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Where it took place."""
    wanted = facts["activity"].get("place")
    if not wanted:
        return
    own = [word for word in words_in(wanted) if word not in SMALL]
    rare = [word for word in own if _tells_apart(word)] or own
    present = {token.low for token in doc.tokens}
    spans = _told(doc)
    known = set(words_in(" ".join(str(value) for table in ("agency", "activity") for value in facts[table].values())))
    for start, end in spans:
        words = [word for word in words_in(doc.text[start:end]) if word not in SMALL]
        strange = [word for word in words if _tells_apart(word) and word not in known]
        if not strange or set(words) & set(rare) or any(word in COUNTED or word.isdigit() for word in words):
            continue
        if set(words) & set(own) or (not set(rare) & present and words[0] not in WIDE):
            better = (
                wanted
                if wanted.split(" ")[0].lower() in ("di", "secara")
                else f"{doc.text[start : start + 2]} {wanted}"
            )
            yield Difference("activity.place", start, end, f"Menurut catatan, tempatnya {wanted}.", (better,))
            return
    if not set(rare) & present:
        yield left_out("activity.place", lead_end(doc), f"Tempat kegiatan belum disebut: {wanted}.", matters=True)


def _told(doc: Doc) -> list[tuple[int, int]]:
    start, end = lead_of_release(doc)
    tokens = [token for token in doc.tokens if start <= token.start < end]
    return [span for span in where_in(doc, tokens) if doc.text[span[0] : span[0] + 2].lower() in ("di", "ke")]


def _tells_apart(word: str) -> bool:
    """A name, not a word such as aula or balai."""
    return word not in PLACES and word not in offices() and not (lexicon().knows(word) and not lexicon().is_name(word))


def agencies(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """The agency whose activity it is; the town of the dateline."""
    agency = facts["agency"]
    name, short = agency.get("name", ""), agency.get("short", "")
    words = words_in(name)
    text = " ".join(token.low for token in doc.tokens if token.text not in ",.")
    if name and " ".join(words) not in text:
        yield from _altered(doc, name, words)
        told = (short and short.lower() in text) or " ".join(_head(words)) in text
        if not told and not list(_altered(doc, name, words)):
            yield left_out("agency.name", lead_end(doc), f"Perangkat daerah belum disebut: {name}.", matters=False)
    line, town = dateline_of(doc), agency.get("dateline", "")
    if line and town and town.lower() not in line.town.lower():
        start = doc.text.index(line.town, line.start)
        message = f"Menurut catatan, rilis ini bertitimangsa {town}."
        yield Difference("agency.dateline", start, start + len(line.town), message, (town,))


def _head(words: list[str]) -> list[str]:
    """An agency's name up to its region."""
    at = next((index for index, word in enumerate(words) if word in ("kabupaten", "kota", "provinsi")), len(words))
    return words[:at] or words


def _altered(doc: Doc, name: str, words: list[str]) -> Iterator[Difference]:
    """A run of capitals that differs from the agency's name in one word or two."""
    head = _head(words)
    for run in runs(doc):
        for at, token in enumerate(run):
            if token.low != head[0] or len(head) < 3:
                continue
            part = run[at : at + len(head)]
            told = [other.low for other in part]
            bare = [word for word in head if word != "dan"]
            told = [word for word in told if word != "dan"][: len(bare)]
            differing = sum(a != b for a, b in zip(told, bare, strict=False))
            if len(told) == len(bare) and 0 < differing <= len(bare) // 3 and told[:2] == bare[:2]:
                end = run[at + len(told) - 1].end if len(run) >= at + len(told) else part[-1].end
                better = " ".join(name.split()[: len(head)])
                yield Difference("agency.name", token.start, end, f"Menurut catatan, namanya {name}.", (better,))
