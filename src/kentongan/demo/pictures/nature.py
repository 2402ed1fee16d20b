"""Sky, hills, water and fields."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Colour, Dice, Palette, Point, blend, tone


def sky(canvas: Canvas, dice: Dice, palette: Palette, horizon: int = 640, sun: bool = True) -> None:
    """A sky for the hour, with sun or moon and a few clouds."""
    for y in range(0, horizon, 4):
        canvas.rectangle((0, y, WIDTH, y + 5), fill=blend(palette.sky, palette.low_sky, y / horizon))
    canvas.rectangle((0, horizon, WIDTH, HEIGHT), fill=palette.low_sky)
    if sun and palette.hour not in ("cloudy", "storm"):
        size = dice.randint(45, 95)
        canvas.disc(dice.randint(200, 1400), dice.randint(120, 340), size, blend(palette.light, palette.low_sky, 0.25))
    for _ in range({"cloudy": 7, "storm": 0, "night": 0}.get(palette.hour, dice.randint(1, 4))):
        cloud(canvas, dice, blend(palette.low_sky, palette.white, 0.55), dice.randint(0, 1500), dice.randint(60, 330))


def cloud(canvas: Canvas, dice: Dice, colour: Colour, x: float, y: float, size: float = 1) -> None:
    """A long flat cloud."""
    for part in range(5):
        wide, high = dice.randint(70, 160) * size, dice.randint(18, 44) * size
        left = x + part * 70 * size
        canvas.ellipse((left, y - high, left + wide, y + high * 0.6), fill=colour)


def ridge(canvas: Canvas, dice: Dice, top: float, swing: float, colour: Colour) -> list[Point]:
    """A soft line of hills with everything below it filled."""
    parts = [(dice.uniform(0.6, 3.2), dice.uniform(0, 6.3), dice.uniform(0.3, 1)) for _ in range(4)]
    line: list[Point] = []
    for x in range(0, WIDTH + 21, 20):
        wave = sum(math.sin(x / WIDTH * pace * 3.1 + start) * size for pace, start, size in parts)
        line.append((float(x), top + wave * swing / 2))
    canvas.polygon([*line, (WIDTH, HEIGHT), (0, HEIGHT)], fill=colour)
    return line


def mountain(canvas: Canvas, dice: Dice, colour: Colour, base: float) -> None:
    """One far volcano with broad shoulders."""
    x, wide, high = dice.randint(250, 1350), dice.randint(420, 700), dice.randint(200, 330)
    top, lip = base - high, dice.randint(26, 60)
    left = [(x - wide * (1 - share) ** 1.7 - lip, base - high * share) for share in (0, 0.25, 0.5, 0.75, 1)]
    right = [(x + wide * (1 - share) ** 1.7 + lip, base - high * share) for share in (1, 0.75, 0.5, 0.25, 0)]
    canvas.polygon([*left, (x, top + lip * 0.5), *right], fill=colour)


def hills(canvas: Canvas, dice: Dice, palette: Palette, first: float = 430, layers: int = 3) -> None:
    """Hills one before the other, sometimes with a volcano behind."""
    if dice.random() < 0.5:
        mountain(canvas, dice, blend(palette.depths[0], palette.low_sky, 0.35), first + 60)
    for layer in range(layers):
        ridge(canvas, dice, first + layer * 110, 90, palette.depths[layer])


def tree(canvas: Canvas, dice: Dice, palette: Palette, x: float, base: float, size: float) -> None:
    """A round tree, a palm or a tall one."""
    trunk, crown = palette.bark, blend(palette.leaf, palette.depths[2], dice.random() * 0.4)
    kind = dice.random()
    canvas.rectangle((x - size * 0.08, base - size * 1.5, x + size * 0.08, base), fill=trunk)
    if kind < 0.22:
        for leaf in range(7):
            turn = math.pi * (0.05 + leaf * 0.15)
            tip = (x + math.cos(turn) * size * 1.1, base - size * 1.9 - math.sin(turn) * size * 0.6 + size * 0.45)
            canvas.line([(x, base - size * 1.9), tip], fill=crown, width=size * 0.16)
        canvas.rectangle((x - size * 0.05, base - size * 1.9, x + size * 0.05, base - size), fill=trunk)
    elif kind < 0.45:
        canvas.ellipse((x - size * 0.5, base - size * 3, x + size * 0.5, base - size * 0.6), fill=crown)
    else:
        for dx, dy, part in ((-0.45, -1.5, 0.62), (0.45, -1.5, 0.62), (0, -2, 0.75)):
            canvas.disc(x + dx * size, base + dy * size, part * size, crown)


def trees(
    canvas: Canvas, dice: Dice, palette: Palette, base: int, count: int, size: tuple[int, int] = (45, 95)
) -> None:
    """Some trees along a line."""
    for _ in range(count):
        tree(canvas, dice, palette, dice.randint(0, WIDTH), base + dice.randint(-14, 34), dice.randint(*size))


def water(canvas: Canvas, dice: Dice, palette: Palette, top: int, colour: Colour, glints: int = 60) -> None:
    """A surface of water down to the lower edge, with glints."""
    canvas.rectangle((0, top, WIDTH, HEIGHT), fill=colour)
    for _ in range(glints):
        x, y = dice.randint(-60, WIDTH), dice.randint(top + 8, HEIGHT)
        length = (y - top) * 0.35 + dice.randint(20, 90)
        canvas.line((x, y, x + length, y), fill=blend(colour, palette.light, dice.uniform(0.15, 0.4)), width=3)


def landscape(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, dice.randint(380, 450), 5)
    trees(canvas, dice, palette, 930, 5, (60, 110))


def terraces(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 360, 2)
    steps, top = dice.randint(7, 11), dice.randint(520, 580)
    for step in range(steps):
        colour = blend(palette.depths[2], palette.depths[4], step / steps)
        line = ridge(canvas, dice, top + step * 460 / steps, dice.randint(36, 70), colour)
        canvas.line([(x, y + 8) for x, y in line], fill=blend(colour, palette.light, 0.4), width=4)
    x, y = dice.randint(200, 1300), dice.randint(640, 760)
    canvas.rectangle((x, y, x + 70, y + 46), fill=palette.wall)
    canvas.polygon([(x - 18, y), (x + 88, y), (x + 35, y - 44)], fill=palette.accent)


def canal(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 430, 2)
    canvas.rectangle((0, 620, WIDTH, HEIGHT), fill=palette.depths[2])
    end, stream = dice.randint(520, 1080), blend(palette.sky, palette.depths[1], 0.35)
    for side in (-1, 1):
        for row in range(8):
            lower = end + side * (430 + row * 240)
            canvas.line([(end + side * (16 + row * 26), 620), (lower, HEIGHT)], fill=palette.depths[3], width=7)
    canvas.polygon([(end - 14, 620), (end + 14, 620), (end + 330, HEIGHT), (end - 330, HEIGHT)], fill=palette.wall)
    canvas.polygon([(end - 8, 620), (end + 8, 620), (end + 250, HEIGHT), (end - 250, HEIGHT)], fill=stream)
    y = dice.randint(720, 800)
    half = (y - 620) * 0.9
    canvas.rectangle((end - half, y - 70, end + half, y), fill=palette.depths[4])
    canvas.rectangle((end - half * 0.7, y - 50, end + half * 0.7, y - 14), fill=palette.accent)


def river(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 400, 3)
    trees(canvas, dice, palette, 710, 9)
    water(canvas, dice, palette, 730, blend(palette.sky, palette.depths[2], 0.45))
    post = dice.randint(250, 1350)
    for mark in range(9):
        shade = palette.accent if mark % 2 else palette.white
        canvas.rectangle((post, 520 + mark * 36, post + 42, 556 + mark * 36), fill=shade)
    floats = dice.randint(820, 900)
    for buoy in range(17):
        canvas.disc(buoy * 100 + 10, floats + math.sin(buoy / 2.4) * 30, 15, palette.light)


def spring(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.depths[2])
    for _ in range(60):
        leaf = blend(palette.depths[1], palette.depths[4], dice.random())
        canvas.disc(dice.randint(0, WIDTH), dice.randint(0, 420), dice.randint(50, 130), leaf)
    for x in (dice.randint(60, 300), dice.randint(1180, 1500)):
        canvas.polygon([(x - 50, 0), (x + 50, 0), (x + 95, 760), (x - 95, 760)], fill=palette.dark)
    stream = blend(palette.sky, palette.white, 0.3)
    middle = dice.randint(640, 960)
    for step in range(5):
        wide, y = 70 + step * 90, 420 + step * 110
        canvas.polygon(
            [(middle - wide, y), (middle + wide, y), (middle + wide * 1.3, y + 112), (middle - wide * 1.3, y + 112)],
            fill=blend(stream, palette.depths[1], step / 8),
        )
    for _ in range(46):
        x, y, size = dice.randint(0, WIDTH), dice.randint(560, 990), dice.randint(30, 100)
        if abs(x - middle) > (y - 380) * 0.75:
            stone = blend((140, 138, 130), palette.depths[4], dice.random() * 0.6)
            canvas.ellipse((x - size, y - size * 0.6, x + size, y + size * 0.6), fill=stone)


def coast(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 560)
    water(canvas, dice, palette, 540, blend(palette.depths[2], palette.sky, 0.35))
    for _ in range(dice.randint(2, 4)):
        boat(canvas, dice, palette, dice.randint(100, 1300), dice.randint(610, 780), dice.randint(70, 130))
    ridge(canvas, dice, 905, 44, blend(palette.light, palette.wall, 0.5))
    for _ in range(dice.randint(0, 5)):
        tree(canvas, dice, palette, dice.choice([dice.randint(0, 260), dice.randint(1340, 1600)]), 960, 110)


def boat(canvas: Canvas, dice: Dice, palette: Palette, x: float, y: float, size: float) -> None:
    """A wooden boat, with a sail or without."""
    hull = dice.choice([palette.accent, palette.wall, palette.depths[4], palette.other])
    canvas.polygon([(x, y), (x + size * 2.2, y - size * 0.12), (x + size * 1.7, y + size * 0.4), (x + size * 0.4, y + size * 0.4)], fill=hull)  # fmt: skip  # noqa: E501
    canvas.line((x + size * 0.1, y + 8, x + size * 2, y - size * 0.02), fill=palette.white, width=5)
    canvas.line((x + size, y, x + size, y - size * 1.4), fill=palette.dark, width=6)
    if dice.random() < 0.6:
        sail = [(x + size + 6, y - size * 1.35), (x + size * 1.9, y - 14), (x + size + 6, y - 14)]
        canvas.polygon(sail, fill=palette.white)


def harbour(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 560)
    ridge(canvas, dice, 520, 50, palette.depths[1])
    water(canvas, dice, palette, 570, blend(palette.depths[2], palette.sky, 0.4))
    for place in range(4):
        boat(canvas, dice, palette, 20 + place * 370 + dice.randint(-30, 60), 680 + dice.randint(-20, 60), 140)
    wood = blend((120, 88, 60), palette.depths[4], 0.3)
    canvas.polygon([(0, 830), (WIDTH, 790), (WIDTH, 870), (0, 920)], fill=wood)
    for pile in range(9):
        x = 40 + pile * 190
        canvas.rectangle((x, 800, x + 34, HEIGHT), fill=blend(wood, palette.dark, 0.4))
    for _ in range(6):
        x, y = dice.randint(100, 1500), dice.randint(770, 830)
        canvas.rectangle((x, y, x + 86, y + 56), fill=dice.choice([palette.other, palette.light, palette.white]))


def mangrove(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 600)
    water(canvas, dice, palette, 590, blend(palette.depths[1], palette.sky, 0.4), 80)
    for row in range(3):
        base = 700 + row * 110
        for _ in range(11 - row * 2):
            x, size = dice.randint(0, WIDTH), 34 + row * 22
            for root in (-1, -0.4, 0.4, 1):
                canvas.line([(x, base - size), (x + root * size * 0.8, base)], fill=palette.depths[4], width=5)
            crown = blend(palette.depths[3], palette.depths[2], dice.random())
            canvas.ellipse((x - size * 1.1, base - size * 2.3, x + size * 1.1, base - size * 0.8), fill=crown)
    for stake in range(34):
        x = stake * 48 + dice.randint(-6, 6)
        canvas.rectangle((x, 640 + dice.randint(-14, 14), x + 9, 720), fill=(150, 118, 78))
    canvas.line((0, 672, WIDTH, 672), fill=(150, 118, 78), width=7)


def saltpans(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 480)
    ridge(canvas, dice, 470, 30, palette.depths[2])
    canvas.rectangle((0, 500, WIDTH, HEIGHT), fill=blend((150, 128, 100), palette.depths[3], 0.3))
    end = dice.randint(500, 1100)
    for row in range(5):
        top, low = 505 + row * row * 24, 500 + (row + 1) ** 2 * 23
        for cell in range(-5, 6):
            spread = [end + (cell + edge) * (60 + row * 95) for edge in (0.06, 0.94)]
            lower = [end + (cell + edge) * (60 + (row + 1) * 95) for edge in (0.06, 0.94)]
            shade = blend(palette.low_sky, palette.sky, dice.random())
            canvas.polygon([(spread[0], top), (spread[1], top), (lower[1], low), (lower[0], low)], fill=shade)
    for _ in range(dice.randint(5, 9)):
        x, y, size = dice.randint(60, 1540), dice.randint(640, 940), dice.randint(34, 70)
        canvas.polygon([(x - size, y), (x, y - size), (x + size, y)], fill=palette.white)
        canvas.polygon([(x, y - size), (x + size, y), (x + size * 0.2, y)], fill=(214, 214, 208))


def storm(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 700)
    for layer in range(4):
        for _ in range(6):
            grey = blend(palette.sky, palette.low_sky, layer / 6 + dice.random() * 0.15)
            cloud(canvas, dice, grey, dice.randint(-200, 1500), 70 + layer * 75, 2)
    for _ in range(130):
        x, y = dice.randint(0, 1700), dice.randint(260, 620)
        canvas.line([(x, y), (x - 34, y + 110)], fill=blend(palette.low_sky, palette.white, 0.25), width=2)
    hills(canvas, dice, palette, 560, 4)
    trees(canvas, dice, palette, 960, 5, (60, 100))


def harvest(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 440, 2)
    gold = tone(0.125, 0.58, 0.62)
    canvas.rectangle((0, 620, WIDTH, HEIGHT), fill=gold)
    for row in range(20):
        y = 625 + row * row * 0.95
        for x in range(0, WIDTH, 14 + row):
            shade = blend(gold, (120, 90, 30), dice.random() * 0.5)
            canvas.line([(x, y + 18 + row), (x + dice.randint(-8, 8), y - 4)], fill=shade, width=2 + row / 6)
    for _ in range(dice.randint(3, 5)):
        x, y, size = dice.randint(120, 1480), dice.randint(720, 860), dice.randint(46, 70)
        canvas.rounded_rectangle((x - size * 0.5, y - size, x + size * 0.5, y + size), size * 0.2, fill=dice.choice([palette.accent, palette.depths[3], palette.other]))  # fmt: skip  # noqa: E501
        canvas.polygon([(x - size, y - size * 0.95), (x + size, y - size * 0.95), (x, y - size * 1.7)], fill=(222, 196, 140))  # fmt: skip  # noqa: E501
