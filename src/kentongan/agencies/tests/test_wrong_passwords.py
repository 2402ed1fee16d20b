"""Six wrong passwords stop one name from one address, and nobody else."""

import pytest
from django.conf import settings as django_settings
from django.test import Client, RequestFactory

from kentongan.agencies.views.signing_in import client_address

PROXY = "127.0.0.1"


@pytest.fixture(autouse=True)
def behind_a_proxy(settings):
    settings.BEHIND_PROXY = True
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def sign_in(address, password):
    """The status for Sari at an address that the proxy saw."""
    client = Client(headers={"host": django_settings.REGENCY.domain, "x-forwarded-for": address})
    return client.post("/masuk/", {"username": "sari", "password": password}, REMOTE_ADDR=PROXY).status_code


def test_somebody_who_guesses_does_not_lock_sari_out(sari):
    sari.set_password("kentongan-uji-coba")
    sari.save()
    assert [sign_in("203.0.113.9", "tebakan") for _ in range(6)][-1] == 429
    assert sign_in("203.0.113.9", "kentongan-uji-coba") == 429
    assert sign_in("198.51.100.4", "kentongan-uji-coba") == 302


def test_an_address_that_a_visitor_made_up_is_not_believed():
    made_up = RequestFactory().get("/", headers={"x-forwarded-for": "198.51.100.4, 203.0.113.9"}, REMOTE_ADDR=PROXY)
    assert client_address(made_up) == "203.0.113.9"
    nonsense = RequestFactory().get("/", headers={"x-forwarded-for": "bukan alamat"}, REMOTE_ADDR=PROXY)
    assert client_address(nonsense) == PROXY


def test_without_a_proxy_the_header_says_nothing(settings):
    settings.BEHIND_PROXY = False
    request = RequestFactory().get("/", headers={"x-forwarded-for": "198.51.100.4"}, REMOTE_ADDR="203.0.113.9")
    assert client_address(request) == "203.0.113.9"
