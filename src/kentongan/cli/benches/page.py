"""`bench page`: what a reader's page weighs on the wire before its pictures, and what it asks of the database."""

import re
import socket
from collections.abc import Iterator
from urllib.parse import urljoin

from .figure import Figure
from .running import Place, Running

KILOBYTES = 60.0
QUERIES = 8.0
KINDS = ("css", "js", "woff2", "woff")
# What a page names (href, src) and what a stylesheet or script names (url(), import).
NAMED = re.compile(r"""(?:href|src)="([^"]+)"|url\(["']?([^"')]+)|import\s*(?:[\w{},*\s]+from\s*)?["']([^"']+)""")


def figures(place: Place) -> Iterator[Figure]:
    """The heaviest story's page in KB, then the most queries of each kind of page."""
    place.fill()
    queries = place.inside("kentongan.cli.benches.counting_queries")
    with place.up() as up:
        sizes = {address: weigh(up, *address.split(" ", 1)) for address in queries["story"]}
    heaviest = max(sizes, key=lambda address: sum(sizes[address].values()))
    parts = sizes[heaviest]
    note = ", ".join(f"{name.rsplit('/', 1)[-1] or 'page'} {size / 1024:.1f}" for name, size in parts.items())
    what = f"heaviest of {len(sizes)} stories' pages, before its pictures"
    yield Figure("page", what, sum(parts.values()) / 1024, KILOBYTES, "KB", note=f"{heaviest}: {note}")
    for kind, counted in queries.items():
        most = max(counted, key=lambda address: counted[address])
        what = f"queries of a {kind} page (the most of {len(counted)})"
        yield Figure("page", what, counted[most], QUERIES, note=most)


def weigh(up: Running, host: str, path: str, known: dict[str, int] | None = None) -> dict[str, int]:
    """Bytes on the wire, headers and all, of a page and of the styles, scripts and fonts it needs, by address."""
    sizes = {path: on_the_wire(up.port, host, path)} if known is None else known
    _, text = up.get(path, host)
    for groups in NAMED.findall(text):
        name = urljoin(path, next(filter(None, groups)))
        if name.startswith("/") and name not in sizes and name.rsplit(".", 1)[-1] in KINDS:
            sizes[name] = on_the_wire(up.port, host, name)
            weigh(up, host, name, sizes)
    return sizes


def on_the_wire(port: int, host: str, path: str) -> int:
    """All bytes of an answer to a browser that takes Brotli and gzip."""
    asked = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        wire.sendall(asked.encode())
        return sum(len(part) for part in iter(lambda: wire.recv(65536), b""))
