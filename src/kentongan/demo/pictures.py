"""The demo's pictures, drawn by code: calm landscapes and rooms, no two alike, no text, no faces."""

import colorsys
import math
import random
from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT, FINER = 1600, 1000, 1
Canvas = ImageDraw.ImageDraw
Colour = tuple[int, int, int]


def draw(scene: str, seed: str) -> bytes:
    """A scene as a JPEG of 1600 × 1000; the same scene and seed give the same picture."""
    dice = random.Random(f"{scene} {seed}")  # noqa: S311 (a picture, not a secret)
    image = Image.new("RGB", (WIDTH, HEIGHT))
    canvas = ImageDraw.Draw(image)
    palette = Palette(dice, night=scene == "nightcity")
    SCENES.get(scene, landscape)(canvas, dice, palette)
    out = BytesIO()
    image.save(out, "JPEG", quality=86)
    return out.getvalue()


class Palette:
    """Five depths of one hue, a sky, a warm light."""

    def __init__(self, dice: random.Random, night: bool = False) -> None:
        hue = dice.choice([0.47, 0.43, 0.38, 0.52, 0.3, 0.1, 0.56]) + dice.uniform(-0.02, 0.02)
        far, near = (0.22, 0.07) if night else (0.74, 0.2)
        steps = [far + (near - far) * step / 4 for step in range(5)]
        self.depths = [tone(hue, light, 0.26 + 0.035 * step) for step, light in enumerate(steps)]
        self.sky = tone(hue + 0.08, 0.16 if night else 0.9, 0.35)
        self.low_sky = tone(0.1, 0.3 if night else 0.93, 0.5)
        self.light = tone(0.12, 0.72, 0.75)
        self.wall = tone(0.1, 0.25 if night else 0.9, 0.25)
        self.accent = tone(dice.choice([0.02, 0.05, 0.09, 0.6]), 0.5, 0.42)


def tone(hue: float, light: float, saturation: float) -> Colour:
    """A colour from hue, lightness and saturation (0–1)."""
    red, green, blue = colorsys.hls_to_rgb(hue % 1, light, saturation)
    return round(red * 255), round(green * 255), round(blue * 255)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Between two colours."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


def sky(canvas: Canvas, dice: random.Random, palette: Palette, horizon: int = 620, sun: bool = True) -> None:
    for y in range(0, horizon, 4):
        canvas.rectangle((0, y, WIDTH, y + 4), fill=blend(palette.sky, palette.low_sky, y / horizon))
    if sun:
        x, y, size = dice.randint(200, 1400), dice.randint(140, 330), dice.randint(55, 95)
        canvas.ellipse((x - size, y - size, x + size, y + size), fill=palette.light)


def ridge(canvas: Canvas, dice: random.Random, top: float, swing: float, colour: Colour) -> list[tuple[float, float]]:
    """A soft line of hills with everything below it filled."""
    parts = [(dice.uniform(0.6, 3.2), dice.uniform(0, 6.3), dice.uniform(0.3, 1)) for _ in range(4)]
    line = []
    for x in range(0, WIDTH + 21, 20):
        wave = sum(math.sin(x / WIDTH * pace * 3.1 + start) * size for pace, start, size in parts)
        line.append((float(x), top + wave * swing / 2))
    canvas.polygon([*line, (WIDTH, HEIGHT), (0, HEIGHT)], fill=colour)
    return line


def hills(canvas: Canvas, dice: random.Random, palette: Palette, first: float = 430, layers: int = 4) -> None:
    for layer in range(layers):
        ridge(canvas, dice, first + layer * 120, 90, palette.depths[layer])


def landscape(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, layers=5)


def terraces(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 380, 2)
    for step in range(9):
        colour = blend(palette.depths[2], palette.depths[4], step / 9)
        line = ridge(canvas, dice, 560 + step * 52, 46, colour)
        canvas.line([(x, y + 8) for x, y in line], fill=blend(colour, palette.light, 0.35), width=4)


def canal(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 430, 2)
    canvas.rectangle((0, 620, WIDTH, HEIGHT), fill=palette.depths[2])
    end, water = dice.randint(600, 1000), blend(palette.sky, palette.depths[1], 0.35)
    for side in (-1, 1):
        for row in range(7):
            x = end + side * (90 + row * 150)
            canvas.line([(end + side * (12 + row * 14), 620), (x + side * row * 120, HEIGHT)], fill=palette.depths[3], width=6)
    canvas.polygon([(end - 14, 620), (end + 14, 620), (end + 330, HEIGHT), (end - 330, HEIGHT)], fill=palette.wall)
    canvas.polygon([(end - 8, 620), (end + 8, 620), (end + 250, HEIGHT), (end - 250, HEIGHT)], fill=water)


