"""The server sees four requests at a time, whatever the program looks like."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import anyio
import pytest

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk.limits import Lane
from tests.transport.fault_server import FaultServer
from tests.transport.maxio_site import Site

LANES: tuple[Lane, ...] = ("critical", "interactive", "background")


@pytest.fixture
def site() -> Iterator[Site]:
    # A server of its own: its origin has slots of its own.
    with FaultServer() as server:
        yield server.site()


def _use(clients: list[AsyncMaxio], *, callers: int, calls: int) -> None:
    """Make calls with all clients from three threads, each with an event loop of its own."""
    problems: list[BaseException] = []

    async def call(number: int) -> None:
        options = RequestOptions(priority=LANES[number % 3])
        for _ in range(calls):
            await clients[number % len(clients)].customers.get(number + 1, request_options=options)

    async def work() -> None:
        with anyio.fail_after(120):
            async with anyio.create_task_group() as tasks:
                for number in range(callers):
                    tasks.start_soon(call, number)

    def run(backend: str) -> None:
        try:
            anyio.run(work, backend=backend)
        except BaseException as error:  # a thread would swallow it
            problems.append(error)

    threads = [threading.Thread(target=partial(run, backend)) for backend in ("asyncio", "trio", "asyncio")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def _until(site: Site, count: int) -> Callable[[object], None]:
    """Hold requests until so many ran at a time, however slow the machine is, and then a little, for more to show."""

    def hold(_: object) -> None:
        deadline = time.monotonic() + 10
        while site.most_in_flight < count and time.monotonic() < deadline:
            time.sleep(0.0005)
        time.sleep(0.001)

    return hold


@pytest.mark.parametrize("calls", [1, pytest.param(20, marks=pytest.mark.heavy)])
def test_three_clients_three_threads_64_callers_each(calls: int, site: Site) -> None:
    site.hold = _until(site, 4)
    clients = [AsyncMaxio(base_url=site.url, api_key="key") for _ in range(3)]
    _use(clients, callers=64, calls=calls)
    assert len(site.received) == 3 * 64 * calls
    assert site.most_in_flight == 4
    assert clients[0].limits.in_flight == 0
    assert not any(clients[0].limits.waiting.values())


def test_the_lowest_cap_of_the_clients_holds(site: Site) -> None:
    site.hold = _until(site, 2)
    clients = [AsyncMaxio(base_url=site.url, api_key="key", max_concurrency=cap) for cap in (3, 2, 8)]
    _use(clients, callers=12, calls=1)
    assert site.most_in_flight == 2
    assert clients[0].limits.max_concurrency == 2
    del clients[1]
    gc.collect()
    assert clients[0].limits.max_concurrency == 3
    site.hold = _until(site, 3)
    _use(clients, callers=12, calls=1)
    assert site.most_in_flight == 3
    anyio.run(clients.pop(0).aclose)
    assert clients[0].limits.max_concurrency == 8
