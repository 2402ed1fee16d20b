"""The page of one story."""

import json
import re

import pytest
from django.test import Client

from kentongan.newsroom.models import Publication

from . import factory
from .conftest import text_of


@pytest.fixture
def path(stories):
    return stories[0].publications.get().path


def test_a_story_shows_when_who_and_how(stories, visit, path):
    page = text_of(visit(path, "tirtasari"))
    assert stories[0].headline in page and "20 menit" in page
    assert "Sari Lestari" in page and "Rahmat Wijaya" in page
    assert '<b class="dateline">TIRTASARI</b>' in page


def test_an_old_slug_or_a_wrong_month_leads_to_the_address(stories, visit, path):
    number = stories[0].pk
    for wrong in (f"/berita/2020/01/judul-lama-{number}/", f"/berita/{path[8:16]}salah-{number}/"):
        answer = visit(wrong, "tirtasari")
        assert (answer.status_code, answer["Location"]) == (301, path)


def test_a_story_of_another_agency_is_not_here(stories, dinkes, visit, path):
    assert visit(path, "dinkes").status_code == 404


@pytest.mark.parametrize("path", ["/berita/2026/11/a-0/", "/berita/2026/13/a-999999999999/", "/berita/2026/11/--9/"])
def test_an_id_that_is_nobodys_is_a_404(stories, visit, path):
    assert visit(path, "tirtasari").status_code == 404


def test_a_draft_has_no_page(story, visit):
    assert visit(f"/berita/2026/11/a-{story.pk}/", "tirtasari").status_code == 404


def test_a_withdrawn_story_says_why(stories, camat, visit, path):
    stories[0].withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    answer = visit(path, "tirtasari")
    assert answer.status_code == 410 and "ditunda ke pekan depan" in text_of(answer)
    for page in ("/", "/berita/", "/feed/", "/feed.json", "/sitemap.xml", "/cari/?q=adminduk"):
        assert stories[0].headline not in text_of(visit(page, "tirtasari")).replace("kegiatan", "")


def test_a_correction_stands_with_its_date_and_a_correction_on_its_way_does_not(stories, sari, camat, visit, path):
    told = stories[0]
    told.write(sari, summary="Ringkasan yang sedang diperbaiki.")
    assert "sedang diperbaiki" not in text_of(visit(path, "tirtasari"))
    told.submit(sari)
    told.approve(told.latest_revision, camat)
    told.publish(sari, note="Jumlah KTP adalah 64, bukan 46.")
    page = text_of(visit(path, "tirtasari"))
    assert "sedang diperbaiki" in page and "Jumlah KTP adalah 64, bukan 46." in page


def test_a_carried_story_names_its_source_and_keeps_its_canonical_address(stories, nurse, dinkes, visit, path):
    stories[0].carry(dinkes, nurse)
    page = text_of(visit(path, "dinkes"))
    original = f"http://tirtasari.localhost:8000{path}"
    assert f'<link rel="canonical" href="{original}">' in page and page.count('rel="canonical"') == 1
    assert page.count(original) > 2 and "Kecamatan Tirtasari" in page


def test_a_carried_story_that_ended_points_to_its_source(stories, nurse, dinkes, visit, path):
    from kentongan.newsroom.publishing import stop_carrying

    stop_carrying(stories[0].carry(dinkes, nurse), nurse)
    answer = visit(path, "dinkes")
    assert answer.status_code == 410 and f"http://tirtasari.localhost:8000{path}" in text_of(answer)


def test_machines_read_a_news_article(stories, visit, path):
    page = text_of(visit(path, "tirtasari"))
    data = json.loads(re.search(r'<script type="application/ld\+json">(.+?)</script>', page)[1])
    assert data["@type"] == "NewsArticle" and data["headline"] == stories[0].headline
    assert data["mainEntityOfPage"] == f"http://tirtasari.localhost:8000{path}"
    card = re.search(r'<meta property="og:image" content="([^"]+)"', page)[1]
    assert card.startswith("http://tirtasari.localhost:8000/foto/") and data["image"] == [card]


def test_no_headline_breaks_out_of_the_page(tirtasari, sari, camat, stories, visit):
    from datetime import timedelta

    from kentongan.lib import clock

    evil = '</script><script>alert(1)</script> "Judul" & <b>lain</b>'
    told = factory.publish(sari, camat, tirtasari, evil, clock.now() - timedelta(hours=3))
    for address in (told.publications.get().path, "/", "/berita/", "/feed/", "/cari/?q=judul"):
        assert "<script>alert" not in text_of(visit(address, "tirtasari"))


def test_a_photo_carries_its_alt_text_and_sizes_and_answers(stories, visit, path):
    page = text_of(visit(path, "tirtasari"))
    image = re.search(r'<img src="([^"]+)" srcset="([^"]+)"[^>]*alt="Perbukitan hijau saat pagi"', page)
    assert image and "480w" in image[2]
    assert visit(image[1], "tirtasari").status_code == 200


def test_whatsapp_comes_first_among_the_ways_to_share(stories, visit, path):
    share = text_of(visit(path, "tirtasari")).split('class="share"')[1]
    assert share.index("https://wa.me/?text=") < share.index("data-copy")


def test_a_story_page_asks_the_database_at_most_eight_times(stories, visit, path, django_assert_max_num_queries):
    visit(path, "tirtasari")
    with django_assert_max_num_queries(8):
        visit(path, "tirtasari")


def test_a_story_is_everywhere_in_the_same_breath(stories, tirtasari, sari, camat, visit):
    from kentongan.lib import clock

    told = factory.publish(sari, camat, tirtasari, "Jalan Poros Dibuka Kembali", clock.now(), took=0)
    row = Publication.objects.get(story=told)
    for address, site in (
        (row.path, "tirtasari"), ("/", "tirtasari"), ("/berita/", "tirtasari"), ("/", ""), ("/berita/", ""),
        ("/feed/", "tirtasari"), ("/feed.json", ""), ("/cari/?q=poros", "tirtasari"), ("/cari/?q=poros", ""),
    ):  # fmt: skip
        assert "Jalan Poros Dibuka Kembali" in text_of(visit(address, site)), address
    assert row.path in text_of(visit("/sitemap.xml", "tirtasari"))


def test_head_is_answered_and_post_refused(stories, path):
    client = Client(headers={"host": "tirtasari.localhost:8000"})
    assert client.head(path).status_code == 200 and client.post(path).status_code == 405


def test_nothing_public_tells_of_a_correction_under_way(stories, sari, camat, visit, path):
    """Neither its text nor when it was written, submitted or approved."""
    pages = [(path, "tirtasari"), ("/sitemap.xml", "tirtasari"), ("/", "tirtasari"), ("/feed/", ""), ("/feed.json", "")]
    before = {page: text_of(visit(*page)) for page in pages}
    told = stories[0]
    told.write(sari, headline="Judul yang Sedang Dikoreksi", summary="Sedang diperbaiki.")
    assert {page: text_of(visit(*page)) for page in pages} == before
    told.submit(sari)
    assert {page: text_of(visit(*page)) for page in pages} == before
