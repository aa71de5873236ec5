from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any

import anyio
import pytest

from maxio_sdk.bulk._lanes import Lanes

pytestmark = pytest.mark.anyio

Item = tuple[int, tuple[str, ...]]


async def stream(items: list[Item]) -> AsyncGenerator[Item]:
    for item in items:
        yield item


class Work:
    """Handles items slowly, and watches who works at the same time."""

    def __init__(self, *, fails_at: tuple[int, ...] = (), seconds: float = 0) -> None:
        self.begun: list[int] = []
        self.ended: list[int] = []
        self.most = 0
        self.collisions = 0
        self._busy: dict[str, int] = defaultdict(int)
        self._fails_at = fails_at
        self._seconds = seconds

    async def __call__(self, item: Item) -> None:
        number, lanes = item
        self.begun.append(number)
        for lane in lanes:
            self.collisions += self._busy[lane]
            self._busy[lane] += 1
        self.most = max(self.most, len(self.begun) - len(self.ended))
        try:
            await anyio.sleep(self._seconds)
            if number in self._fails_at:
                raise RuntimeError(f"item {number}")
        finally:
            for lane in lanes:
                self._busy[lane] -= 1
            self.ended.append(number)


def lanes_of(work: Any, *, workers: int = 4, ahead: int = 16) -> Lanes[Item]:
    return Lanes[Item](work, lanes=lambda item: item[1], workers=workers, ahead=ahead)


async def test_items_of_a_lane_keep_their_order_and_others_pass_them() -> None:
    work = Work(seconds=0.002)
    items = [(number, (f"lane {number % 3}",)) for number in range(60)]
    await lanes_of(work, workers=8).run(stream(items))
    assert work.collisions == 0
    assert work.most == 3
    for lane in range(3):
        assert [number for number in work.begun if number % 3 == lane] == list(range(lane, 60, 3))


async def test_an_item_in_several_lanes_waits_for_all_of_them() -> None:
    work = Work(seconds=0.001)
    chance = random.Random(1)
    items = [(number, tuple(chance.sample("abcdef", chance.randint(0, 3)))) for number in range(300)]
    await lanes_of(work, workers=8, ahead=32).run(stream(items))
    assert sorted(work.begun) == list(range(300))
    assert work.collisions == 0
    position = {number: place for place, number in enumerate(work.begun)}
    for lane in "abcdef":
        of_lane = [number for number, lanes in items if lane in lanes]
        assert of_lane == sorted(of_lane, key=position.__getitem__)


async def test_as_many_work_as_there_are_workers() -> None:
    work = Work(seconds=0.002)
    await lanes_of(work, workers=4).run(stream([(number, ()) for number in range(40)]))
    assert work.most == 4
    assert sorted(work.ended) == list(range(40))


@pytest.mark.parametrize("same_lane", [False, True])
async def test_no_more_items_are_held_than_asked_for(same_lane: bool) -> None:
    taken = ended = most = 0
    far_ahead = anyio.Event()

    async def source() -> AsyncIterator[Item]:
        nonlocal taken, most
        for number in range(100):
            taken += 1
            most = max(most, taken - ended)
            if taken == 10:
                far_ahead.set()
            yield number, ("one",) if same_lane else ()

    async def work(item: Item) -> None:
        nonlocal ended
        await far_ahead.wait()
        ended += 1

    await lanes_of(work, workers=3, ahead=10).run(source())
    assert ended == 100
    assert most == 10


async def test_after_an_error_nothing_begins_and_what_runs_ends() -> None:
    work = Work(fails_at=(5, 6), seconds=0.002)
    items = [(number, (str(number % 7),)) for number in range(1000)]
    with pytest.raises(RuntimeError, match=r"item [56]"):
        await lanes_of(work).run(stream(items))
    assert sorted(work.begun) == sorted(work.ended)
    assert len(work.begun) < 14


async def test_an_error_of_the_stream_lets_what_runs_end_and_comes_as_it_is() -> None:
    work = Work(seconds=0.005)

    async def source() -> AsyncIterator[Item]:
        for number in range(3):
            yield number, ()
        while len(work.begun) < 3:
            await anyio.lowlevel.checkpoint()
        raise ValueError("the source broke")

    with pytest.raises(ValueError, match="the source broke"):
        await lanes_of(work).run(source())
    assert sorted(work.ended) == [0, 1, 2]


async def test_a_cancellation_ends_everything_at_once() -> None:
    begun: list[int] = []
    ended: list[int] = []

    async def work(item: Item) -> None:
        await anyio.lowlevel.checkpoint()
        begun.append(item[0])
        if len(begun) == 4:
            scope.cancel()
        await anyio.sleep_forever()
        ended.append(item[0])

    async with aclosing(stream([(number, ("same",) if number > 3 else ()) for number in range(100)])) as items:
        with anyio.CancelScope() as scope:
            await lanes_of(work).run(items)
    assert len(begun) == 4
    assert not ended


async def test_nothing_is_kept_of_lanes_that_ended() -> None:
    async def work(_: Item) -> None:
        await anyio.lowlevel.checkpoint()

    lanes = lanes_of(work)
    await lanes.run(stream([(number, (f"lane {number}", f"other {number % 2}")) for number in range(500)]))
    assert vars(lanes)["_last"] == {}
