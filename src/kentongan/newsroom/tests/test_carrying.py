"""Carrying: chosen by an approver, source named, always as the original stands now."""

import pytest

from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Event, Publication
from kentongan.newsroom.publishing import stop_carrying


@pytest.fixture
def carried(published, dinkes, nurse):
    return published.carry(dinkes, nurse)


def correct(story, sari, camat, **content):
    story.write(sari, **content)
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari, note="Judul diperbaiki.")


def test_only_an_approver_of_the_agency_carries(published, dinkes, sari, camat, nurse):
    for person in (sari, camat):
        with pytest.raises(Refused):
            published.carry(dinkes, person)
    nurse.memberships.filter(role="approver").delete()
    nurse.__dict__.pop("roles", None)
    with pytest.raises(Refused):
        published.carry(dinkes, nurse)
    assert Publication.objects.count() == 1


def test_only_what_is_public_is_carried_and_only_once(story, published, dinkes, nurse, tirtasari, camat, sari):
    from kentongan.newsroom.models import Story

    draft = Story.begin(sari, tirtasari, headline="Draf", body=story.body)
    with pytest.raises(Refused):
        draft.carry(dinkes, nurse)
    with pytest.raises(Refused):
        published.carry(tirtasari, camat)
    published.carry(dinkes, nurse)
    with pytest.raises(Refused):
        published.carry(dinkes, nurse)
    assert Publication.objects.live().filter(agency=dinkes).count() == 1


def test_a_correction_reaches_every_site_that_carries_the_story(carried, published, sari, camat):
    correct(published, sari, camat, headline="Judul yang Sudah Benar")
    carried.refresh_from_db()
    assert carried.headline == "Judul yang Sudah Benar" and carried.is_live
    assert {row.headline for row in published.publications.live()} == {"Judul yang Sudah Benar"}


def test_what_is_carried_during_a_correction_is_the_public_text(published, dinkes, nurse, sari):
    old = published.headline
    published.write(sari, headline="Judul yang Sedang Dikoreksi")
    assert published.carry(dinkes, nurse).headline == old


def test_a_site_that_no_longer_carries_it_keeps_what_it_had_and_takes_no_correction(
    carried, published, sari, camat, nurse
):
    old = published.headline
    stop_carrying(carried, nurse)
    correct(published, sari, camat, headline="Judul yang Sudah Benar")
    carried.refresh_from_db()
    assert carried.headline == old and not carried.is_live


def test_carrying_ends_once_by_an_approver_of_the_agency(carried, published, camat, nurse):
    with pytest.raises(Refused):
        stop_carrying(carried, camat)
    with pytest.raises(Refused):
        stop_carrying(published.publications.get(carried=False), camat)
    stop_carrying(carried, nurse)
    with pytest.raises(Refused):
        stop_carrying(Publication.objects.get(pk=carried.pk), nurse)
    assert published.events.filter(verb=Event.Verb.STOPPED_CARRYING).count() == 1


def test_a_story_can_be_carried_again(carried, published, dinkes, nurse):
    stop_carrying(carried, nurse)
    again = published.carry(dinkes, nurse)
    assert again.pk != carried.pk and again.is_live


def test_a_withdrawn_story_is_carried_by_nobody(carried, published, dinkes, nurse, camat):
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert not Publication.objects.live().exists()
    with pytest.raises(Refused):
        published.carry(dinkes, nurse)


def test_only_an_approver_of_the_storys_own_agency_withdraws(carried, published, sari, nurse):
    for person in (sari, nurse):
        with pytest.raises(Refused):
            published.withdraw(person, "Kegiatan ternyata ditunda ke pekan depan.")
    assert Publication.objects.live().count() == 2


@pytest.mark.parametrize("reason", ["", "   ", "salah"])
def test_a_withdrawal_says_why(published, camat, reason):
    with pytest.raises(Refused):
        published.withdraw(camat, reason)
    assert published.publications.live().exists()


def test_what_is_withdrawn_stays_as_it_was(published, sari, camat):
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    for verb in (
        lambda: published.write(sari, headline="Baru"), lambda: published.submit(sari), lambda: published.publish(sari),
        lambda: published.publish_urgently(sari, "Banjir sudah memasuki permukiman."),
        lambda: published.withdraw(camat, "Sekali lagi ditarik."), lambda: published.drop_correction(sari),
    ):  # fmt: skip
        with pytest.raises(Refused):
            verb()


def test_a_story_withdrawn_during_a_correction_is_gone_with_it(published, sari, camat):
    published.write(sari, headline="Judul yang Sedang Dikoreksi")
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert not published.is_public and not published.is_being_corrected


def test_an_address_once_public_stays(published, sari, camat):
    path = published.publications.get().path
    correct(published, sari, camat, headline="Judul yang Lain Sama Sekali")
    assert published.publications.get().path == path


def test_a_correction_needs_its_public_note(published, sari, camat):
    published.write(sari, summary="Ringkasan baru.")
    published.submit(sari)
    published.approve(published.latest_revision, camat)
    for note in ("", "   ", "ok"):
        with pytest.raises(Refused):
            published.publish(sari, note=note)
    assert not published.corrections.exists() and published.publications.get().headline
