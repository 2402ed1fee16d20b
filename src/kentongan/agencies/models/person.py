"""Person: somebody who signs in; Membership: what they may do where, and since when."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from .agency import Agency


class Role(models.TextChoices):
    """What a person does at an agency."""

    WRITER = "writer", gettext_lazy("Writer")
    APPROVER = "approver", gettext_lazy("Approver")
    DESK = "desk", gettext_lazy("Regency desk")


class Person(AbstractUser):  # type: ignore[django-manager-missing]
    """A user. (An Account is always a social account.)"""

    name = models.CharField(gettext_lazy("name"), max_length=150)
    phone = models.CharField(gettext_lazy("phone"), max_length=40, blank=True)
    language = models.CharField(
        gettext_lazy("language"), max_length=5, choices=[("id", "Bahasa Indonesia"), ("en", "English")], default="id"
    )
    tour_step = models.PositiveSmallIntegerField(default=0)

    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = gettext_lazy("person")
        verbose_name_plural = gettext_lazy("people")

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        """The name as the person writes it (Wagtail asks for this)."""
        return str(self)

    @cached_property
    def roles(self) -> dict[int, set[str]]:
        """Agency id → roles held there today."""
        held: dict[int, set[str]] = {}
        for agency_id, role in self.memberships.current().values_list("agency_id", "role"):
            held.setdefault(agency_id, set()).add(role)
        return held

    @property
    def sees_all(self) -> bool:
        """Whether this person is of the regency desk (or operates the installation)."""
        return self.is_superuser or any(Role.DESK in roles for roles in self.roles.values())

    def agency_ids(self) -> list[int]:
        """The agencies this person belongs to today."""
        return list(self.roles)

    def can_write(self, agency: Agency) -> bool:
        """May write for this agency: its writers and approvers, and the regency desk."""
        return self.sees_all or agency.pk in self.roles

    def can_approve(self, agency: Agency) -> bool:
        """May approve for this agency (never a text they had a hand in: Story.approve sees to that)."""
        return self.sees_all or Role.APPROVER in self.roles.get(agency.pk, ())

    def refuse_unless_writing(self, agency: Agency) -> None:
        """Raise Refused unless this person writes for the agency."""
        if not self.can_write(agency):
            raise Refused(_("You do not write for %(agency)s.") % {"agency": agency})

    def refuse_unless_approving(self, agency: Agency) -> None:
        """Raise Refused unless this person approves for the agency."""
        if not self.can_approve(agency):
            raise Refused(_("Only an approver of %(agency)s can do this.") % {"agency": agency})

    @classmethod
    @transaction.atomic
    def invite(cls, by: Person, agency: Agency, role: str, *, username: str, name: str, phone: str = "") -> Person:
        """Let somebody in at an agency; they choose their password by a one-time link. Raises Refused."""
        if cls.objects.filter(username__iexact=username).exists():
            raise Refused(_("The user name “%(name)s” is taken: choose another.") % {"name": username})
        person = cls(username=username, name=name, phone=phone)
        person.set_unusable_password()
        person.save()
        Membership.give(by, person, agency, role)
        return person

    @transaction.atomic
    def lose_password(self, by: Person) -> None:
        """The password and every session of this person end now; a new one-time link lets them in again."""
        for agency in Agency.objects.filter(pk__in=self.agency_ids()):
            by.refuse_unless_approving(agency)
        if self.is_superuser and not by.is_superuser:
            raise Refused(_("Only an operator does this for an operator."))
        self.set_unusable_password()
        self.save(update_fields=["password"])


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Questions asked of the memberships."""

    def current(self) -> MembershipQuerySet:
        """Those that hold today."""
        day = today()
        return self.filter(models.Q(until=None) | models.Q(until__gte=day), since__lte=day)


def today() -> date:
    """Today's date in the regency's zone, for a membership that begins now."""
    return timezone.localdate(clock.now())


class Membership(models.Model):
    """One role of one person at one agency, from a day until a day."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="memberships")
    role = models.CharField(gettext_lazy("role"), max_length=10, choices=Role.choices)
    since = models.DateField(gettext_lazy("since"), default=today)
    until = models.DateField(gettext_lazy("until"), null=True, blank=True)
    given_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    ended_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "agency", "role"], condition=models.Q(until=None), name="one_open_membership_per_role"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="membership_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}, {self.agency}"

    @classmethod
    @transaction.atomic
    def give(cls, by: Person, person: Person, agency: Agency, role: str) -> Membership:
        """Give a role from today on: an agency's approvers for their own agency, the desk for all. Raises Refused."""
        by.refuse_unless_approving(agency)
        if role == Role.DESK and not by.sees_all:
            raise Refused(_("Only the regency desk lets somebody into the regency desk."))
        if cls.objects.current().filter(person=person, agency=agency, role=role).exists():
            raise Refused(_("%(person)s has this role already.") % {"person": person})
        if not person.is_active:
            person.is_active = True
            person.save(update_fields=["is_active"])
        return cls.objects.create(person=person, agency=agency, role=role, given_by=by)

    @transaction.atomic
    def end(self, by: Person) -> None:
        """Take the role away at once; whoever has none left cannot sign in any more, and their sessions end."""
        by.refuse_unless_approving(self.agency)
        if self.role == Role.DESK and not by.sees_all:
            raise Refused(_("Only the regency desk takes this role away."))
        if self.person_id == by.pk:
            raise Refused(_("Nobody takes their own role away: ask a colleague."))
        if self.since >= today():
            self.delete()
        else:
            self.until, self.ended_by = today() - timedelta(days=1), by
            self.save(update_fields=["until", "ended_by"])
        person = self.person
        if not person.is_superuser and not person.memberships.current().exists():
            person.is_active = False
            person.save(update_fields=["is_active"])
