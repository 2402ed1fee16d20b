"""Filling an empty installation with the demo regency, through the models' own verbs at moments of the past."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile

from kentongan.agencies.models import Agency, Membership, Official, Person
from kentongan.agencies.setting_up import apply
from kentongan.lib import clock
from kentongan.newsroom.models import Activity, Issue, Photo, Programme, Publication, Story
from kentongan.social.models import Account, Delivery, State, Variant
from kentongan.website.models import ProfilePage, ServiceIndexPage, ServicePage

from .pictures import draw
from .signins import PASSWORD
from .stories import Told, dated, rows, told

NETWORKS = ("instagram", "facebook", "tiktok", "youtube", "x", "whatsapp_channel")


def load(say: Callable[[str], None] = print) -> None:
    """Fill the installation. Needs an empty one; `say` gets a line per step."""
    _Demo(say).load()


class _Demo:
    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.now = clock.now()
        self.zone = settings.REGENCY.zone
        self.people: dict[str, Person] = {}
        self.writers: dict[str, list[Person]] = {}
        self.approvers: dict[str, list[Person]] = {}
        self.programmes: dict[str, Programme] = {}
        self.issues: dict[str, Issue] = {}

    def load(self) -> None:
        self.say(f"made {apply(settings.REGENCY)} agencies of the demo regency")
        self.agencies = {agency.slug: agency for agency in Agency.objects.all()}
        self.add_people()
        self.add_officials()
        self.add_accounts()
        self.add_pages()
        self.add_programmes()
        stories = [told(row, self.now, self.zone) for row in rows("stories*.toml", "stories")]
        for one in sorted(stories, key=lambda one: one.ended):
            self.tell(one)
        self.say(f"told {len(stories)} stories")
        self.add_activities()
        self.record_posts()

    def add_people(self) -> None:
        """Everybody with one role; where nobody approves, the head of the regency desk does."""
        since = (self.now - timedelta(days=200)).date()
        hashed = ""
        for row in rows("people.toml", "people"):
            person = Person(username=row["username"], name=row["name"], password=hashed)
            if not hashed:
                person.set_password(PASSWORD)
                hashed = person.password
            person.is_superuser = person.is_staff = row["role"] == "operator"
            person.save()
            self.people[person.username] = person
            if row["role"] == "operator":
                continue
            agency = self.agencies[row["agency"]]
            Membership.objects.create(person=person, agency=agency, role=row["role"], since=since)
            kept = self.approvers if row["role"] == "approver" else self.writers
            kept.setdefault(agency.slug, []).append(person)

    def writer(self, slug: str, row: dict[str, Any]) -> Person:
        """Who writes for an agency."""
        if row.get("writer"):
            return self.people[row["writer"]]
        return (self.writers.get(slug) or [self.people["budi"]])[0]

    def approver(self, slug: str, writer: Person) -> Person:
        """Who approves there, never the writer."""
        candidates = [*self.approvers.get(slug, []), self.people["budi"], *self.approvers.get("diskominfo", [])]
        return next(person for person in candidates if person.pk != writer.pk)

    def add_officials(self) -> None:
        for row in rows("officials.toml", "officials"):
            agency = self.agencies[row.pop("agency")]
            Official.objects.create(agency=agency, **row)

    def add_accounts(self) -> None:
        """From accounts.toml; else three networks that agencies use, and a practice board for everyone."""
        given = rows("accounts.toml", "accounts")
        if not given:
            given = [
                {"agency": slug, "network": NETWORKS[(number + step) % 6], "handle": f"{slug.replace('-', '')}.banyuwening"}
                for number, slug in enumerate(self.agencies)
                for step in range(3)
            ]
        for row in given:
            if row["network"] in NETWORKS:
                agency = self.agencies[row["agency"]]
                name = row.get("name", "")
                Account.objects.create(
                    agency=agency, network=row["network"], handle=row["handle"], name=name, added_by=self.people["budi"]
                )
        for slug, agency in self.agencies.items():
            Account.objects.create(agency=agency, network="practice", handle=slug, added_by=self.people["budi"])

    def add_pages(self) -> None:
        """Services and profiles in the CMS's pages."""
        for row in rows("services.toml", "services"):
            index = ServiceIndexPage.objects.filter(url_path__startswith=f"/{row['agency']}/").first()
            if index is None:
                continue
            known = ("summary", "requirements", "steps", "duration", "cost", "hours", "contact")
            values = {name: _rich(row.get(name, "")) if name in ("requirements", "steps") else row.get(name, "") for name in known}
            index.add_child(instance=ServicePage(title=row.get("title", row.get("name", "")), **values))
        for row in rows("profiles.toml", "profiles"):
            page = ProfilePage.objects.filter(url_path__startswith=f"/{row['agency']}/").first()
            if page is not None:
                page.body = "".join(f"<p>{text}</p>" for text in row.get("paragraphs", [row.get("text", "")]))
                page.save()

    def add_programmes(self) -> None:
        budi = self.people["budi"]
        today = self.now.astimezone(self.zone).date()
        for row in rows("programmes.toml", "programmes"):
            agency = self.agencies[row.pop("agency")]
            key = row.pop("key")
            self.programmes[key] = Programme.objects.create(agency=agency, added_by=budi, **row)
        for row in rows("issues.toml", "issues"):
            key, days = row.pop("key"), row.pop("days_ago", 5)
            row = {name: value for name, value in row.items() if name in ("title", "source", "source_name", "sentence")}
            on = today - timedelta(days=days)
            self.issues[key] = Issue.objects.create(agency=self.agencies["diskominfo"], on=on, added_by=budi, **row)

    def tell(self, one: Told) -> None:
        """One story, through the verbs, each at its moment."""
        row, agency = one.row, self.agencies[one.row["agency"]]
        writer = self.writer(agency.slug, row)
        approver = self.approver(agency.slug, writer)
        with clock.travel(one.recorded):
            activity = self.activity_of(one, agency, writer)
            photos = [self.photo(one, agency, writer, activity).pk] if one.photo else []
            story = Story.begin(
                writer, agency, activity=activity, programme=self.programmes.get(row.get("programme", "")),
                issue=self.issues.get(row.get("issue", "")) if row.get("programme") in self.programmes else None,
                headline=one.headline, summary=one.summary, body=one.body, topic=row["topic"], kind=row["kind"],
                photo_ids=photos,
            )  # fmt: skip
            self.choose_accounts(story, agency, writer, one)
        self.go_on(one, story, writer, approver)

    def activity_of(self, one: Told, agency: Agency, writer: Person) -> Activity | None:
        row = one.row
        if not row.get("activity"):
            return None
        partners = [self.agencies[slug] for slug in row.get("participants", []) if slug in self.agencies]
        return Activity.record(
            writer, agency, title=dated(row["activity"], one.ended.date()), kind=row.get("activity_kind", ""),
            place=row.get("place", ""), starts_at=one.ended - timedelta(minutes=110), ended_at=one.ended,
            partners=[partner for partner in partners if partner.pk != agency.pk],
        )  # fmt: skip

    def photo(self, one: Told, agency: Agency, writer: Person, activity: Activity | None) -> Photo:
        words = one.photo
        file = ContentFile(draw(words["scene"], one.row["key"]), name=f"{one.row['key']}.jpg")
        credit = words.get("credit") or agency.short
        return Photo.take(
            writer, agency, file, activity=activity, description=words["alt"], caption=words["caption"], credit=credit
        )

    def choose_accounts(self, story: Story, agency: Agency, writer: Person, one: Told) -> None:
        """Newer stories go to the practice board and one network of the agency."""
        if one.row["days_ago"] > 30:
            return
        for account in Account.objects.filter(agency=agency).order_by("network")[:2]:
            text = f"{one.headline}\n\n{one.summary}"
            Variant.objects.create(story=story, account=account, text=text, changed_by=writer)

    def go_on(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        state = one.state
        if state == "draft":
            return
        if state == "urgent":
            with clock.travel(one.published):
                story.publish_urgently(writer, one.row.get("urgent_reason", "Warga perlu segera mengetahuinya."))
            if one.row.get("reviewed"):
                with clock.travel(one.published + timedelta(minutes=50)):
                    story.approve(story.latest_revision, approver)
            self.carry(one, story)
            return
        with clock.travel(one.recorded + timedelta(minutes=1)):
            story.submit(writer)
        if state == "in_review":
            return
        with clock.travel(one.published - timedelta(minutes=1)):
            if state == "sent_back":
                story.send_back(approver, one.row.get("note", "Lengkapi tempat dan waktunya."))
                return
            story.approve(story.latest_revision, approver)
        if state == "scheduled":
            story.schedule(self.now + timedelta(hours=one.row.get("in_hours", 20)), writer)
            return
        with clock.travel(one.published):
            story.publish(writer)
        self.carry(one, story)
        self.after(one, story, writer, approver)

    def carry(self, one: Told, story: Story) -> None:
        """Other agencies show it too, an hour or more later."""
        for hours, slug in enumerate(one.row.get("carried_by", []), 1):
            agency = self.agencies.get(slug)
            if agency is None or agency.pk == story.agency_id:
                continue
            moment = min(one.published + timedelta(hours=hours), self.now)
            with clock.travel(moment):
                story.carry(agency, self.approver(slug, story.begun_by))

    def after(self, one: Told, story: Story, writer: Person, approver: Person) -> None:
        """A correction or a withdrawal."""
        if one.state == "corrected":
            change = one.row["correction"]
            moment = min(one.published + timedelta(hours=change.get("after_hours", 5)), self.now)
            body = story.body.replace(change.get("right", "\0"), change.get("right", ""))
            with clock.travel(moment):
                story.write(writer, body=body + "<p>Naskah ini telah diperbaiki; lihat catatan koreksi di atas.</p>")
                story.submit(writer)
                story.approve(story.latest_revision, approver)
                story.publish(writer, note=change["note"])
        if one.state == "withdrawn":
            change = one.row["withdrawal"]
            with clock.travel(min(one.published + timedelta(hours=change.get("after_hours", 20)), self.now)):
                story.withdraw(approver, change["reason"])

    def add_activities(self) -> None:
        """Activities without a story: late ones, waived ones, coming ones."""
        for row in rows("activities.toml", "activities"):
            agency = self.agencies[row["agency"]]
            writer = self.writer(agency.slug, row)
            hours = row.get("ended_hours_ago", row.get("days_ago", 0) * 24)
            ended = self.now - timedelta(hours=hours) if not row.get("in_days") else self.now + timedelta(days=row["in_days"])
            with clock.travel(min(ended + timedelta(minutes=row.get("recorded_after", 10)), self.now)):
                activity = Activity.record(
                    writer, agency, title=row["title"], kind=row.get("kind", ""), place=row.get("place", ""),
                    starts_at=ended - timedelta(hours=2), ended_at=ended,
                )  # fmt: skip
                if row.get("waived"):
                    activity.waive(writer, row["waived"])

    def record_posts(self) -> None:
        """Most posts are out; those of the last two days still wait for a person."""
        limit = self.now - timedelta(days=2)
        waiting = Delivery.objects.select_related("account", "publication")
        for number, delivery in enumerate(waiting.filter(publication__since__lt=limit)):
            at = delivery.publication.since + timedelta(minutes=4 + number % 50)
            Delivery.objects.filter(pk=delivery.pk).update(
                state=State.LIVE, post_id=delivery.token, posted_at=at, born_at=delivery.publication.since,
                posted_by=None if delivery.account.network == "practice" else delivery.publication.by,
            )  # fmt: skip
        self.say(f"{Publication.objects.live().count()} stories stand on the agencies' sites")


def _rich(value: Any) -> str:
    """A list or text of the content files as rich text."""
    if isinstance(value, list):
        return "<ol>" + "".join(f"<li>{item}</li>" for item in value) + "</ol>"
    return f"<p>{value}</p>" if value else ""
