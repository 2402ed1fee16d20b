"""Figures from behind: a head and shoulders, nobody in particular."""

from .canvas import WIDTH, Canvas, Colour, Dice, Palette, blend

HAIR: tuple[Colour, ...] = ((58, 42, 34), (44, 33, 28), (36, 30, 30))


def person(canvas: Canvas, dice: Dice, palette: Palette, x: float, base: float, size: float) -> None:
    """One figure; some wear a headscarf, some a cap."""
    choices = [palette.accent, palette.other, palette.depths[2], palette.depths[3], palette.depths[4], palette.light]
    shirt = dice.choice(choices)
    head = dice.choice([*HAIR, blend(palette.other, palette.white, 0.4), palette.accent, palette.depths[1]])
    canvas.rounded_rectangle((x - size * 0.44, base - size * 0.95, x + size * 0.44, base + size), size * 0.34, shirt)
    if head not in HAIR:  # a headscarf falls on the shoulders
        canvas.polygon(
            [(x - size * 0.24, base - size * 1.2), (x + size * 0.24, base - size * 1.2), (x + size * 0.36, base - size * 0.6), (x - size * 0.36, base - size * 0.6)],  # noqa: E501
            fill=head,
        )  # fmt: skip
    else:
        canvas.rectangle((x - size * 0.1, base - size * 1.05, x + size * 0.1, base - size * 0.8), (150, 108, 82))
    canvas.ellipse((x - size * 0.25, base - size * 1.5, x + size * 0.25, base - size * 0.93), fill=head)


def people(
    canvas: Canvas, dice: Dice, palette: Palette, base: int, size: int, count: int, left: int = 60, right: int = WIDTH
) -> None:
    """A row of figures between two edges."""
    step = (right - left - 60) / count
    for number in range(count):
        x = left + step * (number + 0.5) + dice.uniform(-step, step) * 0.2
        person(canvas, dice, palette, x, base + dice.randint(-8, 8), size * dice.uniform(0.86, 1.12))
