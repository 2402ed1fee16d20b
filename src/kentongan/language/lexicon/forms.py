"""Whether a string is a word, or a rightly built form of one."""

from collections.abc import Iterator

from .lookup import lexicon
from .record import DICTIONARY, NEWS, OWN

CLITICS = ("nya", "lah", "kah", "ku", "mu", "nyalah", "nyakah")
SUFFIXES = ("kan", "an", "i")
PLAIN_PREFIXES = ("memper", "diper", "di", "ter", "ber", "per", "se", "ke", "pe", "be", "te", "ku", "kau")
BOUND = (
    "antar", "anti", "pra", "pasca", "pro", "non", "multi", "sub", "super", "semi", "kontra", "inter", "intra", "infra",
    "ultra", "adi", "maha", "makro", "mikro", "mono", "poli", "bi", "tri", "dwi", "panca", "tuna", "purna", "nara",
    "swa", "eka", "re", "tele", "auto", "bio", "geo", "hidro", "agro", "eko", "elektro", "foto", "mini", "mega", "neo",
    "pan", "para", "peri", "proto", "pseudo", "psiko", "sosio", "termo", "trans", "vila", "wira", "awa", "narko", "e",
)  # fmt: skip
# Nasal prefixes with the letters that fuse with them: men- + tulis → menulis.
NASALS = (
    ("menge", ""), ("meng", "k"), ("meny", "s"), ("mem", "p"), ("men", "t"), ("me", ""),
    ("penge", ""), ("peng", "k"), ("peny", "s"), ("pem", "p"), ("pen", "t"), ("pe", ""),
)  # fmt: skip
SOUND = DICTIONARY | NEWS | OWN


def is_word(word: str) -> bool:
    """Whether the lexicon has it, whole or in the pieces between its hyphens."""
    known = lexicon()
    return known.knows(word) or ("-" in word and _parts_known(word))


def _parts_known(word: str) -> bool:
    parts = [part for part in word.replace("‐", "-").replace("‑", "-").split("-") if part]
    for number, part in enumerate(parts):
        tail_of_first = number and len(part) > 2 and part[1:] in parts[0]  # menari-nari, tolong-menolong
        if not (tail_of_first or lexicon().flags(part) or has_clitic(part) or is_built(part)):
            return False
    return True


def has_clitic(word: str) -> bool:
    """A known word with -nya, -lah, -kah, -ku or -mu."""
    known = lexicon()
    return any(word.endswith(end) and len(word) > len(end) + 2 and known.knows(word[: -len(end)]) for end in CLITICS)


def is_built(word: str) -> bool:
    """Whether prefixes and suffixes of the language, taken off, leave a word of the dictionary."""
    return any(lexicon().flags(root) & SOUND for root in roots(word))


def roots(word: str) -> Iterator[str]:
    """What is left of a word under its affixes; roots of four letters or more."""
    for stem in _without_suffixes(word):
        for root in _without_prefix(stem):
            if len(root) >= 4 and root != word:
                yield root


def _without_suffixes(word: str) -> Iterator[str]:
    stems = [word, *(word[: -len(end)] for end in CLITICS if word.endswith(end))]
    yield from stems
    yield from (stem[: -len(end)] for stem in stems for end in SUFFIXES if stem.endswith(end))


def _without_prefix(stem: str) -> Iterator[str]:
    yield stem
    yield from (stem[len(prefix) :] for prefix in (*PLAIN_PREFIXES, *BOUND) if stem.startswith(prefix))
    for prefix, fused in NASALS:
        if stem.startswith(prefix):
            rest = stem[len(prefix) :]
            yield from (rest, fused + rest) if fused and rest[:1] in "aeiou" else (rest,)
