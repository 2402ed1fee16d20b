"""A network in trouble, and a worker that works on one delivery."""

from datetime import timedelta

from kentongan.connectors import errors
from kentongan.connectors.base import Receipt
from kentongan.connectors.practice import Practice
from kentongan.lib import clock
from kentongan.social import outbox
from kentongan.social.models import Delivery


class Scripted(Practice):
    """The practice board, answering as a test wants: a network in trouble."""

    def __init__(self):
        self.published, self.script, self.found = [], [], None

    def publish(self, prepared, key, account):
        step = self.script.pop(0) if self.script else None
        if isinstance(step, Exception) and not isinstance(step, errors.Unknown):
            raise step
        self.published.append(key)
        if step is not None:
            raise step
        return Receipt(key, "", clock.now())

    def confirm(self, prepared, key, since, account):
        if isinstance(self.found, Exception):
            raise self.found
        return Receipt(key, "", clock.now()) if key in self.published and self.found != "lost" else None


def work(delivery, steps=10):
    for _ in range(steps):
        outbox.deliver()
    delivery.refresh_from_db()
    return delivery


def later(delivery, **span):
    Delivery.objects.filter(pk=delivery.pk).update(next_at=clock.now() - timedelta(seconds=1), **span)
