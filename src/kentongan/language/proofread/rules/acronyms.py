"""Acronyms: spelled out at first use, by the right words, and one form for one thing."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NAME, OWN, PLACE

from ..alike import Alike, distance
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
from ..lists import words_of
from ..people import degrees
from ..rule import DOCUMENT, HINT, SENTENCE, WARNING, Hit, like, rule
from ..tokens import ACRONYM, NUMBER, WORD

FAMILIAR = 3.55  # zipf from which most readers need no explanation (ASN, PAUD): then it is only a hint
# Every regency has them and every local reader meets them: explaining is better, leaving it no fault.
EVERYDAY = words_of(
    """OPD SKPD UPTD Setda Setwan Forkopimda Forkopimcam Diskominfo Disdukcapil Dukcapil Bappeda Bapenda BPBD Kesbangpol
    Kesbang Dinkes Disdik Dinsos Dishub Rakor Rakornas Bimtek Monev Musrenbang Perda Perbup Perwali Raperda Nakes Damkar
    Damkarmat Kominfo Humas Prokompim BKPSDM BKD DPMD Disperindag Disnaker Dispora Disparbud Dispar Disbudpar DLH DPUPR
    PUPR RPJMD Renstra Renja APBDes Posbindu Pokja Satgas Pemdes Pemda Babinsa Kades Kadis Kabag Kabid
    Paskibraka Paskibra"""
)
PROGRAMMES = words_of(
    """perlindungan sistem kelompok tim forum gerakan program satuan pusat gugus komite dewan majelis layanan pelayanan
    jaminan komunitas"""
)
ROMAN = re.compile(r"[IVXLC]+")
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
    told, seen, low = _told(doc), set(), Content(doc)
    alike = Alike(told)
    for token in _body(doc):
        name = token.text
        wanted = name in needing() or _is_agency(token)
        strange = not wanted and _is_strange(doc, token)
        if not (wanted or strange) or name in seen or token.low in house.words or _no_acronym(doc, token):
            continue
        seen.add(name)
        if told.get(token.low, len(doc.text)) >= token.start and not _spelled_out(token, low):
            hit = Hit(token.start, token.end) if strange else _unexpanded(doc, token)
            slip = any(distance(token.low, other, 1) == 1 for other in alike.near(token.low))  # LKD for LKPD, explained
            yield hit._replace(severity=HINT) if strange or slip else hit


def _is_strange(doc: Doc, token: Token) -> bool:
    """Three to seven capitals that no table knows: an acronym, or the name of a firm, a party, a standard."""
    name = token.text
    if not (name.isupper() and name.isalpha() and 2 < len(name) < 8) or name in known() or ROMAN.fullmatch(name):
        return False
    if lexicon().flags(token.low) & (DICTIONARY | OWN | PLACE | NAME) or lexicon().zipf(token.low) >= FAMILIAR:
        return False
    around = (*doc.tokens[max(0, token.index - 1) : token.index], *doc.tokens[token.index + 1 : token.index + 2])
    return not any(other.kind in (ACRONYM, NUMBER) or other.text in "-/" for other in around)


def _unexpanded(doc: Doc, token: Token) -> Hit:
    usual = token.text in EVERYDAY or lexicon().zipf(token.low) >= FAMILIAR
    known_well = usual or len(token.text) < 3 or token.text.startswith(TITLES)
    options = tuple(f"{_as_name(doc, token, one)} ({token.text})" for one in known().get(token.text, ()))
    return Hit(token.start, token.end, options, severity=HINT if known_well else "")


def _as_name(doc: Doc, token: Token, expansion: str) -> str:
    """Balai Penyuluhan Pertanian before Kecamatan Bulok: the name of one office takes capitals, a programme always."""
    after, head = doc.tokens[token.index + 1 : token.index + 2], expansion.split(" ")[0]
    if token.index and doc.tokens[token.index - 1].low == head.lower():  # Kepala Dinas Disparpora
        return expansion.partition(" ")[2]
    named = bool(after) and after[0].capital and head in OFFICES
    if not named and head not in PROGRAMMES:
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
        if tokens[at].text == "(" and tokens[at + 1].kind == ACRONYM and tokens[at + 2].kind == NUMBER:  # (TPST 3R)
            told.setdefault(tokens[at + 1].low, tokens[at].start)
        inner = tokens[at + 1 : at + 3]
        if tokens[at].text == "(" and len(tokens) > at + 3 and tokens[at + 3].text == ")":  # (Dinsos P3A)
            told |= {one.low: min(told.get(one.low, len(doc.text)), tokens[at].start) for one in inner}
    return told


def _body(doc: Doc) -> Iterator[Token]:
    """Acronyms below headline and dateline, outside quotations and the writer's mark at the end."""
    line, last = dateline_of(doc), doc.body[-1:]
    for one in doc.body:
        if doc.has_astray(one):
            continue
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
    if after is not None and after.text == "." and after.start == token.end and token.low in degrees():
        return True
    if before is not None and before.text in "./" and before.end == token.start:
        return True
    if after is not None and after.text == "/" and after.start == token.end:  # BUMD/N/S
        return True
    if before is not None and before.low in PARTS_OF_NAMES and doc.gap(before.index) == " ":
        return True
    return token.low in degrees() and before is not None and before.text in (",", ".")


