"""The house dictionary and the findings writers chose to ignore; `language` gets both as plain values (Decided 13)."""

from __future__ import annotations

import re
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.agencies.models import Agency, Person
from kentongan.language.proofread import Finding
from kentongan.language.proofread.rules import rule_titles
from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from .story import Story

# A word of a dictionary: Al-Qur’an, S.Sos., COVID-19, e\u0301.
PART = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f.'’‘\u2010\u2011-])*")


class DictionaryWord(models.Model):
    """A word that is right here: an agency's own, or the whole regency's (agency None)."""

    word = models.CharField(gettext_lazy("word"), max_length=80)
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

    @classmethod
    def add(cls, by: Person, word: str, agency: Agency | None) -> Self:
        """Take a word up; for the whole regency (agency None) only the regency desk may. Raises Refused."""
        if agency is None and not by.sees_all:
            raise Refused(_("Only the regency desk adds words for all agencies."))
        if agency is not None:
            by.refuse_unless_writing(agency)
        word = " ".join(word.split())
        if not 1 < len(word) <= 80 or len(word.split()) > 4:
            raise Refused(_("A dictionary takes words, not sentences: at most four words, 80 letters."))
        if not all(map(PART.fullmatch, word.split())) or not any(map(str.isalpha, word)):
            raise Refused(_("A word is made of letters, with figures, hyphens, apostrophes or full stops inside."))
        made, _made = cls.objects.get_or_create(word=word, agency=agency, defaults={"added_by": by})
        return made


class IgnoredFinding(models.Model):
    """A finding of the proofreader that a writer left as it is, in one story; the approver sees it."""

    LONGEST = 300

    story = models.ForeignKey(Story, models.CASCADE, related_name="ignored_findings")
    rule = models.CharField(max_length=80)
    wrong = models.CharField(max_length=LONGEST)
    by = models.ForeignKey(Person, models.PROTECT)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "rule", "wrong"], name="finding_ignored_once")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.wrong}"

    @property
    def title(self) -> str:
        """The rule's own title (Indonesian data of `language`, outside gettext)."""
        return rule_titles().get(self.rule, self.rule)

    @classmethod
    def leave(cls, by: Person, story: Story, finding: Finding | None) -> None:
        """Leave a finding as it is, in this story only. Raises Refused when it does not stand any more (None)."""
        by.refuse_unless_writing(story.agency)
        if finding is None:
            raise Refused(_("This finding is not known any more. Look at the text again."))
        wrong = finding.wrong[: cls.LONGEST]
        cls.objects.get_or_create(story=story, rule=finding.rule, wrong=wrong, defaults={"by": by})

    @classmethod
    def most_often(cls) -> list[dict[str, Any]]:
        """Rules by how often they are ignored: one that is ignored often is to be mended or made a hint."""
        rows = cls.objects.values("rule").annotate(
            times=models.Count("pk"), stories=models.Count("story", distinct=True)
        )
        return [
            {**row, "title": rule_titles().get(row["rule"], row["rule"])}
            for row in rows.order_by("-times", "rule")[:50]
        ]
