"""The sandbox delivers over HTTP to a receiver that fails, is slow, and is killed: all is handled, once."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import socket
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
import uvicorn

from maxio_sdk import AsyncMaxio
from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._uvicorn import Server
from maxio_sdk.sandbox.server import running
from maxio_sdk.webhooks import SQLiteStore, StoreCounts, WebhookEvent, WebhookReceiver
from tests.webhooks.receiver_child import PLACES, calls, effects

pytestmark = pytest.mark.anyio

CARD = {"full_number": "4111 1111 1111 1111", "expiration_month": 12, "expiration_year": 2040}
_ROOT = Path(__file__).parents[2]
START = datetime.fromisoformat("2026-01-10T09:00:00+00:00")


@pytest.fixture
def anyio_backend() -> str:
    """uvicorn runs on asyncio alone."""
    return "asyncio"


@pytest.fixture
def sandbox() -> Sandbox:
    made = Sandbox()
    made.clock.freeze()
    made.clock.set(START)
    return made


@pytest.fixture
async def maxio(sandbox: Sandbox) -> AsyncIterator[AsyncMaxio]:
    async with running(sandbox) as ports, AsyncMaxio("acme", api_key="sandbox-key", base_url=ports.url) as client:
        yield client


@attrs.define
class Life:
    """A subscription's, in stages, each of which has events."""

    maxio: AsyncMaxio
    sandbox: Sandbox
    key: int = 0
    seats: int = 0

    async def listen(self, url: str) -> None:
        await self.maxio.webhooks.endpoints.create(url=url, webhook_subscriptions=list(WebhookSubscription))

    @property
    def stages(self) -> list[Callable[[], Awaitable[object]]]:
        return [
            self.sign_up,
            lambda: self.maxio.subscriptions.components.allocate(self.key, self.seats, quantity=5),
            self.renew,
            lambda: self.maxio.subscriptions.pause(self.key),
            lambda: self.maxio.subscriptions.resume(self.key),
            lambda: self.maxio.subscriptions.cancel(self.key),
            lambda: self.maxio.subscriptions.reactivate(self.key),
        ]

    async def sign_up(self) -> None:
        family = await self.maxio.product_families.create(name="Cloud", handle="cloud")
        settings: dict[str, Any] = {"price_in_cents": 10_000, "interval": 1, "interval_unit": "month"}
        await self.maxio.products.create(str(family.id), name="Plan", handle="plan", description="", **settings)
        seats = await self.maxio.components.create_quantity_based(
            str(family.id), name="Seats", unit_name="seat", pricing_scheme="per_unit", unit_price="10"
        )
        subscription = await self.maxio.subscriptions.create(
            product_handle="plan",
            customer_attributes={"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"},
            credit_card_attributes=CARD,
            components=[{"component_id": seats.id, "allocated_quantity": 3}],
        )
        self.key, self.seats = subscription.id, seats.id

    async def renew(self) -> None:
        self.sandbox.clock.advance(days=31)


