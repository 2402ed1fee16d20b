"""What Bluesky takes, and what its codes mean.

Source: lexicons app.bsky.feed.post, app.bsky.embed.images, app.bsky.embed.external, com.atproto.repo.putRecord,
com.atproto.server.createSession (bluesky-social/atproto, 2026-08-20).
"""

from datetime import date

from ..base import Count, ImageRules, Profile
from ..counting import graphemes, utf8_bytes
from ..errors import Blocked, Disconnected, Rejected, TryLater

GRAPHEMES, BYTES = 300, 3000


def count(text: str) -> Count:
    """Two limits, 300 graphemes and 3,000 bytes: the one that is used more."""
    shown, stored = graphemes(text), utf8_bytes(text)
    if stored / BYTES > shown / GRAPHEMES:
        return Count(stored, BYTES, "bita")
    return Count(shown, GRAPHEMES, "karakter")


# 2,000,000 bytes today, 1,000,000 on older servers and for the card's thumb: 950 kB pass everywhere.
IMAGE = ImageRules(("image/jpeg", "image/png", "image/webp"), max_bytes=950_000, max_side=2000, max_alt=2000)
PROFILE = Profile(
    kinds=("text", "image", "card"),
    count=count,
    image=IMAGE,
    link="card",
    alt_text="description",
    edit="never",
    delete="any",
    needs_person=False,
    source="https://github.com/bluesky-social/atproto/tree/main/lexicons",
    checked=date(2026, 11, 24),
)

CODES = {
    "ExpiredToken": Disconnected,
    "InvalidToken": Disconnected,
    "AuthMissing": Disconnected,
    "AuthenticationRequired": Disconnected,
    "AuthFactorTokenRequired": Disconnected,
    "AccountDeactivated": Disconnected,
    "AccountTakedown": Blocked,
    "RepoTakendown": Blocked,
    "RepoDeactivated": Disconnected,
    "InvalidRequest": Rejected,
    "InvalidRecord": Rejected,
    "InvalidMimeType": Rejected,
    "BlobTooLarge": Rejected,
    "PayloadTooLarge": Rejected,
    "BlobNotFound": TryLater,
    "RateLimitExceeded": TryLater,
}
STALE_SESSION = ("ExpiredToken", "InvalidToken")
