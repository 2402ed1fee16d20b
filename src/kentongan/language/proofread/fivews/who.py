"""Who: whoever acts, or is named as the doer of what is done. Whom it is for, and where, is not who."""

from collections.abc import Iterator
from functools import cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NAME

from ..doc import Token
from ..lists import table, words_of
from ..tokens import ACRONYM, NUMBER, WORD
from .verbs import is_passive, is_verb

HUMANS = words_of(
    """warga masyarakat penduduk petani nelayan pedagang peternak pekebun petambak buruh pekerja pegawai karyawan
    aparatur asn pns pppk guru dosen siswa siswi pelajar mahasiswa mahasiswi santri santriwati murid anak-anak
    balita bayi remaja pemuda pemudi perempuan lansia ibu-ibu bapak-bapak orang keluarga kepala petugas relawan
    kader bidan dokter perawat tenaga penyuluh operator admin peserta atlet pesilat pelaku pengusaha perajin
    pengrajin penjahit pelanggan pengunjung wisatawan jemaah jamaah calon pemilih penyandang difabel disabilitas
    anggota pengurus perwakilan delegasi rombongan kontingen tim panitia personel cpns prajurit polisi tentara
    penyidik jaksa hakim tokoh ulama kiai seniman budayawan dalang penari pramuka wartawan jurnalis pasien
    penerima korban pengendara sopir penumpang penghuni pembeli konsumen ibu bapak pria lelaki laki-laki wanita
    kakek nenek janda yatim duafa peneliti pakar ahli narasumber pejabat pimpinan jajaran pengelola pengawas
    pendamping pengemudi tukang pemilik penggiat pegiat aktivis komunitas kelompok veteran purnawirawan pensiunan
    kami mereka ia pendonor donatur umkm pkk pengibar paskibraka taruna legislator juara pasangan siswa-siswi anak
    tahanan narapidana bonek suporter juri wasit pelatih pendaki pemancing pemudik musisi umat raja ratu sultan"""
)
OFFICES = words_of(
    """dinas badan pemerintah pemkab pemkot pemprov pemdes pemda kantor polres polresta polsek polda polri kodim
    koramil korem kodam tni satgas panitia puskesmas posyandu rsud dprd dpr kpu bawaslu kementerian universitas
    komunitas lembaga yayasan perusahaan pt cv bank baznas pmi bpbd satpol kejaksaan pengadilan perumda perumdam
    pdam bumdes bumd koperasi himpunan ikatan asosiasi persatuan forum forkopimda forkopimcam gapoktan karang
    sekretariat inspektorat bagian bidang tim gerakan majelis muspika kwarcab kwaran dewan komisi fraksi partai
    pimpinan tp pkk rt rw bps bnn bpn politeknik institut perhimpunan organisasi balai upt uptd unit basarnas
    damkar diskominfo kemenag pln pertamina bulog bri bjb bpjs telkom mui nu muhammadiyah fatayat muslimat korpri
    dharma bhayangkari fakultas"""
)
OFFICIALS = words_of(
    """bupati wakil wabup camat lurah kuwu kepala kades kadis kabid kabag ketua sekretaris sekda sekdis sekcam
    gubernur wagub wali walikota menteri presiden direktur kapolres kapolsek dandim danramil kajari rektor dekan
    asisten plt plh pj penjabat inspektur pranata staf anggota komandan bunda bupati/wakil jenderal manajer
    pimpinan danlanal kasat pengurus bendahara mantan ustaz kiai kh haji hj drs dr ir prof dra raja sultan"""
)
OPENS = (
    "dis",
    "kemen",
    "pemkab",
    "pemkot",
    "pemprov",
    "bap",
    "pol",
    "bkps",
    "satpol",
    "baz",
    "forkop",
    "kapol",
    "bumd",
)
NO_OFFICE = words_of("disiplin diskusi diskon polemik politik polusi pola polio disabilitas bapak distribusi display")
REGIONS = words_of("desa kecamatan kelurahan kabupaten kota provinsi nagari gampong dusun kampung")
FAR = 30  # words back in which a preposition or verb still governs
THINGS = words_of(  # what bears a name of two words and acts nowhere
    """sungai gunung pulau danau laut selat teluk bukit pantai bendungan waduk embung jembatan jalan pasar gedung masjid
    gereja taman alun-alun terminal pelabuhan bandara stadion festival lomba pekan hari gempa banjir pelatihan kegiatan
    acara program gelar pameran bazar pesta kirab karnaval turnamen kejuaraan kompetisi piala liga musyawarah rapat
    seminar peringatan perayaan upacara tradisi tari batik kopi beras proyek pembangunan aplikasi layanan bank mal kapal
    kereta museum candi benteng monumen hutan kebun kawasan objek wisata air curug goa gua"""
)
COUNTS = words_of(
    """para seluruh sejumlah ratusan ribuan puluhan belasan jutaan sebanyak sekitar lebih kurang seorang dua tiga
    empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu sedikitnya tidak dari seratus
    seribu semua beberapa sebagian satu salah setiap perwakilan jajaran ke total rombongan kaum kalangan
    setidaknya hampir segenap mayoritas masing-masing kedua ketiga keempat sebuah sekelompok dan serta maupun
    dengan segelintir sang"""
)
STAFF = words_of("kesehatan medis kerja pendidik pengajar honorer ahli kependidikan pendamping non-asn")
ALONGSIDE = words_of("oleh bahwa kata ujar beserta menurut antara ketika saat bersama")
MOMENTS = words_of("tadi ini lalu kemarin wib wita wit besok kini sekarang mendatang")
ASIDE = words_of(
    """di ke dari pada dalam untuk bagi kepada terhadap atas tentang mengenai guna demi antar per yang sebagai"""
)
NO_ACTORS = words_of(
    """i ii iii iv v vi vii viii ix x xi xii usg hut ktp kk blt apbd apbn pad ri wib wita wit sd smp sma smk dbd
    sk hari rpjmd rkpd lkpj adhd lppd gor pkh bpnt id e-ktp nik dd add spbe siaga covid-19 covid tbc hiv uu perda"""
)


