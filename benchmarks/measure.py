"""Measures that hold still: the best of several runs, and whole processes for imports and memory."""

from __future__ import annotations

import gc
import json
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

import attrs

__all__ = ["Figure", "best_seconds", "in_processes"]


@attrs.frozen
class Figure:
    """One line of the table: a ratio that must stay within a limit."""

    name: str
    ours: str
    other: str
    ratio: float
    limit: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit


def best_seconds(*works: Callable[[], object], rounds: int = 40) -> list[float]:
    """Return the least CPU seconds of one call of each: what the work costs where nothing else interferes.

    They take turns, so that what slows the machine for a while slows all of them.
    """
    least = [math.inf] * len(works)
    for _ in range(rounds):
        for index, work in enumerate(works):
            gc.collect()
            start = time.process_time()
            work()
            least[index] = min(least[index], time.process_time() - start)
    return least


_PROBE = """
import json, resource, sys, time
start = time.process_time()
{code}
seconds = time.process_time() - start
pages = int(open("/proc/self/statm").read().split()[1]) if sys.platform == "linux" else 0
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([seconds, pages * 4096 / 2**20 if pages else peak / 1024]))
"""


def in_processes(codes: Sequence[str], runs: int = 15) -> list[tuple[float, float]]:
    """Run each piece of code in processes of its own, turn about; return its least CPU seconds, median MiB."""
    seconds: list[list[float]] = [[] for _ in codes]
    memory: list[list[float]] = [[] for _ in codes]
    for _ in range(runs + 1):
        for index, code in enumerate(codes):
            command = [sys.executable, "-c", _PROBE.format(code=code)]
            out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            took, held = json.loads(out)
            seconds[index].append(took)
            memory[index].append(held)
    # The first run of each compiles to bytecode.
    return [(min(s[1:]), statistics.median(m[1:])) for s, m in zip(seconds, memory, strict=True)]
