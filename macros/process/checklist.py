"""The way through as a list to tick: what each step asks for, with the limits of the build's day."""

from __future__ import annotations

import hashlib

from macros import render
from macros.process.limits import KIND, filled, process


def checklist(lang: str = "en") -> str:
    """Each step with a box for each thing it asks for.

    The page may have `scripts: [assets/js/checklist.js]`, which counts the ticks and keeps them
    where the reader asks for it. Without it the boxes can be ticked and printed all the same. Ticks
    that are kept belong to a version, the hash of all texts: a changed list starts afresh.
    """
    rows = []
    for step in process().steps:
        render.current().cite(step, KIND)
        rows.append((step, filled(step.summary, lang), [filled(ask, lang) for ask in step.asks]))
    texts = "\n".join(f"{step.id} {ask}" for step, _, asks in rows for ask in asks)
    version = hashlib.sha256(texts.encode()).hexdigest()[:8]
    count = sum(len(asks) for _, _, asks in rows)
    return render.html(
        "process_checklist.jinja", lang=lang, rows=rows, version=version, count=count
    )
