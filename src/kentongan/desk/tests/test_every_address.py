"""What holds at every address of the desk: reading changes nothing, a foreign form is refused, nothing breaks."""

import pytest
from django.test import Client

from .whole import desk_addresses, differences, everything, filled, patterns, places

HUGE = 10**30
ODD = {
    "NUL": "a\0b", "a backslash": "\\", "odd text": "\u202e\ufffe\U0001f600", "half a character": b"\xff\xfe",
    "a long text": "x" * 70_000, "no number": "abc", "a huge number": str(HUGE), "an odd digit": "²", "a minus": "-1",
    "many digits": "9" * 5000,
}  # fmt: skip
FIELDS = (
    "agency", "revision", "programme", "seen", "q", "reason", "note", "forward", "link", "text", "word", "ignore",
    "unignore", "headline", "summary", "body", "topic", "kind", "title", "place", "day", "start", "end", "end_day",
    "at", "partners", "participant_count", "people_name", "people_leader", "quotes_text", "quotes_by", "points_text",
    "answer:activity.result", "answer:activity.participant_count", "description", "caption", "focus_x", "handle",
    "network", "server", "address", "secret", "source", "on", "sentence", "evidence", "year", "carried_out_on",
    "result", "figure", "language", "move", "new_password1", "username", "password", "next",
)  # fmt: skip


def test_reading_changes_nothing(things, budi, sign_in):
    client, before = sign_in(budi), everything()
    for pattern in desk_addresses():
        for method in ("get", "head", "options"):
            answer = getattr(client, method)(filled(pattern, things))
            assert answer.status_code < 500, pattern
    assert differences(before, everything()) == []


def test_a_form_from_elsewhere_is_refused(things, budi, sign_in):
    client, before = sign_in(budi, enforce_csrf_checks=True), everything()
    for pattern in [*desk_addresses(), "masuk/", "keluar/"]:
        answer = client.post(filled(pattern, things), {"reason": "Alasan yang cukup panjang.", "move": "next"})
        assert answer.status_code == 403, pattern
    assert differences(before, everything()) == []


def test_without_signing_in_every_address_of_the_desk_leads_to_the_form(things):
    client, before = Client(headers={"host": "localhost:8000"}), everything()
    for pattern in desk_addresses():
        for method in ("get", "post"):
            answer = getattr(client, method)(filled(pattern, things))
            assert answer.status_code == 302 and answer["Location"].startswith("/masuk/"), f"{method} {pattern}"
    assert differences(before, everything()) == []


@pytest.mark.parametrize("what", ODD)
def test_odd_input_is_refused_in_a_sentence_and_breaks_nothing(things, budi, sign_in, what):
    client = sign_in(budi)
    for pattern in desk_addresses():
        answer = client.post(filled(pattern, things), dict.fromkeys(FIELDS, ODD[what]))
        assert answer.status_code in (200, 302, 404, 405, 422), f"{pattern}: {answer.status_code}"


@pytest.mark.parametrize("what", ODD)
def test_odd_questions_are_answered(things, budi, sign_in, what):
    client = sign_in(budi)
    names = ("q", "hal", "hanya", "tahap", "topik", "jenis", "bulan", "periksa", "next")
    for pattern in [*desk_addresses(), "masuk/"]:
        if not places(pattern):
            answer = client.get(f"/{pattern}", dict.fromkeys(names, ODD[what]))
            assert answer.status_code in (200, 302, 404, 405, 422), f"{pattern}: {answer.status_code}"


@pytest.mark.parametrize("number", [0, 2**31, 2**63, 2**64, HUGE])
def test_a_number_that_is_nobodys_is_a_404(things, budi, sign_in, number):
    client = sign_in(budi)
    for pattern in desk_addresses():
        if places(pattern):
            for method in ("get", "post"):
                answer = getattr(client, method)(filled(pattern, dict.fromkeys(things, number)))
                assert answer.status_code in (404, 405), f"{method} {pattern}: {answer.status_code}"


@pytest.mark.parametrize(
    "path", ["/foto/%00/960", "/foto/a%00/%00", "/undangan/%00/x/", "/undangan/MQ/%00/",
             "/undangan/OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5/x/", "/undangan/_w/x/", "/dokumen/99999999999999999999/a.pdf",
             "/%00/", "/berita/2026/01/%00-1/"],
)  # fmt: skip
def test_odd_public_addresses_are_a_404_or_gone(db, path):
    answer = Client(headers={"host": "localhost:8000"}).get(path)
    assert answer.status_code in (404, 410), answer.status_code


def test_every_address_of_the_desk_asks_who_is_there():
    """A new page cannot forget to: everything but what is public is below /meja/ or /cms/."""
    from django.urls import get_resolver

    public = {"sehat", "masuk/", "keluar/", "undangan", "periksa-naskah/", "dokumen", "foto", "lambang"}
    starts = {pattern.lstrip("^").split("/")[0] for pattern in patterns(get_resolver().url_patterns)}
    website = {
        "",
        "akun-resmi",
        "berita",
        "cari",
        "agenda",
        "kontak",
        "perangkat-daerah",
        "situs-resmi",
        "feed",
        "feed.json",
    }
    website |= {"sitemap.xml", "robots.txt", "((?:[\\w\\-]+"}
    assert starts - {one.rstrip("/") for one in public} - website == {"meja", "cms"}


PUBLIC = (
    "", "berita/", "cari/?q=warga", "agenda/", "kontak/", "perangkat-daerah/", "situs-resmi/", "feed/", "feed.json",
    "sitemap.xml", "robots.txt", "akun-resmi/", "akun-resmi/data.json", "profil/", "layanan/", "informasi-publik/",
    "masuk/", "periksa-naskah/", "tidak-ada/", "sehat",
)  # fmt: skip


@pytest.mark.parametrize("host", ["localhost:8000", "tirtasari.localhost:8000", "127.0.0.1:8000"])
def test_a_reader_changes_nothing(things, tirtasari, host):
    from kentongan.website.sites import build

    build(tirtasari)
    client, before = Client(headers={"host": host}), everything()
    for path in PUBLIC:
        for method in ("get", "head", "options"):
            assert getattr(client, method)(f"/{path}").status_code < 500, path
    assert differences(before, everything()) == []
    assert not client.cookies.get("sessionid")
