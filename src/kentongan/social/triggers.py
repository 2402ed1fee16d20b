"""Website first, kept by the database: no delivery without a live publication by the account's agency.

The rule rests on delivery.publication_id, delivery.account_id, delivery.state, account.agency_id,
publication.agency_id and publication.until, and on the numbers of accounts and publications; each INSERT and UPDATE
that could break it is refused (what concerns publications alone by newsroom's own triggers, which never let one move).
"""

from typing import Any

from django.db import connections

from kentongan.lib.triggers import LOCK, Trigger, never_renumbered, never_replaced

from .models import ON_THE_WAY

WORDS = "A post needs a live publication on the website of the account's agency.".replace("'", "''")
FITS = (  # S608: nothing here comes from outside; the states are our own constants.
    "EXISTS (SELECT 1 FROM newsroom_publication p JOIN social_account a ON a.id = NEW.account_id "  # noqa: S608
    f"WHERE p.id = NEW.publication_id AND p.agency_id = a.agency_id AND p.until IS NULL {LOCK})"
)
ON_ITS_WAY = "({})".format(", ".join(f"'{state.value}'" for state in ON_THE_WAY))
WAITING = f"SELECT 1 FROM social_delivery d WHERE d.publication_id = NEW.id AND d.state IN {ON_ITS_WAY}"  # noqa: S608

TRIGGERS = [
    never_replaced("social_account"),
    never_replaced("social_delivery"),
    never_renumbered("social_account"),
    Trigger("delivery_rests_on_publication", "social_delivery", "INSERT", f"NOT {FITS}", WORDS),
    Trigger(
        "delivery_stays_on_publication",
        "social_delivery",
        "UPDATE OF publication_id, account_id",
        f"(NEW.publication_id <> OLD.publication_id OR NEW.account_id <> OLD.account_id) AND NOT {FITS}",
        WORDS,
    ),
    Trigger(
        "delivery_moves_on_publication",
        "social_delivery",
        "UPDATE OF state",
        f"NEW.state IN {ON_ITS_WAY} AND NOT {FITS}",
        WORDS,
    ),
    Trigger(
        "account_keeps_its_agency",
        "social_account",
        "UPDATE OF agency_id",
        "NEW.agency_id <> OLD.agency_id AND EXISTS (SELECT 1 FROM social_delivery d WHERE d.account_id = NEW.id)",
        WORDS,
    ),
    Trigger(
        "publication_waits_for_deliveries",
        "newsroom_publication",
        "UPDATE OF until",
        f"NEW.until IS NOT NULL AND OLD.until IS NULL AND EXISTS ({WAITING})",
        "A post of this publication is still on its way: cancel it first.",
    ),
    Trigger(
        "live_publication_is_not_deleted",
        "newsroom_publication",
        "DELETE",
        "EXISTS (SELECT 1 FROM social_delivery d WHERE d.publication_id = OLD.id)",
        WORDS,
    ),
]


def install(using: str = "default", **_: Any) -> None:
    """Install the triggers; after every migrate, because SQLite loses them when a table is rebuilt."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for trigger in TRIGGERS:
            for statement in trigger.install(connection.vendor):
                cursor.execute(statement)
