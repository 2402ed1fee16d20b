"""Days and hours of the facts, in whatever form the text tells them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kentongan.lib.indonesian import DAYS, house_date, plain_date

from ..datelines import lead_of_release
from ..dates import DAY_NUMBERS, Dated, bare, dated
from ..doc import Doc
from ..rules.times import times
from .difference import Difference, Facts, lead_end, left_out

_WHOLE = re.compile(r"\b(?:pukul|jam)\s(\d{1,2})(?![.:,]?\d)")


def days(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """The day of the activity, and its last day."""
    first, last = facts["activity"].get("date"), facts["activity"].get("end_date")
    if first is None:
        return
    told = _dates(doc)
    allowed = _span(first, last or first)
    if not any(_is(one, day) for one in told for day in allowed):
        yield from _no_right_day(doc, told, first)
        return
    yield from _wrong_in_lead(doc, told, allowed, first)
    if last and last != first and not any(_is(one, last) for one in told):
        yield from _wrong_end(doc, told, first, last)


def _dates(doc: Doc) -> list[Dated]:
    with_day = list(dated(doc))
    taken = [(one.start, one.end) for one in with_day]
    alone = [one for one in bare(doc) if not any(start <= one.start < end for start, end in taken)]
    return sorted([*with_day, *alone], key=lambda one: one.start)


def _span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range(min((last - first).days, 60) + 1)]


def _is(one: Dated, day: date) -> bool:
    """Whether a date told in a text is, or spans, a day."""
    if one.year not in (0, day.year):
        return False
    if (one.day, one.month) == (day.day, day.month):
        return True
    if one.first_day is None:
        return False
    begin = ((one.first_month or one.month), one.first_day)
    return begin <= (day.month, day.day) <= (one.month, one.day)


def _no_right_day(doc: Doc, told: list[Dated], day: date) -> Iterator[Difference]:
    if told:
        yield _other_day(doc, told[0], day)
        return
    start, end = lead_of_release(doc)
    for token in doc.words:
        if start <= token.start < end and token.capital and token.low in DAY_NUMBERS:
            if DAY_NUMBERS[token.low] != day.weekday():
                message = f"Menurut catatan, kegiatan berlangsung {house_date(day)}."
                yield Difference("activity.date", token.start, token.end, message, (DAYS[day.weekday()],))
            return
    at = lead_end(doc)
    yield left_out("activity.date", at, f"Tanggal kegiatan belum disebut: {house_date(day)}.", matters=True)


def _other_day(doc: Doc, one: Dated, day: date) -> Difference:
    better = house_date(day) if one.weekday is not None else plain_date(day)
    if one.weekday is not None and one.match["month"]:
        better = f"{DAYS[day.weekday()]}, {plain_date(day)}"
    message = f"Menurut catatan, kegiatan berlangsung {house_date(day)}."
    return Difference("activity.date", one.start, one.end, message, (better,))


def _wrong_in_lead(doc: Doc, told: list[Dated], allowed: list[date], day: date) -> Iterator[Difference]:
    """A date in the lead that is not the activity's, where the lead tells no right one; a wrong weekday anywhere."""
    start, end = lead_of_release(doc)
    in_lead = [one for one in told if start <= one.start < end]
    if in_lead and not any(_is(one, right) for one in in_lead for right in allowed):
        yield _other_day(doc, in_lead[0], day)
    for one in told:
        same = [other for other in allowed if _is(one, other) and (one.day, one.month) == (other.day, other.month)]
        right = same[0] if same else None
        if right and one.first_day is None and one.weekday is not None and one.weekday != right.weekday():
            yield _other_day(doc, one, right)


def _wrong_end(doc: Doc, told: list[Dated], first: date, last: date) -> Iterator[Difference]:
    spans = [one for one in told if one.first_day is not None and _is(one, first)]
    message = f"Menurut catatan, kegiatan berlangsung sampai {house_date(last)}."
    if spans:
        yield Difference("activity.end_date", spans[0].start, spans[0].end, message)
    else:
        yield left_out("activity.end_date", lead_end(doc), message, matters=False)


def hours(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """When it begins."""
    activity = facts["activity"]
    start = activity.get("start")
    if not start:
        return
    told = list(_clocks(doc))
    if not told:
        yield left_out("activity.start", lead_end(doc), f"Jam mulai belum disebut: pukul {start}.", matters=False)
    elif not any(clock == start for *_, clock in told):
        begin, end, clock = told[0]
        if clock != activity.get("end"):
            yield Difference("activity.start", begin, end, f"Menurut catatan, mulai pukul {start}.", (start,))


def _clocks(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Every time of day: offsets, and the time as 09.00."""
    for one in times(doc):
        yield one.clock.start("h"), one.clock.end("m"), f"{int(one.clock['h']):02}.{one.clock['m']}"
    for found in _WHOLE.finditer(doc.plain):
        yield found.start(1), found.end(1), f"{int(found[1]):02}.00"
