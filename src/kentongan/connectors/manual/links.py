"""Reading a pasted public link: is it a post of this network, and of this account where the link shows it?"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from ..base import Account
from ..counting import links
from ..errors import Rejected
from .rows import Row

LONGEST = 2000
CHANNEL = re.compile(r"(?:channel/)?(\w{15,40})(?:/\d*)?/?$")


@dataclass(frozen=True)
class PublicLink:
    """A pasted link, written the one way. owner_shown: the link itself proves whose post it is.

    note_id: what a person must confirm when it does not ("" when it does).
    """

    url: str
    id: str
    owner_shown: bool
    note_id: str


def read(url: str, account: Account, row: Row) -> PublicLink:
    """The link as we keep it. Raises Rejected(field="url") with the sentence for whoever pasted it."""
    parts = _split(url)
    for shape in row.shapes:
        if parts.hostname not in (shape.hosts or row.hosts):
            continue
        if match := re.fullmatch(shape.pattern, _target(parts, shape.keys), re.ASCII):
            return _owned(match, shape.link.format(**match.groupdict()), account, row)
    known = {host for shape in row.shapes for host in shape.hosts} | set(row.hosts)
    if parts.hostname not in known:
        raise _rejected(f"Tautan ini bukan dari {row.name}. Tempel tautan kirimannya, misalnya {row.example}")
    raise _rejected(f"Tautan ini bukan tautan sebuah kiriman. Salin tautan kirimannya, misalnya {row.example}")


def _split(url: str) -> SplitResult:
    pasted = url.strip()[:LONGEST]
    if found := links(pasted):  # apps like to copy a sentence around the link
        pasted = pasted[found[0][0] : found[0][1]]
    if not pasted or re.search(r"[\s\x00-\x1f\\]", pasted):
        raise _rejected("Tempel tautan kirimannya, dimulai dengan https://")
    try:
        parts = urlsplit(pasted if "://" in pasted else f"https://{pasted}")
        strange = parts.username is not None or parts.port not in (None, 80, 443) or not parts.hostname
    except ValueError:
        strange = True
    if strange or parts.scheme not in ("http", "https"):
        raise _rejected("Alamat ini bukan tautan yang utuh. Salin ulang dari aplikasinya.")
    return parts


def _target(parts: SplitResult, keys: tuple[str, ...]) -> str:
    """The path, with the wanted keys of the query in order; tracking falls away."""
    path, query = parts.path.rstrip("/"), parse_qs(parts.query)
    wanted = {key: query[key][0] for key in keys if key in query}
    return f"{path}?{urlencode(wanted)}" if wanted else path


def _owned(match: re.Match[str], url: str, account: Account, row: Row) -> PublicLink:
    ours = own_name(account, row)
    shown = match.groupdict().get("handle") or (match.groupdict().get("page") if ours.isdigit() else None)
    if shown and ours:
        if plain(shown, row) != plain(ours, row):
            whose = f"saluran lain, bukan saluran {account.handle}" if is_channel(row) else f"@{shown}, bukan @{ours}"
            raise _rejected(f"Tautan ini milik {whose}. Tempel tautan kiriman dari akun resmi.")
        return PublicLink(url, match["id"], True, "")
    name = account.handle if is_channel(row) else f"@{ours}"
    note = f"Tautan ini tidak memuat nama akun. Buka dan pastikan kirimannya dari {row.name} {name}."
    return PublicLink(url, match["id"], False, note)


def own_name(account: Account, row: Row) -> str:
    """The account's name as its links show it. For a WhatsApp channel: the code in its link, "" when not known."""
    handle = account.handle.strip().rstrip("/")
    if is_channel(row):
        for typed in (handle, account.server):
            if match := CHANNEL.search(typed.strip()):
                return match[1]
        return ""
    if number := re.search(r"profile\.php\?id=(\d+)", handle):
        return number[1]
    return handle.partition("?")[0].rstrip("/").rpartition("/")[2].removeprefix("@")


def plain(name: str, row: Row) -> str:
    """A name for comparing. Capitals never matter, except in a channel's code; on Facebook neither do dots."""
    if is_channel(row):
        return name
    return name.lower().replace(".", "") if row.key == "facebook" else name.lower()


def is_channel(row: Row) -> bool:
    """WhatsApp channels are known by a code, not by a name."""
    return row.key == "whatsapp_channel"


def _rejected(sentence: str) -> Rejected:
    return Rejected(sentence=sentence, code="link", field="url")
