"""Kinds of activity, in free words: what an organiser does, what a reader misses, what to call it the second time."""

import re
from enum import Enum

from kentongan.language.lists import words_of

from .casing import running
from .known import Known
from .told import Told, say


class Family(Enum):
    """What a kind of activity is told like."""

    WARNING = "warning"
    NOTICE = "notice"
    MEETING = "meeting"
    ACTIVITY = "activity"


# First word of an activity's name → what its organiser does: in the text, in a headline, and whether the verb
# swallows the word (Penyaluran bantuan → menyalurkan bantuan).
VERBS = {
    "penyaluran": ("menyalurkan", "Salurkan", True),
    "penyerahan": ("menyerahkan", "Serahkan", True),
    "pembagian": ("membagikan", "Bagikan", True),
    "peresmian": ("meresmikan", "Resmikan", True),
    "peluncuran": ("meluncurkan", "Luncurkan", True),
    "penanaman": ("menanam", "Tanam", True),
    "perbaikan": ("memperbaiki", "Perbaiki", True),
    "pembangunan": ("membangun", "Bangun", True),
    "penertiban": ("menertibkan", "Tertibkan", True),
    "pelantikan": ("melantik", "Lantik", True),
    "peninjauan": ("meninjau", "Tinjau", True),
    "pemeriksaan": ("melakukan", "Lakukan", False),
    "kunjungan": ("melakukan", "Lakukan", False),
    "pemantauan": ("memantau", "Pantau", True),
    "monitoring": ("melakukan", "Lakukan", False),
    "inspeksi": ("melakukan", "Lakukan", False),
    "evakuasi": ("melakukan", "Lakukan", False),
    "pelayanan": ("membuka", "Buka", False),
    "layanan": ("membuka", "Buka", False),
    "pendaftaran": ("membuka", "Buka", False),
    "jadwal": ("mengumumkan", "Umumkan", False),
    "pengumuman": ("menyampaikan", "Sampaikan", False),
    "imbauan": ("menyampaikan", "Sampaikan", False),
}
PASSIVE = {
    "menyalurkan": "disalurkan", "menyerahkan": "diserahkan", "membagikan": "dibagikan", "meresmikan": "diresmikan",
    "meluncurkan": "diluncurkan", "menanam": "ditanam", "memperbaiki": "diperbaiki", "membangun": "dibangun",
    "menggelar": "digelar", "melakukan": "dilakukan", "membuka": "dibuka",
    "mengumumkan": "diumumkan", "menyampaikan": "disampaikan", "mengeluarkan": "dikeluarkan",
    "menertibkan": "ditertibkan", "melantik": "dilantik", "meninjau": "ditinjau", "memantau": "dipantau",
}  # fmt: skip
USUAL = ("menggelar", "Gelar", False)
WARNS = ("mengeluarkan", "Keluarkan", False)
WARNING_WORDS = re.compile(r"\b(peringatan dini|imbauan|himbauan|maklumat)\b|^(peringatan|siaga|kewaspadaan)$")
NOTICE_WORDS = re.compile(r"\b(pengumuman|pemberitahuan|informasi layanan|info layanan|jadwal|edaran|pendaftaran)\b")
MEETING_WORDS = re.compile(r"\b(rapat|rakor|musrenbang|musyawarah|musdes|muskel|koordinasi|evaluasi|forum|rembuk)\b")
MONEY_WORDS = re.compile(
    r"\b(bantuan|peresmian|pembangunan|perbaikan|hibah|penyaluran|penyerahan|pengadaan|santunan|rehabilitasi)\b"
)
AGREES = re.compile(r"\b(musrenbang|musyawarah|musdes|muskel|rembuk|forum)\b")
DECIDES = words_of("menetapkan menyepakati memutuskan menyetujui merekomendasikan mengusulkan menghasilkan mengesahkan")
BENEFITS = words_of(
    "memudahkan mempermudah mempercepat meningkatkan mengurangi menekan membantu memperkuat memperluas menambah "
    "menghemat memangkas mencegah melindungi memberi memberikan mendorong memastikan menjamin meringankan "
    "menghasilkan menjadikan menghubungkan mendekatkan menyelamatkan menurunkan menghapus mengatasi membuka "
    "membuat memungkinkan menjadi"
)
VAGUE = words_of("kegiatan lain lainnya lain-lain umum berita rilis agenda acara pengumuman pemberitahuan")


def named(known: Known) -> str:
    """Kind and title in small letters, to look for words in."""
    activity = known.activity
    return f"{activity.get('kind', '')} {activity.get('title', '')} {activity.get('short', '')}".lower()


def family(known: Known) -> Family:
    """What the activity is told like: a given warning decides, else the words of kind and title."""
    kind = known.activity.get("kind", "").lower()
    if known.has("warning") or WARNING_WORDS.search(kind or named(known)):
        return Family.WARNING
    happened = any(known.has(key) for key in ("result", "participants", "participant_count"))
    if NOTICE_WORDS.search(kind or named(known)) or (kind.startswith(("layanan", "pelayanan")) and not happened):
        return Family.NOTICE
    return Family.MEETING if MEETING_WORDS.search(named(known)) else Family.ACTIVITY


def is_about_money(known: Known) -> bool:
    """Whether a reader asks what it cost."""
    return bool(MONEY_WORDS.search(named(known)))


def verb_of(title: Told, is_warning: bool) -> tuple[str, str, Told]:
    """For an activity's name: the verb in the text, the verb in the headline, and the object they take."""
    first, _, rest = title.text.partition(" ")
    usual = WARNS if is_warning and first.lower() == "peringatan" else USUAL
    text_verb, head_verb, swallows = VERBS.get(first.lower(), usual)
    if swallows and rest:
        return text_verb, head_verb, title.map(lambda _: running(rest))
    return text_verb, head_verb, title


def reference(known: Known) -> Told:
    """What the activity is called the second time: musrenbang itu, kegiatan itu."""
    kind = known.of("activity.kind").map(running)
    words = kind.text.split()
    if family(known) is Family.WARNING and "peringatan" not in kind.text:
        return Told("peringatan itu")
    if not words or len(words) > 2 or words[0].lower() in VAGUE or any(word[:1].isupper() for word in words[1:]):
        service = words[:1] == ["pengumuman"] and "layanan" in words
        return Told("layanan itu", kind.facts) if service else Told("kegiatan itu")
    return say(kind, "itu")


def held(known: Known) -> str:
    """What was done with such an activity, in the passive."""
    return {Family.WARNING: "dikeluarkan", Family.NOTICE: "dibuka"}.get(family(known), "digelar")


def agreed(known: Known, passive: bool = False) -> str:
    """How such a meeting decides: menyepakati or memutuskan."""
    active, other = ("menyepakati", "disepakati") if AGREES.search(named(known)) else ("memutuskan", "diputuskan")
    return other if passive else active


def useful(doing: Told) -> Told:
    """A benefit noted as something the activity does: meningkatkan …; else bermanfaat untuk …"""
    first = doing.text.split(" ", 1)[0].lower()
    return doing if first in BENEFITS or not first.startswith("me") else say("bermanfaat untuk", doing)


def decided(known: Known, doing: Told) -> Told:
    """A decision noted as something to do: memutuskan untuk menyiagakan …"""
    first = doing.text.split(" ", 1)[0].lower()
    return doing if first in DECIDES else say(agreed(known), "untuk", doing)
