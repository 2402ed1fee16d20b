"""What a reading costs grows with the text, whatever is in it: work is counted, not timed."""

import sys

import pytest

from kentongan.language.proofread.check import check
from kentongan.language.samples import HOSTILE, clean, faulty

LETTERS = 1500  # of the shorter text: long enough that what grows with the square stands out


def lines_run(text: str) -> int:
    """How many lines of Python a reading runs; a turn of a loop counts as one. What was looked up once is kept."""
    count = 0

    def step(frame, event, arg):
        nonlocal count
        count += 1
        return step

    check(text)
    before = sys.gettrace()
    sys.settrace(step)
    try:
        check(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_is_twice_the_work(name):
    make = HOSTILE[name]
    pieces = 100 * LETTERS // len(make(100)) + 1
    assert lines_run(make(2 * pieces)) < 2.1 * lines_run(make(pieces))


def test_a_faulty_text_is_the_same_everywhere_and_full_of_findings():
    text = faulty(4000)
    assert text == faulty(4000) != faulty(4000, seed=2)
    assert len(check(text, "sentence").findings) > 2 * len(check(clean(4000), "sentence").findings)
