"""Who is who: entries for one person put together, speakers found, each introduced in full once, then short."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from . import names, shape
from .known import Known
from .told import NOTHING, Told, say


@dataclass(frozen=True)
class Named:
    """A person as named now: the name, and what stands behind it between commas."""

    name: Told
    behind: Told = NOTHING

    def last(self) -> Told:
        """At the end of a sentence."""
        return self.name + ", " + self.behind if self.behind else self.name

    def inside(self) -> Told:
        """Inside a sentence: what stands between commas, degrees too, is closed by one."""
        whole = self.last()
        return whole + "," if "," in whole.text else whole

    def being(self, role: Told, nth: int = 0) -> Named:
        """With what they were there: narasumber, tuan rumah, juara pertama; `nth`: how many were that before."""
        if not role or role.text.lower() in self.last().text.lower():
            return Named(self.name.resting_on(*role.facts), self.behind)
        if nth % 3 == 1:
            return Named(role + " lainnya, " + self.last())
        if self.behind or nth % 3 == 2:
            became = say("yang juga menjadi" if nth else "yang menjadi", role)
            return Named(self.name, say(self.behind, became)) if self.behind else Named(say(self.inside(), became))
        return Named(say(self.inside(), "selaku", role))


@dataclass
class Person:
    """One person of the facts, or somebody who is only named behind a quote (`index` -1)."""

    name: Told
    title: Told
    index: int = -1
    leader: bool = False
    roles: list[Told] = field(default_factory=list)
    topic: Told = NOTHING
    points: list[int] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
    is_known: bool = False
    has_spoken: bool = False

    @property
    def speaks(self) -> bool:
        """Whether anything they said was noted."""
        return bool(self.points or self.quotes)

    def in_full(self) -> Named:
        """Position and full name: Camat X Budi Hartono; but Tini, pedagang sayur Pasar X."""
        if self.title and names.bare(self.name.text) and names.bare(self.name.text) in names.bare(self.title.text):
            return Named(self.title.resting_on(*self.name.facts))
        ordinary = self.title.text[:1].islower() or "," in self.title.text
        if self.title and self.name and ordinary:
            return Named(self.name, self.title)
        return Named(say(self.title, self.name))

    def role(self, kind: frozenset[str] = frozenset()) -> Told:
        """What they did there, handed out once; one that begins with a word of `kind` before the others."""
        self.roles.sort(key=lambda role: role.text.lower().split(" ")[0] not in kind)
        return self.roles.pop(0).map(shape.clause) if self.roles else NOTHING


class Cast:
    """Everybody in the release, in the order in which they are noted."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.people: list[Person] = []
        for index in range(len(known.facts["people"])):
            self._add(index)
        self.noted = list(self.people)
        self.speakers: list[Person] = []
        self._roles_told: Counter[str] = Counter()
        for kind in ("points", "quotes"):
            for index, said in enumerate(known.facts[kind]):
                if said.get("text"):
                    getattr(self._speaker(kind, index), kind).append(index)
        self.speakers.sort(key=lambda one: (not one.leader, one.index < 0, one.index))

    def _add(self, index: int) -> None:
        name = self.known.of(f"people.{index}.name")
        title, term = self.known.of(f"people.{index}.title"), self.known.of(f"people.{index}.term")
        if not name and not title:
            return
        written = title.map(lambda text: names.with_term(text, term.text))
        if title and term.text in names.with_term(title.text, term.text):
            written = written.resting_on(*term.facts)
        person = self._same(name, written) or Person(name, written, index)
        if person not in self.people:
            self.people.append(person)
        self._enrich(person, index, written)

    def _enrich(self, person: Person, index: int, title: Told) -> None:
        """What a further entry for the same person adds."""
        person.title = person.title or title
        person.leader = person.leader or bool(self.known.facts["people"][index].get("leader"))
        role, topic = self.known.of(f"people.{index}.role"), self.known.of(f"people.{index}.topic")
        if role and role.text.lower() not in {one.text.lower() for one in person.roles}:
            person.roles.append(role)
        person.topic = person.topic or topic

    def _same(self, name: Told, title: Told) -> Person | None:
        key = names.bare(name.text)
        for person in self.people:
            if (key and names.bare(person.name.text) == key) or (not key and person.title.text == title.text):
                return person
        return None

    def _speaker(self, kind: str, index: int) -> Person:
        by = self.known.of(f"{kind}.{index}.by")
        person = self.find(by.text)
        if person is None:
            person = self._stranger(by)
        if person is None:
            name, title = names.parted(by.text)
            person = Person(by.map(lambda _: name), by.map(lambda _: title))
        if person not in self.speakers:
            self.speakers.append(person)
        return person

    def _stranger(self, by: Told) -> Person | None:
        """Somebody met behind an earlier quote; all that nobody signed comes from one nameless speaker."""
        strangers = [one for one in self.speakers if one.index < 0]
        return next((one for one in strangers if one.name.text == names.parted(by.text)[0]), None)

    def heard(self, told: set[str]) -> None:
        """Who has been named in full by now, and which of their roles are told."""
        for person in self.noted:
            person.is_known = person.is_known or bool(person.name and set(person.name.facts) <= told)
            person.roles = [role for role in person.roles if not set(role.facts) <= told]

    def find(self, by: str) -> Person | None:
        """Whom a quote names: by full name, by a part of it, by position, or by both together."""
        wanted = names.bare(by)
        if not wanted:
            return None
        for close in (_is_name, _is_position, _is_within, _names_both):
            found = [person for person in self.noted if close(person, wanted, names.bare(by.replace(",", " ")))]
            if len(found) == 1:
                return found[0]
        return None

    def leader(self) -> Person | None:
        """The highest official present."""
        return next((person for person in self.noted if person.leader), None)

    def times(self, role: Told) -> int:
        """How many were told to be this before."""
        self._roles_told[role.text] += bool(role)
        return self._roles_told[role.text] - 1

    def call(self, person: Person) -> Named:
        """How to name somebody now: in full the first time, short after that."""
        if person.is_known:
            return Named(self._short(person))
        person.is_known = True
        return person.in_full()

    def _short(self, person: Person) -> Told:
        """The short name, unless two people share it."""
        if not person.name or names.is_position(person.name.text):
            return person.name or person.title
        short = names.short_name(person.name.text)
        others = [one for one in [*self.noted, *self.speakers] if one is not person and one.name]
        if short in {names.short_name(one.name.text) for one in others}:
            return person.name.map(names.without_degrees)
        return person.name.map(lambda _: short)


def _is_name(person: Person, wanted: str, _: str) -> bool:
    return wanted == names.bare(person.name.text)


def _is_position(person: Person, wanted: str, _: str) -> bool:
    held = names.bare(person.title.text)
    return bool(held) and (wanted == held or held.startswith(f"{wanted} "))


def _is_within(person: Person, wanted: str, _: str) -> bool:
    return bool(person.name) and f" {wanted} " in f" {names.bare(person.name.text)} "


def _names_both(person: Person, _: str, whole: str) -> bool:
    name = names.bare(person.name.text)
    return bool(name) and f" {name} " in f" {whole} "
