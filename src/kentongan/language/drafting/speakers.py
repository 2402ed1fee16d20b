"""Who spoke: full name and position once, then a short name; quotes word for word, points as they were noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import words

if TYPE_CHECKING:
    from .release import Sentence

STATE = (
    "bupati",
    "wakil bupati",
    "gubernur",
    "wakil gubernur",
    "wali kota",
    "sekretaris daerah",
    "menteri",
    "camat",
    "pj. bupati",
)


@dataclass(frozen=True)
class Speaker:
    """One person of the facts. index -1: somebody who is quoted but not in `people`."""

    name: str
    title: str
    index: int
    facts: tuple[str, ...]
    is_leader: bool = False

    @property
    def office_of_state(self) -> bool:
        """Whether the position itself makes a headline (Bupati, Camat …)."""
        return self.title.lower().startswith(STATE)

    def position_word(self) -> str:
        """The position for a headline, without the name of the regency."""
        bare = words.TERM.sub("", self.title)
        for office in sorted(STATE, key=len, reverse=True):
            if bare.lower().startswith(office):
                rest = bare[len(office) :].split() if office == "camat" else []
                return " ".join([bare[: len(office)], *rest[:2]])
        return bare

    def introduced(self) -> str:
        """Position and full name."""
        return f"{words.as_position(self.title)} {self.name}" if self.title else self.name


class Speakers:
    """The people of the facts, with what is already said of them."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.facts = facts
        self.people = [self._person(index) for index in range(len(facts["people"]))]
        self.known: set[str] = set()
        self._order = self._ordered()

    def _person(self, index: int) -> Speaker:
        person = self.facts["people"][index]
        used = [f"people.{index}.name"]
        title = words.with_term(person.get("title", ""), person.get("term", ""))
        if person.get("title"):
            used.append(f"people.{index}.title")
            if title != person["title"]:
                used.append(f"people.{index}.term")
        return Speaker(person["name"], title, index, tuple(used), bool(person.get("leader")))

    def leader(self) -> Speaker | None:
        """The highest official present."""
        return next((person for person in self.people if person.is_leader), None)

    def find(self, by: str) -> Speaker | None:
        """The person a quote names: by full name, by the name without degrees, or by position."""
        wanted = _bare(by)
        for person in self.people:
            if wanted and wanted in (_bare(person.name), _bare(person.title)):
                return person
        within = [person for person in self.people if wanted and f" {wanted} " in f" {_bare(person.name)} "]
        return within[0] if len(within) == 1 else None

    def _ordered(self) -> list[tuple[Speaker, list[int], list[int]]]:
        """Speakers with the indexes of their points and quotes: the leader first, then as they were noted."""
        rows: dict[str, tuple[Speaker, list[int], list[int]]] = {}
        for name in ("points", "quotes"):
            for index, said in enumerate(self.facts[name]):
                speaker = self.find(said.get("by", "")) or Speaker(said.get("by", ""), "", -1, ())
                key = speaker.name or f"{name}.{index}"
                _, points, quotes = rows.setdefault(key, (speaker, [], []))
                (points if name == "points" else quotes).append(index)
        order = list(rows.values())
        noted = {person.name: at for at, person in enumerate(self.people)}
        return sorted(order, key=lambda row: (not row[0].is_leader, noted.get(row[0].name, len(noted))))

    def in_order(self) -> list[tuple[Speaker, list[int], list[int]]]:
        """Who speaks in the release, in order."""
        return self._order

    def waiting(self, turn: int) -> int:
        """How many later speakers still have a quote."""
        return sum(1 for _, _, quotes in self._order[turn + 1 :] if quotes)

    def call(self, speaker: Speaker) -> tuple[str, tuple[str, ...]]:
        """How to name somebody now: in full the first time, short after that."""
        if speaker.name in self.known:
            return words.short_name(speaker.name), speaker.facts[:1]
        self.known.add(speaker.name)
        return speaker.introduced(), speaker.facts

    def point(self, speaker: Speaker, at: int, first: bool, turn: int) -> Sentence:
        """A point somebody made, in the words it was noted in."""
        from .release import Sentence

        said = self.facts["points"][at]
        used = (f"points.{at}.text", *((f"points.{at}.by",) if said.get("by") else ()))
        if not speaker.name:
            return Sentence(words.ended(said["text"]), used)
        name, known = self.call(speaker)
        verbs = words.SAYS if first else words.ADDS
        text = f"{name} {verbs[turn % len(verbs)]} bahwa {words.clause(said['text'])}"
        return Sentence(words.ended(text), _unique(*used, *known))

    def quote(self, speaker: Speaker, at: int, named: bool, turn: int) -> Sentence:
        """A quote, word for word, with its speaker."""
        from .release import Sentence

        said = self.facts["quotes"][at]
        used = (f"quotes.{at}.text", *((f"quotes.{at}.by",) if said.get("by") else ()))
        body = words.quote_body(said["text"]).rstrip()
        if not speaker.name:
            return Sentence(f"“{body if body[-1:] in '.!?' else body + '.'}”", used)
        name, known = self.call(speaker)
        verb = words.QUOTED[turn % len(words.QUOTED)]
        inside = body if body[-1:] in "!?" else body.rstrip(" .,;") + ","
        return Sentence(f"“{inside[:1].upper()}{inside[1:]}” {verb} {name}.", _unique(*used, *known))

    def retold(self, speaker: Speaker, at: int, named: bool, turn: int) -> Sentence:
        """A quote beyond the norm, retold in its own words; one in the first person stays a quote."""
        from .release import Sentence

        said = self.facts["quotes"][at]
        body = words.quote_body(said["text"])
        if not speaker.name or words.FIRST_PERSON.search(body) or body[-1:] in "!?" or ". " in body:
            return self.quote(speaker, at, named, turn)
        used = (f"quotes.{at}.text", *((f"quotes.{at}.by",) if said.get("by") else ()))
        name, known = self.call(speaker)
        text = f"Menurut {name}, {words.clause(body)}"
        return Sentence(words.ended(text), _unique(*used, *known))

    def silent(self, agency: dict[str, Any]) -> list[Sentence]:
        """People with a role or a topic, and who else was there, each told once."""
        from .release import Sentence

        told, present = [], []
        for person in self.people:
            row = self.facts["people"][person.index]
            role, topic = row.get("role", ""), row.get("topic", "")
            if not role and not topic:
                if person.name not in self.known:
                    present.append(person)
                continue
            name, known = self.call(person)
            told.append(
                Sentence(words.ended(_part(name, role, topic)), (*known, *_role_facts(person.index, role, topic)))
            )
        if present:
            told.append(_presence([self.call(person) for person in present]))
        return told


