"""What the tests of data/ may ask for beside what all tests may."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.badinput import copy_of
from tests.data.importing import Importing
from tests.data.reviewing import Reviewing, reviewing


@pytest.fixture
def importing(repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Importing:
    """A copy of data/ to import into, as it was after round 447."""
    found = Importing(tmp_path, copy_of(repo / "data", tmp_path).folder, capsys)
    found.cut_after("447")
    return found


@pytest.fixture
def review(repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Reviewing:
    """A checkout of git with the real data, to change and to review."""
    return reviewing(repo, tmp_path / "checkout", capsys)
