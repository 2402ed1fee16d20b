"""A story's texts for its accounts: sent when it is public, once."""

import pytest
from django.test import Client

from kentongan.newsroom.models import Publication
from kentongan.newsroom.publishing import stop_carrying
from kentongan.social import outbox
from kentongan.social.models import Account, Delivery, State, Variant
from kentongan.social.outlet import enqueue

from .sending import work


def desk(person):
    client = Client(headers={"host": "localhost:8000"})
    client.force_login(person)
    return client


def page(story, agency=None):
    return f"/meja/media-sosial/naskah/{story.pk}/{(agency or story.agency).pk}/"


def chosen(*accounts, text="Usulan warga Tirtasari."):
    return {f"on_{one.pk}": "on" for one in accounts} | {f"text_{one.pk}": text for one in accounts}


def test_before_publication_nothing_is_sent(story, sari, practice):
    assert desk(sari).post(page(story), chosen(practice)).status_code == 302
    assert Variant.objects.get().text == "Usulan warga Tirtasari." and not Delivery.objects.exists()


def test_an_account_that_is_switched_off_is_left_out(story, sari, camat, practice, instagram):
    desk(sari).post(page(story), chosen(practice, instagram))
    desk(sari).post(page(story), chosen(instagram))
    story.submit(sari)
    story.approve(story.latest_revision, camat)
    story.publish(sari)
    assert [made.account for made in Delivery.objects.all()] == [instagram]


def test_of_a_public_story_it_is_sent_at_once_and_a_second_click_sends_nothing(published, sari, practice):
    for _ in range(2):
        assert desk(sari).post(page(published), chosen(practice)).status_code == 302
    assert Delivery.objects.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "x" * 501])
def test_a_text_that_does_not_fit_is_refused_and_nothing_of_the_form_is_kept(
    published, sari, practice, instagram, text
):
    answer = desk(sari).post(page(published), {**chosen(instagram), **chosen(practice, text=text)})
    assert answer.status_code == 422
    assert not Variant.objects.exists() and not Delivery.objects.exists()


def test_a_stopped_post_stays_stopped_after_a_correction(published, sari, camat, practice):
    desk(sari).post(page(published), chosen(practice))
    Delivery.objects.update(state=State.CANCELLED)
    published.write(sari, summary="Ringkasan baru.")
    published.submit(sari)
    published.approve(published.latest_revision, camat)
    published.publish(sari, note="Ringkasan diperbaiki.")
    desk(sari).post(page(published), chosen(practice))
    assert [made.state for made in Delivery.objects.all()] == [State.CANCELLED]


@pytest.fixture
def theirs(dinkes, nurse):
    return Account.objects.create(agency=dinkes, network="practice", handle="dinkes", added_by=nurse)


def test_a_story_carried_a_second_time_is_not_posted_a_second_time(published, nurse, dinkes, theirs):
    first = published.carry(dinkes, nurse)
    desk(nurse).post(page(published, dinkes), chosen(theirs))
    work(Delivery.objects.get())
    assert Delivery.objects.get().state == State.LIVE
    stop_carrying(first, nurse)
    published.carry(dinkes, nurse)
    desk(nurse).post(page(published, dinkes), chosen(theirs))
    assert Delivery.objects.count() == 1


def test_what_was_stopped_with_the_first_carrying_goes_out_with_the_second(published, nurse, dinkes, theirs):
    first = published.carry(dinkes, nurse)
    desk(nurse).post(page(published, dinkes), chosen(theirs))
    stop_carrying(first, nurse)
    published.carry(dinkes, nurse)
    assert {made.state for made in Delivery.objects.all()} == {State.CANCELLED, State.DUE}
    while outbox.deliver():
        pass
    assert Delivery.objects.filter(state=State.LIVE).count() == 1


def test_a_story_that_is_not_carried_cannot_be_posted(published, nurse, dinkes, theirs):
    assert desk(nurse).post(page(published, dinkes), chosen(theirs)).status_code == 422
    assert not Delivery.objects.exists()


def test_a_page_opened_before_the_withdrawal_sends_nothing(published, sari, camat, practice, monkeypatch):
    from kentongan.social.views import variants

    opened = Publication.objects.get(story=published)
    published.withdraw(camat, "Kegiatan ternyata ditunda ke pekan depan.")
    monkeypatch.setattr(variants.Publication.objects, "live", lambda: Publication.objects.filter(pk=opened.pk))
    assert desk(sari).post(page(published), chosen(practice)).status_code == 422
    assert not Delivery.objects.exists()


def test_an_account_of_another_agency_is_not_on_the_page(published, sari, practice, theirs):
    desk(sari).post(page(published), chosen(practice, theirs))
    assert [made.account for made in Delivery.objects.all()] == [practice]


def test_only_an_approver_puts_an_account_on_the_register(sari, camat, tirtasari, dinkes):
    fields = {"agency": tirtasari.pk, "network": "instagram", "handle": "@kec.tirtasari", "name": "", "server": ""}
    assert desk(sari).post("/meja/akun/baru/", fields).status_code == 422
    assert desk(camat).post("/meja/akun/baru/", {**fields, "agency": dinkes.pk}).status_code == 422
    assert desk(camat).post("/meja/akun/baru/", fields).status_code == 302
    assert desk(camat).post("/meja/akun/baru/", fields).status_code == 422
    assert Account.objects.get().handle == "kec.tirtasari"


@pytest.mark.parametrize("handle", ["@", " ", ""])
def test_an_account_has_a_name(camat, tirtasari, handle):
    fields = {"agency": tirtasari.pk, "network": "instagram", "handle": handle}
    assert desk(camat).post("/meja/akun/baru/", fields).status_code == 422


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://x.example/", "data:text/html,x"])
def test_the_registers_addresses_are_web_addresses(camat, tirtasari, address):
    fields = {"agency": tirtasari.pk, "network": "instagram", "handle": "a", "address": address}
    assert desk(camat).post("/meja/akun/baru/", fields).status_code == 422 and not Account.objects.exists()


def test_the_register_shows_official_accounts_and_tells_false_ones(published, instagram, practice):
    client = Client(headers={"host": "localhost:8000"})
    page = client.get("/akun-resmi/").content.decode()
    assert "kectirtasari" in page and "Papan latihan" not in page
    for asked, good in (
        ("https://www.instagram.com/kectirtasari/", True), ("@KecTirtasari", True), ("kectirtasari_resmi", False),
        ("https://instagram.com.tipuan.example/kectirtasari", False), ("https://tipuan.example/kectirtasari", False),
    ):  # fmt: skip
        answer = client.get("/akun-resmi/", {"periksa": asked}).content.decode()
        assert ('class="notice good"' in answer) is good, asked


def test_a_delivery_is_never_born_twice_for_one_sequence(published, practice):
    from django.db import IntegrityError, transaction

    publication = Publication.objects.get(story=published)
    enqueue(publication, practice, "Teks.")
    with pytest.raises(IntegrityError), transaction.atomic():
        enqueue(publication, practice, "Teks.")
