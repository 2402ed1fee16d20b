"""Which words of a lead are verbs, and which way they point."""

from functools import lru_cache

from kentongan.language.lexicon import lexicon

from ..doc import Token
from ..lists import words_of
from ..tokens import WORD

MORE = words_of(
    """resmi siap ramai naik turun tutup buka gelar raih ikut wafat meninggal tiba jadi masuk selesai rampung
    rusak roboh padam longsor putus ambles hilang tumbang tenggelam terbakar menang juara lolos hadir ada mulai
    kembali tampil bertambah berkurang bisa dapat sudah tewas juarai salurkan bagikan serahkan resmikan luncurkan
    tanam"""
)
NOT = words_of(
    """dini menurut bersama berbagai beberapa bernama bertajuk bertema berupa berjudul menuju menjelang mengenai
    menyusul terhadap terkait termasuk terdiri terutama tersebut tertentu terakhir terbaru terbesar terpadu
    terbuka tertinggi terbaik terendah terdekat terpilih berikut berusia berumur mendatang menengah meter merah
    melalui menggunakan memakai memanfaatkan diri dinas direktur diskusi disiplin digital dialog diare diklat
    difabel dinamika berita besar benar berat beras bencana berkas bendahara bersih berapa beton belum besok desa
    dewan media menteri merek mesin medis mekanisme metode menu meja mebel melati menit mental merdeka merata
    terminal tradisional tenaga terampil teras tersangka tersebar teritorial terapi tertib teror semua sebagai
    dilengkapi bertempat berlokasi merupakan adalah ialah yakni yaitu memiliki mempunyai bidan berdarah bernomor
    berbasis bertingkat bermotor berkualitas berprestasi berkelanjutan berbahaya beracun"""
)
# These say what something is in general, not what happened.
STATIVE = words_of("merupakan adalah ialah memiliki mempunyai menjadi memegang berperan menentukan penting")

PREFIXES = ("me", "ber", "di", "ter")


@lru_cache(maxsize=4096)
def _verbal(word: str) -> bool:
    if word in NOT:
        return False
    if word in MORE:
        return True
    tag, _ = lexicon().tag(word)
    if tag:
        return tag == "VB"
    return len(word) > 5 and word.startswith(("me", "ber", "di", "ter")) and not word.endswith("nya")


def is_verb(token: Token) -> bool:
    """Whether a token is a verb here: capitals inside a sentence belong to names."""
    if token.kind != WORD or (token.capital and not (token.first and token.low.startswith(PREFIXES))):
        return False
    return _verbal(token.low)


def is_passive(token: Token) -> bool:
    """Whether its doer may follow: digelar Dinas Kesehatan, terdampak banjir."""
    return token.low.startswith(("di", "ter")) and is_verb(token)


# Verbs as headlines write them, without their prefix.
HEADLINE = words_of(
    """ajak bantu imbau minta dorong bahas bentuk bina lantik lepas pimpin pantau tinjau tandatangani terima
    ungkap sampaikan siapkan sosialisasikan gencarkan ingatkan perkuat pastikan kunjungi hadiri kukuhkan ikuti
    latih panen perbaiki targetkan evakuasi temukan amankan tangkap sidak borong santuni bersihkan bangun kirim
    jaga cegah tekan genjot gandeng kebut raup sabet sambut usulkan dapat turun naik jadi siaga rampung tetapkan
    dukung apresiasi perkenalkan berikan laksanakan lakukan kembangkan tampilkan optimalkan luncurkan tutup beri
    bagi bakal akan kini segera wajib bisa boleh harus perlu belum tidak butuh punya dirikan manfaatkan layani
    rayakan peringati semarakkan capai tembus lolos juara tuai antusias kompak deklarasi teken jalin tingkatkan
    tertibkan padamkan salurkan ubah olah pasang tambah buat gagas rintis pasok cetak kejar isi adu unjuk pamerkan
    kenalkan edukasi verifikasi serap tanggapi jawab cek gratis libatkan kerahkan terapkan validasi monitoring
    tebar tabur gelontorkan alokasikan anggarkan sediakan hibahkan bedah uji rekam serbu padati keluhkan harapkan
    apungkan bongkar razia sita musnahkan"""
)


def could_be_verb(low: str, has_object: bool) -> bool:
    """Whether a word of a headline may be its predicate, whatever its capital. A verb without prefix has an object."""
    return low in HEADLINE or _verbal(low) or (has_object and _bare_verb(low))


@lru_cache(maxsize=8192)
def _bare_verb(low: str) -> bool:
    """Larang, kelola, perangi: no noun, but a verb once it has its prefix (melarang, mengelola, memerangi)."""
    nominal = low.endswith("nya") or (low.endswith("an") and not low.endswith("kan") and len(low) > 6)  # bimbingan
    if lexicon().tag(low)[0] == "NN" or len(low) < 4 or nominal:
        return False
    starts = ("me", "mem", "men", "meng") if low[0] not in "kpst" else ("meng", "mem", "men", "meny")
    stem = low if low[0] not in "kpst" else low[1:]
    formed = [start + stem for start in starts] + ([f"mem{low}"] if low.startswith("per") else [])
    return any(lexicon().knows(one) for one in formed)
