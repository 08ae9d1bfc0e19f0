"""`.gz` and `.br` beside the calculator's files, for hosts that send such files as they are.

Compressing the runtime as far as it goes takes half a minute, so what was compressed once is kept
by its content.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

from calculator.bundle import fingerprint

SMALLEST = 500  # bytes: below that nothing is won


def with_gzip(content: bytes) -> bytes:
    """Compressed as far as gzip goes; the same content gives the same bytes."""
    return gzip.compress(content, 9, mtime=0)


def with_brotli(content: bytes) -> bytes:
    """Compressed as far as brotli goes."""
    compressed: bytes = brotli.compress(content, quality=11, lgwin=24)
    return compressed


WAYS: dict[str, Callable[[bytes], bytes]] = {".br": with_brotli, ".gz": with_gzip}


def beside(files: Iterable[tuple[str, Path]], kept: Path) -> Iterator[tuple[str, Path]]:
    """For each (path on the site, file) the same with `.br` and with `.gz`; made files are in `kept`."""
    kept.mkdir(parents=True, exist_ok=True)
    wanted = [
        (f"{place}{ending}", file, kept / f"{fingerprint.of_file(file)}{ending}")
        for place, file in files
        for ending in WAYS
        if file.stat().st_size >= SMALLEST
    ]
    missing = {target: file for _, file, target in wanted if not target.is_file()}
    if missing:
        largest_first = sorted(missing, key=lambda target: -missing[target].stat().st_size)
        with ProcessPoolExecutor() as pool:
            list(pool.map(_compress, [missing[t] for t in largest_first], largest_first))
    for old in set(kept.iterdir()) - {target for _, _, target in wanted}:
        old.unlink(missing_ok=True)
    for place, _, target in wanted:
        yield place, target


def _compress(file: Path, target: Path) -> None:
    made = target.with_name(f"{target.name}.part")
    made.write_bytes(WAYS[target.suffix](file.read_bytes()))
    made.rename(target)  # at no moment is there half a file under its name
