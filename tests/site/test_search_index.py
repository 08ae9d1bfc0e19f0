"""Do the texts that the search shows read as texts?"""

from __future__ import annotations

import json
import re
from pathlib import Path

CAMEL = re.compile(r"[A-Za-z]*[a-z][A-Z][a-z]+(?= )")
NAMES = {"JavaScript", "WebAssembly", "GitHub"}  # which are written so
CODE = "open-data/"  # whose examples are programs


def test_no_two_sentences_run_together(site: Path) -> None:
    """What stands in a block of its own on the page is apart from what follows in an excerpt."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    texts = {doc["location"]: re.sub(r"<[^>]+>", " ", doc["text"]) for doc in index["docs"]}
    assert "Check that you can enter Meet the minimum" in re.sub(
        r"\s+", " ", texts["how-it-works/#steps"]
    )
    run_together = {
        (place, word)
        for place, text in texts.items()
        if not place.startswith(CODE)
        for word in CAMEL.findall(text)
        if word not in NAMES
    }
    assert run_together == set()
