"""What to do about an answer that is missing, in words for the one who fills in a form."""

from __future__ import annotations

from express_entry.language import ABILITIES
from express_entry.prospects.completions import CHOICES, SWITCHES
from express_entry.rules import bundled

YES_NO = ("spouse", "accompanying", "citizen_or_pr", *SWITCHES)


def wanted(path: str, *, lang: str = "en") -> str:
    """What is wanted at the path of a missing answer, such as `first_language.speaking`.

    Args:
        path: one of `Possible.missing`.
        lang: `en` or `fr`.
    """
    return bundled().wording[lang](f"prospects.wanted.{_kind(path.rsplit('.', maxsplit=1)[-1])}")


def _kind(name: str) -> str:
    if name in ("age", "taken"):
        return name
    if name in ABILITIES:
        return "score"
    if name in YES_NO:
        return "yes_no"
    if name in ("education", *CHOICES):
        return "choice"
    return "language" if name.endswith("language") else "years"
