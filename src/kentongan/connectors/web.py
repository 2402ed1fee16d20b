"""One HTTP request to a network, and what its answer means.

A request is *final* when it cannot be undone: then a missing or unreadable answer is Unknown, because the post
may be public. Otherwise it is TryLater. Nothing is repeated here and no redirect is followed.
"""

import json
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import httpx

from .errors import Blocked, Disconnected, NetworkError, Rejected, TryLater, Unknown, clean

MOST_BYTES = 4_000_000  # a longer answer is none that we asked for
DAY = 86_400.0
AGENT = "Kentongan/0.1"
CODE = re.compile(r"[A-Za-z]\w{1,60}")
LOOPBACK_NAMES = ("localhost", "test")

# What a status alone means, before the network's own codes are asked (RFC 9110; social-networks.md 2.9, 2.10).
BY_STATUS: Mapping[int, type[NetworkError]] = {
    401: Disconnected,
    403: Blocked,
    413: Rejected,
    422: Rejected,
    429: TryLater,
}


@dataclass(frozen=True)
class Answer:
    """A whole answer: status, headers, body."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def ok(self) -> bool:
        """Did the server say yes (2xx)?"""
        return 200 <= self.status < 300

    @property
    def data(self) -> dict[str, Any]:
        """The JSON object in the body; empty when there is none."""
        found = self.json()
        return found if isinstance(found, dict) else {}

    def json(self) -> Any:
        """The JSON in the body; None when it is none."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    @property
    def code(self) -> str:
        """The network's own code when it gave one, else the status."""
        code = self.data.get("error")
        return code if isinstance(code, str) and CODE.fullmatch(code) else str(self.status)

    @property
    def words(self) -> str:
        """What a person can read of it."""
        return f"{self.status} {self.body.decode('utf-8', 'replace')}"


def ask(method: str, url: str, *, timeout: float, final: bool = False, **request: Any) -> Answer:
    """Send one request. request: httpx's json, params, data, files, content, headers.

    Raises TryLater when nothing can have arrived, or when a request that is not final broke; Unknown when a final
    one broke. timeout: seconds for each step, and three times as long for the whole.
    """
    headers = {"User-Agent": AGENT, "Accept": "application/json", **request.pop("headers", {})}
    deadline = time.monotonic() + 3 * timeout
    try:
        with (
            httpx.Client(timeout=timeout, follow_redirects=False) as client,
            client.stream(method, url, headers=headers, **request) as response,
        ):
            return Answer(response.status_code, response.headers, _read(response, deadline))
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise TryLater(type(error).__name__, code="unreachable") from error
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise (Unknown if final else TryLater)(type(error).__name__, code="broken") from error


def _read(response: httpx.Response, deadline: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > MOST_BYTES or time.monotonic() > deadline:
            raise httpx.ReadError("The answer does not end.")
    return bytes(body)


def refusal(
    answer: Answer, *, final: bool = False, codes: Mapping[str, type[NetworkError]] = {}, secrets: Iterable[object] = ()
) -> NetworkError:
    """The error that an answer means. An unlisted one is Unknown when the request was final, TryLater before."""
    kind = codes.get(answer.code) or BY_STATUS.get(answer.status) or (Unknown if final else TryLater)
    words = clean(answer.words, secrets)
    if issubclass(kind, TryLater):
        return kind(words, code=answer.code, retry_after=retry_after(answer.headers))
    return kind(words, code=answer.code)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds until the network wants to hear from us again, from Retry-After or the rate-limit headers."""
    for name in ("retry-after", "ratelimit-reset", "x-ratelimit-reset"):
        seconds = _seconds(headers.get(name, "").strip())
        if seconds is not None:
            return min(max(seconds, 1.0), DAY)
    return None


def _seconds(value: str) -> float | None:
    now = datetime.now(UTC)
    if re.fullmatch(r"\d{1,12}(\.\d+)?", value):
        number = float(value)
        return number - now.timestamp() if number > 1e9 else number  # a moment since 1970, or a span
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = parse(value)
        except ValueError:
            continue
        return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds()
    return None


def server_address(server: str, default: str = "") -> str:
    """`scheme://host[:port]` of a server as somebody typed it. Plain http only to this machine.

    Raises Rejected(field="server").
    """
    typed = server.strip() or default
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", host):
        raise Rejected(sentence="Alamat server tidak dikenal. Tulis seperti https://sosial.example.", field="server")
    if parts.scheme != "https" and not (parts.scheme == "http" and on_this_machine(host)):
        raise Rejected(sentence="Alamat server harus diawali https://.", field="server")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port else "")


def on_this_machine(host: str) -> bool:
    """Is a host name this very machine (loopback, or a name reserved for it)?"""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.rpartition(".")[2] in LOOPBACK_NAMES


def plain_secret(secret: str) -> str:
    """A secret as it was pasted, without blanks around it. Raises Rejected when it cannot be one."""
    secret = secret.strip()
    if not secret or not secret.isascii() or not secret.isprintable() or " " in secret:
        raise Rejected(sentence="Sandi atau token tidak lengkap. Salin ulang seluruhnya.", field="secret")
    return secret
