"""Does every figure that a reader sees come from data/, also in what people write by hand?"""

from __future__ import annotations

import re
from pathlib import Path

# In this order: what is taken out of a page before its digits are looked for.
NOT_WRITTEN = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # front matter, whose texts are looked at below
    re.compile(r"```.*?```", re.DOTALL),  # examples, which run as tests
    re.compile(r"\{\{.*?\}\}", re.DOTALL),  # macros: the very thing that is wanted
    re.compile(r"\{:?[^{}\n]*\}"),  # ids and classes
    re.compile(r"<[^>]+>"),
    re.compile(r"(?<=\])\([^)]*\)"),  # where a link leads
    re.compile(r"^ *\d+\. ", re.MULTILINE),  # the numbers of a list
)
EXCEPTIONS = {
    "TEER": (r"TEER \d(?:(?:,| to| and| or) (?:TEER )?\d)*", "names of levels, not amounts"),
    "NOC": (r"NOC 2021", "the name of an edition"),
    "licence": (r"CC BY 4\.0", "the name of a licence"),
    "forms of dates": (r"`\d{4}-\d\d-\d\d(?:T[\d:]+Z)?`", "how a date is written in a file"),
    "columns": (r"`\d{3}-\d{3}`", "the name of a column"),
    "addresses": (r"`/api/v\d/[^`]*`", "an address"),
    "rounds": (r"`91[ab]`", "names of rounds, to show that they are texts"),
}
WRITTEN_OUT = re.compile(
    r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b", re.IGNORECASE
)


def running_text(markdown: str) -> str:
    """What a person wrote for readers: no macros, no code, no addresses, no exceptions."""
    for pattern in NOT_WRITTEN:
        markdown = pattern.sub(" ", markdown)
    for pattern, _reason in EXCEPTIONS.values():
        markdown = re.sub(pattern, " ", markdown)
    return markdown


def test_no_figure_is_typed_into_a_page(repo: Path) -> None:
    """One change in data/ corrects every page: none has a figure of its own, in digits or in words."""
    typed = [
        f"{page.relative_to(repo)}: {line.strip()}"
        for page in sorted((repo / "docs").rglob("*.md"))
        for line in running_text(page.read_text(encoding="utf-8")).splitlines()
        if re.search(r"\d", line) or WRITTEN_OUT.search(line)
    ]
    assert not typed, "\n".join(typed)


def test_no_description_has_a_figure(repo: Path) -> None:
    """Front matter can't call macros, so its titles and descriptions have no figure to grow old."""
    typed = [
        f"{page.relative_to(repo)}: {line}"
        for page in sorted((repo / "docs").rglob("*.md"))
        for line in page.read_text(encoding="utf-8").split("---\n")[1].splitlines()
        if line.startswith(("title:", "description:"))
        and re.search(r"\d", re.sub("|".join(p for p, _ in EXCEPTIONS.values()), "", line))
    ]
    assert not typed, "\n".join(typed)


def test_every_exception_is_needed(repo: Path) -> None:
    """An exception that no page uses any more goes."""
    texts = "\n".join(page.read_text(encoding="utf-8") for page in (repo / "docs").rglob("*.md"))
    unused = [name for name, (pattern, _) in EXCEPTIONS.items() if not re.search(pattern, texts)]
    assert unused == []
