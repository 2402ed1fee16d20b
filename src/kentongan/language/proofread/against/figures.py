"""Numbers of the facts: participants, and the figures in results, decisions and costs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kentongan.lib.indonesian import number as with_dots

from ..doc import Doc, Token
from ..tokens import NUMBER, WORD
from .difference import Difference, Facts, lead_end, left_out, words_in

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000,
}  # fmt: skip
SCALES = {"puluh": 10, "ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
PEOPLE = frozenset(
    [
        "peserta",
        "orang",
        "undangan",
        "hadirin",
        "tamu",
        "warga",
        "siswa",
        "pelajar",
        "petani",
        "kader",
        "anggota",
        "admin",
        "guru",
    ]
)
TOLD = ("result", "decision", "benefit", "next_step", "cost", "warning")
SHARED = 0.5  # of the words of a fact, for a sentence to tell it


class Figure(NamedTuple):
    """A number in a text: its value, where it stands, and the word behind it."""

    value: float
    start: int
    end: int
    unit: str


def figures(doc: Doc) -> list[Figure]:
    """All numbers, in figures or words; dates, times and numbers inside names left out."""
    found: list[Figure] = []
    at = 0
    while at < len(doc.tokens):
        last, value = _number(doc, at)
        if value is None:
            at += 1
            continue
        after = doc.tokens[last + 1].low if last + 1 < len(doc.tokens) else ""
        found.append(Figure(value, doc.tokens[at].start, doc.tokens[last].end, after))
        at = last + 1
    return found


def _number(doc: Doc, at: int) -> tuple[int, float | None]:
    """The last token of the number that begins at `at`, and its value."""
    token = doc.tokens[at]
    if token.kind == NUMBER:
        value = plain_value(token.text)
        scale = doc.tokens[at + 1].low if at + 1 < len(doc.tokens) else ""
        if value is not None and scale in SCALES and scale not in ("puluh", "ratus"):
            return at + 1, value * SCALES[scale]
        return at, value
    return _in_words(doc.tokens, at)


def plain_value(text: str) -> float | None:
    """1.250 → 1250, 1,8 → 1.8; None for 09.00 and the like."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", text):
        return float(text.replace(".", "").replace(",", "."))
    return None


def _in_words(tokens: list[Token], at: int) -> tuple[int, float | None]:
    total, current, last = 0.0, 0.0, None
    for index in range(at, min(at + 9, len(tokens))):
        low = tokens[index].low
        if tokens[index].kind != WORD:
            break
        if low in UNITS:
            current += UNITS[low]
        elif low == "belas":
            current += 10
        elif low in ("puluh", "ratus") and current:
            current = current // 10 * 10 * 1.0 + current % 10 * SCALES[low] if current > 9 else current * SCALES[low]
        elif low in SCALES and current:
            total, current = total + current * SCALES[low], 0.0
        else:
            break
        last = index
    return (at, None) if last is None else (last, total + current)


def participants(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """How many took part."""
    count = facts["activity"].get("participant_count")
    if not count:
        return
    told = figures(doc)
    if any(one.value == count for one in told):
        return
    kinds = PEOPLE | set(words_in(facts["activity"].get("participants", "")))
    wrong = next((one for one in told if one.unit in kinds and one.value > 1), None)
    if wrong:
        message = f"Menurut catatan, jumlahnya {with_dots(count)}."
        yield Difference("activity.participant_count", wrong.start, wrong.end, message, (with_dots(count),))
    else:
        message = f"Jumlah peserta belum disebut: {with_dots(count)}."
        yield left_out("activity.participant_count", lead_end(doc), message, matters=False)


def told_figures(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Figures in results, decisions, costs: in the sentence that tells them."""
    known = {one.value for text in _all_texts(facts) for one in figures(Doc.of(text))}
    mine = figures(doc)
    for key in TOLD:
        value = facts["activity"].get(key)
        for at, text in enumerate(value if isinstance(value, list) else [value] if value else []):
            name = f"activity.{key}.{at}" if isinstance(value, list) else f"activity.{key}"
            yield from _figures_of(doc, name, text, mine, known)
    for at, said in enumerate(facts["points"]):
        yield from _figures_of(doc, f"points.{at}.text", said["text"], mine, known)


def _all_texts(facts: Facts) -> Iterator[str]:
    for value in facts["activity"].values():
        yield from value if isinstance(value, list) else [str(value)]
    for rows in ("quotes", "points", "people"):
        for row in facts[rows]:
            yield from (str(value) for value in row.values())


def _figures_of(doc: Doc, name: str, text: str, mine: list[Figure], known: set[float]) -> Iterator[Difference]:
    """Each figure of one fact that the text replaces by another before the same word."""
    values = {one.value for one in mine}
    wanted = [one for one in figures(Doc.of(text)) if one.value not in values]
    sentence = _telling(doc, text) if wanted else None
    if sentence is None:
        return
    strange = [one for one in mine if sentence[0] <= one.start < sentence[1] and one.value not in known]
    for right in wanted:
        same = [one for one in strange if one.unit == right.unit] or (strange if len(wanted) == 1 else [])
        if same:
            strange.remove(same[0])
            written = text[right.start : right.end]
            yield Difference(name, same[0].start, same[0].end, f"Menurut catatan: “{text}”", (written,))


def _telling(doc: Doc, text: str) -> tuple[int, int] | None:
    """The sentence that shares most words with a fact, if it shares enough."""
    wanted = {word for word in words_in(text) if not word[0].isdigit() and len(word) > 2}
    best, share = None, SHARED
    for one in doc.sentences:
        words = {token.low for token in doc.tokens[one.first : one.last]}
        got = len(wanted & words) / len(wanted) if wanted else 0.0
        if got >= share:
            best, share = (one.start, one.end), got
    return best
