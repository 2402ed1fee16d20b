"""The release itself: headline, dateline, lead, what came of it, who said what, closing, byline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .event import Event
from .facts import check
from .headline import headline
from .known import Known
from .lead import Lead
from .outcome import Outcome
from .page import Page
from .people import Cast
from .questions import Question, questions
from .speech import Speech
from .told import Told


@dataclass(frozen=True)
class Draft:
    """A whole release. `breaks`: indexes of the sentences that begin a paragraph."""

    headline: str
    dateline: str
    sentences: tuple[Told, ...]
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
    known = Known(check(facts))
    page, cast = Page(), Cast(known)
    event = Event(known, cast)
    lead = Lead(known, event, page)
    head = headline(known, event, news[1] if (news := lead.news()) else None)
    outcome = Outcome(known, event, cast, page)
    lead.write()
    if event.is_warning:
        outcome.contacts()
    outcome.results()
    Speech(known, cast, page).write()
    outcome.attendance()
    outcome.practical()
    paragraphs = [paragraph for paragraph in [*page.paragraphs, _byline(known)] if paragraph]
    return _bound(head, known, paragraphs)


def _bound(head: str, known: Known, paragraphs: list[list[Told]]) -> Draft:
    """Put the paragraphs in a row, behind the dateline."""
    dateline = known.of("agency.dateline").map(str.upper)
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    if dateline and sentences:
        sentences[0] = dateline + " – " + sentences[0]
    lengths = [len(paragraph) for paragraph in paragraphs]
    breaks = frozenset(sum(lengths[:at]) for at in range(len(lengths)))
    return Draft(head, dateline.text, tuple(sentences), questions(known, Cast(known)), breaks)


def _byline(known: Known) -> list[Told]:
    """(Ade/CIBA)"""
    writer, editor = known.of("byline.writer"), known.of("byline.editor")
    signs = writer + "/" + editor if writer and editor else writer or editor
    return ["(" + signs + ")"] if signs else []
