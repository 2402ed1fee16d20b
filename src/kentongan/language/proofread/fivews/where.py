"""Where: the place of the event. A dateline alone, or a place inside the name of an office, is none."""

from collections.abc import Iterator

from ..doc import Doc, Token
from ..lists import words_of
from ..tokens import ACRONYM, NUMBER, WORD
from .verbs import is_verb

# Nouns that are places by themselves: di aula, ke lapangan, di tiga desa.
PLACES = words_of(
    """aula balai pendopo gedung kantor lapangan halaman alun-alun ruang ruangan rumah masjid musala mushola
    gereja sekolah kampus kelas pesantren madrasah hotel taman stadion gor gelanggang terminal stasiun pelabuhan
    bandara pasar toko mal jalan jalur ruas jembatan simpang perempatan pertigaan gang blok dusun kampung desa
    kelurahan kecamatan kabupaten kota provinsi wilayah kawasan daerah lokasi tempat titik pos posko posyandu
    puskesmas pustu poskesdes rsud klinik pantai laut sungai lab waduk embung bendungan saluran tanggul sawah
    ladang kebun lahan hutan tambak kolam gudang pabrik perumahan kompleks lingkungan pulau muara dermaga tpi tps
    tpa tpst spbu lapas rutan makam monumen museum perpustakaan studio laboratorium bengkel sanggar rest area
    bundaran trotoar bantaran tepi pinggir sepanjang sekitar bekas hulu hilir pesisir perairan tengah seberang sd
    smp sma smk mi mts ma paud tk man min mtsn sdn smpn sman smkn universitas politeknik institut bank bumi markas
    mako mapolres mapolsek polres polsek kodim koramil sekretariat balaikota pendapa paseban auditorium ballroom
    convention pusat sentra lapak warung kios indonesia panggung tribun joglo saung vihara pura klenteng kelenteng
    wisma vila villa mess asrama panti petak kandang peternakan perkebunan tebing bukit gunung curug situ danau
    rawa gua desanya rumahnya kantornya sekolahnya kampungnya halamannya gudangnya lokasinya rt rw lapangannya
    dapur loket command center gerai samsat pengadilan lereng"""
)
# Words after which a place may follow: di depan kantor, di dalam gedung, di sejumlah desa.
STEPS = words_of(
    """depan dalam samping belakang atas bawah luar sisi area seluruh semua setiap tiap sejumlah beberapa berbagai
    sebuah suatu salah satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh puluhan ratus
    ratusan para masing-masing kedua ketiga antara ujung bagian antero bibir"""
)
# Never a place: di bidang, di antara, di era …
NEVER = words_of(
    """hadirat bidang balik sela sela-sela era masa bulan tahun hari mana hadapan sektor tingkat dunia media dalamnya
    antaranya kalangan momen momentum sini situ sana ajang acara kegiatan pihak usia musim akhir awal kemudian
    lapisan mata kancah level jenjang kesempatan forum rapat sesi tengah-tengah medsos internet aplikasi laman
    situs instagram facebook youtube zoom tiktok whatsapp sejumlah mulut hati pundak tangan saat zaman atasnya
    bawahnya sisinya samping sampingnya luarnya depannya belakangnya lingkup jajaran lini pertengahan penghujung
    pagi siang sore malam antara bawah atas"""
)
OFFICES = words_of(
    """pemerintah pemerintahan pemkab pemkot pemprov pemdes dinas badan instansi organisasi perangkat skpd opd
    kementerian birokrasi kepolisian"""
)
CAPITAL_NEVER = words_of(
    """senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september
    oktober november desember ramadan bidang era tahun bulan hari facebook instagram tiktok youtube zoom whatsapp
    google play store hut tengah antara sektor tingkat balik porprov porkab popda ajang liga piala musim lingkup
    bawah"""
)
# Verbs whose object is a place: meninjau Pasar Jatibarang, banjir merendam tiga desa.
VISITS = words_of(
    """membersihkan mengguncang menggoyang menuju meninjau mengunjungi menyambangi mendatangi menyusuri menyisir
    melintasi merendam menerjang menggenangi melanda mengguyur memadati memenuhi menyusur memasuki menghanguskan
    menyerbu menjelajahi menyapu kunjungi tinjau sambangi mengisi menerangi datangi rendam terjang landa padati guyur
    dipusatkan bertempat berlokasi menempati"""
)
REGIONS = words_of("desa kelurahan kecamatan kampung dusun blok rw rt kabupaten kota")
VAGUE = words_of("sepanjang sekitar tengah pusat pos jalan jalur titik tempat daerah lingkungan wilayah rumah kelas")
DEPARTURES = words_of("pelabuhan dermaga bandara terminal stasiun lapangan alun-alun halaman pendopo pendapa")
PREPOSITIONS = {"di", "ke"}


