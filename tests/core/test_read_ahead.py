"""Pages that are fetched before they are asked for: which, how many, in what lane, and what becomes of them."""

from __future__ import annotations

import asyncio
import gc
import math
import subprocess
import sys
import threading
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import anyio
import anyio.abc
import pytest
import trio
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.limits import Lane, Ticket
from maxio_sdk.pagination import Pager
from tests.core.shelf import Shelf, operation

anyio_test = pytest.mark.anyio


class Gates:
    """Lets the request of a page through when its gate is opened."""

    def __init__(self, *opened: int) -> None:
        self._gates: dict[int, anyio.Event] = defaultdict(anyio.Event)
        for page in opened:
            self.open(page)

    def open(self, page: int) -> None:
        self._gates[page].set()

    async def __call__(self, page: int) -> None:
        await self._gates[page].wait()


async def forever(page: int) -> None:
    await anyio.sleep_forever()


async def after_the_first(page: int) -> None:
    if page > 1:
        await anyio.sleep_forever()


settled = anyio.wait_all_tasks_blocked


def no_meta(count: int) -> Callable[[int, int], dict[str, Any]]:
    return lambda page, size: {}


def total_pages(count: int) -> Callable[[int, int], dict[str, Any]]:
    return lambda page, size: {"total_pages": math.ceil(count / size)}


def total_count(count: int) -> Callable[[int, int], dict[str, Any]]:
    return lambda page, size: {"total_count": count}


# What is asked for


ANY_LIST = given(
    count=st.integers(0, 40),
    size=st.integers(1, 12),
    depth=st.integers(0, 5),
    limit=st.none() | st.integers(1, 45),
    meta=st.sampled_from([no_meta, total_pages, total_count]),
    turns=st.lists(st.integers(0, 4), min_size=1, max_size=5),
)


@anyio_test
@ANY_LIST
@settings(max_examples=60, deadline=None)
async def test_any_list_comes_whole_and_in_order(**case: Any) -> None:
    await _read_a_list(**case)


@anyio_test
@pytest.mark.heavy
@ANY_LIST
@settings(max_examples=1000, deadline=None)
async def test_any_list_comes_whole_and_in_order_heavy(**case: Any) -> None:
    await _read_a_list(**case)


async def _read_a_list(
    count: int,
    size: int,
    depth: int,
    limit: int | None,
    meta: Callable[[int], Callable[[int, int], dict[str, Any]]],
    turns: list[int],
) -> None:
    taken = 0

    async def wait(page: int) -> None:
        # Never more than `depth` beyond the page that is being handed out.
        assert page <= taken + 1 + depth
        for _ in range(turns[page % len(turns)]):
            await anyio.lowlevel.checkpoint()

    shelf = Shelf(count, wait=wait, meta=meta(count))
    pager = shelf.pager(per_page=size).read_ahead(depth)
    if limit is None:
        found = []
        async for page in pager.pages():
            taken = page.number
            found += page.items
    else:
        taken = 1000
        found = await pager.collect(limit)
    await settled()

    assert found == list(range(count))[:limit]
    assert len(set(shelf.pages)) == len(shelf.pages)
    assert shelf.running == 0
    last = max(1, math.ceil(count / size))
    if meta is no_meta and count and count % size == 0:
        # A last page that is full needs one more look.
        last += 1
    assert max(shelf.pages) <= last + (depth if depth > 1 else 0)
    if limit is not None:
        assert max(shelf.pages) <= math.ceil(limit / size)
    if meta is not no_meta:
        # From the first page that is decoded on, the end is known.
        assert max(shelf.pages) <= max(last, depth + 1 if depth > 1 else 1)


@anyio_test
@given(count=st.integers(0, 40), size=st.integers(1, 12))
@settings(max_examples=40, deadline=None)
async def test_by_default_the_same_is_asked_as_one_page_at_a_time(count: int, size: int) -> None:
    ahead, sequential = Shelf(count), Shelf(count)
    assert await ahead.pager(per_page=size).collect() == list(range(count))
    assert await sequential.pager(per_page=size).read_ahead(0).collect() == list(range(count))
    assert ahead.asked == sequential.asked


