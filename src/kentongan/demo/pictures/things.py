"""Close views: cloth, wicker, maps, goods on a shelf."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Dice, Palette, blend, tone
from .nature import hills, sky, trees
from .people import people, person
from .town import house, houses

WOOD = (150, 112, 76)


def batik(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    for cloth in range(4):
        left = cloth * 400
        ground = (tone(0.08, 0.22, 0.5), palette.wall, tone(0.62, 0.25, 0.45), palette.accent)[cloth]
        mark = palette.light if cloth != 1 else tone(0.07, 0.35, 0.5)
        canvas.rectangle((left, 0, left + 392, HEIGHT), fill=ground)
        for row in range(9):
            for column in range(3):
                x, y = left + 66 + column * 130, 40 + row * 120 + (column % 2) * 60
                canvas.rounded_rectangle((x - 18, y - 46, x + 18, y + 46), 18, mark)
                canvas.rectangle((x - 4, y - 30, x + 4, y + 30), fill=ground)
                for wave in range(1, 1 + (cloth + row) % 3 + 1):
                    canvas.arc((x - 26 - wave * 10, y - 40, x + 26 + wave * 10, y + 40), 300, 60, mark, 4)
    canvas.line((0, 14, WIDTH, 14), fill=WOOD, width=22)


def weaving(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    straw, shade = tone(0.12, 0.66, 0.5), tone(0.09, 0.42, 0.45)
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=shade)
    for row in range(18):
        for column in range(28):
            x, y = column * 60 - 10, row * 58
            tint = blend(straw, palette.white, dice.random() * 0.3)
            if (row + column) % 2:
                canvas.rounded_rectangle((x, y + 4, x + 66, y + 50), 8, tint)
            else:
                canvas.rounded_rectangle((x + 6, y - 6, x + 52, y + 62), 8, blend(tint, shade, 0.3))
    for basket in range(3):
        x, size = 240 + basket * 540, dice.randint(150, 190)
        canvas.ellipse((x - size, 720 - size * 0.4, x + size, 720 + size * 0.4), fill=tone(0.09, 0.3, 0.45))
        canvas.polygon([(x - size, 720), (x + size, 720), (x + size * 0.75, 950), (x - size * 0.75, 950)], fill=straw)
        for band in range(4):
            y = 750 + band * 50
            canvas.line((x - size * 0.95 + band * 12, y, x + size * 0.95 - band * 12, y), fill=shade, width=8)


def manuscript(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=tone(0.07, 0.2, 0.35))
    canvas.ellipse((250, 60, 1350, 1000), fill=tone(0.09, 0.3, 0.4))
    for leaf in range(6):
        y, lean = 220 + leaf * 108, dice.randint(-34, 34)
        canvas.polygon(
            [(180, y + lean), (1420, y - lean), (1420, y + 78 - lean), (180, y + 78 + lean)], tone(0.11, 0.66, 0.45)
        )
        for line in range(3):
            for letter in range(34):
                x = 240 + letter * 34
                drop = lean * (1 - 2 * (x - 180) / 1240)
                top = y + 14 + line * 20 + drop
                curl = dice.randint(4, 9)
                canvas.arc(
                    (x - curl, top - curl, x + curl, top + curl), dice.randint(0, 180), 330, tone(0.06, 0.2, 0.4), 3
                )
        for hole in (640, 960):
            canvas.disc(hole, y + 39 + lean * (1 - 2 * (hole - 180) / 1240), 9, tone(0.07, 0.2, 0.35))


def townplan(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.wall)
    canvas.rectangle((120, 60, 1480, 820), fill=palette.white, outline=WOOD, width=16)
    shades = [palette.depths[0], palette.depths[1], palette.light, palette.other, tone(0.3, 0.7, 0.35)]
    for row in range(8):
        for column in range(14):
            x, y = 150 + column * 94, 90 + row * 90
            if dice.random() < 0.85:
                canvas.rectangle((x, y, x + 82, y + 78), fill=dice.choice(shades))
    stream = [(150 + step * 64, 420 + math.sin(step / 2.6) * 190) for step in range(21)]
    canvas.line(stream, fill=tone(0.32, 0.62, 0.4), width=70)
    canvas.line(stream, fill=tone(0.55, 0.55, 0.5), width=34)
    people(canvas, dice, palette, 930, 130, 5, 120)


def phone(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=blend(WOOD, palette.wall, 0.4))
    for plank in range(7):
        canvas.line((0, plank * 150, WIDTH, plank * 150), fill=blend(WOOD, palette.dark, 0.2), width=4)
    canvas.rounded_rectangle((560, 40, 1040, 980), 60, palette.dark)
    canvas.rounded_rectangle((584, 90, 1016, 930), 30, blend(palette.depths[0], palette.white, 0.6))
    y = 130
    for bubble in range(5):
        side, high = bubble % 2, dice.randint(84, 130)
        left = 720 if side else 604
        canvas.rounded_rectangle((left, y, left + 276, y + high), 26, palette.depths[1] if side else palette.white)
        for line in range(high // 42):
            canvas.line(
                (left + 30, y + 32 + line * 34, left + dice.randint(120, 240), y + 32 + line * 34), palette.depths[3], 7
            )
        y += high + 26
    canvas.polygon([(1180, 640), (1330, 380), (1480, 640)], fill=tone(0.1, 0.58, 0.8))
    canvas.rectangle((1318, 460, 1342, 570), fill=palette.dark)
    canvas.disc(1330, 602, 15, palette.dark)
    canvas.ellipse((130, 420, 400, 690), fill=palette.white)
    canvas.ellipse((165, 455, 365, 655), fill=tone(0.07, 0.22, 0.5))


def jars(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.wall)
    for shelf in range(3):
        y = 290 + shelf * 270
        canvas.rectangle((40, y, 1560, y + 26), fill=WOOD)
        for place in range(9):
            x = 80 + place * 165
            fill = dice.choice([tone(0.1, 0.6, 0.6), tone(0.06, 0.45, 0.6), palette.accent, palette.light])
            if dice.random() < 0.6:
                canvas.rounded_rectangle((x, y - 170, x + 116, y), 20, blend(palette.sky, palette.white, 0.5))
                canvas.rounded_rectangle((x + 8, y - 130, x + 108, y - 6), 16, fill)
                canvas.rounded_rectangle((x - 4, y - 196, x + 120, y - 164), 10, palette.accent)
            else:
                canvas.polygon([(x, y - 190), (x + 120, y - 190), (x + 128, y), (x - 8, y)], fill=fill)
            canvas.rounded_rectangle((x + 18, y - 110, x + 98, y - 46), 8, palette.white)
    people(canvas, dice, palette, 980, 120, 3, 100)


def shop(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    trees(canvas, dice, palette, 560, 7)
    canvas.rectangle((0, 760, WIDTH, HEIGHT), fill=(190, 178, 158))
    house(canvas, dice, palette, 240, 800, 1120, 430)
    canvas.rectangle((330, 480, 1270, 800), fill=palette.dark)
    for stripe in range(16):
        x = 300 + stripe * 63
        canvas.polygon(
            [(x, 420), (x + 63, 420), (x + 70, 530), (x - 6, 530)], palette.accent if stripe % 2 else palette.white
        )
    for shelf in range(2):
        y = 640 + shelf * 90
        canvas.rectangle((350, y, 1250, y + 12), fill=WOOD)
        for item in range(17):
            shade = dice.choice([palette.light, palette.other, palette.depths[1], tone(0.3, 0.5, 0.5)])
            canvas.rounded_rectangle((366 + item * 52, y - 58, 402 + item * 52, y), 8, shade)
    for fruit in range(30):
        canvas.disc(380 + fruit % 15 * 58, 838 - fruit // 15 * 30, 24, dice.choice([tone(0.08, 0.55, 0.8), tone(0.3, 0.5, 0.5), tone(0.14, 0.6, 0.8)]))  # fmt: skip  # noqa: E501
    person(canvas, dice, palette, 1420, 860, 110)


def cars(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 2)
    canvas.rectangle((0, 620, WIDTH, HEIGHT), fill=(150, 148, 142))
    canvas.polygon([(1050, 560), (1560, 560), (1500, 430), (1110, 430)], fill=palette.accent)
    for pole in (1080, 1520):
        canvas.rectangle((pole, 550, pole + 14, 800), fill=palette.depths[4])
    for number in range(4):
        x, y = 20 + number * 330, 660 + number * 40
        shade = dice.choice([palette.other, palette.white, palette.depths[2], (70, 96, 130), (170, 60, 52)])
        canvas.rounded_rectangle((x, y, x + 320, y + 90), 34, shade)
        canvas.polygon([(x + 60, y + 10), (x + 100, y - 60), (x + 220, y - 60), (x + 270, y + 10)], fill=shade)
        canvas.polygon([(x + 80, y + 6), (x + 110, y - 46), (x + 210, y - 46), (x + 246, y + 6)], palette.depths[4])
        for wheel in (70, 250):
            canvas.disc(x + wheel, y + 90, 38, (44, 42, 40))
    people(canvas, dice, palette, 850, 90, 3, 1100, 1540)


def wagon(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    trees(canvas, dice, palette, 560, 9)
    canvas.rectangle((0, 780, WIDTH, HEIGHT), fill=tone(0.1, 0.6, 0.2))
    for sleeper in range(22):
        canvas.rectangle((sleeper * 76, 830, sleeper * 76 + 44, 900), fill=(112, 84, 60))
    for rail in (842, 884):
        canvas.rectangle((0, rail, WIDTH, rail + 10), fill=(120, 122, 126))
    canvas.rounded_rectangle((160, 330, 1440, 780), 30, palette.accent)
    canvas.rectangle((160, 520, 1440, 544), fill=palette.light)
    for window in range(6):
        x = 220 + window * 200
        canvas.rounded_rectangle((x, 380, x + 150, 500), 14, palette.low_sky)
        for book in range(8):
            canvas.rectangle(
                (x + 8 + book * 17, 440, x + 20 + book * 17, 500), dice.choice([*palette.depths[1:4], palette.light])
            )
    for wheel in (280, 440, 1160, 1320):
        canvas.disc(wheel, 800, 56, (50, 48, 46))
    people(canvas, dice, palette, 960, 74, 7, 80)


def nightmarket(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 700)
    houses(canvas, dice, palette, 640, 7, (140, 260))
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=palette.depths[3])
    for string in range(2):
        for lamp in range(17):
            x, y = lamp * 100, 220 + string * 90 + math.sin(lamp / 16 * math.pi) * 90
            canvas.disc(x, y, 22, blend(palette.depths[3], palette.light, 0.35))
            canvas.disc(x, y, 12, palette.light)
    for stall in range(5):
        x = 30 + stall * 320
        canvas.rectangle((x, 600, x + 240, 820), fill=blend(palette.light, palette.accent, 0.4))
        canvas.polygon(
            [(x - 20, 600), (x + 260, 600), (x + 220, 530), (x + 20, 530)], dice.choice([palette.accent, palette.other])
        )
        canvas.rectangle((x, 740, x + 240, 830), fill=palette.depths[4])
        person(canvas, dice, palette, x + 120, 690, 60)
    people(canvas, dice, palette, 940, 110, 8, 20)


def courtyard(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    houses(canvas, dice, palette, 620, 5, (200, 260))
    canvas.rectangle((0, 620, WIDTH, HEIGHT), fill=(206, 176, 136))
    for leg, to in ((420, 500), (660, 580), (840, 760), (1000, 1080)):
        canvas.line([(leg, 880), (to, 500)], fill=palette.accent, width=14)
    canvas.line((480, 506, 1090, 506), fill=palette.accent, width=16)
    for seat in (640, 900):
        for rope in (0, 80):
            canvas.line((seat + rope, 510, seat + rope, 760), fill=palette.dark, width=5)
        canvas.rectangle((seat - 10, 756, seat + 90, 774), fill=WOOD)
    canvas.line((1150, 470, 1590, 450), fill=palette.dark, width=5)
    for shirt in range(5):
        x = 1180 + shirt * 82
        canvas.polygon([(x, 468), (x + 64, 466), (x + 58, 580), (x + 6, 580)], dice.choice([palette.other, palette.light, palette.white, palette.depths[1]]))  # fmt: skip  # noqa: E501
    for pot in range(6):
        x = 60 + pot * 62
        canvas.polygon([(x, 860), (x + 50, 860), (x + 42, 920), (x + 8, 920)], fill=(180, 92, 60))
        canvas.disc(x + 25, 836, 34, tone(0.31, 0.42, 0.45))


def scales(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=blend(palette.depths[1], palette.wall, 0.5))
    canvas.rectangle((0, 560, WIDTH, HEIGHT), fill=(150, 156, 158))
    canvas.rectangle((0, 200, WIDTH, 560), fill=blend(palette.sky, palette.white, 0.3))
    people(canvas, dice, palette, 620, 130, 6, 40)
    for basket in range(4):
        x = 90 + basket * 390
        canvas.rectangle((x - 20, 690, x + 320, 730), fill=(92, 98, 104))
        canvas.polygon(
            [(x, 590), (x + 300, 590), (x + 270, 700), (x + 30, 700)],
            dice.choice([palette.accent, palette.other, (70, 110, 160)]),
        )
        for fish in range(12):
            left, y = x + 10 + fish % 6 * 46, 576 - fish // 6 * 26
            canvas.ellipse(
                (left, y, left + 66, y + 28), fill=dice.choice([(176, 188, 196), (150, 166, 178), (206, 210, 212)])
            )
            canvas.polygon([(left + 60, y + 14), (left + 84, y), (left + 84, y + 28)], (150, 166, 178))
        canvas.rectangle((x + 90, 740, x + 210, 900), fill=(92, 98, 104))
        canvas.rounded_rectangle((x + 60, 800, x + 240, 880), 12, palette.dark)
        canvas.rectangle((x + 84, 822, x + 216, 858), fill=tone(0.3, 0.6, 0.7))
