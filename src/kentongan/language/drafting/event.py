"""Who held what, when and where: as a sentence, and as the noun phrase that a decision or a benefit leans on."""

from __future__ import annotations

import re
from datetime import date

from kentongan.lib import indonesian

from . import kinds, names, shape
from .kinds import Family
from .known import Known
from .people import Cast, Person
from .told import NOTHING, Told, listed, say

# A leader who did one of these is the one who acts in the lead.
ACTS = {"meninjau", "mengunjungi", "meresmikan", "menyerahkan", "menyalurkan", "melantik", "meluncurkan", "menanam"}
LONGEST_NAME = 24  # words
ROOM = 32  # words that who and what may fill, so that when and where still fit into a lead
VISIT = re.compile(r"^(kunjungan(?: kerja| lapangan)?|inspeksi mendadak|sidak|peninjauan)\b", re.IGNORECASE)


class Event:
    """The activity in words."""

    def __init__(self, known: Known, cast: Cast) -> None:
        self.known, self.cast = known, cast
        self.title = known.title()
        if (place := known.of("activity.place")) and place.text.lower() in self.title.text.lower():
            self.title = self.title.resting_on(*place.facts)
        self.is_warning = kinds.family(known) is Family.WARNING

    def office(self) -> Told:
        """The agency in full, with its short name and its regency where those say something new."""
        name, short = self.known.of("agency.name"), self.known.of("agency.short")
        regency = self.known.of("agency.regency")
        if not name:
            return say(short, regency) if short and regency.text not in short.text else short
        if regency and regency.text.lower() not in name.text.lower():
            name = name + ", " + regency + ","
        elif short and short.text.lower() not in name.text.lower():
            name = name + " (" + short + ")"
        return name

    def partners(self) -> Told:
        """The other agencies of a joint activity."""
        own = {str(self.known.facts["agency"].get(key, "")).lower() for key in ("name", "short")}
        made = []
        for index in range(len(self.known.facts["agencies"])):
            name, _ = self.known.office(index)
            if name and name.text.lower() not in own:
                made.append(name)
        return listed(made)

    def actor(self) -> Person | None:
        """The leader, where the activity is what the leader did."""
        leader = self.cast.leader()
        if leader is None or self.is_warning or not leader.in_full().name:
            return None
        verb = kinds.verb_of(self.title, False)[0]
        did = any(role.text.lower().startswith(verb) and verb in ACTS for role in leader.roles)
        return leader if did or VISIT.match(self.title.text) else None

    def action(self) -> Told:
        """Subject, verb and object: Dinas X menggelar Y."""
        actor, partners = self.actor(), self.partners()
        verb, _, thing = kinds.verb_of(self.title, self.is_warning)
        if actor:
            return self._act_of(actor, verb, thing)
        office = self.office()
        if not office or self.is_own_name():
            return say(self.title, "digelar").resting_on(*self._own())
        together = say(office, "bersama", partners)
        room = partners and together.length + thing.length <= ROOM
        return say(together if room else office, verb, thing)

    def _act_of(self, actor: Person, verb: str, thing: Told) -> Told:
        if VISIT.match(self.title.text):
            verb, thing = self.visit(actor)
        acts = (verb, "meninjau", "mengunjungi", "melakukan")
        done = [role for role in actor.roles if role.text.lower().split(" ")[0] in acts]
        return say(actor.in_full().inside(), verb, thing.resting_on(*(fact for role in done for fact in role.facts)))

    def visit(self, actor: Person) -> tuple[str, Told]:
        """mengunjungi Sentra Garam X; the place where the name of the visit holds no aim."""
        found = VISIT.match(self.title.text)
        visit = found[0].lower() if found else ""
        thing = self.title.map(lambda text: _without(text, actor.title.text, visit))
        aim = thing.map(lambda text: re.sub(rf"^{visit} (?:ke|di) ", "", text, flags=re.IGNORECASE))
        if aim != thing:
            return "mengunjungi", aim
        place = self.known.of("activity.place").map(shape.bare_end)
        if thing.text == visit and place and not place.text.startswith(("di ", "Di ")):
            return "mengunjungi", place.resting_on(*self.title.facts)
        return "melakukan", thing

    def is_own_name(self) -> bool:
        """Whether the activity's name holds the agency's: then that is not said twice."""
        name = self.known.of("agency.name") or self.known.of("agency.short")
        return bool(name) and name.text.lower() in self.title.text.lower()

    def _own(self) -> tuple[str, ...]:
        if not self.is_own_name():
            return ()
        return (self.known.of("agency.name") or self.known.of("agency.short")).facts

    def as_gift(self) -> Told:
        """Jembatan X yang diresmikan Bupati Y di Z, Rabu (4/2/2026): what a benefit comes from."""
        verb, _, thing = kinds.verb_of(self.title, False)
        if thing == self.title or self.is_own_name() or not (self.actor() or self.office()):
            return self.as_noun()
        actor = self.actor()
        who = actor.in_full().inside() if actor else self.office()
        if actor and actor.roles:
            thing = thing.resting_on(*actor.roles[0].facts)
        elif (partners := self.partners()) and who.length + partners.length <= ROOM / 2:
            who = say(who, "bersama", partners)
        made = say(thing, "yang", kinds.PASSIVE[verb], who)
        return say(made, self.place(), self.day())

    def called(self) -> Told:
        """The activity's name, or its kind where the name would fill a sentence."""
        if self.title.length <= LONGEST_NAME:
            return self.title
        return self.known.of("activity.short") or self.known.of("activity.kind") or Told("kegiatan")

    def as_noun(self) -> Told:
        """Rapat X yang digelar Dinas Y di Z, Rabu (4/2/2026)"""
        thing, office = self.called(), self.office()
        if self.is_own_name() or not office:
            return say(thing.resting_on(*self._own()), self.place(), self.day())
        verb, _, kept = kinds.verb_of(self.title, self.is_warning)
        done = kinds.PASSIVE[verb] if kept == self.title else "digelar"
        held = say(thing, "yang", done, office)
        if (partners := self.partners()) and held.length + partners.length <= ROOM / 2:
            held = say(held, "bersama", partners)
        return say(held, self.place(), self.day())

    def place(self) -> Told:
        """di Aula X, unless the name of the activity says so already."""
        place, actor = self.known.of("activity.place"), self.actor()
        if not place or place.text.lower() in self.title.text.lower():
            return NOTHING
        if actor and VISIT.match(self.title.text) and set(place.facts) <= set(self.visit(actor)[1].facts):
            return NOTHING
        first, _, wider = place.text.partition(", ")
        if wider and self.title.text.lower().endswith(first.lower()) and self.actor():
            return ", " + place.map(lambda _: wider)
        first = place.text.split(" ", 1)[0].lower()
        told = (
            place.map(shape.bare_end) if first in ("di", "secara", "melalui") else say("di", place.map(shape.bare_end))
        )
        return ", bertempat " + told if re.search(r"\bdi [^,]+$", self.title.text) and told.text[:3] == "di " else told

    def day(self) -> Told:
        """, Kamis (11/9/2025): closes a sentence about the event."""
        made = self.days()
        return ", " + made if made else NOTHING

    def days(self) -> Told:
        """Kamis (11/9/2025), or both ends of a longer activity."""
        start, end = self.known.activity.get("date"), self.known.activity.get("end_date")
        first = Told(indonesian.house_date(start), ("activity.date",)) if start else NOTHING
        last = Told(indonesian.house_date(end), ("activity.end_date",)) if end and end != start else NOTHING
        return say(first, _between(start, end), last) if last else first

    def hours(self) -> Told:
        """pukul 09.00–12.00 WIB; the zone only where somebody gave it."""
        start, end = self.known.of("activity.start"), self.known.of("activity.end")
        if not start and not end:
            return NOTHING
        zone = self.known.activity.get("zone", "")
        if not start and end.text == "selesai":
            return NOTHING
        if not start:
            return say("hingga pukul", end, zone)
        if end.text == "selesai":
            return say("pukul", start, zone, "hingga", end)
        return say("pukul", start + "–" + end if end else start, zone)

    def since(self) -> Told:
        """Berlangsung pukul 09.00–12.00, or Dimulai pukul 09.00."""
        hours = self.hours()
        return say("Berlangsung" if self.known.has("end") else "Dimulai", hours) + "," if hours else NOTHING

    def participants(self) -> Told:
        """45 petani; 45 orang, yakni petani dan penyuluh; seluruh camat (24 orang)"""
        who, count = self.known.of("activity.participants"), self.known.of("activity.participant_count")
        who = who.map(lambda text: shape.clause(text, self.known.names))
        count = count.map(lambda text: indonesian.number(int(text)))
        if not who or not count:
            return count + " peserta" if count else who
        return _counted(who, count)


