"""A story's photos: put in, reworded, put first, taken out. Each is a change of content and returns it to review."""

from collections.abc import Callable
from typing import Any

from django.core.files.base import File
from django.db import transaction

from kentongan.agencies.models import Person

from .models import Photo, Story


@transaction.atomic
def add(story: Story, by: Person, file: File[Any], **words: Any) -> Photo:
    """Put a picture in, at the end. Raises Refused when it cannot be read. `words`: as Photo.take takes them."""
    photo = Photo.take(by, story.agency, file, activity=story.activity, **words)
    _arrange(story, by, lambda ids: [*ids, photo.pk])
    return photo


@transaction.atomic
def reword(story: Story, by: Person, photo: Photo, words: dict[str, Any], focus: tuple[float, float] | None) -> Photo:
    """Say it otherwise: a new photo takes the old one's place, so that what was approved, and what the public reads,
    keeps the old words until a colleague has read the new ones. Nothing happens when nothing was changed.
    """
    by.refuse_unless_writing(story.agency)
    if not photo.differs(words, focus):
        return photo
    fresh = photo.again(by, words, focus)
    _arrange(story, by, lambda ids: [fresh.pk if pk == photo.pk else pk for pk in ids])
    return fresh


@transaction.atomic
def lead_with(story: Story, by: Person, photo: Photo) -> None:
    """Put a photo first."""
    _arrange(story, by, lambda ids: [photo.pk, *(pk for pk in ids if pk != photo.pk)])


@transaction.atomic
def take_out(story: Story, by: Person, photo: Photo) -> None:
    """Take a photo out; the file stays with the agency."""
    _arrange(story, by, lambda ids: [pk for pk in ids if pk != photo.pk])


def _arrange(story: Story, by: Person, order: Callable[[list[int]], list[int]]) -> None:
    """Order the photos as they are now, not as they were when the page was opened: two may add one at once."""
    story.lock()
    story.write(by, photo_ids=order(list(story.photo_ids)))
