"""Strings one slip apart, found without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable

LONGEST = 40  # letters: what is longer is no name
CROWD = 30  # strings with the same rest: so many are a list, and no slips of one another


class Alike:
    """Known strings by what remains of them when a letter is left out: strings one slip apart share such a rest."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._places: dict[str, int] = {}
        self._bins: dict[str, list[str]] = defaultdict(list)
        for word in strings:
            if len(word) <= LONGEST:
                self._places[word] = len(self._places)
                for rest in _rests(word):
                    self._bins[rest].append(word)

    def near(self, word: str) -> list[str]:
        """Known strings that may be one slip from this one (letters lost, added, changed, shuffled), in their order."""
        if len(word) > LONGEST:
            return []
        bins = (self._bins.get(rest, ()) for rest in _rests(word))
        found = {other for one in bins if len(one) <= CROWD for other in one if other != word}
        return sorted(found, key=self._places.__getitem__)


def _rests(word: str) -> set[str]:
    return {word, _shuffled(word), *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _shuffled(word: str) -> str:
    """The same for all strings with this first letter and these others; capitals keep it apart from words."""
    return word[:1] + "".join(sorted(word[1:])).upper()
