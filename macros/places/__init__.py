"""Programs, provinces and territories on written pages: what Markdown may call."""

from __future__ import annotations

from collections.abc import Callable

from macros.places import (
    allocations,
    grid,
    pilots,
    programs,
    provinces,
    sketch_map,
    streams,
    values,
)


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "program_value": values.program_value,
        "program_text": values.program_text,
        "program_facts": programs.program_facts,
        "program_requirements": programs.program_requirements,
        "program_grid": programs.program_grid,
        "program_grid_table": grid.program_grid_table,
        "program_trades": programs.program_trades,
        "program_statements": programs.program_statements,
        "program_history": programs.program_history,
        "program_notices": programs.program_notices,
        "program_links": programs.program_links,
        "programs_comparison": programs.programs_comparison,
        "province_value": values.province_value,
        "province_facts": provinces.province_facts,
        "province_arrangement": provinces.province_arrangement,
        "province_steps": provinces.province_steps,
        "province_statements": provinces.province_statements,
        "province_links": provinces.province_links,
        "provinces_table": provinces.provinces_table,
        "provinces_count": provinces.provinces_count,
        "provinces_map": sketch_map.provinces_map,
        "province_places": allocations.province_places,
        "province_streams": streams.province_streams,
        "province_pilots": pilots.province_pilots,
        "streams_filter": streams.streams_filter,
        "streams_table": streams.streams_table,
        "streams_count": streams.streams_count,
        "streams_history": streams.streams_history,
        "pilots_table": pilots.pilots_table,
        "pilots_list": pilots.pilots_list,
        "territories_table": pilots.territories_table,
    }
