"""Official: who holds which office, with the days, because titles change (Plt., Plh., Pj.)."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from .agency import Agency


class OfficialQuerySet(models.QuerySet["Official"]):
    """Questions asked of the officials."""

    def on(self, day: date) -> OfficialQuerySet:
        """Those in office on a day."""
        return self.filter(models.Q(until=None) | models.Q(until__gte=day), since__lte=day)


class Official(models.Model):
    """A person in an office from a day until a day."""

    class Term(models.TextChoices):
        DEFINITIVE = "definitif", _("Definitive")
        PLT = "Plt.", _("Plt. (acting)")
        PLH = "Plh.", _("Plh. (day-to-day)")
        PJ = "Pj.", _("Pj. (appointed)")

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="officials")
    name = models.CharField(_("name with degrees"), max_length=150)
    position = models.CharField(_("position"), max_length=150)
    term = models.CharField(_("term"), max_length=10, choices=Term.choices, default=Term.DEFINITIVE)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    rank = models.PositiveSmallIntegerField(_("rank"), default=1, help_text=_("1 is the head."))

    objects = OfficialQuerySet.as_manager()

    class Meta:
        ordering = ["rank", "-since"]
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="official_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"

    @property
    def title(self) -> str:
        """The position as written in a text: with Plt., Plh. or Pj. in front."""
        return self.position if self.term == self.Term.DEFINITIVE else f"{self.term} {self.position}"
