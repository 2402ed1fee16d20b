"""Commas, full stops and brackets."""

import re
from collections.abc import Iterator

from ..doc import Doc, Span, Token
from ..house import House
from ..lists import words_of
from ..phrases import Phrases, joined
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule
from ..sentences import ABBREVIATIONS
from ..tokens import ACRONYM, NUMBER, WORD

MARKS = re.compile(
    r"(?P<twice>,{2,}|;{2,}|(?<!\.)\.\.(?!\.)|\.{5,}|!{2,}|\?{2,}|,\s*\.(?![\d.])|\?\.|!\.|;,|,;)"
    r"|(?P<slash>\b(?:s/d|a/n|d/a|u/p|S/D|A/N|sd(?=\s\d{1,2}[.:]\d\d))\b)"
    r"|(?P<short>\b(?:dll|dsb|dst|dkk|tsb)\b(?!\.))"
    r"|(?P<street>\b(?:Jl|Jln|Gg|Kel|Kec|Kab)(?= [A-Z][a-z])|\b(?:No|no)(?= \d))"
)
SLASHES = {"s/d": "s.d.", "sd": "s.d.", "a/n": "a.n.", "d/a": "d.a.", "u/p": "u.p."}
CLOCKS = re.compile(r"(?:\S*\s)?\d{1,2}[.:]\d\d\ss/?d\s\d{1,2}[.:]\d\d\D?.*", re.IGNORECASE)
BEFORE = words_of("tetapi melainkan sedangkan padahal")
INTRODUCING = Phrases(
    (phrase, severity)
    for severity, phrases in {
        WARNING: (
            "oleh karena itu", "oleh sebab itu", "dengan demikian", "akan tetapi", "meskipun demikian",
            "walaupun demikian", "namun demikian", "sehubungan dengan itu", "sementara itu", "selain itu",
            "di samping itu", "meskipun begitu", "walaupun begitu", "karena itu", "sebab itu", "maka dari itu",
            "di sisi lain", "dalam pada itu", "lebih lanjut", "pada akhirnya", "namun", "akibatnya",
            "selanjutnya", "sebaliknya",
        ),
        HINT: ("jadi",),
    }.items()
    for phrase in phrases
)  # fmt: skip
SPEAKING = words_of(
    """mengatakan menyatakan menjelaskan menyebutkan menuturkan menegaskan menambahkan mengungkapkan menyampaikan
    memastikan berharap mengakui menilai berpendapat menerangkan memaparkan mengimbau melaporkan disampaikan dikatakan
    dijelaskan diketahui diharapkan ditegaskan"""
)


@rule(
    id="punctuation",
    kind="punctuation",
    severity=ERROR,
    scope=SENTENCE,
    title="Tanda baca",
    why="Tanda baca ini berlebih atau tidak lengkap.",
    reference="EYD V, Pemakaian Tanda Baca",
    wrong=(
        ("Beras,, gula, dan minyak dibagikan.", ",,", ","),
        ("Rapat selesai..", "..", "."),
        ("Layanan buka Senin s/d Jumat.", "s/d", "s.d."),
        ("Beras, gula, dll dibagikan.", "dll", "dll."),
        ("Kantor di Jl Merdeka dibuka.", "Jl", "Jl."),
    ),
    right=(
        "Beras, gula, dan minyak dibagikan.",
        "Rapat selesai ....",
        "Layanan buka Senin s.d. Jumat di Jl. Merdeka No. 5.",
        "Ahmad Fauzi, S.H., hadir.",
    ),
)
def punctuation(doc: Doc, house: House) -> Iterator[Hit]:
    """Marks written twice, slashes and missing stops in abbreviations, lonely brackets."""
    for found in MARKS.finditer(doc.plain):
        start, end = found.span()
        if found["twice"]:
            if not _after_abbreviation(doc.plain, start):
                yield Hit(start, end, (_single(found["twice"]),))
        elif found["slash"]:
            kind = "time" if CLOCKS.fullmatch(doc.plain[max(0, start - 6) : end + 7].strip()) else ""
            better = SLASHES[found["slash"].lower()]
            yield Hit(start, end, (better,), "Singkatan ini ditulis dengan titik.", kind=kind)
        else:
            yield Hit(start, end, (f"{found.group()}.",), "Singkatan ini diakhiri titik.")
    for paragraph in doc.paragraphs:
        yield from _lonely_brackets(doc, paragraph)


