"""Dates, times and spans in English, for people who set the desk to it. The same names as in lib/indonesian.py."""

from datetime import date, datetime, timedelta

from . import indonesian

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(day: date) -> str:
    """Wednesday, 12 November 2025"""
    return f"{DAYS[day.weekday()]}, {plain_date(day)}"


def plain_date(day: date) -> str:
    """12 November 2025"""
    return f"{day.day} {month_and_year(day)}"


def month_and_year(day: date) -> str:
    """November 2025"""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Wed"""
    return DAYS[day.weekday()][:3]


def clock_time(moment: datetime) -> str:
    """11:12 WIB: the zones keep their Indonesian names"""
    return indonesian.clock_time(moment).replace(".", ":")


def span(length: timedelta) -> str:
    """42 minutes, 3 hours 5 minutes, 2 days 4 hours"""
    told = [f"{count} {unit if count == 1 else unit + 's'}" for count, unit in _parts(length) if count]
    return " ".join(told[:2]) if told else "less than a minute"


def _parts(length: timedelta) -> list[tuple[int, str]]:
    minutes = max(0, int(length.total_seconds() // 60))
    return [(minutes // 1440, "day"), (minutes // 60 % 24, "hour"), (minutes % 60, "minute")]


def number(value: int) -> str:
    """1,250"""
    return f"{value:,}"
