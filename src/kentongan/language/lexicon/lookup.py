"""Asks the compiled lexicon. The files are memory-mapped: loading takes milliseconds, memory is shared."""

import mmap
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import marisa_trie

from .building import built, skeleton
from .record import CAPITAL, NAME, PLACE, STEP, TAGS, WORDS

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def lexicon() -> "Lexicon":
    """The current lexicon."""
    return Lexicon(built())


class Lexicon:
    """Words by their small letters."""

    def __init__(self, folder: Path) -> None:
        self._words = marisa_trie.Trie()
        self._words.mmap(str(folder / "words.marisa"))
        self._bones = marisa_trie.RecordTrie("<I")
        self._bones.mmap(str(folder / "bones.marisa"))
        with (folder / "words.bin").open("rb") as packed:
            self._records = mmap.mmap(packed.fileno(), 0, access=mmap.ACCESS_READ)
        # Which letters stand in some word behind these first ones; the same for consonants.
        self.follows = lru_cache(maxsize=16384)(partial(_letters_behind, self._words))
        self.bones_follow = lru_cache(maxsize=4096)(partial(_letters_behind, self._bones))

    def flags(self, word: str) -> int:
        """Where a word stands (see `record`); 0 for a string nobody knows."""
        number = self._words.get(word)
        return 0 if number is None else self._records[3 * number]

    def knows(self, word: str) -> bool:
        """Whether it is a word, names and places apart."""
        return bool(self.flags(word) & WORDS)

    def is_name(self, word: str) -> bool:
        """Whether it occurs in names of people, firms or places."""
        return bool(self.flags(word) & (NAME | PLACE | CAPITAL))

    def zipf(self, word: str) -> float:
        """How common: 0 not counted, 3 one in a million words, 6 one in a thousand."""
        number = self._words.get(word)
        return 0.0 if number is None else self._records[3 * number + 1] / STEP

    def weight(self, word: str) -> float:
        """The zipf of a *word*; -1 for what is none."""
        number = self._words.get(word)
        if number is None or not self._records[3 * number] & WORDS:
            return -1.0
        return self._records[3 * number + 1] / STEP

    def common(self, least: float) -> list[str]:
        """Every word at least so common, in the order of the alphabet."""
        return sorted(word for word in self._words.iterkeys() if word.isalpha() and self.weight(word) >= least)

    def tag(self, word: str) -> tuple[str, float]:
        """The most frequent part of speech in edited news and its share; ("", 0) when never seen twice."""
        number = self._words.get(word)
        if number is None:
            return "", 0.0
        packed = self._records[3 * number + 2]
        return TAGS[packed >> 4], (packed & 15) / 14

    def same_bones(self, bones: str) -> list[str]:
        """Common long words with these consonants."""
        return [self._words.restore_key(number) for (number,) in self._bones.get(bones, ())]

    @staticmethod
    def bones(word: str) -> str:
        """The consonants `same_bones` is asked for."""
        return skeleton(word)


def _letters_behind(trie: Any, head: str) -> str:
    return "".join(letter for letter in LETTERS if any(trie.iterkeys(head + letter)))
