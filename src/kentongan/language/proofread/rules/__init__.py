"""All rules, a module per subject. To add a module, name it here; its `Rule`s are found by standing in it."""

from functools import cache
from importlib import import_module

from ..rule import Rule

SENTENCE_MODULES = (
    "words", "particles", "di_ke", "spelling", "confused", "proper_names", "capitals", "titles", "dates", "times",
    "numbers", "money", "totals", "spacing", "doubled", "punctuation", "series", "sentences", "degrees", "campaign",
)  # fmt: skip
DOCUMENT_MODULES = (
    "quotes", "quote_form", "acronyms", "acronym_forms", "names", "positions", "dateline", "lead_parts", "release",
    "headlines", "personal_data", "readability", "register", "facts",
)  # fmt: skip


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every module, in the order of the modules and of the lines in them."""
    modules = [import_module(f"{__name__}.{name}") for name in (*SENTENCE_MODULES, *DOCUMENT_MODULES)]
    return tuple(one for module in modules for one in vars(module).values() if isinstance(one, Rule))


@cache
def rules_of(scope: str) -> tuple[Rule, ...]:
    """Rules of one scope."""
    return tuple(one for one in all_rules() if one.scope == scope)


@cache
def rule_titles() -> dict[str, str]:
    """Rule id → Indonesian title."""
    return {one.id: one.title for one in all_rules()}
