"""What the help of the command line costs, next to Python itself and to its library for options."""

from __future__ import annotations

import compileall
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import maxio_sdk
from benchmarks.measure import Figure

__all__ = ["figures"]

_ROUNDS = 7
_NOTHING = ("-c", "pass")
_TYPER = ("-c", "import typer")
_COMMAND = ("-m", "maxio_sdk.cli")
_OF_PYTHON = 4.0
_OF_TYPER = 2.0


def figures() -> list[Figure]:
    """Compare the time until help stands there with that of an empty process, and of one that loads Typer."""
    # The libraries were compiled to bytecode when they were installed.
    compileall.compile_dir(str(Path(maxio_sdk.__file__).parent), quiet=1)
    helps = [(), ("customers",), ("customers", "list"), ("call", "create_subscription"), ("webhooks", "listen")]
    commands = [_NOTHING, _TYPER, *((*_COMMAND, *words, "--help") for words in helps)]
    nothing, typer, top, *others = _best_seconds(commands)
    names = [" ".join(("maxio", *words, "--help")) for words in helps]
    return [
        _figure(f"{names[0]} / python -c pass", top, nothing, _OF_PYTHON),
        *(
            _figure(f"{name} / import typer", ours, typer, _OF_TYPER)
            for name, ours in zip(names[1:], others, strict=True)
        ),
    ]


def _best_seconds(commands: Sequence[Sequence[str]]) -> list[float]:
    """Return the least time of each; they take turns, so that what slows the machine slows all of them."""
    least = [float("inf")] * len(commands)
    for _ in range(_ROUNDS):
        for index, command in enumerate(commands):
            began = time.perf_counter()
            subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=True)
            least[index] = min(least[index], time.perf_counter() - began)
    return least


def _figure(name: str, ours: float, other: float, limit: float) -> Figure:
    return Figure(name, f"{ours * 1000:.0f} ms", f"{other * 1000:.0f} ms", ours / other, limit)
