"""Who a text names: runs of capitals told apart into position and name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import dropwhile
from typing import NamedTuple

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NAME, OWN, PLACE
from kentongan.lib.indonesian import DAYS, MONTHS

from .datelines import dateline_of
from .doc import Doc, Token
from .fivews.verbs import is_verb
from .fivews.who import HUMANS
from .lists import table, words_of
from .marks import sentence_of
from .speech import BARE, SAYING, is_saying
from .tokens import ACRONYM, MASK, NUMBER, WORD

ADDRESS = words_of(
    """h hj drs dra dr drg ir prof kh k.h ust ustaz ustazah kiai haji pak bu bapak ibu sdr sdri r rd raden moh muh
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
ROLES = HUMANS | words_of(
    """pemilik pengelola penggagas inisiator pendiri koordinator alumni peraih saksi istri suami putra putri
    mantan calon juru perwakilan wakil pemandu pembina pengasuh penasihat pemateri narasumber moderator instruktur
    fasilitator pemimpin pencetus pembuat penemu perintis pelopor sesepuh kerabat tetangga orang ayah kakak adik
    sekretaris bendahara penulis penyair pelukis pemusik penyanyi aktor montir satpam juri kasir barista koki
    manajer direktur staf psikolog psikiater akademisi pengamat sejarawan arkeolog fotografer arsitek notaris
    advokat pengacara penjaga pengepul perangkat magang magister pendamping asal pria kapten"""
)
NO_ROLES = words_of(
    """saat ketika usai seusai setelah sebelum sambil seraya hari pekan kemarin tadi namun lalu saja demikian"""
)
NOBODY = CALENDAR | words_of("dia ia beliau mereka kami kita saya hari pihak pemkab pemprov pemkot")
IN_NAMES = words_of("putra mahkota mas muda satu dua pertama raden sultan utama kunci kang bakti cipta bina citra")
BEFORE_PLACES = words_of(
    """kepulauan teluk tanjung muara sungai pulau gunung bukit lubuk batu kuala rantau ujung simpang padang"""
)
TERMS = words_of("plt plh pj pjs")


_CLINICAL = re.compile(r",? (?:drg?|drh)\. ?")


class Mention(NamedTuple):
    """One naming of somebody. `position` in small letters, empty when none stands beside the name."""

    name: tuple[Token, ...]
    position: tuple[str, ...]
    described: bool  # a role, an age or an apposition stands beside it
    said: bool  # a verb of saying stands beside it

    @property
    def key(self) -> tuple[str, ...]:
        """The name in small letters."""
        return tuple(token.low for token in self.name)


@cache
def heads() -> frozenset[str]:
    """First words of positions: bupati, kepala, ketua …"""
    return frozenset(row[0].split(" ")[0] for row in table("titles")) - ADDRESS | TERMS


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
            run = [token] if _proper(token) else []
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


def _proper(token: Token) -> bool:
    if token.kind not in (WORD, ACRONYM) or not token.capital:
        return False
    return not (token.first and is_common(token.low))


@lru_cache(maxsize=4096)
def is_common(low: str) -> bool:
    """A word whose capital only opens the sentence: Menurut, Kegiatan."""
    flags = lexicon().flags(low)
    return bool(flags & (DICTIONARY | OWN)) and not flags & NAME and low not in heads() and low not in offices()


def _goes_on(doc: Doc, run: list[Token], token: Token) -> bool:
    """Whether a token continues a run: side by side, behind `Drs.`, or behind `Umum dan`."""
    if not run or not _proper(token):
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
        return int(left > 1 and not flags & NAME and (left > 2 or bool(flags & PLACE)))
    return int(token.kind == ACRONYM)


def _is_office_name(low: str) -> bool:
    from .expansions import spelled

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


def mentions(doc: Doc) -> list[Mention]:
    """All namings of people below the headline, in order."""
    kept: list[Mention] | None = doc.__dict__.get("_mentions")
    if kept is None:
        kept = doc.__dict__["_mentions"] = list(_mentions(doc))
    return kept


def _mentions(doc: Doc) -> Iterator[Mention]:
    places = regions(doc)
    for run in runs(doc):
        position, name = split(run, places)
        name = list(dropwhile(lambda token: token.low in ADDRESS or len(token.text) == 1, name))
        if name and _is_name(name) and (position or name[0] is run[0] or _addressed(doc, run)):
            before = _position_before(doc, run) if not position else tuple(token.low for token in position)
            yield Mention(tuple(name), before or _position_after(doc, run), _described(doc, run), _said(doc, run))


def _addressed(doc: Doc, run: list[Token]) -> bool:
    """Whether a run that begins with an office or H. names a person: H. Budi; pengelola media Diskominfo Deni."""
    if run[0].low in ADDRESS or len(run[0].text) == 1:
        return True
    before = doc.tokens[max(0, run[0].index - 4) : run[0].index]
    return any(token.low in ROLES or token.low in heads() for token in before) and not is_saying(before[-1])


