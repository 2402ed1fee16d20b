"""Person: somebody who signs in; Membership: what they may do where, and since when."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from .agency import Agency


class Role(models.TextChoices):
    """What a person does at an agency."""

    WRITER = "writer", _("Writer")
    APPROVER = "approver", _("Approver")
    DESK = "desk", _("Regency desk")


class Person(AbstractUser):  # type: ignore[django-manager-missing]
    """A user. (An Account is always a social account.)"""

    name = models.CharField(_("name"), max_length=150)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    language = models.CharField(
        _("language"), max_length=5, choices=[("id", "Bahasa Indonesia"), ("en", "English")], default="id"
    )
    tour_step = models.PositiveSmallIntegerField(default=0)

    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

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
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)
    since = models.DateField(_("since"), default=today)
    until = models.DateField(_("until"), null=True, blank=True)

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
