"""What all tests share."""

import gc
import time
from collections.abc import Callable

import pytest
from hypothesis import settings

pytest_plugins = ["summarizer.testing"]

settings.register_profile("tests", deadline=None)  # how long an example takes on a busy machine tells nothing
settings.load_profile("tests")

Linear = Callable[[Callable[[int], Callable[[], object]], int], bool]

_LONGER = 8
_LIMIT = 32
"""Eight times the input takes 8 times as long in linear time and 64 times in quadratic time."""
_TRIES = 3
_LEAST = 0.001
"""Seconds; below this a clock tells nothing."""


@pytest.fixture(scope="session")
def is_linear() -> Linear:
    """Whether work grows with its input and not with its square.

    Given a function that prepares the work for a size, and a size. Measured as a ratio of CPU times, tried again before
    it says no, with a limit between the two that no noise of a busy machine crosses each time.
    """

    def judge(prepare: Callable[[int], Callable[[], object]], size: int) -> bool:
        short, long = prepare(size), prepare(_LONGER * size)
        return any(_seconds(long) < _LIMIT * max(_seconds(short), _LEAST) for _ in range(_TRIES))

    return judge


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    try:
        work()
    finally:
        gc.enable()
    return time.process_time() - start
