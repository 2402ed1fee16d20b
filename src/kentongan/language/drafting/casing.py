"""Capitals as EYD V wants them, also for what was typed ALL IN CAPITALS or all in small letters."""

import re

from kentongan.language.lexicon import lexicon
from kentongan.language.lists import table, words_of

# EYD V: words that stay small inside a title.
SMALL = words_of(
    "dan di ke dari untuk bagi yang pada dengan dalam atau tentang oleh serta terhadap kepada sebagai agar antara "
    "hingga sampai demi atas akan itu guna secara melalui tanpa para per"
)
KEPT = words_of("IP KM STP TP MM SE SH MH ST MT SP KH")  # degrees and titles of capitals alone
ROMAN = re.compile(r"^[IVX]+$")
# Behind these a name begins, so capitals stay: Desa Mekar Jaya, Jembatan Harapan.
BEFORE_NAMES = words_of(
    "desa kelurahan kecamatan kabupaten kota provinsi dusun kampung blok gedung pasar jembatan jalan puskesmas "
    "rsud taman stadion masjid sungai pantai waduk bendung pendopo balai aula alun-alun sd smp sma smk mts "
    "posyandu program gerakan aplikasi hari dinas badan kementerian hut pt cv koperasi"
)
LANDSCAPE = words_of("bantaran pesisir sentra bantar hulu hilir muara lereng")
ENDS_NAME = SMALL | words_of("dan")


def title_case(text: str) -> str:
    """A headline as EYD V writes it; words with inner capitals or digits stay as they are."""
    return " ".join(_capital(word, index == 0) for index, word in enumerate(text.split()))


def _capital(word: str, first: bool) -> str:
    if not first and word.lower() in SMALL:
        return word.lower()
    if any(letter.isupper() for letter in word[1:]):
        return word
    return "-".join(upper_first(part) for part in word.split("-"))


def upper_first(text: str) -> str:
    """A capital at the beginning, the rest untouched."""
    return text[:1].upper() + text[1:]


def calm(text: str, known: frozenset[str] = frozenset()) -> str:
    """Text typed in capitals as a title; `known`: acronyms seen elsewhere in the facts. Other text stays."""
    words = text.split()
    letters = [word for word in words if any(letter.isalpha() for letter in word)]
    if len(letters) < 2 or text.upper() != text:
        return text
    return title_case(" ".join(word if _is_acronym(word, known) else word.lower() for word in words))


def calm_name(name: str) -> str:
    """A person's name typed in one case only: DRS. H. MAMAN, M.SI. → Drs. H. Maman, M.Si."""
    if name not in (name.upper(), name.lower()) or len(name) < 2:
        return name
    parts = re.split(r"(?<=[\s.,'-])", name)
    return "".join(part if part.strip(".,") in KEPT else part.capitalize() for part in parts)


def _is_acronym(word: str, known: frozenset[str]) -> bool:
    bare = word.strip(".,()/")
    return bool(
        bare in known
        or bare in _acronyms()
        or ROMAN.match(bare)
        or "." in word.strip(".,")
        or not re.search("[AEIOU]", bare)
    )


def _acronyms() -> frozenset[str]:
    return frozenset(row[0] for row in table("acronyms") if row[0].isupper())


def capitals_in(text: str) -> set[str]:
    """The acronyms of a text that isn't itself in capitals."""
    if text.upper() == text:
        return set()
    return {word for word in re.findall(r"\w+", text) if len(word) > 1 and word.isupper()}


def running(title: str) -> str:
    """A title's words in running text: common nouns small, names and acronyms as they are."""
    made, inside_name = [], False
    for word in title.split():
        lower = word.lower()
        if lower in ENDS_NAME or not word[:1].isalpha():
            inside_name = False
        elif lower in BEFORE_NAMES:
            inside_name = True
        made.append(lower if not inside_name and is_common(word) else word)
    return " ".join(made)


def is_common(word: str) -> bool:
    """Whether a word with a capital is a common word all the same."""
    bare = word.strip(".,;:()")
    if bare.lower() in LANDSCAPE:
        return True
    if not bare[1:].replace("-", "").islower() or not lexicon().knows(bare.lower()):
        return False
    tag, share = lexicon().tag(bare.lower())
    return (tag != "NNP" and share >= 0.5) or lexicon().zipf(bare.lower()) >= 3.5
