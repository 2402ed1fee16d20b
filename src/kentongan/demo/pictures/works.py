"""Roads, towers, vehicles, markets: the built things of a regency."""

import math

from .canvas import HEIGHT, WIDTH, Canvas, Dice, Palette, blend, tone
from .nature import hills, ridge, sky, trees, water
from .people import people, person
from .town import cross, houses

WOODEN = (150, 112, 76)


def roadworks(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 430, 3)
    canvas.rectangle((0, 700, WIDTH, HEIGHT), fill=palette.depths[2])
    end = dice.randint(560, 1040)
    canvas.polygon([(end - 80, 690), (end + 80, 690), (1500, HEIGHT), (120, HEIGHT)], fill=(92, 90, 86))
    for mark in range(5):
        y, wide = 730 + mark * 58, 6 + mark * 5
        x = end + (810 - end) * (y - 690) / 310
        canvas.polygon(
            [(x - wide, y), (x + wide, y), (x + wide * 1.3, y + 30), (x - wide * 1.3, y + 30)], (240, 236, 222)
        )
    x = dice.choice([dice.randint(120, 320), dice.randint(1020, 1200)])
    canvas.rounded_rectangle((x, 640, x + 330, 760), 24, fill=palette.light)
    canvas.rectangle((x + 190, 560, x + 310, 650), fill=palette.depths[4])
    for wheel in (x + 70, x + 270):
        canvas.disc(wheel, 776, 56, (52, 50, 48))
    for cone in range(4):
        left = 240 + cone * 330
        canvas.polygon([(left - 26, 950), (left, 860), (left + 26, 950)], fill=(226, 104, 40))
        canvas.rectangle((left - 17, 900, left + 17, 918), fill=palette.white)


