"""Rooms where people are looked after."""

import math

from .canvas import Canvas, Dice, Palette, blend, tone
from .indoors import WOOD, plant, room
from .people import person


def ultrasound(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 1)
    canvas.rounded_rectangle((760, 120, 1260, 480), 22, palette.dark)
    canvas.pieslice((820, 60, 1200, 560), 50, 130, blend(palette.sky, palette.white, 0.2))
    for echo in range(5):
        size = 60 + echo * 36
        canvas.arc((1010 - size, 240 - size, 1010 + size, 240 + size), 55, 125, palette.dark, 8)
    canvas.disc(1010, 400, 30, palette.dark)
    canvas.rectangle((980, 480, 1040, 760), fill=(150, 154, 158))
    canvas.rounded_rectangle((860, 740, 1160, 790), 14, (150, 154, 158))
    canvas.rounded_rectangle((80, 700, 760, 780), 30, tone(0.47, 0.65, 0.3))
    canvas.rounded_rectangle((200, 610, 720, 712), 50, palette.accent)
    canvas.ellipse((360, 560, 560, 720), fill=palette.accent)
    canvas.disc(170, 640, 52, palette.other)
    canvas.rounded_rectangle((70, 660, 210, 716), 20, palette.white)
    for leg in (130, 690):
        canvas.rectangle((leg, 780, leg + 20, 930), fill=palette.depths[3])
    person(canvas, dice, palette, 1400, 800, 180)


def wheelchair(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 3)
    for number in range(3):
        x, y, size = 240 + number * 520, 690 + number % 2 * 60, 1 + number % 2 * 0.2
        shade = (palette.accent, palette.other, palette.depths[2])[number]
        canvas.rectangle((x - 90 * size, y - 250 * size, x - 66 * size, y + 60 * size), fill=palette.dark)
        canvas.rounded_rectangle((x - 100 * size, y - 220 * size, x - 50 * size, y), 14, shade)
        canvas.rounded_rectangle((x - 90 * size, y - 10 * size, x + 120 * size, y + 34 * size), 14, shade)
        canvas.line([(x + 110 * size, y + 20 * size), (x + 160 * size, y + 180 * size)], palette.dark, 14)
        canvas.line([(x - 130 * size, y - 236 * size), (x - 70 * size, y - 236 * size)], palette.dark, 16)
        for ring, width in ((120, 16), (104, 4)):
            box = (x - 40 * size - ring * size, y + 90 * size - ring * size)
            canvas.ellipse((*box, x - 40 * size + ring * size, y + 90 * size + ring * size), None, palette.dark, width)
        for spoke in range(8):
            turn = spoke * math.pi / 4
            tip = (x - 40 * size + math.cos(turn) * 104 * size, y + 90 * size + math.sin(turn) * 104 * size)
            canvas.line([(x - 40 * size, y + 90 * size), tip], palette.depths[3], 4)
        canvas.disc(x + 140 * size, y + 180 * size, 34 * size, palette.dark)


def playroom(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 2)
    canvas.ellipse((260, 690, 1340, 990), fill=palette.other)
    canvas.ellipse((360, 730, 1240, 950), fill=blend(palette.other, palette.white, 0.4))
    shades = [palette.accent, palette.light, tone(0.55, 0.55, 0.5), tone(0.33, 0.5, 0.45), tone(0.95, 0.6, 0.5)]
    for block in range(9):
        x, y = 460 + block % 5 * 74 + block // 5 * 36, 850 - block // 5 * 72
        canvas.rounded_rectangle((x, y - 70, x + 70, y), 8, shades[block % 5])
    canvas.disc(1010, 850, 56, shades[0])
    canvas.arc((954, 794, 1066, 906), 20, 160, palette.white, 10)
    canvas.rounded_rectangle((620, 330, 980, 640), 40, WOOD)
    canvas.rounded_rectangle((650, 420, 950, 600), 30, palette.accent)
    canvas.rounded_rectangle((590, 520, 650, 640), 24, palette.accent)
    canvas.rounded_rectangle((950, 520, 1010, 640), 24, palette.accent)
    for ring in range(3):
        canvas.disc(1220, 860 - ring * 44, 64 - ring * 16, shades[ring + 1])
    person(canvas, dice, palette, 320, 860, 76)
    person(canvas, dice, palette, 860, 930, 70)
    plant(canvas, palette, 120, 650)
    for bead in range(18):
        canvas.disc(60 + bead * 88, 40 + math.sin(bead) * 16, 13, shades[bead % 5])


def circle(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    room(canvas, dice, palette, 3)
    canvas.ellipse((300, 640, 1300, 960), fill=blend(palette.other, palette.white, 0.35))
    for seat in range(14):
        turn = math.pi * (0.92 + seat * 1.16 / 13)
        x, y = 800 + math.cos(turn) * 620, 800 + math.sin(turn) * 210
        canvas.rounded_rectangle((x - 50, y - 40, x + 50, y + 80), 16, palette.depths[3])
        person(canvas, dice, palette, x, y, 84)
    for side, lift in ((-1, 250), (1, 300)):
        canvas.line([(800 + side * 50, 800), (800 + side * 150, 800 - lift * 0.5)], palette.accent, 40)
        canvas.disc(800 + side * 152, 790 - lift * 0.5, 30, (168, 120, 90))
    person(canvas, dice, palette, 800, 860, 140)
