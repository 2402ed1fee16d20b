"""An agency's site: built once, kept up, edited by its own people only."""

import pytest
from django.test import Client
from wagtail.models import Page, Site

from kentongan.website.models import HomePage, PlainPage
from kentongan.website.sites import admit, build

from .conftest import text_of


def test_building_twice_makes_one_site(tirtasari):
    assert build(tirtasari) == build(tirtasari)
    assert Site.objects.filter(root_page__slug="tirtasari").count() == 1


def test_a_new_name_and_host_reach_the_site(tirtasari):
    build(tirtasari)
    tirtasari.host, tirtasari.name = "baru.banyuwening.example", "Kecamatan Tirtasari Baru"
    tirtasari.save()
    build(tirtasari)
    site = Site.objects.get(root_page__slug="tirtasari")
    assert site.hostname == "baru.banyuwening.example" and site.root_page.title == "Kecamatan Tirtasari Baru"


def test_nothing_of_wagtails_welcome_is_left(tirtasari):
    build(tirtasari)
    assert not Page.objects.filter(depth=2, slug="home").exists()


def test_a_page_knows_its_public_address(stories):
    page = Page.objects.get(slug="ktp-elektronik").specific
    assert page.full_url == "http://tirtasari.localhost:8000/layanan/ktp-elektronik/"


@pytest.fixture
def cms(sari, stories):
    client = Client(headers={"host": "localhost:8000"})
    client.force_login(sari)
    admit(sari)
    return client


def test_a_writer_edits_pages_of_their_own_site_only(cms, stories, dinkes, tirtasari):
    own = HomePage.objects.get(slug="tirtasari")
    assert cms.get("/cms/").status_code == 200
    assert cms.get(f"/cms/pages/{own.pk}/edit/").status_code == 200
    assert cms.get(f"/cms/pages/{build(dinkes).pk}/edit/").status_code in (302, 403)


def test_a_page_made_in_the_cms_is_public_at_once(cms, visit):
    home = HomePage.objects.get(slug="tirtasari")
    fields = {"title": "Aksesibilitas", "slug": "aksesibilitas", "body": "null", "action-publish": "1"}
    fields["body"] = (
        '{"blocks":[{"key":"a","text":"Situs ini dapat dibaca dengan papan tik.","type":"unstyled"}],"entityMap":{}}'
    )
    answer = cms.post(f"/cms/pages/add/website/plainpage/{home.pk}/", fields)
    assert answer.status_code == 302 and PlainPage.objects.filter(slug="aksesibilitas", live=True).exists()
    assert "papan tik" in text_of(visit("/aksesibilitas/", "tirtasari"))


def test_a_preview_is_rendered_on_the_desk_host(cms):
    page = Page.objects.get(slug="ktp-elektronik")
    answer = cms.get(f"/cms/pages/{page.pk}/view_draft/")
    assert answer.status_code == 200 and "KTP elektronik" in text_of(answer)


def test_an_unpublished_page_is_a_404(stories, visit):
    Page.objects.get(slug="ktp-elektronik").specific.unpublish()
    assert visit("/layanan/ktp-elektronik/", "tirtasari").status_code == 404
    assert "KTP elektronik" not in text_of(visit("/layanan/", "tirtasari"))


def test_a_page_is_of_its_own_site_only(stories, dinkes, visit):
    build(dinkes)
    assert visit("/layanan/ktp-elektronik/", "dinkes").status_code == 404
