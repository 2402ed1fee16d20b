"""The demo's sign-ins are known to everybody: they open the demo on its own machine only."""

import pytest
from django.test import Client

from kentongan.agencies.views.signing_in import PASSED_ON

ANSWERED, REFUSED = 200, 403


@pytest.fixture(autouse=True)
def demo(settings, db):
    settings.DEMO, settings.DEMO_OPEN = True, False
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}


def sign_in_form(address="127.0.0.1", **headers):
    """The status of the sign-in form for somebody at an address."""
    client = Client(headers={"host": "localhost:8000"} | headers)
    return client.get("/masuk/", REMOTE_ADDR=address).status_code


def test_this_machine_may_sign_in():
    assert sign_in_form() == ANSWERED and sign_in_form("::1") == ANSWERED


def test_other_machines_may_not_unless_the_operator_opens_it(settings):
    assert sign_in_form("192.168.1.7") == REFUSED
    settings.DEMO_OPEN = True
    assert sign_in_form("192.168.1.7") == ANSWERED


@pytest.mark.parametrize("header", PASSED_ON)
def test_what_a_proxy_or_tunnel_passes_on_is_another_machine(header):
    assert sign_in_form(**{header: "for=203.0.113.9"}) == REFUSED


def test_behind_a_proxy_nobody_is_this_machine(settings):
    settings.BEHIND_PROXY = True
    assert sign_in_form(host=settings.REGENCY.domain) == REFUSED


def test_a_real_regency_lets_everybody_ask(settings):
    settings.DEMO = False
    assert sign_in_form("192.168.1.7") == ANSWERED
