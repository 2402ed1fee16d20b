"""Event: who did what, when. Append-only; the database refuses to change or remove a row (newsroom/triggers.py)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock

if TYPE_CHECKING:
    from .activity import Activity
    from .story import Story


class Event(models.Model):
    """One thing somebody did to an activity or a story."""

    class Verb(models.TextChoices):
        RECORDED = "recorded", _("recorded the activity")
        CHANGED = "changed", _("changed the activity")
        END_CHANGED = "end_changed", _("changed when it ended")
        WAIVED = "waived", _("waived the activity")
        REOPENED = "reopened", _("took the waiver back")
        BEGAN = "began", _("began the story")
        WROTE = "wrote", _("changed the text")
        SUBMITTED = "submitted", _("submitted it for review")
        SENT_BACK = "sent_back", _("sent it back")
        APPROVED = "approved", _("approved it")
        REVIEWED_AFTER = "reviewed_after", _("reviewed it after publication")
        SCHEDULED = "scheduled", _("scheduled it")
        UNSCHEDULED = "unscheduled", _("took it off the schedule")
        PUBLISHED = "published", _("published it")
        PUBLISHED_URGENTLY = "published_urgently", _("published it before review, as urgent")
        CORRECTED = "corrected", _("published a correction")
        DROPPED_CORRECTION = "dropped_correction", _("dropped the correction")
        WITHDREW = "withdrew", _("withdrew it")
        CARRIED = "carried", _("carried it")
        STOPPED_CARRYING = "stopped_carrying", _("stopped carrying it")
        DELIVERED = "delivered", _("posted it to an account")
        LINK_RECORDED = "link_recorded", _("recorded the link of a post")

    at = models.DateTimeField(default=clock.now, db_index=True)
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="events")
    verb = models.CharField(max_length=20, choices=Verb.choices)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="events")
    activity = models.ForeignKey("newsroom.Activity", models.PROTECT, null=True, related_name="events")
    story = models.ForeignKey("newsroom.Story", models.PROTECT, null=True, related_name="events")
    note = models.TextField(blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.verb}"

    @property
    def end_before(self) -> datetime | None:
        """Of a changed end time: when the activity was said to have ended before."""
        return self._moment("before")

    @property
    def end_after(self) -> datetime | None:
        """Of a changed end time: when it is said to have ended now."""
        return self._moment("after")

    def _moment(self, name: str) -> datetime | None:
        if self.verb != self.Verb.END_CHANGED:
            return None
        return datetime.fromisoformat(self.details[name])

    @classmethod
    def record(
        cls,
        verb: str,
        by: Person | None,
        *,
        story: Story | None = None,
        activity: Activity | None = None,
        agency: Agency | None = None,
        note: str = "",
        **details: Any,
    ) -> Event:
        """Write one line of history. `by` None is the system itself (the schedule, the worker)."""
        owner = agency or (story.agency if story else activity.agency if activity else None)
        assert owner is not None, "an event belongs to an agency"
        return cls.objects.create(
            verb=verb, by=by, story=story, activity=activity, agency=owner, note=note, details=details
        )
