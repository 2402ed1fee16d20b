"""Benches that stand beside what they measure; here they are only asked."""

import contextlib
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from .figure import Figure
from .running import ROOT


def verdict_of(subject: str, module: str, name: str, what: str) -> Iterator[Figure]:
    """Whether `module.name([])`, a command with a table of its own (to standard error here), ends with 0."""
    if found := there(subject, module):
        with contextlib.redirect_stdout(sys.stderr):
            code = getattr(found, name)([])
        yield Figure(subject, what, 0 if code else 1, 1, at_least=True, note=f"{module} ended with {code}")


def there(subject: str, module: str) -> Any:
    """The module, or None when this version has none."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    with contextlib.suppress(ModuleNotFoundError):
        if find_spec(module):
            return import_module(module)
    print(f"kentongan bench: {subject} was NOT measured: this version has no {module}.", file=sys.stderr)
    return None
