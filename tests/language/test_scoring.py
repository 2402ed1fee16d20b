"""How findings are held against the corpus: places, kinds, repairs, intervals."""

import pytest

from tests.language import scoring
from tests.language.corpus import Case, Mark
from tests.language.scoring import Found, Share, wilson

TEXT = "Warga membeli obat di apotik itu."
MARK = Mark("nonstandard", 22, 28, "apotik", ("apotek",), ("typo",))
FAULTY = Case("1", TEXT, "sentence", "nonstandard", (MARK,))
CLEAN = Case("2", "Warga membeli obat.", "sentence", "clean")


def outcome(case: Case, *found: Found) -> scoring.Outcome:
    return scoring.read(lambda text, scope: list(found), case)


def test_a_finding_at_the_place_and_of_the_kind_is_a_hit() -> None:
    one = outcome(FAULTY, Found("nonstandard", "error", 22, 28, ("apotek",)))
    assert one.hit and one.repaired and not one.alarms


def test_a_kind_that_the_corpus_also_allows_is_a_hit() -> None:
    assert outcome(FAULTY, Found("typo", "error", 22, 28)).hit


def test_another_kind_at_the_place_is_no_hit_and_costs_precision() -> None:
    one = outcome(FAULTY, Found("foreign", "warning", 22, 28))
    assert one.hit is None and one.elsewhere
    assert scoring.precision([one]) == Share(0, 1)
    assert scoring.placed([one]) == Share(1, 1)


def test_a_finding_elsewhere_is_an_alarm_for_nothing() -> None:
    one = outcome(FAULTY, Found("nonstandard", "error", 0, 5))
    assert one.hit is None and len(one.false) == 1


def test_a_hint_is_no_alarm_but_counts_as_found() -> None:
    hint = outcome(FAULTY, Found("nonstandard", "hint", 22, 28, ("apotek",)))
    assert scoring.recall([hint]) == Share(1, 1)
    assert scoring.precision([hint]) == Share(0, 0)
    assert scoring.quiet([outcome(CLEAN, Found("plain", "hint", 0, 5))]) == Share(1, 1)


@pytest.mark.parametrize(("start", "end", "offered", "right"), [
    (22, 28, "apotek", True),
    (19, 28, "di apotek", True),
    (26, 27, "e", True),
    (22, 28, "apotik", False),
])  # fmt: skip
def test_a_repair_is_judged_by_the_text_it_makes_not_by_its_span(
    start: int, end: int, offered: str, right: bool
) -> None:
    assert scoring.repairs(Found("nonstandard", "error", start, end, (offered,)), TEXT, MARK) is right


def test_an_empty_span_meets_what_it_touches() -> None:
    missing = Mark("punctuation", 33, 33, "", (".",))
    assert scoring.touches(Found("punctuation", "error", 32, 33), missing)
    assert not scoring.touches(Found("punctuation", "error", 0, 5), missing)


def test_neighbouring_words_do_not_touch() -> None:
    assert not scoring.touches(Found("typo", "error", 19, 22), MARK)


def test_the_interval_is_wilsons() -> None:
    assert wilson(9, 10) == pytest.approx((0.596, 0.982), abs=0.001)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(5, 5)[1] == 1.0
