"""What the tests of data/ may ask for beside what all tests may."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.cli import main
from macros.diff import command
from macros.store import Store
from tests.data.badinput import copy_of
from tests.data.importing import Importing, cut_after
from tests.data.official_feed import Feed, feed, saved
from tests.data.reviewing import Reviewing, known_states, reviewing


@pytest.fixture
def importing(repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Importing:
    """A copy of data/ to import into, as it was after round 447."""
    found = Importing(tmp_path, copy_of(repo / "data", tmp_path).folder, capsys)
    found.cut_after("447")
    return found


@pytest.fixture(scope="session")
def caught_up(store: Store, repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """data/ with all that the list has: some times of rounds were not known."""
    folder = tmp_path_factory.mktemp("caught-up")
    data = copy_of(repo / "data", folder).folder
    cut_after(data, "447")
    listed = saved(feed(store, "447"), folder / "feed.json")
    assert main(["import-draws", listed, "--data", str(data)]) == 0
    return data


@pytest.fixture
def known(store: Store, importing: Importing, caught_up: Path) -> Feed:
    """The list as far as data/ goes, and data/ with all that this list has."""
    shutil.rmtree(importing.data)
    shutil.copytree(caught_up, importing.data)
    return feed(store, "447")


@pytest.fixture
def review(
    repo: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Reviewing:
    """A checkout of git with the real data, to change and to review."""
    monkeypatch.setattr(command, "states", known_states)
    return reviewing(repo, tmp_path / "checkout", capsys)
