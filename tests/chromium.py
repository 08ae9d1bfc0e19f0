"""Which Chromium is driven: $CHROMIUM, else the first of these that the machine has."""

from __future__ import annotations

import os
import shutil

# Chromium without windows: it opens a page for a quarter of the processor's time.
SHELL = "chromium-headless-shell"
# What people have. Benchmarks measure these where they can.
WITH_WINDOWS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed(*names: str) -> str | None:
    """The path of the first of `names` on this machine, or of $CHROMIUM where it is set; or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
