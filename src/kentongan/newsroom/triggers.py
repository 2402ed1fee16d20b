"""Rules the database keeps itself: the history is append-only, a publication's story and site never change."""

from typing import Any

from django.db import connections

from kentongan.lib.triggers import Trigger, never_renumbered, never_replaced

TRIGGERS = [
    never_replaced("newsroom_event"),
    never_replaced("newsroom_publication"),
    never_renumbered("newsroom_publication"),
    Trigger("event_never_changes", "newsroom_event", "UPDATE", "1 = 1", "The history is append-only."),
    Trigger("event_never_goes", "newsroom_event", "DELETE", "1 = 1", "The history is append-only."),
    Trigger(
        "publication_never_moves",
        "newsroom_publication",
        "UPDATE OF story_id, agency_id",
        "NEW.story_id <> OLD.story_id OR NEW.agency_id <> OLD.agency_id",
        "A publication stays with its story and its site.",
    ),
    Trigger(
        "publication_never_returns",
        "newsroom_publication",
        "UPDATE OF until",
        "OLD.until IS NOT NULL AND NEW.until IS NULL",
        "A publication that has ended does not come back.",
    ),
]


def install(using: str = "default", **_: Any) -> None:
    """Install the triggers; after every migrate, because SQLite loses them when a table is rebuilt."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            for statement in trigger.install(connection.vendor):
                cursor.execute(statement)
