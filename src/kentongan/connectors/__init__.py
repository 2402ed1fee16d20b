"""One folder per outside network. Plain Python: plain values in, plain values out; no Django.

A new network is a new folder (copy its nearest kin) and one line in `settings.CONNECTORS`.
"""

from kentongan.lib.importing import named

from .base import Connector

__all__ = ["Connector", "load"]


def load(paths: list[str]) -> dict[str, Connector]:
    """Network key → connector, in the order of the dotted class names.

    Raises ImportError or AttributeError when a name leads nowhere, ValueError when two claim one key.
    """
    found: dict[str, Connector] = {}
    for path in paths:
        connector = named(path)()
        if connector.network in found:
            raise ValueError(f"Two connectors call themselves {connector.network!r}: remove one from CONNECTORS.")
        found[connector.network] = connector
    return found
