"""A demo of its own in a temporary folder, run with `./kentongan up` as an operator runs it."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from ..errors import Stop

ROOT = Path(__file__).resolve().parents[4]
PATIENCE = 600  # seconds for a page to come; a fresh environment is made in this time too


@dataclass
class Running:
    """An `up` whose portal has answered. seconds: from the command to that answer."""

    process: "subprocess.Popen[bytes]"
    port: int
    seconds: float

    def get(self, path: str, host: str = "localhost") -> tuple[int, str]:
        """A page by host name. Out: status and text."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")


@dataclass
class Place:
    """Where the benches measure: a temporary folder with the demo's data, filled once when the first one asks."""

    folder: Path
    port: int = field(default_factory=lambda: free_port())

    @property
    def data(self) -> Path:
        """The demo's data folder."""
        return self.folder / "data"

    def fill(self) -> None:
        """Make the demo, unless a bench before this one did."""
        if not (self.data / "stamps" / "demo").exists():
            print("kentongan bench: filling a demo to measure …", file=sys.stderr, flush=True)
            with self.up():
                pass

    @contextmanager
    def up(self, **environment: str) -> Iterator[Running]:
        """`./kentongan up` for the length of a block."""
        with running(self.data, self.port, self.folder / "up.log", environment) as up:
            yield up

    def inside(self, code: str, *words: str) -> Any:
        """Run a module of ours with Django on this data folder. Out: the JSON it printed."""
        line = [sys.executable, "-m", code, *words]
        done = subprocess.run(line, env=self.environment(), capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode:
            raise Stop(f"{code} failed: {done.stderr.strip().splitlines()[-1]}", 1)
        return json.loads(done.stdout.splitlines()[-1])

    def environment(self) -> dict[str, str]:
        """As `up` gives it to its children."""
        mine = {"KENTONGAN_DATA": str(self.data), "KENTONGAN_PORT": str(self.port), "KENTONGAN_DEMO": "1"}
        return clean() | mine | {"DJANGO_SETTINGS_MODULE": "kentongan.settings", "PYTHONPATH": str(ROOT / "src")}


def clean() -> dict[str, str]:
    """The environment without an installation of the person who measures; the tools' own folder stays."""
    kept = ("KENTONGAN_ENV", "KENTONGAN_PYTHON")
    mine = ("KENTONGAN_", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    return {name: value for name, value in os.environ.items() if name in kept or not name.startswith(mine)}


@contextmanager
def running(data: Path, port: int, log: Path, environment: dict[str, str]) -> Iterator[Running]:
    """The launcher's `up`, from the command to the portal's first answer. Raises Stop when none comes."""
    line = [str(ROOT / "kentongan"), "up", "--data", str(data), "--port", str(port)]
    begun = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(line, env=clean() | environment, stdout=out, stderr=subprocess.STDOUT)
    try:
        wait_for_page(process, port, log)
        yield Running(process, port, time.monotonic() - begun)
    finally:
        process.terminate()
        process.wait(30)


def wait_for_page(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Ask for the portal until it answers. Raises Stop with the last line that `up` said."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", "/", headers={"Host": f"localhost:{port}"})
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.02)
    said = log.read_text(errors="replace").strip().splitlines() or ["it said nothing"]
    raise Stop(f"`kentongan up` did not answer (exit code {process.poll()}): {said[-1]}", 1)


def free_port() -> int:
    """A port on loopback that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
