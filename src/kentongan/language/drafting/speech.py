"""What people said: points retold, quotes word for word, each with its speaker, no two turns built alike."""

from __future__ import annotations

import re
from itertools import accumulate, count

from kentongan.language.lexicon import lexicon
from kentongan.language.lists import words_of

from . import names, shape
from .known import Known
from .page import Page
from .people import Cast, Named, Person
from .shape import Shape
from .told import Told, say

QUOTED = ("ujar", "kata", "tutur", "ungkap", "jelas")
SHORT = 2  # words of a quote that make no sentence with a short name
AGAIN = ("imbuh", "lanjut", "tambah")
SAYS = ("mengatakan", "menjelaskan", "menyebutkan", "menerangkan")
# What a point may begin with because its speaker is the subject: mengajak warga …
SPEAKS = words_of(
    "mengajak meminta mengimbau berharap mengapresiasi menekankan menegaskan berpesan mengingatkan mendorong "
    "menyatakan menyampaikan mengucapkan menargetkan menjelaskan menyebut menyebutkan memastikan mengakui "
    "menyoroti menginstruksikan mengusulkan berterima menilai memaparkan mengharapkan mengatakan"
)
# Doing one of these, somebody speaks: Saat membuka kegiatan, …
WHILE = words_of(
    "membuka menutup memimpin meresmikan menyerahkan menyalurkan meninjau mengunjungi melantik memantau melepas "
    "memberikan menyampaikan memandu mengukuhkan melakukan menghadiri mendampingi meluncurkan membacakan menerima"
)
NAMELESS = (
    "demikian disampaikan dalam kegiatan itu", "begitu pernyataan lain yang disampaikan",
    "demikian pula dikatakan dalam kegiatan itu",
)  # fmt: skip
OTHERS = {"kami": "pihaknya", "saya": "dirinya", "aku": "dirinya"}
EXPLAINS = words_of("narasumber pemateri pembicara instruktur fasilitator pelatih penyaji")