@anyio_test
async def test_by_default_the_next_page_comes_while_one_is_worked_on() -> None:
    shelf = Shelf(100)
    pages = shelf.pager(per_page=20).pages()
    for number in range(1, 6):
        assert (await anext(pages)).number == number
        await settled()
        assert shelf.pages == list(range(1, min(number + 1, 5) + 1)) or number == 5
    # The last page was full, so that there might have been a sixth.
    assert shelf.pages == [1, 2, 3, 4, 5, 6]


@anyio_test
async def test_by_default_the_next_page_is_under_way_when_one_is_handed_out() -> None:
    shelf = Shelf(100, wait=after_the_first)
    pages = shelf.pager(per_page=20).pages()
    await anext(pages)
    assert shelf.pages == [1, 2]
    await pages.aclose()


@anyio_test
async def test_without_read_ahead_nothing_is_asked_for_but_what_is_waited_for() -> None:
    shelf = Shelf(100)
    pages = shelf.pager(per_page=20).read_ahead(0).pages()
    await anext(pages)
    await settled()
    assert (shelf.pages, shelf.tickets) == ([1], [None])


@anyio_test
async def test_several_are_asked_for_at_once_and_the_next_before_one_is_decoded() -> None:
    gates = Gates()
    shelf = Shelf(100, wait=gates)
    pages = shelf.pager(per_page=10).read_ahead(4).pages()
    async with anyio.create_task_group() as group:
        group.start_soon(anext, pages)
        await settled()
        assert (shelf.pages[0], sorted(shelf.pages)) == (1, [1, 2, 3, 4])
        gates.open(1)
        await settled()
    assert sorted(shelf.decoded[0]) == [1, 2, 3, 4, 5]
    # The others stay as they came until somebody wants them.
    for page in (2, 3, 4, 5):
        gates.open(page)
    await settled()
    assert (shelf.running, len(shelf.decoded), len(shelf.asked)) == (0, 1, 5)
    assert (await anext(pages)).items == list(range(10, 20))
    assert sorted(shelf.pages) == [1, 2, 3, 4, 5, 6]
    await pages.aclose()


@anyio_test
async def test_pages_that_come_out_of_turn_are_handed_out_in_turn() -> None:
    gates = Gates()
    shelf = Shelf(45, wait=gates)
    found: list[int] = []

    async def read() -> None:
        found.extend(await shelf.pager(per_page=10).read_ahead(4).collect())

    async with anyio.create_task_group() as group:
        group.start_soon(read)
        for page in (4, 3, 2, 1, 5):
            await settled()
            gates.open(page)
    assert found == list(range(45))


@anyio_test
async def test_short_page_cancels_what_was_begun_beyond_it() -> None:
    gates = Gates(1, 2)
    shelf = Shelf(15, wait=gates)
    assert await shelf.pager(per_page=10).read_ahead(3).collect() == list(range(15))
    await settled()
    assert shelf.running == 0
    assert sorted(shelf.cancelled) == [3, 4, 5]


@anyio_test
async def test_totals_end_what_is_asked_for() -> None:
    shelf = Shelf(60, meta=total_count(60))
    assert await shelf.pager(per_page=10).read_ahead(3).collect() == list(range(60))
    assert sorted(shelf.pages) == [1, 2, 3, 4, 5, 6]


@anyio_test
async def test_error_beyond_the_end_is_nobody_s_business() -> None:
    shelf = Shelf(15)
    shelf.failing = {3: [MaxioError("no such page")], 4: [MaxioError("no such page")]}
    assert await shelf.pager(per_page=10).read_ahead(3).collect() == list(range(15))


@anyio_test
async def test_list_that_comes_at_once_is_asked_for_once() -> None:
    shelf = Shelf(300)
    assert await shelf.pager(operation("single")).read_ahead(4).collect() == list(range(300))
    assert (shelf.asked, shelf.tickets) == ([{}], [None])


