"""Rooms: halls, counters, classes, kitchens, shelves."""

from .canvas import HEIGHT, WIDTH, Canvas, Dice, Palette, blend, tone
from .people import people, person

WOOD = (150, 112, 76)


def room(canvas: Canvas, dice: Dice, palette: Palette, windows: int = 3) -> None:
    """Walls, a floor, and windows with hills behind."""
    canvas.rectangle((0, 0, WIDTH, 640), fill=palette.wall)
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=blend(palette.wall, palette.depths[2], 0.45))
    canvas.rectangle((0, 628, WIDTH, 646), fill=blend(palette.wall, palette.dark, 0.3))
    for window in range(windows):
        x = 150 + window * 1020 / max(windows - 1, 1) + dice.randint(-30, 10)
        canvas.rectangle((x, 110, x + 280, 380), fill=palette.sky)
        hill = [(x, 380), (x, 300), (x + 130, 250 + dice.randint(-20, 30)), (x + 280, 320), (x + 280, 380)]
        canvas.polygon(hill, fill=palette.depths[1])
        canvas.rectangle((x, 110, x + 280, 380), outline=palette.depths[3], width=8)
        canvas.line((x + 140, 110, x + 140, 380), fill=palette.depths[3], width=6)


def hall(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, dice.choice([2, 3]))
    canvas.rectangle((520, 430, 1080, 560), fill=palette.depths[3])
    people(canvas, dice, palette, 440, 80, dice.randint(3, 5), 480, 1120)
    canvas.rectangle((500, 470, 1100, 580), fill=palette.accent)
    for row in range(3):
        people(canvas, dice, palette, 720 + row * 130, 100 + row * 30, 11 - row * 2, 20)


def workshop(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 2)
    board = dice.randint(620, 760)
    canvas.rectangle((board, 90, board + 380, 330), fill=palette.depths[4])
    for line in range(4):
        canvas.line(
            (board + 40, 140 + line * 48, board + 160 + dice.randint(40, 180), 140 + line * 48), palette.white, 7
        )
    person(canvas, dice, palette, board + 500, 520, 110)
    for row in range(2):
        y = 700 + row * 160
        people(canvas, dice, palette, y - 50, 90 + row * 30, 7 - row, 40)
        canvas.rectangle((40, y + 10, 1560, y + 56), fill=WOOD)
        for _ in range(9):
            x = dice.randint(60, 1480)
            shade = dice.choice([palette.light, palette.other, palette.white, tone(0.14, 0.6, 0.7)])
            canvas.ellipse((x, y - 22, x + 66, y + 14), fill=shade)


def counter(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, dice.choice([2, 3]))
    places = dice.randint(3, 4)
    people(canvas, dice, palette, 560, 110, places, 160, 1500)
    canvas.rectangle((100, 600, 1500, 780), fill=palette.accent)
    canvas.rectangle((80, 580, 1520, 612), fill=palette.depths[4])
    for place in range(places):
        x = 250 + place * 1200 / places
        canvas.rectangle((x, 500, x + 130, 582), fill=palette.dark)
    people(canvas, dice, palette, 900, 150, dice.randint(3, 5), 60)


def vaccination(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 2)
    canvas.rectangle((640, 120, 960, 330), fill=palette.white)
    canvas.rectangle((770, 150, 830, 300), fill=tone(0.44, 0.45, 0.5))
    canvas.rectangle((690, 200, 910, 250), fill=tone(0.44, 0.45, 0.5))
    for table in range(2):
        x = 120 + table * 780
        person(canvas, dice, palette, x + 140, 600, 120)
        person(canvas, dice, palette, x + 430, 660, 84)
        canvas.rectangle((x, 700, x + 560, 740), fill=palette.white)
        for leg in (30, 510):
            canvas.rectangle((x + leg, 740, x + leg + 18, 930), fill=palette.depths[3])
        canvas.rounded_rectangle((x + 40, 610, x + 200, 704), 14, tone(0.55, 0.5, 0.5))
        canvas.rectangle((x + 40, 610, x + 200, 638), fill=palette.white)
        for vial in range(5):
            canvas.rounded_rectangle((x + 250 + vial * 40, 660, x + 272 + vial * 40, 702), 6, palette.accent)
    people(canvas, dice, palette, 970, 80, 7, 30)


