"""The work: does the worker live, and does anything wait that should have happened? Needs Django and a database."""

import time
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db.models import Q

from kentongan.lib import clock
from kentongan.lib.english import span
from kentongan.newsroom.models import Schedule
from kentongan.social.models import WORK, Account, Delivery, State

from .check import Check, some
from .folder import is_running

SILENT = 60  # seconds without a heartbeat (worker.py beats every ten)
LATE = timedelta(minutes=5)


def checks() -> Iterator[Check]:
    """All of them."""
    yield heartbeat()
    yield schedule()
    yield from deliveries()
    yield from accounts()


def heartbeat() -> Check:
    """The worker's last sign of life."""
    try:
        age = time.time() - float((settings.DATA / "worker.alive").read_text())
    except (OSError, ValueError):
        age = float("inf")
    told = f"{span(timedelta(seconds=age))} ago" if age != float("inf") else "never"
    if age < SILENT:
        return Check("ok", "the worker is alive")
    if is_running(settings.DATA):
        return Check(
            "x", f"`up` runs, but its worker's last sign of life was {told}", "read its log, then restart `up`"
        )
    return Check("!", f"the worker is not running (last sign of life: {told})", "start it: ./kentongan up")


def schedule() -> Check:
    """Scheduled stories whose moment has passed, and those that could not go out."""
    failed = [str(row.story) for row in Schedule.objects.exclude(failure="").select_related("story")]
    if failed:
        return Check("!", f"scheduled stories could not go out: {some(failed)}", "open them in Meja: each says why")
    oldest = Schedule.objects.filter(failure="", at__lt=clock.now() - LATE).order_by("at").first()
    if oldest is not None:
        late = span(clock.now() - oldest.at)
        return Check("x", f"“{oldest.story}” should be public since {late}", "start the worker: ./kentongan up")
    return Check("ok", "no scheduled story is late")


def deliveries() -> Iterator[Check]:
    """Posts that should be out, and those that a person must look at."""
    connected = Q(account__state=Account.State.CONNECTED)
    late = Delivery.objects.filter(connected, state__in=WORK, next_at__lt=clock.now() - LATE)
    oldest = late.order_by("next_at").first()
    if oldest is None:
        yield Check("ok", "no post is late")
    else:
        told = f"{late.count()} posts are late, the oldest by {span(clock.now() - oldest.next_at)}"
        yield Check("x", told, "start the worker, or read its log: each post says in Meja what held it up")
    if asking := Delivery.objects.filter(state=State.PERSON).count():
        yield Check("!", f"{asking} posts need a person's eye", "open /meja/media-sosial/ on the desk")


def accounts() -> Iterator[Check]:
    """Accounts that stand still, and secrets that the keys no longer open."""
    paused = Account.objects.filter(state__in=[Account.State.PAUSED, Account.State.BLOCKED])
    if names := [str(account) for account in paused]:
        yield Check("!", f"accounts stand still: {some(names)}", "open /meja/akun/: each says why; connect it again")
    locked = [str(account) for account in Account.objects.exclude(secret="") if not _opens(account)]
    if locked:
        todo = "restore keys.toml from the copy of the data folder that fits this database, or connect them again"
        yield Check("x", f"the keys do not open the secrets of {some(locked)}", todo)


def _opens(account: Account) -> bool:
    try:
        account.credentials()
    except ValueError:
        return False
    return True
