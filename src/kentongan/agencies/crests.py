"""An agency's crest: any picture made a small PNG without metadata, transparency kept."""

from io import BytesIO
from typing import Any

from django import forms
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

LONGEST_SIDE = 320  # px: shown at 46 CSS px, three device pixels to one
MOST_PIXELS = 20_000_000
FORMATS = ("PNG", "JPEG", "WEBP")


def cleaned(file: File[Any]) -> ContentFile[bytes]:
    """The crest to keep. Raises ValidationError in a sentence."""
    try:
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise forms.ValidationError(_("This picture has too many pixels: send a smaller one."))
            bare = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise forms.ValidationError(_("This file is no picture we can read: send a PNG or JPEG.")) from None
    bare.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare.info.clear()
    out = BytesIO()
    bare.save(out, "PNG", optimize=True)
    return ContentFile(out.getvalue(), name="lambang.png")
