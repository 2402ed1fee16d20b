"""What no real server says on demand: each odd answer, at each step, for each automatic network."""

from datetime import UTC, datetime

import pytest

from kentongan.connectors.base import Account
from kentongan.connectors.bluesky import Bluesky
from kentongan.connectors.errors import Blocked, CannotTell, Disconnected, NetworkError, Rejected, TryLater, Unknown
from kentongan.connectors.mastodon import Mastodon
from tests.networks.posts import story
from tests.servers.scripted import Said

TOKEN = "e30.eyJleHAiOjk5OTk5OTk5OTl9.cahasia"  # lives until the year 2286
KEY = "3kabcabcabc2a"
NETWORKS = {
    "bluesky": (Bluesky, "/xrpc/com.atproto.repo.putRecord", "/xrpc/com.atproto.repo.getRecord"),
    "mastodon": (Mastodon, "/api/v1/statuses", "/api/v1/accounts/7/statuses"),
}
UPLOADS = {"bluesky": "/xrpc/com.atproto.repo.uploadBlob", "mastodon": "/api/v2/media"}
HTML = "<html><body><h1>Sedang pemeliharaan</h1></body></html>"
ODD = {
    "html": (Said(200, HTML, {"Content-Type": "text/html"}), Unknown),
    "html error": (Said(502, HTML), Unknown),
    "empty": (Said(200, ""), Unknown),
    "no content": (Said(204, ""), Unknown),
    "a list": (Said(200, []), Unknown),
    "cut json": (Said(200, '{"id": "1", "ur'), Unknown),
    "no http": (Said(body="SSH-2.0-x\r\n", headless=True), Unknown),
    "nothing": (Said(body="", headless=True), Unknown),
    "short body": (Said(200, "{}", {"Content-Length": "500"}), Unknown),
    "bad zip": (Said(200, "{}", {"Content-Encoding": "gzip"}), Unknown),
    "slow": (Said(200, "{}", pace=3), Unknown),
    "redirect": (Said(307, "", {"Location": "/lain"}), Unknown),
    "teapot": (Said(418, {"error": "teapot"}), Unknown),
    "too many": (Said(429, "", {"Retry-After": "77"}), TryLater),
    "unauthorised": (Said(401, {"error": "The access token was revoked"}), Disconnected),
    "forbidden": (Said(403, {"error": "This action is not allowed"}), Blocked),
    "refused": (Said(422, {"error": "Validation failed"}), Rejected),
}
every_network = pytest.mark.parametrize("network", NETWORKS)
every_answer = pytest.mark.parametrize("odd", ODD)


def account(script):
    return Account(script.url, "dinkes.example", {"access": TOKEN, "token": TOKEN, "did": "did:plc:abc", "id": "7"})


def prepared(network):
    return {"record": {"text": "Kabar"}, "status": {"status": "Kabar"}, "link": story().link}


@every_network
@every_answer
def test_after_the_call_began_only_a_clear_no_is_a_no(script, network, odd):
    kind, publish, _ = NETWORKS[network]
    script.say(publish, ODD[odd][0])
    with pytest.raises(NetworkError) as raised:
        kind(timeout=1).publish(prepared(network), KEY, account(script))
    assert type(raised.value) is ODD[odd][1]
    assert script.count(publish) == len(script.seen) == 1  # sent once, and nothing else
    assert getattr(raised.value, "retry_after", None) == (77 if odd == "too many" else None)
    assert raised.value.sentence.endswith(".") and len(raised.value.words.encode()) <= 4096


@every_network
@every_answer
def test_a_look_that_got_an_odd_answer_cannot_tell(script, network, odd):
    kind, _, look = NETWORKS[network]
    if network == "mastodon" and odd == "a list":
        return  # an empty timeline is an answer: nothing there
    script.say(look, ODD[odd][0])
    with pytest.raises(CannotTell):
        kind(timeout=1).confirm(prepared(network), KEY, datetime.now(UTC), account(script))


@every_network
@every_answer
def test_before_the_call_nothing_is_ever_unknown(script, network, odd):
    kind, publish, _ = NETWORKS[network]
    said, expected = ODD[odd]
    script.say(UPLOADS[network], said)
    with pytest.raises(NetworkError) as raised:
        kind(timeout=1).prepare(story(), KEY, account(script))
    assert type(raised.value) is (TryLater if expected is Unknown else expected)
    assert script.count(publish) == 0


@every_network
def test_the_network_s_words_are_kept_without_our_secrets(script, network):
    kind, publish, _ = NETWORKS[network]
    script.say(publish, Said(422, {"error": "Validation", "message": f"token {TOKEN} salah " + "x" * 9000}))
    with pytest.raises(Rejected) as refused:
        kind().publish(prepared(network), KEY, account(script))
    assert "salah" in refused.value.words and "cahasia" not in refused.value.words
    assert len(refused.value.words.encode()) <= 4096


def test_a_picture_in_the_works_is_waited_for(script):
    made = {"id": "7", "url": "https://s.example/7", "created_at": "2026-11-24T00:00:00Z"}
    script.say("/api/v2/media", Said(202, {"id": "11"}))
    script.say("/api/v1/media/11", Said(206, {"id": "11"}), Said(200, {"id": "11"}))
    script.say("/api/v1/statuses", Said(200, made))
    done = Mastodon().prepare(story(), KEY, account(script))
    assert done["status"]["media_ids"] == ["11"] and script.count("/api/v1/media/11") == 2
    assert Mastodon().publish(done, KEY, account(script)).id == "7"
    assert f"idempotency-key: {KEY}".encode() in script.seen[-1].lower()


@pytest.mark.parametrize("said", [Said(200, HTML), Said(404, ""), Said(200, {"id": 5}), Said(410, "")])
def test_a_server_that_is_no_mastodon_is_refused_in_a_sentence(script, said):
    script.say("/api/v1/accounts/verify_credentials", said)
    with pytest.raises(Rejected) as refused:
        Mastodon().connect(script.url, "dinkes", "token-benar")
    assert refused.value.field == "server"
