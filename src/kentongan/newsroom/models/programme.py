"""Programme: what the government has really carried out; Issue: what people talk about now."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.lib.refusals import Refused


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Questions asked of the programmes."""

    def visible_to(self, person: Person) -> ProgrammeQuerySet:
        """Those of the person's agencies; the desk sees all."""
        return self.all() if person.sees_all else self.filter(agency__in=person.agency_ids())


class Programme(models.Model):
    """A programme that has been carried out: agency, year, place, result with a figure, evidence."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="programmes", verbose_name=gettext_lazy("agency"))
    title = models.CharField(gettext_lazy("name of the programme"), max_length=250)
    year = models.PositiveSmallIntegerField(gettext_lazy("year"))
    carried_out_on = models.DateField(gettext_lazy("carried out on"))
    place = models.CharField(gettext_lazy("place"), max_length=200)
    result = models.TextField(gettext_lazy("result, in one sentence"))
    figure = models.CharField(
        gettext_lazy("figure"), max_length=60, help_text=gettext_lazy("With its unit: 1.250 keluarga")
    )
    evidence = models.CharField(
        gettext_lazy("evidence"), max_length=300, help_text=gettext_lazy("Address of a page, or number of a document")
    )
    added_by = models.ForeignKey(Person, models.PROTECT)
    added_at = models.DateTimeField(default=clock.now, editable=False)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        ordering = ["-carried_out_on"]
        verbose_name = gettext_lazy("programme")
        verbose_name_plural = gettext_lazy("programmes")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(place="") & ~models.Q(result="") & ~models.Q(figure="") & ~models.Q(evidence=""),
                name="programme_shows_its_evidence",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"

    def clean(self) -> None:
        """Carried out means in the past, and a figure holds a digit."""
        if self.carried_out_on and self.carried_out_on > timezone.localdate(clock.now()):
            raise ValidationError(
                {"carried_out_on": _("Only a programme already carried out counts: choose a past date.")}
            )
        if self.year is not None and not 1945 <= self.year <= timezone.localdate(clock.now()).year:
            raise ValidationError({"year": _("Check the year.")})
        if self.figure and not any(letter.isdigit() for letter in self.figure):
            raise ValidationError({"figure": _("Write the figure in digits, with its unit: 1.250 keluarga.")})


class IssueQuerySet(models.QuerySet["Issue"]):
    """Questions asked of the issues."""

    def visible_to(self, person: Person) -> IssueQuerySet:
        """Issues of the regency desk are for all agencies; an agency's own are its own."""
        if person.sees_all:
            return self.all()
        return self.filter(models.Q(agency__is_desk=True) | models.Q(agency__in=person.agency_ids()))


class Issue(models.Model):
    """A current issue, as a hook: title, source, date and one neutral sentence."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="issues", verbose_name=gettext_lazy("agency"))
    title = models.CharField(gettext_lazy("issue"), max_length=200)
    source = models.URLField(
        gettext_lazy("link to the source"), max_length=500, validators=[URLValidator(["https", "http"])]
    )
    source_name = models.CharField(gettext_lazy("name of the source"), max_length=120, blank=True)
    on = models.DateField(gettext_lazy("date"))
    sentence = models.TextField(gettext_lazy("one neutral sentence"), max_length=400)
    added_by = models.ForeignKey(Person, models.PROTECT)
    added_at = models.DateTimeField(default=clock.now, editable=False)

    objects = IssueQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = gettext_lazy("issue")
        verbose_name_plural = gettext_lazy("issues")

    def __str__(self) -> str:
        return self.title

    def refuse_without(self, programme: Programme | None) -> Programme:
        """The substance must be a programme carried out. Raises Refused without one."""
        if programme is None:
            raise Refused(_("Choose a programme that has been carried out: an issue alone is no story."))
        if programme.carried_out_on > timezone.localdate(clock.now()):
            raise Refused(_("This programme has not been carried out yet: choose one that has."))
        return programme
