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


def near(a: str, b: str) -> bool:
    """Whether two strings are one slip apart, two in long ones."""
    if a == b or abs(len(a) - len(b)) > 2 or min(len(a), len(b)) < 4:
        return False
    return distance(a, b, 2) <= (1 if min(len(a), len(b)) < 7 else 2)


def distance(a: str, b: str, most: int) -> int:
    """Letters to change, add, drop or swap; counts no further than `most` + 1."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for at, letter in enumerate(a, 1):
        older, before, row = before, row, [at]
        for to, other in enumerate(b, 1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == b[to - 2] and a[at - 2] == other:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
