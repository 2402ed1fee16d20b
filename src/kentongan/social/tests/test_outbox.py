"""The outbox: once, as far as a network allows, and nothing gets lost."""

from datetime import timedelta

from kentongan.connectors import errors
from kentongan.lib import clock
from kentongan.social import outbox
from kentongan.social.models import Account, Attempt, Delivery, State

from .sending import later, work


def test_a_delivery_goes_live_with_its_receipt(delivery, network):
    assert work(delivery).state == State.LIVE
    assert network.published == [delivery.key] and delivery.attempts.get().outcome == Attempt.Outcome.ACCEPTED


def test_a_lost_answer_is_unknown_and_never_sent_twice(delivery, network):
    network.script = [errors.Unknown("timeout")]
    assert work(delivery).state == State.UNKNOWN
    later(delivery)
    assert outbox.look()
    delivery.refresh_from_db()
    assert delivery.state == State.LIVE and len(network.published) == 1


def test_an_unexpected_error_after_the_call_began_is_unknown_too(delivery, network):
    network.script = [ZeroDivisionError()]
    assert work(delivery).state == State.UNKNOWN


def test_surely_not_there_is_sent_again_with_the_same_key(delivery, network):
    network.script, network.found = [errors.Unknown("reset")], "lost"
    work(delivery)
    later(delivery)
    outbox.look()
    network.found = None
    assert work(delivery).state == State.LIVE
    assert set(network.published) == {delivery.key}


def test_who_cannot_tell_asks_a_person(delivery, network):
    network.script, network.found = [errors.Unknown("reset")], errors.CannotTell("?")
    work(delivery)
    later(delivery)
    outbox.look()
    delivery.refresh_from_db()
    assert delivery.state == State.PERSON and delivery.trouble


def test_a_sender_that_died_leaves_an_unknown_delivery(delivery, network):
    outbox.deliver()
    delivery.refresh_from_db()
    outbox._begin_attempt(delivery)
    Delivery.objects.filter(pk=delivery.pk).update(lease_until=clock.now() - timedelta(seconds=1))
    assert outbox.rescue()
    delivery.refresh_from_db()
    assert delivery.state == State.UNKNOWN
    assert work(delivery).state == State.UNKNOWN and network.published == []


def test_a_refused_text_comes_back_to_the_writer(delivery, network):
    network.script = [errors.Rejected("422", sentence="Teks terlalu panjang.")]
    assert work(delivery).state == State.FAILED and delivery.trouble == "Teks terlalu panjang."


def test_a_busy_network_is_tried_later(delivery, network):
    network.script = [errors.TryLater("429", retry_after=90)]
    assert work(delivery).state == State.READY
    assert delivery.next_at > clock.now() + timedelta(seconds=60)


def test_a_lost_password_pauses_the_account_and_all_its_deliveries_wait(delivery, network, practice):
    network.script = [errors.Disconnected("401")]
    assert work(delivery).state == State.READY
    practice.refresh_from_db()
    assert practice.state == Account.State.PAUSED
    Account.objects.filter(pk=practice.pk).update(state=Account.State.CONNECTED)
    later(delivery)
    assert work(delivery).state == State.LIVE


def test_two_workers_do_not_take_the_same_delivery(delivery, network):
    assert outbox._claim() is not None
    assert outbox._claim() is None


def test_a_withdrawn_story_is_not_posted(delivery, network, published, camat):
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert work(delivery).state == State.CANCELLED and network.published == []


def test_secrets_are_locked_in_the_database(practice):
    practice.keep_credentials({"password": "rahasia-sekali"})
    practice.save()
    stored = Account.objects.values_list("secret", flat=True).get(pk=practice.pk)
    assert "rahasia" not in stored and practice.credentials() == {"password": "rahasia-sekali"}