def cleaning(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    houses(canvas, dice, palette, 640, 8, (150, 260))
    canvas.rectangle((0, 640, WIDTH, HEIGHT), fill=(188, 180, 166))
    canvas.polygon([(640, 640), (740, 640), (1100, HEIGHT), (300, HEIGHT)], fill=(92, 90, 80))
    canvas.polygon(
        [(660, 640), (720, 640), (960, HEIGHT), (440, HEIGHT)], fill=blend(palette.depths[3], (92, 90, 80), 0.4)
    )
    for step in range(5):
        for side in (-1, 1):
            x, y, size = 690 + side * (130 + step * 95), 720 + step * 56, 52 + step * 15
            person(canvas, dice, palette, x, y, size)
            canvas.line([(x - side * size * 0.5, y + size * 0.7), (x - side * size * 1.5, y - size * 0.7)], WOODEN, 7)
            canvas.disc(x - side * size * 1.55, y - size * 0.75, size * 0.2, (70, 66, 60))
    for heap in (190, 1290):
        canvas.pieslice((heap - 150, 840, heap + 150, 1080), 180, 360, (84, 72, 58))


def market(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    houses(canvas, dice, palette, 560, 7, (110, 200))
    canvas.rectangle((0, 560, WIDTH, HEIGHT), fill=blend(palette.wall, palette.depths[1], 0.4))
    for stall in range(4):
        x = 40 + stall * 400 + dice.randint(-20, 20)
        cloth = dice.choice([palette.accent, palette.depths[2], palette.other])
        for stripe in range(6):
            shade = cloth if stripe % 2 else palette.white
            left = x + stripe * 55
            canvas.polygon([(left, 540), (left + 55, 540), (left + 65, 620), (left - 10, 620)], fill=shade)
        for pole in (x, x + 322):
            canvas.rectangle((pole, 610, pole + 10, 830), fill=palette.depths[4])
        canvas.rectangle((x, 730, x + 330, 830), fill=palette.depths[3])
        goods = [palette.light, palette.accent, palette.other, tone(0.3, 0.45, 0.5), tone(0.02, 0.5, 0.6)]
        for _ in range(26):
            fruit, y = x + dice.randint(14, 316), 722 + dice.randint(-14, 8)
            canvas.disc(fruit, y, 17, dice.choice(goods))
    people(canvas, dice, palette, 900, 130, 6, 30)


def market_hall(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=blend(palette.wall, palette.dark, 0.25))
    canvas.polygon([(0, 0), (WIDTH, 0), (930, 340), (670, 340)], fill=blend(palette.depths[1], palette.wall, 0.4))
    canvas.polygon([(700, 40), (900, 40), (830, 330), (770, 330)], fill=palette.low_sky)
    canvas.polygon(
        [(690, 520), (910, 520), (1320, HEIGHT), (280, HEIGHT)], fill=blend(palette.wall, palette.white, 0.3)
    )
    for step in range(5, 0, -1):
        for side in (-1, 1):
            x, size = 800 + side * (90 + step * 125), 34 + step * 27
            top = 520 + step * 34
            canvas.rectangle((x - size, top, x + size, top + size * 1.1), fill=palette.depths[3])
            for _ in range(16):
                shade = dice.choice([palette.light, palette.accent, palette.other, tone(0.3, 0.45, 0.5)])
                canvas.disc(
                    x + dice.uniform(-0.85, 0.85) * size, top - dice.uniform(0, 0.25) * size, size * 0.17, shade
                )
            canvas.rectangle((x + side * size - 8, 200 - step * 30, x + side * size + 8, top), fill=palette.depths[4])
    people(canvas, dice, palette, 800, 100, 4, 480, 1160)


def wastebank(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    trees(canvas, dice, palette, 600, 12)
    canvas.rectangle((0, 610, WIDTH, HEIGHT), fill=blend(palette.wall, palette.depths[2], 0.4))
    canvas.rectangle((160, 320, 1440, 350), fill=palette.accent)
    for pole in (180, 600, 1000, 1400):
        canvas.rectangle((pole, 340, pole + 22, 760), fill=palette.depths[4])
    for bin_ in range(5):
        x, shade = (
            150 + bin_ * 270,
            (palette.accent, palette.other, palette.light, palette.depths[2], (96, 130, 170))[bin_],
        )
        canvas.polygon([(x, 660), (x + 200, 660), (x + 176, 880), (x + 24, 880)], fill=shade)
        for _ in range(18):
            bit = dice.choice([palette.white, palette.sky, (196, 168, 120), palette.other])
            left, y = x + dice.randint(4, 150), 640 + dice.randint(-34, 14)
            canvas.rounded_rectangle((left, y, left + 44, y + 24), 8, bit)
    people(canvas, dice, palette, 960, 90, 4, 300, 1300)


def tower(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 760)
    hills(canvas, dice, palette, 560, 3)
    x, top = dice.randint(400, 1150), 130
    for side in (-1, 1):
        canvas.line([(x + side * 90, 860), (x + side * 14, top)], fill=palette.dark, width=10)
    for step in range(11):
        y = top + 40 + step * 66
        half, lower = 16 + (y - top) * 0.1, 16 + (y + 66 - top) * 0.1
        canvas.line([(x - half, y), (x + lower, y + 66)], fill=palette.dark, width=5)
        canvas.line([(x + half, y), (x - lower, y + 66)], fill=palette.dark, width=5)
    for dish, y in ((-70, 240), (64, 320)):
        canvas.disc(x + dish, y, 40, palette.white)
    for ring in range(3):
        size = 110 + ring * 70
        canvas.arc((x - size, top - size, x + size, top + size), 200, 340, palette.accent, 8)
    houses(canvas, dice, palette, 930, 6, (90, 130))
    canvas.rectangle((0, 930, WIDTH, HEIGHT), fill=palette.depths[3])


def watertower(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 480, 2)
    houses(canvas, dice, palette, 800, 6, (100, 150))
    canvas.rectangle((0, 800, WIDTH, HEIGHT), fill=tone(0.1, 0.62, 0.35))
    for number in range(dice.randint(1, 2)):
        x = 420 + number * 620 + dice.randint(-60, 60)
        for leg in (-120, -40, 40, 120):
            canvas.rectangle((x + leg - 9, 470, x + leg + 9, 880), fill=palette.depths[4])
        canvas.rounded_rectangle((x - 160, 240, x + 160, 480), 40, palette.other)
        for band in (300, 360, 420):
            canvas.line((x - 160, band, x + 160, band), blend(palette.other, palette.dark, 0.3), 7)
    for can in range(9):
        x = 120 + can * 150
        canvas.rounded_rectangle(
            (x, 880, x + 76, 970), 16, dice.choice([palette.accent, palette.light, (70, 120, 170)])
        )


def granary(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 440, 2)
    canvas.rectangle((0, 700, WIDTH, HEIGHT), fill=tone(0.2, 0.55, 0.4))
    wood = (150, 108, 70)
    for number in range(2):
        x, size = 360 + number * 760 + dice.randint(-50, 50), 1 - number * 0.25
        for post in (-150, 150):
            canvas.rectangle((x + post * size - 14, 640, x + post * size + 14, 840), fill=(110, 78, 50))
        canvas.polygon(
            [(x - 200 * size, 420), (x + 200 * size, 420), (x + 150 * size, 700), (x - 150 * size, 700)], wood
        )
        for plank in range(6):
            y = 440 + plank * 44
            canvas.line((x - 190 * size, y, x + 190 * size, y), blend(wood, palette.dark, 0.3), 4)
        canvas.polygon([(x - 260 * size, 430), (x + 260 * size, 430), (x + 60 * size, 190), (x - 60 * size, 190)], (176, 140, 86))  # fmt: skip  # noqa: E501
        canvas.rectangle((x - 40 * size, 500, x + 40 * size, 610), fill=palette.dark)
    people(canvas, dice, palette, 930, 90, 3, 200, 1200)


def pumphouse(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 600)
    ridge(canvas, dice, 540, 40, palette.depths[1])
    water(canvas, dice, palette, 600, blend(palette.sky, palette.depths[2], 0.45))
    canvas.polygon([(0, 780), (900, 740), (1020, HEIGHT), (0, HEIGHT)], fill=(168, 160, 148))
    canvas.rectangle((180, 430, 660, 800), fill=palette.wall)
    canvas.rectangle((150, 390, 690, 440), fill=palette.accent)
    canvas.rectangle((370, 600, 480, 800), fill=palette.depths[4])
    for pipe in (500, 580):
        canvas.line([(pipe, 660), (900, 660), (1010, 820)], fill=(70, 112, 150), width=44)
    for splash in range(5):
        canvas.disc(1020 + splash * 18, 860 + splash * 12, 34 - splash * 3, palette.white)


def truck(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    houses(canvas, dice, palette, 660, 7, (130, 220))
    canvas.rectangle((0, 660, WIDTH, HEIGHT), fill=(120, 118, 114))
    canvas.rectangle((0, 650, WIDTH, 690), fill=(196, 190, 178))
    x, body = dice.randint(260, 500), tone(0.32, 0.36, 0.5)
    canvas.rounded_rectangle((x, 470, x + 560, 780), 20, body)
    canvas.rectangle((x + 270, 490, x + 284, 770), fill=palette.white)
    canvas.rounded_rectangle((x + 570, 560, x + 760, 780), 26, palette.light)
    canvas.rounded_rectangle((x + 630, 590, x + 744, 670), 12, blend(palette.sky, palette.depths[2], 0.4))
    for wheel in (x + 120, x + 260, x + 660):
        canvas.disc(wheel, 800, 62, (46, 44, 42))
        canvas.disc(wheel, 800, 26, (170, 166, 160))
    for bin_, shade in enumerate((tone(0.32, 0.4, 0.5), palette.accent)):
        canvas.rounded_rectangle((80 + bin_ * 110, 700, 160 + bin_ * 110, 860), 12, shade)


def ambulance(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 3)
    trees(canvas, dice, palette, 720, 6)
    canvas.polygon([(0, 760), (WIDTH, 700), (WIDTH, HEIGHT), (0, HEIGHT)], fill=(126, 122, 116))
    x = 420
    canvas.rounded_rectangle((x, 480, x + 620, 800), 40, palette.white)
    canvas.polygon([(x + 580, 500), (x + 720, 660), (x + 800, 690), (x + 800, 800), (x + 580, 800)], palette.white)
    canvas.polygon([(x + 600, 530), (x + 690, 660), (x + 600, 660)], fill=blend(palette.sky, palette.depths[3], 0.5))
    canvas.rectangle((x, 690, x + 800, 720), fill=(204, 52, 46))
    cross(canvas, x + 240, 590, 60, (204, 52, 46))
    canvas.rounded_rectangle((x + 430, 450, x + 540, 486), 14, (64, 110, 190))
    for wheel in (x + 150, x + 640):
        canvas.disc(wheel, 808, 68, (46, 44, 42))
        canvas.disc(wheel, 808, 28, (190, 186, 180))
    for step in range(5):
        canvas.line([(60 + step * 60, 560 + step * 44), (330 + step * 10, 560 + step * 44)], palette.light, 5)


def bookmobile(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    hills(canvas, dice, palette, 420, 2)
    canvas.rectangle((0, 740, WIDTH, HEIGHT), fill=tone(0.13, 0.7, 0.3))
    canvas.rounded_rectangle((260, 360, 1180, 800), 40, palette.accent)
    canvas.rounded_rectangle((1190, 480, 1400, 800), 40, palette.accent)
    canvas.rounded_rectangle((1250, 520, 1380, 630), 14, blend(palette.sky, palette.depths[3], 0.4))
    canvas.polygon([(330, 420), (1110, 420), (1150, 330), (290, 330)], fill=palette.white)
    canvas.rectangle((330, 420, 1110, 700), fill=palette.dark)
    for shelf in range(2):
        x = 344
        while x < 1080:
            wide, high = dice.randint(14, 30), dice.randint(80, 116)
            y = 550 + shelf * 140
            canvas.rectangle((x, y - high, x + wide, y), fill=dice.choice([*palette.depths[:3], palette.light, palette.other]))  # fmt: skip  # noqa: E501
            x += wide + 4
    for wheel in (440, 1000, 1290):
        canvas.disc(wheel, 808, 66, (46, 44, 42))
    people(canvas, dice, palette, 900, 84, 6, 240, 1240)
    trees(canvas, dice, palette, 770, 2, (90, 110))


def mosque(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 760)
    canvas.rectangle((0, 760, WIDTH, HEIGHT), fill=blend(palette.depths[2], palette.wall, 0.3))
    canvas.rectangle((420, 520, 1180, 800), fill=palette.wall)
    canvas.pieslice((600, 260, 1000, 720), 180, 360, palette.other)
    canvas.line((800, 210, 800, 270), fill=palette.light, width=8)
    for minaret in (300, 1240):
        canvas.rectangle((minaret, 270, minaret + 64, 800), fill=blend(palette.wall, palette.depths[1], 0.3))
        canvas.polygon([(minaret - 14, 280), (minaret + 78, 280), (minaret + 32, 170)], fill=palette.accent)
    for door in range(5):
        x = 470 + door * 140
        glow = palette.light if palette.hour in ("night", "dusk") else palette.depths[3]
        canvas.pieslice((x, 600, x + 100, 740), 180, 360, glow)
        canvas.rectangle((x, 668, x + 100, 800), fill=glow)
    people(canvas, dice, palette, 930, 70, 10, 60)


def pendopo(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette)
    trees(canvas, dice, palette, 640, 9)
    canvas.rectangle((0, 700, WIDTH, HEIGHT), fill=tone(0.26, 0.6, 0.25))
    roof = (150, 74, 54)
    canvas.polygon([(120, 500), (1480, 500), (1160, 330), (440, 330)], fill=roof)
    canvas.polygon([(440, 330), (1160, 330), (920, 150), (680, 150)], fill=blend(roof, palette.dark, 0.2))
    canvas.rectangle((200, 760, 1400, 810), fill=palette.wall)
    for pillar in range(6):
        x = 240 + pillar * 224
        canvas.rectangle((x - 14, 500, x + 14, 770), fill=(110, 76, 50))
    for seat in range(11):
        turn = math.pi * seat / 10
        people(canvas, dice, palette, round(720 - math.sin(turn) * 50), 50, 1, 300 + seat * 90, 380 + seat * 90)
    canvas.polygon([(700, 810), (900, 810), (1100, HEIGHT), (500, HEIGHT)], fill=(224, 212, 188))