def where_in(doc: Doc, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Offsets of the places in the lead's tokens."""
    for at, token in enumerate(tokens):
        if token.low in PREPOSITIONS and at + 1 < len(tokens):
            last = _place(tokens, at + 1, token.low)
        elif (token.low == "dari" and at + 1 < len(tokens) and tokens[at + 1].low in DEPARTURES) or (
            token.low == "pada" and at + 1 < len(tokens) and tokens[at + 1].low in PLACES - STEPS - VAGUE
        ):
            last = _end(tokens, at + 1)
        elif token.low in VISITS and at + 1 < len(tokens) and tokens[at + 1].low != "di":
            last = _object(tokens, at + 1)
        else:
            last = None
        if last is not None:
            yield token.start, tokens[last].end
    if not any(is_verb(token) for token in tokens):
        yield from _in_notice(tokens)


def _in_notice(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Pasar Murah, Lapangan Pattimura, Sabtu …: a notice names the place between commas."""
    for at in range(1, len(tokens)):
        opens = tokens[at - 1].text in ",:–" and (tokens[at].low in PLACES or tokens[at].low in DEPARTURES)
        if opens and tokens[at].low not in VAGUE:
            yield tokens[at].start, tokens[_end(tokens, at)].end


def _place(tokens: list[Token], at: int, preposition: str) -> int | None:
    """The last token of the place that begins at `at`; None where no place begins."""
    first = tokens[at]
    if preposition == "ke" and at > 2 and tokens[at - 2].low == first.low:  # dari rumah ke rumah
        return None
    if first.low in ("lingkungan", "lingkup") and at + 1 < len(tokens) and tokens[at + 1].low in OFFICES:
        return None
    begin = _step(tokens, at)
    if begin is None or (begin == at and first.low in NEVER):
        return None
    word = tokens[begin]
    if word.kind not in (WORD, ACRONYM) or word.low in CAPITAL_NEVER:
        return None
    if word.low in PLACES or (word.capital and word.text != "RI" and not _is_event(word)):
        return _end(tokens, begin)
    if begin == at and word.kind == WORD and _named(tokens, at):
        return _end(tokens, at)
    return None


def _named(tokens: list[Token], at: int) -> bool:
    """di dermaga kayu Karanganom, di tebing Sungai Cibunar: a common word with a name close behind."""
    for token in tokens[at + 1 : at + 3]:
        if token.kind != WORD or token.low in NEVER or token.low in OFFICES or token.low in CAPITAL_NEVER:
            return False
        if token.capital:
            return True
    return False


def _step(tokens: list[Token], at: int) -> int | None:
    """Past words such as depan, sejumlah, tiga, 14."""
    for index in range(at, min(at + 5, len(tokens))):
        token = tokens[index]
        if token.kind != NUMBER and token.low not in STEPS and token.text not in ".":
            return index
        if token.low in PLACES:
            return index
    return None


def _is_event(token: Token) -> bool:
    return token.low in ("hari", "pekan", "festival", "lomba", "rakor", "musrenbang", "rapat", "turnamen", "kejuaraan")


def _object(tokens: list[Token], at: int) -> int | None:
    begin = _step(tokens, at)
    if begin is None or tokens[begin].low not in PLACES:
        return None
    return _end(tokens, begin)


def _end(tokens: list[Token], at: int) -> int:
    """The end of a place: its capitalised words, and appositions: , Kecamatan Sindang."""
    while at + 1 < len(tokens):
        after = tokens[at + 1]
        if (after.kind in (WORD, ACRONYM) and after.capital and after.low not in CAPITAL_NEVER) or (
            after.kind == NUMBER and tokens[at].end + 1 == after.start and tokens[at].kind == WORD
        ):
            at += 1
        elif after.text == "," and at + 2 < len(tokens) and tokens[at + 2].low in REGIONS and tokens[at + 2].capital:
            at += 2
        else:
            break
    return at
