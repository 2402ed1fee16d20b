"""Figures of the facts, wherever a fact tells one: each is looked for in the text, in the words that surround it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kentongan.language.lexicon import lexicon
from kentongan.lib.indonesian import number as with_dots

from ..doc import Doc, Token
from ..lists import words_of
from ..tokens import ACRONYM, WORD
from .difference import Difference, Facts, lead_end, left_out, taken_apart, words_in
from .figures import DAY, DAYS_TO, MONEY, MONTH, PERCENT, PHONE, YEAR, Figure, figures

PEOPLE = words_of(
    """peserta orang undangan hadirin tamu warga siswa pelajar petani kader anggota admin guru pelaku pedagang
    nelayan anak ibu keluarga penerima pengunjung perwakilan jiwa relawan mahasiswa"""
)
ATTENDING = words_of("peserta diikuti dihadiri hadir melibatkan mengikuti mengundang menghadiri melatih sebanyak")
TOLD = (
    "title", "short", "place", "participants", "purpose", "result", "decision", "benefit", "next_step", "cost",
    "source_of_funds", "warning", "contact",
)  # fmt: skip
COST = words_of(
    """biaya dana anggaran nilai senilai bernilai nilainya biayanya anggarannya dananya menelan menghabiskan
    menggunakan sebesar pagu dianggarkan total"""
)
ABOUT = words_of("sekitar hampir lebih kurang sedikitnya setidaknya kira-kira kisaran")
EVERYWHERE = words_of("kabupaten kota provinsi kecamatan desa kelurahan daerah tahun yang telah akan")
NEAR = 8  # tokens on either side in which words tell what a figure belongs to
SHARED = 0.5  # of those words, for figures of different nouns to be one


class Wanted(NamedTuple):
    """A figure of the facts: whose it is, the fact, and the words around it there."""

    name: str
    text: str
    figure: Figure
    around: frozenset[str]


def wanted_figures(facts: Facts) -> list[Wanted]:
    """The figures of all facts that are told in a text; each once, however many facts repeat it."""
    found: dict[tuple[float, str], Wanted] = {}
    for name, text in _facts(facts):
        doc = taken_apart(text)
        for one in figures(doc):
            found.setdefault((one.value, one.unit), Wanted(name, text, one, frozenset(_around(doc, one))))
    return list(found.values())


def _facts(facts: Facts) -> Iterator[tuple[str, str]]:
    for key in TOLD:
        value = facts["activity"].get(key)
        if isinstance(value, list):
            yield from ((f"activity.{key}.{at}", text) for at, text in enumerate(value))
        elif value:
            yield f"activity.{key}", value
    for at, said in enumerate(facts["points"]):
        yield f"points.{at}.text", said.get("text", "")
    for at, person in enumerate(facts["people"]):
        yield from ((f"people.{at}.{key}", person.get(key, "")) for key in ("title", "topic"))


def told_figures(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """Each figure of the facts that the text replaces by another."""
    wanted, mine = wanted_figures(facts), figures(doc)
    pairs = {(one.figure.value, one.figure.unit) for one in wanted}
    known = _known(facts, wanted)
    told = {id(one): any(_tells(doc, other, one.figure, pairs) for other in mine) for one in wanted}
    untold = [one for one in wanted if not told[id(one)]]
    strange = [one for one in mine if not _explained(one, known, pairs, untold) and not doc.in_quotation(one.start)]
    strange = [one for one in strange if not any(_rounds(doc, one, other.figure) for other in wanted)]
    scored = [
        (score, -at, one, other)
        for at, one in enumerate(wanted)
        for other in strange
        if (score := (_again if told[id(one)] else _likeness)(doc, one, other, strange)) > 0
    ]
    done: set[int] = set()
    for _, _, one, other in sorted(scored, key=lambda each: each[:2], reverse=True):
        if id(other) in done or (id(one) in done and not told[id(one)]):
            continue
        done |= {id(one), id(other)}
        better = one.text[one.figure.start : one.figure.end]
        yield Difference(one.name, other.start, other.end, f"Menurut catatan: “{one.text}”", (better,))


def _known(facts: Facts, wanted: list[Wanted]) -> set[tuple[float, str]]:
    """Every value of the facts with its kind, those of quotations, topics and dates too."""
    texts = [str(value) for row in (*facts["quotes"], *facts["agencies"], facts["agency"]) for value in row.values()]
    texts += [facts["activity"].get("kind", "")]
    found = {(one.value, one.kind) for text in texts for one in figures(taken_apart(text))}
    found |= {(one.figure.value, one.figure.kind) for one in wanted}
    for key in ("date", "end_date"):
        if day := facts["activity"].get(key):
            found |= {(day.month * 100 + day.day, DAY), (day.month, MONTH), (day.year, YEAR)}
    return found | {(facts["activity"].get("participant_count", 0), "")}


def _tells(doc: Doc, told: Figure, right: Figure, pairs: set[tuple[float, str]]) -> bool:
    """Whether a figure of the text is this one, exact or rounded; not when it is another fact's by its noun."""
    if told.kind != right.kind:
        return told.kind == DAY and right.kind == MONTH and told.value // 100 == right.value
    if same_value(doc, told, right):
        return told.unit == right.unit or (told.value, told.unit) not in pairs
    return False


def _rounds(doc: Doc, told: Figure, right: Figure) -> bool:
    return (told.kind, told.unit) == (right.kind, right.unit) and same_value(doc, told, right)


def same_value(doc: Doc, told: Figure, right: Figure) -> bool:
    """Equal, or rounded to the digits that are written, or called sekitar, hampir, lebih dari."""
    if told.value == right.value or abs(told.value - right.value) < told.step:
        return True
    before = {token.low for token in doc.tokens if told.start - 24 <= token.start < told.start}
    return bool(before & ABOUT) and abs(told.value - right.value) < _zeros(told.value)