def _part(name: str, role: str, topic: str) -> str:
    """What somebody did there, from role and topic."""
    lower = words.clause(role)
    if lower.startswith(("narasumber", "pemateri", "moderator", "pembicara", "instruktur", "fasilitator")):
        text = f"{name} hadir sebagai {lower}"
        return f"{text} dengan materi {words.clause(topic)}" if topic else text
    if not role:
        return f"{name} memaparkan {words.clause(topic)}"
    verb = lower.split(" ", 1)[0]
    text = (
        f"{name} {lower}"
        if verb.startswith(("me", "ber", "ikut", "hadir", "turut", "di", "ter"))
        else f"{name} hadir sebagai {lower}"
    )
    return f"{text} dan memaparkan {words.clause(topic)}" if topic else text


def _role_facts(index: int, role: str, topic: str) -> tuple[str, ...]:
    return tuple(f"people.{index}.{key}" for key, value in (("role", role), ("topic", topic)) if value)


def _presence(called: list[tuple[str, tuple[str, ...]]]) -> Sentence:
    """The attendance in one sentence."""
    from .release import Sentence, _listed

    names = [name for name, _ in called]
    return Sentence(f"Hadir pula {_listed(names)}.", _unique(*(fact for _, facts in called for fact in facts)))


def _unique(*facts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(facts))


def _bare(name: str) -> str:
    bare = words.DEGREE.sub("", name.split(",")[0])
    return " ".join(words.TERM.sub("", bare).lower().replace(".", " ").split())
