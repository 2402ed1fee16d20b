"""The outbox when the disk is full, the story changes, or two people click: once, and never blindly again."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.test import Client
from tests.cast import BODY

from kentongan.connectors import errors
from kentongan.lib import clock
from kentongan.lib.refusals import Refused
from kentongan.newsroom.models import Event, Photo, Publication
from kentongan.newsroom.publishing import stop_carrying
from kentongan.social import outbox
from kentongan.social.models import Account, Attempt, Delivery, State
from kentongan.social.outlet import enqueue
from kentongan.social.views.deliveries import checked_link

from .sending import later, work


@pytest.fixture
def desk(sari):
    client = Client(headers={"host": "localhost:8000"})
    client.force_login(sari)
    return client


def fresh(delivery):
    return Delivery.objects.get(pk=delivery.pk)


def test_a_full_disk_after_the_network_accepted_never_posts_again(delivery, network, monkeypatch):
    def full(*_):
        raise OperationalError("database or disk is full")

    outbox.deliver()
    with monkeypatch.context() as disk:
        disk.setattr(outbox, "_end_attempt", full)
        with pytest.raises(OperationalError):
            outbox.deliver()
    assert fresh(delivery).state == State.SENDING and len(network.published) == 1
    assert not outbox.deliver() and not outbox.rescue()  # within its lease nobody touches it
    Delivery.objects.update(lease_until=clock.now() - timedelta(seconds=1))
    assert outbox.rescue() and fresh(delivery).state == State.UNKNOWN
    later(delivery)
    assert outbox.look() and fresh(delivery).state == State.LIVE
    assert len(network.published) == 1


def test_a_full_disk_before_the_call_sends_nothing(delivery, network, monkeypatch):
    outbox.deliver()
    with monkeypatch.context() as disk:
        disk.setattr(Attempt.objects, "create", lambda **_: (_ for _ in ()).throw(OperationalError("disk is full")))
        with pytest.raises(OperationalError):
            outbox.deliver()
    assert network.published == [] and fresh(delivery).state == State.READY
    Delivery.objects.update(lease_until=None)
    assert work(delivery).state == State.LIVE and len(network.published) == 1


def test_a_story_taken_down_while_it_is_being_sent_is_looked_for_and_not_sent_again(
    delivery, network, published, camat
):
    outbox.deliver()
    assert outbox._begin_attempt(fresh(delivery))
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    assert fresh(delivery).state == State.UNKNOWN
    network.found = "lost"
    later(delivery)
    outbox.look()
    assert fresh(delivery).state == State.CANCELLED and network.published == []


def test_a_story_no_longer_carried_is_not_posted(published, nurse, dinkes, network):
    account = Account.objects.create(agency=dinkes, network="practice", handle="dinkes", added_by=nurse)
    publication = published.carry(dinkes, nurse)
    made = enqueue(publication, account, "Dimuat.")
    outbox.deliver()
    stop_carrying(publication, nurse)
    assert work(made).state == State.CANCELLED and network.published == []
    with pytest.raises(Refused):
        stop_carrying(publication, nurse)


def test_a_delivery_cancelled_while_it_is_prepared_stays_cancelled(delivery, network, monkeypatch):
    def cancelled_meanwhile(*_):
        Delivery.objects.update(state=State.CANCELLED)
        return {"text": "x"}

    monkeypatch.setattr(network, "prepare", cancelled_meanwhile)
    outbox.deliver()
    assert fresh(delivery).state == State.CANCELLED
    assert work(delivery).state == State.CANCELLED and network.published == []


# A correction on its way to the website


def correct(story, sari, camat, **content):
    story.write(sari, **content)
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari, note="Keterangan diperbaiki.")


@pytest.mark.parametrize("steps", [0, 1])
def test_what_waits_goes_out_with_the_corrected_headline_and_photo(
    delivery, network, published, sari, camat, instagram, picture, steps
):
    by_hand = enqueue(Publication.objects.get(story=published), instagram, "Usulan warga.")
    for _ in range(steps):
        outbox.deliver()
    photo = Photo.take(sari, published.agency, picture, description="Aula kecamatan")
    correct(published, sari, camat, headline="Dua Puluh Delapan Usulan Warga", photo_ids=[photo.pk])
    assert fresh(delivery).photo == photo and fresh(by_hand).photo == photo
    assert work(delivery).state == State.LIVE
    assert fresh(delivery).prepared["alt"] == "Aula kecamatan" and fresh(by_hand).state == State.BY_HAND


def test_a_photo_that_a_correction_took_out_is_not_posted(published, practice, sari, camat, network, picture):
    photo = Photo.take(sari, published.agency, picture, description="Anak sekolah")
    correct(published, sari, camat, photo_ids=[photo.pk])
    made = enqueue(Publication.objects.get(story=published), practice, "Teks.")
    outbox.deliver()
    correct(published, sari, camat, photo_ids=[])
    assert work(made).state == State.LIVE and not fresh(made).prepared["alt"] and fresh(made).photo is None


def test_a_correction_while_a_post_is_prepared_prepares_it_again(
    delivery, network, published, sari, camat, monkeypatch
):
    prepare = type(network).prepare

    def corrected_meanwhile(post, key, account):
        made = prepare(network, post, key, account)
        if not published.corrections.exists():
            correct(published, sari, camat, body=BODY + "<p>Tambahan.</p>")
        return {**made, "title": post.title}

    monkeypatch.setattr(network, "prepare", corrected_meanwhile)
    outbox.deliver()
    assert fresh(delivery).prepared is None and fresh(delivery).state == State.DUE
    assert work(delivery).state == State.LIVE and len(network.published) == 1


def test_what_is_public_already_is_left_alone(delivery, network, published, sari, camat):
    work(delivery)
    before = fresh(delivery).__dict__
    correct(published, sari, camat, body=BODY + "<p>Tambahan.</p>")
    after = fresh(delivery).__dict__
    assert {k: v for k, v in before.items() if k != "_state"} == {k: v for k, v in after.items() if k != "_state"}


# What a person decides


def failed(delivery, state=State.FAILED):
    Delivery.objects.filter(pk=delivery.pk).update(state=state, trouble="Teks terlalu panjang.")
    return f"/meja/media-sosial/{delivery.pk}/"


def test_sending_again_twice_sends_once(delivery, network, desk, monkeypatch):
    """The second click comes when the first one's post is out already, from a page opened before."""
    from kentongan.social.views import deliveries

    address, load = failed(delivery), deliveries._delivery
    stale = load_stale(delivery)
    assert desk.post(address + "lagi/", {"text": "Lebih pendek."}).status_code == 302
    assert work(delivery).state == State.LIVE
    monkeypatch.setattr(deliveries, "_delivery", lambda *_: stale)
    assert desk.post(address + "lagi/", {"text": "Lebih pendek."}).status_code == 422
    monkeypatch.setattr(deliveries, "_delivery", load)
    assert work(delivery).state == State.LIVE and len(network.published) == 1


