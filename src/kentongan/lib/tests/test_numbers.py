"""Numbers of rows as somebody sent them."""

import pytest

from kentongan.lib.numbers import row_number


@pytest.mark.parametrize("given, number", [("12", 12), (7, 7), ("0", 0), (str(10**18 - 1), 10**18 - 1)])
def test_a_number_is_read(given, number):
    assert row_number(given) == number


@pytest.mark.parametrize(
    "given", [None, "", "abc", "²", "١٢", "-1", "1.5", "1e3", " 1", "1\n", "9" * 5000, str(10**18), "\0"]
)
def test_anything_else_is_nobodys_number(given):
    assert row_number(given) == 0
