"""Headlines: which words take a capital, and how they end."""

from collections.abc import Iterator

from ..doc import Doc, Span, Token
from ..house import House
from ..lists import words_of
from ..rule import HINT, SENTENCE, WARNING, Hit, rule
from ..tokens import ACRONYM, MARK, WORD

SMALL = words_of(
    """di ke dari dan yang untuk pada dengan dalam oleh bagi atau tentang terhadap kepada serta sebagai agar demi
    daripada tetapi"""
)
EITHER = words_of("atas antara hingga sampai jika saat karena usai lewat jelang soal")  # small or not: leave them be


def titles(doc: Doc) -> Iterator[Span]:
    """The headline, and any line that is written like one."""
    for paragraph in doc.paragraphs:
        words = [token for token in doc.tokens[paragraph.first : paragraph.last] if token.kind == WORD]
        content = [token for token in words if token.low not in SMALL]
        capitals = sum(token.capital for token in content)
        ends = doc.text[paragraph.end - 1]
        if 3 <= len(words) <= 22 and ends not in '.,;:”"' and capitals >= 0.7 * len(content) and len(content) >= 3:
            yield paragraph


@rule(
    id="title_case",
    kind="capital",
    severity=WARNING,
    scope=SENTENCE,
    title="Huruf kapital dalam judul",
    why="Dalam judul, kata tugas seperti di, ke, dari, dan, untuk, dan yang ditulis dengan huruf kecil.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Bupati Buka Pasar Murah Di Tirtasari", "Di", "di"),
        ("Pemkab Serahkan Bantuan Untuk Petani", "Untuk", "untuk"),
        ("Camat Dan Lurah Tanam Mangrove", "Dan", "dan"),
    ),
    right=(
        "Bupati Buka Pasar Murah di Tirtasari",
        "Dari Karanganyar untuk Indonesia",
        "Dua Puluh Tujuh Usulan Warga Tirtasari Dibawa ke Tingkat Kabupaten",
    ),
)
def title_case(doc: Doc, house: House) -> Iterator[Hit]:
    """Function words with a capital inside a headline."""
    for title in titles(doc):
        for token in doc.tokens[title.first + 1 : title.last]:
            if token.kind == WORD and token.low in SMALL and token.capital and not _opens(doc, token):
                yield Hit(token.start, token.end, (token.low,))


def _opens(doc: Doc, token: Token) -> bool:
    """After a colon or a dash a headline begins anew."""
    before = doc.tokens[token.index - 1]
    if doc.text[token.end : token.end + 1] == "-":  # Hari Jadi Ke-66
        return True
    if token.low == "dalam" and before.low in ("penyakit", "bagian", "urusan"):
        return True
    return token.first or (before.kind == MARK and before.text in ":–—|!?.")


@rule(
    id="title_small",
    kind="capital",
    severity=HINT,
    scope=SENTENCE,
    title="Huruf kecil dalam judul",
    why="Dalam judul, setiap kata selain kata tugas diawali huruf kapital.",
    reference="EYD V, Huruf Kapital",
    wrong=(
        ("Bupati Buka pasar Murah di Tirtasari\nWarga antre.", "pasar", "Pasar"),
        ("Pemkab Serahkan bantuan untuk Petani Desa\nWarga antre.", "bantuan", "Bantuan"),
        ("Camat dan Lurah tanam Mangrove di Pantai\nWarga antre.", "tanam", "Tanam"),
    ),
    right=(
        "Bupati Buka Pasar Murah di Tirtasari\nWarga antre.",
        "Bupati membuka pasar murah di Tirtasari\nWarga antre.",
        "Dari Karanganyar untuk Indonesia\nWarga antre.",
    ),
)
def title_small(doc: Doc, house: House) -> Iterator[Hit]:
    """A word or two in small letters in a headline that otherwise has capitals."""
    top = doc.headline
    for title in titles(doc):
        if top is None or title.start != top.start:
            continue
        words = [token for token in doc.tokens[title.first + 1 : title.last] if token.kind == WORD]
        small = [
            token for token in words if token.text.islower() and token.low not in SMALL | EITHER and len(token.text) > 3
        ]
        if len(small) <= 2:
            yield from (Hit(one.start, one.end, (one.text.capitalize(),)) for one in small)


@rule(
    id="title_shouts",
    kind="capital",
    severity=HINT,
    scope=SENTENCE,
    title="Judul seluruhnya kapital",
    why="Judul yang seluruhnya huruf kapital sulit dibaca. Pakai kapital di awal kata saja.",
    reference="Gaya selingkung",
    wrong=(
        ("BUPATI BUKA PASAR MURAH\nWarga antre.", "BUPATI BUKA PASAR MURAH", "Bupati Buka Pasar Murah"),
        ("CAMAT DAN LURAH TANAM PADI\nWarga antre.", "CAMAT DAN LURAH TANAM PADI", "Camat dan Lurah Tanam Padi"),
        ("WARGA DESA PANEN RAYA\nWarga antre.", "WARGA DESA PANEN RAYA", "Warga Desa Panen Raya"),
    ),
    right=("Bupati Buka Pasar Murah\nWarga antre.", "BPBD DAN TNI\nWarga antre.", "RSUD Dibuka\nWarga antre."),
)
def title_shouts(doc: Doc, house: House) -> Iterator[Hit]:
    """A headline in capitals throughout."""
    top = doc.headline
    if top is None:
        return
    words = [token for token in doc.tokens[top.first : top.last] if token.kind in (WORD, ACRONYM)]
    if len(words) >= 4 and all(token.text.isupper() for token in words):
        first = words[0].start
        told = "".join(_calm(token, token.start == first) for token in words)
        yield Hit(top.start, top.end, (told.strip(),) if len(words) == top.last - top.first else ())


def _calm(token: Token, first: bool) -> str:
    return f" {token.low if token.low in SMALL and not first else token.low.capitalize()}"
