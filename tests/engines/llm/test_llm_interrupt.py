"""Ctrl-C in a program that waits for a model: the call ends at once, and nothing goes on behind it."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from summarizer.pipeline.background import run
from tests.engines.llm.answers import GOOD, KEY, MODEL, TEXT, reply
from tests.engines.llm.scripted import Endpoint, Step

ROOT = Path(__file__).parents[3]
CALLS = {
    "summarizer.summarize(text)": 1,
    "summarize(text, model=model, config=config)": 1,
    "list(summarizer.summarize_many([text] * 20, concurrency=4))": 4,
    "asyncio.run(summarizer.asummarize(text))": 1,
    "asyncio.run(asummarize(text, model=model, config=config))": 1,
}
"""Each way to call, with the requests that are under way when it is interrupted"""
PROGRAM = f"""
import asyncio, signal, sys
from summarizer import Config, Summarizer, asummarize, summarize
from summarizer.pipeline import background

async def left():
    return len(asyncio.all_tasks()) - 1

signal.signal(signal.SIGINT, signal.default_int_handler)
model, text = {MODEL!r}, {TEXT!r}
config = Config(base_url=sys.argv[1], api_key={KEY!r})
summarizer = Summarizer(model, config=config)
for call in {list(CALLS)}:
    try:
        eval(compile(call, "call", "eval"))
    except KeyboardInterrupt:
        print("interrupted, tasks left:", background.run(left()), flush=True)
    input()
print("events:", len(summarizer.summarize(text, published="2026-03-04").events))
"""


def test_an_interrupt_leaves_nothing(endpoint: Endpoint) -> None:
    """KeyboardInterrupt comes out of each kind of call, no task is left, connections close, the next call works."""
    endpoint.play([*[Step(fault="hang")] * sum(CALLS.values()), reply(GOOD)])
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", PROGRAM, endpoint.url]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        asked = 0
        for call, requests in CALLS.items():
            asked += requests
            assert endpoint.wait_until_asked(asked), call
            program.send_signal(signal.SIGINT)
            assert program.stdout.readline() == "interrupted, tasks left: 0\n", call
            assert endpoint.wait_until_deserted(), call
            assert program.poll() is None, call
            program.stdin.write("\n")
            program.stdin.flush()
        printed, errors = program.communicate(timeout=90)
    assert len(endpoint.asked) == asked + 1
    assert (printed, errors, program.returncode) == ("events: 1\n", "", 0)


def test_an_interrupt_waits_until_all_is_tidied_up() -> None:
    """What a call does when it is cancelled, such as closing connections, is done before the interrupt comes out."""
    tidied: list[str] = []

    async def call() -> None:
        await asyncio.sleep(0.02)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.1)
            tidied.append("all")

    with pytest.raises(KeyboardInterrupt):
        run(call())
    assert tidied == ["all"]
