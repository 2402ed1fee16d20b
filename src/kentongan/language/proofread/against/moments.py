"""Days and hours of the facts, in whatever form the text tells them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kentongan.lib.indonesian import DAYS, house_date, plain_date

from ..datelines import dateline_of, lead_of_release
from ..dates import DAY_NUMBERS, Dated
from ..doc import Doc, Token
from ..rules.times import times
from .difference import Difference, Facts, lead_end, left_out, taken_apart, texts
from .figures import UNITS, dates_in

_HOUR_WORDS = "|".join(word for word, value in UNITS.items() if 0 < value < 12)
_WHOLE = re.compile(
    rf"\b(?:pukul|jam)\s(?P<half>setengah\s)?(?P<h>\d{{1,2}}|(?:{_HOUR_WORDS})\b)(?![.:,]?\d)"
    r"(?:\s(?:WIB|WITA|WIT))?(?:\s(?P<part>pagi|siang|sore|petang|malam)\b)?"
)
_LATER = re.compile(r"(?:\s(?:WIB|WITA|WIT))?\s(siang|sore|petang|malam)\b")
_UNTIL = re.compile(r"\s*(?:WIB|WITA|WIT)?\s*(?:[-–—]|sampai(?: dengan)?|hingga|s\.?/?d\.?)\s*(?:pukul\s|jam\s)?")
_ENDS = re.compile(r"\b(?:berakhir|selesai|usai|ditutup|rampung|tutup)(?: pada)? (?:pukul|jam) $")
RELATIVE = {"ini": 0, "kemarin": -1, "besok": 1, "lusa": 2}  # days from that of the dateline


def days(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """The day of the activity, and its last day."""
    first, last = facts["activity"].get("date"), facts["activity"].get("end_date")
    if first is None:
        return
    told, allowed = _of_the_activity(doc), _span(first, last or first)
    if (word := _relative(doc)) and not any(_is(one, day) for one in told for day in allowed):
        yield from _by_dateline(doc, word, first, allowed)
        return
    if not any(_is(one, day) for one in told for day in allowed):
        yield from _no_right_day(doc, told, first, facts)
        return
    yield from _wrong_in_lead(doc, told, allowed, facts)
    ends = [
        one for one in told if _is(one, last or first) and (one.first_day is None or one.day == (last or first).day)
    ]
    if last and last != first and not ends:
        yield from _wrong_end(doc, told, first, last)


def _of_the_activity(doc: Doc) -> list[Dated]:
    """The dates below the dateline; the dateline's own only where no other is told."""
    line, told = dateline_of(doc), dates_in(doc)
    below = [one for one in told if line is None or not line.start <= one.start < line.end]
    return below or told


def _relative(doc: Doc) -> Token | None:
    """hari ini, kemarin, besok in the lead."""
    start, end = lead_of_release(doc)
    for token in doc.words:
        today = token.low != "ini" or doc.tokens[token.index - 1].low == "hari"
        if start <= token.start < end and token.low in RELATIVE and today and not doc.in_quotation(token.start):
            return token
    return None


def _by_dateline(doc: Doc, word: Token, day: date, allowed: list[date]) -> Iterator[Difference]:
    """What hari ini means where the dateline has a date; without one nobody knows."""
    line = dateline_of(doc)
    dates = [one for one in dates_in(doc) if line and line.start <= one.start < line.end]
    shift = timedelta(days=-RELATIVE[word.low])
    if dates and any(_is(dates[0], right + shift) for right in allowed):
        return
    if dates:
        start = word.start if word.low != "ini" else doc.tokens[word.index - 1].start
        message = f"Menurut catatan, kegiatan berlangsung {house_date(day)}."
        yield Difference("activity.date", start, word.end, message, (house_date(day),))
    else:
        at = lead_end(doc)
        yield left_out("activity.date", at, f"Tanggal kegiatan belum disebut: {house_date(day)}.", matters=True)


def _span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range(min((last - first).days, 60) + 1)]


def _is(one: Dated, day: date) -> bool:
    """Whether a date told in a text is, or spans, a day."""
    if one.year and one.year != day.year and not (one.first_month and one.first_month > one.month):
        return False
    if (one.day, one.month) == (day.day, day.month):
        return one.year in (0, day.year)
    if one.first_day is None:
        return False
    begin, end, asked = ((one.first_month or one.month), one.first_day), (one.month, one.day), (day.month, day.day)
    return begin <= asked <= end if begin <= end else asked >= begin or asked <= end


def _no_right_day(doc: Doc, told: list[Dated], day: date, facts: Facts) -> Iterator[Difference]:
    strange = [one for one in told if not _elsewhere(one, facts)]
    if strange:
        yield _other_day(doc, strange[0], day)
        return
    start, end = lead_of_release(doc)
    for token in doc.words:
        if start <= token.start < end and token.capital and token.low in DAY_NUMBERS and not told:
            if DAY_NUMBERS[token.low] != day.weekday():
                message = f"Menurut catatan, kegiatan berlangsung {house_date(day)}."
                yield Difference("activity.date", token.start, token.end, message, (DAYS[day.weekday()],))
            return
    at = lead_end(doc)
    yield left_out("activity.date", at, f"Tanggal kegiatan belum disebut: {house_date(day)}.", matters=True)


