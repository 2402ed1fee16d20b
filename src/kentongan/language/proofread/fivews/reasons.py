"""Why and how: purposes, causes, means and manners."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..doc import Token
from ..lists import words_of
from ..tokens import NUMBER, WORD
from .verbs import is_verb

CAUSES = words_of(
    """guna agar supaya karena sebab lantaran akibat demi menyusul berkat disebabkan dipicu dilatarbelakangi
    bertujuan mengingat imbas buntut sehubungan gara-gara"""
)
# At the head of a clause these tell why: Mengantisipasi banjir, BPBD …
AIMS = words_of(
    """mengantisipasi memperingati menindaklanjuti menyambut mendukung mencegah menekan mewujudkan meningkatkan
    memeriahkan memastikan menjaga memperkuat memutus mengatasi menyikapi menghadapi mempercepat mendorong
    menyemarakkan menanggapi merespons mengurangi mengoptimalkan membantu memudahkan"""
)
SEBAGAI = words_of(
    """ungkapan upaya langkah bentuk wujud tindak komitmen antisipasi bagian respons tanggapan implementasi sarana"""
)
# Whoever asks or promises something with untuk or agar tells what, not why.
ASKING = words_of(
    """meminta mengajak mengimbau menghimbau mendorong mengingatkan berharap menyerukan berkomitmen bertekad
    berjanji berhak wajib siap bersedia diminta diajak diimbau diwajibkan didorong diingatkan mewajibkan
    menginstruksikan memerintahkan menyarankan sepakat bersepakat menargetkan berencana memutuskan diinstruksikan
    dilarang berupaya mengharapkan diharapkan menganjurkan dianjurkan berpesan sulit mudah mampu layak sanggup
    berani imbau minta ajak dorong ingatkan"""
)
NOT_AIMS = words_of(
    """pertama sementara umum itu tahun kategori warga masyarakat semua setiap para seluruh anak keluarga siswa
    petani yang hari periode musim masa tingkat wilayah kedua ketiga sekolah desa kecamatan kelompok peserta
    sejumlah sekali selanjutnya ini kaum ibu usia"""
)
ADVERBS = words_of("lebih terus sama-sama ikut turut bisa dapat kembali tidak segera saling")
MEANS = words_of("melalui lewat berupa diikuti")
TOOLS = words_of("menggunakan memakai memanfaatkan mengerahkan menggandeng melibatkan")  # how, unless the main verb
HELPERS = words_of("mulai kembali dapat bisa sudah belajar resmi siap")
MANNER = words_of(
    """serentak bertahap bergotong gotong-royong bergiliran berkeliling sambil seraya daring swadaya luring"""
)
WITH = words_of(
    """cara bantuan sistem metode dukungan pola alat perahu dana biaya anggaran gotong skema mekanisme pendekatan
    swadaya konsep teknik teknologi menu kendaraan berjalan sepeda mobil truk bus pengawalan jumlah format
    strategi penandatanganan pemotongan penyerahan pemukulan penanaman pemasangan pembagian pemberian penyaluran
    kerja adanya pengisian pembacaan doa peletakan prosesi"""
)
# Tools that are counted: dengan tiga ekskavator.
COUNTED = words_of(
    """ekskavator pompa perahu truk mobil alat pesawat drone nirawak kapal mesin unit armada helikopter kamera tenda
    traktor bus sepeda motor genset generator tangki ambulans kendaraan gerobak metode cara tahap jalur skema buldoser
    crane derek jaring karung penyedot loket layar langkah pendekatan sistem feri rakit speedboat perangkat"""
)
WAYS = words_of("cara metode sistem mekanisme")  # tell how wherever they stand
NOT_WITH = words_of(
    """tema tujuan demikian harapan total nilai baik hal itu begitu maksud catatan kata sasaran hasil genangan
    kecepatan kapasitas jumlah luas panjang lebar tinggi usia umur judul nama topik materi skor kondisi status
    predikat kategori harga tarif peserta warga masyarakat pihak para seluruh semua ini rata-rata kisaran jarak
    latar fokus syarat"""
)
NUMERALS = words_of("dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas sejumlah beberapa puluhan")
BEFORE_WITH = words_of(
    """sesuai bersama terkait bertepatan seiring sampai hingga sama dibandingkan berhadapan bertemu berdialog
    berbeda sejalan dibanding dilengkapi berkaitan berbatasan berkenaan selaras"""
)


def why_in(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Offsets of purposes and causes."""
    for at, token in enumerate(tokens):
        if _is_why(tokens, at):
            yield token.start, clause_end(tokens, at)


