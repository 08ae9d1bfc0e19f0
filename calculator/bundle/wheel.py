"""The scoring package as a wheel for the browser: byte-compiled, equal bytes for equal source."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from calculator.bundle import bytecode, fingerprint
from calculator.bundle.tools import run


def build(project: Path, folder: Path) -> Path:
    """Builds the wheel of `project` into `folder` and returns it; its build tag is a hash.

    Its modules are compiled for the browser's Python, so that a start in the browser compiles
    nothing. Raises SystemExit with what a tool said where it fails.
    """
    with tempfile.TemporaryDirectory() as made:
        run(project, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", made)
        bytecode.compile_archives(Path(made))
        (compiled,) = Path(made).glob("*.whl")
        steady = Path(made) / "steady.zip"
        bytecode.rewrite(compiled, steady)
        name, version, *tags = compiled.stem.split("-")
        # a build tag begins with a digit
        tag = "0" + fingerprint.of_file(steady)[: fingerprint.LENGTH]
        target = folder / ("-".join((name, version, tag, *tags)) + ".whl")
        target.write_bytes(steady.read_bytes())
    return target
