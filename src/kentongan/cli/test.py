"""`kentongan test`: install what tests need, run every check and every test, say loudly what could not run."""

import os
import subprocess
import sys
from pathlib import Path

from .setting_up import compile_translations

ROOT = Path(__file__).resolve().parents[3]
ENV = Path(os.environ.get("KENTONGAN_ENV", ROOT / ".env"))
LOCK = ROOT / "requirements" / "test.txt"
# Optional parts; each is also the marker of the tests that need it (conftest.py).
PARTS = ("chromium", "pds", "mastodon", "postgresql")
PROGRAMS = ("djade", "lint-imports")  # no modules to be run with -m
TEMPLATES = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "src").rglob("templates/**/*.html"))]
CHECKS = (
    ("ruff", "check", "src", "tests"),
    ("ruff", "format", "--check", "--quiet", "src", "tests"),
    ("mypy",),
    ("lint-imports",),
    ("djade", "--target-version", "5.2", "--check", *TEMPLATES),
    ("kentongan.cli.main", "messages", "--check"),
)


def main(argv: list[str]) -> int:
    """`--quick`: no browser, no Node, no whole installation, SQLite only. Other words go to pytest.

    Exit 0 when all is well, else 1.
    """
    quick = "--quick" in argv
    words = [word for word in argv if word != "--quick"]
    install_requirements()
    compile_translations()  # tests read the Indonesian that people read
    left_out = (*PARTS, "installation")
    missing = dict.fromkeys(left_out, "left out by --quick") if quick else install_parts()
    failed = [] if words else [" ".join(check[:4]) for check in CHECKS if not passes(check)]
    if not run_pytest(words, missing):
        failed.append("pytest on SQLite")
    if "postgresql" not in missing and not words and not run_on_postgresql(missing):
        failed.append("pytest on PostgreSQL")
    return verdict(failed, {} if quick else missing)


def install_requirements() -> None:
    """The locked test requirements, once per lock file."""
    stamp = ENV / "test.lock"
    if stamp.exists() and stamp.read_bytes() == LOCK.read_bytes():
        return
    say("installing what tests need …")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-qq",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
    ]
    subprocess.run([*pip, "-r", str(LOCK)], check=True)
    stamp.write_bytes(LOCK.read_bytes())


def install_parts() -> dict[str, str]:
    """Install browser, Node servers and PostgreSQL. Out: what cannot be had, and why."""
    sys.path.insert(0, str(ROOT))
    from importlib import import_module

    from tests.servers.places import Unavailable

    missing = {}
    for name in PARTS:
        try:
            import_module(f"tests.servers.{name}").install(ENV)
        except Unavailable as reason:
            missing[name] = str(reason)
            say(f"NOT RUN: everything that needs {name}: {reason}")
    return missing


def passes(check: tuple[str, ...]) -> bool:
    """Run one check. Say whether it is content."""
    say(f"checking: {' '.join(check[:4])}")
    program = [str(ENV / "bin" / check[0])] if check[0] in PROGRAMS else [sys.executable, "-m", check[0]]
    return subprocess.run([*program, *check[1:]], cwd=ROOT, env=environment()).returncode == 0


def run_pytest(words: list[str], missing: dict[str, str]) -> bool:
    """All tests on SQLite, but those of the missing parts."""
    left_out = " and ".join(f"not {name}" for name in missing) or ""
    return pytest([*(["-m", left_out] if left_out and "-m" not in words else []), *words], environment())


def run_on_postgresql(missing: dict[str, str]) -> bool:
    """All tests once more on PostgreSQL; those of the servers themselves have no database of ours."""
    from importlib import import_module

    postgresql = import_module("tests.servers.postgresql")

    say("once more on PostgreSQL …")
    with postgresql.running() as server:
        url = {"DATABASE_URL": server.url}
        left_out = [f"not {name}" for name in missing]
        return pytest(
            [*(["-m", " and ".join(left_out)] if left_out else []), "src", "tests/journeys"], environment() | url
        )


def pytest(words: list[str], env: dict[str, str]) -> bool:
    """Run pytest over two processes; a file's tests stay together, so that a server starts once."""
    line = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *words]
    return subprocess.run(line, cwd=ROOT, env=env).returncode == 0


def environment() -> dict[str, str]:
    """No data folder, no demo, no database of the person who runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KENTONGAN_", "DATABASE_URL"))}
    return kept | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", "KENTONGAN_ENV": str(ENV)}


def verdict(failed: list[str], missing: dict[str, str]) -> int:
    """Say what failed and what did not run. Out: the exit code."""
    for name in failed:
        say(f"FAILED: {name}")
    for name, reason in missing.items():
        say(f"NOT RUN: {name}: {reason}")
    return 1 if failed or (missing and os.environ.get("CI")) else 0


def say(line: str) -> None:
    """Progress, on standard error."""
    print(f"kentongan test: {line}", file=sys.stderr, flush=True)