@anyio_test
async def test_limit_where_the_size_of_pages_is_the_server_s() -> None:
    shelf = Shelf(300, size=50)
    pager = shelf.pager(operation("page_only", per_page=20)).read_ahead(4)
    assert await pager.collect(limit=50) == list(range(50))
    assert shelf.pages == [1]
    assert await pager.collect() == list(range(300))


@anyio_test
async def test_limit_and_pages_that_the_server_cuts_short() -> None:
    # The operation says 200, the server gives 30.
    shelf = Shelf(300, most=30, meta=total_count(300))
    assert await shelf.pager().read_ahead(4).collect(limit=220) == list(range(220))
    assert max(shelf.pages) <= 9


@anyio_test
async def test_server_that_ignores_the_page_is_found_out() -> None:
    shelf = Shelf(300, ignores_page=True)
    with pytest.raises(MaxioError, match="list_pets: page 2 is page 1 again"):
        await shelf.pager().read_ahead(4).collect()


@pytest.mark.parametrize(("pages", "kind"), [(-1, ValueError), (True, TypeError), ("2", TypeError), (1.0, TypeError)])
def test_what_is_no_number_of_pages(pages: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind, match="pages must"):
        Shelf().pager().read_ahead(pages)


@anyio_test
async def test_pager_stays_as_it_is() -> None:
    shelf = Shelf(30)
    pager = shelf.pager(per_page=10)
    assert repr(pager.read_ahead(4)) == repr(pager)
    assert (await pager.read_ahead(4)).items == list(range(10))
    first = await anext(pager.pages())
    assert (first.number, len(shelf.asked)) == (1, 3)


# Lanes


async def _lanes(options: RequestOptions) -> list[Lane | None]:
    gates = Gates(1)
    shelf = Shelf(100, wait=gates)
    pages = shelf.pager(per_page=10, options=options).read_ahead(2).pages()
    await anext(pages)
    async with anyio.create_task_group() as group:
        group.start_soon(anext, pages)
        await settled()
        lanes = [ticket.lane if ticket else None for ticket in shelf.tickets]
        assert sorted(shelf.pages) == [1, 2, 3]
        gates.open(2)
    await pages.aclose()
    return [lanes[shelf.pages.index(page)] for page in (1, 2, 3)]


@anyio_test
async def test_request_moves_up_when_somebody_waits_for_it() -> None:
    # The first has no ticket: it goes where the operation belongs.
    assert await _lanes(RequestOptions()) == [None, "interactive", "background"]
    assert await _lanes(RequestOptions(priority="critical")) == [None, "critical", "background"]
    assert await _lanes(RequestOptions(priority="background")) == [None, "background", "background"]


@anyio_test
async def test_request_stays_in_the_background_while_nobody_waits() -> None:
    shelf = Shelf(100, wait=after_the_first)
    pages = shelf.pager(per_page=10).pages()
    await anext(pages)
    await settled()
    assert [repr(ticket) for ticket in shelf.tickets] == ["None", repr(Ticket("background"))]
    await pages.aclose()


@anyio_test
async def test_requests_know_the_context_of_who_reads() -> None:
    user: ContextVar[str] = ContextVar("user", default="nobody")
    seen: list[str] = []

    async def look(page: int) -> None:
        seen.append(user.get())

    user.set("ada")
    await Shelf(100, wait=look).pager(per_page=20).read_ahead(2).collect()
    assert set(seen) == {"ada"}


# Leaving


async def _by_break(pager: Pager[int]) -> None:
    async for _ in pager:
        break


async def _by_exception(pager: Pager[int]) -> None:
    async def divide() -> None:
        async for item in pager:
            _ = 1 / item

    with pytest.raises(ZeroDivisionError):
        await divide()


async def _by_cancellation_at_work(pager: Pager[int]) -> None:
    with anyio.CancelScope() as scope:
        async for _ in pager:
            scope.cancel()
            await anyio.sleep_forever()


async def _by_cancellation_while_waiting(pager: Pager[int]) -> None:
    with anyio.move_on_after(0.01):
        async for _ in pager.pages():
            pass


