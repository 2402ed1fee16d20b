"""Capital letters: sentences, names of places and offices, days and months, acronyms."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NEWS, PLACE
from kentongan.lib.indonesian import DAYS, MONTHS

from ..doc import Doc, Span, Token
from ..house import House
from ..lists import table, words_of
from ..offices import OFFICES
from ..rule import ERROR, SENTENCE, WARNING, Hit, rule
from ..sentences import ABBREVIATIONS
from ..tokens import ACRONYM, MARK, NUMBER, QUOTE, WORD

# Before a name these are part of it: Kabupaten Tirtasari, Bupati Ahmad, Jalan Merdeka.
BEFORE_PLACES = words_of(
    """kabupaten kecamatan kelurahan desa kota provinsi propinsi dusun kampung pulau gunung sungai danau teluk selat
    jalan"""
)
BEFORE_NAMES = words_of(
    """bupati gubernur camat lurah presiden menteri sekda jenderal kolonel mayor kapten haji hajah kiai ustaz sultan
    wali dinas kementerian universitas puskesmas bapak ibu pak bu"""
)
DAYS_AND_MONTHS = {name.lower() for name in (*DAYS, *MONTHS)} - {"minggu", "mei", "juli"}
ALWAYS = words_of(
    """indonesia jakarta bandung surabaya semarang yogyakarta bali sumatera sulawesi kalimantan papua aceh lampung
    banten jambi riau madura lombok makassar palembang asia eropa afrika amerika australia jepang malaysia singapura
    belanda inggris arab tuhan allah alquran islam kristen katolik hindu buddha konghucu pancasila ramadan idulfitri
    iduladha anda natal nyepi waisak imlek muharam syakban syawal zulhijah rabiulawal maulid"""
)
TITLES = words_of("camat bupati gubernur lurah kades kepala ketua sekretaris menteri guru dokter petani nelayan")
PEOPLE = {"bangsa": 1, "suku": 1, "bahasa": 1}
COUNTS = words_of("para setiap seorang tiap beberapa semua seluruh sejumlah seorang banyak")


@rule(
    id="capital_first",
    kind="capital",
    severity=ERROR,
    scope=SENTENCE,
    title="Huruf kapital di awal kalimat",
    why="Kalimat diawali huruf kapital.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Rapat selesai. warga pulang.", "warga", "Warga"),
        ("bupati membuka acara itu pagi tadi.", "bupati", "Bupati"),
        ("Siapa yang hadir? camat dan lurah.", "camat", "Camat"),
    ),
    right=(
        "Rapat selesai. Warga pulang.",
        "e-KTP dicetak di sini. “Siap?” tanya camat.",
        "Syaratnya:\na. kartu keluarga;\nb. surat pengantar.",
        "tirtasari.go.id dibuka.",
    ),
)
def capital_first(doc: Doc, house: House) -> Iterator[Hit]:
    """Small letters at the head of a sentence."""
    yield from _after_stops(doc)
    heads = {paragraph.first for paragraph in doc.paragraphs}
    for sentence in doc.sentences:
        token = _opening(doc, sentence)
        if token is None or not token.text[0].islower() or any(letter.isupper() for letter in token.text):
            continue
        if sentence.first in heads and (_is_item(doc, sentence) or sentence.last - sentence.first < 4):
            continue
        yield _capital(token)


def _after_stops(doc: Doc) -> Iterator[Hit]:
    """`selesai. warga pulang`: a full stop after a whole word, then a small letter."""
    for stop in doc.tokens[1:-1]:
        if stop.text not in (".", "?", "!"):
            continue
        before, after = doc.tokens[stop.index - 1], doc.tokens[stop.index + 1]
        if after.kind != WORD or not after.text.islower() or not doc.gap(stop.index).isspace():
            continue
        whole = before.kind == WORD and len(before.text) > 3 and before.end == stop.start
        if whole and before.low not in ABBREVIATIONS and not _ellipsis(doc, stop):
            yield _capital(after)


def _ellipsis(doc: Doc, stop: Token) -> bool:
    return "\n" in doc.gap(stop.index) or doc.text[stop.start - 1 : stop.start] == " "


def _opening(doc: Doc, sentence: Span) -> Token | None:
    """The first word of a sentence, unless something else than an opening mark stands before it."""
    for token in doc.tokens[sentence.first : sentence.last]:
        if token.kind == QUOTE or token.text in "([-–—•*":
            continue
        return token if token.kind == WORD and "-" not in token.text[:2] else None
    return None


def _is_item(doc: Doc, sentence: Span) -> bool:
    """A line of a list: a bullet, a letter or a number before it, a semicolon or nothing at its end."""
    tokens = doc.tokens[sentence.first : sentence.last]
    bullet = tokens[0].kind in (MARK, NUMBER) or (
        len(tokens) > 1 and len(tokens[0].text) == 1 and tokens[1].text in ".)"
    )
    return bullet or tokens[-1].text not in ".!?…”\"’'"


def _capital(token: Token, message: str = "", severity: str = "") -> Hit:
    return Hit(token.start, token.end, (token.text[:1].upper() + token.text[1:],), message, severity)


@rule(
    id="capital",
    kind="capital",
    severity=ERROR,
    scope=SENTENCE,
    title="Huruf kapital pada nama",
    why="Nama diri, hari, dan bulan, serta wilayah dan jabatan yang diikuti nama, ditulis dengan huruf kapital.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Rapat digelar pada hari senin pagi.", "senin", "Senin"),
        ("Warga kabupaten Tirtasari menanam padi.", "kabupaten", "Kabupaten"),
        ("Acara dibuka bupati Ahmad Fauzi.", "bupati", "Bupati"),
        ("Seluruh warga indonesia bersatu.", "indonesia", "Indonesia"),
        ("Petugas bpbd hadir.", "bpbd", "BPBD"),
    ),
    right=(
        "Rapat digelar pada hari Senin di kantor bupati.",
        "Setiap minggu warga desa menanam padi.",
        "Camat dan para lurah hadir bersama Bupati Ahmad Fauzi.",
        "Ia menjabat bupati. Kota itu ramai.",
    ),
)
def capital(doc: Doc, house: House) -> Iterator[Hit]:
    """Names in small letters."""
    for token in doc.words:
        text = token.text
        if text.islower():
            if token.low in DAYS_AND_MONTHS or token.low in ALWAYS:
                yield _capital(token)
            elif token.low in BEFORE_PLACES or token.low in BEFORE_NAMES:
                yield from _office_of_a_place(doc, token) or _before_name(doc, token)
        acronym = acronyms().get(token.low)
        shaped = text.islower() or (len(text) > 3 and text.istitle())
        if acronym and shaped and token.low not in house.words:
            yield Hit(token.start, token.end, (acronym,), "Singkatan ini ditulis dengan huruf kapital.")


@lru_cache(maxsize=1)
def acronyms() -> dict[str, str]:
    """Acronyms nobody can pronounce, by their small letters; those that are words as well are left out."""
    initials = (row[0] for row in table("acronyms") if row[0].isupper() and row[0].isalpha() and len(row[0]) > 2)
    return {one.lower(): one for one in initials if one in SPOKEN or _cannot_be_a_word(one.lower())}


SPOKEN = words_of("TNI OPD ASN UMKM RSUD SMP SMA BUMN BUMD UPTD UPT APBD APBN DPRD DPR KTP PKK BPBD TPU PAD KPU")


def _cannot_be_a_word(letters: str) -> bool:
    known = lexicon()
    if known.flags(letters) & (DICTIONARY | NEWS):
        return False
    if letters in ("sdn", "bps", "ppn", "pph"):
        return False
    return not any(letter in "aiueo" for letter in letters) or re.search(r"[^aiueo]{4}", letters) is not None


def _office_of_a_place(doc: Doc, token: Token) -> list[Hit]:
    """`dinas kesehatan Kabupaten Tirtasari`: a whole office in small letters before the place it serves."""
    last = token
    for other in doc.tokens[token.index + 1 : token.index + 6]:
        if other.text in SERVED:
            inner = doc.tokens[token.index : last.index + 1]
            better = " ".join(one.text if one.low == "dan" else one.text.capitalize() for one in inner)
            return [Hit(token.start, last.end, (better,))] if token.low in OFFICE_HEADS and last is not token else []
        if not other.text.islower() or (other.low not in OFFICES and other.low != "dan"):
            break
        last = other
    return []


SERVED = words_of("Kabupaten Kota Provinsi Republik")
OFFICE_HEADS = words_of("dinas kementerian")


def _before_name(doc: Doc, token: Token) -> Iterator[Hit]:
    after = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else None
    if after is None or after.kind != WORD or doc.gap(token.index) != " ":
        return
    if after.text.islower():
        if token.low in PLACES_NAMED and _is_only_a_place(after.low):
            yield _capital(after)
        return
    if not after.capital or _is_everyday(after.low):
        return
    if after.low in (BEFORE_PLACES | BEFORE_NAMES | {"ini", "itu", "anda", "tuhan"}) or token.first:
        return
    before = doc.tokens[token.index - 1] if token.index else None
    if before is not None and (
        before.low in ("mantan", "calon", "antar", "perdana", "negara", "wali", "wakil") or before.low in COUNTS
    ):
        return
    if token.low == "jalan" and not _is_a_street(doc, token):
        return
    yield _capital(token)


def _is_everyday(word: str) -> bool:
    """`tingkat kecamatan Tahun 2025`: what follows is no name, only capitalised."""
    known = lexicon()
    return word == "tahun" or (known.zipf(word) >= 5.5 and not known.is_name(word))


PLACES_NAMED = words_of("desa kecamatan kabupaten kelurahan dusun provinsi")


def _is_only_a_place(word: str) -> bool:
    flags = lexicon().flags(word)
    return bool(flags & PLACE) and not flags & (DICTIONARY | NEWS) and len(word) > 4


def _is_a_street(doc: Doc, token: Token) -> bool:
    """`di jalan Merdeka` but not `ruas jalan Tirtasari–Pesisir`."""
    before = doc.tokens[token.index - 1].low if token.index else ""
    return before in ("di", "ke", "dari", "sepanjang", "lewat", "kawasan", "bertempat")


@rule(
    id="capital_excess",
    kind="capital",
    severity=WARNING,
    scope=SENTENCE,
    title="Huruf kapital berlebih",
    why="Jabatan tanpa nama, dan kata bangsa, suku, serta bahasa, ditulis dengan huruf kecil.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Para Camat menghadiri rapat itu.", "Camat", "camat"),
        ("Warga memakai Bahasa Sunda sehari-hari.", "Bahasa", "bahasa"),
        ("Setiap Kepala desa melapor.", "Kepala", "kepala"),
        ("Lomba tingkat Kabupaten digelar.", "Kabupaten", "kabupaten"),
        ("Bantuan untuk Masyarakat dibagikan.", "Masyarakat", "masyarakat"),
    ),
    right=(
        "Para camat menghadiri rapat Bupati Ahmad.",
        "Warga memakai bahasa Sunda. Bahasa Indonesia dipelajari juga.",
        "Semua Kepala Dinas Kesehatan hadir.",
    ),
)
def capital_excess(doc: Doc, house: House) -> Iterator[Hit]:
    """Offices after words of number, and bangsa, suku, bahasa before names."""
    for token in doc.words:
        if not token.capital or token.first or token.index == 0 or not token.text[1:].islower():
            continue
        before, after = doc.tokens[token.index - 1], doc.tokens[token.index + 1 : token.index + 2]
        named = bool(after) and after[0].kind in (WORD, ACRONYM) and after[0].capital
        if _is_excess(doc, token, before, named):
            yield _small(token)


def _is_excess(doc: Doc, token: Token, before: Token, named: bool) -> bool:
    if token.low in TITLES and before.low in COUNTS:
        return not named
    if before.low in ("dan", "atau", "serta") and before.index:
        before = doc.tokens[before.index - 1]
        before = doc.tokens[before.index - 1] if before.text == "," and before.index else before
    if before.kind != WORD or not before.text.islower() or _in_title(doc, token):
        return False
    return named if token.low in PEOPLE else not named and token.low in COMMON | REGIONS


# Common nouns that careless hands honour with a capital, and regions without their name.
COMMON = words_of(
    """masyarakat warga petani nelayan peserta siswa kegiatan acara bantuan pelayanan penduduk pembangunan anggaran
    pelatihan rapat pertemuan kebersihan keamanan harga"""
)
REGIONS = words_of("kabupaten kecamatan kelurahan desa provinsi kota")


def _in_title(doc: Doc, token: Token) -> bool:
    """In a headline; for bahasa also in Pembinaan Bahasa, mata pelajaran Bahasa Indonesia and the like."""
    if doc.headline is not None and token.start < doc.headline.end:
        return True
    nearby = {other.low for other in doc.tokens[max(0, token.index - 3) : token.index]}
    return token.low in PEOPLE and bool(nearby & SUBJECTS)


SUBJECTS = words_of("pelajaran pembinaan jurusan lomba guru studi sastra dan")


def _small(token: Token) -> Hit:
    return Hit(token.start, token.end, (token.text[:1].lower() + token.text[1:],))
