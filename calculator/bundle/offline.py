"""service-worker.js at the site's root: the script, and before it the list of all it has to keep.

The list names every file that the pages below calculator/ load, with its hash, as it lies in the
finished site. So it changes when one of them does, and browsers then take the new version over.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from calculator.bundle import compressed, fingerprint
from calculator.bundle.fingerprint import LENGTH

NAME = "service-worker.js"
SOURCE = Path(__file__).resolve().parents[1] / "web" / NAME
HOME = "calculator"
BUNDLE = "assets/calculator"
LOADED = {"stylesheet", "icon", "apple-touch-icon", "manifest", "modulepreload"}
# A server that rebuilds while someone edits must never show what is kept: it takes all of it away, at
# once, because the browser may let the one before finish what it does before this one is active.
NOTHING_KEPT = """\
const forget = async () => {
  for (const name of await caches.keys()) if (name.startsWith("calculator ")) await caches.delete(name);
};
self.addEventListener("install", (event) => event.waitUntil(forget().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => {
  event.waitUntil(forget());
  self.registration.unregister(); // not waited for: a page that is loaded meanwhile waits for this event
});
"""


def write(site: Path, *, serving: bool = False) -> None:
    """Writes the service worker of the finished site in the folder `site`."""
    text = NOTHING_KEPT if serving else f"const VERSION = {_version(site)};\n{_source()}"
    (site / NAME).write_text(text, encoding="utf-8")


def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def _version(site: Path) -> str:
    files = [
        {"path": address, "sha256": fingerprint.of_file(site / place)}
        for address, place in sorted(kept_files(site).items())
    ]
    listed = json.dumps(files, separators=(",", ":"))
    made_from = hashlib.sha256((listed + _source()).encode()).hexdigest()[:LENGTH]
    return f'{{"id":"{made_from}","files":{listed}}}'


def kept_files(site: Path) -> dict[str, str]:
    """What is kept, by address below the site's root: `calculator/` is the file `calculator/index.html`."""
    found = {
        place: place
        for file in (site / BUNDLE).rglob("*")
        if file.is_file() and file.suffix not in compressed.WAYS
        for place in [file.relative_to(site).as_posix()]
    }
    for page in [*site.glob(f"{HOME}/**/index.html"), *site.glob(f"*/{HOME}/**/index.html")]:
        place = page.relative_to(site).as_posix()
        if place.startswith("assets/"):
            continue
        address = place.removesuffix("index.html")
        found[address] = place
        found |= {name: name for name in _loaded_by(page, address) if (site / name).is_file()}
    return found


def _loaded_by(page: Path, address: str) -> Iterator[str]:
    links = _Links()
    links.feed(page.read_text(encoding="utf-8"))
    for link in links.found:
        whole = urljoin(f"https://site/{address}", link)
        if whole.startswith("https://site/"):
            yield whole.removeprefix("https://site/")


class _Links(HTMLParser):
    """Collects the addresses of what a browser loads with a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes scripts, pictures, and the kinds of links that are loaded."""
        given = {name: value or "" for name, value in attrs}
        if tag in {"script", "img"} and given.get("src"):
            self.found.append(given["src"])
        elif tag == "link" and LOADED & set(given.get("rel", "").split()):
            self.found.append(given.get("href", ""))
