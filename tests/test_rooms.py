"""Do the rooms keep to themselves? Who imports whom, as HACKING.md has it."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

PACKAGE = "calculator/src/express_entry"
# `import "./a.js"`, `import { b } from "./a.js"`, `export … from`, `import("./a.js")`; types in comments too.
JS_IMPORT = re.compile(r"""(?:^import|\bfrom|\bimport\()\s*["']([^"']+)["']""", re.MULTILINE)


def imports(folder: Path) -> set[tuple[str, str]]:
    """Each Python file under `folder` with the modules it imports, wherever in it that stands."""
    found = set()
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = ["." * node.level + (node.module or "")]
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
                names = [beginning(node.args[0])]
            else:
                continue
            found |= {(path.relative_to(folder).as_posix(), name) for name in names}
    return found


def beginning(text: ast.expr) -> str:
    """A written text, of an f-string what stands before its first brace: `macros.`."""
    first = text.values[0] if isinstance(text, ast.JoinedStr) else text
    return str(first.value) if isinstance(first, ast.Constant) else ""


def of_room(module: str, *rooms: str) -> bool:
    """Whether `module` is one of `rooms` or lies in one."""
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def test_the_scoring_package_needs_nothing_but_python(repo: Path) -> None:
    """A wheel stands alone: it imports itself and the standard library, never the project."""
    foreign = {
        (file, name)
        for file, name in imports(repo / PACKAGE)
        if name and not of_room(name, "express_entry", *sys.stdlib_module_names)
    }
    assert foreign == set()


def test_only_one_file_knows_mkdocs(repo: Path) -> None:
    """Another generator of sites means another macros/hooks.py, and no other change in code."""
    rooms = [repo / "macros", repo / "calculator"]
    found = {file for room in rooms for file, name in imports(room) if of_room(name, "mkdocs")}
    assert found == {"hooks.py"}


def test_code_never_needs_the_tests(repo: Path) -> None:
    """What is installed works without tests/."""
    rooms = [repo / "macros", repo / "calculator"]
    assert {
        entry for room in rooms for entry in imports(room) if of_room(entry[1], "tests")
    } == set()


def test_models_know_models_only(repo: Path) -> None:
    """What data may hold is told without what is made of it, so schemas need no site."""
    for file, name in imports(repo / "macros" / "models"):
        if of_room(name, "macros", "express_entry", "calculator"):
            assert of_room(name, "macros.models", "macros.faults"), f"{file} imports {name}"


def test_the_page_of_the_calculator_imports_its_own_files_only(repo: Path) -> None:
    """It reaches Python through the worker's messages, and no package by its name or address."""
    web = repo / "calculator" / "web"
    for path in sorted(web.rglob("*.js")):
        for name in JS_IMPORT.findall(path.read_text(encoding="utf-8")):
            assert name.startswith("."), f"{path.relative_to(web)} imports {name}"
            assert (path.parent / name).resolve().is_relative_to(web), f"{path.name} imports {name}"


def test_pages_call_macros_and_hold_no_code(repo: Path) -> None:
    """A written page is prose with macro calls: what needs a loop or a condition is a macro's."""
    pages = list((repo / "docs").rglob("*.md"))
    assert pages
    assert [page.name for page in pages if "{%" in page.read_text(encoding="utf-8")] == []
