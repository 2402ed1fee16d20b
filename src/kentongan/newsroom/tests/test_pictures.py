"""What people upload: read by its content, made safe, or refused in a sentence."""

import random
import struct
import zlib
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from kentongan.lib.refusals import Refused
from kentongan.newsroom.photos import LONGEST_SIDE, cleaned

from .conftest import jpeg

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>'


def png_header(width, height):
    """A PNG that claims a size and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def text_bomb():
    """A PNG with a text chunk that unpacks to 80 MB."""
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG")
    data = b"Comment\0\0" + zlib.compress(b"a" * 80_000_000)
    chunk = struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
    return out.getvalue()[:33] + chunk + out.getvalue()[33:]


NO_PICTURES = {
    "empty": b"",
    "text": b"Ini bukan gambar.",
    "svg": SVG,
    "html": b"<html><script>alert(1)</script></html>",
    "html after a JPEG's first bytes": b"\xff\xd8\xff\xe0<html><script>alert(1)</script></html>",
    "gif": b"GIF89a\x01\x00\x01\x00\x80\x00\x00"
    + b"\x00" * 6
    + b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
    "cut off": jpeg().read()[:300],
    "bomb": png_header(50_000, 50_000),
    "text bomb": text_bomb(),
    "lying header": png_header(4000, 4000),
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "heic header only": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 50,
}


@pytest.mark.parametrize("what", NO_PICTURES)
def test_what_is_no_picture_is_refused_in_a_sentence(what):
    with pytest.raises(Refused):
        cleaned(ContentFile(NO_PICTURES[what], name="foto.jpg"))


def test_a_broken_picture_of_any_kind_is_refused_or_read_but_never_an_error():
    dice = random.Random(20251124)
    for kind in ("JPEG", "PNG", "WEBP"):
        out = BytesIO()
        Image.effect_noise((60, 40), 80).convert("RGB").save(out, kind)
        for _ in range(150):
            data = bytearray(out.getvalue())
            for _ in range(dice.randint(1, 12)):
                data[dice.randrange(len(data))] = dice.randrange(256)
            try:
                cleaned(ContentFile(bytes(data), name="foto.jpg"))
            except Refused:
                continue


def test_a_file_above_the_limit_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr("kentongan.newsroom.photos.LARGEST_FILE", 1000)
    with pytest.raises(Refused):
        cleaned(jpeg())


def opened(data, name="foto.bin"):
    return Image.open(cleaned(ContentFile(data, name=name)))


def saved(picture, kind, **options):
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def test_a_picture_with_a_page_behind_it_loses_the_page():
    made = cleaned(ContentFile(jpeg().read() + b"<script>alert(1)</script>", name="foto.jpg")).read()
    assert b"script" not in made


def test_a_photo_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90 degrees
    made = opened(jpeg(400, 300, exif=exif).read())
    assert made.size == (300, 400) and not made.getexif()


def test_print_colours_become_screen_colours():
    made = opened(saved(Image.new("CMYK", (40, 30), (255, 0, 0, 0)), "JPEG"))
    red, green, blue = made.getpixel((20, 15))
    assert made.mode == "RGB" and red < 60 and green > 150 and blue > 150


def test_a_moving_webp_is_its_first_picture():
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("#ff0000", "#00ff00")]
    made = opened(saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100))
    red, green, _ = made.getpixel((20, 15))
    assert made.format == "JPEG" and getattr(made, "n_frames", 1) == 1 and red > 200 > green


def test_of_a_phones_double_picture_the_first_is_taken():
    both = [Image.new("RGB", (40, 30), colour) for colour in ("#ff0000", "#00ff00")]
    made = opened(saved(both[0], "MPO", save_all=True, append_images=both[1:]))
    assert made.format == "JPEG" and made.getpixel((5, 5))[0] > 200


def test_a_phones_heic_is_read():
    made = opened(saved(Image.new("RGB", (64, 48), "#0b5c63"), "HEIF"), "IMG_0001.HEIC")
    assert made.format == "JPEG" and made.size == (64, 48)


@pytest.mark.parametrize("mode", ["L", "P", "1", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_becomes_a_plain_picture(mode):
    made = opened(saved(Image.new(mode, (40, 30)), "PNG"))
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (40, 30))


def test_what_was_transparent_is_white():
    assert opened(saved(Image.new("RGBA", (40, 30), (0, 0, 0, 0)), "PNG")).getpixel((5, 5))[0] > 250


def test_a_large_picture_is_made_smaller():
    assert max(opened(jpeg(4000, 1000).read()).size) == LONGEST_SIDE
