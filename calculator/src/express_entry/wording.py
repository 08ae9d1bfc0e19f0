"""The words of reasons and errors, from the catalogues that the rules were compiled with."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("en", "fr")


class Wording:
    """One language's catalogue.

    Args:
        lang: `en` or `fr`.
        texts: key to text, with `{name}` where a value goes.
    """

    def __init__(self, lang: str, texts: Mapping[str, str]) -> None:
        self.lang = lang
        self._texts = texts

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of `key` with its values filled in; KeyError where there is no such text."""
        return self._texts[key].format(**values)

    def number(self, value: float) -> str:
        """A number as readers of this language write it: `2.5`, `2,5`."""
        text = f"{value:g}" if isinstance(value, float) else str(value)
        return text.replace(".", ",") if self.lang == "fr" else text
