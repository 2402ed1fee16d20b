"""The part of set-up that needs Django; imported only when there may be something to do."""

from collections.abc import Callable

import django
from django.core.management import call_command
from django.db import OperationalError, connection, transaction

django.setup()

# What a full disk or a database that does not answer raises; the second comes in the wake of the first.
DatabaseTrouble = (OperationalError, transaction.TransactionManagementError)


def words_of(error: BaseException) -> str:
    """What the database said first, in one line."""
    while error.__context__ is not None and not isinstance(error, OperationalError):
        error = error.__context__
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


def migrate() -> None:
    """Bring the database up to date; on SQLite all of it or nothing.

    Django commits a migration before it records it, so that a full disk in between leaves a database that cannot be
    migrated any more. PostgreSQL keeps Django's way: its data migrations may not share a transaction.
    """
    if connection.vendor != "sqlite":
        call_command("migrate", verbosity=0, interactive=False)
        return
    with connection.constraint_checks_disabled(), transaction.atomic():
        call_command("migrate", verbosity=0, interactive=False)


def collect_static() -> None:
    """Styles, fonts and scripts with hashed names, compressed."""
    call_command("collectstatic", verbosity=0, interactive=False)


def apply_regency() -> str:
    """Make the agencies of the kept regency file. Out: a line for the operator."""
    from django.conf import settings

    from kentongan.agencies.setting_up import apply

    made = apply(settings.REGENCY)
    return f"made {made} agencies of {settings.REGENCY.name}"


def operator_link() -> str:
    """The one-time link of the first operator, while nobody has used it."""
    from kentongan.agencies.invitations import operator_link as link

    return link()


def fill_demo(say: Callable[[str], None]) -> None:
    """Fill an empty installation with the demo regency: all of it or nothing, however it ends."""
    from kentongan.agencies.models import Agency
    from kentongan.demo.load import load

    with transaction.atomic():
        if not Agency.objects.exists():
            load(say)
