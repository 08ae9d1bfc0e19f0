"""Does bad data ever become a page?"""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros import hooks


def test_bad_data_stops_the_build_with_every_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message holds file and line of each fault, and says that nothing was built."""
    (tmp_path / "data/draws").mkdir(parents=True)
    (tmp_path / "data/draws/2021.yml").write_text("source: a\nsource: b\n", encoding="utf-8")
    (tmp_path / "data/freshness.yml").write_text("limits:\n\tall: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Abort) as stopped:
        hooks.on_config(MkDocsConfig())
    message = str(stopped.value)
    assert "data/draws/2021.yml:2" in message
    assert "data/freshness.yml:2" in message
    assert "Nothing was built" in message
