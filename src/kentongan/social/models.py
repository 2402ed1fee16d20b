"""Accounts, variants and the outbox: one delivery is one story on its way to one account."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from kentongan.agencies.models import Agency, Person
from kentongan.lib import clock
from kentongan.lib.vault import Vault
from kentongan.newsroom.models import Photo, Publication, Story

from .networks import connector


class AccountQuerySet(models.QuerySet["Account"]):
    """Questions asked of the accounts."""

    def visible_to(self, person: Person) -> AccountQuerySet:
        """Those of the person's agencies; the desk sees all."""
        return self.all() if person.sees_all else self.filter(agency__in=person.agency_ids())

    def in_use(self) -> AccountQuerySet:
        """All but the closed ones."""
        return self.exclude(state=Account.State.CLOSED)


class Account(models.Model):
    """An official social account of an agency."""

    class State(models.TextChoices):
        CONNECTED = "connected", _("Connected")
        PAUSED = "paused", _("Must be connected again")
        BLOCKED = "blocked", _("Stopped: the regency desk must look")
        CLOSED = "closed", _("Closed")

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="accounts", verbose_name=_("agency"))
    network = models.CharField(_("network"), max_length=20)
    handle = models.CharField(_("handle"), max_length=120)
    name = models.CharField(_("name"), max_length=120, blank=True)
    server = models.URLField(_("server"), blank=True)
    address = models.URLField(_("public address"), blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.CONNECTED)
    trouble = models.CharField(max_length=500, blank=True)
    secret = models.TextField(blank=True, editable=False)  # locked by lib.vault
    added_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    objects = AccountQuerySet.as_manager()

    class Meta:
        ordering = ["network", "handle"]
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.UniqueConstraint(
                fields=["network", "server", "handle"], condition=~models.Q(state="closed"), name="account_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.handle} ({self.network_name})"

    @property
    def network_name(self) -> str:
        """What people call the network."""
        return str(connector(self.network).name)

    def credentials(self) -> dict[str, Any]:
        """The secrets, opened. Never log them."""
        return dict(Vault(settings.VAULT_KEY).open(self.secret)) if self.secret else {}

    def keep_credentials(self, credentials: dict[str, Any]) -> None:
        """Lock the secrets away (sets the field; the caller saves)."""
        self.secret = Vault(settings.VAULT_KEY).lock(credentials)

    @transaction.atomic
    def close(self) -> None:
        """Take it out of use for good: what waits for it stops, what is being sent is finished."""
        self.state = self.State.CLOSED
        self.save(update_fields=["state"])
        waiting = self.deliveries.filter(state__in=(*WORK, State.BY_HAND))
        waiting.update(state=State.CANCELLED, trouble=_("The account was closed before this was posted."))


class Variant(models.Model):
    """A story's text for one account, before it is sent. No variant: the account is left out."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="variants")
    account = models.ForeignKey(Account, models.CASCADE, related_name="variants")
    text = models.TextField(_("text"), blank=True)
    changed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "account"], name="one_variant_per_account")]

    def __str__(self) -> str:
        return f"{self.story} → {self.account}"


class State(models.TextChoices):
    """Where a delivery stands (social-networks.md 4.2)."""

    DUE = "due", _("Waiting to be sent")
    PREPARING = "preparing", _("Being prepared")
    READY = "ready", _("Prepared")
    SENDING = "sending", _("Being sent")
    UNKNOWN = "unknown", _("Perhaps public; being checked")
    BY_HAND = "by_hand", _("For you to post")
    PERSON = "person", _("A person must look")
    LIVE = "live", _("Posted")
    FAILED = "failed", _("Sent back by the network")
    CANCELLED = "cancelled", _("Cancelled")


# A delivery in one of these is still on its way and needs a live publication (social/triggers.py).
ON_THE_WAY = (State.DUE, State.PREPARING, State.READY, State.SENDING, State.BY_HAND)
# The worker still has something to do for these.
WORK = (State.DUE, State.PREPARING, State.READY)
LEASE = timedelta(minutes=3)


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Questions asked of the deliveries."""

    def visible_to(self, person: Person) -> DeliveryQuerySet:
        """Those of the person's agencies' accounts; the desk sees all."""
        return self.all() if person.sees_all else self.filter(account__agency__in=person.agency_ids())


def new_token() -> str:
    """Eight characters in the link of a post: they prove authorship when we look whether it is public."""
    return secrets.token_hex(4)


class Delivery(models.Model):
    """One story on its way to one account, born in the transaction that publishes the story."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="deliveries")
    account = models.ForeignKey(Account, models.PROTECT, related_name="deliveries")
    sequence = models.PositiveSmallIntegerField(default=1)
    text = models.TextField()
    photo = models.ForeignKey(Photo, models.PROTECT, null=True, related_name="+")
    token = models.CharField(max_length=8, default=new_token, unique=True)
    key = models.CharField(max_length=64, blank=True)  # the network's own idempotency key, made once
    state = models.CharField(max_length=10, choices=State.choices, default=State.DUE, db_index=True)
    prepared = models.JSONField(null=True)
    born_at = models.DateTimeField(default=clock.now)
    next_at = models.DateTimeField(default=clock.now)  # not before this moment
    lease_until = models.DateTimeField(null=True)
    looks = models.PositiveSmallIntegerField(default=0)  # times `confirm` has looked
    tries = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=500, blank=True)  # the sentence the officer reads
    words = models.TextField(blank=True)  # the network's own words, capped, without secrets
    post_id = models.CharField(max_length=300, blank=True)
    post_url = models.URLField(max_length=500, blank=True)
    posted_at = models.DateTimeField(null=True)
    posted_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # who recorded a manual post

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        ordering = ["-born_at"]
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        indexes = [models.Index(fields=["state", "next_at"])]
        constraints = [
            models.UniqueConstraint(fields=["publication", "account", "sequence"], name="delivered_once_per_sequence"),
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="delivery_state_exists"),
            models.CheckConstraint(
                condition=~models.Q(state=State.LIVE) | ~models.Q(post_url="") | ~models.Q(post_id=""),
                name="live_delivery_names_its_post",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication.headline} → {self.account}"

    def link(self) -> str:
        """The story's address with this delivery's token (the canonical tag keeps it out of search engines)."""
        return f"{self.publication.url()}?k={self.token}"


class Attempt(models.Model):
    """One irreversible call: the row is written and committed before the call, its outcome after."""

    class Outcome(models.TextChoices):
        OPEN = "open", _("begun")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("refused")
        UNKNOWN = "unknown", _("unknown")

    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="attempts")
    begun_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)  # SHA-256 of what was handed over
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["begun_at"]

    def __str__(self) -> str:
        return f"{self.delivery} {self.begun_at:%Y-%m-%d %H:%M} {self.outcome}"
