"""Houses, offices, streets and what stands beside them."""

from .canvas import HEIGHT, WIDTH, Canvas, Colour, Dice, Palette, blend, tone
from .nature import hills, sky, trees, water
from .people import people


def house(canvas: Canvas, dice: Dice, palette: Palette, x: float, base: float, wide: float, high: float) -> None:
    """One house with a roof, windows and a door."""
    wall = blend(palette.wall, palette.depths[dice.randint(0, 2)], dice.uniform(0.05, 0.4))
    canvas.rectangle((x, base - high, x + wide, base), fill=wall)
    roof = dice.choice([palette.accent, palette.depths[4], palette.depths[3], (166, 84, 60)])
    lift = high * dice.uniform(0.45, 0.65)
    if dice.random() < 0.5:
        canvas.polygon([(x - 22, base - high), (x + wide + 22, base - high), (x + wide / 2, base - high - lift)], roof)
    else:
        top = base - high - lift * 0.8
        edge = wide * 0.22
        canvas.polygon([(x - 22, base - high), (x + wide + 22, base - high), (x + wide - edge, top), (x + edge, top)], roof)  # fmt: skip  # noqa: E501
    pane = palette.light if palette.hour == "night" else palette.depths[4]
    for window in range(int((wide - 60) // 70)):
        left = x + 28 + window * 70
        canvas.rectangle((left, base - high + 34, left + 38, base - high + 82), fill=pane)
    canvas.rectangle((x + wide - 58, base - 84, x + wide - 20, base), fill=blend(roof, palette.dark, 0.3))


def houses(canvas: Canvas, dice: Dice, palette: Palette, base: int, count: int, tall: tuple[int, int]) -> None:
    """A row of houses from left to right."""
    x = dice.randint(-80, 60)
    while x < WIDTH and count:
        wide = dice.randint(150, 300)
        house(canvas, dice, palette, x, base, wide, dice.randint(*tall))
        x, count = x + wide + dice.randint(20, 150), count - 1


def village(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    base = dice.randint(690, 760)
    hills(canvas, dice, palette, base - 330, dice.randint(2, 3))
    trees(canvas, dice, palette, base - 60, dice.randint(5, 12))
    houses(canvas, dice, palette, base, dice.randint(3, 7), (100, 180))
    canvas.rectangle((0, base, WIDTH, HEIGHT), fill=palette.depths[2])
    end, left, right = dice.randint(300, 1300), dice.randint(-300, 500), dice.randint(900, 1900)
    path = blend(palette.wall, palette.light, 0.3)
    canvas.polygon([(end - 26, base), (end + 26, base), (right, HEIGHT), (left, HEIGHT)], fill=path)
    trees(canvas, dice, palette, 950, dice.randint(1, 4), (70, 120))


def healthpost(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 2)
    trees(canvas, dice, palette, 660, 8)
    canvas.rectangle((0, 700, WIDTH, HEIGHT), fill=blend(palette.depths[1], palette.wall, 0.5))
    x, wide = dice.randint(180, 520), dice.randint(620, 800)
    canvas.rectangle((x, 430, x + wide, 780), fill=palette.white)
    canvas.polygon([(x - 50, 430), (x + wide + 50, 430), (x + wide - 60, 320), (x + 60, 320)], fill=palette.accent)
    cross(canvas, x + wide / 2, 500, 34, tone(0.44, 0.4, 0.55))
    for window in (0.12, 0.3, 0.7, 0.86):
        canvas.rectangle((x + wide * window - 36, 540, x + wide * window + 36, 640), fill=palette.depths[1])
    canvas.rectangle((x + wide / 2 - 54, 560, x + wide / 2 + 54, 780), fill=palette.depths[3])
    people(canvas, dice, palette, 800, 74, dice.randint(3, 6), x, x + wide)
    table = dice.randint(60, 1100)
    canvas.rectangle((table, 850, table + 420, 876), fill=(150, 112, 76))
    for leg in (20, 380):
        canvas.rectangle((table + leg, 870, table + leg + 16, 980), fill=(120, 88, 60))
    canvas.rectangle((table + 140, 790, table + 260, 852), fill=palette.other)


def cross(canvas: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """The sign of a health post."""
    canvas.rectangle((x - size * 0.3, y - size, x + size * 0.3, y + size), fill=colour)
    canvas.rectangle((x - size, y - size * 0.3, x + size, y + size * 0.3), fill=colour)


def building(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 470, 2)
    left, right, top = dice.randint(120, 320), dice.randint(1260, 1470), dice.randint(330, 450)
    canvas.rectangle((0, 800, WIDTH, HEIGHT), fill=blend(palette.depths[1], palette.wall, 0.4))
    canvas.rectangle((left, top, right, 800), fill=palette.wall)
    lift = dice.randint(70, 150)
    canvas.polygon([(left - 60, top), (right + 60, top), (right - 90, top - lift), (left + 90, top - lift)], palette.accent)  # fmt: skip  # noqa: E501
    columns = dice.choice([7, 9, 11])
    gap = (right - left) / columns
    for column in range(columns):
        x = left + column * gap + gap * 0.25
        if column == columns // 2:
            canvas.rectangle((x - 20, 590, x + gap * 0.5 + 20, 800), fill=palette.depths[4])
            continue
        for floor in range(2):
            y = top + 60 + floor * 180
            canvas.rectangle((x, y, x + gap * 0.5, y + 96), fill=blend(palette.sky, palette.depths[2], 0.5))
    pole = left - 60
    canvas.line((pole, 260, pole, 820), fill=palette.white, width=9)
    canvas.rectangle((pole, 262, pole + 100, 296), fill=(200, 48, 46))
    canvas.rectangle((pole, 296, pole + 100, 330), fill=palette.white)
    trees(canvas, dice, palette, 850, dice.randint(4, 7))


def school(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 440, 2)
    trees(canvas, dice, palette, 610, 9)
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=(214, 184, 142))
    for left, top in ((60, 470), (620, 430)):
        canvas.rectangle((left, top, left + 900, 680), fill=palette.white)
        canvas.polygon([(left - 40, top + 20), (left + 940, top + 20), (left + 860, top - 90), (left + 40, top - 90)], palette.accent)  # fmt: skip  # noqa: E501
        for pillar in range(8):
            canvas.rectangle((left + 20 + pillar * 120, top + 20, left + 34 + pillar * 120, 690), fill=palette.other)
            canvas.rectangle((left + 60 + pillar * 108, 540, left + 110 + pillar * 108, 600), fill=palette.depths[3])
    for goal in (180, 1220):
        canvas.line([(goal, 880), (goal, 740), (goal + 200, 740), (goal + 200, 880)], palette.white, 12)
    canvas.arc((560, 740, 1040, 960), 0, 360, palette.white, 8)
    people(canvas, dice, palette, 820, 54, 9, 240, 1360)
    canvas.disc(dice.randint(500, 1100), 930, 22, palette.white)


def hospital(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    canvas.rectangle((0, 780, WIDTH, HEIGHT), fill=blend(palette.depths[1], palette.wall, 0.5))
    left, floors = dice.randint(140, 420), dice.randint(4, 5)
    wide = dice.randint(700, 900)
    top = 780 - floors * 112
    canvas.rectangle((left, top, left + wide, 780), fill=palette.white)
    canvas.rectangle((left + wide - 6, top + 190, min(left + wide + 420, 1590), 780), fill=palette.wall)
    for floor in range(floors - 1):
        y = top + 46 + floor * 112
        canvas.rectangle((left + 40, y, left + wide - 200, y + 52), fill=blend(palette.sky, palette.depths[2], 0.5))
        for bar in range(1, 8):
            canvas.line((left + 40 + bar * 70, y, left + 40 + bar * 70, y + 52), fill=palette.white, width=7)
    cross(canvas, left + wide - 100, top + 120, 56, tone(0.44, 0.4, 0.55))
    canvas.rectangle((left + 120, 690, left + wide - 120, 716), fill=palette.accent)
    canvas.rectangle((left + wide * 0.36, 716, left + wide * 0.64, 780), fill=palette.depths[4])
    trees(canvas, dice, palette, 860, 9)


def nightcity(canvas: Canvas, dice: Dice, palette: Palette) -> None:
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
        canvas.disc(x, 656, 16, palette.light)


def alley(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 900, sun=False)
    for side in (-1, 1):
        for step in range(5, -1, -1):
            near, far = 800 + side * (110 + step * 160), 800 + side * (110 + (step + 1) * 160)
            lift = 90 + step * 110
            wall = blend(palette.wall, palette.depths[dice.randint(0, 3)], dice.uniform(0.1, 0.5))
            canvas.polygon(
                [(near, 560 - lift), (far, 540 - lift), (far, 700 + step * 80), (near, 660 + step * 70)], wall
            )
            mid = (near + far) / 2
            pane = palette.light if palette.hour == "night" else palette.depths[4]
            canvas.rectangle((mid - 26, 520 - lift / 2, mid + 26, 600 - lift / 2), fill=pane)
    floor = blend(palette.wall, palette.dark, 0.35)
    canvas.polygon([(690, 655), (910, 655), (WIDTH, 890), (WIDTH, HEIGHT), (0, HEIGHT), (0, 890)], fill=floor)
    for lamp in range(4):
        y = 330 + lamp * 20
        canvas.line([(560 - lamp * 120, y - lamp * 60), (1040 + lamp * 120, y - lamp * 60)], palette.dark, 4)
        canvas.disc(800, y - lamp * 60 + 16, 14 + lamp * 5, palette.light)


def street(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 600)
    for shop in range(6):
        x = shop * 280 - 40
        wall = blend(palette.wall, palette.depths[dice.randint(0, 2)], dice.uniform(0.1, 0.5))
        canvas.rectangle((x, 240 + dice.randint(-50, 50), x + 270, 700), fill=wall)
        canvas.rectangle((x + 24, 540, x + 246, 700), fill=palette.depths[4])
        canvas.polygon([(x + 8, 520), (x + 262, 520), (x + 280, 580), (x - 10, 580)], dice.choice([palette.accent, palette.other, palette.depths[2]]))  # fmt: skip  # noqa: E501
        for window in range(3):
            canvas.rectangle((x + 30 + window * 80, 360, x + 76 + window * 80, 440), fill=palette.depths[1])
    canvas.rectangle((0, 700, WIDTH, HEIGHT), fill=(214, 206, 192))
    canvas.rectangle((0, 800, WIDTH, 836), fill=tone(0.13, 0.6, 0.6))
    for tile in range(41):
        canvas.disc(tile * 40, 818, 9, tone(0.12, 0.48, 0.55))
    canvas.rectangle((0, 920, WIDTH, HEIGHT), fill=(96, 94, 92))
    people(canvas, dice, palette, 800, 92, 6, 60)
    trees(canvas, dice, palette, 905, 4, (80, 110))


def _valley(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 3)
    water(canvas, dice, palette, 790, blend(palette.sky, palette.depths[2], 0.4))


def bridge(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    _valley(canvas, dice, palette)
    canvas.rectangle((0, 600, WIDTH, 650), fill=palette.wall)
    for x in range(40, WIDTH, 120):
        canvas.line((x, 540, x, 600), fill=palette.depths[4], width=8)
    canvas.line((0, 540, WIDTH, 540), fill=palette.depths[4], width=10)
    for pier in (340, 800, 1260):
        shade = blend(palette.wall, palette.depths[3], 0.35)
        canvas.polygon([(pier - 50, 650), (pier + 50, 650), (pier + 74, 860), (pier - 74, 860)], fill=shade)
    trees(canvas, dice, palette, 830, 5)


def hanging_bridge(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    _valley(canvas, dice, palette)

    def sag(x: float) -> float:
        return 660 - ((x - 800) / 800) ** 2 * 60

    for pole in (150, 1450):
        canvas.rectangle((pole - 22, 330, pole + 22, 800), fill=palette.accent)
    for x in range(150, 1451, 50):
        rope = 350 + (1 - ((x - 800) / 650) ** 2) * 230
        canvas.line([(x, rope), (x, sag(x))], fill=palette.dark, width=4)
    canvas.line([(x, 350 + (1 - ((x - 800) / 650) ** 2) * 230) for x in range(150, 1451, 25)], palette.dark, 9)
    canvas.line([(x, sag(x)) for x in range(-20, 1640, 20)], (150, 110, 72), 24)
    trees(canvas, dice, palette, 830, 5)
