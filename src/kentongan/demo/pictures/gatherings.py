"""People before a stage, people under a roof."""

from .canvas import HEIGHT, WIDTH, Canvas, Dice, Palette, blend
from .nature import hills, sky
from .people import people, person

WOOD = (150, 112, 76)


def stage(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    canvas.rectangle((0, 0, WIDTH, HEIGHT), fill=palette.dark)
    canvas.rectangle((240, 150, 1360, 640), fill=blend(palette.light, palette.accent, dice.uniform(0.2, 0.8)))
    for fold in range(8):
        for side in (0, 1):
            x = fold * 32 if not side else WIDTH - fold * 32 - 34
            canvas.rectangle((x, 60, x + 34, 700), fill=blend(palette.accent, palette.dark, 0.15 + fold % 2 * 0.25))
    canvas.rectangle((0, 40, WIDTH, 150), fill=blend(palette.accent, palette.dark, 0.3))
    people(canvas, dice, palette, 590, 84, dice.randint(4, 8), 330, 1290)
    canvas.rectangle((140, 660, 1460, 730), fill=WOOD)
    for row in range(2):
        people(canvas, dice, palette, 840 + row * 120, 100 + row * 30, 11 - row * 2, 10)


def ceremony(canvas: Canvas, dice: Dice, palette: Palette) -> None:
    sky(canvas, dice, palette, 640)
    hills(canvas, dice, palette, 460, 2)
    canvas.polygon([(0, 0), (WIDTH, 0), (WIDTH, 170), (800, 60), (0, 170)], fill=(140, 74, 56))
    for pillar in (60, 520, 1040, 1500):
        canvas.rectangle((pillar, 90, pillar + 40, 760), fill=(112, 76, 50))
    canvas.rectangle((0, 740, WIDTH, HEIGHT), fill=palette.wall)
    people(canvas, dice, palette, 640, 84, 9, 120, 1520)
    people(canvas, dice, palette, 800, 104, 8, 60)
    canvas.rectangle((640, 830, 960, 1000), fill=WOOD)
    person(canvas, dice, palette, 800, 900, 150)
