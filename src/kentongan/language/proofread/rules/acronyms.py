"""Acronyms: spelled out at first use, by the right words, and one form for one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from kentongan.language.lexicon import lexicon

from ..against.difference import distance
from ..datelines import dateline_of
from ..doc import Doc, Token
from ..expansions import (
    SMALL,
    Definition,
    Words,
    acronyms_for,
    content,
    definitions,
    fits,
    is_acronym,
    known,
    needing,
    spelled,
)
from ..fivews.who import OFFICES
from ..house import House
from ..lists import table, words_of
from ..rule import DOCUMENT, HINT, SENTENCE, WARNING, Hit, like, rule
from ..tokens import ACRONYM, WORD

FAMILIAR = 3.55  # zipf from which most readers need no explanation (ASN, PAUD): then it is only a hint
TITLES = ("Ka", "Sek", "Kemen", "Men", "Wa", "Dan", "Pilk", "Pem")  # Kabid, Sekcam, Kemenkes, Wabup: clear to most
PARTS_OF_NAMES = words_of(
    "sd smp sma smk mi mts ma tk paud pt cv rs rsu rsud stadion gor jalan gedung hotel tp"
)  # SD Inpres
AGENCIES = (
    "disp",
    "dish",
    "disn",
    "disd",
    "disk",
    "dist",
    "dism",
    "disb",
    "bappe",
    "bape",
    "kesbang",
    "bakes",
    "dinas",
)
TOLD = words_of("disingkat singkatan akronim kepanjangan")
HOUSE_STYLE = "Gaya selingkung: singkatan dan akronim"


@rule(
    id="acronym_unexpanded",
    kind="acronym_unexpanded",
    severity=WARNING,
    scope=DOCUMENT,
    title="Singkatan belum dijelaskan",
    why="Tulis kepanjangannya pada penyebutan pertama, lalu singkatannya di dalam kurung.",
    reference=HOUSE_STYLE,
    wrong=(
        ("BPBD mengirim air bersih.", "BPBD", "Badan Penanggulangan Bencana Daerah (BPBD)"),
        ("Posko dibuka DPMPTSP pagi ini.", "DPMPTSP",
         "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP)"),
        ("Warga Ikuti Musrenbangdes\\nSebanyak 50 warga mengikuti Musrenbangdes.", "Musrenbangdes",
         "musyawarah perencanaan pembangunan desa (Musrenbangdes)"),
        ("BPBD siaga. Badan Penanggulangan Bencana Daerah (BPBD) membuka posko.", "BPBD",
         "Badan Penanggulangan Bencana Daerah (BPBD)"),
    ),
    right=(
        "Badan Penanggulangan Bencana Daerah (BPBD) siaga. BPBD membuka posko.",
        "BPBD (Badan Penanggulangan Bencana Daerah) siaga.",
        "Warga merekam KTP di kantor camat, pukul 09.00 WIB.",
        "Badan Penanggulangan Bencana Daerah siaga. BPBD membuka posko.",
        "“BPBD sudah siaga,” kata Camat Tirtasari.",
        "Acara dibuka Budi Santoso, SE, MM, dan Ani, S.E.",
    ),
)  # fmt: skip
def acronym_unexpanded(doc: Doc, house: House) -> Iterator[Hit]:
    """The first use of an acronym readers may not know, below the headline and outside quotations."""
    told, seen = _told(doc), set()
    low = " ".join(content(doc.text)) if doc.tokens else ""
    for token in _body(doc):
        name = token.text
        wanted = name in needing() or _is_agency(token)
        if not wanted or name in seen or token.low in house.words or _no_acronym(doc, token):
            continue
        seen.add(name)
        if told.get(token.low, len(doc.text)) >= token.start and not _spelled_out(doc, token, low):
            yield _unexpanded(doc, token)


def _unexpanded(doc: Doc, token: Token) -> Hit:
    known_well = lexicon().zipf(token.low) >= FAMILIAR or len(token.text) < 3 or token.text.startswith(TITLES)
    options = tuple(f"{_as_name(doc, token, one)} ({token.text})" for one in known().get(token.text, ()))
    return Hit(token.start, token.end, options, severity=HINT if known_well else "")


def _as_name(doc: Doc, token: Token, expansion: str) -> str:
    """Balai Penyuluhan Pertanian before Kecamatan Bulok: the name of one office takes capitals."""
    after = doc.tokens[token.index + 1 : token.index + 2]
    if not after or not after[0].capital or expansion.split(" ")[0] not in OFFICES:
        return expansion
    return " ".join(word if word in SMALL else like(word, "Aa") for word in expansion.split(" "))


def _told(doc: Doc) -> dict[str, int]:
    """Acronym in small letters → where a text explains it: BPBD in brackets, or the bracket behind BPBD."""
    told: dict[str, int] = {}
    tokens = doc.tokens
    for one in definitions(doc):
        told.setdefault(one.acronym.low, one.before[0].start)
    for at in range(len(tokens) - 2):
        opens = tokens[at + 1].text == "(" and tokens[at + 2].kind == WORD
        if (opens and is_acronym(tokens[at])) or tokens[at].low in TOLD:
            name = tokens[at].low if opens else tokens[at + 1].low
            told[name] = min(told.get(name, len(doc.text)), tokens[at].start - 1)
    return told


def _body(doc: Doc) -> Iterator[Token]:
    """Acronyms below headline and dateline, outside quotations and the writer's mark at the end."""
    line, last = dateline_of(doc), doc.body[-1:]
    for one in doc.body:
        if one is last[0] and doc.text[one.start] in "(/" and one.end - one.start < 60:
            return
        for token in doc.tokens[one.first : one.last]:
            dated = line is not None and line.start <= token.start < line.end
            if (is_acronym(token) or _is_agency(token)) and not dated and not doc.in_quotation(token.start):
                yield token


