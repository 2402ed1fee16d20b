"""Activity: something an agency did or will do; each one is covered by a story or waived with a reason."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock, indonesian
from kentongan.lib.refusals import Refused

from ..stages import Stage
from .event import Event

# What `change` may set.
CHANGEABLE = ("title", "short", "kind", "place", "starts_at", "ended_at", "facts")

# The facts that one line answers (keys of [activity] in a facts file).
ANSWERABLE = (
    *("place", "participants", "participant_count", "purpose", "result", "decision", "benefit", "next_step"),
    *("cost", "source_of_funds", "warning", "contact"),
)


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Questions asked of the activities."""

    def visible_to(self, person: Person) -> ActivityQuerySet:
        """Those of the person's agencies, and those their agencies take part in."""
        if person.sees_all:
            return self.all()
        own = person.agency_ids()
        return self.filter(models.Q(agency__in=own) | models.Q(pk__in=self.model.joint_ids(own)))

    def with_clock(self) -> Any:
        """Adds `public_at`: when the first story about it went public (None while none has, or all were withdrawn)."""
        stands = ~models.Q(stories__stage=Stage.WITHDRAWN)
        return self.annotate(public_at=models.Min("stories__publications__since", filter=stands))

    def uncovered(self) -> Any:
        """Ended, neither public nor waived: the open ones of the clock."""
        return self.with_clock().filter(ended_at__lte=clock.now(), public_at=None, waiver=None)

    def upcoming(self) -> ActivityQuerySet:
        """Still to come or under way."""
        return self.filter(ended_at__gt=clock.now()).order_by("starts_at")


