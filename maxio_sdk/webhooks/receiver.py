"""Accepting webhooks at once, and handing each to its handlers."""

from __future__ import annotations

import difflib
import logging
import math
import signal
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator, Sequence
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from functools import partial
from types import TracebackType
from typing import Any, Final, Self, TypeVar

import anyio
import attrs
from anyio import to_thread
from anyio.lowlevel import RunVar

from maxio_sdk.errors import ConfigurationError
from maxio_sdk.webhooks._asgi import Door, Receive, Scope, Send
from maxio_sdk.webhooks._handlers import Handler, checked_name, described
from maxio_sdk.webhooks._intake import taken_in, unreadable
from maxio_sdk.webhooks._worker import Policy, Worker
from maxio_sdk.webhooks.event import WebhookEvent
from maxio_sdk.webhooks.form import MAX_BODY_BYTES
from maxio_sdk.webhooks.signature import verify
from maxio_sdk.webhooks.store import Accepted, DeadLetter, StoreCounts, WebhookStore

__all__ = ["Receipt", "WebhookReceiver"]

H = TypeVar("H", bound=Callable[[WebhookEvent[Any]], object])

_logger = logging.getLogger("maxio_sdk")

_LONGEST_POLL: Final = 5.0
"""A store may take a process that does not ask for so long for dead, and give its lead away."""
_ACCEPTING_THREADS: Final = 8
_LOOK_SECONDS: Final = 0.01
_EXIT_SECONDS: Final = 0.5

_accepting: RunVar[anyio.CapacityLimiter] = RunVar("maxio_sdk.webhooks.accepting")


@attrs.frozen(kw_only=True)
class Receipt:
    """A webhook was accepted."""

    key: str
    """By which duplicates are known: its id, but for tests and what cannot be read."""
    event: str
    """Its kind; `""` where it cannot be read."""
    duplicate: bool
    """Whether it was accepted before: nothing more will happen."""


