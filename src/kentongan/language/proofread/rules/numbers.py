"""Numbers: separators, ordinals, units, and totals that do not add up."""

import re
from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..doc import Doc, Token
from ..house import House
from ..lists import words_of
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule
from ..tokens import DATE, NUMBER, WORD

COUNTED = words_of(
    """orang warga peserta siswa siswi pelajar mahasiswa guru petani nelayan pedagang penonton pengunjung wisatawan
    keluarga kk jiwa penduduk pasien anak balita lansia unit paket buah ekor batang bibit pohon rumah bidang kios
    hektare hektar ha meter km kilometer kg kilogram ton kuintal liter lembar eksemplar karung dus kotak butir kali
    pemilih penerima relawan personel anggota kepala umat jemaah santri usaha umkm koperasi desa sekolah titik
    meter tenaga pegawai pekerja buruh korban pengungsi suara formulir dokumen sertifikat bantuan kursi kendaraan
    rupiah dolar persen porsi dosis kepingan lampu tabung sak kubik watt"""
)
SCALES = words_of("ribu juta miliar triliun persen")
DECIMAL = words_of("km kilometer meter kg kilogram ton hektare ha liter kuintal inci watt derajat poin")
CODES = words_of(
    """nomor no telepon telp hp wa whatsapp kode pos nik nip rekening pasal ayat sk perbup perda uu id tahun
    call center hotline faks fax kuhp kodepos kotak versi seri rt rw km blok pin halaman th abad angkatan windows"""
)
ORDER = words_of(
    "hut hari ulang tahun peringkat urutan juara periode angkatan kali abad minggu pekan harlah milad dies dirgahayu ri"
    " kemerdekaan ronde edisi"
)
UNITS = {
    "Kg": "kg",
    "KG": "kg",
    "Km": "km",
    "KM": "km",
    "Cm": "cm",
    "CM": "cm",
    "Mm": "mm",
    "Ha": "ha",
    "HA": "ha",
    "Gr": "g",
    "gr": "g",
    "Ltr": "liter",
    "Mtr": "meter",
    "mtr": "meter",
    "m2": "m²",
    "M2": "m²",
    "m3": "m³",
    "M3": "m³",
    "km2": "km²",
    "cm2": "cm²",
}


def around(doc: Doc, token: Token) -> tuple[Token | None, Token | None]:
    """The tokens before and after one, where only a space lies between."""
    before = doc.tokens[token.index - 1] if token.index else None
    after = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else None
    if after is not None and doc.gap(token.index) not in (" ", "\u00a0"):
        after = None
    return before, after


@rule(
    id="number",
    kind="number",
    severity=ERROR,
    scope=SENTENCE,
    title="Pemisah bilangan",
    why="Ribuan dipisahkan dengan titik, desimal dengan koma: 5.000 orang, 1,5 juta.",
    reference="EYD V, Tanda Titik dan Tanda Koma",
    wrong=(
        ("Lomba diikuti 5000 orang.", "5000", "5.000"),
        ("Sebanyak 12500 bibit ditanam.", "12500", "12.500"),
        ("Penduduknya 1.5 juta jiwa.", "1.5", "1,5"),
        ("Angkanya naik 3.75 persen.", "3.75", "3,75"),
        ("Sebanyak 1,250 paket dibagikan.", "1,250", "1.250"),
        ("Kilang itu mengolah 12000 tual sagu.", "12000", "12.000"),
    ),
    right=(
        "Lomba diikuti 5.000 orang pada tahun 2025.",
        "Penduduknya 1,5 juta jiwa; kode pos 45256.",
        "Nomor 5000 dan telepon 08123456789 dicatat.",
        "Sejak 2019 warga menanam padi pada pukul 10.30.",
    ),
)
def number(doc: Doc, house: House) -> Iterator[Hit]:
    """Missing thousands' stops before what is counted; English separators."""
    for token in doc.numbers:
        if token.kind != NUMBER:
            continue
        before, after = around(doc, token)
        better = _separated(token.text, before, after)
        if better and not (before and (before.low in CODES or before.low == "rp" or before.text in "./-+")):
            yield Hit(token.start, token.end, (better,))