def donation(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 3)
    for bed in range(3):
        x = 60 + bed * 520
        canvas.rounded_rectangle((x, 700, x + 430, 770), 26, tone(0.55, 0.6, 0.3))
        canvas.polygon([(x, 740), (x + 90, 560), (x + 150, 580), (x + 110, 740)], fill=tone(0.55, 0.55, 0.3))
        canvas.rounded_rectangle((x + 100, 630, x + 400, 708), 34, dice.choice([palette.accent, palette.other]))
        canvas.disc(x + 116, 600, 46, dice.choice([(58, 42, 34), palette.depths[4]]))
        canvas.line((x + 440, 380, x + 440, 900), fill=palette.depths[3], width=9)
        canvas.rounded_rectangle((x + 405, 390, x + 475, 480), 14, (178, 44, 48))
        canvas.line([(x + 440, 480), (x + 400, 600), (x + 330, 640)], fill=(178, 44, 48), width=5)
        for leg in (30, 390):
            canvas.rectangle((x + leg, 770, x + leg + 16, 900), fill=palette.depths[3])


def waiting(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 2)
    canvas.rectangle((620, 150, 980, 330), fill=palette.dark)
    canvas.rectangle((660, 190, 820, 290), fill=palette.light)
    for row in range(3):
        y, size = 640 + row * 125, 62 + row * 16
        shade = (palette.depths[2], palette.other, palette.accent)[row]
        for seat in range(9 - row):
            x = 40 + seat * (172 + row * 26)
            canvas.rounded_rectangle((x, y, x + size * 1.9, y + size * 1.3), 18, shade)
            if dice.random() < 0.55:
                person(canvas, dice, palette, x + size, y - 4, size)
                canvas.rounded_rectangle((x, y + 6, x + size * 1.9, y + size * 1.3), 18, shade)
    plant(canvas, palette, 90, 650)


def plant(canvas: Canvas, palette: Palette, x: float, base: float) -> None:
    """A plant in a pot."""
    for lean in (-60, -30, 0, 30, 60):
        canvas.line([(x, base - 60), (x + lean, base - 190 + abs(lean))], fill=tone(0.32, 0.4, 0.45), width=20)
    canvas.polygon([(x - 50, base - 70), (x + 50, base - 70), (x + 36, base + 10), (x - 36, base + 10)], palette.accent)


def classroom(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 2)
    board = dice.randint(480, 560)
    canvas.rectangle((board, 130, board + 560, 400), fill=tone(0.4, 0.25, 0.3), outline=WOOD, width=14)
    for row in range(3):
        canvas.line((board + 50, 190 + row * 66, board + 180 + dice.randint(40, 300), 190 + row * 66), palette.white, 7)
    for flag in range(16):
        x = flag * 104
        canvas.polygon([(x, 30), (x + 90, 30), (x + 45, 88)], (palette.accent, palette.light, palette.other)[flag % 3])
    person(canvas, dice, palette, board + 680, 560, 120)
    for row in range(2):
        y = 760 + row * 150
        people(canvas, dice, palette, y - 40, 66 + row * 16, 6, 60)
        for desk in range(4):
            canvas.rectangle((60 + desk * 390, y + 20, 360 + desk * 390, y + 56), fill=WOOD)


