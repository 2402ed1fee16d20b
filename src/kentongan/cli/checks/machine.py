"""Python and the environment of locked packages."""

import os
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kentongan.language.lexicon import building as lexicon

from .check import Check, some

ROOT = Path(__file__).resolve().parents[4]
LOCK = ROOT / "requirements" / "kentongan.txt"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?: (;))?", re.MULTILINE)


def checks() -> Iterator[Check]:
    """All of them. (A Python that is too old never comes here: the launcher refuses it.)"""
    yield Check("ok", f"Python {'.'.join(str(part) for part in sys.version_info[:3])}")
    yield environment(Path(os.environ.get("KENTONGAN_ENV") or ROOT / ".env"))
    yield word_list()


def environment(env: Path) -> Check:
    """Whether the environment holds exactly the locked packages."""
    again = f"remove {env} and run any ./kentongan command: it is made again"
    pinned = _pinned()
    wrong = [f"{name} {_installed(name) or 'is missing'}" for name in pinned if _installed(name) not in pinned[name]]
    if wrong:
        return Check("x", f"the environment differs from the lock: {some(wrong)}", again)
    stamp = env / "kentongan.lock"
    if not stamp.exists() or stamp.read_bytes() != LOCK.read_bytes():
        return Check("!", f"{env} was made from another lock file, though its packages fit", again)
    return Check("ok", f"all {len(pinned)} locked packages are installed")


def word_list() -> Check:
    """Whether the proofreader's lexicon is compiled from the lists of this version."""
    if lexicon.missing():
        return Check("!", "the Indonesian word list is not compiled yet", "start `up` once: it compiles it")
    return Check("ok", "the Indonesian word list is compiled")


def _pinned() -> dict[str, set[str]]:
    """Name → the versions that fit; "" (none at all) fits where every line is for some machines only."""
    pinned: dict[str, set[str]] = {}
    for name, wanted, only_for in PINNED.findall(LOCK.read_text()):
        pinned.setdefault(name, {""}).add(wanted)
        if not only_for:
            pinned[name].discard("")
    return pinned


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
