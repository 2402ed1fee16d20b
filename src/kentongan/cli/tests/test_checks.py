"""Each of doctor's checks, well and broken."""

import fcntl
import sqlite3
import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import connection
from tests.journeys.installation import REGENCY
from tests.servers.places import free_port

from kentongan.agencies.regency_file import read
from kentongan.cli.checks import database, folder, machine, public, work
from kentongan.demo.signins import PASSWORD
from kentongan.lib import clock, keys
from kentongan.newsroom.models import Schedule, Story
from kentongan.social.models import Account, Delivery, State, Variant


@pytest.fixture
def data(tmp_path, settings):
    """A data folder with keys."""
    path = tmp_path / "data"
    path.mkdir(mode=0o700)
    keys.make(path)
    settings.DATA = path
    return path


def test_the_environment_of_these_tests_holds_the_locked_packages():
    python, packages, _ = machine.checks()
    assert [python.mark, packages.mark] == ["ok", "ok"]


def test_a_word_list_that_is_not_compiled(monkeypatch, tmp_path):
    monkeypatch.setattr(machine.lexicon, "home", lambda: tmp_path)
    assert machine.word_list().mark == "!"


def test_an_environment_of_another_lock_is_told(tmp_path):
    assert machine.environment(tmp_path).mark == "!"


def test_a_folder_with_keys_is_well(data):
    assert [check.mark for check in folder.checks(data)] == ["ok"] * 5


def test_a_folder_that_others_can_look_into(data):
    data.chmod(0o755)
    assert folder.private(data).todo == f"chmod 700 {data}"


def test_lost_broken_and_open_keys(data):
    path = data / "keys.toml"
    path.chmod(0o640)
    assert folder.secret_keys(data).todo == f"chmod 600 {path}"
    path.write_text("secret_key = ")
    assert folder.secret_keys(data).mark == "x"
    path.unlink()
    assert "restore it" in folder.secret_keys(data).todo


def test_a_broken_regency_file(data):
    (data / "regency.toml").write_text(REGENCY.replace('kind = "kecamatan"', 'kind = "kota"'))
    assert "kind “kota”" in folder.regency(data).todo
    (data / "regency.toml").write_text(REGENCY)
    assert folder.regency(data).mark == "ok"


