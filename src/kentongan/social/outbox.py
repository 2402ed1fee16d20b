"""The outbox: sends each delivery once, as far as a network allows (social-networks.md 4.2).

due → preparing → ready → sending → live, each step a committed row before the next begins; no transaction is open
during a network call. Any exception after the one irreversible call has begun means *unknown*, which only `confirm`
resolves (DESIGN.md, Decided 11).
"""

import hashlib
import json
import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from kentongan.connectors import errors
from kentongan.connectors.base import Account as AccountValues
from kentongan.connectors.base import Receipt
from kentongan.lib import clock
from kentongan.newsroom.models import Event

from .models import LEASE, WORK, Account, Attempt, Delivery, State
from .networks import connector
from .posts import post_of, values_of

logger = logging.getLogger(__name__)
WAITS = (1, 5, 30, 120)  # minutes between tries before the irreversible call
LONGEST_WAIT = timedelta(hours=24)
LOOKS = (0.25, 1, 5, 15, 60)  # minutes between looks whether an unknown post is public


def deliver() -> bool:
    """Take the next waiting delivery one step further. Say whether there was one."""
    delivery = _claim()
    if delivery is None:
        return False
    if delivery.prepared is None:
        _prepare(delivery)
    else:
        _send(delivery)
    return True


def _claim() -> Delivery | None:
    """Take a delivery for us alone, by a conditional UPDATE: of two workers one gets no row."""
    now = clock.now()
    free = Q(lease_until=None) | Q(lease_until__lt=now)
    waiting = Delivery.objects.filter(free, state__in=WORK, next_at__lte=now, account__state=Account.State.CONNECTED)
    for pk, state, lease in waiting.order_by("next_at").values_list("pk", "state", "lease_until")[:5]:
        same = Delivery.objects.filter(pk=pk, state=state, lease_until=lease)
        if same.update(lease_until=now + LEASE, state=State.READY if state == State.READY else State.PREPARING):
            return Delivery.objects.select_related("account", "publication__story", "publication__agency", "photo").get(
                pk=pk
            )
    return None


def _prepare(delivery: Delivery) -> None:
    network = connector(delivery.account.network)
    account = _opened(delivery, State.DUE)
    if account is None:
        return
    try:
        prepared = network.prepare(post_of(delivery), delivery.key, account)
    except Exception as error:
        _before_the_call(delivery, error)
        return
    finally:
        _keep_session(delivery.account, account)
    # Not when the story was corrected meanwhile: then it waits to be prepared anew.
    Delivery.objects.filter(pk=delivery.pk, state=State.PREPARING).update(
        state=State.READY, prepared=prepared, lease_until=None, trouble="", words=""
    )


def _send(delivery: Delivery) -> None:
    """The one irreversible call, with its attempt row committed before it."""
    network = connector(delivery.account.network)
    account = _opened(delivery, State.READY)
    attempt = _begin_attempt(delivery) if account else None
    if account is None or attempt is None:
        return
    try:
        receipt = network.publish(delivery.prepared, delivery.key, account)
    except errors.Rejected as error:
        _end_attempt(attempt, Attempt.Outcome.REFUSED, error)
        _settle(delivery, State.FAILED, trouble=error.sentence, words=error.words)
    except (errors.Disconnected, errors.Blocked, errors.TryLater) as error:
        _end_attempt(attempt, Attempt.Outcome.REFUSED, error)
        _before_the_call(delivery, error, back_to=State.READY)
    except Exception as error:
        logger.warning("Delivery %s: outcome unknown (%s)", delivery.pk, type(error).__name__)
        _end_attempt(attempt, Attempt.Outcome.UNKNOWN, error)
        _to_unknown(delivery, getattr(error, "words", ""))
    else:
        _end_attempt(attempt, Attempt.Outcome.ACCEPTED, None)
        went_live(delivery, receipt)
    finally:
        _keep_session(delivery.account, account)


def _opened(delivery: Delivery, back_to: State) -> AccountValues | None:
    """The account with its secrets; None, and the account pauses, when they do not open."""
    try:
        return values_of(delivery.account)
    except errors.Disconnected as error:
        _before_the_call(delivery, error, back_to)
        return None


def _begin_attempt(delivery: Delivery) -> Attempt | None:
    digest = hashlib.sha256(json.dumps(delivery.prepared, sort_keys=True).encode()).hexdigest()
    with transaction.atomic():
        mine = Delivery.objects.filter(pk=delivery.pk, state=State.READY, publication__until=None)
        if not mine.update(state=State.SENDING, tries=delivery.tries + 1, lease_until=clock.now() + LEASE):
            return None  # the story was taken down, or somebody cancelled it
        return Attempt.objects.create(delivery=delivery, key=delivery.key, digest=digest)


def _end_attempt(attempt: Attempt, outcome: str, error: Exception | None) -> None:
    attempt.outcome, attempt.ended_at = outcome, clock.now()
    attempt.words = getattr(error, "words", type(error).__name__ if error else "")[:4000]
    attempt.save(update_fields=["outcome", "ended_at", "words"])


@transaction.atomic
def went_live(delivery: Delivery, receipt: Receipt) -> None:
    """Record that the post is public."""
    posted_at = receipt.at or clock.now()
    values = {"post_id": receipt.id[:300], "post_url": receipt.url[:500], "posted_at": posted_at}
    _settle(delivery, State.LIVE, trouble="", words="", **values)
    story = delivery.publication.story
    Event.record(
        Event.Verb.DELIVERED,
        None,
        story=story,
        agency=delivery.account.agency,
        account=str(delivery.account),
        url=receipt.url,
    )


