"""A text taken apart once, so that every rule can look at the same pieces."""

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate

from .quotes import Quotation, quotations_of
from .sentences import Span, paragraph_spans, sentences_of, spans_of_tokens
from .tokens import ACRONYM, DATE, MASK, NUMBER, QUOTE, WORD, Token, tokens_of

__all__ = ["Doc", "Span", "Token"]


class Doc:
    """Tokens, paragraphs, sentences and quotations of a text. Offsets count code points."""

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def of(cls, text: str) -> "Doc":
        """Take a text apart; costly pieces are found when first asked for."""
        return cls(text)

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens; those that open a sentence or a quotation are marked `first`."""
        tokens = tokens_of(self.text)
        self.__dict__["tokens"] = tokens
        for sentence in self.sentences:
            self._mark_first(tokens, sentence)
        return tokens

    def _mark_first(self, tokens: list[Token], sentence: Span) -> None:
        opening = True
        for index in range(sentence.first, sentence.last):
            token = tokens[index]
            if token.kind in (WORD, ACRONYM):
                token.first = opening
                opening = False
            elif token.kind == NUMBER or token.text == ",":
                opening = False
            elif token.kind == QUOTE or token.text == ":":
                opening = True

    @cached_property
    def words(self) -> list[Token]:
        """The words, acronyms not counted."""
        return [token for token in self.tokens if token.kind == WORD]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word occurs, in small letters."""
        return Counter(token.low for token in self.words)

    @cached_property
    def numbers(self) -> list[Token]:
        """The numbers and the dates in figures."""
        return [token for token in self.tokens if token.kind in (NUMBER, DATE)]

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Paragraphs, headline included; lines of nothing but markup are none."""
        spans = spans_of_tokens(self.tokens, paragraph_spans(self.text))
        return [one for one in spans if not all(_is_tag(token) for token in self.tokens[one.first : one.last])]

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in order; the headline is one."""
        return [one for paragraph in self.paragraphs for one in sentences_of(self.text, self.tokens, paragraph)]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Quotations of all paragraphs, unpaired marks included."""
        return [one for paragraph in self.paragraphs for one in quotations_of(self.text, self.tokens, paragraph)]

    @cached_property
    def headline(self) -> Span | None:
        """The first paragraph when it is a headline: short, without a full stop, and a body follows."""
        if len(self.paragraphs) < 2:
            return None
        top = self.paragraphs[0]
        words = sum(1 for token in self.tokens[top.first : top.last] if token.kind in (WORD, ACRONYM))
        return top if 0 < words <= 22 and self.text[top.end - 1] not in '.!?…:;,”"' else None

    @cached_property
    def body(self) -> list[Span]:
        """The paragraphs after the headline."""
        return self.paragraphs[1:] if self.headline else self.paragraphs

    @cached_property
    def plain(self) -> str:
        """The text at the same offsets, with masked stretches (addresses, markup, file names) blotted out."""
        pieces, done = [], 0
        for token in self.tokens:
            if token.kind == MASK:
                pieces += [self.text[done : token.start], "\ufffc" * (token.end - token.start)]
                done = token.end
        return "".join([*pieces, self.text[done:]]) if pieces else self.text

    def gap(self, index: int) -> str:
        """What stands between token `index` and the one after it, or behind the last one."""
        after = self.tokens[index + 1].start if index + 1 < len(self.tokens) else len(self.text)
        return self.text[self.tokens[index].end : after]

    def in_quotation(self, offset: int) -> bool:
        """Whether an offset lies between the marks of a closed double quotation."""
        starts, ends = self._quoted
        before = bisect_left(starts, offset)
        return before > 0 and offset < ends[before - 1]

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        """Where closed quotations begin, and how far those up to each reach: one may stand inside another."""
        pairs = [one for one in self.quotations if one.opening is not None and one.closing is not None]
        starts = [self.tokens[one.opening or 0].start for one in pairs]
        return starts, list(accumulate((self.tokens[one.closing or 0].end for one in pairs), max))

    @cached_property
    def astray(self) -> list[int]:
        """The numbers of quotation marks without a partner, in order."""
        marks = ((one.opening, one.closing) for one in self.quotations if None in (one.opening, one.closing))
        return [opening if opening is not None else closing or 0 for opening, closing in marks]

    def has_astray(self, one: Span) -> bool:
        """Whether a mark without a partner stands there: then nobody can tell what is quoted."""
        return bisect_left(self.astray, one.first) < bisect_left(self.astray, one.last)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, for people."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(at + 1 for at, letter in enumerate(self.text) if letter == "\n")]

    def utf16(self, offset: int) -> int:
        """The same offset as a browser counts it, in UTF-16 units."""
        if self._astral is None:
            return offset
        return offset + bisect_left(self._astral, offset)

    @cached_property
    def _astral(self) -> list[int] | None:
        if self.text.isascii() or max(self.text, default="") <= "\uffff":
            return None
        return [index for index, letter in enumerate(self.text) if letter > "\uffff"]


def _is_tag(token: Token) -> bool:
    return token.kind == MASK and token.text[0] == "<"
