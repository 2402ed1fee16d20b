"""How networks count characters. Each function takes a text and gives a number.

Vectors: social-networks.md section 3 (tests/test_counting.py).
"""

import unicodedata

import regex

LINK = regex.compile(r"https?://[^\s<>\"“”]+", regex.IGNORECASE)
OPENERS = {")": "(", "]": "[", "}": "{"}
LINK_END = ".,;:!?'’”\"…"
MENTION = regex.compile(r"(?<![\w/])@([\w.-]+\w)@[\w-]+(?:\.[\w-]+)+", regex.IGNORECASE)

# twitter-text, configuration 3: these code points weigh 1, all others 2; an emoji sequence 2; a link 23.
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
LINK_WEIGHT = 23
EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2}|\u20E3")
# A link without a scheme: a name of two labels needs a well-known ending, or a path when it ends in a country.
ENDINGS = "com|net|org|edu|gov|mil|int|info|biz|name|pro|app|dev|online|site|web|news|asia|cloud|tech|store|xyz"
BARE = regex.compile(
    rf"(?<![\w@#$./\-])(?:(?:[a-z0-9][\w-]*\.)+(?:{ENDINGS})\b|(?:[a-z0-9][\w-]*\.){{2,}}[a-z]{{2}}\b"
    rf"|[a-z0-9][\w-]*\.(?:(?:co|tv)\b|[a-z]{{2}}(?=/)))(?![\w@-]|\.\w)(?:[/?][^\s<>\"“”]*)?",
    regex.IGNORECASE,
)


def code_points(text: str) -> int:
    """Unicode code points."""
    return len(text)


def graphemes(text: str) -> int:
    """Characters as a reader sees them (extended grapheme clusters)."""
    return len(regex.findall(r"\X", text))


def utf8_bytes(text: str) -> int:
    """Bytes in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def utf16_units(text: str) -> int:
    """Code units in UTF-16, as JavaScript counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def links(text: str) -> list[tuple[int, int]]:
    """Where the http(s) links are: start and end in code points, without the sentence's own punctuation."""
    found = []
    for match in LINK.finditer(text):
        end = match.start() + len(_trimmed(match.group()))
        if end > match.start() + len("https://"):
            found.append((match.start(), end))
    return found


def _trimmed(link: str) -> str:
    """Take off what closes the sentence, not the link: a final stop, or a bracket opened before it."""
    while link:
        last = link[-1]
        opener = OPENERS.get(last)
        if last in LINK_END or (opener and link.count(opener) < link.count(last)):
            link = link[:-1]
        else:
            break
    return link


def mastodon(text: str, link_length: int = 23) -> int:
    """Characters as Mastodon counts: a link has one length, a mention's server is free.

    Source: docs.joinmastodon.org/user/posting; graphemes, as the server's own validator takes them.
    """
    parts, end = [], 0
    for start, stop in links(text):
        parts.append(MENTION.sub(r"@\1", text[end:start]) + "x" * link_length)
        end = stop
    parts.append(MENTION.sub(r"@\1", text[end:]))
    return graphemes("".join(parts))


def weighted(text: str) -> int:
    """Characters as X weighs them (docs.x.com, counting-characters; NFC first)."""
    text = unicodedata.normalize("NFC", text)
    total, end = 0, 0
    for start, stop in _all_links(text):
        total += _weight(text[end:start]) + LINK_WEIGHT
        end = stop
    return total + _weight(text[end:])


def _all_links(text: str) -> list[tuple[int, int]]:
    found = links(text)
    for match in BARE.finditer(text):
        start, end = match.start(), match.start() + len(_trimmed(match.group()))
        if not any(start < b and a < end for a, b in found):
            found.append((start, end))
    return sorted(found)


def _weight(text: str) -> int:
    return sum(2 if EMOJI.search(cluster) else sum(map(_point, cluster)) for cluster in regex.findall(r"\X", text))


def _point(char: str) -> int:
    return 1 if any(low <= ord(char) <= high for low, high in LIGHT) else 2
