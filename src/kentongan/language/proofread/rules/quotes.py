"""Quotation marks that lack their partner or do not match; quotations nobody is named for."""

from collections import Counter
from collections.abc import Iterator

from ..doc import Doc, Span
from ..house import House
from ..lists import words_of
from ..marks import Quoted, is_quote, quoted, sentence_of
from ..quotes import CLOSERS, OPENERS, Quotation
from ..rule import DOCUMENT, ERROR, HINT, SENTENCE, WARNING, Hit, rule
from ..speech import AROUND, says_after, somebody_said
from ..tokens import WORD

REFERENCE = "EYD V, Tanda Petik"
STRAIGHT = '"'
NEAR = 1  # paragraphs back in which a speaker still counts for a quotation that stands alone
RETOLD = words_of("hal pernyataan ucapan pesan ajakan kalimat harapan ungkapan keluhan pengakuan kata-kata seruan kata")
SINGLE = "‘'’`"
CURLY = {False: ("“", "”"), True: ('"', '"')}


def _lonely(doc: Doc) -> Iterator[tuple[Quotation, bool]]:
    """Double marks without a partner, and whether the mark that stands there opens."""
    open_before: Quotation | None = None
    by_paragraph = _by_paragraph(doc)
    for number, (_, found) in enumerate(by_paragraph):
        lonely = [one for one in found if not one.single and (one.opening is None or one.closing is None)]
        for one in lonely:
            if one.closing is None:
                if one is lonely[-1] and _goes_on(doc, by_paragraph, number):
                    open_before = one
                else:
                    yield one, True
            elif open_before is not None and one is lonely[0]:
                open_before = None
            elif not _inches(doc, one.closing):
                yield one, False


def _by_paragraph(doc: Doc) -> list[tuple[Span, list[Quotation]]]:
    rows: list[tuple[Span, list[Quotation]]] = [(paragraph, []) for paragraph in doc.paragraphs]
    at = 0
    for one in doc.quotations:
        mark = one.opening if one.opening is not None else one.closing
        while mark is not None and rows[at][0].last <= mark:
            at += 1
        rows[at][1].append(one)
    return rows


def _goes_on(doc: Doc, rows: list[tuple[Span, list[Quotation]]], number: int) -> bool:
    """A quotation of several paragraphs is closed only at its end."""
    if number + 1 >= len(rows):
        return False
    paragraph, found = rows[number + 1]
    if is_quote(doc.tokens[paragraph.first]) and found and found[0].opening == paragraph.first:
        return not somebody_said_in(doc, rows[number][0])
    double = [one for one in found if not one.single]
    return bool(double) and double[0].opening is None


def somebody_said_in(doc: Doc, paragraph: Span) -> bool:
    """Whether a paragraph ends in words like “kata Budi”."""
    last = sentence_of(doc, doc.tokens[paragraph.last - 1])
    return any(somebody_said(doc, index) for index in range(last.first, last.last))


def _inches(doc: Doc, index: int) -> bool:
    before = doc.tokens[index - 1] if index else None
    return before is not None and before.kind == "number" and before.end == doc.tokens[index].start


@rule(
    id="quote_unclosed",
    kind="quote_unclosed",
    severity=ERROR,
    scope=SENTENCE,
    title="Kutipan tidak ditutup",
    why="Tanda petik ini membuka kutipan, tetapi tanda petik penutupnya tidak ada.",
    reference=REFERENCE,
    wrong=(
        ("“Kami siap membantu warga, kata Camat Tirtasari.", "“", ""),
        ('Ia berkata, "Jalan itu selesai pekan depan.', '"', ""),
        ("“Stok aman, ujar Budi. “Harga juga stabil,” tambahnya.", "“", ""),
        ("“Posko buka siang dan malam, kata Rokayah.\n“Obat tersedia,” ujarnya.", "“", ""),
    ),
    right=(
        "“Kami siap membantu warga,” kata Camat Tirtasari.",
        "“Paragraf pertama belum selesai.\n“Paragraf kedua menutupnya,” kata Rokayah.",
        "Program “Sekolah Rakyat” dan 'Zero ODOL' berjalan.",
        "Warga Jum'at lalu membaca Al-Qur'an.",
        "“Budi bilang ‘siap’ kepada saya,” kata Ani.",
    ),
)
def quote_unclosed(doc: Doc, house: House) -> Iterator[Hit]:
    """The opening mark."""
    for one, opens in _lonely(doc):
        if opens and one.opening is not None:
            yield Hit(doc.tokens[one.opening].start, doc.tokens[one.opening].end)


@rule(
    id="quote_unopened",
    kind="quote_unopened",
    severity=ERROR,
    scope=SENTENCE,
    title="Kutipan tidak dibuka",
    why="Tanda petik ini menutup kutipan, tetapi tanda petik pembukanya tidak ada.",
    reference=REFERENCE,
    wrong=(
        ("Kami siap membantu warga,” kata Camat Tirtasari.", "”", ""),
        ('Harga beras stabil," ujarnya.', '"', ""),
        ("“Stok aman,” kata Budi. Harga juga stabil,” tambahnya.", "”", ""),
    ),
    right=(
        "“Kami siap membantu warga,” kata Camat Tirtasari.",
        'Televisi 32" itu dipasang di balai desa.',
        "“Satu,” kata Budi, “lalu dua.”",
    ),
)
def quote_unopened(doc: Doc, house: House) -> Iterator[Hit]:
    """The closing mark."""
    for one, opens in _lonely(doc):
        if not opens and one.closing is not None:
            yield Hit(doc.tokens[one.closing].start, doc.tokens[one.closing].end)


