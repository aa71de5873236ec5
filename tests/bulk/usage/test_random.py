"""Whatever is recorded, flushed and interrupted in whatever order: Maxio gets what was recorded."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import anyio
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from maxio_sdk.bulk.usage import UsageRecord, UsageRecorder
from maxio_sdk.errors import MaxioError
from tests.bulk.usage.support import PLACES, Crash, World, sums

WHOLE = st.integers(-3, 40)
FRACTIONS = st.decimals(Decimal("0.001"), 9, places=3)
FAULTS = st.sampled_from(["lose_answer", "truncate", "reset", "refuse", "fail", "rate_limit"])


class Recording(RuleBasedStateMachine):
    """Records of two subscriptions and three components, over some days."""

    def __init__(self) -> None:
        super().__init__()
        self.directory = tempfile.TemporaryDirectory()
        self.world = World(Path(self.directory.name))
        self.recorder: UsageRecorder = self.world.recorder()
        self.recorded: dict[tuple[int, int, str], Decimal] = defaultdict(Decimal)
        self.backend = "asyncio"

    def teardown(self) -> None:
        """Flush until nothing is left, and compare."""
        world = self.world
        world.crash(None)
        world.api.sandbox.faults.clear()
        for _ in range(3):
            world.go_on(minutes=61)
            self.flush(None, days=1, concurrency=1)
        counts = self.recorder.counts()
        assert counts.pending == counts.unknown == 0
        refused = sums(self.recorder, "refused")
        assert all(component == world.seats for _, component, _ in refused)
        found = defaultdict(Decimal, world.received)
        for key, quantity in refused.items():
            found[key] += quantity
        assert _nonzero(found) == _nonzero(self.recorded)
        assert len(world.usages) == counts.sent
        self.recorder.close()
        self.directory.cleanup()

    @rule(
        times=st.integers(1, 4),
        subscription=st.sampled_from(["first", "second"]),
        component=st.sampled_from(["sms", "minutes", "seats"]),
        whole=WHOLE,
        fraction=FRACTIONS,
        days=st.integers(0, 3),
    )
    def record(self, times: int, subscription: str, component: str, whole: int, fraction: Decimal, days: int) -> None:
        number, component_id = getattr(self.world, subscription), getattr(self.world, component)
        quantity = fraction if component == "sms" and whole % 2 else Decimal(whole)
        at = self.world.api.site.now - timedelta(days=days)
        record = UsageRecord(subscription=number, component=component_id, quantity=quantity, at=at)
        self.recorder.record_many([record] * times)
        self.recorded[number, component_id, at.date().isoformat()] += times * quantity

    @rule(
        place=st.sampled_from([None, *PLACES]),
        spared=st.integers(0, 4),
        days=st.integers(-1, 1),
        concurrency=st.sampled_from([1, 1, 3]),
    )
    def flush(self, place: str | None, days: int, concurrency: int, spared: int = 0) -> None:
        """Flush, perhaps not to the end."""
        world = self.world

        async def flush() -> None:
            async with world.client() as maxio:
                before = world.today + timedelta(days=days)
                await self.recorder.flush(maxio, before=before, pace=0, concurrency=concurrency)

        world.crash(place, spared=spared)
        try:
            anyio.run(flush, backend=self.backend)
        except* Crash:
            self.recorder.close()
            self.recorder = world.recorder()
        except* MaxioError:
            pass
        world.crash(None)

    @rule(minutes=st.sampled_from([1, 30, 46, 61, 24 * 60]))
    def wait(self, minutes: int) -> None:
        """Let time pass."""
        self.world.go_on(minutes=minutes)

    @rule(
        fault=FAULTS,
        times=st.integers(1, 3),
        operation=st.sampled_from(["create_usage", "create_usage", "list_usages"]),
    )
    def break_something(self, fault: str, times: int, operation: str) -> None:
        """Let some requests fail."""
        if fault == "rate_limit":
            self.world.api.sandbox.faults.rate_limit(operation, retry_after=0, times=times)
        else:
            getattr(self.world.api.sandbox.faults, fault)(operation, times=times)

    @invariant()
    def nothing_is_doubled(self) -> None:
        """Of every sum there is one usage."""
        memos = [usage.memo for usage in self.world.usages]
        assert len(set(memos)) == len(memos)


def _nonzero(found: dict[tuple[int, int, str], Decimal]) -> dict[tuple[int, int, str], Decimal]:
    return {key: quantity for key, quantity in found.items() if quantity}


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Recording,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_maxio_gets_what_was_recorded() -> None:
    run(6, 10)


@pytest.mark.heavy
def test_maxio_gets_what_was_recorded_over_many_histories() -> None:
    run(100, 30)