def load_stale(delivery):
    return Delivery.objects.select_related("account__agency", "publication__story", "publication__agency").get(
        pk=delivery.pk
    )


def test_a_post_of_a_withdrawn_story_cannot_be_sent_again(delivery, desk, published, camat):
    address = failed(delivery)
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    failed(delivery)
    assert desk.post(address + "lagi/", {}).status_code == 422
    assert fresh(delivery).state == State.FAILED


def test_a_post_can_be_stopped_while_it_waits_and_not_when_it_is_public(delivery, network, desk):
    address = f"/meja/media-sosial/{delivery.pk}/lagi/"
    assert desk.post(address, {"cancel": "1"}).status_code == 302 and fresh(delivery).state == State.CANCELLED
    assert desk.post(address, {"cancel": "1"}).status_code == 422
    assert work(delivery).state == State.CANCELLED and network.published == []


def test_a_pasted_link_is_recorded_once(published, instagram, desk):
    publication = Publication.objects.get(story=published)
    made = enqueue(publication, instagram, "Usulan warga.")
    other = enqueue(publication, instagram, "Usulan warga.", sequence=2)
    link = "https://www.instagram.com/p/DQabc123XYZ/"
    assert desk.post(f"/meja/media-sosial/{made.pk}/tautan/", {"link": link}).status_code == 302
    assert fresh(made).state == State.LIVE
    for same in (link, link + "?igsh=abc", "http://instagram.com/p/DQabc123XYZ"):
        assert desk.post(f"/meja/media-sosial/{other.pk}/tautan/", {"link": same}).status_code == 422, same
    assert fresh(other).state == State.BY_HAND
    assert Event.objects.filter(verb=Event.Verb.LINK_RECORDED).count() == 1


