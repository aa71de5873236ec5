"""Moving the site's clock: everything that falls due on the way, in the order of its time."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import attrs

from maxio_sdk.sandbox._engine.groups.group_billing import renew_with_group
from maxio_sdk.sandbox._engine.lifecycle.due_steps import (
    bill_components,
    cancel_as_planned,
    cancel_at_end,
    expire_now,
    give_notice,
    go_overdue,
    next_component_billing,
    resume_by_itself,
)
from maxio_sdk.sandbox._engine.lifecycle.dunning import next_step_at, overdue_at, take_step
from maxio_sdk.sandbox._engine.lifecycle.renewal import end_trial, start_billing
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["TIMERS", "Timer", "advance", "catch_up"]

_NOTICE = timedelta(days=3)

Step: TypeAlias = "Callable[[Site, Subscription], object]"
Due: TypeAlias = "tuple[datetime, int, Step]"
"""When a step is due, where it comes among those of the same time, and the step."""


@attrs.frozen
class Timer:
    """Something besides subscriptions that happens by the clock. Add it to `TIMERS`."""

    next_after: Callable[[Site, datetime], datetime | None]
    """Tells the first time, later than the one given, at which something is due."""
    run: Callable[[Site], None]
    """Does what is due now, in a transaction of its own."""


TIMERS: list[Timer] = []


def advance(site: Site, until: datetime) -> None:
    """Do everything that falls due until a time, each at its own time, and leave the clock at that time.

    Every step is a transaction of its own. What was due before now is done now.
    """
    frozen = site.clock.frozen
    site.clock.freeze()
    try:
        _Journey(site, until).run()
        site.clock.move(max(until, site.now))
        site.clock.settled = site.now
    finally:
        if not frozen:
            site.clock.run()


def catch_up(site: Site) -> int:
    """Do what has fallen due while the clock ran with the wall, and return how much that was."""
    with site.clock.standing():
        journey = _Journey(site, site.now)
        journey.run()
        site.clock.settled = site.now
    return journey.steps


class _Journey:
    """The way of the clock from now to another time."""

    def __init__(self, site: Site, until: datetime) -> None:
        self._site = site
        self._until = until
        self._start = site.now if site.clock.settled is None else min(site.now, site.clock.settled)
        self.steps = 0
        """How many were done."""
        self._done: dict[int, datetime] = {}
        """When each subscription was last looked after."""
        self._queue: list[tuple[datetime, int, int]] = []
        self._timers = [(timer, self._start) for timer in TIMERS]

    def run(self) -> None:
        """Go there."""
        site = self._site
        for known in site[Subscription]:
            self._enqueue(known)
        while self._queue or self._timers:
            if self._run_timer():
                continue
            if not self._queue:
                return
            due, rank, subscription_id = heapq.heappop(self._queue)
            subscription = site[Subscription][subscription_id]
            found = self._next(subscription)
            if found is not None and found[:2] == (due, rank):
                self._step(subscription, due, rank, found[2])
            else:
                self._enqueue(subscription)

    def _step(self, subscription: Subscription, due: datetime, rank: int, step: Step) -> None:
        site = self._site
        site.clock.move(max(due, site.now))
        with transaction():
            step(site, subscription)
        self.steps += 1
        self._done[subscription.id] = site.now
        following = self._next(subscription)
        if following is not None and following[:2] == (due, rank):
            raise RuntimeError(f"subscription {subscription.id} has the same step due again at {due}")
        self._enqueue(subscription)

    def _next(self, subscription: Subscription) -> Due | None:
        after = self._done.get(subscription.id, self._start)
        return min(_due(self._site, subscription, after), key=lambda one: one[:2], default=None)

    def _enqueue(self, subscription: Subscription) -> None:
        found = self._next(subscription)
        if found is not None and found[0] <= self._until:
            heapq.heappush(self._queue, (found[0], found[1], subscription.id))

    def _run_timer(self) -> bool:
        """Run the timer that is due before the next step of a subscription, if there is one."""
        times = [timer.next_after(self._site, done) for timer, done in self._timers]
        limit = self._queue[0][0] if self._queue else self._until
        found = min(((time, place) for place, time in enumerate(times) if time is not None), default=None)
        if found is None or found[0] > limit:
            self._timers = self._timers if self._queue else []
            return False
        time, place = found
        timer = self._timers[place][0]
        self._site.clock.move(max(time, self._site.now))
        with transaction():
            timer.run(self._site)
        self.steps += 1
        self._timers[place] = (timer, time)
        return True


def _due(site: Site, subscription: Subscription, after: datetime) -> Iterator[Due]:
    """List what is due for a subscription, now or later. Notices that were due by `after` were given."""
    state = subscription.state
    if state in LIVE:
        yield from _live(site, subscription, after)
    elif state == "awaiting_signup" and subscription.next_assessment_at is not None:
        yield subscription.next_assessment_at, 5, start_billing
    elif state == "on_hold" and subscription.automatically_resume_at is not None:
        yield subscription.automatically_resume_at, 5, resume_by_itself
    if state in LIVE or state in ("awaiting_signup", "on_hold"):
        if subscription.expires_at is not None:
            yield subscription.expires_at, 0, expire_now
        if subscription.scheduled_cancellation_at is not None:
            yield subscription.scheduled_cancellation_at, 1, cancel_as_planned


def _live(site: Site, subscription: Subscription, after: datetime) -> Iterator[Due]:
    end = subscription.current_period_ends_at
    if end is not None:
        yield from _at_end(subscription, end, after)
    own = None if subscription.state == "trialing" else next_component_billing(site, subscription)
    if own is not None and own.next_billing_at is not None:
        yield own.next_billing_at, 7, bill_components
    if subscription.state == "past_due":
        retry = next_step_at(site, subscription)
        if retry is not None:
            yield retry, 3, take_step
    elif subscription.payment_collection_method == "remittance":
        overdue = overdue_at(site, subscription)
        if overdue is not None:
            yield overdue, 4, go_overdue


def _at_end(subscription: Subscription, end: datetime, after: datetime) -> Iterator[Due]:
    """List what the end of the period brings, and the notice of it."""
    if subscription.cancel_at_end_of_period:
        yield end, 2, cancel_at_end
        return
    yield end, 5, end_trial if subscription.state == "trialing" else renew_with_group
    notice = end.astimezone(UTC) - _NOTICE
    if subscription.state != "past_due" and notice > after:
        yield notice, 6, give_notice