def _is_why(tokens: list[Token], at: int) -> bool:
    low, after = tokens[at].low, _low(tokens, at + 1)
    if low == "untuk":
        return _is_aim(tokens, at) and not _asked(tokens, at)
    if low in ("agar", "supaya"):
        return not _asked(tokens, at)
    if low in CAUSES:
        return after not in ("itu", "hukum") and _low(tokens, at - 1) not in ("tanpa", "oleh")
    if low == "sebagai":
        return after in SEBAGAI
    if low in ("rangka", "upaya"):
        return _low(tokens, at - 1) == "dalam" or (low == "upaya" and at < 2)
    if low == "dengan":
        return after == "tujuan"
    return low in AIMS and _heads_clause(tokens, at)


def _is_aim(tokens: list[Token], at: int) -> bool:
    """untuk with a verb or a nominal verb: mengurangi, pencegahan; not untuk warga."""
    for token in tokens[at + 1 : at + 4]:
        if token.low in NOT_AIMS:
            return False
        if token.kind == NUMBER:
            return False
        if is_verb(token) or (token.low.startswith(("pe", "ke")) and token.low.endswith("an")):
            return True
        if token.low not in ADVERBS:
            return False
    return False


def _asked(tokens: list[Token], at: int) -> bool:
    for token in reversed(tokens[max(0, at - 9) : at]):
        if token.text == ",":
            return False
        if token.low in ASKING:
            return True
        if is_verb(token):
            return False
    return False


def _heads_clause(tokens: list[Token], at: int) -> bool:
    if at == 0:
        return True
    before = tokens[at - 1]
    return before.text in ",." or before.low in ("dan", "serta")


def how_in(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Offsets of means and manners."""
    for at, token in enumerate(tokens):
        if _is_how(tokens, at):
            yield token.start, clause_end(tokens, at)


def _is_how(tokens: list[Token], at: int) -> bool:
    low, after = tokens[at].low, _low(tokens, at + 1)
    if low in TOOLS:
        return any(is_verb(token) and token.low not in HELPERS for token in tokens[max(0, at - 10) : at])
    if low in MEANS or low in MANNER:
        return True
    if low == "secara":
        return after not in ("umum", "tidak")
    if low == "dengan":
        return _with(tokens, at, after)
    return low in ("kerja", "bekerja") and after == "sama" and _low(tokens, at + 2) == "dengan"


def _with(tokens: list[Token], at: int, after: str) -> bool:
    if _low(tokens, at - 1) in BEFORE_WITH or after in NOT_WITH:
        return False
    if _is_number(tokens, at + 1):
        return any(token.low in COUNTED for token in tokens[at + 2 : at + 4])
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if following.kind != WORD or following.capital:
        return False
    if after not in WAYS and (after in WITH or lexicon().tag(after)[0] == "NN"):
        return not _under_aim(tokens, at)
    if after in WITH or (after[:2] in ("me", "be") and len(after) > 4):
        return True
    return _low(tokens, at - 1) in ("ditandai", "diawali", "dirangkai", "dibuka", "dimulai", "ditutup", "dilakukan")


def _is_number(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].kind == NUMBER or tokens[at].low in NUMERALS)


def _under_aim(tokens: list[Token], at: int) -> bool:
    """agar hasil kebun dapat diangkut dengan mobil: the means of an aim, not of the event."""
    for token in reversed(tokens[max(0, at - 12) : at]):
        if token.text in ",.":
            return False
        if token.low in ("agar", "supaya", "untuk", "guna", "yang", "karena"):
            return True
    return False


def _low(tokens: list[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def clause_end(tokens: list[Token], at: int) -> int:
    """Where the clause that begins at `at` ends: at the next comma or full stop that is no decimal."""
    end = tokens[at].end
    for token in tokens[at + 1 :]:
        if token.text in (",", ".", ";", "–", "—") and token.start == end:
            break
        if token.text in "()":
            break
        end = token.end
    return end
