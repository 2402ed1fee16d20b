"""Pictures from phones, made safe: read by content, turned upright, re-encoded without metadata."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from kentongan.lib.refusals import Refused

LONGEST_SIDE = 2560  # px: enough for print in a local paper; a phone's 12 megapixels are not
MOST_PIXELS = 60_000_000
LARGEST_FILE = 20 * 1024 * 1024
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")  # some phones' JPEG holds several pictures (MPO): the first is taken

# The sizes the public sees. A width-only WebP for pages, a JPEG card for Open Graph and the social networks.
SIZES = {
    "480": "width-480|format-webp",
    "960": "width-960|format-webp",
    "1440": "width-1440|format-webp",
    "kartu": "fill-1200x630|format-jpeg",
    "penuh": "max-2000x2000|format-jpeg",
}


def cleaned(file: File[Any]) -> ContentFile[bytes]:
    """The picture as a plain JPEG: no EXIF, no GPS, upright, at most 2560 px. Raises Refused."""
    if (file.size or 0) > LARGEST_FILE:
        raise Refused(_("This picture is larger than 20 MB: send a smaller one."))
    try:
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refused(_("This picture has too many pixels: send one of at most 60 megapixels."))
            return _encoded(picture)
    except Refused:
        raise
    except Exception:  # a hostile or broken file can make a decoder raise anything; whatever it is, it is no picture
        raise Refused(_("This file is no picture we can read: send a JPEG, PNG, WebP or HEIC photo.")) from None


def _encoded(picture: Image.Image) -> ContentFile[bytes]:
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=1.0)  # first: 60 megapixels in memory are 240 MB
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "LA", "P", "PA"):
        upright = upright.convert("RGBA")
        paper = Image.new("RGB", upright.size, "white")
        paper.paste(upright, mask=upright.getchannel("A"))
        upright = paper
    bare = upright.convert("RGB")
    bare.info.clear()  # Pillow would write EXIF, XMP and comments back from here
    out = BytesIO()
    bare.save(out, "JPEG", quality=88, optimize=True)
    return ContentFile(out.getvalue(), name="photo.jpg")
