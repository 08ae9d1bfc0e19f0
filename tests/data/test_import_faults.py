"""Each way in which the official list cannot be had is told apart, and none changes data/."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from macros.importer import fetch
from macros.importer.fetch import Unreadable, entries_of
from macros.importer.write import NotWritten, write
from macros.store import Store
from tests.data.importing import Importing
from tests.data.official_feed import feed

type Answer = Callable[[BaseHTTPRequestHandler], None]

PAGE = "<!DOCTYPE html><html><head><title>Access\n denied</title></head><body>No.</body></html>"


@contextlib.contextmanager
def served(answer: Answer) -> Iterator[str]:
    """The address of a server on this machine that gives every request this answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with contextlib.suppress(ConnectionError):
                answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
            """Nothing in the tests' output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/ee_rounds_123_en.json"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sends(body: bytes, status: int = 200, length: int | None = None) -> Answer:
    """An answer with this body, of a stated length or of its own."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(body) if length is None else length))
        request.end_headers()
        request.wfile.write(body)

    return answer


def cuts(request: BaseHTTPRequestHandler) -> None:
    """Resets the connection in the middle of the answer."""
    request.send_response(200)
    request.send_header("Content-Length", "100000")
    request.end_headers()
    request.wfile.write(b'{"rounds": [')
    request.wfile.flush()
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()


def hangs(request: BaseHTTPRequestHandler) -> None:
    """Does not answer for longer than the client waits."""
    time.sleep(1.0)


def drips(request: BaseHTTPRequestHandler) -> None:
    """Sends a byte now and then: each in time, the whole never."""
    request.send_response(200)
    request.end_headers()
    for _ in range(40):
        request.wfile.write(b" ")
        request.wfile.flush()
        time.sleep(0.05)


def moves(request: BaseHTTPRequestHandler) -> None:
    """Sends the client in circles."""
    request.send_response(302)
    request.send_header("Location", request.path)
    request.end_headers()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (sends(b"broken", 500), "the server answers HTTP 500 Internal Server Error"),
        (sends(b"", 404), "the server answers HTTP 404 Not Found"),
        (sends(PAGE.encode(), 403), "the server answers HTTP 403 Forbidden"),
        (moves, "the server answers HTTP 302"),
        (sends(PAGE.encode()), 'is a web page (HTML), titled "Access denied", expected JSON'),
        (sends(b""), "is empty"),
        (sends(b"\n \n"), "is empty"),
        (sends(b'{"rounds": [{"drawNumber": "1"'), "the file is truncated"),
        (sends(b'{"rounds": [{"drawNumber": "1'), "the file is truncated"),
        (sends(b'"classes": "wb-tables", {'), "is not valid JSON: line 1, column 10"),
        (sends(b'{"rounds": []}', length=5000), "network error: the answer ended after 14 "),
        (cuts, "network error: the connection was cut"),
        (hangs, "time-out: no whole answer within 0.4 seconds"),
        (drips, "time-out: no whole answer within 0.4 seconds"),
    ],
)
def test_each_fault_of_a_download_has_its_own_words(
    importing: Importing, answer: Answer, words: str
) -> None:
    """Time-out, cut, HTTP status, web page, empty, truncated, not JSON; nothing is changed."""
    patience = "0.4" if words.startswith("time-out") else "30"
    with served(answer) as address:
        said = importing.refused(address, "--timeout", patience)
    assert words in said, said
    assert address in said


def test_a_server_that_is_not_there_is_said(importing: Importing) -> None:
    """Nobody listens on the port."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/list.json"
        assert "the server refused the connection" in importing.refused(address)


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (socket.gaierror(-2, "Name or service not known"), "the name of the server was not found"),
        (fetch.ssl.SSLCertVerificationError("self-signed certificate"), "no secure connection"),
        (TimeoutError("timed out"), "time-out: no whole answer within 3 seconds"),
        (OSError("no route to host"), "network error: no route to host"),
    ],
)
def test_faults_of_the_network_itself_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, cause: OSError, words: str
) -> None:
    """No such name, no trusted certificate, no connection in time, no way there."""

    def fails(*_: object, **__: object) -> None:
        raise fetch.urllib.error.URLError(cause)

    monkeypatch.setattr(fetch.urllib.request, "urlopen", fails)
    with pytest.raises(Unreadable, match=words):
        entries_of("https://example.org/list.json", 3)


def test_a_download_far_too_large_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something else stands at the address: it is not read to its end."""
    monkeypatch.setattr(fetch, "MOST_BYTES", 1000)
    with (
        served(sends(b" " * 200_000)) as address,
        pytest.raises(Unreadable, match="more than 1,000"),
    ):
        entries_of(address, 5)


