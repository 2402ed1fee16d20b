"""Figure: one thing measured, beside the limit it is held to."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """subject: the bench's name. unit: of measured and limit. at_least: whether more is better.

    note: where the figure comes from, or what fell short; for whoever wants to look.
    """

    subject: str
    what: str
    measured: float
    limit: float
    unit: str = ""
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        """Measured to limit."""
        return self.measured / self.limit

    @property
    def ok(self) -> bool:
        """Whether it keeps its limit."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    def as_json(self) -> dict[str, Any]:
        """For `--format json`; `limit_is` says on which side of the limit is well."""
        return {
            "subject": self.subject, "what": self.what, "measured": round(self.measured, 4), "limit": self.limit,
            "limit_is": "at least" if self.at_least else "at most", "unit": self.unit, "ratio": round(self.ratio, 4),
            "ok": self.ok, "note": self.note,
        }  # fmt: skip


def heading() -> str:
    """The line above all figures."""
    return f"{'bench':<9} {'what':<58} {'measured':>13} {'limit':>15} {'ratio':>6}"


def as_line(figure: Figure) -> str:
    """One figure as a line of the table, with its note below where it falls short."""
    sign = "≥" if figure.at_least else "≤"
    measured, limit = (f"{number(value)} {figure.unit}".strip() for value in (figure.measured, figure.limit))
    line = f"{figure.subject:<9} {figure.what:<58} {measured:>13} {sign + ' ' + limit:>15} {figure.ratio:>6.2f}"
    line += "  ok" if figure.ok else "  over" if not figure.at_least else "  short"
    return line if figure.ok or not figure.note else f"{line}\n{'':<10}{figure.note}"


def number(value: float) -> str:
    """Three significant digits for small ones, whole for large ones."""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
