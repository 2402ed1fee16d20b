"""The demo's pictures, drawn by code: calm landscapes and rooms, no two alike, no text, no faces."""

import random
from collections.abc import Callable
from io import BytesIO

from PIL import ImageOps

from . import care, gatherings, indoors, nature, outdoors, things, town, works
from .canvas import Canvas, Dice, Palette

Scene = Callable[[Canvas, Dice, Palette], None]
SCENES: dict[str, Scene] = {
    "landscape": nature.landscape, "terraces": nature.terraces, "canal": nature.canal, "river": nature.river,
    "spring": nature.spring, "coast": nature.coast, "harbour": nature.harbour, "mangrove": nature.mangrove,
    "saltpans": nature.saltpans, "storm": nature.storm, "harvest": nature.harvest,
    "tractor": outdoors.field_work, "pasture": outdoors.pasture, "planting": outdoors.planting,
    "greenhouse": outdoors.greenhouse, "drying": outdoors.drying, "hillroad": outdoors.hillroad,
    "park": outdoors.park, "camp": outdoors.camp, "henhouse": outdoors.henhouse,
    "village": town.village, "healthpost": town.healthpost, "schoolyard": town.building, "office": town.building,
    "hospital": town.hospital, "nightcity": town.nightcity, "alley": town.alley, "nightalley": town.alley,
    "school": town.school, "cleaning": works.cleaning, "compost": outdoors.compost,
    "ultrasound": care.ultrasound, "wheelchair": care.wheelchair, "playroom": care.playroom, "circle": care.circle,
    "street": town.street, "bridge": town.bridge, "hangingbridge": town.hanging_bridge,
    "roadworks": works.roadworks, "market": works.market, "market-hall": works.market_hall,
    "wastebank": works.wastebank, "tower": works.tower, "watertower": works.watertower, "granary": works.granary,
    "pumphouse": works.pumphouse, "truck": works.truck, "ambulance": works.ambulance, "bookmobile": works.bookmobile,
    "mosque": works.mosque, "pendopo": works.pendopo,
    "hall": indoors.hall, "workshop": indoors.workshop, "counter": indoors.counter,
    "vaccination": indoors.vaccination, "donation": indoors.donation, "waiting": indoors.waiting,
    "classroom": indoors.classroom, "computers": indoors.computers, "kitchen": indoors.kitchen,
    "consultation": indoors.consultation, "library": indoors.shelves, "archive": indoors.archive,
    "pharmacy": indoors.pharmacy, "warehouse": indoors.warehouse, "laboratory": indoors.laboratory,
    "stage": gatherings.stage, "ceremony": gatherings.ceremony,
    "batik": things.batik, "weaving": things.weaving, "manuscript": things.manuscript, "townplan": things.townplan,
    "phone": things.phone, "jars": things.jars, "shop": things.shop, "cars": things.cars, "wagon": things.wagon,
    "nightmarket": things.nightmarket, "courtyard": things.courtyard, "scales": things.scales,
}  # fmt: skip
HOURS = {"nightcity": "night", "nightalley": "night", "nightmarket": "night", "storm": "storm", "mosque": "dusk"}


def draw(scene: str, seed: str) -> bytes:
    """A scene as a JPEG of 1280 × 800; the same scene and seed give the same picture. KeyError for no such scene."""
    dice = random.Random(f"{scene} {seed}")  # noqa: S311 (a picture, not a secret)
    canvas = Canvas()
    SCENES[scene](canvas, dice, Palette(dice, HOURS.get(scene, "")))
    out = BytesIO()
    picture = canvas.picture()
    if dice.random() < 0.5:
        picture = ImageOps.mirror(picture)
    picture.save(out, "JPEG", quality=88)
    return out.getvalue()
