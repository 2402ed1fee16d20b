"""A real installation in a folder of its own: web server and worker as an operator runs them."""

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from ..servers.places import ROOT, free_port

PASSWORD = "sandi-perjalanan-panjang"
REGENCY = """
[regency]
name = "Kabupaten Banyuwening"
government = "Pemerintah Kabupaten Banyuwening"
province = "Sunda Raya"
domain = "banyuwening.example"
timezone = "Asia/Jakarta"
dateline = "BANYUWENING"
desk = "diskominfo"
[[agencies]]
slug = "diskominfo"
name = "Dinas Komunikasi dan Informatika Kabupaten Banyuwening"
short = "Diskominfo"
kind = "dinas"
host = "diskominfo.banyuwening.example"
[[agencies]]
slug = "dinkes"
name = "Dinas Kesehatan Kabupaten Banyuwening"
short = "Dinkes"
kind = "dinas"
host = "dinkes.banyuwening.example"
[[agencies]]
slug = "tirtasari"
name = "Kecamatan Tirtasari"
short = "Kecamatan Tirtasari"
kind = "kecamatan"
host = "tirtasari.banyuwening.example"
dateline = "TIRTASARI"
"""
# Who works there: name, agency, roles.
CAST = {
    "sari": ("Sari Lestari", "tirtasari", ["writer", "approver"]),
    "camat": ("Rahmat Wijaya", "tirtasari", ["approver"]),
    "ratna": ("Ratna Dewi", "dinkes", ["writer", "approver"]),
    "budi": ("Budi Santosa", "diskominfo", ["desk"]),
}
PEOPLE = f"""
from kentongan.agencies.models import Agency, Membership, Person
from kentongan.social.models import Account
for username, (name, slug, roles) in {CAST!r}.items():
    agency = Agency.objects.get(slug=slug)
    person = Person.objects.create_user(username, password={PASSWORD!r}, name=name, tour_step=99)
    for role in roles:
        Membership.objects.create(person=person, agency=agency, role=role)
    if username in ("sari", "ratna"):
        Account.objects.create(agency=agency, network="practice", handle=slug, added_by=person)
"""


@dataclass
class Installation:
    """A data folder and the port its web server listens on. database: a URL, or empty for SQLite in the folder."""

    data: Path
    port: int
    database: str = field(default_factory=lambda: fresh_database())

    def environment(self) -> dict[str, str]:
        """As `up` gives it to its children."""
        kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CI")}
        if self.database:
            kept["DATABASE_URL"] = self.database
        paths = {"KENTONGAN_DATA": str(self.data), "KENTONGAN_PORT": str(self.port), "PYTHONPATH": str(ROOT / "src")}
        return kept | paths | {"DJANGO_SETTINGS_MODULE": "kentongan.settings"}

    def run(self, code: str) -> str:
        """Run Python inside the installation. Out: what it printed."""
        words = [sys.executable, "-c", f"import django; django.setup()\n{code}"]
        done = subprocess.run(words, env=self.environment(), capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def worker(self) -> "subprocess.Popen[bytes]":
        """Start a worker of its own."""
        return subprocess.Popen([sys.executable, "-m", "kentongan.worker"], env=self.environment())

    def get(self, path: str, host: str = "localhost") -> tuple[int, str]:
        """A page by host name. Out: status and text."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": f"{host}:{self.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")

    def url(self, host: str, path: str) -> str:
        """An address for the browser."""
        return f"http://{host}:{self.port}{path}"


def fresh_database() -> str:
    """Where the tests run on PostgreSQL: a database of the installation's own, on the same server."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        return ""
    import psycopg

    server, name = url.rpartition("/")[0], f"journey_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"


def set_up(folder: Path) -> Installation:
    """A regency of three agencies with its people; nothing is running yet."""
    regency = folder / "regency.toml"
    regency.write_text(REGENCY, encoding="utf-8")
    place = Installation(folder / "data", free_port())
    words = [sys.executable, "-m", "kentongan.cli.main", "up", "--data", str(place.data), "--port", str(place.port)]
    with serving(place, [*words, "--regency", str(regency)]):
        pass
    place.run(PEOPLE)
    return place


@contextmanager
def serving(place: Installation, words: list[str] | None = None) -> Iterator[Installation]:
    """`kentongan up` for the length of a block, stopped as Ctrl-C stops it."""
    line = words or [
        *(sys.executable, "-m", "kentongan.cli.main", "up"),
        *("--data", str(place.data), "--port", str(place.port)),
    ]
    process = subprocess.Popen(line, env=place.environment(), stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        for row in process.stdout:
            if "Ctrl-C stops everything" in row:
                break
        else:
            raise AssertionError(f"up stopped with {process.wait()}")
        yield place
    finally:
        process.terminate()
        assert process.wait(timeout=30) == 0


def wait_until(question: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until `question()` is true."""
    end = time.monotonic() + seconds
    while not question():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.3)
