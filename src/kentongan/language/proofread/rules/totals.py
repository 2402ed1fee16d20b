"""Totals that do not add up: `120 peserta, terdiri atas 70 laki-laki dan 60 perempuan`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kentongan.language.lexicon import lexicon

from ..doc import Doc, Span
from ..house import House
from ..lists import words_of
from ..rule import SENTENCE, WARNING, Hit, rule

WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
AMOUNT = re.compile(
    r"(?<![\w.,/–-])(?P<money>Rp\.?\s?)?(?P<figure>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?(?![.,/:–-]?\d|\s?%)"
    rf"(?:\s(?P<scale>{'|'.join(SCALES)})\b)?(?:\s(?P<unit>[a-z-]+))?"
    rf"|^(?P<word>{'|'.join(WORDS)})\s(?P<thing>(?!puluh|belas|ratus|ribu|juta)[a-z-]+)"
)
# What announces the parts, and how far from the total it may stand.
CLEAR = re.compile(
    r"\b(?:yang\s)?(?:terdiri\s(?:atas|dari)|terbagi\s(?:atas|menjadi|dalam)|yakni|yaitu|meliputi|dengan\srincian"
    r"|(?:dengan\s)?[Rr]incian(?:nya)?|masing-masing)\b[:, ]"
)
SPENT = re.compile(
    r"\b(?:dibagi|dialokasikan|digunakan|dipakai|diperuntukkan)\s(?:untuk|menjadi|bagi|kepada)\s"
    r"|\b(?:berasal|bersumber)\sdari\s"
)
LIST = re.compile(r":\s|\(")
AMONG = re.compile(r",\s(?=(?:sebanyak\s|sejumlah\s)?\d[\d.]*\s(?:\w+\s)?di\santaranya\b)")
# 50 peserta, 12 dari Sindang, 15 dari Waru: the parts are told by where they come from or go to
SHARED = re.compile(r",\s(?=\d[\d.]*\s(?P<how>dari|di|untuk|asal)\s[^,;.]{1,60},\s(?:dan\s)?\d[\d.]*\s(?P=how)\s)")
OUT_OF = re.compile(r"(?:^|[.,;]\s)[Dd]ari\s(?:total\s|jumlah\s|sebanyak\s|sejumlah\s)?(?=\d)")
FAR, BESIDE, LOOK, LONGEST = 60, 30, 40, 400
ROUNDED = 0.05  # Rp1,96 miliar may be told as Rp2 miliar, Rp1,8 miliar may not
LATER = re.compile(
    r"(?:Mereka|Peserta(?:nya)?|Jumlah(?:nya|\situ|\stersebut)|Bantuan\s(?:itu|tersebut)|Semuanya|Seluruhnya)\s"
    r"[^,.;:\d]{0,25}?\b(?:terdiri\s(?:atas|dari)|terbagi\s(?:atas|menjadi)|meliputi|berasal\sdari)\s"
    r"|(?:Adapun\s|Dengan\s)?[Rr]incian(?:nya)?(?:\s(?:adalah|ialah|yakni|yaitu))?[,:]?\s|(?:Yakni|Yaitu|Terdiri\s(?:atas|dari))\s"
)
# A number before or after these is no part of the sum.
NO_PART = re.compile(
    r"\b(?:usia|umur|berusia|berumur|kelas|tahun|tanggal|pukul|jam|nomor|no\.?|juz|ke|RT|RW|hingga|sampai|sejak|pada"
    r"|selama|pasal|ayat|grup|zona|juara|tahap|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober"
    r"|November|Desember|SMPN?|SMAN?|SMKN?|SDN?|MTsN?|MAN?)[\s-]*$",
    re.IGNORECASE,
)
NO_UNIT = words_of(
    """persen tahun juta miliar ribu rupiah jam hari menit kilometer meter januari februari maret april mei juni juli
    agustus september oktober november desember km hektare bulan pekan minggu kali wib wita wit derajat"""
)
OPEN = re.compile(
    r"\b(?:sisanya|lainnya|selebihnya|antara lain|dan lain|dll|serta lain|sebagian|beberapa|puluhan|ratusan|para"
    r"|selain|ditambah|termasuk|setiap|tiap|per)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:sekitar|kurang\slebih|lebih\skurang|hampir|lebih\sdari|sedikitnya|minimal|maksimal|rata-rata|hingga|per"
    r"|setiap|tiap|antara)\s$"
)
SEPARATOR = re.compile(r",\s(?:dan\s|serta\s|sedangkan\s|sementara\s)?|\s(?:dan|serta|sedangkan|sementara)\s")
REGION = re.compile(r"(?:Kecamatan|Desa|Kelurahan|Kabupaten|Kota|Dusun|Blok)\s[A-Z]")
OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in words_of(
        """laki-laki/perempuan pria/wanita putra/putri lulus/gagal hadir/absen hadir/berhalangan negeri/swasta
        positif/negatif dewasa/anak-anak selamat/tewas selamat/meninggal sembuh/meninggal menang/kalah setuju/menolak"""
    )
)


MEASURES = words_of("kilometer meter km hektare")  # totals, if their parts are told in the same


class Amount(NamedTuple):
    """A number with where it stands, how finely it is told and the word behind it; money is money only."""

    value: float
    grain: float
    money: bool
    unit: str
    start: int
    end: int


@rule(
    id="total",
    kind="number",
    severity=WARNING,
    scope=SENTENCE,
    title="Jumlah tidak cocok",
    why="Rincian ini tidak sama jumlahnya dengan keseluruhannya. Hitung kembali, lalu betulkan salah satunya.",
    reference="Pemeriksaan fakta",
    wrong=(
        ("Sebanyak 120 peserta, terdiri atas 70 laki-laki dan 60 perempuan, hadir.", "120", "130"),
        ("Ada 45 rumah yang rusak, yakni 20 di Karanganyar dan 24 di Jatimulya.", "45", "44"),
        ("Diserahkan 1.500 bibit, masing-masing 700 mahoni, 300 jati, dan 400 trembesi.", "1.500", "1.400"),
        ("Pelatihan diikuti 50 peserta: 12 petani, 15 nelayan, dan 20 perajin.", "50", "47"),
        ("Dari 30 peserta, 12 lulus dan 15 tidak lulus.", "30", "27"),
        ("Dana Rp500 juta dibagi untuk jalan Rp300 juta dan jembatan Rp150 juta.", "Rp500 juta", "Rp450 juta"),
        ("Kegiatan diikuti 45 kader. Mereka terdiri atas 20 kader PKK dan 30 kader posyandu.", "45", "50"),
    ),
    right=(
        "Sebanyak 130 peserta, terdiri atas 70 laki-laki dan 60 perempuan, hadir.",
        "Ada 45 rumah yang rusak, yakni 20 di Karanganyar dan sisanya di Jatimulya.",
        "Sebanyak 27 usulan, yakni 14 irigasi, 8 jalan, dan 5 posyandu, disepakati.",
        "Sebanyak 40 warga, terdiri atas 25 laki-laki berusia 60 tahun dan 15 perempuan, hadir.",
        "Dari 100 ibu hamil, 40 datang pada pagi hari dan 35 membawa buku KIA.",
        "Total 18 usulan masuk, 8 di antaranya irigasi dan 6 jalan.",
        "Rp1,5 miliar itu berasal dari APBD Rp912 juta dan hibah Rp588.500.000.",
        "Sebanyak 20 orang, terdiri atas camat, 12 kuwu, dan 7 kader, hadir.",
    ),
)
def total(doc: Doc, house: House) -> Iterator[Hit]:
    """A count or a sum of money with its parts, when at least two parts are told and none is left open."""
    text, before = doc.plain, None
    for sentence in doc.sentences:
        if sum(map(text[sentence.start : sentence.end].count, "0123456789")) >= 2:
            wrong = _within(text, sentence) or (_across(text, before, sentence) if before else None)
            if wrong:
                stated, summed = wrong
                better = _as_told(summed, text[stated.start : stated.end])
                message = f"Rinciannya berjumlah {better}. Hitung kembali, lalu betulkan jumlah atau rinciannya."
                yield Hit(stated.start, stated.end, (better,), message)
        before = sentence


def _within(text: str, one: Span) -> tuple[Amount, float] | None:
    """The total of a sentence and the sum of its parts, where they differ."""
    for announces, far in ((CLEAR, FAR), (SPENT, FAR), (LIST, BESIDE), (AMONG, FAR), (SHARED, BESIDE), (OUT_OF, 0)):
        for found in announces.finditer(text, one.start, one.end):
            begin = found.end()
            if announces is OUT_OF:
                comma = text.find(", ", begin, min(begin + FAR, one.end))
                stated, begin = _nearest(text, begin, comma, FAR), comma + 2
            else:
                stated = _nearest(text, one.start, found.start(), far)
            if stated is None or not _can_be_parted(stated, announces, found):
                continue
            wrong = _differs(stated, _tail(text, begin, one.end), announces, "masing" in found.group())
            if wrong is not None:
                return stated, wrong
    return None


def _can_be_parted(stated: Amount, announces: re.Pattern[str], found: re.Match[str]) -> bool:
    """Whether what announces the parts may speak of this total."""
    if announces is SPENT:
        return stated.money or "dibagi" in found.group()
    if announces is SHARED:  # 2 untuk anak, 2 untuk remaja, dan 1 untuk dewasa: the first is a part as well
        return found["how"] not in found.string[stated.end : found.start()].split()
    return announces is not LIST or bool(stated.unit)


def _across(text: str, before: Span, one: Span) -> tuple[Amount, float] | None:
    """The same, where the sentence before tells the total and nothing else."""
    found = LATER.match(text, one.start, one.end)
    told = [amount for amount in _amounts(text, before.start, before.end) if _counts(amount)] if found else []
    if not found or len(told) != 1 or ABOUT.search(text[max(0, told[0].start - 20) : told[0].start]):
        return None
    wrong = _differs(told[0], _tail(text, found.end(), one.end), CLEAR, False)
    return None if wrong is None else (told[0], wrong)


def _tail(text: str, start: int, end: int) -> str:
    """Where the parts are told: up to a full stop, a semicolon or a closing bracket."""
    return re.split(r"[;?!)\n]|\.(?=\s|$)", text[start : min(end, start + LONGEST)], maxsplit=1)[0]


def _nearest(text: str, start: int, end: int, far: int) -> Amount | None:
    """The last amount before `end`, with no other figure between."""
    told = _amounts(text, max(start, end - far - LOOK), end) if start < end else []
    if not told or end - told[-1].end > far or re.search(r"\d", text[told[-1].end : end]) or not _counts(told[-1]):
        return None
    return None if ABOUT.search(text[max(0, told[-1].start - 20) : told[-1].start]) else told[-1]


def _counts(amount: Amount) -> bool:
    return amount.value >= 2 and (amount.money or amount.unit not in NO_UNIT or amount.unit in MEASURES)


def _amounts(text: str, start: int, end: int) -> list[Amount]:
    """The numbers in a stretch of text; dates, times and numbers of things left out."""
    kept = []
    for found in AMOUNT.finditer(text, start, end):
        if found["word"]:
            kept.append(Amount(WORDS.index(found["word"]), 0, False, found["thing"], found.start(), found.end("word")))
        elif not NO_PART.search(text[max(start, found.start() - 20) : found.start()]):
            scale = SCALES.get(found["scale"] or "", 1)
            decimals = found["part"] or ""
            value = float(f"{found['figure'].replace('.', '')}.{decimals or 0}") * scale
            grain = scale / 10 ** len(decimals) if scale > 1 or decimals else 0
            last = found.end("scale") if found["scale"] else found.end("part") if decimals else found.end("figure")
            kept.append(Amount(value, grain, bool(found["money"]), found["unit"] or "", found.start(), last))
    return kept


def _differs(stated: Amount, parts: str, announces: re.Pattern[str], each: bool) -> float | None:
    """What the parts add up to, if that is not what is stated."""
    if OPEN.search(parts) or (announces is not AMONG and "di antaranya" in parts):
        return None
    told = _parts(parts, stated, strict=announces is not CLEAR)
    values = [amount.value for amount, _ in told]
    if len(told) < 2 or (each and len(set(values)) == 1):
        return None
    if announces is OUT_OF and not _parallel([after for _, after in told]):
        return None
    summed = sum(values)
    rounding = min((stated.grain + sum(amount.grain for amount, _ in told)) / 2, stated.value * ROUNDED)
    if abs(summed - stated.value) <= rounding or not stated.value * 0.5 < summed < stated.value * 2:
        return None
    return None if announces is AMONG and summed < stated.value else summed


def _parts(text: str, stated: Amount, strict: bool) -> list[tuple[Amount, list[str]]]:
    """Each part with the words behind it; nothing where the list is not plain."""
    told: list[tuple[Amount, list[str]]] = []
    closed, bare = False, 0
    for link, item in _items(text):
        found = [
            one
            for one in _amounts(item, 0, len(item))
            if one.money == stated.money and (one.unit not in NO_UNIT or one.unit == stated.unit)
        ]
        if len(found) > 1 or (found and closed and not link):
            return []
        if found:
            words = re.findall(r"[\w-]+", item[found[0].end :].lower())
            told.append((found[0], words[1:] if words[:1] in ([stated.unit], ["orang"], ["unit"]) else words))
            closed = closed or bool(link)
        elif closed:
            break  # what follows the list: …, hadir
        elif not REGION.match(item):
            if strict or not told:
                return []
            bare += 1  # 12 kuwu, camat, dan 7 kader: one more, perhaps
    return [] if bare and stated.value - sum(amount.value for amount, _ in told) == bare else told


def _items(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of a list, each with the dan, serta … before it."""
    link, begin = "", 0
    for found in SEPARATOR.finditer(text):
        yield link, text[begin : found.start()].strip()
        link, begin = found.group().strip(" ,"), found.end()
    yield link, text[begin:].strip()


