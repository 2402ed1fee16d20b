"""How the findings of a proofreader are held against the corpus: pure functions, whichever proofreader it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import sqrt

from tests.language.corpus import Case, Mark

ALARMING = {"error", "warning"}


@dataclass(frozen=True)
class Found:
    """What a proofreader said about a place: the part of a finding that scoring needs."""

    kind: str
    severity: str
    start: int
    end: int
    suggestions: tuple[str, ...] = ()


Proofreader = Callable[[str, str], list[Found]]  # text, scope → findings


@dataclass
class Outcome:
    """A case read: the mark met or not, the repair right or not (None: not to be judged), and alarms for nothing."""

    case: Case
    hit: Found | None = None  # right place, right kind
    elsewhere: Found | None = None  # right place, filed under another kind
    repaired: bool | None = None
    false: list[Found] = field(default_factory=list)  # errors and warnings at a place where nothing is wrong
    hints: list[Found] = field(default_factory=list)  # hints at such a place

    @property
    def alarms(self) -> list[Found]:
        """Errors and warnings for nothing, or under a kind that the error is not."""
        other = self.elsewhere
        return self.false + ([other] if other and not self.hit and other.severity in ALARMING else [])


def read(proofreader: Proofreader, case: Case) -> Outcome:
    """What `proofreader` made of `case`."""
    outcome = Outcome(case)
    for found in proofreader(case.text, case.scope):
        mark = next((mark for mark in case.marks if touches(found, mark)), None)
        if mark is None:
            (outcome.false if found.severity in ALARMING else outcome.hints).append(found)
        elif found.kind in (mark.kind, *mark.also):
            outcome.hit = outcome.hit or found
        else:
            outcome.elsewhere = outcome.elsewhere or found
    if outcome.hit and case.marks[0].repairs:
        outcome.repaired = repairs(outcome.hit, case.text, case.marks[0])
    return outcome


def touches(found: Found, mark: Mark) -> bool:
    """Whether both mean the same place: they share a letter, or one is empty and they meet."""
    if found.start == found.end or mark.start == mark.end:
        return found.start <= mark.end and mark.start <= found.end
    return found.start < mark.end and mark.start < found.end


def repairs(found: Found, text: str, mark: Mark) -> bool:
    """Whether the first suggestion makes of `text` what one of the known repairs makes of it."""
    if not found.suggestions:
        return False
    offered = text[: found.start] + found.suggestions[0] + text[found.end :]
    return any(offered == text[: mark.start] + known + text[mark.end :] for known in mark.repairs)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share, which stays sensible near 0 and 1 (Wilson 1927)."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - spread) / (1 + z * z / of)), min(1.0, (middle + spread) / (1 + z * z / of))


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, 1 of nothing."""
        return self.hits / self.of if self.of else 1.0

    def __str__(self) -> str:
        if not self.of:
            return "–"
        low, high = wilson(self.hits, self.of)
        return f"{self.value:.3f} ({low:.2f}–{high:.2f})"


def recall(outcomes: Iterable[Outcome]) -> Share:
    """Of the known errors, those found and filed under their kind (a hint counts as found)."""
    faulty = [one for one in outcomes if not one.case.is_clean]
    return Share(sum(one.hit is not None for one in faulty), len(faulty))


def placed(outcomes: Iterable[Outcome]) -> Share:
    """Of the known errors, those whose place was found, under whatever kind."""
    faulty = [one for one in outcomes if not one.case.is_clean]
    return Share(sum(bool(one.hit or one.elsewhere) for one in faulty), len(faulty))


def precision(outcomes: Iterable[Outcome], hints: bool = False) -> Share:
    """Of the findings (errors and warnings, or hints too), those at a known error and under its kind."""
    outcomes = list(outcomes)
    right = sum(one.hit is not None and (hints or one.hit.severity in ALARMING) for one in outcomes)
    wrong = sum(len(one.alarms) + (len(one.hints) if hints else 0) for one in outcomes)
    return Share(right, right + wrong)


def precision_of(kind: str, outcomes: Iterable[Outcome]) -> Share:
    """Of the errors and warnings of one kind, those at a known error of that kind."""
    outcomes = list(outcomes)
    right = sum(one.hit is not None and one.case.kind == kind and one.hit.severity in ALARMING for one in outcomes)
    wrong = sum(found.kind == kind for one in outcomes for found in one.alarms)
    return Share(right, right + wrong)


def repaired(outcomes: Iterable[Outcome]) -> Share:
    """Of the errors found whose repair is known, those whose first suggestion is right."""
    judged = [one.repaired for one in outcomes if one.repaired is not None]
    return Share(sum(judged), len(judged))


def quiet(outcomes: Iterable[Outcome]) -> Share:
    """Of the clean texts, those left without any error or warning."""
    clean = [one for one in outcomes if one.case.is_clean]
    return Share(sum(not one.false for one in clean), len(clean))
