"""The best one-to-one assignment of two lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")
_NONE = -1


def assign(rows: Sequence[A], columns: Sequence[B], value: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """The pairs (row, column) whose values have the greatest sum, each row and column in one pair at most.

    Pairs without a value above 0 are left out. The method is Kuhn's (1955) in the form of Jonker and Volgenant (1987),
    of cubic time; MUC, CEAF and the event nuggets of TAC are aligned so.
    """
    if len(rows) > len(columns):
        return sorted((row, column) for column, row in assign(columns, rows, lambda b, a: value(a, b)))
    costs = [[-max(0.0, value(row, column)) for column in columns] for row in rows]
    return [(row, column) for row, column in enumerate(_cheapest(costs, len(columns))) if costs[row][column] < 0]


def _cheapest(costs: Sequence[Sequence[float]], width: int) -> list[int]:
    """The column of each row, for the least sum; there are at least as many columns as rows."""
    row_of = [_NONE] * (width + 1)  # the last column is none of the matrix: each row starts its search there
    row_price, column_price = [0.0] * len(costs), [0.0] * (width + 1)
    for row in range(len(costs)):
        row_of[width] = row
        column, before = _free_column(costs, row_of, row_price, column_price)
        while column != width:
            row_of[column], column = row_of[before[column]], before[column]
    held = {row: column for column, row in enumerate(row_of[:width])}
    return [held[row] for row in range(len(costs))]


def _free_column(
    costs: Sequence[Sequence[float]], row_of: Sequence[int], row_price: list[float], column_price: list[float]
) -> tuple[int, list[int]]:
    """The free column at the end of the cheapest path from the last column, and for each column the one before it."""
    width = len(row_of) - 1
    reach, before, done = [inf] * width, [width] * width, [width]
    column = width
    while (row := row_of[column]) != _NONE:
        ahead = [at for at in range(width) if at not in done]
        for at in ahead:
            price = costs[row][at] - row_price[row] - column_price[at]
            if price < reach[at]:
                reach[at], before[at] = price, column
        nearest = min(ahead, key=reach.__getitem__)
        step = reach[nearest]
        for at in done:
            row_price[row_of[at]] += step
            column_price[at] -= step
        for at in ahead:
            reach[at] -= step
        column = nearest
        done.append(column)
    return column, before
