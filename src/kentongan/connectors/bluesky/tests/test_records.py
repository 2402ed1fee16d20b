"""Records by the rules of the AT Protocol."""

import re

import pytest

from kentongan.connectors.base import Account, Image, Post
from kentongan.connectors.bluesky import Bluesky
from kentongan.connectors.bluesky.network import plain_handle
from kentongan.connectors.bluesky.records import facets, record_key
from kentongan.connectors.bluesky.session import seconds_left
from kentongan.connectors.errors import Rejected

ACCOUNT = Account("https://bsky.social", "dinkes.bsky.social")


def test_a_record_key_is_a_valid_tid_that_grows_with_time():
    keys = [record_key("ab12cd34") for _ in range(50)]
    assert all(re.fullmatch("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}", key) for key in keys)
    assert keys == sorted(keys)
    assert record_key("a")[-2:] != record_key("b")[-2:]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Baca https://a.example/x?k=1. Sudah?", ["https://a.example/x?k=1"]),
        ("🎉 “é” (https://a.example/b_(c)) #Desa!", ["https://a.example/b_(c)", "#Desa"]),
        ("#2026 #a1 # #", ["#a1"]),
        ("nomor#5a a@b.id", []),
        ("#👨‍👩‍👧‍👦keluarga", ["#👨‍👩‍👧‍👦keluarga"]),
        ("#" + "a" * 65, []),
        ("https://a.example/#bagian", ["https://a.example/#bagian"]),
    ],
)
def test_facets_count_bytes(text, shown):
    raw = text.encode()
    cut = [raw[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode() for f in facets(text)]
    assert cut == shown


def test_the_limit_that_is_used_more_is_shown():
    assert Bluesky().count("a" * 300, ACCOUNT).fits
    assert Bluesky().count("a" * 301, ACCOUNT).unit == "karakter"
    family = Bluesky().count("👨‍👩‍👧‍👦" * 150, ACCOUNT)  # 150 characters, 3,750 bytes
    assert (family.fits, family.unit, family.limit) == (False, "bita", 3000)


def test_the_link_stands_in_the_card_or_in_the_text():
    image = Image(b"", "image/jpeg", "Foto", 4, 3)
    link = "https://a.example/1"
    assert Bluesky().wording(Post("Kabar.", link, "Judul", "", image), ACCOUNT) == "Kabar."
    assert Bluesky().wording(Post("Kabar.", link, "Judul", "", image, show="image"), ACCOUNT) == f"Kabar.\n\n{link}"
    assert Bluesky().wording(Post(f"Kabar {link}", link, "", ""), ACCOUNT) == f"Kabar {link}"


@pytest.mark.parametrize("typed", ["@Dinkes.Example ", "dinkes.example", "https://bsky.app/profile/dinkes.example/"])
def test_a_handle_is_understood_as_people_type_it(typed):
    assert plain_handle(typed) == "dinkes.example"


@pytest.mark.parametrize("typed", ["", "dinkes", "@.", "https://bsky.app/profile/dinkes"])
def test_a_handle_that_is_none_is_refused(typed):
    with pytest.raises(Rejected):
        plain_handle(typed)


@pytest.mark.parametrize("token", ["", "a", "a.b.c", "a.bnVsbA.c", "a.W10.c", "a.eyJleHAiOiJ4In0.c", "a.é.c"])
def test_a_token_that_says_nothing_is_taken_for_dead(token):
    assert seconds_left(token) == 0
