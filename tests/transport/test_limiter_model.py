"""The limiter against a plain model of its rules, over random sequences of all that can happen to it."""

from __future__ import annotations

from functools import partial
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from maxio_sdk._transport.limiter import ProcessLimiter, _Slot, _Waiter
from maxio_sdk.limits import Lane, Ticket
from tests.transport.slots import ORIGIN, FakeClock

LANES: list[Lane] = ["critical", "interactive", "background"]


class Caller:
    """One who asks for slots, again and again, without an event loop."""

    def __init__(self, ticket: Ticket) -> None:
        self.ticket = ticket
        self.waiter: _Waiter | None = None

    @property
    def slot(self) -> _Slot | None:
        return self.waiter.slot if self.waiter else None

    @property
    def waits(self) -> bool:
        return self.waiter is not None and self.waiter.slot is None


class Model:
    """Who is to be served next, found by looking at all who wait."""

    def __init__(self) -> None:
        self.waiting: list[Caller] = []
        self._passed_over = 0

    def serve(self) -> Caller:
        """Take out who is next."""
        first = min(self.waiting, key=self._place)
        oldest = min(self.waiting, key=lambda caller: caller.ticket.number or 0)
        chosen = oldest if self._passed_over == 15 else first
        self._passed_over = 0 if chosen is oldest else self._passed_over + 1
        self.waiting.remove(chosen)
        return chosen

    def _place(self, caller: Caller) -> tuple[int, bool, int]:
        ticket = caller.ticket
        return LANES.index(ticket.lane), not ticket.again, ticket.number or 0


class LimiterMachine(RuleBasedStateMachine):
    """Does things to a gate, and compares who was served with the model after each."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.limiter = ProcessLimiter(clock=self.clock)
        self.gate = self.limiter._gate(ORIGIN)
        self.model = Model()
        self.callers: list[Caller] = []
        self.served: list[Caller] = []
        self.clients: list[Any] = []
        self.caps: list[int] = []

    @initialize(callers=st.lists(st.sampled_from(LANES), max_size=40))
    def many_wait(self, callers: list[Lane]) -> None:
        for lane in callers:
            self.enter(lane)

    @rule(lane=st.sampled_from(LANES))
    def enter(self, lane: Lane) -> None:
        self._ask(Caller(Ticket(lane)))

    @precondition(lambda self: any(caller.waiter is None for caller in self.callers))
    @rule(data=st.data(), again=st.booleans())
    def ask_again(self, data: st.DataObject, again: bool) -> None:
        caller = data.draw(st.sampled_from([caller for caller in self.callers if caller.waiter is None]))
        caller.ticket.again = again
        self._ask(caller)

    @precondition(lambda self: any(caller.waits for caller in self.callers))
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        caller = data.draw(st.sampled_from([caller for caller in self.callers if caller.waits]))
        self.model.waiting.remove(caller)
        self._forget(caller, leave=True)

    @precondition(lambda self: any(caller.waiter for caller in self.callers))
    @rule(data=st.data(), lane=st.sampled_from(LANES))
    def promote(self, data: st.DataObject, lane: Lane) -> None:
        data.draw(st.sampled_from([caller for caller in self.callers if caller.waiter])).ticket.promote(lane)

    @precondition(lambda self: any(caller.slot for caller in self.callers))
    @rule(data=st.data(), succeeded=st.booleans(), cancelled=st.booleans(), times=st.integers(1, 3))
    def finish(self, data: st.DataObject, succeeded: bool, cancelled: bool, times: int) -> None:
        caller = data.draw(st.sampled_from([caller for caller in self.callers if caller.slot]))
        slot = caller.slot
        assert slot is not None
        if succeeded:
            slot.succeeded()
        if not cancelled:
            for _ in range(times):
                slot.release()
        self._forget(caller, leave=cancelled)

    @precondition(lambda self: any(caller.slot for caller in self.callers))
    @rule(data=st.data(), retry_after=st.none() | st.floats(0, 2000))
    def deny(self, data: st.DataObject, retry_after: float | None) -> None:
        caller = data.draw(st.sampled_from([caller for caller in self.callers if caller.slot]))
        assert caller.slot is not None
        caller.slot.denied(retry_after)

    @rule(seconds=st.sampled_from([0.1, 10, 60, 300, 901]))
    def time_passes(self, seconds: float) -> None:
        self.clock.advance(seconds)

    @rule(cap=st.integers(1, 8))
    def join(self, cap: int) -> None:
        self.clients.append(self.limiter.join(ORIGIN, cap))
        self.caps.append(cap)

    @precondition(lambda self: bool(self.clients))
    @rule(data=st.data())
    def part(self, data: st.DataObject) -> None:
        index = data.draw(st.integers(0, len(self.clients) - 1))
        self.caps.pop(index)
        self.clients.pop(index)()

    @invariant()
    def the_right_ones_are_served_and_no_more(self) -> None:
        now = self.limiter.snapshot(ORIGIN)
        assert now.max_concurrency == min(self.caps, default=4)
        assert 1 <= now.limit <= now.max_concurrency
        slots = sum(caller.slot is not None for caller in self.callers)
        waiting = sum(caller.waits for caller in self.callers)
        assert (now.in_flight, sum(now.waiting.values())) == (slots, waiting)
        assert waiting == 0 or now.paused or slots >= now.limit
        assert not now.paused or waiting == 0 or self.clock.timers
        for lane, count in now.waiting.items():
            assert count == sum(caller.waits and caller.ticket.lane == lane for caller in self.callers)

    @invariant()
    def the_order_is_that_of_the_model(self) -> None:
        granted = [caller for caller in self.callers if caller.slot and caller not in self.served]
        granted.sort(key=lambda caller: caller.slot.number if caller.slot else 0)
        for caller in granted:
            assert self.model.serve() is caller
            self.served.append(caller)
        if granted:
            now = self.limiter.snapshot(ORIGIN)
            assert not now.paused
            assert now.in_flight <= now.limit

    def _ask(self, caller: Caller) -> None:
        if caller not in self.callers:
            self.callers.append(caller)
        caller.waiter = _Waiter(self.gate._queue_of(caller.ticket))
        self.model.waiting.append(caller)
        caller.ticket.watch(partial(self.gate._promoted, caller.waiter, caller.ticket))
        self.gate.post(partial(self.gate._enter, caller.waiter, caller.ticket))
        self.the_order_is_that_of_the_model()

    def _forget(self, caller: Caller, *, leave: bool) -> None:
        waiter, caller.waiter = caller.waiter, None
        caller.ticket.watch(None)
        if caller in self.served:
            self.served.remove(caller)
        if leave and waiter is not None:
            self.gate.post(partial(self.gate._leave, waiter))


@pytest.mark.parametrize(
    ("examples", "steps"), [(60, 40), pytest.param(400, 80, marks=pytest.mark.heavy)], ids=["fast", "heavy"]
)
def test_random_histories(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        LimiterMachine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
