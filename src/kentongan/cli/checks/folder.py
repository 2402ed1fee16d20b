"""The data folder: there, ours alone, with room, keys and a regency file that can be read."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kentongan.agencies import regency_file
from kentongan.lib import keys

from ..setting_up import ENOUGH
from .check import Check

ROOMY = 1024**3  # bytes free, below which a regency's photos soon fill the disk


def checks(data: Path) -> Iterator[Check]:
    """All of them; just one when there is no folder."""
    if not data.is_dir():
        yield Check("x", f"there is no data folder {data}", f"run: ./kentongan up --data {data}")
        return
    yield writable(data)
    yield private(data)
    yield room(data)
    yield secret_keys(data)
    yield regency(data)


def writable(data: Path) -> Check:
    """Whether we may write there."""
    if os.access(data, os.W_OK | os.X_OK):
        return Check("ok", f"{data} can be written")
    return Check("x", f"{data} cannot be written", f"run as its owner, or: chown -R $(id -un) {data}")


def private(data: Path) -> Check:
    """Whether other users of the machine are kept out: database and photos before publication lie here."""
    if data.stat().st_mode & 0o077:
        return Check("!", f"other users of this machine can look into {data}", f"chmod 700 {data}")
    return Check("ok", "the data folder is closed to other users")


def room(data: Path) -> Check:
    """Free disk space."""
    free = shutil.disk_usage(data).free
    told = f"{free / 1024**3:.1f} GB free on the disk of the data folder"
    if free < ENOUGH:
        return Check("x", told, "free at least 50 MB: `up` does not start with less")
    return Check("ok", told) if free >= ROOMY else Check("!", told, "free some space before photos fill it")


def secret_keys(data: Path) -> Check:
    """keys.toml: readable by its owner only."""
    path = data / keys.FILE
    if not path.exists():
        return Check(
            "x", f"{path} is missing", "restore it from your copy of the data folder; a new one loses sign-ins"
        )
    try:
        keys.load(data)
    except keys.Broken as broken:
        return Check("x", "the keys cannot be used", str(broken))
    if path.stat().st_mode & 0o077:
        return Check("x", f"other users of this machine can read {path}", f"chmod 600 {path}")
    return Check("ok", "the keys are there and closed to other users (0600)")


def regency(data: Path) -> Check:
    """The kept regency file; without one this is the demo, or an empty installation."""
    path = data / "regency.toml"
    if not path.exists():
        return Check("ok", "no regency file: this is the demo regency")
    try:
        found = regency_file.read(path)
    except regency_file.Mistake as mistake:
        return Check("x", f"{path} is broken", str(mistake))
    return Check("ok", f"the regency file names {len(found.agencies)} agencies of {found.name}")


def is_running(data: Path) -> bool:
    """Whether an `up` holds the folder."""
    try:
        with (data / "up.lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
