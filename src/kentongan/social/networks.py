"""The connectors named in settings, by network."""

from functools import cache
from typing import Any

from django.conf import settings

from kentongan.lib.importing import named


@cache
def connectors() -> dict[str, Any]:
    """Network key → connector, in the order of settings.CONNECTORS."""
    made = [named(path)() for path in settings.CONNECTORS]
    return {connector.network: connector for connector in made}


def connector(network: str) -> Any:
    """The connector of a network. Raises KeyError when no connector is installed for it."""
    return connectors()[network]


def choices() -> list[tuple[str, str]]:
    """Networks for a form: key and name."""
    return [(key, connector.name) for key, connector in connectors().items()]
