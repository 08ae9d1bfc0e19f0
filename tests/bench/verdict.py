"""Measured lines, each held to its limit."""

from __future__ import annotations

_passed: list[bool] = []


def verdict(words: str, good: bool, limit: str) -> None:
    """Prints one measured line with its limit, and remembers whether it holds."""
    _passed.append(good)
    print(f"{'good' if good else 'OVER'}  {words} (limit: {limit})", flush=True)


def exit_status() -> int:
    """1 where a limit was passed, else 0."""
    return 0 if all(_passed) else 1
