"""Two pairs of eyes, tried from every side: nobody approves a text they had a hand in."""

from datetime import timedelta

import pytest
from tests.cast import BODY, make_person

from kentongan.agencies.models import Membership, Role
from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom import scheduling
from kentongan.newsroom.models import Event, Schedule, Story
from kentongan.newsroom.stages import Stage

REASON = "Banjir sudah memasuki permukiman warga."


@pytest.fixture
def sari(tirtasari):
    """Here she approves as well."""
    return make_person("sari", "Sari Lestari", tirtasari, Role.WRITER, Role.APPROVER)


@pytest.fixture
def wati(tirtasari):
    """A third one who approves."""
    return make_person("wati", "Wati Susilawati", tirtasari, Role.APPROVER)


def approve(story, writer, approver):
    story.submit(writer)
    story.approve(story.latest_revision, approver)


def test_an_approval_that_was_taken_back_counts_for_nothing(story, sari, camat):
    approve(story, sari, camat)
    story.send_back(camat, "Maaf, angkanya keliru.")
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, sari)
    assert story.approved_revision is None and story.approved_by is None


def test_of_a_correction_that_was_sent_back_the_earlier_approval_still_counts(published, sari, camat):
    first = published.approved_revision
    published.write(sari, summary="Ringkasan baru.")
    approve(published, sari, camat)
    published.send_back(camat, "Jangan dulu.")
    assert published.approved_revision == first and published.approved_by == camat
    published.submit(sari)
    with pytest.raises(Refused):
        published.approve(published.latest_revision, sari)


def test_a_dropped_correction_does_not_wash_an_urgent_text(story, sari, camat, wati):
    story.publish_urgently(sari, REASON)
    story.write(camat, summary="Koreksi yang batal.")
    approve(story, camat, wati)
    story.drop_correction(camat)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, sari)
    story.approve(story.latest_revision, wati)
    assert not story.owes_review


def test_an_urgent_correction_owes_its_review_and_its_writer_cannot_give_it(published, sari, camat):
    published.write(sari, summary="Air naik lagi.")
    published.publish_urgently(sari, REASON, note="Ketinggian air diperbarui.")
    assert published.owes_review and published.stage == Stage.CORRECTED
    with pytest.raises(Refused):
        published.approve(published.latest_revision, sari)
    published.approve(published.latest_revision, camat)
    assert not published.owes_review


def test_the_desk_cannot_approve_what_it_wrote_for_an_agency(story, sari, budi):
    story.write(budi, summary="Disunting meja kabupaten.")
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, budi)


def test_whoever_only_began_an_empty_story_cannot_approve_the_first_version(tirtasari, sari, camat):
    story = Story.begin(camat, tirtasari)
    story.write(sari, headline="Judul", body=BODY)
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, camat)


def test_two_approvers_at_once_are_one_approval(story, sari, camat, wati):
    story.submit(sari)
    one, other = Story.objects.get(pk=story.pk), Story.objects.get(pk=story.pk)
    one.approve(one.latest_revision, camat)
    with pytest.raises(Refused):
        other.approve(other.latest_revision, wati)
    assert Story.objects.get(pk=story.pk).approved_by == camat


def test_publishing_twice_publishes_once(story, sari, camat):
    approve(story, sari, camat)
    one, other = Story.objects.get(pk=story.pk), Story.objects.get(pk=story.pk)
    one.publish(sari)
    with pytest.raises(Refused):
        other.publish(camat)
    assert story.publications.count() == 1 and story.events.filter(verb=Event.Verb.PUBLISHED).count() == 1


def test_an_edit_while_somebody_approves_wins(story, sari, camat):
    story.submit(sari)
    opened = Story.objects.get(pk=story.pk)
    Story.objects.get(pk=story.pk).write(sari, summary="Ditambah saat dibaca.")
    with pytest.raises(Refused):
        opened.approve(opened.latest_revision, camat)


def test_an_incomplete_text_is_neither_submitted_nor_urgent(tirtasari, sari):
    empty = Story.begin(sari, tirtasari)
    for verb in (lambda: empty.submit(sari), lambda: empty.publish_urgently(sari, REASON)):
        with pytest.raises(Refused):
            verb()
    short = Story.begin(sari, tirtasari, headline="Judul", body="Terlalu pendek.")
    with pytest.raises(Refused):
        short.submit(sari)


def test_urgency_needs_a_reason(story, sari):
    with pytest.raises(Refused):
        story.publish_urgently(sari, "cepat")
    assert not Story.objects.get(pk=story.pk).is_public


