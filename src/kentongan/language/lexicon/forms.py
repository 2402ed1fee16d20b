"""Whether a string is a word, or a rightly built form of one."""

from collections.abc import Iterator

from .lookup import lexicon
from .record import DICTIONARY, NEWS, OWN

CLITICS = ("nya", "lah", "kah", "ku", "mu", "nyalah", "nyakah")
SUFFIXES = ("kan", "an", "i")
PLAIN_PREFIXES = ("memper", "diper", "di", "ter", "ber", "per", "se", "ke", "pe", "be", "te", "ku", "kau")
BOUND = frozenset((
    "antar", "anti", "pra", "pasca", "pro", "non", "multi", "sub", "super", "semi", "kontra", "inter", "intra", "infra",
    "ultra", "adi", "maha", "makro", "mikro", "mono", "poli", "bi", "tri", "dwi", "panca", "tuna", "purna", "nara",
    "swa", "eka", "re", "tele", "auto", "bio", "geo", "hidro", "agro", "eko", "elektro", "foto", "mini", "mega", "neo",
    "pan", "para", "peri", "proto", "pseudo", "psiko", "sosio", "termo", "trans", "vila", "wira", "awa", "narko", "e",
))  # fmt: skip
FREE = frozenset(
    ("antar", "pasca", "anti", "non", "pra", "sub", "multi", "semi", "super", "ultra", "tuna", "purna", "swa")
)
NONE: frozenset[str] = frozenset()
# Nasal prefixes: what they stand before unchanged, and the letter that fuses with them (men- + tulis → menulis).
NASALS = (
    ("menge", "bclptdsr", ""), ("meng", "aeioughkq", "k"), ("meny", "", "s"), ("mem", "bfvp", "p"),
    ("men", "cdjzst", "t"), ("me", "lmnrwy", ""),
    ("penge", "bclptdsr", ""), ("peng", "aeioughkq", "k"), ("peny", "", "s"), ("pem", "bfvp", "p"),
    ("pen", "cdjzst", "t"), ("pe", "lmnrwy", ""),
)  # fmt: skip
SOUND = DICTIONARY | NEWS | OWN
ROOT_GATE = 3.0


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
    """A common word with -nya, -lah, -kah, -ku or -mu."""
    return any(word.endswith(end) and _bears_clitic(word[: -len(end)]) for end in CLITICS)


def _bears_clitic(base: str) -> bool:
    known = lexicon()
    if len(base) > 3:
        return known.weight(base) >= 3.3 or (len(base) > 4 and bool(known.flags(base) & DICTIONARY))
    return len(base) == 3 and known.weight(base) >= 4.8


def is_built(word: str) -> int:
    """Whether prefixes and suffixes of the language, taken off, leave a common word (2) or at least a word (1)."""
    known, strength = lexicon(), 0
    for root in roots(word):
        if known.flags(root) & SOUND:
            if known.weight(root) >= ROOT_GATE:
                return 2
            strength = 1
    return strength or int(_is_learned(word))


# Learned endings that change places: tematis beside tematik, eksistensial beside eksistensi.
LEARNED = (
    ("is", "ik"), ("is", "i"), ("ik", "ika"), ("ial", "i"), ("al", ""), ("ik", "i"), ("is", "isme"), ("isme", "is"),
    ("an", "asi"), ("if", "i"), ("atif", "asi"), ("or", "asi"), ("ator", "asi"), ("wan", ""), ("wati", ""),
)  # fmt: skip


def _is_learned(word: str) -> bool:
    if len(word) < 6:
        return False
    known = lexicon()
    bases = (word[: -len(end)] + other for end, other in LEARNED if word.endswith(end))
    return any(known.weight(base) >= ROOT_GATE and known.flags(base) & DICTIONARY for base in bases)


def roots(word: str) -> Iterator[str]:
    """What is left of a word under its affixes; roots of four letters or more."""
    for stem in _without_suffixes(word):
        for root, least in _without_prefix(stem, FREE if stem == word else NONE):
            if len(root) >= least and root != word:
                yield root


def _without_suffixes(word: str) -> Iterator[str]:
    stems = [word, *(word[: -len(end)] for end in CLITICS if word.endswith(end))]
    yield from stems
    yield from (stem[: -len(end)] for stem in stems for end in SUFFIXES if stem.endswith(end))


def _without_prefix(stem: str, free: frozenset[str]) -> Iterator[tuple[str, int]]:
    yield stem, 4
    yield from ((stem[len(prefix) :], 4) for prefix in PLAIN_PREFIXES if stem.startswith(prefix))
    yield from ((stem[size:], 3 if stem[:size] in free else 5) for size in range(1, 8) if stem[:size] in BOUND)
    for prefix, before, fused in NASALS:
        if stem.startswith(prefix):
            rest = stem[len(prefix) :]
            if rest[:1] and rest[0] in before:
                yield rest, 4
            if fused and rest[:1] and rest[0] in "aeiou":
                yield fused + rest, 4
