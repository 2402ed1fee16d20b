"""Turning rows into the plain values that connectors take."""

from kentongan.connectors import errors
from kentongan.connectors.base import Account as AccountValues
from kentongan.connectors.base import Image, Post
from kentongan.newsroom.models import Photo, Story
from kentongan.newsroom.photos import SIZES

from .models import Account, Delivery

OTHER_KEY = "Sandi akun ini terkunci dengan kunci yang lain. Hubungkan ulang akunnya."


def values_of(account: Account) -> AccountValues:
    """An account for a connector, with its secrets opened. Raises Disconnected when they no longer open."""
    try:
        return AccountValues(server=account.server, handle=account.handle, credentials=account.credentials())
    except ValueError:
        raise errors.Disconnected(sentence=OTHER_KEY) from None


def shown_values_of(account: Account) -> AccountValues:
    """An account for counting and wording, which works without its secrets too."""
    try:
        return values_of(account)
    except errors.Disconnected:
        return AccountValues(server=account.server, handle=account.handle)


def post_of(delivery: Delivery, with_image: bool = True) -> Post:
    """What is to be posted, from the public text of the story."""
    publication = delivery.publication
    return Post(
        text=delivery.text,
        link=delivery.link(),
        title=publication.headline,
        summary=publication.summary,
        image=image_of(delivery.photo) if delivery.photo and with_image else None,
        language="id",
    )


def image_of(photo: Photo) -> Image:
    """The photo in full size, without metadata, with its alt text."""
    rendition = photo.get_rendition(SIZES["penuh"])
    with rendition.file.open("rb") as file:
        data = file.read()
    return Image(data=data, mime="image/jpeg", alt=photo.alt, width=rendition.width, height=rendition.height)


def first_text(story: Story) -> str:
    """Where a variant begins: never an empty box. Headline, then the summary."""
    parts = [story.headline, story.summary]
    return "\n\n".join(part for part in parts if part)


def hooked_text(story: Story) -> str:
    """A variant that opens with the issue and rests on the programme: figure, place, date."""
    if not story.issue or not story.programme:
        return first_text(story)
    programme = story.programme
    return f"{story.issue.sentence}\n\n{programme.result} ({programme.figure}, {programme.place}, {programme.year})."
