"""What a Mastodon server takes: it says so itself; these numbers stand in until it has been asked.

Source: docs.joinmastodon.org/methods/instance, /user/posting, /methods/media (4.6).
"""

from datetime import date
from typing import Any

from ..base import Count, ImageRules, Profile
from ..counting import links, mastodon

DEFAULTS: dict[str, Any] = {
    "characters": 500,
    "link_length": 23,
    "image_bytes": 16_777_216,
    "alt": 1500,
    "mimes": ["image/jpeg", "image/png", "image/gif", "image/webp"],
}
OURS = ("image/jpeg", "image/png", "image/webp", "image/gif")
MAX_SIDE = 3840  # about 8 megapixels: below the 33 of the server, and a phone opens it
SPACE = 2  # the blank line before the link


def read(instance: dict[str, Any]) -> dict[str, Any]:
    """The limits in an answer of /api/v2/instance (or v1, whose `configuration` is alike)."""
    found = instance.get("configuration")
    found = found if isinstance(found, dict) else {}
    statuses, media = _table(found, "statuses"), _table(found, "media_attachments")
    told = {
        "characters": statuses.get("max_characters", instance.get("max_toot_chars")),
        "link_length": statuses.get("characters_reserved_per_url"),
        "image_bytes": media.get("image_size_limit"),
        "alt": media.get("description_limit"),
    }
    limits = DEFAULTS | {name: value for name, value in told.items() if type(value) is int and value > 0}
    mimes = media.get("supported_mime_types")
    if isinstance(mimes, list):
        limits["mimes"] = [mime for mime in OURS if mime in mimes] or ["image/jpeg"]
    return limits


def profile(limits: dict[str, Any]) -> Profile:
    """The profile of a server with these limits."""
    limits = DEFAULTS | limits

    def count(text: str) -> Count:
        room = 0 if links(text) else SPACE + limits["link_length"]  # the official link, which is added
        return Count(mastodon(text, limits["link_length"]) + room, limits["characters"], "karakter")

    image = ImageRules(tuple(limits["mimes"]), limits["image_bytes"], MAX_SIDE, limits["alt"])
    return Profile(
        kinds=("text", "image", "card"),
        count=count,
        image=image,
        link="inline",
        alt_text="field",
        edit="any",
        delete="any",
        needs_person=False,
        source="https://docs.joinmastodon.org/methods/instance/",
        checked=date(2026, 11, 24),
    )


def _table(found: dict[str, Any], name: str) -> dict[str, Any]:
    value = found.get(name)
    return value if isinstance(value, dict) else {}
