"""Whole sentences: too long, chains of passives, chains of yang."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..doc import Doc, Span, Token
from ..fivews.verbs import could_be_verb, is_verb
from ..fivews.who import COUNTS, HUMANS, OFFICES, OFFICIALS
from ..house import House
from ..lists import words_of
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


# These tell no act of somebody who could be named, or are no verbs.
STATES = words_of(
    """dikenal disebut dinamakan dinyatakan dibanding dibandingkan diharapkan dimiliki dibutuhkan diperlukan disebabkan
    diketahui diperkirakan diduga dimaksud dikatakan ditambah disertai dilanjutkan diingat dialami dijumpai didominasi
    dilengkapi diminta diimbau ditambahkan dijelaskan ditegaskan diungkapkan dianggap dijuluki dirasakan ditemui
    diizinkan dilarang diwajibkan dipercaya disusul diwakili dinanti didampingi didahului disabilitas disinfektan"""
)
DOERS = HUMANS | OFFICES | OFFICIALS | {"siapa"}
LINKS = words_of(", dan lalu kemudian serta atau")
SKIPPED = words_of("langsung juga kembali baik lagi dari") | COUNTS - words_of("ke dan serta")


@rule(
    id="passive_chain",
    kind="passive_chain",
    severity=HINT,
    scope=SENTENCE,
    title="Rantai kata kerja pasif",
    why="Pelaku kata kerja ini tidak tampak. Sebut siapa yang berbuat: “Panitia mendata warga, lalu membagikan beras”.",
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
        (
            "Telah dilaksanakan sosialisasi yang diikuti warga dan dibuka secara resmi.",
            "dilaksanakan sosialisasi yang diikuti warga dan dibuka", "",
        ),
    ),
    right=(
        "Petugas memeriksa data, lalu menyalurkan bantuan.",
        "Jalan diperbaiki karena dilaporkan rusak.",
        "Di dinas itu, dinding dan divisi dua ditata.",
        "Lomba dibuka Camat Tirtasari, dinilai tiga juri, dan diikuti 30 pelajar.",
        "Air sungai itu diambil, diendapkan, lalu disaring.",
        "“Data dikumpulkan, diolah, lalu disajikan,” kata Kepala BPS.",
    ),
)  # fmt: skip
def passive_chain(doc: Doc, house: House) -> Iterator[Hit]:
    """Three passives or more that are no plain series, and two or more name no doer; quotations apart."""
    for sentence in doc.sentences:
        passives = [token for token in doc.tokens[sentence.first : sentence.last] if _is_act(token)]
        if len(passives) >= 3:
            passives = [token for token in passives if not doc.in_quotation(token.start)]
            hidden = [token for token in passives if not _names_doer(doc, token, sentence.last)]
            series = len(passives) == 3 and all(_follows_at_once(doc, token) for token in passives[1:])
            if len(passives) >= 3 and len(hidden) >= 2 and not series:
                yield Hit(passives[0].start, passives[-1].end)


def _is_act(token: Token) -> bool:
    low = token.low
    if not low.startswith("di") or len(low) < 5 or low in STATES or not is_verb(token):
        return False
    words = lexicon()  # no disinfektan, disabilitas
    return words.tag(low)[0] == "VB" or words.knows(low[2:]) or could_be_verb(low[2:], has_object=True)


def _follows_at_once(doc: Doc, token: Token) -> bool:
    """The second verb of a plain series: diambil, diendapkan, lalu disaring."""
    at = token.index - 1
    while at >= 0 and doc.tokens[at].low in LINKS:
        at -= 1
    return at >= 0 and at < token.index - 1 and _is_act(doc.tokens[at])


def _names_doer(doc: Doc, passive: Token, last: int) -> bool:
    """Whether somebody follows the verb, or oleh stands close behind it."""
    following = doc.tokens[passive.index + 1 : min(passive.index + 6, last)]
    if any(token.low == "oleh" for token in following[:3]):
        return True
    doer = next((token for token in following if token.kind != NUMBER and token.low not in SKIPPED), None)
    return doer is not None and (doer.capital or doer.low in DOERS)


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