def look() -> bool:
    """Look whether the next unknown delivery is public. Say whether there was one."""
    now = clock.now()
    unknown = Delivery.objects.filter(state=State.UNKNOWN, next_at__lte=now).exclude(
        account__state=Account.State.PAUSED
    )
    delivery = unknown.select_related("account", "publication__story").order_by("next_at").first()
    if delivery is None:
        return False
    if not Delivery.objects.filter(pk=delivery.pk, state=State.UNKNOWN, looks=delivery.looks).update(
        looks=delivery.looks + 1, next_at=now + _minutes(LOOKS, delivery.looks + 1)
    ):
        return True
    delivery.looks += 1
    _look(delivery)
    return True


def _look(delivery: Delivery) -> None:
    network = connector(delivery.account.network)
    account = _opened(delivery, State.UNKNOWN)
    if account is None:
        return
    first = delivery.attempts.order_by("begun_at").first()
    since = first.begun_at if first else delivery.born_at
    try:
        receipt = network.confirm(delivery.prepared, delivery.key, since, account)
    except errors.CannotTell:
        _settle(
            delivery,
            State.PERSON,
            trouble="Jaringan tidak dapat memastikan. Periksa akun, lalu pilih: sudah tayang atau belum.",
        )
        return
    except Exception as error:
        logger.warning("Delivery %s: could not look (%s)", delivery.pk, type(error).__name__)
        if delivery.looks >= len(LOOKS):
            _settle(
                delivery,
                State.PERSON,
                trouble="Sudah lima kali diperiksa tanpa jawaban. Periksa akun, lalu pilih: sudah tayang atau belum.",
            )
        return
    finally:
        _keep_session(delivery.account, account)
    if receipt is not None:
        went_live(delivery, receipt)
    elif delivery.publication.until is not None:
        _settle(delivery, State.CANCELLED)
    elif delivery.publication.story.corrections.filter(at__gt=delivery.born_at).exists():
        values = {"prepared": None, "photo": delivery.publication.photo}
        _settle(delivery, State.DUE, next_at=clock.now(), trouble="", **values)
    else:
        _settle(delivery, State.READY, next_at=clock.now(), trouble="")


def rescue() -> bool:
    """A delivery whose sender died while sending is unknown: it is never simply sent again."""
    dead = Delivery.objects.filter(state=State.SENDING, lease_until__lt=clock.now())
    return bool(dead.update(state=State.UNKNOWN, lease_until=None, next_at=clock.now(), trouble=PERHAPS))


PERHAPS = "Mungkin sudah tayang; sedang diperiksa."


def _to_unknown(delivery: Delivery, words: str) -> None:
    _settle(delivery, State.UNKNOWN, trouble=PERHAPS, words=words, next_at=clock.now() + _minutes(LOOKS, 0))


def _before_the_call(delivery: Delivery, error: Exception, back_to: State = State.DUE) -> None:
    """Nothing is public yet: wait, pause the account, or hand it back, as the error says."""
    words, sentence = getattr(error, "words", ""), getattr(error, "sentence", "")
    if isinstance(error, errors.Rejected):
        _settle(delivery, State.FAILED, trouble=sentence, words=words)
    elif isinstance(error, errors.Disconnected | errors.Blocked):
        stopped = Account.State.PAUSED if isinstance(error, errors.Disconnected) else Account.State.BLOCKED
        Account.objects.filter(pk=delivery.account_id).update(state=stopped, trouble=sentence[:500])
        _settle(delivery, back_to, trouble=sentence, words=words)
    else:
        if not isinstance(error, errors.TryLater):
            logger.exception("Delivery %s could not be prepared", delivery.pk, exc_info=error)
        if getattr(error, "prepare_again", False):
            Delivery.objects.filter(pk=delivery.pk).update(prepared=None)
            back_to = State.DUE
        _wait(delivery, back_to, getattr(error, "retry_after", None), sentence, words)


def _wait(delivery: Delivery, back_to: State, asked: float | None, sentence: str, words: str) -> None:
    tries = delivery.tries + 1
    wait = timedelta(seconds=asked) if asked else _minutes(WAITS, tries - 1)
    if clock.now() + wait > delivery.born_at + LONGEST_WAIT:
        _settle(
            delivery, State.PERSON, trouble=sentence or "Sehari penuh tidak dapat dikirim.", words=words, tries=tries
        )
        return
    sentence = sentence or "Jaringan sedang tidak dapat dihubungi; dikirim lagi nanti."
    _settle(delivery, back_to, trouble=sentence, words=words, tries=tries, next_at=clock.now() + wait)


def _minutes(steps: tuple[float, ...], index: int) -> timedelta:
    return timedelta(minutes=steps[min(index, len(steps) - 1)])


def _settle(delivery: Delivery, state: State, **values: object) -> None:
    """Write the new state and give the lease back."""
    for name in ("trouble", "words"):
        if name in values:
            values[name] = str(values[name])[: 500 if name == "trouble" else 4000]
    Delivery.objects.filter(pk=delivery.pk).exclude(state=State.CANCELLED).update(
        state=state, lease_until=None, **values
    )
    delivery.state = state


def _keep_session(account: Account, values: object) -> None:
    """A call may have renewed the session: keep it, locked."""
    credentials = getattr(values, "credentials", None)
    if credentials and credentials != account.credentials():
        account.keep_credentials(credentials)
        Account.objects.filter(pk=account.pk).update(secret=account.secret)
