"""The comma before dan in a series of three."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, OWN

from ..doc import Doc, Span, Token
from ..house import House
from ..lists import words_of
from ..rule import HINT, SENTENCE, Hit, rule
from ..tokens import WORD

# A sentence that opens so may have a comma that parts no series: `Pada malam hari, petani dan nelayan …`.
OPENERS = words_of(
    """pada saat dalam setelah ketika untuk di dengan menurut selain karena jika agar sebelum sejak usai bagi dari oleh
    sebagai melalui guna demi meskipun walaupun meski kalau apabila bila selama hingga seusai menjelang ke sesudah
    berdasarkan akibat berkat tanpa terkait mengenai sementara seraya sambil begitu kemudian akhirnya
    secara terutama khususnya"""
)


# What may follow a series of single nouns; another word would make its last item longer.
ENDINGS = words_of("di ke dari untuk kepada bagi pada yang dengan serta dan itu ini tersebut . , ; ”") | {'"'}


@rule(
    id="series_comma",
    kind="punctuation",
    severity=HINT,
    scope=SENTENCE,
    title="Koma sebelum dan",
    why="Dalam perincian lebih dari dua unsur, koma dipakai juga di depan dan atau atau.",
    reference="EYD V, Tanda Koma",
    wrong=(
        ("Warga menerima beras, gula dan minyak.", "gula dan", "gula, dan"),
        ("Petani menanam padi, jagung atau kedelai.", "jagung atau", "jagung, atau"),
        ("Bantuan berupa tenda, selimut dan obat untuk warga tiba.", "selimut dan", "selimut, dan"),
    ),
    right=(
        "Warga menerima beras, gula, dan minyak.",
        "Pada malam hari, petani dan nelayan berkumpul.",
        "Menurut warga, camat dan lurah sudah tiba.",
        "Kader memberi penjelasan pada warga, bahaya dan cara mencegah penyakit.",
    ),
)
def series_comma(doc: Doc, house: House) -> Iterator[Hit]:
    """`noun, noun dan noun` in a sentence that does not open with an adverbial."""
    for sentence in doc.sentences:
        if doc.tokens[sentence.first].low not in OPENERS:
            yield from _in_sentence(doc, sentence)


def _in_sentence(doc: Doc, sentence: Span) -> Iterator[Hit]:
    tokens = doc.tokens[sentence.first : sentence.last]
    for index, token in enumerate(tokens[3:-1], 3):
        if token.low in ("dan", "atau") and tokens[index - 2].text == ",":
            items = (tokens[index - 3], tokens[index - 1], tokens[index + 1])
            if all(_is_noun(item) for item in items) and _after_item(tokens, index + 2).low in ENDINGS:
                yield Hit(items[1].start, token.end, (f"{items[1].text}, {token.text}",))


def _after_item(tokens: list[Token], index: int) -> Token:
    """The token after the last item, which may be some words long: `dan alat ukur panjang badan`."""
    for token in tokens[index : index + 3]:
        if not (_is_noun(token) or lexicon().tag(token.low)[0] == "JJ"):
            return token
    return tokens[min(index + 3, len(tokens) - 1)]


def _is_noun(token: Token) -> bool:
    if token.kind != WORD or not token.text.islower():
        return False
    tag = lexicon().tag(token.low)[0]
    return tag == "NN" or (not tag and bool(lexicon().flags(token.low) & (DICTIONARY | OWN)))
