"""Finding what settings name by a dotted path."""

from importlib import import_module
from typing import Any


def named(path: str) -> Any:
    """The object behind `package.module.name`. Raises ImportError or AttributeError when there is none."""
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)
