"""Positions of people: one for one person, told when they are first quoted."""

from collections.abc import Iterator

from kentongan.language.lexicon import lexicon
from kentongan.language.lexicon.record import WRONG

from ..doc import Doc
from ..expansions import known, spelled
from ..house import House
from ..people import Mention, degrees, mentions
from ..rule import DOCUMENT, HINT, WARNING, Hit, rule
from ..runs import RANKS, TERMS, offices

HOUSE_STYLE = "Gaya selingkung: nama dan jabatan"


@rule(
    id="name_two_positions",
    kind="name_inconsistent",
    severity=WARNING,
    scope=DOCUMENT,
    title="Satu orang, dua jabatan",
    why="Orang ini disebut dengan jabatan lain di tempat lain dalam naskah.",
    reference=HOUSE_STYLE,
    wrong=(
        ("Camat Rahmat Wijaya hadir. “Siap,” kata Sekretaris Daerah Rahmat Wijaya.", "Sekretaris Daerah", ""),
        ("Plt. Kepala Dinas Sosial Budi Santoso hadir. Kepala Dinas Sosial Budi Santoso berpesan.",
         "Kepala Dinas Sosial", ""),
        ("Kepala Dinas Kesehatan Nurul Aisyah hadir. Kepala Dinas Sosial Nurul Aisyah berpesan.",
         "Kepala Dinas Sosial", ""),
    ),
    right=(
        "Camat Rahmat Wijaya hadir. “Siap,” kata Rahmat.",
        "Kepala Dinas Kesehatan Nurul Aisyah hadir. Kepala Dinkes Nurul Aisyah berpesan.",
        "Camat Tirtasari Rahmat Wijaya hadir. Camat Rahmat Wijaya berpesan.",
        "Bupati Ratih Kusumawardani hadir bersama Wakil Bupati Dadan Sukmara.",
    ),
)  # fmt: skip
def name_two_positions(doc: Doc, house: House) -> Iterator[Hit]:
    """The later position, where both are offices that one person does not hold at once."""
    first: dict[tuple[str, ...], tuple[str, ...]] = {}
    for one in mentions(doc):
        office = _office(one.position)
        if not office or len(one.name) < 2:
            continue
        known = first.setdefault(one.key[:2], office)  # the last names may be a husband's
        if _contradict(known, office):
            span = _span(doc, one)
            if span:
                yield Hit(*span, (), f"Di atas, jabatannya “{' '.join(known)}”.")


def _office(position: tuple[str, ...]) -> tuple[str, ...]:
    """An office without the name of its region, short forms spelled out."""
    words: list[str] = []
    for word in position:
        if word in RANKS:
            continue  # Kapolsek AKP I Made Artana
        full = known().get(spelled().get(word, ""), ())
        words += full[0].lower().split() if len(full) == 1 and word not in TERMS else [word]
    kept = tuple(word for word in words if word in offices() or word in TERMS or word in ("desa",))
    return kept if set(kept) - TERMS else ()  # Pj Andi Ony


def _contradict(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if "bunda" in (*a, *b):
        return False  # the regent's wife is Bunda PAUD, Bunda Literasi and head of the PKK at once
    terms = [bool(set(one) & TERMS) for one in (a, b)]
    bare = [tuple(word for word in one if word not in TERMS) for one in (a, b)]
    shorter, longer = sorted(bare, key=len)
    same = set(shorter) <= set(longer) and shorter[:1] == longer[:1]
    return (terms[0] != terms[1] and same) or not same


def _span(doc: Doc, one: Mention) -> tuple[int, int] | None:
    """Where the position of a mention stands, in front of the name."""
    tokens = doc.tokens[max(0, one.name[0].index - len(one.position) - 8) : one.name[0].index]
    last = next((token for token in reversed(tokens) if token.low == one.position[-1]), None)
    if last is None:
        return None
    heads_before = [token for token in tokens if token.low == one.position[0] and token.index <= last.index]
    return (heads_before[-1].start, last.end) if heads_before else None


def _is_no_name(doc: Doc, one: Mention) -> bool:
    """`ujar Wako`, a short form of an office; a common word; the degree that ends a name."""
    low = one.name[0].low
    if len(low) > 6 and any(token.low != low and token.low.startswith(low) for token in doc.tokens):
        return True  # told as Kabid Perdagangan Arispuddindi
    short = len(one.name) == 1 and (low in spelled() or bool(lexicon().flags(low) & WRONG))
    return short or low in degrees()


@rule(
    id="name_no_title",
    kind="name_no_title",
    severity=WARNING,
    scope=DOCUMENT,
    title="Penutur tanpa jabatan",
    why="Pada penyebutan pertama, nama orang yang dikutip disertai jabatan atau perannya.",
    reference=HOUSE_STYLE,
    wrong=(
        ("“Kami siap membantu,” kata Rahmat Wijaya.", "Rahmat Wijaya", ""),
        ("Menurut Nurul Aisyah, warga sudah diperiksa.", "Nurul Aisyah", ""),
        ("Rahmat Wijaya mengatakan bahwa posko sudah dibuka.", "Rahmat Wijaya", ""),
    ),
    right=(
        "“Kami siap membantu,” kata Camat Tirtasari Rahmat Wijaya. “Besok,” ujar Rahmat.",
        "“Kami senang,” kata Sarman, petani asal Karanganyar.",
        "Menurut Kepala Desa Karanganyar, Rokayah, warga sudah diperiksa.",
        "“Kami senang,” kata warga Desa Wanasari, Entin Kartini (45).",
        "Menurut Dinas Kesehatan, warga sudah diperiksa.",
        "“Kami siap,” ujar Wako. “Besok,” ujar Bupati.",
    ),
)
def name_no_title(doc: Doc, house: House) -> Iterator[Hit]:
    """The name, where no position or role stands beside it there or before; a hint where one follows later."""
    placed = {word for one in mentions(doc) if one.position or one.described for word in one.key}
    begin = doc.body[0].first if doc.body else 0
    first: dict[str, int] = {}
    for token in doc.tokens[begin:]:
        if token.capital:
            first.setdefault(token.low, token.index)
    for one in mentions(doc):
        anew = all(first[token.low] >= one.name[0].index for token in one.name)
        if one.said and anew and not (one.position or one.described or _is_no_name(doc, one)):
            yield Hit(one.name[0].start, one.name[-1].end, (), severity=HINT if placed & set(one.key) else "")
