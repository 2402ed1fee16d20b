"""The promises of base.py, kept by every connector there is."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings

from kentongan import connectors
from kentongan.connectors.base import Account, Connector, Count, Image, Post
from kentongan.connectors.errors import CannotTell, NetworkError, Rejected

EVERY = connectors.load(settings.CONNECTORS)
HERE = Path(connectors.__file__).parent
ACCOUNT = Account("http://127.0.0.1:9", "dinkes_bw.example", {})  # nobody listens on port 9
POST = Post("Imunisasi gratis.", "https://dinkes.example/b/1?k=ab12cd34", "Imunisasi", "Di puskesmas.")

every_connector = pytest.mark.parametrize("connector", EVERY.values(), ids=EVERY)


def test_every_folder_is_installed_and_has_a_readme_and_tests():
    folders = {path.parent for path in HERE.glob("*/__init__.py")} - {HERE / "tests"}
    assert {HERE / type(c).__module__.split(".")[2] for c in EVERY.values()} == folders
    for folder in folders:
        assert (folder / "README.md").read_text().startswith("# ")
        assert list((folder / "tests").glob("test_*.py"))


def test_two_connectors_with_one_key_are_refused():
    with pytest.raises(ValueError, match="practice"):
        connectors.load(["kentongan.connectors.practice.Practice"] * 2)


@every_connector
def test_it_says_what_it_is(connector: Connector):
    assert connector.name and connector.network.isidentifier() and len(connector.network) <= 20
    profile = connector.profile(ACCOUNT)
    assert profile.needs_person is not connector.automatic
    assert profile.source and date(2026, 1, 1) < profile.checked <= date.today()
    assert connector.automatic or connector.key_holds.total_seconds() == 0


@every_connector
def test_its_keys_fit_and_begin_fresh(connector: Connector):
    assert 0 < len(connector.new_key("ab12cd34")) <= 64
    assert connector.new_key("ab12cd34") != connector.new_key("ef56ab78")


@every_connector
@pytest.mark.parametrize("text", ["", "a", "👨‍👩‍👧‍👦" * 3000, "\ud83d", "a\x00b"])
def test_it_counts_and_checks_any_text_without_a_network(connector: Connector, text: str):
    count = connector.count(text, ACCOUNT)
    assert isinstance(count, Count) and count.used >= 0
    for finding in connector.check(Post(text, POST.link, POST.title, POST.summary), ACCOUNT):
        assert finding.severity in ("error", "warning", "hint")
        assert finding.text_id.endswith(".")


@every_connector
def test_a_text_beyond_the_limit_is_an_error_and_never_prepared(connector: Connector):
    post = Post("kata " * 20_000, POST.link, POST.title, POST.summary)
    assert "text_too_long" in [finding.code for finding in connector.check(post, ACCOUNT)]
    with pytest.raises(Rejected) as refused:
        connector.prepare(post, connector.new_key("a"), ACCOUNT)
    assert "terlalu panjang" in refused.value.sentence


@every_connector
def test_a_photo_without_alt_text_is_an_error(connector: Connector):
    post = Post("Imunisasi.", POST.link, POST.title, POST.summary, Image(b"", "image/jpeg", "", 1200, 900))
    assert "alt_missing" in [finding.code for finding in connector.check(post, ACCOUNT)]


@every_connector
def test_an_account_without_credentials_never_posts_and_never_crashes(connector: Connector):
    key = connector.new_key("ab12cd34")
    prepared = {"record": {}, "status": {}, "link": POST.link}
    for step in (connector.probe, lambda account: connector.publish(prepared, key, account)):
        try:
            step(ACCOUNT)
        except NetworkError as error:
            assert error.sentence.endswith(".")


@every_connector
def test_not_knowing_is_never_called_not_there(connector: Connector):
    try:
        answer = connector.confirm({"link": POST.link}, connector.new_key("a"), datetime.now(UTC), ACCOUNT)
    except CannotTell as error:
        assert error.sentence.endswith((".", "di sini."))
    else:
        assert answer is None and connector.network == "practice"


@every_connector
def test_what_needs_no_network_is_plain_data(connector: Connector):
    if connector.network in ("bluesky", "mastodon"):
        post = POST
        with pytest.raises(NetworkError) as refused:
            connector.prepare(Post(post.text, "", "", "", Image(b"x", "image/jpeg", "a", 1, 1)), "a", ACCOUNT)
        assert refused.value.sentence
    else:
        assert json.loads(json.dumps(connector.prepare(POST, "a", ACCOUNT)))["text"]
