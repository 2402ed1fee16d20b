"""What time it is for the newsroom: one place to ask, so that a demo or a test can stand at another moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_standing_at: ContextVar[datetime | None] = ContextVar("standing_at", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _standing_at.get() or datetime.now(UTC)


@contextmanager
def travel(moment: datetime) -> Iterator[None]:
    """Stand at `moment` (aware) for the length of a `with` block. For the demo and the tests only."""
    token = _standing_at.set(moment)
    try:
        yield
    finally:
        _standing_at.reset(token)
