"""Story: a release or news item of one agency, from the first draft to its publication and its corrections."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import LockableMixin, PreviewableMixin, Revision, RevisionMixin

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from ..links import refuse_odd_link
from ..stages import MOVES, STANDING, Stage
from ..texts import clean_html, plain, printable
from .activity import Activity
from .event import Event
from .programme import Issue, Programme

# What a revision holds; stage, agency, times and address always come from the row (Decided 4).
APPROVALS = (Event.Verb.APPROVED, Event.Verb.REVIEWED_AFTER)
CONTENT = ("headline", "summary", "body", "topic", "kind", "photo_ids")


class Kind(models.TextChoices):
    """What sort of item it is."""

    RELEASE = "kegiatan", gettext_lazy("Activity")
    ANNOUNCEMENT = "pengumuman", gettext_lazy("Announcement")
    WARNING = "peringatan", gettext_lazy("Warning")
    SERVICE = "layanan", gettext_lazy("Service")


class Topic(models.TextChoices):
    """What it is about; the news list is filtered by it."""

    GOVERNMENT = "pemerintahan", gettext_lazy("Government")
    SERVICE = "pelayanan", gettext_lazy("Public service")
    HEALTH = "kesehatan", gettext_lazy("Health")
    EDUCATION = "pendidikan", gettext_lazy("Education")
    WORKS = "pembangunan", gettext_lazy("Development")
    FARMING = "pertanian", gettext_lazy("Farming and fisheries")
    ENVIRONMENT = "lingkungan", gettext_lazy("Environment")
    DISASTER = "bencana", gettext_lazy("Disaster")
    ECONOMY = "ekonomi", gettext_lazy("Economy")
    SOCIAL = "sosial", gettext_lazy("Social")
    CULTURE = "budaya", gettext_lazy("Culture and tourism")


class StoryQuerySet(models.QuerySet["Story"]):
    """Questions asked of the stories."""

    def visible_to(self, person: Person) -> StoryQuerySet:
        """Those of the person's agencies; the desk sees all."""
        return self.all() if person.sees_all else self.filter(agency__in=person.agency_ids())

    def public(self) -> StoryQuerySet:
        """Those the public reads now."""
        return self.filter(public_revision__isnull=False).exclude(stage=Stage.WITHDRAWN)


