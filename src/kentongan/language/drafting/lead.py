"""The first paragraph: warning, decision or benefit first where one was given; else who did what, when and where."""

from __future__ import annotations

import re

from . import kinds, shape
from .event import Event
from .kinds import Family
from .known import Known
from .page import Page
from .shape import Shape
from .told import NOTHING, Told, say

LONGEST = 45  # words of a lead, the dateline among them (needs-and-rules.md, section 3)
DECIDED = re.compile(
    r"\b(sepakat|disepakati|menyepakati|ditetapkan|menetapkan|diputuskan|memutuskan|disetujui|menyetujui)\b"
)


class Lead:
    """Writes the first paragraph."""

    def __init__(self, known: Known, event: Event, page: Page) -> None:
        self.known, self.event, self.page = known, event, page
        self.room = LONGEST - known.of("agency.dateline").length - 1

    def write(self) -> None:
        """The lead, and whatever of day, place and hours did not fit into it."""
        news = self.news()
        if self.known.has("warning"):
            self.warn()
        elif news:
            self._news_first(*news)
        else:
            self.page.write(self.as_event())
        self.event.cast.heard(self.page.told)
        self._rest()

    def news(self) -> tuple[str, Told] | None:
        """Decision or benefit, whichever the kind of activity is about."""
        order = ("decision", "benefit")
        if kinds.family(self.known) is not Family.MEETING:
            order = ("benefit", "decision")
        return next(
            ((key, facts[0].map(shape.without_self)) for key in order if (facts := self.known.several(key))), None
        )

    def _news_first(self, key: str, news: Told) -> None:
        whole = self.in_one(key, news)
        if whole.length <= self.room:
            self.page.write(whole)
            return
        self.page.write(self.alone(key, news))
        noun = self.event.as_noun()
        follow = "Keputusan itu diambil dalam" if key == "decision" else "Manfaat itu diberikan melalui"
        self.page.write(say(follow, noun))

    def in_one(self, key: str, news: Told) -> Told:
        """News and event in one sentence."""
        form = shape.shape(news.text)
        told = news.map(lambda text: shape.clause(text, self.known.names))
        if form is Shape.PREDICATE:
            return say(self.event.as_noun(), "," if self.event.day() else "", self._doing(key, told))
        if form is Shape.CLAUSE and ", " in told.text:
            told = told + ","
        if key == "decision" and form is Shape.CLAUSE:
            link = "dalam" if DECIDED.search(told.text) else "sesuai keputusan"
        elif key == "decision":
            link = f"{kinds.agreed(self.known, passive=True)} dalam"
        elif form is Shape.CLAUSE:
            through = "melalui" if kinds.family(self.known) is Family.NOTICE else "berkat"
            return say(told, through, self.event.as_gift())
        else:
            link = "menjadi manfaat"
        return say(told, link, self.event.as_noun())

    def _doing(self, key: str, told: Told) -> Told:
        return kinds.decided(self.known, told) if key == "decision" else kinds.useful(told)

    def alone(self, key: str, news: Told) -> Told:
        """News in a sentence of its own."""
        form = shape.shape(news.text)
        told = news.map(lambda text: shape.clause(text, self.known.names))
        if form is Shape.CLAUSE:
            return news
        if form is Shape.PREDICATE:
            return say(self.event.called(), self._doing(key, told))
        if key == "benefit":
            return say(told, "menjadi manfaat", self.event.called())
        return say(told, kinds.agreed(self.known, passive=True))

    def as_event(self) -> Told:
        """Who does what, with whom, where and when, as far as a lead has room; day and place go in first."""
        action = self.event.action()
        if action.length > self.room:
            action = self._named_later()
        chosen = {"day"} if self.event.days() else set()
        for part in ("place", "participants", "hours", "purpose"):
            if self._whole(action, chosen | {part}).length <= self.room:
                chosen.add(part)
        return self._whole(action, chosen)

    def _whole(self, action: Told, parts: set[str]) -> Told:
        """The event with some of its circumstances."""
        made = action
        attendance = self.event.participants()
        if "participants" in parts and attendance and self._takes_participants():
            made = say(made, "yang diikuti", attendance)
        if "place" in parts:
            made = say(made, self.event.place())
        if "day" in parts:
            made = made + self.event.day()
        if "hours" in parts:
            made = say(made, self.event.hours())
        return made + self._purpose() if "purpose" in parts else made

    def _purpose(self) -> Told:
        purpose = self.known.of("activity.purpose")
        return ", " + purpose.map(lambda text: shape.purpose(text, self.known.names)) if purpose else NOTHING

    def _takes_participants(self) -> bool:
        """Only behind the activity's name: what was handed out or opened has no participants."""
        _, _, thing = kinds.verb_of(self.event.title, self.event.is_warning)
        simple = "," not in self.event.participants().text and " oleh " not in self.event.title.text.lower()
        return simple and thing == self.event.title and not self.event.actor() and not self.event.is_warning

    def _named_later(self) -> Told:
        """An activity whose name alone would fill a lead is first called by its kind."""
        kind = self.known.of("activity.short") or self.known.of("activity.kind") or Told("kegiatan")
        return say(self.event.office(), "menggelar", kind)

    def warn(self) -> None:
        """The warning itself, who gave it and for when, and whom to call."""
        for warning in self.known.several("warning"):
            told = warning.map(lambda text: shape.clause(text, self.known.names))
            self.page.write(self._warning(warning, told), say("Selain itu,", told))
        reference, title = kinds.reference(self.known), self.known.of("activity.title")
        if title and not title.text.lower().startswith(reference.text.split(" ")[0]):
            reference = say(reference.map(lambda text: text.removesuffix(" itu")), "terkait", title)
        elif title:
            reference = title
        said = (
            say(reference, "dikeluarkan", self.event.office()) if self.event.office() else say(reference, "dikeluarkan")
        )
        self.page.write(self._valid(said))

    def _warning(self, warning: Told, told: Told) -> Told:
        """As it was written where it stands by itself."""
        form = shape.shape(warning.text)
        if form is Shape.CLAUSE or warning.text.lower().startswith(("waspada", "awas", "hati-hati", "siaga", "jangan")):
            return warning
        return say("Waspada", told) if form is Shape.PHRASE else say(self.event.office(), "mengimbau untuk", told)

    def _valid(self, said: Told) -> Told:
        """Where and when a warning holds."""
        place, hours, lasts = self.event.place(), self.event.hours(), self.known.has("end_date")
        if hours or lasts:
            days = self.event.days()
            where = say("dan berlaku", place) + ("," if place and days else "")
            return say(said, where, days, hours)
        return say(said, "dan berlaku" if place else "", place) + self.event.day()

    def _rest(self) -> None:
        """The activity's full name, place, hours and partners where the lead had no room for them."""
        reference, title = kinds.reference(self.known), self.event.title
        if self.page.lacks(title) and not self.event.is_warning:
            self.page.write(say(reference, "bertajuk", title.map(lambda text: f"“{text}”")))
        untold = [part for part in (self.event.place(), self.event.hours()) if self.page.lacks(part)]
        untold = [] if self._hours_wait() else untold
        partners = self.event.partners()
        if self.page.lacks(partners):
            when = say("dan berlangsung", *untold) if untold else NOTHING
            self.page.write(say(reference, kinds.held(self.known), "bersama", partners, when))
        elif untold:
            self.page.write(say(reference, "berlangsung", *untold))

    def _hours_wait(self) -> bool:
        """Hours alone are told together with who came."""
        return not self.page.lacks(self.event.place()) and self.page.lacks(self.event.participants())
