"""`python -m benchmarks soak [--calls N]`: many calls through many faults, held against the server's own ledger.

32 callers share one client; each of eight faults strikes one request in a hundred. What every call ended with must
agree with what the server did, and memory and file descriptors must not grow. Needs Linux, where `/proc` tells of both.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import math
import resource
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import attrs

from benchmarks.server import LocalServer
from benchmarks.site import Settings
from maxio_sdk import AsyncMaxio, MaxioError
from maxio_sdk._transport.limiter import ProcessLimiter

__all__ = ["main"]

_CALLERS = 32
_SLOTS = 4
_SHARE = 0.01
_STAGES = 10
_SETTLED = 2
"""After how many stages caches are full, so that nothing may grow any more."""
_GROWTH_MOST = 0.02
_DESCRIPTORS_MOST = 2

_DONE, _NOT_APPLIED, _APPLIED, _UNKNOWN = range(1, 5)
_WORDS = {False: _NOT_APPLIED, True: _APPLIED, None: _UNKNOWN}
_SAID = {_DONE: "done", _NOT_APPLIED: "not applied", _APPLIED: "error, applied", _UNKNOWN: "unknown"}
_EFFECTS = {_DONE: {1}, _NOT_APPLIED: {0}, _APPLIED: {1}, _UNKNOWN: {0, 1}}


@attrs.frozen
class _Kind:
    """One kind of call: how it is made, the ledger's name of its effect, how many of the faults leave it in doubt."""

    name: str
    call: Callable[[AsyncMaxio, int], Awaitable[object]]
    entry: Callable[[int], str] | None
    doubtful: int


async def _read(maxio: AsyncMaxio, number: int) -> None:
    customer = await maxio.customers.get(10_000_000 + number)
    if customer.id != 10_000_000 + number:
        raise AssertionError("the answer to another call came")


def _create(maxio: AsyncMaxio, number: int) -> Awaitable[object]:
    return maxio.customers.create(
        first_name="Martha", last_name="Washington", email="martha@example.com", reference=f"create-{number}"
    )


def _update(maxio: AsyncMaxio, number: int) -> Awaitable[object]:
    return maxio.customers.update(10_000_000 + number, reference=f"update-{number}")


def _delete(maxio: AsyncMaxio, number: int) -> Awaitable[object]:
    return maxio.customers.delete(number)


def _event(maxio: AsyncMaxio, number: int) -> Awaitable[object]:
    return maxio.events_based_billing.record("calls", event={"name": f"event-{number}"})


def _marked_event(maxio: AsyncMaxio, number: int) -> Awaitable[object]:
    event = {"name": f"event-{number}", "chargify": {"uniqueness_token": f"token-{number}"}}
    return maxio.events_based_billing.record("calls", event=event)


_READ = _Kind("get", _read, None, 0)
_CREATE = _Kind("create, by reference", _create, "create-{}".format, 0)
_DELETE = _Kind("delete", _delete, "customer-{}".format, 0)
_MARKED = _Kind("event with a token", _marked_event, "event-{}".format, 0)
# The faults that strike after it was carried out: the next attempt is refused as a duplicate, and nothing tells more.
_UPDATE = _Kind("update", _update, "update-{}".format, 5)
# Without a token, it is sent again only where it was surely refused (429).
_EVENT = _Kind("event without a token", _event, "event-{}".format, 7)
_KINDS = (_READ, _CREATE, _UPDATE, _READ, _CREATE, _DELETE, _READ, _CREATE, _MARKED, _EVENT)


@attrs.frozen
class _Held:
    """What the process holds between two stages, when no call runs."""

    blocks: int
    resident: int
    descriptors: int

    @classmethod
    def now(cls) -> _Held:
        gc.collect()
        process = Path("/proc/self")
        pages = int((process / "statm").read_text().split()[1])
        return cls(sys.getallocatedblocks(), pages * resource.getpagesize(), len(list((process / "fd").iterdir())))


