"""What all the servers share: where they live, free ports, starting, waiting and stopping."""

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds for a server to be ready on a busy machine


class Unavailable(Exception):
    """A server cannot be had on this machine. The text says why, in one sentence."""


def environment() -> Path:
    """The installation's environment folder: KENTONGAN_ENV, or .env at the root."""
    return Path(os.environ.get("KENTONGAN_ENV") or ROOT / ".env")


def say(words: str) -> None:
    """Progress, for whoever waits."""
    print(f"kentongan test: {words}", file=sys.stderr, flush=True)


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """Only one process at a time installs into a folder; the others wait."""
    place.mkdir(parents=True, exist_ok=True)
    with (place / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def free_port() -> int:
    """A port on loopback that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(command: Sequence[str | Path], **how: Any) -> None:
    """Run an install step to its end (how: as subprocess.run). Raises Unavailable with the last line it said."""
    words = [str(part) for part in command]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=900, check=False, **how)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(f"{Path(command[0]).name} could not be run: {error}.") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["it said nothing"]
        raise Unavailable(f"{Path(command[0]).name} {command[1]} failed: {said[-1][:200]}")


def apt(*packages: str) -> None:
    """Install Debian packages, as root. Raises Unavailable."""
    if os.getuid() != 0 or not found("apt-get"):
        raise Unavailable(f"Missing Debian packages need root: apt install {' '.join(packages)}.")
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run([*command, "update"], env=quiet)
    run([*command, "install", "-y", "--no-install-recommends", *packages], env=quiet)


def wait_until(ready: Callable[[], bool], server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server is ready. Raises Unavailable when it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if server.poll() is not None or time.monotonic() > deadline:
            words = log.read_text(errors="replace").strip().splitlines()[-3:]
            raise Unavailable(f"The server did not start: {' / '.join(words)[:400] or 'it said nothing'}")
        time.sleep(0.1)


def listens(port: int) -> bool:
    """Does somebody answer on a loopback port?"""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def process(command: Sequence[str | Path], log: Path, **how: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A server in a process group of its own; ended with it, and killed when it does not end."""
    with log.open("wb") as out:
        words = [str(part) for part in command]
        server = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT, start_new_session=True, **how)
    try:
        yield server
    finally:
        stop(server)


def stop(server: subprocess.Popen[bytes]) -> None:
    """End a server and its children."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, sign)
            server.wait(10)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
        break


def found(*names: str) -> Path | None:
    """The first of these programs on PATH."""
    for name in names:
        if path := shutil.which(name):
            return Path(path)
    return None
