"""A first text from an activity's facts, by language.drafting; what nobody gave comes back as questions."""

from dataclasses import dataclass
from html import escape
from typing import Any

from kentongan.language.drafting import draft

from .models import Activity
from .models.story import Topic
from .texts import clean_html, plain, shortened

# Words in an activity's name that tell its topic.
HINTS = {
    Topic.HEALTH: ("kesehatan", "posyandu", "imunisasi", "stunting", "puskesmas", "donor", "gizi"),
    Topic.EDUCATION: ("sekolah", "pendidikan", "guru", "siswa", "paud", "literasi"),
    Topic.WORKS: ("musrenbang", "jalan", "jembatan", "irigasi", "pembangunan", "peresmian"),
    Topic.FARMING: ("tani", "panen", "padi", "pupuk", "nelayan", "perikanan", "ternak"),
    Topic.ENVIRONMENT: ("sampah", "lingkungan", "pohon", "sungai", "kebersihan"),
    Topic.DISASTER: ("bencana", "banjir", "longsor", "siaga", "peringatan dini", "rob", "gempa"),
    Topic.ECONOMY: ("umkm", "pasar", "koperasi", "pelatihan", "usaha", "investasi", "bazar"),
    Topic.SOCIAL: ("bantuan", "sosial", "lansia", "difabel", "pkk", "zakat"),
    Topic.CULTURE: ("budaya", "seni", "wisata", "festival", "adat", "hari jadi"),
    Topic.SERVICE: ("pelayanan", "layanan", "ktp", "adminduk", "perekaman", "izin"),
}


@dataclass(frozen=True)
class FirstText:
    """What Story.begin takes, and what is still missing."""

    content: dict[str, Any]
    questions: list[tuple[str, str]]
    sentences: list[tuple[str, list[str]]]


def draft_of(activity: Activity) -> FirstText:
    """Draft a release from an activity. Every sentence names the facts it came from."""
    made = draft(activity.as_facts())
    body = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in made.paragraphs())
    content = {
        "headline": shortened(made.headline, 200),
        "body": body,
        "topic": topic_of(f"{activity.kind} {activity.title}"),
        "kind": "peringatan" if activity.facts.get("activity", {}).get("warning") else "kegiatan",
    }
    asked = (one for one in made.questions if not one.fact.startswith("byline"))  # Meja knows who writes
    questions = [(question.fact, question.question) for question in asked]
    return FirstText(content, questions, [(sentence.text, list(sentence.facts)) for sentence in made.sentences])


def is_draft_of(activity: Activity, body: str) -> bool:
    """Whether a text is still the draft of these facts, word for word: then it may be drafted anew."""
    return plain(clean_html(body)).split() == plain(draft_of(activity).content["body"]).split()


def topic_of(words: str) -> str:
    """The likeliest topic of an activity by its name; the writer can change it."""
    lower = words.lower()
    for topic, hints in HINTS.items():
        if any(hint in lower for hint in hints):
            return topic.value
    return Topic.GOVERNMENT.value
