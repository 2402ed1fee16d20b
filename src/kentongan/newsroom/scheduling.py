"""The schedule: publishes exactly the approved revision when its moment has come. A job of the worker."""

import logging

from django.db import transaction

from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from .models import Schedule, Story

logger = logging.getLogger(__name__)


def publish_next() -> bool:
    """Publish the next due story. Say whether there was one. A story that cannot go out says why in its schedule."""
    with transaction.atomic():
        due = Schedule.objects.filter(at__lte=clock.now(), failure="").order_by("at").first()
        if due is None:
            return False
        story = Story.objects.select_for_update().get(pk=due.story_id)
        if story.approved_revision_id != due.revision_id:
            return _fails(due, "The approved text is another one than was scheduled.")
        try:
            with transaction.atomic():
                story.publish(None)
        except Refused as refusal:
            return _fails(due, str(refusal))
    logger.info("Published story %s on schedule", story.pk)
    return True


def _fails(due: Schedule, why: str) -> bool:
    due.failure = why[:300]
    due.save(update_fields=["failure"])
    logger.warning("Scheduled story %s did not go out: %s", due.story_id, why)
    return True
