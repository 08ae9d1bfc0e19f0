"""A web host that compresses, and behind it a network as slow as one likes: what a visit really costs."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http import HTTPStatus
from pathlib import Path
from threading import Thread
from typing import Any, Literal

import brotli

from tests.site.test_hosts import header_rules, headers_of
from tests.static_server import QuietServer, StaticHandler

Coding = Literal["gzip", "br"]
ENDINGS: Mapping[Coding, str] = {"gzip": ".gz", "br": ".br"}
PIECE = 4096  # bytes that travel together
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}


@dataclass
class Network:
    """One line that all connections share: `speed` in bytes a second, `delay` before each answer in s.

    `sent` holds the address and the bytes of every answer since the last `forget`.
    """

    speed: float = float("inf")
    delay: float = 0
    sent: list[tuple[str, int]] = field(default_factory=list)
    _free_at: float = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def forget(self) -> None:
        """Starts the list of answers anew."""
        self.sent.clear()

    def carry(self, length: int) -> None:
        """Returns when `length` bytes are through."""
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + length / self.speed
            wait = self._free_at - time.monotonic()
        if wait > 0:
            time.sleep(wait)


SLOW_4G = partial(Network, speed=1_600_000 / 8, delay=0.15)
LOCAL = Network


@cache
def compressed(file: Path, coding: Coding) -> bytes:
    """A file as a host sends it: as it lies compressed beside it, else compressed here."""
    beside = file.with_name(file.name + ENDINGS[coding])
    if beside.is_file():
        return beside.read_bytes()
    content = file.read_bytes()
    return gzip.compress(content, 9) if coding == "gzip" else brotli.compress(content)


class _Handler(StaticHandler):
    def __init__(self, *args: Any, network: Network, coding: Coding, rules: Any, **kw: Any) -> None:
        self.network, self.coding, self.rules = network, coding, rules
        super().__init__(*args, **kw)

    def do_GET(self) -> None:  # noqa: N802  the base class's name
        """Answers with the whole file, compressed, at the network's pace."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        time.sleep(self.network.delay)
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = compressed(file, self.coding)
        self.network.sent.append((self.path, len(body)))
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", self.coding)
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.rules(self.path).items():
            self.send_header(name, value)
        self.end_headers()
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            self.network.carry(len(piece))
            try:
                self.wfile.write(piece)
            except ConnectionError:
                return


@contextmanager
def host(folder: Path, network: Network, coding: Coding = "gzip") -> Iterator[str]:
    """Serves `folder` at a root with the headers of its `_headers`; without one, all is kept for long.

    Gives the address, which ends in a slash.
    """
    rules = header_rules(folder) if (folder / "_headers").is_file() else None

    def sent(path: str) -> dict[str, str]:
        return headers_of(path, rules) if rules else FOREVER

    handler = partial(
        _Handler, directory=str(folder), prefix="/", network=network, coding=coding, rules=sent
    )
    with QuietServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
