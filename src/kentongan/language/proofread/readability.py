"""How easily citizens read a text: sentence length, word length, terms nobody explained."""

from statistics import fmean
from typing import NamedTuple

from .doc import Doc
from .tokens import ACRONYM, NUMBER, WORD

EASY, MIDDLE, HARD = "mudah", "sedang", "sulit"
LONG_WORD = 11  # letters: penyelenggaraan, not pemerintah
COUNTED = (WORD, ACRONYM, NUMBER)
FEW = 30  # words below which nothing is said
SENTENCE_AIM = 20  # words that readers take in at once


class Readability(NamedTuple):
    """`score` counts up with difficulty: words in a sentence plus half the percentage of long words."""

    words: int
    sentences: int
    mean_sentence: float
    long_share: float  # of the words, 0 to 1
    unexplained: tuple[str, ...]  # acronyms in the order of their first use
    score: float
    level: str
    hint: str


def readability(doc: Doc, unexplained: tuple[str, ...] = ()) -> Readability | None:
    """How easily a text reads; None for one of a few words. `unexplained` are terms left unexplained."""
    lengths, long, words = [], 0, 0
    begin = doc.body[0].start if doc.body else 0
    for sentence in doc.sentences:
        if sentence.start >= begin:
            kept = [token for token in doc.tokens[sentence.first : sentence.last] if token.kind in COUNTED]
            lengths.append(len(kept))
            long += sum(1 for token in kept if len(token.text) >= LONG_WORD)
            words += len(kept)
    if words < FEW:
        return None
    mean, share = fmean(lengths), long / words
    score = mean + 50 * share + 2 * min(len(unexplained), 5)
    level = EASY if score < 20 else MIDDLE if score < 28 else HARD
    return Readability(words, len(lengths), mean, share, unexplained, score, level, _hint(mean, share, unexplained))


def _hint(mean: float, share: float, unexplained: tuple[str, ...]) -> str:
    """What to change first."""
    if mean > SENTENCE_AIM:
        return f"Rata-rata kalimat {mean:.0f} kata. Pecah yang panjang: satu gagasan satu kalimat, sekitar 20 kata."
    if unexplained:
        return f"Jelaskan singkatan {', '.join(unexplained[:3])} pada penyebutan pertama."
    if share > 0.12:
        return "Banyak kata panjang. Ganti kata benda dengan kata kerja: “penyelenggaraan” menjadi “menggelar”."
    return ""
