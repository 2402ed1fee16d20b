"""Telling one story of the demo through the newsroom's verbs, each at its moment."""

from datetime import datetime, timedelta

from django.core.files.base import ContentFile

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Issue, Photo, Programme, Story

from . import posts
from .cast import Cast
from .pictures import draw
from .stories import Told, dated

URGENT = "Warga perlu segera mengetahuinya."


class Teller:
    """Tells stories; knows the agencies, their people, programmes and issues."""

    def __init__(
        self,
        agencies: dict[str, Agency],
        cast: Cast,
        programmes: dict[str, Programme],
        issues: dict[str, Issue],
        now: datetime,
    ) -> None:
        self.agencies, self.cast, self.now = agencies, cast, now
        self.programmes, self.issues = programmes, issues

    def tell(self, one: Told) -> None:
        """From the activity to where the story stands today."""
        agency = self.agencies[one.row["agency"]]
        writer = self.cast.writer(agency.slug)
        with clock.travel(one.recorded):
            story = self._begin(one, agency, writer)
        with clock.travel(one.recorded + timedelta(minutes=1)):
            posts.choose(story, agency, writer, one, self.now)
        self._go_on(one, story, writer, self.cast.approver(agency.slug, writer))

    def _begin(self, one: Told, agency: Agency, writer: Person) -> Story:
        row, wrong = one.row, one.row.get("correction")
        activity = self._activity_of(one, agency, writer)
        photos = [self._photo(one, agency, writer, activity).pk] if one.photo else []
        body = one.body.replace(wrong["right"], wrong["wrong"]) if wrong else one.body
        return Story.begin(
            writer, agency, activity=activity,
            programme=self.programmes[row["programme"]] if "programme" in row else None,
            issue=self.issues[row["issue"]] if "issue" in row else None,
            headline=one.headline, summary=one.summary, body=body, topic=row["topic"], kind=row["kind"],
            photo_ids=photos,
        )  # fmt: skip

    def _activity_of(self, one: Told, agency: Agency, writer: Person) -> Activity | None:
        row = one.row
        if not row.get("activity"):
            return None
        return Activity.record(
            writer, agency, title=dated(row["activity"], one.ended.date()), kind=row.get("activity_kind", ""),
            place=row.get("place", ""), starts_at=one.ended - timedelta(minutes=110), ended_at=one.ended,
            partners=[self.agencies[slug] for slug in row.get("participants", [])],
        )  # fmt: skip

    def _photo(self, one: Told, agency: Agency, writer: Person, activity: Activity | None) -> Photo:
        words = one.photo
        file = ContentFile(draw(words["scene"], one.row["key"]), name=f"{one.row['key']}.jpg")
        return Photo.take(
            writer, agency, file, activity=activity, title=words["caption"][:200], description=words["alt"],
            caption=words["caption"], credit=words.get("credit") or f"Ilustrasi {agency.short}",
        )  # fmt: skip

    def _go_on(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        if one.state == "urgent":
            self._publish_urgently(one, story, writer, approver)
        elif one.state != "draft":
            self._through_review(one, story, writer, approver)

    def _publish_urgently(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        with clock.travel(one.published):
            story.publish_urgently(writer, one.row.get("urgent_reason", URGENT))
        self._carry(one, story)
        if one.row.get("reviewed"):
            with clock.travel(min(one.published + timedelta(minutes=50), self.now)):
                story.approve(story.latest_revision, approver)

    def _through_review(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        with clock.travel(one.recorded + timedelta(minutes=2)):
            story.submit(writer)
        if one.state == "in_review":
            return
        with clock.travel(one.published - timedelta(minutes=1)):
            if one.state == "sent_back":
                story.send_back(approver, one.row["note"])
                return
            story.approve(story.latest_revision, approver)
        if one.state == "scheduled":
            story.schedule(self.now + timedelta(hours=one.row["in_hours"]), writer)
        elif one.state != "approved":
            self._publish(one, story, writer, approver)

    def _publish(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        with clock.travel(one.published):
            story.publish(writer)
        self._carry(one, story)
        if one.state == "corrected":
            self._correct(one, story, writer, approver)
        if one.state == "withdrawn":
            change = one.row["withdrawal"]
            with clock.travel(min(one.published + timedelta(hours=change["after_hours"]), self.now)):
                story.withdraw(approver, change["reason"])

    def _correct(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        """The figure that was wrong becomes right, with a public note."""
        change = one.row["correction"]
        with clock.travel(min(one.published + timedelta(hours=change["after_hours"]), self.now)):
            story.write(writer, body=one.body)
            story.submit(writer)
            story.approve(story.latest_revision, approver)
            story.publish(writer, note=change["note"])

    def _carry(self, one: Told, story: Story) -> None:
        """Other agencies show it too, some minutes or hours later, and post it to their own accounts."""
        for number, slug in enumerate(one.row.get("carried_by", []), 1):
            agency = self.agencies[slug]
            by = self.cast.approver(slug, story.begun_by)
            with clock.travel(min(one.published + timedelta(minutes=37 * number), self.now)):
                posts.choose(story, agency, self.cast.writer(slug), one, self.now)
                story.carry(agency, by)
