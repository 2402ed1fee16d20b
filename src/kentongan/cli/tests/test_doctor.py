"""`doctor` on a real installation: what is well, what is broken, exit codes; and that looking changes nothing."""

import json
import subprocess
import sys

import pytest
from tests.journeys.installation import Installation, serving, set_up
from tests.servers.places import free_port


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A regency of three agencies with its people, not running."""
    return set_up(tmp_path_factory.mktemp("kabupaten"))


def doctor(place, *words, **environment):
    """Out: the exit code and what was found, mark → lines with what to do."""
    line = [sys.executable, "-m", "kentongan.cli.main", "doctor", "--format", "json"]
    where = ("--data", str(place.data), "--port", str(place.port))
    given = place.environment() | environment
    done = subprocess.run([*line, *where, *words], env=given, capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1), done.stderr
    found = {"ok": [], "!": [], "x": []}
    for check in json.loads(done.stdout)["checks"]:
        assert bool(check["todo"]) == (check["mark"] != "ok"), check
        found[check["mark"]].append(f"{check['what']} → {check['todo']}")
    return done.returncode, found


def contents(place):
    """Every file but those that SQLite makes for a moment."""
    paths = [path for path in place.data.rglob("*") if path.is_file()]
    return {path: path.read_bytes() for path in paths if not path.name.endswith(("-shm", "-wal"))}


def test_an_installation_at_rest_is_well_and_nothing_is_changed(place):
    (place.data / "worker.alive").write_text("1764000000.0")
    before = contents(place)
    code, found = doctor(place)
    assert code == 0 and found["x"] == []
    assert "the worker is not running" in found["!"][0] and "one-time link" in found["!"][1]
    assert len(found["!"]) == 2 and len(found["ok"]) > 15
    assert contents(place) == before


def test_a_running_installation_answers_and_its_worker_is_alive(place):
    with serving(place):
        _, found = doctor(place)
        assert f"Kentongan answers on port {place.port} → " in found["ok"]
        assert "the worker is alive → " in found["ok"]
        _, found = doctor(place, "--port", str(free_port()))
        assert any("but not on port" in line for line in found["!"])


def test_something_broken_ends_with_one_and_one_thing_to_do(place):
    (place.data / "keys.toml").chmod(0o644)
    try:
        code, found = doctor(place)
    finally:
        (place.data / "keys.toml").chmod(0o600)
    assert code == 1 and len(found["x"]) == 1 and "chmod 600" in found["x"][0]


def test_a_database_that_does_not_answer_is_told_and_the_rest_left_out(place):
    code, found = doctor(place, DATABASE_URL=f"postgres://x:y@127.0.0.1:{free_port()}/z")
    assert code == 1 and len(found["x"]) == 1 and "check DATABASE_URL" in found["x"][0]


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    code, found = doctor(Installation(tmp_path / "tidak-ada", free_port()))
    assert code == 1 and "./kentongan up --data" in found["x"][0]
    assert not (tmp_path / "tidak-ada").exists()


def test_an_unknown_option_is_wrong_use(place):
    line = [sys.executable, "-m", "kentongan.cli.main", "doctor", "--sembuhkan"]
    assert subprocess.run(line, env=place.environment(), capture_output=True).returncode == 2
