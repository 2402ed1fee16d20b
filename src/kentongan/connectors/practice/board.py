"""The practice board: the whole way of a post, without any network.

The board shows the deliveries that the caller has recorded as live, so there is nothing to write here and
nothing that could be lost: what the caller has not recorded is surely not on the board. The receipt's id is the
delivery's key, hence publishing twice with one key is one post.
"""

from datetime import UTC, date, datetime, timedelta

from ..base import Account, Connector, Count, Credentials, ImageRules, Post, Prepared, Profile, Receipt
from ..counting import graphemes

LIMIT = 500  # our own board, our own number: as long as on Mastodon, so that practice resembles the real thing


def count(text: str) -> Count:
    """Characters as a reader sees them."""
    return Count(graphemes(text), LIMIT, "karakter")


PROFILE = Profile(
    kinds=("text", "image", "card"),
    count=count,
    image=ImageRules(("image/jpeg", "image/png", "image/webp"), 10_000_000, 4096, 1500),
    link="card",
    alt_text="field",
    edit="any",
    delete="any",
    needs_person=False,
    source="kentongan: connectors/practice",
    checked=date(2026, 11, 24),
)


class Practice(Connector):
    """Posts to the practice board. Nothing leaves the installation."""

    network = "practice"
    name = "Papan latihan"
    key_holds = timedelta.max

    def connect(self, server: str, handle: str, secret: str) -> Credentials:
        """Always works; there is nothing secret to keep."""
        return {}

    def probe(self, account: Account) -> None:
        """The board is always there."""

    def profile(self, account: Account) -> Profile:
        """The same for every account."""
        return PROFILE

    def prepare(self, post: Post, key: str, account: Account) -> Prepared:
        """The post's words; the picture stays where it is. Raises Rejected for an empty or too long text."""
        self.require_text(post, account)
        return {"text": post.text, "link": post.link, "alt": post.image.alt if post.image else ""}

    def publish(self, prepared: Prepared, key: str, account: Account) -> Receipt:
        """A receipt with the key as its id; recording it puts the post on the board."""
        return Receipt(key, f"{account.server}#{key}" if account.server else "", datetime.now(UTC))

    def confirm(self, prepared: Prepared, key: str, since: datetime, account: Account) -> Receipt | None:
        """None: whoever asks has not recorded the post, so it is not on the board."""
        return None