def _between(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return "hingga"
    return "dan" if (end - start).days == 1 else "sampai"


def _counted(who: Told, count: Told) -> Told:
    """A number and a group of people as one phrase that says no more than both."""
    who = who.map(lambda text: re.sub(r"^(\w+)-\1\b", r"\1", text))  # 56 anak, not 56 anak-anak
    first, _, rest = who.text.partition(" ")
    if first == count.text or first.replace(".", "") == count.text.replace(".", ""):
        return who.resting_on(*count.facts)
    if re.match(r"\d|se(luruh|mua|tiap|ratus|puluh)|(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b", first):
        return who + " (" + count + " orang)"
    if first == "para" and rest:
        return _counted(who.map(lambda _: rest), count)
    if re.search(r",| dan | serta ", who.text):
        return count + " orang, yakni " + who
    return say(count, who)


def _without(title: str, position: str, visit: str) -> str:
    """Kunjungan Kerja Bupati X ke Y → kunjungan kerja ke Y"""
    rest = title[len(visit) :].strip()
    for held in (position, names.TERM.sub("", position)):
        if held and rest.lower().startswith(held.lower()):
            rest = rest[len(held) :].strip()
    office = position.split(" ")[0] if position else ""
    if office and rest.startswith(office):
        rest = re.sub(r"^.*?(?=\b(?:ke|di|pada)\b)", "", rest)
    return f"{visit} {rest}".strip()
