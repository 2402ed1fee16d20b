"""What an answer means, and what never leaves us."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from kentongan.connectors.errors import Blocked, Disconnected, Rejected, TryLater, Unknown, cap, clean
from kentongan.connectors.web import Answer, plain_secret, refusal, retry_after, server_address


def answer(status, body=b"", **headers):
    return Answer(status, httpx.Headers(headers), body)


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, Disconnected), (403, Blocked), (413, Rejected), (422, Rejected), (429, TryLater)],
)
def test_a_clear_no_means_the_same_before_and_after(status, kind):
    assert type(refusal(answer(status, b"<html>"))) is type(refusal(answer(status), final=True)) is kind


@pytest.mark.parametrize("status", [302, 400, 404, 408, 418, 500, 502, 503, 504, 520, 599])
def test_an_unlisted_answer_is_unknown_once_the_call_began(status):
    assert type(refusal(answer(status), final=True)) is Unknown
    assert type(refusal(answer(status))) is TryLater


def test_only_the_code_counts_never_a_word_in_the_message():
    codes = {"InvalidRequest": Rejected}
    said = b'{"error": "InternalServerError", "message": "InvalidRequest RateLimitExceeded"}'
    assert type(refusal(answer(500, said), final=True, codes=codes)) is Unknown
    assert type(refusal(answer(400, b'{"error": "InvalidRequest"}'), final=True, codes=codes)) is Rejected


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'{"error": 7}', b"\xff\xfe", b"[" * 100_000, b"<html>x</html>"])
def test_an_odd_body_is_no_code(body):
    assert answer(400, body).code == "400"
    assert answer(200, body).data.get("uri") is None


def test_the_network_says_when_to_come_back():
    soon = datetime.now(UTC) + timedelta(seconds=90)
    assert retry_after({"retry-after": "30"}) == 30
    assert retry_after({"retry-after": format_datetime(soon, usegmt=True)}) == pytest.approx(90, abs=3)
    assert retry_after({"ratelimit-reset": str(int(soon.timestamp()))}) == pytest.approx(90, abs=3)
    assert retry_after({"x-ratelimit-reset": soon.isoformat()}) == pytest.approx(90, abs=3)
    assert retry_after({"retry-after": "999999999"}) == 86_400
    assert retry_after({"retry-after": "-5"}) is None
    assert retry_after({"retry-after": "besok"}) is retry_after({}) is None


def test_words_are_kept_without_secrets_and_within_bounds():
    words = clean("pass=rahasia-1 Bearer abc.def eyJa.bcd.efg " + "é" * 9000, ["rahasia-1", None, 7, "di"])
    assert "rahasia" not in words and "abc.def" not in words and "eyJa" not in words
    assert len(words.encode()) <= 4096
    assert cap("a\x00b") == "ab"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("sosial.example", "https://sosial.example"),
        (" https://Sosial.Example/@dinkes ", "https://sosial.example"),
        ("https://sosial.example:8443/", "https://sosial.example:8443"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("http://[::1]:3000", "http://[::1]:3000"),
        ("http://pds.localhost:1", "http://pds.localhost:1"),
    ],
)
def test_a_server_is_understood_as_people_type_it(typed, address):
    assert server_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    ["", "http://sosial.example", "ftp://a.example", "https://", "https://a b", "https://a:99999", "http://[", "//"],
)
def test_a_server_that_is_none_is_refused(typed):
    with pytest.raises(Rejected) as refused:
        server_address(typed)
    assert refused.value.field == "server"


@pytest.mark.parametrize("secret", ["", " ", "dua kata", "rahasia\n2", "rahasiá"])
def test_a_secret_that_cannot_be_one_is_refused(secret):
    with pytest.raises(Rejected):
        plain_secret(secret)