def test_a_writer_whose_time_is_over_can_do_nothing_from_that_day(story, sari, camat):
    Membership.objects.filter(person=sari).update(
        since=clock.now().date() - timedelta(days=9), until=clock.now().date() - timedelta(days=1)
    )
    sari = type(sari).objects.get(pk=sari.pk)
    for verb in (lambda: story.write(sari, headline="Judul"), lambda: story.submit(sari)):
        with pytest.raises(Refused):
            verb()


# The schedule


def test_the_schedule_publishes_exactly_what_was_approved(story, sari, camat):
    approve(story, sari, camat)
    story.schedule(clock.now() + timedelta(hours=2), sari)
    assert not scheduling.publish_next()
    with clock.travel(clock.now() + timedelta(hours=3)):
        assert scheduling.publish_next() and not scheduling.publish_next()
    story.refresh_from_db()
    assert story.stage == Stage.PUBLISHED and story.public_revision == story.approved_revision
    assert story.events.get(verb=Event.Verb.PUBLISHED).by is None


@pytest.mark.parametrize("what", ["write", "send_back", "unschedule"])
def test_what_is_changed_comes_off_the_schedule(story, sari, camat, what):
    approve(story, sari, camat)
    story.schedule(clock.now() + timedelta(hours=2), sari)
    {
        "write": lambda: story.write(sari, summary="Baru."),
        "send_back": lambda: story.send_back(camat, "Tunggu dulu."),
        "unschedule": lambda: story.unschedule(sari),
    }[what]()
    with clock.travel(clock.now() + timedelta(hours=3)):
        assert not scheduling.publish_next()
    assert not Story.objects.get(pk=story.pk).is_public and not Schedule.objects.exists()


def test_only_the_future_and_only_an_approved_text_can_be_scheduled(story, sari, camat):
    with pytest.raises(Refused):
        story.schedule(clock.now() + timedelta(hours=2), sari)
    approve(story, sari, camat)
    with pytest.raises(Refused):
        story.schedule(clock.now() - timedelta(minutes=1), sari)


def test_a_story_that_could_not_go_out_can_be_scheduled_again(story, sari, camat):
    approve(story, sari, camat)
    story.schedule(clock.now() + timedelta(hours=1), sari)
    Schedule.objects.update(failure="Naskah belum disetujui.")
    story.schedule(clock.now() + timedelta(hours=2), sari)
    with clock.travel(clock.now() + timedelta(hours=3)):
        assert scheduling.publish_next()
    assert Story.objects.get(pk=story.pk).is_public


def test_a_story_that_breaks_does_not_hold_up_the_next(story, sari, camat, tirtasari, settings, monkeypatch):
    other = Story.begin(sari, tirtasari, headline="Berita Kedua", body=BODY)
    for one, hours in ((story, 1), (other, 2)):
        approve(one, sari, camat)
        one.schedule(clock.now() + timedelta(hours=hours), sari)
    settings.OUTLETS = [__name__]
    monkeypatch.setattr(f"{__name__}.BREAKS_AT", story.pk)
    with clock.travel(clock.now() + timedelta(hours=3)):
        assert scheduling.publish_next() and scheduling.publish_next()
    story.refresh_from_db()
    assert not story.is_public and story.stage == Stage.APPROVED and story.planned.failure
    assert Story.objects.get(pk=other.pk).is_public


BREAKS_AT = 0


def publish(publication, by):
    """An outlet that breaks at one story."""
    if publication.story_id == BREAKS_AT:
        raise ZeroDivisionError


def test_readers_are_told_who_approved_what_they_read(published, sari, camat, wati):
    published.write(sari, summary="Ringkasan baru.")
    approve(published, sari, wati)
    shown = published.as_published()
    assert (shown.approved_by, shown.stage, published.approved_by) == (camat, Stage.PUBLISHED, wati)


def test_nobody_puts_their_name_over_the_approvers(story, sari, camat):
    approve(story, sari, camat)
    for verb in (
        lambda: story.submit(sari),
        lambda: story.approve(story.latest_revision, sari),
        lambda: story.publish_urgently(sari, REASON),
    ):
        with pytest.raises(Refused):
            verb()
    story.refresh_from_db()
    assert story.stage == Stage.APPROVED and story.approved_by == camat
    story.publish(sari)
    for verb in (lambda: story.submit(sari), lambda: story.approve(story.latest_revision, sari)):
        with pytest.raises(Refused):
            verb()
    assert Story.objects.get(pk=story.pk).approved_by == camat
