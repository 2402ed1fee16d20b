"""Officials as the register knows them: their spelling, and their position on the day."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kentongan.language.drafting.names import with_term

from ..against.held import clash, office, position_span
from ..against.persons import bare_name
from ..alike import near
from ..doc import Doc
from ..house import House, Official
from ..people import Mention, mentions
from ..rule import DOCUMENT, HINT, WARNING, Hit, like, rule
from ..runs import TERMS

EXAMPLE = House(
    officials=(
        Official("Rahmat Wijaya, S.STP.", "Camat Tirtasari", "definitif", date(2024, 1, 2)),
        Official("dr. Nurul Aisyah, M.K.M.", "Kepala Dinas Kesehatan", "definitif", date(2023, 2, 1)),
        Official("Drs. Enjang Supriatna, M.Si.", "Sekretaris Daerah", "Pj.", date(2023, 11, 1), date(2024, 3, 3)),
        Official("Dr. Wawan Hermansyah, M.A.P.", "Sekretaris Daerah", "definitif", date(2024, 3, 4)),
    ),
    released=date(2025, 11, 12),
)
REFERENCE = "Daftar pejabat daerah"


def _in_office(house: House) -> tuple[Official, ...]:
    """Those in office on the day of the text; all of them when no day is known."""
    day = house.released
    if day is None:
        return house.officials
    return tuple(
        one for one in house.officials if not (one.since and one.since > day) and not (one.until and one.until < day)
    )


def _by_name(officials: tuple[Official, ...]) -> dict[str, list[Official]]:
    found: dict[str, list[Official]] = defaultdict(list)
    for one in officials:
        for word in bare_name(one.name):
            found[word].append(one)
    return found


@rule(
    id="register_name",
    kind="name_inconsistent",
    severity=WARNING,
    scope=DOCUMENT,
    title="Nama pejabat berbeda dengan daftar",
    why="Nama ini mirip dengan nama pejabat dalam daftar, tetapi ejaannya berbeda.",
    reference=REFERENCE,
    house=EXAMPLE,
    wrong=(
        ("Camat Tirtasari Rahmad Wijaya hadir.", "Rahmad", "Rahmat"),
        ("Kepala Dinas Kesehatan Nurul Aisah berpesan.", "Aisah", "Aisyah"),
        ("Wawan Hermansah memimpin rapat.", "Hermansah", "Hermansyah"),
    ),
    right=(
        "Camat Tirtasari Rahmat Wijaya hadir.",
        "Rahmat Hidayat, pedagang, hadir.",
        "Menurut Nurul, warga sehat.",
    ),
)
def register_name(doc: Doc, house: House) -> Iterator[Hit]:
    """The part of a full name that differs by a slip from an official's."""
    if not house.officials:
        return
    by_name = _by_name(house.officials)
    for one in mentions(doc):
        for official in {id(o): o for word in one.key for o in by_name.get(word, ())}.values():
            name = bare_name(official.name)
            if len(one.key) != len(name) or len(name) < 2:
                continue
            differing = [(token, right) for token, right in zip(one.name, name, strict=True) if token.low != right]
            if len(differing) == 1 and near(differing[0][0].low, differing[0][1]):
                token, right = differing[0]
                yield Hit(token.start, token.end, (like(right, token.text),), f"Dalam daftar: {official.name}.")
                break


@rule(
    id="register_position",
    kind="position",
    severity=WARNING,
    scope=DOCUMENT,
    title="Jabatan berbeda dengan daftar",
    why="Jabatan ini berbeda dengan daftar pejabat pada hari itu.",
    reference=REFERENCE,
    house=EXAMPLE,
    wrong=(
        ("Plt. Camat Tirtasari Rahmat Wijaya hadir.", "Plt. Camat Tirtasari", "Camat Tirtasari"),
        ("Kepala Dinas Sosial Nurul Aisyah berpesan.", "Kepala Dinas Sosial", "Kepala Dinas Kesehatan"),
        ("Pj. Sekretaris Daerah Wawan Hermansyah hadir.", "Pj. Sekretaris Daerah", "Sekretaris Daerah"),
    ),
    right=(
        "Camat Tirtasari Rahmat Wijaya hadir.",
        "Kepala Dinkes Nurul Aisyah berpesan.",
        "Sekda Wawan Hermansyah hadir.",
        "Camat Rahmat Wijaya hadir.",
        "Ketua Panitia Rahmat Wijaya hadir.",
    ),
)
def register_position(doc: Doc, house: House) -> Iterator[Hit]:
    """A position beside an official's full name that contradicts the register; other roles are left alone."""
    if not house.officials:
        return
    by_name = _by_name(_in_office(house))
    for one in mentions(doc):
        found = [official for official in by_name.get(one.key[-1], ()) if bare_name(official.name) == one.key]
        titles = [with_term(official.position, official.term) for official in found]
        if not titles or not one.position or not _is_office(one):
            continue
        told = " ".join(one.position)
        if all(clash(told, title) for title in titles):
            yield Hit(*position_span(doc, one), tuple(titles[:3]))


HELD = frozenset(
    [
        "bupati",
        "gubernur",
        "camat",
        "lurah",
        "kuwu",
        "kepala",
        "sekretaris",
        "inspektur",
        "direktur",
        "asisten",
        "wali",
        "wakil",
        "plt",
        "plh",
        "pj",
    ]
)


def _is_office(one: Mention) -> bool:
    """An office of state, not a role of the day such as ketua panitia."""
    return bool(set(one.position) & HELD) and bool(office(" ".join(one.position)))


@rule(
    id="register_holder",
    kind="position",
    severity=WARNING,
    scope=DOCUMENT,
    title="Pejabat lain menurut daftar",
    why="Menurut daftar pejabat, jabatan ini dipegang orang lain pada hari itu.",
    reference=REFERENCE,
    house=EXAMPLE,
    wrong=(
        ("Camat Tirtasari Budi Santoso hadir.", "Budi Santoso", "Rahmat Wijaya"),
        ("Kepala Dinas Kesehatan Ani Lestari berpesan.", "Ani Lestari", "Nurul Aisyah"),
        ("Sekretaris Daerah Enjang Supriatna membuka rapat.", "Enjang Supriatna", "Wawan Hermansyah"),
    ),
    right=(
        "Camat Tirtasari Rahmat Wijaya hadir.",
        "Camat Wanasari Budi Santoso hadir.",
        "Kepala Dinas Kesehatan Provinsi Ani Lestari hadir.",
        "Mantan Camat Tirtasari Budi Santoso hadir.",
    ),
)
def register_holder(doc: Doc, house: House) -> Iterator[Hit]:
    """A name beside a position that the register gives to somebody else; a hint for acting officials."""
    holders = {tuple(one.position.lower().split()): one for one in _in_office(house)}
    for one in mentions(doc) if holders else []:
        acting = one.position[:1] and one.position[0] in TERMS
        holder = holders.get(one.position[1:] if acting else one.position)
        if holder is None or set(one.key) & set(bare_name(holder.name)) or _former(doc, one):
            continue
        if not any(near(a, b) for a in one.key for b in bare_name(holder.name)):
            name = " ".join(like(word, "Aa") for word in bare_name(holder.name))
            message = f"Menurut daftar, {holder.position} ialah {holder.name}."
            yield Hit(one.name[0].start, one.name[-1].end, (name,), message, HINT if acting else "")


def _former(doc: Doc, one: Mention) -> bool:
    """mantan Camat, calon Bupati"""
    start, _ = position_span(doc, one)
    before = doc.text[max(0, start - 10) : start].lower()
    return before.endswith(("mantan ", "eks ", "calon ", "bekas "))
