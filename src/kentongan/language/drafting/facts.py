"""A facts file: what is known of an activity, checked before a word is written."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from kentongan.lib import indonesian

TEXT, DATE, FLAG, TEXTS = "teks", "tanggal, misalnya 2025-09-11", "true atau false", "teks atau daftar teks"
TIME, COUNT, MONEY = (
    "jam, misalnya 09.00",
    "bilangan bulat yang lebih dari nol, tanpa tanda petik",
    "teks atau bilangan rupiah",
)
AGENCY = {"name": TEXT, "short": TEXT, "regency": TEXT, "dateline": TEXT}
ACTIVITY = {
    "title": TEXT, "short": TEXT, "kind": TEXT, "date": DATE, "end_date": DATE, "start": TIME, "end": TIME,
    "place": TEXT, "participants": TEXT, "participant_count": COUNT, "purpose": TEXT, "result": TEXTS,
    "decision": TEXTS, "benefit": TEXTS, "next_step": TEXTS, "cost": MONEY, "source_of_funds": TEXT, "warning": TEXTS,
    "contact": TEXT,
}  # fmt: skip
PERSON = {"name": TEXT, "title": TEXT, "term": TEXT, "role": TEXT, "topic": TEXT, "leader": FLAG}
SAID = {"by": TEXT, "text": TEXT}
BYLINE = {"writer": TEXT, "editor": TEXT}
OFFICE = {"name": TEXT, "short": TEXT, "role": TEXT}
PATH = "path"  # where a value lies that was written shorter than usual
OWN = ("zone", PATH)  # what `check` adds: its result may be checked again
TERMS = ("definitif", "Plt.", "Plh.", "Pj.")
LISTS = {"people": PERSON, "quotes": SAID, "points": SAID, "agencies": OFFICE}
TABLES = {"agency": AGENCY, "activity": ACTIVITY, "byline": BYLINE}


class Mistake(ValueError):
    """One thing wrong in the facts, as an Indonesian sentence that says what to change."""


def read_facts(path: Path) -> dict[str, Any]:
    """Read and check a facts file. Raises Mistake."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise Mistake(f"Berkas {path} tidak ada. Periksa kembali nama dan foldernya.") from None
    except IsADirectoryError:
        raise Mistake(f"{path} adalah folder. Sebutkan berkas faktanya.") from None
    except OSError as error:
        raise Mistake(f"Berkas {path} tidak dapat dibaca ({error.strerror}). Periksa izin aksesnya.") from None
    except UnicodeDecodeError:
        raise Mistake(f"{path.name} bukan teks UTF-8. Simpan ulang sebagai UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"{path.name} bukan TOML yang benar{_line(error)}. Perbaiki lalu coba lagi.") from None
    return check(data)


def _line(error: tomllib.TOMLDecodeError) -> str:
    """Where the parser stopped, without its English words."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return f" pada baris {found[1]}, kolom {found[2]}" if found else " pada akhir berkas"


def check(data: Mapping[str, Any]) -> dict[str, Any]:
    """Check parsed facts; texts come back with single spaces, empty ones not at all. Raises Mistake for the first fault.

    `activity.zone` is added where somebody wrote WIB, WITA or WIT behind an hour.
    """
    for key in data:
        if key not in TABLES and key not in LISTS:
            raise Mistake(f"Bagian “{key}” tidak dikenal. Yang ada: {', '.join([*TABLES, *LISTS])}.")
    facts: dict[str, Any] = {name: _table(data.get(name, {}), keys, name) for name, keys in TABLES.items()}
    for name, keys in LISTS.items():
        entries = data.get(name, [])
        if not isinstance(entries, list):
            raise Mistake(f"“{name}” harus ditulis sebagai [[{name}]].")
        facts[name] = [_entry(entry, keys, name, index) for index, entry in enumerate(entries)]
    if zone := _zone(data.get("activity", {})):
        facts["activity"]["zone"] = zone
    _check_sense(facts)
    return facts


def _entry(entry: Any, keys: dict[str, str], name: str, index: int) -> dict[str, Any]:
    """One entry of a list; an agency of a joint activity may be a plain name."""
    if name == "agencies" and isinstance(entry, str):
        given = " ".join(entry.split())
        return {"name": given, PATH: f"agencies.{index}"} if given else {}
    return _table(entry, keys, f"{name}.{index}")


def _zone(activity: Mapping[str, Any]) -> str:
    told = f"{activity.get('start', '')} {activity.get('end', '')}"
    found = re.search(r"\b(WIB|WITA|WIT)\b", told, re.IGNORECASE)
    return found[1].upper() if found else ""


def _check_sense(facts: dict[str, Any]) -> None:
    """What can't be true, or leaves nothing to write about."""
    activity = facts["activity"]
    if not any(activity.get(key) for key in ("title", "short", "kind", "warning")):
        raise Mistake("Nama kegiatan belum ada. Isi activity.title.")
    for index, person in enumerate(facts["people"]):
        if person.get("term") and person["term"] not in TERMS:
            raise Mistake(f"people.{index}.term “{person['term']}” tidak dikenal. Pilih {', '.join(TERMS)}.")
    start, end = activity.get("date"), activity.get("end_date")
    if start and end and end < start:
        raise Mistake("activity.end_date mendahului activity.date. Periksa kedua tanggalnya.")
    opens, closes = activity.get("start", ""), activity.get("end", "")
    if opens and closes[:1].isdigit() and closes < opens and (not end or end == start):
        raise Mistake("activity.end mendahului activity.start. Periksa jamnya, atau isi activity.end_date.")


def _table(value: Any, keys: dict[str, str], where: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise Mistake(f"“{where}” harus berupa tabel TOML.")
    table = {}
    for key, entry in value.items():
        if key not in keys and key not in OWN:
            raise Mistake(f"Kunci “{where}.{key}” tidak dikenal. Yang ada: {', '.join(keys)}.")
        given = _value(entry, keys.get(key, TEXT), f"{where}.{key}")
        if given and (not isinstance(given, list) or any(given)):
            table[key] = given
    return table


def _value(entry: Any, kind: str, where: str) -> Any:
    """A value in the form the drafter uses. Lists keep their empty places, so that positions stay true."""
    read = READERS.get(kind)
    given = "" if isinstance(entry, str) and not entry.strip() else read(entry) if read else None
    if given is None:
        raise Mistake(f"“{where}” harus berupa {kind}.")
    return given


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
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    return f"{hour:02}.{minute:02}" if hour < 24 and minute < 60 else None


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
