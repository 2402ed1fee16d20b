"""Whatever colour an agency chose, its pages stay legible."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kentongan.lib.brand import AA, DARK_PAPER, PAPER, contrast, tones

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@given(COLOURS)
def test_every_tone_that_carries_text_reaches_aa(colour):
    made = tones(colour)
    for text, paper in [
        (made.brand, PAPER), (made.brand, made.wash), (made.on, made.brand), (made.on, made.deep),
        (made.dark_brand, DARK_PAPER), (made.dark_brand, made.dark_wash), (made.dark_on, made.dark_brand),
        (made.dark_deep, made.dark_wash),
    ]:  # fmt: skip
        assert contrast(text, paper) >= AA


@given(COLOURS)
def test_every_tone_is_a_hex_colour(colour):
    assert all(re.fullmatch("#[0-9a-f]{6}", tone) for tone in vars(tones(colour)).values())


def test_contrast_of_black_and_white_is_21():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
