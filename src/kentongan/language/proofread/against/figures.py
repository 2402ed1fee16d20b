"""Figures of a text: amounts, counts, ordinals, months, years, days before a feast, telephone numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kentongan.lib.indonesian import MONTHS

from ..dates import Dated, bare, dated
from ..doc import Doc, Token
from ..lists import words_of
from ..tokens import ACRONYM, DATE, NUMBER, WORD

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 10**6,
}  # fmt: skip
SCALES = {"puluh": 10, "ratus": 100, "ribu": 1000, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
ORDINALS = {f"ke{word}": value for word, value in UNITS.items() if value > 1} | {"pertama": 1}
MONTH_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
CLASSIFIERS = words_of("kepala orang buah unit ekor helai lembar batang butir lebih")
NO_NOUN = words_of("yang di dari dan untuk serta pada dengan ke")
RANGE = words_of("dari hingga sampai dan atau - – —")
MONEY, PERCENT, DAYS_TO, MONTH, YEAR, ORDINAL, PHONE, DAY = "Rp", "%", "H-", "bulan", "tahun", "ke-", "nomor", "tanggal"
KINDS = frozenset([MONEY, PERCENT, DAYS_TO, MONTH, YEAR, ORDINAL, PHONE, DAY])
_PHONE = re.compile(
    r"(?<![\w.,])(?:(?:\+62[ -]?|\(\d{2,4}\) ?|0\d)\d*(?:[ .-]?\d{2,}){1,4}|\d{4}-\d{4}-\d{3,5})(?![\w,]\d)"
)


class Figure(NamedTuple):
    """A number in a text: its value, where it stands, and its kind or the word it counts.

    `step` is what the last written digit of a rounded number stands for: 100.000 in 1,2 juta.
    """

    value: float
    start: int
    end: int
    unit: str
    step: float = 0.0

    @property
    def kind(self) -> str:
        """Figures of different kinds are never taken for each other; "" for all that count something."""
        return self.unit if self.unit in KINDS else ""


def figures(doc: Doc) -> list[Figure]:
    """All numbers, in figures or words; times of day left out, whole dates told as one."""
    kept: list[Figure] | None = doc.__dict__.get("_figures")
    if kept is None:
        kept = doc.__dict__["_figures"] = sorted(_figures(doc), key=lambda one: one.start)
    return kept


def dates_in(doc: Doc) -> list[Dated]:
    """Every date, with or without a weekday, in order."""
    with_day = list(dated(doc))
    taken = [(one.start, one.end) for one in with_day]
    alone = [one for one in bare(doc) if not any(start <= one.start < end for start, end in taken)]
    return sorted([*with_day, *alone], key=lambda one: one.start)


def _figures(doc: Doc) -> Iterator[Figure]:
    days = dates_in(doc)
    taken = [(day.start, day.end) for day in days]
    yield from (Figure(day.month * 100 + day.day, *day.date_span, DAY) for day in days)
    for found in _PHONE.finditer(doc.plain):
        digits = re.sub(r"\D", "", found[0].replace("+62", "0"))
        if len(digits) >= 8:
            taken.append(found.span())
            yield Figure(float(digits), *found.span(), PHONE)
    at = 0
    while at < len(doc.tokens):
        token = doc.tokens[at]
        if any(start <= token.start < end for start, end in taken) or token.kind == DATE:
            at += 1
            continue
        last, figure = _figure(doc, at)
        if figure:
            yield figure
        at = last + 1


def _figure(doc: Doc, at: int) -> tuple[int, Figure | None]:
    """The figure that begins at token `at`, and its last token."""
    token, before = doc.tokens[at], doc.tokens[at - 1] if at else None
    if token.kind == WORD and token.low in MONTH_NAMES and token.capital:
        return at, Figure(MONTH_NAMES[token.low], token.start, token.end, MONTH)
    if token.kind == WORD and token.low in ORDINALS:
        return at, Figure(ORDINALS[token.low], token.start, token.end, ORDINAL)
    last, value, step = _number(doc.tokens, at)
    if value is None or (before and before.low in ("pukul", "jam", "salah")) or _in_name(doc, at, last):
        return last, None
    unit, start = _unit(doc, at, last), token.start
    if unit == DAYS_TO and before:
        value, start = -value if before.text != "+" else value, doc.tokens[at - 2].start
    return last, Figure(value, start, doc.tokens[last].end, unit, step)


def _in_name(doc: Doc, at: int, last: int) -> bool:
    """Satu Pintu, Dua Putra: a number word with a capital between capitals is part of a name."""
    token = doc.tokens[at]
    if token.kind != WORD or not token.capital or token.first or not doc.body or token.start < doc.body[0].start:
        return False
    around = [doc.tokens[at - 1]] if at else []
    return any(other.kind in (WORD, ACRONYM) and other.capital for other in around)


def _number(tokens: list[Token], at: int) -> tuple[int, float | None, float]:
    """The last token of the number that begins at `at`, its value and the step of its last digit."""
    token = tokens[at]
    if token.kind != NUMBER:
        return (*_in_words(tokens, at), 0.0)
    value = plain_value(token.text)
    scale = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if value is not None and scale in SCALES and scale not in ("puluh", "ratus"):
        digits = len(token.text.partition(",")[2])
        return at + 1, round(value * SCALES[scale], 2), SCALES[scale] / 10**digits
    return at, value, 0.0


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


def _unit(doc: Doc, at: int, last: int) -> str:
    """What a number counts: its kind, the noun behind it, or the word before it in a name (RW 05)."""
    tokens = doc.tokens
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    after = tokens[last + 1 : last + 6]
    if before[-1:] in (["rp"], ["rp."]) or (after and after[0].low == "rupiah"):
        return MONEY
    if after and after[0].low in ("persen", "%"):
        return PERCENT
    if len(before) == 2 and before[0] == "h" and before[1] in ("-", "–", "—", "+", "‐", "‑"):
        return DAYS_TO
    text, of_year = tokens[at].text, before[-1:] == ["tahun"] or (before and before[-1] in MONTH_NAMES)
    if len(text) == 4 and text.isdigit() and (1900 <= int(text) <= 2100 or of_year or _is_label(doc, at)):
        return YEAR
    if before[-2:-1] == ["ke"] or before[-1:] == ["ke-"]:
        return ORDINAL
    if at and _is_label(doc, at) and not (after and after[0].kind == WORD and not after[0].capital):
        return before[-1]
    return _counted(after)


def _is_label(doc: Doc, at: int) -> bool:
    token = doc.tokens[at - 1]
    return doc.tokens[at].kind == NUMBER and token.kind in (WORD, ACRONYM) and token.capital and not token.first


def _counted(after: list[Token]) -> str:
    """The noun behind a number: past orang, buah and the like, and past the other end of a span."""
    for at, token in enumerate(after):
        if token.low in RANGE and at + 1 < len(after) and after[at + 1].kind == NUMBER:
            continue
        if token.kind == NUMBER and at and after[at - 1].low in RANGE:
            continue
        following = after[at + 1] if at + 1 < len(after) else None
        noun = following and following.kind in (WORD, ACRONYM) and not following.capital
        if token.low in CLASSIFIERS and following and noun and following.low not in NO_NOUN:
            continue
        return token.low if token.kind in (WORD, ACRONYM) else ""
    return ""
