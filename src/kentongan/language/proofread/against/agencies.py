"""The agency of the facts, the town of its dateline, and the source of its money."""

import re
from collections.abc import Iterator

from ..datelines import dateline_of, lead_of_release
from ..doc import Doc, Token
from ..fivews.verbs import is_verb
from ..lists import words_of
from ..runs import runs
from .difference import Difference, Facts, lead_end, left_out, texts, words_in
from .persons import bare_name

FUNDS = re.compile(
    r"\b(APBD|APBN|APBDes|DAK|DAU|DBHCHT|CSR|TJSL|ADD|BOK|BOS|PAD|[Ss]wadaya|[Hh]ibah|[Dd]ana [Dd]esa|[Ss]umbangan|"
    r"[Bb]antuan [Kk]euangan|[Bb]anprov)\b(?:\s(?:Kabupaten|Kota|Provinsi|Pemkab|Pusat)(?:\s[A-Z]\w+)*)?"
)
BESIDE = words_of("di ke , dari bersama dengan dan serta")
GUESTS = words_of("diikuti dihadiri didampingi dibantu didukung disaksikan ditujukan diberikan diserahkan difasilitasi")
PAYING = words_of("bersumber sumber dana anggaran dibiayai didanai biaya menggunakan pendanaan berasal bersumberkan")


def agencies(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """The agency whose activity it is; the town of the dateline."""
    agency = facts["agency"]
    name, short = agency.get("name", ""), agency.get("short", "")
    start, end = lead_of_release(doc)
    others = list(_other(doc, name, short, facts)) if name else []
    yield from others[:1]
    if name and not others and not _tells(doc, name, short, 0, len(doc.text)):
        named = {token.low for token in doc.words if start <= token.start < end}
        speaks = any(named & set(bare_name(person.get("name", ""))) for person in facts["people"])
        if not speaks:
            yield left_out("agency.name", lead_end(doc), f"Perangkat daerah belum disebut: {name}.", matters=False)
    line, town = dateline_of(doc), agency.get("dateline", "")
    if line and town and town.lower() not in line.town.lower():
        at = doc.text.index(line.town, line.start)
        message = f"Menurut catatan, rilis ini bertitimangsa {town}."
        yield Difference("agency.dateline", at, at + len(line.town), message, (town,))


def _tells(doc: Doc, name: str, short: str, start: int, end: int) -> bool:
    """Whether a stretch of the text has the agency's name, up to its region, or its short name."""
    text = " ".join(token.low for token in doc.tokens if start <= token.start < end and token.text not in ",.")
    return any(one and f" {one} " in f" {text} " for one in (" ".join(_head(words_in(name))), short.lower()))


def _head(words: list[str]) -> list[str]:
    """An agency's name up to its region."""
    at = next((index for index, word in enumerate(words) if word in ("kabupaten", "kota", "provinsi")), len(words))
    return words[:at] or words


def _other(doc: Doc, name: str, short: str, facts: Facts) -> Iterator[Difference]:
    """An agency of the same kind that no fact knows, where the text says who held the activity."""
    start, end = lead_of_release(doc)
    head, known = _head(words_in(name)), set(words_in(" ".join(texts(facts))))
    better = " ".join(name.split()[: len(_head(name.lower().split()))])
    message = f"Menurut catatan, namanya {name}."
    top = doc.tokens[doc.headline.first : doc.headline.first + 2] if doc.headline else []
    if len(top) == 2 and top[0].low == head[0] and top[1].capital and top[1].low not in known:
        yield Difference("agency.name", top[0].start, top[1].end, message, (better,))
    absent = not _tells(doc, name, short, start, end)
    for run in runs(doc):
        for at, token in enumerate(run):
            part = _head([other.low for other in run[at:]])
            right = part[: len(head)] == head or not set(part[1:]) - known
            if token.low != head[0] or not start <= token.start < end or right:
                continue
            last = run[at + len(part) - 1]
            before = doc.tokens[token.index - 1] if token.index else token
            bracketed = short and f"({short})" in doc.text[last.end : last.end + 60].partition(",")[0]
            if bracketed or _holds(before, token.start == start) or (absent and before.low not in BESIDE):
                yield Difference("agency.name", token.start, last.end, message, (better,))


def _holds(before: Token, opens: bool) -> bool:
    """Whether an agency stands where the one who held it stands: in front of all, or behind digelar."""
    passive = before.low.startswith("di") and len(before.low) > 5 and is_verb(before) and not before.capital
    return opens or before.low == "oleh" or (passive and before.low not in GUESTS)


def funds(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Where the money comes from."""
    source = facts["activity"].get("source_of_funds", "")
    own = list(FUNDS.finditer(source))
    if not own or any(one[0].lower() in doc.text.lower() for one in own):
        return
    known = " ".join(texts(facts)).lower()
    for one in doc.sentences:
        words = {token.low for token in doc.tokens[one.first : one.last]}
        for found in FUNDS.finditer(doc.text, one.start, one.end) if words & PAYING else ():
            same = [other for other in own if other[1].lower() == found[1].lower()]
            wider = any(other[0].lower().startswith(found[0].lower()) for other in same)
            if (
                not wider
                and not any(found[0].lower().startswith(other[0].lower()) for other in same)
                and found[0].lower() not in known
            ):
                message = f"Menurut catatan, sumber dananya {source}."
                yield Difference("activity.source_of_funds", *found.span(), message, ((same or own)[0][0],))
                return
