"""The house dictionary and the findings writers chose to ignore; `language` gets both as plain values (Decided 13)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock

from .story import Story


class DictionaryWord(models.Model):
    """A word that is right here: an agency's own, or the whole regency's (agency None)."""

    word = models.CharField(_("word"), max_length=80)
    agency = models.ForeignKey(Agency, models.CASCADE, null=True, blank=True, related_name="dictionary")
    added_by = models.ForeignKey(Person, models.PROTECT)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["word", "agency"], name="word_once_per_agency"),
            models.UniqueConstraint(fields=["word"], condition=models.Q(agency=None), name="word_once_per_regency"),
        ]

    def __str__(self) -> str:
        return self.word


class IgnoredFinding(models.Model):
    """A finding of the proofreader that a writer left as it is, in one story; the approver sees it."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="ignored_findings")
    rule = models.CharField(max_length=80)
    wrong = models.CharField(max_length=300)
    by = models.ForeignKey(Person, models.PROTECT)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "rule", "wrong"], name="finding_ignored_once")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.wrong}"
