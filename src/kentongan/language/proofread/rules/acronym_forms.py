"""Acronyms: one form for one thing throughout a text."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..alike import Alike, distance
from ..datelines import dateline_of
from ..doc import Doc, Token
from ..expansions import Definition, Words, acronyms_for, content, definitions, fits, is_acronym, known, spelled
from ..house import House
from ..rule import DOCUMENT, WARNING, Hit, rule
from ..tokens import ACRONYM, WORD

HOUSE_STYLE = "Gaya selingkung: singkatan dan akronim"


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
        ("Dinas Sosial dan DInas Kesehatan hadir. Dinas Sosial melapor.", "DInas", "Dinas"),
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
    line = dateline_of(doc)
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            if line is not None and line.start <= token.start < line.end:
                continue  # INHIL – Bupati Inhil
            if token.kind in (ACRONYM, WORD) and token.capital and len(token.text) > 1:
                forms[token.low].append(token)
    for low, tokens in forms.items():
        texts = {token.text for token in tokens}
        if len(texts) > 1 and any(is_acronym(token) for token in tokens) and not _shouted(doc, low, texts):
            right = spelled().get(low) or _shift_let_go(low, texts)
            right = right or next(token.text for token in tokens if is_acronym(token))
            yield from (Hit(token.start, token.end, (right,)) for token in tokens if token.text != right)


def _shift_let_go(low: str, texts: set[str]) -> str:
    """Dinas, where a text has DInas too: a word, with the shift key held too long."""
    held = {text for text in texts if text[:2].isupper() and text[2:].islower()}
    return low.capitalize() if held and texts - held <= {low.capitalize()} and lexicon().knows(low) else ""


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
    tails = [words[-count:] for count in range(2, len(words) + 1) if words[-count][0] == token.low[0]]
    return next((tail for tail in tails if tail in first or tail in acronyms_for() or fits(token.text, tail)), ())


def _slips(doc: Doc) -> Iterator[Hit]:
    """Strings one or two letters from an acronym that the text explains or uses twice, and that mean nothing else."""
    explained = {one.acronym.text: one.acronym.start for one in definitions(doc) if is_acronym(one.acronym)}
    used = Counter(token.text for token in doc.tokens if is_acronym(token) and token.text in known())
    for name, count in used.items():
        if count > 1:
            explained.setdefault(name, 0)
    alike, lows = Alike(name.lower() for name in explained), {name.lower(): name for name in reversed(explained)}
    whole = {name.replace(" ", "").lower(): name for name in (*explained, *_long_names(doc))}
    for one in doc.body:
        for token in doc.tokens[one.first : one.last]:
            right = _meant_by(token, explained, alike, lows)
            if right:
                yield Hit(token.start, token.end, (right,))
            else:
                yield from _taken_apart(doc, token, whole, one.last)


def _meant_by(token: Token, explained: dict[str, int], alike: Alike, lows: dict[str, str]) -> str:
    text = token.text
    if token.kind not in (WORD, ACRONYM) or not token.capital or text in explained:
        return ""
    if swapped := next((lows[low] for low in alike.near(token.low) if _changed_places(text, lows[low])), ""):
        return swapped  # even where it is another acronym: FKBU, PKH for KPH
    if len(text) < 4:
        return ""
    if lexicon().flags(token.low) and not text.isupper():
        return ""
    if text in known() or token.low in spelled():
        return ""
    longer = any(letter.islower() for letter in text[1:]) and not text.istitle()  # BPDes, where the text has BPD
    shorter = [token.low[:-left] for left in (1, 2, 3) if token.low[:-left] in lows]  # DPMD, DPMDes
    slips = [low for low in alike.near(token.low) if distance(token.low, low, 1) == 1]
    return next((lows[low] for low in (*slips, *shorter) if len(low) > 3 - longer), "")


def _changed_places(text: str, name: str) -> bool:
    """Two letters of an explained acronym swapped: KPH written PKH."""
    if not (text.isupper() and len(text) == len(name) > 2):
        return False
    places = [at for at, (a, b) in enumerate(zip(text, name, strict=True)) if a != b]
    return (
        len(places) == 2
        and places[1] - places[0] == 1
        and text[places[0]] == name[places[1]]
        and text[places[1]] == name[places[0]]
    )


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
