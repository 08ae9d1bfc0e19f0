"""docs/assets/css/ as browsers get it: a page loads one or two sheets, each named by what it holds.

A sheet that no other imports is what pages ask for: `site.css` is on every page, and those that a
page names in its front matter (`styles: [worksheet.css]`) come after it. The rest are parts.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from importlib import import_module
from pathlib import Path

FOLDER = "assets/css"
IMPORT = re.compile(r"""@import\s+["']\./([\w-]+\.css)["']""")


def bundle(repo: Path, source: Path, made: Path) -> dict[str, Path]:
    """The sheets of `source` with all that they import, written to `made`: by name, the new file.

    Raises SystemExit with what esbuild says of a fault.
    """
    # Imported here: while MkDocs loads its hooks, `calculator` would mean macros/calculator.
    esbuild, fingerprint = (
        import_module(f"calculator.bundle.{name}") for name in ("esbuild", "fingerprint")
    )
    texts = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in source.glob("*.css")}
    parts = {part for text in texts.values() for part in IMPORT.findall(text)}
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        esbuild.bundle(repo, source, sorted(texts.keys() - parts), target)
        for file in sorted(target.iterdir()):
            digest = fingerprint.of_file(file)[: fingerprint.LENGTH]
            found[file.name] = Path(shutil.move(file, made / f"{file.stem}-{digest}{file.suffix}"))
    return found
