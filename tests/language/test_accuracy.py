"""The proofreader keeps what it reached on the development part; docs/accuracy.md has the held-back part too.

The rules were improved against this part, so that the floors guard against getting worse; they say little about
texts nobody has seen.
"""

import pytest

from tests.language import accuracy, scoring
from tests.language.accuracy import baseline, outcomes, presence, table
from tests.language.corpus import KINDS, cases


def kind(*kinds: str) -> list[scoring.Outcome]:
    return [one for one in outcomes("dev") if one.case.kind in kinds]


def test_of_what_is_shown_nearly_all_is_right() -> None:
    assert scoring.precision(outcomes("dev")).value >= 0.96


def test_of_what_is_wrong_nearly_all_is_found() -> None:
    assert scoring.recall(outcomes("dev")).value >= 0.95


def test_the_first_repair_is_nearly_always_right() -> None:
    assert scoring.repaired(outcomes("dev")).value >= 0.95


def test_clean_texts_are_left_alone() -> None:
    assert scoring.quiet(outcomes("dev")).value >= 0.97


@pytest.mark.parametrize("exact", ["weekday", "date"])
def test_no_wrong_weekday_and_no_impossible_date_escapes(exact: str) -> None:
    assert scoring.recall(kind(exact)).value == 1.0


def test_di_and_ke_are_judged_rightly() -> None:
    assert scoring.recall(kind("di_ke_joined", "di_ke_split")).value >= 0.95


def test_non_standard_words_are_found() -> None:
    assert scoring.recall(kind("nonstandard")).value >= 0.95


@pytest.mark.parametrize("each", KINDS)
def test_no_kind_is_blind(each: str) -> None:
    assert scoring.recall(kind(each)).value >= 0.80


def test_the_questions_that_a_lead_answers_are_recognised() -> None:
    assert presence("dev").value >= 0.93


def test_a_spell_checker_alone_is_far_from_it() -> None:
    assert scoring.quiet(baseline("dev")).value < 0.5
    assert scoring.placed(baseline("dev")).value < 0.7


def test_offsets_are_right() -> None:
    for case in cases("dev"):
        for one in accuracy.check(case.text, case.scope).findings:
            assert case.text[one.start : one.end] == one.wrong


def test_the_table_has_a_row_for_every_kind() -> None:
    assert all(f"| {each} |" in table("dev") for each in KINDS)
