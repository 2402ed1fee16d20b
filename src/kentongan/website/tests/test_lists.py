"""The news list, home, portal, agenda, and the pages that are not news."""

from datetime import timedelta

import pytest

from kentongan.lib import clock

from . import factory
from .conftest import text_of


@pytest.fixture
def many(tirtasari, sari, camat, stories):
    now = clock.now()
    return [
        factory.publish(sari, camat, tirtasari, f"Warta Lama Nomor {at}", now - timedelta(days=30 + at))
        for at in range(9)
    ]


def test_the_list_turns_its_pages_by_real_links(many, visit):
    first = text_of(visit("/berita/", "tirtasari"))
    assert 'rel="next" href="?hal=2"' in first and 'rel="prev"' not in first
    second = text_of(visit("/berita/?hal=2", "tirtasari"))
    assert "Warta Lama Nomor 8" in second and 'rel="prev"' in second


def test_the_list_narrows_by_topic_kind_and_month(stories, visit):
    page = text_of(visit("/berita/?topik=kesehatan", "tirtasari"))
    assert stories[2].headline in page and stories[0].headline not in page
    page = text_of(visit("/berita/?jenis=peringatan", "tirtasari"))
    assert stories[4].headline in page and stories[2].headline not in page
    assert stories[0].headline not in text_of(visit("/berita/?bulan=2020-01", "tirtasari"))


@pytest.mark.parametrize(
    "query",
    ["hal=-1", "hal=99999999999999999999", "hal=x", "topik=%00", "bulan=2026-13", "bulan=٢٠٢٦-01", "jenis='--", "hal="],
)
def test_odd_questions_get_the_list(stories, visit, query):
    assert visit(f"/berita/?{query}", "tirtasari").status_code == 200


@pytest.mark.parametrize(
    "address", ["/", "/berita/", "/agenda/", "/feed/", "/feed.json", "/sitemap.xml", "/cari/?q=warta"]
)
@pytest.mark.parametrize("site", ["tirtasari", ""])
def test_a_list_does_not_ask_more_for_more_rows(
    stories, tirtasari, sari, camat, visit, django_assert_max_num_queries, address, site
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    visit(address, site)
    with CaptureQueriesContext(
        connection,
    ) as few:
        visit(address, site)
    for at in range(4):
        factory.publish(sari, camat, tirtasari, f"Warta Nomor {at}", clock.now() - timedelta(days=9 + at), picture=at)
    with django_assert_max_num_queries(len(few) + 1):  # one more at most: the second page of a list may begin
        visit(address, site)
    assert len(few) <= 16


def test_a_carried_story_stands_once_on_the_portal(stories, nurse, dinkes, visit):
    stories[0].carry(dinkes, nurse)
    headline = f">{stories[0].headline}</a>"
    assert text_of(visit("/berita/")).count(headline) == 1
    assert text_of(visit("/berita/", "dinkes")).count(headline) == 1


def test_a_fresh_warning_stands_on_top(tirtasari, sari, camat, stories, visit):
    factory.publish(
        sari, camat, tirtasari, "Waspada Angin Kencang", clock.now() - timedelta(hours=2), kind="peringatan"
    )
    for site in ("tirtasari", ""):
        assert "Waspada Angin Kencang" in text_of(visit("/", site)).split('class="alert"')[1].split("</header>")[0]


def test_an_old_warning_does_not(stories, visit):
    assert 'class="alert"' not in text_of(visit("/", "tirtasari"))


def test_the_agenda_shows_what_comes_and_what_became_of_what_was(stories, visit):
    for site in ("tirtasari", ""):
        page = text_of(visit("/agenda/", site))
        assert "Rapat koordinasi kuwu" in page and stories[0].publications.get().path in page


def test_a_private_activity_is_on_no_agenda(stories, tirtasari, sari, visit):
    from kentongan.newsroom.models import Activity

    begin = clock.now() + timedelta(hours=5)
    Activity.record(
        sari,
        tirtasari,
        title="Rapat tertutup",
        starts_at=begin,
        ended_at=begin + timedelta(hours=1),
        public_agenda=False,
    )
    assert "Rapat tertutup" not in text_of(visit("/agenda/", "tirtasari")) + text_of(visit("/", "tirtasari"))


def test_a_joint_activity_is_on_the_agenda_of_all_who_take_part(stories, tirtasari, dinkes, sari, visit):
    from kentongan.newsroom.models import Activity

    begin = clock.now() + timedelta(hours=5)
    Activity.record(
        sari,
        tirtasari,
        title="Pekan imunisasi",
        starts_at=begin,
        ended_at=begin + timedelta(hours=1),
        partners=[dinkes],
    )
    assert "Pekan imunisasi" in text_of(visit("/agenda/", "dinkes"))


def test_a_service_is_two_taps_from_home(stories, visit):
    home = text_of(visit("/", "tirtasari"))
    assert 'href="/layanan/"' in home and 'href="/layanan/ktp-elektronik/"' in home
    page = text_of(visit("/layanan/ktp-elektronik/", "tirtasari"))
    assert "Kartu Keluarga asli" in page and "Gratis" in page


def test_the_profile_shows_who_is_in_office_today(stories, tirtasari, visit):
    from kentongan.agencies.models import Official

    past = clock.now().date() - timedelta(days=2000)
    Official.objects.create(
        agency=tirtasari, name="Hadi Lama", position="Camat", since=past, until=past + timedelta(days=900)
    )
    page = text_of(visit("/profil/", "tirtasari"))
    assert "Drs. Rahmat Wijaya" in page and "Plt. Sekretaris Kecamatan" in page and "Hadi Lama" not in page


def test_contacts_can_be_tapped(stories, visit):
    page = text_of(visit("/kontak/", "tirtasari"))
    assert 'href="tel:02335550134"' in page and 'href="https://wa.me/6281200000134"' in page


def test_an_empty_site_says_so_everywhere(desk_agency, visit):
    from kentongan.website.sites import build

    build(desk_agency)
    for address in ("/", "/berita/", "/agenda/", "/layanan/", "/profil/", "/kontak/"):
        answer = visit(address, "diskominfo")
        assert answer.status_code == 200 and 'class="empty"' in text_of(answer), address


def test_the_directory_leads_to_every_site(stories, dinkes, visit):
    page = text_of(visit("/perangkat-daerah/"))
    assert "http://tirtasari.localhost:8000/" in page and "http://dinkes.localhost:8000/" in page


def test_a_missing_page_offers_a_way_on(stories, visit):
    answer = visit("/tidak/ada/", "tirtasari")
    assert answer.status_code == 404 and 'role="search"' in text_of(answer)
