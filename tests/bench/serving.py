"""From the edit of one draw's YAML to its page in a running server."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.builds import ENVIRONMENT

LONGEST = 180


def edit_to_shown(repo: Path) -> float:
    """Seconds until a new cut-off of the newest round stands on its page.

    Raises TimeoutError where it does not within three minutes.
    """
    file = max((repo / "data" / "draws").glob("*.yml"))
    text = file.read_text(encoding="utf-8")
    number, cutoff = re.findall(r'round: "([^"]+)"[^"]*?crs_cutoff: (\d+)', text, re.DOTALL)[-1]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--livereload", "-a"]
    page = f"http://127.0.0.1:{port}/draws/{number}/"
    server = subprocess.Popen([*command, f"127.0.0.1:{port}"], cwd=repo, env=ENVIRONMENT)
    try:
        _wait_for(page, f">{cutoff}<")
        time.sleep(2)  # the watcher of files is up
        before, _, after = text.rpartition(f"crs_cutoff: {cutoff}")
        new = int(cutoff) + 1
        file.write_text(f"{before}crs_cutoff: {new}{after}", encoding="utf-8")
        begin = time.perf_counter()
        _wait_for(page, f">{new}<")
        return time.perf_counter() - begin
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(page: str, words: str) -> None:
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            with urlopen(page, timeout=LONGEST) as answer:
                if words in answer.read().decode():
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{page} does not show {words}")