def computers(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 2)
    for row in range(3):
        y, size = 470 + row * 190, 0.75 + row * 0.25
        count = 6 - row
        for seat in range(count):
            x = 120 + seat * 1500 / count + dice.randint(-12, 12)
            canvas.rounded_rectangle((x - 80 * size, y - 120 * size, x + 80 * size, y - 10 * size), 10, palette.dark)
            canvas.rectangle((x - 70 * size, y - 110 * size, x + 70 * size, y - 22 * size), fill=blend(palette.sky, palette.white, 0.4))  # fmt: skip  # noqa: E501
            for line in range(4):
                top = y - 98 * size + line * 18 * size
                canvas.line((x - 56 * size, top, x + dice.randint(-10, 56) * size, top), palette.depths[3], 4)
        canvas.rectangle((0, y, WIDTH, y + 22), fill=WOOD)
        people(canvas, dice, palette, round(y + 110 * size), round(64 * size), count, 20)


def kitchen(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 1)
    for shelf in range(2):
        y = 180 + shelf * 130
        canvas.rectangle((760, y, 1520, y + 16), fill=WOOD)
        for jar in range(9):
            x = 780 + jar * 82
            canvas.rounded_rectangle(
                (x, y - 72, x + 54, y), 10, dice.choice([palette.other, palette.light, palette.white])
            )
    people(canvas, dice, palette, 560, 110, 4, 120, 1500)
    canvas.rectangle((60, 660, 1540, 720), fill=(180, 176, 168))
    for pot in range(4):
        x, size = 130 + pot * 370, dice.randint(84, 116)
        canvas.rounded_rectangle((x, 660 - size, x + size * 2.1, 676), 14, (150, 152, 156))
        canvas.ellipse((x, 640 - size, x + size * 2.1, 690 - size), fill=dice.choice([tone(0.3, 0.4, 0.4), palette.light, (196, 120, 60)]))  # fmt: skip  # noqa: E501
        for steam in range(3):
            canvas.ellipse((x + 40 + steam * 40, 470 - size, x + 76 + steam * 40, 590 - size), fill=blend(palette.wall, palette.white, 0.6))  # fmt: skip  # noqa: E501
    tiers = (tone(0.32, 0.45, 0.45), palette.light, tone(0.0, 0.5, 0.5))
    for box in range(11):
        x = 80 + box * 134
        for tier in range(3):
            canvas.rounded_rectangle((x, 800 + tier * 46, x + 96, 840 + tier * 46), 10, tiers[box % 3])
        canvas.arc((x + 10, 760, x + 86, 840), 180, 360, palette.dark, 6)


def consultation(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, dice.choice([1, 2]))
    left, right = dice.randint(430, 520), dice.randint(1060, 1160)
    person(canvas, dice, palette, left, 640, 170)
    person(canvas, dice, palette, right, 640, 170)
    canvas.ellipse((480, 680, 1120, 800), fill=WOOD)
    canvas.rectangle((770, 780, 830, 960), fill=blend(WOOD, palette.dark, 0.3))
    for sheet in range(3):
        x = 640 + sheet * 110
        canvas.polygon([(x, 710), (x + 80, 704), (x + 96, 748), (x + 10, 756)], fill=palette.white)
    plant(canvas, palette, dice.choice([120, 1480]), 720)


def shelves(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.wall)
    for shelf in range(4):
        y, x = 60 + shelf * 190, 50
        while x < 1540:
            width, height = dice.randint(20, 46), dice.randint(110, 164)
            shade = dice.choice([*palette.depths, palette.accent, palette.light, palette.other])
            canvas.rectangle((x, y + 170 - height, x + width, y + 170), fill=shade)
            x += width + dice.choice([3, 3, 3, 40])
        canvas.rectangle((30, y + 170, 1570, y + 186), fill=palette.depths[4])
    people(canvas, dice, palette, 930, 140, dice.randint(3, 5), 120)


