"""A figure beside what it must be."""

from __future__ import annotations


def beside(told: str, goal: str, met: bool) -> str:
    """A figure in words, with its goal, and a mark where it falls short."""
    return f"{told} (must be {goal})" if met else f"{told} (must be {goal}: MISSED)"
