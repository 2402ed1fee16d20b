"""`kentongan up`: set up what is missing, then run web server and worker until Ctrl-C."""

import argparse
import os
import socket
import sys
import time
from pathlib import Path

from .aside import aside
from .errors import Stop
from .serving import run_until_stopped
from .setting_up import DataFolder, Report, refuse_broken_regency, set_up

ROOT = Path(__file__).resolve().parents[3]


def parser() -> argparse.ArgumentParser:
    """The options of `up` (DESIGN.md, the contract with the outside)."""
    options = argparse.ArgumentParser(prog="kentongan up", description="Start the newsroom: web server and worker.")
    options.add_argument("--host", default="127.0.0.1", help="address to listen on (0.0.0.0: the whole network)")
    options.add_argument("--port", type=int, default=8000)
    options.add_argument("--data", type=Path, default=ROOT / "data", help="folder for database, photos and keys")
    options.add_argument("--regency", type=Path, help="set up a real regency from this TOML file")
    options.add_argument("--no-demo", action="store_true", help="leave an empty installation empty")
    options.add_argument("--demo-open", action="store_true", help="allow the demo sign-ins from other machines")
    return options


def main(argv: list[str]) -> int:
    """Run it. Exit code 0 after Ctrl-C (130 during set-up), 1 when something stopped by itself, 2 for wrong use."""
    try:
        words = parser().parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        return up(words)
    except Stop as stop:
        print(f"kentongan up: {stop}", file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        print("kentongan up: stopped during set-up; the next start goes on from here.", file=sys.stderr)
        return 130


def up(words: argparse.Namespace) -> int:
    """Set up and serve."""
    begun = time.monotonic()
    refuse_busy_port(words.host, words.port)
    refuse_broken_regency(words.regency or words.data / "regency.toml", needed=words.regency is not None)
    with DataFolder(words.data.resolve()) as data:
        environment = {
            "KENTONGAN_DATA": str(data.path),
            "KENTONGAN_HOST": words.host,
            "KENTONGAN_PORT": str(words.port),
            "KENTONGAN_DEMO_OPEN": "1" if words.demo_open else "",
        }
        os.environ.update(environment)
        if (origin := nameless_origin(words.host, words.port)) and "KENTONGAN_ORIGIN" not in os.environ:
            os.environ["KENTONGAN_ORIGIN"] = origin if words.regency is None and not data.has_regency() else ""
        report = aside(lambda: prepare(data, words))
        os.environ["KENTONGAN_DEMO"] = "1" if report.demo else ""
        return run_until_stopped(words.host, words.port, report, begun)


def prepare(data: DataFolder, words: argparse.Namespace) -> Report:
    """Set up, and word the greeting while Django is at hand."""
    report = set_up(data, words.regency, demo=not words.no_demo)
    from .greeting import greeting

    report.greeting = greeting(nameless_origin(words.host, words.port), report)
    return report


def refuse_busy_port(host: str, port: int) -> None:
    """Say in one sentence that a port cannot be had, before anything is made."""
    if not 0 < port < 65536:
        raise Stop(f"Port {port} does not exist: choose one between 1 and 65535.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            raise Stop(f"Port {port} needs more rights: choose one above 1023, or put nginx in front.") from None
        except OSError as error:
            if error.errno == 98:
                raise Stop(
                    f"Port {port} is in use (is Kentongan running already?): stop that, or choose --port."
                ) from None
            raise Stop(f"The address {host} cannot be listened on here: use 127.0.0.1 or 0.0.0.0.") from None


def nameless_origin(host: str, port: int) -> str:
    """The address a phone on the same network can open; empty on loopback."""
    if host in ("127.0.0.1", "localhost", "::1"):
        return ""
    address = own_address() if host in ("0.0.0.0", "::") else host  # noqa: S104
    return f"http://{address}:{port}"


def own_address() -> str:
    """This machine's address on its network (no packet is sent)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
