"""Mastodon's API on an emulator, read back by an independent client."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from mastodon import Mastodon as Client

from kentongan.connectors.base import Account
from kentongan.connectors.errors import CannotTell, Disconnected, Rejected, TryLater, Unknown
from kentongan.connectors.mastodon import Mastodon
from tests.networks.posts import ALT, TEXT, story
from tests.servers import proxy

pytestmark = pytest.mark.xdist_group("mastodon")
STATUSES = "/api/v1/statuses"


@pytest.fixture
def account(mastodon):
    return Account(mastodon.url, "@dinkes", Mastodon().connect(mastodon.url, "@dinkes", mastodon.token))


def posts(mastodon):
    """All posts of the account, by the independent client."""
    client = Client(access_token=mastodon.token, api_base_url=mastodon.url, version_check_mode="none")
    return {post.id: post for post in client.account_statuses(client.me().id, limit=40)}


def prepare(network, account, token):
    return json.loads(json.dumps(network.prepare(story(token), token, account)))


def test_a_story_arrives_with_text_link_photo_and_alt_text(mastodon, account):
    prepared = prepare(Mastodon(), account, "a0000001")
    receipt = Mastodon().publish(prepared, "a0000001", account)
    post = posts(mastodon)[receipt.id]
    assert post.language == "id" and post.visibility == "public"
    assert post.media_attachments[0].description == ALT
    assert prepared["status"]["status"] == f"{TEXT}\n\n{story('a0000001').link}"
    assert "k=a0000001" in post.content
    assert receipt.url == post.url


def test_publishing_twice_with_one_key_makes_one_post(mastodon, account):
    before, prepared = set(posts(mastodon)), prepare(Mastodon(), account, "a0000002")
    ids = {Mastodon().publish(prepared, "a0000002", account).id for _ in range(2)}
    assert set(posts(mastodon)) - before == ids and len(ids) == 1


@pytest.mark.parametrize("fault", ["cut", "silence", "error", "garbage"])
def test_an_answer_lost_after_acceptance_is_unknown_and_then_found(mastodon, account, fault):
    network, before, token = Mastodon(timeout=2), set(posts(mastodon)), f"{fault:x<8}"
    with proxy.between(urlsplit(mastodon.url).port) as between:
        through, began = Account(between.url, account.handle, account.credentials), datetime.now(UTC)
        prepared = prepare(network, through, token)
        assert network.confirm(prepared, token, began, through) is None
        between.spoil(STATUSES, fault)
        with pytest.raises(Unknown):
            network.publish(prepared, token, through)
        assert between.count(f"POST {STATUSES}") == 1
        found = network.confirm(prepared, token, began, through)
    assert set(posts(mastodon)) - before == {found.id}
    assert abs(found.at - began) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("effect", "error"),
    [
        ({"type": "ratelimit", "headers": {"Retry-After": "120"}}, TryLater),
        ({"type": "status", "status": 500}, Unknown),
        ({"type": "status", "status": 503}, Unknown),
        ({"type": "status", "status": 401, "body": {"error": "The access token is invalid"}}, Disconnected),
        ({"type": "status", "status": 422, "body": {"error": "Validation failed"}}, Rejected),
        ({"type": "malformed"}, Unknown),
    ],
)
def test_the_server_s_own_faults_have_their_meaning(mastodon, account, effect, error):
    before, prepared = set(posts(mastodon)), prepare(Mastodon(), account, "a0000003")
    mastodon.fault(STATUSES, **effect)
    with pytest.raises(error) as raised:
        Mastodon().publish(prepared, "a0000003", account)
    assert mastodon.token not in raised.value.words
    if effect["type"] == "ratelimit":
        assert raised.value.retry_after == 120
    assert error is Unknown or set(posts(mastodon)) == before


def test_none_is_said_only_after_reading_back_far_enough(mastodon, account):
    network = Mastodon()
    for number in range(45):  # more than a page
        network.publish({"status": {"status": f"Kabar {number}"}}, f"banyak-{number}", account)
    assert network.confirm({"link": "https://tidak.ada.example/"}, "a", datetime.now(UTC), account) is None
    mastodon.fault(f"/api/v1/accounts/{account.credentials['id']}/statuses", type="malformed")
    with pytest.raises(CannotTell):
        network.confirm({"link": "https://tidak.ada.example/"}, "a", datetime.now(UTC), account)


def test_a_token_of_somebody_else_is_refused_in_a_sentence(mastodon):
    with pytest.raises(Rejected, match="milik akun @dinkes, bukan @sari"):
        Mastodon().connect(mastodon.url, "@sari@sosial.example", mastodon.token)
    with pytest.raises(Rejected) as refused:
        Mastodon().connect(mastodon.url, "@dinkes", "token-palsu")
    assert (refused.value.field, "token-palsu" in refused.value.words) == ("secret", False)


def test_the_server_s_own_limits_count(account):
    assert Mastodon().count("a" * 475, account).fits
    assert not Mastodon().count("a" * 476, account).fits  # 500, less the blank line and the link
    with pytest.raises(Rejected, match="terlalu panjang"):
        Mastodon().prepare(story(text="a" * 476), "a", account)
