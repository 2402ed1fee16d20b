"""The drafter's own words: verbs, titles, dates, short names. Nothing here states a fact."""

import re
from datetime import date

from kentongan.lib import indonesian

# What an organiser does with a kind of activity, by the first word of its name: verb for the text, verb for the
# headline, and whether the word itself is swallowed by the verb (Penyaluran bantuan → menyalurkan bantuan).
VERBS = {
    "penyaluran": ("menyalurkan", "Salurkan", True),
    "penyerahan": ("menyerahkan", "Serahkan", True),
    "pembagian": ("membagikan", "Bagikan", True),
    "peresmian": ("meresmikan", "Resmikan", True),
    "pembukaan": ("membuka", "Buka", True),
    "penutupan": ("menutup", "Tutup", True),
    "peluncuran": ("meluncurkan", "Luncurkan", True),
    "penanaman": ("menanam", "Tanam", True),
    "perbaikan": ("memperbaiki", "Perbaiki", True),
    "pembangunan": ("membangun", "Bangun", True),
    "penertiban": ("menertibkan", "Tertibkan", True),
    "pemeriksaan": ("melakukan", "Lakukan", False),
    "kunjungan": ("melakukan", "Lakukan", False),
    "pemantauan": ("melakukan", "Lakukan", False),
    "monitoring": ("melakukan", "Lakukan", False),
    "inspeksi": ("melakukan", "Lakukan", False),
    "imunisasi": ("melaksanakan", "Laksanakan", False),
    "vaksinasi": ("melaksanakan", "Laksanakan", False),
    "pelayanan": ("membuka", "Buka", False),
    "layanan": ("membuka", "Buka", False),
    "peringatan": ("menyampaikan", "Sampaikan", False),
    "kerja": ("melaksanakan", "Laksanakan", False),
    "gotong": ("melaksanakan", "Laksanakan", False),
    "evakuasi": ("melakukan", "Lakukan", False),
}
USUAL = ("menggelar", "Gelar", False)
# EYD V: words that stay small inside a title.
SMALL = {
    "dan", "di", "ke", "dari", "untuk", "bagi", "yang", "pada", "dengan", "dalam", "atau", "tentang", "oleh", "serta",
    "terhadap", "kepada", "sebagai", "agar", "antara", "hingga", "sampai", "demi", "atas", "akan", "itu",
}  # fmt: skip
DEGREE = re.compile(
    r"^((?:(?:Drs?|Dra|Ir|Prof|dr|drg|H|Hj|KH|Letkol|AKBP|AKP|Kompol|Mayor|Kapten|Ny|Tn)\.?\s+)+)(?=\S)"
)
TERM = re.compile(r"^(Plt|Plh|Pj)\.?\s+", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(saya|kami|kita|aku)\b", re.IGNORECASE)
SAYS = ("mengatakan", "menjelaskan", "menyebutkan", "menuturkan")
QUOTED = ("ujar", "kata", "tutur", "jelas")
ADDS = ("menambahkan", "menyampaikan", "menerangkan", "memaparkan")


def verb_of(title: str) -> tuple[str, str, str]:
    """For an activity's name: the verb in the text, the verb in the headline, and the object they take."""
    first, _, rest = title.partition(" ")
    text_verb, head_verb, swallowed = VERBS.get(first.lower(), USUAL)
    if swallowed and rest:
        return text_verb, head_verb, rest
    return text_verb, head_verb, title


def title_case(text: str) -> str:
    """A headline as EYD V writes it; words with inner capitals or digits stay as they are."""
    words = text.split()
    return " ".join(_capital(word, index == 0) for index, word in enumerate(words))


def _capital(word: str, first: bool) -> str:
    if not first and word.lower() in SMALL:
        return word.lower()
    if any(letter.isupper() for letter in word[1:]):
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def when(start: date, end: date | None) -> str:
    """Kamis (11/9/2025), or both days of a longer activity."""
    if end is None or end == start:
        return indonesian.house_date(start)
    if (end - start).days == 1:
        return f"{indonesian.house_date(start)} dan {indonesian.house_date(end)}"
    return f"{indonesian.house_date(start)} sampai {indonesian.house_date(end)}"


def short_name(name: str) -> str:
    """How a person is called the second time: the name without degrees, never half a degree."""
    bare = name.split(",")[0]
    bare = DEGREE.sub("", bare).strip() or bare.strip()
    parts = [part for part in bare.split() if not part.endswith(".")] or bare.split()
    return parts[0] if len(parts[0]) > 2 or len(parts) == 1 else " ".join(parts[:2])


def with_term(title: str, term: str) -> str:
    """A position with Plt., Plh. or Pj. in front, once."""
    if not term or term == "definitif" or TERM.match(title):
        return title
    return f"{term} {title}"


def as_position(title: str) -> str:
    """A position in running text before a name: its first word keeps a capital, as EYD V wants beside a name."""
    return title[:1].upper() + title[1:] if title else title


def ended(text: str) -> str:
    """A sentence with exactly one closing mark and a capital."""
    text = text.strip().rstrip(" .;,")
    if not text:
        return ""
    closing = "" if text[-1] in "!?" or text.endswith((".”", "!”", "?”")) else "."
    return text[:1].upper() + text[1:] + closing


def clause(text: str) -> str:
    """A fact as a part of a sentence: no closing mark, small first letter unless it is a name or an acronym."""
    text = text.strip().rstrip(" .;,")
    first = text.split(" ", 1)[0]
    plain_word = first[1:].islower() and first.lower() in OPENERS
    return text[:1].lower() + text[1:] if plain_word else text


# Words that begin a clause and are surely no name.
OPENERS = {
    "agar", "untuk", "warga", "seluruh", "semua", "para", "bantuan", "setiap", "jalan", "peserta", "sebanyak",
    "usulan", "website", "kegiatan", "program", "masyarakat", "pemerintah", "petani", "siswa", "guru", "kepala",
    "camat", "perbaikan", "pembangunan", "pelayanan", "hasil", "rapat", "dengan", "dalam", "pada", "adanya",
    "anak", "ibu", "orang", "keluarga", "pedagang", "nelayan", "data", "harga", "stok", "air", "sekolah", "desa",
    "kecamatan", "tim", "petugas", "konten",
}  # fmt: skip


def quote_body(text: str) -> str:
    """What was said, word for word, without the marks around it."""
    text = text.strip().strip('“”"').strip()
    return text.replace('"', "'").replace("“", "‘").replace("”", "’")
