"""Finds the phrases of a table in one pass over the words of a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .doc import Doc, Token
from .tokens import tokens_of

Row = Sequence[str]


class Phrases:
    """The rows of a table, found by their first column; the longest phrase at a place wins."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Row]]] = defaultdict(list)
        for row in rows:
            first, *rest = [plain(token.low) for token in tokens_of(row[0])] or [""]
            self._by_first[first].append((tuple(rest), row))
        for found in self._by_first.values():
            found.sort(key=lambda one: -len(one[0]))

    def find(self, doc: Doc) -> Iterator[tuple[Token, Token, Row]]:
        """First token, last token and row of every phrase, in order."""
        by_first = self._by_first
        for token in doc.tokens:
            found = by_first.get(token.low) or ("’" in token.low and by_first.get(plain(token.low)))
            for rest, row in found or ():
                last = _match(doc, token, rest)
                if last is not None:
                    yield token, last, row
                    break


def _match(doc: Doc, token: Token, rest: tuple[str, ...]) -> Token | None:
    for offset, low in enumerate(rest, 1):
        if token.index + offset >= len(doc.tokens) or plain(doc.tokens[token.index + offset].low) != low:
            return None
        if not joined(doc, token.index + offset - 1):
            return None
    return doc.tokens[token.index + len(rest)]


def joined(doc: Doc, index: int) -> bool:
    """Whether nothing but a space on one line stands between a token and the next."""
    gap = doc.gap(index)
    return not gap or (gap.isspace() and gap.count("\n") == 0)


def plain(word: str) -> str:
    """Curly apostrophes as straight ones."""
    return word if word.isascii() else word.replace("’", "'").replace("‘", "'")
