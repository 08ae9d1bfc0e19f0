"""How fast the scoring package answers: `make bench` prints the table; no figure here is a test.

pytest-benchmark times CPython; the same requests then go through Pyodide under Node.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml
from pytest_benchmark.fixture import BenchmarkFixture

from express_entry import Profile, rounds, score
from express_entry.worker import answer
from tests.scoring.pyodide_under_node import ask_pyodide

CASES = Path(__file__).resolve().parents[1] / "scoring" / "cases" / "published.yml"
DATA: list[dict[str, Any]] = [
    case["profile"] for case in yaml.safe_load(CASES.read_text(encoding="utf-8"))["cases"]
]
PROFILES = [Profile.from_dict(data) for data in DATA]


def test_score_with_reasons(benchmark: BenchmarkFixture) -> None:
    """All published examples, scored with every reason."""
    benchmark.extra_info["profiles"] = len(PROFILES)
    benchmark(lambda: [score(profile) for profile in PROFILES])


def test_read_and_score(benchmark: BenchmarkFixture) -> None:
    """The same from JSON objects, checked and scored."""
    benchmark(lambda: [score(Profile.from_dict(data)) for data in DATA])


def test_every_round_since_2015(benchmark: BenchmarkFixture) -> None:
    """One profile against every round."""
    benchmark(lambda: rounds(PROFILES[0]))


def test_table(capsys: pytest.CaptureFixture[str]) -> None:
    """The table: per second and milliseconds in CPython, in Pyodide under Node, and their ratio."""
    asks = {
        "score, JSON in and out": {"ask": "score", "profile": DATA[0]},
        "rounds, JSON in and out": {"ask": "rounds", "profile": DATA[0]},
    }
    with capsys.disabled():
        print(f"\n\nscore with reasons: {_per_second():,.0f} profiles a second on one core")
        print(f"import express_entry: {_import_ms():.1f} ms (of a new Python, median of 7)")
        print(f"{'question':<28}{'CPython':>12}{'Pyodide/Node':>15}{'ratio':>8}")
        for name, request in asks.items():
            times = 400 if request["ask"] == "score" else 10
            texts = [json.dumps(request)] * times
            here = median(
                _seconds(lambda texts=texts: [answer(t) for t in texts]) for _ in range(5)
            )
            there = median(ask_pyodide(texts)["seconds"]["answers"] for _ in range(3))
            line = f"{here / times * 1000:>9.2f} ms{there / times * 1000:>12.2f} ms{there / here:>8.1f}"
            print(f"{name:<28}{line}")


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _per_second() -> float:
    return len(PROFILES) / median(_seconds(lambda: [score(p) for p in PROFILES]) for _ in range(50))


def _import_ms() -> float:
    command = (
        "import time; begun = time.perf_counter(); import express_entry; "
        "print((time.perf_counter() - begun) * 1000)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
        for _ in range(7)
    ]
    return median(float(run.stdout) for run in runs)
