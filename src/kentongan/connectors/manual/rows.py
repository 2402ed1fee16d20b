"""One row of facts per network. A new limit is a change of data here, with its source and the day it was checked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..base import ImageRules
from ..counting import code_points, utf8_bytes, utf16_units, weighted

CHECKED = date(2026, 11, 23)
JPEG = ("image/jpeg",)
STILL = ("image/jpeg", "image/png", "image/webp")


@dataclass(frozen=True)
class Shape:
    """What a public link looks like.

    pattern: of the path with the wanted `keys` of its query, without a final slash. Group `handle`: whose post it
    is, where the link shows it; group `id`: the post. link: the one way we write it.
    """

    pattern: str
    link: str
    keys: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()  # where this shape lives, when not on the row's own hosts


@dataclass(frozen=True)
class Row:
    """A network that people post to by hand. share: a link that opens its composer ({text} and {link} filled in)."""

    key: str
    name: str
    hosts: tuple[str, ...]
    counter: Callable[[str], int]
    limit: int
    unit: str
    kinds: tuple[str, ...]
    image: ImageRules | None
    link: Literal["card", "inline", "not_clickable"]
    alt_text: Literal["text", "hand"]
    edit: str
    delete: str
    source: str
    share: str
    share_label: str
    steps: str
    shapes: tuple[Shape, ...]
    example: str
    most_tags: int = 0
    wise_tags: int = 0
    forbidden: str = ""


INSTAGRAM = Row(
    key="instagram",
    name="Instagram",
    hosts=("instagram.com", "www.instagram.com", "m.instagram.com"),
    counter=code_points,
    limit=2200,
    unit="karakter",
    kinds=("image", "video"),
    image=ImageRules(JPEG, 8_000_000, 1440, 1000, required=True, ratio=(0.8, 1.91)),
    link="not_clickable",
    alt_text="hand",
    edit="any",
    delete="any",
    source="https://developers.facebook.com/docs/instagram-platform/content-publishing",
    share="https://www.instagram.com/",
    share_label="Buka Instagram",
    steps="Simpan gambar, salin teks, buat kiriman baru, isi teks alternatif di Pengaturan lanjutan, lalu bagikan.",
    shapes=(
        Shape(r"/(?P<kind>p|tv)/(?P<id>[\w-]{5,40})", "https://www.instagram.com/{kind}/{id}/"),
        Shape(r"/reels?/(?P<id>[\w-]{5,40})", "https://www.instagram.com/reel/{id}/"),
        Shape(
            r"/(?P<handle>[\w.]{1,30})/(?P<kind>p|reel|tv)/(?P<id>[\w-]{5,40})",
            "https://www.instagram.com/{handle}/{kind}/{id}/",
        ),
    ),
    example="https://www.instagram.com/p/…",
    most_tags=30,
    wise_tags=5,
)
FACEBOOK = Row(
    key="facebook",
    name="Facebook",
    hosts=("facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com", "id-id.facebook.com"),
    counter=code_points,
    limit=63_206,
    unit="karakter",
    kinds=("text", "image", "card", "video"),
    image=ImageRules(STILL, 4_000_000, 2048, 0),
    link="card",
    alt_text="hand",
    edit="any",
    delete="any",
    source="https://developers.facebook.com/docs/pages-api/posts",
    share="https://www.facebook.com/sharer/sharer.php?u={link}",
    share_label="Buka Facebook",
    steps="Salin teks, buka halaman resmi, buat kiriman, tempel teks dengan tautannya, tambahkan gambar, lalu bagikan.",
    shapes=(
        Shape(
            r"/(?P<handle>(?!groups/|share/|watch/|reel/)[\w.-]{2,80})/(?P<kind>posts|videos)/(?:[^/?]+/)?"
            r"(?P<id>pfbid\w{10,120}|\d{5,25})",
            "https://www.facebook.com/{handle}/{kind}/{id}",
        ),
        Shape(
            r"/(?P<handle>[\w.-]{2,80})/photos/(?:[\w.-]+/)?(?P<id>\d{5,25})",
            "https://www.facebook.com/{handle}/photos/{id}",
        ),
        Shape(
            r"/(?:permalink|story)\.php\?id=(?P<page>\d+)&story_fbid=(?P<id>pfbid\w{10,120}|\d{5,25})",
            "https://www.facebook.com/permalink.php?story_fbid={id}&id={page}",
            keys=("id", "story_fbid"),
        ),
        Shape(r"/photo(?:\.php)?\?fbid=(?P<id>\d{5,25})", "https://www.facebook.com/photo/?fbid={id}", keys=("fbid",)),
        Shape(r"/watch\?v=(?P<id>\d{5,25})", "https://www.facebook.com/watch/?v={id}", keys=("v",)),
        Shape(r"/reel/(?P<id>\d{5,25})", "https://www.facebook.com/reel/{id}"),
        Shape(r"/share/(?P<kind>[pvr])/(?P<id>\w{5,40})", "https://www.facebook.com/share/{kind}/{id}/"),
        Shape(r"/(?P<id>[\w-]{5,40})", "https://fb.watch/{id}/", hosts=("fb.watch",)),
    ),
    example="https://www.facebook.com/nama-halaman/posts/…",
)
TIKTOK = Row(
    key="tiktok",
    name="TikTok",
    hosts=("tiktok.com", "www.tiktok.com", "m.tiktok.com"),
    counter=utf16_units,
    limit=4000,
    unit="karakter",
    kinds=("image", "video"),
    image=ImageRules(("image/jpeg", "image/webp"), 20_000_000, 1920, 0, required=True),
    link="not_clickable",
    alt_text="text",
    edit="never",
    delete="any",
    source="https://developers.tiktok.com/doc/content-posting-api-reference-photo-post",
    share="https://www.tiktok.com/upload",
    share_label="Buka TikTok",
    steps="Simpan gambar atau video, salin teks, unggah di aplikasi TikTok, tempel teks, lalu posting.",
    shapes=(
        Shape(
            r"/@(?P<handle>[\w.]{2,24})/(?P<kind>video|photo)/(?P<id>\d{10,25})",
            "https://www.tiktok.com/@{handle}/{kind}/{id}",
        ),
        Shape(r"/t/(?P<id>\w{5,20})", "https://www.tiktok.com/t/{id}/"),
        Shape(r"/(?P<id>\w{5,20})", "https://vt.tiktok.com/{id}/", hosts=("vt.tiktok.com",)),
        Shape(r"/(?P<id>\w{5,20})", "https://vm.tiktok.com/{id}/", hosts=("vm.tiktok.com",)),
    ),
    example="https://www.tiktok.com/@nama/video/…",
)
YOUTUBE = Row(
    key="youtube",
    name="YouTube",
    hosts=("youtube.com", "www.youtube.com", "m.youtube.com"),
    counter=utf8_bytes,
    limit=5000,
    unit="bita",
    kinds=("video",),
    image=ImageRules(("image/jpeg", "image/png"), 2_000_000, 1280, 0),
    link="inline",
    alt_text="hand",
    edit="any",
    delete="any",
    source="https://developers.google.com/youtube/v3/docs/videos",
    share="https://studio.youtube.com/",
    share_label="Buka YouTube Studio",
    steps="Salin teks, unggah video di YouTube Studio, tempel teks sebagai deskripsi, pilih Publik, lalu terbitkan.",
    shapes=(
        Shape(r"/watch\?v=(?P<id>[\w-]{11})", "https://www.youtube.com/watch?v={id}", keys=("v",)),
        Shape(r"/(?P<kind>shorts|live)/(?P<id>[\w-]{11})", "https://www.youtube.com/{kind}/{id}"),
        Shape(r"/post/(?P<id>[\w-]{20,60})", "https://www.youtube.com/post/{id}"),
        Shape(r"/(?P<id>[\w-]{11})", "https://www.youtube.com/watch?v={id}", hosts=("youtu.be",)),
    ),
    example="https://www.youtube.com/watch?v=…",
    forbidden="<>",
)
X = Row(
    key="x",
    name="X",
    hosts=("x.com", "www.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com", "mobile.x.com"),
    counter=weighted,
    limit=280,
    unit="karakter",
    kinds=("text", "image", "card", "video"),
    image=ImageRules(STILL, 5_000_000, 4096, 1000),
    link="inline",
    alt_text="hand",
    edit="never",
    delete="any",
    source="https://docs.x.com/fundamentals/counting-characters",
    share="https://x.com/intent/post?text={text}",
    share_label="Buka X dengan teks ini",
    steps="Buka X lewat tombol di bawah, tambahkan gambar dan teks alternatifnya, periksa akunnya, lalu posting.",
    shapes=(
        Shape(r"/i/(?:web/)?status/(?P<id>\d{1,25})", "https://x.com/i/status/{id}"),
        Shape(r"/(?P<handle>\w{1,15})/status/(?P<id>\d{1,25})(?:/.*)?", "https://x.com/{handle}/status/{id}"),
    ),
    example="https://x.com/nama/status/…",
)
WHATSAPP_CHANNEL = Row(
    key="whatsapp_channel",
    name="Saluran WhatsApp",
    hosts=("whatsapp.com", "www.whatsapp.com"),
    counter=code_points,
    limit=4096,
    unit="karakter",
    kinds=("text", "image", "card", "video"),
    image=ImageRules(STILL, 5_000_000, 1600, 0),
    link="card",
    alt_text="text",
    edit="30d",
    delete="30d",
    source="https://faq.whatsapp.com/",
    share="https://wa.me/?text={text}",
    share_label="Buka WhatsApp dengan teks ini",
    steps="Salin teks, buka saluran, tempel teks dengan gambarnya, kirim, lalu tekan lama kiriman dan salin tautannya.",
    shapes=(Shape(r"/channel/(?P<handle>\w{15,40})/(?P<id>\d{1,12})", "https://whatsapp.com/channel/{handle}/{id}"),),
    example="https://whatsapp.com/channel/…/123",
)
