"""Photo: our image model. Private until a publication shows it; nothing in it says where it was taken (Decided 7)."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any, Self

from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet, WagtailImageField

from kentongan.agencies.models import Agency, Person

from ..photos import cleaned
from .activity import Activity

# What a reader is told about a photo, and where every crop must stay.
WORDS = ("description", "caption", "credit", "is_archive")
FOCAL = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


def originals() -> Storage:
    """Where originals lie: a folder that no address serves."""
    return storages["originals"]


def new_key() -> str:
    """The part of a photo's address that cannot be guessed."""
    return secrets.token_urlsafe(12)


class PhotoQuerySet(ImageQuerySet):
    """Questions asked of the photos."""

    def visible_to(self, person: Person) -> PhotoQuerySet:
        """Those of the person's agencies; the desk sees all."""
        return self if person.sees_all else self.filter(agency__in=person.agency_ids())

    def public(self) -> PhotoQuerySet:
        """Those that a live publication shows."""
        return self.filter(publications__until=None, publications__isnull=False)


class Photo(AbstractImage):
    """A photograph with caption, credit, alt text and focal point."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="photos", verbose_name=_("agency"))
    activity = models.ForeignKey(Activity, models.SET_NULL, null=True, blank=True, related_name="photos")
    key = models.CharField(max_length=24, unique=True, default=new_key, editable=False)
    file = WagtailImageField(
        _("file"), storage=originals, upload_to="photos/", width_field="width", height_field="height"
    )
    caption = models.CharField(
        _("caption"), max_length=300, blank=True, help_text=_("Who (left to right) does what, where, when.")
    )
    credit = models.CharField(_("credit"), max_length=120, blank=True)
    is_archive = models.BooleanField(_("from the archive, not from this event"), default=False)

    objects = PhotoQuerySet.as_manager()
    admin_form_fields = (
        *("agency", "title", "file", "collection", "description", "caption", "credit", "is_archive"),
        *("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
    )

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        permissions = [("choose_photo", "Can choose photo")]

    @classmethod
    def take(cls, by: Person, agency: Agency, file: File[Any], **fields: Any) -> Self:
        """Keep an uploaded picture: checked by its content, turned upright, re-encoded without metadata.

        `fields`: activity, description (the alt text), caption, credit, focal_point_x …. Raises Refused when the
        file is no picture we can read or is too large.
        """
        by.refuse_unless_writing(agency)
        clean = cleaned(file)
        title = fields.pop("title", "") or Path(str(file.name)).stem[:200] or str(_("photo"))
        photo = cls(agency=agency, uploaded_by_user=by, title=title, **fields)
        photo.file.save(f"{new_key()}.jpg", clean, save=False)
        photo._set_image_file_metadata()
        photo.save()
        return photo

    def differs(self, words: dict[str, Any], focus: tuple[float, float] | None) -> bool:
        """Whether these words, or this focal point (shares of width and height), are other than its own."""
        moved = focus is not None and focus != self.focus()
        return moved or any(getattr(self, name) != value for name, value in words.items())

    def again(self, by: Person, words: dict[str, Any], focus: tuple[float, float] | None) -> Photo:
        """The same picture as a photo of its own, with other words or another focal point.

        It takes over the link to the activity, so that a later story about it does not get both.
        """
        kept = ("agency", "activity", "title", "collection", *FOCAL, *WORDS)
        photo = Photo(uploaded_by_user=by, **{name: getattr(self, name) for name in kept} | words)
        with self.file.open("rb") as file:
            photo.file.save(f"{new_key()}.jpg", File(file), save=False)
        if focus is not None:
            photo.set_focus(*focus)
        photo._set_image_file_metadata()
        photo.save()
        self.activity = None
        self.save(update_fields=["activity"])
        return photo

    @property
    def alt(self) -> str:
        """The text read aloud instead of the picture."""
        return str(self.description)

    @property
    def default_alt_text(self) -> str:
        """Never the file name: an empty alt is better (Wagtail asks for this)."""
        return str(self.description)

    def set_focus(self, x: float, y: float) -> None:
        """Set the focal point, as shares of width and height (0–1)."""
        side = max(self.width, self.height) // 3 or 1
        self.focal_point_x, self.focal_point_y = round(self.width * x), round(self.height * y)
        self.focal_point_width = self.focal_point_height = side

    def focus(self) -> tuple[float, float] | None:
        """The focal point as shares of width and height; None while nobody has set one."""
        if self.focal_point_x is None or self.focal_point_y is None:
            return None
        return self.focal_point_x / self.width, self.focal_point_y / self.height


class Rendition(AbstractRendition):
    """A made size of a photo."""

    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_size")
        ]

    @property
    def url(self) -> str:
        """Its address, answered only to those who may see it (views.photos)."""
        return f"/foto/{self.image.key}/{self.filter_spec.replace('|', ',')}"

    def get_upload_to(self, filename: str) -> str:
        """A name nobody can guess."""
        return f"renditions/{secrets.token_hex(2)}/{secrets.token_urlsafe(18)}{Path(filename).suffix}"
