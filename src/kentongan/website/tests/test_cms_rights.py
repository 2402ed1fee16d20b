"""In the CMS an agency's people touch their own site only, and only while they have a role there."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, Page

from kentongan.agencies.models import Membership, Person
from kentongan.lib import clock
from kentongan.website.models import HomePage, PublicDocument
from kentongan.website.sites import build

SECRET = "RAHASIATIRTASARI"


@pytest.fixture
def sites(tirtasari, dinkes):
    """Two sites; Tirtasari's holds a page and a document nobody else should see."""
    home, other = build(tirtasari), build(dinkes)
    page = home.get_children().get(slug="informasi-publik").specific
    page.title = page.draft_title = f"Halaman {SECRET}"
    page.live = False
    page.save()
    return home, other


@pytest.fixture
def document(sites, tirtasari):
    collection = Collection.objects.get(name="tirtasari")
    file = ContentFile(b"%PDF-1.4 rahasia", name="laporan.pdf")
    return PublicDocument.objects.create(title=f"Laporan {SECRET}", file=file, collection=collection, agency=tirtasari)


@pytest.fixture
def cms():
    def signed_in(person):
        client = Client(headers={"host": "localhost:8000"})
        client.force_login(person)
        return client

    return signed_in


def page_of(site):
    return Page.objects.get(depth=3, path__startswith=site.path, slug="informasi-publik")


ACTIONS = ("edit", "delete", "unpublish", "move", "copy", "history", "view_draft", "usage", "privacy", "add_subpage",
           "revisions/1/view", "workflow_history")  # fmt: skip


def test_another_agencys_pages_are_closed(sites, cms, nurse):
    client, page = cms(nurse), page_of(sites[0])
    before = list(Page.objects.order_by("pk").values())
    for action in ACTIONS:
        address = f"/cms/pages/{page.pk}/{action}/"
        for method in ("get", "post"):
            answer = getattr(client, method)(address, {"title": "x"})
            assert answer.status_code in (302, 403, 404, 405), f"{method} {address}: {answer.status_code}"
            assert answer.status_code != 302 or answer["Location"] in ("/cms/", "/meja/"), address
    assert list(Page.objects.order_by("pk").values()) == before


LISTS = (
    "/cms/", "/cms/pages/", "/cms/pages/search/?q=RAHASIA", "/cms/reports/locked/", "/cms/reports/site-history/",
    "/cms/reports/aging-pages/", "/cms/choose-page/", "/cms/choose-page/search/?q=RAHASIA", "/cms/documents/",
    "/cms/documents/?q=RAHASIA", "/cms/documents/chooser/", "/cms/documents/chooser/results/?q=RAHASIA",
    "/cms/users/", "/cms/groups/", "/cms/sites/", "/cms/collections/", "/cms/redirects/", "/cms/snippets/",
    "/cms/pages/?q=RAHASIA", "/cms/api/main/pages/", "/cms/api/main/documents/", "/cms/images/",
)  # fmt: skip


def test_no_list_of_the_cms_shows_another_agencys_pages_or_documents(sites, document, cms, nurse):
    client = cms(nurse)
    for address in (*LISTS, f"/cms/pages/{sites[0].pk}/", f"/cms/choose-page/{sites[0].pk}/",
                    f"/cms/choose-page/{page_of(sites[0]).pk}/", f"/cms/pages/{page_of(sites[0]).pk}/",
                    f"/cms/api/main/pages/{page_of(sites[0]).pk}/"):  # fmt: skip
        answer = client.get(address)
        assert answer.status_code < 500 and SECRET not in answer.content.decode(), address


def test_another_agencys_documents_are_closed(document, cms, nurse):
    client = cms(nurse)
    for action in ("edit", "delete", "usage"):
        for method in ("get", "post"):
            answer = getattr(client, method)(f"/cms/documents/{action}/{document.pk}/", {"title": "x"})
            assert answer.status_code in (302, 403, 404), (action, method, answer.status_code)
    document.refresh_from_db()
    assert document.title.endswith(SECRET)


