"""Sentences about a round: which text fits its facts, with links to the rounds it names."""

from __future__ import annotations

from markupsafe import Markup, escape

from macros import figures, render
from macros.draws.context import DrawContext, Record
from macros.models.draw import Correction, Draw
from macros.store import Store


def sentence(key: str, lang: str, *, link: Markup, **parameters: object) -> Markup:
    """The text draws.<key> as HTML, with `link` in the place of its `{draw}`."""
    return render.rich(f"draws.{key}", lang, {"draw": link}, **parameters)


def corrected(correction: Correction, lang: str) -> Markup:
    """What the official list has instead, whose texts are in English, and why it is not held here."""
    field = render.wording(f"draws.field.{correction.field}", lang)
    why, value = correction.why[lang], correction.feed_value
    said = (
        escape(figures.number(value, lang))
        if isinstance(value, int)
        else Markup('<span lang="en">{}</span>').format(value)
    )
    return render.rich("draws.notes.correction", lang, {"feed_value": said}, field=field, why=why)


def draw_link(draw: Draw, lang: str) -> Markup:
    """A link to a round's page: `draw 194 of 24 June 2021`."""
    day = figures.day(draw.date, lang)
    text = render.wording("draws.draw_link", lang, round=draw.round, day=day)
    return Markup('<a href="/draws/{}/">{}</a>').format(draw.round, text)


def comparisons(context: DrawContext, lang: str) -> list[Markup]:
    """What changed since the previous round of the type, records, and a nominee's own points."""
    found = [*_changes(context, lang), *_gaps(context, lang), *_all_records(context, lang)]
    if context.nomination_points is not None and context.without_nomination is not None:
        text = render.wording(
            "draws.compare.nomination",
            lang,
            points=figures.number(context.nomination_points, lang),
            cutoff=figures.number(context.draw.crs_cutoff, lang),
            rest=figures.number(context.without_nomination, lang),
        )
        found.append(escape(text))
    return found


def _changes(context: DrawContext, lang: str) -> list[Markup]:
    before = context.previous_of_type
    if before is None or context.cutoff_change is None or context.size_change is None:
        label = context.type.label[lang]
        return [escape(render.wording("draws.compare.first", lang, label=label))]
    points, count = context.cutoff_change, context.size_change
    cutoff = _way(points, "up", "down", "same", lang)
    size = _way(count, "more", "fewer", "as_many", lang)
    return [
        sentence(
            f"compare.{cutoff}",
            lang,
            link=draw_link(before, lang),
            points=figures.number(abs(points), lang),
        ),
        escape(
            render.wording(f"draws.compare.{size}", lang, count=figures.number(abs(count), lang))
        ),
    ]


def _gaps(context: DrawContext, lang: str) -> list[Markup]:
    """Long pauses before the round; where both are the same, the one of any type says more."""
    of_type, of_any = context.gap_of_type, context.gap
    if of_type and of_any and of_type.since is of_any.since:
        of_type = None
    found = []
    for key, gap in (("type", of_type), ("any", of_any)):
        if gap is None:
            continue
        link, days = draw_link(gap.since, lang), figures.number(gap.days, lang)
        longest = "_longest" if gap.longest else ""
        found.append(sentence(f"gap.{key}{longest}", lang, link=link, days=days))
    return found


def _all_records(context: DrawContext, lang: str) -> list[Markup]:
    """Records of all types first; one of the type that this says already is left out."""
    said = {(record.figure, record.end) for record in context.records_of_all}
    of_all = [
        escape(render.wording(f"draws.record_of_all.{record.figure}.{record.end}", lang))
        for record in context.records_of_all
    ]
    own = [r for r in context.records if r.since is not None or (r.figure, r.end) not in said]
    return [*of_all, *(_record(record, lang) for record in own)]


def _way(change: int, up: str, down: str, none: str, lang: str) -> str:
    if change == 0:
        return none
    return f"{up if change > 0 else down}_{figures.plural(abs(change), lang)}"


def _record(record: Record, lang: str) -> Markup:
    key = f"record.{record.figure}.{record.end}"
    if record.since is None:
        return escape(render.wording(f"draws.{key}_ever", lang))
    value = figures.number(getattr(record.since, record.figure), lang)
    return sentence(key, lang, link=draw_link(record.since, lang), value=value)


def tie_break(draw: Draw, lang: str) -> str:
    """The tie-break in words, or that there was none."""
    if draw.tie_break is None:
        return render.wording("draws.tie_break.none", lang)
    key = "all" if draw.tie_break == draw.held_at else "rule"
    return render.wording(
        f"draws.tie_break.{key}",
        lang,
        cutoff=figures.number(draw.crs_cutoff, lang),
        moment=figures.moment(draw.tie_break, lang),
    )


def official_name(draw: Draw, store: Store, lang: str) -> str:
    """The official name in the page's language, marked where the French one is our translation."""
    if lang != "fr":
        return draw.name
    if draw.name_fr:
        return draw.name_fr
    name = next(name for name in store.draw_types[draw.type].names if name.en == draw.name)
    return (
        render.wording("draws.fact.name_unofficial", lang, name=name.fr)
        if name.fr_unofficial
        else name.fr
    )
