"""Is the calculator there without a network on the second visit, always whole and of one version?"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from calculator.bundle import offline
from tests.browser.calculator_page import PLAIN, fill_in, shown_result, wait_for_stage
from tests.static_server import QuietServer, StaticHandler

PREFIX = "/hub/"
PATIENCE = 30_000  # milliseconds in which a new version takes over, also on a busy machine
ACTIVE = """async () => {
  const { active, waiting, installing } = await navigator.serviceWorker.ready;
  return active.state === "activated" && !waiting && !installing;
}"""
STATE = """async () => {
  const found = await navigator.serviceWorker.getRegistration();
  return found ? ["installing", "waiting", "active"].filter((name) => found[name]) : [];
}"""
CACHES = "async () => (await caches.keys()).sort()"


class Host:
    """A copy of what the calculator needs of the site, on a server that can go away.

    `asked` lists the addresses of all requests; for those that `broken` says so, it answers 503.
    """

    def __init__(self, site: Path, folder: Path, prefix: str) -> None:
        self.folder, self.prefix = folder, prefix
        self.asked: list[str] = []
        self.broken: Callable[[str], bool] = lambda _path: False
        for name in ("assets", "calculator"):
            shutil.copytree(site / name, folder / name)
        self.make_version()

    def make_version(self) -> None:
        """Lists the files as they are now, as the end of a build does."""
        offline.write(self.folder)

    def start(self, port: int = 0) -> None:
        """Serves from now on."""
        host = self

        class Handler(StaticHandler):
            def do_GET(self) -> None:  # noqa: N802  the base class's name
                host.asked.append(self.path)
                if host.broken(self.path):
                    self.send_error(503)
                else:
                    super().do_GET()

        handler = partial(Handler, directory=str(self.folder), prefix=self.prefix)
        self.server = QuietServer(("127.0.0.1", port), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}{self.prefix}"
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Nobody answers any more."""
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def host(site: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Host]:
    """A running host, under a sub-path where the test does not say else."""
    made = Host(site, tmp_path / "site", getattr(request, "param", PREFIX))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One reader's browser, whose visits share what is kept."""
    made = browser.new_context(reduced_motion="reduce")
    made.set_default_timeout(30_000)
    yield made
    made.close()


def kept(context: BrowserContext, host: Host) -> Page:
    """A first visit, until the calculator is kept."""
    page = context.new_page()
    page.goto(f"{host.address}calculator/")
    wait_for_stage(page, "ready")
    wait_until(page, ACTIVE)
    return page


def wait_until(page: Page, condition: str, wanted: Any = True, *, looking: bool = False) -> None:
    """Waits until the browser answers as wanted; `looking` for a new version all the while."""
    for _ in range(60):
        if looking:
            look_for_update(page)
        found = page.evaluate(condition)
        if found == wanted:
            return
        page.wait_for_timeout(500)
    pytest.fail(f"not {wanted} after 30 s but {found}: {condition}")


def look_for_update(page: Page) -> None:
    """What the browser does by itself in the background, some seconds or a day after a visit."""
    page.evaluate(
        "async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => {})"
    )


def colour(page: Page) -> str:
    """A mark that the style sheet of one version sets."""
    found: str = page.evaluate(
        "getComputedStyle(document.documentElement).getPropertyValue('--version').trim()"
    )
    return found


def style_sheet(host: Host) -> Path:
    """The sheet of all pages."""
    (sheet,) = (host.folder / "assets" / "css").glob("site-*.css")
    return sheet


def publish(host: Host, name: str) -> None:
    """A deploy: one style sheet and the page's text change, under the addresses they had."""
    style = style_sheet(host)
    style.write_text(f"{style.read_text('utf-8')}\n:root {{ --version: {name}; }}\n", "utf-8")
    page = host.folder / "calculator" / "index.html"
    text = page.read_text("utf-8").replace("</body>", f'<i id="version">{name}</i></body>')
    page.write_text(text, "utf-8")
    host.make_version()


@pytest.mark.parametrize("host", [PREFIX, "/"], ids=["sub-path", "root"], indirect=True)
def test_second_visit_needs_no_server(context: BrowserContext, host: Host) -> None:
    """With the server gone, the page comes up and counts; nothing it loads is missing."""
    kept(context, host).close()
    host.stop()
    page = context.new_page()
    failed: list[str] = []
    context.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(f"{host.address}calculator/#result")
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    assert [url for url in failed if not url.endswith("/service-worker.js")] == []
    host.start(host.server.server_port)


def test_second_visit_asks_for_nothing(context: BrowserContext, host: Host) -> None:
    """The server hears of it only when the browser looks for a new version."""
    kept(context, host).close()
    host.asked.clear()
    page = context.new_page()
    page.goto(f"{host.address}calculator/")
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    assert [path for path in host.asked if not path.endswith("/service-worker.js")] == []


def test_second_visit_starts_one_worker_at_once(context: BrowserContext, host: Host) -> None:
    """Nothing has to be downloaded, so it does not wait for the whole page, which takes over that one."""
    kept(context, host).close()
    page = context.new_page()
    page.add_init_script(
        """
        const Before = Worker;
        window.started = [];
        window.Worker = class extends Before {
          constructor(...how) {
            super(...how);
            window.started.push(document.readyState);
          }
        };
        """
    )
    page.goto(f"{host.address}calculator/")
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    (when,) = page.evaluate("window.started")
    assert when != "complete"


