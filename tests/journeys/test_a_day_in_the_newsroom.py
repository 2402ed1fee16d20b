"""The main job in a real browser: from an activity to the website and to the social accounts."""

import re
import uuid

import pytest

from .installation import wait_until

QUOTE = "Usulan yang kita bawa harus lahir dari kebutuhan warga, bukan dari keinginan pengurus"


def record_activity(sari, title: str) -> None:
    """Sari records an activity on the desk, with people and a quote, and goes on to the release."""
    page = sari.open("/meja/kegiatan/baru/")
    page.fill("#id_title", title)
    page.fill("#id_kind", "musrenbang")
    page.fill("#id_place", "aula Kantor Kecamatan Tirtasari")
    page.fill("#id_end", "00:01")
    page.fill("#pn1", "Drs. Rahmat Wijaya")
    page.fill("#pt1", "Camat Tirtasari")
    page.fill("#pr1", "membuka kegiatan")
    page.fill("#qt1", QUOTE)
    page.fill("#qb1", "Rahmat Wijaya")
    page.fill(
        "#id_decision", "Sebanyak 27 usulan pembangunan dari tujuh desa disepakati untuk dibawa ke tingkat kabupaten"
    )
    sari.press("Simpan dan tulis rilis")
    page.wait_for_url("**/ubah/")


def story_id(page) -> str:
    return re.search(r"/berita/(\d+)/", page.url).group(1)


def switch_on_practice(person, story: str, agency: int) -> None:
    """Choose the practice board for a story and keep its text."""
    page = person.open(f"/meja/media-sosial/naskah/{story}/{agency}/")
    page.locator("input[type=checkbox]").first.check()
    page.locator("button.main").click()
    page.wait_for_load_state()


def agency_id(place, slug: str) -> int:
    return int(place.run(f"from kentongan.agencies.models import Agency; print(Agency.objects.get(slug='{slug}').pk)"))


def posted(place, headline: str) -> bool:
    code = "from kentongan.social.models import Delivery; "
    code += f"print(Delivery.objects.filter(publication__headline={headline!r}, state='live').count())"
    return place.run(code) != "0"


@pytest.fixture
def title() -> str:
    return f"Musrenbang Kecamatan Tirtasari {uuid.uuid4().hex[:6].upper()}"


def test_an_activity_becomes_a_story_on_every_page_and_a_post(place, sits_down, title):
    sari = sits_down("sari")
    record_activity(sari, title)
    story = story_id(sari.page)
    assert "27 usulan" in sari.page.locator("trix-editor").inner_text()
    switch_on_practice(sari, story, agency_id(place, "tirtasari"))
    sari.open(f"/meja/berita/{story}/")
    sari.press("Ajukan untuk ditinjau")
    assert sari.reads("Anda ikut menulis berita ini")

    camat = sits_down("camat")
    camat.open(f"/meja/berita/{story}/")
    camat.press("Setujui dan tayangkan")
    assert camat.reads("Disetujui dan tayang.")

    headline = f"Kecamatan Tirtasari Gelar Musrenbang {title[-6:]}"
    _, feed = place.get("/feed/", "tirtasari.localhost")
    address = re.search(rf"<link>http://[^<]*(/berita/\d{{4}}/\d\d/[^<]*-{story}/)</link>", feed).group(1)
    for host, path in [
        ("tirtasari.localhost", address), ("127.0.0.1", f"/situs/tirtasari{address}"), ("tirtasari.localhost", "/"),
        ("tirtasari.localhost", "/berita/"), ("localhost", "/"), ("127.0.0.1", "/situs/tirtasari/"),
        ("localhost", "/feed/"), ("localhost", f"/cari/?q={title.split()[-1]}"),
        ("tirtasari.localhost", f"/cari/?q={title.split()[-1]}"),
    ]:  # fmt: skip
        status, text = place.get(path, host)
        assert status == 200 and headline in text, (host, path, status)
    assert address in place.get("/sitemap.xml", "tirtasari.localhost")[1]
    wait_until(lambda: posted(place, headline))
    page = sari.open("/meja/papan-latihan/")
    assert headline in page.inner_text("body")


def test_a_co_writer_who_tries_to_approve_is_refused_in_a_sentence(place, sits_down, title):
    sari, camat = sits_down("sari"), sits_down("camat")
    record_activity(sari, title)
    story = story_id(sari.page)
    camat.open(f"/meja/berita/{story}/ubah/")
    camat.page.fill("#id_summary", "Camat menambahkan sebuah ringkasan.")
    camat.press("Simpan dan ajukan")
    camat.page.wait_for_url(f"**/berita/{story}/")
    assert camat.reads("Mintalah rekan menyetujuinya")
    revision = place.run(
        f"from kentongan.newsroom.models import Story; print(Story.objects.get(pk={story}).latest_revision_id)"
    )
    token = camat.page.locator("input[name=csrfmiddlewaretoken]").first.get_attribute("value")
    answer = camat.page.request.post(
        place.url("localhost", f"/meja/berita/{story}/persetujuan/"),
        form={"csrfmiddlewaretoken": token, "revision": revision},
        headers={"Referer": place.url("localhost", "/meja/")},
    )
    assert answer.status == 422 and "Anda ikut menulis berita ini" in answer.text()


