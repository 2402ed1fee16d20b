"""What makes a release weak: pasted speech, lists of guests, throat-clearing, campaigning, empty headlines."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ..datelines import lead_of_release
from ..doc import Doc, Span
from ..fivews.reading import read
from ..fivews.verbs import could_be_verb
from ..house import House
from ..rule import DOCUMENT, HINT, WARNING, Hit, rule
from ..runs import heads
from ..tokens import ACRONYM, NUMBER, WORD

HOUSE_STYLE = "Gaya selingkung: menulis rilis"
GUESTS = 6
_PRESENT = re.compile(r"\b(?:hadir|dihadiri|menghadiri|berhadir)\b", re.IGNORECASE)
_THROAT = re.compile(
    r"(?:Sebagaimana|Seperti)\s(?:yang\s)?(?:telah\s)?(?:kita\s)?(?:diketahui|ketahui|tahu)\b|Pada\shakikatnya\b"
    r"|(?:Di|Pada|Dalam)\s(?:era|zaman)\s\w+|Tidak\s(?:dapat|bisa)\sdi(?:pungkiri|mungkiri)\b|Dewasa\sini\b"
    r"|Seiring\s(?:dengan\s)?(?:perkembangan|kemajuan|berkembangnya|pesatnya)\b|Puji\s(?:dan\s)?syukur\b"
    r"|(?:\w+\s){1,5}(?:merupakan|adalah|ialah)\s(?:salah\ssatu|hal|kebutuhan|hak|kunci|modal|fondasi|pilar|aset"
    r"|tanggung\sjawab|wujud|tulang\spunggung|ujung\stombak|investasi|generasi|cermin|jendela|anugerah|sarana|proses)\b"
)
_CAMPAIGN = re.compile(
    r"\b(?:coblos|pilih)\s(?:nomor|no\.?|paslon|pasangan)\b(?:\surut)?(?:\s\d+)?|\bjangan\slupa\s(?:pilih|coblos)\b"
    r"|\b(?:menangkan|memenangkan)\s(?:pasangan|paslon|calon|partai)\b|\blanjutkan\s(?:dua|2)\speriode\b"
    r"|\bdua\speriode\slagi\b|\bsatu\sputaran\ssaja\b|\b(?:dukung|mendukung)\s(?:pasangan|paslon|calon\s(?:bupati|"
    r"gubernur|wali\skota|presiden|legislatif)|pencalonan)\b|\bganti\s(?:bupati|presiden|gubernur)\b"
    r"|\bpilihlah\s(?:partai|calon|paslon|pasangan)\b",
    re.IGNORECASE,
)


@rule(
    id="first_person",
    kind="first_person",
    severity=WARNING,
    scope=DOCUMENT,
    title="“Saya” di luar kutipan",
    why="Kalimat pidato terbawa ke luar kutipan. Kutip ucapannya, atau tulis “ia” atau nama penuturnya.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Camat berpesan kepada warga. Saya berharap semua hadir.", "Saya", ""),
        ("“Kami siap,” kata Budi. Menurut saya, jalan itu perlu dilebarkan.", "saya", ""),
        ("Pada kesempatan ini saya mengajak warga menanam pohon.", "saya", ""),
    ),
    right=(
        "“Saya berharap semua hadir,” kata Camat Tirtasari.",
        "Camat Tirtasari berharap semua hadir.",
        "Lomba “Saya Cinta Sungai” dimulai.",
        "Saya Siap Menjadi Warga Baik\nLomba itu dimulai di balai desa.",
    ),
)
def first_person(doc: Doc, house: House) -> Iterator[Hit]:
    """The first `saya` of a paragraph that stands in no quotation; not where quotation marks are astray."""
    for one in doc.body:
        if doc.has_astray(one):
            continue
        tokens = doc.tokens[one.first : one.last]
        spoken = (token for token in tokens if token.low == "saya" and (token.first or not token.capital))
        token = next((token for token in spoken if not doc.in_quotation(token.start)), None)
        if token:
            yield Hit(token.start, token.end)


@rule(
    id="attendance",
    kind="attendance",
    severity=HINT,
    scope=DOCUMENT,
    title="Daftar hadir",
    why="Pembaca mencari isi, bukan daftar tamu. Sebutkan tiga atau empat pihak dalam satu kalimat di akhir.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Hadir Camat, Kapolsek, Danramil, Kepala KUA, Kepala Puskesmas, Ketua PKK, dan Ketua Karang Taruna.",
         "Hadir", ""),
        ("Acara dihadiri Bupati, Wakil Bupati, Sekda, Camat, Lurah, Kapolsek, dan Danramil.", "dihadiri", ""),
        ("Turut hadir:\n1. Camat Tirtasari\n2. Kapolsek Tirtasari\n3. Danramil Tirtasari\nAcara selesai.", "hadir", ""),
    ),
    right=(
        "Acara dihadiri Camat Tirtasari, Kapolsek, dan 80 warga.",
        "Hadir dalam acara itu camat dan lurah.",
        "Syaratnya:\n1. KTP\n2. Kartu keluarga\n3. Foto",
    ),
)  # fmt: skip
def attendance(doc: Doc, house: House) -> Iterator[Hit]:
    """The word that opens a sentence with six guests and more, or a list of three lines."""
    for one in doc.sentences:
        found = _PRESENT.search(doc.plain, one.start, one.end)
        if found and (_guests(doc, one, found.end()) >= GUESTS or _listed(doc, one)):
            yield Hit(found.start(), found.end())


def _guests(doc: Doc, one: Span, start: int) -> int:
    """Commas and dan behind the word, where titles or capitals follow."""
    tokens = [token for token in doc.tokens[one.first : one.last] if token.start >= start]
    links = sum(1 for a, b in pairwise(tokens) if a.text in ",;" and (b.low == "dan" or b.low in heads() or b.capital))
    return links + 1 if any(token.low in heads() for token in tokens) else 0


def _listed(doc: Doc, one: Span) -> bool:
    at = bisect_left(doc.paragraphs, one.end, key=lambda paragraph: paragraph.start)
    later = doc.paragraphs[at : at + 3]
    return len(later) == 3 and all(_is_item(doc, paragraph) for paragraph in later)


def _is_item(doc: Doc, paragraph: Span) -> bool:
    tokens = doc.tokens[paragraph.first : paragraph.first + 4]
    marked = tokens[0].kind == NUMBER or tokens[0].text in "-•*–" or len(tokens[0].text) == 1
    return marked and any(token.low in heads() for token in tokens[1:])


@rule(
    id="philosophy",
    kind="philosophy",
    severity=HINT,
    scope=DOCUMENT,
    title="Pembuka terlalu umum",
    why="Mulailah dari peristiwanya: siapa berbuat apa, di mana, dan kapan.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Pendidikan merupakan salah satu kunci kemajuan bangsa.", "Pendidikan merupakan salah satu", ""),
        ("Seperti kita ketahui, air adalah sumber kehidupan.", "Seperti kita ketahui", ""),
        ("TIRTASARI – Di era digital, informasi menyebar cepat.", "Di era digital", ""),
    ),
    right=(
        "TIRTASARI – Camat Tirtasari membuka kelas baca, Senin (3/11/2025).",
        "Jembatan itu merupakan jalan terdekat ke sekolah.",
        "Warga Tirtasari adalah yang pertama mendaftar.",
    ),
)
def philosophy(doc: Doc, house: House) -> Iterator[Hit]:
    """The opening words; a warning where the lead tells neither who nor when."""
    start, end = lead_of_release(doc)
    found = _THROAT.match(doc.plain, start, end)
    if found:
        told = read(doc)
        empty = not told["who"].present and not told["when"].present and len(doc.body) > 1
        yield Hit(found.start(), found.end(), severity=WARNING if empty else "")


@rule(
    id="campaign",
    kind="campaign",
    severity=WARNING,
    scope=DOCUMENT,
    title="Kalimat kampanye",
    why="Naskah pemerintah netral: tidak mengajak memilih atau mendukung calon.",
    reference="SE MenPANRB tentang netralitas ASN di media sosial",
    wrong=(
        ("Ayo coblos nomor 2 untuk perubahan.", "coblos nomor 2", ""),
        ("Mari dukung pasangan calon yang merakyat.", "dukung pasangan", ""),
        ("Warga berseru, lanjutkan dua periode!", "lanjutkan dua periode", ""),
    ),
    right=(
        "Warga mencoblos di TPS 3.",
        "KPU menetapkan tiga pasangan calon.",
        "Pemkab mendukung petani menanam padi.",
    ),
)
def campaign(doc: Doc, house: House) -> Iterator[Hit]:
    """Calls to vote for somebody."""
    for found in _CAMPAIGN.finditer(doc.plain):
        yield Hit(found.start(), found.end())


@rule(
    id="headline_no_verb",
    kind="headline",
    severity=HINT,
    scope=DOCUMENT,
    title="Judul tanpa subjek dan predikat",
    why="Judul berita menyebut siapa berbuat apa.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Rapat Koordinasi Kecamatan Tirtasari\nCamat membuka rapat itu.", "Rapat Koordinasi Kecamatan Tirtasari", ""),
        ("Sosialisasi Bahaya Narkoba\nPelajar mengikuti acara itu.", "Sosialisasi Bahaya Narkoba", ""),
        ("Musyawarah Desa Karanganyar 2025\nWarga hadir.", "Musyawarah Desa Karanganyar 2025", ""),
    ),
    right=(
        "Camat Tirtasari Buka Pasar Murah\nPasar itu ramai.",
        "Warga Tirtasari Dapat Air Bersih\nAir tiba pagi tadi.",
        "Harga Cabai Turun\nPedagang senang.",
        "Seratus Pelajar Merekam KTP di Sekolah\nPetugas datang.",
    ),
)
def headline_no_verb(doc: Doc, house: House) -> Iterator[Hit]:
    """The headline, where none of its words can be a verb."""
    top = doc.headline
    if top is None:
        return
    words = [token for token in doc.tokens[top.first : top.last] if token.kind in (WORD, ACRONYM)]
    if len(words) >= 3 and not any(could_be_verb(token.low) for token in words):
        yield Hit(top.start, top.end)
