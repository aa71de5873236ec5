"""One call: its attempts, one after the other, and the waits between them."""

from __future__ import annotations

import math
import time
from typing import Final, Protocol

import attrs
from anyio import move_on_after, sleep

from maxio_sdk._core.api_response import NoAnswer, Outcome
from maxio_sdk._core.failure import is_site_limit, retry_after
from maxio_sdk._core.retry import FOREIGN_TOKEN_SECONDS, TOKEN_SECONDS, End, History, Policy, is_failure
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.observe import Watch
from maxio_sdk._transport.progress import Progress
from maxio_sdk.errors import ClientClosedError
from maxio_sdk.limits import ConcurrencyLimiter, Lane, Slot, Ticket

__all__ = ["Call", "Destination", "Send"]

_LOOK_SECONDS: Final = 10.0
"""What a look at the outcome may take, even if the call has no time left."""


_WAITED_TOO_LONG: Final = NoAnswer(
    sent=False,
    timeout=True,
    kind="TooLate",
    reason="it waited for its turn until the uniqueness_token that came with it might have been forgotten",
)


@attrs.frozen(kw_only=True)
class Destination:
    """What all calls to one origin share."""

    origin: str
    limiter: ConcurrencyLimiter
    budget: RetryBudget


class Connection(Protocol):
    """What requests go over."""

    async def prepare(self) -> None:
        """Have all that sending needs. Raises `ClientClosedError`."""
        ...

    def check_open(self) -> None:
        """Raise `ClientClosedError` where it was closed."""
        ...


class Send(Protocol):
    """Sends a call's request once."""

    async def __call__(self, *, progress: Progress) -> Outcome: ...


class _TooLateError(Exception):
    """The wait for a slot took so long that the request may not be sent again."""


class Call:
    """Makes attempts until one settles the call, or no other may follow."""

    def __init__(
        self,
        history: History,
        *,
        destination: Destination,
        policy: Policy,
        ticket: Ticket,
        connection: Connection,
        send: Send,
    ) -> None:
        self.history = history
        self.end: End | None = None
        """How it ended, once that is known."""
        self.broken_by: Exception | None = None
        """What is no outcome and kept a further attempt from being made."""
        self._destination, self._policy, self._ticket = destination, policy, ticket
        self._connection, self._send = connection, send
        self._began = self._created = _clocks()
        self._progress: Progress | None = None

    @property
    def lane(self) -> Lane:
        """The lane in which the call waits."""
        return self._ticket.lane

    @property
    def seconds(self) -> float:
        """Seconds since the first attempt."""
        return _seconds_since(self._began)

    @property
    def seconds_awake(self) -> float:
        """Seconds since the first attempt, without what the machine slept or its clock was set."""
        return time.monotonic() - self._began[0]

    @property
    def seconds_left(self) -> float:
        """Seconds for finding out what became of it."""
        return max(self._policy.max_seconds - self.seconds, _LOOK_SECONDS)

    @property
    def in_flight(self) -> bool:
        """Whether an attempt that has been cut off, or is under way, may have reached the server."""
        return self._progress is not None and self._progress.may_have_arrived

    def may_repeat(self) -> bool:
        """Take a retry out of the budget; False where there is none."""
        return self._destination.budget.take()

    async def settle(self, watch: Watch) -> tuple[End, Outcome]:
        """Make the attempts, and return how the call ends and the outcome of the last."""
        try:
            outcome = await self._attempt(watch)
        except _TooLateError:
            outcome = _WAITED_TOO_LONG
        while True:
            self.history.note(outcome)
            try:
                wait = self._wait_before_next(outcome)
                if wait is None:
                    break
                watch.retrying(wait)
                if wait > 0:
                    await sleep(wait)
                self._ticket.again = True
                outcome = await self._attempt(watch)
            except _TooLateError:
                break
            except Exception as error:
                # Of a limiter or hooks that are the caller's, or because the client was closed.
                if not self.history.in_doubt and not isinstance(error, ClientClosedError):
                    raise
                self.broken_by = error
                break
        self.end = self.history.end(outcome)
        return self.end, outcome

    async def _attempt(self, watch: Watch) -> Outcome:
        """Wait for a slot and send."""
        history, asked = self.history, time.monotonic()
        await self._connection.prepare()
        slot = await self._slot()
        try:
            started = time.monotonic()
            if history.attempts == 0:
                self._began = _clocks()
            if self._left() <= 0:
                raise _TooLateError
            self._connection.check_open()  # it may have been closed meanwhile
            history.attempts += 1
            watch.sending(history.attempts, started - asked)
            progress = self._progress = Progress()
            outcome = await self._send(progress=progress)
            self._progress = None
            self._note(slot, outcome)
        finally:
            slot.release()
        elapsed = time.monotonic() - started
        if isinstance(outcome, NoAnswer):
            watch.ended(status_code=None, problem=outcome.kind, elapsed=elapsed)
        else:
            watch.ended(status_code=outcome.status_code, problem=None, elapsed=elapsed)
        return outcome

    async def _slot(self) -> Slot:
        acquire, origin = self._destination.limiter.acquire, self._destination.origin
        left = self._left()
        if left == math.inf:
            return await acquire(origin, self._ticket)
        with move_on_after(left):
            return await acquire(origin, self._ticket)
        raise _TooLateError

    def _note(self, slot: Slot, outcome: Outcome) -> None:
        if isinstance(outcome, NoAnswer) or is_failure(outcome):
            return
        if is_site_limit(outcome, self.history.operation):
            slot.denied(retry_after(outcome.headers))
        else:
            slot.succeeded()
            self._destination.budget.succeeded()

    def _wait_before_next(self, outcome: Outcome) -> float | None:
        """Return the seconds until the next attempt; None where there must be none."""
        history, destination = self.history, self._destination
        if history.attempts > self._policy.max_retries or not history.repeatable(outcome):
            return None
        refused = not isinstance(outcome, NoAnswer) and outcome.status_code == 429
        pause = destination.limiter.snapshot(destination.origin).paused_for if refused else 0.0
        wait = self._policy.wait(history.attempts, outcome, paused=pause > 0)
        if max(wait, pause) > self._left():
            return None
        # A refused request needs no share of the budget: the pause keeps a storm away.
        return wait if refused or destination.budget.take() else None

    def _left(self) -> float:
        """Return the seconds in which another attempt may begin."""
        left = math.inf if self.history.attempts == 0 else self._policy.max_seconds - self.seconds
        if self.history.foreign_token:
            return min(left, FOREIGN_TOKEN_SECONDS - _seconds_since(self._created))
        if self.history.attempts and self.history.wire.token is not None:
            return min(left, TOKEN_SECONDS - self.seconds)
        return left


def _clocks() -> tuple[float, float]:
    # The clock of the machine as well, because the other may stand still while the machine sleeps.
    return time.monotonic(), time.time()


def _seconds_since(clocks: tuple[float, float]) -> float:
    return max(time.monotonic() - clocks[0], time.time() - clocks[1])