def _is_name(name: list[Token]) -> bool:
    """Names of people: strings that are no common words; one known word is forgiven in a longer name."""
    common = [token for token in name if is_common(token.low)]
    if any(token.low in offices() or token.low in REGIONS or token.kind == ACRONYM for token in name):
        return False
    return len(name) <= 6 and len(common) < len(name) and name[0].low not in NOBODY


def _position_before(doc: Doc, run: list[Token]) -> tuple[str, ...]:
    """Kepala Desa Karanganyar, Rokayah: a position, a comma, the name."""
    at = run[0].index - 1
    if at < 1 or doc.tokens[at].text != ",":
        return ()
    found: list[str] = []
    for token in reversed(doc.tokens[max(0, at - 12) : at]):
        if not (_proper(token) or token.low in ("dan", "dan/atau")):
            break
        found.append(token.low)
        if token.low in heads() and doc.tokens[token.index - 1].low not in heads():
            return tuple(reversed(found))
    return ()


def _position_after(doc: Doc, run: list[Token]) -> tuple[str, ...]:
    """Rokayah, Kepala Desa Karanganyar / Rokayah selaku Kepala Desa …"""
    at = _behind(doc, run[-1].index + 1)
    if at >= len(doc.tokens) or doc.tokens[at].low not in heads():
        return ()
    found = []
    for token in doc.tokens[at : at + 12]:
        if not (_proper(token) or token.low in heads() or token.low == "dan"):
            break
        found.append(token.low)
    return tuple(found)


def _behind(doc: Doc, at: int) -> int:
    """Past a comma, degrees, selaku or sebagai behind a name."""
    tokens = doc.tokens
    while at < len(tokens) and (
        tokens[at].text in ",." or tokens[at].low in ("selaku", "yang", "juga", "adalah") or _is_degree(tokens[at])
    ):
        if "\n" in doc.text[tokens[at - 1].end : tokens[at].start] or (
            tokens[at].text == "." and not _degree_stop(doc, at)
        ):
            return len(tokens)
        at += 1
    return at


def _degree_stop(doc: Doc, at: int) -> bool:
    return _is_degree(doc.tokens[at - 1])


def _is_degree(token: Token) -> bool:
    return (
        token.kind in (WORD, ACRONYM, MASK) and token.capital and len(token.text) <= 4 and token.low in _degree_parts()
    )


@cache
def _degree_parts() -> frozenset[str]:
    return frozenset(
        part.lower() for row in table("degrees") for cell in row[:2] for part in cell.replace(".", " ").split()
    )


def _described(doc: Doc, run: list[Token]) -> bool:
    """A role in front (petani, warga …), an age in brackets or a role behind."""
    begin = sentence_of(doc, run[0]).first
    before = doc.tokens[max(begin, run[0].index - 9) : run[0].index]
    if before and _is_role(before[-1]):
        return True
    if len(run) > 1 and run[0].low in ROLES:  # Psikolog Amira Salsabila
        return True
    for token in reversed(before):
        if token.low in ROLES or token.low in heads():
            return True
        if not (
            _proper(token)
            or token.text in ',.“”"'
            or token.kind == "number"
            or token.low in ("dan", "asal", "dari", "setempat")
        ):
            break
    at = _behind(doc, run[-1].index + 1)
    if at >= len(doc.tokens) or (before and before[-1].low == "menurut" and not _encloses(doc, at)):
        return False
    after = doc.tokens[at]
    if after.text == "(" or after.low in ROLES or after.low in heads() or after.low in offices():
        return True
    return doc.tokens[at - 1].text == "," and (_is_role(after) or _is_age(doc, at))


def _encloses(doc: Doc, at: int) -> bool:
    """Menurut Imas, nasabah bank sampah, …: the apposition ends in a comma of its own."""
    return any(token.text == "," for token in doc.tokens[at : at + 8])


def _is_role(token: Token) -> bool:
    """A noun in small letters beside a name: penyuluh pertanian Ade Rohman; Imas, nasabah bank sampah."""
    if token.kind != WORD or token.capital or token.low in BARE or token.low in NO_ROLES:
        return False
    return lexicon().tag(token.low)[0] in ("NN", "") and not is_verb(token)


def _is_age(doc: Doc, at: int) -> bool:
    return doc.tokens[at].kind == NUMBER and at + 1 < len(doc.tokens) and doc.tokens[at + 1].low == "tahun"


def _said(doc: Doc, run: list[Token]) -> bool:
    before = doc.tokens[run[0].index - 1] if run[0].index else None
    if before is not None and (before.low in BARE or before.low in ("menurut", "oleh")) and before.low != "oleh":
        return True
    after = doc.tokens[run[-1].index + 1 : run[-1].index + 2]
    return bool(after) and (after[0].low in SAYING or (is_saying(after[0]) and after[0].low not in BARE))
