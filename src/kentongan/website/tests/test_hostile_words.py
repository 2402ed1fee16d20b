"""Whatever somebody writes into any field that the public sees: it stays words."""

import json
from datetime import date, timedelta
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from django.apps import apps
from django.test import Client

from kentongan.agencies.models import Official
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Issue, Photo, Programme, Story
from kentongan.website.models import HomePage, PlainPage, ServicePage

from . import factory
from .conftest import text_of

EVIL = (
    "\"'></script></style></title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7|add:7 }}${7*7}"
)
PLACES = [
    ("/", "tirtasari"),
    ("/", ""),
    ("/berita/", "tirtasari"),
    ("/berita/", ""),
    ("/agenda/", "tirtasari"),
    ("/agenda/", ""),
    ("/profil/", "tirtasari"),
    ("/kontak/", "tirtasari"),
    ("/layanan/", "tirtasari"),
    ("/layanan/jahat/", "tirtasari"),
    ("/perangkat-daerah/", ""),
    ("/akun-resmi/", ""),
    ("/akun-resmi/", "tirtasari"),
    ("/situs-resmi/", "tirtasari"),
    ("/informasi-publik/", "tirtasari"),
    ("/cari/?q=alert", "tirtasari"),
    ("/cari/?q=alert", ""),
    ("/situs/tirtasari/", "127.0.0.1"),
    ("/tidak-ada/", "tirtasari"),
]


class Looking(HTMLParser):
    """Collects what would run: scripts with text, event handlers, odd addresses."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.script = [], None

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.script = (tag == "script") and values.get("type", "")
        self.found += [f"{tag} {name}" for name in values if name.startswith("on")]
        for name in ("href", "src", "action", "srcset", "data", "formaction"):
            if (values.get(name) or "").strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                self.found.append(f"{tag} {name}={values[name]}")
        if tag == "img" and values.get("src") == "x":
            self.found.append("img")

    def handle_data(self, data):
        if self.script == "application/ld+json":
            json.loads(data)
        elif self.script is not False and self.script is not None and "alert" in data:
            self.found.append(data)

    def handle_endtag(self, tag):
        self.script = None


@pytest.fixture
def hostile(tirtasari, dinkes, sari, camat, nurse, desk_agency, budi):
    """Every field that the public sees, filled with markup through the models' own verbs."""
    factory.furnish(tirtasari)
    sari.memberships.update(since=date(2020, 1, 1))
    camat.memberships.update(since=date(2020, 1, 1))
    for name in ("name", "short", "tagline", "address", "phone", "whatsapp", "hours", "dateline"):
        limit = type(tirtasari)._meta.get_field(name).max_length
        setattr(tirtasari, name, EVIL[:limit])
    tirtasari.save()
    Official.objects.create(agency=tirtasari, name=EVIL, position=EVIL, since=date(2020, 1, 1))
    apps.get_model("social.Account").objects.create(
        agency=tirtasari, network="instagram", handle=EVIL[:120], name=EVIL[:120], address="", added_by=sari
    )
    now = clock.now()
    for ended in (now - timedelta(hours=3), now + timedelta(hours=3)):
        activity = Activity.record(
            sari,
            tirtasari,
            title=EVIL,
            place=EVIL,
            kind=EVIL[:60],
            starts_at=ended - timedelta(hours=1),
            ended_at=ended,
        )
    activity = Activity.objects.order_by("ended_at").first()
    words = {"description": EVIL, "caption": EVIL, "credit": EVIL[:120], "title": EVIL}
    photos = [Photo.take(sari, tirtasari, factory.picture(at), **words).pk for at in (1, 2)]
    programme = Programme.objects.create(
        agency=tirtasari,
        title=EVIL,
        year=2025,
        carried_out_on=date(2025, 1, 2),
        place=EVIL,
        result=EVIL,
        figure=EVIL[:58] + " 7",
        evidence="javascript:alert(1)",
        added_by=sari,
    )
    issue = Issue.objects.create(
        agency=desk_agency,
        title=EVIL,
        source="https://warta.example/?q=%22onclick=alert(1)",
        source_name=EVIL[:120],
        on=date(2025, 1, 2),
        sentence=EVIL,
        added_by=budi,
    )
    story = Story.begin(
        sari,
        tirtasari,
        activity=activity,
        programme=programme,
        issue=issue,
        headline=EVIL,
        summary=EVIL,
        photo_ids=photos,
        body=f"<p>{EVIL}</p>" + factory.body("Isi"),
    )
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari)
    story.write(sari, summary=EVIL + "!")
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari, note=EVIL)
    story.carry(dinkes, nurse)
    HomePage.objects.filter(slug="tirtasari").update(title=EVIL, alert=EVIL[:240])
    PlainPage.objects.filter(slug="informasi-publik").update(title=EVIL)
    ServicePage.objects.filter(slug="ktp-elektronik").update(
        slug="jahat",
        title=EVIL,
        summary=EVIL[:200],
        duration=EVIL[:120],
        cost=EVIL[:120],
        contact=EVIL[:160],
        hours=EVIL[:160],
        url_path="/tirtasari/layanan/jahat/",
    )
    return story


