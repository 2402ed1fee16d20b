"""What came of it, who was there, what it cost, what comes next, whom to ask."""

from __future__ import annotations

import re

from . import kinds, shape
from .event import Event
from .kinds import Family
from .known import Known
from .page import Page
from .people import Cast, Named, Person
from .shape import Shape
from .told import NOTHING, Told, listed, say

PASSIVE = {
    "membuka": "dibuka", "meresmikan": "diresmikan", "melepas": "dilepas", "memimpin": "dipimpin",
    "memandu": "dipandu", "menutup": "ditutup", "mengikuti": "diikuti", "menghadiri": "dihadiri",
}  # fmt: skip
EVENT_WORDS = re.compile(
    r"^\w+(?: secara resmi| langsung)?"
    r"(?: (?:kegiatan|acara|rapat|pelatihan|forum|musrenbang|diskusi|seminar|rembuk|sosialisasi)(?: itu| ini)?)?$"
)


class Outcome:
    """Writes what is neither lead nor speech."""

    def __init__(self, known: Known, event: Event, cast: Cast, page: Page) -> None:
        self.known, self.event, self.cast, self.page = known, event, cast, page
        self.reference = kinds.reference(known)

    # What came of it

    def results(self) -> None:
        """Results, decisions and benefits beyond the lead, and the purpose."""
        self.page.turn()
        for key, write in (("decision", self._decision), ("benefit", self._benefit), ("result", self._result)):
            for fact in self.known.several(key):
                if self.page.lacks(fact):
                    write(fact)
        self.partners()
        purpose = self.known.of("activity.purpose")
        if self.page.lacks(purpose):
            self.page.write(*self._purposes(purpose))

    def partners(self) -> None:
        """What the other agencies of a joint activity did."""
        for index in range(len(self.known.facts["agencies"])):
            role = self.known.of(f"agencies.{index}.role").map(shape.clause)
            verb = "" if shape.shape(role.text) is Shape.PREDICATE else "menjadi"
            if role:
                self.page.write(say(self.known.office(index)[1], verb, role))

    def _decision(self, fact: Told) -> None:
        told = self._told(fact)
        form = shape.shape(told.text)
        verb = kinds.agreed(self.known)
        if form is Shape.PREDICATE:
            told = kinds.decided(self.known, told)
            self.page.write(say(self.reference, "juga", told), say("Kegiatan itu juga", told))
        elif form is Shape.PHRASE:
            verb = "menetapkan" if verb == "memutuskan" else verb
            ways = [say(self.reference, "juga", verb, told), say("Selain itu,", told, "ikut " + _passive(verb))]
            self.page.write(*ways, say("Keputusan lain ialah", told))
        else:
            ways = [say(self.reference, "juga", verb, "bahwa", told), say("Selain itu,", told)]
            self.page.write(*ways, say("Keputusan lain menyebutkan bahwa", told), say("Diputuskan pula bahwa", told))

    def _benefit(self, fact: Told) -> None:
        told = self._told(fact)
        form = shape.shape(told.text)
        if form is Shape.CLAUSE:
            ways = [say("Melalui", self.reference + ",", told), say("Manfaat lainnya,", told)]
            self.page.write(*ways, say("Dengan begitu,", told), fact)
        elif form is Shape.PREDICATE:
            told = kinds.useful(told)
            first = NOTHING if any("benefit" in fact for fact in self.page.told) else say("Upaya itu", told)
            self.page.write(first, say(self.reference, "juga", told), say("Kegiatan itu juga", told))
        else:
            ways = [say("Manfaat", self.reference, "ialah", told), say("Manfaat lainnya ialah", told)]
            self.page.write(*ways, say(told, "juga menjadi manfaatnya"))

    def _result(self, fact: Told) -> None:
        told = self._told(fact)
        form = shape.shape(told.text)
        if form is Shape.CLAUSE:
            ways = [say("Dalam", self.reference + ",", told), say("Selain itu,", told), say("Hasilnya,", told)]
            ways += [say("Di samping itu,", told), fact]
        elif form is Shape.PREDICATE:
            ways = [say(self.reference, told), say("Kegiatan itu juga", told), say("Hasil lainnya,", told)]
        else:
            ways = [
                say("Hasil", self.reference, "ialah", told),
                say("Hasil lainnya ialah", told),
                say("Ada pula", told),
            ]
        self.page.write(*ways)

    def _purposes(self, purpose: Told) -> list[Told]:
        told = purpose.map(lambda text: shape.purpose(text, self.known.names))
        return [
            say(self.reference, kinds.held(self.known), told),
            say(self.reference, "diadakan", told),
            say("Kegiatan itu diadakan", told),
        ]

    def _told(self, fact: Told) -> Told:
        return fact.map(lambda text: shape.clause(shape.without_self(text), self.known.names))

    # Who was there

    def attendance(self) -> None:
        """Participants and guests in one sentence; what somebody else did there in another."""
        self.page.turn()
        silent = [one for one in self.cast.noted if not one.is_known]
        passives, guests, acting = self._sorted(silent)
        if self.event.is_warning:
            acting, guests = [*acting], []
        untold = self.event.participants()
        present = [*passives]
        if self.page.lacks(untold) and not self.event.is_warning:
            present.append(say("diikuti", untold))
        if guests:
            present.append(say("dihadiri" if present else "juga dihadiri", listed(guests)))
        since = self.event.since()
        if present:
            came = _chained(present)
            others = say("Hadir pula", listed(guests)) if len(present) == 1 and guests else NOTHING
            before = since if self.page.lacks(since) and not self.event.is_warning else NOTHING
            self.page.write(say(before, self.reference, came), say(before, "kegiatan itu", came), others)
        for sentence in acting:
            self.page.write(sentence)

    def _sorted(self, silent: list[Person]) -> tuple[list[Told], list[Told], list[Told]]:
        """dibuka …, guests, and sentences for those who did something else."""
        passives, guests, acting = [], [], []
        for person in silent:
            role = person.role()
            verb = role.text.lower().split(" ", 1)[0]
            doing = shape.shape(role.text) is not Shape.PHRASE and role
            who = _title_first(self.cast.call(person))
            if verb in PASSIVE and EVENT_WORDS.match(role.text.lower()):
                passives.append(say(PASSIVE[verb], who).resting_on(*role.facts))
            elif verb in ("hadir", "mewakili", "turut"):
                guests.append(say(who, "yang", role) if verb != "hadir" or len(role.text.split()) > 1 else who)
            elif doing:
                about = say("dalam", self.reference) if self.known.has("title") else NOTHING
                acting.append(say(who, role, about))
            else:
                guests.append(say(who, "selaku", role.map(shape.clause)) if role else who)
        passives.sort(key=lambda part: list(PASSIVE.values()).index(part.text.split(" ")[0]))
        return passives, guests, acting

    # Practical matters

    def practical(self) -> None:
        """Money, next step, contact."""
        if len(self.page.paragraphs[-1]) > 1:
            self.page.turn()
        hours = self.event.hours()
        if self.page.lacks(hours):
            self.page.write(say(self.reference, "berlangsung", hours))
        self.money()
        for step in self.known.several("next_step"):
            self._next(step)
        self.contacts()

    def money(self) -> None:
        """What it cost and who paid."""
        cost = self.known.of("activity.cost").map(lambda text: re.sub(r"^(?i:senilai|sebesar|biaya) ", "", text))
        source = self.known.of("activity.source_of_funds")
        source = source.map(lambda text: re.sub(r"^(?i:bersumber )?(?i:dari) ", "", text))
        if cost and not re.search(r"\d", cost.text):
            free = "diberikan" if cost.text.lower() in ("gratis", "cuma-cuma") else ""
            self.page.write(say(self.reference, free, cost.map(shape.clause)))
            cost = NOTHING
        aid = re.search("bantuan|hibah|santunan", kinds.named(self.known))
        spent = "Bantuan itu bernilai" if aid else "Kegiatan itu menggunakan dana"
        if cost and source:
            self.page.write(say(spent, cost, "dan" if aid else "yang", "bersumber dari", source))
        elif cost:
            self.page.write(say(spent, cost))
        elif source:
            self.page.write(say("Dana kegiatan itu bersumber dari", source))

    def _next(self, step: Told) -> None:
        told = step.map(lambda text: re.sub(r"^(?i:selanjutnya|setelah itu|berikutnya),? ", "", text))
        form, told = shape.shape(told.text), self._told(told)
        if form is Shape.CLAUSE:
            self.page.write(say("Selanjutnya,", told), say("Setelah itu,", told), say("Kemudian,", told), step)
        else:
            self.page.write(say("Langkah selanjutnya ialah", told), say("Setelah itu,", told), say("Lalu,", told))

    def contacts(self) -> None:
        """Whom to call, once."""
        contact = listed(self.known.several("contact"))
        if self.page.lacks(contact):
            self._contact(contact)

    def _contact(self, contact: Told) -> None:
        """Whom to call."""
        told = contact.map(lambda text: re.sub(r"^(hubungi|menghubungi) ", "", text, flags=re.I))
        if kinds.family(self.known) is Family.WARNING:
            self.page.write(say("Warga dapat menghubungi", told), say("Informasi juga tersedia melalui", told))
        else:
            self.page.write(
                NOTHING if " melalui " in told.text else say("Informasi lebih lanjut dapat diperoleh melalui", told),
                say("Untuk informasi lebih lanjut, hubungi", told),
            )


def _title_first(person: Named) -> Told:
    """In a list: warga X Tini, so that commas only part people."""
    return say(person.behind, person.name)


def _passive(verb: str) -> str:
    return {"menyepakati": "disepakati", "menetapkan": "ditetapkan"}[verb]


def _chained(parts: list[Told]) -> Told:
    """dibuka A, diikuti B, serta dihadiri C dan D"""
    if len(parts) == 1:
        return parts[0]
    made = parts[0]
    for part in parts[1:-1]:
        made = made + ", " + part
    return made + (" serta " if len(parts) == 2 else ", serta ") + parts[-1]
