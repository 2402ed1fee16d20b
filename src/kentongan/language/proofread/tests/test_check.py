"""What is kept of many findings, and what a newsroom can say about them."""

from datetime import date

from kentongan.language.proofread.check import check, settle
from kentongan.language.proofread.house import House, Official, normal
from kentongan.language.proofread.rule import ERROR, HINT, WARNING, Finding


def finding(rule, severity, start, end):
    return Finding(rule, "typo", severity, start, end, "x" * (end - start), (), "Sebab.")


def test_of_overlapping_findings_the_gravest_stays_then_the_longest_then_the_table():
    hint, warning, error = finding("a", HINT, 0, 20), finding("b", WARNING, 2, 9), finding("c", ERROR, 5, 7)
    longer, speller, table = finding("d", ERROR, 30, 40), finding("typo", ERROR, 50, 55), finding("e", ERROR, 50, 55)
    assert settle([hint, warning, error, finding("d", ERROR, 32, 34), longer, speller, table]) == [error, longer, table]


def test_a_message_ends_in_one_full_stop():
    house = House(officials=(Official("Rahmat Wijaya, S.Sos., M.Si.", "Camat Tirtasari"),))
    [found] = [
        one
        for one in check("Camat Tirtasari Rahmad Wijaya hadir.", "document", house).findings
        if one.rule == "register_name"
    ]
    assert found.message == "Dalam daftar: Rahmat Wijaya, S.Sos., M.Si."


def test_what_is_missing_overlaps_with_nothing():
    assert len(settle([finding("a", ERROR, 0, 5), finding("b", WARNING, 3, 3)])) == 2


def test_an_ignored_finding_stays_away_and_others_come():
    text = "Apotik itu tutup. Resiko banjir meningkat."
    house = House(ignored=frozenset({("nonstandard", normal("Apotik"))}))
    assert [one.wrong for one in check(text, "sentence", house).findings] == ["Resiko"]


def test_a_word_of_the_house_is_no_slip():
    text = "Warga menikmati kegitan bersama."
    assert check(text, "sentence").findings
    assert not check(text, "sentence", House(words=frozenset({"kegitan"}))).findings


def test_names_the_house_knows_are_no_slips():
    text = "Kepala Desa Karanganyer, Kegitan, hadir."
    house = House(places=("Desa Karanganyer",), officials=(Official("Kegitan", "Kepala Desa"),))
    assert not [one for one in check(text, "sentence", house).findings if one.kind == "typo"]


def test_the_release_s_year_serves_a_date_without_one_as_a_hint():
    text = "Rapat digelar Rabu (11/9)."
    assert not check(text, "sentence").findings
    [found] = check(text, "sentence", House(released=date(2025, 9, 12))).findings
    assert (found.severity, found.suggestions) == (HINT, ("Kamis (11/9)", "Rabu (10/9)"))


def test_the_year_is_the_one_nearest_to_the_release():
    house = House(released=date(2026, 1, 2))
    assert not check("Rapat digelar Selasa (30/12).", "sentence", house).findings


def test_the_three_cases_everyone_asks_for():
    assert check("Hal itu ditgaskan bupati.", "sentence").findings[0].suggestions[0] == "ditegaskan"
    assert not check("Rapat digelar Kamis (11/9/2025).", "sentence").findings
    [found] = check("Rapat digelar Rabu (11/9/2025).", "sentence").findings
    assert found.suggestions == ("Kamis (11/9/2025)", "Rabu (10/9/2025)")


def test_a_browser_is_told_offsets_as_it_counts():
    [found] = check("🎉 Hal itu ditgaskan camat.", "sentence").for_browser()
    assert (found["start"], found["start16"], found["end16"] - found["start16"]) == (10, 11, 9)


def test_a_span_of_days_across_months_is_reckoned_with_both_ends():
    assert not check("Bazar dibuka Selasa–Kamis (30/9–2/10/2025).", "sentence").findings
    [found] = check("Bazar dibuka Senin–Rabu (30/9–2/10/2025).", "sentence").findings
    assert found.suggestions[0] == "Selasa–Kamis (30/9–2/10/2025)"
