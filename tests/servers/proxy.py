"""A proxy on loopback that spoils answers after the real server has accepted the request."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Literal

Fault = Literal["cut", "silence", "error", "garbage"]
ERROR = b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nGalat"
GARBAGE = (
    b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{"uri": 1'
)


@dataclass
class Proxy:
    """url: use it instead of the server's. Orders are kept per path, each for one request."""

    url: str
    orders: dict[str, Fault] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)  # request lines that went through

    def spoil(self, path: str, fault: Fault) -> None:
        """After the server has accepted the next request to `path`: cut, keep silent, or say something else."""
        self.orders[path] = fault

    def count(self, path: str) -> int:
        """How many requests to a path went through."""
        return sum(path in line for line in self.seen)


@contextmanager
def between(port: int) -> Iterator[Proxy]:
    """A proxy to a server on a loopback port."""
    listener = socket.create_server(("127.0.0.1", 0))
    proxy = Proxy(f"http://127.0.0.1:{listener.getsockname()[1]}")
    threading.Thread(target=_serve, args=(listener, port, proxy), daemon=True).start()
    try:
        yield proxy
    finally:
        listener.close()


def _serve(listener: socket.socket, port: int, proxy: Proxy) -> None:
    with suppress(OSError):
        while True:
            client, _ = listener.accept()
            threading.Thread(target=_carry, args=(client, port, proxy), daemon=True).start()


def _carry(client: socket.socket, port: int, proxy: Proxy) -> None:
    """One request per connection, so that each answer can be spoilt by itself."""
    with suppress(OSError), client, socket.create_connection(("127.0.0.1", port), timeout=30) as server:
        request = read_request(client)
        line = request.partition(b"\r\n")[0].decode("latin-1")
        proxy.seen.append(line)
        server.sendall(_closing(request))
        answer = b"".join(iter(lambda: server.recv(65536), b""))
        path = line.split(" ")[1].partition("?")[0] if " " in line else ""
        _answer(client, answer, proxy.orders.pop(path, None))


def _answer(client: socket.socket, answer: bytes, fault: Fault | None) -> None:
    if fault == "silence":
        client.settimeout(20)
        client.recv(1)  # until the other side gives up
    elif fault != "cut":
        client.sendall({"error": ERROR, "garbage": GARBAGE}.get(fault or "", answer))


def _closing(request: bytes) -> bytes:
    head, blank, body = request.partition(b"\r\n\r\n")
    kept = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*kept, b"Connection: close"]) + blank + body


def read_request(client: socket.socket) -> bytes:
    """A whole HTTP request with a Content-Length."""
    data = b""
    while b"\r\n\r\n" not in data:
        if not (more := client.recv(65536)):
            return data
        data += more
    head = data.partition(b"\r\n\r\n")[0].lower()
    length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.startswith(b"content-length:")), 0)
    while len(data) < len(head) + 4 + length and (more := client.recv(65536)):
        data += more
    return data