def _is_agency(token: Token) -> bool:
    """An agency's short form that the table does not know: Disperindagkop."""
    low = token.low
    return low.startswith(AGENCIES) and len(low) > 7 and not lexicon().flags(low) and low not in spelled()


def _no_acronym(doc: Doc, token: Token) -> bool:
    """Degrees behind a name (Budi, SE), letters of a list, and parts of abbreviations."""
    before = doc.tokens[token.index - 1] if token.index else None
    after = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else None
    if after is not None and after.text == "." and after.start == token.end and token.low in _degrees():
        return True
    if before is not None and before.text == "." and before.end == token.start:
        return True
    if before is not None and before.low in PARTS_OF_NAMES and doc.gap(before.index) == " ":
        return True
    return token.low in _degrees() and before is not None and before.text in (",", ".")


@cache
def _degrees() -> frozenset[str]:
    """Degrees without full stops: se, mm, spd."""
    return frozenset(cell.replace(".", "").replace(" ", "").lower() for row in table("degrees") for cell in row[:2])


def _spelled_out(doc: Doc, token: Token, low: str) -> bool:
    """Whether its expansion stands in the text before it, even without brackets, or in the headline."""
    for one in known().get(token.text, ()):
        words = " ".join(content(one))
        if words in low and words in " ".join(content(doc.text[: token.start])):
            return True
    return False


@rule(
    id="acronym_mismatch",
    kind="acronym_mismatch",
    severity=WARNING,
    scope=SENTENCE,
    title="Kepanjangan tidak cocok",
    why="Singkatan ini bukan singkatan dari kata-kata di depannya.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Badan Penanggulangan Bencana Daerah (BNPB) siaga.", "BNPB", "BPBD"),
        ("Dinas Komunikasi dan Informasi (Diskominfo) membuka kelas.", "Dinas Komunikasi dan Informasi (Diskominfo)",
         "Dinas Komunikasi dan Informatika (Diskominfo)"),
        ("Badan Penanggulangan Bencana Alam (BPBD) siaga.", "Badan Penanggulangan Bencana Alam (BPBD)",
         "Badan Penanggulangan Bencana Daerah (BPBD)"),
        ("Dinas Lingkungan Hidup (DHL) mengangkut sampah.", "DHL", "DLH"),
    ),
    right=(
        "Badan Penanggulangan Bencana Daerah (BPBD) siaga.",
        "Dinas Komunikasi, Informatika, dan Statistik (Diskominfo) membuka kelas.",
        "Anggota DPRD Budi Santoso (PKB) dan Ani (Golkar) hadir.",
        "Usaha mikro, kecil, dan menengah (UMKM) tumbuh.",
        "Tim Pengendali Gerak Cepat (TPGC) turun ke desa.",
        "Pendaftaran dibuka pukul 09.00 (WIB) di kantor camat.",
    ),
)  # fmt: skip
def acronym_mismatch(doc: Doc, house: House) -> Iterator[Hit]:
    """The acronym when its words belong to another one; the words when the acronym is known."""
    for one in definitions(doc):
        hit = _mismatch(doc, one)
        if hit:
            yield hit


