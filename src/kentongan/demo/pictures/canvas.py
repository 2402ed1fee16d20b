"""Drawing in a space of 1600 × 1000 on a finer sheet, and the colours of one picture."""

import colorsys
import random
from collections.abc import Sequence
from typing import Any

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 1000  # the space that scenes are drawn in
SHEET = (2560, 1600)  # px; halved at the end, which smooths every edge
Colour = tuple[int, int, int]
Point = tuple[float, float]
Dice = random.Random


class Canvas:
    """A sheet that takes coordinates of the 1600 × 1000 space."""

    def __init__(self) -> None:
        self.sheet = Image.new("RGB", SHEET)
        self.pen = ImageDraw.Draw(self.sheet)
        self.scale = SHEET[0] / WIDTH

    def _at(self, places: Sequence[Any]) -> list[float]:
        flat = [part for place in places for part in (place if isinstance(place, tuple) else (place,))]
        return [part * self.scale for part in flat]

    def rectangle(self, box: Sequence[Any], fill: Colour | None = None, outline: Any = None, width: float = 1) -> None:
        """A box from its left top to its right bottom."""
        self.pen.rectangle(self._at(box), fill, outline, round(width * self.scale))

    def rounded_rectangle(self, box: Sequence[Any], radius: float, fill: Colour) -> None:
        """A box with round corners."""
        self.pen.rounded_rectangle(self._at(box), radius * self.scale, fill)

    def ellipse(self, box: Sequence[Any], fill: Colour | None = None, outline: Any = None, width: float = 1) -> None:
        """An oval inside a box."""
        self.pen.ellipse(self._at(box), fill, outline, round(width * self.scale))

    def disc(self, x: float, y: float, size: float, fill: Colour) -> None:
        """A circle around a point."""
        self.ellipse((x - size, y - size, x + size, y + size), fill)

    def pieslice(self, box: Sequence[Any], start: float, end: float, fill: Colour) -> None:
        """A part of an oval, in degrees clockwise from three o'clock."""
        self.pen.pieslice(self._at(box), start, end, fill)

    def arc(self, box: Sequence[Any], start: float, end: float, fill: Colour, width: float) -> None:
        """A bow."""
        self.pen.arc(self._at(box), start, end, fill, round(width * self.scale))

    def polygon(self, places: Sequence[Any], fill: Colour) -> None:
        """A closed shape."""
        self.pen.polygon(self._at(places), fill)

    def line(self, places: Sequence[Any], fill: Colour, width: float = 1) -> None:
        """A line through points."""
        self.pen.line(self._at(places), fill, max(1, round(width * self.scale)), joint="curve")

    def picture(self) -> Image.Image:
        """The finished picture, half as large as the sheet."""
        return self.sheet.reduce(2)


class Palette:
    """Five depths of one hue, a sky for the hour of the day, a warm light, a wall and an accent."""

    HUES = (0.47, 0.43, 0.38, 0.52, 0.3, 0.12, 0.57, 0.6, 0.34, 0.08)
    ACCENTS = (0.02, 0.05, 0.09, 0.6, 0.94, 0.55, 0.14)
    # sky: hue, lightness, saturation; low sky: the same
    HOURS = {
        "morning": ((0.56, 0.88, 0.4), (0.11, 0.93, 0.55)),
        "noon": ((0.55, 0.78, 0.55), (0.53, 0.93, 0.4)),
        "dusk": ((0.72, 0.7, 0.3), (0.06, 0.82, 0.75)),
        "cloudy": ((0.58, 0.8, 0.12), (0.55, 0.91, 0.12)),
        "night": ((0.63, 0.15, 0.4), (0.68, 0.28, 0.3)),
        "storm": ((0.6, 0.38, 0.2), (0.5, 0.68, 0.15)),
    }

    def __init__(self, dice: Dice, hour: str = "") -> None:
        self.hour = hour or dice.choice(["morning", "morning", "noon", "noon", "dusk", "cloudy"])
        hue = dice.choice(self.HUES) + dice.uniform(-0.02, 0.02)
        far, near = {"night": (0.24, 0.07), "storm": (0.5, 0.14)}.get(self.hour, (0.74, 0.2))
        steps = [far + (near - far) * step / 4 for step in range(5)]
        self.depths = [tone(hue, light, 0.26 + 0.04 * step) for step, light in enumerate(steps)]
        high, low = self.HOURS[self.hour]
        self.sky, self.low_sky = tone(*high), tone(*low)
        self.light = tone(0.12, 0.72, 0.75)
        self.wall = tone(dice.choice([0.1, 0.12, 0.08, 0.55]), 0.25 if self.hour == "night" else 0.9, 0.25)
        self.accent = tone(dice.choice(self.ACCENTS), 0.5, 0.45)
        self.other = tone(dice.choice(self.ACCENTS), 0.66, 0.4)
        self.white: Colour = (247, 244, 237)
        self.dark: Colour = tone(hue, 0.13, 0.3)
        self.leaf = tone(dice.uniform(0.27, 0.4), {"night": 0.12, "storm": 0.2}.get(self.hour, 0.33), 0.34)
        self.bark = blend((96, 70, 50), self.dark, 0.7 if self.hour in ("night", "storm") else 0.1)


def tone(hue: float, light: float, saturation: float) -> Colour:
    """A colour from hue, lightness and saturation (0–1)."""
    red, green, blue = colorsys.hls_to_rgb(hue % 1, light, saturation)
    return round(red * 255), round(green * 255), round(blue * 255)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Between two colours; share 0 is the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
