"""Flushes in processes of their own that are killed, over HTTP."""

from __future__ import annotations

import asyncio
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from maxio_sdk.bulk.usage import EventCounts, EventRecorder, UsageCounts, UsageRecord, UsageRecorder
from maxio_sdk.sandbox.server import running
from tests.bulk.usage.support import World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals of POSIX")

PLACES = (
    "before the seal",
    "after the seal",
    "on the way",
    "after the sending",
    "after the effect",
    "before the note",
    "after the note",
)
SUMS = 6


@contextmanager
def served(world: World) -> Iterator[str]:
    """Serve the site in a thread; the value is its address."""
    loop = asyncio.new_event_loop()
    address: list[str] = []
    up, end = threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with running(world.api.sandbox) as ports:
            address.append(ports.url)
            up.set()
            await end.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    try:
        assert up.wait(10)
        yield address[0]
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join()
        loop.close()


def keep_time(world: World) -> None:
    """Let the site's clock go with that of the children."""
    world.api.sandbox.clock.set(datetime.now(UTC))
    world.api.sandbox.clock.run()


class Children:
    """Starts flushes."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def begin(self, line: str = "") -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def end(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def run(self, line: str = "") -> int:
        self.begin(line)
        return self.end()


@contextmanager
def children(world: World, url: str, kind: str) -> Iterator[Children]:
    command = [sys.executable, "-W", "error", "-m", "tests.bulk.usage.flush_child", str(world.directory), url, kind]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Children(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait()


def record_sums(world: World, recorder: UsageRecorder, begin: int) -> None:
    """Record sums that differ from all that were recorded before."""
    recorder.record_many(
        UsageRecord(
            subscription=(world.first, world.second)[number % 2],
            component=(world.sms, world.minutes)[number // 2 % 2],
            quantity=begin + number + 1,
            at=world.api.site.now.replace(day=number // 4 + 1),
        )
        for number in range(SUMS)
    )


def kill_usages(world: World, kills: list[list[str]]) -> None:
    """Record sums, flush them with some kills on the way and at last to the end, and look at what arrived."""
    keep_time(world)
    recorder = UsageRecorder(world.directory / "usage.db")
    with served(world) as url, children(world, url, "usage") as flushes:
        for number, lines in enumerate(kills):
            begin = number * SUMS
            record_sums(world, recorder, begin)
            for line in lines:
                assert flushes.run(line) == -signal.SIGKILL, line
            finish(recorder, flushes)
            assert recorder.counts() == UsageCounts(sent=begin + SUMS), lines
            assert sorted(usage.quantity for usage in world.usages) == list(range(1, begin + SUMS + 1)), lines
    assert {entry.usage_id for entry in recorder.sent()} == {usage.id for usage in world.usages}


def finish(recorder: UsageRecorder, flushes: Children) -> None:
    """Flush to the end. A request whose client died may still be at work when the next flush looks."""
    for _ in range(50):
        assert flushes.run() == 0
        if not recorder.counts().pending:
            return
        time.sleep(0.05)


def kill_events(world: World, kills: list[list[str]]) -> None:
    recorder = EventRecorder(world.directory / "events.db")
    with served(world) as url, children(world, url, "events") as flushes:
        for number, lines in enumerate(kills):
            for stream in ("calls", "texts"):
                events = ({"chargify": {"subscription_id": world.first}, "n": f"{number} {n}"} for n in range(3))
                recorder.record_many(stream, events)
            for line in lines:
                assert flushes.run(line) == -signal.SIGKILL, line
            assert flushes.run() == 0
            assert recorder.counts() == EventCounts(sent=6 * (number + 1)), lines
    numbers = [(event.stream, event.properties["n"]) for event in world.events]
    assert len(set(numbers)) == len(numbers) == 6 * len(kills)


def test_killed_again_and_again_every_sum_is_sent_once(world: World) -> None:
    kill_usages(world, [["after the seal", "after the sending", "before the note"]])


def test_killed_again_and_again_every_event_is_counted_once(world: World) -> None:
    kill_events(world, [["after the sending", "before the note"]])


@pytest.mark.heavy
def test_killed_at_each_step_of_each_batch(world: World) -> None:
    kill_events(world, [[f"{place}/{number}"] for place in PLACES for number in range(2)])


@pytest.mark.heavy
def test_killed_at_each_step_of_each_sum(tmp_path: Path) -> None:
    for number in range(SUMS):
        directory = tmp_path / str(number)
        directory.mkdir()
        kill_usages(World(directory), [[f"{place}/{number}"] for place in PLACES * 2])


@pytest.mark.heavy
def test_killed_at_any_time_every_sum_is_sent_once(world: World) -> None:
    """A hundred flushes that are killed after a random time, each before new sums are recorded."""
    keep_time(world)
    recorder = UsageRecorder(world.directory / "usage.db")
    chance = random.Random(6)
    kills = 0
    with served(world) as url, children(world, url, "usage") as flushes:
        for number in range(100):
            record_sums(world, recorder, number * SUMS)
            kills += flushes.run(f"some time later/{chance.randrange(1, 300)}") == -signal.SIGALRM
        finish(recorder, flushes)
    # How many come in time depends on the machine: enough must.
    assert kills > 10
    assert recorder.counts() == UsageCounts(sent=len(world.usages))
    # Sums that were recorded before the last ones had gone out have met.
    assert sum(usage.quantity for usage in world.usages) == sum(range(1, 100 * SUMS + 1))
    assert {entry.usage_id for entry in recorder.sent()} == {usage.id for usage in world.usages}