class Speech:
    """Writes a paragraph per speaker."""

    def __init__(self, known: Known, cast: Cast, page: Page) -> None:
        self.known, self.cast, self.page = known, cast, page
        self._points, self._quotes, self._topics, self._further = count(), count(), count(), count()
        self._turns, self._nameless = count(), count()

    def write(self) -> None:
        """Everybody who is quoted or paraphrased, and those who spoke on a topic."""
        silent = [one for one in self.cast.noted if one.topic and one not in self.cast.speakers]
        for person in [*self.cast.speakers, *silent]:
            self.page.turn()
            if person.topic:
                self._introduce(person)
            quotes_first = bool(person.quotes and person.points and next(self._turns) % 3 == 2)
            for write in (self._quotes_of, self._points_of) if quotes_first else (self._points_of, self._quotes_of):
                write(person)

    def _points_of(self, person: Person) -> None:
        for at in person.points:
            self._point(person, at)

    def _quotes_of(self, person: Person) -> None:
        for at in person.quotes:
            self._quote(person, at)

    def _introduce(self, person: Person) -> None:
        """Who spoke on what, as a sentence that leads to what they said."""
        topic = person.topic.map(lambda text: _plain_topic(shape.clause(text, self.known.names)))
        role = person.role(EXPLAINS)
        who = self.cast.call(person)
        if _is_doing(role):
            self.page.write(say("Saat", role + ",", who.inside(), "memaparkan", topic))
            return
        self.cast.times(role)
        self.page.write(*_turned(_topic_ways(who, role, topic), next(self._topics)))

    def _point(self, person: Person, at: int) -> None:
        """A point in the words it was noted in, as indirect speech."""
        point = self.known.of(f"points.{at}.text").map(self._indirect)
        by = self.known.of(f"points.{at}.by").facts
        if not by:
            that = "bahwa" if shape.shape(point.text) is not Shape.PHRASE else ""
            ways = [say(start, that, point) for start in ("Dalam kegiatan itu disampaikan", "Disampaikan pula", "Lalu")]
        elif not person.has_spoken:
            ways = self._first_point(person, point)
        else:
            ways = self._further_point(person, point)
        person.has_spoken = True
        self.page.write(*(way.resting_on(*by) for way in ways))

    def _indirect(self, text: str) -> str:
        told = re.sub(r"^bahwa\s+", "", shape.clause(text, self.known.names))
        return indirect(told)

    def _first_point(self, person: Person, point: Told) -> list[Told]:
        turn, role, was_known = next(self._points), person.role(), person.is_known
        who = self.cast.call(person)
        if _begins_with(role, WHILE):
            return [say("Saat", role + ",", _saying(who.inside(), point, turn))]
        who = _in_role(who, role, self.cast.times(role), inside=True)
        ways = [_saying(who.inside(), point, turn)]
        if _is_clause(point):
            ways.append(say("Menurut", who.last() + ",", point))
        return _turned(ways, 1 if was_known else turn)

    def _further_point(self, person: Person, point: Told) -> list[Told]:
        who, turn = self.cast.call(person).last(), next(self._further)
        if _is_clause(point):
            ways = [say(who, "menambahkan bahwa", point)]
            ways.append(say("Selain itu,", point + ", " + AGAIN[turn % 3], who))
            ways.append(say("Di samping itu,", point + ", kata", who))
            return _turned(ways, turn)
        return _turned([say("Selain itu,", who, _spoken(point)), say(who, "juga", _spoken(point))], turn)

    def _quote(self, person: Person, at: int) -> None:
        """A quote, word for word, with its speaker."""
        body = self.known.of(f"quotes.{at}.text").map(words_said)
        by = self.known.of(f"quotes.{at}.by").facts
        if not by:
            self.page.write(say(_marked(body), NAMELESS[next(self._nameless) % len(NAMELESS)]))
            return
        turn = next(self._quotes)
        verb = QUOTED[turn % len(QUOTED)] if at == person.quotes[0] else AGAIN[turn % len(AGAIN)]
        role, was_known = person.role(), person.is_known
        who = self.cast.call(person)
        if was_known and body.length < SHORT:
            who = Named(person.name.map(names.without_degrees) or person.title)
        ways = _quote_ways(body, who, role, self.cast.times(role), verb)
        if body.text[:1].islower() and person.points:
            ways.reverse()
        person.has_spoken = True
        speaker_first = not was_known and turn % 3 == 2
        self.page.write(*(way.resting_on(*by) for way in _turned(ways, int(speaker_first))))


def _topic_ways(who: Named, role: Told, topic: Told) -> list[Told]:
    """The same news in five forms; a speaker's part in it is told with it."""
    explains = role.text.split(" ")[0] in EXPLAINS
    in_role = who.being(role)
    first = say(in_role.inside(), "memaparkan", topic)
    return [
        say(who.inside(), "menjadi", role, "dan membawakan materi", topic) if explains else first,
        say("Materi", topic, "dibawakan", role + " " + who.last() if explains and who.behind else in_role.last()),
        say("Narasumber lainnya,", Named(who.name, who.behind).last() + ",", "mengulas", topic).resting_on(*role.facts)
        if role.text == "narasumber"
        else say("Sementara itu,", in_role.inside(), "mengulas", topic),
        say("Adapun", topic, "dibahas", in_role.last()),
        say("Peserta juga mendapat materi", topic, "dari", in_role.last()) if explains else first,
    ]


def _quote_ways(body: Told, who: Named, role: Told, nth: int, verb: str) -> list[Told]:
    """Words first, or speaker first; what begins with a small letter is part of the sentence."""
    if body.text[:1].islower():
        who = _in_role(who, role, nth, inside=True)
        return [
            say("Menurut", who.last() + ",", body.map(_closed)),
            say(who.inside(), "mengatakan bahwa", body.map(_closed)),
        ]
    behind = say(_marked(body), verb, _in_role(who, role, nth, inside=False).last())
    if _begins_with(role, WHILE):
        return [behind, say("Saat", role + ",", who.inside(), "menuturkan,", body.map(_closed))]
    before = _in_role(who, role, nth, inside=True).inside()
    return [behind, say(before, "menuturkan,", body.map(_closed))]


