"""The release itself: headline, dateline, lead, quotes, points, closing, byline. Plain functions over checked facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kentongan.lib import indonesian

from . import words
from .facts import check
from .questions import Question, questions
from .speakers import Speakers

LONGEST_LEAD = 45  # words, as the research of published releases advises (needs-and-rules.md, section 3)
DIRECT_QUOTES = 3  # two or three are the norm; what more speakers said is told in points


@dataclass(frozen=True)
class Sentence:
    """A sentence of the release and the facts (dotted paths) it came from."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Draft:
    """A whole release. `breaks`: indexes of the sentences that begin a paragraph."""

    headline: str
    dateline: str
    sentences: tuple[Sentence, ...]
    questions: tuple[Question, ...]
    breaks: frozenset[int] = field(default=frozenset())

    def paragraphs(self) -> list[str]:
        """The text, a string per paragraph."""
        made: list[list[str]] = []
        for index, sentence in enumerate(self.sentences):
            if index in self.breaks or not made:
                made.append([])
            made[-1].append(sentence.text)
        return [" ".join(parts) for parts in made]

    def as_json(self) -> dict[str, Any]:
        """The contract of `kentongan draft --format json`."""
        return {
            "headline": self.headline,
            "dateline": self.dateline,
            "sentences": [{"text": one.text, "facts": list(one.facts)} for one in self.sentences],
            "questions": [{"fact": one.fact, "question": one.question} for one in self.questions],
        }


def draft(facts: Mapping[str, Any]) -> Draft:
    """Draft a release. `facts` as in a facts file. Raises facts.Mistake when they cannot be used."""
    known = check(facts)
    writer = _Writer(known)
    paragraphs = [paragraph for paragraph in writer.paragraphs() if paragraph]
    sentences: list[Sentence] = []
    breaks: set[int] = set()
    for paragraph in paragraphs:
        breaks.add(len(sentences))
        sentences += paragraph
    dateline = known["agency"].get("dateline", "").upper()
    if dateline and sentences:
        first = sentences[0]
        sentences[0] = Sentence(f"{dateline} – {first.text}", ("agency.dateline", *first.facts))
    return Draft(writer.headline(), dateline, tuple(sentences), tuple(questions(known)), frozenset(breaks))


