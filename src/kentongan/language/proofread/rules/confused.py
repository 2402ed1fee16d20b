"""Slips that are words themselves, told by their neighbours: `kelapa desa`, `menerima batuan`, `tahu 2025`."""

from collections.abc import Iterator
from typing import NamedTuple

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY
from kentongan.lib.indonesian import DAYS, MONTHS

from ..doc import Doc, Token
from ..house import House
from ..lists import words_of
from ..phrases import joined
from ..rule import ERROR, SENTENCE, Hit, replace, rule
from ..tokens import NUMBER

WEEKDAYS = frozenset(name.lower() for name in DAYS)
MONTH_NAMES = frozenset(name.lower() for name in MONTHS)
YEAR, CLOCK, COUNT = "(year)", "(clock)", "(count)"


class Slip(NamedTuple):
    """What was meant, and beside which words: before or after, one of them is enough."""

    meant: str
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


SAYING = words_of(
    """mengatakan menyatakan menjelaskan menyebutkan menuturkan menegaskan menambahkan mengungkapkan menyampaikan
    memastikan mengakui menilai menerangkan memaparkan melaporkan berharap mengimbau diketahui dikatakan"""
)
GIVING = words_of(
    "menerima menyalurkan penyaluran memberikan membagikan penerima menyerahkan penyerahan mendapat dapat"
)
SLIPS = {
    "batuan": Slip("bantuan", GIVING, words_of("sosial pangan langsung tunai sembako dana modal hukum beras benih")),
    "bawah": Slip("bahwa", SAYING),
    "kelapa": Slip("kepala", after=words_of("desa dinas bidang sekolah bagian badan seksi puskesmas dusun kantor")),
    "tahu": Slip("tahun", words_of("sejak selama setiap beberapa"), frozenset((YEAR,))),
    "sakti": Slip("sakit", words_of("rumah orang")),
    "sari": Slip("dari", words_of("berasal terdiri")),
    "penamaan": Slip("penanaman", after=words_of("pohon bibit mangrove bakau padi jagung sayur cabai") | {COUNT}),
    "hati": Slip("hari", words_of("pada"), WEEKDAYS),
    "pikul": Slip("pukul", after=frozenset((CLOCK,))),
    "mulia": Slip(
        "mulai",
        after=WEEKDAYS
        | words_of("pukul tanggal hari besok pekan tahun bulan turun naik dibangun berlaku dibuka dikerjakan digelar"),
    ),
    "darah": Slip("daerah", words_of("pendapatan perwakilan bencana aset pembangunan sekretaris keuangan pemerintah")),
    "sedan": Slip("sedang", after=words_of("berlangsung dibangun dikerjakan diperbaiki disiapkan menunggu berjalan")),
    "telat": Slip("telah", after=words_of("dilaksanakan menyalurkan menerima disalurkan dibangun menyiapkan selesai")),
    "wara": Slip("warga", after=words_of("desa setempat yang kampung sekitar")),
    "bawa": Slip("bahwa", SAYING),
    "luat": Slip("laut", words_of("arus air di ke tepi dasar permukaan rumput hasil")),
    "segara": Slip("segera", words_of("akan agar harus diminta untuk dapat bisa supaya dan mohon bupati camat warga")),
    "bias": Slip("bisa", words_of("agar tidak yang kami warga supaya petani siswa sudah belum juga harus mereka")),
    "petai": Slip("petani", words_of("para kelompok bagi kepada")),
    "tingkah": Slip("tingkat", after=words_of("kabupaten kecamatan desa provinsi nasional kelurahan kota sekolah")),
    "seolah": Slip("sekolah", after=words_of("dasar menengah negeri rakyat lapang")),
    "bulat": Slip("bulan", after=MONTH_NAMES),
    "pelan": Slip("pekan", after=words_of("depan lalu ini")),
    "pelayaran": Slip("pelayanan", after=words_of("publik kesehatan kependudukan administrasi terpadu")),
    "tahan": Slip("tahap", after=words_of("pertama kedua ketiga keempat awal akhir selanjutnya")),
    "warna": Slip("warga", after=words_of("desa setempat kampung kelurahan miskin")),
    "menaman": Slip("menanam", after=words_of("pohon padi bibit jagung cabai mangrove sayur")),
    "peringkat": Slip("perangkat", after=words_of("desa daerah kelurahan")),
    "sambungan": Slip("sambutan", words_of("menyampaikan memberikan")),
}
# A passive verb says by whom: `dibuka olah camat`.
BY_WHOM = "olah"


@rule(
    id="confused",
    kind="typo",
    severity=ERROR,
    scope=SENTENCE,
    title="Salah ketik yang menjadi kata lain",
    why="Kata ini ada, tetapi tidak di tempat seperti ini.",
    reference="KBBI",
    wrong=(
        ("Acara dibuka kelapa desa setempat.", "kelapa", "kepala"),
        ("Keluarga itu menerima batuan pangan.", "batuan", "bantuan"),
        ("Camat mengatakan bawah jalan diperbaiki.", "bawah", "bahwa"),
        ("Program itu dimulai tahu 2025.", "tahu", "tahun"),
        ("Rapat digelar pada hati Senin.", "hati", "hari"),
        ("Pasar itu dibuka olah camat.", "olah", "oleh"),
    ),
    right=(
        "Kelapa sawit dan batuan sungai diangkut.",
        "Camat mengatakan di bawah jembatan ada tahu goreng.",
        "Warga pemilik rumah tinggal di hati kota.",
        "Ia menerima bantuan pada hari Senin.",
    ),
)
def confused(doc: Doc, house: House) -> Iterator[Hit]:
    """Words of the list beside a word that tells what was meant."""
    for token in doc.words:
        slip = SLIPS.get(token.low)
        if slip and _is_told(doc, token, slip):
            yield replace(token, slip.meant)
        elif token.low == BY_WHOM and _is_passive(doc, token):
            yield replace(token, "oleh")


def _is_told(doc: Doc, token: Token, slip: Slip) -> bool:
    before = doc.tokens[token.index - 1] if token.index and joined(doc, token.index - 1) else None
    preceded = before is not None and before.low in slip.before
    if token.low == "hati":  # pada hati Senin: both sides must fit
        return preceded and _follows(doc, token, slip)
    return preceded or _follows(doc, token, slip)


def _is_passive(doc: Doc, token: Token) -> bool:
    before = doc.tokens[token.index - 1].low if token.index and joined(doc, token.index - 1) else ""
    return len(before) > 5 and before.startswith(("di", "ter")) and bool(lexicon().flags(before) & DICTIONARY)


def _follows(doc: Doc, token: Token, slip: Slip) -> bool:
    if token.index + 1 >= len(doc.tokens) or not joined(doc, token.index):
        return False
    after = doc.tokens[token.index + 1]
    if after.kind == NUMBER:
        is_year = len(after.text) == 4 and after.text.isdigit() and 1900 <= int(after.text) <= 2100
        return COUNT in slip.after or (YEAR in slip.after and is_year) or (CLOCK in slip.after and "." in after.text)
    return after.low in slip.after