def river(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 400, 3)
    water = blend(palette.sky, palette.depths[2], 0.45)
    canvas.rectangle((0, 720, WIDTH, HEIGHT), fill=water)
    for _ in range(40):
        x, y = dice.randint(0, WIDTH), dice.randint(740, HEIGHT)
        canvas.line((x, y, x + dice.randint(60, 240), y), fill=blend(water, palette.light, 0.3), width=3)
    post = dice.randint(300, 1300)
    for mark in range(8):
        shade = palette.accent if mark % 2 else (245, 243, 236)
        canvas.rectangle((post, 500 + mark * 40, post + 46, 540 + mark * 40), fill=shade)


def coast(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette, 560)
    sea = blend(palette.depths[2], palette.sky, 0.3)
    canvas.rectangle((0, 540, WIDTH, HEIGHT), fill=sea)
    for _ in range(60):
        x, y = dice.randint(0, WIDTH), dice.randint(560, 850)
        canvas.line((x, y, x + dice.randint(40, 190), y), fill=blend(sea, palette.light, 0.25), width=3)
    for _ in range(dice.randint(3, 5)):
        x, y, size = dice.randint(100, 1350), dice.randint(600, 780), dice.randint(70, 130)
        hull = [(x, y), (x + size * 2, y), (x + size * 1.6, y + size * 0.4), (x + size * 0.4, y + size * 0.4)]
        canvas.polygon(hull, fill=dice.choice([palette.accent, palette.wall, palette.depths[4]]))
        canvas.line((x + size, y, x + size, y - size * 1.4), fill=palette.depths[4], width=6)
        canvas.polygon([(x + size + 6, y - size * 1.3), (x + size * 1.9, y - 12), (x + size + 6, y - 12)], fill=palette.wall)
    ridge(canvas, dice, 900, 40, blend(palette.light, palette.wall, 0.5))


def houses(canvas: Canvas, dice: random.Random, palette: Palette, base: int, count: int, tall: tuple[int, int]) -> None:
    x = dice.randint(-80, 40)
    while x < WIDTH and count:
        width, height = dice.randint(150, 290), dice.randint(*tall)
        wall = blend(palette.wall, palette.depths[dice.randint(0, 2)], dice.uniform(0.05, 0.4))
        canvas.rectangle((x, base - height, x + width, base), fill=wall)
        roof = dice.choice([palette.accent, palette.depths[4], palette.depths[3]])
        canvas.polygon([(x - 22, base - height), (x + width + 22, base - height), (x + width / 2, base - height - 90)], fill=roof)
        for window in range(dice.randint(1, 3)):
            left = x + 28 + window * 70
            if left + 40 < x + width:
                canvas.rectangle((left, base - height + 40, left + 38, base - height + 92), fill=palette.depths[4])
        x, count = x + width + dice.randint(20, 130), count - 1


def trees(canvas: Canvas, dice: random.Random, palette: Palette, base: int, count: int) -> None:
    for _ in range(count):
        x, size = dice.randint(0, WIDTH), dice.randint(50, 110)
        y = base + dice.randint(-20, 40)
        canvas.rectangle((x - 7, y - size, x + 7, y), fill=palette.depths[4])
        crown = blend(palette.depths[3], palette.depths[1], dice.random() * 0.5)
        canvas.ellipse((x - size, y - size * 2.5, x + size, y - size * 0.6), fill=crown)


def village(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 400, 2)
    trees(canvas, dice, palette, 660, 7)
    houses(canvas, dice, palette, 730, 6, (110, 170))
    canvas.rectangle((0, 730, WIDTH, HEIGHT), fill=palette.depths[2])
    end = dice.randint(600, 1000)
    canvas.polygon([(end - 26, 730), (end + 26, 730), (end + 300, HEIGHT), (end - 420, HEIGHT)], fill=blend(palette.wall, palette.light, 0.3))
    trees(canvas, dice, palette, 940, 3)


