"""Academic degrees and forms of address: full stops, spaces, commas."""

import re
from collections.abc import Iterator

from ..doc import Doc
from ..house import House
from ..lists import table
from ..rule import ERROR, SENTENCE, Hit, rule

# Degrees after a name, by their letters alone.
AFTER = {
    re.sub(r"[^a-z]", "", one.lower()): one
    for one in (
        "S.E.", "S.H.", "S.Sos.", "S.Pd.", "S.Pd.I.", "S.Kom.", "S.T.", "S.Si.", "S.IP.", "S.I.P.", "S.Ag.", "S.P.",
        "S.Kep.", "S.K.M.", "S.Hut.", "S.Pt.", "S.Farm.", "S.STP.", "S.S.", "S.Sn.", "S.Psi.", "S.Tr.Kep.", "S.Pi.",
        "S.Gz.", "S.H.I.", "S.E.I.", "S.A.P.", "S.AP.", "S.Ak.", "S.Ikom.", "S.I.Kom.", "S.Or.", "S.Pd.SD.",
        "M.M.", "M.Si.", "M.Pd.", "M.Kom.", "M.T.", "M.H.", "M.A.P.", "M.AP.", "M.Kes.", "M.Ag.", "M.Sc.", "M.Hum.",
        "M.P.", "M.A.", "M.E.", "M.Kn.", "M.IP.", "M.I.Kom.", "M.Pd.I.", "M.Eng.", "M.K.M.", "M.Tr.IP.", "M.Ak.",
        "Sp.A.", "Sp.B.", "Sp.M.", "Sp.P.", "Sp.An.", "Sp.OG.", "Sp.PD.", "Sp.S.", "Sp.JP.", "Sp.THT.", "Sp.KK.",
        "Sp.Rad.",
        "A.Md.", "A.Md.Keb.", "A.Md.Kep.", "Ph.D.", "M.B.A.",
    )
}  # fmt: skip
TABLE = {row[0]: row[1] for row in table("degrees")}
# Short ones that are also names or words count only after a comma.
_DEGREE = (
    r"(?:Sp\.\s?[A-Z][A-Za-z]{0,3}\.?(?=\W|$)|(?:S|M|A|Ph)\s?\.\s?[A-Za-z]{1,4}(?:\s?\.\s?[A-Za-z]{1,3}){0,2}\b\.?"
    r"|\b(?:SE|SH|ST|MM|MT|MH|MSi|MPd|SPd|SSos|SKM|SIP|SAg|STP|SKom|MKes|MAP|MHum)\b\.?)"
)
NAMED = re.compile(rf"(?P<name>[A-Z][a-z’'-]+)(?P<first>,?\s*)(?P<degrees>{_DEGREE}(?:\s*,?\s*{_DEGREE})*)")
ONE = re.compile(_DEGREE)
BEFORE = re.compile(r"\b(?P<titles>(?:(?:Drs|Dra|Dr|Ir|Prof|drg|dr|KH|Hj|H)(?:\.\s?|\s)){1,4})(?=(?:[A-Z][a-z’']+\b))")
TITLE = re.compile(r"(Drs|Dra|Dr|Ir|Prof|drg|dr|KH|Hj|H)(\.?)")
FORMS = {"KH": "K.H."}


@rule(
    id="degree",
    kind="punctuation",
    severity=ERROR,
    scope=SENTENCE,
    title="Penulisan gelar",
    why="Gelar disingkat dengan titik dan spasi, dan gelar di belakang nama didahului koma: Drs. Ahmad, M.Si.",
    reference="EYD V, Singkatan dan Tanda Koma",
    wrong=(
        ("Acara dibuka Drs.H.Ahmad Fauzi.", "Drs.H.", "Drs. H. "),
        ("Acara dibuka Ahmad Fauzi,S.Sos,M.Si pagi tadi.", ",S.Sos,M.Si", ", S.Sos., M.Si."),
        ("Acara dibuka Ahmad Fauzi, SE, MM pagi tadi.", ", SE, MM", ", S.E., M.M."),
        ("Acara dibuka Ahmad Fauzi S.H. pagi tadi.", " S.H.", ", S.H."),
        ("Kajian diisi KH Ahmad Fauzi.", "KH", "K.H."),
    ),
    right=(
        "Acara dibuka Drs. H. Ahmad Fauzi, M.Si.",
        "Acara dibuka Ahmad Fauzi, S.E., M.M., pagi tadi.",
        "Warga Jl. Ahmad Yani dan SMA Negeri 1 hadir.",
        "Prof. Dr. Ir. Siti Aminah, Ph.D., hadir.",
    ),
)
def degree(doc: Doc, house: House) -> Iterator[Hit]:
    """Titles before a name and degrees after it."""
    text = doc.plain
    for found in BEFORE.finditer(text):
        better = "".join(f"{FORMS.get(name, name + '.')} " for name, _ in TITLE.findall(found["titles"]))
        if (
            better != found["titles"]
            and not _goes_without(text, found)
            and not text[: found.start()][-2:].strip().isdigit()
        ):
            yield Hit(*_trimmed(found.start(), found["titles"], better), kind=_kind(found["titles"], better))
    for found in NAMED.finditer(text):
        hit = _after_name(found)
        if hit:
            yield hit


def _goes_without(text: str, found: re.Match[str]) -> bool:
    """A lone H before a name may be the initial of another: `Abdul H Fauzi`."""
    return found["titles"].strip(". ") == "H" and text[found.start() - 2 : found.start() - 1].islower()


def _trimmed(start: int, written: str, better: str) -> tuple[int, int, tuple[str, ...]]:
    """Without the space at the end that both have."""
    if written[-1] == " ":
        written, better = written[:-1], better[:-1]
    return start, start + len(written), (better,)


def _kind(written: str, better: str) -> str:
    """Whether only spaces differ: Drs.Ahmad."""
    return "spacing" if "".join(written.split()) == "".join(better.split()) else ""


def _after_name(found: re.Match[str]) -> Hit | None:
    degrees = [one.group() for one in ONE.finditer(found["degrees"])]
    known = [AFTER.get(re.sub(r"[^a-z]", "", one.lower())) for one in degrees]
    plain = all("." not in one for one in degrees)
    if not all(known) or (plain and "," not in found["first"] and len(degrees) < 2):
        return None
    better = ", " + ", ".join(one or "" for one in known)
    written = found["first"] + found["degrees"]
    if written == better or _equal_but_stop(written, better):
        return None
    return Hit(found.start("first"), found.end("degrees"), (better,), kind=_kind(written, better))


def _equal_but_stop(written: str, better: str) -> bool:
    """S.Sos. and S. Sos. differ, S.IP. and S.I.P. are both seen: letters and stops decide, not their grouping."""
    for full, short in (("S.I.P.", "S.IP."), ("M.A.P.", "M.AP."), ("S.A.P.", "S.AP."), ("M.I.P.", "M.IP.")):
        written, better = written.replace(full, short), better.replace(full, short)
    return written == better
