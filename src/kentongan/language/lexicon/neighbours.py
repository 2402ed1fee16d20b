"""Words one slip away from a string, two for long ones, the likeliest first.

A slip's likelihood is judged by how Indonesians slip: a dropped letter, above all a schwa (`ditgaskan`), two letters
swapped, a letter doubled or halved, a neighbouring key. It is weighed against how common the word is.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from .building import LONG
from .forms import is_built
from .lookup import LETTERS, lexicon
from .record import DICTIONARY, NEWS, OWN, WORDS, WRONG

GATE = 3.0  # zipf a neighbour must have: one in a million
RARE_GATE = 0.0  # the same for a long string and a likely slip
FAR_GATE = 3.5
LONGEST = 40  # letters; mempertanggungjawabkannya has 25: what is longer is no word, and its neighbours are many
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _near_keys() -> dict[str, str]:
    near: dict[str, str] = dict.fromkeys(LETTERS, "")
    for depth, row in enumerate(_ROWS):
        for place, key in enumerate(row):
            beside = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
            below = _ROWS[depth + 1][max(0, place - 1) : place + 1] if depth < 2 else ""
            near[key] += beside + below
            for other in below:
                near[other] += key
    return near


NEAR = _near_keys()
# Letters that stand for the same or nearly the same sound.
SOUNDS = {
    frozenset(pair) for pair in ("ei", "ou", "fp", "fv", "pv", "sz", "jz", "dt", "bp", "gk", "kq", "ae", "ao", "td")
}
SHORT = 7  # letters up to which another letter than one beside it, or of its sound, makes another word
CLOSE = {
    letter: NEAR[letter] + "".join(other for other in LETTERS if frozenset((letter, other)) in SOUNDS)
    for letter in LETTERS
}
DROPPED_SCHWA, DROPPED, HALVED, SWAPPED, DOUBLED, EXTRA = 1.9, 1.0, 1.2, 1.4, 1.3, 0.3
SOUND, NEAR_KEY, OTHER_KEY = 0.4, 0.3, -0.4
FIRST_LETTER = -0.8
TINY = -1.0  # a word of three letters: common for being short, and seldom what was slipped from


def slips(word: str, follows: Callable[[str], str]) -> Iterator[tuple[str, float]]:
    """Every string one slip away with the bonus of that slip; some come twice.

    `follows` tells which letters may stand behind the first ones: what begins no word is not followed further.
    """
    size, reach = len(word), len(word)
    for place in range(size):
        head, tail = word[:place], word[place + 1 :]
        letter = word[place]
        first = FIRST_LETTER if place == 0 else 0.0
        doubled = place and word[place - 1] == letter
        yield head + tail, (DOUBLED if doubled else EXTRA) + first
        if tail and tail[0] != letter:
            yield head + tail[0] + letter + tail[1:], SWAPPED + first / 2
        near, letters = NEAR.get(letter, ""), follows(head)
        for other in letters if size > SHORT else CLOSE.get(letter, ""):
            if other != letter and other in letters:
                yield head + other + tail, _replaced(letter, other, near) + first
        if letter not in letters and letter in LETTERS:
            reach = place
            break
    for place in range(reach + 1):
        head, tail = word[:place], word[place:]
        beside = word[max(0, place - 1) : place + 1]
        first = FIRST_LETTER if place == 0 else 0.0
        for other in follows(head):
            yield head + other + tail, _dropped(other, beside) + first


def _replaced(letter: str, other: str, near: str) -> float:
    if frozenset((letter, other)) in SOUNDS:
        return SOUND
    return NEAR_KEY if other in near else OTHER_KEY


def _dropped(letter: str, beside: str) -> float:
    if letter in beside:
        return HALVED
    return DROPPED_SCHWA if letter == "e" else DROPPED


def slip_of(row: tuple[str, float, float]) -> float:
    """How likely the slip was that leads to this neighbour: its score without the word's frequency."""
    return round(row[2] - row[1], 3)


@lru_cache(maxsize=16384)
def near_words(word: str) -> tuple[tuple[str, float, float], ...]:
    """Words one slip away, at least as common as the gate: (word, zipf, score), best first."""
    if len(word) > LONGEST:
        return ()
    found: dict[str, tuple[float, float]] = {}
    known, size = lexicon(), len(word)
    for candidate, bonus in slips(word, known.follows):
        weight = known.weight(candidate)
        if weight >= (RARE_GATE if bonus >= DROPPED and size >= LONG else GATE) and (
            candidate not in found or found[candidate][1] < weight + bonus
        ):
            found[candidate] = weight, weight + bonus + (TINY if len(candidate) < 4 else 0.0)
    rows = [(one, *told) for one, told in found.items() if is_indonesian(one)]
    return tuple(sorted(rows, key=lambda row: -row[2]))


@lru_cache(maxsize=16384)
def far_words(word: str) -> tuple[str, ...]:
    """Common words two slips away from a long string, best first: their consonants differ by one slip at most.

    The first letter is taken for right: few slip there, and words of regional languages are spared.
    """
    if len(word) < LONG:
        return ()
    known = lexicon()
    bones = known.bones(word)
    keys = {bones} | {candidate for candidate, _ in slips(bones, known.bones_follow)}
    found = {one for key in keys for one in known.same_bones(key)}
    close = (one for one in found if one[0] == word[0] and abs(len(one) - len(word)) <= 2 and distance(word, one) <= 2)
    close = (one for one in close if not _two_replaced(word, one))
    rows = [(known.weight(one), one) for one in close if known.flags(one) & (DICTIONARY | OWN) and is_indonesian(one)]
    return tuple(one for weight, one in sorted(rows, reverse=True) if weight >= FAR_GATE)


def _two_replaced(word: str, one: str) -> bool:
    """sakirang, the name of a mango, and sekarang: other vowels in two places make another word, no slip."""
    changed = [pair for pair in zip(word, one, strict=False) if pair[0] != pair[1]]
    return len(word) == len(one) and len(changed) == 2 and all(set(pair) <= set("aeiou") for pair in changed)


def is_indonesian(word: str) -> bool:
    """A word one may be told to write: of the dictionary or of edited news, and neither foreign nor non-standard."""
    known = lexicon()
    flags = known.flags(word)
    if flags & WRONG or not flags & WORDS:
        return False
    return bool(flags & (DICTIONARY | OWN)) or (bool(flags & NEWS) and known.tag(word)[0] != "FW") or is_built(word) > 0


def distance(one: str, other: str) -> int:
    """Slips between two strings: letters dropped, added, replaced, swapped (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, compared in enumerate(other, 1):
            cost = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (letter != compared))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == compared:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return last[-1]