class WebhookReceiver:
    """Verifies webhooks, keeps them in a store, answers at once, and hands each to its handlers.

    ```python
    receiver = WebhookReceiver(shared_key, store=SQLiteStore("webhooks.db"))

    @receiver.on("subscription_state_change")
    async def changed(event: WebhookEvent[SubscriptionPayload]) -> None: ...

    app = Starlette(routes=[Route("/webhooks/maxio", receiver)], lifespan=...)    # which does `async with receiver:`
    ```

    It is an ASGI application, and enters itself where it is served alone (`uvicorn module:receiver`). `accept` and
    `receive` are for every other way in. Handlers get what was accepted while the receiver is entered (`async with
    receiver`, on asyncio or trio), in a thread (`in_background()`), or in a process of its own (`run()`). Of all
    processes with the same store, one at a time hands over; the others accept, and take its place when it ends.

    Each handler succeeds once with each webhook, whatever Maxio sends again, and in the order of a subscription's
    events. One that raises gets the event again after each of `retry_delays`, in seconds, while those that
    succeeded do not; then it is among the `dead_letters`. Where the process dies between the end of a handler and
    the note of it, or a handler is cancelled, the handler gets the event once more: let it record `event.id` together
    with what it does, and do nothing where it finds it. Source: Webhooks, "Responding to a Webhook".

    `shared_key` may be several, for a change of keys. Where the header is missing, the signature is taken from the
    query parameter `signature_parameter`. `concurrency` is how many subscriptions' events are handled at the same
    time; `poll_interval` how often to look for what other processes accepted, at most every 5 seconds. Leaving lets
    the handlers that run go on for `drain_timeout` seconds, then cancels them. `on_dead_letter`, plain or async, is
    called in the process that handles. The methods that are not async wait for the store.
    """

    def __init__(
        self,
        shared_key: str | Sequence[str],
        *,
        store: WebhookStore,
        signature_parameter: str = "signature",
        retry_delays: Sequence[float] = (1, 5, 30, 120, 600, 1800),
        concurrency: int = 8,
        poll_interval: float = 1.0,
        drain_timeout: float = 10.0,
        max_body_bytes: int = MAX_BODY_BYTES,
        on_dead_letter: Callable[[DeadLetter], object] | None = None,
    ) -> None:
        self._keys = _checked_keys(shared_key)
        self._store = store
        self._policy = _checked_policy(tuple(retry_delays), concurrency, poll_interval, drain_timeout)
        self._on_dead_letter = on_dead_letter
        self._handlers: list[Handler] = []
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._entered: AbstractAsyncContextManager[object] = nullcontext()
        self._door = Door(
            accept=self.receive,
            living=lambda: self,
            signature_parameter=signature_parameter,
            max_body_bytes=max_body_bytes,
        )

    def __repr__(self) -> str:
        return f"WebhookReceiver(store={self._store!r}, handlers={len(self._handlers)})"

    def on(self, *events: str, name: str | None = None, unknown: bool = False) -> Callable[[H], H]:
        """Register a handler, async or plain (which runs in a thread), of some events, or of all where none is named.

        The store remembers by its name that it succeeded: unless `name` is given, the function's. A name that is no
        documented event is refused, unless `unknown` is set.
        """
        for event in events:
            _check_event(event, unknown)

        def register(call: H) -> H:
            handler = Handler(name=checked_name(call, name), events=frozenset(events), call=call)
            with self._lock:
                if any(other.name == handler.name for other in self._handlers):
                    message = f"There is a handler {handler.name!r} already: name this one with on(..., name=...)."
                    raise ConfigurationError(message)
                self._handlers.append(handler)
            return call

        return register

    # -- accepting

    def accept(self, body: bytes, signature: str | bytes | None) -> Receipt:
        """Verify and store a webhook, from any thread. Answer Maxio 200 only after this has returned.

        `body` is the raw request body. Raises `WebhookSignatureError` (answer 403) or, where the store fails,
        `WebhookStoreError` (answer 503, and Maxio sends it again). A genuine body that cannot be read is accepted
        too, and at once a dead letter: Maxio could only send the same again.
        """
        verify(body, signature, self._keys)
        body, now = bytes(body), time.time()
        try:
            item, problem = taken_in(body, now), None
        except Exception as error:
            item, problem = unreadable(body, now), f"parse: {described(error)}"
        new = self._store.add(item, dead=problem)
        worker = self._worker
        if new and problem is not None:
            self._report(item, problem, worker)
        else:
            _logger.debug("Webhook %s (%s) %s", item.key, item.event, "is accepted" if new else "came again")
            if new and worker is not None:
                worker.wake()
        return Receipt(key=item.key, event=item.event, duplicate=not new)

    async def receive(self, body: bytes, signature: str | bytes | None) -> Receipt:
        """Verify and store a webhook without blocking the event loop. See `accept`."""
        # Threads of its own: the answer must not wait for what an application does in all of the usual ones.
        try:
            threads = _accepting.get()
        except LookupError:
            threads = anyio.CapacityLimiter(_ACCEPTING_THREADS)
            _accepting.set(threads)
        return await to_thread.run_sync(self.accept, body, signature, limiter=threads)

    def _report(self, item: Accepted, problem: str, worker: Worker | None) -> None:
        _logger.error("A genuine webhook cannot be read, and is a dead letter: %s", item.key)
        if worker is not None:
            known = attrs.asdict(item, recurse=False)
            worker.report(DeadLetter(**known, error=problem, died_at=item.received_at))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve ASGI."""
        await self._door(scope, receive, send)

    # -- handing over

    async def __aenter__(self) -> Self:
        entered = self._handing_over()
        await entered.__aenter__()
        self._entered = entered
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool | None:
        return await self._entered.__aexit__(kind, error, traceback)

    @asynccontextmanager
    async def _handing_over(self) -> AsyncGenerator[None]:
        failure: BaseException | None = None
        with self._begun() as worker:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(worker.run)
                try:
                    yield
                except (Exception, KeyboardInterrupt, SystemExit) as error:
                    # The group would wrap it.
                    failure = error
                finally:
                    worker.stop()
        if failure is not None:
            raise failure

    @contextmanager
    def _begun(self) -> Generator[Worker]:
        with self._lock:
            if self._worker is not None and self._worker.of_this_process:
                raise ConfigurationError("This receiver is handing over already: enter it once in a process.")
            worker = self._worker = Worker(self._store, self._handlers, self._policy, self._on_dead_letter)
        try:
            yield worker
        finally:
            self._worker = None

    @contextmanager
    def in_background(self, *, backend: str = "asyncio") -> Generator[Self]:
        """Hand over in a thread while the block runs, or until the main thread ends: for WSGI.

        Enter it in each process that serves, after it was forked.
        """
        begun: Future[Worker] = Future()
        ended: Future[None] = Future()
        target = partial(self._in_thread, begun, ended, backend)
        thread = threading.Thread(target=target, name="maxio-webhooks")
        thread.start()
        try:
            worker = begun.result()
            try:
                yield self
            finally:
                worker.stop()
        finally:
            thread.join()
        ended.result()

    def run(self, *, backend: str = "asyncio") -> None:
        """Hand over until the process is told to end (SIGINT, SIGTERM): a worker of its own."""
        anyio.run(self._until_told, backend=backend)

    async def settled(self) -> None:
        """Wait until nothing is being handled or due, here or, where another process hands over, there: for tests.

        What waits for its next attempt is not due.
        """
        while await to_thread.run_sync(self._unsettled):  # noqa: ASYNC110
            await anyio.sleep(_LOOK_SECONDS)

    def _unsettled(self) -> bool:
        due = self._store.due(time.time(), 1)
        worker = self._worker
        return bool(due) or (worker is not None and worker.of_this_process and worker.busy)

    def _in_thread(self, begun: Future[Worker], ended: Future[None], backend: str) -> None:
        async def work() -> None:
            with self._begun() as worker:
                begun.set_result(worker)
                async with anyio.create_task_group() as tasks:
                    tasks.start_soon(_stop_at_exit, worker)
                    await worker.run()
                    tasks.cancel_scope.cancel()

        try:
            anyio.run(work, backend=backend)
        except BaseException as error:
            (ended if begun.done() else begun).set_exception(error)
        else:
            ended.set_result(None)

    async def _until_told(self) -> None:
        async with self:
            try:
                with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
                    async for _ in signals:
                        return
            except NotImplementedError:
                # Windows, where control-C ends it as an exception.
                await anyio.sleep_forever()

    # -- what was given up

    def dead_letters(self, limit: int = 100) -> list[DeadLetter]:
        """Return the webhooks that were given up, the longest dead first."""
        return self._store.dead_letters(limit)

    def revive(self, key: str | None = None) -> int:
        """Hand a dead letter over anew, or all of them: to the handlers that have not succeeded. Returns how many."""
        count = self._store.revive(key)
        worker = self._worker
        if count and worker is not None:
            worker.wake()
        return count

    def discard(self, key: str) -> bool:
        """Take a dead letter for handled. False where there is none with the key."""
        return self._store.discard(key)

    def counts(self) -> StoreCounts:
        """Return how many webhooks are pending, handled and dead."""
        return self._store.counts()


async def _stop_at_exit(worker: Worker) -> None:
    # Python waits for threads before it runs what is registered with atexit, which may be what leaves the block.
    while threading.main_thread().is_alive():  # noqa: ASYNC110
        await anyio.sleep(_EXIT_SECONDS)
    worker.stop()


def _checked_keys(shared_key: str | Sequence[str]) -> tuple[str, ...]:
    keys: tuple[Any, ...] = (shared_key,) if isinstance(shared_key, str) else tuple(shared_key)
    texts = tuple(key for key in keys if isinstance(key, str) and key.strip())
    if not texts or len(texts) != len(keys):
        raise ConfigurationError(
            "The shared key must be a str that is not empty, or several. In Maxio, it stands under Edit Current Site."
        )
    return texts


def _checked_policy(delays: tuple[float, ...], concurrency: int, poll_interval: float, drain_timeout: float) -> Policy:
    if not all(0 <= delay < math.inf for delay in delays):
        raise ConfigurationError("retry_delays must be seconds: 0 or more, and finite.")
    if concurrency < 1:
        raise ConfigurationError("concurrency must be at least 1.")
    if not 0 < poll_interval <= _LONGEST_POLL:
        raise ConfigurationError(f"poll_interval must be more than 0 and at most {_LONGEST_POLL:g} seconds.")
    if not drain_timeout >= 0:
        raise ConfigurationError("drain_timeout must be 0 or more seconds.")
    return Policy(
        retry_delays=delays, concurrency=concurrency, poll_interval=poll_interval, drain_timeout=drain_timeout
    )


def _check_event(event: Any, unknown: bool) -> None:
    from maxio_sdk.models.webhook_payloads import PAYLOADS

    if not isinstance(event, str):
        raise ConfigurationError('on() takes names of events: write @receiver.on("signup_success"), or @receiver.on().')
    if event in PAYLOADS or (unknown and event):
        return
    nearest = difflib.get_close_matches(event, list(PAYLOADS), n=1)
    meant = f" Did you mean {nearest[0]!r}?" if nearest else ""
    raise ConfigurationError(
        f"{event!r} is no documented event.{meant} Set unknown=True for one that is newer than this version."
    )
