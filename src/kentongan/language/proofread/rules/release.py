"""What makes a release weak: pasted speech, lists of guests, throat-clearing."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..datelines import lead_of_release
from ..doc import Doc, Span, Token
from ..fivews.reading import read
from ..fivews.verbs import is_verb
from ..fivews.what import DEFINING, EXHORTING, is_general
from ..fivews.who import OFFICES, OFFICIALS
from ..house import House
from ..lists import words_of
from ..rule import DOCUMENT, HINT, WARNING, Hit, rule
from ..runs import heads
from ..tokens import ACRONYM, NUMBER

HOUSE_STYLE = "Gaya selingkung: menulis rilis"
GUESTS = 6
_PRESENT = re.compile(
    r"\b(?:hadir|dihadiri|menghadiri|berhadir|mendampingi|didampingi|menyaksikan|disaksikan|diikuti)\b", re.IGNORECASE
)
_THROAT = re.compile(
    r"(?:Sebagaimana|Seperti)\s(?:yang\s)?(?:telah\s)?(?:kita\s)?(?:diketahui|ketahui|tahu)(?:\sbersama)?\b|Pada\shakikatnya\b"
    r"|(?:Di|Pada|Dalam)\s(?:era|zaman)\s\w+|Ta?(?:k|idak)\s(?:dapat|bisa)\sdi(?:pungkiri|mungkiri)\b|Dewasa\sini\b"
    r"|Seiring\s(?:dengan\s)?(?:perkembangan|kemajuan|berkembangnya|pesatnya)\b|Puji\s(?:dan\s)?syukur\b"
    r"|Di\stengah\s(?:arus|deras\w*|pesat\w*|era|perkembangan|kemajuan|tuntutan|persaingan)\b"
    r"|Sudah\s(?:menjadi|sepatutnya|selayaknya|seharusnya|semestinya)\s(?:kewajiban|tanggung\sjawab|tugas|kita)\b"
    r"|(?:Perkembangan|Kemajuan)\s(?:zaman|teknologi|ilmu)\b|Zaman\s(?:terus|kian|semakin|telah)\b"
    r"|(?:\w+\s){1,4}(?:memiliki|memegang|mempunyai)\speran(?:an)?\s(?:yang\s)?(?:sangat\s|amat\s)?(?:penting|strategis|besar|vital)\b"
    r"|[A-Z][a-z]+\s(?:[a-z]+\s){0,3}menjadi\s(?:persoalan|masalah|tantangan|keinginan|dambaan|kebutuhan|impian)\b"
    r"|Tidak\sada\syang\slebih\s\w+\b"
    r"|(?:Dalam\s(?:rangka|upaya)|Guna|Untuk|Demi)\s(?:mewujudkan|meningkatkan|menciptakan|membangun|menumbuhkan|memajukan"
    r"|mempererat|mengoptimalkan)\b(?=[a-z -]{10,90},)"
    r"|(?:\w+\s){1,5}(?:merupakan|adalah|ialah)\s(?:salah\ssatu|hal|kebutuhan|hak|kunci|modal|fondasi|pilar|aset"
    r"|tanggung\sjawab|wujud|tulang\spunggung|ujung\stombak|investasi|generasi|cermin|jendela|anugerah|sarana|proses)\b"
)


SPEECH = words_of("saya aku menurutku bagiku")
OURS = words_of("kami kita")  # an office may speak so of itself in a notice: a hint


@rule(
    id="first_person",
    kind="first_person",
    severity=WARNING,
    scope=DOCUMENT,
    title="“Saya”, “kami”, atau “kita” di luar kutipan",
    why="Kalimat pidato terbawa ke luar kutipan. Kutip ucapannya, atau tulis “ia” atau nama penuturnya.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Camat berpesan kepada warga. Saya berharap semua hadir.", "Saya", ""),
        ("“Kami siap,” kata Budi. Menurut saya, jalan itu perlu dilebarkan.", "saya", ""),
        ("Pada kesempatan ini saya mengajak warga menanam pohon.", "saya", ""),
        ("Bupati membuka acara. Kami mengucapkan terima kasih kepada panitia.", "Kami", ""),
        ("Camat menyerahkan bantuan. Untuk itu, kita harus menjaga sungai.", "kita", ""),
        ("Rokayah menunjukkan kainnya. Aku belajar membatik dari nenek.", "Aku", ""),
    ),
    right=(
        "“Saya berharap semua hadir,” kata Camat Tirtasari.",
        "Camat Tirtasari berharap semua hadir.",
        "Lomba “Saya Cinta Sungai” dimulai.",
        "Saya Siap Menjadi Warga Baik\nLomba itu dimulai di balai desa.",
        "Festival Kampung Kita digelar tiga hari.",
        "Lagu Aku Anak Indonesia dinyanyikan para siswa.",
        "Bagaimana jika KTP saya hilang?\nLaporkan ke loket kecamatan.",
    ),
)
def first_person(doc: Doc, house: House) -> Iterator[Hit]:
    """The first such word of a paragraph that stands in no quotation; not where quotation marks are astray."""
    for one in doc.body:
        asked = doc.text[one.end - 1] == "?"  # Bagaimana jika KTP saya hilang?
        if asked or doc.has_astray(one):
            continue
        tokens = [token for token in doc.tokens[one.first : one.last] if token.low in SPEECH or token.low in OURS]
        spoken = [token for token in tokens if _is_spoken(doc, token)]
        if spoken:
            token = min(spoken, key=lambda token: token.low in OURS)
            yield Hit(token.start, token.end, (), *(OUR_WHY, HINT) if token.low in OURS else ())


OUR_WHY = (
    "Rilis bercerita tentang orang ketiga. Kutip ucapannya, atau ganti dengan nama instansi, “ia”, atau “warga”. "
    "Dalam pengumuman instansi sendiri, “kami” boleh dipertahankan."
)


def _is_spoken(doc: Doc, token: Token) -> bool:
    """Outside quotations, and no word of a name: Festival Kampung Kita, Kami Rahayu."""
    following = doc.tokens[token.index + 1 : token.index + 2]
    named = token.capital and (not token.first or (following and following[0].capital and token.low in OURS))
    return not named and not doc.in_quotation(token.start)


@rule(
    id="attendance",
    kind="attendance",
    severity=HINT,
    scope=DOCUMENT,
    title="Daftar hadir",
    why="Pembaca mencari isi, bukan daftar tamu. Sebut dua atau tiga di akhir: “dihadiri Camat Sindang dan 80 warga”.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Hadir Camat, Kapolsek, Danramil, Kepala KUA, Kepala Puskesmas, Ketua PKK, dan Ketua Karang Taruna.",
         "Hadir", ""),
        ("Acara dihadiri Bupati, Wakil Bupati, Sekda, Camat, Lurah, Kapolsek, dan Danramil.", "dihadiri", ""),
        ("Bupati didampingi Sekda, Kepala DPUPR, Kepala Bappeda, Camat, Danramil, dan Kapolsek.", "didampingi", ""),
        ("Turut hadir:\n1. Camat Tirtasari\n2. Kapolsek Tirtasari\n3. Danramil Tirtasari\nAcara selesai.", "hadir", ""),
    ),
    right=(
        "Acara dihadiri Camat Tirtasari, Kapolsek, dan 80 warga.",
        "Hadir dalam acara itu camat dan lurah.",
        "Dinas Sosial hadir di Desa Jati, Desa Waru, Desa Randu, Desa Sari, Desa Mulya, dan Desa Karang.",
        "Kegiatan itu diikuti petani, nelayan, perajin, pedagang, guru, pelajar, dan kader posyandu.",
        "Syaratnya:\n1. KTP\n2. Kartu keluarga\n3. Foto",
    ),
)  # fmt: skip
def attendance(doc: Doc, house: House) -> Iterator[Hit]:
    """The word that opens a sentence with six guests and more, or a list of three lines."""
    for one in doc.sentences:
        found = _PRESENT.search(doc.plain, one.start, one.end)
        if found and not doc.in_quotation(found.start()):
            tokens = doc.tokens[one.first : one.last]
            behind = [token for token in tokens if token.start >= found.end()]
            before = [token for token in tokens if token.end <= found.start()] if len(behind) <= 5 else []
            if max(_guests(behind), _guests(before)) >= GUESTS or _listed(doc, one):
                yield Hit(found.start(), found.end())


def _guests(tokens: list[Token]) -> int:
    """How many items between commas and dan begin with an office: Camat Sindang, para kuwu, perwakilan Polsek."""
    items: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in ",;:" or token.low in ("dan", "serta"):
            items.append([])
        else:
            items[-1].append(token)
    guests = [item for number, item in enumerate(items) if any(map(_is_guest, item if number == 0 else item[:1]))]
    return len(guests) if any(token.low in heads() or token.low in COMPANY for item in guests for token in item) else 0


def _is_guest(token: Token) -> bool:
    return (
        token.low in heads()
        or token.low in COMPANY
        or token.kind == ACRONYM
        or (token.capital and (token.low in OFFICES or token.low in OFFICIALS or token.low.startswith(CAPPED)))
    )


COMPANY = words_of(
    "para perwakilan unsur jajaran segenap seluruh tokoh pimpinan pengurus forkopimda forkopimcam muspika undangan kasi"
)
CAPPED = ("kadis", "kadin", "kapol", "kasat", "dan", "sek", "forkop", "kabag", "kabid", "kalak", "karang")


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
    why="Pembuka ini berlaku kapan saja. Mulailah dari peristiwanya: siapa berbuat apa, di mana, dan kapan.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Pendidikan merupakan salah satu kunci kemajuan bangsa.", "Pendidikan merupakan salah satu", ""),
        ("Seperti kita ketahui, air adalah sumber kehidupan.", "Seperti kita ketahui", ""),
        ("TIRTASARI – Di era digital, informasi menyebar cepat.", "Di era digital", ""),
        ("Kesehatan adalah harta yang paling berharga.", "Kesehatan adalah", ""),
        ("Dalam rangka mewujudkan masyarakat yang sehat, Dinas Kesehatan menggelar senam.",
         "Dalam rangka mewujudkan", ""),
    ),
    right=(
        "TIRTASARI – Camat Tirtasari membuka kelas baca, Senin (3/11/2025).",
        "Jembatan itu merupakan jalan terdekat ke sekolah.",
        "Warga Tirtasari adalah yang pertama mendaftar.",
        "Dalam rangka Hari Kesehatan Nasional, Puskesmas Tirtasari memeriksa gula darah 120 warga.",
        "Di tengah hujan, 300 pelari mengikuti lomba di Alun-Alun Tirtasari.",
    ),
)  # fmt: skip
def philosophy(doc: Doc, house: House) -> Iterator[Hit]:
    """The opening words; a warning where the lead tells neither who nor when."""
    start, end = lead_of_release(doc)
    throat = _THROAT.match(doc.plain, start, end)
    stop = throat.end() if throat else _general_until(doc, start)
    if stop:
        told = read(doc)
        empty = not told["who"].present and not told["when"].present and len(doc.body) > 1
        yield Hit(start, stop, severity=WARNING if empty else "")


def _general_until(doc: Doc, start: int) -> int:
    """Where the first words of a sentence on things in general end; 0 for one that tells of one thing or an event."""
    sentence = next((one for one in doc.sentences if one.start <= start < one.end), None)
    tokens = [token for token in doc.tokens[sentence.first : sentence.last] if token.start >= start] if sentence else []
    if not is_general(tokens):
        return 0
    turn = next((at for at, token in enumerate(tokens) if token.low in DEFINING or token.low in EXHORTING), 0)
    before = tokens[:turn]
    named = any(token.capital for token in before[1:]) or any(
        token.low in ("itu", "ini", "tersebut") for token in before
    )
    urged = tokens[turn].low in EXHORTING and any(map(is_verb, before))  # Camat menegaskan, kita …
    return 0 if named or urged else tokens[turn].end
