"""Spells out the forms of a hunspell dictionary: prefixes, suffixes, circumfixes (di-…-kan), two suffixes deep."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

CIRCUMFIX, NEEDS_AFFIX = "A1", "A2"


@dataclass(frozen=True, slots=True)
class Affix:
    """One line of an affix rule: what to strip, what to add, on which stems, and what may follow."""

    strip: str
    add: str
    condition: re.Pattern[str] | None
    flags: frozenset[str]

    def fits(self, word: str) -> bool:
        """Whether the affix may stand on this word."""
        return self.condition is None or self.condition.search(word) is not None


def flags_of(packed: str) -> frozenset[str]:
    """Two-letter flags written without a space (FLAG long)."""
    return frozenset(packed[index : index + 2] for index in range(0, len(packed), 2))


class Affixes:
    """The rules of an .aff file, by flag."""

    def __init__(self, aff: str) -> None:
        self.prefixes: dict[str, list[Affix]] = defaultdict(list)
        self.suffixes: dict[str, list[Affix]] = defaultdict(list)
        for line in aff.splitlines():
            parts = line.split("#")[0].split()
            if len(parts) >= 4 and parts[0] in ("PFX", "SFX") and not parts[2].isupper():
                self._add(parts)

    def _add(self, parts: list[str]) -> None:
        kind, flag, strip, add = parts[:4]
        text, _, packed = add.partition("/")
        if kind == "SFX" and text.lower() != text:
            return  # -Nya, -Ku, -Mu for the divine: told apart by their capital alone
        condition = None if len(parts) < 5 or parts[4] == "." else self._condition(kind, parts[4])
        affix = Affix("" if strip == "0" else strip, text, condition, flags_of(packed))
        (self.prefixes if kind == "PFX" else self.suffixes)[flag].append(affix)

    @staticmethod
    def _condition(kind: str, written: str) -> re.Pattern[str]:
        plain = re.sub(r"(?<!\[)\^", "", written)  # [^k^m] is written for [^km]
        return re.compile(f"^{plain}" if kind == "PFX" else f"{plain}$")

    def forms(self, stem: str, flags: frozenset[str]) -> Iterator[str]:
        """Every form of a stem with these flags."""
        if NEEDS_AFFIX not in flags:
            yield stem
        yield from self._prefixed(stem, stem, flags, circumfix=False)
        for flag in flags:
            for suffix in self.suffixes.get(flag, ()):
                if suffix.fits(stem):
                    yield from self._suffixed(stem, stem + suffix.add, flags, suffix)

    def _suffixed(self, stem: str, form: str, flags: frozenset[str], suffix: Affix) -> Iterator[str]:
        bound = CIRCUMFIX in suffix.flags
        before = suffix.flags if bound else flags | suffix.flags
        heads = list(self._prefixed(stem, form, before, bound))
        if not bound:
            heads.append(form)
        yield from heads
        endings = [more.add for flag in suffix.flags for more in self.suffixes.get(flag, ())]
        yield from (head + ending for head in heads for ending in endings)

    def _prefixed(self, stem: str, form: str, flags: frozenset[str], circumfix: bool) -> Iterator[str]:
        for flag in flags:
            for prefix in self.prefixes.get(flag, ()):
                if (CIRCUMFIX in prefix.flags) == circumfix and form.startswith(prefix.strip) and prefix.fits(stem):
                    yield prefix.add + form[len(prefix.strip) :]


def expand(aff: str, dic: str) -> Iterator[str]:
    """Every form of a dictionary, in small letters; the first line of a .dic is its length."""
    rules = Affixes(aff)
    for line in dic.splitlines()[1:]:
        stem, _, packed = line.strip().partition("/")
        if stem:
            yield from (form.lower() for form in rules.forms(stem, flags_of(packed)))
