"""Occupations: the 516 unit groups of the National Occupational Classification (NOC) 2021.

Source: Statistics Canada, https://www.statcan.gc.ca/en/subjects/standard/noc/2021/indexV1. The table is
loaded only when something is asked about an occupation.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from express_entry.errors import FieldError, InvalidInput
from express_entry.rules import bundled
from express_entry.wording import LANGUAGES, Wording

MOST_NEAR = 3
DIGITS = 5
OLDER_DIGITS = 4
"""How many digits the codes of the NOC 2016 and earlier editions have."""


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """One unit group: five digits, the TEER category (0 to 5), the official titles by language."""

    code: str
    teer: int
    title: Mapping[str, str]

    def as_dict(self) -> dict[str, Any]:
        """The unit group as JSON."""
        return {"code": self.code, "teer": self.teer, "title": dict(self.title)}


@cache
def unit_groups() -> Mapping[str, UnitGroup]:
    """Every unit group by its code, lowest first. The TEER is the second digit of the code."""
    from express_entry._compiled.noc import DATA

    return {
        code: UnitGroup(code, int(code[1]), dict(zip(LANGUAGES, titles, strict=True)))
        for code, titles in DATA["groups"].items()
    }


def unit_group(code: str, *, lang: str = "en") -> UnitGroup:
    """The unit group of a code.

    Args:
        code: five digits, such as `21231`.
        lang: language of the error, `en` or `fr`.

    Raises:
        InvalidInput: where there is no such code; it names the nearest ones.
    """
    fault = fault_of(code, bundled().wording[lang])
    if fault is not None:
        raise InvalidInput([FieldError("noc", fault)])
    return unit_groups()[code]


def fault_of(code: object, say: Wording) -> str | None:
    """What is wrong with a code, said with the nearest codes there are; None where it exists."""
    if isinstance(code, str) and code in unit_groups():
        return None
    value = f'"{code}"' if isinstance(code, str) else str(code)
    if not _digits(code, DIGITS):
        key = "not_a_code" if isinstance(code, str) else "not_text"
        key = "older" if _digits(code, OLDER_DIGITS) else key
        return say(f"categories.noc.{key}", value=value)
    close = [named(found, say) for found in near(str(code), unit_groups())]
    if not close:
        return say("categories.noc.unknown", value=value)
    return say("categories.noc.unknown_near", value=value, near=either(close, say))


def named(code: str, say: Wording) -> str:
    """A code with its title: `21231 (Software engineers and designers)`."""
    return say("categories.noc.named", code=code, title=unit_groups()[code].title[say.lang])


def either(parts: list[str], say: Wording) -> str:
    """`a`, `a or b`, `a, b or c`."""
    if len(parts) < 2:
        return "".join(parts)
    return say("categories.noc.or", first=", ".join(parts[:-1]), last=parts[-1])


def near(code: str, known: Container[str]) -> list[str]:
    """Those of the `known` codes that a slip of the hand makes of `code`, likeliest first, three at the most.

    Two digits swapped come before one digit wrong; the later the digit, the closer the occupation.
    """
    swapped = [
        code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        for place in reversed(range(DIGITS - 1))
    ]
    wrong = [
        f"{code[:place]}{digit}{code[place + 1 :]}"
        for place in reversed(range(DIGITS))
        for digit in _by_distance(int(code[place]))
    ]
    return list(dict.fromkeys(found for found in swapped + wrong if found in known))[:MOST_NEAR]


def _by_distance(digit: int) -> list[int]:
    """The other digits, the nearest first: they stand beside it on a keyboard and in the table."""
    return sorted(set(range(10)) - {digit}, key=lambda other: (abs(other - digit), other))


def search(query: str, *, lang: str = "en") -> list[UnitGroup]:
    """The unit groups that a code names, or whose English or French title has all the words.

    Args:
        query: a code, or words such as `software engineer` or `infirmier`; accents and plurals are
            as good as none, the beginning of a word is enough.
        lang: language of the errors, `en` or `fr`.

    Returns:
        The unit groups, best first: words outside brackets, whole words, short titles.

    Raises:
        InvalidInput: where nothing is found; it names near misses.
    """
    say = bundled().wording[lang]
    words = [_stem(word) for word in _words(query)]
    if not words or all(word.isdigit() for word in words):
        code = query.strip()
        fault = fault_of(code, say) if words else say("categories.noc.not_words", value=f'"{code}"')
        if fault is not None:
            raise InvalidInput([FieldError("noc", fault)])
        return [unit_groups()[code]]
    ranked = [
        (rank, group.code, group)
        for group in unit_groups().values()
        if (rank := _rank(words, group)) is not None
    ]
    if not ranked:
        raise InvalidInput([FieldError("noc", _nothing(query, words, say))])
    return [group for _, _, group in sorted(ranked, key=lambda found: found[:2])]


def _digits(code: object, number: int) -> bool:
    return isinstance(code, str) and bool(re.fullmatch(f"[0-9]{{{number}}}", code))


def _rank(words: Sequence[str], group: UnitGroup) -> tuple[bool, int, int] | None:
    """How well a title fits, the lower the better; None where it does not.

    Words outside brackets come first, then whole words before beginnings of words, then short titles.
    """
    found = []
    for title in group.title.values():
        for hidden, text in ((False, re.sub(r"\([^)]*\)", " ", title)), (True, title)):
            held = [_stem(word) for word in _words(text)]
            if all(any(word.startswith(asked) for word in held) for asked in words):
                begun = sum(asked not in held for asked in words)
                found.append((hidden, begun, len(held)))
    return min(found, default=None)


def _nothing(query: str, words: list[str], say: Wording) -> str:
    """That nothing was found, with the nearest words of titles where each word has one."""
    vocabulary = _vocabulary()
    matches = [difflib.get_close_matches(word, vocabulary, n=1) for word in words]
    near_words = " ".join(vocabulary[match[0]] for match in matches if match)
    value = query.strip()
    if not all(matches) or [match[0] for match in matches] == words:
        return say("categories.noc.nothing", value=value)
    return say("categories.noc.nothing_near", value=value, near=near_words)


@cache
def _vocabulary() -> dict[str, str]:
    """Every word of the titles, by its stem."""
    words = {w for group in unit_groups().values() for t in group.title.values() for w in _words(t)}
    return {_stem(word): word for word in sorted(words, reverse=True)}


def _words(text: str) -> list[str]:
    """The words without accents, in small letters."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return re.findall(r"[a-z0-9]+", "".join(c for c in bare if not unicodedata.combining(c)))


def _stem(word: str) -> str:
    """Without the ending of a plural, which both languages write with s or x."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