def _after_abbreviation(text: str, start: int) -> bool:
    """`dkk..` at the end of a sentence wants one full stop, `S.H..` too; `dll.,` is right."""
    return text[start : start + 2] == "..." or (text[start] == "." and text[start + 1 : start + 2] == ",")


def _single(marks: str) -> str:
    if marks in (";,", ",;"):
        return ";"
    if marks[0] == "," and marks[-1] == ".":
        return "."
    return "..." if len(marks) > 4 else marks[0]


def _lonely_brackets(doc: Doc, paragraph: Span) -> Iterator[Hit]:
    waiting: list[Token] = []
    for token in doc.tokens[paragraph.first : paragraph.last]:
        if token.text == "(":
            waiting.append(token)
        elif token.text == ")" and waiting:
            waiting.pop()
        elif token.text == ")" and not _numbers_a_list(doc, token, paragraph):
            yield Hit(token.start, token.end, ("",), "Kurung tutup ini tidak mempunyai kurung buka.")
    for token in waiting:
        yield Hit(token.start, token.end, ("",), "Kurung buka ini tidak ditutup.")


def _numbers_a_list(doc: Doc, token: Token, paragraph: Span) -> bool:
    before = doc.tokens[token.index - 1] if token.index > paragraph.first else None
    return before is not None and before.end == token.start and (before.kind == NUMBER or len(before.text) <= 2)


@rule(
    id="comma",
    kind="punctuation",
    severity=WARNING,
    scope=SENTENCE,
    title="Tanda koma",
    why="Koma dipakai di depan tetapi, melainkan, dan sedangkan, serta di belakang ungkapan penghubung antarkalimat.",
    reference="EYD V, Tanda Koma dan Tanda Titik Dua",
    wrong=(
        ("Warga hadir tetapi camat belum tiba.", "hadir tetapi", "hadir, tetapi"),
        ("Oleh karena itu warga diminta waspada.", "Oleh karena itu", "Oleh karena itu,"),
        ("Camat mengatakan, bahwa bantuan cukup.", "mengatakan, bahwa", "mengatakan bahwa"),
        ("Sementara itu petani menanam padi.", "Sementara itu", "Sementara itu,"),
        ("Camat mengimbau, agar warga waspada.", "mengimbau, agar", "mengimbau agar"),
        ("Bantuan itu terdiri atas: beras dan gula.", ":", ""),
    ),
    right=(
        "Warga hadir, tetapi camat belum tiba.",
        "Oleh karena itu, warga diminta waspada. Akan tetapi, hujan turun.",
        "Camat mengatakan bahwa bantuan cukup.",
        "Bantuan itu terdiri atas:\n1. beras;\n2. gula.",
        "Keluarga yang berhak tetapi tidak tercatat didata.",
        "Tetapi untuk sementara itu cukup.",
    ),
)
def comma(doc: Doc, house: House) -> Iterator[Hit]:
    """Commas that EYD asks for or forbids."""
    for first, last, row in INTRODUCING.find(doc):
        if first.first and first.capital and _runs_on(doc, last):
            yield Hit(first.start, last.end, (f"{doc.text[first.start : last.end]},",), severity=row[1])
    for token in doc.words:
        if token.low == "bahwa":
            yield from _after_bahwa(doc, token)
        if token.low in BEFORE and token.index and token.text.islower():
            yield from _missing_before(doc, token)
        elif token.low in CLAUSES and token.index > 1 and doc.tokens[token.index - 1].text == ",":
            speaking = doc.tokens[token.index - 2]
            if speaking.low in CLAUSES[token.low]:
                better = f"{speaking.text} {token.text}"
                yield Hit(speaking.start, token.end, (better,), f"Tidak ada koma di depan {token.low}.")
    for found in COLON.finditer(doc.plain):
        yield Hit(found.start("colon"), found.end("colon"), ("",), "Rincian ini melengkapi kalimat: tanpa titik dua.")


ASKING_FOR = words_of(
    """mengimbau meminta mengajak berharap berpesan mengingatkan diharapkan diimbau diminta menginstruksikan
    mengharapkan memerintahkan mendorong menyarankan memohon"""
)
CLAUSES = {"bahwa": SPEAKING, "agar": ASKING_FOR, "supaya": ASKING_FOR}
# EYD V, Tanda Titik Dua: not where the list completes the sentence.
COLON = re.compile(r"\b(?:terdiri atas|terdiri dari|meliputi|mencakup|adalah|ialah)(?P<colon>:)(?= [^\W\d_])")


