"""Amounts in rupiah."""

import re
from collections.abc import Iterator

from ..doc import Doc
from ..house import House
from ..rule import ERROR, SENTENCE, Hit, rule

RUPIAH = re.compile(
    r"(?P<rp>[Rr][pP])(?P<dot>\s?\.)?(?P<gap>\s*)(?P<number>\d+(?:[.,]\d+)*)(?P<zero>\s?,-{1,2}|\.-|,=)?"
    r"(?P<unit>\s?(?i:ribu|juta|miliar|milyar|triliun|trilyun|rb|jt|jta|[MT](?=[\s.,;)]|$))\b)?(?P<word>\srupiah\b)?"
)


@rule(
    id="rupiah",
    kind="number",
    severity=ERROR,
    scope=SENTENCE,
    title="Penulisan rupiah",
    why="Rp ditulis tanpa titik dan tanpa spasi, ribuan dipisahkan dengan titik: Rp62.000.",
    reference="EYD V, Singkatan dan Tanda Titik",
    wrong=(
        ("Harganya Rp. 62000 per kilogram.", "Rp. 62000", "Rp62.000"),
        ("Bantuan Rp 5 juta disalurkan.", "Rp 5 juta", "Rp5 juta"),
        ("Biayanya Rp.62.000,- saja.", "Rp.62.000,-", "Rp62.000"),
        ("Uang pembinaannya Rp3jt.", "Rp3jt", "Rp3 juta"),
        ("Proyek itu bernilai Rp2,3 M dari APBD.", "Rp2,3 M", "Rp2,3 miliar"),
        ("Anggaran Rp1.5 miliar disetujui.", "Rp1.5 miliar", "Rp1,5 miliar"),
        ("Anggaran Rp1,500,000 disetujui.", "Rp1,500,000", "Rp1.500.000"),
    ),
    right=(
        "Harganya Rp62.000 per kilogram.",
        "Bantuan Rp5 juta dan Rp1,25 miliar disalurkan.",
        "Biayanya Rp500, bukan Rp5.000.",
        "Nilainya 5.000.000 rupiah atau Rp5.000.000,00.",
        "Pedagang Kecil Mencatat Penjualan Rp46 Juta",
    ),
)
def rupiah(doc: Doc, house: House) -> Iterator[Hit]:
    """Full stops and spaces after Rp, missing or foreign separators, `,-` at the end, rupiah said twice."""
    for token in doc.tokens:
        if token.low == "rp" and (found := RUPIAH.match(doc.plain, token.start)):
            unit = _unit(found)
            better = f"Rp{_amount(found)}{unit}"
            short = len((found["unit"] or "").strip()) < 4  # jt, M; milyar is a word of the rule nonstandard
            written = found.group().replace("\u00a0", " ")
            if better != (written if short else written.replace(found["unit"] or "~", unit)):
                yield Hit(*found.span(), (better,))


def _unit(found: re.Match[str]) -> str:
    unit = (found["unit"] or "").strip().lower()
    return f" {SPELLED.get(unit, unit)}" if unit else ""


SPELLED = {
    "milyar": "miliar", "trilyun": "triliun", "rb": "ribu", "jt": "juta", "jta": "juta", "m": "miliar", "t": "triliun",
}  # fmt: skip


def _amount(found: re.Match[str]) -> str:
    number = found["number"]
    if found["unit"]:
        whole, point, rest = number.rpartition(".")
        return f"{whole},{rest}" if point and "," not in number and len(rest) < 3 and "." not in whole else number
    if number.isdigit():
        return f"{int(number):,}".replace(",", ".") if len(number) > 3 and number[0] != "0" else number
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.00)?", number):
        return number.removesuffix(".00").replace(",", ".")
    return number
