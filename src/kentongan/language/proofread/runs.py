"""Runs of capitals, told apart into position and name: Camat Tirtasari | Rahmat Wijaya."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NAME, OWN, PLACE
from kentongan.lib.indonesian import DAYS, MONTHS

from .datelines import dateline_of
from .doc import Doc, Token
from .expansions import spelled
from .lists import table, words_of
from .tokens import ACRONYM, WORD

ADDRESS = words_of(
    """ny tn h hj drs dra dr drg ir prof kh k.h ust ustaz ustazah kiai haji pak bu bapak ibu sdr sdri r rd raden moh muh
    abd"""
)
CALENDAR = frozenset(name.lower() for name in (*DAYS, *MONTHS))
REGIONS = words_of(
    """desa kelurahan kecamatan kabupaten kota provinsi dusun kampung blok rw rt kab kec prov nagari gampong"""
)
RULERS = words_of("bupati camat lurah kuwu kades gubernur wali kapolres kapolsek dandim danramil wabup wagub sekcam")
SIDES = words_of(
    """kulon wetan lor kidul tengah barat timur utara selatan ulu ilir daya laut darat baru lama hilir hulu jaya
    indah raya besar kecil"""
)
CLERGY = words_of("kiai kh k.h ustaz ust ustazah habib romo pastor pendeta datuk tuanku nyai biksu pedanda")
IN_NAMES = words_of(
    """imam haji hajah mbak saudara saudari rohani budi putra mahkota mas muda satu dua pertama raden sultan utama
    kunci kang bakti cipta bina citra"""
)
BEFORE_PLACES = words_of(
    """kepulauan teluk tanjung muara sungai pulau gunung bukit lubuk batu kuala rantau ujung simpang padang"""
)
TERMS = words_of("plt plh pj pjs")
RANKS = words_of(
    """letda lettu kapten mayor letkol kolonel brigjen serda sertu serka serma pelda peltu kopda koptu praka pratu ipda
    iptu akp kompol akbp kombes bripda briptu brigpol bripka aipda aiptu"""
)
_CLINICAL = re.compile(r",? (?:drg?|drh)\. ?")


@cache
def heads() -> frozenset[str]:
    """First words of positions: bupati, kepala, ketua …"""
    return frozenset(row[0].split(" ")[0] for row in table("titles")) - ADDRESS - IN_NAMES - CLERGY | TERMS


@cache
def offices() -> frozenset[str]:
    """Words that occur in names of offices, and in positions."""
    in_titles = {word for row in table("titles") for word in row[0].split(" ")}
    return frozenset({row[0] for row in table("institutions")} | in_titles) - IN_NAMES


def runs(doc: Doc) -> Iterator[list[Token]]:
    """Stretches of capitalised words below the headline; dan and commas inside the name of an office belong to it."""
    for one in doc.body:
        run: list[Token] = []
        for token in doc.tokens[one.first : one.last]:
            if _goes_on(doc, run, token):
                run.append(token)
                continue
            if run and _bridges(doc, run[-1], token):
                continue
            if run:
                yield run
            run = [token] if proper(token) else []
        if run:
            yield run


def _bridges(doc: Doc, last: Token, token: Token) -> bool:
    """The stop of an abbreviation, or dan and a comma inside the name of an office."""
    if token.low in ("dr", "drg", "drh"):
        return True
    if token.text == ".":
        if doc.tokens[token.index - 1].low in ("dr", "drg", "drh"):
            return True
        return token.start == last.end and (last.low in ADDRESS or last.low in TERMS or len(last.text) == 1)
    if token.text != "," and token.low != "dan":
        return False
    after = doc.tokens[token.index + 1 : token.index + 3]
    following = after[1] if len(after) > 1 and after[0].low == "dan" else after[0] if after else token
    return _of_office(last) and following.capital and _of_office(following) and following.low not in heads()


def proper(token: Token) -> bool:
    if token.kind not in (WORD, ACRONYM) or not token.capital:
        return False
    return not (token.first and is_common(token.low))


@lru_cache(maxsize=4096)
def is_common(low: str) -> bool:
    """A word whose capital only opens the sentence: Menurut, Kegiatan."""
    flags, words = lexicon().flags(low), lexicon()
    if not words.tag(low)[0] and words.zipf(low) < 4:  # surya, suryani: in the dictionary, hardly in the news
        return False
    return bool(flags & (DICTIONARY | OWN)) and not flags & NAME and low not in heads() and low not in offices()


def _goes_on(doc: Doc, run: list[Token], token: Token) -> bool:
    """Whether a token continues a run: side by side, behind `Drs.`, or behind `Umum dan`."""
    if not run or not proper(token):
        return False
    last = run[-1]
    between = doc.text[last.end : token.start]
    if between == " ":
        return not (token.low in heads() and last.low not in offices() | TERMS and len(run) > 1)
    if _CLINICAL.fullmatch(between):
        return True
    if between in (". ", ".") and (last.low in ADDRESS or last.low in TERMS or len(last.text) == 1):
        return True
    small = between.strip(" ,")
    return small in ("", "dan") and _of_office(last) and _of_office(token) and token.low not in heads()


def _of_office(token: Token) -> bool:
    """A word in names of offices: those of the table, and nouns like Pencarian, Pertolongan, Kerawanan."""
    low = token.low
    if low in offices():
        return True
    abstract = low.endswith("an") and low.startswith(("pe", "ke")) and len(low) > 6
    return abstract and bool(lexicon().flags(low) & DICTIONARY)


def split(run: list[Token], places: frozenset[str] = frozenset()) -> tuple[list[Token], list[Token]]:
    """The position and the name in a run: Camat Tirtasari | Rahmat Wijaya."""
    at = 0
    leads = run[0].low in heads()  # else an office may stand there: pengelola media Diskominfo | Deni Sanjaya
    if not leads and not (run[0].low in offices() or _is_office_name(run[0].low)):
        return [], run
    while at < len(run):
        step = _office_step(run, at, places)
        if not step:
            break
        at += step
    return run[:at] if leads else [], run[at:]


def _office_step(run: list[Token], at: int, places: frozenset[str]) -> int:
    """How many tokens from `at` on still belong to the position; 0 where the name begins."""
    token, left = run[at], len(run) - at
    before = run[at - 1].low if at else ""
    if token.low in ADDRESS and at:
        return 0
    if token.low in heads() or _of_office(token) or _is_office_name(token.low) or token.low in SIDES:
        return 1
    if before in REGIONS | BEFORE_PLACES or token.low in BEFORE_PLACES or (token.low in places and left > 1):
        return 1
    if before in RULERS or before == "kota" or _is_office_name(before):
        flags = lexicon().flags(token.low)
        alone = before in RULERS and bool(flags & PLACE)  # Camat Lohbener Rokayah
        return int(left > 1 and not flags & NAME and (left > 2 or alone))
    return int(token.kind == ACRONYM)


def _is_office_name(low: str) -> bool:
    return low in spelled()


def regions(doc: Doc) -> frozenset[str]:
    """Names of places in a text: what follows Kabupaten, Desa … and the town of the dateline."""
    tokens, line = doc.tokens, dateline_of(doc)
    found = {
        tokens[at + 1].low
        for at in range(len(tokens) - 1)
        if tokens[at].low in REGIONS and tokens[at].capital and tokens[at + 1].capital
    }
    return frozenset(found | set((line.town if line else "").lower().split()))