def _zeros(value: float) -> float:
    """What the last digit before the zeros stands for: 100 in 400."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _explained(one: Figure, known: set[tuple[float, str]], pairs: set[tuple[float, str]], untold: list[Wanted]) -> bool:
    """Whether a figure of the text is one of the facts'; a known value before the noun of another fact is not."""
    if (one.value, one.unit) in pairs:
        return True
    if any(one.unit and one.unit == other.figure.unit and one.kind == "" for other in untold):
        return False
    return (one.value, one.kind) in known or any(
        kind == one.kind and abs(value - one.value) < one.step for value, kind in known
    )


def _likeness(doc: Doc, wanted: Wanted, other: Figure, strange: list[Figure]) -> float:
    """How surely a strange figure stands where this one belongs; 0 for not at all."""
    right = wanted.figure
    if other.kind != right.kind:
        return 0.0
    words = _around(doc, other)
    shared = len(wanted.around & words) / len(wanted.around) if wanted.around else 0.0
    slip = _slip(right.value, other.value)
    if right.kind == PHONE:
        return 1.0 + slip + shared if slip or len([one for one in strange if one.kind == PHONE]) == 1 else 0.0
    if right.kind == DAYS_TO:
        return 1.0 + shared if (right.value < 0) == (other.value < 0) else 0.0
    if right.kind == MONEY:
        paid = bool(words & COST) or shared >= 0.4
        return 1.0 + slip + shared if slip or paid else 0.0
    if right.kind:
        enough = shared >= (0.3 if right.kind in (PERCENT, MONTH, DAY) else 0.5)
        return shared + slip if enough and len(wanted.around & words) >= min(2, len(wanted.around)) else 0.0
    if other.unit == right.unit and other.unit:
        return 1.0 + slip + shared if slip or shared >= 0.2 or not wanted.around - {right.unit} else 0.0
    if wanted.name == "activity.participants" and other.unit in PEOPLE and words & ATTENDING:
        return 0.5 + shared
    return shared + slip if shared >= SHARED - 0.2 * slip and len(wanted.around & words) >= 2 else 0.0


def _again(doc: Doc, wanted: Wanted, other: Figure, strange: list[Figure]) -> float:
    """The same for a figure that the text tells rightly somewhere: it must stand in the same words."""
    if other.unit != wanted.figure.unit or not other.unit:
        return 0.0
    shared = len(words := wanted.around & _around(doc, other)) / max(1, len(wanted.around))
    slip = _slip(wanted.figure.value, other.value)
    return shared if len(words) > 1 and shared >= (0.3 if slip else 0.7) else 0.0


def _slip(right: float, told: float) -> float:
    """1.0 where the digits are the same in another order, or one of many differs."""
    a, b = f"{right:g}" if right < 10**6 else str(int(right)), f"{told:g}" if told < 10**6 else str(int(told))
    if len(a) == len(b) > 1 and Counter(a) == Counter(b):
        return 1.0
    return 1.0 if len(a) == len(b) > 3 and sum(x != y for x, y in zip(a, b, strict=True)) == 1 else 0.0


def _around(doc: Doc, one: Figure) -> set[str]:
    return words_around(doc, one.start, one.end)


def words_around(doc: Doc, start: int, end: int) -> set[str]:
    """The content words beside a stretch of text in its sentence."""
    at = next((token.index for token in doc.tokens if token.end > start), 0)
    last = next((token.index for token in reversed(doc.tokens) if token.start < end), at)
    sentence = next((span for span in doc.sentences if span.first <= at < span.last), None)
    if sentence is None:
        return set()
    near = doc.tokens[max(sentence.first, at - NEAR) : at] + doc.tokens[last + 1 : min(sentence.last, last + 1 + NEAR)]
    return {token.low for token in near if _tells_something(token)}


def _tells_something(token: Token) -> bool:
    if token.kind not in (WORD, ACRONYM) or len(token.low) < 3 or token.low in EVERYWHERE:
        return False
    return lexicon().tag(token.low)[0] not in ("IN", "CC", "SC")


def participants(doc: Doc, facts: Facts) -> Iterator[Difference]:
    """How many took part."""
    count = facts["activity"].get("participant_count")
    if not count:
        return
    right, told = Figure(count, 0, 0, ""), [one for one in figures(doc) if not one.kind]
    kinds = PEOPLE | set(words_in(facts["activity"].get("participants", "")))
    of_people = [one for one in told if one.unit in kinds and one.value > 1]
    if any(same_value(doc, one, right) for one in told) or sum(one.value for one in of_people) == count:
        return
    wrong = next((one for one in of_people if _attending(doc, one, facts) or _slip(count, one.value)), None)
    if wrong:
        message = f"Menurut catatan, jumlahnya {with_dots(count)}."
        yield Difference("activity.participant_count", wrong.start, wrong.end, message, (with_dots(count),))
    else:
        message = f"Jumlah peserta belum disebut: {with_dots(count)}."
        yield left_out("activity.participant_count", lead_end(doc), message, matters=False)


def _attending(doc: Doc, one: Figure, facts: Facts) -> bool:
    """Whether a number of people is that of the participants: in a sentence that tells who came."""
    if any((one.value, one.unit) == (other.figure.value, other.figure.unit) for other in wanted_figures(facts)):
        return False
    sentence = next((span for span in doc.sentences if span.start <= one.start < span.end), None)
    words = {token.low for token in doc.tokens[sentence.first : sentence.last]} if sentence else set()
    who = {word for word in words_in(facts["activity"].get("participants", "")) if len(word) > 3}
    return bool(words & ATTENDING) or one.unit in who
