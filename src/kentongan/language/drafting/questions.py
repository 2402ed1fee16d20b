"""What nobody gave is asked, never filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .speakers import Speakers

# Kinds of activity in which money, a decision or a number matters to a reader.
ABOUT_MONEY = ("bantuan", "peresmian", "pembangunan", "perbaikan", "hibah", "penyaluran", "penyerahan")
DECIDES = ("rapat", "musrenbang", "musyawarah", "koordinasi", "evaluasi", "forum")
WARNS = ("peringatan", "imbauan", "siaga", "waspada")


@dataclass(frozen=True)
class Question:
    """What to ask the writer, and the fact it would fill."""

    fact: str
    question: str


def questions(facts: dict[str, Any]) -> Iterator[Question]:
    """In the order in which a reader would miss the answers."""
    activity, agency = facts["activity"], facts["agency"]
    kind = f"{activity.get('kind', '')} {activity.get('title', '')}".lower()
    if not activity.get("title"):
        yield Question("activity.title", "Apa nama lengkap kegiatannya?")
    if not activity.get("date"):
        yield Question("activity.date", "Pada hari dan tanggal berapa kegiatan berlangsung?")
    if not activity.get("place"):
        yield Question("activity.place", "Di mana kegiatan berlangsung?")
    if not activity.get("start"):
        yield Question("activity.start", "Pukul berapa kegiatan dimulai?")
    if not agency.get("dateline"):
        yield Question("agency.dateline", "Dari kota atau kecamatan mana berita ini dikirim?")
    yield from _about_people(facts)
    if not activity.get("participants") and not activity.get("warning"):
        yield Question("activity.participants", "Siapa saja yang mengikuti kegiatan ini?")
    if not activity.get("participant_count") and not activity.get("warning"):
        yield Question("activity.participant_count", "Berapa orang yang mengikuti kegiatan ini?")
    yield from _about_outcome(activity, kind)


def _about_people(facts: dict[str, Any]) -> Iterator[Question]:
    speakers = Speakers(facts)
    for index, person in enumerate(facts["people"]):
        if not person.get("title"):
            yield Question(f"people.{index}.title", f"Apa jabatan {person['name']}?")
    asked = set()
    for name in ("quotes", "points"):
        for index, said in enumerate(facts[name]):
            by = said.get("by", "")
            if not by:
                yield Question(f"{name}.{index}.by", f"Siapa yang mengatakan: “{said['text'][:60]}”?")
            elif speakers.find(by) is None and by not in asked:
                asked.add(by)
                yield Question(f"{name}.{index}.by", f"Apa jabatan {by}?")
    if not facts["quotes"]:
        yield Question("quotes", "Adakah satu kalimat yang diucapkan pejabat atau warga, beserta nama dan jabatannya?")
    if not facts["people"] and not facts["quotes"]:
        yield Question("people", "Siapa pejabat atau narasumber utama dalam kegiatan ini?")


def _about_outcome(activity: dict[str, Any], kind: str) -> Iterator[Question]:
    if not activity.get("purpose") and not activity.get("warning"):
        yield Question("activity.purpose", "Untuk apa kegiatan ini diadakan?")
    if not any(activity.get(key) for key in ("result", "decision", "benefit", "warning")):
        yield Question("activity.result", "Apa hasil kegiatan ini, dengan angka bila ada?")
    if not activity.get("decision") and any(word in kind for word in DECIDES):
        yield Question("activity.decision", "Apa yang diputuskan dalam pertemuan ini?")
    if not activity.get("benefit") and not activity.get("warning"):
        yield Question("activity.benefit", "Apa manfaatnya bagi warga?")
    if any(word in kind for word in ABOUT_MONEY):
        if not activity.get("cost"):
            yield Question("activity.cost", "Berapa biaya atau nilai bantuannya?")
        if not activity.get("source_of_funds"):
            yield Question("activity.source_of_funds", "Dari mana sumber dananya?")
    if not activity.get("next_step"):
        yield Question("activity.next_step", "Apa langkah selanjutnya, dan kapan?")
    if (activity.get("warning") or any(word in kind for word in WARNS)) and not activity.get("contact"):
        yield Question("activity.contact", "Nomor atau kantor mana yang dapat dihubungi warga?")
