"""The demo as it stands after loading: one load for all tests, which is what a TestCase of Django is for."""

import shutil
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

from django.db.models import Count
from django.test import Client, TestCase, override_settings

from kentongan.agencies.models import Agency, Official, Person
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Correction, Event, Issue, Photo, Programme, Publication, Story
from kentongan.newsroom.stages import Stage
from kentongan.social.models import Account, Delivery, State
from kentongan.social.networks import connector
from kentongan.social.posts import values_of
from kentongan.website.models import HomePage, PlainPage, ProfilePage, ServicePage

from ..load import load
from ..signins import SIGN_INS

FILES = "django.core.files.storage.FileSystemStorage"
FOLDER = Path(tempfile.gettempdir()) / f"kentongan-demo-{id(load)}"
STORAGES = {
    "default": {"BACKEND": FILES, "OPTIONS": {"location": FOLDER / "media"}},
    "originals": {"BACKEND": FILES, "OPTIONS": {"location": FOLDER / "originals"}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PAGES = ("/", "/berita/", "/layanan/", "/profil/", "/agenda/", "/informasi-publik/", "/kontak/", "/akun-resmi/")


def get(path, site=""):
    return Client(headers={"host": f"{site}.localhost:8000" if site else "localhost:8000"}).get(path)


@override_settings(STORAGES=STORAGES, DEMO=True)
class TestTheLoadedDemo(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.addClassCleanup(shutil.rmtree, FOLDER, ignore_errors=True)
        cls.said = []
        load(cls.said.append)

    def test_it_says_what_it_made(self):
        assert [line.split()[0] for line in self.said] == ["made", "told", self.said[2].split()[0]]

    def test_stories_stand_at_every_stage(self):
        assert set(Story.objects.values_list("stage", flat=True)) == set(Stage.values)
        assert Story.objects.count() >= 90
        assert Story.objects.filter(owes_review=True).exists()
        assert Story.objects.exclude(urgent_reason="").filter(owes_review=False).exists()
        assert Story.objects.filter(planned__isnull=False, stage=Stage.APPROVED).exists()
        assert Event.objects.filter(verb=Event.Verb.SENT_BACK).exists()
        assert Publication.objects.live().filter(carried=True).count() >= 20

    def test_every_story_has_two_pairs_of_eyes(self):
        for story in Story.objects.exclude(approved_by=None):
            assert story.approved_by_id != story.begun_by_id

    def test_a_correction_puts_right_what_was_wrong(self):
        found = list(Correction.objects.select_related("before", "after"))
        assert len(found) >= 3
        assert all(one.before.content["body"] != one.after.content["body"] for one in found)
        panjang = next(one for one in found if "4,7" in one.note)
        assert "7,4 kilometer" in panjang.before.content["body"]
        assert "7,4" not in panjang.after.content["body"]

    def test_every_site_has_news_services_profile_and_information(self):
        for agency in Agency.objects.all():
            below = {"url_path__startswith": f"/{agency.slug}/"}
            assert Publication.objects.live().filter(agency=agency).count() >= 3, agency
            assert ServicePage.objects.filter(**below).count() >= 1, agency
            assert PlainPage.objects.filter(**below).count() >= 4, agency
            assert ProfilePage.objects.get(**below).body
            assert HomePage.objects.get(slug=agency.slug, depth=2).welcome

    def test_every_agency_has_a_head_today_and_terms_of_all_kinds_exist(self):
        today = clock.now().date()
        for agency in Agency.objects.all():
            assert Official.objects.filter(agency=agency, rank=1).on(today).count() == 1, agency
        assert set(Official.objects.values_list("term", flat=True)) == set(Official.Term.values)
        assert Official.objects.filter(until__lt=today).exists()

    def test_activities_are_on_time_late_waived_and_to_come(self):
        public = Activity.objects.with_clock().exclude(public_at=None)
        spans = [one.took() for one in public]
        assert min(spans) < timedelta(hours=1)
        assert max(spans) > timedelta(hours=20)
        assert Activity.objects.uncovered().filter(ended_at__gt=clock.now() - timedelta(hours=6)).exists()
        assert Activity.objects.uncovered().filter(ended_at__lt=clock.now() - timedelta(hours=48)).exists()
        assert Activity.objects.exclude(waiver=None).count() >= 4
        assert Activity.objects.upcoming().count() >= 12

    def test_issues_went_through_programmes_to_posts(self):
        assert Issue.objects.count() >= 8
        assert Programme.objects.values("agency").distinct().count() >= 12
        through = Story.objects.exclude(issue=None).exclude(programme=None)
        posted = through.filter(publications__deliveries__state=State.LIVE).distinct()
        assert posted.count() >= 3
        texts = Delivery.objects.filter(publication__story__in=posted).values_list("text", flat=True)
        assert any(story.issue.sentence in text for story in posted for text in texts)

    def test_accounts_are_mostly_on_the_networks_that_agencies_use(self):
        used = Counter(Account.objects.exclude(network="practice").values_list("network", flat=True))
        assert set(used) == {"instagram", "facebook", "tiktok", "youtube", "x", "whatsapp_channel"}
        assert used["instagram"] > used["youtube"]
        counts = Account.objects.exclude(network="practice").values("agency").annotate(count=Count("pk"))
        assert len(counts) == Agency.objects.count()
        assert min(row["count"] for row in counts) == 1
        for account in Account.objects.all():
            connector(account.network).connect("", account.handle, "")

    def test_posts_wait_for_people_or_show_a_link_of_their_account(self):
        states = Counter(Delivery.objects.values_list("state", flat=True))
        assert states[State.LIVE] >= 60
        assert states[State.BY_HAND] >= 5
        assert State.DUE not in states
        for post in Delivery.objects.filter(state=State.LIVE).exclude(post_url="").select_related("account"):
            link = connector(post.account.network).check_link(post.post_url, values_of(post.account))
            assert link.url == post.post_url
            assert post.posted_at > post.publication.since

    def test_every_post_fits_its_network(self):
        for post in Delivery.objects.select_related("account"):
            assert connector(post.account.network).count(post.text, values_of(post.account)).fits, post

    def test_photos_have_alt_text_caption_and_credit(self):
        assert Photo.objects.count() >= 60
        assert not Photo.objects.filter(description="").exists()
        assert not Photo.objects.filter(caption="").exists()
        assert not Photo.objects.filter(credit="").exists()

    def test_the_documented_sign_ins_work(self):
        for one in SIGN_INS:
            person = Person.objects.get(username=one.username)
            assert one.text.startswith(person.name)
            assert person.check_password("kentongan-berbunyi")

    def test_a_page_says_that_it_is_a_demo_and_asks_not_to_be_indexed(self):
        for path in PAGES:
            answer = get(path, "tirtasari")
            assert answer.status_code == 200, path
            assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
            assert b"demo-mark" in answer.content
            assert b'name="robots" content="noindex"' in answer.content

    def test_robots_are_asked_to_stay_out(self):
        assert b"Disallow: /\n" in get("/robots.txt").content

    def test_no_page_of_any_agency_looks_empty(self):
        for agency in Agency.objects.all():
            for path in PAGES:
                answer = get(path, agency.slug)
                assert answer.status_code == 200, (agency, path)
                assert b'class="empty"' not in answer.content, (agency, path)
