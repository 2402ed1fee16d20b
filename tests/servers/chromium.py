"""A Chromium for the browser journeys: the machine's, Debian's, or Playwright's."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .places import Unavailable, apt, environment, found, run, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class Handle:
    """path: the program. flags: for launching it; Playwright's `executable_path` and `args`."""

    path: Path
    flags: tuple[str, ...] = FLAGS


def program(env: Path) -> Path | None:
    """The browser that is there: on PATH, or installed here before."""
    kept = env / "servers" / "chromium" / "path"
    if kept.exists() and Path(kept.read_text()).exists():
        return Path(kept.read_text())
    return found(*NAMES)


def install(env: Path) -> None:
    """Find a browser or install one. Raises Unavailable."""
    if program(env):
        return
    place = env / "servers" / "chromium"
    place.mkdir(parents=True, exist_ok=True)
    troubles = []
    for way in (_from_debian, _from_playwright):
        try:
            way(place)
        except Unavailable as trouble:
            troubles.append(str(trouble))
        if program(env):
            return
    raise Unavailable("No Chromium: " + " ".join(troubles))


def _from_debian(place: Path) -> None:
    say("installing Debian's chromium (115 MB) …")
    apt("chromium", "fonts-dejavu-core")


def _from_playwright(place: Path) -> None:
    say("installing Playwright's chromium …")
    run([sys.executable, "-m", "playwright", "install", "chromium"])
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        (place / "path").write_text(playwright.chromium.executable_path)


@contextmanager
def running() -> Iterator[Handle]:
    """The browser; each test launches it by itself."""
    install(environment())
    path = program(environment())
    if path is None:
        raise Unavailable("No Chromium was found.")
    yield Handle(path)
