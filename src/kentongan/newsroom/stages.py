"""The stages of a story and the moves between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """Where a story's text stands. (What the public reads is `Story.public_revision`.)"""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")
    CORRECTED = "corrected", _("Corrected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


# From → to. A published story goes back to DRAFT when a correction begins; the public keeps reading the old text.
MOVES: dict[str, frozenset[str]] = {
    Stage.DRAFT: frozenset({Stage.IN_REVIEW, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN}),
    Stage.IN_REVIEW: frozenset({Stage.DRAFT, Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN}),
    Stage.APPROVED: frozenset({Stage.DRAFT, Stage.IN_REVIEW, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN}),
    Stage.PUBLISHED: frozenset({Stage.DRAFT, Stage.WITHDRAWN}),
    Stage.CORRECTED: frozenset({Stage.DRAFT, Stage.WITHDRAWN}),
    Stage.WITHDRAWN: frozenset(),
}
# The text is with the public as it stands.
STANDING = (Stage.PUBLISHED, Stage.CORRECTED)
