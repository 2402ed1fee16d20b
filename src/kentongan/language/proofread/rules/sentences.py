"""Whole sentences: too long, chains of passives, chains of yang."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY

from ..doc import Doc, Span, Token
from ..house import House
from ..rule import HINT, SENTENCE, WARNING, Hit, rule
from ..tokens import ACRONYM, DATE, NUMBER, WORD

LONG, LONGISH = 40, 30
COUNTED = (WORD, ACRONYM, NUMBER, DATE)
_LONG = (
    "Pemerintah Kabupaten Tirtasari bersama seluruh perangkat daerah, para camat, lurah, dan kepala desa menggelar "
    "rapat untuk membahas usulan warga yang disampaikan dalam musyawarah di tujuh desa, lalu menyusun jadwal perbaikan "
    "saluran irigasi, jalan, dan posyandu yang akan dikerjakan mulai bulan depan sampai akhir tahun."
)


def length(doc: Doc, sentence: Span) -> int:
    """Words of a sentence, numbers and dates counted."""
    return sum(token.kind in COUNTED for token in doc.tokens[sentence.first : sentence.last])


@rule(
    id="long_sentence",
    kind="long_sentence",
    severity=WARNING,
    scope=SENTENCE,
    title="Kalimat terlalu panjang",
    why="Kalimat lebih dari 40 kata sukar diikuti pembaca. Bagi menjadi dua atau tiga.",
    reference="Gaya selingkung: 16–30 kata",
    wrong=(
        (_LONG, _LONG, ""),
        (f"Warga hadir. {_LONG}", _LONG, ""),
        (f"{_LONG} Warga setuju.", _LONG, ""),
    ),
    right=(
        "Warga desa hadir. Mereka membahas usulan perbaikan saluran irigasi.",
        "Pemerintah Kabupaten Tirtasari menggelar rapat untuk membahas usulan warga.",
        "Usulan teratas ialah perbaikan saluran irigasi Blok Jati sepanjang 1,8 kilometer.",
    ),
)
def long_sentence(doc: Doc, house: House) -> Iterator[Hit]:
    """Sentences of more than forty words."""
    for sentence in doc.sentences:
        if sentence.last - sentence.first > LONG and (words := length(doc, sentence)) > LONG:
            message = f"Kalimat ini {words} kata. Bagi menjadi dua atau tiga kalimat, masing-masing satu gagasan."
            yield Hit(sentence.start, sentence.end, (), message)


@rule(
    id="passive_chain",
    kind="passive_chain",
    severity=HINT,
    scope=SENTENCE,
    title="Rantai kata kerja pasif",
    why="Banyak kata kerja pasif dalam satu kalimat: pelakunya tidak tampak. Sebut siapa yang berbuat.",
    reference="Gaya selingkung: kalimat aktif",
    wrong=(
        (
            "Bantuan disalurkan setelah data diperiksa, dicatat, dan diumumkan di balai desa.",
            "disalurkan setelah data diperiksa, dicatat, dan diumumkan", "",
        ),
        (
            "Jalan diperbaiki karena dilaporkan rusak lalu diukur dan ditandai warga.",
            "diperbaiki karena dilaporkan rusak lalu diukur dan ditandai", "",
        ),
        (
            "Usulan dicatat, dibahas, dinilai, lalu diputuskan.",
            "dicatat, dibahas, dinilai, lalu diputuskan", "",
        ),
    ),
    right=(
        "Petugas memeriksa data, lalu menyalurkan bantuan.",
        "Jalan diperbaiki karena dilaporkan rusak.",
        "Di dinas itu, dinding dan divisi dua ditata.",
    ),
)  # fmt: skip
def passive_chain(doc: Doc, house: House) -> Iterator[Hit]:
    """Four passives or more in a sentence."""
    for sentence in doc.sentences:
        passives = [token for token in doc.tokens[sentence.first : sentence.last] if _is_passive(token)]
        if len(passives) >= 4:
            yield Hit(passives[0].start, passives[-1].end)


def _is_passive(token: Token) -> bool:
    if token.kind != WORD or not token.low.startswith("di") or len(token.low) < 6:
        return False
    known = lexicon()
    return (
        bool(known.flags(token.low) & DICTIONARY)
        and known.tag(token.low)[0] in ("VB", "")
        and known.knows(token.low[2:])
    )


@rule(
    id="yang_chain",
    kind="yang_chain",
    severity=HINT,
    scope=SENTENCE,
    title="Rantai yang",
    why="Empat kali yang dalam satu kalimat: anak kalimatnya bertumpuk. Pecah kalimat ini.",
    reference="Gaya selingkung: tanpa klausa bertumpuk",
    wrong=(
        (
            "Warga yang hadir yang membawa bibit yang dibagi dinas yang baru itu pulang.",
            "yang hadir yang membawa bibit yang dibagi dinas yang", "",
        ),
        ("Yang lama, yang baru, yang muda, dan yang tua hadir.", "Yang lama, yang baru, yang muda, dan yang", ""),
        ("Ia yang datang, yang duduk, yang makan, yang pergi.", "yang datang, yang duduk, yang makan, yang", ""),
    ),
    right=(
        "Warga yang hadir membawa bibit.",
        "Yang muda menanam, yang tua menyiram.",
        "Warga yang hadir. Yang lain, yang sakit, yang pergi.",
    ),
)  # fmt: skip
def yang_chain(doc: Doc, house: House) -> Iterator[Hit]:
    """Four times yang in a sentence."""
    for sentence in doc.sentences:
        found = [token for token in doc.tokens[sentence.first : sentence.last] if token.low == "yang"]
        if len(found) >= 4:
            yield Hit(found[0].start, found[-1].end)
