"""A file or an address to the entries of the official list, with each way to fail told apart."""

from __future__ import annotations

import http.client
import json
import re
import socket
import ssl
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

MOST_BYTES = 20_000_000
"""The list had 0.8 MB in 2026. Anything far larger is something else."""

_CHUNK = 65_536
_AGENT = "express-entry-hub import-draws"


class Unreadable(Exception):
    """The source gives no list. The message says which source and why."""


def entries_of(source: str, timeout: float) -> tuple[list[Any], list[str]]:
    """The entries of the list at `source`, and the names of the other fields beside them.

    `timeout` is in seconds, for the whole of a download. Raises Unreadable.
    """
    raw = _download(source, timeout) if _is_address(source) else _file(source)
    return _rounds(_json(_text(raw, source), source), source)


def _is_address(source: str) -> bool:
    return re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", source) is not None


def _file(source: str) -> bytes:
    path = Path(source)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable(
                f"{source}: is larger than {MOST_BYTES:,} bytes, so it is not the list"
            )
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{source}: cannot be read: {error.strerror or error}") from error


def _download(address: str, timeout: float) -> bytes:
    if not re.match(r"https?://", address, re.IGNORECASE):
        raise Unreadable(f"{address}: expected a file or an address that begins with http(s)://")
    headers = {"User-Agent": _AGENT, "Accept": "application/json", "Accept-Encoding": "identity"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - http(s), see above
    late = f"{address}: time-out: no whole answer within {timeout:g} seconds"
    try:
        return _body(request, time.monotonic() + timeout, timeout, late)
    except urllib.error.HTTPError as error:
        with error:
            problem = f"{address}: the server answers HTTP {error.code} {error.reason}"
        raise Unreadable(problem) from error
    except (urllib.error.URLError, OSError, http.client.HTTPException, ValueError) as error:
        cause = error.reason if isinstance(error, urllib.error.URLError) else error
        if isinstance(cause, TimeoutError):
            raise Unreadable(late) from error
        raise Unreadable(f"{address}: {_network(cause)}") from error


def _body(request: urllib.request.Request, end: float, timeout: float, late: str) -> bytes:
    body = bytearray()
    with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310 - as above
        expected = answer.headers.get("Content-Length", "")
        # read1 returns what has come, so that a slow drip meets the time-out too.
        while chunk := answer.read1(_CHUNK):
            body += chunk
            if len(body) > MOST_BYTES:
                problem = f"sends more than {MOST_BYTES:,} bytes, so it is not the list"
                raise Unreadable(f"{request.full_url}: {problem}")
            if time.monotonic() > end:
                raise Unreadable(late)
    if expected.isdigit() and len(body) < int(expected):
        problem = f"network error: the answer ended after {len(body):,} of {int(expected):,} bytes"
        raise Unreadable(f"{request.full_url}: {problem}")
    return bytes(body)


def _network(cause: object) -> str:
    if isinstance(cause, socket.gaierror):
        return "network error: the name of the server was not found"
    if isinstance(cause, ssl.SSLError):
        return f"network error: no secure connection: {cause}"
    if isinstance(cause, ConnectionRefusedError):
        return "network error: the server refused the connection"
    if isinstance(cause, ConnectionError):
        return "network error: the connection was cut"
    if isinstance(cause, http.client.IncompleteRead):
        return f"network error: the answer ended after {len(cause.partial):,} bytes"
    return f"network error: {str(cause) or type(cause).__name__}"


def _text(raw: bytes, source: str) -> str:
    """UTF-8, with or without a mark, or else Windows-1252, as the French list has been."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(f"{source}: is UTF-16, expected UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp1252")
        except UnicodeDecodeError as error:
            raise Unreadable(f"{source}: is neither UTF-8 nor Windows-1252 text") from error
    if not text.strip():
        raise Unreadable(f"{source}: is empty")
    if text.lstrip().startswith("<"):
        title = re.search(r"<title[^>]*>(.*?)</title", text, re.IGNORECASE | re.DOTALL)
        named = f', titled "{" ".join(title[1].split())[:80]}"' if title else ""
        raise Unreadable(f"{source}: is a web page (HTML){named}, expected JSON")
    return text


def _json(text: str, source: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [name for name, _ in pairs]
            twice = sorted({name for name in names if names.count(name) > 1})
            raise Unreadable(f"{source}: one object has {', '.join(twice)} twice")
        return found

    try:
        value = json.loads(text, object_pairs_hook=once)
        # Half a character, such as "\ud83d" alone, could be neither shown nor written.
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
            problem = f"ends in the middle, after {len(text):,} characters: the file is truncated"
        else:
            problem = f"is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}"
        raise Unreadable(f"{source}: {problem}") from error
    except (RecursionError, ValueError) as error:
        raise Unreadable(f"{source}: is not a list of rounds: {error}") from error
    return value


def _rounds(value: Any, source: str) -> tuple[list[Any], list[str]]:
    if not isinstance(value, dict) or "rounds" not in value:
        raise Unreadable(f'{source}: is JSON, but not the list: expected an object with "rounds"')
    rounds = value["rounds"]
    if isinstance(rounds, dict):
        raise Unreadable(f'{source}: "rounds" holds one round: expected the list of all rounds')
    if not isinstance(rounds, list):
        raise Unreadable(f'{source}: "rounds" is not a list')
    if not rounds:
        raise Unreadable(f"{source}: holds no rounds")
    return rounds, [name for name in value if name != "rounds"]
