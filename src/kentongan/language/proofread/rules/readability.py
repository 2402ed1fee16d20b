"""Readability for citizens: plain words instead of office language, and sentences short enough."""

from collections.abc import Iterator
from functools import cache

from ..datelines import lead_of_release
from ..doc import Doc
from ..house import House
from ..lists import table
from ..phrases import Phrases
from ..readability import HARD, readability
from ..rule import DOCUMENT, HINT, Hit, rule, with_capitals
from . import acronyms


@cache
def _phrases() -> Phrases:
    return Phrases(table("plain"))


@rule(
    id="plain_phrase",
    kind="plain",
    severity=HINT,
    scope=DOCUMENT,
    title="Ungkapan kantor",
    why="Ada kata yang lebih sederhana untuk ungkapan ini.",
    reference="Gaya selingkung: bahasa yang mudah dipahami (Perki 1/2021)",
    wrong=(
        ("Bantuan disalurkan dalam kurun waktu dua hari.", "dalam kurun waktu", "selama"),
        ("Petugas melakukan kunjungan ke sekolah.", "melakukan kunjungan ke", "mengunjungi"),
        ("Bahwasanya warga senang.", "Bahwasanya", "Bahwa"),
    ),
    right=(
        "Bantuan disalurkan selama dua hari.",
        "Petugas mengunjungi sekolah.",
        "“Kami melakukan kunjungan ke sekolah,” kata Rokayah.",
    ),
)
def plain_phrase(doc: Doc, house: House) -> Iterator[Hit]:
    """Phrases of the table, outside quotations."""
    for first, last, row in _phrases().find(doc):
        if not doc.in_quotation(first.start):
            better = with_capitals(row[1], doc.tokens[first.index : last.index + 1]) if row[1] else ""
            yield Hit(first.start, last.end, (better,))


LONG = (
    "Dalam rangka meningkatkan kualitas penyelenggaraan pelayanan kepada masyarakat di seluruh wilayah kecamatan maka "
    "pemerintah melaksanakan kegiatan pembinaan yang diikuti oleh seluruh perangkat desa yang membidangi pelayanan."
)


@rule(
    id="hard_to_read",
    kind="readability",
    severity=HINT,
    scope=DOCUMENT,
    title="Sulit dibaca warga",
    why="Naskah ini sulit dibaca. Pendekkan kalimatnya dan jelaskan istilahnya.",
    reference="Gaya selingkung: bahasa yang mudah dipahami (Perki 1/2021)",
    wrong=((LONG + " " + LONG, "", ""), (LONG + "\n" + LONG, "", ""), (f"{LONG} {LONG} {LONG}", "", "")),
    right=(
        "Camat membuka pasar. " * 20,
        "Warga Desa Wanasari menanam padi bersama penyuluh. Bibitnya tahan rob. " * 5,
        "Terlalu pendek untuk dinilai.",
    ),
)
def hard_to_read(doc: Doc, house: House) -> Iterator[Hit]:
    """One hint at the head of the text, with what to change first."""
    terms = tuple(
        doc.text[hit.start : hit.end] for hit in acronyms.acronym_unexpanded.finder(doc, house) if not hit.severity
    )
    told = readability(doc, terms)
    if told and told.level == HARD:
        start, _ = lead_of_release(doc)
        yield Hit(start, start, (), told.hint)
