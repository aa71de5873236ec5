"""What has gone wrong in other clients, on real sockets. Most rows of the design's table that need no matrix."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
import trio

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConfigurationError,
    MaxioError,
    OutcomeUnknownError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
)
from maxio_sdk.limits import Limits, Ticket
from tests.transport.clients import client, idle, settled, until_full
from tests.transport.fault_server import Connection, FaultServer
from tests.transport.faults import FAULTS, Fault, gzip_bomb
from tests.transport.kinds import KINDS
from tests.transport.maxio_site import Answer
from tests.transport.nowhere import UNSENT, Detour, Nowhere

pytestmark = pytest.mark.usefixtures("trust")


# Cancellation


async def _burst(maxio: AsyncMaxio, patience: int) -> None:
    """Begin eight calls and cancel them all, after more or fewer turns of the event loop."""
    async with anyio.create_task_group() as tasks:
        for number in range(8):
            tasks.start_soon(maxio.customers.get, number + 1)
        for _ in range(patience):
            await anyio.lowlevel.checkpoint()
        tasks.cancel_scope.cancel()


async def _bursts(server: FaultServer, count: int) -> None:
    site, limiter = server.site(), ProcessLimiter()
    site.hold = lambda _: time.sleep(0.0005)
    async with client(site.url, limiter=limiter) as maxio:
        for number in range(count):
            await _burst(maxio, number % 40)
            # Each gives back all that it had: at once, and not only in the end.
            assert idle(limiter.snapshot(server.origin))
        with anyio.fail_after(1):
            await maxio.customers.get(1)
    await settled(lambda: server.connections(site) == 0)


@pytest.mark.anyio
@pytest.mark.parametrize("count", [40, pytest.param(400, marks=pytest.mark.heavy)])
async def test_bursts_of_cancelled_calls_leave_nothing_behind(server: FaultServer, count: int) -> None:
    await _bursts(server, count)


@pytest.mark.anyio
async def test_cancelled_write_is_not_repeated(server: FaultServer) -> None:
    site = server.site()
    site.fail(then=FAULTS["silence"])
    async with client(site.url) as maxio:
        with anyio.move_on_after(0.1) as scope:
            await KINDS["credit"].call(maxio, RequestOptions())
        assert scope.cancelled_caught
    assert len(site.received) == 1


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["credit", "create", "delete", "patch"])
async def test_client_that_is_closed_in_mid_write_does_not_hide_the_doubt(name: str, server: FaultServer) -> None:
    site, ended = server.site(), list[BaseException]()
    site.fail(then=FAULTS["applied-silence"])
    maxio = client(site.url)

    async def call() -> None:
        try:
            await KINDS[name].call(maxio, RequestOptions())
        except Exception as error:
            ended.append(error)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(call)
        await settled(lambda: len(site.effects) == 1)
        await maxio.aclose()
    (error,) = ended
    assert type(error) is OutcomeUnknownError
    assert len(site.effects) == 1


# Event loops, threads, processes


def test_four_at_a_time_over_clients_threads_and_event_loops(server: FaultServer) -> None:
    site = server.site()
    site.hold = until_full(site)
    # Without a limiter of their own: the one of the process.
    maxio = [AsyncMaxio(base_url=site.url, api_key="key") for _ in range(2)]
    problems: list[BaseException] = []

    async def use() -> None:
        async with anyio.create_task_group() as tasks:
            for number in range(12):
                tasks.start_soon(maxio[number % 2].customers.get, number + 1)

    def work(backend: str) -> None:
        try:
            anyio.run(use, backend=backend)
        except BaseException as error:  # a thread would swallow it
            problems.append(error)

    threads = [threading.Thread(target=work, args=(backend,)) for backend in ("asyncio", "trio") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not problems
    assert len(site.received) == 48
    assert site.most_in_flight == 4
    assert idle(maxio[0].limits)


@pytest.mark.parametrize("run", [asyncio.run, trio.run], ids=["asyncio", "trio"])
def test_event_loop_that_ends_in_mid_call_keeps_no_slot(server: FaultServer, run: Any) -> None:
    site = server.site()
    maxio = client(site.url)

    async def leave() -> None:
        site.received.clear()
        site.fail(then=FAULTS["silence"])
        async with anyio.create_task_group() as tasks:
            for number in range(7):
                tasks.start_soon(maxio.customers.get, number + 1)
            await settled(lambda: len(site.received) == 4)
            tasks.cancel_scope.cancel()

    async def use() -> None:
        site.fail()
        with anyio.fail_after(10):
            for _ in range(3):
                await maxio.customers.get(1)

    for step in (leave, use, leave, use):
        run(step) if run is trio.run else run(step())
        gc.collect()
    assert idle(maxio.limits)


# What is left half-done is said so, by asyncio's log and by warnings.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_event_loop_that_is_only_closed_in_mid_call_keeps_no_slot(server: FaultServer) -> None:
    site = server.site()
    site.fail(then=FAULTS["silence"])
    maxio = client(site.url)
    loop = asyncio.new_event_loop()
    tasks = [loop.create_task(maxio.customers.get(number + 1)) for number in range(6)]
    loop.run_until_complete(settled(lambda: len(site.received) == 4))
    loop.close()
    del loop, tasks
    gc.collect()
    site.fail()

    async def use() -> None:
        with anyio.fail_after(5):
            await maxio.customers.get(1)

    asyncio.run(use())
    gc.collect()
    assert idle(maxio.limits)


def test_tasks_that_asyncio_run_cancels_keep_no_slot(server: FaultServer) -> None:
    site = server.site()
    site.fail(then=FAULTS["silence"])
    maxio = client(site.url)
    left: list[asyncio.Task[Any]] = []

    async def leave() -> None:
        left.extend(asyncio.ensure_future(maxio.customers.get(number + 1)) for number in range(7))
        await settled(lambda: len(site.received) == 4)

    asyncio.run(leave())
    assert all(task.cancelled() for task in left)
    assert idle(maxio.limits)
    site.fail()
    asyncio.run(maxio.customers.get(1))
    gc.collect()


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_forked_process_begins_with_all_slots_free(server: FaultServer) -> None:
    site = server.site()
    child = threading.Event()
    site.hold = lambda request: child.set() if request.path == "/customers/2.json" else child.wait(30)
    script = f"""
