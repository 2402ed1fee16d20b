"""The text against the facts of an activity (`--facts`, or those of the database)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from kentongan.language.drafting.facts import check as checked

from ..doc import Doc
from ..house import House
from ..rule import DOCUMENT, ERROR, HINT, Hit, rule

if TYPE_CHECKING:
    from ..against import Difference

EXAMPLE = House(
    facts=checked(
        {
            "agency": {"name": "Dinas Kesehatan Kabupaten Banyuwening", "short": "Dinkes", "dateline": "TIRTASARI"},
            "activity": {
                "title": "Pelatihan Kader", "date": date(2025, 9, 11), "place": "Balai Desa Karanganyar",
                "participant_count": 84,
            },
            "people": [{"name": "dr. Nurul Aisyah, M.K.M.", "title": "Plt. Kepala Dinas Kesehatan", "leader": True}],
            "quotes": [{"by": "Nurul Aisyah", "text": "Kader harus mengenal setiap keluarga di wilayahnya"}],
        }
    )
)  # fmt: skip
TRUE = (
    "TIRTASARI – Dinas Kesehatan Kabupaten Banyuwening melatih 84 kader di Balai Desa Karanganyar, Kamis (11/9/2025). "
    "“Kader harus mengenal setiap keluarga di wilayahnya,” kata Plt. Kepala Dinas Kesehatan Nurul Aisyah."
)


@rule(
    id="facts_contradicted",
    kind="facts",
    severity=ERROR,
    scope=DOCUMENT,
    title="Bertentangan dengan catatan kegiatan",
    why="Naskah dan catatan kegiatan berbeda. Periksa mana yang benar.",
    reference="Catatan kegiatan",
    house=EXAMPLE,
    wrong=(
        (TRUE.replace("Kamis (11/9/2025)", "Rabu (10/9/2025)"), "Rabu (10/9/2025)", "Kamis (11/9/2025)"),
        (TRUE.replace("Nurul Aisyah", "Nurul Aisah"), "Aisah", "Aisyah"),
        (TRUE.replace("Plt. Kepala", "Kepala"), "Kepala Dinas Kesehatan", "Plt. Kepala Dinas Kesehatan"),
        (TRUE.replace("84 kader", "48 kader"), "48", "84"),
        (TRUE.replace("Karanganyar", "Wanasari"), "di Balai Desa Wanasari", "di Balai Desa Karanganyar"),
        (TRUE.replace("setiap keluarga", "semua keluarga"), "semua", "setiap"),
    ),
    right=(
        TRUE,
        TRUE.replace("Kamis (11/9/2025)", "Kamis, 11 September 2025").replace("84", "delapan puluh empat"),
        TRUE.replace("Kepala Dinas Kesehatan", "Kepala Dinkes"),
    ),
)
def facts_contradicted(doc: Doc, house: House) -> Iterator[Hit]:
    """Where the text tells a fact otherwise, with the fact as the repair."""
    if house.facts:
        for one in _differences(doc, house.facts):
            if one.contradicted:
                yield Hit(one.start, one.end, one.better, one.message)


@rule(
    id="facts_missing",
    kind="facts",
    severity=HINT,
    scope=DOCUMENT,
    title="Belum disebut dalam naskah",
    why="Catatan kegiatan memuat hal yang belum disebut dalam naskah.",
    reference="Catatan kegiatan",
    house=EXAMPLE,
    wrong=(
        (TRUE.replace(", Kamis (11/9/2025)", ""), "", ""),
        (TRUE.replace(" di Balai Desa Karanganyar", ""), "", ""),
        (TRUE.replace("84 kader", "kader"), "", ""),
    ),
    right=(TRUE, TRUE.replace("11/9/2025", "11/9"), TRUE.replace("84 kader", "84 orang kader")),
)
def facts_missing(doc: Doc, house: House) -> Iterator[Hit]:
    """What the text leaves out, at the end of the lead; date, place and leader are warnings."""
    if house.facts:
        for one in _differences(doc, house.facts):
            if not one.contradicted:
                yield Hit(one.start, one.end, one.better, one.message, one.missing)


def _differences(doc: Doc, facts: Mapping[str, Any]) -> "Iterator[Difference]":
    """Loaded when a text first has facts: most have none, and the desk editor is to be there at once."""
    from ..against import compare

    yield from compare(doc, facts)
