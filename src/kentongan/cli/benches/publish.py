"""`bench publish`: whether every page shows a story the moment the verb returns, its correction, and its end."""

from collections.abc import Iterator

from .figure import Figure
from .running import Place

STEPS = {
    "publish": "pages that show a story at once when it is published",
    "correct": "pages that show a correction at once, the old words nowhere",
    "withdraw": "pages that show a withdrawal at once, the story nowhere",
}


def figures(place: Place) -> Iterator[Figure]:
    """One figure per verb: pages that were right, of all pages asked."""
    place.fill()
    with place.up() as up:
        told = place.inside("kentongan.cli.benches.publishing", str(up.port))
    for step, what in STEPS.items():
        pages = told[step]
        stale = [page for page, right in pages.items() if not right]
        note = f"stale: {', '.join(stale)}" if stale else ", ".join(pages)
        yield Figure("publish", what, len(pages) - len(stale), len(pages), at_least=True, note=note)
