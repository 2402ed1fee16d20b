"""di and ke: written apart before places and times, joined as prefixes of verbs."""

from collections.abc import Iterator
from functools import lru_cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.neighbours import DROPPED, near_words, slip_of
from kentongan.language.lexicon.record import DICTIONARY, OWN, PLACE, WEB

from ..doc import Doc, Token
from ..house import House
from ..lists import table, words_of
from ..rule import ERROR, SENTENCE, Hit, rule
from ..tokens import WORD
from .numbers import SPELLED

# What follows di and ke as prepositions: places, times, quantities, pronouns. The table adds to it.
AFTER_DI = words_of(
    """rumah kantor jalan desa kota kabupaten kecamatan kelurahan provinsi negara negeri dunia daerah wilayah kawasan
    lokasi tempat lapangan aula gedung ruang ruangan halaman pendopo balai masjid musala gereja pasar sekolah kampus
    kelas sawah ladang kebun hutan gunung bukit pantai pesisir laut sungai danau pulau pelabuhan terminal bandara
    stasiun puskesmas posyandu kampung dusun lingkungan rt rw atas bawah dalam luar depan belakang samping muka tengah
    pinggir tepi ujung sekitar sekeliling sepanjang seberang sebelah antara hadapan sela bawahnya sini sana situ mana
    tahun bulan hari tanggal minggu pekan pagi siang sore malam subuh zaman era masa saat waktu awal akhir pertengahan
    setiap tiap semua seluruh segala berbagai beberapa sejumlah sebagian masing-masing bidang sektor tingkat level
    kalangan acara kegiatan ajang forum media panggung pusat utara selatan timur barat mana-mana dapur kamar warung
    toko mal hotel bank kolam taman alun-alun stadion tribun jembatan simpang perempatan udara darat angkasa lereng
    kaki puncak lembah muara hulu hilir teras beranda lobi bawah perbatasan penghujung musim bagian papan blok sebuah
    area sisi industri parlemen mulut situs sela sela-sela kisaran loket laman tebing posko rel dinding pos gang
    internet koran semester suatu usia posisi nomor peringkat babak tubuh urutan lantai kuburan jaringan tahanan
    putaran lapisan perjalanan jalanan penjuru pelosok kompleks komplek ibukota ibu pojok sudut lorong parit selokan
    rawa tambak keramba dermaga kapal bus mobil kereta meja kursi layar kasir tanah mata lemari dekat salah hati barak
    petak dataran triwulan turnamen terbitan bekas areal perairan permukiman pemukiman persawahan perkantoran pedesaan
    perdesaan perkotaan sentra kas akun altar apel arena bimtek empang esok besok lusa fakultas fase galangan gambut
    garasi gerai gorong- gorong drainase gua hajatan huma istana jurang klub komisi komunitas konter kotak laci lapak
    laporan lautan lingkup lokakarya median menit detik mihrab musyawarah organisasi panti partai pelatihan pemda
    pemkab pemkot pemprov dprd persimpangan poskamling rak rimba ruas salon samudra selat semak sempadan sirkuit
    sistem surau tanjakan tataran tegalan telaga telinga tembok toilet tpi turunan universitas vihara wadah januari
    februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu
    ramadan indonesia jakarta bandung surabaya semarang yogyakarta medan palembang makassar manado ambon jayapura
    papua jawa sumatera sumatra kalimantan sulawesi maluku bali lombok banten aceh riau jambi bengkulu lampung
    pontianak banjarmasin samarinda balikpapan palangkaraya kendari palu gorontalo mataram kupang sorong merauke
    ternate"""
) | {row[0].lower() for row in table("places_di_ke")}
AFTER_KE = (
    words_of(
        "arah pihak bumi langit polisi dokter hadapan permukaan titik tahap babak semifinal final pengadilan kejaksaan"
    )
    | AFTER_DI
)
NEVER_DI = words_of("dibalik dikali dimuka dilingkung dibatas dinas divisi dirumahkan disekolahkan")
AFTER_DI |= words_of("dua tiga empat lima enam tujuh delapan sembilan sepuluh")  # digelar diempat kelurahan
# Words in ke- of their own, and those that mean something else joined.
NEVER_KE = words_of("keluar kemari kepada kedua ketua ketiga kemudian kebun kelas kemuka kepemerintahan")
ABROAD = words_of(
    "negeri kota daerah jawa pulau provinsi kabupaten kecamatan desa kampung wilayah kalimantan sulawesi"
)  # keluar before these is ke luar
# Words after a separate `di` that are no places, though nouns: the verb was meant.
VERBS_ALL_THE_SAME = words_of(
    """input update upload download share posting cover support setting scan klik launching print copy email hack ajak
    ajar akhiri ambil anggap angkat baca bahas bangun bantu bawa bayar beli beri buat buka catat cegah cetak danai
    dorong dukung evakuasi ganti gelar gugat hitung ikuti imbau jaga jual kelola kirim laksanakan lakukan landa lantik
    larang latih minta olah pakai panen pasang perbaiki perhatikan periksa pilih pimpin potong rawat rujuk rusak
    selenggarakan sita susun tahan tambah tanam tangani tangkap terima terjang timpa tinjau tulis tunjuk tuntut tutup
    ubah uji ukur undang ungkap aduk alokasikan anyam aspal asuransikan awetkan bakar balik basmi bekukan bor bordir
    bongkar buru butuhkan cangkok cor daur dekati donorkan edit ekspor fermentasi fotokopi gali gandakan gilir giling
    goreng gotong gunting hemat hibahkan impor infus iris jahit jarah jemur karantina kemas keringkan ketik
    klasifikasi koordinasi kubur kukus kunci kupas kurangi las ledakkan makamkan manfaatkan mutasi oven padamkan pahat
    pajang panggil pangkas parut peluk peras petik pijat pilah pinjam pulangkan pupuk rajut rakit rancang rangkai
    rebus rekam rekrut relokasi rendam renovasi resmikan revisi robohkan rontgen sablon salurkan sangrai sapu saring
    seduh segel sekap semai semen semprot serbu setor sewa siram sisir sortir sulap sulam suling sunting suntik tabrak
    tagih takar tandu tanggulangi tebang tenun terbitkan tilang timbang tindak tipu tolak tumbuk tumpuk tukar ukir
    unggah unduh usir vaksin verifikasi viralkan wawancarai acak akuisisi antisipasi apresiasi autopsi bagi banderol
    blokir bom cek coret desain diagnosa diagnosis dokumentasi edukasi eksekusi eksploitasi eksplorasi ekstrak
    eliminasi enkripsi fasilitasi gabung gaji geledah hafal identifikasi inisiasi instal interogasi kasih klaim
    konfirmasi konsumsi konversi koreksi kritik lacak manipulasi mobilisasi mohon motivasi order percepat petakan
    pidana poles produksi proses protes putus rehabilitasi rekayasa rekonstruksi respon respons rombak rotasi seleksi
    sengaja sertifikasi sikat standardisasi suap survei tebak tentang tes toleransi transfer tunjukan upgrade vonis
    wawancara wisuda tera portal helat pugar ganjar larung sigi
    anggarkan kesampingkan khitan keruk"""
)
THINGS = words_of("telepon ponsel komputer laptop radio televisi kamera mesin")  # used, and seldom done to somebody
# After di these are nouns: di rawat inap, di lelang kedua, di aspal yang baru.
NOUNS = {
    "rawat": words_of("inap jalan bersama"), "lompat": words_of("jauh tinggi galah jangkit tali"),
    "angkat": words_of("besi berat beban"), "tolak": words_of("peluru"), "tarik": words_of("tambang"),
    "gelar": words_of("wicara karya perkara teknologi seni produk budaya"), "rekam": words_of("medis jejak"),
    "tenun": words_of("ikat"), "cap": words_of("basah"), "bongkar": words_of("muat pasang"), "cat": words_of("tembok"),
    "lari": words_of("estafet maraton"), "lempar": words_of("lembing cakram"), "cetak": words_of("biru sawah"),
    "jual": words_of("beli"), "tanam": words_of("paksa"), "buka": words_of("puasa"), "panjat": words_of("tebing"),
    "tanya": words_of("jawab"), "pasang": words_of("surut"), "serah": words_of("terima"), "simpan": words_of("pinjam"),
    "pukul": words_of("satu dua tiga"), "temu": words_of("wicara usaha"), "bina": words_of("marga lingkungan"),
    "cipta": words_of("karya"), "antar": words_of("kota daerah pulau"),
    "operasi": words_of("pasar katarak bibir gabungan yustisi simpatik militer"),
}  # fmt: skip
DONE_TO = ("PHK", "OTT", "PAW", "ACC")  # di-PHK
POINTING = words_of("yang pertama kedua ketiga terakhir ini itu tersebut sebelumnya berikutnya setempat mana")
ORDER = words_of(
    """hari kali tahun minggu pekan bulan abad peringkat urutan juara angkatan periode tahap gelombang anak kelas
    bagian babak sesi putaran edisi termin hut generasi volume jilid harlah milad dies
    pertemuan sidang laga pertandingan musim kloter etape ronde semester seri bab"""
)


