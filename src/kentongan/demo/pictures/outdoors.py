"""Work and leisure in the open: fields, gardens, roads, tents."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Dice, Palette, blend, tone
from .nature import hills, ridge, sky, tree, trees
from .people import people, person

SOIL = (120, 86, 60)


def field_work(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 2)
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=palette.depths[2])
    for row in range(-6, 24):
        canvas.line([(800 + (row - 9) * 40, 640), (800 + (row - 9) * 210, HEIGHT)], fill=palette.depths[3], width=9)
    x = dice.randint(300, 1000)
    canvas.rounded_rectangle((x, 600, x + 250, 720), 18, fill=palette.accent)
    canvas.rectangle((x + 120, 510, x + 240, 612), outline=palette.dark, width=12)
    for wheel, size in ((x + 50, 52), (x + 220, 86)):
        canvas.disc(wheel, 760, size, (50, 46, 42))
        canvas.disc(wheel, 760, size / 2.4, palette.light)


def pasture(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 430, 2)
    trees(canvas, dice, palette, 640, 8)
    canvas.rectangle((0, 660, WIDTH, HEIGHT), fill=tone(0.25, 0.5, 0.35))
    for number in range(dice.randint(5, 7)):
        x, y = 40 + number * 250 + dice.randint(-40, 40), 760 + dice.randint(-60, 100)
        cow(canvas, dice, x, y, 0.7 + (y - 700) / 400)
    for post in range(14):
        canvas.rectangle((post * 124, 900, post * 124 + 16, HEIGHT), fill=(128, 96, 66))
    for rail in (926, 966):
        canvas.line((0, rail, WIDTH, rail), fill=(146, 112, 78), width=11)


def cow(canvas: Canvas, dice: Dice, x: float, y: float, size: float) -> None:
    """A cow from the side, looking left or right."""
    hide = dice.choice([(150, 98, 62), (122, 78, 52), (224, 214, 200), (90, 66, 54)])
    side = dice.choice([-1, 1])
    canvas.rounded_rectangle((x - 90 * size, y - 60 * size, x + 90 * size, y + 20 * size), 34 * size, hide)
    for leg in (-72, -44, 44, 70):
        canvas.rectangle((x + leg * size - 9 * size, y, x + leg * size + 9 * size, y + 78 * size), fill=hide)
    head = x + side * 108 * size
    canvas.ellipse((head - 36 * size, y - 92 * size, head + 36 * size, y - 32 * size), fill=hide)
    canvas.line([(head - 20 * size, y - 84 * size), (head - 30 * size, y - 112 * size)], (230, 222, 205), 7 * size)
    canvas.line([(head + 20 * size, y - 84 * size), (head + 30 * size, y - 112 * size)], (230, 222, 205), 7 * size)


def planting(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 3)
    trees(canvas, dice, palette, 720, 14)
    people(canvas, dice, palette, 800, 80, 6, 60)
    canvas.polygon([(0, 800), (WIDTH, 760), (WIDTH, HEIGHT), (0, HEIGHT)], fill=blend(palette.depths[3], SOIL, 0.6))
    for row in range(2):
        for plant in range(13 - row * 3):
            x, y, size = 60 + plant * (122 + row * 36), 860 + row * 90, 1 + row * 0.5
            canvas.line((x, y, x, y - 74 * size), fill=palette.depths[4], width=6)
            for leaf in (-1, 1):
                canvas.ellipse((x + (leaf - 1) * 22 * size, y - 96 * size, x + (leaf + 1) * 22 * size, y - 52 * size), fill=tone(0.3, 0.42, 0.45))  # fmt: skip  # noqa: E501


def greenhouse(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=blend(palette.sky, palette.white, 0.5))
    frame = blend(palette.depths[1], palette.white, 0.3)
    for bow in range(6):
        inset = bow * 118
        canvas.arc((inset, 40 + bow * 70, WIDTH - inset, 1500 - bow * 110), 180, 360, frame, 16 - bow * 2)
    green = tone(0.31, 0.36, 0.45)
    canvas.polygon([(0, HEIGHT), (620, 470), (980, 470), (WIDTH, HEIGHT)], fill=SOIL)
    for bed in range(5):
        left, right = bed * 320, bed * 320 + 220
        top = 620 + bed * 76, 620 + bed * 76 + 40
        canvas.polygon([(left, HEIGHT), (right, HEIGHT), (top[1] + 40, 470), (top[0] + 40, 470)], fill=green)
    for step in range(12):
        y, spread = 490 + step * step * 3.6, 0.1 + step / 11
        for bed in range(5):
            x = 720 + bed * 40 + (bed - 2) * spread * 300
            canvas.disc(x, y, 10 + step * 3.2, blend(green, palette.light, dice.random() * 0.5))


def drying(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 400, 3)
    for roof in range(2):
        x = 120 + roof * 760 + dice.randint(-40, 40)
        canvas.polygon([(x, 640), (x + 300, 470), (x + 600, 640)], fill=blend(palette.sky, palette.white, 0.6))
        for rib in range(7):
            canvas.line([(x + rib * 100, 640), (x + 300, 470)], fill=palette.depths[1], width=5)
        for level in range(4):
            y = 660 + level * 70
            canvas.rectangle((x + 20, y, x + 580, y + 16), fill=(140, 104, 70))
            for _ in range(90):
                bean = dice.choice([(140, 60, 44), (112, 52, 38), (176, 96, 60)])
                canvas.disc(x + dice.randint(28, 572), y - dice.randint(2, 16), 7, bean)
    canvas.rectangle((0, 936, WIDTH, HEIGHT), fill=palette.depths[3])


def hillroad(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 380, 2)
    ridge(canvas, dice, 560, 60, tone(0.28, 0.42, 0.35))
    for row in range(16):
        y = 600 + row * 26
        canvas.line([(0, y + 60), (WIDTH, y - 20)], fill=blend(tone(0.28, 0.36, 0.4), palette.light, row % 2 * 0.25), width=12)  # fmt: skip  # noqa: E501
    points = [(900 + math.sin(step / 2.1) * (60 + step * 32), 570 + step * 44) for step in range(11)]
    for near in range(10):
        (x, y), (to_x, to_y) = points[near], points[near + 1]
        canvas.line([(x, y), (to_x, to_y)], fill=(206, 202, 192), width=24 + near * 17)
        canvas.disc(to_x, to_y, 12 + near * 8.3, (206, 202, 192))
    person(canvas, dice, palette, points[6][0], points[6][1] - 40, 52)


def park(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    trees(canvas, dice, palette, 640, 15, (60, 110))
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=tone(0.27, 0.55, 0.35))
    canvas.ellipse((200, 700, 1400, 1080), fill=(222, 208, 180))
    canvas.ellipse((360, 760, 1240, 1020), fill=tone(0.27, 0.5, 0.35))
    people(canvas, dice, palette, 740, 62, 8, 180, 1440)
    for bench in (240, 1180):
        canvas.rectangle((bench, 880, bench + 190, 900), fill=(138, 100, 66))
        canvas.rectangle((bench, 830, bench + 190, 846), fill=(138, 100, 66))
        for leg in (20, 160):
            canvas.rectangle((bench + leg, 830, bench + leg + 12, 950), fill=palette.dark)
    tree(canvas, dice, palette, 800, 960, 110)


def camp(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 400, 3)
    trees(canvas, dice, palette, 680, 12)
    canvas.rectangle((0, 690, WIDTH, HEIGHT), fill=tone(0.24, 0.52, 0.3))
    for tent in range(5):
        x, y, size = 60 + tent * 310 + dice.randint(-30, 30), 780 + tent % 2 * 90, 130
        shade = dice.choice([palette.accent, palette.other, palette.light, tone(0.08, 0.6, 0.6)])
        canvas.polygon([(x - size, y), (x, y - size * 1.1), (x + size, y)], fill=shade)
        canvas.polygon([(x, y - size * 1.1), (x + size, y), (x + size * 1.4, y - size * 0.3), (x + size * 0.4, y - size * 1.2)], fill=blend(shade, palette.dark, 0.25))  # fmt: skip  # noqa: E501
        canvas.polygon([(x - size * 0.3, y), (x, y - size * 0.75), (x + size * 0.3, y)], fill=palette.dark)
    people(canvas, dice, palette, 960, 90, 7, 40)


def henhouse(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 520)
    trees(canvas, dice, palette, 560, 9)
    canvas.rectangle((0, 560, WIDTH, HEIGHT), fill=(190, 156, 116))
    canvas.rectangle((240, 400, 1360, 780), fill=(150, 112, 76))
    canvas.polygon([(180, 400), (1420, 400), (1320, 280), (280, 280)], fill=palette.accent)
    for bar in range(24):
        canvas.rectangle((262 + bar * 46, 440, 278 + bar * 46, 740), fill=(112, 80, 54))
    for _ in range(dice.randint(9, 12)):
        hen(canvas, dice, dice.randint(80, 1500), dice.randint(830, 960))


def hen(canvas: Canvas, dice: Dice, x: float, y: float) -> None:
    """A hen pecking or looking up."""
    plumage, side = dice.choice([(176, 96, 52), (236, 226, 208), (92, 66, 54), (204, 140, 70)]), dice.choice([-1, 1])
    canvas.ellipse((x - 46, y - 40, x + 46, y + 22), fill=plumage)
    canvas.polygon([(x - side * 40, y - 20), (x - side * 82, y - 58), (x - side * 30, y)], fill=plumage)
    head = y - dice.choice([62, 60, -6])
    canvas.line([(x + side * 30, y - 16), (x + side * 48, head)], fill=plumage, width=22)
    canvas.disc(x + side * 50, head, 17, plumage)
    canvas.disc(x + side * 50, head - 17, 8, (190, 50, 44))
    for leg in (-12, 12):
        canvas.line([(x + leg, y + 16), (x + leg, y + 46)], fill=(208, 156, 60), width=5)


def compost(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    trees(canvas, dice, palette, 560, 10)
    canvas.rectangle((0, 580, WIDTH, HEIGHT), fill=(196, 178, 150))
    canvas.polygon([(60, 420), (1540, 420), (1440, 270), (160, 270)], fill=palette.accent)
    for pole in range(5):
        canvas.rectangle((120 + pole * 336, 420, 140 + pole * 336, 900), fill=palette.depths[4])
    for row in range(2):
        for box in range(4):
            x, y = 150 + box * 340, 640 + row * 190
            canvas.rectangle((x, y, x + 290, y + 120), fill=(132, 98, 66))
            canvas.rectangle((x + 14, y - 8, x + 276, y + 40), fill=(74, 54, 40))
            for _ in range(26):
                left, top = x + dice.randint(18, 250), y + dice.randint(-4, 32)
                canvas.rounded_rectangle((left, top, left + 22, top + 9), 4, (226, 210, 178))
    people(canvas, dice, palette, 600, 84, 3, 200, 1400)
