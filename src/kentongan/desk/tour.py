"""The first story in fifteen minutes: a guided tour on the practice board for somebody who has never done this."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Step:
    """One step: what to do, why, and where."""

    title: Promise | str
    text: Promise | str
    to: str


STEPS = (
    Step(
        _("Record an activity"),
        _("Choose any activity of this week. Write its name, place, and when it ended: the clock starts there."),
        "/meja/kegiatan/baru/",
    ),
    Step(
        _("Add people and one quote"),
        _("Who opened it, who spoke? One sentence they really said is enough. What nobody said is not made up."),
        "/meja/kegiatan/",
    ),
    Step(
        _("Let the facts become a release"),
        _("Press “Write the release”. Every sentence comes from a fact you gave; what is missing is asked."),
        "/meja/kegiatan/",
    ),
    Step(
        _("Add a photo and read it aloud once"),
        _("Say in the alt text what the photo shows. Read the text aloud: where you stumble, shorten."),
        "/meja/berita/",
    ),
    Step(
        _("Choose the practice board"),
        _("Under “Social media” switch on the practice board only. Nobody outside sees what is posted there."),
        "/meja/berita/",
    ),
    Step(
        _("Submit, and let a colleague approve"),
        _("Two pairs of eyes: whoever wrote the text cannot approve it. Ask a colleague to open their front page."),
        "/meja/berita/",
    ),
    Step(
        _("See your post"),
        _("Once published, the story is on the website and your post on the practice board. That was the whole way."),
        "/meja/papan-latihan/",
    ),
)


def guide(request: HttpRequest) -> dict[str, Any]:
    """For every page of Meja: the step this person is at, while they follow the tour."""
    if not request.path.startswith("/meja/"):
        return {}
    at = getattr(getattr(request, "user", None), "tour_step", 0)
    if not 1 <= at <= len(STEPS):
        return {}
    return {"guide": {"step": STEPS[at - 1], "number": at, "total": len(STEPS), "template": "desk/_tour.html"}}