def test_an_edit_after_approval_returns_the_story_to_review(place, sits_down, title):
    sari, camat = sits_down("sari"), sits_down("camat")
    record_activity(sari, title)
    story = story_id(sari.page)
    sari.press("Simpan dan ajukan")
    camat.open(f"/meja/berita/{story}/")
    camat.press("Setujui saja")
    assert camat.reads("Tayangkan sekarang")
    sari.open(f"/meja/berita/{story}/ubah/")
    sari.page.fill("#id_headline", f"Judul Baru untuk {title}")
    sari.press("Simpan")
    sari.open(f"/meja/berita/{story}/")
    assert sari.reads("Ditinjau") and not sari.reads("Tayangkan sekarang")


def test_a_kecamatan_carries_a_story_of_a_dinas_and_posts_it(place, sits_down, title):
    headline = f"Dinkes Buka Imunisasi {title[-6:]}"
    place.run(f"""
from kentongan.agencies.models import Agency, Person
from kentongan.newsroom.models import Story
dinkes = Agency.objects.get(slug="dinkes")
ratna, budi = (Person.objects.get(username=name) for name in ("ratna", "budi"))
body = "<p>BANYUWENING – Dinas Kesehatan membuka imunisasi gratis bagi anak di semua puskesmas selama sepekan, " * 2
story = Story.begin(ratna, dinkes, headline={headline!r}, body=body + "mulai Senin.</p>")
story.submit(ratna)
story.approve(story.latest_revision, budi)
story.publish(ratna)
""")
    camat = sits_down("camat")
    page = camat.open("/meja/berita/memuat/")
    page.locator("article", has_text=headline).get_by_role("button", name="Muat").click()
    page.wait_for_url("**/media-sosial/naskah/**")
    page.locator("input[type=checkbox]").first.check()
    camat.press("Simpan dan kirim")
    wait_until(lambda: posted(place, headline))
    status, text = place.get("/berita/", "tirtasari.localhost")
    assert status == 200 and headline in text
    address = re.search(r'href="(/berita/\d{4}/\d\d/dinkes-buka-imunisasi[^"]*)"', text).group(1)
    story_page = place.get(address, "tirtasari.localhost")[1]
    assert "Dimuat dari Dinas Kesehatan" in story_page
    assert f'rel="canonical" href="http://dinkes.localhost:{place.port}{address}"' in story_page


def test_an_issue_becomes_a_hook_and_is_refused_without_a_programme(place, sits_down, title):
    budi, camat = sits_down("budi"), sits_down("camat")
    issue, programme = f"Harga cabai naik {title[-6:]}", f"Pasar Murah {title[-6:]}"
    page = budi.open("/meja/program/baru/")
    page.select_option("#id_agency", label="Kecamatan Tirtasari")
    page.fill("#id_title", programme)
    page.fill("#id_carried_out_on", "2025-10-02")
    page.fill("#id_place", "Lapangan Tirtasari")
    page.fill("#id_result", "Sebanyak 640 keluarga membeli bahan pokok di bawah harga pasar")
    page.fill("#id_figure", "640 keluarga")
    page.fill("#id_evidence", "Laporan kegiatan nomor 12/2025")
    budi.press("Simpan")
    page = budi.open("/meja/isu/baru/")
    page.select_option("#id_agency", label="Diskominfo")
    page.fill("#id_title", issue)
    page.fill("#id_source", "https://kabar.example/harga-cabai")
    page.fill("#id_sentence", "Harga cabai rawit di pasar naik sejak awal bulan")
    budi.press("Simpan")
    page.wait_for_url(re.compile(r"/isu/\d+/$"))
    budi.press("Buka draf")
    assert budi.reads("Pilih program yang telah dilaksanakan")
    page.go_back()
    page.locator("label.card", has_text=programme).locator("input").check()
    budi.press("Buka draf")
    page.wait_for_url("**/ubah/")
    story = story_id(page)
    text = page.locator("trix-editor").inner_text()
    assert "Harga cabai rawit" in text and "640 keluarga" in text and "2 Oktober 2025" in text and "12/2025" in text
    switch_on_practice(budi, story, agency_id(place, "tirtasari"))
    budi.open(f"/meja/berita/{story}/")
    budi.press("Ajukan untuk ditinjau")
    camat.open(f"/meja/berita/{story}/")
    camat.press("Setujui dan tayangkan")
    wait_until(lambda: posted(place, f"Kecamatan Tirtasari Laksanakan {programme}"))
