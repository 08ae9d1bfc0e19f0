"""A plan in words: for the person at the command line, and for the reviewer of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.draws.context import DrawContext, History
from macros.figures import day as in_words
from macros.figures import number, signed
from macros.importer.entries import order_of
from macros.importer.plan import NewRound, Plan, listing, shown
from macros.store import Store


def lines(plan: Plan, *, dry_run: bool, files: Iterable[str] = ()) -> Iterator[str]:
    """The report, line by line. `files` are those that were or would be written."""
    if plan.stopped:
        yield "refused: nothing was written"
        yield from _list("What has to be settled first:", plan.refused)
        yield from _list("Historic figures that the list has otherwise:", plan.changes)
        if plan.changes:
            yield f"To take changes over: --accept {_to_accept(plan)}"
    elif plan.empty:
        yield "nothing to do: data/ has all that the list has"
    else:
        yield f"{'would write' if dry_run else 'wrote'} {', '.join(files)}"
    if not plan.stopped:
        yield from _list("New rounds:", [_one_line(new) for new in plan.new])
        yield from _list("New pool snapshots:", _pool_lines(plan))
        yield from _list("Filled in, where data/ had nothing:", plan.filled)
        yield from _list("Changes taken over:", plan.accepted)
    yield from _list("Disputed figures; ours stay:", plan.disputed)
    yield from _list("Also:", plan.notices)


def _to_accept(plan: Plan) -> str:
    return " ".join(sorted({change.round for change in plan.changes}, key=order_of))


def _list(title: str, items: Iterable[object]) -> Iterator[str]:
    texts = [str(item) for item in items]
    if texts:
        yield title
        yield from (f"  {text}" for text in texts)


def _one_line(new: NewRound) -> str:
    values = new.values
    return (
        f"round {new.round} of {new.date}: {values['name']}, {shown(values['invitations'])} invited, "
        f"cut-off {values['crs_cutoff']}, tie-break {shown(values.get('tie_break'))}"
    )


def _pool_lines(plan: Plan) -> list[str]:
    return [f"{day}: {pool.total:,} candidates" for day, pool in sorted(plan.pools.items())]


def summary(plan: Plan, store: Store | None) -> str:
    """Markdown for a reviewer. `store` is the state after the import, where it could be loaded."""
    parts = [f"# {title(plan)}", ""]
    if plan.stopped:
        parts += ["Nothing was written. These have to be settled first:", ""]
        parts += [f"- {text}" for text in [*plan.refused, *map(str, plan.changes)]]
        if plan.changes:
            command = f"hub import-draws SOURCE --accept {_to_accept(plan)}"
            parts += ["", f"To take the changes over: `{command}`"]
    else:
        parts.append(
            "Read from the official list of rounds. Compare the figures with the official page of "
            "each round before this is merged; nothing is published before."
        )
        parts += _new_rounds(plan, store)
        parts += _section("New pool snapshots", _pool_lines(plan))
        parts += _section("Filled in, where data/ had nothing", plan.filled)
        parts += _section("Changes of what data/ had", plan.accepted)
    parts += _section("Disputed figures; those of data/ stay", plan.disputed)
    parts += _section("What else to look at", plan.notices)
    return "\n".join(parts) + "\n"


def title(plan: Plan) -> str:
    """One line, fit for the title of a pull request."""
    if plan.stopped:
        return "Official list of rounds: refused, someone has to look"
    if plan.new:
        numbers = [new.round for new in plan.new]
        return f"Round{'s' if len(numbers) > 1 else ''} {listing(numbers)}"
    if plan.empty:
        return "Official list of rounds: nothing new"
    count = len({change.round for change in [*plan.filled, *plan.accepted]})
    return f"Official list of rounds: values of {count} earlier round{'' if count == 1 else 's'}"


def _section(heading: str, items: Iterable[object]) -> list[str]:
    texts = [f"- {item}" for item in items]
    return ["", f"## {heading}", "", *texts] if texts else []


def _new_rounds(plan: Plan, store: Store | None) -> list[str]:
    if not plan.new:
        return []
    parts = [
        "",
        "## New rounds",
        "",
        "| round | date | name | invited | cut-off | tie-break | pool of |",
    ]
    parts.append("|---|---|---|---:|---:|---|---|")
    for new in plan.new:
        fields = ("date", "name", "invitations", "crs_cutoff", "tie_break", "pool_as_of")
        cells = [shown(new.values.get(field)) for field in fields]
        parts.append(f"| {new.round} | {' | '.join(cells)} |")
    if store is not None:
        history = History(store)
        draws = {draw.round: draw for draw in store.draws}
        parts += ["", "## What the pages will say", ""]
        parts += [f"- {_sentence(history.context(draws[new.round]))}" for new in plan.new]
    return parts


def _sentence(context: DrawContext) -> str:
    """What stands out of a round beside the others, as its page has it."""
    draw, label = context.draw, context.type.label.en
    facts = [f"{number(draw.invitations)} invited, cut-off {draw.crs_cutoff}"]
    before = context.previous_of_type
    if before is None or context.cutoff_change is None or context.size_change is None:
        facts.append("the first round of its type")
    else:
        since = f"round {before.round} of {in_words(before.date)}"
        change = (
            f"cut-off {signed(context.cutoff_change)}, invitations {signed(context.size_change)}"
        )
        facts.append(f"against {since}: {change}")
    words = {
        ("invitations", "low"): "fewest invitations",
        ("invitations", "high"): "most invitations",
        ("crs_cutoff", "low"): "lowest cut-off",
        ("crs_cutoff", "high"): "highest cut-off",
    }
    for record in context.records:
        far = f"since round {record.since.round}" if record.since else "of its type so far"
        facts.append(f"{words[record.figure, record.end]} {far}")
    if context.without_nomination is not None:
        facts.append(f"{context.without_nomination} without the points of a nomination")
    rounds = f"{context.year_rounds} round{'' if context.year_rounds == 1 else 's'}"
    facts.append(f"{draw.year} so far: {number(context.year_invitations)} in {rounds}")
    return f"Round {draw.round}, {label}: {'; '.join(facts)}."
