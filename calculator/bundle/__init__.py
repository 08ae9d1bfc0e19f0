"""What the browser needs to run the scoring package: the runtime, the wheel, the page's modules.

`ensure()` gives every file with its place on the site. The files are made in build/calculator/ and
made again only when something they come from has changed. By hand: `python -m calculator.bundle`.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from calculator.bundle import inputs, manifest, runtime, wheel

__all__ = ["BUILT", "ensure"]

REPO = Path(__file__).resolve().parents[2]
BUILT = REPO / "build" / "calculator"
WEB = REPO / "calculator" / "web"
ON_SITE = "assets/calculator"


def ensure(*, serving: bool = False) -> list[tuple[str, Path]]:
    """Every file of the calculator as (path on the site, file), built first where that is needed.

    A running server keeps the old files where only rounds or pools are newer: making them takes
    longer than the page of an edited round may. The next start makes them.
    Raises SystemExit with what is missing, or what a build step said.
    """
    but = inputs.ROUNDS if serving else ()
    if not inputs.unchanged(REPO, BUILT, but):
        _build()
    return [
        (f"{ON_SITE}/{file.relative_to(BUILT).as_posix()}", file)
        for file in sorted(BUILT.rglob("*"))
        if file.is_file() and file.name != inputs.STAMP
    ]


def _build() -> None:
    """Makes everything beside the old files, then swaps: at no moment is anything half made."""
    from calculator.bundle import compile_rules  # loads all of data/: only to build

    rules = compile_rules.write()
    BUILT.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILT.parent, prefix="calculator-") as made:
        folder = Path(made) / "new"
        folder.mkdir()
        runtime_folder = runtime.copy(REPO / "node_modules" / "pyodide", folder)
        wheel_file = wheel.build(REPO / "calculator", folder)
        manifest.write(folder, runtime_folder, wheel_file)
        for module in sorted(WEB.rglob("*.js")):
            place = folder / module.relative_to(WEB)
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(module, place)
        inputs.stamp(REPO, folder, generated=rules)
        if BUILT.exists():
            BUILT.rename(Path(made) / "old")
        folder.rename(BUILT)
