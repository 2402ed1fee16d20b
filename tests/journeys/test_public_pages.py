"""Every public page in a real browser: accessible, within the screen, small, and readable without JavaScript."""

import re
from http.client import HTTPConnection

import pytest
from axe_playwright_python.sync_playwright import Axe

MOST = 60 * 1024  # bytes of HTML, CSS, JS and fonts of a story page on the wire, before pictures
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
FILL = """
from kentongan.agencies.models import Agency, Person
from kentongan.website.tests.factory import fill
agency, sari, camat = Agency.objects.get(slug='tirtasari'), *(Person.objects.get(username=u) for u in ('sari', 'camat'))
stories = fill(agency, sari, camat)
stories[0].carry(Agency.objects.get(slug='dinkes'), Person.objects.get(username='ratna'))
stories[5].withdraw(camat, 'Pementasan ditunda ke pekan depan karena hujan.')
print(' '.join(told.publications.first().path for told in stories))
"""
PAGES = {
    "tirtasari": [
        "/", "/berita/", "/berita/?topik=ekonomi", "/layanan/", "/layanan/ktp-elektronik/", "/profil/", "/agenda/",
        "/kontak/",
        "/informasi-publik/", "/akun-resmi/", "/cari/?q=warga", "/cari/?q=qqqq", "/tidak-ada/",
    ],
    "diskominfo": ["/", "/berita/"],
    "": ["/", "/berita/", "/perangkat-daerah/", "/agenda/", "/situs-resmi/", "/akun-resmi/", "/cari/?q=ktp", "/masuk/"],
}  # fmt: skip


@pytest.fixture(scope="module")
def paths(place):
    """The addresses of the kecamatan's stories, the newest first; the last one was withdrawn."""
    return place.run(FILL).split()


def addresses(place, paths):
    for site, pages in PAGES.items():
        for path in [*pages, *({"tirtasari": [paths[0], paths[2], paths[5]], "": []}.get(site, []))]:
            yield place.url(f"{site}.localhost" if site else "localhost", path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_has_a_violation_or_runs_over_the_screen(place, browser, paths, scheme, width):
    page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    troubles = []
    for address in addresses(place, paths):
        page.goto(address)
        found = Axe().run(page, options=RULES).response["violations"]
        troubles += [(address, one["id"], [node["html"][:90] for node in one["nodes"]][:2]) for one in found]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            troubles.append((address, "wider than the screen", []))
    page.context.close()
    assert troubles == []


def test_the_menu_opens_and_pages_read_without_javascript(place, browser, paths):
    page = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
    page.goto(place.url("tirtasari.localhost", "/"))
    page.locator(".menu summary").click()
    page.get_by_role("link", name="Layanan", exact=True).first.click()
    page.get_by_role("link", name="KTP elektronik").click()
    assert "Kartu Keluarga asli" in page.inner_text("main")
    page.goto(place.url("tirtasari.localhost", paths[0]))
    assert page.get_by_role("link", name="Bagikan lewat WhatsApp").is_visible()
    assert not page.locator("[data-copy]").is_visible()
    page.context.close()


def test_a_page_asks_nobody_but_us_and_keeps_no_cookie(place, browser, paths):
    context = browser.new_context()
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(place.url("tirtasari.localhost", paths[0]), wait_until="networkidle")
    assert len(asked) > 4 and all(url.startswith(place.url("tirtasari.localhost", "/")) for url in asked)
    assert context.cookies() == [] and complaints == []
    context.close()


def test_the_keyboard_reaches_the_content_first(place, browser, paths):
    page = browser.new_context().new_page()
    page.goto(place.url("tirtasari.localhost", paths[0]))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    page.context.close()


def on_the_wire(place, path: str) -> tuple[int, bytes]:
    """Size of an answer as sent to a browser that takes Brotli and gzip, and its body."""
    connection = HTTPConnection("127.0.0.1", place.port)
    host = {"Host": f"tirtasari.localhost:{place.port}"}
    connection.request("GET", path, headers=host | {"Accept-Encoding": "gzip, br"})
    size = len(connection.getresponse().read())
    connection.request("GET", path, headers=host)
    return size, connection.getresponse().read()


def test_a_story_page_is_at_most_60_kb_before_its_pictures(place, paths):
    size, body = on_the_wire(place, paths[0])
    files = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', body.decode()))
    assert {name.rsplit(".", 1)[1] for name in files} >= {"css", "js", "woff2"}
    total = size + sum(on_the_wire(place, name)[0] for name in files)
    print(f"a story page: {total / 1024:.1f} KB in {1 + len(files)} requests before pictures")
    assert total <= MOST
