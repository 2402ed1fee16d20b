"""A real Bluesky PDS with its PLC directory (npm @atproto/dev-env)."""

import hashlib
import json
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from . import node
from .places import alone, apt, environment, found, free_port, process, say, wait_until

HERE = Path(__file__).parent / "pds"
FILES = ("package.json", "package-lock.json", "pds.mjs", "loopback.cjs")


@dataclass(frozen=True)
class Member:
    """An account on the PDS. password: an app password. main_password: the account's own."""

    did: str
    handle: str
    password: str
    main_password: str


@dataclass(frozen=True)
class Handle:
    """A running PDS."""

    url: str
    plc: str
    pid: int

    def join(self, name: str) -> Member:
        """Make an account `name.test` (made unique) with an app password."""
        handle, main = f"{name}-{secrets.token_hex(3)}.test", secrets.token_urlsafe(12)
        whole = {"handle": handle, "email": f"{handle}@example.test", "password": main}
        joined = self._post("com.atproto.server.createAccount", whole)
        app = self._post("com.atproto.server.createAppPassword", {"name": "Kentongan"}, joined["accessJwt"])
        return Member(joined["did"], handle, app["password"], main)

    def _post(self, name: str, body: dict[str, str], token: str = "") -> dict[str, str]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = httpx.post(f"{self.url}/xrpc/{name}", json=body, headers=headers, timeout=30)
        answer.raise_for_status()
        found: dict[str, str] = answer.json()
        return found


def folder(env: Path) -> Path:
    """Where it is installed."""
    return env / "servers" / "pds"


def install(env: Path) -> None:
    """Install the locked packages, unless they are there. Raises Unavailable."""
    place = folder(env)
    stamp = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in FILES)).hexdigest()
    with alone(place):
        if _stamp(place) != stamp:
            _install(place)
            (place / "installed").write_text(stamp)


def _install(place: Path) -> None:
    if not found("cc", "gcc") or not found("make"):
        apt("build-essential")  # one of the packages is compiled
    say("installing a real Bluesky PDS (530 npm packages, about 90 seconds) …")
    for name in FILES:
        shutil.copy2(HERE / name, place / name)
    node.npm("ci", cwd=place)


def _stamp(place: Path) -> str:
    return (place / "installed").read_text() if (place / "installed").exists() else ""


@contextmanager
def running() -> Iterator[Handle]:
    """A fresh PDS, gone with the `with` block. Installs it first when needed."""
    install(environment())
    place, port, plc = folder(environment()), free_port(), free_port()
    with tempfile.TemporaryDirectory(prefix="kentongan-pds-", ignore_cleanup_errors=True) as data:
        log = Path(data) / "log"
        script: list[str | Path] = ["--require", place / "loopback.cjs", place / "pds.mjs", str(port), str(plc), data]
        with process(
            [node.program(), *script], log, env=node.environment() | {"LOG_ENABLED": "false"}, cwd=place
        ) as server:
            wait_until(lambda: bool(_ready(log)), server, log)
            yield Handle(_ready(log)["url"], _ready(log)["plc"], server.pid)


def _ready(log: Path) -> dict[str, str]:
    for line in log.read_text(errors="replace").splitlines():
        if line.startswith('{"ready"'):
            told: dict[str, str] = json.loads(line)
            return told
    return {}