def test_the_folder_that_an_up_holds(data):
    assert not folder.is_running(data)
    with (data / "up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert folder.is_running(data)


def test_a_lost_a_damaged_and_a_slow_database_file(data):
    path = data / "kentongan.sqlite3"
    assert "./kentongan up --data" in database.sqlite_file(path).todo and not path.exists()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE t (a)")
        file.executemany("INSERT INTO t VALUES (?)", [("x" * 500,)] * 500)
    assert database.sqlite_file(path).mark == "!"
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA journal_mode = WAL")
    assert database.sqlite_file(path).mark == "ok"
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\0" * 40960)
    assert database.sqlite_file(path).mark == "x"


@pytest.mark.django_db
def test_this_database_is_up_to_date_and_keeps_its_rules():
    assert [database.reachable().mark, database.migrated().mark, database.triggers_stand().mark] == ["ok"] * 3


@pytest.mark.django_db
def test_a_migration_that_waits():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'axes'")
    assert "migrations wait: axes.0001" in database.migrated().what
    assert "manage migrate" in database.migrated().todo


@pytest.mark.parametrize("trigger", [database.SOCIAL[0], database.NEWSROOM[0]], ids=lambda trigger: trigger.name)
@pytest.mark.django_db
def test_a_lost_trigger_comes_back_as_the_check_says(trigger):
    with connection.cursor() as cursor:
        for statement in trigger.remove(connection.vendor):
            cursor.execute(statement)
    assert trigger.name in database.triggers_stand().what
    call_command("migrate", "social", verbosity=0)
    assert database.triggers_stand().mark == "ok"


def test_a_worker_is_alive_at_rest_or_silent(data):
    assert work.heartbeat().mark == "!"
    (data / "worker.alive").write_text(str(time.time() - 3600))
    assert "1 hour ago" in work.heartbeat().what
    with (data / "up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert work.heartbeat().mark == "x"
    (data / "worker.alive").write_text(str(time.time()))
    assert work.heartbeat().mark == "ok"


def test_a_scheduled_story_that_is_late_or_could_not_go_out(story: Story, sari, camat):
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.schedule(clock.now() + timedelta(hours=1), sari)
    assert work.schedule().mark == "ok"
    Schedule.objects.update(at=clock.now() - timedelta(hours=1))
    assert work.schedule().mark == "x" and "1 hour" in work.schedule().what
    Schedule.objects.update(failure="The approved text is another one than was scheduled.")
    assert work.schedule().mark == "!"


def test_a_post_that_is_late_and_one_that_needs_a_person(story: Story, sari, camat, practice):
    Variant.objects.create(story=story, account=practice, text="Usulan warga.", changed_by=sari)
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari)
    assert [check.mark for check in work.deliveries()] == ["ok"]
    Delivery.objects.update(next_at=clock.now() - timedelta(hours=3))
    assert [check.what for check in work.deliveries()] == ["1 posts are late, the oldest by 3 hours"]
    Delivery.objects.update(state=State.PERSON)
    assert [check.mark for check in work.deliveries()] == ["ok", "!"]


def test_a_paused_account_and_one_that_the_keys_do_not_open(practice, settings):
    assert list(work.accounts()) == []
    practice.keep_credentials({"token": "rahasia"})
    practice.state = Account.State.PAUSED
    practice.save()
    assert [check.mark for check in work.accounts()] == ["!"]
    settings.VAULT_KEY = "kunci lain"
    assert [check.mark for check in work.accounts()] == ["!", "x"]


def test_collected_files_that_are_gone(data, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    assert public.static_files().mark == "x"
    settings.STATIC_ROOT.mkdir()
    (settings.STATIC_ROOT / "staticfiles.json").write_text('{"paths": {"a.css": "a.1.css"}}')
    assert "a.1.css" in public.static_files().what
    (settings.STATIC_ROOT / "a.1.css").touch()
    assert public.static_files().mark == "ok"


def test_agencies_that_were_not_made_or_get_our_404(tmp_path, settings, desk_agency, tirtasari):
    path = tmp_path / "kabupaten.toml"
    path.write_text(REGENCY)
    settings.REGENCY = read(path)
    assert [(check.mark, "dinkes" in check.what) for check in public.agencies()] == [("x", True)]


@pytest.mark.usefixtures("desk_agency", "tirtasari", "dinkes")
def test_names_matter_only_where_we_are_bound_to_the_network(tmp_path, settings, tirtasari):
    path = tmp_path / "kabupaten.toml"
    path.write_text(REGENCY)
    settings.REGENCY = read(path)
    assert [check.mark for check in public.agencies()] == ["ok"]
    settings.ON_LOOPBACK = False
    [names] = public.agencies()
    assert names.mark == "!" and "4 of 4 host names do not resolve" in names.what and "/situs/" in names.todo
    tirtasari.host = "lain.banyuwening.example"
    tirtasari.save()
    assert next(public.agencies()).mark == "x"


def test_the_demos_password_is_well_on_this_machine_only(data, settings, sari):
    assert public.demo_sign_ins().mark == "ok"
    sari.set_password(PASSWORD)
    sari.save()
    assert public.demo_sign_ins().mark == "ok" and "sari" in public.demo_sign_ins().what
    settings.ON_LOOPBACK = False
    assert public.demo_sign_ins().mark == "!"
    settings.ON_LOOPBACK, settings.BEHIND_PROXY = True, True
    assert public.demo_sign_ins().mark == "!"
    settings.DEMO_OPEN = True
    assert public.demo_sign_ins().mark == "x"
    (data / "regency.toml").write_text(REGENCY)
    assert "changepassword" in public.demo_sign_ins().todo


def test_an_operator_who_can_sign_in(sari):
    assert public.first_operator().mark == "!"
    sari.is_superuser = True
    sari.save()
    assert public.first_operator().mark == "ok"


def test_originals_lie_where_no_address_leads(settings):
    assert public.originals().mark == "ok"
    settings.MEDIA_ROOT = str(Path(storages["originals"].path("")).parent)
    assert public.originals().mark == "x"


def test_debug_is_never_on(settings):
    assert public.debugging().mark == "ok"
    settings.DEBUG = True
    assert public.debugging().mark == "x"


def test_a_port_that_is_free_and_one_where_another_program_answers():
    number = free_port()
    assert public.port("127.0.0.1", number, running=False).mark == "ok"
    assert public.port("127.0.0.1", number, running=True).mark == "!"
    server = HTTPServer(("127.0.0.1", number), BaseHTTPRequestHandler)
    Thread(target=server.serve_forever, daemon=True).start()
    assert public.port("127.0.0.1", number, running=False).mark == "x"
    server.shutdown()
    server.server_close()