def _elsewhere(one: Dated, facts: Facts) -> bool:
    """Whether another fact tells this date: by 30 September every house is measured."""
    return any(
        (one.day, one.month) == (other.day, other.month)
        for text in texts(facts)
        for other in dates_in(taken_apart(text))
    )


def _other_day(doc: Doc, one: Dated, day: date) -> Difference:
    better = house_date(day) if one.weekday is not None else plain_date(day)
    if one.weekday is not None and one.match["month"]:
        better = f"{DAYS[day.weekday()]}, {plain_date(day)}"
    message = f"Menurut catatan, kegiatan berlangsung {house_date(day)}."
    return Difference("activity.date", one.start, one.end, message, (better,))


def _wrong_in_lead(doc: Doc, told: list[Dated], allowed: list[date], facts: Facts) -> Iterator[Difference]:
    """A date in the lead that is not the activity's, where its first or last day is not told; a wrong weekday."""
    start, end = lead_of_release(doc)
    ends = {allowed[0], allowed[-1]}
    untold = sorted(day for day in ends if not any(_is(one, day) for one in told))
    for one in told:
        strange = start <= one.start < end and not any(_is(one, right) for right in allowed)
        if strange and not _elsewhere(one, facts):
            in_lead = [other for other in told if start <= other.start < end]
            right = any(_is(other, day) for other in in_lead for day in allowed)
            if untold or not right:
                yield _other_day(doc, one, untold.pop(0) if untold else allowed[0])
    for one in told:
        spans = start <= one.start < end and one.first_day is not None and len(allowed) > 1 and _is(one, allowed[0])
        if spans and (one.first_month or one.month, one.first_day) != (allowed[0].month, allowed[0].day):
            message = f"Menurut catatan, kegiatan berlangsung mulai {house_date(allowed[0])}."
            yield Difference("activity.date", one.start, one.end, message)
        same = [other for other in allowed if _is(one, other) and (one.day, one.month) == (other.day, other.month)]
        if same and one.first_day is None and one.weekday is not None and one.weekday != same[0].weekday():
            yield _other_day(doc, one, same[0])


def _wrong_end(doc: Doc, told: list[Dated], first: date, last: date) -> Iterator[Difference]:
    spans = [one for one in told if one.first_day is not None and _is(one, first)]
    message = f"Menurut catatan, kegiatan berlangsung sampai {house_date(last)}."
    start, end = lead_of_release(doc)
    after = [one for one in told if start <= one.start < end and not _is(one, first) and not _is(one, last)]
    if spans:
        yield Difference("activity.end_date", spans[0].start, spans[0].end, message)
    elif not after:
        yield left_out("activity.end_date", lead_end(doc), message, matters=False)


def hours(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """When it begins and ends."""
    activity = facts["activity"]
    start, close = activity.get("start"), activity.get("end", "")
    told = [one for one in _clocks(doc) if not doc.in_quotation(one[0])]
    known = {clock for text in texts(facts) for *_, clock in _clocks(taken_apart(text))} | {start, close}
    strange = [one for one in told if one[2] not in known]
    ends = [one for one in strange if _is_end(doc, one, told)]
    if close[:1].isdigit() and ends and not any(clock == close for *_, clock in told):
        begin, end, _ = ends[0]
        yield Difference("activity.end", begin, end, f"Menurut catatan, selesai pukul {close}.", (close,))
    if not start or start == "selesai" or any(clock == start for *_, clock in told):
        return
    if others := [one for one in strange if one not in ends]:
        begin, end, _ = others[0]
        yield Difference("activity.start", begin, end, f"Menurut catatan, mulai pukul {start}.", (start,))
    else:
        yield left_out("activity.start", lead_end(doc), f"Jam mulai belum disebut: pukul {start}.", matters=False)


def _is_end(doc: Doc, one: tuple[int, int, str], told: list[tuple[int, int, str]]) -> bool:
    """Whether a time of day is the second of a span, or stands behind selesai."""
    if _ENDS.search(doc.plain[max(0, one[0] - 40) : one[0]]):
        return True
    return any(end < one[0] and _UNTIL.fullmatch(doc.plain[end : one[0]]) for _, end, _ in told)


def _clocks(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Every time of day: offsets, and the time as 09.00; pukul dua siang is 14.00, setengah tujuh 06.30."""
    for one in times(doc):
        later = _LATER.match(doc.plain, one.clock.end("m"))
        hour = _in_day(int(one.clock["h"]), later[1] if later else "")
        yield one.clock.start("h"), one.clock.end("m"), f"{hour:02}.{one.clock['m']}"
    for found in _WHOLE.finditer(doc.plain):
        hour = _in_day(int(found["h"]) if found["h"].isdigit() else UNITS[found["h"]], found["part"] or "")
        clock = f"{hour - 1:02}.30" if found["half"] else f"{hour:02}.00"
        yield found.start("half" if found["half"] else "h"), found.end("h"), clock


def _in_day(hour: int, part: str) -> int:
    """The hour of 24 for an hour of twelve in a part of the day."""
    afternoon = (part in ("sore", "petang", "malam") and hour < 12) or (part == "siang" and hour < 6)
    return hour + 12 if afternoon else hour
