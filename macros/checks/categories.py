"""Occupations and categories: codes that exist, categories and rounds that belong together."""

from __future__ import annotations

from itertools import pairwise

from express_entry.noc import near
from macros.checks import Report, check
from macros.faults import did_you_mean
from macros.models.category import Category, CategoryVersion
from macros.models.draw import Draw
from macros.models.noc import NocFile, UnitGroup
from macros.store import Store


@check
def codes_rise_and_stand_in_their_file(store: Store, report: Report) -> None:
    """The file of a digit holds the codes that begin with it, lowest first, each once."""
    for file in store.files:
        if not isinstance(file.model, NocFile):
            continue
        digit = file.stem[-1]
        for group in file.model.groups:
            if group.code[0] != digit:
                report(group, "code", f'"{group.code}" does not begin with {digit}, as its file')
        for before, group in pairwise(file.model.groups):
            if group.code <= before.code:
                _out_of_order(before, group, report)


def _out_of_order(before: UnitGroup, group: UnitGroup, report: Report) -> None:
    problem = f'"{group.code}" stands after "{before.code}": expected the lowest first, each once'
    report(group, "code", problem)


@check
def occupations_exist(store: Store, report: Report) -> None:
    """Every occupation of a category is a unit group of the classification."""
    if not store.whole("noc"):
        return
    for category in store.categories.values():
        for version in category.versions:
            for place, code in enumerate(version.occupations):
                if code not in store.noc:
                    close = " or ".join(f'"{found}"' for found in near(code, store.noc))
                    hint = f"; did you mean {close}?" if close else ""
                    problem = f'"{code}" is not a code of the NOC 2021{hint}'
                    report(version, f"occupations[{place}]", problem)


@check
def categories_are_named_as_their_types(store: Store, report: Report) -> None:
    """A category stands in the file of its name and is called as the type of its rounds."""
    types, complete = store.known("draw-types", "types")
    for file in store.files:
        category = file.model
        if not isinstance(category, Category):
            continue
        if category.id != file.stem:
            problem = f'"{category.id}" is not the file\'s name: expected "{file.stem}"'
            report(category, "id", problem)
        found = store.draw_types.get(category.id)
        if found is not None and category.label != found.label:
            expected = f'"{found.label.en}" and "{found.label.fr}", as in data/draw-types.yml'
            report(category, "label", f"differs from its type of round: expected {expected}")
        had_rounds = any(version.round_names for version in category.versions)
        if category.id not in types and complete and had_rounds:
            hint = did_you_mean(category.id, types)
            problem = f'"{category.id}" has rounds, but is no type of data/draw-types.yml'
            report(category, "id", problem + hint)


@check
def types_of_categories_have_their_category(store: Store, report: Report) -> None:
    """Every type of kind category has its file in data/categories/."""
    categories, complete = store.known("category")
    for draw_type in store.draw_types.values():
        if draw_type.kind == "category" and draw_type.id not in categories and complete:
            problem = f'expected a file data/categories/{draw_type.id}.yml for "{draw_type.id}"'
            report(draw_type, "id", problem)


@check
def names_of_versions_are_names_of_their_type(store: Store, report: Report) -> None:
    """The round names of a version are official names of the category's type of round."""
    for category in store.categories.values():
        if (draw_type := store.draw_types.get(category.id)) is None:
            continue
        names = [name.en for name in draw_type.names]
        for version in category.versions:
            for place, name in enumerate(version.round_names):
                if name not in names:
                    problem = f'"{name}" is not a name of type "{category.id}"'
                    report(version, f"round_names[{place}]", problem + did_you_mean(name, names))


@check
def rounds_belong_to_the_version_of_their_day(store: Store, report: Report) -> None:
    """A round of a category was held while the version that its name tells was in force.

    A name that no version has yet tells nothing: a new version may be on its way into data/.
    """
    for draw in store.draws:
        category = store.categories.get(draw.type)
        if category is not None and store.whole("category"):
            _fits(draw, category, report)


def _fits(draw: Draw, category: Category, report: Report) -> None:
    in_force = category.on(draw.date)
    if in_force is None:
        problem = f"the category {category.id} was not offered on {draw.date}"
        report(draw, "type", f"{problem}: expected a version in data/categories/{category.id}.yml")
        return
    named = [version for version in category.versions if draw.name in version.round_names]
    if named and in_force not in named:
        begins = _dates(named[0])
        problem = f'"{draw.name}" names the version in force {begins}, not that of {draw.date}'
        expected = " or ".join(in_force.round_names) or "another name"
        report(draw, "name", f"{problem}: expected {expected}")


def _dates(version: CategoryVersion) -> str:
    begins = f"from {version.from_}"
    return f"{begins} to {version.until}" if version.until else begins
