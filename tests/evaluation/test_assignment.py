"""The assignment: no other pairing is worth more."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.assignment import assign

matrices = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=width, max_size=width), max_size=4)
)


def best(values: list[list[float]]) -> float:
    """The greatest sum of all pairings, tried one by one."""
    height, width = len(values), len(values[0]) if values else 0
    size = min(height, width)
    return max(
        sum(values[row][column] for row, column in zip(rows, columns, strict=True))
        for rows in combinations(range(height), size)
        for columns in permutations(range(width), size)
    )


@given(matrices)
def test_no_pairing_is_better(values: list[list[float]]) -> None:
    """A model's records are aligned so that it is scored at its best, as MUC and TAC do; none is used twice."""
    width = len(values[0]) if values else 0
    pairs = assign(range(len(values)), range(width), lambda row, column: values[row][column])
    assert sum(values[row][column] for row, column in pairs) == best(values)
    assert len({row for row, _ in pairs}) == len(pairs) == len({column for _, column in pairs})
    assert all(values[row][column] > 0 for row, column in pairs)
