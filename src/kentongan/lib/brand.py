"""An agency's colour in the few tones the pages use, with contrast that always holds (WCAG 2.2, 1.4.3: 4.5 : 1)."""

import colorsys
from dataclasses import dataclass

AA = 4.5
PAPER, DARK_PAPER = "#f3f1ea", "#1c1c16"  # the darkest light paper and the lightest dark one that text stands on


@dataclass(frozen=True)
class Tones:
    """Hex colours. brand: text, marks, full buttons; deep: the strongest; wash: a tinted paper; on: on brand."""

    brand: str
    deep: str
    wash: str
    on: str
    dark_brand: str
    dark_deep: str
    dark_wash: str
    dark_on: str


def tones(colour: str) -> Tones:
    """The tones of one chosen colour (#rrggbb), light and dark."""
    hue, light, saturation = colorsys.rgb_to_hls(*_parts(colour))
    wash, dark_wash = _hex(hue, 0.93, saturation * 0.45), _hex(hue, 0.13, saturation * 0.4)
    # as chosen where that is legible, else darkened until it is; never so dark that it reads as black
    start = min(max(light, 0.2), 0.36)
    brand = _until_legible(hue, saturation, start, -0.01, wash, PAPER, "#ffffff")
    dark_on = _hex(hue, 0.09, saturation * 0.6)
    dark = _until_legible(hue, saturation * 0.55, 0.6, 0.01, dark_wash, DARK_PAPER, dark_on)
    return Tones(
        brand=brand,
        deep=_hex(hue, 0.14, saturation),
        wash=wash,
        on="#ffffff",
        dark_brand=dark,
        dark_deep=_until_legible(hue, saturation * 0.55, 0.8, 0.01, dark_wash, DARK_PAPER, dark_on),
        dark_wash=dark_wash,
        dark_on=dark_on,
    )


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two hex colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _until_legible(hue: float, saturation: float, light: float, step: float, *against: str) -> str:
    while 0 < light < 1:
        colour = _hex(hue, light, saturation)
        if all(contrast(colour, other) >= AA for other in against):
            return colour
        light += step
    return "#000000" if step < 0 else "#ffffff"


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(hue: float, light: float, saturation: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, saturation))


def _luminance(colour: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
