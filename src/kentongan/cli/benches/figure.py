"""Figure: one thing measured, beside the limit it is held to."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """subject: the bench's name. limit: None where none was named. unit: of both. at_least: whether more is better.

    note: where the figure comes from, or what fell short; for whoever wants to look.
    """

    subject: str
    what: str
    measured: float
    limit: float | None
    unit: str = ""
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Measured to limit."""
        return None if self.limit is None else self.measured / self.limit

    @property
    def ok(self) -> bool:
        """Whether it keeps its limit, if it has one."""
        if self.limit is None:
            return True
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    def as_json(self) -> dict[str, Any]:
        """For `--format json`; `limit_is` says on which side of the limit is well."""
        ratio = None if self.ratio is None else round(self.ratio, 4)
        return {
            "subject": self.subject, "what": self.what, "measured": round(self.measured, 4), "limit": self.limit,
            "limit_is": "at least" if self.at_least else "at most", "unit": self.unit, "ratio": ratio,
            "ok": self.ok, "note": self.note,
        }  # fmt: skip


def heading() -> str:
    """The line above all figures."""
    return f"{'bench':<9} {'what':<58} {'measured':>15} {'limit':>16} {'ratio':>6}"


def as_line(figure: Figure) -> str:
    """One figure as a line of the table, with its note below where it falls short."""
    sign = "≥" if figure.at_least else "≤"
    line = f"{figure.subject:<9} {figure.what:<58} {f'{number(figure.measured)} {figure.unit}'.strip():>15}"
    if figure.limit is None or figure.ratio is None:
        return line
    line += f" {f'{sign} {number(figure.limit)} {figure.unit}'.strip():>16} {figure.ratio:>6.2f}"
    line += "  ok" if figure.ok else "  over" if not figure.at_least else "  short"
    return line if figure.ok or not figure.note else f"{line}\n{'':<10}{figure.note}"


def number(value: float) -> str:
    """Three significant digits for small ones, whole for large ones."""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
