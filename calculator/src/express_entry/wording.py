"""The words of reasons and errors, from the catalogues that the rules were compiled with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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

    def plural(self, number: float) -> str:
        """Which text goes with a number, `one` or `other`. French takes the singular for 0 too."""
        return "one" if number == 1 or (number == 0 and self.lang == "fr") else "other"

    def counted(self, key: str, number: float, /, **values: object) -> str:
        """The text `key`_one or `key`_other, whichever goes with `number`."""
        return self(f"{key}_{self.plural(number)}", **values)

    def joined(self, texts: Iterable[str]) -> str:
        """Several texts as one, with a semicolon between: in French with a space before it."""
        return self("joint").join(texts)

    def number(self, value: float) -> str:
        """A number as readers of this language write it: `1,500` and `2.5`, `1 500` and `2,5`."""
        return self._set(f"{value:,.10g}" if isinstance(value, float) else f"{value:,}")

    def amount(self, dollars: float) -> str:
        """An amount without its sign: `15,263` or `1,500.50`, cents only where there are any."""
        return self._set(f"{dollars:,.{0 if float(dollars).is_integer() else 2}f}")

    def _set(self, english: str) -> str:
        if self.lang == "en":
            return english
        return english.replace(",", "\u202f").replace(".", ",")
