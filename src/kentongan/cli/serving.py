"""Running web server and worker as one process group that starts and stops together."""

import os
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from .errors import Stop
from .setting_up import Report

GRACE = 10  # seconds a child may take to finish what it does
READY_WITHIN = 60


def run_until_stopped(host: str, port: int, report: Report, begun: float) -> int:
    """Start both, say where, wait. Out: 0 after Ctrl-C or SIGTERM, 1 when a child stopped by itself."""
    stopping: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.append(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    children = {
        "web server": start(web_server(host, port)),
        "worker": start([sys.executable, "-m", "kentongan.worker"]),
    }
    try:
        if wait_ready(host, port, children, stopping):
            print(
                f"\nKentongan is running (started in {time.monotonic() - begun:.1f} s).\n{report.greeting}", flush=True
            )
        while not stopping:
            for name, child in children.items():
                if child.poll() is not None:
                    raise Stop(f"The {name} stopped (exit code {child.returncode}); see the lines above.", 1)
            time.sleep(0.3)
        return 0
    finally:
        stop_all(children)


def web_server(host: str, port: int) -> list[str]:
    """Granian with one worker process: a regency's traffic is served from finished pages and a small cache."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "kentongan.wsgi:application"),
        *("--host", host, "--port", str(port), "--workers", "1", "--blocking-threads", "4", "--no-ws"),
        *("--log-level", "warning", "--backlog", "512", "--respawn-failed-workers"),
    ]


def start(words: list[str]) -> "subprocess.Popen[bytes]":
    """A child that dies with us, even if we are killed."""
    return subprocess.Popen(words, stdin=subprocess.DEVNULL, preexec_fn=_die_with_parent)


def _die_with_parent() -> None:
    import ctypes

    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.setpgid(0, 0)  # Ctrl-C reaches us alone; we stop the children in order
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def wait_ready(host: str, port: int, children: dict[str, "subprocess.Popen[bytes]"], stopping: list[int]) -> bool:
    """Wait until /sehat answers. Raises Stop when a child dies or it takes too long."""
    until = time.monotonic() + READY_WITHIN
    where = "127.0.0.1" if host in ("0.0.0.0", "::", "localhost") else host  # noqa: S104
    while time.monotonic() < until and not stopping:
        for name, child in children.items():
            if child.poll() is not None:
                raise Stop(f"The {name} did not start (exit code {child.returncode}); see the lines above.", 1)
        try:
            connection = HTTPConnection(where, port, timeout=20)
            connection.request("GET", "/sehat", headers={"Host": f"localhost:{port}"})
            if connection.getresponse().status == 200:
                return True
        except (OSError, HTTPException):
            pass
        time.sleep(0.1)
    if stopping:
        return False
    raise Stop(f"The web server did not answer within {READY_WITHIN} seconds; see the lines above.", 1)


def stop_all(children: dict[str, "subprocess.Popen[bytes]"]) -> None:
    """Ask all to stop, wait, then insist."""
    for child in children.values():
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)
    until = time.monotonic() + GRACE
    for child in children.values():
        try:
            child.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def memory_of_group(pids: list[int]) -> int:
    """Proportional memory (PSS) of processes and their children, in bytes."""
    total = 0
    for pid in with_children(pids):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) * 1024
    return total


def with_children(pids: list[int]) -> list[int]:
    """Processes and all that descend from them."""
    found = list(pids)
    for pid in found:
        try:
            found += [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        except FileNotFoundError:
            continue
    return found
