"""Website first once more, after SQLite's tables were rebuilt.

A file of its own, and so the last to run: its rows are committed, and emptying the tables afterwards takes away what
migrations put into them.
"""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from kentongan.newsroom import triggers as newsroom_triggers
from kentongan.newsroom.models import Event, Publication
from kentongan.social import triggers as social_triggers
from kentongan.social.models import Account, Delivery
from kentongan.social.outlet import enqueue

from .test_website_first import assert_all_refused, execute


@pytest.fixture
def real_commits(transactional_db):
    """Committed rows; the triggers give way when the test's tables are emptied, and come back with post_migrate."""
    yield
    with connection.cursor() as cursor:
        for trigger in [*newsroom_triggers.TRIGGERS, *social_triggers.TRIGGERS]:
            for statement in trigger.remove(connection.vendor):
                cursor.execute(statement)


def test_the_rule_holds_after_a_forced_table_rebuild(real_commits, delivery, foreign, ended):
    if connection.vendor == "sqlite":
        with connection.schema_editor() as editor:
            for model in (Delivery, Account, Publication, Event):
                editor._remake_table(model)
    call_command("migrate", verbosity=0)
    assert_all_refused(delivery, foreign, ended)
    with pytest.raises(DatabaseError), transaction.atomic():
        enqueue(Publication.objects.get(pk=delivery.publication_id), foreign, "Teks.")
    with pytest.raises(DatabaseError):
        execute("UPDATE newsroom_event SET note = 'x'")