class Activity(models.Model):  # type: ignore[django-manager-missing]
    """A meeting, visit, service day … of one agency, in which others may take part."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="activities")
    partners = models.ManyToManyField(Agency, related_name="joint_activities", blank=True)
    title = models.CharField(gettext_lazy("name of the activity"), max_length=250)
    short = models.CharField(gettext_lazy("short name"), max_length=160, blank=True)
    kind = models.CharField(gettext_lazy("kind"), max_length=60, blank=True)
    place = models.CharField(gettext_lazy("place"), max_length=200, blank=True)
    starts_at = models.DateTimeField(gettext_lazy("starts"))
    ended_at = models.DateTimeField(gettext_lazy("ends"), db_index=True)
    recorded_at = models.DateTimeField(default=clock.now, editable=False)
    recorded_by = models.ForeignKey(Person, models.PROTECT, related_name="recorded_activities")
    public_agenda = models.BooleanField(gettext_lazy("show on the public agenda"), default=True)
    # The rest of what is known, with the keys of a facts file: activity, people, quotes, points, byline.
    facts = models.JSONField(default=dict, encoder=DjangoJSONEncoder, blank=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = ["-ended_at"]
        verbose_name = gettext_lazy("activity")
        verbose_name_plural = gettext_lazy("activities")
        indexes = [models.Index(fields=["agency", "-ended_at"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_at__gte=models.F("starts_at")), name="activity_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def joint_ids(cls, agency_ids: list[int]) -> models.QuerySet[Any, Any]:
        """Ids of the activities in which one of these agencies takes part."""
        return cls.partners.through.objects.filter(agency_id__in=agency_ids).values("activity_id")

    @classmethod
    @transaction.atomic
    def record(
        cls,
        by: Person,
        agency: Agency,
        *,
        title: str,
        starts_at: datetime,
        ended_at: datetime,
        partners: list[Agency] | None = None,
        **fields: Any,
    ) -> Self:
        """Put an activity on an agency's agenda. When it was recorded is kept beside when it ended.

        Times are aware. Raises Refused when `by` does not write for the agency or the end lies before the start.
        """
        by.refuse_unless_writing(agency)
        _refuse_odd_times(starts_at, ended_at)
        activity = cls(agency=agency, recorded_by=by, title=title, starts_at=starts_at, ended_at=ended_at, **fields)
        activity.save()
        activity.partners.set(partners or [])
        Event.record(Event.Verb.RECORDED, by, activity=activity, ended_at=ended_at.isoformat())
        return activity

    @transaction.atomic
    def change(self, by: Person, partners: list[Agency] | None = None, **fields: Any) -> None:
        """Change what is known of it. What was known before stays in the history, first of all when it ended."""
        by.refuse_unless_writing(self.agency)
        unknown = set(fields) - {*CHANGEABLE, "public_agenda"}
        assert not unknown, unknown
        self._lock()
        _refuse_odd_times(fields.get("starts_at", self.starts_at), fields.get("ended_at", self.ended_at))
        was = {name: getattr(self, name) for name, value in fields.items() if getattr(self, name) != value}
        for name in was:
            setattr(self, name, fields[name])
        self.save(update_fields=list(was))
        if partners is not None and set(partners) != set(self.partners.all()):
            was["partners"] = [str(partner) for partner in self.partners.all()]
            self.partners.set(partners)
        self._remember(by, was)

    def _lock(self) -> None:
        """Begin from the row as it is now, kept from others: two may answer different questions at once."""
        fresh = Activity.objects.select_for_update().get(pk=self.pk)
        for name in (*CHANGEABLE, "public_agenda"):
            setattr(self, name, getattr(fresh, name))

    def _remember(self, by: Person, was: dict[str, Any]) -> None:
        told = {name: old.isoformat() if isinstance(old, datetime) else old for name, old in was.items()}
        if "ended_at" in told:
            before, after = told.pop("ended_at"), self.ended_at.isoformat()
            Event.record(Event.Verb.END_CHANGED, by, activity=self, before=before, after=after, was=told)
        elif told:
            Event.record(Event.Verb.CHANGED, by, activity=self, was=told)

    @transaction.atomic
    def answer(self, by: Person, answers: dict[str, str]) -> None:
        """Add facts that were still missing: keys of ANSWERABLE, each in one line. Raises Refused for an odd number."""
        self._lock()
        details: dict[str, Any] = {**self.facts.get("activity", {}), **answers}
        count = answers.get("participant_count", "").replace(".", "")
        if count and not (count.isascii() and count.isdigit() and len(count) < 8 and int(count) > 0):
            raise Refused(_("Write the number of participants in digits: 84."))
        if count:
            details["participant_count"] = int(count)
        place = details.pop("place", "") or self.place
        self.change(by, place=place[:200], facts={**self.facts, "activity": details})

    @transaction.atomic
    def waive(self, by: Person, reason: str) -> Waiver:
        """Say that no story will come, and why. Raises Refused without a reason or when a story is public."""
        by.refuse_unless_writing(self.agency)
        if len(reason.strip()) < 10:
            raise Refused(_("Say in a sentence why there will be no story."))
        if self.is_covered():
            raise Refused(_("This activity has a published story; there is nothing to waive."))
        waiver, created = Waiver.objects.get_or_create(activity=self, defaults={"by": by, "reason": reason.strip()})
        if created:
            Event.record(Event.Verb.WAIVED, by, activity=self, note=waiver.reason)
        return waiver

    @transaction.atomic
    def take_waiver_back(self, by: Person) -> None:
        """The activity is open again and its clock runs on."""
        by.refuse_unless_writing(self.agency)
        if Waiver.objects.filter(activity=self).delete()[0]:
            Event.record(Event.Verb.REOPENED, by, activity=self)

    def takers(self) -> list[Agency]:
        """The agencies that take part, its own first."""
        return [self.agency, *self.partners.all()]

    def is_covered(self) -> bool:
        """Whether a story about it has gone public and was not withdrawn."""
        return self.stories.filter(publications__isnull=False).exclude(stage=Stage.WITHDRAWN).exists()

    def took(self) -> timedelta:
        """From the end of the activity to the first story being public; up to now while none is.

        A story published before the end counts as zero. Needs `with_clock`.
        """
        public_at: datetime | None = getattr(self, "public_at", None)
        return max((public_at or clock.now()) - self.ended_at, timedelta())

    def recorded_late(self) -> timedelta:
        """How long after its end it was recorded (zero when it was on the agenda before)."""
        return max(self.recorded_at - self.ended_at, timedelta())

    def as_facts(self) -> dict[str, Any]:
        """All that is known, as a facts file for language.drafting. What nobody gave is absent."""
        start, end = timezone.localtime(self.starts_at), timezone.localtime(self.ended_at)
        table: dict[str, Any] = {"title": self.title, "date": start.date(), **self.facts.get("activity", {})}
        if end.date() != start.date():
            table["end_date"] = end.date()
        for key, value in (("short", self.short), ("kind", self.kind), ("place", self.place)):
            if value:
                table[key] = value
        if self.facts.get("times_known"):
            table |= {"start": indonesian.clock_time(start), "end": indonesian.clock_time(end)}
        facts: dict[str, Any] = {"agency": self.agency.as_facts(), "activity": table}
        facts |= {key: self.facts[key] for key in ("people", "quotes", "points", "byline") if self.facts.get(key)}
        if self.pk and (partners := self.takers()[1:]):
            facts["agencies"] = [{"name": partner.name, "short": partner.short} for partner in partners]
        return facts


class Waiver(models.Model):
    """Why an activity has no story."""

    activity = models.OneToOneField(Activity, models.PROTECT, related_name="waiver")
    by = models.ForeignKey(Person, models.PROTECT)
    at = models.DateTimeField(default=clock.now)
    reason = models.TextField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="waiver_has_a_reason")]

    def __str__(self) -> str:
        return self.reason


def _refuse_odd_times(starts_at: datetime, ended_at: datetime) -> None:
    if ended_at < starts_at:
        raise Refused(_("The activity ends before it starts: check both times."))
    if ended_at - starts_at > timedelta(days=60):
        raise Refused(_("The activity lasts over 60 days: check the year."))