def _spelled_out(token: Token, text: "Content") -> bool:
    """Whether its expansion stands in the text before it, even without brackets, or in the headline."""
    return any(text.has(content(one), token.start) for one in known().get(token.text, ()))


class Content:
    """A text without its small words, to look for expansions in."""

    def __init__(self, doc: Doc) -> None:
        kept = [token for token in doc.tokens if token.kind in (WORD, ACRONYM, NUMBER) and token.low not in SMALL]
        self.starts = [token.start for token in kept]
        self.offsets = [0, *accumulate(len(token.low) + 1 for token in kept)]
        self.joined = " ".join(["", *(token.low for token in kept), ""])

    def has(self, words: Words, before: int) -> bool:
        """Whether these words stand in a row before an offset."""
        at = self.joined.find(f" {' '.join(words)} ")
        return 0 <= at < self.offsets[bisect_left(self.starts, before)]


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
        ("Forum Anak Daerah (FDA) berkumpul.", "FDA", "FAD"),
        ("Satuan Polisi Pamong Praja (Satpop PP) berjaga.", "Satpop PP", "Satpol PP"),
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
    yield from _misspelled_pair(doc)


def _misspelled_pair(doc: Doc) -> Iterator[Hit]:
    """Satuan Polisi Pamong Praja (Satpop PP)"""
    for opens, first, second, closes in zip(doc.tokens, doc.tokens[1:], doc.tokens[2:], doc.tokens[3:], strict=False):
        if opens.text == "(" and closes.text == ")" and first.capital:
            written = doc.text[first.start : second.end]
            pairs = [name for name in known() if " " in name and written not in known()]
            close = [name for name in pairs if distance(name.lower(), written.lower(), 1) == 1]
            before = doc.plain[max(0, first.start - 120) : first.start - 1].lower().rstrip()
            yield from (
                Hit(first.start, second.end, (name,))
                for name in close
                if any(before.endswith(one.lower()) for one in known()[name])
            )


def _mismatch(doc: Doc, one: Definition) -> Hit | None:
    name = one.acronym.text.replace("-", "")  # DPM-PTSP
    if not is_acronym(one.acronym) and lexicon().flags(one.acronym.low):
        return None
    words = content(" ".join(token.text for token in one.before))
    if any(_ends_with(words, content(expansion)) for expansion in known().get(name, known().get(name.upper(), ()))):
        return None  # LKPj for LKPJ is no other acronym
    others = _meant(words)
    if others and _misspelled(name, others, fits(name, words)):
        return Hit(one.acronym.start, one.acronym.end, tuple(sorted(others)))
    shuffled = _shuffled(name, words)
    if shuffled:
        return Hit(one.acronym.start, one.acronym.end, (shuffled,))
    return _wrong_words(doc, one, words)


def _misspelled(name: str, others: frozenset[str], letters_fit: bool) -> bool:
    """BPDB for BPBD; KONNI for KONI, whose letters fit. Regencies shorten their offices freely: Diskimtan is right."""
    if name.isupper():
        slip = name not in known() and any(distance(name, one, 1) == 1 and name[0] == one[0] for one in others)
        return not letters_fit or slip
    same = any(sorted(name.lower()) == sorted(one.lower()) for one in others)
    return same or (not letters_fit and any(distance(name.lower(), one.lower(), 2) <= 2 for one in others))


def _shuffled(name: str, words: Words) -> str:
    """FDA for Forum Anak Daerah: the right first letters in the wrong order."""
    heads = "".join(word[0].upper() for word in words[-len(name) :])
    wrong = name.isupper() and name.isalpha() and 2 < len(name) == len(heads) and name not in known()
    return heads if wrong and not fits(name, words) and sorted(heads) == sorted(name) else ""


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
        if 0 < len(pairs) <= max(1, len(wanted) // 2) and _slip(pairs, fits(name, words) or not name.isupper()):
            tokens = one.tail(len(wanted))
            end = one.acronym.end + 1
            text = like(expansion, tokens[0].text)
            return Hit(tokens[0].start, end, (f"{text} ({name})",), "Kepanjangan singkatan ini keliru.")
    return None


def _slip(pairs: list[tuple[str, str]], letters_fit: bool) -> bool:
    """Words close to the right ones; other words count only where the letters do not fit them either."""
    if not letters_fit:
        return True
    return all(a[:5] == b[:5] and a not in b and b not in a for a, b in pairs)
