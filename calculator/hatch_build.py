"""Compiles data/ into the package when a wheel or sdist is built from the project's checkout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


# The hook's type parameter is hatchling's own configuration, which this hook does not read.
class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Writes src/express_entry/_compiled/; an sdist carries it, so there it is left alone."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the install is editable: there calculator.bundle.compile_rules does."""
        repo = Path(self.root).parent
        if version == "editable" or not (repo / "data" / "crs").is_dir():
            return
        sys.path.insert(0, str(repo))
        from calculator.bundle.compile_rules import write

        write()