@rule(
    id="di_ke_joined",
    kind="di_ke_joined",
    severity=ERROR,
    scope=SENTENCE,
    title="Kata depan di dan ke",
    why="Sebagai kata depan, di dan ke ditulis terpisah dari kata sesudahnya.",
    reference="EYD V, Kata Depan",
    wrong=(
        ("Lomba digelar ditahun 2025.", "ditahun", "di tahun"),
        ("Dimana pun warga berada.", "Dimana", "Di mana"),
        ("Petani turun kesawah.", "kesawah", "ke sawah"),
        ("Tiga orang diantaranya guru.", "diantaranya", "di antaranya"),
        ("Ia berangkat keluar negeri.", "keluar", "ke luar"),
        ("Rapat berlangsung dikantor camat.", "dikantor", "di kantor"),
        ("Berkas dikirim keJakarta.", "keJakarta", "ke Jakarta"),
        ("Warga mengenal makna dibalik motif itu.", "dibalik", "di balik"),
        ("Sampah dibuang dikali.", "dikali", "di kali"),
    ),
    right=(
        "Kepada ketua, ia keluar dari ruang kedua.",
        "Buku dibalik, lalu kelapa dibawa ke sawah.",
        "Data dipusatkan dan kedalaman sungai diukur.",
        "Diagram dinding dan dinas kesehatan.",
    ),
)
def di_ke_joined(doc: Doc, house: House) -> Iterator[Hit]:
    """`di`/`ke` stuck to a word for a place or a time."""
    for token in doc.words:
        low = token.low
        if low[:2] not in ("di", "ke") or len(low) < 5 or low in house.words:
            continue
        if low == "keluar":
            found = token.index + 1 < len(doc.tokens) and doc.tokens[token.index + 1].low in ABROAD
        elif token.text[2].isupper():
            found = token.text[:2].islower()
        elif low in BESIDE:
            before, after = _beside(doc, token)
            found = (
                (token.first and low == "dibalik" and after.isalpha())
                or before in BESIDE[low][0]
                or after in BESIDE[low][1]
            )
        else:
            found = is_joined(low) and (token.first or not token.capital or not _is_place(low))
        if found:
            yield _part(token)