def _in_role(who: Named, role: Told, nth: int, inside: bool) -> Named:
    """A name with what its bearer was or did there."""
    if not _is_doing(role):
        return who.being(role, nth)
    doing = say("saat" if _begins_with(role, WHILE) and not inside else "yang", role)
    return Named(who.name, say(who.behind, doing)) if who.behind else Named(say(who.inside(), doing))


def _is_doing(role: Told) -> bool:
    return bool(role) and (shape.shape(role.text) is Shape.PREDICATE or _begins_with(role, WHILE))


def _begins_with(told: Told, words: frozenset[str]) -> bool:
    return told.text.split(" ", 1)[0].lower() in words


def _is_clause(point: Told) -> bool:
    return shape.shape(point.text) is Shape.CLAUSE and not _begins_with(point, SPEAKS | {"agar", "supaya"})


def indirect(text: str) -> str:
    """The first person of a note as the third: kami → pihaknya, tim kami → timnya."""
    made: list[str] = []
    for word in text.split():
        lower = word.lower().strip(",.")
        if lower not in OTHERS:
            made.append(word)
        elif made and lexicon().tag(made[-1].lower())[0] == "NN":
            made[-1] += "nya" + word[len(lower) :]
        else:
            made.append(OTHERS[lower] + word[len(lower) :])
    return " ".join(made)


def _saying(who: Told, point: Told, turn: int) -> Told:
    """Somebody says that …"""
    if not _is_clause(point):
        return say(who, _spoken(point))
    return say(who, SAYS[turn % len(SAYS)], "bahwa", point)


def _spoken(point: Told) -> Told:
    """What is no clause, with the verb it wants."""
    first = point.text.split(" ", 1)[0].lower()
    if first in SPEAKS:
        return point
    if first in ("agar", "supaya"):
        return say("berpesan", point)
    if shape.shape(point.text) is Shape.PHRASE and " agar " in point.text:
        return say("meminta", point)
    if shape.shape(point.text) is Shape.PHRASE:
        return say("menekankan" if first in ("pentingnya", "perlunya") else "membahas", point)
    return say("menyampaikan bahwa", point)


def _turned(ways: list[Told], turn: int) -> list[Told]:
    """The same ways, beginning with another one each turn."""
    start = turn % len(ways)
    return ways[start:] + ways[:start]


def _plain_topic(topic: str) -> str:
    """Without the words that the sentence around it brings."""
    return re.sub(r"^(materi )?(tentang |mengenai |soal )?", "", topic, flags=re.IGNORECASE)


def words_said(text: str) -> str:
    """A quote, word for word: marks around the whole of it go, those inside become single ones (EYD V)."""
    text = text.strip()
    if len(text) > 2 and (text[0] + text[-1]) in ("“”", '""') and _is_whole(text[1:-1], text[0]):
        text = text[1:-1].strip()
    text = re.sub(r'"([^"]*)"', r"‘\1’", text)
    return text.replace("“", "‘").replace("”", "’")


def _is_whole(inside: str, mark: str) -> bool:
    """Whether the marks taken off belonged to each other."""
    if mark == '"':
        return '"' not in inside
    depths = accumulate((character == "“") - (character == "”") for character in inside)
    return min(depths, default=0) >= 0


def _marked(body: Told) -> Told:
    """“Kata-kata,” with the mark that belongs before the speaker."""
    return body.map(lambda text: f"“{text}”" if text[-1:] in "!?…" else f"“{text.rstrip(' .,;')},”")


def _closed(text: str) -> str:
    return f"“{text if text[-1:] in '!?…' else text.rstrip(' .,;') + '.'}”"
