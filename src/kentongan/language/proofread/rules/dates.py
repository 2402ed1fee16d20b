"""Weekdays, dates and times: what the calendar and the clock say."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from kentongan.lib.indonesian import DAYS

from ..dates import DAY_NUMBERS, Dated, bare, dated, nearest
from ..doc import Doc
from ..house import House
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule


@rule(
    id="weekday",
    kind="weekday",
    severity=ERROR,
    scope=SENTENCE,
    title="Hari dan tanggal tidak cocok",
    why="Menurut kalender, tanggal ini jatuh pada hari lain.",
    reference="Kalender Masehi",
    wrong=(
        ("Rapat digelar Rabu (11/9/2025).", "Rabu (11/9/2025)", "Kamis (11/9/2025)"),
        ("Pada Senin, 8 Juni 2024, warga berkumpul.", "Senin, 8 Juni 2024", "Sabtu, 8 Juni 2024"),
        ("Bazar berlangsung Senin–Rabu (9–11/9/2025).", "Senin–Rabu (9–11/9/2025)", "Selasa–Kamis (9–11/9/2025)"),
        ("Rapat digelar 11 September 2025 (Rabu).", "11 September 2025 (Rabu)", "11 September 2025 (Kamis)"),
        ("Rapat digelar Rabu (11.9.2025).", "Rabu (11.9.2025)", "Kamis (11.9.2025)"),
    ),
    right=(
        "Rapat digelar Kamis (11/9/2025).",
        "Pada Sabtu, 8 Juni 2024, warga berkumpul.",
        "Bazar berlangsung Senin–Rabu (8–10/9/2025).",
        "Rapat Rabu (11/9) dilanjutkan Senin pagi.",
        "Rapat digelar 11 September 2025 (Kamis).",
    ),
)
def weekday(doc: Doc, house: House) -> Iterator[Hit]:
    """A weekday beside a full date; without a year the year of the release or of the text's other dates, as a hint."""
    named = {other.year for other in bare(doc) if other.year}
    for one in dated(doc):
        year = one.year or _likely_year(one, named, house)
        if not year or not one.exists(year):
            continue
        day = date(year, one.month, one.day)
        if day.weekday() != one.weekday or _first_is_wrong(one, day):
            yield _mismatch(doc, one, day, "" if one.year else HINT)


def _first_is_wrong(one: Dated, last: date) -> bool:
    if one.first_weekday is None or one.first_day is None:
        return False
    first = _first_of_span(one, last)
    return first is not None and first.weekday() != one.first_weekday


def _first_of_span(one: Dated, last: date) -> date | None:
    """The first day of a span; a number above the last day's belongs to the month before."""
    first = one.first_day or last.day
    try:
        if one.first_month:
            return last.replace(day=first, month=one.first_month, year=last.year - (one.first_month > last.month))
        return (
            last.replace(day=first)
            if first <= last.day
            else (last.replace(day=1) - timedelta(days=1)).replace(day=first)
        )
    except ValueError:
        return None


def _mismatch(doc: Doc, one: Dated, day: date, severity: str) -> Hit:
    text, start = doc.text, one.start
    begin, end = one.match.span("w")
    head, tail = text[start:begin], text[end : one.end]
    first = _first_of_span(one, day) if one.first_weekday is not None else None
    if first is not None:
        came = one.match.span("w0")
        head = DAYS[first.weekday()] + text[came[1] : begin]
    right_weekday = head + DAYS[day.weekday()] + tail
    repairs = [right_weekday]
    if one.first_day is None and one.weekday is not None:
        from_, to = one.date_span
        repairs.append(text[start:from_] + one.written(nearest(day, one.weekday)) + text[to : one.end])
    message = f"Menurut kalender, {day.day}/{day.month}/{day.year} jatuh pada hari {DAYS[day.weekday()]}."
    return Hit(start, one.end, tuple(repairs), message, severity)


def _likely_year(one: Dated, named: set[int], house: House) -> int:
    """The year that brings a date closest to the release, or the only year the text names in full dates."""
    if not 1 <= one.month <= 12 or one.day < 1 or one.match["sep"] == "-":
        return 0
    if house.released:
        near = house.released
        years = [year for year in (near.year - 1, near.year, near.year + 1) if one.exists(year)]
        return min(years, key=lambda year: abs((date(year, one.month, one.day) - near).days), default=0)
    return next(iter(named)) if len(named) == 1 else 0


