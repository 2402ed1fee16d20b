"""Names of offices, places and groups in the facts that the text tells with another word in them."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon

from ..alike import near
from ..datelines import lead_of_release
from ..doc import Doc, Token
from ..expansions import spelled
from ..rule import like
from ..runs import heads, offices
from ..tokens import ACRONYM, WORD
from .counts import words_around
from .difference import Difference, Facts, taken_apart, texts, words_in
from .held import spelled_out
from .persons import bare_name
from .places import REGIONS

TEXTS = ("place", "participants", "result", "decision", "benefit", "next_step", "source_of_funds", "warning", "contact")


def proper_names(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """A name of three words or more with one word exchanged; a rare word with a slip."""
    known = {token.low for text in texts(facts) for token in taken_apart(text).tokens if token.capital}
    known |= {word for person in facts["people"] for word in bare_name(person.get("name", ""))}
    told = [run for one in doc.body for run in _runs(doc.tokens[one.first : one.last])]
    done: set[int] = set()
    for fact, text in _facts(facts):
        for name in _runs(taken_apart(text).tokens):
            for wrong, right in _exchanged(name, told):
                if wrong.start in done or wrong.low in known or spelled_out(wrong.text) <= known:
                    continue
                if not doc.in_quotation(wrong.start) and not _tells(doc, name, right, wrong):
                    done.add(wrong.start)
                    message = f"Menurut catatan: “{text}”"
                    yield Difference(fact, wrong.start, wrong.end, message, (like(right.text, wrong.text),))


def _tells(doc: Doc, name: list[Token], right: Token, wrong: Token) -> bool:
    """Whether the text has the right name too, so that the other is somebody else's."""
    start, end = lead_of_release(doc)
    opens = start <= wrong.start < end and _in_region(doc, wrong)
    words = [token.low for token in doc.tokens if token.low != "dan" and token.text not in ",."]
    if opens:  # the region of who held it: only the lead itself may tell it rightly
        words = [token.low for token in doc.tokens if start <= token.start < end and token.text not in ",."]
    elif right.low in words or (right.index <= name[0].index + 1 and right.low in _spelled_out(doc)):
        return True
    return len(name) > 2 and f" {' '.join(token.low for token in name)} " in f" {' '.join(words)} "


def _spelled_out(doc: Doc) -> set[str]:
    return {word for token in doc.tokens if token.low in spelled() for word in spelled_out(token.text)}


def _facts(facts: Facts) -> Iterator[tuple[str, str]]:
    yield "agency.name", facts["agency"].get("name", "")
    yield "agency.regency", facts["agency"].get("regency", "")
    for at, office in enumerate(facts["agencies"]):
        yield f"agencies.{at}.name", office.get("name", "")
    for at, person in enumerate(facts["people"]):
        yield from ((f"people.{at}.{key}", person.get(key, "")) for key in ("title", "role", "topic"))
    for key in TEXTS:
        value = facts["activity"].get(key, "")
        if isinstance(value, list):
            yield from ((f"activity.{key}.{at}", text) for at, text in enumerate(value))
        else:
            yield f"activity.{key}", value
    yield "activity.title", facts["activity"].get("title", "")
    for at, said in enumerate(facts["points"]):
        yield f"points.{at}.text", said.get("text", "")


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """Stretches of capitalised words; dan and commas between words of offices belong to them but are left out."""
    found: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        if token.kind in (WORD, ACRONYM) and token.capital:
            found[-1].append(token)
        elif not (token.low in ("dan", ",") and found[-1] and _joins(tokens, at)):
            found.append([])
    return [run for run in found if run]


def _joins(tokens: list[Token], at: int) -> bool:
    after = [token for token in tokens[at + 1 : at + 3] if token.low not in ("dan", ",")]
    return bool(after) and after[0].capital and after[0].low in offices() and after[0].low not in heads()


def _in_region(doc: Doc, token: Token) -> bool:
    return token.index > 0 and doc.tokens[token.index - 1].low in REGIONS


def regions(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Desa Karangasem in the words in which a fact tells Desa Sukamukti; Kabupaten … behind a region of the facts."""
    known = {word for text in texts(facts) for word in words_in(text)}
    strange = [(token, name) for token, name in _named_regions(doc) if name.low not in known]
    if not strange:
        return
    regency = next((name for _, name in _named_regions(taken_apart(facts["agency"].get("regency", "")))), None)
    for token, name in strange:
        before = doc.tokens[max(0, token.index - 2) : token.index]
        behind = len(before) == 2 and before[1].text == "," and before[0].low in known
        if token.low == "kabupaten" and regency and behind:  # Kecamatan Sindang, Kabupaten …
            message = f"Menurut catatan, kabupatennya {regency.text}."
            yield Difference("agency.regency", name.start, name.end, message, (regency.text,))
    for fact, text in _facts(facts):
        if fact.startswith(("people", "agency")):
            continue
        own = taken_apart(text)
        for region, right in _named_regions(own):
            around = words_around(own, region.start, right.end)
            for token, name in strange:
                words = around & words_around(doc, token.start, name.end)
                if token.low == region.low and len(words) > 1 and len(words) >= 0.5 * len(around):
                    yield Difference(fact, name.start, name.end, f"Menurut catatan: “{text}”", (right.text,))


def _named_regions(doc: Doc) -> list[tuple[Token, Token]]:
    return [
        (token, doc.tokens[at + 1])
        for at, token in enumerate(doc.tokens[:-1])
        if token.low in REGIONS
        and doc.tokens[at + 1].kind == WORD
        and doc.tokens[at + 1].capital
        and doc.tokens[at + 1].low not in REGIONS
    ]


def _exchanged(name: list[Token], told: list[list[Token]]) -> Iterator[tuple[Token, Token]]:
    """Word of the text, word of the facts: the one of three or more that differs; any with a slip in it."""
    for run in told:
        for token in run:
            unknown = len(token.low) > 4 and not lexicon().knows(token.low)
            slips = [right for right in name if unknown and len(right.low) > 5 and near(right.low, token.low)]
            if slips:
                yield token, slips[0]
        for at in range(len(run) - len(name) + 1) if len(name) > 2 else ():
            pairs = list(zip(run[at : at + len(name)], name, strict=True))
            other = [(wrong, right) for wrong, right in pairs if wrong.low != right.low]
            if len(other) == 1:
                yield other[0]
