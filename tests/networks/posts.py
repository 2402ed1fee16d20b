"""A story to post, with a photo."""

import io
import random

from PIL import Image as Pillow

from kentongan.connectors.base import Image, Post

LINK = "https://tirtasari.banyuwening.example/berita/2026/11/jembatan-7/?k=ab12cd34"
TEXT = "Jembatan Kalibening dibuka 🎉. Warga kini hemat 40 menit – “lebih dekat ke pasar”.\n\n#Tirtasari #KabarDesa2026"
ALT = "Warga melintasi jembatan baru di Kalibening, “gotong royong” 🌉."


def photo(width: int = 640, height: int = 400, kind: str = "JPEG", noise: bool = False) -> bytes:
    """A picture; noisy ones do not compress."""
    picture = Pillow.new("RGB", (width, height), (30, 90, 60))
    if noise:
        picture = Pillow.frombytes("RGB", (width, height), random.Random(7).randbytes(3 * width * height))
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def story(token: str = "ab12cd34", **changes: object) -> Post:
    """A post with a link of its own."""
    picture = Image(photo(), "image/jpeg", ALT, 640, 400)
    given = {
        "text": TEXT,
        "link": LINK.replace("ab12cd34", token),
        "title": "Jembatan Kalibening dibuka",
        "image": picture,
    }
    return Post(**{**given, "summary": "Dua tahun dibangun, kini dapat dilalui.", **changes})  # type: ignore[arg-type]
