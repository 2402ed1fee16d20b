"""Who a text names: everybody with the position, the role and the words of saying that stand beside the name."""

from collections.abc import Iterator
from functools import cache
from itertools import dropwhile
from typing import NamedTuple

from kentongan.language.lexicon import lexicon

from .doc import Doc, Token
from .fivews.verbs import is_verb
from .fivews.who import HUMANS
from .lists import table, words_of
from .marks import sentence_of
from .runs import ADDRESS, CALENDAR, CLERGY, REGIONS, heads, is_common, offices, proper, regions, runs, split
from .speech import BARE, SAYING, is_saying
from .tokens import ACRONYM, MASK, NUMBER, WORD

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
NOBODY = CALENDAR | words_of(
    "senada serupa dia ia beliau mereka kami kita saya hari pihak pihaknya pemkab pemprov pemkot"
)


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
    if any(token.low in offices() for token in name) or any(
        token.low in REGIONS or token.kind == ACRONYM for token in name
    ):
        return False
    return len(name) <= 6 and len(common) < len(name) and name[0].low not in NOBODY


def _position_before(doc: Doc, run: list[Token]) -> tuple[str, ...]:
    """Kepala Desa Karanganyar, Rokayah; Kepala Dinas Kesehatan (Dinkes) Imas: a comma or an acronym between."""
    tokens, at = doc.tokens, run[0].index - 1
    if at > 4 and tokens[at].text == "." and tokens[at - 1].low in ADDRESS:  # Ny. Yupri
        at -= 2
    if at > 3 and tokens[at].text == ")" and tokens[at - 2].text == "(":
        at -= 2
    elif at < 1 or tokens[at].text != ",":
        return ()
    found: list[str] = []
    for token in reversed(_without_bracket(doc.tokens[max(0, at - 15) : at])):
        if not (proper(token) or token.low in ("dan", "dan/atau", "pada")):
            break
        found.append(token.low)
        if token.low in heads() and doc.tokens[token.index - 1].low not in heads():
            return tuple(reversed(found))
    return ()


def _without_bracket(tokens: list[Token]) -> list[Token]:
    """Kepala Dinas Kesehatan (Dinkes) Batang: short forms left out."""
    for at in range(len(tokens) - 2):
        if tokens[at].text == "(" and tokens[at + 2].text == ")":
            return tokens[:at] + _without_bracket(tokens[at + 3 :])
    return tokens


def _position_after(doc: Doc, run: list[Token]) -> tuple[str, ...]:
    """Rokayah, Kepala Desa Karanganyar / Rokayah selaku Kepala Desa …"""
    at = _behind(doc, run[-1].index + 1)
    if at >= len(doc.tokens) or doc.tokens[at].low not in heads():
        return ()
    found = []
    for token in doc.tokens[at : at + 12]:
        if not (proper(token) or token.low in heads() or token.low == "dan"):
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
def degrees() -> frozenset[str]:
    """Degrees in small letters and without full stops: se, mm, spd."""
    return frozenset(cell.replace(".", "").replace(" ", "").lower() for row in table("degrees") for cell in row[:2])


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
    if len(run) > 1 and (run[0].low in ROLES or run[0].low in CLERGY):  # Psikolog Amira Salsabila
        return True
    for token in reversed(before):
        if token.low in ROLES or token.low in heads():
            return True
        if not (
            proper(token)
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
