"""Fitting a photo to what a network takes: kind, bytes, longest side. Metadata never travels along."""

import io
import warnings
from collections.abc import Iterator
from dataclasses import replace

from PIL import Image as Pillow
from PIL import ImageOps

from .base import Image, ImageRules
from .errors import Rejected

MIMES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
QUALITIES = (88, 80, 72, 64)
BROKEN = "Berkas gambar rusak atau tidak dikenal. Unggah ulang fotonya."


def fit(image: Image, rules: ImageRules) -> Image:
    """The image within a network's rules, upright, with its real size; untouched when it already fits.

    Raises Rejected(field="image") when it is no image.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            with Pillow.open(io.BytesIO(image.data)) as opened:
                if _fits(opened, image, rules):
                    return replace(image, mime=MIMES[opened.format or ""], width=opened.width, height=opened.height)
                upright = _flat(ImageOps.exif_transpose(opened))
    except (OSError, ValueError, SyntaxError, Pillow.DecompressionBombError, Pillow.DecompressionBombWarning) as error:
        raise Rejected(str(error), sentence=BROKEN, code="image_broken", field="image") from error
    for data, size in _smaller(upright, rules.max_side):
        if len(data) <= rules.max_bytes:
            return replace(image, data=data, mime="image/jpeg", width=size[0], height=size[1])
    raise Rejected(sentence=BROKEN, code="image_too_large", field="image")


def _fits(opened: Pillow.Image, image: Image, rules: ImageRules) -> bool:
    opened.load()
    known = MIMES.get(opened.format or "") in rules.mimes
    told = bool(opened.getexif()) or any(key in opened.info for key in ("exif", "xmp", "photoshop", "comment"))
    return known and not told and len(image.data) <= rules.max_bytes and max(opened.size) <= rules.max_side


def _flat(picture: Pillow.Image) -> Pillow.Image:
    """RGB on white."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        white = Pillow.new("RGBA", picture.size, "white")
        picture = Pillow.alpha_composite(white, picture)
    return picture.convert("RGB")


def _smaller(picture: Pillow.Image, max_side: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """JPEGs of falling quality, then of falling size."""
    side = min(max_side, max(picture.size))
    while side >= 64:
        smaller = picture.copy()
        smaller.thumbnail((side, side))
        for quality in QUALITIES:
            file = io.BytesIO()
            smaller.save(file, "JPEG", quality=quality, optimize=True)
            yield file.getvalue(), smaller.size
        side = side * 3 // 4
    return