import asyncio, os, threading, time, warnings
from maxio_sdk import AsyncMaxio

warnings.simplefilter("ignore", DeprecationWarning)
maxio = AsyncMaxio(base_url="{site.url}", api_key="k", max_retries=0)

async def fill():
    await asyncio.gather(*(maxio.customers.get(1) for _ in range(6)))

thread = threading.Thread(target=lambda: asyncio.run(fill()))
thread.start()
while maxio.limits.in_flight < 4 or sum(maxio.limits.waiting.values()) < 2:
    time.sleep(0.001)
if os.fork() == 0:
    assert maxio.limits.in_flight == 0 and not any(maxio.limits.waiting.values()), maxio.limits
    asyncio.run(asyncio.wait_for(maxio.customers.get(2), 10))
    assert maxio.limits.in_flight == 0, maxio.limits
    os._exit(0)
assert os.wait()[1] == 0
thread.join()
assert maxio.limits.in_flight == 0, maxio.limits
"""
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True, timeout=60)
    assert len(site.received) == 7


# Outages and refusals


@pytest.mark.anyio
@pytest.mark.parametrize("calls", [200, pytest.param(1000, marks=pytest.mark.heavy)])
async def test_outage_does_not_become_a_storm(nowhere: Nowhere, calls: int) -> None:
    detour = Detour(nowhere.url(UNSENT["port-refused"]), sys.maxsize)
    http_client = httpx.AsyncClient(transport=detour)
    ended: list[MaxioError] = []

    async def call(maxio: AsyncMaxio) -> None:
        try:
            await maxio.customers.get(1)
        except MaxioError as error:
            ended.append(error)

    url = nowhere.url(UNSENT["port-refused"])
    async with (
        http_client,
        client(url, max_retries=3, http_client=http_client, retry_budget=RetryBudget(50)) as maxio,
        anyio.create_task_group() as tasks,
    ):
        for _ in range(calls):
            tasks.start_soon(call, maxio)
    assert len(ended) == calls
    assert {type(error) for error in ended} == {APIConnectionError}
    # The budget grows by one in six seconds.
    assert calls + 50 <= detour.taken <= calls + 60


@pytest.mark.anyio
async def test_server_that_fails_is_not_stormed_either(server: FaultServer) -> None:
    site = server.site()
    site.fail(then=FAULTS["503"])
    async with client(site.url, retry_budget=RetryBudget(5)) as maxio:
        for kind in (KINDS["get"], KINDS["credit"]):
            for _ in range(15):
                with pytest.raises(ServerError):
                    await kind.call(maxio, RequestOptions())
    assert 35 <= len(site.received) <= 36


class _Slot:
    def __init__(self, denials: list[float | None]) -> None:
        self._denials = denials

    def succeeded(self) -> None:
        pass

    def denied(self, retry_after: float | None) -> None:
        self._denials.append(retry_after)

    def release(self) -> None:
        pass


class _Listening:
    """A limiter that lets all through and keeps what it is told."""

    def __init__(self) -> None:
        self.denials: list[float | None] = []

    async def acquire(self, origin: str, ticket: Ticket) -> _Slot:
        return _Slot(self.denials)

    def join(self, origin: str, max_concurrency: int) -> Callable[[], None]:
        return lambda: None

    def snapshot(self, origin: str) -> Limits:
        raise NotImplementedError


def _denied(retry_after: str, **headers: str) -> Fault:
    def act(connection: Connection, _: Answer) -> None:
        connection.answer(429, b'{"errors": ["too many"]}', {"Retry-After": retry_after, **headers})

    return Fault(name="429", outcome="denied", act=act)


@pytest.mark.anyio
async def test_what_the_server_says_of_waiting_reaches_the_limiter(server: FaultServer) -> None:
    forms: dict[str, float | None] = {
        "7": 7.0,
        "0": 0.0,
        "Fri, 31 Dec 2027 23:59:59 GMT": 30.0,
        "inf": None,
        "nan": None,
        "-5": None,
        "1e9": None,
        "Fri, 31 Dec 100000 23:59:59 GMT": None,
        "": None,
    }
    site, limiter = server.site(), _Listening()
    async with client(site.url, limiter=limiter, max_retries=0) as maxio:
        for text, seconds in forms.items():
            site.fail(_denied(text, Date="Fri, 31 Dec 2027 23:59:29 GMT"))
            with pytest.raises(RateLimitedError) as caught:
                await maxio.customers.get(1)
            assert caught.value.retry_after == seconds, text
    assert limiter.denials == list(forms.values())


@pytest.mark.anyio
async def test_pause_that_is_longer_than_a_call_may_take_is_not_waited_for(server: FaultServer) -> None:
    site = server.site()
    site.fail(_denied("3600"))
    async with client(site.url, max_retry_seconds=5) as maxio:
        with anyio.fail_after(3):
            with pytest.raises(RateLimitedError) as caught:
                await KINDS["credit"].call(maxio, RequestOptions())
            assert caught.value.applied is False
            # The pause is everybody's: another call does not go out either.
            with pytest.raises(APITimeoutError) as late:
                await maxio.customers.get(1, request_options=RequestOptions(total_timeout=0.05))
            assert late.value.applied is False
        assert maxio.limits.paused
    assert len(site.received) == 1


# Redirects

REDIRECTS = [301, 302, 303, 307, 308]


@pytest.mark.anyio
@pytest.mark.parametrize("elsewhere", [False, True], ids=["same-origin", "other-origin"])
@pytest.mark.parametrize("given", [False, True], ids=["own-client", "client-that-follows"])
async def test_redirects_are_not_followed(
    given: bool, elsewhere: bool, server: FaultServer, nowhere: Nowhere, tls_server: FaultServer
) -> None:
    target = (tls_server if elsewhere else server).site()
    http_client = httpx.AsyncClient(follow_redirects=True) if given else None
    for status in REDIRECTS:
        for kind in (KINDS[name] for name in ("get", "create", "update", "delete", "event")):
            site = server.site()
            site.redirect = status, f"{target.url}/customers/17.json"
            async with client(site.url, http_client=http_client) as maxio:
                with pytest.raises(APIStatusError) as caught:
                    await kind.call(maxio, RequestOptions())
            assert caught.value.status_code == status
            # A redirect does not say that nothing was done.
            assert caught.value.applied is (None if kind.writes else False)
            assert len(site.received) == 1
            assert not site.effects
    assert not target.received
    if http_client is not None:
        await http_client.aclose()


# What a place looks like


@pytest.mark.anyio
async def test_ids_that_would_leave_their_place_are_not_sent(server: FaultServer) -> None:
    site = server.site()
    async with client(site.url) as maxio:
        for id_ in ("", ".", ".."):
            with pytest.raises(ValueError, match="is no id"):
                await maxio.call("list_customer_subscriptions", path={"customer_id": id_})
        await maxio.call("list_customer_subscriptions", path={"customer_id": "../x?a#b"})
    (request,) = site.received
    assert request.target == f"/{site.name}/customers/..%2Fx%3Fa%23b/subscriptions.json"


@pytest.mark.parametrize("subdomain", ["127.0.0.1:{port}/x?", "127.0.0.1:{port}/x#", "a@127.0.0.1:{port}", "::1"])
def test_subdomain_is_no_host(subdomain: str, server: FaultServer) -> None:
    accepted = server.listener.accepted
    with pytest.raises(ConfigurationError):
        AsyncMaxio(subdomain.format(port=server.listener.port), api_key="key")
    assert server.listener.accepted == accepted


# Bodies


@pytest.mark.anyio
async def test_gzip_bomb_takes_no_memory(server: FaultServer) -> None:
    bomb = gzip_bomb(30)

    def act(connection: Connection, _: Answer) -> None:
        connection.answer(200, bomb, {"Content-Encoding": "gzip"})

    site = server.site()
    site.fail(then=Fault(name="bomb", outcome="unreadable", act=act))
    async with client(site.url, max_response_bytes=1_000_000) as maxio:
        tracemalloc.start()
        try:
            with pytest.raises(ResponseDecodeError) as caught:
                await maxio.customers.get(1)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert len(caught.value.content) == 1_000_000
    assert peak < 8_000_000
