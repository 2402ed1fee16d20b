"""Every activity is accounted for, and its clock cannot be turned back unseen (what must always hold, 2)."""

from datetime import timedelta

import pytest
from tests.cast import BODY

from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Activity, Event, Story, Waiver

HOUR = timedelta(hours=1)
REASON = "Kegiatan internal tanpa hasil untuk warga."


@pytest.fixture
def ended(activity):
    """When it ended: half an hour ago."""
    return activity.ended_at


def told(person_writes, person_approves, activity, agency=None):
    story = Story.begin(
        person_writes,
        agency or activity.agency,
        activity=activity,
        headline="Usulan Warga Dibawa ke Kabupaten",
        body=BODY,
    )
    story.submit(person_writes)
    story.approve(story.latest_revision, person_approves)
    story.publish(person_writes)
    return story


def row(activity):
    return Activity.objects.with_clock().get(pk=activity.pk)


def test_the_clock_runs_from_the_end_to_the_moment_it_is_public(activity, ended, sari, camat):
    with clock.travel(ended + HOUR):
        assert row(activity).took() == HOUR and activity in Activity.objects.uncovered()
        told(sari, camat, activity)
    with clock.travel(ended + 5 * HOUR):
        assert row(activity).took() == HOUR and activity not in Activity.objects.uncovered()


def test_the_first_story_counts_and_later_ones_change_nothing(activity, ended, sari, camat):
    for hours in (2, 4):
        with clock.travel(ended + hours * HOUR):
            told(sari, camat, activity)
    assert row(activity).took() == 2 * HOUR


def test_a_correction_does_not_turn_the_clock(activity, ended, sari, camat):
    with clock.travel(ended + HOUR):
        story = told(sari, camat, activity)
    with clock.travel(ended + 9 * HOUR):
        story.write(sari, body=BODY + "<p>Tambahan.</p>")
        story.submit(sari)
        story.approve(story.latest_revision, camat)
        story.publish(sari, note="Menambah satu kalimat.")
    assert row(activity).took() == HOUR


def test_a_story_that_was_withdrawn_covers_nothing(activity, sari, camat):
    story = told(sari, camat, activity)
    story.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert activity in Activity.objects.uncovered() and not activity.is_covered()
    activity.waive(sari, REASON)
    assert activity not in Activity.objects.uncovered()


def test_a_story_that_is_no_longer_carried_elsewhere_still_covers(activity, sari, camat, dinkes, nurse):
    from kentongan.newsroom.publishing import stop_carrying

    story = told(sari, camat, activity)
    stop_carrying(story.carry(dinkes, nurse), nurse)
    assert activity.is_covered()


def test_news_before_the_end_count_as_at_once(sari, camat, tirtasari):
    begin = clock.now() - HOUR
    lasting = Activity.record(sari, tirtasari, title="Pekan imunisasi", starts_at=begin, ended_at=begin + 30 * HOUR)
    told(sari, camat, lasting)
    assert row(lasting).took() == timedelta()


def test_entering_it_late_makes_nobody_look_fast(sari, tirtasari):
    ended = clock.now() - 26 * HOUR
    late = Activity.record(sari, tirtasari, title="Kerja bakti", starts_at=ended, ended_at=ended)
    assert late.recorded_late() > 25 * HOUR and row(late).took() > 25 * HOUR
    with pytest.raises(AssertionError):
        late.change(sari, recorded_at=ended)


def test_a_changed_end_stays_in_the_history_with_the_old_one(activity, ended, sari):
    activity.change(sari, ended_at=ended + timedelta(minutes=20))
    event = activity.events.get(verb=Event.Verb.END_CHANGED)
    assert event.by == sari and event.details["before"] == ended.isoformat()
    assert event.details["after"] == (ended + timedelta(minutes=20)).isoformat()


def test_an_activity_without_a_story_is_waived_with_a_reason_and_taken_up_again(activity, sari):
    for reason in ("", "   ", "tidak"):
        with pytest.raises(Refused):
            activity.waive(sari, reason)
    activity.waive(sari, REASON)
    assert activity not in Activity.objects.uncovered() and activity.waiver.reason == REASON
    activity = Activity.objects.get(pk=activity.pk)
    activity.take_waiver_back(sari)
    assert activity in Activity.objects.uncovered()
    verbs = [event.verb for event in activity.events.order_by("pk")]
    assert verbs == [Event.Verb.RECORDED, Event.Verb.WAIVED, Event.Verb.REOPENED]


