"""The pictures: drawn by code, each its own, the same every time."""

from io import BytesIO

import pytest
from PIL import Image

from ..pictures import SCENES, draw
from ..stories import rows

PHOTOS = [(story["photo"]["scene"], story["key"]) for story in rows("stories*.toml", "stories") if "photo" in story]


def thumbnail(picture: bytes) -> list[int]:
    """The picture as a few grey squares."""
    return list(Image.open(BytesIO(picture)).convert("L").resize((16, 10)).tobytes())


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_a_picture_and_every_scene_is_used(scene):
    assert Image.open(BytesIO(draw(scene, "coba"))).size == (1280, 800)
    assert scene in {used for used, _ in PHOTOS}


def test_a_picture_is_the_same_every_time():
    assert draw("village", "satu") == draw("village", "satu")


def test_an_unknown_scene_is_an_error():
    with pytest.raises(KeyError):
        draw("istana", "satu")


def test_no_two_stories_show_the_same_picture():
    small = [thumbnail(draw(*photo)) for photo in PHOTOS]
    for one in range(len(small)):
        for two in range(one):
            apart = sum(abs(a - b) for a, b in zip(small[one], small[two], strict=True)) / 160
            assert apart > 3, (PHOTOS[one], PHOTOS[two])