def _separated(text: str, before: Token | None, after: Token | None) -> str:
    counted = after is not None and (after.low in COUNTED or (before is not None and before.low in COUNTS_PEOPLE))
    if text.isdigit() and len(text) == 5 and after is not None and after.text.islower() and after.kind == WORD:
        counted = counted or lexicon().tag(after.low)[0] in ("NN", "")
    if text.isdigit():
        is_year = len(text) == 4 and 1900 <= int(text) <= 2100 and not (before and before.low in COUNTING)
        long_enough = 4 <= len(text) <= 9 and text[0] != "0" and counted
        return f"{int(text):,}".replace(",", ".") if long_enough and not is_year else ""
    if (
        re.fullmatch(r"\d+\.\d{1,2}", text)
        and after is not None
        and (after.low in SCALES | DECIMAL or after.text == "%")
        and not re.match(r"0\d", text)
    ):
        return text.replace(".", ",")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text) and counted and after is not None:
        if after.low in MEASURES and (text[-1] != "0" or text[0] == "0" or after.low in ("dolar", "rupiah", "juta")):
            return ""
        return text.replace(",", ".")
    return ""


MEASURES = words_of(
    "persen hektare hektar ha meter km kilometer kg kilogram ton kuintal liter juta miliar dolar rupiah"
)
COUNTS_PEOPLE = words_of("sebanyak sejumlah diikuti dihadiri melibatkan")  # whatever is counted after them
COUNTING = words_of(
    """sebanyak diikuti dihadiri ada sekitar mencapai menerima sejumlah total membagikan menanam menyalurkan melibatkan
    lebih"""
)


@rule(
    id="ordinal",
    kind="number",
    severity=ERROR,
    scope=SENTENCE,
    title="Bilangan tingkat",
    why="Bilangan tingkat dengan angka ditulis dengan ke- dan tanda hubung: ke-80; dengan huruf serangkai: kedua.",
    reference="EYD V, Angka dan Bilangan",
    wrong=(
        ("Peringatan HUT ke 80 berlangsung meriah.", "ke 80", "ke-80"),
        ("Ia meraih juara ke-dua.", "ke-dua", "kedua"),
        ("Pada era 1990 an desa itu dibuka.", "1990 an", "1990-an"),
        ("Hari jadi ke80 dirayakan.", "ke80", "ke-80"),
        ("Benteng itu dibangun pada abad ke XVIII.", "ke XVIII", "ke-18"),
    ),
    right=(
        "Peringatan HUT ke-80 dan hari kedua lomba.",
        "Bantuan dikirim ke 27 desa.",
        "Pada era 1990-an desa itu dibuka.",
    ),
)
def ordinal(doc: Doc, house: House) -> Iterator[Hit]:
    """`ke 80`, `ke80`, `ke-dua`, `1990 an`."""
    for token in doc.tokens:
        low = token.low
        if low == "ke" and token.index + 1 < len(doc.tokens):
            yield from _parted_order(doc, token)
        elif low.startswith("ke") and low[2:].isdigit():
            yield Hit(token.start, token.end, (f"{token.text[:2]}-{token.text[2:]}",))
        elif low.startswith("ke-") and ROMAN.match(token.text[3:]):
            yield Hit(token.start, token.end, (f"{token.text[:3]}{_arabic(token.text[3:])}",))
        elif low.startswith("ke-") and low[3:] in SPELLED:
            yield Hit(token.start, token.end, (f"{token.text[:2]}{token.text[3:]}",))
        elif low == "an" and token.index and doc.tokens[token.index - 1].kind == NUMBER:
            yield from _decade(doc, token)


SPELLED = words_of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
ROMAN_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50}
ROMAN = re.compile(r"[IVXL]{2,}$")


def _parted_order(doc: Doc, token: Token) -> Iterator[Hit]:
    after = doc.tokens[token.index + 1]
    gap = doc.gap(token.index)
    if gap not in (" ", ""):
        return
    counted = after.kind == NUMBER and after.text.isdigit() and (gap == "" or _in_order(doc, token, after))
    if counted:
        yield Hit(token.start, after.end, (f"{token.text}-{after.text}",))
    elif ROMAN.match(after.text) and _ranked(doc, token):
        yield Hit(token.start, after.end, (f"{token.text}-{_arabic(after.text)}", after.text))