def _mismatch(doc: Doc, one: Definition) -> Hit | None:
    name = one.acronym.text
    if not is_acronym(one.acronym) and lexicon().flags(one.acronym.low):
        return None
    words = content(" ".join(token.text for token in one.before))
    if any(_ends_with(words, content(expansion)) for expansion in known().get(name, ())):
        return None
    others = _meant(words)
    if others and not fits(name, words):
        return Hit(one.acronym.start, one.acronym.end, tuple(sorted(others)))
    return _wrong_words(doc, one, words)


def _ends_with(words: Words, wanted: Words) -> bool:
    return bool(wanted) and words[-len(wanted) :] == wanted


def _meant(words: Words) -> frozenset[str]:
    """The acronyms that the words in front of a bracket stand for; two words at least."""
    for count in range(min(len(words), 14), 1, -1):
        found = acronyms_for().get(words[-count:])
        if found:
            return found
    return frozenset()


def _wrong_words(doc: Doc, one: Definition, words: Words) -> Hit | None:
    """A known acronym whose words differ in one from what it stands for."""
    name = one.acronym.text
    for expansion in known().get(name, ()):
        wanted = content(expansion)
        if len(wanted) < 3 or len(words) < len(wanted):
            continue
        given = words[-len(wanted) :]
        pairs = [(a, b) for a, b in zip(given, wanted, strict=True) if a != b]
        if 0 < len(pairs) <= max(1, len(wanted) // 2) and _slip(pairs, fits(name, words)):
            tokens = one.tail(len(wanted))
            end = one.acronym.end + 1
            text = like(expansion, tokens[0].text)
            return Hit(tokens[0].start, end, (f"{text} ({name})",), "Kepanjangan singkatan ini keliru.")
    return None


def _slip(pairs: list[tuple[str, str]], letters_fit: bool) -> bool:
    """Words close to the right ones; other words count only where the letters do not fit them either."""
    if not letters_fit:
        return True
    return all(a[:4] == b[:4] or (a[:2] == b[:2] and len(pairs) > 1) for a, b in pairs)


@rule(
    id="acronym_inconsistent",
    kind="acronym_inconsistent",
    severity=WARNING,
    scope=DOCUMENT,
    title="Singkatan tidak seragam",
    why="Satu hal ditulis dengan satu singkatan, dan satu singkatan berarti satu hal.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Badan usaha milik desa (BUMDes) tumbuh. Modal Bumdes bertambah.", "Bumdes", "BUMDes"),
        ("Rapat diikuti 30 OPD. Setiap Opd melapor.", "Opd", "OPD"),
        ("Tim Pengendali Gerak Cepat (TPGC) turun. Tim Pengendali Gerak Cepat (TPCG) siaga.", "TPCG", "TPGC"),
        ("Menaker tiba. Kemnaker dan Kemenaker membuka pelatihan.", "Kemenaker", "Kemnaker"),
    ),
    right=(
        "Badan usaha milik desa (BUMDes) tumbuh. Modal BUMDes bertambah.",
        "Posyandu Melati buka. Warga datang ke posyandu.",
        "PPPK dan PNS dilantik.",
        "DISKOMINFO BUKA KELAS\nDiskominfo membuka kelas.",
    ),
)
def acronym_inconsistent(doc: Doc, house: House) -> Iterator[Hit]:
    """Every use that differs from the first, or from the table."""
    yield from _two_spellings(doc)
    yield from _two_names(doc)
    yield from _slips(doc)


