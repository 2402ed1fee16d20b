"""Reading what a Mastodon server says."""

import pytest

from kentongan.connectors.base import Account
from kentongan.connectors.mastodon import Mastodon, limits
from kentongan.connectors.mastodon.network import receipt_of, shows_link, user_name

LINK = "https://dinkes.example/b/1?k=ab12cd34&x=1"
REAL = (
    '<p>Kabar <a href="https://dinkes.example/b/1?k=ab12cd34&amp;x=1" rel="nofollow"><span class="invisible">https://'
    '</span><span class="ellipsis">dinkes.example/b/1?k=ab12</span><span class="invisible">cd34&amp;x=1</span></a></p>'
)


@pytest.mark.parametrize(
    ("status", "shows"),
    [
        ({"content": REAL}, True),
        ({"content": f"<p>Kabar {LINK.replace('&', '&amp;')}</p>"}, True),
        ({"content": "<p>Kabar</p>", "card": {"url": LINK}}, True),
        ({"content": f"<p>Kabar {LINK}23</p>"}, False),
        ({"content": "<p>Kabar https://dinkes.example/b/1</p>", "card": None}, False),
        ({"content": None}, False),
        ({"content": "<p <a href='"}, False),
    ],
)
def test_a_post_is_ours_when_it_carries_exactly_our_link(status, shows):
    assert shows_link(status, LINK) is shows


@pytest.mark.parametrize("status", [None, [], {}, {"id": 1}, {"id": "1"}, {"id": "1", "url": "u", "created_at": "x"}])
def test_what_is_no_status_is_no_receipt(status):
    assert receipt_of(status) is None


def test_a_server_tells_its_own_limits_and_nonsense_is_ignored():
    told = {"statuses": {"max_characters": 5000, "characters_reserved_per_url": True}, "media_attachments": 7}
    read = limits.read({"configuration": told})
    assert (read["characters"], read["link_length"], read["image_bytes"]) == (5000, 23, 16_777_216)
    assert limits.read({}) == limits.read({"configuration": []}) == limits.DEFAULTS
    account = Account("https://sosial.example", "dinkes", {"limits": read})
    assert Mastodon().count("a" * 4975, account).used == 5000


@pytest.mark.parametrize("typed", ["dinkes", "@Dinkes", "@dinkes@sosial.example", "https://sosial.example/@dinkes/"])
def test_a_name_is_understood_as_people_type_it(typed):
    assert user_name(typed) == "dinkes"
