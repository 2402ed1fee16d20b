"""A facts file: what is known of an activity, checked before a word is written."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .values import COUNT, DATE, FLAG, MONEY, TEXT, TEXTS, TIME, value, zone

AGENCY = {"name": TEXT, "short": TEXT, "regency": TEXT, "dateline": TEXT}
ACTIVITY = {
    "title": TEXT, "short": TEXT, "kind": TEXT, "date": DATE, "end_date": DATE, "start": TIME, "end": TIME,
    "place": TEXT, "participants": TEXT, "participant_count": COUNT, "purpose": TEXT, "result": TEXTS,
    "decision": TEXTS, "benefit": TEXTS, "next_step": TEXTS, "cost": MONEY, "source_of_funds": TEXT, "warning": TEXTS,
    "contact": TEXTS,
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
    """What is wrong in the facts: a line per mistake, an Indonesian sentence that says what to change."""


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
    """Check parsed facts: texts with single spaces, empty ones left out. Raises Mistake with everything wrong.

    `activity.zone` is added where somebody wrote WIB, WITA or WIT behind an hour.
    """
    faults = [_unknown("Bagian", key, [*TABLES, *LISTS]) for key in data if key not in TABLES and key not in LISTS]
    facts: dict[str, Any] = {name: _table(data.get(name, {}), keys, name, faults) for name, keys in TABLES.items()}
    for name, keys in LISTS.items():
        entries = data.get(name, [])
        if not isinstance(entries, list):
            faults.append(f"“{name}” harus ditulis sebagai [[{name}]].")
            entries = []
        facts[name] = [_entry(entry, keys, f"{name}.{index}", faults) for index, entry in enumerate(entries)]
    faults += [] if faults else _senseless(facts)
    if faults:
        raise Mistake("\n".join(faults))
    if told := zone(data.get("activity", {})):
        facts["activity"]["zone"] = told
    return facts


def _unknown(what: str, key: str, known: list[str]) -> str:
    return f"{what} “{key}” tidak dikenal. Yang ada: {', '.join(known)}."


def _entry(entry: Any, keys: dict[str, str], where: str, faults: list[str]) -> dict[str, Any]:
    """One entry of a list; an agency of a joint activity may be a plain name."""
    if keys is OFFICE and isinstance(entry, str):
        given = " ".join(entry.split())
        return {"name": given, PATH: where} if given else {}
    return _table(entry, keys, where, faults)


def _table(table: Any, keys: dict[str, str], where: str, faults: list[str]) -> dict[str, Any]:
    if not isinstance(table, Mapping):
        faults.append(f"“{where}” harus berupa tabel TOML.")
        return {}
    made = {}
    for key, entry in table.items():
        if key not in keys and key not in OWN:
            faults.append(_unknown("Kunci", f"{where}.{key}", list(keys)))
            continue
        given = value(entry, kind := keys.get(key, TEXT))
        if given is None:
            faults.append(f"“{where}.{key}” harus berupa {kind}.")
        elif given and (not isinstance(given, list) or any(given)):
            made[key] = given
    return made


def _senseless(facts: dict[str, Any]) -> Iterator[str]:
    """What can't be true, or leaves nothing to write about."""
    activity = facts["activity"]
    if not any(activity.get(key) for key in ("title", "short", "kind", "warning")):
        yield "Nama kegiatan belum ada. Isi activity.title."
    for index, person in enumerate(facts["people"]):
        if person.get("term") and person["term"] not in TERMS:
            yield f"people.{index}.term “{person['term']}” tidak dikenal. Pilih {', '.join(TERMS)}."
    start, end = activity.get("date"), activity.get("end_date")
    if start and end and end < start:
        yield "activity.end_date mendahului activity.date. Periksa kedua tanggalnya."
    opens, closes = activity.get("start", ""), activity.get("end", "")
    if opens and closes[:1].isdigit() and closes < opens and (not end or end == start):
        yield "activity.end mendahului activity.start. Periksa jamnya, atau isi activity.end_date."
