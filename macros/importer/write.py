"""New texts into data/: checked as a whole in a copy first, then put in place, all or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from macros.faults import Fault, InvalidData
from macros.store import Store, load


class NotWritten(Exception):
    """The files were not written. data/ is as it was."""


def check(data: Path, texts: dict[str, str]) -> Store | None:
    """Holds data/ with the new `texts` to every check, in a copy.

    Returns the new state, or None where files that are not touched have faults of before. Raises
    InvalidData where the new texts would bring a fault.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / data.resolve().name
        shutil.copytree(data, copy)
        before = set(_faults(copy)[1])
        for name, text in texts.items():
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_bytes(text.encode())
        store, after = _faults(copy)
    touched = {f"{copy.name}/{name}" for name in texts}
    new = [fault for fault in after if fault.file in touched or fault not in before]
    if new:
        raise InvalidData(new)
    return store


def _faults(data: Path) -> tuple[Store | None, list[Fault]]:
    try:
        return load(data), []
    except InvalidData as error:
        return None, error.faults


def write(data: Path, old: dict[str, str], new: dict[str, str]) -> None:
    """Puts the texts in place. `old` are those that were read, by name; a new file is in `new` only.

    Raises NotWritten, with all files as they were, where a file has changed since or can't be
    written. An interruption leaves them as they were, too.
    """
    for name in new:
        path = data / name
        now = path.read_bytes().decode("utf-8", "replace") if path.is_file() else None
        if now != old.get(name):
            raise NotWritten(f"{path} was changed by someone else in the meantime")
    with contextlib.ExitStack() as undo:
        try:
            prepared = {name: _prepare(data / name, text, undo) for name, text in new.items()}
            for name, temporary in prepared.items():
                temporary.replace(data / name)
                undo.callback(_restore, data / name, old.get(name))
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            raise NotWritten(f"{where}{error.strerror or error}") from error
        undo.pop_all()


def _prepare(path: Path, text: str, undo: contextlib.ExitStack) -> Path:
    """Writes a file beside the one it will replace."""
    path.parent.mkdir(exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    undo.callback(Path(name).unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    return Path(name)


def _restore(path: Path, text: str | None) -> None:
    with contextlib.suppress(OSError):
        if text is None:
            path.unlink()
        else:
            path.write_bytes(text.encode())