class _Writer:
    """Writes one release from checked facts."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.facts = facts
        self.agency = facts["agency"]
        self.activity = facts["activity"]
        self.speakers = Speakers(facts)
        self.title_key = "title" if self.activity.get("title") else "short"
        self.title = self.activity.get("title") or self.activity.get("short") or ""

    # Headline

    def headline(self) -> str:
        """Subject and predicate, active, from facts alone."""
        activity = self.activity
        office = self.agency.get("short") or self.agency.get("name", "")
        if activity.get("warning"):
            topic = activity.get("short") or activity.get("title")
            _, verb, thing = words.verb_of(topic) if topic else ("", "Sampaikan", "Peringatan")
            return words.title_case(f"{office} {verb} {thing}")
        _, verb, thing = words.verb_of(activity.get("short") or self.title)
        leader = self.speakers.leader()
        if (
            leader
            and verb in ("Resmikan", "Buka", "Serahkan", "Salurkan", "Luncurkan", "Tutup")
            and leader.office_of_state
        ):
            return words.title_case(f"{leader.position_word()} {verb} {thing}")
        return words.title_case(f"{office} {verb} {thing}")

    # Paragraphs

    def paragraphs(self) -> Iterator[list[Sentence]]:
        """The release, paragraph by paragraph."""
        yield self.lead()
        if self.activity.get("warning"):
            yield self.context()
        yield from self.said()
        yield self.people()
        yield self.outcome()
        yield self.byline()

    def lead(self) -> list[Sentence]:
        """Warning, decision or benefit first; else who did what, when and where."""
        for key in ("warning", "decision", "benefit"):
            if self.activity.get(key):
                return [*self.telling(key), self.event(after=key)] if key != "warning" else self.telling(key)
        return [self.event(after=""), *self.purpose_apart()]

    def telling(self, key: str) -> list[Sentence]:
        """A fact that is a sentence by itself, word for word."""
        value = self.activity[key]
        if isinstance(value, list):
            return [Sentence(words.ended(one), (f"activity.{key}.{at}",)) for at, one in enumerate(value)]
        return [Sentence(words.ended(value), (f"activity.{key}",))]

    def event(self, after: str) -> Sentence:
        """Who held what, with whom, where and when."""
        activity, office = self.activity, self.office()
        verb, _, thing = words.verb_of(self.title)
        used = [*self.office_facts(), f"activity.{self.title_key}"]
        if after == "decision":
            text = f"Keputusan itu diambil dalam {self.title} yang digelar {office}"
        elif after == "benefit":
            text = f"Manfaat itu menjadi bagian dari {self.title} yang diadakan {office}"
        else:
            text = f"{office} {verb} {thing}"
        if activity.get("participants") and not after:
            text += self.with_participants(used)
        if activity.get("place"):
            text += f" {self.at_place(activity['place'])}"
            used.append("activity.place")
        text += self.moment(used)
        if not after and activity.get("purpose") and self.fits(text, activity["purpose"]):
            text += f", {self.purpose()}"
            used.append("activity.purpose")
        return Sentence(words.ended(text), tuple(used))

    def office(self) -> str:
        """The agency in full, with the others of a joint activity."""
        name = self.agency.get("name") or self.agency.get("short", "")
        others = [one.get("name") or one.get("short", "") for one in self.facts["agencies"]]
        others = [one for one in others if one and one not in (self.agency.get("name"), self.agency.get("short"))]
        return f"{name} bersama {_listed(others)}" if others else name

    def office_facts(self) -> list[str]:
        """The facts that `office` rests on."""
        used = ["agency.name" if self.agency.get("name") else "agency.short"]
        for index, one in enumerate(self.facts["agencies"]):
            key = "name" if one.get("name") else "short"
            if one.get(key) and one[key] not in (self.agency.get("name"), self.agency.get("short")):
                used.append(f"agencies.{index}.{key}")
        return used

    def with_participants(self, used: list[str]) -> str:
        used.append("activity.participants")
        who, count = self.activity["participants"], self.activity.get("participant_count")
        if count and not any(letter.isdigit() for letter in who):
            used.append("activity.participant_count")
            return f" yang diikuti {indonesian.number(count)} {words.clause(who)}"
        return f" yang diikuti {words.clause(who)}"

    def at_place(self, place: str) -> str:
        first = place.split(" ", 1)[0].lower()
        return place if first in ("di", "secara") else f"di {place}"

    def moment(self, used: list[str]) -> str:
        """The day, and the hours where somebody gave them."""
        activity, text = self.activity, ""
        if activity.get("date"):
            text = f", {words.when(activity['date'], activity.get('end_date'))}"
            used.append("activity.date")
            if activity.get("end_date"):
                used.append("activity.end_date")
        if activity.get("start"):
            text += f", pukul {activity['start']}"
            used.append("activity.start")
            if activity.get("end"):
                text += f"–{activity['end']}"
                used.append("activity.end")
        return text

    def purpose(self) -> str:
        text = words.clause(self.activity["purpose"])
        return text if text.split(" ", 1)[0] in ("agar", "untuk", "guna", "supaya", "demi") else f"untuk {text}"

    def purpose_apart(self) -> list[Sentence]:
        """The purpose as a sentence of its own where the lead would grow too long."""
        if not self.activity.get("purpose") or "activity.purpose" in self.event("").facts:
            return []
        purpose = self.purpose()
        text = f"Kegiatan itu diadakan {purpose}"
        return [Sentence(words.ended(text), ("activity.purpose",))]

    def fits(self, lead: str, more: str) -> bool:
        dateline = self.agency.get("dateline", "")
        return len(f"{dateline} {lead} {more}".split()) <= LONGEST_LEAD - 1

    def context(self) -> list[Sentence]:
        """Who warned, when, and whom to call."""
        office, used = self.office(), self.office_facts()
        text = f"Peringatan itu disampaikan {office}"
        if self.title and not self.title.lower().startswith("peringatan"):
            text += f" terkait {words.clause(self.title)}"
            used.append(f"activity.{self.title_key}")
        if self.activity.get("place"):
            text += f" {self.at_place(self.activity['place'])}"
            used.append("activity.place")
        text += self.moment(used)
        sentences = [Sentence(words.ended(text), tuple(used))]
        if self.activity.get("contact"):
            told = f"Warga yang memerlukan bantuan dapat menghubungi {self.activity['contact']}"
            sentences.append(Sentence(words.ended(told), ("activity.contact",)))
        return sentences

    # People and what they said

    def said(self) -> Iterator[list[Sentence]]:
        """A paragraph per speaker: points first, then the quote; the leader before the others."""
        budget = DIRECT_QUOTES
        for turn, (speaker, points, quotes) in enumerate(self.speakers.in_order()):
            paragraph = [self.speakers.point(speaker, at, first=n == 0, turn=turn) for n, at in enumerate(points)]
            for n, at in enumerate(quotes):
                if budget > 0 and (n == 0 or budget > self.speakers.waiting(turn)):
                    paragraph.append(self.speakers.quote(speaker, at, named=not paragraph, turn=turn + n))
                    budget -= 1
                else:
                    paragraph.append(self.speakers.retold(speaker, at, named=not paragraph, turn=turn + n))
            yield paragraph

    def people(self) -> list[Sentence]:
        """Who opened, who spoke on what; the attendance in one sentence."""
        return self.speakers.silent(self.agency)

    def outcome(self) -> list[Sentence]:
        """Result, decision or benefit not told yet, numbers, money, next step, contact."""
        activity, told = self.activity, []
        lead = next((key for key in ("warning", "decision", "benefit") if activity.get(key)), "")
        for key in ("decision", "benefit", "result"):
            if activity.get(key) and key != lead:
                told += self.telling(key)
        if activity.get("purpose") and lead:
            told.append(Sentence(words.ended(f"Kegiatan itu diadakan {self.purpose()}"), ("activity.purpose",)))
        told += self.attendance(lead)
        told += self.money()
        if activity.get("next_step"):
            told += self.telling("next_step")
        if activity.get("contact") and lead != "warning":
            text = f"Informasi lebih lanjut dapat diperoleh melalui {activity['contact']}"
            told.append(Sentence(words.ended(text), ("activity.contact",)))
        return told

    def attendance(self, lead: str) -> list[Sentence]:
        activity = self.activity
        count, who = activity.get("participant_count"), activity.get("participants")
        if lead and who:
            used: list[str] = []
            return [
                Sentence(
                    words.ended(f"Kegiatan itu{self.with_participants(used).replace(' yang', '', 1)}"), tuple(used)
                )
            ]
        if count and not who:
            text = f"Kegiatan itu diikuti {indonesian.number(count)} peserta"
            return [Sentence(words.ended(text), ("activity.participant_count",))]
        return []

    def money(self) -> list[Sentence]:
        cost, source = self.activity.get("cost"), self.activity.get("source_of_funds")
        if cost and source:
            text = f"Biayanya {cost}, bersumber dari {source}"
            return [Sentence(words.ended(text), ("activity.cost", "activity.source_of_funds"))]
        if cost:
            return [Sentence(words.ended(f"Biayanya {cost}"), ("activity.cost",))]
        if source:
            return [Sentence(words.ended(f"Kegiatan itu dibiayai dari {source}"), ("activity.source_of_funds",))]
        return []

    def byline(self) -> list[Sentence]:
        """(Ade/CIBA)"""
        signs = [(key, self.facts["byline"][key]) for key in ("writer", "editor") if self.facts["byline"].get(key)]
        if not signs:
            return []
        return [Sentence(f"({'/'.join(sign for _, sign in signs)})", tuple(f"byline.{key}" for key, _ in signs))]


def _listed(names: list[str]) -> str:
    """a; a dan b; a, b, dan c"""
    if len(names) < 3:
        return " dan ".join(names)
    return ", ".join(names[:-1]) + f", dan {names[-1]}"
