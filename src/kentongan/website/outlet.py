"""What the website does when a publication begins, changes or ends."""

from kentongan.agencies.models import Person
from kentongan.newsroom.models import Publication


def publish(publication: Publication, by: Person | None) -> None:
    """Public pages are made from the publication when they are read: nothing to write here yet."""


def end(publication: Publication, by: Person | None) -> None:
    """The page answers 410 from now on."""
