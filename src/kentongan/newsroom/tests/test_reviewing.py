"""Two pairs of eyes, and a text that is published exactly as it was approved."""

import pytest
from django.db import IntegrityError, transaction
from tests.cast import BODY

from kentongan.agencies.models import Membership, Role
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Event, Story
from kentongan.newsroom.stages import Stage


def test_a_story_goes_from_draft_to_published(published, tirtasari):
    assert published.stage == Stage.PUBLISHED
    publication = published.publications.get()
    assert publication.agency == tirtasari and publication.is_live
    assert publication.path.endswith(f"dua-puluh-tujuh-usulan-warga-dibawa-ke-kabupaten-{published.pk}/")


def test_a_writer_cannot_approve_their_own_story(story, sari, tirtasari):
    Membership.objects.create(person=sari, agency=tirtasari, role=Role.APPROVER)
    del sari.roles
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, sari)


def test_a_co_writer_cannot_approve_either(story, sari, camat):
    story.write(camat, headline="Camat Mengubah Judul Berita Ini")
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, camat)


def test_approval_binds_to_the_text_that_was_read(story, sari, camat):
    story.submit(sari)
    read = story.latest_revision
    story.write(sari, headline="Judul Berubah Setelah Dibuka")
    with pytest.raises(Refused):
        story.approve(read, camat)


def test_an_edit_after_approval_returns_the_story_to_review(story, sari, camat):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.write(sari, summary="Ringkasan yang baru.")
    assert story.stage == Stage.IN_REVIEW
    with pytest.raises(Refused):
        story.publish(sari)


def test_saving_without_a_change_keeps_the_approval(story, sari, camat):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    assert not story.write(sari, headline=story.headline, body=BODY)
    assert story.stage == Stage.APPROVED


def test_an_outsider_neither_writes_nor_approves(story, sari, nurse):
    with pytest.raises(Refused):
        story.write(nurse, headline="Bukan Milik Kami")
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, nurse)


def test_the_public_reads_the_old_text_while_a_correction_is_under_way(published, sari):
    old = published.headline
    published.write(sari, headline="Judul yang Sedang Dikoreksi")
    assert published.stage == Stage.DRAFT and published.is_public
    assert published.as_published().headline == old
    assert published.publications.get().headline == old


def test_a_correction_is_public_with_its_note(published, sari, camat):
    published.write(sari, headline="Dua Puluh Delapan Usulan Warga Dibawa ke Kabupaten")
    published.submit(sari)
    published.approve(published.latest_revision, camat)
    with pytest.raises(Refused):
        published.publish(sari)
    published.publish(sari, note="Jumlah usulan adalah 28, bukan 27.")
    assert published.stage == Stage.CORRECTED
    assert published.corrections.get().note.startswith("Jumlah")
    publication = published.publications.get()
    assert publication.headline.startswith("Dua Puluh Delapan") and "dua-puluh-tujuh" in publication.path


def test_a_dropped_correction_leaves_the_public_text(published, sari):
    old = published.headline
    published.write(sari, headline="Judul yang Batal")
    published.drop_correction(sari)
    assert published.stage == Stage.PUBLISHED and published.headline == old == published.as_published().headline


def test_an_urgent_story_goes_out_first_and_owes_its_review(story, sari, camat):
    story.publish_urgently(sari, "Banjir sudah memasuki permukiman warga.")
    assert story.is_public and story.owes_review
    with pytest.raises(Refused):
        story.approve(story.latest_revision, sari)
    story.approve(story.latest_revision, camat)
    assert not story.owes_review and story.stage == Stage.PUBLISHED


def test_a_withdrawn_story_ends_on_every_site(published, camat, nurse, dinkes):
    published.carry(dinkes, nurse)
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert published.stage == Stage.WITHDRAWN
    assert not published.publications.live().exists()


def test_a_carried_story_names_its_source_address(published, nurse, dinkes):
    publication = published.carry(dinkes, nurse)
    assert publication.carried and publication.canonical_url() == published.publications.first().canonical_url()


def test_sending_back_needs_a_word(story, sari, camat):
    story.submit(sari)
    with pytest.raises(Refused):
        story.send_back(camat, "  ")
    story.send_back(camat, "Tambahkan jumlah peserta.")
    assert story.stage == Stage.DRAFT


def test_two_writers_do_not_overwrite_each_other(story, sari, camat):
    seen = story.latest_revision_id
    Story.objects.get(pk=story.pk).write(camat, headline="Judul dari Pak Camat")
    with pytest.raises(Refused):
        story.write(sari, seen=seen, headline="Judul dari Sari")


def test_a_restored_revision_does_not_restore_its_stage(published):
    first = published.latest_revision.as_object()
    assert first.stage == Stage.PUBLISHED and first.agency_id == published.agency_id


@pytest.mark.parametrize("sql", ["UPDATE newsroom_event SET note = 'x'", "DELETE FROM newsroom_event"])
def test_the_history_cannot_be_rewritten(story, sql):
    from django.db import connection

    assert Event.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