def test_new_version_takes_over_at_the_next_load_and_not_before(
    context: BrowserContext, host: Host
) -> None:
    """An open page keeps its version to the end; loaded anew, all of it is of the new one."""
    page = kept(context, host)
    page.reload()
    (old,) = page.evaluate(CACHES)
    publish(host, "two")
    wait_until(page, STATE, ["waiting", "active"], looking=True)
    host.stop()
    assert colour(page) == ""
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    page.reload()
    expect(page.locator("#version")).to_have_text("two", timeout=PATIENCE)
    assert colour(page) == "two"
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    wait_until(page, "async () => (await caches.keys()).length", 1)
    assert page.evaluate(CACHES) != [old]
    host.start(host.server.server_port)


def test_while_another_page_of_the_old_version_is_open_it_stays(
    context: BrowserContext, host: Host
) -> None:
    """Two pages side by side are never of two versions; with both closed, the new one is there."""
    kept(context, host).close()
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{host.address}calculator/")
    publish(host, "two")
    wait_until(first, STATE, ["waiting", "active"], looking=True)
    second.reload()
    assert colour(second) == ""
    assert second.locator("#version").count() == 0
    first.close()
    second.close()
    third = context.new_page()
    third.goto(f"{host.address}calculator/")
    expect(third.locator("#version")).to_have_text("two", timeout=PATIENCE)
    wait_until(third, "async () => (await caches.keys()).length", 1)
    assert colour(third) == "two"


def test_half_an_update_changes_nothing_and_is_finished_later(
    context: BrowserContext, host: Host
) -> None:
    """A server that gives out mid-way leaves the old version whole; the next look completes the new."""
    page = kept(context, host)
    page.reload()
    publish(host, "two")
    host.broken = lambda path: path.endswith(style_sheet(host).name)
    look_for_update(page)
    wait_until(page, STATE, ["active"])
    page.reload()
    assert colour(page) == ""
    assert page.locator("#version").count() == 0
    host.broken = lambda _path: False
    wait_until(page, STATE, ["waiting", "active"], looking=True)
    page.reload()
    expect(page.locator("#version")).to_have_text("two", timeout=PATIENCE)
    assert colour(page) == "two"


def test_deploy_in_the_middle_never_mixes(context: BrowserContext, host: Host) -> None:
    """Where the list is new and a file is still old, nothing of the new version is used."""
    page = kept(context, host)
    page.reload()
    style = style_sheet(host)
    old = style.read_bytes()
    publish(host, "two")
    new = style.read_bytes()
    style.write_bytes(old)
    look_for_update(page)
    wait_until(page, STATE, ["active"])
    page.reload()
    assert page.locator("#version").count() == 0
    style.write_bytes(new)
    wait_until(page, STATE, ["waiting", "active"], looking=True)


def test_only_what_changed_is_fetched_again(context: BrowserContext, host: Host) -> None:
    """An update takes the runtime over from the version before it."""
    page = kept(context, host)
    page.reload()
    publish(host, "two")
    host.asked.clear()
    wait_until(page, STATE, ["waiting", "active"], looking=True)
    names = {path.rpartition("/")[2] for path in host.asked}
    assert names == {"service-worker.js", style_sheet(host).name, ""}


def test_the_rest_of_the_site_is_not_looked_after(context: BrowserContext, host: Host) -> None:
    """A page outside calculator/ comes from the server each time, as it is there."""
    page = kept(context, host)
    other = host.folder / "other" / "index.html"
    other.parent.mkdir()
    for text in ("one", "two"):
        other.write_text(f"<!doctype html><p>{text}</p>", "utf-8")
        page.goto(f"{host.address}other/?{text}")
        expect(page.locator("p")).to_have_text(text)


def test_refused_storage_leaves_the_page_as_it_is(browser: Browser, host: Host) -> None:
    """In a private window that forbids keeping, the calculator counts and complains of nothing."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "ServiceWorkerContainer.prototype.register ="
        " () => Promise.reject(new DOMException('no', 'SecurityError'))"
    )
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(f"{host.address}calculator/")
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    assert errors == []
    context.close()


def test_no_room_on_the_device_leaves_the_page_as_it_is(
    context: BrowserContext, host: Host
) -> None:
    """Where the browser has no room to keep it all, nothing half is used and the page complains of nothing;
    with room again, a later visit keeps it."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    origin = "/".join(host.address.split("/")[:3])
    device = context.new_cdp_session(page)
    device.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1_000_000})
    page.goto(f"{host.address}calculator/")
    fill_in(page, PLAIN)
    assert shown_result(page)["total"] == 379
    wait_until(page, "async () => (await caches.keys()).length", 1)  # it has begun to keep
    wait_until(page, STATE, [])  # and given up
    assert errors == []
    device.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.reload()
    wait_for_stage(page, "ready")
    wait_until(page, ACTIVE)


def test_saving_data_nothing_is_kept_before_it_is_wanted(browser: Browser, host: Host) -> None:
    """With Save-Data, neither runtime nor service worker is asked for until the form is touched."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(f"{host.address}calculator/")
    page.wait_for_timeout(2000)
    early = [p for p in host.asked if p.endswith((".wasm", ".whl", ".zip", "service-worker.js"))]
    assert early == []
    page.locator("[name=age]").focus()
    wait_for_stage(page, "ready")
    wait_until(page, ACTIVE)
    context.close()


def test_a_server_that_rebuilds_takes_away_what_was_kept(
    context: BrowserContext, host: Host
) -> None:
    """`make serve` on an address where a finished site stood before shows its own pages again."""
    kept(context, host).close()
    page = context.new_page()
    page.goto(f"{host.address}calculator/")
    wait_for_stage(page, "ready")
    offline.write(host.folder, serving=True)
    wait_until(page, CACHES, [], looking=True)
    page.close()
    page = context.new_page()
    page.goto(f"{host.address}calculator/")
    host.asked.clear()
    page.reload()
    assert f"{host.prefix}calculator/" in host.asked
