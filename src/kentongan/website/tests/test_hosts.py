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


@pytest.mark.parametrize(
    "host",
    [
        "TIRTASARI.localhost:8000",
        "tirtasari.LOCALHOST",
        "tirtasari.localhost.:8000",
        "tirtasari.localhost:80",
        "tirtasari.localhost:65000",
    ],
)
def test_a_name_may_be_written_in_other_ways(stories, visit, host):
    assert "Kecamatan Tirtasari" in text_of(visit("/", host))


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("x-forwarded-host", "tipuan.example"),
        ("x-forwarded-server", "tipuan.example"),
        ("forwarded", "host=tipuan.example"),
        ("x-host", "tipuan.example"),
        ("x-original-url", "/meja/"),
        ("x-rewrite-url", "/meja/"),
        ("x-forwarded-prefix", "/tipuan"),
        ("x-http-method-override", "DELETE"),
    ],
)
def test_no_header_but_host_chooses_the_site_or_stands_in_its_links(stories, visit, header, value):
    path = stories[0].publications.get().path
    for address in ("/", path, "/feed/", "/sitemap.xml"):
        client = Client(headers={"host": "tirtasari.localhost:8000", header: value})
        answer = client.get(address)
        assert answer.status_code == 200 and "tipuan" not in text_of(answer)


@pytest.mark.parametrize(
    "host",
    [
        "tirtasari.localhost.tipuan.example",
        "tipuan.example#.tirtasari.localhost",
        ".localhost:8000",
        "tirtasari.localhost@tipuan.example",
        "tipuan.localhost:8000",
        "localhost.tipuan.example",
        "..localhost",
        "x.tirtasari.localhost:8000",
        "tirtasari_.localhost",
        "xn--tirtasari.localhost",
        "tirtasari.banyuwening.example.tipuan.example",
    ],
)
def test_a_name_that_only_looks_like_ours_is_unknown(stories, visit, host):
    answer = visit("/", host if ":" in host else f"{host}:8000")
    assert answer.status_code in (400, 404) and stories[0].headline not in text_of(answer)
    assert not answer.cookies


@pytest.mark.parametrize("host", ["[::1]:8000", "[::1]", "[fe80::1]:8000", "10.0.0.7", "127.0.0.1:8000"])
def test_every_address_without_a_name_shows_the_portal_and_the_sites(stories, visit, host):
    client = Client(headers={"host": host})
    assert stories[0].headline in text_of(client.get("/"))
    assert "Kecamatan Tirtasari" in text_of(client.get("/situs/tirtasari/"))
    assert client.get("/situs/tirtasari").status_code == 301
    assert client.get("/situs/TIRTASARI/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/situs/tirtasari//meja/",
        "/situs/tirtasari/meja/",
        "/situs/tirtasari/cms/",
        "/situs/tirtasari/masuk/?next=//x.example",
        "/situs/tirtasari//tipuan.example/",
        "/situs/tirtasari/%2F%2Ftipuan.example",
        "//tipuan.example/%2e%2e",
        "/situs/tirtasari/situs/dinkes/",
    ],
)
def test_below_situs_nothing_of_the_desk_and_no_way_out(stories, dinkes, visit, path):
    answer = visit(path, "127.0.0.1:8000")
    assert answer.status_code in (301, 302, 404)
    if answer.status_code != 404:
        assert answer["Location"].startswith("/") and not answer["Location"].startswith("//")


def test_on_a_named_host_situs_leads_nowhere_odd(stories, dinkes, visit):
    assert visit("/situs/dinkes/", "tirtasari").status_code == 404


def test_in_production_the_hosts_of_the_file_answer_and_the_demos_do_not(stories, visit, settings):
    settings.ON_LOOPBACK, settings.PORT = False, 80
    assert "Kecamatan Tirtasari" in text_of(visit("/", "tirtasari.banyuwening.example"))
    assert visit("/", "tirtasari.localhost:8000").status_code == 404
    page = text_of(visit("/", "tirtasari.banyuwening.example"))
    assert "localhost" not in page
    assert visit("/meja/", "tirtasari.banyuwening.example")["Location"] == "http://banyuwening.example/meja/"


def test_a_desk_host_of_its_own_holds_the_desk_alone(stories, sari, visit, settings):
    settings.ON_LOOPBACK, settings.PORT, settings.DESK_HOST = False, 80, "meja.banyuwening.example"
    assert visit("/meja/", "banyuwening.example")["Location"] == "http://meja.banyuwening.example/meja/"
    assert visit("/masuk/", "meja.banyuwening.example").status_code == 200
    client = Client(headers={"host": "banyuwening.example"})
    client.force_login(sari)
    answer = client.get("/berita/")
    assert answer.wsgi_request.user.is_anonymous and not answer.cookies


def test_health_answers_at_any_name(db, visit):
    assert visit("/sehat", "10.0.0.7").json() == {"status": "ok"}
