"""A server with Mastodon's client API and faults on demand: mastodon-mock, an emulator (it does not federate)."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx

from .places import Unavailable, environment, free_port, listens, process, wait_until

OURS = "token-dinkes"
CONFIG = f"""
domain = "sosial.example"

[[seed.accounts]]
username = "dinkes"
display_name = "Dinas Kesehatan"
access_token = "{OURS}"

[[seed.accounts]]
username = "wati"
access_token = "token-wati"
"""


@dataclass(frozen=True)
class Handle:
    """A running server. token: may post for @dinkes."""

    url: str
    pid: int
    token: str = OURS

    def fault(self, path: str, count: int = 1, **effect: Any) -> None:
        """Order a fault before the next `count` requests of a path: type=status|ratelimit|latency|malformed|timeout."""
        rule = {"match": {"path": path}, "effect": effect, "count": count}
        httpx.post(f"{self.url}/api/v1/_mock/faults", json=rule, timeout=10).raise_for_status()


def install(env: Path) -> None:
    """It comes with requirements/test.txt. Raises Unavailable when it has not."""
    if find_spec("mastodon_mock") is None:
        raise Unavailable("mastodon-mock is missing: install requirements/test.txt.")


@contextmanager
def running() -> Iterator[Handle]:
    """A fresh server with one account, @dinkes, gone with the `with` block."""
    install(environment())
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="kentongan-mastodon-", ignore_cleanup_errors=True) as data:
        config, log = Path(data) / "config.toml", Path(data) / "log"
        config.write_text(CONFIG)
        command: list[str | Path] = [sys.executable, "-m", "mastodon_mock", "serve", "--config", config]
        command += ["--host", "127.0.0.1", "--port", str(port), "--in-memory"]
        with process(command, log, cwd=Path(data)) as server:
            wait_until(lambda: listens(port), server, log)
            yield Handle(f"http://127.0.0.1:{port}", server.pid)
