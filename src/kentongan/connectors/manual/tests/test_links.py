"""A pasted link is recorded only when it is a post of that network, and of that account where it shows one."""

import pytest

from kentongan.connectors import manual
from kentongan.connectors.base import Account
from kentongan.connectors.errors import Rejected

CHANNEL = "0029VaDinkesBanyuwening1"
CLASSES = {c.network: c for c in manual.Manual.__subclasses__()}

SHOWN = [
    ("x", "dinkes_bw", "https://x.com/Dinkes_BW/status/123?s=20", "https://x.com/Dinkes_BW/status/123"),
    ("x", "@dinkes_bw", "https://mobile.twitter.com/dinkes_bw/status/9/photo/1", "https://x.com/dinkes_bw/status/9"),
    (
        "tiktok",
        "https://www.tiktok.com/@dinkes.bw",
        "tiktok.com/@dinkes.bw/video/7300000000000000001?lang=id",
        "https://www.tiktok.com/@dinkes.bw/video/7300000000000000001",
    ),
    (
        "tiktok",
        "dinkes.bw",
        "https://www.tiktok.com/@dinkes.bw/photo/7300000000000000001",
        "https://www.tiktok.com/@dinkes.bw/photo/7300000000000000001",
    ),
    (
        "facebook",
        "DinkesBanyuwening",
        "https://m.facebook.com/dinkes.banyuwening/posts/pfbid02abcdefghijk?mibextid=1",
        "https://www.facebook.com/dinkes.banyuwening/posts/pfbid02abcdefghijk",
    ),
    (
        "facebook",
        "DinkesBanyuwening",
        "https://www.facebook.com/DinkesBanyuwening/posts/imunisasi-gratis/1234567890",
        "https://www.facebook.com/DinkesBanyuwening/posts/1234567890",
    ),
    (
        "facebook",
        "https://www.facebook.com/profile.php?id=100012345",
        "https://www.facebook.com/permalink.php?story_fbid=998877665&id=100012345",
        "https://www.facebook.com/permalink.php?story_fbid=998877665&id=100012345",
    ),
    (
        "instagram",
        "dinkes.bw",
        "https://www.instagram.com/dinkes.bw/reel/DAbc_12-x/?igsh=zz",
        "https://www.instagram.com/dinkes.bw/reel/DAbc_12-x/",
    ),
    (
        "whatsapp_channel",
        f"https://whatsapp.com/channel/{CHANNEL}",
        f"https://www.whatsapp.com/channel/{CHANNEL}/142",
        f"https://whatsapp.com/channel/{CHANNEL}/142",
    ),
]
NOT_SHOWN = [
    ("instagram", "https://instagram.com/p/DAbc_12-x/?img_index=1", "https://www.instagram.com/p/DAbc_12-x/"),
    ("instagram", "https://www.instagram.com/reels/DAbc_12-x", "https://www.instagram.com/reel/DAbc_12-x/"),
    ("youtube", "https://youtu.be/dQw4w9WgXcQ?si=abc", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
    ("youtube", "https://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ&t=3", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
    ("youtube", "https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ"),
    ("tiktok", "https://vt.tiktok.com/ZSabc123/", "https://vt.tiktok.com/ZSabc123/"),
    ("facebook", "https://www.facebook.com/share/p/1AbCdEfGh/", "https://www.facebook.com/share/p/1AbCdEfGh/"),
    ("facebook", "https://fb.watch/aBcDeFg/", "https://fb.watch/aBcDeFg/"),
    ("x", "https://x.com/i/web/status/123", "https://x.com/i/status/123"),
    ("whatsapp_channel", f"https://whatsapp.com/channel/{CHANNEL}/1", f"https://whatsapp.com/channel/{CHANNEL}/1"),
]
REFUSED = [
    ("x", "https://x.com/orang_lain/status/123", "bukan @dinkes"),
    ("x", "https://x.com/dinkes", "bukan tautan sebuah kiriman"),
    ("x", "https://x.com.jahat.example/dinkes/status/1", "bukan dari X"),
    ("x", "https://x.com@jahat.example/dinkes/status/1", "utuh"),
    ("x", "https://x.com:8443/dinkes/status/1", "utuh"),
    ("x", "javascript:alert(1)//x.com/dinkes/status/1", "utuh"),
    ("x", "ftp://x.com/dinkes/status/1", "utuh"),
    ("x", "", "https://"),
    ("x", "sudah saya kirim", "https://"),
    ("x", "https://x.com/dinkes/status/١٢٣", "bukan tautan sebuah kiriman"),
    ("x", "https://[x.com/dinkes/status/1", "utuh"),
    ("instagram", "https://www.instagram.com/dinkes/", "bukan tautan sebuah kiriman"),
    ("instagram", "https://www.facebook.com/dinkes/posts/12345", "bukan dari Instagram"),
    ("facebook", "https://www.facebook.com/groups/warga/posts/12345", "bukan tautan sebuah kiriman"),
    ("tiktok", "https://www.tiktok.com/@palsu/video/7300000000000000001", "bukan @dinkes"),
    ("youtube", "https://www.youtube.com/@dinkes", "bukan tautan sebuah kiriman"),
    ("youtube", "https://www.youtube.com/watch?list=x", "bukan tautan sebuah kiriman"),
    ("whatsapp_channel", f"https://whatsapp.com/channel/{CHANNEL}", "bukan tautan sebuah kiriman"),
    ("whatsapp_channel", "https://wa.me/62811", "bukan dari Saluran WhatsApp"),
]


@pytest.mark.parametrize(("network", "handle", "url", "kept"), SHOWN)
def test_a_link_that_shows_the_account_proves_itself(network, handle, url, kept):
    link = CLASSES[network]().check_link(url, Account("", handle))
    assert (link.url, link.owner_shown, link.note_id) == (kept, True, "")


@pytest.mark.parametrize(("network", "url", "kept"), NOT_SHOWN)
def test_a_link_without_the_account_asks_a_person_to_confirm(network, url, kept):
    link = CLASSES[network]().check_link(url, Account("", "dinkes"))
    assert (link.url, link.owner_shown) == (kept, False)
    assert "pastikan" in link.note_id


@pytest.mark.parametrize(("network", "url", "words"), REFUSED)
def test_any_other_link_is_refused_in_a_sentence(network, url, words):
    with pytest.raises(Rejected) as refused:
        CLASSES[network]().check_link(url, Account("", "dinkes"))
    assert words in refused.value.sentence
    assert refused.value.field == "url"


def test_another_whatsapp_channel_is_refused():
    ours = Account(f"https://whatsapp.com/channel/{CHANNEL}", "Dinkes Banyuwening")
    with pytest.raises(Rejected, match="saluran lain"):
        CLASSES["whatsapp_channel"]().check_link("https://whatsapp.com/channel/0029VaSaluranOrangLain/3", ours)


def test_the_sentence_that_an_app_copies_around_a_link_is_left_off():
    link = CLASSES["tiktok"]().check_link(
        "Lihat video ini! https://vt.tiktok.com/ZSabc123/ #imunisasi", Account("", "d")
    )
    assert link.url == "https://vt.tiktok.com/ZSabc123/"