class Story(PreviewableMixin, LockableMixin, RevisionMixin, models.Model):
    """One story. Verbs check who acts, move the stage and write the history in one transaction."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="stories")
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="stories")
    programme = models.ForeignKey(Programme, models.PROTECT, null=True, blank=True, related_name="stories")
    issue = models.ForeignKey(Issue, models.PROTECT, null=True, blank=True, related_name="stories")

    headline = models.CharField(gettext_lazy("headline"), max_length=200, blank=True)
    summary = models.CharField(gettext_lazy("summary"), max_length=400, blank=True)
    body = models.TextField(gettext_lazy("text"), blank=True)
    topic = models.CharField(gettext_lazy("topic"), max_length=16, choices=Topic.choices, default=Topic.GOVERNMENT)
    kind = models.CharField(gettext_lazy("kind"), max_length=16, choices=Kind.choices, default=Kind.RELEASE)
    photo_ids = models.JSONField(default=list, blank=True)  # the lead photo first

    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFT, editable=False, db_index=True)
    slug = models.SlugField(max_length=80, blank=True, editable=False)
    begun_by = models.ForeignKey(Person, models.PROTECT, related_name="begun_stories", editable=False)
    begun_at = models.DateTimeField(default=clock.now, editable=False)
    changed_at = models.DateTimeField(default=clock.now, editable=False)
    submitted_at = models.DateTimeField(null=True, editable=False)
    approved_revision = models.ForeignKey(Revision, models.PROTECT, null=True, editable=False, related_name="+")
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, editable=False, related_name="approved_stories")
    approved_at = models.DateTimeField(null=True, editable=False)
    public_revision = models.ForeignKey(Revision, models.PROTECT, null=True, editable=False, related_name="+")
    first_public_at = models.DateTimeField(null=True, editable=False)
    owes_review = models.BooleanField(default=False, editable=False)  # went out first, as urgent
    urgent_reason = models.CharField(max_length=300, blank=True, editable=False)

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at"]
        verbose_name = gettext_lazy("story")
        verbose_name_plural = gettext_lazy("stories")
        indexes = [models.Index(fields=["agency", "stage", "-changed_at"])]
        constraints = [
            models.CheckConstraint(condition=models.Q(stage__in=Stage.values), name="story_stage_exists"),
            models.CheckConstraint(
                condition=~models.Q(stage=Stage.APPROVED) | models.Q(approved_revision__isnull=False),
                name="approved_story_names_its_revision",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage__in=[*STANDING, Stage.WITHDRAWN])
                | models.Q(public_revision__isnull=False, first_public_at__isnull=False) & ~models.Q(slug=""),
                name="public_story_has_text_and_address",
            ),
            # Decided 5: what the public reads was approved, or went out as urgent and owes its review.
            models.CheckConstraint(
                condition=models.Q(public_revision=None)
                | models.Q(owes_review=True)
                | models.Q(approved_revision__isnull=False),
                name="public_text_was_approved_or_owes_review",
            ),
        ]

    def __str__(self) -> str:
        return self.headline or _("(no headline yet)")

    # Writing

    @classmethod
    @transaction.atomic
    def begin(
        cls,
        by: Person,
        agency: Agency,
        *,
        activity: Activity | None = None,
        programme: Programme | None = None,
        issue: Issue | None = None,
        **content: Any,
    ) -> Self:
        """Begin a story for an agency. `content`: the fields named in CONTENT.

        A story about an activity is its agency's or a partner's; one that hooks on an issue needs a programme
        already carried out (raises Refused otherwise).
        """
        by.refuse_unless_writing(agency)
        if activity is not None and agency not in activity.takers():
            raise Refused(_("%(agency)s takes no part in this activity.") % {"agency": agency})
        if issue is not None:
            programme = issue.refuse_without(programme)
        story = cls(agency=agency, begun_by=by, activity=activity, programme=programme, issue=issue)
        story._take(content)
        story.save()
        story.save_revision(user=by, clean=False)
        Event.record(Event.Verb.BEGAN, by, story=story, activity=activity)
        return story

    @transaction.atomic
    def write(self, by: Person, *, seen: int | None = None, **content: Any) -> bool:
        """Change the text. Say whether anything changed.

        `seen`: the revision id the writer began from; if somebody has written since, raises Refused (the caller
        shows both texts, nothing is lost). A change of an approved text returns the story to review; of a public
        one, it begins a correction that the public does not see.
        """
        self.lock()
        by.refuse_unless_writing(self.agency)
        if self.stage == Stage.WITHDRAWN:
            raise Refused(_("This story was withdrawn; its text stays as it was."))
        if seen is not None and self.latest_revision_id is not None and seen != self.latest_revision_id:
            raise Refused(_("Somebody else changed this story meanwhile. Compare both texts, then save again."))
        if not self._take(content):
            return False
        self.changed_at = clock.now()
        self._unschedule(by)
        if self.stage == Stage.APPROVED:
            self._move_to(Stage.IN_REVIEW)
        elif self.stage in STANDING:
            self._move_to(Stage.DRAFT)
        self.save()
        self.save_revision(user=by, clean=False)
        Event.record(Event.Verb.WROTE, by, story=self, revision=self.latest_revision_id)
        return True

    def _take(self, content: dict[str, Any]) -> bool:
        unknown = set(content) - set(CONTENT)
        assert not unknown, unknown
        if "body" in content:
            content["body"] = clean_html(content["body"])
        for name in ("headline", "summary"):
            if name in content:
                content[name] = printable(" ".join(content[name].split()))
        changed = [name for name, value in content.items() if getattr(self, name) != value]
        for name in changed:
            setattr(self, name, content[name])
        return bool(changed)

    # Review: two pairs of eyes

    @transaction.atomic
    def submit(self, by: Person) -> None:
        """Hand the text in for review. Raises Refused with what is missing."""
        self.lock()
        by.refuse_unless_writing(self.agency)
        self.refuse_incomplete()
        self._refuse_approved()
        self._move_to(Stage.IN_REVIEW)
        self.submitted_at = clock.now()
        self.save(update_fields=["stage", "submitted_at"])
        Event.record(Event.Verb.SUBMITTED, by, story=self, revision=self.latest_revision_id)

    @transaction.atomic
    def send_back(self, by: Person, note: str) -> None:
        """Return it to the writer with a word. Raises Refused without one."""
        self.lock()
        by.refuse_unless_approving(self.agency)
        if not note.strip():
            raise Refused(_("Write a word to the writer: what should change?"))
        if self.stage not in (Stage.IN_REVIEW, Stage.APPROVED):
            raise Refused(_("This story is not in review."))
        self._unschedule(by)
        if self.stage == Stage.APPROVED:
            self._take_approval_back()
        self._move_to(Stage.DRAFT)
        self.save()
        Event.record(Event.Verb.SENT_BACK, by, story=self, note=note.strip(), revision=self.latest_revision_id)

    @transaction.atomic
    def approve(self, revision: Revision, by: Person) -> None:
        """Two pairs of eyes: nobody approves a text they had a hand in. Binds to this one revision."""
        self.lock()
        by.refuse_unless_approving(self.agency)
        if self.latest_revision_id != revision.pk:
            raise Refused(_("The text was changed after you opened it. Read it again before you approve."))
        self._refuse_approved()
        if by.pk in self.writers_since_approval():
            raise Refused(_("You wrote part of this story. Ask a colleague to approve it."))
        after = self.stage in STANDING and self.owes_review
        if not after:
            if self.stage != Stage.IN_REVIEW:
                raise Refused(_("This story is not in review."))
            self.refuse_incomplete()
            self._move_to(Stage.APPROVED)
        earlier = self.approved_revision_id, self.approved_by_id, self.approved_at and self.approved_at.isoformat()
        self.approved_revision, self.approved_by, self.approved_at = revision, by, clock.now()
        self.owes_review = self.owes_review and not after and self.public_revision_id is not None
        self.save()
        verb = Event.Verb.REVIEWED_AFTER if after else Event.Verb.APPROVED
        Event.record(verb, by, story=self, revision=revision.pk, earlier=earlier)

    def _refuse_approved(self) -> None:
        """A text that is approved as it stands needs no review: nobody puts their name over the approver's."""
        if self.approved_revision_id is not None and self.approved_revision_id == self.latest_revision_id:
            raise Refused(_("This text is approved already."))

    def _take_approval_back(self) -> None:
        """The last approval counts no more; what held before it holds again."""
        given = self.events.filter(verb__in=APPROVALS, details__revision=self.approved_revision_id).last()
        revision, by, at = given.details["earlier"] if given else (None,) * 3
        self.approved_revision_id, self.approved_by_id = revision, by
        self.approved_at = datetime.fromisoformat(at) if at else None

    def writers_since_approval(self) -> set[int]:
        """Ids of all who wrote any revision since the last approved one; of a first version, its beginner too."""
        return Story.hands([self])[self.pk]

    @classmethod
    def hands(cls, stories: Iterable[Story]) -> dict[int, set[int]]:
        """Story id → who had a hand in its text since its last approval, for many stories in one query."""
        by_id = {story.pk: story for story in stories}
        had = {pk: set() if story.approved_revision_id else {story.begun_by_id} for pk, story in by_id.items()}
        ours = Revision.objects.filter(base_content_type=cls().get_base_content_type(), object_id__in=map(str, by_id))
        for pk, object_id, user_id in ours.exclude(user=None).values_list("pk", "object_id", "user_id"):
            if pk > (by_id[int(object_id)].approved_revision_id or 0):
                had[int(object_id)].add(user_id)
        return had

    def refuse_incomplete(self) -> None:
        """Raise Refused with the first thing a reader would miss."""
        if not self.headline:
            raise Refused(_("The story has no headline yet."))
        if len(plain(self.body).split()) < 20:
            raise Refused(_("The text is too short: write at least twenty words."))
        for photo in self.photos():
            if not photo.alt:
                raise Refused(_("A photo has no alt text: say in a few words what it shows."))

    # Publication

    @transaction.atomic
    def publish(self, by: Person | None, note: str = "") -> None:
        """Put the approved text on the agency's website; of a public story, as a correction with its public note.

        `by` None is the schedule. Raises Refused when the text is not approved exactly as it stands.
        """
        from ..publishing import put_out

        self.lock()
        if by is not None:
            by.refuse_unless_writing(self.agency)
        if self.stage != Stage.APPROVED or self.approved_revision_id != self.latest_revision_id:
            raise Refused(_("Only an approved text can be published. Ask for a review first."))
        put_out(self, by, note=note)

    @transaction.atomic
    def publish_urgently(self, by: Person, reason: str, note: str = "") -> None:
        """Put the text out before its review, because waiting would harm. It is marked until somebody reviews it."""
        from ..publishing import put_out

        self.lock()
        by.refuse_unless_writing(self.agency)
        if len(reason.strip()) < 10:
            raise Refused(_("Say in a sentence why this cannot wait for review."))
        self.refuse_incomplete()
        self._refuse_approved()
        if self.stage not in (Stage.DRAFT, Stage.IN_REVIEW, Stage.APPROVED):
            raise Refused(_("This text is public already."))
        self.owes_review, self.urgent_reason = True, reason.strip()[:300]
        put_out(self, by, note=note, urgent=True)

    @transaction.atomic
    def schedule(self, at: datetime, by: Person) -> None:
        """Publish exactly the approved revision at a moment (aware). Raises Refused for the past."""
        from .publication import Schedule

        self.lock()
        by.refuse_unless_writing(self.agency)
        if self.stage != Stage.APPROVED:
            raise Refused(_("Only an approved text can be scheduled. Ask for a review first."))
        if self.public_revision_id:
            raise Refused(_("A correction is not scheduled: publish it at once."))
        if at <= clock.now():
            raise Refused(_("This moment has passed: choose a later one, or publish now."))
        planned = {"at": at, "by": by, "revision": self.approved_revision, "failure": ""}
        Schedule.objects.update_or_create(story=self, defaults=planned)
        Event.record(Event.Verb.SCHEDULED, by, story=self, at=at.isoformat())

    @transaction.atomic
    def unschedule(self, by: Person) -> None:
        """Take it off the schedule; it stays approved."""
        by.refuse_unless_writing(self.agency)
        self._unschedule(by)

    def _unschedule(self, by: Person | None) -> None:
        from .publication import Schedule

        if Schedule.objects.filter(story=self).delete()[0]:
            Event.record(Event.Verb.UNSCHEDULED, by, story=self)

    @transaction.atomic
    def drop_correction(self, by: Person) -> None:
        """Give up a correction that has not gone out: the text is again what the public reads."""
        self.lock()
        by.refuse_unless_writing(self.agency)
        if not self.public_revision or self.stage in (*STANDING, Stage.WITHDRAWN):
            raise Refused(_("There is no correction to drop."))
        words = self.public_revision
        while self.approved_revision_id and self.approved_revision_id > words.pk:
            self._take_approval_back()
        for name in CONTENT:
            setattr(self, name, words.content.get(name, getattr(self, name)))
        self.stage = Stage.CORRECTED if self.corrections.exists() else Stage.PUBLISHED
        self.changed_at = clock.now()
        self.save()
        self.save_revision(user=by, clean=False)
        self.public_revision = self.latest_revision  # the same words; so that a later review binds to them
        if not self.owes_review:
            self.approved_revision = self.latest_revision
        self.save(update_fields=["public_revision", "approved_revision"])
        Event.record(Event.Verb.DROPPED_CORRECTION, by, story=self)

    @transaction.atomic
    def withdraw(self, by: Person, reason: str, forward: str = "") -> None:
        """Take it off all websites; its address says so, with the reason (410). An approver's verb."""
        from ..publishing import take_down

        self.lock()
        by.refuse_unless_approving(self.agency)
        if len(reason.strip()) < 10:
            raise Refused(_("Say in a sentence, for the public, why the story is withdrawn."))
        if not self.public_revision_id or self.stage == Stage.WITHDRAWN:
            raise Refused(_("This story is not public."))
        refuse_odd_link(forward)
        take_down(self, by, reason.strip(), forward)

    @transaction.atomic
    def carry(self, agency: Agency, by: Person) -> Any:
        """Show it on another agency's website too: source named, canonical address the original's."""
        from ..publishing import carry

        self.lock()
        by.refuse_unless_approving(agency)
        return carry(self, agency, by)

    # What is where

    def photos(self) -> list[Any]:
        """Its photos in order, the lead photo first."""
        from .photo import Photo

        found = Photo.objects.in_bulk(self.photo_ids)
        return [found[pk] for pk in self.photo_ids if pk in found]

    @property
    def is_public(self) -> bool:
        """Whether the public reads it now."""
        return self.public_revision_id is not None and self.stage != Stage.WITHDRAWN

    @property
    def is_being_corrected(self) -> bool:
        """Whether a new text of a public story is on its way."""
        return self.is_public and self.stage not in STANDING

    def as_published(self) -> Story:
        """The story with the text the public reads; nothing in it tells of a correction under way."""
        if self.public_revision is None:
            return self
        shown = self.with_content_json(self.public_revision.content)
        if self.is_being_corrected:
            shown.stage = Stage.CORRECTED if self.corrections.exists() else Stage.PUBLISHED
            while shown.approved_revision_id and shown.approved_revision_id > self.public_revision.pk:
                shown._take_approval_back()
        return shown

    def serializable_data(self) -> dict[str, Any]:
        """What a revision holds: the content and nothing of the row's state."""
        return {"pk": self.pk, **{name: getattr(self, name) for name in CONTENT}}

    def with_content_json(self, content: dict[str, Any]) -> Story:
        """This row with the content of a revision; stage, agency, times and address stay the row's."""
        story = copy.copy(self)
        for name in CONTENT:
            if name in content:
                setattr(story, name, content[name])
        return story

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        """Wagtail's preview shows it as the public page does."""
        return "website/story_preview.html"

    def _move_to(self, stage: Stage) -> None:
        if stage not in MOVES[self.stage]:
            raise Refused(
                _("A story that is “%(from)s” cannot become “%(to)s”.")
                % {"from": self.get_stage_display(), "to": stage.label}
            )
        self.stage = stage

    def lock(self) -> None:
        """Begin from the row as it is now, kept from others until the transaction ends."""
        fresh = Story.objects.select_for_update().get(pk=self.pk)
        for field in self._meta.concrete_fields:
            setattr(self, field.attname, getattr(fresh, field.attname))