async def _by_dropping(pager: Pager[int]) -> None:
    pages = pager.pages()
    await anext(pages)
    del pages


async def _by_closing(pager: Pager[int]) -> None:
    pages = pager.pages()
    await anext(pages)
    await pages.aclose()


async def _by_return(pager: Pager[int]) -> int:
    async for item in pager:
        return item
    raise AssertionError


LEAVES = [
    _by_break,
    _by_exception,
    _by_cancellation_at_work,
    _by_cancellation_while_waiting,
    _by_dropping,
    _by_closing,
    _by_return,
]


@anyio_test
@pytest.mark.parametrize("depth", [1, 3])
@pytest.mark.parametrize("leave", LEAVES)
async def test_leaving_early_leaves_no_request(leave: Callable[[Pager[int]], Awaitable[Any]], depth: int) -> None:
    shelf = Shelf(1000, wait=after_the_first)
    await leave(shelf.pager(per_page=10).read_ahead(depth))
    # An iterator that is part of no cycle needs no collector.
    await settled()
    assert sorted(shelf.pages) == list(range(1, depth + 2))
    assert (sorted(shelf.cancelled), shelf.running) == (list(range(2, depth + 2)), 0)


@anyio_test
async def test_cancellation_of_the_very_first_request() -> None:
    shelf = Shelf(1000, wait=forever)
    with anyio.move_on_after(0.01):
        await shelf.pager(per_page=10).read_ahead(3).collect()
    await settled()
    assert (sorted(shelf.cancelled), shelf.running) == ([1, 2, 3], 0)


@anyio_test
@given(st.integers(0, 60))
@settings(max_examples=60, deadline=None)
async def test_cancellation_at_any_point_loses_nothing(turns: int) -> None:
    async def wait(page: int) -> None:
        await anyio.lowlevel.checkpoint()

    shelf = Shelf(30, wait=wait)
    pages = shelf.pager(per_page=10).read_ahead(2).pages()
    found: list[int] = []

    async def read() -> None:
        async for page in pages:
            found.extend(page.items)

    async with anyio.create_task_group() as group:
        group.start_soon(read)
        for _ in range(turns):
            await anyio.lowlevel.checkpoint()
        group.cancel_scope.cancel()
    await settled()
    assert shelf.running == 0
    await read()
    assert found == list(range(30))


@anyio_test
@pytest.mark.parametrize("how", ["pages", "items", "collect"])
async def test_asked_to_leave_for_certain_it_waits_for_the_end_of_the_requests(how: str) -> None:
    ended: list[int] = []

    async def slow_to_leave(page: int) -> None:
        try:
            await after_the_first(page)
        finally:
            with anyio.CancelScope(shield=True):
                for _ in range(50):
                    await anyio.lowlevel.checkpoint()
            ended.append(page)

    shelf = Shelf(1000, wait=slow_to_leave)
    pager = shelf.pager(per_page=10).read_ahead(3)
    if how == "pages":
        async with pager.pages() as pages:
            await anext(pages)
    elif how == "items":
        async with aiter(pager) as items:
            assert await anext(items) == 0
    else:
        shelf.meta = total_pages(5)
        shelf.failing[1] = [MaxioError("no")]
        with pytest.raises(MaxioError, match="no"):
            await pager.collect()
    assert (shelf.running, sorted(ended)) == (0, sorted(shelf.pages))
    assert len(ended) == (3 if how == "collect" else 4)


@anyio_test
async def test_it_waits_even_while_it_is_being_cancelled() -> None:
    shelf = Shelf(1000, wait=after_the_first)
    with anyio.CancelScope() as scope:
        async with shelf.pager(per_page=10).pages() as pages:
            async for _ in pages:
                scope.cancel()
                await anyio.sleep_forever()
    assert (shelf.running, shelf.cancelled) == (0, [2])


