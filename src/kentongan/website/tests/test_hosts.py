"""Which site a request is for (DESIGN.md, Decided 1)."""

import pytest
from django.test import Client

from .conftest import text_of


def test_an_agency_answers_at_its_name_on_this_machine(stories, visit):
    page = text_of(visit("/", "tirtasari"))
    assert "Kecamatan Tirtasari" in page and stories[0].headline in page


def test_the_bare_host_is_the_portal(stories, visit):
    page = text_of(visit("/"))
    assert stories[0].headline in page and "http://tirtasari.localhost:8000/berita/" in page


@pytest.mark.parametrize("host", ["bukan-kami.example", "tidak-ada.localhost:8000", "kentongan", "a..b", "[::1", "-.-"])
def test_an_unknown_host_gets_our_own_404(stories, visit, host):
    answer = visit("/", host + "" if ":" in host else host + ":80")
    assert answer.status_code in (400, 404) and "Tirtasari" not in text_of(answer)


def test_an_address_without_a_name_shows_each_site_under_situs(stories, visit):
    portal = text_of(visit("/", "192.168.1.5:8000"))
    assert 'href="/situs/tirtasari/berita/' in portal
    page = text_of(visit("/situs/tirtasari/", "192.168.1.5:8000"))
    assert 'href="/situs/tirtasari/layanan/"' in page and "tirtasari.localhost" not in page.split("<main")[1]


def test_every_link_of_a_site_under_situs_answers(stories, visit):
    import re

    page = text_of(visit("/situs/tirtasari/", "127.0.0.1:8000"))
    links = {link for link in re.findall(r'href="(/[^"#]*)"', page) if not link.startswith("/static/")}
    assert len(links) > 12
    assert {link: visit(link, "127.0.0.1:8000").status_code for link in links} == dict.fromkeys(links, 200)


def test_a_site_that_is_not_there_is_a_404_under_situs(stories, visit):
    assert visit("/situs/tidak-ada/", "127.0.0.1:8000").status_code == 404


def test_a_story_by_ip_address_leads_to_its_site(stories, visit):
    path = stories[0].publications.get().path
    answer = visit(path, "127.0.0.1:8000")
    assert (answer.status_code, answer["Location"]) == (301, f"/situs/tirtasari{path}")
    assert visit(answer["Location"], "127.0.0.1:8000").status_code == 200


@pytest.mark.parametrize("path", ["/meja/", "/cms/", "/masuk/?next=/meja/"])
def test_an_agencys_host_sends_its_people_to_the_desk_host(stories, visit, path):
    answer = visit(path, "tirtasari")
    assert (answer.status_code, answer["Location"]) == (302, f"http://localhost:8000{path}")


def test_an_agencys_host_never_sees_or_sets_a_cookie(stories, sari):
    client = Client(headers={"host": "tirtasari.localhost:8000"})
    client.force_login(sari)
    for path in ("/", "/berita/", stories[0].publications.get().path, "/cari/?q=warga", "/tidak-ada/"):
        answer = client.get(path)
        assert not answer.cookies and "Cookie" not in answer.get("Vary", "")
        assert answer.wsgi_request.user.is_anonymous


def test_public_pages_are_indonesian_whatever_the_browser_asks_for(stories, visit):
    page = text_of(visit("/", "tirtasari", accept_language="en-US,en;q=0.9"))
    assert '<html lang="id">' in page


def test_public_pages_forbid_foreign_scripts_and_frames(stories, visit):
    answer = visit("/", "tirtasari")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "frame-ancestors 'none'" in policy and "script-src" not in policy
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
