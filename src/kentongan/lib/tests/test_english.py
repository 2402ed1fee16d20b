"""Dates, times and spans in the desk's second language."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kentongan.lib import english, indonesian


def test_a_date_names_its_weekday():
    assert english.long_date(date(2025, 11, 12)) == "Wednesday, 12 November 2025"


def test_a_time_keeps_the_zone_that_its_readers_know():
    assert english.clock_time(datetime(2025, 1, 1, 9, 5, tzinfo=ZoneInfo("Asia/Makassar"))) == "09:05 WITA"


def test_one_of_a_unit_is_singular():
    assert english.span(timedelta(hours=1, minutes=2)) == "1 hour 2 minutes"
    assert english.span(timedelta(days=2, hours=1)) == "2 days 1 hour"
    assert english.span(timedelta(seconds=5)) == "less than a minute"


def test_every_form_of_english_has_an_indonesian_one():
    told = [name for name, thing in vars(english).items() if callable(thing) and thing.__module__ == english.__name__]
    assert all(callable(getattr(indonesian, name)) for name in told if not name.startswith("_"))
