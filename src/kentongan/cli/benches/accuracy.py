"""`bench accuracy`: the proofreader against the texts that stand beside its tests (tests.language.accuracy)."""

import sys
from collections.abc import Iterator
from importlib import import_module

from .figure import Figure
from .running import ROOT, Place


def figures(place: Place) -> Iterator[Figure]:
    """The held-back part against what is asked for; docs/accuracy.md is written anew."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    accuracy = import_module("tests.language.accuracy")
    note = f"every kind: {accuracy.write().relative_to(ROOT)}"
    for what, share, asked in accuracy.targets("holdout"):
        yield Figure("accuracy", what, share.value, asked, at_least=True, note=note)
