"""A facts file: what is known of an activity, checked before a word is written."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

TEXT, DATE, TIME, COUNT, FLAG, TEXTS = "teks", "tanggal", "jam", "bilangan", "true atau false", "teks atau daftar teks"
AGENCY = {"name": TEXT, "short": TEXT, "regency": TEXT, "dateline": TEXT}
ACTIVITY = {
    "title": TEXT, "short": TEXT, "kind": TEXT, "date": DATE, "end_date": DATE, "start": TIME, "end": TIME,
    "place": TEXT, "participants": TEXT, "participant_count": COUNT, "purpose": TEXT, "result": TEXTS,
    "decision": TEXTS, "benefit": TEXTS, "next_step": TEXTS, "cost": TEXT, "source_of_funds": TEXT, "warning": TEXTS,
    "contact": TEXT,
}  # fmt: skip
PERSON = {"name": TEXT, "title": TEXT, "term": TEXT, "role": TEXT, "topic": TEXT, "leader": FLAG}
SAID = {"by": TEXT, "text": TEXT}
BYLINE = {"writer": TEXT, "editor": TEXT}
OFFICE = {"name": TEXT, "short": TEXT, "role": TEXT}
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
    except OSError as error:
        raise Mistake(f"Berkas {path} tidak dapat dibaca ({error.strerror}). Periksa izin aksesnya.") from None
    except UnicodeDecodeError:
        raise Mistake(f"{path.name} bukan teks UTF-8. Simpan ulang sebagai UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"{path.name} bukan TOML yang benar: {error}. Perbaiki baris itu.") from None
    return check(data)


def check(data: Mapping[str, Any]) -> dict[str, Any]:
    """Check parsed facts; texts come back with single spaces. Raises Mistake for the first thing wrong."""
    for key in data:
        if key not in TABLES and key not in LISTS:
            raise Mistake(f"Bagian “{key}” tidak dikenal. Yang ada: {', '.join([*TABLES, *LISTS])}.")
    facts: dict[str, Any] = {}
    for name, keys in TABLES.items():
        facts[name] = _table(data.get(name, {}), keys, name)
    for name, keys in LISTS.items():
        entries = data.get(name, [])
        if not isinstance(entries, list):
            raise Mistake(f"“{name}” harus ditulis sebagai [[{name}]].")
        facts[name] = [_table(entry, keys, f"{name}.{index}") for index, entry in enumerate(entries)]
    _needed(facts)
    return facts


def _needed(facts: dict[str, Any]) -> None:
    agency, activity = facts["agency"], facts["activity"]
    if not agency.get("name") and not agency.get("short"):
        raise Mistake("Nama perangkat daerah belum ada. Isi agency.name.")
    if not activity.get("title") and not activity.get("short") and not activity.get("warning"):
        raise Mistake("Nama kegiatan belum ada. Isi activity.title.")
    for index, person in enumerate(facts["people"]):
        if not person.get("name"):
            raise Mistake(f"people.{index} belum bernama. Isi people.{index}.name.")
        if person.get("term") and person["term"] not in TERMS:
            raise Mistake(f"people.{index}.term “{person['term']}” tidak dikenal. Pilih {', '.join(TERMS)}.")
    for name in ("quotes", "points"):
        for index, said in enumerate(facts[name]):
            if not said.get("text"):
                raise Mistake(f"{name}.{index} tidak berisi ucapan. Isi {name}.{index}.text atau hapus bagian itu.")
    start, end = activity.get("date"), activity.get("end_date")
    if start and end and end < start:
        raise Mistake("activity.end_date mendahului activity.date. Periksa kedua tanggalnya.")


def _table(value: Any, keys: dict[str, str], where: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise Mistake(f"“{where}” harus berupa tabel TOML.")
    table = {}
    for key, entry in value.items():
        if key not in keys:
            raise Mistake(f"Kunci “{where}.{key}” tidak dikenal. Yang ada: {', '.join(keys)}.")
        given = _value(entry, keys[key], f"{where}.{key}")
        if given not in ("", [], None):
            table[key] = given
    return table


def _value(entry: Any, kind: str, where: str) -> Any:
    if kind == TEXTS and isinstance(entry, list) and all(isinstance(one, str) for one in entry):
        return [" ".join(one.split()) for one in entry if one.strip()]
    if kind in (TEXT, TEXTS) and isinstance(entry, str):
        return " ".join(entry.split())
    if kind == DATE and isinstance(entry, date):
        return entry.date() if isinstance(entry, datetime) else entry
    if kind == TIME and isinstance(entry, time):
        return f"{entry:%H.%M}"
    if kind == TIME and isinstance(entry, str):
        return _clock(entry, where)
    if kind == COUNT and isinstance(entry, int) and not isinstance(entry, bool) and entry > 0:
        return entry
    if kind == FLAG and isinstance(entry, bool):
        return entry
    raise Mistake(f"“{where}” harus berupa {kind}.")


def _clock(text: str, where: str) -> str:
    digits = text.upper().replace("WIB", "").replace("WITA", "").replace("WIT", "").strip().replace(":", ".")
    hour, _, minute = digits.partition(".")
    if hour.isdigit() and (minute or "00").isdigit() and int(hour) < 24 and int(minute or 0) < 60:
        return f"{int(hour):02}.{int(minute or 0):02}"
    raise Mistake(f"“{where}” bukan jam yang benar. Tulis seperti 09.00 atau 13.30.")
