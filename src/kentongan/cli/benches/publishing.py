"""Inside the demo: publishes, corrects and withdraws a story, and asks the running web server right after each verb.

Prints JSON: verb → page → whether it was right. Every list is asked for before the first verb too, so that a page kept
anywhere would show itself by being old.
"""

import json
import os
import sys
from http.client import HTTPConnection
from typing import Any

import django

FIRST = "Kentongan Berbunyi di Bangku Ukur"
SECOND = "Kentongan Terdengar sampai Balai Desa"
BODY = (
    "<p>TIRTASARI – Naskah ini ditulis oleh bangku ukur untuk melihat apakah semua halaman langsung menampilkannya "
    "begitu tayang, tanpa satu pun yang tertinggal dengan isi lama.</p>"
)
SITE, PORTAL = "tirtasari.localhost", "localhost"
LISTS = {
    "home": (SITE, "/"), "list": (SITE, "/berita/"), "search": (SITE, "/cari/?q=ukur"), "feed": (SITE, "/feed/"),
    "JSON feed": (SITE, "/feed.json"), "sitemap": (SITE, "/sitemap.xml"), "portal": (PORTAL, "/"),
    "portal's list": (PORTAL, "/berita/"), "portal's search": (PORTAL, "/cari/?q=ukur"),
    "portal's feed": (PORTAL, "/feed/"), "portal's sitemap": (PORTAL, "/sitemap.xml"),
}  # fmt: skip
Answers = dict[str, tuple[int, str]]


def tell(port: int) -> dict[str, dict[str, bool]]:
    """The story from its beginning to its end."""
    from kentongan.agencies.models import Agency, Person
    from kentongan.newsroom.models import Story

    agency = Agency.objects.get(slug="tirtasari")
    writer, approver = (Person.objects.get(username=name) for name in ("sari", "rahmat"))
    before = ask(port, LISTS)
    assert not any(FIRST in text for _, text in before.values())
    story = Story.begin(writer, agency, headline=FIRST, body=BODY)
    pass_review(story, writer, approver)
    story.publish(writer)
    path = story.publications.get().path
    pages = {"story": (SITE, path), "story by IP address": ("127.0.0.1", f"/situs/tirtasari{path}"), **LISTS}
    told = {"publish": judged(ask(port, pages), path, FIRST)}
    story.write(writer, headline=SECOND)
    pass_review(story, writer, approver)
    story.publish(writer, note="Judul diperbaiki untuk pengukuran.")
    told["correct"] = judged(ask(port, pages), path, SECOND, never=FIRST)
    story.withdraw(approver, "Naskah ini hanya untuk pengukuran.")
    told["withdraw"] = {page: is_gone(page, answer, path) for page, answer in ask(port, pages).items()}
    return told


def pass_review(story: Any, writer: Any, approver: Any) -> None:
    """Two pairs of eyes."""
    story.submit(writer)
    story.approve(story.latest_revision, approver)


def ask(port: int, pages: dict[str, tuple[str, str]]) -> Answers:
    """Ask the web server for pages by host name, each on a connection of its own."""
    answers = {}
    for page, (host, path) in pages.items():
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", path, headers={"Host": f"{host}:{port}"})
        answer = connection.getresponse()
        answers[page] = answer.status, answer.read().decode()
    return answers


def judged(answers: Answers, path: str, headline: str, never: str = "") -> dict[str, bool]:
    """Whether each page shows the headline (a sitemap: the address) and nowhere the old one."""
    return {
        page: status == 200
        and (path if "sitemap" in page else headline) in text
        and not (never and never in text and "story" not in page)
        for page, (status, text) in answers.items()
    }


def is_gone(page: str, answer: tuple[int, str], path: str) -> bool:
    """Whether a withdrawn story's address says so, and no list names it."""
    status, text = answer
    return status == 410 if "story" in page else status == 200 and SECOND not in text and path not in text


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.settings")
    django.setup()
    print(json.dumps(tell(int(sys.argv[1]))))
