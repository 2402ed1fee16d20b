"""Quotation marks: which open, which close, what stands between them."""

from bisect import bisect_left
from dataclasses import dataclass

from .sentences import Span
from .tokens import QUOTE, Token

OPENERS, CLOSERS = "“„«‟‘", "”»"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation by the numbers of its marks' tokens; None for a mark that is missing."""

    opening: int | None
    closing: int | None
    single: bool  # ‘ ’ instead of “ ”


def quotations_of(text: str, tokens: list[Token], paragraph: Span) -> list[Quotation]:
    """Every quotation of a paragraph in order of its first mark, unpaired marks included."""
    found: list[Quotation] = []
    astray: list[int] = []  # single marks that close nothing
    waiting: dict[bool, list[int]] = {True: [], False: []}
    for index in range(paragraph.first, paragraph.last):
        if tokens[index].kind != QUOTE:
            continue
        single = tokens[index].text in "‘'’`"
        if _opens(text, tokens[index], bool(waiting[single])):
            waiting[single].append(index)
        elif waiting[single]:
            found.append(Quotation(waiting[single].pop(), index, single))
        elif single:
            astray.append(index)
        else:
            found.append(Quotation(None, index, single))
    _pair_unlike(found, waiting, astray)
    found += [Quotation(index, None, single) for single, left in waiting.items() for index in left if not single]
    return sorted(found, key=lambda one: one.opening if one.opening is not None else one.closing or 0)


def _pair_unlike(found: list[Quotation], waiting: dict[bool, list[int]], astray: list[int]) -> None:
    """“Kami siap,' and 'Kami siap,”: a double mark whose partner is a single one."""
    left = []
    for opening in waiting[False]:
        at = bisect_left(astray, opening)
        if at < len(astray):
            found.append(Quotation(opening, astray.pop(at), single=False))
        else:
            left.append(opening)
    waiting[False] = left
    for number, one in enumerate(found):
        before = bisect_left(waiting[True], one.closing or 0) if one.opening is None else 0
        if before:
            found[number] = Quotation(waiting[True].pop(before - 1), one.closing, single=False)


def _opens(text: str, mark: Token, inside: bool) -> bool:
    """Whether a mark opens: by the spaces around it, else by its shape, else by what is open already."""
    before = text[mark.start - 1 : mark.start]
    after = text[mark.end : mark.end + 1]
    loose_before = not before or before.isspace() or before in '([—–-“"‘'
    loose_after = not after or after.isspace() or after in ').,;:!?]—–-”"'
    if loose_before and not loose_after and after.islower() and (inside or mark.text in CLOSERS):
        return text[: mark.start].rstrip(" \u00a0")[-1:] not in (",", ".", "?", "!")  # sehat, "tutupnya
    if loose_before != loose_after:
        return loose_before
    if mark.text in OPENERS and loose_after and inside:  # “Kami siap, “ ujar Budi
        return not text[mark.end :].lstrip()[:1].islower()
    if mark.text in CLOSERS and not inside and before in ",:" and not loose_after:  # Ia berkata,”Kami siap
        return True
    if mark.text in OPENERS or mark.text in CLOSERS:
        return mark.text in OPENERS
    return not inside