def _runs_on(doc: Doc, last: Token) -> bool:
    """Whether a word follows without a comma, and not as part of a longer phrase (`karena itu pula`, `jadi juara`)."""
    after = doc.tokens[last.index + 1] if last.index + 1 < len(doc.tokens) else last
    if after is last or after.kind not in (WORD, ACRONYM) or not joined(doc, last.index):
        return False
    return not (
        after.low in ("pula", "juga", "pun", "saja", "lah", "akan", "semua", "itulah", "adalah", "merupakan")
        or (last.low == "jadi" and after.text.islower())
    )


def _after_bahwa(doc: Doc, token: Token) -> Iterator[Hit]:
    """`mengatakan bahwa, program …`; a comma is right where an adverbial is set between (`bahwa, menurut dia, …`)."""
    comma, after = (*doc.tokens[token.index + 1 : token.index + 3], token, token)[:2]
    said = doc.tokens[token.index - 1].low if token.index else ""
    if comma.text == "," and said in SPEAKING and after.kind == WORD and after.low not in SET_BETWEEN:
        yield Hit(token.start, comma.end, (token.text,), "Tidak ada koma di belakang bahwa.")


SET_BETWEEN = words_of(
    """menurut dengan dalam pada selain sejak jika kalau apabila karena untuk di meski meskipun walaupun saat setelah
    sebelum hingga sampai selama berdasarkan bila sebagaimana seperti antara ke dari demi guna agar"""
)


def _missing_before(doc: Doc, token: Token) -> Iterator[Hit]:
    before = doc.tokens[token.index - 1]
    if token.low == "tetapi" and any(one.low == "yang" for one in doc.tokens[max(0, token.index - 3) : token.index]):
        return  # keluarga yang berhak tetapi tidak tercatat: words are set against each other, not clauses
    if (
        before.kind in (WORD, ACRONYM, NUMBER)
        and before.low not in ("akan", "dan", "namun", "bukan")
        and joined(doc, before.index)
    ):
        yield Hit(before.start, token.end, (f"{before.text}, {token.text}",))


@rule(
    id="full_stop",
    kind="punctuation",
    severity=WARNING,
    scope=SENTENCE,
    title="Titik di akhir kalimat",
    why="Kalimat diakhiri titik; judul tidak.",
    reference="EYD V, Tanda Titik",
    wrong=(
        ("Warga desa menanam padi bersama camat di Blok Jati", "", "."),
        ("Petani menerima bantuan benih padi dari dinas pertanian kabupaten", "", "."),
        ("Rapat itu dihadiri 84 warga dari tujuh desa.\nUsulan mereka akan dibahas lagi pada bulan depan", "", "."),
    ),
    right=(
        "Warga desa menanam padi bersama camat di Blok Jati.",
        "Bupati Buka Pasar Murah di Tirtasari",
        "“Kami siap,” kata camat.",
        "Pendaftaran: 0812-0000-0000",
    ),
)
def full_stop(doc: Doc, house: House) -> Iterator[Hit]:
    """A sentence-like paragraph without an end; a headline with one."""
    top = doc.headline
    for sentence in doc.sentences:
        stop = doc.tokens[sentence.last - 1]
        if doc.tokens[sentence.first].low in ASKING and stop.text == ".":
            yield Hit(stop.start, stop.end, ("?",), "Kalimat tanya diakhiri tanda tanya.")
    ended = any(doc.text[paragraph.end - 1] in ".!?”" for paragraph in doc.paragraphs)
    for paragraph in doc.paragraphs:
        if (top is None or paragraph.start != top.start) and _lacks_its_end(doc, paragraph):
            yield Hit(paragraph.end, paragraph.end, (".",), severity="" if ended else HINT)


ASKING = words_of("apakah siapakah bagaimanakah kapankah mengapa mungkinkah benarkah bisakah")


def _lacks_its_end(doc: Doc, paragraph: Span) -> bool:
    tokens = doc.tokens[paragraph.first : paragraph.last]
    words = [token for token in tokens if token.kind in (WORD, ACRONYM)]
    if len(words) < 7 or tokens[-1].kind != WORD or not tokens[0].text[0].isupper():
        return False
    small = sum(token.text.islower() for token in words)
    return small / len(words) >= 0.55 and tokens[-1].low not in ABBREVIATIONS
