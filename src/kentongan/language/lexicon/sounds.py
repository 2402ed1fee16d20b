"""Spelling by ear: the ways in which one word is written by people who know its sound and not its spelling.

Who writes aktifasi, reumatik, defenisi means to write so; who writes ditgaskan hit the wrong key.
"""

import re

# Letters that sound alike to most: f, v and p; j and z; k, kh and q; s and sy; e and i; o and u.
_ALIKE = (
    ("kh", "k"), ("sy", "s"), ("th", "t"), ("dh", "d"), ("dz", "z"), ("ph", "f"), ("gh", "g"), ("ck", "k"),
    ("kw", "ku"), ("iy", "i"), ("q", "k"), ("x", "ks"), ("v", "f"), ("p", "f"), ("z", "j"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_FOREIGN_END = re.compile("il$")  # irasionil, as in Dutch; irasional


def alike(one: str, other: str) -> bool:
    """Whether two spellings, in small letters, differ by nothing that most people hear."""
    return _heard(one) == _heard(other)


def as_heard(name: str) -> str:
    """What is left of a name for the ear: Siddiq and Sidik, Soleman and Sulaiman, Akhmad and Ahmad are one."""
    return _TWICE.sub(r"\1", _heard(name).replace("ai", "i").replace("h", ""))


_TWICE = re.compile(r"(.)\1")


def _heard(word: str) -> str:
    for written, sound in _ALIKE:
        word = word.replace(written, sound)
    return _FOREIGN_END.sub("al", word)
