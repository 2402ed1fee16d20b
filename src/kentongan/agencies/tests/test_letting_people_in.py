"""People come in by a one-time link and go out at once; nobody shares a password."""

from datetime import timedelta

import pytest

from kentongan.agencies.models import Membership, Person, Role
from kentongan.agencies.models.person import today
from kentongan.lib.refusals import Refused

GIVEN = {"username": "dewi", "name": "Dewi Anggraini", "phone": "0812-0000-0001"}


def signed_in(client, person):
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_an_approver_lets_a_writer_into_their_own_agency(client, camat, tirtasari):
    answer = signed_in(client, camat).post(
        "/meja/orang/undang/", {**GIVEN, "agency": tirtasari.pk, "role": Role.WRITER}, HTTP_HOST="localhost"
    )
    address = answer.context["link"]
    assert answer.status_code == 200 and "/undangan/" in address and "wa.me" in answer.content.decode()
    client.logout()
    path = address[address.index("/undangan/") :]
    words = {"new_password1": "sandi-baru-yang-panjang", "new_password2": "sandi-baru-yang-panjang"}
    assert client.post(path, words, HTTP_HOST="localhost").status_code == 302
    assert client.get("/meja/", HTTP_HOST="localhost").status_code == 200
    assert client.get(path, HTTP_HOST="localhost").status_code == 410


def test_an_approver_lets_nobody_into_another_agency_or_the_regency_desk(camat, dinkes, tirtasari):
    with pytest.raises(Refused, match="Dinkes"):
        Person.invite(camat, dinkes, Role.WRITER, **GIVEN)
    with pytest.raises(Refused, match="meja kabupaten"):
        Person.invite(camat, tirtasari, Role.DESK, **GIVEN)
    assert not Person.objects.filter(username="dewi").exists()


def test_a_writer_lets_nobody_in(client, sari, tirtasari):
    with pytest.raises(Refused):
        Person.invite(sari, tirtasari, Role.WRITER, **GIVEN)
    assert signed_in(client, sari).get("/meja/orang/undang/", HTTP_HOST="localhost").status_code == 422


def test_a_taken_user_name_is_said_and_nothing_typed_is_lost(client, camat, sari, tirtasari):
    given = {**GIVEN, "username": "SARI", "agency": tirtasari.pk, "role": Role.WRITER}
    answer = signed_in(client, camat).post("/meja/orang/undang/", given, HTTP_HOST="localhost")
    assert answer.status_code == 422 and "sudah dipakai" in answer.content.decode()
    assert "Dewi Anggraini" in answer.content.decode()


def test_ending_the_last_role_ends_the_session_at_once(client, camat, sari):
    Membership.objects.filter(person=sari).update(since=today() - timedelta(days=30))
    signed_in(client, sari)
    assert client.get("/meja/", HTTP_HOST="localhost").status_code == 200
    Membership.objects.get(person=sari).end(camat)
    assert client.get("/meja/", HTTP_HOST="localhost").status_code == 302
    row = Membership.objects.get(person=sari)
    assert row.until == today() - timedelta(days=1) and row.ended_by == camat


def test_nobody_ends_their_own_role_or_one_of_another_agency(camat, nurse):
    with pytest.raises(Refused, match="sendiri"):
        Membership.objects.get(person=camat).end(camat)
    with pytest.raises(Refused):
        Membership.objects.get(person=camat).end(nurse)


def test_a_lost_password_ends_every_session(client, camat, sari):
    signed_in(client, sari)
    sari.lose_password(camat)
    assert client.get("/meja/", HTTP_HOST="localhost").status_code == 302


def test_a_page_of_people_shows_ones_own_agency_only(client, camat, nurse, sari):
    text = signed_in(client, camat).get("/meja/orang/", HTTP_HOST="localhost").content.decode()
    assert "Sari Lestari" in text and nurse.name not in text
