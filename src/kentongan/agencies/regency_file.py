"""The regency's file: which agencies there are and where they are reached. Plain TOML, checked before anything is made.

An example of a whole regency: examples/indramayu.toml.
"""

import re
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

KINDS = ("sekretariat", "inspektorat", "dinas", "badan", "kecamatan", "kelurahan", "bagian", "rsud", "uptd")
# Units stand under a parent of these kinds (kelurahan under its kecamatan, bagian under the Setda …).
PARENTS = {
    "kelurahan": ("kecamatan",),
    "bagian": ("sekretariat",),
    "rsud": ("dinas",),
    "uptd": ("dinas", "badan"),
}
DEMO = Path(__file__).resolve().parents[1] / "demo" / "regency.toml"
SLUG = re.compile(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")
HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Mistake(ValueError):
    """One thing wrong in the file, as a sentence that says what to change."""


@dataclass(frozen=True)
class AgencyEntry:
    """One agency as the file gives it."""

    slug: str
    name: str
    short: str
    kind: str
    host: str
    parent: str = ""
    bps_code: str = ""
    dateline: str = ""
    address: str = ""
    phone: str = ""
    whatsapp: str = ""
    email: str = ""
    hours: str = ""
    colour: str = ""
    tagline: str = ""


@dataclass(frozen=True)
class Regency:
    """The regency and its agencies, checked."""

    name: str
    government: str
    province: str
    domain: str
    timezone: str
    desk: str
    dateline: str
    bps_code: str = ""
    agencies: tuple[AgencyEntry, ...] = field(default=())

    @property
    def zone(self) -> ZoneInfo:
        """The one time zone of the installation (Decided 3)."""
        return ZoneInfo(self.timezone)


def read_or_demo(path: Path) -> Regency:
    """The regency kept in the data folder, or the demo's when there is none."""
    return read(path if path.exists() else DEMO)


def read(path: Path) -> Regency:
    """Read and check a regency file. Raises Mistake with one clear sentence per mistake (the first one found)."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Mistake(f"There is no file {path}: check the path after --regency.") from None
    except UnicodeDecodeError:
        raise Mistake(f"{path.name} is not UTF-8 text: save it as UTF-8 and try again.") from None
    except OSError as error:
        raise Mistake(f"{path} cannot be read ({error.strerror}): check the path after --regency.") from None
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"{path.name} is not valid TOML: {error}. Mend that line and try again.") from None
    return check(data)


def check(data: dict[str, Any]) -> Regency:
    """Check a parsed regency file. Raises Mistake."""
    _only(data, {"regency", "agencies"}, "the file")
    head = _table(data.get("regency"), "[regency]")
    known = {entry.name for entry in fields(Regency)} - {"agencies"}
    _only(head, known, "[regency]")
    _texts(head, known, known - {"bps_code"}, "[regency]")
    if head["timezone"] not in available_timezones():
        raise Mistake(f"timezone “{head['timezone']}” is unknown: write Asia/Jakarta, Asia/Makassar or Asia/Jayapura.")
    if not HOST.fullmatch(head["domain"]):
        raise Mistake(f"domain “{head['domain']}” is not a host name: write for example indramayukab.go.id.")
    entries = data.get("agencies")
    if not isinstance(entries, list) or not entries:
        raise Mistake("The file names no agency: add at least one [[agencies]] table.")
    agencies = tuple(_agency(entry, number) for number, entry in enumerate(entries, 1))
    _fit_together(agencies, head)
    return Regency(**head, agencies=agencies)


def _agency(entry: Any, number: int) -> AgencyEntry:
    entry = _table(entry, f"[[agencies]] number {number}")
    where = f"agency “{entry.get('slug', number)}”"
    known = {item.name for item in fields(AgencyEntry)}
    _only(entry, known, where)
    _texts(entry, known, {"slug", "name", "short", "kind", "host"}, where)
    if not SLUG.fullmatch(entry["slug"]):
        raise Mistake(f"slug “{entry['slug']}” of {where} may hold only a–z, 0–9 and hyphens, at most 40 characters.")
    if entry["kind"] not in KINDS:
        raise Mistake(f"kind “{entry['kind']}” of {where} is unknown: use one of {', '.join(KINDS)}.")
    if not HOST.fullmatch(entry["host"]):
        raise Mistake(f"host “{entry['host']}” of {where} is not a host name: write it without https:// and slashes.")
    if entry.get("colour") and not COLOUR.fullmatch(entry["colour"]):
        raise Mistake(f"colour “{entry['colour']}” of {where} is not a colour: write it like #0b5c63.")
    return AgencyEntry(**entry)


def _fit_together(agencies: tuple[AgencyEntry, ...], head: dict[str, str]) -> None:
    by_slug: dict[str, AgencyEntry] = {}
    hosts = {head["domain"]: "the regency itself"}
    for agency in agencies:
        if agency.slug in by_slug:
            raise Mistake(f"Two agencies have the slug “{agency.slug}”: give each its own.")
        if agency.host in hosts:
            raise Mistake(f"host “{agency.host}” is used twice ({hosts[agency.host]} and {agency.slug}): one each.")
        by_slug[agency.slug] = agency
        hosts[agency.host] = agency.slug
    for agency in agencies:
        _parent_fits(agency, by_slug)
    if head["desk"] not in by_slug:
        raise Mistake(f"desk “{head['desk']}” is no agency of this file: name the slug of one.")


def _parent_fits(agency: AgencyEntry, by_slug: dict[str, AgencyEntry]) -> None:
    allowed = PARENTS.get(agency.kind)
    if agency.parent and agency.parent not in by_slug:
        raise Mistake(f"parent “{agency.parent}” of agency “{agency.slug}” is no agency of this file.")
    if allowed is None and agency.parent:
        raise Mistake(f"agency “{agency.slug}” is a {agency.kind} and stands under no other: remove its parent.")
    if allowed and (not agency.parent or by_slug[agency.parent].kind not in allowed):
        raise Mistake(f"agency “{agency.slug}” is a {agency.kind}: its parent must be a {' or '.join(allowed)}.")


def _table(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Mistake(f"{where} is missing or not a table: look at examples/indramayu.toml.")
    return value


def _only(table: dict[str, Any], known: set[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise Mistake(f"“{key}” in {where} is unknown: use {', '.join(sorted(known))}.")


def _texts(table: dict[str, Any], known: set[str], needed: set[str], where: str) -> None:
    for key in sorted(known & set(table)):
        if not isinstance(table[key], str) or CONTROL.search(table[key]) or len(table[key]) > 300:
            raise Mistake(f"“{key}” in {where} must be one line of text in quotation marks.")
        table[key] = table[key].strip()
    for key in sorted(needed):
        if not table.get(key):
            raise Mistake(f"{where} has no “{key}”: add it.")
