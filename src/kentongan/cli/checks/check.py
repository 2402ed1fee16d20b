"""Check: one thing looked at, how it is, and what to do next."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Mark = Literal["ok", "!", "x"]


@dataclass(frozen=True)
class Check:
    """mark: ok, ! (works, but look at it) or x (broken). todo: what to do next; every ! and x has one."""

    mark: Mark
    what: str
    todo: str = ""

    def as_text(self) -> str:
        """A line, and what to do below it."""
        line = f" {self.mark:<2} {self.what}"
        return f"{line}\n    → {self.todo}" if self.todo else line

    def as_json(self) -> dict[str, str]:
        """For `--format json`."""
        return asdict(self)


def some(names: Iterable[str], most: int = 3) -> str:
    """The first few of many, and how many more."""
    told = list(names)
    return ", ".join(told[:most]) + (f" and {len(told) - most} more" if len(told) > most else "")
