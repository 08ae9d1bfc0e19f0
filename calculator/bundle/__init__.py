"""What the browser needs to run the scoring package: the runtime, the wheel, the page's modules.

`ensure()` gives every file with its place on the site. The files are made in build/calculator/ and
made again only when something they come from has changed. By hand: `python -m calculator.bundle`.

    assets/calculator/web-<hash>/            the page's modules, and manifest.js that names the rest
    assets/calculator/pyodide-<v>-<hash>/    the runtime
    assets/calculator/express_entry-….whl    the scoring package, with a hash in its name
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from calculator.bundle import (
    compressed,
    inputs,
    manifest,
    modules,
    runtime,
    tracing,
    trimming,
    wheel,
)

__all__ = ["BUILT", "ensure", "scripts"]

REPO = Path(__file__).resolve().parents[2]
BUILT = REPO / "build" / "calculator"
WEB = REPO / "calculator" / "web"
ON_SITE = "assets/calculator"


def ensure(*, serving: bool = False) -> list[tuple[str, Path]]:
    """Every file of the calculator as (path on the site, file), built first where that is needed.

    A running server keeps the old files where only rounds or pools are newer: making them takes
    longer than the page of an edited round may. The next start makes them. Nor does it have the
    files compressed, which nobody would fetch from it.
    Raises SystemExit with what is missing, or what a build step said.
    """
    but = inputs.ROUNDS if serving else ()
    if not inputs.unchanged(REPO, BUILT, but):
        _build()
    files = [
        (_on_site(file), file)
        for file in sorted(BUILT.rglob("*"))
        if file.is_file() and file.name != inputs.STAMP
    ]
    if not serving:
        files += compressed.beside(files, BUILT.parent / "compressed")
    return files


def scripts(entry: str) -> list[str]:
    """The modules that a page with the script `entry` loads, as paths on the site, `entry` first.

    A page names a module of calculator/web/ without the hash: `assets/calculator/calculator.js`
    gives `assets/calculator/web-<hash>/calculator.js` and all that it imports. Any other script
    stays as it is.
    """
    if not entry.startswith(f"{ON_SITE}/"):
        return [entry]
    (folder,) = BUILT.glob(f"{modules.PREFIX}*")
    name = entry.removeprefix(f"{ON_SITE}/")
    return [_on_site(file) for file in modules.needed_by(folder / name)]


def _on_site(file: Path) -> str:
    return f"{ON_SITE}/{file.relative_to(BUILT).as_posix()}"


def _build() -> None:
    """Makes everything beside the old files, then swaps: at no moment is anything half made."""
    from calculator.bundle import compile_rules  # loads all of data/: only to build

    package = REPO / "node_modules" / "pyodide"
    runtime.check(package)
    rules = compile_rules.write()
    BUILT.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILT.parent, prefix="calculator-") as made:
        folder = Path(made) / "new"
        folder.mkdir()
        wheel_file = wheel.build(REPO / "calculator", folder)
        used = tracing.used_modules(
            package, rules.parent, wheel_file, BUILT.parent / "used-modules.json"
        )
        smaller = trimming.trimmed(REPO, BUILT.parent / "trimmed")
        runtime_folder = runtime.build(package, smaller, used, folder)
        listed = manifest.text(folder, runtime_folder, wheel_file, runtime.lock(package))
        modules.build(REPO, WEB, (manifest.NAME, listed), folder)
        inputs.stamp(REPO, folder, generated=rules)
        if BUILT.exists():
            BUILT.rename(Path(made) / "old")
        folder.rename(BUILT)