def archive(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=blend(palette.wall, palette.dark, 0.1))
    for side in (-1, 1):
        for shelf in range(5):
            for box in range(5):
                near, far = 180 + box * 130, 180 + (box + 1) * 122
                x, to_x = 800 + side * near, 800 + side * far
                top, low = 500 - (5 - shelf) * near * 0.19, 500 - (4 - shelf) * near * 0.19 - 8
                far_top, far_low = 500 - (5 - shelf) * far * 0.19, 500 - (4 - shelf) * far * 0.19 - 8
                shade = blend((196, 160, 112), palette.depths[3], dice.random() * 0.7)
                canvas.polygon([(x, top + 120), (to_x, far_top + 120), (to_x, far_low + 120), (x, low + 120)], shade)
    canvas.polygon(
        [(660, 640), (940, 640), (1500, HEIGHT), (100, HEIGHT)], fill=blend(palette.wall, palette.depths[2], 0.4)
    )
    canvas.rectangle((680, 300, 920, 640), fill=palette.low_sky)
    person(canvas, dice, palette, 800, 720, 120)


def pharmacy(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.white)
    for row in range(5):
        for column in range(12):
            x, y = 40 + column * 128, 30 + row * 116
            canvas.rectangle((x, y, x + 120, y + 108), fill=blend(palette.wall, palette.depths[1], 0.25))
            for box in range(dice.randint(1, 3)):
                shade = dice.choice([palette.accent, palette.other, palette.depths[2], palette.white])
                canvas.rectangle(
                    (x + 10 + box * 36, y + 40 + dice.randint(0, 30), x + 40 + box * 36, y + 106), fill=shade
                )
    people(canvas, dice, palette, 660, 120, 3, 200, 1400)
    canvas.rectangle((0, 740, WIDTH, HEIGHT), fill=tone(0.44, 0.5, 0.3))
    canvas.rectangle((0, 720, WIDTH, 756), fill=palette.depths[4])
    for bag in range(6):
        x = 120 + bag * 240
        canvas.polygon([(x, 610), (x + 100, 610), (x + 110, 722), (x - 10, 722)], fill=(222, 200, 164))


def warehouse(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=blend(palette.depths[2], palette.dark, 0.4))
    canvas.rectangle((520, 160, 1080, 720), fill=palette.low_sky)
    canvas.polygon([(520, 600), (760, 520), (1080, 620), (1080, 720), (520, 720)], fill=palette.depths[1])
    canvas.polygon([(520, 720), (1080, 720), (1500, HEIGHT), (100, HEIGHT)], fill=(166, 158, 146))
    for side in (0, 1):
        for row in range(7):
            for sack in range(3):
                x = side * 1080 + 10 + sack * 170 + (row % 2) * 26 - (0 if side else 40)
                y = 900 - row * 104
                shade = dice.choice([palette.white, blend(palette.white, palette.depths[1], 0.35)])
                canvas.rounded_rectangle((x, y - 92, x + 164, y), 34, shade)
                canvas.rectangle((x + 50, y - 64, x + 114, y - 30), fill=palette.accent)
    people(canvas, dice, palette, 800, 100, 3, 560, 1060)


def laboratory(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 3)
    canvas.rectangle((0, 720, WIDTH, HEIGHT), fill=palette.white)
    canvas.rectangle((0, 700, WIDTH, 730), fill=palette.depths[3])
    for bottle in range(10):
        x = 60 + bottle * 112
        canvas.rounded_rectangle((x, 560, x + 72, 702), 16, blend(palette.sky, palette.white, 0.4))
        level = 600 + dice.randint(0, 50)
        shade = blend(tone(0.5, 0.5, 0.4), tone(0.1, 0.45, 0.5), dice.random())
        canvas.rounded_rectangle((x + 6, level, x + 66, 698), 12, shade)
        canvas.rectangle((x + 20, 530, x + 52, 564), fill=palette.accent)
    canvas.line([(1320, 700), (1320, 520), (1400, 420)], fill=palette.dark, width=30)
    canvas.line([(1300, 560), (1410, 440)], fill=palette.depths[4], width=46)
    canvas.rectangle((1240, 680, 1450, 706), fill=palette.dark)
    person(canvas, dice, palette, 1500, 860, 170)