@anyio_test
async def test_closed_iterator_does_not_pretend_to_be_at_the_end() -> None:
    shelf = Shelf(30)
    async with aiter(shelf.pager(per_page=10)) as items:
        assert await anext(items) == 0
    for _ in range(2):
        with pytest.raises(RuntimeError, match="closed before the end of the list"):
            await anext(items)
    pages = shelf.pager(per_page=10).pages()
    await pages.aclose()
    with pytest.raises(RuntimeError, match="closed before the end of the list"):
        await anext(pages)
    # At its end, it stays at its end.
    pages = shelf.pager().pages()
    assert [page.number async for page in pages] == [1]
    await pages.aclose()
    with pytest.raises(StopAsyncIteration):
        await anext(pages)


@anyio_test
@pytest.mark.parametrize("depth", [0, 1, 3])
async def test_closing_under_one_who_waits(depth: int) -> None:
    gates = Gates(1)
    shelf = Shelf(100, wait=gates)
    pages = shelf.pager(per_page=10).read_ahead(depth).pages()
    await anext(pages)

    async def wait() -> None:
        with pytest.raises(RuntimeError, match="closed before the end of the list"):
            await anext(pages)

    async with anyio.create_task_group() as group:
        group.start_soon(wait)
        await settled()
        await pages.aclose()
        gates.open(2)
    await settled()
    assert shelf.running == 0
    assert max(shelf.pages) == depth + 1 if depth else 2


@anyio_test
async def test_two_who_wait_for_one_iterator() -> None:
    gates = Gates()
    shelf = Shelf(30, wait=gates)
    items = aiter(shelf.pager(per_page=10))
    found: list[int] = []

    async def read() -> None:
        found.append(await anext(items))

    async with anyio.create_task_group() as group:
        group.start_soon(read)
        await settled()
        with pytest.raises(RuntimeError, match="an iterator of its own"):
            await anext(items)
        for page in (1, 2, 3, 4):
            gates.open(page)
    # Nothing happened to the one who came first.
    assert found + [item async for item in items] == list(range(30))


@anyio_test
async def test_iterating_twice_begins_twice() -> None:
    pager = Shelf(50).pager(per_page=10).read_ahead(3)
    one, other = aiter(pager), aiter(pager)
    found = [(await anext(one), await anext(other)) for _ in range(50)]
    assert found == [(number, number) for number in range(50)]


# Errors


@anyio_test
@given(depth=st.integers(0, 4), wrong=st.integers(1, 5), times=st.integers(1, 3))
@settings(max_examples=40, deadline=None)
async def test_error_comes_in_its_turn_and_the_page_can_be_had_again(depth: int, wrong: int, times: int) -> None:
    shelf = Shelf(45)
    errors: list[BaseException] = [MaxioError(f"no {number}") for number in range(times)]
    shelf.failing = {wrong: list(errors)}
    pages = shelf.pager(per_page=10).read_ahead(depth).pages()
    found: list[int] = []
    met: list[BaseException] = []
    while True:
        try:
            page = await anext(pages)
        except MaxioError as error:
            assert len(found) == 10 * (wrong - 1)
            met.append(error)
        except StopAsyncIteration:
            break
        else:
            found += page.items
    assert found == list(range(45))
    # What fails while nobody waits is asked for again when its turn comes.
    assert met == errors or (depth > 0 and wrong > 1 and met == errors[1:])


@anyio_test
@pytest.mark.parametrize("taken", [True, False])
async def test_error_keeps_nothing_alive(taken: bool) -> None:
    shelf = Shelf(100)
    shelf.failing = {2: [MaxioError("no"), MaxioError("no")], 3: [MaxioError("no")]}
    gc.collect()
    gc.disable()
    try:
        pages = shelf.pager(per_page=10).read_ahead(3).pages()
        await anext(pages)
        await settled()
        if taken:
            with pytest.raises(MaxioError):
                await anext(pages)
        del pages
        await settled()
        await settled()
        assert not [each for each in gc.get_objects() if type(each).__name__ == "_Fetch"]
    finally:
        gc.enable()


async def sorry_to_leave(page: int) -> None:
    try:
        await after_the_first(page)
    except anyio.get_cancelled_exc_class():
        raise MaxioError("the client is closed") from None


