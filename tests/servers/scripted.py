"""A server on loopback that says exactly what a test wrote down, for what real servers do not say on demand."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from .proxy import read_request


@dataclass(frozen=True)
class Said:
    """One answer. body: text, or something for JSON. pace: seconds before it. headless: the body alone, no HTTP."""

    status: int = 200
    body: Any = ""
    headers: dict[str, str] = field(default_factory=dict)
    pace: float = 0.0
    headless: bool = False

    def encode(self) -> bytes:
        """As it goes over the wire."""
        body = (self.body if isinstance(self.body, str) else json.dumps(self.body)).encode()
        if self.headless:
            return body
        head = {"Content-Length": str(len(body)), "Connection": "close", **self.headers}
        lines = [f"HTTP/1.1 {self.status} Answer", *(f"{name}: {value}" for name, value in head.items())]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass
class Script:
    """url: the server's. A path without a line of its own gets 404. `seen`: the requests, in order."""

    url: str
    lines: dict[str, list[Said]] = field(default_factory=dict)
    seen: list[bytes] = field(default_factory=list)

    def say(self, path: str, *answers: Said) -> None:
        """What to answer at a path: each once, the last for ever."""
        self.lines[path] = list(answers)

    def count(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(path.encode() in request.partition(b"\r\n")[0] for request in self.seen)

    def next(self, path: str) -> Said:
        """The next answer at a path."""
        answers = self.lines.get(path, [Said(404, {"error": "NotFound"})])
        return answers.pop(0) if len(answers) > 1 else answers[0]


@contextmanager
def running() -> Iterator[Script]:
    """A fresh scripted server."""
    listener = socket.create_server(("127.0.0.1", 0))
    script = Script(f"http://127.0.0.1:{listener.getsockname()[1]}")
    threading.Thread(target=_serve, args=(listener, script), daemon=True).start()
    try:
        yield script
    finally:
        listener.close()


def _serve(listener: socket.socket, script: Script) -> None:
    with suppress(OSError):
        while True:
            client, _ = listener.accept()
            threading.Thread(target=_answer, args=(client, script), daemon=True).start()


def _answer(client: socket.socket, script: Script) -> None:
    with suppress(OSError, IndexError), client:
        request = read_request(client)
        script.seen.append(request)
        said = script.next(request.split(b" ")[1].decode("latin-1").partition("?")[0])
        time.sleep(said.pace)
        client.sendall(said.encode())
