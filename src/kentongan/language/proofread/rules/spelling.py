"""Slips of the keyboard, and words spelled by ear."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.forms import has_clitic, is_built, is_word
from kentongan.language.lexicon.neighbours import DROPPED, NEAR_KEY, near_words, slip_of
from kentongan.language.lexicon.record import DICTIONARY, NAME, OWN, PLACE
from kentongan.language.lexicon.sounds import alike
from kentongan.language.lexicon.spelling import SLIPS, certainly, misspelled

from ..alike import Alike
from ..doc import Doc, Token
from ..house import House
from ..lists import words_of
from ..marks import sentence_of
from ..offices import OFFICES
from ..rule import ERROR, SENTENCE, Hit, replace, rule
from ..runs import CALENDAR
from ..tokens import ACRONYM, WORD
from ..towns import towns
from .words import FOREIGN

SURE = DICTIONARY | OWN
OFTEN = 3  # a string written so often is no slip


@rule(
    id="typo",
    kind="typo",
    severity=ERROR,
    scope=SENTENCE,
    title="Salah ketik",
    why="Kata ini tidak dikenal, tetapi mirip sekali dengan kata yang lazim.",
    reference="KBBI; EYD V, Pemakaian Huruf",
    wrong=(
        ("Hal itu ditgaskan Bupati saat apel pagi.", "ditgaskan", "ditegaskan"),
        ("Bantuan untuk masyrakat disalurkan hari ini.", "masyrakat", "masyarakat"),
        ("Kegiatan itu dihadiri pemerinath desa.", "pemerinath", "pemerintah"),
        ("Kepala Dinas Perdaganagn membuka pasar murah.", "Perdaganagn", "Perdagangan"),
        ("Keberadaanya membantu warga.", "Keberadaanya", "Keberadaannya"),
        ("BUPATI RESMIKAN JEMBTAAN BARU", "JEMBTAAN", "JEMBATAN"),
        ("Rombongan tiba dari Kupnag kemarin.", "Kupnag", "Kupang"),
    ),
    right=(
        "Rokayah, Kepala Desa Karanganyar, menanam padi di Blok Jati.",
        "Warga menikmati seblak dan karedok di alun-alun.",
        "Petugas menyosialisasikan aturan itu berulang-ulang.",
        "Motif latohan dan tradisi sangkepan dipelajari.",
        "“Abdi bingah pisan ngiring kagiatan ieu, ku ayana bantosan ti pamarentah,” katanya.",
        "Pendaftaran lewat https://pemrintah.go.id/daftr dibuka.",
    ),
)
def typo(doc: Doc, house: House) -> Iterator[Hit]:
    """Unknown words with a common neighbour. Capitalised ones are names unless they stand where offices are named."""
    for token, meant in _slips(doc, house):
        if not alike(token.low, meant[0]):
            yield replace(token, *meant, kind="compound" if _two_nouns(meant[0]) else "")


@rule(
    id="by_ear",
    kind="nonstandard",
    severity=ERROR,
    scope=SENTENCE,
    title="Ejaan tidak baku",
    why="Kata ini ditulis menurut bunyinya; ejaan bakunya lain.",
    reference="KBBI; EYD V, Pemakaian Huruf",
    wrong=(
        ("Data penerima sudah diferifikasi petugas.", "diferifikasi", "diverifikasi"),
        ("Bantuan itu sangat efektip dan inspiratip.", "inspiratip", "inspiratif"),
        ("Dana itu dikonfersi menjadi bibit.", "dikonfersi", "dikonversi"),
    ),
    right=(
        "Data penerima sudah diverifikasi petugas.",
        "Petugas memvaksin ternak di Kampung Pesisir.",
        "Sofyan, Syofyan, dan Sopian menanam padi.",
    ),
)
def by_ear(doc: Doc, house: House) -> Iterator[Hit]:
    """Unknown words that sound like a common one."""
    for token, meant in _slips(doc, house):
        if alike(token.low, meant[0]):
            yield replace(token, *meant)


Slip = tuple[Token, tuple[str, ...]]


def _slips(doc: Doc, house: House) -> list[Slip]:
    """Strings that are no words, with what they were meant to be; two rules ask for them."""
    kept: tuple[House, list[Slip]] | None = doc.__dict__.get("_slips")
    if kept is None or kept[0] is not house:
        kept = doc.__dict__["_slips"] = house, list(_slips_of(doc, house))
    return kept[1]


def _slips_of(doc: Doc, house: House) -> Iterator[Slip]:
    for token in doc.words:
        text = token.text
        meant = _meant(doc, token) if text[0].isupper() else misspelled(token.low)
        if meant and not _vouched(doc, token, house) and not _is_local(doc, token, meant[0]):
            yield token, meant
    for token in doc.tokens:
        if token.kind != ACRONYM or len(token.text) < 7 or _vouched(doc, token, house):
            continue
        if meant := _opening_word(token.low):
            yield token, meant


def _two_nouns(meant: str) -> bool:
    """kamarmandi: two words that make a compound; masyarakatdapat only lacks its space."""
    return " " in meant and all(lexicon().tag(part)[0] == "NN" for part in meant.split(" "))


# What names a custom, a dish, a dance: the word after one of these may be any language's.
CUSTOMS = words_of(
    """motif tari tarian tradisi upacara ritual batik kain kue kuliner kesenian lagu permainan musik bernama disebut
    dikenal sebutan istilah bahasa adat masakan penganan jajanan olahan tenun topeng wayang pantun syair kerajinan
    songket sarung angklung gamelan gong gendang perahu sampan uma panglima penghulu sureq naskah lontar ikan udang
    kerang burung pohon kayu buah kopi padi rotan sagu umbi sambal sayur sate nasi jagung sapi kerbau kambing"""
)


def _is_local(doc: Doc, token: Token, meant: str) -> bool:
    """After `motif`, `tari`, `tradisi` it takes a likely slip to call a word misspelled."""
    before = doc.tokens[token.index - 1].low if token.index else ""
    return (
        before in CUSTOMS
        and token.low not in SLIPS
        and not any(row[0] == meant and slip_of(row) >= DROPPED for row in near_words(token.low))
    )


def _vouched(doc: Doc, token: Token, house: House) -> bool:
    if token.low in house.vouched or any(mark in token.text for mark in "'’‘`"):
        return True
    before = doc.tokens[token.index - 1] if token.index else token
    if before.low in CALLED and not token.low.startswith(VERBS):
        return True  # pak saimi
    if before.text in "(/" or doc.text[token.end : token.end + 1] == "/":
        return True  # a short form (lalin); 060/064/org
    if not token.capital and token.low not in SLIPS and _is_foreign_speech(doc, token):
        return True
    if token.index in _foreign_words(doc):  # herd immunity
        return True
    return doc.counts[token.low] >= OFTEN and len(doc.words) > 60


def _foreign_words(doc: Doc) -> set[int]:
    """The numbers of the tokens in foreign phrases of the table."""
    kept: set[int] | None = doc.__dict__.get("_foreign_words")
    if kept is None:
        spans = (range(first.index, last.index + 1) for first, last, _ in FOREIGN.find(doc) if last is not first)
        kept = doc.__dict__["_foreign_words"] = {index for span in spans for index in span}
    return kept


FAR = 12  # words to either side that tell a sentence's language
VERBS = ("me", "di", "ber", "ter")
CALLED = words_of("pak bu mas mbak bang kang mang daeng")


def _is_foreign_speech(doc: Doc, token: Token) -> bool:
    """Four and more unknown words around, one in four: the sentence is in another language."""
    one = sentence_of(doc, token)
    around = doc.tokens[max(one.first, token.index - FAR) : min(one.last, token.index + FAR)]
    words = [other.low for other in around if other.kind == WORD and not other.capital]
    unknown = sum(not _is_known(word) for word in words)
    return unknown > 3 and 4 * unknown >= len(words)


@lru_cache(maxsize=16384)
def _is_known(word: str) -> bool:
    return is_word(word) or has_clitic(word) or is_built(word) > 0


def _meant(doc: Doc, token: Token) -> tuple[str, ...]:
    """What a capitalised string was meant to be; names come back empty."""
    word = token.low
    if word in SLIPS and len(word) > 4:
        return (SLIPS[word],)
    if lexicon().flags(word) & (SURE | NAME | PLACE) or not token.text[1:].islower() or len(word) < 4:
        return ()
    if token.first and not _capital_follows(doc, token):
        return _opening_word(word) or (_office(doc, token) if _beside_office(doc, token) else ())
    if len(word) >= 7 and _in_headline(doc, token) and not _office(doc, token):
        return _opening_word(word)
    return _office(doc, token) or _town(doc, token)


TOWARDS = words_of("di ke dari kota kabupaten pemkab pemkot bupati")


def _town(doc: Doc, token: Token) -> tuple[str, ...]:
    """dari Kupnag: an unknown string behind di, ke or dari, one likely slip from a regency, a city or a seat."""
    before = doc.tokens[token.index - 1].low if token.index else ""
    if before not in TOWARDS or len(token.low) < 5 or lexicon().flags(token.low):
        return ()
    return tuple(town for town in _like_towns().near(token.low) if sorted(town) == sorted(token.low))[:1]


@cache
def _like_towns() -> Alike:
    return Alike(name.lower() for name in sorted(towns()) if " " not in name and len(name) > 4)


def _in_headline(doc: Doc, token: Token) -> bool:
    return doc.headline is not None and token.start < doc.headline.end


def _opening_word(word: str) -> tuple[str, ...]:
    """A capital at the head of a sentence may still be a name: only a likely slip of a common word counts."""
    if certain := certainly(word):
        return (certain,)
    likely = {row[0] for row in near_words(word) if row[1] >= 4.3 and slip_of(row) >= DROPPED}
    if len(word) < 6:
        likely = {row[0] for row in near_words(word) if row[1] >= 5.3 and slip_of(row) >= DROPPED}
    return tuple(one for one in misspelled(word) if one in likely)


def _capital_follows(doc: Doc, token: Token) -> bool:
    after = doc.tokens[token.index + 1 : token.index + 2]
    return bool(after) and after[0].text[0].isupper() and after[0].low not in OFFICES


HOLDERS = words_of("bupati gubernur camat lurah presiden")  # a name follows


def _office(doc: Doc, token: Token) -> tuple[str, ...]:
    if token.index and doc.tokens[token.index - 1].low in HOLDERS and _capital_follows(doc, token):
        return ()  # Wakil Bupati Dadan Sukmara: no Badan
    beside = _beside_office(doc, token)
    if not beside and not _like_offices().near(token.low):
        return ()
    near = near_words(token.low)
    likely = [row for row in near if slip_of(row) >= DROPPED]
    offices = [
        row[0]
        for row in (near if beside else likely)
        if row[0] in OFFICES
        and row[0] not in CALENDAR
        and len(row[0]) >= (5 if beside and slip_of(row) >= DROPPED else 6)  # Kelompok Tani Dimas
    ] or [row[0] for row in near if row[0] in OFFICES and len(row[0]) > 8 and slip_of(row) == NEAR_KEY]
    if offices or not beside:
        return tuple(offices[:1])
    return tuple(row[0] for row in likely if row[1] >= 4.3 and len(token.low) >= 7)[:3]


@cache
def _like_offices() -> Alike:
    return Alike(OFFICES)


def _beside_office(doc: Doc, token: Token) -> bool:
    around = [*doc.tokens[max(0, token.index - 1) : token.index], *doc.tokens[token.index + 1 : token.index + 2]]
    return any(other.low in OFFICES and other.text[0].isupper() for other in around)


# Letters of other scripts that look like Latin ones; somebody pasted them, or a program was asked to cheat.
LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕһкАВЕКМНОРСТУХІЈЅοινΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshkABEKMHOPCTYXIJSoivABEZHIKMNOPTYX",
)


@rule(
    id="mixed_script",
    kind="typo",
    severity=ERROR,
    scope=SENTENCE,
    title="Huruf bukan Latin di dalam kata",
    why="Di dalam kata ini ada huruf aksara lain yang bentuknya sama. Pencarian tidak menemukan kata seperti ini.",
    reference="EYD V, Pemakaian Huruf",
    wrong=(
        ("W\u0430rga desa hadir.", "W\u0430rga", "Warga"),
        ("Hal itu diteg\u0430sk\u0430n camat.", "diteg\u0430sk\u0430n", "ditegaskan"),
        ("\u0412UPATI BUKA PASAR MURAH", "\u0412UPATI", "BUPATI"),
        ("Petugas c\u03bfcok-c\u03bfcokan.", "c\u03bfcok-c\u03bfcokan", "cocok-cocokan"),
    ),
    right=(
        "Kata 漢字 dan عربي serta ελληνικά tertulis di papan.",
        "Tamu dari Москва membawa β-karoten dan α-tokoferol.",
        "Hambatannya 5 kΩ, tebalnya 3 µm dan 4 μm.",
        "Warga desa hadir di kafe Ångström.",
    ),
)
def mixed_script(doc: Doc, house: House) -> Iterator[Hit]:
    """Words with Latin letters and letters that only look so."""
    for token in doc.tokens if not doc.text.isascii() else ():
        if token.kind in (WORD, ACRONYM) and not token.text.isascii() and any(map(_is_mixed, token.text.split("-"))):
            yield Hit(token.start, token.end, (token.text.translate(LOOK_ALIKES),))


def _is_mixed(part: str) -> bool:
    """Whether letters of another script stand among Latin ones, and all of them look Latin."""
    latin = part.translate(LOOK_ALIKES)
    return latin != part and any(letter.isascii() for letter in part) and not _FOREIGN.search(latin)


_FOREIGN = re.compile("[\u0370-\u052f]")