def test_a_cancelled_post_takes_no_link(published, instagram, desk):
    made = enqueue(Publication.objects.get(story=published), instagram, "Usulan warga.")
    Delivery.objects.update(state=State.CANCELLED)
    answer = desk.post(f"/meja/media-sosial/{made.pk}/tautan/", {"link": "https://www.instagram.com/p/DQabc123XYZ/"})
    assert answer.status_code == 422 and not Event.objects.filter(verb=Event.Verb.DELIVERED).exists()


MASTODON = ("mastodon", "https://sosial.example", "tirtasari")
BLUESKY = ("bluesky", "https://bsky.social", "tirtasari.bsky.social")


@pytest.mark.parametrize(
    ("where", "link", "fits"),
    [
        (MASTODON, "https://sosial.example/@tirtasari/112233", True),
        (MASTODON, "https://sosial.example/@orang-lain/112233", False),
        (MASTODON, "https://lain.example/@tirtasari/112233", False),
        (BLUESKY, "https://bsky.app/profile/tirtasari.bsky.social/post/3k", True),
        (BLUESKY, "https://bsky.app/profile/lain.bsky.social/post/3k", False),
        (BLUESKY, "https://tipuan.example/profile/tirtasari.bsky.social/post/3k", False),
        (BLUESKY, "javascript:alert(1)", False),
    ],
)
def test_a_pasted_link_is_that_accounts(published, tirtasari, sari, where, link, fits):
    network_name, server, handle = where
    account = Account.objects.create(
        agency=tirtasari, network=network_name, server=server, handle=handle, added_by=sari
    )
    made = enqueue(Publication.objects.get(story=published), account, "Teks.")
    Delivery.objects.filter(pk=made.pk).update(state=State.PERSON)
    made = load_stale(made)
    if fits:
        assert checked_link(made, link) == link
    else:
        with pytest.raises(Refused):
            checked_link(made, link)


def test_closing_an_account_stops_what_waits_for_it(delivery, practice, camat):
    client = Client(headers={"host": "localhost:8000"})
    client.force_login(camat)
    assert client.post(f"/meja/akun/{practice.pk}/", {"close": "1"}).status_code == 302
    assert fresh(delivery).state == State.CANCELLED and fresh(delivery).trouble


def test_a_closed_account_does_not_come_back(practice, tirtasari, sari, camat):
    practice.close()
    Account.objects.create(agency=tirtasari, network="practice", handle="tirtasari", added_by=sari)
    client = Client(headers={"host": "localhost:8000"})
    client.force_login(camat)
    assert client.post(f"/meja/akun/{practice.pk}/", {"secret": "x"}).status_code == 404


def test_a_post_lost_before_a_correction_is_prepared_anew(delivery, network, published, sari, camat):
    network.script, network.found = [errors.Unknown("reset")], "lost"
    work(delivery)
    correct(published, sari, camat, headline="Dua Puluh Delapan Usulan Warga")
    assert fresh(delivery).state == State.UNKNOWN and fresh(delivery).prepared
    later(delivery)
    outbox.look()
    assert fresh(delivery).state == State.DUE and fresh(delivery).prepared is None


def test_secrets_that_no_longer_open_pause_the_account_and_lose_nothing(delivery, network, practice, settings, desk):
    practice.keep_credentials({"password": "rahasia"})
    practice.save()
    good, settings.VAULT_KEY = settings.VAULT_KEY, "kunci yang lain"
    assert work(delivery).state == State.DUE and network.published == []
    practice.refresh_from_db()
    assert practice.state == Account.State.PAUSED and "kunci yang lain" in practice.trouble
    for address in ("/meja/akun/", f"/meja/media-sosial/{delivery.pk}/"):
        assert desk.get(address).status_code == 200
    story = delivery.publication.story
    assert desk.get(f"/meja/media-sosial/naskah/{story.pk}/{story.agency_id}/").status_code == 200
    settings.VAULT_KEY = good
    Account.objects.update(state=Account.State.CONNECTED)
    assert work(delivery).state == State.LIVE
