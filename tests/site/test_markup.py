"""Is the HTML valid, on one page of each kind?"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

KINDS = [
    "index.html",
    "404.html",
    "about/index.html",
    "how-it-works/index.html",
    "how-it-works/decision/index.html",
    "how-it-works/costs/index.html",
    "how-it-works/checklist/index.html",
    "how-it-works/mistakes/index.html",
    "programs/index.html",
    "programs/cec/index.html",
    "noc/index.html",
    "categories/index.html",
    "categories/trades/index.html",
    "provinces/ontario/index.html",
    "provinces/quebec/index.html",
    "crs/index.html",
    "crs/language-tests/index.html",
    "draws/2021/index.html",
    "draws/193/index.html",
    "calculator/index.html",
    "data/index.html",
    "glossary/index.html",
]


def test_one_page_of_each_kind_is_valid_html(site: Path, repo: Path) -> None:
    """html-validate finds nothing: nesting, attributes, labels, roles."""
    node = shutil.which("node")
    assert node, "no node on PATH: `make test` brings one"
    checker = repo / "node_modules/html-validate/bin/html-validate.mjs"
    config = repo / "tests/site/html-validate.json"
    files = [str(site / kind) for kind in KINDS]
    found = subprocess.run(
        [node, str(checker), "--config", str(config), *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