def _beside(doc: Doc, token: Token) -> tuple[str, str]:
    before = doc.tokens[token.index - 1].low if token.index else ""
    return before, doc.tokens[token.index + 1].low if token.index + 1 < len(doc.tokens) else ""


def _part(token: Token) -> Hit:
    return Hit(token.start, token.end, (f"{token.text[:2]} {token.text[2:]}",))


def _is_place(word: str) -> bool:
    return bool(lexicon().flags(word) & PLACE)


@lru_cache(maxsize=32768)
def is_joined(word: str) -> bool:
    """Whether a string in small letters is a preposition with its noun."""
    if word in NEVER_DI or word in NEVER_KE:
        return False
    known, after = lexicon(), AFTER_DI if word[0] == "d" else AFTER_KE
    rest = word[2:]
    if rest.endswith("nya") and rest not in after:
        rest = rest[:-3]
    if rest in after or (rest.partition("-")[0] in after and _doubled(rest)):
        return not known.flags(word) & (DICTIONARY | OWN) or word in ALWAYS_APART
    place = rest.endswith("an") and rest[:2] in ("pe", "ke") and len(rest) > 7  # pegunungan, kelurahan, permukiman
    if not place or known.flags(word) or known.tag(rest)[0] != "NN":
        return False
    return not any(slip_of(row) >= DROPPED for row in near_words(word))  # diperkiraan: a slip for diperkirakan


def _doubled(word: str) -> bool:
    half, dash, other = word.partition("-")
    return bool(dash) and half == other


