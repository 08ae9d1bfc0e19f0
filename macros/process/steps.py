"""The steps from a profile to permanent residence: the list of all, and the facts of one."""

from __future__ import annotations

from macros import render
from macros.process.limits import filled, process


def steps(lang: str = "en") -> str:
    """All steps in order, each with its summary and a link to its section on the same page."""
    rows = [(step, filled(step.summary, lang)) for step in process().steps]
    return render.html("process_steps.jinja", lang=lang, rows=rows)


def step_facts(id_: str, lang: str = "en") -> str:
    """What a step asks for, who acts, where the law says so and the sources.

    Raises KeyError for an id that no step has.
    """
    step = process().step(id_)
    asks = [filled(text, lang) for text in step.asks]
    actors = ", ".join(render.wording(f"process.actor.{actor}", lang) for actor in step.acts)
    return render.html(
        "process_step.jinja",
        lang=lang,
        step=step,
        asks=asks,
        actors=actors[:1].upper() + actors[1:],
    )