def building(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 470, 2)
    left, right, top = dice.randint(180, 320), dice.randint(1280, 1430), dice.randint(360, 430)
    canvas.rectangle((0, 800, WIDTH, HEIGHT), fill=blend(palette.depths[1], palette.wall, 0.4))
    canvas.rectangle((left, top, right, 800), fill=palette.wall)
    canvas.polygon([(left - 60, top), (right + 60, top), (right - 90, top - 110), (left + 90, top - 110)], fill=palette.accent)
    gap = (right - left) // 9
    for column in range(9):
        x = left + column * gap + gap // 4
        if column == 4:
            canvas.rectangle((x - 16, 590, x + gap // 2 + 16, 800), fill=palette.depths[4])
            continue
        for floor in range(2):
            y = top + 60 + floor * 180
            canvas.rectangle((x, y, x + gap // 2, y + 100), fill=blend(palette.sky, palette.depths[2], 0.5))
    trees(canvas, dice, palette, 850, 6)


def nightcity(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette, 800)
    for layer in range(2):
        x = -20
        while x < WIDTH:
            width, height = dice.randint(80, 180), dice.randint(130, 380 - layer * 110)
            canvas.rectangle((x, 800 - height, x + width, 800), fill=palette.depths[2 + layer])
            for _ in range(height // 22):
                left, top = x + dice.randint(10, width - 20), 800 - dice.randint(20, height - 8)
                canvas.rectangle((left, top, left + 10, top + 13), fill=palette.light)
            x += width + dice.randint(4, 30)
    canvas.rectangle((0, 800, WIDTH, HEIGHT), fill=palette.depths[4])
    for lamp in range(6):
        x = 120 + lamp * 270 + dice.randint(-30, 30)
        canvas.ellipse((x - 90, 640, x + 90, 820), fill=blend(palette.depths[3], palette.light, 0.22))
        canvas.line((x, 660, x, 900), fill=palette.depths[3], width=8)
        canvas.ellipse((x - 16, 640, x + 16, 672), fill=palette.light)


def people(canvas: Canvas, dice: random.Random, palette: Palette, base: int, size: int, count: int, left: int = 60) -> None:
    """Figures from behind: a head and shoulders, nobody in particular."""
    step = (WIDTH - left - 60) / count
    for number in range(count):
        x = left + step * (number + 0.5) + dice.uniform(-step, step) * 0.2
        tall = size * dice.uniform(0.86, 1.12)
        shirt = dice.choice([palette.accent, palette.depths[2], palette.depths[3], palette.depths[4], palette.light])
        canvas.rounded_rectangle((x - tall * 0.42, base - tall * 0.95, x + tall * 0.42, base + tall), tall * 0.3, fill=shirt)
        head = dice.choice([(58, 42, 34), (44, 33, 28), blend(palette.wall, palette.accent, 0.4), palette.depths[4]])
        canvas.ellipse((x - tall * 0.24, base - tall * 1.48, x + tall * 0.24, base - tall * 0.92), fill=head)


def room(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, 640), fill=palette.wall)
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=blend(palette.wall, palette.depths[2], 0.45))
    for window in range(3):
        x = 160 + window * 500 + dice.randint(-40, 40)
        canvas.rectangle((x, 110, x + 280, 380), fill=palette.sky)
        canvas.polygon([(x, 380), (x, 300), (x + 130, 250), (x + 280, 320), (x + 280, 380)], fill=palette.depths[1])
        canvas.rectangle((x, 110, x + 280, 380), outline=palette.depths[3], width=8)


def hall(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    room(canvas, dice, palette)
    canvas.rectangle((520, 430, 1080, 560), fill=palette.depths[3])
    people(canvas, dice, palette, 500, 90, 4, 480)
    for row in range(3):
        people(canvas, dice, palette, 700 + row * 130, 105 + row * 30, 11 - row * 2, 20)


def counter(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    room(canvas, dice, palette)
    people(canvas, dice, palette, 560, 110, 4, 200)
    canvas.rectangle((100, 600, 1500, 780), fill=palette.accent)
    canvas.rectangle((80, 580, 1520, 612), fill=palette.depths[4])
    for place in range(4):
        x = 260 + place * 330
        canvas.rectangle((x, 520, x + 120, 582), fill=palette.depths[3])
    people(canvas, dice, palette, 900, 150, 5, 60)


def stage(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette, 700, sun=False)
    hills(canvas, dice, palette, 420, 2)
    canvas.polygon([(260, 360), (1340, 360), (1420, 300), (180, 300)], fill=palette.accent)
    canvas.rectangle((280, 360, 1320, 640), fill=palette.depths[4])
    people(canvas, dice, palette, 560, 80, 6, 330)
    canvas.rectangle((200, 640, 1400, 720), fill=palette.wall)
    for row in range(2):
        people(canvas, dice, palette, 800 + row * 130, 110 + row * 30, 10 - row, 10)


def market(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    houses(canvas, dice, palette, 560, 7, (110, 200))
    canvas.rectangle((0, 560, WIDTH, HEIGHT), fill=blend(palette.wall, palette.depths[1], 0.4))
    for stall in range(4):
        x = 40 + stall * 400 + dice.randint(-20, 20)
        for stripe in range(6):
            shade = dice.choice([palette.accent, palette.depths[2]]) if stripe % 2 else (246, 243, 235)
            canvas.polygon([(x + stripe * 55, 540), (x + stripe * 55 + 55, 540), (x + stripe * 55 + 65, 620), (x + stripe * 55 - 10, 620)], fill=shade)
        canvas.rectangle((x, 730, x + 330, 830), fill=palette.depths[3])
        for _ in range(26):
            fruit, y = x + dice.randint(14, 316), 722 + dice.randint(-14, 8)
            canvas.ellipse((fruit - 17, y - 17, fruit + 17, y + 17), fill=dice.choice([palette.light, palette.accent, palette.depths[1]]))
    people(canvas, dice, palette, 900, 130, 6, 30)


def roadworks(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 430, 3)
    canvas.rectangle((0, 700, WIDTH, HEIGHT), fill=palette.depths[2])
    canvas.polygon([(720, 690), (880, 690), (1500, HEIGHT), (120, HEIGHT)], fill=(92, 90, 86))
    for mark in range(5):
        y = 730 + mark * 58
        wide = 6 + mark * 5
        canvas.polygon([(800 - wide, y), (800 + wide, y), (800 + wide * 1.3, y + 30), (800 - wide * 1.3, y + 30)], fill=(240, 236, 222))
    x = dice.randint(240, 480)
    canvas.rounded_rectangle((x, 640, x + 330, 760), 24, fill=palette.light)
    canvas.rectangle((x + 190, 560, x + 310, 650), fill=palette.depths[4])
    for wheel in (x + 70, x + 270):
        canvas.ellipse((wheel - 56, 720, wheel + 56, 832), fill=(52, 50, 48))


def field_work(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 2)
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=palette.depths[2])
    for row in range(-6, 24):
        canvas.line([(800 + (row - 9) * 40, 640), (800 + (row - 9) * 210, HEIGHT)], fill=palette.depths[3], width=9)
    x = dice.randint(300, 1000)
    canvas.rounded_rectangle((x, 600, x + 250, 720), 18, fill=palette.accent)
    canvas.rectangle((x + 120, 510, x + 240, 612), outline=palette.depths[4], width=12)
    for wheel, size in ((x + 50, 52), (x + 220, 86)):
        canvas.ellipse((wheel - size, 760 - size, wheel + size, 760 + size), fill=(50, 46, 42))
        canvas.ellipse((wheel - size / 2.4, 760 - size / 2.4, wheel + size / 2.4, 760 + size / 2.4), fill=palette.light)


def planting(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 3)
    trees(canvas, dice, palette, 720, 16)
    canvas.rectangle((0, 740, WIDTH, HEIGHT), fill=blend(palette.depths[3], (120, 86, 60), 0.5))
    for plant in range(14):
        x = 60 + plant * 112
        canvas.line((x, 900, x, 830), fill=palette.depths[4], width=6)
        canvas.ellipse((x - 40, 800, x, 850), fill=palette.depths[1])
        canvas.ellipse((x, 790, x + 44, 846), fill=palette.depths[1])
    people(canvas, dice, palette, 820, 100, 5, 100)


def bridge(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    river_palette = palette
    sky(canvas, dice, river_palette)
    hills(canvas, dice, palette, 420, 3)
    canvas.rectangle((0, 780, WIDTH, HEIGHT), fill=blend(palette.sky, palette.depths[2], 0.4))
    canvas.rectangle((0, 600, WIDTH, 650), fill=palette.wall)
    for x in range(40, WIDTH, 120):
        canvas.line((x, 540, x, 600), fill=palette.depths[4], width=8)
    canvas.line((0, 540, WIDTH, 540), fill=palette.depths[4], width=10)
    for pier in (340, 800, 1260):
        canvas.polygon([(pier - 50, 650), (pier + 50, 650), (pier + 74, 860), (pier - 74, 860)], fill=blend(palette.wall, palette.depths[3], 0.35))


def shelves(canvas: Canvas, dice: random.Random, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.wall)
    for shelf in range(4):
        y = 60 + shelf * 190
        x = 50
        while x < 1540:
            width, height = dice.randint(20, 46), dice.randint(110, 164)
            shade = dice.choice([*palette.depths, palette.accent, palette.light])
            canvas.rectangle((x, y + 170 - height, x + width, y + 170), fill=shade)
            x += width + dice.choice([3, 3, 3, 40])
        canvas.rectangle((30, y + 170, 1570, y + 186), fill=palette.depths[4])
    people(canvas, dice, palette, 930, 140, 4, 120)


SCENES: dict[str, Callable[[Canvas, random.Random, Palette], None]] = {
    "terraces": terraces, "canal": canal, "river": river, "coast": coast, "village": village, "nightcity": nightcity,
    "schoolyard": building, "office": building, "hospital": building, "healthpost": village, "hall": hall,
    "workshop": hall, "counter": counter, "vaccination": counter, "stage": stage, "market": market,
    "wastebank": market, "roadworks": roadworks, "tractor": field_work, "greenhouse": planting, "planting": planting,
    "bridge": bridge, "library": shelves,
}  # fmt: skip
