"""What all tests share: the cast; and a marker for each real server a test uses, so that one can be left out."""

import pytest

pytest_plugins = ["tests.cast"]
SERVERS = ("chromium", "pds", "mastodon", "postgresql")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for the fixture of a server carries the server's name as a marker."""
    for item in items:
        for server in SERVERS:
            if server in getattr(item, "fixturenames", ()):
                item.add_marker(server)