def harm(page):
    looking = Looking()
    looking.feed(page)
    return looking.found


def test_harm_would_be_seen():
    assert len(harm(f"<p>{EVIL}</p>")) >= 2 and harm("<a href=' javascript:x'>")


def test_no_public_page_runs_what_somebody_wrote(hostile, visit):
    path = hostile.publications.get(carried=False).path
    for address, site in [*PLACES, (path, "tirtasari"), (path, "dinkes")]:
        answer = visit(address, site)
        assert answer.status_code in (200, 404), address
        page = text_of(answer)
        assert harm(page) == [], address
        assert "14${" not in page, address


def test_what_was_withdrawn_says_its_reason_in_words(hostile, camat, visit):
    path = hostile.publications.get(carried=False).path
    hostile.withdraw(camat, EVIL, "https://warta.example/?a=%22onmouseover=alert(1)")
    answer = visit(path, "tirtasari")
    assert answer.status_code == 410 and harm(text_of(answer)) == [] and "alert(1)" in text_of(answer)


def test_feeds_and_sitemap_stay_well_formed(hostile, visit):
    for site in ("tirtasari", ""):
        assert (
            ElementTree.fromstring(text_of(visit("/feed/", site))).find("channel/item/title").text == hostile.headline
        )
        assert json.loads(text_of(visit("/feed.json", site)))["items"][0]["title"] == hostile.headline
        assert len(ElementTree.fromstring(text_of(visit("/sitemap.xml", site)))) > 3
    assert json.loads(text_of(visit("/akun-resmi/data.json")))["accounts"]


def test_one_odd_character_does_not_break_the_feed(tirtasari, sari, camat, visit):
    odd = "Judul\x01\x08\x0b\x1b\x1f\x7f\x9f\ufffe\uffff\u202e kita"
    told = factory.publish(sari, camat, tirtasari, odd, clock.now(), took=0, summary=odd)
    page = text_of(visit("/feed/"))
    assert ElementTree.fromstring(page).find("channel/item/title").text == told.headline


def test_meja_runs_nothing_of_it_either(hostile, budi):
    client = Client(headers={"host": "localhost:8000"})
    client.force_login(budi)
    activity = hostile.activity
    for address in (
        "/meja/",
        "/meja/berita/",
        f"/meja/berita/{hostile.pk}/",
        f"/meja/berita/{hostile.pk}/ubah/",
        "/meja/kegiatan/",
        f"/meja/kegiatan/{activity.pk}/",
        f"/meja/kegiatan/{activity.pk}/ubah/",
        "/meja/jam/",
        "/meja/isu/",
        "/meja/akun/",
        f"/meja/isu/{hostile.issue_id}/",
        f"/meja/berita/{hostile.pk}/foto/{hostile.photo_ids[0]}/",
        "/meja/berita/memuat/",
        f"/meja/media-sosial/naskah/{hostile.pk}/{hostile.agency_id}/",
        "/meja/media-sosial/",
        "/meja/kamus/",
    ):
        answer = client.get(address)
        assert answer.status_code == 200 and harm(text_of(answer)) == [], address
