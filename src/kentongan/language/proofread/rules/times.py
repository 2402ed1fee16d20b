"""Times of day: the clock, and how it is written."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..doc import Doc
from ..house import House
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule

CLOCK = re.compile(
    r"(?P<h>\d{1,2})(?P<sep>[.:,])(?P<m>\d{2})(?![\d.,]\d|\d)(?:\s*(?P<zone>WIB|WITA|WIT)\b)?", re.IGNORECASE
)
TIMELIKE = re.compile(r"^\d{1,2}[.:,]\d\d")
LEAD = re.compile(r"\b(?P<lead>pukul|jam|pk\.?|pkl\.?)\s*$", re.IGNORECASE)
PARTS = {"pagi": (0, 11), "siang": (10, 15), "sore": (14, 19), "petang": (15, 19), "malam": (17, 24), "dini": (0, 5)}
PART = re.compile(r"\s*(?:(?:WIB|WITA|WIT)\s*)?\b(pagi|siang|sore|petang|malam|dini)\b")
_TO = r"(?:[-–—]|sampai(?: dengan)?|hingga|s\.?/?d\.?)"
SPAN_BEGIN = re.compile(rf"\d{{1,2}}[.:]\d{{2}}\s*(?:WIB|WITA|WIT)?\s*{_TO}\s*$", re.IGNORECASE)
SPAN_END = re.compile(rf"\s*(?:WIB|WITA|WIT)?\s*{_TO}\s*\d{{1,2}}[.:]\d{{2}}", re.IGNORECASE)


class Time(NamedTuple):
    """A time of day found in a text: its match of CLOCK and, if one stands there, its match of LEAD."""

    clock: re.Match[str]
    lead: re.Match[str] | None


def times(doc: Doc) -> Iterator[Time]:
    """Every time of day: led by pukul, followed by a zone, or one end of a span that is."""
    text, last = doc.plain, -1
    for token in doc.numbers:
        clock = CLOCK.match(text, token.start) if TIMELIKE.search(token.text) else None
        if clock is None or text[token.start - 1 : token.start] in (",", ".", ":", "/"):
            continue
        before = text[max(0, token.start - 30) : token.start]
        lead = LEAD.search(before)
        follows = last >= 0 and SPAN_BEGIN.search(text[last : token.start]) is not None
        if clock["sep"] == "," and not (lead and lead["lead"].lower() != "jam"):
            continue
        if lead or clock["zone"] or follows or (clock["sep"] == ":" and SPAN_END.match(text, clock.end("m"))):
            last = token.start
            yield Time(clock, lead)


@rule(
    id="time",
    kind="time",
    severity=ERROR,
    scope=SENTENCE,
    title="Jam yang tidak ada",
    why="Jam ini tidak ada: sehari sampai pukul 24.00, satu jam 60 menit.",
    reference="EYD V, Tanda Titik",
    wrong=(
        ("Apel dimulai pukul 25.00 WIB.", "25.00", ""),
        ("Acara selesai pukul 10.75 WIB.", "10.75", ""),
        ("Rapat dibuka pukul 19.30 pagi.", "19.30 pagi", "19.30 malam"),
    ),
    right=(
        "Apel dimulai pukul 07.30 WIB.",
        "Acara selesai pukul 24.00.",
        "Rapat dibuka pukul 19.30 malam dan naik 10.75 persen.",
    ),
)
def time(doc: Doc, house: House) -> Iterator[Hit]:
    """Hours and minutes beyond the clock; a part of the day that contradicts the hour."""
    for found, _ in times(doc):
        hour, minute = int(found["h"]), int(found["m"])
        start = found.start("h")
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            yield Hit(start, found.end("m"), _possible(found))
        elif contradicted := _part_of_day(doc.plain, found, hour):
            yield contradicted


def _possible(found: re.Match[str]) -> tuple[str, ...]:
    hour, minute = found["h"], found["m"]
    if hour == "24":
        return (f"00.{minute}",)
    swapped = int(minute) < 24 and int(hour) < 60
    return (f"{minute}.{hour}",) if swapped and len(hour) == 2 and int(hour) > 24 and minute != "00" else ()


def _part_of_day(text: str, found: re.Match[str], hour: int) -> Hit | None:
    part = PART.match(text, found.end("m"))
    if not part:
        return None
    first, last = PARTS[part[1]]
    if found["h"][0] == "0" and 4 <= hour <= 11 and part[1] in ("malam", "sore", "petang"):
        start = found.start("h")
        later = f"{hour + 12}.{found['m']}{text[found.end('m') : part.end(1)]}"
        return Hit(
            start, part.end(1), (later,), f"Pukul 0{hour} adalah pagi; malam dan sore dihitung sesudah pukul 12."
        )
    if first <= hour <= last or (part[1] == "malam" and hour <= 12) or (part[1] != "pagi" and 1 <= hour <= 7):
        return None
    right = next(name for name, end in (("pagi", 10), ("siang", 14), ("sore", 17), ("malam", 24)) if hour <= end)
    start = found.start("h")
    said = text[start : part.start(1)]
    other = f"{hour - 12:02}.{found['m']}{text[found.end('m') : part.end(1)]}" if hour > 12 else ""
    repairs = (said + right, *([other] if other else []))
    return Hit(start, part.end(1), repairs, f"Pukul {hour} bukan {part[1]}.")


@rule(
    id="time_form",
    kind="time",
    severity=WARNING,
    scope=SENTENCE,
    title="Penulisan jam",
    why="Jam dan menit dipisahkan dengan titik: pukul 09.30 WIB.",
    reference="EYD V, Tanda Titik",
    wrong=(
        ("Apel dimulai pukul 09:30 WIB.", "09:30", "09.30"),
        ("Apel dimulai jam 09.30 WIB.", "jam", "pukul"),
        ("Apel dimulai jam 09:30 WIB.", "jam 09:30", "pukul 09.30"),
        ("Apel dimulai pukul 09.30 Wib.", "Wib", "WIB"),
        ("Apel dimulai pkl. 09.30.", "pkl.", "pukul"),
        ("Apel dimulai pukul 09,30.", "09,30", "09.30"),
    ),
    right=(
        "Apel dimulai pukul 09.30 WIB.",
        "Perjalanan memakan waktu dua jam.",
        "Perbandingannya 2:1 dan skor akhir 3:2.",
        "Layanan buka 24 jam.",
    ),
)
def time_form(doc: Doc, house: House) -> Iterator[Hit]:
    """Colons for full stops, jam for pukul, zones in small letters."""
    for found, lead in times(doc):
        jam = lead is not None and lead["lead"].lower() != "pukul"
        better = f"{found['h']}.{found['m']}"
        if lead is not None and jam:
            start = found.start() - len(lead.group())
            one = _lead(start, lead["lead"])
            both = found["sep"] != "."
            yield Hit(start, found.end("m"), (f"{one.suggestions[0]} {better}",), one.message) if both else one
        elif found["sep"] != ".":
            yield Hit(found.start("h"), found.end("m"), (better,))
        if found["zone"] and not found["zone"].isupper():
            message = "Singkatan zona waktu ditulis dengan huruf kapital."
            severity = HINT if found["zone"] == "Wita" else ""  # the style of some newsrooms
            yield Hit(*found.span("zone"), (found["zone"].upper(),), message, severity)
    for token in doc.words:
        if token.low in ("jam", "pkl", "pk") and (hour := HOUR.match(doc.plain, token.start)):
            yield _lead(token.start, hour[1])


HOUR = re.compile(r"(jam|pkl\.|pk\.)(?=\s\d{1,2}\s(?:pagi|siang|sore|petang|malam|WIB|WITA|WIT)\b)", re.IGNORECASE)


def _lead(start: int, lead: str) -> Hit:
    better = "Pukul" if lead[0].isupper() else "pukul"
    return Hit(start, start + len(lead), (better,), "Untuk saat, pakai pukul; jam menyatakan lama waktu.")
