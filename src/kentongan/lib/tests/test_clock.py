"""The one clock."""

import threading
from datetime import UTC, datetime, timedelta

from kentongan.lib import clock

MOMENT = datetime(2025, 11, 12, 3, 0, tzinfo=UTC)


def test_it_is_now_and_aware():
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5) and clock.now().tzinfo is UTC


def test_one_may_stand_at_another_moment_for_a_while():
    with clock.travel(MOMENT):
        assert clock.now() == MOMENT
        with clock.travel(MOMENT + timedelta(days=1)):
            assert clock.now() == MOMENT + timedelta(days=1)
        assert clock.now() == MOMENT
    assert clock.now() > MOMENT


def test_an_error_brings_one_back():
    try:
        with clock.travel(MOMENT):
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    assert clock.now() != MOMENT


def test_nobody_else_travels_along():
    seen = []
    with clock.travel(MOMENT):
        thread = threading.Thread(target=lambda: seen.append(clock.now()))
        thread.start()
        thread.join()
    assert seen[0] != MOMENT