@rule(
    id="date",
    kind="date",
    severity=ERROR,
    scope=SENTENCE,
    title="Tanggal yang tidak ada",
    why="Tanggal ini tidak ada dalam kalender.",
    reference="Kalender Masehi",
    wrong=(
        ("Lomba ditutup 31 April 2025.", "31 April 2025", "30 April 2025"),
        ("Rapat digelar Kamis (30/2/2025).", "30/2/2025", "27/2/2025"),
        ("Pendaftaran sampai 9/25/2025.", "9/25/2025", "25/9/2025"),
        ("Kegiatan pada 29 Februari 2025.", "29 Februari 2025", "28 Februari 2025"),
        ("Pameran dibuka 31 Juni–2 Juli 2025.", "31 Juni", "30 Juni"),
        ("Berkas masuk pada 2025-02-30.", "2025-02-30", "2025-02-28"),
        ("Apel digelar pada 30/2.", "30/2", "29/2"),
    ),
    right=(
        "Lomba ditutup 30 April 2025.",
        "Tahun kabisat: 29 Februari 2024.",
        "Keputusan Nomor 188/45/2025 dan rasio 3/4.",
        "Jadwalnya 28–30 November 2025.",
    ),
)
def impossible_date(doc: Doc, house: House) -> Iterator[Hit]:
    """Days and months beyond the calendar, and forms no date has."""
    weekdays = {one.date_span: one.weekday for one in dated(doc)}
    for one in [*bare(doc), *(other for other in dated(doc) if not (other.match["month"] or other.year))]:
        if one.exists() or _is_a_number(doc.plain, one.date_span[0]):
            continue
        yield Hit(*one.date_span, _repairs(one, weekdays.get(one.date_span)))
    yield from _first_days(doc)
    for token in doc.numbers:
        found = MALFORMED.match(doc.plain, token.start)
        if found and doc.plain[token.start - 1 : token.start] == "(":
            yield Hit(*found.span(1), (), "Tanggal ini tidak lengkap atau salah bentuk. Tulis seperti 25/10/2019.")


def _first_days(doc: Doc) -> Iterator[Hit]:
    """31 Juni–2 Juli 2025, 2025-02-30, pada 30/2: days no month has, outside the usual forms."""
    for one in bare(doc):
        if one.first_day and one.first_month and 1 <= one.first_month <= 12 and one.match["month0"]:
            last = monthrange(one.year or 2024, one.first_month)[1]
            if one.first_day > last:
                yield Hit(*one.match.span("d0")[:1], one.match.end("month0"), (f"{last} {one.match['month0']}",))
    for found in (*ISO.finditer(doc.plain), *SHORT.finditer(doc.plain)):
        year, month, day = int(found.groupdict().get("y") or 2024), int(found["m"]), int(found["d"])
        if 1 <= month <= 12 and monthrange(year, month)[1] < day <= 31:
            begin = found.start("y" if "y" in found.groupdict() else "d")
            last = monthrange(year, month)[1]
            better = f"{year}-{found['m']}-{last}" if "y" in found.groupdict() else f"{last}/{found['m']}"
            yield Hit(begin, found.end(), (better,))


ISO = re.compile(r"(?<![\w-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
SHORT = re.compile(r"\b(?:pada|tanggal|tgl\.?|sejak|hingga|sampai|mulai)\s(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\d/])")
MALFORMED = re.compile(r"(\d{1,2}/\d{0,2}-\d{4}|\d{1,2}/\d{1,2}/\d{3}|\d{1,2}//\d{1,2}/\d{4})\)")
_NUMBERED = re.compile(r"(?:nomor|no\.?|sk|perkara|rasio|skor|blok|rt|rw)\s*:?\s*$", re.IGNORECASE)


def _is_a_number(text: str, start: int) -> bool:
    return _NUMBERED.search(text[max(0, start - 12) : start]) is not None


def _repairs(one: Dated, on: int | None) -> tuple[str, ...]:
    if one.month > 12 and one.day <= 12 and one.match["mn"]:
        swapped = _made(one.year or 2024, one.day, one.month)
        return (one.written(swapped),) if swapped else ()
    if not 1 <= one.month <= 12 or not one.day:
        return ()
    last = _last_day(one)
    if on is None:
        return (one.written(last),)
    fitting = last - timedelta(days=(last.weekday() - on) % 7)
    return tuple(dict.fromkeys((one.written(fitting), one.written(last))))


def _last_day(one: Dated) -> date:
    after = date((one.year or 2024) + one.month // 12, one.month % 12 + 1, 1)
    return after - timedelta(days=1)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@rule(
    id="date_form",
    kind="date",
    severity=WARNING,
    scope=SENTENCE,
    title="Bentuk tanggal",
    why="Tulis hari dan tanggal seperti Rabu (19/11/2025) atau Rabu, 19 November 2025.",
    reference="Gaya selingkung rilis pemerintah daerah; EYD V, Tanda Koma",
    wrong=(
        ("Apel digelar Rabu, (19/11/2025).", "Rabu, (19/11/2025)", "Rabu (19/11/2025)"),
        ("Apel digelar Rabu,19/11/ 2025.", "Rabu,19/11/ 2025", "Rabu (19/11/2025)"),
        ("Apel digelar Rabu(19/11/2025).", "Rabu(19/11/2025)", "Rabu (19/11/2025)"),
    ),
    right=(
        "Apel digelar Rabu (19/11/2025).",
        "Apel digelar Rabu, 19 November 2025.",
        "Rabu, (sebagaimana dijadwalkan) apel digelar.",
    ),
)
def date_form(doc: Doc, house: House) -> Iterator[Hit]:
    """Commas and spaces between a weekday and its date."""
    for token in doc.words:
        found = FORM.match(doc.plain, token.start) if token.low in DAY_NUMBERS else None
        if found is None:
            continue
        better = f"{found['day']} ({found['d']}/{found['m']}/{found['y']})"
        if better != found.group().replace("\u00a0", " "):
            yield Hit(*found.span(), (better,))


FORM = re.compile(
    r"(?P<day>Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:\s?,?\s?\(\s?|,\s?)"
    r"(?P<d>\d{1,2})\s?/\s?(?P<m>\d{1,2})\s?/\s?(?P<y>\d{4})(?:\s?\))?"
)
