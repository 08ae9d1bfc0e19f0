"""References to the law, and dated facts that were read on a known day: shared by programs and
provinces."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from macros.models.base import Cited, Dated, Day, Id, Link, Model, NonEmpty, Text

Act = Literal["irpa", "irpr", "interpretation-act"]

# The Department of Justice gives each section its own page, in both languages.
_PAGES: dict[str, dict[str, str]] = {
    "irpa": {
        "en": "https://laws-lois.justice.gc.ca/eng/acts/I-2.5/section-{}.html",
        "fr": "https://laws-lois.justice.gc.ca/fra/lois/I-2.5/article-{}.html",
    },
    "irpr": {
        "en": "https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-{}.html",
        "fr": "https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/article-{}.html",
    },
    "interpretation-act": {
        "en": "https://laws-lois.justice.gc.ca/eng/acts/I-21/section-{}.html",
        "fr": "https://laws-lois.justice.gc.ca/fra/lois/I-21/article-{}.html",
    },
}


class LawRef(Model):
    """One provision of an Act or of its Regulations."""

    act: Act = Field(description="irpa: the Act; irpr: its Regulations; interpretation-act")
    section: str = Field(
        pattern=r"^\d+(\.\d+)?(-\d+(\.\d+)?)?(\([0-9a-z.]+\))*$",
        description='The section as the law writes it, quoted: "75(2)(a)", "87.1", "78-83"',
    )

    def url(self, lang: str = "en") -> str:
        """The page of the (first) section on the Department of Justice's site."""
        first = re.match(r"\d+(\.\d+)?", self.section)
        number = first.group() if first else self.section
        return _PAGES[self.act]["fr" if lang == "fr" else "en"].format(number)

    @property
    def unit(self) -> Literal["section", "sections", "subsection", "paragraph"]:
        """What the law calls such a provision: `75`, `78-83`, `75(2)` or `75(2)(a)`."""
        if "-" in self.section:
            return "sections"
        inner = self.section.count("(")
        return "section" if inner == 0 else "subsection" if inner == 1 else "paragraph"

    def shown(self, lang: str = "en") -> str:
        """The section as a reader of `lang` writes it: `75(2)(a)`, in French `75(2)a)`."""
        shown = self.section.replace("-", "–")
        return re.sub(r"\((?=[a-z])", "", shown, count=1) if lang == "fr" else shown


class DatedFact(Dated, Cited):
    """A dated value that also says when someone last read its source."""

    since: Literal["exact", "at_least"] = Field(
        default="exact",
        description="exact: it began on `from`; at_least: it holds on that day and may be older",
    )


class Fact(Cited):
    """A dated statement in our own words."""

    id: Id = Field(description="Short name, unique in its list")
    text: Text = Field(description="The statement, one or two sentences")
    law: list[LawRef] = Field(default=[], description="The provisions it rests on, if any")


class Event(Cited):
    """Something that happened, for a history list. Oldest first."""

    date: Day | None = Field(default=None, description="The day, where it is known")
    year: int | None = Field(
        default=None, ge=1867, le=2100, description="The year, if no day is known"
    )
    text: Text = Field(description="What happened, one sentence")

    def when(self) -> int:
        """The year, for ordering and display where no day is known."""
        if self.date is not None:
            return self.date.year
        if self.year is None:
            raise ValueError("an event needs a date or a year")
        return self.year


class OfficialLink(Model):
    """A page of a government that a reader may want next."""

    label: Text = Field(description="What the page is, as link text")
    url: NonEmpty = Field(pattern=r"^https?://\S+$", description="Its address")
    url_fr: str | None = Field(
        default=None, pattern=r"^https?://\S+$", description="The French page, where one is known"
    )

    @property
    def link(self) -> Link:
        """Its addresses by language."""
        return Link(en=self.url, fr=self.url_fr)
