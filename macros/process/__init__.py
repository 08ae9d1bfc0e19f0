"""The way to permanent residence, and where all facts come from: what Markdown pages may call."""

from __future__ import annotations

from collections.abc import Callable

from macros.process import checklist, facts, limits, mistakes, money, steps, times


def macros() -> dict[str, Callable[..., str]]:
    """The macros of this area by name."""
    return {
        "limit": limits.limit,
        "limit_history": limits.limit_history,
        "rule_history": limits.rule_history,
        "limits_list": limits.limits_list,
        "steps": steps.steps,
        "step_facts": steps.step_facts,
        "checklist": checklist.checklist,
        "mistakes_list": mistakes.mistakes_list,
        "mistakes_brief": mistakes.mistakes_brief,
        "times_table": times.times_table,
        "funds": money.funds,
        "fee": money.fee,
        "fees_table": money.fees_table,
        "fees_history": money.fees_history,
        "funds_table": money.funds_table,
        "funds_history": money.funds_history,
        "count": facts.count,
        "freshness_facts": facts.freshness_facts,
        "sources_list": facts.sources_list,
        "data_files_table": facts.data_files_table,
        "disputes_list": facts.disputes_list,
        "gaps_list": facts.gaps_list,
    }
