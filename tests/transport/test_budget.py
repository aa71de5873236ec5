"""The bound on retries, and what the clients of a process share."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import weakref

import pytest

from maxio_sdk._transport import budget as module
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.shared import shared


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def take_all(budget: RetryBudget) -> int:
    """Return how many retries there are."""
    taken = 0
    while budget.take():
        taken += 1
    return taken


@pytest.mark.parametrize("seconds", [0, 0.1, 2.5, 34, 140], ids=lambda seconds: f"each-fails-after-{seconds}s")
def test_a_thousand_calls_in_a_total_outage(seconds: float, clock: Clock) -> None:
    budget = RetryBudget()
    attempts = 0
    for _ in range(1000):
        for _attempt in range(4):
            clock.seconds += seconds
            attempts += 1
            if not budget.take():
                break
    assert 1000 < attempts <= 1050


def test_every_success_earns_a_tenth(clock: Clock) -> None:
    budget = RetryBudget()
    take_all(budget)
    for _ in range(101):
        budget.succeeded()
    assert budget.left == take_all(budget) == 10


def test_time_earns_the_whole_in_five_minutes(clock: Clock) -> None:
    budget = RetryBudget(30)
    take_all(budget)
    clock.seconds += 100
    budget.succeeded()
    assert take_all(budget) == 10
    clock.seconds += 299
    budget.succeeded()
    clock.seconds += 10
    budget.succeeded()
    assert budget.left == 30


def test_the_time_before_a_failure_earns_nothing(clock: Clock) -> None:
    budget = RetryBudget(30)
    take_all(budget)
    clock.seconds += 290
    assert not budget.take()
    clock.seconds += 20
    budget.succeeded()
    assert budget.left == 2


def test_five_minutes_in_which_nothing_was_asked_for_make_it_whole(clock: Clock) -> None:
    budget = RetryBudget(30)
    take_all(budget)
    clock.seconds += 301
    assert take_all(budget) == 30


def test_never_more_than_its_size(clock: Clock) -> None:
    budget = RetryBudget(3)
    for _ in range(100):
        clock.seconds += 1000
        budget.succeeded()
    assert budget.left == take_all(budget) == 3


def test_a_budget_of_nothing(clock: Clock) -> None:
    budget = RetryBudget(0)
    for _ in range(100):
        budget.succeeded()
        clock.seconds += 1000
    assert not budget.take()


def test_threads_take_no_more_than_there_is() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        budget, taken = RetryBudget(5000), list[int]()
        threads = [threading.Thread(target=lambda: taken.append(take_all(budget))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    # Counted without a lock: one may be taken twice now and then, in the very same moment.
    assert sum(taken) == pytest.approx(5000, rel=0.02)


def test_says_how_many_are_left() -> None:
    budget = RetryBudget(7)
    budget.take()
    assert repr(budget) == "<RetryBudget 6 of 7>"


# What is shared


class Server:
    """One that runs inside the process."""


def test_clients_of_the_network_share_all_by_origin() -> None:
    assert shared(None) is shared(None)
    assert shared(None).budget("https://a.test") is shared(None).budget("https://a.test")
    assert shared(None).budget("https://a.test") is not shared(None).budget("https://b.test")


def test_a_server_inside_the_process_shares_with_its_own_clients_only() -> None:
    one, other = Server(), Server()
    assert shared(one) is shared(one)
    assert shared(one) is not shared(other)
    assert shared(one) is not shared(None)
    assert shared(one).limiter is not shared(other).limiter
    assert shared(one).budget("https://a.test") is not shared(other).budget("https://a.test")


def test_what_is_shared_goes_with_its_server() -> None:
    server = Server()
    gone, shared_gone = weakref.ref(server), weakref.ref(shared(server))
    shared(server).limiter.join("https://a.test", 2)
    del server
    gc.collect()
    assert (gone(), shared_gone()) == (None, None)


def test_threads_get_the_same() -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(20):
            server, got = Server(), list[int]()
            start = threading.Barrier(4)

            def get(server: Server = server, got: list[int] = got, start: threading.Barrier = start) -> None:
                start.wait()
                ours = shared(server)
                got.extend((id(ours.limiter), id(ours.budget("https://a.test")), id(ours.limiter._gate("a"))))

            threads = [threading.Thread(target=get) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert len(got) == 12
            assert len(set(got)) == 3
    finally:
        sys.setswitchinterval(before)


FORK = """
import os
from maxio_sdk._transport.budget import RetryBudget

budget = RetryBudget(1000)
while budget.take():
    pass
if os.fork() == 0:
    budget.succeeded()
    os._exit(0 if 0.1 <= budget._left < 100 else 1)
raise SystemExit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_the_clock_goes_on_in_a_forked_process() -> None:
    """Else the time since the last success would be less than nothing there, or years."""
    subprocess.run([sys.executable, "-c", FORK], check=True, timeout=60)