@anyio_test
@pytest.mark.parametrize("wait", [after_the_first, sorry_to_leave])
async def test_cancellation_keeps_nothing_alive(wait: Callable[[int], Awaitable[None]]) -> None:
    shelf = Shelf(100, wait=wait)
    gc.collect()
    gc.disable()
    try:
        await _by_break(shelf.pager(per_page=10).read_ahead(3))
        await settled()
        assert not [each for each in gc.get_objects() if type(each).__name__ == "_Fetch"]
    finally:
        gc.enable()


@anyio_test
async def test_decoding_that_fails_is_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(45)
    decode, fails = shelf.rows, iter([False, True])

    def rows(*arguments: Any) -> Any:
        if next(fails, False):
            raise MaxioError("off-spec")
        return decode(*arguments)

    monkeypatch.setattr(shelf, "rows", rows)
    pages = shelf.pager(per_page=10).read_ahead(2).pages()
    assert (await anext(pages)).number == 1
    with pytest.raises(MaxioError, match="off-spec"):
        await anext(pages)
    assert [page.number async for page in pages] == [2, 3, 4, 5]


class Alarm(BaseException):
    """Not an `Exception`, as `SystemExit` is not."""


def test_nothing_that_a_request_raises_ends_the_program_on_trio() -> None:
    async def main() -> list[Any]:
        shelf = Shelf(45)
        shelf.failing = {
            2: [Alarm(), Alarm()],
            3: [BaseExceptionGroup("several", [Alarm(), ValueError()])] * 2,
            4: [ExceptionGroup("several", [ValueError()])] * 2,
        }
        pages = shelf.pager(per_page=10).pages()
        found: list[Any] = []
        for _ in range(8):
            try:
                found.append((await anext(pages)).number)
            except BaseException as error:
                found.append(type(error))
        return found

    assert trio.run(main) == [1, Alarm, 2, BaseExceptionGroup, 3, ExceptionGroup, 4, 5]


def test_nothing_that_a_cancelled_request_raises_ends_the_program_on_trio() -> None:
    async def stubborn(page: int) -> None:
        try:
            await after_the_first(page)
        except trio.Cancelled as cancelled:
            raise BaseExceptionGroup("both", [cancelled, Alarm()]) from None

    async def main() -> Any:
        pager = Shelf(1000, wait=stubborn).pager(per_page=10).read_ahead(3)
        async with pager.pages() as pages:
            await anext(pages)
        pages = pager.pages()
        await anext(pages)
        # The rest is cancelled as the program ends.
        return pages

    trio.run(main)


# Loops


RUNS: list[Any] = [asyncio.run, lambda main: anyio.run(lambda: main, backend="trio")]


@pytest.mark.parametrize("run", RUNS, ids=["asyncio", "trio"])
def test_iterator_that_outlives_its_loop_goes_on_in_the_next(run: Callable[[Any], Any]) -> None:
    shelf = Shelf(45, wait=after_the_first)
    pages = shelf.pager(per_page=10).read_ahead(3).pages()

    async def step() -> int:
        return (await anext(pages)).number

    async def rest() -> list[int]:
        return [page.number async for page in pages]

    assert run(step()) == 1
    assert sorted(shelf.cancelled) == [2, 3, 4]
    shelf.wait = Shelf(0).wait
    assert run(step()) == 2
    assert run(rest()) == [3, 4, 5]
    assert shelf.running == 0


@pytest.mark.parametrize("run", RUNS, ids=["asyncio", "trio"])
def test_iterator_that_is_dropped_or_closed_after_its_loop(run: Callable[[Any], Any]) -> None:
    async def begin(pages: Any) -> None:
        await anext(pages)

    shelf = Shelf(45, wait=after_the_first)
    one, other = (shelf.pager(per_page=10).pages() for _ in range(2))
    run(begin(one))
    run(begin(other))
    run(one.aclose())
    del one, other
    gc.collect()
    assert (shelf.running, len(shelf.cancelled)) == (0, 2)


