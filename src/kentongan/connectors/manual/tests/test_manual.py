"""What the officer gets to post by hand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kentongan.connectors import manual
from kentongan.connectors.base import Account, Image, Post
from kentongan.connectors.errors import CannotTell, Rejected

DINKES = Account("", "dinkes_bw")
LINK = "https://dinkes.banyuwening.example/berita/2026/11/imunisasi-7/?k=ab12cd34"
PHOTO = Image(b"", "image/jpeg", "Perawat menimbang bayi.", 1200, 900)
POST = Post("Imunisasi gratis hari Kamis.", LINK, "Imunisasi gratis", "Di semua puskesmas.", PHOTO)


def codes(connector, post):
    return [finding.code for finding in connector.check(post, DINKES)]


def test_where_links_cannot_be_clicked_the_website_is_named_instead():
    assert manual.Instagram().wording(POST, DINKES).endswith("\n\nBerita lengkap di dinkes.banyuwening.example")
    assert manual.Facebook().wording(POST, DINKES).endswith(f"\n\n{LINK}")


def test_where_a_photo_has_no_alt_text_the_words_say_what_it_shows():
    assert "(Foto: Perawat menimbang bayi.)" in manual.WhatsAppChannel().wording(POST, DINKES)
    assert "Foto:" not in manual.Instagram().wording(POST, DINKES)


def test_the_share_link_carries_text_and_address():
    prepared = manual.X().prepare(POST, "k", DINKES)
    assert prepared["share"].startswith("https://x.com/intent/post?text=Imunisasi%20gratis")
    assert "%3Fk%3Dab12cd34" in manual.Facebook().share_link(POST, DINKES)
    assert prepared["text"].endswith(LINK)


def test_x_weighs_text_and_link_together():
    assert codes(manual.X(), replace(POST, text="a" * 255)) == []
    assert codes(manual.X(), replace(POST, text="a" * 256)) == ["text_too_long"]


def test_each_network_minds_its_own_things():
    tags = " ".join(f"#tagar{n}" for n in range(31))
    assert codes(manual.Instagram(), replace(POST, text=tags)) == ["tags_too_many"]
    assert codes(manual.Instagram(), replace(POST, text="#a #b #c #d #e #f")) == ["tags_many"]
    assert codes(manual.Instagram(), replace(POST, image=None)) == ["image_missing"]
    assert codes(manual.Instagram(), replace(POST, image=replace(PHOTO, width=4000))) == ["image_ratio"]
    assert codes(manual.YouTube(), replace(POST, text="a < b")) == ["sign_forbidden"]
    assert codes(manual.X(), replace(POST, text="$BBRI dan $BMRI")) == ["cashtags"]
    assert codes(manual.Facebook(), replace(POST, image=replace(PHOTO, alt=" "))) == ["alt_missing"]


def test_nothing_is_ever_sent_by_itself():
    network = manual.TikTok()
    with pytest.raises(Rejected, match="diunggah oleh orang"):
        network.publish({}, "k", DINKES)
    with pytest.raises(CannotTell):
        network.confirm({}, "k", datetime.now(UTC), DINKES)


@pytest.mark.parametrize("handle", ["", "  ", "dua kata", "a"])
def test_a_name_that_is_none_is_refused(handle):
    with pytest.raises(Rejected) as refused:
        manual.Instagram().connect("", handle, "")
    assert refused.value.field == "handle"
