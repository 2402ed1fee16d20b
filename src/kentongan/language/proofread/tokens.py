"""The smallest pieces of a text: words, numbers, dates, quotation marks. One expression finds them all."""

import re
from collections.abc import Iterator

WORD, ACRONYM, NUMBER, DATE = "word", "acronym", "number", "date"
QUOTE, MARK, MASK = "quote", "mark", "mask"

# Letters with what may stand inside a word: soft hyphens from Word, combining accents, apostrophes, hyphens.
_LETTER = r"[^\W\d_]"
_WORD = rf"[Rr][Pp](?=\d)|{_LETTER}(?:[^\W_]|[\u00ad\u0300-\u036f\u200b\u200c]|['’‘`‐‑-](?={_LETTER}))*"
# What the rules must not look into: markup, addresses, handles, file names.
_MASK = (
    r"<(?i:style|script)\b[^<>]{0,500}>(?:[^<]|<(?!/?(?i:style|script)\b))*+</(?i:style|script)\s*>"
    r"|<!--.{0,2000}?-->|</?[A-Za-z][^<>]{0,500}>|&(?:[A-Za-z]{2,8}|\#\d{1,6});"
    r"|(?:https?|ftp)://[^\s<>\"”“]+[^\s<>\"”“.,;:!?)\]]|www\.[^\s<>\"”“]+[^\s<>\"”“.,;:!?)\]]"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63})+"
    r"|(?<![\w@])[@\#][A-Za-z_][\w.]*\w"
    r"|(?<![\w.])[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.(?:go\.id|id|com|org|net|info|io|co)\b(?:/[^\s<>\"”“]*[\w/])?"
    r"|(?<![\w.])[\w-]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|mp[34]|zip|csv|txt|gif)\b"
)
_DATE = r"(?<![\d/.-])\d{1,4}(?:/\d{1,2}/\d{1,4}|-\d{1,2}-\d{4}|/\d{1,2})(?![\d/]|-\d)"
_NUMBER = r"\d+(?:[.,:]\d+)*"
_QUOTE = r"[“”„\"«»‟]|(?<!\w)[‘'’`](?=\w)|(?<=[\w.,!?…])['’](?!\w)"
PIECE = re.compile(
    rf"(?P<{MASK}>{_MASK})|(?P<{DATE}>{_DATE})|(?P<{NUMBER}>{_NUMBER})|(?P<{WORD}>{_WORD})"
    rf"|(?P<{QUOTE}>{_QUOTE})|(?P<{MARK}>\.\.+|[^\w\s])",
    re.DOTALL,
)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c]")


class Token:
    """One piece: what kind, its text, the text in small letters, where it stands (code points)."""

    __slots__ = ("end", "first", "index", "kind", "low", "start", "text")

    def __init__(self, kind: str, text: str, start: int, end: int, index: int) -> None:
        self.kind = kind
        self.text = text
        self.low = text.lower() if text.isascii() else _INVISIBLE.sub("", text.lower())
        self.start = start
        self.end = end
        self.index = index
        self.first = False  # opens a sentence, or a quotation: its capital says nothing

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text}@{self.start}"

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens_of(text: str) -> list[Token]:
    """Every piece of the text, in order."""
    return [_token(index, *found) for index, found in enumerate(_pieces(text))]


def _pieces(text: str) -> Iterator[tuple[str, str, int, int]]:
    for found in PIECE.finditer(text):
        yield found.lastgroup or MARK, found.group(), found.start(), found.end()


def _token(index: int, kind: str, text: str, start: int, end: int) -> Token:
    if kind == WORD and end - start > 1 and text.isupper():
        kind = ACRONYM
    return Token(kind, text, start, end, index)