def test_a_document_goes_into_the_own_collection_and_is_the_own_agencys(sites, cms, sari, tirtasari, dinkes):
    own = Collection.objects.get(name="tirtasari")
    other = Collection.objects.get(name="dinkes")
    for collection, agency in ((other, tirtasari), (Collection.get_first_root_node(), tirtasari), (own, dinkes)):
        file = ContentFile(b"%PDF-1.4", name="formulir.pdf")
        fields = {"title": "Formulir", "file": file, "collection": collection.pk, "agency": agency.pk}
        cms(sari).post("/cms/documents/add/", fields)
    assert PublicDocument.objects.count() == 3
    assert not PublicDocument.objects.exclude(collection=own).exists()
    assert not PublicDocument.objects.exclude(agency=tirtasari).exists()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [("a.html", b"<script>alert(1)</script>", "attachment"), ("a.svg", b"<svg onload='alert(1)'/>", "attachment"),
     ("a.pdf", b"%PDF-1.4", "inline")],
)  # fmt: skip
def test_a_document_never_runs_on_our_site(sites, tirtasari, visit, name, data, kind):
    collection = Collection.objects.get(name="tirtasari")
    made = PublicDocument.objects.create(title="x", file=ContentFile(data, name=name), collection=collection)
    answer = visit(made.url, "tirtasari")
    assert answer.status_code == 200 and answer["Content-Disposition"].startswith(kind)
    assert answer["X-Content-Type-Options"] == "nosniff" and "default-src" in answer["Content-Security-Policy"]


def test_a_role_that_ended_closes_the_cms_at_once(sites, cms, sari):
    client = cms(sari)
    address = f"/cms/pages/{sites[0].pk}/edit/"
    assert client.get(address).status_code == 200
    today = clock.now().date()
    Membership.objects.filter(person=sari).update(since=today - timedelta(days=9), until=today - timedelta(days=1))
    assert client.get(address).status_code in (302, 403)
    assert client.post(address, {"title": "x", "action-publish": "1"}).status_code in (302, 403)
    assert HomePage.objects.get(pk=sites[0].pk).title != "x"


def test_whoever_belongs_nowhere_has_no_cms(db, cms):
    person = Person.objects.create_user("tamu", password="kentongan-uji-coba", name="Tamu")
    assert cms(person).get("/cms/").status_code in (302, 403)


def test_the_home_page_keeps_its_place_its_address_and_its_life(sites, cms, sari, visit):
    client, home = cms(sari), sites[0]
    for action in ("delete", "unpublish"):
        client.post(f"/cms/pages/{home.pk}/{action}/", {"confirm": "yes", "confirm_site_name": "Kecamatan Tirtasari"})
    fields = {"title": "Judul Baru", "slug": "lain", "alert": "", "welcome": "null", "action-publish": "1"}
    client.post(f"/cms/pages/{home.pk}/edit/", fields)
    home = HomePage.objects.get(pk=home.pk)
    assert home.live and home.slug == "tirtasari" and home.title == "Judul Baru"
    assert visit("/", "tirtasari").status_code == 200


def test_only_the_operator_reaches_people_sites_and_settings(sites, cms, sari, budi):
    for person in (sari, budi):
        for address in ("/cms/users/", "/cms/users/new/", "/cms/groups/", "/cms/sites/", "/cms/collections/"):
            assert cms(person).get(address).status_code in (302, 403, 404), (person, address)


def test_an_own_page_is_edited_and_deleted_as_before(sites, cms, sari):
    page = page_of(sites[0])
    assert cms(sari).get(f"/cms/pages/{page.pk}/edit/").status_code == 200
    assert cms(sari).post(f"/cms/pages/{page.pk}/delete/").status_code == 302
    assert not Page.objects.filter(pk=page.pk).exists()
