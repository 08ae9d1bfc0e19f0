"""The words of the interface say the same in both languages: same keys, same `{names}`."""

from __future__ import annotations

import string

from macros.checks import Report, check
from macros.datafile import DataFile
from macros.models.wording import WordingFile
from macros.store import Store

_LANGUAGES = {"en": "English", "fr": "French"}


def _names(text: str) -> set[str] | None:
    """The `{names}` in a text; None where its braces are broken."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _texts(file: DataFile) -> dict[str, str]:
    if not isinstance(file.model, WordingFile):
        return {}
    return {".".join(key): text for key, text in file.model.texts()}


@check
def languages_are_known(store: Store, report: Report) -> None:
    """The folders of data/wording are the two official languages."""
    for file in store.files:
        if isinstance(file.model, WordingFile) and file.name.split("/")[1] not in _LANGUAGES:
            report(file.model, "", "the folder must be en or fr")


@check
def languages_say_the_same(store: Store, report: Report) -> None:
    """Each area has both files, with the same keys and the same `{names}` in each text."""
    files = {file.name: file for file in store.files if file.kind.name == "wording"}
    for name, file in files.items():
        language = name.split("/")[1]
        if language not in _LANGUAGES or not isinstance(file.model, WordingFile):
            continue
        other = "fr" if language == "en" else "en"
        twin = files.get(f"wording/{other}/{file.stem}.yml")
        if twin is None:
            report(
                file.model,
                "",
                f"the {_LANGUAGES[other]} file data/wording/{other}/{file.stem}.yml is missing",
            )
        elif isinstance(twin.model, WordingFile):
            _compare(file, twin, _LANGUAGES[language], report)


def _compare(file: DataFile, twin: DataFile, language: str, report: Report) -> None:
    if file.model is None:
        return
    texts, others = _texts(file), _texts(twin)
    for key in others.keys() - texts.keys():
        report(file.model, key, f"the {language} text is missing; the other language has it")
    for key, text in texts.items():
        names, expected = _names(text), _names(others.get(key, text))
        if names is None:
            report(file.model, key, "a brace is not closed: write {name}, or {{ for a brace itself")
        elif expected is not None and names - expected:
            # Said once, where the name is that the other language lacks.
            extra = ", ".join(f"{{{name}}}" for name in sorted(names - expected))
            problem = f"{extra} is not in the text of the other language"
            have = ", ".join(f"{{{name}}}" for name in sorted(expected))
            report(file.model, key, f"{problem}, which has {have or 'no such names'}")
        if key.endswith("_one") and f"{key.removesuffix('_one')}_other" not in texts:
            report(file.model, key, "its plural is missing: expected a key that ends in _other")
