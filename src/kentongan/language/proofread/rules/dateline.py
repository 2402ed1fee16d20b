"""The dateline: there, and naming the town of the event."""

import re
from collections import Counter
from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..datelines import dateline_of, lead_of_release, line_in
from ..doc import Doc
from ..house import House
from ..rule import DOCUMENT, HINT, WARNING, Hit, rule
from ..tokens import ACRONYM, WORD
from ..towns import seats

HOUSE_STYLE = "Gaya selingkung: rilis diawali nama kota"
SHORT = 30  # words: a text below this with one paragraph is a note, no release
_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,4}"
_REGION = re.compile(rf"\b(?P<rank>Kabupaten|Kota|Pemkab|Pemkot|Bupati|Wali Kota)\s+(?P<name>{_NAME})")
_ELSEWHERE = re.compile(
    rf"\bdi\s(?:[\w\s.’'-]{{1,60}}?,?\s)?(?P<rank>Kabupaten|Kota)\s(?P<name>{_NAME})|\bdi\s(?P<city>Jakarta|Bandung"
    r"|Surabaya|Semarang|Yogyakarta|Medan|Makassar|Denpasar|Bogor|Bekasi)\b"
)
_CITY = ("Kota", "Pemkot", "Wali Kota")


@rule(
    id="dateline_missing",
    kind="dateline_missing",
    severity=WARNING,
    scope=DOCUMENT,
    title="Nama kota belum ada",
    why="Rilis diawali nama kota tempat peristiwa dan tanda pisah, misalnya “TIRTASARI –”.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Camat Membuka Pasar\nCamat Tirtasari membuka pasar murah di balai desa.\nBeras habis dalam dua jam.", "", ""),
        ("Warga Desa Menanam\n\nWarga Kabupaten Banyuwening menanam padi.\n\nHasilnya baik.", "", "BANYUWENING – "),
        ("Warga Desa Menanam\n\nWarga Kabupaten Belu menanam padi.\n\nHasilnya baik.", "", "ATAMBUA – "),
        ("Air Bersih Tiba di Dusun\n\n“Kami lega,” kata Rokayah.\n\nAir tiba dengan dua tangki.", "", ""),
    ),
    right=(
        "Camat Membuka Pasar\nTIRTASARI – Camat Tirtasari membuka pasar murah.\nBeras habis dalam dua jam.",
        "Camat Membuka Pasar\nTirtasari, InfoPublik - Camat Tirtasari membuka pasar.\nBeras habis.",
        "Camat Membuka Pasar\n(Tirtasari, 20 Juli 2017). Camat membuka pasar murah.\nBeras habis.",
        "Camat Membuka Pasar\nTIRTASARI-INFO, Camat Tirtasari membuka pasar murah.\nBeras habis.",
        "Pasar murah dibuka Camat Tirtasari.",
    ),
)
def dateline_missing(doc: Doc, house: House) -> Iterator[Hit]:
    """An empty span where the lead begins; the town is suggested where the text names its regency."""
    if house.dateline or not _is_release(doc) or dateline_of(doc):
        return
    start = next((one.start for one in doc.body if not line_in(doc.text, one)), 0)
    towns = Counter(_towns(found["rank"], found["name"])[0] for found in _REGION.finditer(doc.plain))
    del towns[""]
    named = [f"{name.upper()} – " for name in towns]
    yield Hit(start, start, tuple(named) if len(named) == 1 else ())  # which of several is the writer's to say


def _towns(rank: str, name: str) -> tuple[str, ...]:
    """What a dateline may say of a regency or city: its seat, other names of that, and its own name.

    `name` may run on into words that are not part of it; a regency that no table knows gives its first word.
    """
    words = name.split()
    for count in range(len(words), 0, -1):
        own = " ".join(words[:count])
        if found := seats().get(f"Kota {own}" if rank in _CITY else own):
            return (*found, own)
    glued = any(
        words[0] != name and words[0].startswith(name) for name in seats() if len(name) > 5
    )  # Banyuwangimelalui
    person = rank in ("Bupati", "Wali Kota") or lexicon().knows(words[0].lower())  # Bupati Saipullah
    return ("",) if glued or person else (words[0],)


def _letters(town: str) -> str:
    """Tanjung Pandan and TANJUNGPANDAN are one town."""
    return "".join(letter for letter in town.lower() if letter.isalpha())


def _is_release(doc: Doc) -> bool:
    """A headline with text, or paragraphs enough for one; a single short paragraph is neither."""
    if doc.headline:
        return len(doc.body) >= 2 or _words(doc) >= SHORT
    return len(doc.body) >= 2 and _words(doc) >= SHORT


def _words(doc: Doc) -> int:
    return sum(1 for token in doc.tokens if token.kind in (WORD, ACRONYM))


@rule(
    id="dateline_place",
    kind="dateline_place",
    severity=HINT,
    scope=DOCUMENT,
    title="Nama kota berbeda dengan tempat peristiwa",
    why="Nama kota di awal rilis ialah tempat peristiwa, bukan tempat penulis.",
    reference=HOUSE_STYLE,
    wrong=(
        ("INDRAMAYU – Bupati menandatangani kerja sama di Jakarta, Senin (3/11/2025).", "INDRAMAYU", "JAKARTA"),
        ("TIRTASARI – Kirab digelar di Alun-Alun Kota Cirebon, Minggu.", "TIRTASARI", "CIREBON"),
        ("INDRAMAYU – Pameran dibuka di Kabupaten Sumedang, Rabu.", "INDRAMAYU", "SUMEDANG"),
        ("INDRAMAYU – Pameran dibuka di Kabupaten Ogan Komering Ulu Timur, Rabu.", "INDRAMAYU", "MARTAPURA"),
    ),
    right=(
        "JAKARTA – Bupati menandatangani kerja sama di Jakarta, Senin (3/11/2025).",
        "INDRAMAYU – Posko dibuka di Desa Eretan, Kabupaten Indramayu, Senin.",
        "INDRAMAYU – Warga menanam padi di Desa Tukdana.",
        "ATAMBUA – Puskesmas dibuka di Desa Wedomu, Kabupaten Belu, Rabu.",
        "TANJUNG PANDAN – Pameran dibuka di Kabupaten Belitung, Rabu.",
    ),
)
def dateline_place(doc: Doc, house: House) -> Iterator[Hit]:
    """The town, where the lead names another one as the place of the event."""
    line = dateline_of(doc)
    start, end = lead_of_release(doc)
    found = _ELSEWHERE.search(doc.plain, start, end) if line else None
    if line and found:
        towns = _towns(found["rank"], found["name"]) if found["rank"] else (found["city"],)
        if not any(_letters(town) in _letters(line.town) for town in towns):
            at = doc.text.index(line.town, line.start)
            yield Hit(at, at + len(line.town), (towns[0].upper() if line.town.isupper() else towns[0],))
