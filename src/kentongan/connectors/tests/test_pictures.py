"""Photos fitted to a network."""

import io
import random

import pytest
from PIL import Image as Pillow

from kentongan.connectors.base import Image, ImageRules
from kentongan.connectors.errors import Rejected
from kentongan.connectors.pictures import fit

RULES = ImageRules(("image/jpeg",), max_bytes=60_000, max_side=800, max_alt=100)


def photo(size, kind="JPEG", mode="RGB", exif=None):
    noise = random.Random(3).randbytes(size[0] * size[1] * len(mode))
    file = io.BytesIO()
    Pillow.frombytes(mode, size, noise).save(file, kind, **({"exif": exif} if exif else {}))
    return Image(file.getvalue(), f"image/{kind.lower()}", "Jembatan", *size)


def opened(image):
    return Pillow.open(io.BytesIO(image.data))


@pytest.mark.parametrize("image", [photo((1600, 900)), photo((300, 2000), "PNG", "RGBA"), photo((900, 900), "WEBP")])
def test_any_photo_is_brought_within_the_rules_in_its_proportions(image):
    fitted = fit(image, RULES)
    assert len(fitted.data) <= RULES.max_bytes and max(fitted.width, fitted.height) <= RULES.max_side
    assert opened(fitted).size == (fitted.width, fitted.height)
    assert (fitted.mime, opened(fitted).format, fitted.alt) == ("image/jpeg", "JPEG", "Jembatan")
    assert fitted.width / fitted.height == pytest.approx(image.width / image.height, rel=0.03)


def test_a_photo_that_fits_is_left_alone():
    image = photo((100, 100))
    assert fit(image, RULES).data == image.data


def test_position_and_camera_never_travel_along_and_the_photo_stands_upright():
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[2] = (6.0, 20.0, 0.0)
    fitted = fit(photo((100, 60), exif=exif), RULES)
    assert (fitted.width, fitted.height) == (60, 100)
    assert not opened(fitted).getexif()


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"<svg/>", photo((50, 50)).data[:300], b"\x89PNG\r\n\x1a\n" + b"\0" * 50]
)
def test_a_broken_photo_is_refused_in_a_sentence(data):
    with pytest.raises(Rejected) as refused:
        fit(Image(data, "image/jpeg", "a", 1, 1), RULES)
    assert refused.value.field == "image"
