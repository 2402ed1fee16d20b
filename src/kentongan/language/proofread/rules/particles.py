"""Particles and bound forms: pun, nya, antar, pasca, se."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import DICTIONARY, NEWS, OWN

from ..doc import Doc, Token
from ..house import House
from ..lists import table, words_of
from ..phrases import joined
from ..rule import ERROR, SENTENCE, Hit, like, rule
from ..tokens import ACRONYM, WORD

# EYD V, Partikel: these are written as one word.
JOINED_PUN = words_of(
    """adapun andaipun ataupun bagaimanapun biarpun kalaupun kendatipun maupun meskipun sekalipun sungguhpun walaupun
    betapapun lagipun"""
)
# Apart, they mean something else: `sekali pun` is not once.
EITHER_WAY = words_of("sekali bagaimana ada mau betapa lagi")
# Forms that never stand alone, with the words beside which they do (they are verbs or parts of fixed names there).
BOUND = words_of(
    """antar pasca pra non anti multi sub semi ultra swa tuna purna infra intra inter nir supra hiper kuasi mala
    manca mono poli pan proto trans pro agro bio geo hidro nara adi"""
)
# Forms that are also words: they bind only where the dictionary has the whole (bi lateral, eko wisata).
ALSO_WORDS = frozenset(row[0] for row in table("bound")) - BOUND - {"se", "wira", "mini", "super"}
SET_PHRASES = words_of(
    """antar-jemput antar-barang antar-makanan antar-paket antar-pulang antar-sampai antar-surat antar-pesanan
    bio-solar bio-farma inter-milan tuna-sirip tuna-segar tuna-mentah anti-pecah
    poli-umum poli-gigi poli-anak poli-kandungan poli-kia poli-lansia poli-penyakit poli-mata poli-jiwa poli-bedah"""
)


@rule(
    id="pun",
    kind="pun",
    severity=ERROR,
    scope=SENTENCE,
    title="Partikel pun",
    why="Partikel pun ditulis terpisah, kecuali pada dua belas kata penghubung seperti walaupun dan meskipun.",
    reference="EYD V, Partikel",
    wrong=(
        ("Apapun hasilnya, warga tetap bekerja.", "Apapun", "Apa pun"),
        ("Bupatipun turun ke sawah.", "Bupatipun", "Bupati pun"),
        ("Walau pun hujan, rapat berjalan.", "Walau pun", "Walaupun"),
        ("Siapapun boleh mendaftar.", "Siapapun", "Siapa pun"),
        ("Warga dapat melapor dimanapun.", "dimanapun", "di mana pun"),
    ),
    right=(
        "Walaupun hujan, rapat berjalan.",
        "Mereka pun menghimpun dana.",
        "Rumpun bambu itu rimbun, satu pun tidak tumbang.",
    ),
)
def pun(doc: Doc, house: House) -> Iterator[Hit]:
    """`-pun` stuck to a word outside the list; `pun` parted from a word of the list."""
    for token in doc.words:
        if token.low == "pun":
            yield from _parted(doc, token)
        elif token.low.endswith("pun") and _stuck(token.low):
            base = token.text[:-3]
            apart = f"{base[:2]} {base[2:]}" if base.lower() in ("dimana", "kemana", "disini", "disana") else base
            yield Hit(token.start, token.end, (f"{apart} {like('pun', token.text[-3:])}",))


def _stuck(word: str) -> bool:
    known, base = lexicon(), word[:-3]
    if word in JOINED_PUN or len(base) < 2 or known.flags(word) & (DICTIONARY | OWN):
        return False
    return known.weight(base) >= 3.0 or bool(known.flags(base) & DICTIONARY)


def _parted(doc: Doc, token: Token) -> Iterator[Hit]:
    before = doc.tokens[token.index - 1] if token.index else token
    certain = before.low not in EITHER_WAY or (before.low in ("bagaimana", "ada") and before.first)
    if f"{before.low}pun" in JOINED_PUN and certain and joined(doc, before.index):
        yield Hit(before.start, token.end, (f"{before.text}pun",))


@rule(
    id="bound_form",
    kind="compound",
    severity=ERROR,
    scope=SENTENCE,
    title="Bentuk terikat",
    why="Bentuk terikat ditulis serangkai dengan kata sesudahnya, atau dengan tanda hubung di depan huruf kapital.",
    reference="EYD V, Kata Turunan",
    wrong=(
        ("Rapat antar instansi digelar.", "antar instansi", "antarinstansi"),
        ("Pemulihan pasca-bencana dimulai.", "pasca-bencana", "pascabencana"),
        ("Lomba diikuti peserta se Kabupaten Tirtasari.", "se Kabupaten", "se-Kabupaten"),
        ("Guru non ASN menerima tunjangan.", "non ASN", "non-ASN"),
        ("Admin nya memasukkan data.", "Admin nya", "Adminnya"),
    ),
    right=(
        "Rapat antarinstansi membahas layanan antar jemput.",
        "Pemulihan pascabencana melibatkan guru non-ASN se-Kabupaten Tirtasari.",
        "Adi Pranata membeli ikan tuna segar.",
    ),
)
def bound_form(doc: Doc, house: House) -> Iterator[Hit]:
    """Bound forms written apart, and `nya` cut off its word."""
    for token in doc.words:
        low = token.low
        if low in BOUND or low == "se":
            yield from _apart(doc, token)
        elif low in PREFIXES or (low in ALSO_WORDS and not token.capital):
            yield from _prefix_apart(doc, token)
        elif low in ("nya", "lah", "kah"):
            yield from _cut_off(doc, token)
        elif "-" in low:
            yield from _hyphened(token)


def _apart(doc: Doc, token: Token) -> Iterator[Hit]:
    if token.index + 1 >= len(doc.tokens) or doc.gap(token.index) != " " or (token.capital and not token.first):
        return
    if token.low == "antar" and token.index and doc.tokens[token.index - 1].low == "di":
        return  # di antar petugas: a verb torn from its prefix
    after = doc.tokens[token.index + 1]
    if after.kind not in (WORD, ACRONYM) or f"{token.low}-{after.low}" in SET_PHRASES:
        return
    if after.capital and not (token.first and token.low == "adi"):
        yield Hit(token.start, after.end, (f"{token.text}-{after.text}",))
    elif token.low == "tuna" and after.low not in IMPAIRED:
        return  # the fish
    elif not after.capital and _is_common(after.low) and not _is_verb(doc, token):
        yield Hit(token.start, after.end, (f"{token.text}{after.text}",))


IMPAIRED = words_of("netra rungu daksa grahita wicara laras ganda wisma susila karya aksara busana sosial hargadiri")
PREFIXES = words_of("ber ter mem men meng meny pem peng peny memper diper")  # no words by themselves


def _prefix_apart(doc: Doc, token: Token) -> Iterator[Hit]:
    """`ber tanggung jawab`, `bi lateral`"""
    after = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else token
    if (
        after is not token
        and doc.gap(token.index) == " "
        and after.kind == WORD
        and lexicon().flags(token.low + after.low) & DICTIONARY
    ):
        yield Hit(token.start, after.end, (token.text + after.text,))


FUNCTIONS = ("IN", "PR", "CC", "SC", "DT", "NEG", "RP")


def _is_common(word: str) -> bool:
    return lexicon().tag(word)[0] not in FUNCTIONS and bool(lexicon().flags(word) & (DICTIONARY | NEWS | OWN))


def _is_verb(doc: Doc, token: Token) -> bool:
    """antar is a verb too: `siap antar pesanan`, `tim antar jemput`."""
    before = doc.tokens[token.index - 1].low if token.index else ""
    return token.low == "antar" and before in ("layanan", "siap", "jasa", "kami", "saya", "biaya", "ongkos", "pesan")


def _cut_off(doc: Doc, token: Token) -> Iterator[Hit]:
    before = doc.tokens[token.index - 1] if token.index else token
    if before is token or doc.gap(before.index) != " " or before.kind not in (WORD, ACRONYM) or token.capital:
        return
    mark = "-" if before.kind == ACRONYM else ""
    yield Hit(before.start, token.end, (f"{before.text}{mark}{token.text}",))


def _hyphened(token: Token) -> Iterator[Hit]:
    form, _, rest = token.low.partition("-")
    if form in BOUND and "-" not in rest and token.low not in SET_PHRASES and _is_common(rest):
        inner = token.text[len(form) + 1 :]
        if inner and not inner[0].isupper():
            yield Hit(token.start, token.end, (f"{token.text[: len(form)]}{inner}",))
