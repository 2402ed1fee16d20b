"""The word tables: every row becomes an alarm on somebody's text, so each must be clean."""

from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parent.parent / "data"

# Table: its header and how many rows it has at least.
TABLES = {
    "nonstandard": (("wrong", "right", "note"), 900),
    "compounds": (("wrong", "right"), 200),
    "foreign": (("foreign", "indonesian", "severity"), 300),
    "redundant": (("phrase", "better"), 120),
    "months": (("wrong", "right"), 60),
    "bound": (("form", "note"), 40),
    "pun": (("joined", "note"), 12),
    "places_di_ke": (("word", "joined_ok"), 250),
    "acronyms": (("acronym", "expansion", "needs_expansion"), 600),
    "culture": (("word", "note"), 450),
    "plain": (("phrase", "better"), 150),
    "degrees": (("wrong", "right"), 200),
    "titles": (("word",), 120),
    "institutions": (("word",), 200),
    "verbs_said": (("word",), 60),
    "seats": (("regency", "seats"), 514),
}
REPAIRS = ["nonstandard", "compounds", "foreign", "redundant", "months"]
# Tables in which capitals make the difference: Dr. is a doctor of letters, dr. a physician.
CASED = ("degrees",)


def lines_of(name: str) -> list[str]:
    return (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()


def rows_of(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines_of(name)[1:]]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_header_and_every_row_its_columns(name):
    header = TABLES[name][0]
    assert lines_of(name)[0].split("\t") == list(header)
    assert [row for row in rows_of(name) if len(row) != len(header)] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_enough_rows(name):
    assert len(rows_of(name)) >= TABLES[name][1]


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_begins_or_ends_with_a_space_and_no_key_is_empty(name):
    cells = [cell for row in rows_of(name) for cell in row]
    assert [cell for cell in cells if cell != " ".join(cell.split())] == []
    assert all(row[0] for row in rows_of(name))


@pytest.mark.parametrize("name", TABLES)
def test_a_key_stands_once(name):
    keys = [row[0] if name in CASED else row[0].casefold() for row in rows_of(name)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_in_order_so_that_a_change_is_easy_to_read(name):
    assert lines_of(name)[1:] == sorted(lines_of(name)[1:])


@pytest.mark.parametrize("name", [*REPAIRS, "plain"])
def test_a_repair_differs_from_what_it_repairs(name):
    assert [row for row in rows_of(name) if row[0].casefold() == row[1].casefold()] == []


@pytest.mark.parametrize("name", REPAIRS)
def test_every_fault_has_a_repair(name):
    """Only in plain may the better phrase be none at all: the words say nothing and can go."""
    assert [row for row in rows_of(name) if not row[1]] == []


def test_a_degree_written_right_is_not_also_called_wrong():
    wrong = {row[0] for row in rows_of("degrees")}
    assert [row for row in rows_of("degrees") if row[1] in wrong] == []


def test_a_word_of_village_or_feast_is_not_also_called_wrong():
    faults = {row[0] for name in REPAIRS for row in rows_of(name)}
    assert [row for row in rows_of("culture") if row[0] in faults] == []


def test_no_repair_of_one_table_is_a_fault_in_another():
    faults = {row[0].casefold() for name in REPAIRS for row in rows_of(name)}
    repairs = {row[1].casefold(): (name, row[0]) for name in REPAIRS for row in rows_of(name)}
    assert {repair: where for repair, where in repairs.items() if repair in faults} == {}


def test_no_fault_stands_in_two_tables():
    seen: dict[str, list[str]] = {}
    for name in REPAIRS:
        for row in rows_of(name):
            seen.setdefault(row[0].casefold(), []).append(name)
    assert {fault: names for fault, names in seen.items() if len(names) > 1} == {}


def test_notes_on_severity_are_words_the_engine_knows():
    assert {row[2] for row in rows_of("foreign")} <= {"warning", "hint"}
    assert {row[1] for row in rows_of("places_di_ke")} <= {"yes", "no"}
    assert {row[2] for row in rows_of("acronyms")} <= {"yes", "no"}
