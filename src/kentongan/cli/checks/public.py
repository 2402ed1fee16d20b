"""What the outside sees: files, hosts, the port, and what it must not see. Needs Django and a database."""

import json
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.core.files.storage import storages

from kentongan.agencies.addresses import on_this_machine
from kentongan.agencies.models import Agency, Person
from kentongan.demo.signins import PASSWORD, SIGN_INS
from kentongan.website.hosts import agency_of

from .check import Check, some

DNS_PATIENCE = 5.0  # seconds for all names together


def checks() -> Iterator[Check]:
    """All of them but the port's, which needs no database."""
    yield static_files()
    yield from agencies()
    yield debugging()
    yield demo_sign_ins()
    yield first_operator()
    yield originals()


def static_files() -> Check:
    """Whether every style, script and font was collected."""
    root = Path(settings.STATIC_ROOT)
    todo = f"remove {settings.DATA / 'stamps' / 'static'} and restart `up`: it collects them again"
    try:
        paths = json.loads((root / "staticfiles.json").read_text())["paths"]
    except (OSError, ValueError, KeyError):
        return Check("x", "styles, scripts and fonts are not collected", todo)
    gone = [name for name in paths.values() if not (root / name).exists()]
    if gone:
        return Check("x", f"collected files are missing: {some(gone)}", todo)
    return Check("ok", f"{len(paths)} styles, scripts, fonts and icons are collected")


def agencies() -> Iterator[Check]:
    """Whether the file's agencies were made, are answered by host name, and have a name in the DNS."""
    entries = settings.REGENCY.agencies
    known = set(Agency.objects.values_list("slug", flat=True))
    missing = [entry.slug for entry in entries if entry.slug not in known]
    if missing:
        todo = f"remove {settings.DATA / 'stamps' / 'regency'} and restart `up`: it makes them"
        yield Check("x" if known else "!", f"agencies of the file were not made: {some(missing)}", todo)
        return
    if on_this_machine():
        yield Check("ok", f"{len(entries)} agencies answer at <slug>.localhost (bound to this machine only)")
        return
    strange = [entry.host for entry in entries if agency_of(entry.host) is None]
    if strange:
        yield Check(
            "x", f"hosts of the file that get our 404: {some(strange)}", "restart `up` with --regency FILE.toml"
        )
    yield resolving([settings.REGENCY.domain, *(entry.host for entry in entries)])


def resolving(hosts: list[str]) -> Check:
    """Whether the DNS knows the names."""
    found: set[str] = set()
    threads = [threading.Thread(target=_look_up, args=(host, found), daemon=True) for host in hosts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(DNS_PATIENCE / len(threads))
    unknown = [host for host in hosts if host not in found]
    if unknown:
        todo = "ask for their DNS records; until then each site is under /situs/<slug>/ of this machine's address"
        return Check("!", f"{len(unknown)} of {len(hosts)} host names do not resolve: {some(unknown)}", todo)
    return Check("ok", f"all {len(hosts)} host names resolve")


def _look_up(host: str, found: set[str]) -> None:
    try:
        socket.getaddrinfo(host, None)
    except OSError:
        return
    found.add(host)


def debugging() -> Check:
    """DEBUG shows strangers our settings."""
    if settings.DEBUG:
        return Check("x", "DEBUG is on", "take it out of the settings: it is never on in a running installation")
    return Check("ok", "DEBUG is off")


def demo_sign_ins() -> Check:
    """Everybody knows the demo's password: it must open nothing from outside this machine."""
    names = [sign_in.username for sign_in in SIGN_INS]
    known = [person.username for person in Person.objects.filter(is_active=True, username__in=names) if _opens(person)]
    if not known:
        return Check("ok", "nobody signs in with the demo's password")
    told = f"the demo's password opens {some(known)}"
    if (settings.DATA / "regency.toml").exists():
        return Check("x", told, "set other passwords: ./kentongan manage changepassword NAME")
    if settings.DEMO_OPEN:
        return Check("x", f"{told}, from anywhere (--demo-open)", "start without --demo-open")
    if settings.ON_LOOPBACK and not settings.BEHIND_PROXY:
        return Check("ok", f"{told}, on this machine only")
    return Check("!", f"{told}; from other machines they are refused", "keep --demo-open off, or use a real regency")


def _opens(person: Person) -> bool:
    return person.has_usable_password() and check_password(PASSWORD, person.password)


def first_operator() -> Check:
    """A real regency needs somebody who can let the others in."""
    operators = Person.objects.filter(is_superuser=True, is_active=True)
    if any(person.has_usable_password() for person in operators):
        return Check("ok", "an operator can sign in")
    return Check("!", "no operator can sign in yet", "open the one-time link that `up` prints when it starts")


def originals() -> Check:
    """Originals of photos must lie where no address leads."""
    place = Path(storages["originals"].path("")).resolve()
    served = [Path(root).resolve() for root in (settings.STATIC_ROOT, settings.MEDIA_ROOT)]
    if any(place == root or root in place.parents for root in served):
        return Check("x", f"originals of photos lie in {place}, which is served", "move them out and mend the settings")
    return Check("ok", "no address serves the originals of photos")


def port(host: str, number: int, running: bool) -> Check:
    """Free while nothing runs; answered by us while `up` runs."""
    where = "127.0.0.1" if host in ("0.0.0.0", "::", "localhost") else host  # noqa: S104
    answer = _health(where, number)
    if answer == 200:
        return Check("ok", f"Kentongan answers on port {number}")
    if answer == 503:
        return Check("x", f"Kentongan answers on port {number}, but its database does not", "read the lines above")
    if answer == 0 and running:
        return Check(
            "!", f"`up` runs, but not on port {number}", "say the port it runs on: ./kentongan doctor --port N"
        )
    if answer == 0:
        return Check("ok", f"port {number} is free")
    return Check("x", f"another program answers on port {number}", "stop it, or start with --port")


def _health(host: str, number: int) -> int:
    """The status of /sehat, 0 when nobody listens, -1 when somebody else does."""
    try:
        connection = HTTPConnection(host, number, timeout=10)
        connection.request("GET", "/sehat", headers={"Host": f"localhost:{number}"})
        answer = connection.getresponse()
        ours = b'"status"' in answer.read(200)
        return answer.status if ours else -1
    except ConnectionRefusedError:
        return 0
    except (OSError, HTTPException):
        return -1
