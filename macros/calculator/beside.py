"""Pages beside the calculator: a small form, one question to the same worker, an answer.

Each block needs its module of calculator/web/pages/ (`scripts: [assets/calculator/fsw-points.js]`) and
`styles: [beside-page.css]` in the page's front matter.
"""

from __future__ import annotations

from typing import Any

from express_entry.language import ABILITIES
from macros import render
from macros.calculator import form

WORD_AREAS = ("calculator", "beside")
GRID_FIELDS = (
    "age", "birth_date", "education", "first_language", "second_language", "canadian_work_years",
    "foreign_work_years", "job_offer", "canadian_study_two_years", "relative_in_canada", "spouse",
    "spouse.accompanying", "spouse.citizen_or_pr", "spouse.language", "spouse.canadian_work_years",
    "spouse.canadian_study_two_years",
)  # fmt: skip
"""The questions of a profile that the selection grid of the federal skilled worker class looks at."""


def cutoffs_form(lang: str = "en") -> str:
    """A score beside the cut-offs of all past rounds. Module: pages/past-draws.js."""
    store = render.current().store
    named = [_named(key, "text", lang) for key in ("score", "program")]
    setup = form.setup(store, lang, WORD_AREAS, ()) | {"fields": named}
    programs = [(program.id, program.name[lang]) for program in store.programs.values()]
    return _page("beside_cutoffs.jinja", lang, setup, programs=programs, top=form.highest())


def levels_form(lang: str = "en") -> str:
    """Test scores to levels and what they are worth. Module: pages/language-levels.js."""
    store = render.current().store
    named = [_named("result", "language", lang)]
    setup = form.setup(store, lang, WORD_AREAS, ()) | {"fields": named}
    return _page("beside_levels.jinja", lang, setup)


def grid_form(lang: str = "en") -> str:
    """The points of the federal skilled worker class. Module: pages/fsw-points.js."""
    store = render.current().store
    fields = [store.profile.field(id_) for id_ in GRID_FIELDS]
    return _page(
        "beside_grid.jinja", lang, form.setup(store, lang, WORD_AREAS, fields), fields=fields
    )


def _named(key: str, kind: str, lang: str) -> dict[str, str]:
    """A question that is none of a profile, by the name that its errors give it."""
    return {"id": key, "kind": kind, "name": render.wording(f"beside.name.{key}", lang)}


def _page(template: str, lang: str, setup: dict[str, Any], **context: Any) -> str:
    page = render.html(
        template,
        lang=lang,
        abilities=ABILITIES,
        tests=form.test_groups(render.current().store, lang),
        setup=form.in_script(setup),
        **context,
    )
    return render.one_block(page)
