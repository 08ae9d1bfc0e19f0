"""Is the project itself sound: set up anywhere, from locked versions, by the promised commands?"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

# Each in two parts, for this file must not hold them either.
REGISTRIES = [
    "pypi" + ".org",
    "pypi" + ".python.org",
    "python" + "hosted.org",
    "npmjs" + ".org",
    "npmjs" + ".com",
    "deb" + ".debian.org",
]


def tracked_files(repo: Path) -> list[Path]:
    """Every file that git holds or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=repo, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [path for name in listed.stdout.split("\0") if name and (path := repo / name).is_file()]


def test_no_file_holds_the_address_of_a_registry_or_a_place_on_one_machine(repo: Path) -> None:
    """A machine's own settings say where packages come from, so any mirror will do."""
    found = {
        (path.relative_to(repo).as_posix(), address)
        for path in tracked_files(repo)
        for address in [*REGISTRIES, f"{repo}/"]
        if address.encode() in path.read_bytes()
    }
    assert found == set()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-node.txt"])
def test_every_locked_package_has_one_version_and_its_hashes(repo: Path, name: str) -> None:
    """What is installed is what was locked, to the byte."""
    text = re.sub(r"\s*#.*", "", (repo / name).read_text(encoding="utf-8")).replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip()]
    assert entries
    for entry in entries:
        assert re.match(r"^[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}", entry), entry


def test_every_npm_package_has_its_hash_and_no_address(repo: Path) -> None:
    """The same for what comes from npm."""
    lock = json.loads((repo / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert {"node_modules/pyodide", "node_modules/axe-core", "node_modules/html-validate"} <= set(
        packages
    )
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []


def test_the_build_has_the_python_of_the_browser(repo: Path) -> None:
    """Bytecode of one minor version of Python does not run on another: both must be the same."""
    runtime = json.loads(
        (repo / "node_modules/pyodide/pyodide-lock.json").read_text(encoding="utf-8")
    )
    in_browser = ".".join(runtime["info"]["python"].split(".")[:2])
    assert (repo / ".python-version").read_text(encoding="utf-8").strip() == in_browser
    assert f"{sys.version_info.major}.{sys.version_info.minor}" == in_browser


def test_make_alone_lists_the_promised_targets(repo: Path) -> None:
    """A newcomer who types `make` learns what there is, and nothing is built."""
    listed = subprocess.run(["make"], cwd=repo, capture_output=True, text=True, check=True).stdout
    described = dict(re.findall(r"^  make ([a-z-]+) +(\S.*)$", listed, flags=re.MULTILINE))
    assert {"serve", "test", "build", "check"} <= set(described)


def test_what_is_set_up_is_not_set_up_again(repo: Path) -> None:
    """A second `make setup` has nothing left to do."""
    again = subprocess.run(
        ["make", "--question", "setup"], cwd=repo, capture_output=True, check=False
    )
    assert again.returncode == 0, "something to set up has changed since: run `make setup`"


def test_scripts_hold_no_slip(repo: Path) -> None:
    """Nothing unused, no comparison that is always true, no call that can't work: oxlint finds nothing."""
    checker = repo / "node_modules/oxlint/bin/oxlint"
    scripts = [str(path) for path in tracked_files(repo) if path.suffix in {".js", ".mjs"}]
    assert len(scripts) > 70
    found = subprocess.run(
        ["node", str(checker), "--deny-warnings", *scripts],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout + found.stderr
