"""Spaces: too many, missing, or on the wrong side of a mark."""

import re
from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..doc import Doc
from ..house import House
from ..rule import ERROR, SENTENCE, Hit, rule
from ..sentences import ABBREVIATIONS
from .degrees import ONE as DEGREE

_S = "[ \t\u00a0\u2009\u202f]"
# Every branch begins with one of these letters, which spares the expression most of a text.
SPACING = re.compile(
    rf"(?=[ \t\u00a0\u2009\u202f,;.!?:/()])(?:"
    rf"(?P<before>(?<=\w){_S}+(?:[.:](?![\w.]|{_S}?[)-])|[,;!?](?![\d.]|{_S}?[)-])))"
    rf"|(?P<wide>(?<=\S){_S}{{2,}}(?=\S))"
    r"|(?P<comma>(?<=[\w.)”])[,;](?=[^\W\d_])|(?<=[a-z])[,;](?=\d))"
    r"|(?P<stop>(?<=[a-z]{2})[.!?](?=[A-Z][a-z]))"
    r"|(?P<colon>(?<=[a-z]{3}):(?=[A-Za-z]{3}))"
    r"|(?P<slash>(?<=[a-z])/ (?=[a-z])|(?<=[a-z]) /(?=[a-z]))"
    rf"|(?P<inner>\({_S}+(?=\w)|(?<=[\w.]){_S}+\))"
    r"|(?P<bracket>(?<=[a-z]{3})\((?=[A-Za-z]{3})|(?<=\w)\)(?=[A-Za-z]{2})))"
)
HYPHENS = re.compile(
    rf"(?P<pair>(?<![\w-])(?P<half>[^\W\d_]{{2,40}})(?:{_S}-{_S}|{_S}-|-{_S})(?P=half)(?!\w))"
    rf"|(?P<prefix>\b(?:ke|se|di|non|antar|pra|pasca)-{_S}+(?=\w))",
    re.IGNORECASE,
)
TORN = re.compile(rf"(?<![\w-])[^\W\d_]{{2,40}}(?:{_S}-|-{_S})[^\W\d_]{{2,40}}(?![\w-])")  # obat -obatan


@rule(
    id="spacing",
    kind="spacing",
    severity=ERROR,
    scope=SENTENCE,
    title="Spasi",
    why="Tanda baca melekat pada kata di depannya dan diikuti satu spasi; antarkata cukup satu spasi.",
    reference="EYD V, Pemakaian Tanda Baca",
    wrong=(
        ("Warga  desa hadir.", "  ", " "),
        ("Camat hadir , lalu membuka acara.", " ,", ","),
        ("Camat hadir,lalu membuka acara.", ",l", ", l"),
        ("Rapat selesai.Kemudian warga pulang.", ".K", ". K"),
        ("Musrenbang(Musyawarah Perencanaan) digelar.", "(", " ("),
        ("Hadir pula anak - anak sekolah.", "anak - anak", "anak-anak"),
        ("Petugas membagikan obat -obatan.", "obat -obatan", "obat-obatan"),
        ("Ia hadir ( didampingi camat) pagi itu.", "( ", "("),
    ),
    right=(
        "Warga desa hadir; camat, lurah, dan kades menyusul.",
        "Harga Rp1.250,50 per kilogram (kg), kata Drs. H. Ahmad, M.Si.",
        "Laman tirtasari.go.id dibuka pukul 09.30 ....",
        "Anak-anak (umur 7–12) hadir: 20 orang.",
    ),
)
def spacing(doc: Doc, house: House) -> Iterator[Hit]:
    """A mark is reported with the space before it that is too many, or with the letter that wants a space before it."""
    for found in SPACING.finditer(doc.plain):
        hit = _hit(doc, found)
        if hit:
            yield hit
    if " -" in doc.plain or "- " in doc.plain:
        for found in HYPHENS.finditer(doc.plain):
            half = found["half"]
            yield Hit(*found.span(), (f"{half}-{found.group()[-len(half) :]}" if half else found.group().rstrip(),))
        for found in TORN.finditer(doc.plain):
            whole = "".join(found.group().split())
            half, _, rest = whole.lower().partition("-")
            repeated = rest.startswith(half) or half in rest or half[1:] == rest[1:]
            if (repeated or lexicon().knows(whole.lower())) and not HYPHENS.match(doc.plain, found.start()):
                yield Hit(*found.span(), (whole,))
    yield from _quotation_spaces(doc)


def _hit(doc: Doc, found: re.Match[str]) -> Hit | None:
    text, kind = doc.text, found.lastgroup
    start, end = found.span()
    if kind == "wide":
        return Hit(start, end, (" ",))
    if kind == "slash":
        return Hit(start, end, ("/",))
    if kind == "before":
        return _mark_apart(text, start, end)
    if kind == "inner":
        return Hit(start, end, (found.group().strip(),))
    if kind == "stop" and not _ends_a_sentence(text, start):
        return None
    if kind == "comma" and DEGREE.match(text, start + 1):
        return None  # S.Sos,M.Si: for the rule of degrees
    if kind == "bracket" and text[start] == "(":
        return Hit(start, start + 1, (" (",))
    return _apart(text, start)


def _apart(text: str, place: int) -> Hit:
    """A mark and the letter that stands too close after it."""
    return Hit(place, place + 2, (f"{text[place]} {text[place + 1]}",))


def _mark_apart(text: str, start: int, end: int) -> Hit:
    """`hadir ,` and `hadir ,lalu`, from the space on."""
    return Hit(start, end, (text[end - 1] + " " * text[end : end + 1].isalpha(),))


def _ends_a_sentence(text: str, stop: int) -> bool:
    """Not the full stop of an abbreviation (Drs.Ahmad, Kab.Tirtasari): those belong to other rules."""
    before = re.search(r"[\w.]+$", text[max(0, stop - 30) : stop])
    word = before.group().lower() if before else ""
    signed = "(" in text[max(0, stop - 12) : stop] and ")" in text[stop : stop + 12]  # (Red.Rsd)
    return word not in ABBREVIATIONS and "." not in word and (len(word) > 3 or lexicon().knows(word)) and not signed


def _quotation_spaces(doc: Doc) -> Iterator[Hit]:
    """Spaces inside quotation marks, or none outside them."""
    text = doc.text
    for one in doc.quotations:
        if one.single or one.opening is None or one.closing is None:
            continue
        opening, closing = doc.tokens[one.opening], doc.tokens[one.closing]
        if text[opening.end : opening.end + 1] == " ":
            yield Hit(opening.start, opening.end + 1, (opening.text,))
        if text[closing.start - 1 : closing.start] == " ":
            yield Hit(closing.start - 1, closing.end, (closing.text,))
        if text[closing.end : closing.end + 1].isalpha():
            yield _apart(text, closing.start)
        if opening.start and text[opening.start - 1].isalpha():
            yield Hit(opening.start, opening.end, (f" {opening.text}",))
