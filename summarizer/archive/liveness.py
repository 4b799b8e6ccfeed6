"""Whether the process of a job still runs, so that what it was at may be taken over."""

from __future__ import annotations

import os
import socket
import time
from functools import cache
from pathlib import Path
from typing import NamedTuple

_LEASE = 60.0
"""Seconds without a heartbeat after which a job on another machine is taken for dead"""
_PROC = Path("/proc")


class Process(NamedTuple):
    """A job's process, as others find it in the store."""

    host: str
    pid: int
    born: str
    """When it started, in the kernel's terms, since process ids are used again"""
    heartbeat: float
    """Seconds since 1970"""


def this_process() -> Process:
    """The one that asks."""
    return Process(_host(), os.getpid(), _born(os.getpid()), time.time())


def is_alive(process: Process) -> bool:
    """Whether a process still runs: told by the kernel where it is on this machine, else by its heartbeat."""
    if process.host == _host() and process.born:
        return _born(process.pid) == process.born
    return time.time() - process.heartbeat < _LEASE


@cache
def _host() -> str:
    """This machine since it was started, and the space of process ids in it, which containers have their own of."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return f"{socket.gethostname()} {boot} {os.readlink(_PROC / 'self/ns/pid')}"
    except OSError:
        return socket.gethostname()


def _born(pid: int) -> str:
    """The start of a process in clock ticks since the machine's, field 22 of proc(5)'s stat; "" if it is not told."""
    try:
        stat = (_PROC / str(pid) / "stat").read_text()
    except OSError:
        return ""
    after_name = stat.rpartition(")")[2].split()
    return after_name[19] if after_name[0] != "Z" else ""
