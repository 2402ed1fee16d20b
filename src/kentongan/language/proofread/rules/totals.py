"""Totals that do not add up: `120 peserta, terdiri atas 70 laki-laki dan 60 perempuan`."""

import re
from collections.abc import Iterator

from ..doc import Doc
from ..house import House
from ..rule import SENTENCE, WARNING, Hit, rule

_N = r"\d{1,3}(?:\.\d{3})+|\d+"
TOTAL = re.compile(
    rf"(?<![\w.,/(-])(?P<total>{_N})(?![.,/:]?\d)\s(?P<what>[a-z][a-z-]+)(?P<between>[^.;:\d]{{0,60}}?)[,(]?\s*"
    r"\b(?:yang\s)?(?:terdiri\s(?:atas|dari)|terbagi\s(?:atas|menjadi)|yakni|yaitu|meliputi|dengan\srincian|rinciannya|"
    r"masing-masing)\b[: ](?P<parts>[^.;?!)]{5,300})"
)
PART = re.compile(rf"(?<![\w.,/(-])({_N})(?![.,/:]?\d)(?:\s(?P<unit>[a-z-]+))?", re.IGNORECASE)
# A number before or after these is no part of the sum.
NO_PART = re.compile(
    r"\b(?:Rp|usia|umur|kelas|tahun|tanggal|pukul|nomor|juz|ke|RT|RW|hingga|sampai|sejak|pada|selama)[\s-]*$",
    re.IGNORECASE,
)
NO_UNIT = frozenset(
    ("persen", "tahun", "juta", "miliar", "ribu", "rupiah", "jam", "hari", "menit", "kilometer", "meter")
)


@rule(
    id="total",
    kind="number",
    severity=WARNING,
    scope=SENTENCE,
    title="Jumlah tidak cocok",
    why="Rincian ini tidak sama jumlahnya dengan keseluruhannya.",
    reference="Pemeriksaan fakta",
    wrong=(
        ("Sebanyak 120 peserta, terdiri atas 70 laki-laki dan 60 perempuan, hadir.", "120", "130"),
        ("Ada 45 rumah yang rusak, yakni 20 di Karanganyar dan 24 di Jatimulya.", "45", "44"),
        ("Diserahkan 1.500 bibit, masing-masing 700 mahoni, 300 jati, dan 400 trembesi.", "1.500", "1.400"),
    ),
    right=(
        "Sebanyak 130 peserta, terdiri atas 70 laki-laki dan 60 perempuan, hadir.",
        "Ada 45 rumah yang rusak, yakni 20 di Karanganyar dan sisanya di Jatimulya.",
        "Sebanyak 27 usulan, yakni 14 irigasi, 8 jalan, dan 5 posyandu, disepakati.",
        "Sebanyak 40 warga, terdiri atas 25 laki-laki berusia 60 tahun dan 15 perempuan, hadir.",
    ),
)
def total(doc: Doc, house: House) -> Iterator[Hit]:
    """A count with its parts in one sentence, when at least two parts are told and none is left open."""
    if not any(
        word in doc.plain for word in ("terdiri", "terbagi", "yakni", "yaitu", "meliputi", "rincian", "masing-masing")
    ):
        return
    for found in TOTAL.finditer(doc.plain):
        parts = _parts(found["parts"])
        stated, summed = _value(found["total"]), sum(parts)
        each = "masing-masing" in found.group() and len(set(parts)) == 1
        if len(parts) < 2 or each or OPEN.search(found["parts"]) or summed == stated or max(parts) >= stated * 2:
            continue
        if summed > stated * 0.5:
            better = f"{summed:,}".replace(",", ".") if "." in found["total"] or summed >= 1000 else str(summed)
            message = f"Rinciannya berjumlah {better}, bukan {found['total']}."
            yield Hit(*found.span("total"), (better,), message)


OPEN = re.compile(r"\b(?:sisanya|lainnya|selebihnya|antara lain|di antaranya|dan lain|dll|serta lain)\b", re.IGNORECASE)


def _value(text: str) -> int:
    return int(text.replace(".", ""))


def _parts(text: str) -> list[int]:
    values = []
    for found in PART.finditer(text):
        if NO_PART.search(text[: found.start()]) or (found["unit"] or "").lower() in NO_UNIT:
            continue
        values.append(_value(found[1]))
    return values
