"""Every answer that a network is known to give to a post has its meaning (tests/answers.json beside each connector)."""

import json
from pathlib import Path

import pytest

from kentongan import connectors
from kentongan.connectors.base import Account
from kentongan.connectors.bluesky import Bluesky
from kentongan.connectors.errors import NetworkError
from kentongan.connectors.mastodon import Mastodon
from tests.networks.test_odd_answers import KEY, NETWORKS, TOKEN, prepared
from tests.servers.scripted import Said

KINDS = {"bluesky": Bluesky, "mastodon": Mastodon}


def known():
    for network in KINDS:
        path = Path(connectors.__file__).parent / network / "tests" / "answers.json"
        for answer in json.loads(path.read_text())["answers"]:
            yield pytest.param(network, answer, id=f"{network}: {answer['what']}")


@pytest.mark.parametrize(("network", "answer"), list(known()))
def test_a_known_answer_to_a_post_has_its_meaning(script, network, answer):
    path = NETWORKS[network][1]
    script.say(path, Said(answer["status"], answer["body"]))
    account = Account(
        script.url, "dinkes.example", {"access": TOKEN, "token": TOKEN, "did": "did:plc:contoh", "id": "7"}
    )
    with pytest.raises(NetworkError) as raised:
        KINDS[network](timeout=2).publish(prepared(network), KEY, account)
    means = answer["means"]
    if network == "bluesky" and answer["body"]["error"] == "InvalidToken":
        means = "TryLater"  # the kept session is renewed first; only when that fails is the account disconnected
    assert type(raised.value).__name__ == means
    assert script.count(path) == 1
