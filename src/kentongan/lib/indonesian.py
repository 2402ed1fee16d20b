"""Dates, times, spans and numbers as Indonesians write them. All take local, aware times or plain dates."""

from datetime import date, datetime, timedelta

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}  # Keppres 41/1987: the three zones, by hours from UTC


def long_date(day: date) -> str:
    """Rabu, 12 November 2025"""
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def plain_date(day: date) -> str:
    """12 November 2025"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def house_date(day: date) -> str:
    """Rabu (12/11/2025): the form of regency releases"""
    return f"{DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"


def month_and_year(day: date) -> str:
    """November 2025"""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Rab: for the narrow column of an agenda"""
    return DAYS[day.weekday()][:3]


def clock_time(moment: datetime) -> str:
    """11.12 WIB"""
    return f"{moment:%H.%M} {zone_name(moment)}".strip()


def zone_name(moment: datetime) -> str:
    """WIB, WITA or WIT; empty elsewhere"""
    offset = moment.utcoffset() or timedelta()
    return ZONES.get(round(offset.total_seconds() / 3600), "")


def span(length: timedelta) -> str:
    """A length of time in its two largest units: 42 menit, 3 jam 5 menit, 2 hari 4 jam"""
    minutes = max(0, int(length.total_seconds() // 60))
    days, rest = divmod(minutes, 1440)
    hours, minutes = divmod(rest, 60)
    parts = [(days, "hari"), (hours, "jam"), (minutes, "menit")]
    told = [f"{count} {unit}" for count, unit in parts if count]
    return " ".join(told[:2]) if told else "kurang dari semenit"


def number(value: int) -> str:
    """1.250"""
    return f"{value:,}".replace(",", ".")