def test_waiving_twice_keeps_the_first_reason(activity, sari, camat):
    activity.waive(sari, REASON)
    activity.waive(camat, "Alasan lain yang datang kemudian.")
    assert Waiver.objects.get().reason == REASON and activity.events.filter(verb=Event.Verb.WAIVED).count() == 1


def test_what_has_a_story_cannot_be_waived(activity, sari, camat):
    told(sari, camat, activity)
    with pytest.raises(Refused):
        activity.waive(sari, REASON)


def test_odd_times_are_refused_and_nothing_changes(activity, ended, sari, tirtasari):
    with pytest.raises(Refused):
        Activity.record(sari, tirtasari, title="x", starts_at=ended, ended_at=ended - HOUR)
    with pytest.raises(Refused):
        activity.change(sari, ended_at=activity.starts_at - HOUR)
    with pytest.raises(Refused):
        activity.change(sari, ended_at=ended + timedelta(days=365))
    activity.refresh_from_db()
    assert activity.ended_at == ended


def test_an_outsider_changes_nothing_of_an_activity(activity, nurse, dinkes, tirtasari):
    for attempt in (
        lambda: Activity.record(nurse, tirtasari, title="x", starts_at=clock.now(), ended_at=clock.now()),
        lambda: activity.change(nurse, title="x"),
        lambda: activity.answer(nurse, {"result": "x"}),
        lambda: activity.waive(nurse, REASON),
        lambda: activity.take_waiver_back(nurse),
        lambda: Story.begin(nurse, tirtasari, activity=activity, headline="x"),
        lambda: Story.begin(nurse, dinkes, activity=activity, headline="x"),
    ):
        with pytest.raises(Refused):
            attempt()
    assert activity.events.count() == 1 and Activity.objects.count() == 1


def test_the_regency_desk_puts_one_on_any_agencys_agenda(budi, tirtasari):
    made = Activity.record(budi, tirtasari, title="Kunjungan Bupati", starts_at=clock.now(), ended_at=clock.now())
    assert made.agency == tirtasari and made.recorded_by == budi


def test_a_joint_activity_is_seen_by_all_who_take_part_and_counts_once(activity, sari, nurse, dinkes, camat):
    assert not Activity.objects.visible_to(nurse).exists()
    activity.change(sari, partners=[dinkes])
    assert list(Activity.objects.visible_to(nurse)) == [activity]
    assert Activity.objects.visible_to(sari).with_clock().count() == 1
    with pytest.raises(Refused):
        activity.change(nurse, title="Nama lain")


def test_a_partners_story_covers_a_joint_activity(activity, sari, nurse, dinkes, budi):
    activity.change(sari, partners=[dinkes])
    told(nurse, budi, activity, dinkes)
    assert activity.is_covered()


def test_the_table_shows_each_agency_what_is_open_and_how_fast(activity, sari, camat, sign_in):
    told(sari, camat, activity)
    ended = clock.now() - 3 * HOUR
    Activity.record(sari, activity.agency, title="Kerja bakti", starts_at=ended, ended_at=ended)
    page = sign_in(sari).get("/meja/jam/").content.decode()
    assert "Musrenbang Kecamatan Tirtasari" in page and "Kerja bakti" in page


def test_what_was_known_before_stays_in_the_history(activity, sari, camat):
    activity.change(sari, title="Musrenbang Tirtasari", facts={"activity": {"result": "27 usulan"}})
    activity.change(camat, facts={"activity": {"result": "28 usulan"}})
    events = list(activity.events.filter(verb=Event.Verb.CHANGED).order_by("pk"))
    assert events[0].details["was"]["title"] == "Musrenbang Kecamatan Tirtasari" and events[0].by == sari
    assert events[1].details["was"] == {"facts": {"activity": {"result": "27 usulan"}}}


def test_saving_without_a_change_leaves_no_trace(activity, sari):
    activity.change(sari, title=activity.title, place=activity.place, partners=[])
    assert activity.events.count() == 1


def test_two_people_answering_at_once_lose_no_answer(activity, sari, camat):
    one, other = (Activity.objects.get(pk=activity.pk) for _ in range(2))
    one.answer(sari, {"result": "27 usulan disepakati"})
    other.answer(camat, {"place": "Aula kecamatan", "participant_count": "84"})
    activity.refresh_from_db()
    assert activity.facts["activity"] == {"result": "27 usulan disepakati", "participant_count": 84}
    assert activity.place == "Aula kecamatan"


@pytest.mark.parametrize("count", ["0", "-3", "delapan", "²", "9" * 5000, "1e3", "84 orang"])
def test_a_number_of_participants_is_a_number(activity, sari, count):
    with pytest.raises(Refused):
        activity.answer(sari, {"participant_count": count})
