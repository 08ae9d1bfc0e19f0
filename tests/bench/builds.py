"""Builds timed side by side: the site, ten times the draws, and plain MkDocs on the same pages."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench.tree import REPO

ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
# What the plain build has of the site's settings: the same pages with the same Markdown.
SAME = ("site_name", "nav", "not_in_nav", "markdown_extensions")
DUMP = "tests/bench/dump_markdown.py"


@dataclass(frozen=True)
class Build:
    """One build: seconds on the clock and of the processor, pages, and MB written."""

    name: str
    clock: float
    processor: float
    pages: int
    megabytes: float
    memory: float


def build(name: str, repo: Path, site: Path, config: str = "mkdocs.yml") -> Build:
    """Builds the repository at `repo` into `site`. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config, "-d", str(site)]
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=repo, env=ENVIRONMENT)
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    files = [file for file in site.rglob("*") if file.is_file()]
    return Build(
        name=name,
        clock=clock,
        processor=used.ru_utime + used.ru_stime,
        pages=sum(file.suffix == ".html" for file in files),
        megabytes=sum(file.stat().st_size for file in files) / 1e6,
        memory=used.ru_maxrss / 1e3,
    )


def make_calculator(repo: Path) -> None:
    """Makes the calculator's files, which a build makes again only where they are out of date."""
    command = [sys.executable, "-m", "calculator.bundle"]
    subprocess.run(command, cwd=repo, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)


def plain_copy(repo: Path, folder: Path) -> Path:
    """The site's pages as Markdown, its macros done, with settings for plain Material.

    Made by a build of the site with one more hook.
    """
    settings = yaml.unsafe_load(
        (REPO / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    )
    folder.mkdir()
    inherit = {"INHERIT": "mkdocs.yml", "hooks": ["macros/hooks.py", str(REPO / DUMP)]}
    (repo / "dump.yml").write_text(yaml.safe_dump(inherit), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "dump.yml", "-d", str(folder / "x")],
        cwd=repo,
        env=ENVIRONMENT | {"BENCH_MARKDOWN": str(folder / "docs")},
        check=True,
    )
    plain = {key: settings[key] for key in SAME}
    plain |= {"theme": {"name": "material", "font": False}, "plugins": ["search"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(plain, sort_keys=False), encoding="utf-8")
    return folder
