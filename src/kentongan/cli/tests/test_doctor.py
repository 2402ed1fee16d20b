"""`doctor` on a real installation, well and broken in one thing at a time: it finds it, says what to do, exits 1."""

import json
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from tests.journeys.installation import Installation, serving, set_up
from tests.servers.places import free_port

from kentongan.social.triggers import TRIGGERS


@pytest.fixture(scope="module")
def well(tmp_path_factory):
    """A regency of three agencies with its people, not running."""
    return set_up(tmp_path_factory.mktemp("kabupaten"))


@pytest.fixture
def place(well, tmp_path):
    """A copy of it, to break."""
    shutil.copytree(well.data, tmp_path / "data")
    return Installation(tmp_path / "data", free_port())


def doctor(place, *words, **environment):
    """Out: the exit code and what was found, mark → lines with what to do."""
    line = [sys.executable, "-m", "kentongan.cli.main", "doctor", "--format", "json"]
    where = ("--data", str(place.data), "--port", str(place.port))
    done = subprocess.run(
        [*line, *where, *words], env=place.environment() | environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode in (0, 1), done.stderr
    found = {"ok": [], "!": [], "x": []}
    for check in json.loads(done.stdout)["checks"]:
        assert bool(check["todo"]) == (check["mark"] != "ok"), check
        found[check["mark"]].append(f"{check['what']} → {check['todo']}")
    return done.returncode, found


def finds(place, words, *options, **environment):
    """Whether exactly this is broken."""
    code, found = doctor(place, *options, **environment)
    assert code == 1 and len(found["x"]) == 1, found
    assert words in found["x"][0], found["x"]


def run(place, statement, *values):
    with sqlite3.connect(place.data / "kentongan.sqlite3") as database:
        database.execute(statement, values)


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


def test_a_folder_that_is_not_there(tmp_path):
    code, found = doctor(Installation(tmp_path / "tidak-ada", free_port()))
    assert code == 1 and "./kentongan up --data" in found["x"][0]
    assert not (tmp_path / "tidak-ada").exists()


def test_keys_that_others_can_read(place):
    (place.data / "keys.toml").chmod(0o644)
    finds(place, "chmod 600")


def test_lost_keys(place):
    (place.data / "keys.toml").unlink()
    finds(place, "restore it from your copy")
    assert not (place.data / "keys.toml").exists()


def test_other_keys_than_the_ones_that_locked_the_accounts(place):
    code = "from kentongan.social.models import Account; a = Account.objects.first(); "
    place.run(code + "a.keep_credentials({'token': 'rahasia'}); a.save()")
    (place.data / "keys.toml").unlink()
    place.run("from kentongan.lib import keys; from django.conf import settings; keys.make(settings.DATA)")
    finds(place, "do not open the secrets")


def test_a_folder_that_others_can_look_into(place):
    place.data.chmod(0o755)
    assert any("chmod 700" in line for line in doctor(place)[1]["!"])


def test_a_broken_regency_file(place):
    path = place.data / "regency.toml"
    path.write_text(path.read_text().replace('kind = "kecamatan"', 'kind = "kota"'))
    finds(place, "kind “kota”")


def test_an_agency_that_was_not_made(place):
    path = place.data / "regency.toml"
    path.write_text(path.read_text() + '[[agencies]]\nslug = "disdik"\nname = "Dinas Pendidikan"\n')
    path.write_text(path.read_text() + 'short = "Disdik"\nkind = "dinas"\nhost = "disdik.banyuwening.example"\n')
    finds(place, "agencies of the file were not made: disdik")


def test_a_lost_database(place):
    for path in place.data.glob("kentongan.sqlite3*"):
        path.unlink()
    finds(place, "there is no database")
    assert not (place.data / "kentongan.sqlite3").exists()


def test_a_damaged_database(place):
    with (place.data / "kentongan.sqlite3").open("r+b") as file:
        file.seek(4096)
        file.write(b"\0" * 40960)
    code, found = doctor(place)
    assert code == 1 and "restore it from your copy" in found["x"][0]


def test_a_database_that_does_not_answer(place):
    finds(place, "check DATABASE_URL", DATABASE_URL=f"postgres://x:y@127.0.0.1:{free_port()}/z")


def test_a_migration_that_waits(place):
    last = "SELECT max(id) FROM django_migrations WHERE app = 'axes'"
    run(place, f"DELETE FROM django_migrations WHERE id = ({last})")
    finds(place, "1 migrations wait: axes.0")


@pytest.mark.parametrize("name", [TRIGGERS[0].name, "event_never_changes"])
def test_a_lost_trigger(place, name):
    run(place, f"DROP TRIGGER {name}")
    finds(place, f"missing or old: {name}")
    place.run("from django.core.management import call_command; call_command('migrate', verbosity=0)")
    assert doctor(place)[0] == 0


def test_collected_files_that_are_gone(place):
    next((place.data / "static" / "ui" / "css").glob("public.*.css")).unlink()
    finds(place, "collected files are missing: ui/css/public")


def test_a_scheduled_story_and_a_post_that_are_late(place):
    place.run(LATE)
    _, found = doctor(place)
    assert any("should be public since" in line for line in found["x"])
    assert any("1 posts are late" in line for line in found["x"])


LATE = """
from datetime import timedelta
from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.newsroom.models import Schedule, Story
from kentongan.social.models import Account, Delivery, Variant
sari, camat = Person.objects.get(username="sari"), Person.objects.get(username="camat")
agency = Agency.objects.get(slug="tirtasari")
def story():
    told = Story.begin(sari, agency, headline="Usulan Warga", body="<p>" + "Usulan warga dibawa ke kabupaten. " * 6)
    account = Account.objects.get(agency=agency)
    Variant.objects.create(story=told, account=account, text="Usulan warga.", changed_by=sari)
    told.submit(sari)
    told.approve(told.latest_revision, camat)
    return told
story().publish(sari)
story().schedule(clock.now() + timedelta(hours=1), sari)
Schedule.objects.update(at=clock.now() - timedelta(hours=1))
Delivery.objects.update(next_at=clock.now() - timedelta(hours=1))
"""


def test_a_silent_worker_while_up_runs(place):
    import fcntl

    (place.data / "worker.alive").write_text(str(datetime(2025, 1, 1, tzinfo=UTC).timestamp()))
    with (place.data / "up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        finds(place, "its worker's last sign of life was")


def test_the_demos_password_in_a_real_regency(place):
    from kentongan.demo.signins import PASSWORD

    code = "from kentongan.agencies.models import Person; p = Person.objects.get(username='sari'); "
    place.run(code + f"p.set_password({PASSWORD!r}); p.save()")
    finds(place, "the demo's password opens sari")


def test_another_program_on_the_port(place):
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from threading import Thread

    server = HTTPServer(("127.0.0.1", place.port), BaseHTTPRequestHandler)
    Thread(target=server.serve_forever, daemon=True).start()
    finds(place, "another program answers")
    server.shutdown()
    server.server_close()


def test_hosts_that_do_not_resolve_are_told_where_they_matter(place):
    _, found = doctor(place, "--host", "0.0.0.0")
    assert any("4 of 4 host names do not resolve" in line for line in found["!"])


def test_an_unknown_option_is_wrong_use(place):
    line = [sys.executable, "-m", "kentongan.cli.main", "doctor", "--sembuhkan"]
    assert subprocess.run(line, env=place.environment(), capture_output=True).returncode == 2
