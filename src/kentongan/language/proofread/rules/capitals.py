"""Capital letters at the head of a sentence, and where they are too many."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, OWN
from kentongan.lib.indonesian import DAYS, MONTHS

from ..doc import Doc, Span, Token
from ..house import House
from ..lists import words_of
from ..offices import OFFICES
from ..rule import ERROR, SENTENCE, WARNING, Hit, rule
from ..sentences import ABBREVIATIONS
from ..tokens import ACRONYM, MARK, NUMBER, QUOTE, WORD
from .proper_names import is_only_a_place

TITLES = words_of("camat bupati gubernur lurah kades kepala ketua sekretaris menteri guru dokter petani nelayan")
PEOPLE = {"bangsa": 1, "suku": 1, "bahasa": 1}
COUNTS = words_of(
    """para setiap seorang tiap beberapa semua seluruh sejumlah banyak dua tiga empat lima enam tujuh delapan sembilan
    sepuluh belas puluh"""
)


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
        if token.index > sentence.first and doc.tokens[token.index - 1].kind == QUOTE:
            continue  # quote_case looks after the words of a quotation
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
        if token.kind == QUOTE or token.text in "-–—•*":
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
    id="capital_excess",
    kind="capital",
    severity=WARNING,
    scope=SENTENCE,
    title="Huruf kapital berlebih",
    why="Jabatan tanpa nama, nama jenis, serta kata bangsa, suku, bahasa, hari, dan bulan ditulis dengan huruf kecil.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Para Camat menghadiri rapat itu.", "Camat", "camat"),
        ("Warga memakai Bahasa Sunda sehari-hari.", "Bahasa", "bahasa"),
        ("Setiap Kepala desa melapor.", "Kepala", "kepala"),
        ("Para Kepala Desa dari tiga kecamatan hadir.", "Kepala Desa", "kepala desa"),
        ("Rapat digelar setiap Hari Senin.", "Hari", "hari"),
        ("Panen raya jatuh pada Bulan Oktober.", "Bulan", "bulan"),
        ("Setiap Bulan Safar warga bersedekah.", "Bulan", "bulan"),
        ("Warga menanam pisang Ambon.", "Ambon", "ambon"),
        ("Kunjungan pada Tahun 2025 naik.", "Tahun", "tahun"),
        ("Puskesmas itu memiliki dua Dokter umum.", "Dokter", "dokter"),
        ("Nelayan menjual Ikan Cakalang.", "Ikan Cakalang", "ikan cakalang"),
        ("Lomba tingkat Kabupaten digelar.", "Kabupaten", "kabupaten"),
        ("Bantuan untuk Masyarakat dibagikan.", "Masyarakat", "masyarakat"),
    ),
    right=(
        "Para camat menghadiri rapat Bupati Ahmad.",
        "Warga memakai bahasa Sunda. Bahasa Indonesia dipelajari juga.",
        "Semua Kepala Dinas Kesehatan hadir.",
        "Balai Bahasa Provinsi Riau membuka kelas pada Hari Pahlawan.",
        "Batik Pekalongan dan kopi Gayo dipamerkan.",
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa dibahas.",
    ),
)
def capital_excess(doc: Doc, house: House) -> Iterator[Hit]:
    """Offices after words of number, and bangsa, suku, bahasa before names."""
    for token in doc.words:
        if not token.capital or token.first or token.index == 0 or not token.text[1:].islower():
            continue
        before, after = doc.tokens[token.index - 1], doc.tokens[token.index + 1 : token.index + 2]
        named = bool(after) and after[0].kind in (WORD, ACRONYM) and after[0].capital
        year = bool(after) and after[0].kind == NUMBER and len(after[0].text) == 4
        if _is_excess(doc, token, before, named) or (token.low == "tahun" and year and before.low in IN_A_YEAR):
            yield _small(token)
        elif token.low in TITLES and before.low in COUNTS and _is_post(doc, token):
            post = doc.tokens[token.index + 1]
            yield Hit(token.start, post.end, (f"{token.low} {post.low}",))
        elif before.low == "dan" and doc.tokens[before.index - 1].capital:
            continue  # Festival Durian dan Buah Eksotik
        elif token.low in GOODS and before.text.islower() and named and _is_kind_of(after[0]):
            yield Hit(token.start, after[0].end, (f"{token.low} {after[0].low}",))
        elif _is_kind(token, before) or (_in_prose(doc, before) and _is_date(token, after)):
            yield _small(token)


IN_A_YEAR = words_of("pada sejak hingga sampai selama sepanjang akhir awal pertengahan")
# para Kepala Desa, setiap Ketua RT: a post, nobody's and no one office's.
POSTS = words_of("desa dinas dusun sekolah bidang bagian seksi puskesmas kampung lingkungan badan daerah madrasah")
# EYD V, Huruf Kapital: names of places in the names of kinds.
KINDS = {
    "pisang": words_of("ambon"), "jeruk": words_of("bali medan pontianak garut"), "gula": words_of("jawa"),
    "kacang": words_of("bogor"), "garam": words_of("inggris"), "kunci": words_of("inggris"), "asam": words_of("jawa"),
    "petai": words_of("cina"), "pacar": words_of("cina"), "ayam": words_of("bangkok"), "jambu": words_of("bangkok"),
    "pepaya": words_of("bangkok"), "ubi": words_of("cilembu"), "terung": words_of("belanda"),
    "sirsak": words_of("belanda"), "lidah": words_of("buaya"), "sapi": words_of("bali madura brahman"),
    "kambing": words_of("jawa etawa"), "itik": words_of("alabio manila"), "lele": words_of("dumbo sangkuriang"),
}  # fmt: skip


GOODS = words_of("ikan sapi kambing ayam padi jagung beras cabai bawang pohon buah sayur minyak gula telur daging")


def _is_kind_of(after: Token) -> bool:
    """Ikan Cakalang, Beras Merah: a kind of goods, no brand and no place."""
    return bool(lexicon().flags(after.low) & (DICTIONARY | OWN)) and not lexicon().is_name(after.low)


def _is_post(doc: Doc, token: Token) -> bool:
    """Two capitals before a small letter, the second a common noun: Kepala Desa, not Kepala Dinas Kesehatan."""
    post = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else token
    behind = doc.tokens[token.index + 2] if token.index + 2 < len(doc.tokens) else None
    return post.low in POSTS and post.capital and (behind is None or not behind.text[0].isupper())


def _in_prose(doc: Doc, before: Token) -> bool:
    return before.text.islower() or (before.first and not (doc.headline and before.start < doc.headline.end))


def _is_kind(token: Token, before: Token) -> bool:
    return before.text.islower() and token.low in KINDS.get(before.low, ())


def _is_date(token: Token, after: list[Token]) -> bool:
    """Hari Senin, Bulan Oktober inside a sentence."""
    following = after[0].low if after and after[0].capital else ""
    return (token.low == "hari" and following in WEEKDAYS) or (token.low == "bulan" and following in MONTH_NAMES)


WEEKDAYS = frozenset(name.lower() for name in DAYS)
MONTH_NAMES = frozenset(name.lower() for name in MONTHS) | words_of(
    "muharam safar rabiulawal rabiulakhir jumadilawal jumadilakhir rajab syakban ramadan syawal zulkaidah zulhijah suro"
)


def _is_excess(doc: Doc, token: Token, before: Token, named: bool) -> bool:
    if token.low in TITLES and before.low in COUNTS:
        return not named
    if before.low in ("dan", "atau", "serta") and before.index:
        before = doc.tokens[before.index - 1]
        before = doc.tokens[before.index - 1] if before.text == "," and before.index else before
    if (before.first and before.low in OFFICES) or before.low == "tentang":  # Balai Bahasa; UU tentang Desa
        return False
    if before.kind != WORD or not (before.text.islower() or before.first) or _in_title(doc, token):
        return False
    if doc.text[token.end : token.end + 5] == "/Kota" and doc.text[token.end + 5 : token.end + 7].strip().isupper():
        return False  # Kabupaten/Kota Layak Anak
    if token.low == "suku" and doc.tokens[token.index + 1].low in ("anak", "laut"):  # Suku Anak Dalam
        return False
    if token.low in PEOPLE or named:
        return named and token.low in PEOPLE
    return token.low in COMMON or (token.low in REGIONS and not _names_a_place(doc, token))


def _names_a_place(doc: Doc, token: Token) -> bool:
    """`Desa karanganyar`, `Kecamatan babakan Madang`: there the capital is missing, not too many."""
    after, behind = (*doc.tokens[token.index + 1 : token.index + 3], token, token)[:2]
    return after.text.islower() and (is_only_a_place(after.low) or (behind.capital and behind.kind == WORD))


# Common nouns that careless hands honour with a capital, and regions without their name.
COMMON = words_of(
    """masyarakat warga petani nelayan peserta siswa kegiatan acara bantuan pelayanan penduduk pembangunan anggaran
    pelatihan rapat pertemuan kebersihan keamanan harga sembako jeruk mangga pisang padi jagung kopi kakao karet sawit
    bibit pupuk benih sapi kambing ayam beras"""
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
