"""The schedule: publishes exactly the approved revision when its moment has come. A job of the worker."""

import logging

from django.db import OperationalError, transaction

from kentongan.lib import clock
from kentongan.lib.refusals import Refused

from .models import Schedule, Story

logger = logging.getLogger(__name__)


def publish_next() -> bool:
    """Publish the next due story. Say whether there was one. A story that cannot go out says why in its schedule."""
    due = Schedule.objects.filter(at__lte=clock.now(), failure="").order_by("at").first()
    if due is None:
        return False
    try:
        _publish(due.story_id, due.pk)
    except Refused as refusal:
        _fails(due, str(refusal))
    except OperationalError:
        raise  # the database is busy or full: the story stays due
    except Exception:
        logger.exception("Scheduled story %s broke", due.story_id)
        _fails(due, "Berita ini tidak dapat ditayangkan karena gangguan. Hubungi operator.")
    return True


@transaction.atomic
def _publish(story_id: int, schedule_id: int) -> None:
    story = Story.objects.select_for_update().get(pk=story_id)
    due = Schedule.objects.filter(pk=schedule_id).first()
    if due is None:
        return  # published or taken off the schedule meanwhile
    if story.approved_revision_id != due.revision_id:
        raise Refused("Naskah yang disetujui bukan lagi yang dijadwalkan.")
    story.publish(None)
    logger.info("Published story %s on schedule", story.pk)


def _fails(due: Schedule, why: str) -> None:
    Schedule.objects.filter(pk=due.pk).update(failure=why[:300])
    logger.warning("Scheduled story %s did not go out: %s", due.story_id, why)
