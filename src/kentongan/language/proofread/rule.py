"""A rule carries what a reader needs to trust it: why, where it is written, and examples that are tested."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .doc import Doc, Token
from .house import House

ERROR, WARNING, HINT = "error", "warning", "hint"
SENTENCE, DOCUMENT = "sentence", "document"
WEIGHT = {ERROR: 3, WARNING: 2, HINT: 1}


class Hit(NamedTuple):
    """What a finder reports: offsets in code points, the best suggestion first. Empty fields fall to the rule's."""

    start: int
    end: int
    suggestions: tuple[str, ...] = ()
    message: str = ""
    severity: str = ""
    kind: str = ""


Finder = Callable[[Doc, House], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at in a text: `text[start:end] == wrong`; what is missing has an empty span."""

    rule: str
    kind: str
    severity: str
    start: int
    end: int
    wrong: str
    suggestions: tuple[str, ...]
    message: str

    def as_json(self) -> dict[str, Any]:
        """The finding as the command prints it."""
        return {
            "rule": self.rule, "kind": self.kind, "severity": self.severity, "start": self.start, "end": self.end,
            "wrong": self.wrong, "suggestions": list(self.suggestions), "message": self.message,
        }  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """One thing the desk editor knows."""

    id: str
    kind: str
    severity: str
    scope: str
    title: str
    why: str
    reference: str
    finder: Finder
    wrong: tuple[tuple[str, str, str], ...]  # text, what is marked in it, the first suggestion
    right: tuple[str, ...]
    house: House = field(default_factory=House)  # what the examples take for granted

    def findings(self, doc: Doc, house: House) -> list[Finding]:
        """What this rule finds in a text."""
        return [self._finding(doc, hit) for hit in self.finder(doc, house)]

    def _finding(self, doc: Doc, hit: Hit) -> Finding:
        return Finding(
            self.id, hit.kind or self.kind, hit.severity or self.severity, hit.start, hit.end,
            doc.text[hit.start : hit.end], hit.suggestions[:3], _one_stop(hit.message or self.why),
        )  # fmt: skip


def _one_stop(message: str) -> str:
    """A message that ends in a name with degrees (S.Sos.) has its full stop already."""
    return message[:-1] if message.endswith("..") else message


def rule(**told: Any) -> Callable[[Finder], Rule]:
    """Make a finder a rule: `@rule(id=…, kind=…, severity=…, scope=…, title=…, why=…, reference=…, wrong=…, right=…)`.

    A module's rules are found by `rules.all_rules` because they stand in it: nothing else registers them.
    """
    return lambda finder: Rule(finder=finder, **told)


def like(word: str, model: str) -> str:
    """`word` with the capitals of `model`: Apotik → Apotek, APOTIK → APOTEK."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    if model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word


def with_capitals(words: str, tokens: Sequence[Token]) -> str:
    """A phrase with the capitals of the tokens it replaces: Nara Sumber → Narasumber, RUMAHSAKIT → RUMAH SAKIT."""
    first = tokens[0]
    if all(token.text.isupper() for token in tokens) and len(first.text) > 1:
        return words.upper()
    if not first.capital:
        return words
    if " " in words and (len(tokens) > 1 or not first.first) and all(token.capital for token in tokens):
        return " ".join(like(word, first.text[:1] + "a") for word in words.split(" "))
    return words[:1].upper() + words[1:]


def replace(token: Token, *better: str, message: str = "", severity: str = "", kind: str = "") -> Hit:
    """A hit on one token whose suggestions keep its capitals."""
    return Hit(token.start, token.end, tuple(like(one, token.text) for one in better), message, severity, kind)