# In the dictionary, yet in news always the preposition.
ALWAYS_APART = words_of(
    """didalam diluar diatas dibawah disamping dimana disini disana disitu kedalam kesana kesini dibagian dibidang
    dilantai disela diurutan dikuburan dijaringan ditahanan diputaran dilapisan didepan ditengah disela-sela ketepi
    kepusat"""
)
# dibalik and dikali are verbs, too: these words beside them tell that a thing lies behind, or in the river.
BESIDE = {
    "disimpang": (words_of("menunggu berhenti berjaga"), words_of("tiga empat lima enam")),
    "dibalik": (
        words_of("makna pesan cerita kisah rahasia fakta hikmah alasan tokoh sosok peristiwa sejarah ada apa filosofi"),
        words_of("semua layar kesuksesan keberhasilan jeruji motif nama pembangunan peristiwa kisah itu gunung bukit"),
    ),
    "dikali": (
        words_of("dibuang membuang buang mandi mencuci sampah berenang memancing jatuh bermain ikan kotoran limbah"),
        words_of("ciliwung itu setempat kecil besar mati"),
    ),
    "dimuka": (words_of("dibayar bayar pembayaran"), words_of("umum hakim sidang persidangan publik bumi")),
}


@rule(
    id="di_ke_split",
    kind="di_ke_split",
    severity=ERROR,
    scope=SENTENCE,
    title="Awalan di- dan ke-",
    why="Sebagai awalan, di- dan ke- ditulis serangkai dengan kata dasarnya.",
    reference="EYD V, Kata Turunan",
    wrong=(
        ("Usulan itu di perhatikan bupati.", "di perhatikan", "diperhatikan"),
        ("Lomba di gelar hari ini.", "di gelar", "digelar"),
        ("Korban di tangani petugas.", "di tangani", "ditangani"),
        ("Surat diserahkan ke pada camat.", "ke pada", "kepada"),
        ("Ia juara ke dua.", "ke dua", "kedua"),
    ),
    right=(
        "Rapat di aula dilanjutkan di kantor desa.",
        "Warga pergi ke sawah dan ke dua desa lain.",
        "Ia lahir di Buka, Sulawesi.",
        "Kursi di atas dan di dalam ruang.",
    ),
)
def di_ke_split(doc: Doc, house: House) -> Iterator[Hit]:
    """`di` cut off a verb; `ke` cut off an ordinal or off kepada."""
    for token in doc.words:
        if token.low not in ("di", "ke") or token.index + 1 >= len(doc.tokens) or not _spaced(doc, token):
            continue
        after = doc.tokens[token.index + 1]
        if token.low == "di" and after.text in DONE_TO:
            yield Hit(token.start, after.end, (f"{token.text}-{after.text}",))
        if after.kind != WORD or not (after.text.islower() or _titled(doc, token, after)):
            continue
        if third := _of_two_words(doc, token.low, after):
            yield Hit(token.start, third.end, (token.text + after.low + third.low,))
        elif _is_passive(doc, after) if token.low == "di" else _is_ordinal(doc, token, after):
            yield Hit(token.start, after.end, (token.text + after.low,))


def _is_passive(doc: Doc, after: Token) -> bool:
    """`di lepas ke laut` and `di antar petugas`, but not `di lepas pantai`."""
    following = doc.tokens[after.index + 1].low if after.index + 1 < len(doc.tokens) else ""
    if following in NOUNS.get(after.low, ()) or (following in POINTING and lexicon().tag(after.low)[0] == "NN"):
        return False
    if after.low == "lepas":
        return doc.tokens[after.index + 1 : after.index + 2] != [] and doc.tokens[after.index + 1].low != "pantai"
    return after.low == "antar" or is_verb(after.low)


def _of_two_words(doc: Doc, prefix: str, after: Token) -> Token | None:
    """`di tanda tangani`, `ke tidak hadiran`: prefix and suffix make one word of two."""
    third = doc.tokens[after.index + 1] if after.index + 1 < len(doc.tokens) else None
    if third is None or third.kind != WORD or not third.text.islower() or doc.gap(after.index) != " ":
        return None
    whole = f"{prefix}{after.low}{third.low}"  # without a suffix (diberi tahu) they stay two
    return third if whole.endswith(("kan", "i", "an")) and lexicon().flags(whole) & (DICTIONARY | OWN) else None


def _spaced(doc: Doc, token: Token) -> bool:
    gap = doc.gap(token.index)
    return bool(gap) and gap.isspace() and "\n" not in gap


