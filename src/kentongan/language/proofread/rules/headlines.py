"""Headlines that tell nothing that happens: no subject with a predicate."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import PLACE

from ..doc import Doc, Token
from ..fivews.verbs import HEADLINE, MORE, could_be_verb
from ..fivews.what import EVENTS
from ..fivews.who import HUMANS
from ..house import House
from ..lists import words_of
from ..rule import DOCUMENT, HINT, Hit, rule
from ..runs import REGIONS, heads
from ..tokens import ACRONYM, WORD

# What follows an adjective that is the predicate (Stok Beras Aman hingga Desember), else a noun follows: Gedung Baru …
AFTER_PREDICATE = words_of(
    "hingga sampai di ke untuk bagi selama sejak usai saat dan jelang karena pada dari pekan hari bulan lagi besok"
)
PREDICATES = words_of(
    """bebas minim rawan penuh kaya siap siaga aman wajib gratis langka darurat terkendali cair tanpa susut karam kandas
    amblas jebol lumpuh bubar usai mogok gagal layu mati lahir pulih sembuh kritis tergenang pupus punah anjlok melejit
    meroket untung rugi terang gelap asin nihil nol defisit surplus ludes tuntas batal molor mundur maju"""
)
ATTRIBUTES = words_of("baru raya besar kecil utama umum nasional lokal tahunan bersama")  # rarely more than that
SURE = HEADLINE | MORE
WARNINGS = words_of("waspada awas siaga")  # Waspada Hujan Lebat
UNDER = words_of("yang untuk guna agar demi cara dalam tentang oleh")
NO_VERBS = words_of("tani seni tari")  # Kelompok Tani, though menani… might be one
SMALL_WORDS = ("IN", "SC", "CC", "DT", "NUM", "PR")
# Words that are a verb in headlines, but a noun where they open one: Gelar Karya, Monitoring Dana Desa.
NOUNS_FIRST = words_of("gelar monitoring panen bedah lomba evaluasi sosialisasi verifikasi validasi edukasi uji")


@rule(
    id="headline_no_verb",
    kind="headline",
    severity=HINT,
    scope=DOCUMENT,
    title="Judul tanpa subjek dan predikat",
    why="Judul berita menyebut siapa berbuat apa: “Penyaluran Beras di Sindang” → “200 Warga Sindang Terima Beras”.",
    reference="Gaya selingkung: menulis rilis",
    wrong=(
        ("Rapat Koordinasi Kecamatan Tirtasari\nCamat membuka rapat itu.", "Rapat Koordinasi Kecamatan Tirtasari", ""),
        ("Sosialisasi Bahaya Narkoba\nPelajar mengikuti acara itu.", "Sosialisasi Bahaya Narkoba", ""),
        ("Musyawarah Desa Karanganyar 2025\nWarga hadir.", "Musyawarah Desa Karanganyar 2025", ""),
        ("Penyaluran bantuan pangan di Desa Sindang\nWarga antre.", "Penyaluran bantuan pangan di Desa Sindang", ""),
        ("Semangat Kebersamaan dalam Kepedulian untuk Sesama\nWarga hadir.",
         "Semangat Kebersamaan dalam Kepedulian untuk Sesama", ""),
    ),
    right=(
        "Camat Tirtasari Buka Pasar Murah\nPasar itu ramai.",
        "Warga Tirtasari Dapat Air Bersih\nAir tiba pagi tadi.",
        "Harga Cabai Turun\nPedagang senang.",
        "Seratus Pelajar Merekam KTP di Sekolah\nPetugas datang.",
        "Stok Beras Aman hingga Desember\nGudang penuh.",
        "Desa Tenganan Larang Kantong Plastik\nWarga membawa keranjang.",
    ),
)  # fmt: skip
def headline_no_verb(doc: Doc, house: House) -> Iterator[Hit]:
    """The headline, where none of its words can be its predicate."""
    top = doc.headline
    if top is None:
        return
    words = [token for token in doc.tokens[top.first : top.last] if token.kind in (WORD, ACRONYM)]
    if len(words) >= 3 and not any(_is_predicate(words, at) for at in range(len(words))):
        yield Hit(top.start, top.end)


def _is_predicate(words: list[Token], at: int) -> bool:
    """Whether a word may be the predicate: a verb that hangs on no other clause, or an adjective no noun follows."""
    token, low = words[at], words[at].low
    before, after = words[at - 1].low if at else "", words[at + 1].low if at + 1 < len(words) else ""
    tag, _ = lexicon().tag(low)
    if before in UNDER or (before, low) == ("hari", "jadi") or (not at and low in NOUNS_FIRST):
        return False
    if not at and low in WARNINGS:
        return True
    if low == "bagi":  # a verb only with a capital: Pemkab Bagi Sembako
        return token.capital and at > 0
    if (tag == "JJ" or low in PREDICATES) and low not in SURE:
        return _is_state(words, at, after)
    if low not in SURE and (tag in SMALL_WORDS or low in heads() or low in HUMANS or _is_place(token, before)):
        return False
    return could_be_verb(low, has_object=bool(after) and after not in AFTER_PREDICATE and low not in NO_VERBS)


def _is_state(words: list[Token], at: int, after: str) -> bool:
    """Stok Beras Aman, Harga Mahal di Pasar; not Peresmian Gedung Baru, Kegiatan Jumat Bersih."""
    low, first = words[at].low, words[0].low
    if first in EVENTS or (first.startswith(("pe", "ke")) and first.endswith("an")) or low in ATTRIBUTES:
        return False
    return at > 0 and (low in PREDICATES or not after or after in AFTER_PREDICATE)


def _is_place(token: Token, before: str) -> bool:
    """Sindang behind Desa, Camat or di, though memindang is a verb."""
    return bool(lexicon().flags(token.low) & PLACE) and (
        before in REGIONS or before in heads() or before in ("di", "ke")
    )