@contextlib.asynccontextmanager
async def served(app: Any) -> AsyncIterator[str]:
    """Serve an application; the value is its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(uvicorn.Config(app, lifespan="on", log_level="error", timeout_graceful_shutdown=0))
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        await server.up.wait()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/webhooks"
    finally:
        server.should_exit = True
        await task
        listener.close()


def ids(sandbox: Sandbox) -> list[int]:
    return sorted(webhook.id for webhook in sandbox.webhooks)


async def deliver_all(sandbox: Sandbox, turn: Callable[[], Awaitable[object]] | None = None) -> None:
    """Have all delivered, with as many retries as that takes."""
    async with asyncio.timeout(20):
        while True:
            if turn is not None:
                await turn()
            await sandbox.webhooks.deliver()
            if all(webhook.successful for webhook in sandbox.webhooks):
                return
            sandbox.clock.advance(seconds=15)


@pytest.mark.parametrize("healthy", [False, pytest.param(True, marks=pytest.mark.heavy)])
async def test_a_whole_life_arrives_whatever_is_answered(
    healthy: bool, maxio: AsyncMaxio, sandbox: Sandbox, tmp_path: Path
) -> None:
    got: list[tuple[int, str]] = []
    arrived: Counter[int] = Counter()
    receiver = WebhookReceiver(sandbox.settings.shared_key, store=SQLiteStore(tmp_path / "webhooks.db"))

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        got.append((event.id, event.event))

    async def failing(scope: Any, receive: Any, send: Any) -> None:
        """Answer some first deliveries with 500, before or after they are stored, or not in time."""
        failure = "200"
        if scope["type"] == "http" and not healthy:
            webhook_id = int(dict(scope["headers"])[b"x-chargify-webhook-id"])
            arrived[webhook_id] += 1
            if arrived[webhook_id] == 1:
                failure = ("200", "before", "after", "late")[webhook_id % 4]
        if failure != "before":
            await receiver(scope, receive, send if failure == "200" else no_answer)
        if failure == "late":
            await receive()
        elif failure != "200":
            await send({"type": "http.response.start", "status": 500, "headers": []})
            await send({"type": "http.response.body"})

    async def no_answer(message: Any) -> None:
        """Lose it."""

    sandbox.webhooks._courier._timeout = 0.1
    async with served(failing) as url:
        life = Life(maxio, sandbox)
        await life.listen(url)
        for stage in life.stages:
            await stage()
            await deliver_all(sandbox)
        await receiver.settled()
    made = sorted((webhook.id, webhook.event) for webhook in sandbox.webhooks)
    assert sorted(got) == made
    assert {"signup_success", "renewal_success", "component_allocation_change", "subscription_state_change"} <= {
        event for _, event in made
    }
    assert receiver.counts() == StoreCounts(pending=0, handled=len(made), dead=0)
    if healthy:
        assert got == made, "in order"
    else:
        assert set(arrived.values()) == {1, 2}


class Killed:
    """A receiver in a process of its own, that is started again whenever it was killed."""

    def __init__(self, directory: Path, key: str) -> None:
        self.directory = directory
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.key = key
        self.deaths = 0

    async def __aenter__(self) -> Killed:
        command = [sys.executable, "-m", "tests.webhooks.receiver_child", str(self.directory), str(self.port), self.key]
        pipe = asyncio.subprocess.PIPE
        self.starter = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, cwd=_ROOT)
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self.starter.stdin is not None
        self.starter.stdin.close()
        await self.end(signal.SIGTERM)
        await self.starter.wait()

    async def start(self, fatal: str = "") -> None:
        """Start the receiver, and wait until it listens."""
        assert self.starter.stdin is not None
        assert self.starter.stdout is not None
        self.starter.stdin.write(f"{fatal}\n".encode())
        self.pid = int(await self.starter.stdout.readline())
        self.ended = asyncio.create_task(self.starter.stdout.readline())
        async with asyncio.timeout(20):
            while not await self._listens():  # noqa: ASYNC110
                await asyncio.sleep(0.005)

    async def _listens(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            # It may have been killed already, by what it found in its store.
            return self.ended.done()
        writer.close()
        await writer.wait_closed()
        return True

    async def end(self, number: int = signal.SIGKILL) -> None:
        if not self.ended.done():
            os.kill(self.pid, number)
        await asyncio.shield(self.ended)

    async def again(self) -> None:
        """Start it where it was killed."""
        if self.ended.done():
            assert await self.ended == b"-9\n"
            self.deaths += 1
            await self.start()

    async def finish(self, sandbox: Sandbox) -> None:
        """Have all delivered and handled."""
        store = SQLiteStore(self.directory / "webhooks.db")
        try:
            async with asyncio.timeout(20):
                while True:
                    await deliver_all(sandbox, self.again)
                    counts = await asyncio.to_thread(store.counts)
                    if counts == StoreCounts(pending=0, handled=len(sandbox.webhooks), dead=0):
                        return
                    await asyncio.sleep(0.01)
        finally:
            store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="fork")
async def test_killed_wherever_it_is_each_event_has_its_effect_once(sandbox: Sandbox, tmp_path: Path) -> None:
    async with sandbox.client() as maxio, Killed(tmp_path, sandbox.settings.shared_key) as child:
        life = Life(maxio, sandbox)
        await life.listen(child.url)
        for stage, place in zip(life.stages, (*PLACES, ""), strict=True):
            before, called = child.deaths, len(calls(tmp_path))
            await child.end()
            await child.start(place)
            await stage()
            await child.finish(sandbox)
            assert child.deaths == before + bool(place), place
            new = len(sandbox.webhooks) - len(set(calls(tmp_path)[:called]))
            again = len(calls(tmp_path)) - called - new
            assert again == (place in ("in the handler", "after the handler, before the note")), place
    assert effects(tmp_path) == ids(sandbox)
    assert len(ids(sandbox)) > 10


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform == "win32", reason="fork")
@pytest.mark.parametrize("seed", range(3))
async def test_killed_at_any_time_each_event_has_its_effect_once(seed: int, sandbox: Sandbox, tmp_path: Path) -> None:
    chance = random.Random(seed)
    async with sandbox.client() as maxio, Killed(tmp_path, sandbox.settings.shared_key) as child:
        life = Life(maxio, sandbox)
        await life.listen(child.url)

        async def kill_now_and_then() -> None:
            while True:
                await asyncio.sleep(chance.uniform(0, 0.06))
                await child.end()

        for stage in life.stages:
            await stage()
            for event in chance.sample(list(WebhookSubscription), 6):
                sandbox.webhooks.trigger(event)
            killing = asyncio.create_task(kill_now_and_then())
            for _ in range(3):
                await child.again()
                await sandbox.webhooks.deliver()
                sandbox.clock.advance(seconds=15)
            killing.cancel()
            # Those that Maxio gave up as well as those that it could not know to be accepted.
            if unanswered := [webhook.id for webhook in sandbox.webhooks if not webhook.successful]:
                await maxio.webhooks.replay(ids=unanswered)
            await child.finish(sandbox)
    assert effects(tmp_path) == ids(sandbox)
    assert child.deaths > 10