@rule(
    id="quote_mixed",
    kind="quote_mixed",
    severity=WARNING,
    scope=SENTENCE,
    title="Tanda petik campur aduk",
    why="Tanda petik lurus dan lengkung tidak dicampur dalam satu naskah; pembuka “ dan penutup ” berbeda bentuk.",
    reference=REFERENCE,
    wrong=(
        ('“Kami siap,” kata Budi. “Kami datang," ujarnya.', '"', "”"),
        ('"Kami siap," kata Budi. "Kami datang,” ujarnya.', "”", '"'),
        ("Program 'Nagari Tageh\" berjalan.", "'", '"'),
        ("“Kami siap,“ kata Budi.", "“", "”"),
        ("”Kami siap,” kata Budi.", "”", "“"),
        ("“Kami siap,' kata Budi.", "'", "”"),
    ),
    right=(
        "“Kami siap,” kata Budi. “Kami datang,” ujarnya.",
        '"Kami siap," kata Budi. "Kami datang," ujarnya.',
        "“Program ‘Sehat’ berjalan,” kata Budi.",
    ),
)
def quote_mixed(doc: Doc, house: House) -> Iterator[Hit]:
    """Marks whose shape differs from their partner's or from the text's."""
    pairs = [(one.opening, one.closing) for one in quoted(doc)]
    shapes = Counter(mark.text == STRAIGHT for pair in pairs for mark in pair if mark.text not in SINGLE)
    straight = shapes[True] > shapes[False]
    tie = shapes[True] == shapes[False] and any(
        a.text != b.text == STRAIGHT or b.text != a.text == STRAIGHT for a, b in pairs
    )
    for opening, closing in pairs:
        for mark, better in zip((opening, closing), CURLY[straight], strict=True):
            if _misshapen(mark.text, better):
                yield Hit(mark.start, mark.end, (better,), severity=HINT if tie and mark.text not in SINGLE else "")
            elif tie and mark.text not in SINGLE:
                yield Hit(mark.start, mark.end, (CURLY[not straight][mark is closing],), severity=HINT)


def _misshapen(mark: str, better: str) -> bool:
    if mark in SINGLE:
        return True
    if mark == STRAIGHT or better == STRAIGHT:
        return mark != better
    return mark not in (OPENERS if better == "“" else CLOSERS)


@rule(
    id="quote_unattributed",
    kind="quote_unattributed",
    severity=WARNING,
    scope=DOCUMENT,
    title="Kutipan tanpa penutur",
    why="Tidak jelas siapa yang mengatakan ini. Sebutkan nama dan jabatannya.",
    reference="Gaya selingkung: kutipan dan penuturnya",
    wrong=(
        ("Posko dibuka.\n“Kami ingin warga tenang selama musim hujan.”\nPosko itu buka setiap hari.", "“", ""),
        ("Jalan itu selesai. “Semoga warga dapat memakainya dengan baik.” Panjangnya 2 km.", "“", ""),
        ('Pasar ramai. "Harga cabai sekarang sudah turun lagi." Pembeli datang sejak pagi.', '"', ""),
    ),
    right=(
        "“Kami ingin warga tenang selama musim hujan,” kata Camat Tirtasari Rahmat Wijaya.",
        "Camat Tirtasari Rahmat Wijaya: “Kami ingin warga tenang.”",
        "Rahmat Wijaya berharap warga tenang.\n“Posko kami buka siang dan malam untuk semua warga.”",
        "Di tepi sungai dipasang papan bertuliskan “Jaga kebersihan sungai kita bersama!”",
        "“Kami hanya ingin hidup tenang di sini.”\nKalimat itu meluncur dari Rokayah.",
        "Lomba itu bertema “Bersama Menjaga Sungai untuk Anak Cucu”.",
        "Menurut Rokayah, warga senang. “Air sudah mengalir sampai ke sawah kami.”",
    ),
)
def quote_unattributed(doc: Doc, house: House) -> Iterator[Hit]:
    """The opening mark of a quoted sentence with no speaker in its paragraph, before it or right after it."""
    rows = doc.paragraphs
    speaks = [_names_a_speaker(doc, paragraph) for paragraph in rows]
    number = 0
    for one in quoted(doc):
        while rows[number].last <= one.opening.index:
            number += 1
        named = any(speaks[max(0, number - NEAR) : number + 1])
        if _is_sentence(one) and not named and not (number + 1 < len(rows) and _answers(doc, rows[number + 1])):
            yield Hit(one.opening.start, one.opening.end)


def _is_sentence(one: Quoted) -> bool:
    """Speech, not a title or a term: a full sentence with its own closing mark."""
    ends = one.last in ".!?," or (one.after is not None and one.after.text == "." and one.before is None)
    if one.before is not None and one.before.kind == WORD:
        return False  # papan bertuliskan “…”
    return one.words >= 5 and ends and one.inner[0].text[0].isupper() and not one.is_title


def _names_a_speaker(doc: Doc, paragraph: Span) -> bool:
    for index in range(paragraph.first, paragraph.last):
        token = doc.tokens[index]
        if token.text == ":" and index + 1 < paragraph.last and is_quote(doc.tokens[index + 1]):
            return True
        behind = index > paragraph.first and is_quote(doc.tokens[index - 1]) and says_after(doc, index)
        if (behind or token.low in AROUND or somebody_said(doc, index)) and not doc.in_quotation(token.start):
            return True
    return False


def _answers(doc: Doc, paragraph: Span) -> bool:
    """Whether the next paragraph begins by saying who spoke: Demikian disampaikan …, Kata-kata itu …"""
    opening = [token.low for token in doc.tokens[paragraph.first : min(paragraph.first + 4, paragraph.last)]]
    return any(low in ("demikian", "begitu", "itulah") for low in opening[:1]) or (
        opening[:1] != [] and opening[0] in RETOLD and any(low in ("itu", "tersebut", "ini") for low in opening)
    )
