"""Dates, times and spans as Indonesians write them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kentongan.lib import indonesian


def test_a_date_names_its_weekday():
    assert indonesian.long_date(date(2025, 11, 12)) == "Rabu, 12 November 2025"
    assert indonesian.house_date(date(2025, 9, 11)) == "Kamis (11/9/2025)"


def test_a_time_names_its_zone():
    assert indonesian.clock_time(datetime(2025, 1, 1, 9, 5, tzinfo=ZoneInfo("Asia/Jakarta"))) == "09.05 WIB"
    assert indonesian.clock_time(datetime(2025, 1, 1, 9, 5, tzinfo=ZoneInfo("Asia/Jayapura"))) == "09.05 WIT"


def test_a_span_is_told_in_its_two_largest_units():
    assert indonesian.span(timedelta(minutes=42)) == "42 menit"
    assert indonesian.span(timedelta(hours=3, minutes=5)) == "3 jam 5 menit"
    assert indonesian.span(timedelta(days=2, hours=4, minutes=9)) == "2 hari 4 jam"
    assert indonesian.span(timedelta(seconds=20)) == "kurang dari semenit"


def test_thousands_have_a_dot():
    assert indonesian.number(1250) == "1.250"
