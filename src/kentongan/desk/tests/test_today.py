"""Today shows each person what is theirs to do; the tour leads through a first story."""

from datetime import timedelta

import pytest
from tests.cast import BODY, make_person

from kentongan.agencies.models import Person, Role
from kentongan.desk.tour import STEPS
from kentongan.desk.views import today
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Publication, Story
from kentongan.social.models import Delivery, State
from kentongan.social.outlet import enqueue


@pytest.fixture
def page(sign_in):
    """What the front page is given and shows: page(sari)."""

    def shown(person):
        answer = sign_in(person).get("/meja/")
        assert answer.status_code == 200
        return answer.context

    return shown


def test_an_approver_is_asked_to_decide_and_the_writer_is_told_to_wait(story, sari, camat, page):
    story.submit(sari)
    assert page(camat)["to_review"] == [story] and page(sari)["to_review"] == []
    assert page(sari)["waiting"] == [story]
    assert "1" in page(camat)["tidings"]


def test_whoever_had_a_hand_in_it_is_not_asked(story, sari, camat, tirtasari, page):
    story.write(camat, summary="Ringkasan dari camat.")
    story.submit(sari)
    other = make_person("wati", "Wati Susilawati", tirtasari, Role.APPROVER)
    assert page(camat)["to_review"] == [] and page(other)["to_review"] == [story]


def test_another_agencys_people_see_none_of_it(story, sari, nurse, page):
    story.submit(sari)
    shown = page(nurse)
    assert not any(
        shown[name] for name in ("to_review", "waiting", "owed", "drafts", "open", "approved", "by_hand", "out")
    )


def test_what_came_back_comes_back_with_its_word(story, sari, camat, page):
    story.submit(sari)
    story.send_back(camat, "Tambahkan jumlah peserta.")
    back = page(sari)["sent_back"]
    assert back == [story] and back[0].sent_back.note == "Tambahkan jumlah peserta."
    story.submit(sari)
    assert page(sari)["sent_back"] == []


def test_an_urgent_story_waits_for_a_colleagues_eyes(story, sari, camat, page):
    story.publish_urgently(sari, "Banjir sudah memasuki permukiman warga.")
    assert page(camat)["owed"] == [story] and page(sari)["owed"] == []
    story.approve(story.latest_revision, camat)
    assert page(camat)["owed"] == []


def test_an_activity_that_ended_counts_until_it_is_told(activity, sari, camat, page):
    assert page(sari)["open"] == [activity] and page(sari)["beats"]["open"] == 1
    activity.waive(sari, "Kegiatan internal tanpa hasil untuk warga.")
    assert page(sari)["open"] == [] and page(sari)["beats"]["open"] == 0


def test_what_is_to_come_is_shown_and_does_not_count(tirtasari, sari, page):
    begin = clock.now() + timedelta(hours=3)
    coming = Activity.record(sari, tirtasari, title="Kerja bakti", starts_at=begin, ended_at=begin + timedelta(hours=1))
    assert list(page(sari)["upcoming"]) == [coming] and page(sari)["beats"]["open"] == 0


def test_what_a_person_must_post_is_shown_until_it_is_recorded(published, sari, practice, instagram, page):
    publication = Publication.objects.get(story=published)
    for account in (practice, instagram):
        enqueue(publication, account, "Usulan warga.")
    groups = page(sari)["by_hand"]
    assert [made.account for group in groups for made in group["deliveries"]] == [instagram]
    Delivery.objects.filter(account=practice).update(state=State.PERSON)
    assert len(page(sari)["by_hand"][0]["deliveries"]) == 2


def test_a_scheduled_story_waits_for_nobody(story, sari, camat, page):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    assert page(sari)["approved"] == [story]
    story.schedule(clock.now() + timedelta(hours=2), sari)
    assert page(sari)["approved"] == []


def test_a_story_that_did_not_go_out_on_schedule_is_shown(story, sari, camat, page):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.schedule(clock.now() + timedelta(hours=2), sari)
    story.planned.failure = "Gangguan."
    story.planned.save()
    assert page(sari)["approved"] == [story]


def test_the_numbers_are_of_seven_days_and_of_own_agencies(published, nurse, dinkes, sari, page):
    assert page(sari)["beats"]["published"] == 1 and page(nurse)["beats"]["published"] == 0
    published.carry(dinkes, nurse)
    assert page(nurse)["beats"]["published"] == 0
    Publication.objects.update(since=clock.now() - timedelta(days=8))
    assert page(sari)["beats"]["published"] == 0


def test_the_desk_sees_the_whole_regency(story, sari, budi, page):
    story.submit(sari)
    assert page(budi)["to_review"] == [story]


@pytest.mark.parametrize(("hour", "word"), [(6, "pagi"), (12, "siang"), (16, "sore"), (20, "malam")])
def test_the_greeting_knows_the_time_of_day_in_the_regency(sari, sign_in, hour, word):
    from django.utils import timezone

    moment = timezone.localtime(clock.now()).replace(hour=hour, minute=30)
    with clock.travel(moment):
        request = type("Request", (), {"user": sari})()
        from django.utils import translation

        with translation.override("id"):
            assert today.greeting(request) == f"Selamat {word}, Sari."


def test_today_asks_the_database_a_bounded_number_of_times(
    tirtasari, sari, camat, sign_in, django_assert_max_num_queries
):
    for number in range(12):
        made = Story.begin(sari, tirtasari, headline=f"Berita {number}", body=BODY)
        made.submit(sari)
    client = sign_in(camat)
    client.get("/meja/")
    with django_assert_max_num_queries(40):
        client.get("/meja/")


# The tour


def step_of(person):
    return Person.objects.get(pk=person.pk).tour_step


def move(client, *moves):
    for one in moves:
        assert client.post("/meja/panduan/", {"move": one}).status_code == 302


def test_the_tour_goes_on_back_and_ends(sari, sign_in):
    client = sign_in(sari)
    move(client, "begin", "next", "next", "back")
    assert step_of(sari) == 2
    move(client, *["next"] * len(STEPS))
    assert step_of(sari) == 99
    move(client, "begin", "end")
    assert step_of(sari) == 99


@pytest.mark.parametrize("odd", ["", "hapus", "-1", "\u00b2"])
def test_an_odd_move_ends_the_tour_and_nothing_else(sari, sign_in, odd):
    move(sign_in(sari), "begin", odd)
    assert step_of(sari) == 99


def test_every_step_of_the_tour_leads_to_a_page_that_is_there(sari, sign_in):
    client = sign_in(sari)
    for step in STEPS:
        assert client.get(step.to).status_code == 200, step.to


def test_the_tour_is_offered_until_it_is_begun(sari, sign_in):
    client = sign_in(sari)
    assert 'value="begin"' in client.get("/meja/").content.decode()
    move(client, "end")
    assert 'value="begin"' not in client.get("/meja/").content.decode()
