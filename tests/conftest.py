"""What all tests may ask for: the repository, its data, the built site, a server, a browser.

Set HUB_SITE to a folder with a finished site to test that one instead of building it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.chromium import SHELL, WITH_WINDOWS, installed
from tests.static_server import serve_folder

if TYPE_CHECKING:
    from macros.store import Store

REPO = Path(__file__).resolve().parents[1]
# Project pages are served under a sub-path. Only the 404 page says where: it must start at the root.
SITE_URL = "http://127.0.0.1:8000/hub/"

# How long one example takes says more about the machine than about the code.
settings.register_profile("any machine", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def repo() -> Path:
    """The repository's root."""
    return REPO


@pytest.fixture(scope="session")
def store(repo: Path) -> Store:
    """All of data/, loaded and checked."""
    from macros.store import load

    return load(repo / "data")


@pytest.fixture(scope="session")
def site(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is deployed under /hub/: built strictly, once for all processes of a run."""
    if ready := os.environ.get("HUB_SITE"):
        return Path(ready).resolve()
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each process has a folder of its own in the run's
        run = run.parent
    folder, done = run / "site", run / "site-is-built"
    with FileLock(run / "site.lock"):
        if not done.exists():
            done.write_text(build_site(repo, folder), encoding="utf-8")
    if problem := done.read_text(encoding="utf-8"):
        pytest.fail(problem, pytrace=False)
    return folder


def build_site(repo: Path, folder: Path, address: str = SITE_URL) -> str:
    """Builds the site for `address` into folder. Returns what is wrong with it, nothing when all is well."""
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=repo,
        env=os.environ | {"SITE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode == 0:
        return ""
    last_lines = "\n".join((built.stdout + built.stderr).splitlines()[-30:])
    return f"the strict build of the site failed; `make build` says all of it:\n{last_lines}"


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the site served under a sub-path, as project pages are; it ends in `/hub/`."""
    with serve_folder(site, "/hub/") as address:
        yield address


@pytest.fixture(scope="session")
def root_server(site: Path) -> Iterator[str]:
    """The address of the same site at a domain's root, where all but its 404 page works; ends in `/`."""
    with serve_folder(site, "/") as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the Chromium that `make browser` found or installed."""
    found = installed(SHELL, *WITH_WINDOWS)
    if found is None:
        pytest.fail("no Chromium here: `make browser` installs one or says how", pytrace=False)
    return found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """No test is left out silently: one that skips itself has failed."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and no test may be: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    """The same for a whole file that skips itself."""
    report = yield
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped, and no test may be: {report.longrepr}"
    return report
