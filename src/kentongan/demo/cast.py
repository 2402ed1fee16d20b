"""The invented people of the demo: who signs in with which role, and who holds which office."""

from datetime import datetime, timedelta
from typing import Any

from kentongan.agencies.models import Agency, Membership, Official, Person

from .signins import PASSWORD
from .stories import rows

SINCE = timedelta(days=200)  # everybody has held their role since before the first story


class Cast:
    """Who writes and who approves where."""

    def __init__(self, agencies: dict[str, Agency], now: datetime) -> None:
        self.agencies, self.now = agencies, now
        self.people: dict[str, Person] = {}
        self.writers: dict[str, list[Person]] = {}
        self.approvers: dict[str, list[Person]] = {}
        self._add_people()
        self._add_officials()
        self.desk = self.people["budi"]

    def _add_people(self) -> None:
        """Everybody with one role; the documented password is hashed once for all."""
        hashed = ""
        for row in rows("people.toml", "people"):
            person = Person(username=row["username"], name=row["name"], password=hashed)
            if not hashed:
                person.set_password(PASSWORD)
                hashed = person.password
            person.is_superuser = person.is_staff = row["role"] == "operator"
            person.save()
            self.people[person.username] = person
            if row["role"] != "operator":
                self._give_role(person, row)

    def _give_role(self, person: Person, row: dict[str, Any]) -> None:
        agency = self.agencies[row["agency"]]
        Membership.objects.create(person=person, agency=agency, role=row["role"], since=(self.now - SINCE).date())
        kept = self.approvers if row["role"] == "approver" else self.writers
        kept.setdefault(agency.slug, []).append(person)

    def _add_officials(self) -> None:
        """With the days of the file, or so many days ago (so that a Plt. stays fresh)."""
        today = self.now.date()
        officials = []
        for row in rows("officials.toml", "officials"):
            for name in ("since", "until"):
                if f"{name}_days_ago" in row:
                    row[name] = today - timedelta(days=row.pop(f"{name}_days_ago"))
            officials.append(Official(agency=self.agencies[row.pop("agency")], **row))
        Official.objects.bulk_create(officials)

    def writer(self, slug: str) -> Person:
        """Who writes for an agency; the regency desk where nobody does."""
        return (self.writers.get(slug) or [self.desk])[0]

    def approver(self, slug: str, writer: Person) -> Person:
        """Who approves there, never the writer."""
        candidates = [*self.approvers.get(slug, []), self.desk, *self.approvers["diskominfo"]]
        return next(person for person in candidates if person.pk != writer.pk)