@attrs.define
class _Soak:
    """A run: the word that each call ended with, and what was held after each stage."""

    calls: int
    words: bytearray
    held: list[_Held] = attrs.field(factory=list)
    strange: Counter[str] = attrs.field(factory=Counter)

    async def run(self, url: str) -> None:
        limiter = ProcessLimiter(pause=0.05)
        async with AsyncMaxio(
            base_url=url, api_key="benchmark-key", timeout=0.5, backoff=0.01, limiter=limiter
        ) as maxio:
            for stage in range(_STAGES):
                numbers = iter(range(self.calls * stage // _STAGES, self.calls * (stage + 1) // _STAGES))
                start = time.monotonic()
                async with asyncio.TaskGroup() as group:
                    for _ in range(_CALLERS):
                        group.create_task(self._caller(maxio, numbers))
                self.held.append(_Held.now())
                self._progress(stage, time.monotonic() - start)

    async def _caller(self, maxio: AsyncMaxio, numbers: Any) -> None:
        for number in numbers:
            try:
                await _KINDS[number % len(_KINDS)].call(maxio, number)
            except MaxioError as error:
                self.words[number] = _WORDS[error.applied]
            except Exception as error:
                self.strange[f"{type(error).__name__}: {error}"] += 1
            else:
                self.words[number] = _DONE

    def _progress(self, stage: int, seconds: float) -> None:
        held = self.held[-1]
        print(
            f"{self.calls * (stage + 1) // _STAGES:>7} calls, the last {self.calls // _STAGES} in {seconds:.1f} s; "
            f"{held.resident / 2**20:.1f} MiB, {held.blocks} blocks, {held.descriptors} descriptors",
            file=sys.stderr,
        )


@attrs.frozen
class _Finding:
    """One line of the result."""

    name: str
    value: str
    holds: bool


def main(arguments: list[str]) -> int:
    """Run the soak and print what was found; 1 where something does not hold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks soak")
    parser.add_argument("--calls", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    # A pause is logged as a warning, and there are hundreds.
    logging.getLogger("maxio_sdk").setLevel(logging.ERROR)
    soak = _Soak(given.calls, bytearray(given.calls))
    with LocalServer() as server:
        server.reset(Settings(share=_SHARE, seed=given.seed))
        asyncio.run(soak.run(server.url))
        account = server.account()
    findings = [*_of_server(account), *_of_process(soak.held), *_of_words(soak, Counter(account["ledger"]))]
    for finding in findings:
        print(f"{finding.name:<44}{finding.value:>36}{'' if finding.holds else '  MISSED'}")
    return 0 if all(finding.holds for finding in findings) else 1


def _of_server(account: dict[str, Any]) -> list[_Finding]:
    faults: dict[str, int] = account["faults"]
    return [
        _Finding("requests", str(len(account["spans"])), holds=True),
        _Finding("requests at a time, at most", str(account["peak"]), holds=account["peak"] <= _SLOTS),
        *(_Finding(f"fault: {fault}", str(count), holds=True) for fault, count in sorted(faults.items())),
    ]


def _of_process(held: list[_Held]) -> list[_Finding]:
    settled, last = held[_SETTLED - 1], held[-1]
    blocks, resident = last.blocks / settled.blocks - 1, last.resident / settled.resident - 1
    more = last.descriptors - settled.descriptors
    return [
        _Finding("growth of allocated blocks", f"{blocks:+.2%}", holds=blocks <= _GROWTH_MOST),
        _Finding("growth of resident memory", f"{resident:+.2%}", holds=resident <= _GROWTH_MOST),
        _Finding("more file descriptors", f"{more:+d}", holds=more <= _DESCRIPTORS_MOST),
    ]


def _errors_most(calls: int, doubtful: int) -> float:
    """Return how many calls may end with an error: those that chance leaves in doubt, and one in 500."""
    expected = calls * doubtful * _SHARE
    return expected + 4 * math.sqrt(expected) + max(1, calls / 500)


def _of_words(soak: _Soak, ledger: Counter[str]) -> list[_Finding]:
    """Hold what each call ended with against how often the server carried it out."""
    findings = [_Finding(f"not an error of the SDK: {text}", str(n), holds=False) for text, n in soak.strange.items()]
    said: dict[str, Counter[int]] = {}
    wrong: Counter[tuple[str, int, int]] = Counter()
    for number, word in enumerate(soak.words):
        kind = _KINDS[number % len(_KINDS)]
        said.setdefault(kind.name, Counter())[word] += 1
        if kind.entry is not None and word:
            effects = ledger[kind.entry(number)]
            if effects not in _EFFECTS[word]:
                wrong[kind.name, word, effects] += 1
    doubtful = {kind.name: kind.doubtful for kind in _KINDS}
    for name, words in said.items():
        for word, count in sorted(words.items()):
            holds = word == _DONE or count <= _errors_most(words.total(), doubtful[name])
            findings.append(_Finding(f"{name}: {_SAID.get(word, 'nothing')}", str(count), holds))
    findings += [
        _Finding(f"{name}: {_SAID[word]}, but applied {effects} times", str(count), holds=False)
        for (name, word, effects), count in wrong.items()
    ]
    findings.append(_Finding("lost or doubled", str(wrong.total()), holds=not wrong))
    return findings
