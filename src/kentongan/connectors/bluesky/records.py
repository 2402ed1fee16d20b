"""The record of a post: facets, embeds and record keys (AT Protocol).

A record has room for one embed, so a link card and an image exclude each other (app.bsky.feed.post#embed). By
default the card stands under the text, with the photo as its thumb and the alt text in the card's description,
the only words of a card that a screen reader speaks. `Post.show = "image"` embeds the photo with its own alt text
and puts the link into the text.
"""

import hashlib
import time
from datetime import UTC, datetime
from typing import Any

import regex

from ..base import Image, Post
from ..counting import graphemes, links

Record = dict[str, Any]
COLLECTION = "app.bsky.feed.post"
ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"  # base32-sortable
# A tag begins after a blank, holds something besides digits and marks, and leaves the final marks to the sentence.
TAG = regex.compile(r"(?<!\S)[#＃](?!\uFE0F)(\S*[^\d\s\p{P}]\S*)")
LONGEST_TAG = 64


def record_key(seed: str) -> str:
    """A TID: 53 bits of microseconds, 10 bits from the seed (atproto.com/specs/tid). Make it once and store it."""
    clock = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:2]) & 0x3FF
    number = ((time.time_ns() // 1000) & ((1 << 53) - 1)) << 10 | clock
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(60, -1, -5))


def facets(text: str) -> list[Record]:
    """Links and tags in a text, by UTF-8 byte offsets."""
    found = [
        _facet(text, start, end, {"$type": "app.bsky.richtext.facet#link", "uri": text[start:end]})
        for start, end in links(text)
    ]
    for match in TAG.finditer(text):
        tag = regex.sub(r"\p{P}+$", "", match.group(1))
        if tag and graphemes(tag) <= LONGEST_TAG:
            end = match.start(1) + len(tag)
            found.append(_facet(text, match.start(), end, {"$type": "app.bsky.richtext.facet#tag", "tag": tag}))
    return sorted(found, key=lambda facet: facet["index"]["byteStart"])


def _facet(text: str, start: int, end: int, feature: Record) -> Record:
    first = len(text[:start].encode())
    return {
        "index": {"byteStart": first, "byteEnd": first + len(text[start:end].encode())},
        "features": [feature],
    }


def shows_card(post: Post) -> bool:
    """Does the link's card stand under the text (rather than the photo)?"""
    return bool(post.link and post.title) and (post.show == "card" or post.image is None)


def embed(post: Post, image: Image | None, blob: Record | None) -> Record | None:
    """The one embed. image: as uploaded, with its real size; blob: the server's reference to it."""
    if shows_card(post):
        card = {"uri": post.link, "title": post.title, "description": card_words(post)}
        return {"$type": "app.bsky.embed.external", "external": card | ({"thumb": blob} if blob else {})}
    if image is None or blob is None:
        return None
    shape = {"width": image.width, "height": image.height}
    return {"$type": "app.bsky.embed.images", "images": [{"image": blob, "alt": image.alt, "aspectRatio": shape}]}


def card_words(post: Post) -> str:
    """The card's description: the summary, then what the photo shows."""
    alt = post.image.alt.strip() if post.image else ""
    return " ".join(part for part in (post.summary.strip(), f"(Foto: {alt})" if alt else "") if part)


def record(text: str, post: Post, image: Image | None, blob: Record | None) -> Record:
    """The whole record, as it will be stored."""
    made: Record = {
        "$type": COLLECTION,
        "text": text,
        "langs": [post.language],
        "createdAt": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }
    if found := facets(text):
        made["facets"] = found
    if shown := embed(post, image, blob):
        made["embed"] = shown
    return made
