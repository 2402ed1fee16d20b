"""Publication: a story on one agency's site, its own or carried; its schedule, corrections and withdrawal."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from kentongan.agencies.addresses import public_url
from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock

from .photo import Photo
from .story import Kind, Story, Topic


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Questions asked of the publications."""

    def live(self) -> PublicationQuerySet:
        """Those the public can read now."""
        return self.filter(until=None)

    def for_lists(self) -> PublicationQuerySet:
        """With what a list shows, in one query, newest first."""
        return self.select_related("agency", "story__agency", "story__activity", "photo").order_by("-since", "-pk")


class Publication(models.Model):
    """One story on one agency's website, since when and until when.

    `headline` … `photo` repeat what lists and searches need of the public revision; the text itself is read from
    `story.as_published()`.
    """

    story = models.ForeignKey(Story, models.PROTECT, related_name="publications")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="publications")
    carried = models.BooleanField(default=False)
    path = models.CharField(max_length=160)
    since = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, null=True)  # None: the schedule
    headline = models.CharField(max_length=200)
    summary = models.CharField(max_length=400, blank=True)
    topic = models.CharField(max_length=16, choices=Topic.choices)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    text = models.TextField(blank=True)  # plain, for search
    photo = models.ForeignKey(Photo, models.PROTECT, null=True, related_name="+")
    photos = models.ManyToManyField(Photo, related_name="publications")

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["story", "agency"], condition=models.Q(until=None), name="one_live_publication_per_site"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="publication_ends_after_start",
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "until", "-since"]),
            models.Index(fields=["until", "-since"]),
        ]

    def __str__(self) -> str:
        return f"{self.headline} · {self.agency}"

    @property
    def is_live(self) -> bool:
        """Whether the public can read it now."""
        return self.until is None

    def url(self, request: HttpRequest | None = None) -> str:
        """Its address on the agency's site (absolute without a request)."""
        return public_url(self.agency, self.path, request)

    def canonical_url(self) -> str:
        """The one address search engines keep: a carried story's is the original's."""
        return public_url(self.story.agency, self.path)


class Schedule(models.Model):
    """When an approved revision goes public by itself."""

    story = models.OneToOneField(Story, models.CASCADE, related_name="planned")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("publish at"), db_index=True)
    by = models.ForeignKey(Person, models.PROTECT)
    failure = models.CharField(max_length=300, blank=True)  # why it could not go out, for a person to see

    def __str__(self) -> str:
        return f"{self.story} · {self.at}"


class Correction(models.Model):
    """A public correction: what was wrong, in words for the reader; the old text stays readable in the history."""

    story = models.ForeignKey(Story, models.PROTECT, related_name="corrections")
    note = models.TextField(_("what was corrected"))
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(Person, models.PROTECT, null=True)
    before = models.ForeignKey(Revision, models.PROTECT, related_name="+")
    after = models.ForeignKey(Revision, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at"]
        constraints = [models.CheckConstraint(condition=~models.Q(note=""), name="correction_has_a_note")]

    def __str__(self) -> str:
        return self.note


class Withdrawal(models.Model):
    """Why a story was taken down, said on its address."""

    story = models.OneToOneField(Story, models.PROTECT, related_name="withdrawal")
    reason = models.TextField(_("reason, for the public"))
    forward = models.URLField(_("read instead"), blank=True)
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(Person, models.PROTECT)

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="withdrawal_has_a_reason")]

    def __str__(self) -> str:
        return self.reason
