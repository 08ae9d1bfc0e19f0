"""Which occupations count: by TEER category, or by the groups of trades of IRPR s. 87.2(1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def teer(noc: str) -> int:
    """The TEER category of an occupation: the second digit of its NOC 2021 code."""
    return int(noc[1])


def accepted(noc: str, rule: Mapping[str, Any]) -> bool:
    """Whether a work requirement counts the occupation."""
    if rule["trades"]:
        return any(
            noc.startswith(group["code"]) and not noc.startswith(tuple(group["without"]))
            for group in rule["trades"]
        )
    return teer(noc) in rule["teers"]
