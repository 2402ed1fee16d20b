"""The words of a photo are content: nobody changes what was approved, or what the public reads, in passing."""

import pytest
from tests.cast import BODY

from kentongan.lib.refusals import Refused
from kentongan.newsroom import illustrating
from kentongan.newsroom.models import Photo, Story
from kentongan.newsroom.stages import Stage

from .conftest import jpeg

OTHER = {
    "description": "Camat menyalami kuwu",
    "caption": "Camat dan kuwu Karanganyar.",
    "credit": "",
    "is_archive": False,
}


@pytest.fixture
def shown(photo, published, sari, camat):
    """The photo in the story after it went public."""
    return Photo.objects.get(pk=published.photo_ids[0])


def test_new_words_return_an_approved_story_to_review(photo, story, sari, camat):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    illustrating.reword(story, sari, photo, OTHER, None)
    assert story.stage == Stage.IN_REVIEW and story.photos()[0].caption == OTHER["caption"]
    with pytest.raises(Refused):
        story.publish(sari)


def test_whoever_rewords_a_photo_cannot_approve(photo, story, sari, camat):
    illustrating.reword(story, camat, photo, OTHER, None)
    story.submit(sari)
    with pytest.raises(Refused):
        story.approve(story.latest_revision, camat)


def test_the_public_reads_the_old_words_until_the_new_ones_are_approved(shown, published, sari, camat):
    fresh = illustrating.reword(published, sari, shown, OTHER, None)
    publication = published.publications.get()
    assert [one.caption for one in published.as_published().photos()] == [shown.caption]
    assert list(publication.photos.all()) == [shown] and publication.photo == shown
    published.submit(sari)
    published.approve(published.latest_revision, camat)
    published.publish(sari, note="Keterangan foto diperbaiki.")
    assert [one.caption for one in published.as_published().photos()] == [OTHER["caption"]]
    publication.refresh_from_db()
    assert list(publication.photos.all()) == [fresh] and publication.photo == fresh


def test_a_dropped_correction_brings_the_old_words_back(shown, published, sari):
    illustrating.reword(published, sari, shown, OTHER, None)
    published.drop_correction(sari)
    assert published.photos() == [shown] and published.stage == Stage.PUBLISHED


def test_a_moved_focal_point_is_a_change_too(photo, story, sari, camat):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    fresh = illustrating.reword(story, sari, photo, {}, (0.2, 0.4))
    assert story.stage == Stage.IN_REVIEW and fresh.focal_point_x == round(fresh.width * 0.2)
    photo.refresh_from_db()
    assert photo.focal_point_x is None


def test_the_reworded_photo_is_a_photo_of_its_own(photo, story, sari):
    fresh = illustrating.reword(story, sari, photo, OTHER, None)
    assert fresh.key != photo.key and fresh.file.name != photo.file.name
    assert fresh.file.open("rb").read() == photo.file.open("rb").read()
    assert (fresh.width, fresh.height) == (photo.width, photo.height)


def test_a_later_story_of_the_activity_gets_the_photo_once(photo, story, sari):
    fresh = illustrating.reword(story, sari, photo, OTHER, None)
    assert list(story.activity.photos.all()) == [fresh]


def test_the_same_words_change_nothing(photo, story, sari):
    before = story.latest_revision_id
    same = {name: getattr(photo, name) for name in OTHER}
    assert illustrating.reword(story, sari, photo, same, None) == photo
    story.refresh_from_db()
    assert story.latest_revision_id == before and Photo.objects.count() == 1


def test_another_storys_photo_keeps_its_words(photo, story, sari, tirtasari):
    other = Story.begin(sari, tirtasari, headline="Berita Lain", body=BODY, photo_ids=[photo.pk])
    illustrating.reword(story, sari, photo, OTHER, None)
    assert other.photos()[0].caption == "Wakil warga di aula kecamatan."


def test_two_people_adding_a_photo_at_once_lose_none(photo, story, sari, camat):
    opened = Story.objects.get(pk=story.pk)
    first = illustrating.add(Story.objects.get(pk=story.pk), sari, jpeg())
    second = illustrating.add(opened, camat, jpeg())
    assert Story.objects.get(pk=story.pk).photo_ids == [photo.pk, first.pk, second.pk]


def test_order_and_removal_are_changes_of_content(photo, story, sari, camat):
    second = illustrating.add(story, sari, jpeg(), description="Aula dari luar")
    illustrating.lead_with(story, sari, second)
    assert story.photo_ids == [second.pk, photo.pk]
    illustrating.take_out(story, camat, photo)
    assert story.photo_ids == [second.pk] and camat.pk in story.writers_since_approval()


def test_an_outsider_changes_no_photo(photo, story, nurse):
    for change in (
        lambda: illustrating.reword(story, nurse, photo, OTHER, None),
        lambda: illustrating.add(story, nurse, jpeg()),
        lambda: illustrating.take_out(story, nurse, photo),
        lambda: illustrating.lead_with(story, nurse, photo),
    ):
        with pytest.raises(Refused):
            change()
    assert Story.objects.get(pk=story.pk).photo_ids == [photo.pk] and Photo.objects.count() == 1


def test_on_the_desk_new_words_begin_a_correction(shown, published, sari, sign_in):
    address = f"/meja/berita/{published.pk}/foto/{shown.pk}/"
    assert sign_in(sari).post(address, {"description": "Lain", "caption": "Lain sekali."}).status_code == 302
    shown.refresh_from_db()
    assert shown.caption == "Wakil warga di aula kecamatan."
    assert Story.objects.get(pk=published.pk).stage == Stage.DRAFT


def test_words_that_are_too_long_come_back_with_the_form(photo, story, sari, sign_in):
    answer = sign_in(sari).post(f"/meja/berita/{story.pk}/foto/{photo.pk}/", {"caption": "x" * 301})
    assert answer.status_code == 422 and "x" * 301 in answer.content.decode()
