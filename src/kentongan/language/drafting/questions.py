"""What nobody gave is asked, never filled in; only what fits the kind of activity is missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import kinds, names
from .kinds import Family
from .known import Known
from .people import Cast

LONGEST = 60  # letters of a quote inside a question


@dataclass(frozen=True)
class Question:
    """What to ask the writer, and the fact it would fill."""

    fact: str
    question: str


# Fact of the activity → what to ask, in the order in which a reader would miss the answer.
ASKED = {
    Family.WARNING: {
        "warning": "Apa isi peringatannya, dan apa yang harus dilakukan warga?",
        "date": "Pada hari dan tanggal berapa peringatan ini dikeluarkan atau mulai berlaku?",
        "end_date": "Sampai tanggal berapa peringatan ini berlaku?",
        "place": "Untuk wilayah mana peringatan ini berlaku?",
        "contact": "Nomor atau kantor mana yang dapat dihubungi warga?",
    },
    Family.NOTICE: {
        "date": "Pada hari dan tanggal berapa layanan atau kegiatan itu dibuka?",
        "place": "Di mana warga dapat memperoleh layanan itu?",
        "start": "Mulai pukul berapa?",
        "end": "Sampai pukul berapa?",
        "cost": "Berapa biayanya, atau apakah gratis?",
        "contact": "Nomor atau kantor mana yang dapat dihubungi warga?",
    },
    Family.ACTIVITY: {
        "date": "Pada hari dan tanggal berapa kegiatan berlangsung?",
        "place": "Di mana kegiatan berlangsung?",
        "start": "Pukul berapa kegiatan dimulai?",
        "participants": "Siapa saja yang mengikuti kegiatan ini?",
        "participant_count": "Berapa orang yang mengikuti kegiatan ini?",
        "purpose": "Untuk apa kegiatan ini diadakan?",
        "result": "Apa hasil kegiatan ini, dengan angka bila ada?",
        "benefit": "Apa manfaatnya bagi warga?",
        "next_step": "Apa langkah selanjutnya, dan kapan?",
    },
}
ASKED[Family.MEETING] = {**ASKED[Family.ACTIVITY], "decision": "Apa yang diputuskan dalam pertemuan ini?"}
MONEY = {
    "cost": "Berapa biaya atau nilai bantuannya?",
    "source_of_funds": "Dari mana sumber dananya?",
}


def questions(known: Known, cast: Cast) -> tuple[Question, ...]:
    """All that is still to be asked, each fact once."""
    first: dict[str, Question] = {}
    for question in _missing(known, cast):
        first.setdefault(question.fact, question)
    return tuple(first.values())


def _missing(known: Known, cast: Cast) -> Iterator[Question]:
    family = kinds.family(known)
    if not known.has("title") and not known.has("warning"):
        yield Question("activity.title", "Apa nama lengkap kegiatannya?")
    yield from _about_agency(known)
    for key, question in ASKED[family].items():
        if not known.has(key) and not _is_answered(known, family, key):
            yield Question(f"activity.{key}", question)
    yield from _about_money(known, family)
    yield from _about_people(known, cast)
    yield from _about_speakers(known, cast)
    if family in (Family.ACTIVITY, Family.MEETING):
        yield from _about_voices(known)
    if not known.of("byline.writer"):
        yield Question("byline.writer", "Siapa penulis berita ini?")


def _is_answered(known: Known, family: Family, key: str) -> bool:
    """Whether another fact already tells it."""
    if key == "participant_count":
        return known.activity.get("participants", "")[:1].isdigit()
    if family is Family.WARNING and key == "end_date":
        return known.has("end")
    return key == "result" and family is Family.MEETING and known.has("decision")


def _about_agency(known: Known) -> Iterator[Question]:
    agency = known.facts["agency"]
    if not agency.get("name"):
        yield Question("agency.name", "Apa nama lengkap perangkat daerah yang mengadakan kegiatan ini?")
    if not agency.get("dateline"):
        yield Question("agency.dateline", "Dari kota atau kecamatan mana berita ini dikirim?")


def _about_money(known: Known, family: Family) -> Iterator[Question]:
    """Where money matters, or where one half of the answer is there."""
    matters = kinds.is_about_money(known) and family is Family.ACTIVITY
    given = any(character.isdigit() for character in known.activity.get("cost", "")) or known.has("source_of_funds")
    for key, question in MONEY.items():
        if not known.has(key) and (matters or given):
            yield Question(f"activity.{key}", question)


def _about_people(known: Known, cast: Cast) -> Iterator[Question]:
    seen: set[int] = set()
    for index, row in enumerate(known.facts["people"]):
        name, title = row.get("name", ""), row.get("title", "")
        if not name and title:
            yield Question(f"people.{index}.name", f"Siapa nama {title}?")
        person = cast.find(name) if name else None
        if person is None:
            continue
        if not person.title and id(person) not in seen:
            yield Question(f"people.{index}.title", f"Apa jabatan {name}?")
        elif title and names.bare(title) != names.bare(person.title.text):
            yield Question(
                f"people.{index}.title",
                f"Jabatan {name} tertulis “{person.title.text}” dan “{title}”. Mana yang benar?",
            )
        seen.add(id(person))
        spoken, term = names.term_of(title), row.get("term", "")
        if spoken and term and term != spoken:
            yield Question(f"people.{index}.term", f"Jabatan {name}: {spoken} atau {term}?")


def _about_voices(known: Known) -> Iterator[Question]:
    if not any(said.get("text") for said in known.facts["quotes"]):
        yield Question(
            "quotes.0.text", "Adakah satu kalimat pejabat atau warga yang dapat dikutip, beserta nama dan jabatannya?"
        )
    if not known.facts["people"] and not known.facts["quotes"]:
        yield Question("people.0.name", "Siapa pejabat atau narasumber utama dalam kegiatan ini?")


def _about_speakers(known: Known, cast: Cast) -> Iterator[Question]:
    """Quotes and points without words, without a speaker, or whose speaker nobody introduced."""
    asked: set[str] = set()
    for kind in ("quotes", "points"):
        for index, said in enumerate(known.facts[kind]):
            by, text = said.get("by", ""), said.get("text", "")
            if not text and by:
                yield Question(f"{kind}.{index}.text", f"Apa yang dikatakan {by}?")
            elif text and not by:
                yield Question(f"{kind}.{index}.by", f"Siapa yang mengatakan “{_beginning(text)}”?")
            elif text and cast.find(by) is None and not names.parted(by)[1] and by.lower() not in asked:
                asked.add(by.lower())
                yield Question(f"{kind}.{index}.by", _who_is(by))


def _who_is(by: str) -> str:
    return f"Siapa nama {by}?" if names.is_position(by) else f"Apa jabatan {by}?"


def _beginning(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