def test_a_list_comes_from_an_address_as_from_a_file(importing: Importing, store: Store) -> None:
    """The same list, served: with a byte order mark and without the length of the body."""
    body = json.dumps(feed(store, "447")).encode("utf-8-sig")

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        request.wfile.write(body)

    with served(answer) as address:
        status, said = importing.run(address)
    assert status == 0, said
    assert importing.run(feed(store, "447"))[1].startswith("nothing to do")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"[1, 2]", 'expected an object with "rounds"'),
        (b'{"draws": []}', 'expected an object with "rounds"'),
        (b'{"rounds": []}', "holds no rounds"),
        (b'{"rounds": {"drawNumber": "447"}}', '"rounds" holds one round'),
        (b'{"rounds": "all"}', '"rounds" is not a list'),
        (b'{"rounds": [7]}', "entry 1 of the list: expected an object, not '7'"),
        (b'{"rounds": [{"dd1": "1", "dd1": "2"}]}', "one object has dd1 twice"),
        (b'{"rounds": [{"dd1": "1", "DD1": "2"}]}', "a field stands there in two spellings"),
        (b'{"rounds": [], "rounds": []}', "one object has rounds twice"),
        (b"[" * 100_000, "is not a list of rounds"),
        (rb'{"rounds": [{"drawName": "\ud83d"}]}', "is not a list of rounds"),
        ("{}".encode("utf-16"), "is UTF-16, expected UTF-8"),
        (b"\x81\x8d", "is neither UTF-8 nor Windows-1252"),
        (b"  <html></html>", "is a web page (HTML), expected JSON"),
    ],
)
def test_each_fault_of_a_file_has_its_own_words(
    importing: Importing, content: bytes, words: str
) -> None:
    """Not the list, not JSON, not text; nothing is changed."""
    path = importing.folder / "list.json"
    path.write_bytes(content)
    assert words in importing.refused(str(path))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("nowhere.json", "nowhere.json: cannot be read: No such file or directory"),
        (
            "ftp://example.org/list.json",
            "expected a file or an address that begins with http(s)://",
        ),
        ("file:///etc/hostname", "expected a file or an address that begins with http(s)://"),
    ],
)
def test_a_source_that_is_none_is_said(importing: Importing, source: str, words: str) -> None:
    """No such file, and no other kind of address."""
    assert words in importing.refused(source)


def test_a_file_far_too_large_is_not_read(
    importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not the list."""
    monkeypatch.setattr(fetch, "MOST_BYTES", 10)
    path = importing.folder / "list.json"
    path.write_bytes(b" " * 11)
    assert "is larger than 10 bytes" in importing.refused(str(path))


def test_a_cut_off_copy_of_the_real_size_changes_nothing(
    importing: Importing, store: Store
) -> None:
    """The list, cut at a tenth, a half and one byte before its end."""
    text = json.dumps(feed(store)).encode()
    path = importing.folder / "list.json"
    for size in (len(text) // 10, len(text) // 2, len(text) - 1):
        path.write_bytes(text[:size])
        assert "the file is truncated" in importing.refused(str(path))


def test_the_summary_tells_of_a_list_that_cannot_be_had(importing: Importing) -> None:
    """So the workflow has something to show."""
    summary = importing.folder / "summary.md"
    importing.refused("nowhere.json", "--summary", str(summary))
    assert "nowhere.json: cannot be read" in summary.read_text()


@pytest.mark.parametrize(
    ("stops", "problem", "raised"),
    [
        ("replace", OSError(30, "Read-only file system"), NotWritten),
        ("replace", KeyboardInterrupt("stopped"), KeyboardInterrupt),
        ("chmod", OSError(28, "No space left on device"), NotWritten),
    ],
)
def test_files_are_written_all_or_none(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stops: str,
    problem: BaseException,
    raised: type[BaseException],
) -> None:
    """When the last file cannot be made or put in place, or someone stops it there, the others are as
    they were, and nothing is left."""
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text(f"old {name}")
    does = getattr(Path, stops)

    def fails_for_b(self: Path, to: Any) -> Any:
        if "b.yml" in self.name:
            raise problem
        return does(self, to)

    monkeypatch.setattr(Path, stops, fails_for_b)
    old = {"a.yml": "old a.yml", "b.yml": "old b.yml"}
    with pytest.raises(raised, match=str(problem.args[-1])):
        write(tmp_path, old, {"a.yml": "new", "c.yml": "new", "b.yml": "new"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == old


def test_a_file_that_someone_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """The import was computed from other bytes."""
    (tmp_path / "a.yml").write_text("changed")
    with pytest.raises(NotWritten, match="was changed by someone else"):
        write(tmp_path, {"a.yml": "old"}, {"a.yml": "new"})
    assert (tmp_path / "a.yml").read_text() == "changed"


def test_a_written_file_keeps_its_permissions(tmp_path: Path) -> None:
    """A temporary file is private; the data is not."""
    path = tmp_path / "a.yml"
    path.write_text("old")
    path.chmod(0o664)
    write(tmp_path, {"a.yml": "old"}, {"a.yml": "new", "b.yml": "new"})
    assert [p.stat().st_mode & 0o777 for p in sorted(tmp_path.iterdir())] == [0o664, 0o644]