def _two_spellings(doc: Doc) -> Iterator[Hit]:
    forms: dict[str, list[Token]] = defaultdict(list)
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            if token.kind in (ACRONYM, WORD) and token.capital and len(token.text) > 1:
                forms[token.low].append(token)
    for low, tokens in forms.items():
        texts = {token.text for token in tokens}
        if len(texts) > 1 and any(is_acronym(token) for token in tokens) and not _shouted(doc, low, texts):
            right = spelled().get(low) or next(token.text for token in tokens if is_acronym(token))
            yield from (Hit(token.start, token.end, (right,)) for token in tokens if token.text != right)


def _shouted(doc: Doc, low: str, texts: set[str]) -> bool:
    """A common word or a name once in capitals (INDRAMAYU, WAJIB) is no acronym."""
    inner = any(any(letter.isupper() for letter in text[1:]) and not text.isupper() for text in texts)
    return low not in spelled() and not inner and (len(low) > 6 or lexicon().knows(low) or lexicon().is_name(low))


def _two_names(doc: Doc) -> Iterator[Hit]:
    """One expansion with two acronyms, given by the text or by the table."""
    first: dict[Words, str] = {}
    given = {one.acronym.index: one for one in definitions(doc)}
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            words = _meaning(token, given.get(token.index), first)
            name = first.setdefault(words, token.text) if words else token.text
            if name.lower() != token.low:
                yield Hit(token.start, token.end, (name,), f"Di naskah ini disingkat juga “{name}”.")


def _meaning(token: Token, given: Definition | None, first: dict[Words, str]) -> Words:
    """What an acronym stands for, where that is told twice: in the table, or in brackets before."""
    expansions = known().get(token.text, ())
    if len(expansions) == 1 and len(acronyms_for()[content(expansions[0])]) > 1:
        return content(expansions[0])
    if given is None or not is_acronym(token):
        return ()
    words = content(" ".join(other.text for other in given.before))
    tails = [words[-count:] for count in range(2, len(words) + 1)]
    return next((tail for tail in tails if tail in first or tail in acronyms_for() or fits(token.text, tail)), ())


def _slips(doc: Doc) -> Iterator[Hit]:
    """Strings one or two letters from an acronym that the text explains or uses twice, and that mean nothing else."""
    explained = {one.acronym.text: one.acronym.start for one in definitions(doc) if is_acronym(one.acronym)}
    used = Counter(token.text for token in doc.tokens if is_acronym(token) and token.text in known())
    for name, count in used.items():
        if count > 1:
            explained.setdefault(name, 0)
    whole = {name.replace(" ", "").lower(): name for name in (*explained, *_long_names(doc))}
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            right = _meant_by(token, explained)
            if right:
                yield Hit(token.start, token.end, (right,))
            else:
                yield from _taken_apart(doc, token, whole, one.last)


def _meant_by(token: Token, explained: dict[str, int]) -> str:
    text = token.text
    if token.kind not in (WORD, ACRONYM) or not token.capital or len(text) < 4 or text in explained:
        return ""
    if text in known() or token.low in spelled() or lexicon().flags(token.low):
        return ""
    return next((name for name in explained if len(name) > 3 and _is_slip(token.low, name.lower())), "")


def _is_slip(a: str, b: str) -> bool:
    """One letter apart, or the short form with some letters behind it: DPMD, DPMDes."""
    return a != b and (distance(a, b, 1) == 1 or (a.startswith(b) and len(a) - len(b) < 4 and len(b) > 3))


def _long_names(doc: Doc) -> Iterator[str]:
    """Acronyms of two words that the text uses: Satpol PP."""
    for name in known():
        if " " in name and name in doc.text:
            yield name


def _taken_apart(doc: Doc, token: Token, whole: dict[str, str], last: int) -> Iterator[Hit]:
    """Sat Pol PP beside Satpol PP."""
    if not token.capital or len(token.text) > 6:
        return
    for count in (3, 2):
        part = doc.tokens[token.index : min(token.index + count, last)]
        text = doc.text[part[0].start : part[-1].end]
        name = whole.get(text.replace(" ", "").lower())
        if len(part) == count and name and name != text and all(other.capital for other in part):
            yield Hit(part[0].start, part[-1].end, (name,))
            return