def who_in(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Offsets of those who act."""
    taken = -1
    for at, token in enumerate(tokens):
        if at > taken and token.kind in (WORD, ACRONYM):
            kind = _kind(tokens, at)
            if kind and _acts(tokens, at, kind):
                taken = _end(tokens, at)
                yield token.start, tokens[taken].end


def _kind(tokens: list[Token], at: int) -> str:
    token = tokens[at]
    low = token.low
    if low in REGIONS and token.capital:
        return "region"
    if low in HUMANS and not (low == "tenaga" and _low(tokens, at + 1) not in STAFF):
        return "human"
    if _is_counted(tokens, at):
        return "human"
    if low in OFFICIALS and at and (tokens[at - 1].low in COUNTS or tokens[at - 1].kind == NUMBER):
        return "human"  # para kuwu, 80 camat
    if token.capital and (low in OFFICIALS or low in OFFICES or _is_office(low)):
        return "office"
    if token.kind == ACRONYM and low not in NO_ACTORS and len(low) > 1:
        return "office" if low in _agencies() else "acronym"
    return "name" if _is_person(tokens, at) else ""


def _is_counted(tokens: list[Token], at: int) -> bool:
    """Tujuh pembatik, para mama: whoever is counted like people."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or token.kind != WORD or token.capital:
        return False
    agent = token.low.startswith("pe") and not token.low.endswith("an") and lexicon().tag(token.low)[0] in ("NN", "")
    return before.low == "para" or (agent and (before.low in COUNTS or before.kind == NUMBER))


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _is_office(low: str) -> bool:
    return low in _agencies() or (low.startswith(OPENS) and low not in NO_OFFICE and not lexicon().knows(low))


@cache
def _agencies() -> frozenset[str]:
    """Acronyms of agencies, from the table."""
    return frozenset(row[0].lower() for row in table("acronyms") if row[1].split(" ")[0].lower() in OFFICES)


def _is_person(tokens: list[Token], at: int) -> bool:
    """Two or more capitalised words that are no common words: Rahmat Wijaya."""
    token = tokens[at]
    if token.low in THINGS:
        return False
    if not token.capital or at + 1 >= len(tokens) or not tokens[at + 1].capital or tokens[at + 1].kind != WORD:
        return False
    if at and tokens[at - 1].capital and tokens[at - 1].end + 1 == token.start:
        return False
    words = lexicon()
    if token.first and words.flags(token.low) & DICTIONARY and words.tag(token.low)[0] == "NN":
        return False  # Jembatan Asera
    known = [words.knows(one.low) and not words.flags(one.low) & NAME for one in (token, tokens[at + 1])]
    return not any(known)


def _acts(tokens: list[Token], at: int, kind: str) -> bool:
    """What stands before: nothing, a passive verb or oleh; not di, untuk, nor another noun."""
    before = _governor(tokens, at, kind)
    if kind == "region":
        return before in ("start", "passive", "alongside") and _then_acts(tokens, at)
    if before == "comma":
        return kind in ("office", "human") or _then_acts(tokens, at)
    if kind == "acronym":
        return before in ("start", "passive") and _then_acts(tokens, at)
    return before in ("start", "passive", "alongside")


def _governor(tokens: list[Token], at: int, kind: str) -> str:
    index = at - 1
    while index >= max(0, at - FAR):
        token = tokens[index]
        if token.low in ALONGSIDE:
            return "alongside"
        if token.low in ASIDE and not (token.low == "dari" and tokens[index - 1].low in ("lebih", "kurang", "puluhan")):
            return "aside"
        if is_verb(token):
            return "passive" if is_passive(token) else "active"
        if token.text in ',.–—-:;()“”"':
            return "comma" if index else "start"
        if token.low in MOMENTS:
            return "start"
        if token.kind != NUMBER and token.low not in COUNTS and kind not in ("office", "name"):
            return "noun"
        index -= 1
    return "start"


def _then_acts(tokens: list[Token], at: int) -> bool:
    """Whether a verb follows the name that begins here, close by and outside any di or ke."""
    for index in range(at + 1, min(at + 12, len(tokens))):
        token = tokens[index]
        if is_verb(token):
            return True
        beside = token.text == "," and (_region(tokens, index + 1) or is_region_before(tokens, index))
        if token.low in ASIDE or (token.text in ",.(" and not beside):
            return False
    return False


def _region(tokens: list[Token], at: int) -> bool:
    """Whether an apposition such as Kecamatan Sindang begins here."""
    return at < len(tokens) and tokens[at].low in REGIONS and tokens[at].capital


def is_region_before(tokens: list[Token], at: int) -> bool:
    """Whether one ends here."""
    return any(_region(tokens, index) for index in range(max(0, at - 4), at))


def _end(tokens: list[Token], at: int) -> int:
    while at + 1 < len(tokens):
        if _named(tokens[at + 1]):
            at += 1
        elif tokens[at + 1].low == "dan" and at + 2 < len(tokens) and _same_office(tokens[at], tokens[at + 2]):
            at += 2
        else:
            break
    return at


def _named(token: Token) -> bool:
    return token.kind in (WORD, ACRONYM) and token.capital


def _same_office(before: Token, after: Token) -> bool:
    """Pekerjaan Umum dan Penataan Ruang: words on both sides of dan, no new head."""
    both = _named(before) and _named(after) and after.low not in OFFICIALS and after.low not in OFFICES
    return both and all(lexicon().flags(one.low) & DICTIONARY for one in (before, after))
