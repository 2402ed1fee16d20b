"""Names and positions: degrees, short names, Plt. and its kin."""

import re

from kentongan.language.lists import words_of

from .casing import title_case, upper_first

DEGREE = re.compile(
    r"^((?:(?:Drs|Dra|Dr|Ir|Prof|dr|drg|drh|H|Hj|K\.?H|Ust|Ns|Apt|apt|Letkol|AKBP|AKP|Kompol|Mayor|Kapten|Ny|Tn|"
    r"Bapak|Ibu|Pak|Bu|Sdr|Sdri)\.?\s*(?=[\s.]))\.?\s*)+(?=\S)"
)
TERM = re.compile(r"^(plt|plh|pjs?|pelaksana tugas|pelaksana harian|penjabat)\b\.?\s*", re.IGNORECASE)
# First names that are said together with the next: Abdul Rahman, Siti Aminah.
HALF_NAMES = words_of(
    "abdul abd muhammad mohammad mohamad muhamad moh muh siti sri nur raden rd abu ibnu ade cut teuku"
)
OFFICES = words_of(
    "bupati wakil gubernur wali camat kepala lurah kuwu sekretaris ketua direktur pranata danramil kapolsek "
    "kapolres dandim asisten staf kasi kabid kabag kadis penjabat pj plt plh pelaksana menteri anggota pengawas "
    "koordinator penyuluh bidan perawat guru warga petani nelayan pedagang bendahara komandan pengelola analis "
    "perangkat tokoh"
)
ORDINARY = words_of("warga petani nelayan pedagang anggota guru bidan perawat tokoh pengelola staf perangkat")


def bare(name: str) -> str:
    """A name for comparing: small letters, no degrees, no marks."""
    plain = DEGREE.sub("", TERM.sub("", name.split(",")[0].strip()))
    return " ".join(plain.lower().replace(".", " ").split())


def short_name(name: str) -> str:
    """How a person is called the second time: the name without degrees, never half a degree."""
    plain = without_degrees(name)
    parts = [part for part in plain.split() if not part.endswith(".")] or plain.split()
    whole = len(parts) == 1 or (len(parts[0]) > 2 and parts[0].lower() not in HALF_NAMES)
    return parts[0] if whole else " ".join(parts[:2])


def without_degrees(name: str) -> str:
    """Budi Hartono, from Drs. H. Budi Hartono, M.Si."""
    plain = name.split(",")[0].strip()
    return DEGREE.sub("", plain).strip() or plain


def parted(by: str) -> tuple[str, str]:
    """Name and position of "Rahmat, pembeli"; degrees behind a comma are no position."""
    name, _, behind = by.partition(", ")
    held = behind[:1].islower() or behind.split(" ", 1)[0].lower() in OFFICES
    return (name, behind) if held else (by, "")


def is_position(text: str) -> bool:
    """Whether somebody is named by position alone."""
    first = TERM.sub("", text).split(" ", 1)[0].strip(".,").lower()
    return first in OFFICES


def term_of(title: str) -> str:
    """Plt., Plh. or Pj., where a position begins with it; else nothing."""
    found = TERM.match(title)
    if not found:
        return ""
    word = found[1].lower()
    return {"pelaksana tugas": "Plt.", "pelaksana harian": "Plh.", "penjabat": "Pj."}.get(word, upper_first(word) + ".")


def with_term(title: str, term: str) -> str:
    """A position with Plt., Plh. or Pj. in front, once."""
    spoken = TERM.match(title)
    if spoken and len(spoken[1]) <= 3:
        return f"{term_of(title)} {position(title[spoken.end() :])}"
    if not title or not term or term == "definitif" or spoken:
        return position(title)
    return f"{term} {position(title)}"


def position(title: str) -> str:
    """A position beside a name: an office typed in small letters gets its capitals (EYD V)."""
    first = title.split(" ", 1)[0].lower()
    formal = first in OFFICES - ORDINARY
    return title_case(title) if title.islower() and formal else title