def _parallel(rows: list[list[str]]) -> bool:
    """Whether parts are of one kind, so that they make up the whole: 12 lulus, 15 tidak lulus; 8 irigasi, 6 jalan."""
    if not all(rows):
        return False
    first = [row[0] for row in rows]
    if len(set(first)) == 1 or (len(rows) > 1 and all(lexicon().tag(word)[0] == "NN" for word in first)):
        return True
    plain = {" ".join(word for word in row[:3] if word not in ("tidak", "belum")) for row in rows}
    denied = any(row[0] in ("tidak", "belum") for row in rows)
    return len(rows) == 2 and ((denied and len(plain) == 1) or frozenset(first) in OPPOSITES)


def _as_told(value: float, model: str) -> str:
    """A sum in the shape of the total it corrects: Rp450 juta, 1.400, 3,5."""
    money = model[: len(model) - len(model.lstrip("Rp. \xa0"))]
    scale = next((one for one in reversed(SCALES) if model.endswith(one) and value >= SCALES[one]), "")
    if not scale and model[-1].isalpha():
        scale = next(one for one in reversed(SCALES) if value >= SCALES[one])
    shown = value / SCALES.get(scale, 1)
    figure = f"{shown:,.0f}".replace(",", ".") if shown == int(shown) else f"{shown:.6g}".replace(".", ",")
    return f"{money}{figure} {scale}".strip()
