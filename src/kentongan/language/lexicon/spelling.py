"""Is this string misspelled, and what was meant? Being unknown is no error: a common word must be one slip away."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..lists import table
from .forms import has_clitic, is_built, is_word
from .lookup import lexicon
from .neighbours import DROPPED, LONGEST, SOUND, distance, far_words, near_words, slip_of
from .record import DICTIONARY, NAME, NEWS, OWN, PLACE, WEB, WRONG
from .sounds import alike

SHORTEST = 4
OFTEN = 4.2  # zipf: nine times in the tagged news
RARE = 2.5  # zipf below which a word one slip away may be less likely than a common one two slips away
COMMON = 5.3
VETO = 4.0  # zipf from which a neighbour overrules the guess that a string is a rightly built form
SLIPS = {row[0]: row[1] for row in table("slips")}  # so frequent that the web knows them as words
THREE = re.compile(r"([a-z])\1\1")  # pemeriksaaan
Meant = tuple[str, ...]


@lru_cache(maxsize=65536)
def misspelled(word: str) -> Meant:
    """What a string in small letters was probably meant to be, best first; empty when it is to be left alone."""
    if not SHORTEST <= len(word) <= LONGEST:
        return (SLIPS[word],) if word in SLIPS else ()
    if not word.isalpha():
        return ((SLIPS[word],) if word in SLIPS else _hyphenated(word)) if "-" in word else ()
    if certain := certainly(word):
        return (certain,)
    flags = lexicon().flags(word)
    if flags & (DICTIONARY | OWN | WRONG) or (flags & NEWS and known_well(word)):
        return ()
    if flags & (WEB | NEWS):
        return _doubtful(word)
    if has_clitic(word):
        return ()
    return _unknown(word, flags) or _under_clitic(word)


def known_well(word: str) -> bool:
    """Seen in edited news so often that it is no slip of the editors'."""
    return lexicon().zipf(word) >= OFTEN


def _under_clitic(word: str) -> Meant:
    """terlambtnya: the word under -nya is misspelled."""
    for end in ("nya", "lah"):
        base = word.removesuffix(end)
        if base != word and len(base) > 4 and (meant := misspelled(base)):
            return tuple(one + end for one in meant)
    return ()


def certainly(word: str) -> str:
    """What a frequent slip, or a word that lost the n before -nya, was meant to be; empty for any other string."""
    if word in SLIPS:
        return SLIPS[word]
    if (three := THREE.search(word)) and (twice := word.replace(three.group(), three[1] * 2)):
        once = word.replace(three.group(), three[1])
        return next((one for one in (twice, once) if lexicon().flags(one) & DICTIONARY), "")
    if word.endswith("an") and (word.startswith("me") or (word.startswith("di") and word.endswith("kan"))):
        return _lost_k(word)
    return word[:-2] + "nya" if _lost_letter(word) and not lexicon().flags(word) & DICTIONARY else ""


def _lost_k(word: str) -> str:
    """meningkatan, dimasukan for meningkatkan, dimasukkan: such verbs take -kan, though affix rules allow -an."""
    known, better = lexicon(), f"{word[:-2]}kan"
    if len(word) < 7 or (word.endswith("kan") and known.flags(word[:-3]) & DICTIONARY):
        return ""
    return better if known.flags(better) & DICTIONARY and known.zipf(better) >= max(3.0, known.zipf(word) + 0.5) else ""


def _unknown(word: str, flags: int) -> Meant:
    near = tuple(row for row in near_words(word) if _is_likely(word, row))
    if flags & NAME:  # in small letters: slamat
        near = tuple(row for row in near if row[1] >= 5.0 and slip_of(row) >= DROPPED)
    elif flags & PLACE:
        near = tuple(row for row in near if row[1] >= 4.5 and row[2] >= 5.3)
    elif built := is_built(word):
        applied = f"{word[:-3]}an" if built > 1 and word.endswith("kan") else ""  # kita aturkan: no slip for aturan
        near = tuple(row for row in near if row[0] != applied and _overrules(row, built))
    elif not near:
        return far_words(word)[:3] or tuple(split_words(word))
    elif near[0][1] < RARE and (far := far_words(word)):  # menyebkan: menyebabkan, though menyebukan is nearer
        near = tuple(row for row in near if row[0] not in far)
        return (*far[:1], *(row[0] for row in near[:2]))
    return tuple(row[0] for row in near[:3])


def _is_likely(word: str, row: tuple[str, float, float]) -> bool:
    """Fingers drop, swap and double letters; another letter in a short word is a word of another language.

    Of 273 slips that five authors wrote down, none had a far key's letter, and five of 97 in words of up to six letters
    a neighbouring key's or one too many.
    """
    slip, size = slip_of(row), len(word)
    if slip >= DROPPED or (row[1] >= VETO and alike(word, row[0])):
        return True
    if slip < 0:
        return size > 7 and row[1] >= 4.5
    return size > 6 or row[1] >= (COMMON if size == SHORTEST else 4.8)


def _overrules(row: tuple[str, float, float], built: int) -> bool:
    """A likely slip of a common word; one between like sounds, or any, if the word is commoner still."""
    weight = row[1]
    if weight < VETO:
        return False
    slip = slip_of(row)
    return slip >= DROPPED or (slip > 0 and weight >= 5.0 and built > 1) or (slip >= SOUND and weight >= 4.5)


def _doubtful(word: str) -> Meant:
    """A string seen on the web only: common slips are, too. It takes a much commoner word a likely slip away."""
    known = lexicon()
    own = known.zipf(word)
    if own >= (3.9 if known.flags(word) & WEB else OFTEN) or known.is_name(word) or has_clitic(word):
        return ()
    least = max(own + 1.5, 5.3 if is_built(word) or len(word) < 6 else 0)
    near = [
        row
        for row in near_words(word)
        if row[1] >= least and slip_of(row) >= DROPPED and known.flags(row[0]) & (DICTIONARY | NEWS | OWN)
    ]
    return tuple(row[0] for row in near[:3])


def _lost_letter(word: str) -> bool:
    """keberadaanya for keberadaannya: a word on -an that lost a letter before -nya."""
    known = lexicon()
    found = word.endswith("anya") and len(word) > 7 and known.flags(word[:-2]) & DICTIONARY
    return bool(found) and not known.knows(word[:-3])


def _hyphenated(word: str) -> Meant:
    """masing-maisng: one part is known, the other misspelled."""
    if is_word(word) or not word.replace("-", "").isalpha():
        return ()
    parts = word.split("-")
    if len(parts) == 2 and _meant_alike(*parts):
        better = max(parts, key=lexicon().weight)
        return (f"{better}-{better}",) if lexicon().knows(better) else ()
    for number, part in enumerate(parts):
        meant = misspelled(part) if len(part) >= SHORTEST else ()
        if meant:
            return tuple("-".join([*parts[:number], one, *parts[number + 1 :]]) for one in meant)
    return ()


def _meant_alike(one: str, other: str) -> bool:
    """Halves of a doubled word that differ by a letter lost, added or swapped (lauk-pauk differs by one replaced)."""
    return (len(one) != len(other) or sorted(one) == sorted(other)) and one != other and distance(one, other) == 1


def split_words(word: str) -> Iterator[str]:
    """Two common words written as one: `masyarakatdapat` → `masyarakat dapat`."""
    known = lexicon()
    for place in range(3, len(word) - 2):
        head, tail = word[:place], word[place:]
        if known.weight(head) >= 4.8 and known.weight(tail) >= 4.8:
            yield f"{head} {tail}"
