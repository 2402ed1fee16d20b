"""Agency: one perangkat daerah (or a unit of one) with its website and its accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..regency_file import COLOUR

if TYPE_CHECKING:
    from .person import Person

DEFAULT_COLOUR = "#0b5c63"


class AgencyQuerySet(models.QuerySet["Agency"]):
    """Questions asked of the agencies."""

    def visible_to(self, person: Person) -> AgencyQuerySet:
        """The agencies whose things this person may see: the regency desk all, others their own."""
        if person.sees_all:
            return self.all()
        return self.filter(pk__in=person.agency_ids())

    def in_order(self) -> AgencyQuerySet:
        """As a regency lists them: by kind, then by name."""
        ranks = [models.When(kind=kind, then=rank) for rank, kind in enumerate(Agency.Kind.values)]
        return self.annotate(rank=models.Case(*ranks, default=99)).order_by("rank", "name")


class Agency(models.Model):  # type: ignore[django-manager-missing]
    """A perangkat daerah of the regency, or a unit under one."""

    class Kind(models.TextChoices):
        SEKRETARIAT = "sekretariat", _("Secretariat")
        INSPEKTORAT = "inspektorat", _("Inspectorate")
        DINAS = "dinas", _("Dinas")
        BADAN = "badan", _("Badan")
        KECAMATAN = "kecamatan", _("Kecamatan")
        KELURAHAN = "kelurahan", _("Kelurahan")
        BAGIAN = "bagian", _("Division of the secretariat")
        RSUD = "rsud", _("Public hospital")
        UPTD = "uptd", _("Technical unit")

    slug = models.SlugField(_("slug"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=200)
    short = models.CharField(_("short name"), max_length=80)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="units")
    host = models.CharField(_("host name"), max_length=253, unique=True)
    bps_code = models.CharField(max_length=12, blank=True)
    is_desk = models.BooleanField(_("regency desk"), default=False)
    dateline = models.CharField(_("dateline"), max_length=60, blank=True)
    tagline = models.CharField(_("tagline"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    whatsapp = models.CharField(_("WhatsApp"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    colour = models.CharField(
        _("colour"),
        max_length=7,
        default=DEFAULT_COLOUR,
        validators=[RegexValidator(COLOUR, _("Write a colour like #0b5c63."))],
    )
    crest = models.FileField(_("crest"), upload_to="crests/", blank=True)

    objects = AgencyQuerySet.as_manager()

    class Meta:
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        constraints = [
            models.UniqueConstraint(fields=["is_desk"], condition=models.Q(is_desk=True), name="one_regency_desk"),
        ]

    def __str__(self) -> str:
        return self.short

    def dateline_text(self) -> str:
        """The town that opens a release: the agency's own, else its parent's, else the regency's."""
        if self.dateline:
            return self.dateline
        return self.parent.dateline_text() if self.parent else settings.REGENCY.dateline

    def as_facts(self) -> dict[str, Any]:
        """The `[agency]` table of a facts file (language.drafting)."""
        return {
            "name": self.name,
            "short": self.short,
            "regency": settings.REGENCY.name,
            "dateline": self.dateline_text(),
        }
