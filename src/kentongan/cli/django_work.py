"""The part of set-up that needs Django; imported only when there may be something to do."""

from collections.abc import Callable

import django
from django.core.management import call_command

django.setup()


def migrate() -> None:
    """Bring the database up to date."""
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
    """Fill an empty installation with the demo regency."""
    from kentongan.agencies.models import Agency
    from kentongan.demo.load import load

    if not Agency.objects.exists():
        load(say)
