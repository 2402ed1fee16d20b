"""The corpus itself is held to what it promises: enough of each kind, one error each, calendars that agree."""

import re
from collections import Counter
from datetime import date

import pytest

from tests.language.corpus import KINDS, QUESTIONS, Case, cases, leads, read

WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
DATED = re.compile(
    rf"({'|'.join(WEEKDAYS)})(?: \((\d+)/(\d+)/(\d{{4}})\)|, (\d+) ({'|'.join(MONTHS)}) (\d{{4}}))".replace(" ", r"\s")
)
PARTS = ["dev", "holdout"]


def wrong_weekdays(text: str) -> list[str]:
    """Each weekday with a date in `text` on which the calendar disagrees."""
    found = []
    for match in DATED.finditer(text):
        day, month, year = (
            match[2] or match[5],
            match[3] or MONTHS.index(match[6] or "Januari") + 1,
            match[4] or match[7],
        )
        if WEEKDAYS[date(int(year), int(month), int(day)).weekday()] != match[1]:
            found.append(match[0])
    return found


def repaired(case: Case, repair: int = 0) -> str:
    text = case.text
    for mark in reversed(case.marks):
        if mark.repairs:
            text = text[: mark.start] + mark.repairs[repair] + text[mark.end :]
    return text


def test_the_marked_format_gives_code_point_offsets() -> None:
    (case,) = read("# remark\n== typo\nBupati 𝕏 [[ditgaskan|ditegaskan|~nonstandard]].\n")
    (mark,) = case.marks
    assert case.text == "Bupati 𝕏 ditgaskan."
    assert (mark.start, mark.end, mark.wrong) == (9, 18, "ditgaskan")
    assert (mark.repairs, mark.also) == (("ditegaskan",), ("nonstandard",))


def test_documents_are_divided_by_two_hyphens_and_keep_their_paragraphs() -> None:
    first, second = read("== clean document\nJudul\n\nIsi.\n--\nLain.\n")
    assert (first.text, first.scope, second.text) == ("Judul\n\nIsi.", "document", "Lain.")


def test_a_kind_that_the_proofreader_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="salah"):
        list(read("== salah\nTeks.\n"))


@pytest.mark.parametrize("part", PARTS)
def test_every_kind_has_enough_cases_and_a_third_is_clean(part: str) -> None:
    counts = Counter(case.kind for case in cases(part))
    assert all(counts[kind] >= 5 for kind in KINDS)
    assert counts["typo"] >= 40
    assert counts["nonstandard"] >= 25
    assert counts["di_ke_joined"] + counts["di_ke_split"] >= 30
    assert counts["weekday"] + counts["date"] >= 20
    assert 0.25 < counts["clean"] / counts.total() < 0.45


@pytest.mark.parametrize("part", PARTS)
def test_each_faulty_case_has_one_error_and_clean_ones_have_none(part: str) -> None:
    for case in cases(part):
        assert len(case.marks) == (0 if case.is_clean else 1), case.text
        assert all(mark.wrong not in mark.repairs for mark in case.marks), case.text
        assert "[[" not in case.text and "|" not in case.text, case.text


@pytest.mark.parametrize("part", PARTS)
def test_documents_are_as_long_as_short_releases_and_no_longer_than_real_ones(part: str) -> None:
    for case in cases(part):
        if case.scope == "document":
            assert 30 <= len(case.text.split()) <= 300, (len(case.text.split()), case.text)


@pytest.mark.parametrize("part", PARTS)
def test_weekdays_disagree_with_the_calendar_only_where_that_is_the_error(part: str) -> None:
    for case in cases(part):
        if case.kind != "date":
            assert bool(wrong_weekdays(case.text)) == (case.kind == "weekday"), case.text
        for repair in range(len(case.marks[0].repairs) if case.marks else 0):
            assert not wrong_weekdays(repaired(case, repair)), case.text


@pytest.mark.parametrize("part", PARTS)
def test_the_text_repaired_has_no_doubled_spaces_or_odd_quotes(part: str) -> None:
    for case in cases(part):
        if case.kind.startswith("quote_un"):
            continue
        text = repaired(case)
        assert "  " not in text, case.text
        assert text.count('"') % 2 == 0 and text.count("“") == text.count("”"), case.text
        assert not re.search(r"\s[.,;:!?)”]|[(“]\s|,[^\s\d”\"'’]", text), case.text


def test_the_parts_share_no_case() -> None:
    assert not {case.text for case in cases("dev")} & {case.text for case in cases("holdout")}


@pytest.mark.parametrize("part", PARTS)
def test_there_are_thirty_leads_and_each_question_is_sometimes_left_open(part: str) -> None:
    answers = [case.lead for case in leads(part)]
    assert len(answers) >= 30
    for question in QUESTIONS:
        assert 2 <= sum(bool(lead[question]) for lead in answers) < len(answers)


@pytest.mark.parametrize("part", PARTS)
def test_leads_have_their_marks_read_and_weekdays_that_are_right(part: str) -> None:
    for case in leads(part):
        assert not re.search(r"[{}\[\]]", case.text), case.text
        assert not wrong_weekdays(case.text), case.text