def _titled(doc: Doc, token: Token, after: Token) -> bool:
    """`Di Gelar` in a headline."""
    in_headline = doc.headline is not None and token.start < doc.headline.end
    return (in_headline or (token.capital and not token.first)) and after.text[1:].islower()


@lru_cache(maxsize=32768)
def is_verb(word: str) -> bool:
    """Whether di belongs to this word as a prefix."""
    if word in AFTER_DI or len(word) < 3 or word.endswith(("anku", "anmu", "annya")):
        return False
    known = lexicon()
    whole = known.flags(f"di{word}")
    if word in VERBS_ALL_THE_SAME:
        return True
    if word in THINGS:
        return False
    if not whole & (DICTIONARY | WEB | OWN):
        return _has_verb_ending(word) or is_bare_verb(word)
    if known.tag(word)[0] == "VB" or not known.knows(word) or _has_verb_ending(word):
        return True
    if known.tag(word)[0] in ("IN", "PR", "NUM", "DT") or known.tag(f"di{word}")[0] == "NN":
        return False
    return bool(whole & DICTIONARY) and known.zipf(f"di{word}") >= (3.2 if known.tag(word)[0] == "NN" else 2.9)


def _has_verb_ending(word: str) -> bool:
    """perhatikan, tangani: on -kan or -i, and no noun."""
    known = lexicon()
    if known.tag(word)[0] in ("NN", "IN", "PR", "NUM", "DT", "ADV"):
        return False
    if word.endswith("kan"):
        return len(word) > 6 and known.knows(word[:-3]) and bool(known.flags(f"di{word}") & (DICTIONARY | WEB | OWN))
    return word.endswith("i") and known.knows(word[:-1]) and bool(known.flags(f"di{word}") & DICTIONARY)


def is_bare_verb(low: str) -> bool:
    """Larang, kelola, perangi: no noun, but a verb once it has its prefix (melarang, mengelola, memerangi)."""
    known = lexicon()
    if known.tag(low)[0] in ("NN", "IN", "PR", "NUM", "DT", "ADV") or len(low) < 4 or known.flags(low) & PLACE:
        return False
    starts = ("me", "mem", "men", "meng") if low[0] not in "kpst" else ("meng", "mem", "men", "meny")
    stem = low if low[0] not in "kpst" else low[1:]
    return any(known.flags(start + stem) & DICTIONARY for start in starts)


def _is_ordinal(doc: Doc, token: Token, after: Token) -> bool:
    if after.low in ("pada", "tua", "napa"):
        return True
    behind = doc.tokens[after.index + 1].low if after.index + 1 < len(doc.tokens) else ""
    if after.low == "luar":
        return behind in ("dari", "sebagai")  # air yang ke luar dari tempat itu; ke luar sebagai juara
    if after.low not in SPELLED:
        return bool(lexicon().flags(f"ke{after.low}") & (DICTIONARY | OWN)) and _is_torso(after.low)
    before = doc.tokens[token.index - 1].low if token.index else ""
    following = doc.tokens[after.index + 1] if after.index + 1 < len(doc.tokens) else None
    if (
        before in ORDER
        or before in ("yang", "untuk")
        or (following is not None and following.low in ("kalinya", "belah"))
    ):
        return True
    known = lexicon()
    if token.first and token.capital:  # Ke dua desa itu sepakat
        ahead = [one.text for one in doc.tokens[after.index + 1 : after.index + 5]]
        return following is not None and known.tag(following.low)[0] in ("NN", "") and "," not in ahead
    if following is not None and following.low in ("puluh", "belas", "ratus"):
        return known.tag(before)[0] == "NN" and before not in AFTER_KE  # penyelenggaraan ke tiga puluh
    runs_on = following is not None and following.kind == WORD and known.tag(following.low)[0] in ("VB", "ADV", "SC")
    return runs_on and known.tag(before)[0] == "NN" and before not in AFTER_KE  # pelaku ke tiga masih buron


def _is_torso(word: str) -> bool:
    """`giatan`, `hadiran`: nothing by itself, a word only with ke-."""
    known = lexicon()
    return (
        word.endswith("an")
        and not known.flags(word) & (DICTIONARY | OWN)
        and (not known.flags(word) or known.zipf(f"ke{word}") > known.zipf(word) + 1)
    )
