"""Words that have a standard, Indonesian or shorter form, and words wrongly joined or parted: mostly tables."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.forms import CLITICS, is_built, roots
from kentongan.language.lexicon.record import DICTIONARY, NAME, NEWS, OWN, PLACE

from ..doc import Doc, Token
from ..house import House
from ..lists import table, words_of
from ..offices import OFFICES
from ..phrases import Phrases, Row, joined
from ..rule import ERROR, HINT, SENTENCE, WARNING, Hit, rule, with_capitals
from ..tokens import ACRONYM, WORD

NONSTANDARD = Phrases(table("nonstandard") + table("months"))
STANDARD = {row[0]: row for row in table("nonstandard") if row[0].isalpha() and len(row[0]) >= 4}
FOREIGN = Phrases(table("foreign"))
COMPOUND = Phrases(table("compounds"))
COMPOUNDED = frozenset(row[0].lower() for row in (*table("compounds"), *table("nonstandard")) if " " not in row[0])
REDUNDANT = Phrases(table("redundant"))


def phrase_hit(
    doc: Doc, first: Token, last: Token, better: str, message: str = "", severity: str = "", kind: str = ""
) -> Hit:
    """A hit from one token to another; suggestions, parted by `;` or `/` in a table, take the capitals found."""
    choices = tuple(with_capitals(one.strip(), doc.tokens[first.index : last.index + 1]) for one in better.split(";"))
    return Hit(first.start, last.end, tuple(one for one in choices if one), message, severity, kind)


@rule(
    id="nonstandard",
    kind="nonstandard",
    severity=ERROR,
    scope=SENTENCE,
    title="Kata tidak baku",
    why="Kata ini tidak baku menurut KBBI.",
    reference="KBBI; EYD V, Pemakaian Huruf",
    wrong=(
        ("Obat itu tersedia di apotik terdekat.", "apotik", "apotek"),
        ("Resiko banjir meningkat.", "Resiko", "Risiko"),
        ("Siswa mempraktekkan cara menanam.", "mempraktekkan", "mempraktikkan"),
        ("Rapat digelar Jum’at pagi.", "Jum’at", "Jumat"),
        ("Aktifitasnya dimulai pagi.", "Aktifitasnya", "Aktivitasnya"),
        ("Warga mengkarungi pasir.", "mengkarungi", "mengarungi"),
        ("Ibu-ibu menyuci ikan itu.", "menyuci", "mencuci"),
        ("Warga berdo'a bersama.", "berdo'a", "berdoa"),
        ("Ternak akan divaksinir.", "divaksinir", "divaksinasi"),
        ("Usaha itu berresiko tinggi.", "berresiko", "berisiko"),
    ),
    right=(
        "Obat itu tersedia di apotek.",
        "Risiko banjir dan praktik baik dibahas.",
        "Warga memperhatikan jadwal hari Jumat.",
        "Peneliti mengkaji mentari dan mempelajari penyuluhan.",
        "Ia bernama Sodiq Resiko.",
        "Warga menyampaikan SPT tahunan sebelum akhir Maret.",
    ),
)
def nonstandard(doc: Doc, house: House) -> Iterator[Hit]:
    """Words of the table, also with affixes around them (mempraktekkan); prefixes that did not melt into the word."""
    for first, last, row in NONSTANDARD.find(doc):
        if first.low in house.words or _is_a_name(doc, first, last) or (first is last and _is_acronym(doc, first)):
            continue
        if not (row[2:] == (HINT,) and first.capital and not first.first and row[1].islower()):
            yield _nonstandard(doc, first, last, row[1], row)
    for token in doc.words:
        affixed = _affixed(token.low)
        if affixed and token.low not in house.words and not _is_a_name(doc, token, token):
            yield _nonstandard(doc, token, token, affixed[1], affixed)
        elif not affixed and token.low not in STANDARD and (fused := _fused(token.low)):
            yield phrase_hit(doc, token, token, fused, MELTED)
        elif not affixed and (latin := _dutch_verb(token.low)) and token.low not in STANDARD:
            yield phrase_hit(doc, token, token, latin)
        elif (bare := _without_apostrophe(token)) and token.low not in STANDARD:
            yield phrase_hit(doc, token, token, bare)


def _nonstandard(doc: Doc, first: Token, last: Token, better: str, row: Row) -> Hit:
    note = row[2] if len(row) > 2 and row[2] not in (HINT, WARNING) else ""
    return phrase_hit(doc, first, last, better, note, row[2] if len(row) > 2 and row[2] in (HINT, WARNING) else "")


def _is_a_name(doc: Doc, first: Token, last: Token) -> bool:
    """Beside other capitals inside a sentence, a capitalised word that occurs in names is taken for one."""
    after = doc.tokens[last.index + 1 : last.index + 2]
    if first.first and first.capital and after and after[0].capital and first.low in MONTHS:
        return True  # Nopember Sitorus
    if first is not last or first.first or not first.capital or first.text.isupper():
        return False
    before = doc.tokens[first.index - 1] if first.index else None
    if any(token.low in NAMING and token.capital for token in doc.tokens[max(0, first.index - 3) : first.index]):
        return True
    known = lexicon()
    return (
        before is not None
        and before.capital
        and (not known.flags(before.low) & (DICTIONARY | OWN) or bool(known.flags(first.low) & (NAME | PLACE)))
    )


def _is_acronym(doc: Doc, token: Token) -> bool:
    """SPT, a tax return, among small letters; spt is short for seperti."""
    if token.kind != ACRONYM or any(letter in VOWELS for letter in token.low):
        return False
    around = (*doc.tokens[max(0, token.index - 1) : token.index], *doc.tokens[token.index + 1 : token.index + 2])
    return any(other.kind == WORD for other in around)


MONTHS = frozenset(row[0].lower() for row in table("months"))
# What names of groups and firms begin with.
NAMING = words_of("sri pt cv ud toko warung rm hotel koperasi tani poktan gapoktan yayasan klub grup sanggar kafe band")


@lru_cache(maxsize=65536)
def _affixed(word: str) -> tuple[str, str, str] | None:
    """The row for an affixed form of a non-standard word, spelled out: (mempraktekkan, mempraktikkan, note)."""
    if word in STANDARD or not word.isalpha() or lexicon().flags(word) & (DICTIONARY | OWN):
        return None
    inner = sorted({root for root, _ in _inner(word)}, key=len, reverse=True)
    for root in inner:
        row = STANDARD.get(root)
        if row and row[1] in inner:
            return None  # kekhusyukan: khusyuk, not khusyu
        if row and root in word and " " not in row[1]:
            better = word.replace(root, row[1].split(";")[0])
            better = _fused(better) or (f"ber{better[4:]}" if better.startswith("berr") else better)
            return (word, better, row[2]) if _believable(better) else None
    return None


@lru_cache(maxsize=16384)
def _dutch_verb(word: str) -> str:
    """divaksinir → divaksinasi: -ir from Dutch -eren, where Indonesian has -asi."""
    known = lexicon()
    if len(word) < 7 or not word.endswith("ir") or known.flags(word) or not word.startswith(("di", "me", "ter")):
        return ""
    better = f"{word[:-2]}asi"
    return better if is_built(better) > 1 else ""


def _without_apostrophe(token: Token) -> str:
    """ta'at, berdo'a: Arabic hamza and ain, which the standard spelling leaves out."""
    bare = token.low.translate(APOSTROPHES)
    is_word = bare != token.low and token.text.islower() and lexicon().flags(bare) & (DICTIONARY | OWN)
    return bare if is_word else ""


APOSTROPHES = str.maketrans("", "", "'’‘`")
MELTED = "Huruf k, p, t, dan s di awal kata dasar luluh bila mendapat awalan meng- atau peng-."
# EYD V, Kata Turunan: what stands at the front of a wrongly built form, and what should.
FUSIONS = (
    ("mengk", "meng"), ("memp", "mem"), ("ment", "men"), ("mens", "meny"),
    ("pengk", "peng"), ("pemp", "pem"), ("pent", "pen"), ("pens", "peny"),
    ("meny", "menc"), ("peny", "penc"), ("mem", "memf"), ("pem", "pemf"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def _fused(word: str) -> str:
    """mengkarungkan → mengarungkan, menyuci → mencuci, memokuskan → memfokuskan; empty for a word and for any other."""
    known = lexicon()
    if len(word) < 7 or word[:2] not in ("me", "pe") or known.flags(word):
        return ""
    stem, clitic = next(((word[: -len(end)], end) for end in CLITICS if word.endswith(end)), (word, ""))
    if known.flags(stem) & (DICTIONARY | NEWS | OWN):
        return ""
    for wrong, right in FUSIONS:
        rest = stem[len(wrong) :]
        common = wrong[-1] in "kpts" or known.zipf(right + rest) >= OFTEN  # menyebakan is a slip for menyebabkan
        if stem.startswith(wrong) and rest[:1] in VOWELS and known.flags(right + rest) & DICTIONARY and common:
            return right + rest + clitic
    return ""


VOWELS = tuple("aeiou")
OFTEN = 3.0


def _inner(word: str) -> Iterator[tuple[str, int]]:
    yield from ((root, len(root)) for root in roots(word))
    yield from ((word[: -len(end)], 0) for end in CLITICS if word.endswith(end))


def _believable(word: str) -> bool:
    known = lexicon()
    return known.knows(word) or any(known.flags(root) & (DICTIONARY | NEWS | OWN) for root in roots(word))


@rule(
    id="foreign",
    kind="foreign",
    severity=HINT,
    scope=SENTENCE,
    title="Kata asing",
    why="Kata asing ini mempunyai padanan Indonesia. Bila tetap dipakai, tulis dengan huruf miring.",
    reference="EYD V, Huruf Miring; UU 24/2009 Pasal 39",
    wrong=(
        ("Bupati membuka acara launching aplikasi.", "launching", "peluncuran"),
        ("Warga dapat mendaftar secara online.", "online", "daring"),
        ("Data itu di-update setiap pekan.", "di-update", "diperbarui"),
    ),
    right=(
        "Bupati membuka peluncuran aplikasi.",
        "Warga dapat mendaftar secara daring.",
        "Kegiatan itu diselenggarakan PT Online Nusantara.",
    ),
)
def foreign(doc: Doc, house: House) -> Iterator[Hit]:
    """Words of the table; the severity stands in it. Capitalised ones inside a sentence are names of things."""
    for first, last, row in FOREIGN.find(doc):
        if first.low in house.words or (first.capital and not first.first):
            continue
        if first.index > 1 and f"{doc.tokens[first.index - 2].low}/" == f"{row[1]}{doc.tokens[first.index - 1].text}":
            continue  # daring/online
        said = HINT if doc.in_quotation(first.start) else ""  # what somebody really said is theirs
        yield phrase_hit(doc, first, last, row[1], severity=said or (row[2] if len(row) > 2 else ""))
    for token in doc.words:
        prefix, dash, rest = token.low.partition("-")
        if dash and prefix in HYBRID and rest in FOREIGN_WORDS and token.low not in FOREIGN_WORDS:
            yield Hit(token.start, token.end, message=f"“{rest}” ialah kata asing; padanannya: {FOREIGN_WORDS[rest]}.")


HYBRID = words_of("di me mem men meng meny ber ter pe pem pen peng ke se")
FOREIGN_WORDS = {row[0].lower(): row[1] for row in table("foreign") if " " not in row[0]}


@rule(
    id="compound",
    kind="compound",
    severity=ERROR,
    scope=SENTENCE,
    title="Gabungan kata",
    why="Gabungan kata ini tidak ditulis demikian.",
    reference="EYD V, Gabungan Kata",
    wrong=(
        ("Kami ucapkan terimakasih kepada warga.", "terimakasih", "terima kasih"),
        ("Kedua desa menjalin kerjasama.", "kerjasama", "kerja sama"),
        ("Petugas bertanggungjawab atas data.", "bertanggungjawab", "bertanggung jawab"),
    ),
    right=(
        "Kami ucapkan terima kasih kepada warga.",
        "Pertanggungjawaban disampaikan camat.",
        "Narasumber menjelaskan tolok ukurnya.",
    ),
)
def compound(doc: Doc, house: House) -> Iterator[Hit]:
    """Words of the table of compounds."""
    for first, last, row in COMPOUND.find(doc):
        named = first is last and (
            first.low.endswith(("belas", "puluh")) or lexicon().flags(first.low) & (PLACE | NAME)
        )
        order = (
            first is not last and last.capital and doc.tokens[first.index - 1].low not in OFFICES
        )  # Lencana Darma Bakti
        if first.low not in house.words and not ((named or order) and _in_a_name(doc, first)):
            better = "Wali Kota" if row[1] == "wali kota" and first.capital and _name_follows(doc, last) else row[1]
            doubled = row[1] == "-".join([first.low] * 2)  # anak anak: only its hyphen is missing
            yield phrase_hit(doc, first, last, better, kind="punctuation" if doubled else "")


def _name_follows(doc: Doc, last: Token) -> bool:
    after = doc.tokens[last.index + 1 : last.index + 2]
    return bool(after) and after[0].capital and not last.text.isupper()


@rule(
    id="parted",
    kind="compound",
    severity=ERROR,
    scope=SENTENCE,
    title="Gabungan kata berimbuhan",
    why="Gabungan kata yang mendapat awalan dan akhiran sekaligus ditulis serangkai.",
    reference="EYD V, Gabungan Kata",
    wrong=(
        ("Camat menindak lanjuti laporan itu.", "menindak lanjuti", "menindaklanjuti"),
        ("Laporan pertanggung jawaban diterima.", "pertanggung jawaban", "pertanggungjawaban"),
        ("Petugas menindak-lanjuti laporan.", "menindak-lanjuti", "menindaklanjuti"),
        ("Kontes itu diikuti se-Indonesia dan seJawa.", "seJawa", "se-Jawa"),
    ),
    right=(
        "Camat menindaklanjuti laporan itu.",
        "Petugas menyebar benih dan meluaskan lahan.",
        "Anak-anak menari-nari dan bersalam-salaman.",
    ),
)
def parted(doc: Doc, house: House) -> Iterator[Hit]:
    """Words with a prefix and a suffix whose two halves stand apart or wear a hyphen; `se` stuck to a name."""
    for token in doc.words:
        low = token.low
        if "-" in low:
            whole = low.replace("-", "", 1)
            if low.startswith(PREFIXED) and whole.endswith(SUFFIXED) and lexicon().flags(whole) & (DICTIONARY | OWN):
                yield Hit(token.start, token.end, (token.text.replace("-", "", 1),))
        elif len(token.text) > 4 and token.text.startswith("se") and token.text[2].isupper():
            yield Hit(token.start, token.end, (f"se-{token.text[2:]}",))
        elif low.startswith(PREFIXED) and len(low) > 4 and token.index + 1 < len(doc.tokens):
            after = doc.tokens[token.index + 1]
            apart = after.low.endswith(SUFFIXED) and len(after.low) > 4 and joined(doc, token.index)
            if apart and after.text.islower() and lexicon().flags(low + after.low) & (DICTIONARY | OWN):
                yield Hit(token.start, after.end, (token.text + after.low,))


PREFIXED = ("me", "di", "ke", "pe", "ter")
SUFFIXED = ("kan", "i", "an")


def _in_a_name(doc: Doc, token: Token) -> bool:
    """Bukit Duabelas"""
    return token.capital and not token.first and doc.tokens[token.index - 1].capital


@rule(
    id="redundant",
    kind="redundant",
    severity=WARNING,
    scope=SENTENCE,
    title="Kata mubazir",
    why="Ungkapan ini memakai dua kata untuk satu makna.",
    reference="Gaya selingkung: hemat kata",
    wrong=(
        ("Latihan digelar agar supaya warga siap.", "agar supaya", "agar"),
        ("Para siswa-siswa menanam pohon.", "Para siswa-siswa", "Para siswa"),
        ("Banyak desa-desa terendam.", "Banyak desa-desa", "Banyak desa"),
        ("Kegiatan ini adalah merupakan program desa.", "adalah merupakan", "merupakan"),
    ),
    right=(
        "Latihan digelar agar warga siap.",
        "Siswa-siswa menanam pohon bersama para guru.",
        "Banyak yang berlari-lari di lapangan.",
        "Doakan mereka semua para penjaga pintu air.",
    ),
)
def redundant(doc: Doc, house: House) -> Iterator[Hit]:
    """Phrases of the table, and words of number before a doubled noun."""
    told = set()
    for first, last, row in REDUNDANT.find(doc):
        told.add(first.index)
        yield phrase_hit(doc, first, last, row[1], severity=HINT if row[0] in MILD else "")
    for found in ONLY.finditer(doc.plain):
        yield Hit(*found.span(), (found["only"] or found["very"] or found["most"],))
    for token in doc.words:
        if token.low == "para" and token.index and doc.tokens[token.index - 1].low in MANY - {"para"}:
            before = doc.tokens[token.index - 1]
            if before.index and doc.tokens[before.index - 1].low in ALL_OF:
                continue
            yield Hit(before.start, token.end, (before.text,))
        half, dash, other = token.low.partition("-")
        if dash and half == other and token.index and token.index - 1 not in told:
            yield from _many(doc, token, half)


ONLY = re.compile(
    r"\b(?:(?P<only>[Hh]anya(?: [^\W\d_]+| \d+){1,3}) saja|(?P<very>(?:[Ss]angat|[Aa]mat) [a-z]+) sekali"
    r"|[Pp]aling (?P<most>ter(?:baik|besar|tinggi|kecil|banyak|penting|lama|baru|cepat|indah|jauh|dekat|rendah"
    r"|mahal|murah)))\b"
)
MILD = (
    "sejak dari",
    "kembali pulang",
    "adalah untuk",
    "menjelaskan mengenai",
    "menjelaskan tentang",
    "membahas mengenai",
)  # often said
ALL_OF = words_of("kami kita kalian mereka anda")  # kami semua, para pelayan masyarakat
MANY = words_of(
    "para banyak beberapa semua seluruh berbagai sejumlah segala segenap setiap tiap suatu sebuah seorang sesuatu"
)


def _many(doc: Doc, token: Token, half: str) -> Iterator[Hit]:
    before = doc.tokens[token.index - 1]
    if before.low in MANY and doc.gap(before.index) == " " and lexicon().tag(half)[0] in ("NN", ""):
        yield Hit(before.start, token.end, (f"{before.text} {token.text[: len(half)]}",))
