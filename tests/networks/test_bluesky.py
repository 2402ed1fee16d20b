"""Bluesky against a real PDS, read back by an independent client."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from atproto import Client, models

from kentongan.connectors.base import Account, Image
from kentongan.connectors.bluesky import Bluesky
from kentongan.connectors.errors import CannotTell, Disconnected, Rejected, TryLater, Unknown
from tests.networks.posts import ALT, TEXT, photo, story
from tests.servers import proxy

pytestmark = pytest.mark.xdist_group("pds")
PUT = "/xrpc/com.atproto.repo.putRecord"


@pytest.fixture(scope="module")
def member(pds):
    return pds.join("tirtasari")


@pytest.fixture
def account(pds, member):
    return Account(pds.url, member.handle, dict(signed_in(pds, member)))


_sessions = {}


def signed_in(pds, member):
    """One sign-in for all tests: a PDS allows few."""
    if member.did not in _sessions:
        _sessions[member.did] = Bluesky().connect(pds.url, f"@{member.handle}", member.password)
    return _sessions[member.did]


def records(url, did):
    """All posts of an account, by the independent client (reading needs no sign-in)."""
    listed = Client(base_url=f"{url}/xrpc").com.atproto.repo.list_records(
        {"repo": did, "collection": "app.bsky.feed.post", "limit": 100}
    )
    return {record.uri: record.value for record in listed.records}


def send(bluesky, account, post, key=None):
    key = key or bluesky.new_key("ab12cd34")
    prepared = json.loads(json.dumps(bluesky.prepare(post, key, account)))
    return key, prepared, bluesky.publish(prepared, key, account)


def test_a_story_shows_its_card_with_photo_and_alt_text(pds, account):
    _, _, receipt = send(Bluesky(), account, post := story())
    record = records(pds.url, account.credentials["did"])[receipt.id]
    assert (record.text, record.langs) == (TEXT, ["id"])
    card = record.embed.external
    assert isinstance(record.embed, models.AppBskyEmbedExternal.Main)
    assert (card.uri, card.title) == (post.link, post.title)
    assert card.description == f"{post.summary} (Foto: {ALT})"
    blob = Client(base_url=f"{pds.url}/xrpc").com.atproto.sync.get_blob(
        {"did": account.credentials["did"], "cid": card.thumb.ref.link}
    )
    assert blob == post.image.data
    assert receipt.url == f"https://bsky.app/profile/{account.handle}/post/{receipt.id.rpartition('/')[2]}"


def test_a_story_can_show_its_photo_instead(pds, account):
    _, _, receipt = send(Bluesky(), account, post := story(show="image"))
    record = records(pds.url, account.credentials["did"])[receipt.id]
    (image,) = record.embed.images
    assert image.alt == ALT
    assert (image.aspect_ratio.width, image.aspect_ratio.height) == (640, 400)
    assert facets(record) == {"#Tirtasari": "Tirtasari", "#KabarDesa2026": "KabarDesa2026", post.link: post.link}


def facets(record):
    """Text under each facet → what it stands for, cut by bytes as every reader does."""
    text = record.text.encode()
    features = [(text[f.index.byte_start : f.index.byte_end].decode(), f.features[0]) for f in record.facets]
    return {shown: getattr(feature, "uri", None) or feature.tag for shown, feature in features}


def test_a_huge_photo_is_brought_to_what_every_server_takes(pds, account):
    image = Image(photo(3000, 2000, "PNG", noise=True), "image/png", ALT, 3000, 2000)
    _, prepared, receipt = send(Bluesky(), account, story(image=image, show="image"))
    (embedded,) = prepared["record"]["embed"]["images"]
    assert embedded["image"]["size"] <= 950_000
    assert embedded["aspectRatio"]["width"] / embedded["aspectRatio"]["height"] == pytest.approx(1.5, abs=0.01)
    assert receipt.id in records(pds.url, account.credentials["did"])


def test_publishing_twice_with_one_key_makes_one_post(pds, account):
    bluesky, before = Bluesky(), len(records(pds.url, account.credentials["did"]))
    key, prepared, first = send(bluesky, account, story())
    again = bluesky.prepare(story(), key, account)  # prepared anew after a crash: still the same post
    assert bluesky.publish(prepared, key, account).id == bluesky.publish(again, key, account).id == first.id
    assert len(records(pds.url, account.credentials["did"])) == before + 1


@pytest.mark.parametrize("fault", ["cut", "silence", "error", "garbage"])
def test_an_answer_lost_after_acceptance_is_unknown_and_then_found(pds, account, fault):
    before = set(records(pds.url, account.credentials["did"]))
    bluesky = Bluesky(timeout=2)
    with proxy.between(urlsplit(pds.url).port) as between:
        through = Account(between.url, account.handle, account.credentials)
        key, began = bluesky.new_key(fault), datetime.now(UTC)
        prepared = bluesky.prepare(story(), key, through)
        assert bluesky.confirm(prepared, key, began, through) is None
        between.spoil(PUT, fault)
        with pytest.raises(Unknown):
            bluesky.publish(prepared, key, through)
        assert between.count(PUT) == 1
        found = bluesky.confirm(prepared, key, began, through)
        assert abs(found.at - began) < timedelta(minutes=1)
        assert bluesky.publish(prepared, key, through).id == found.id
    assert set(records(pds.url, account.credentials["did"])) - before == {found.id}


def test_a_dead_session_is_opened_again_without_a_person(pds, account):
    account.credentials.update(access="", refresh="x.y.z")
    _, _, receipt = send(Bluesky(), account, story(image=None))
    assert receipt.id in records(pds.url, account.credentials["did"])
    assert account.credentials["access"]


def test_an_access_token_that_died_early_waits_and_comes_back(pds, account):
    bluesky, key = Bluesky(), Bluesky().new_key("a")
    prepared = bluesky.prepare(story(image=None), key, account)
    good = account.credentials["access"]
    head, claims, _ = good.split(".")
    account.credentials["access"] = f"{head}.{claims}.c2lnbmF0dXJl"
    with pytest.raises(TryLater):
        bluesky.publish(prepared, key, account)
    assert bluesky.publish(prepared, key, account).id.endswith(key)


def test_a_revoked_app_password_asks_the_agency_to_connect_again(pds):
    member = pds.join("dicabut")
    account = Account(pds.url, member.handle, signed_in(pds, member))
    client = Client(base_url=f"{pds.url}/xrpc")
    session = client.com.atproto.server.create_session({"identifier": member.handle, "password": member.main_password})
    headers = {"Authorization": f"Bearer {session.access_jwt}"}
    client.com.atproto.server.revoke_app_password({"name": "Kentongan"}, headers=headers)
    account.credentials["access"] = ""
    for step in (Bluesky().probe, lambda a: Bluesky().prepare(story(), "a", a)):
        with pytest.raises(Disconnected) as refused:
            step(account)
        assert member.password not in refused.value.words


def test_a_wrong_app_password_is_refused_in_a_sentence(pds, member):
    with pytest.raises(Rejected) as refused:
        Bluesky().connect(pds.url, member.handle, "salah-salah-salah")
    assert refused.value.field == "secret"
    assert "salah-salah" not in refused.value.words
    assert "sandi aplikasi" in refused.value.sentence


def test_a_photo_that_the_server_forgot_is_prepared_again(account):
    bluesky, key = Bluesky(), Bluesky().new_key("a")
    prepared = bluesky.prepare(story(), key, account)
    prepared["record"]["embed"]["external"]["thumb"]["ref"]["$link"] = (
        "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"
    )
    with pytest.raises(TryLater) as late:
        bluesky.publish(prepared, key, account)
    assert late.value.prepare_again


def test_a_server_that_is_down_cannot_tell(account):
    nobody = Account("http://127.0.0.1:9", account.handle, account.credentials)
    with pytest.raises(CannotTell):
        Bluesky().confirm({}, "3kabcabcabc2a", datetime.now(UTC), nobody)
    with pytest.raises(TryLater):
        Bluesky().publish({"record": {}}, "3kabcabcabc2a", nobody)