def test_loop_that_is_closed_without_ending_its_tasks(caplog: pytest.LogCaptureFixture) -> None:
    shelf = Shelf(45, wait=after_the_first)

    async def begin() -> Any:
        pages = shelf.pager(per_page=10).pages()
        await anext(pages)
        return pages

    loop = asyncio.new_event_loop()
    pages = loop.run_until_complete(begin())
    loop.run_until_complete(_by_break(shelf.pager(per_page=10)))
    loop.close()
    # What can never end is not waited for.
    asyncio.run(asyncio.wait_for(pages.aclose(), 10))
    del pages

    async def later() -> list[int]:
        return await Shelf(45).pager(per_page=10).collect()

    assert asyncio.run(later()) == list(range(45))
    gc.collect()
    assert not caplog.records


@anyio_test
async def test_iterator_that_another_thread_drops() -> None:
    shelf = Shelf(1000, wait=after_the_first)
    holder = [shelf.pager(per_page=10).read_ahead(2).pages()]
    await anext(holder[0])
    thread = threading.Thread(target=holder.clear)
    thread.start()
    await anyio.to_thread.run_sync(thread.join)
    await settled()
    assert (shelf.running, sorted(shelf.cancelled)) == (0, [2, 3])


@anyio_test
async def test_iterator_in_a_cycle_is_collected() -> None:
    shelf = Shelf(1000, wait=after_the_first)

    async def leave() -> None:
        holder: list[Any] = [shelf.pager(per_page=10).pages()]
        holder.append(holder)
        await anext(holder[0])

    await leave()
    gc.collect()
    await settled()
    assert (shelf.running, shelf.cancelled) == (0, [2])


@pytest.mark.parametrize("turns", range(20))
def test_request_that_somebody_else_cancels_is_made_again(turns: int) -> None:
    async def main() -> list[int]:
        async def wait(page: int) -> None:
            await asyncio.sleep(0)

        shelf = Shelf(45, wait=wait)
        reading = asyncio.ensure_future(shelf.pager(per_page=10).read_ahead(2).collect())
        for _ in range(turns):
            await asyncio.sleep(0)
        for task in asyncio.all_tasks() - {asyncio.current_task(), reading}:
            task.cancel()
        return await reading

    assert asyncio.run(main()) == list(range(45))


def test_trio_as_a_guest_of_asyncio() -> None:
    async def main() -> Any:
        loop = asyncio.get_running_loop()
        over: asyncio.Future[Any] = loop.create_future()
        shelf = Shelf(45)
        trio.lowlevel.start_guest_run(
            shelf.pager(per_page=10).read_ahead(2).collect,
            run_sync_soon_threadsafe=loop.call_soon_threadsafe,
            done_callback=over.set_result,
        )
        return (await over).unwrap()

    assert asyncio.run(main()) == list(range(45))


AT_EXIT = """
import {backend}, gc, anyio
from tests.core.shelf import Shelf

async def after_the_first(page):
    if page > 1:
        await anyio.sleep_forever()

async def main():
    global kept, again
    kept = Shelf(1000, wait=after_the_first).pager(per_page=10).read_ahead(3).pages()
    await anext(kept)
    again = kept
    dropped = Shelf(1000, wait=after_the_first).pager(per_page=10).read_ahead(3).pages()
    await anext(dropped)
    left = [Shelf(1000, wait=after_the_first).pager(per_page=10).pages()]
    left.append(left)
    await anext(left[0])

{end}
"""


@pytest.mark.parametrize(
    ("backend", "end"),
    [
        ("asyncio", "asyncio.run(main())"),
        ("trio", "trio.run(main)"),
        ("asyncio", "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\nloop.close()"),
        ("asyncio", "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())"),
    ],
    ids=["asyncio", "trio", "closed loop", "loop left open"],
)
def test_interpreter_that_ends(backend: str, end: str) -> None:
    script = AT_EXIT.format(backend=backend, end=end)
    # A loop that is left open is a `ResourceWarning` of its own.
    strict = ["-W", "error"] + (["-W", "ignore::ResourceWarning"] if end.endswith("main())") else [])
    done = subprocess.run([sys.executable, *strict, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
