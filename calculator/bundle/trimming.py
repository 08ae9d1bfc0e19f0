"""Pyodide's runtime without what only packages in WebAssembly could use: ours needs none of them.

What is left out is found by following names and calls, not by a list kept by hand: see trim.mjs.
Made again only when a tool or the runtime has changed.
"""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from calculator.bundle.tools import from_npm, run

SCRIPT = Path(__file__).with_name("trim.mjs")
PACKAGES = ("pyodide", "binaryen", "terser")
GLUE, MODULE = "pyodide.asm.js", "pyodide.asm.wasm"
TURNS = 2  # after which nothing more goes
FEATURES = (  # of WebAssembly, as Pyodide's own build uses them
    "bulk-memory", "exception-handling", "multivalue", "mutable-globals", "nontrapping-float-to-int",
    "reference-types", "sign-ext", "simd",
)  # fmt: skip


def trimmed(repo: Path, kept: Path) -> tuple[Path, Path]:
    """The trimmed pyodide.asm.js and pyodide.asm.wasm, in a folder of their own in `kept`.

    Raises SystemExit where a package from npm is missing, or with what a tool said where it fails.
    """
    folder = kept / _fingerprint(repo)
    if not folder.is_dir():
        kept.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept) as made:
            done = Path(made) / "done"
            done.mkdir()
            _trim(repo, Path(made), done)
            done.rename(folder)
    return folder / GLUE, folder / MODULE


def _fingerprint(repo: Path) -> str:
    digest = hashlib.sha256(SCRIPT.read_bytes() + Path(__file__).read_bytes())
    for name in PACKAGES:
        file = repo / "node_modules" / name / "package.json"
        if not file.is_file():
            raise SystemExit(f"node_modules has no {name}: `make setup` installs it")
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _trim(repo: Path, work: Path, done: Path) -> None:
    """Without what the page does not name, the module imports less; without that, the page names less."""
    stock = (repo / "node_modules" / "pyodide").resolve()
    module = stock / MODULE
    for turn in range(TURNS):
        smaller = work / f"{turn}.wasm"
        run(work, "node", str(SCRIPT), str(stock), str(module), str(work))
        run(work, from_npm(repo, "wasm-metadce"), *(f"--enable-{name}" for name in FEATURES),
            "--graph-file=graph.json", str(module), "--output", str(smaller))  # fmt: skip
        module = smaller
    module.rename(done / MODULE)
    run(work, from_npm(repo, "terser"), GLUE, "--compress", "passes=3", "--mangle",
        "--output", str(done / GLUE))  # fmt: skip
