"""Every rule keeps the promises of its own examples."""

import pytest

from kentongan.language.proofread.doc import Doc
from kentongan.language.proofread.rule import DOCUMENT, SENTENCE, WEIGHT
from kentongan.language.proofread.rules import all_rules

RULES = all_rules()
WRONG = [(rule, *example) for rule in RULES for example in rule.wrong]
RIGHT = [(rule, text) for rule in RULES for text in rule.right]


@pytest.mark.parametrize(("rule", "text", "marked", "fix"), WRONG, ids=lambda value: getattr(value, "id", None))
def test_a_rule_finds_what_its_examples_get_wrong(rule, text, marked, fix):
    found = rule.findings(Doc.of(text), rule.house)
    assert [(one.wrong, next(iter(one.suggestions), "")) for one in found] == [(marked, fix)]


@pytest.mark.parametrize(("rule", "text"), RIGHT, ids=lambda value: getattr(value, "id", None))
def test_a_rule_leaves_its_right_examples_alone(rule, text):
    assert rule.findings(Doc.of(text), rule.house) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_tells_why_and_brings_examples(rule):
    assert rule.title and rule.why.endswith(".") and rule.reference
    assert rule.scope in (SENTENCE, DOCUMENT) and rule.severity in WEIGHT
    assert len(rule.wrong) >= 3 and len(rule.right) >= 3


def test_no_two_rules_share_an_id():
    assert len({rule.id for rule in RULES}) == len(RULES)
