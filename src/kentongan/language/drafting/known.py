"""The checked facts, each handed out with its path."""

from typing import Any

from .casing import calm, calm_name, capitals_in, running, title_case
from .facts import PATH
from .told import NOTHING, Told

TITLES = ("title", "short", "place")
PHRASES = ("participants", "kind", "topic", "role", "purpose", "result", "decision", "benefit", "next_step", "warning")


class Known:
    """What is known of an activity. What was typed IN CAPITALS comes back calmed; quotes and signs never change."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.facts = facts
        self.activity = facts["activity"]
        self.acronyms = frozenset(capital for text in _texts(facts) for capital in capitals_in(text))
        self.names = frozenset(word for person in facts["people"] for word in person.get("name", "").split())

    def of(self, path: str) -> Told:
        """A fact by its path; empty where nobody gave it (and for lists: see `several`)."""
        value: Any = self.facts
        for part in path.split("."):
            value = value[int(part)] if isinstance(value, list) else value.get(part, "")
        if not isinstance(value, str | int) or isinstance(value, bool):
            return NOTHING
        return Told(self._calmed(str(value), path), (path,)) if value else NOTHING

    def _calmed(self, text: str, path: str) -> str:
        """What was typed in capitals (or a name in small letters), as an editor writes it."""
        table, _, key = path.partition(".")
        if table == "people" and key.endswith("name"):
            return calm_name(text)
        if path in ("activity.title", "activity.short") and text.islower():
            return title_case(text)
        if key.split(".")[-1] in TITLES:
            return calm(text, self.acronyms)
        return running(calm(text, self.acronyms)) if key in PHRASES and text.isupper() else text

    def several(self, key: str) -> list[Told]:
        """A fact of the activity that may be one text or a list of them."""
        value = self.activity.get(key)
        if not isinstance(value, list):
            return [one] if (one := self.of(f"activity.{key}")) else []
        return [
            Told(self._calmed(text, f"activity.{key}"), (f"activity.{key}.{at}",))
            for at, text in enumerate(value)
            if text
        ]

    def has(self, key: str) -> bool:
        """Whether somebody gave this fact of the activity."""
        return bool(self.activity.get(key))

    def title(self) -> Told:
        """The activity's name, or what is nearest to one."""
        return self.of("activity.title") or self.of("activity.short") or self.of("activity.kind")

    def office(self, index: int) -> tuple[Told, Told]:
        """Full and short name of an agency that takes part."""
        row = self.facts["agencies"][index]
        name = Told(row.get("name", ""), (row.get(PATH, f"agencies.{index}.name"),))
        short = Told(row.get("short", ""), (f"agencies.{index}.short",))
        return name if name else short, short if short else name


def _texts(value: Any) -> list[str]:
    """Every text of the facts."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) else []
