"""The counterparts themselves: they start, listen on loopback only, and are gone afterwards."""

import socket
import subprocess
from pathlib import Path

import psycopg
import pytest

from . import postgresql as postgresql_server
from .places import Unavailable, listens, run


@pytest.mark.postgresql
@pytest.mark.xdist_group("postgresql")
def test_postgresql_starts_as_anybody_even_as_root(postgresql):
    with psycopg.connect(postgresql.url) as connection:
        row = connection.execute("SELECT current_setting('server_version_num')::int, 'é' || 'ꦏ'").fetchone()
    assert row[0] >= 160_000 and row[1] == "éꦏ"


@pytest.mark.postgresql
def test_postgresql_is_gone_afterwards():
    with postgresql_server.running() as running:
        assert listens(running.port)
    assert not listens(running.port)


@pytest.mark.xdist_group("pds")
def test_the_pds_listens_on_loopback_only(pds):
    assert {address for address, _ in listeners(pds.pid)} == {"127.0.0.1"}


def listeners(pid: int) -> set[tuple[str, int]]:
    """Addresses on which a process listens, from /proc."""
    inodes = {Path(fd).readlink().name for fd in Path(f"/proc/{pid}/fd").iterdir() if fd.is_symlink()}
    found = set()
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in inodes:
                address, _, port = fields[1].partition(":")
                raw = bytes.fromhex(address)
                words = b"".join(raw[i : i + 4][::-1] for i in range(0, len(raw), 4))
                found.add((socket.inet_ntop(family, words), int(port, 16)))
    return found


@pytest.mark.xdist_group("browser")
def test_the_browser_draws_a_page(chromium, tmp_path):
    page, picture = tmp_path / "a.html", tmp_path / "a.png"
    page.write_text("<h1>Kentongan</h1>")
    command = [chromium.path, *chromium.flags, f"--user-data-dir={tmp_path / 'p'}", f"--screenshot={picture}"]
    subprocess.run([*map(str, command), page.as_uri()], check=True, capture_output=True, timeout=120)
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_had_is_said_in_one_sentence():
    with pytest.raises(Unavailable, match="could not be run"):
        run(["program-yang-tidak-ada", "x"])
    with pytest.raises(Unavailable, match="failed: galat"):
        run(["sh", "-c", "echo galat >&2; exit 3"])
