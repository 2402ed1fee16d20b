"""`up` and the launcher on a bad day: one clear sentence, what to do next, nothing half done."""

import fcntl
import hashlib
import resource
import socket
import subprocess
import sys

import pytest
from tests.journeys.installation import REGENCY, Installation, serving
from tests.servers.places import free_port


@pytest.fixture
def place(tmp_path):
    """An empty data folder to be, and a free port; on SQLite, whose file can meet a full disk."""
    return Installation(tmp_path / "data", free_port(), database="")


@pytest.fixture
def regency(tmp_path):
    path = tmp_path / "kabupaten.toml"
    path.write_text(REGENCY, encoding="utf-8")
    return path


def kentongan(place, *words, largest_file=None):
    """Run a verb in a process of its own; `largest_file` (bytes) plays a disk that has no more room."""

    def narrow():
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    line = [sys.executable, "-m", "kentongan.cli.main", *words]
    how = {"preexec_fn": narrow} if largest_file is not None else {}
    return subprocess.run(line, env=place.environment(), capture_output=True, text=True, timeout=120, **how)


def up(place, *words, **how):
    return kentongan(place, "up", "--data", str(place.data), "--port", str(place.port), *words, **how)


def says(done, code, words):
    """Whether it stopped with this code and one sentence, and no traceback."""
    assert done.returncode == code, done.stderr
    assert len(done.stderr.strip().splitlines()) == 1 and words in done.stderr, done.stderr


def contents(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def test_an_unknown_verb_is_wrong_use_and_shows_what_there_is(place):
    done = kentongan(place, "terbang")
    assert done.returncode == 2 and "“terbang”" in done.stderr and "kentongan up" in done.stderr
    assert done.stdout == ""


def test_without_a_verb_it_shows_what_there_is(place):
    done = kentongan(place)
    assert done.returncode == 2 and "kentongan doctor" in done.stdout
    assert kentongan(place, "--help").returncode == 0


def test_an_unknown_option_is_wrong_use(place):
    assert up(place, "--tinggi").returncode == 2


def test_a_port_in_use_is_one_sentence_and_makes_nothing(place):
    with socket.socket() as other:
        other.bind(("127.0.0.1", place.port))
        other.listen()
        says(up(place), 2, f"Port {place.port} is in use")
    assert not place.data.exists()


def test_a_port_that_does_not_exist_is_one_sentence(place):
    place.port = 70000
    says(up(place), 2, "Port 70000 does not exist")


def test_an_address_of_another_machine_is_one_sentence(place):
    says(up(place, "--host", "192.0.2.7"), 2, "The address 192.0.2.7 cannot be listened on here")


def test_a_second_up_on_the_same_data_folder_is_one_sentence(place):
    place.data.mkdir()
    with (place.data / "up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        says(up(place), 2, "is running on")


def test_a_data_folder_that_cannot_be_made_is_one_sentence(place, tmp_path):
    (tmp_path / "berkas").write_text("bukan folder")
    place.data = tmp_path / "berkas" / "data"
    says(up(place), 2, "cannot be written")


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('kind = "kecamatan"', 'kind = "kota"', "kind “kota” of agency “tirtasari” is unknown"),
        ('slug = "dinkes"', 'slug = "diskominfo"', "diskominfo"),
        ('timezone = "Asia/Jakarta"', 'timezone = "Asia/Jakart"', "timezone “Asia/Jakart” is unknown"),
        ('desk = "diskominfo"', 'desk = "humas"', "desk “humas” is no agency"),
        ("[regency]", "[regency", "not valid TOML"),
    ],
)
def test_a_broken_regency_file_is_one_sentence_and_makes_nothing(place, regency, right, wrong, words):
    regency.write_text(REGENCY.replace(right, wrong, 1), encoding="utf-8")
    says(up(place, "--regency", str(regency)), 2, words)
    assert not place.data.exists()


def test_a_regency_file_that_is_not_there_is_one_sentence(place, tmp_path):
    says(up(place, "--regency", str(tmp_path / "tidak-ada.toml")), 2, "There is no file")
    assert not place.data.exists()


def test_a_kept_regency_file_that_somebody_broke_is_one_sentence(place):
    place.data.mkdir()
    (place.data / "regency.toml").write_text('[regency]\nname = "Banyuwening"\n')
    says(up(place), 2, "regency.toml is broken")
    assert contents(place.data).keys() == {"regency.toml"}


def test_broken_keys_are_one_sentence_and_are_not_replaced(place):
    place.data.mkdir()
    (place.data / "keys.toml").write_text("secret_key = ")
    says(up(place), 1, "keys.toml is broken")
    assert (place.data / "keys.toml").read_text() == "secret_key = "


def test_a_database_that_does_not_answer_is_one_sentence(place):
    environment = place.environment() | {"DATABASE_URL": f"postgres://x:y@127.0.0.1:{free_port()}/z"}
    line = [sys.executable, "-m", "kentongan.cli.main", "up", "--data", str(place.data), "--port", str(place.port)]
    says(subprocess.run(line, env=environment, capture_output=True, text=True, timeout=60), 1, "the database said")


def test_a_disk_full_at_the_first_key_leaves_no_half_key(place):
    says(up(place, largest_file=10), 1, "Free some space")
    assert not [path.name for path in place.data.iterdir() if "keys" in path.name]


def test_a_disk_full_in_the_migrations_is_one_sentence_and_the_next_start_goes_on(place, regency):
    words = ("--regency", str(regency))
    says(up(place, *words, largest_file=900_000), 1, "the database said")
    with serving(place):
        assert place.get("/", "tirtasari.localhost")[0] == 200


@pytest.mark.django_db
def test_a_demo_that_could_not_be_filled_leaves_nothing_of_it(place, monkeypatch):
    import django.db

    from kentongan.agencies.models import Agency
    from kentongan.cli import django_work
    from kentongan.demo import load

    def breaks(say):
        Agency.objects.create(slug="setengah", name="Setengah", short="Setengah", kind="dinas", host="s.example")
        raise django.db.OperationalError("database or disk is full")

    monkeypatch.setattr(load, "load", breaks)
    with pytest.raises(django.db.OperationalError):
        django_work.fill_demo(print)
    assert not Agency.objects.exists()
