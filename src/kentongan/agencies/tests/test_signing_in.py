"""Signing in: one form, on the desk host only, slow for whoever guesses."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from kentongan.agencies.addresses import desk_host
from kentongan.agencies.invitations import invited, link, operator_link
from kentongan.agencies.models import Membership, Person, Role
from kentongan.lib import clock

PASSWORD = "kentongan-uji-coba"
LOCAL = "localhost:8000"


def browser(host=LOCAL, **options):
    return Client(headers={"host": host}, **options)


def sign_in(client, name="sari", password=PASSWORD, **extra):
    return client.post("/masuk/", {"username": name, "password": password, **extra})


def test_the_right_password_leads_to_today(sari):
    answer = sign_in(browser())
    assert (answer.status_code, answer["Location"]) == (302, "/meja/")


def test_the_sixth_wrong_password_closes_the_door_for_a_while(sari):
    client = browser()
    codes = [sign_in(client, password="salah").status_code for _ in range(6)]
    assert codes[:5] == [200] * 5 and codes[5] == 429
    assert sign_in(client).status_code == 429
    assert "_auth_user_id" not in client.session


def test_a_closed_door_opens_after_a_while_and_is_not_anothers(sari, camat):
    client = browser()
    for _ in range(6):
        sign_in(client, password="salah")
    assert sign_in(browser(), "camat").status_code == 302
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert sign_in(client).status_code == 302


def test_a_forged_forwarding_header_gives_no_fresh_tries(sari):
    client = browser()
    for number in range(6):
        headers = {"x-forwarded-for": f"203.0.113.{number}", "x-real-ip": f"203.0.113.{number}"}
        client.post("/masuk/", {"username": "sari", "password": "salah"}, headers=headers)
    answer = client.post(
        "/masuk/", {"username": "sari", "password": PASSWORD}, headers={"x-forwarded-for": "198.51.100.9"}
    )
    assert answer.status_code == 429


def test_behind_the_proxy_each_visitor_has_tries_of_their_own(sari, settings):
    settings.BEHIND_PROXY = True
    client = browser(desk_host())

    def attempt(seen, password="salah"):
        headers = {"x-forwarded-for": f"198.51.100.1, {seen}"}
        return client.post("/masuk/", {"username": "sari", "password": password}, headers=headers).status_code

    assert [attempt("203.0.113.7") for _ in range(6)][-1] == 429
    assert attempt("203.0.113.8", PASSWORD) == 302


@pytest.mark.parametrize(
    "after", ["https://tipuan.example/", "//tipuan.example/", "/\\tipuan.example", "https:tipuan.example",
              "javascript:alert(1)", "http://localhost:8000@tipuan.example/",
              "\thttps://tipuan.example", "///tipuan.example"],
)  # fmt: skip
def test_signing_in_never_leads_elsewhere(sari, after):
    answer = sign_in(browser(), next=after)
    assert (answer.status_code, answer["Location"]) == (302, "/meja/")


def test_signing_in_leads_back_to_where_one_wanted_to_go(sari):
    assert sign_in(browser(), next="/meja/berita/")["Location"] == "/meja/berita/"


def test_the_cookie_is_of_the_desk_host_alone(sari):
    client = browser()
    cookie = sign_in(client).cookies["sessionid"]
    assert not cookie["domain"] and cookie["httponly"] and cookie["samesite"] == "Lax"


@pytest.mark.parametrize("host", ["tirtasari.localhost:8000", "tirtasari.banyuwening.example"])
def test_an_agencys_host_takes_no_session_even_when_it_is_sent_one(tirtasari, sari, host, settings):
    if "localhost" not in host:
        settings.ON_LOOPBACK = False
    desk = browser(f"{desk_host()}:8000")
    sign_in(desk)
    client = browser(host)
    client.cookies["sessionid"] = desk.cookies["sessionid"].value
    answer = client.get("/meja/")
    assert answer.status_code == 302 and "tirtasari" not in answer["Location"]
    answer = client.get("/akun-resmi/")
    assert answer.wsgi_request.user.is_anonymous and not answer.cookies


def test_signing_out_ends_the_session_and_needs_a_form(sari):
    client = browser()
    sign_in(client)
    assert client.get("/keluar/").status_code == 405 and client.get("/meja/").status_code == 200
    client.post("/keluar/")
    assert client.get("/meja/").status_code == 302


def test_a_new_password_ends_the_other_sessions(sari):
    here, there = browser(), browser()
    for client in (here, there):
        sign_in(client)
    fresh = {"old_password": PASSWORD, "new_password1": "usulan-warga-2025", "new_password2": "usulan-warga-2025"}
    assert here.post("/meja/saya/", fresh).status_code == 302
    assert here.get("/meja/").status_code == 200 and there.get("/meja/").status_code == 302


def test_a_person_who_left_is_out_at_once(sari):
    client = browser()
    sign_in(client)
    Person.objects.filter(pk=sari.pk).update(is_active=False)
    assert client.get("/meja/").status_code == 302 and sign_in(browser()).status_code == 200


def test_a_role_that_ended_opens_nothing_in_a_session_that_goes_on(sari, story):
    client = browser()
    sign_in(client)
    assert client.get(f"/meja/berita/{story.pk}/").status_code == 200
    today = clock.now().date()
    Membership.objects.filter(person=sari).update(since=today - timedelta(days=9), until=today - timedelta(days=1))
    assert client.get(f"/meja/berita/{story.pk}/").status_code == 404
    assert client.post(f"/meja/berita/{story.pk}/pengajuan/").status_code == 404


def test_a_role_that_begins_next_week_opens_nothing_yet(tirtasari, story):
    person = Person.objects.create_user("baru", password=PASSWORD, name="Orang Baru")
    next_week = clock.now().date() + timedelta(days=7)
    Membership.objects.create(person=person, agency=tirtasari, role=Role.APPROVER, since=next_week)
    client = browser()
    sign_in(client, "baru")
    assert client.get(f"/meja/berita/{story.pk}/").status_code == 404


@pytest.mark.parametrize("address", ["/cms/login/", "/cms/password_reset/"])
def test_wagtails_own_password_forms_are_closed(db, address):
    for method in ("get", "post"):
        answer = getattr(browser(), method)(address)
        assert answer.status_code == 302 and answer["Location"] == "/masuk/"


@pytest.mark.parametrize(
    "address", ["/cms/password_reset/done/", "/cms/password_reset/confirm/MQ/abc-def/",
                "/cms/password_reset/complete/", "/daftar/", "/accounts/login/", "/admin/"],
)  # fmt: skip
def test_there_is_no_other_way_to_a_password(db, address):
    answer = browser().get(address)
    assert answer.status_code in (302, 404) and answer.get("Location", "/masuk/").startswith("/masuk/")


def test_the_cms_sends_to_the_one_form(db):
    answer = browser().get("/cms/")
    assert answer.status_code == 302 and answer["Location"].startswith("/masuk/")


# Demo sign-ins are known to everybody


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.DEMO_OPEN = True, False


def test_demo_sign_ins_work_on_this_machine_only(demo, sari):
    assert sign_in(browser()).status_code == 302
    assert browser(REMOTE_ADDR="192.168.1.20").post("/masuk/", {"username": "sari"}).status_code == 403
    assert browser(REMOTE_ADDR="192.168.1.20").get("/masuk/").status_code == 403


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-host", "via"])
def test_a_proxy_on_this_machine_is_not_this_machine(demo, sari, header):
    answer = browser().post("/masuk/", {"username": "sari", "password": PASSWORD}, headers={header: "203.0.113.7"})
    assert answer.status_code == 403


def test_behind_a_proxy_nobody_is_on_this_machine(demo, sari, settings):
    settings.BEHIND_PROXY = True
    assert sign_in(browser("banyuwening.example")).status_code in (403, 404)


def test_demo_open_lets_others_in(demo, sari, settings):
    settings.DEMO_OPEN = True
    assert sign_in(browser(REMOTE_ADDR="192.168.1.20")).status_code == 302


# Invitations


def path_of(address):
    return "/" + address.split("/", 3)[3]


def choose(client, address, password="usulan-warga-2025"):
    return client.post(path_of(address), {"new_password1": password, "new_password2": password})


def test_an_invitation_sets_a_password_once(sari):
    address = link(sari)
    assert browser().get(path_of(address)).status_code == 200
    client = browser()
    assert choose(client, address).status_code == 302 and client.get("/meja/").status_code == 200
    for method in ("get", "post"):
        assert getattr(browser(), method)(path_of(address)).status_code == 410
    assert choose(browser(), address, "orang-lain-2025").status_code == 410
    assert sign_in(browser(), password="usulan-warga-2025").status_code == 302


def test_looking_at_an_invitation_does_not_spend_it(sari):
    address = link(sari)
    for _ in range(3):
        assert browser().get(path_of(address)).status_code == 200
    assert choose(browser(), address).status_code == 302


def test_an_invitation_ends_after_three_days(sari, monkeypatch):
    from django.contrib.auth.tokens import PasswordResetTokenGenerator

    address = link(sari)
    now = PasswordResetTokenGenerator()._now()
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda _: now + timedelta(days=3, minutes=1))
    assert browser().get(path_of(address)).status_code == 410


def test_an_invitation_is_nobody_elses(sari, camat):
    own, other = (path_of(link(person)).split("/") for person in (sari, camat))
    assert browser().get(f"/undangan/{other[2]}/{own[3]}/").status_code == 410
    assert invited("", "") is None and invited("!!!", "x") is None


def test_a_short_password_is_refused_and_the_invitation_still_works(sari):
    address = link(sari)
    assert choose(browser(), address, "pendek").status_code == 422
    assert choose(browser(), address).status_code == 302


def test_the_operator_gets_one_link_and_then_none(db):
    address = operator_link()
    assert operator_link() and Person.objects.filter(is_superuser=True).count() == 1
    assert choose(browser(), address).status_code == 302
    assert operator_link() == "" and Person.objects.get().has_usable_password()
