"""The page a release grows on: paragraphs of sentences, no two of which begin alike, nothing told twice."""

from __future__ import annotations

import re

from .shape import ended
from .told import Told

ALIKE = 3  # sentences that share so many first words read as a list


class Page:
    """Sentences in paragraphs. It knows what has been told and how each sentence began."""

    def __init__(self) -> None:
        self.paragraphs: list[list[Told]] = []
        self._openings: set[tuple[str, ...]] = set()
        self._joints: set[str] = set()
        self.told: set[str] = set()

    def turn(self) -> None:
        """Begin a new paragraph."""
        if not self.paragraphs or self.paragraphs[-1]:
            self.paragraphs.append([])

    def write(self, *ways: Told) -> None:
        """One sentence, in the first of these ways whose beginning is still fresh."""
        ready = [way.map(ended) for way in ways if way]
        if not ready:
            return
        fresh = [way for way in ready if _opening(way.text) not in self._openings]
        chosen = next((way for way in fresh if _joint(way.text) not in self._joints), (fresh or ready)[-1])
        if any(chosen.text == told.text for paragraph in self.paragraphs for told in paragraph):
            self.told.update(chosen.facts)
            return
        if not self.paragraphs:
            self.turn()
        self._openings.add(_opening(chosen.text))
        self._joints.add(_joint(chosen.text) or chosen.text)
        self.told.update(chosen.facts)
        self.paragraphs[-1].append(chosen)

    def lacks(self, fact: Told) -> bool:
        """Whether a given fact has not been told yet."""
        return bool(fact) and not set(fact.facts) <= self.told


def _joint(text: str) -> str:
    """What joins a sentence to the one before: Selain itu, Selanjutnya,"""
    found = re.match(r"[\w ]{1,24},", text)
    return found[0] if found else ""


def _opening(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w-]+", text.lower())[:ALIKE])
