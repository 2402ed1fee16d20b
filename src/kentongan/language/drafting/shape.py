"""What kind of words a fact is written in: a whole clause, a predicate without subject, or a noun phrase."""

import re
from enum import Enum

from kentongan.language.lexicon import lexicon
from kentongan.language.lists import words_of

from .casing import is_common, upper_first

MODAL = words_of("dapat bisa akan harus wajib perlu telah sudah sedang masih belum tidak kini boleh jangan tak mampu")
IS = words_of(
    "adalah ialah merupakan menjadi ada terdapat siap naik turun mendapat hadir ikut punya jadi tahu paham setuju "
    "cukup aman stabil terkendali sepakat rampung selesai lancar meningkat menurun berkurang bertambah butuh "
    "tinggal gratis bukan"
)
NO_VERB = words_of(
    "bersama berbagai seluruh berikut terhadap tersebut terkait menurut terkini tertentu mengenai seperti terpadu "
    "terbaik berkat terakhir terlebih terutama kerja usaha jalan kata tugas usul rapat makan minum rencana hasil "
    "bakti gotong royong latihan guna bantuan bina karya belanja kunjungan lomba pilihan dini panen tani masuk "
    "keluar pulang jumlah termasuk mulai disertai berupa berisi bernama berusia berkapasitas berbasis bertema "
    "bertajuk berukuran berprestasi bersejarah terdampak"
)
BEFORE_VERBS = words_of(
    "untuk guna secara dengan tanpa dalam cara agar supaya sambil demi saat ketika setelah sebelum usai"
)
JOINS = words_of("dan atau serta")
ACTIVE = re.compile(r"^(mem|men|me[lrwyn]|ber)\w{3,}")
PASSIVE = re.compile(r"^(di|ter)\w{4,}")
MONTHS = words_of("januari februari maret april mei juni juli agustus september oktober november desember")


class Shape(Enum):
    """CLAUSE stands by itself; PREDICATE wants a subject; PHRASE wants a verb."""

    CLAUSE = "clause"
    PREDICATE = "predicate"
    PHRASE = "phrase"


def shape(text: str) -> Shape:
    """Judged by the part of speech of its words and where they stand."""
    words = _words(text)
    if not words:
        return Shape.PHRASE
    at = 1 if words[0].lower() in MODAL and len(words) > 1 else 0
    if is_verb(words[at]):
        return Shape.PREDICATE if ACTIVE.match(words[at].lower()) else Shape.CLAUSE
    if at:
        return Shape.CLAUSE
    return Shape.CLAUSE if _has_predicate(words) else Shape.PHRASE


def _has_predicate(words: list[str]) -> bool:
    """A predicate that is not inside a relative clause or behind a preposition."""
    in_relative, before = 0, ""
    skipped = False
    for word, following in zip(words, [*words[1:], ""], strict=True):
        lower = word.lower()
        in_relative = 4 if lower == "yang" else max(0, in_relative - 1)
        if predicate := (_is_predicate(word, following)):
            if not (in_relative or before in BEFORE_VERBS or (skipped and before in JOINS)):
                return True
            in_relative = in_relative if lower in MODAL else 0
        skipped = predicate or (skipped and lower in JOINS)
        before = before if lower in MODAL and before in BEFORE_VERBS else lower
    return False


def _is_predicate(word: str, following: str) -> bool:
    lower = word.lower()
    if lower in ("lebih", "makin", "semakin", "mulai"):
        return following.islower() and following != "dari" and following.lower() not in MONTHS
    return is_verb(word) or lower in MODAL or lower in IS


def is_verb(word: str) -> bool:
    """Whether a word, as written, is a verb; names (with a capital) are none."""
    lower = word.lower()
    if lower in NO_VERB or (word[:1].isupper() and not is_common(word)) or lower.endswith("nya"):
        return False
    tag, share = lexicon().tag(lower)
    if tag:
        return tag == "VB" and share >= 0.5
    formed = ACTIVE.match(lower) or PASSIVE.match(lower)
    return bool(formed and lexicon().knows(lower))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text)


def clause(text: str, names: frozenset[str] = frozenset()) -> str:
    """A fact inside a sentence: no closing mark, small first letter unless it is a name or an acronym."""
    text = bare_end(text)
    first, _, rest = text.partition(" ")
    if first in names or rest[:1].isupper() or not is_common(first):
        return text
    return text[:1].lower() + text[1:]


def ended(text: str) -> str:
    """A sentence with exactly one closing mark and a capital, not beginning with a bare number."""
    text = bare_end(text)
    counted = re.match(r"(\d[\d.]*)\s+(\w+)", text)
    if counted and counted[2].lower() not in MONTHS and not re.match(r"(19|20)\d\d$", counted[1]):
        text = f"Sebanyak {text}"
    closing = "" if text[-1:] in ("!", "?", "…") or text.endswith((".”", "!”", "?”", "…”")) else "."
    begun = text if text.startswith(("dr. ", "drg. ", "drh. ")) else upper_first(text)  # dr. is not Dr.
    return begun + closing if text else ""


def bare_end(text: str) -> str:
    """Without what closes it; an abbreviation such as "S.Sos." loses its last mark to the full stop."""
    return text.strip().rstrip(" .;,") if not text.strip().endswith(("…", "...")) else text.strip()


# A decision or a benefit noted with its own activity as subject: that is named by the sentence around it.
SELF = re.compile(
    r"^(?:rapat|musrenbang|musyawarah|forum|rembuk|pertemuan|kegiatan|pelatihan|program)"
    r"(?: koordinasi| evaluasi| desa| warga| kecamatan)?(?: ini| itu| tersebut)? (?=(?:me|ber)\w{4})"
    r"|^(?:dengan|melalui|lewat) (?:kegiatan|pelatihan|program) (?:ini|itu|tersebut),? ",
    re.IGNORECASE,
)


def without_self(text: str) -> str:
    """Without a subject that only says "this activity"."""
    return SELF.sub("", text)


def purpose(text: str, names: frozenset[str] = frozenset()) -> str:
    """A purpose behind a sentence: agar …, untuk …"""
    told = clause(text, names)
    first = told.split(" ", 1)[0].lower()
    if first in ("agar", "untuk", "guna", "supaya", "demi", "sebagai") or told.lower().startswith("dalam rangka"):
        return told[:1].lower() + told[1:]
    return f"agar {told}" if shape(told) is Shape.CLAUSE else f"untuk {told}"
