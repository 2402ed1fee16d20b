"""Each real server once per test session and worker. With pytest-xdist: `--dist loadgroup` and one group per server.

A server that cannot be had fails the tests that need it, with one sentence; `./kentongan test` asks `install` first
and reports them as not run.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import TypeVar

import pytest

from . import chromium as chromium_server
from . import mastodon as mastodon_server
from . import pds as pds_server
from . import postgresql as postgresql_server
from . import scripted
from .places import Unavailable

Running = TypeVar("Running")


def _start(server: AbstractContextManager[Running]) -> Iterator[Running]:
    try:
        handle = server.__enter__()
    except Unavailable as reason:
        pytest.fail(str(reason), pytrace=False)
    try:
        yield handle
    finally:
        server.__exit__(None, None, None)


@pytest.fixture(scope="session")
def pds() -> Iterator[pds_server.Handle]:
    """A real Bluesky PDS. Group: pds."""
    yield from _start(pds_server.running())


@pytest.fixture(scope="session")
def mastodon() -> Iterator[mastodon_server.Handle]:
    """A server with Mastodon's API. Group: mastodon."""
    yield from _start(mastodon_server.running())


@pytest.fixture(scope="session")
def postgresql() -> Iterator[postgresql_server.Handle]:
    """A real PostgreSQL. Group: postgresql."""
    yield from _start(postgresql_server.running())


@pytest.fixture(scope="session")
def chromium() -> Iterator[chromium_server.Handle]:
    """A browser. Group: browser."""
    yield from _start(chromium_server.running())


@pytest.fixture
def script() -> Iterator[scripted.Script]:
    """A server that says what the test wrote down; always to be had."""
    with scripted.running() as running:
        yield running
