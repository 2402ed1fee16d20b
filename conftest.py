"""What all tests share: the cast; and a marker for each real server a test uses, so that one can be left out.

Tests that set up a whole installation are marked too: `./kentongan test --quick` leaves them out.
"""

from importlib import import_module

import pytest

pytest_plugins = ["tests.cast"]
SERVERS = ("chromium", "pds", "mastodon", "postgresql")

WHOLE = ("tests/journeys/", "tests/test_bench.py", "cli/tests/test_doctor.py", "test_a_disk_full_in_the_migrations")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for the fixture of a server carries the server's name as a marker."""
    for item in items:
        for server in SERVERS:
            if server in getattr(item, "fixturenames", ()):
                item.add_marker(server)
        if any(part in item.nodeid for part in WHOLE):
            item.add_marker("installation")


def pytest_configure(config: pytest.Config) -> None:
    """In tests a rule of the proofreader that fails stops everything; elsewhere it costs its own findings only."""
    import_module("kentongan.language.proofread.check").STRICT = True
