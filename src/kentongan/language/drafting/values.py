"""Single values of a facts file: each kind is read by one function that answers None when it isn't one."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from kentongan.lib import indonesian

TEXT, DATE, FLAG, TEXTS = "teks", "tanggal, misalnya 2025-09-11", "true atau false", "teks atau daftar teks"
TIME, MONEY = "jam, misalnya 09.00", "teks atau bilangan rupiah"
COUNT = "bilangan bulat yang lebih dari nol, tanpa tanda petik"


def value(entry: Any, kind: str) -> Any:
    """A value in the form the drafter uses, "" for an empty text, None for what is not of this kind.

    Lists keep their empty places, so that positions stay true.
    """
    return "" if isinstance(entry, str) and not entry.strip() else READERS[kind](entry)


def zone(activity: Mapping[str, Any]) -> str:
    """WIB, WITA or WIT, where somebody wrote it behind an hour."""
    found = re.search(r"\b(WIB|WITA|WIT)\b", f"{activity.get('start', '')} {activity.get('end', '')}", re.IGNORECASE)
    return found[1].upper() if found else ""


def _text(entry: Any) -> str | None:
    return " ".join(entry.split()) if isinstance(entry, str) else None


def _texts(entry: Any) -> str | list[str] | None:
    if isinstance(entry, list) and all(isinstance(one, str) for one in entry):
        return [" ".join(one.split()) for one in entry]
    return _text(entry)


def _date(entry: Any) -> date | None:
    if isinstance(entry, str):
        return date.fromisoformat(entry) if re.fullmatch(r"\d{4}-\d\d-\d\d", entry) else None
    return entry.date() if isinstance(entry, datetime) else entry if isinstance(entry, date) else None


def _time(entry: Any) -> str | None:
    """09.00; a zone behind it is kept apart (`activity.zone`); "selesai" is what an open end is called."""
    if isinstance(entry, time):
        return f"{entry:%H.%M}"
    if not isinstance(entry, str):
        return None
    if entry.strip().lower() == "selesai":
        return "selesai"
    found = re.fullmatch(r"(?:pukul )?(\d{1,2})(?:[.:](\d\d))?(?: (?:wib|wita|wit))?", entry.strip().lower())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    return f"{hour:02}.{minute:02}" if minute < 60 and hour * 60 + minute <= 24 * 60 else None


def _count(entry: Any) -> int | None:
    return entry if isinstance(entry, int) and not isinstance(entry, bool) and entry > 0 else None


def _money(entry: Any) -> str | None:
    count = _count(entry)
    return f"Rp{indonesian.number(count)}" if count else _text(entry)


def _flag(entry: Any) -> bool | None:
    return entry if isinstance(entry, bool) else None


READERS = {
    TEXT: _text, TEXTS: _texts, DATE: _date, TIME: _time, COUNT: _count, MONEY: _money, FLAG: _flag,
}  # fmt: skip