def _arabic(roman: str) -> int:
    """XVIII → 18."""
    values = [ROMAN_LETTERS[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _ranked(doc: Doc, token: Token) -> bool:
    """Whether one of the four words before speaks of a rank: HUT RI ke 80, hari jadi ke 80, peringkat ke 2."""
    return any(other.low in ORDER for other in doc.tokens[max(0, token.index - 4) : token.index])


def _in_order(doc: Doc, token: Token, after: Token) -> bool:
    following = doc.tokens[after.index + 1].low if after.index + 1 < len(doc.tokens) else ""
    return _ranked(doc, token) and following not in COUNTED - {"kali"}


def _decade(doc: Doc, token: Token) -> Iterator[Hit]:
    before = doc.tokens[token.index - 1]
    if before.text.isdigit() and doc.gap(before.index) in ("", " "):
        yield Hit(before.start, token.end, (f"{before.text}-an",))


@rule(
    id="number_words",
    kind="number",
    severity=HINT,
    scope=SENTENCE,
    title="Angka atau huruf",
    why="Bilangan satu kata ditulis dengan huruf, yang lebih dari dua kata dengan angka, kecuali dalam perincian.",
    reference="EYD V, Angka dan Bilangan",
    wrong=(
        ("Gempa merusak rumah di 3 kecamatan.", "3", "tiga"),
        ("Bantuan itu untuk 7 desa di pesisir.", "7", "tujuh"),
        ("Kampung itu dihuni tiga ratus dua puluh tujuh orang.", "tiga ratus dua puluh tujuh", "327"),
    ),
    right=(
        "Gempa merusak rumah di tiga kecamatan.",
        "Warga menerima 3 kg beras, 5 liter minyak, dan 2 dus mi.",
        "Sebanyak 3 pria dan 25 wanita mengikuti kelas 6 di Desa 2 Ulu.",
        "Dua puluh lima warga hadir.",
    ),
)
def number_words(doc: Doc, house: House) -> Iterator[Hit]:
    """One figure before what is counted, alone in its sentence; a long number in letters."""
    for sentence in doc.sentences:
        figures = [one for one in doc.tokens[sentence.first : sentence.last] if one.kind in (NUMBER, DATE)]
        if len(figures) == 1 and figures[0].text in FIGURES and _is_counted_alone(doc, figures[0]):
            yield Hit(figures[0].start, figures[0].end, (FIGURES[figures[0].text],))
    for found in LONG.finditer(doc.plain):
        value = spelled_out(found.group().split())
        if value:
            yield Hit(*found.span(), (f"{value:,}".replace(",", "."),))


_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
FIGURES = {str(value): word for value, word in enumerate(_DIGITS) if value > 1}
ONES = {word: value for value, word in enumerate(_DIGITS)}
ONES |= {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
LASTING = words_of("tahun bulan pekan minggu hari jam menit detik kali")
TIMES = {"puluh": 10, "ratus": 100, "ribu": 1000}
_WORD = "(?:" + "|".join([*ONES, *TIMES, "belas"]) + ")"
LONG = re.compile(rf"\b(?<!\. ){_WORD}(?: {_WORD}){{3,9}}\b")


def spelled_out(words: list[str]) -> int:
    """tiga ratus dua puluh tujuh → 327; 0 for what is no number."""
    total = here = 0
    for word in words:
        if word in ONES:
            here += ONES[word]
        elif word == "belas":
            here += 10
        elif word == "ribu":
            total, here = (total + here) * 1000, 0
        else:  # puluh, ratus: of the last figure alone
            here += here % 10 * (TIMES[word] - 1)
    return total + here


def _is_counted_alone(doc: Doc, token: Token) -> bool:
    before, after = around(doc, token)
    if after is None or before is None or after.kind != WORD or not after.text.islower() or before.low in CODES:
        return False
    counted = lexicon().tag(after.low)[0] in ("NN", "") and after.low not in MEASURES | DECIMAL | SCALES
    return (
        counted
        and before.text.islower()
        and after.low not in LASTING
        and before.low not in ("kelas", "fase", "sesi", "zona", "lantai")
    )


@rule(
    id="percent",
    kind="number",
    severity=WARNING,
    scope=SENTENCE,
    title="Tanda persen",
    why="Tanda % ditulis rapat dengan angkanya: 62%; dalam kalimat lebih baik persen.",
    reference="EYD V, Angka dan Bilangan; Gaya selingkung",
    wrong=(
        ("Realisasi mencapai 62 % dari target.", "62 %", "62%"),
        ("Angka itu naik 3,5 % setahun.", "3,5 %", "3,5%"),
        ("Sebanyak 100 % warga hadir.", "100 %", "100%"),
    ),
    right=(
        "Realisasi mencapai 62% dari target.",
        "Realisasi mencapai 62 persen.",
        "Tanda % dipakai di tabel.",
    ),
)
def percent(doc: Doc, house: House) -> Iterator[Hit]:
    """A space between number and sign."""
    for found in PERCENT.finditer(doc.plain):
        figures = found["figures"]
        yield Hit(*found.span(), (f"{figures}%", f"{figures} persen"))


PERCENT = re.compile(r"(?<![\w.,])(?P<figures>\d[\d.,]{0,9})[ \u00a0]%")


@rule(
    id="unit",
    kind="number",
    severity=WARNING,
    scope=SENTENCE,
    title="Lambang satuan",
    why="Lambang satuan ditulis dengan huruf kecil dan dipisahkan dari angkanya: 2 kg, 5 km.",
    reference="EYD V, Singkatan; SI",
    wrong=(
        ("Setiap warga menerima 2 Kg beras.", "Kg", "kg"),
        ("Jalan 5 KM diperbaiki.", "KM", "km"),
        ("Lahan seluas 3 Ha ditanami.", "Ha", "ha"),
        ("Beras 10kg dibagikan.", "10kg", "10 kg"),
    ),
    right=(
        "Setiap warga menerima 2 kg beras.",
        "Jalan 5 km di KM 12 diperbaiki.",
        "Lahan 3 ha ditanami.",
    ),
)
def unit(doc: Doc, house: House) -> Iterator[Hit]:
    """Units in capitals after a number, or glued to it."""
    for token in doc.tokens:
        if token.index == 0 or doc.tokens[token.index - 1].kind != NUMBER:
            continue
        before, gap = doc.tokens[token.index - 1], doc.gap(token.index - 1)
        if gap == "" and token.text.lower() in GLUED:
            better = f"{before.text} {UNITS.get(token.text, token.text)}"
            yield Hit(before.start, token.end, (better,), kind="spacing")
        elif token.text in UNITS and gap in (" ", "\u00a0"):
            yield Hit(token.start, token.end, (UNITS[token.text],))


GLUED = words_of("kg km cm mm ha ton orang meter liter persen hektare juta miliar ribu unit paket hari jam menit tahun")


@rule(
    id="number_twice",
    kind="number",
    severity=WARNING,
    scope=SENTENCE,
    title="Bilangan ditulis dua kali",
    why="Di luar akta dan kuitansi, bilangan cukup ditulis dengan angka atau dengan huruf.",
    reference="EYD V, Angka dan Bilangan",
    wrong=(
        ("Pelatihan berlangsung 3 (tiga) hari.", "3 (tiga)", "tiga"),
        ("Sebanyak 25 (dua puluh lima) warga hadir.", "25 (dua puluh lima)", "25"),
        ("Dua (2) unit pompa dikirim.", "Dua (2)", "Dua"),
    ),
    right=(
        "Pelatihan berlangsung tiga hari.",
        "Sebanyak 25 warga (dua di antaranya guru) hadir.",
        "Tahap 3 (terakhir) dimulai.",
    ),
)
def number_twice(doc: Doc, house: House) -> Iterator[Hit]:
    """`3 (tiga)` and `tiga (3)`."""
    if not BRACKETED.search(doc.plain):
        return
    for found in TWICE.finditer(doc.plain):
        spelled = (found["inner"] or found["outer"]).strip()
        yield Hit(*found.span(), (found["figures"] if found["figures"] and " " in spelled else spelled,))


BRACKETED = re.compile(r"\d\s?\([a-zA-Z]|[a-z]\s?\(\d")
_SPELLED = (
    r"(?:(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu)"
    r"(?:\s?(?:belas|puluh|ratus|ribu|juta))?\s?){1,8}"
)
_FIGURES = r"\d[\d.]{0,20}"
TWICE = re.compile(
    rf"(?<![\d.])(?P<figures>{_FIGURES})\s?\((?P<inner>{_SPELLED})\)|\b(?P<outer>{_SPELLED})\({_FIGURES}\)",
    re.IGNORECASE,
)


@rule(
    id="number_first",
    kind="number",
    severity=HINT,
    scope=SENTENCE,
    title="Angka di awal kalimat",
    why="Bilangan pada awal kalimat ditulis dengan huruf, atau didahului kata seperti Sebanyak.",
    reference="EYD V, Angka dan Bilangan",
    wrong=(
        ("27 warga menerima bantuan.", "27", "Sebanyak 27"),
        ("Rapat selesai. 350 bibit ditanam.", "350", "Sebanyak 350"),
        ("1.250 peserta mengikuti lomba.", "1.250", "Sebanyak 1.250"),
    ),
    right=(
        "Sebanyak 27 warga menerima bantuan.",
        "1. Syarat pertama ialah KTP.",
        "2025 menjadi tahun panen.",
        "1. beras\n2. gula",
    ),
)
def number_first(doc: Doc, house: House) -> Iterator[Hit]:
    """A sentence that opens with a count."""
    for sentence in doc.sentences:
        if sentence.last - sentence.first < 3 or (doc.headline and sentence.start == doc.headline.start):
            continue
        opening, following = doc.tokens[sentence.first : sentence.first + 2]
        is_count = opening.kind == NUMBER and ":" not in opening.text and doc.gap(opening.index) == " "
        if is_count and following.kind == WORD and following.text.islower() and _is_counted(following):
            yield Hit(opening.start, opening.end, (f"Sebanyak {opening.text}",))


def _is_counted(word: Token) -> bool:
    return word.low in COUNTED or lexicon().tag(word.low)[0] == "NN"
