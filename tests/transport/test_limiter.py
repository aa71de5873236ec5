"""Who gets a slot and when: lanes, caps, and the pause after a refusal."""

from __future__ import annotations

import anyio
import pytest

from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Lane, Ticket
from tests.transport.slots import ORIGIN, Callers, FakeClock, most_at_a_time, refused, settled, slot_now, with_cap

NOBODY = {"critical": 0, "interactive": 0, "background": 0}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def limiter(clock: FakeClock) -> ProcessLimiter:
    return ProcessLimiter(clock=clock)


# Slots


def test_four_at_a_time(limiter: ProcessLimiter) -> None:
    assert most_at_a_time(limiter) == 4
    assert most_at_a_time(limiter) == 4


def test_origins_have_slots_of_their_own(limiter: ProcessLimiter) -> None:
    refused(limiter)
    other = limiter.snapshot("https://other.chargify.com")
    assert (other.limit, other.paused) == (4, False)


@pytest.mark.anyio
async def test_a_slot_that_comes_back_goes_to_who_waits(limiter: ProcessLimiter) -> None:
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        for name in "abcdef":
            await callers.ask(name)
        assert callers.granted == list("abcd")
        now = limiter.snapshot(ORIGIN)
        assert (now.in_flight, now.waiting) == (4, {**NOBODY, "interactive": 2})
        await callers.finish("c")
        assert callers.granted == list("abcde")
        assert await callers.finish_all() == list("abcdef")
    assert limiter.snapshot(ORIGIN).in_flight == 0


def test_a_slot_comes_back_once(limiter: ProcessLimiter) -> None:
    first, second = slot_now(limiter), slot_now(limiter)
    first.release()
    first.release()
    first.denied(None)
    assert limiter.snapshot(ORIGIN).in_flight == 1
    assert not limiter.snapshot(ORIGIN).paused
    second.release()
    assert most_at_a_time(limiter) == 4


# Lanes


async def _served(*asked: tuple[str, Lane]) -> list[str]:
    """Let callers wait for one slot, and return the order in which they get it."""
    limiter, order = with_cap(1), list[str]()
    slot = slot_now(limiter)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        for name, lane in asked:
            await callers.ask(name, lane)
        slot.release()
        await settled()
        order += await callers.finish_all()
    return order


@pytest.mark.anyio
async def test_first_come_first_served_within_a_lane() -> None:
    names = [str(number) for number in range(12)]
    assert await _served(*((name, "background") for name in names)) == names


@pytest.mark.anyio
async def test_a_higher_lane_goes_first() -> None:
    order = await _served(
        ("page", "background"), ("call", "interactive"), ("signup", "critical"), ("page 2", "background")
    )
    assert order == ["signup", "call", "page", "page 2"]


def test_background_work_alone_uses_all(limiter: ProcessLimiter) -> None:
    slots = [slot_now(limiter, Ticket("background")) for _ in range(4)]
    assert limiter.snapshot(ORIGIN).in_flight == len(slots)


@pytest.mark.anyio
async def test_one_grant_in_sixteen_goes_to_the_oldest() -> None:
    pages = [(f"page {number}", "background") for number in range(3)]
    order = await _served(*pages, *((f"signup {number}", "critical") for number in range(60)))  # type: ignore[arg-type]
    assert [place for place, name in enumerate(order, 1) if name.startswith("page")] == [16, 32, 48]
    assert order[15] == "page 0"


@pytest.mark.anyio
async def test_the_oldest_waits_for_fifteen_others_after_its_turn_came_by_itself() -> None:
    # The call is the oldest and first of its lane: that it is served is no turn of the sixteen.
    order = await _served(
        ("call", "interactive"), ("page", "background"), *((f"call {number}", "interactive") for number in range(20))
    )
    assert order[0] == "call"
    assert order.index("page") == 1 + 15


@pytest.mark.anyio
async def test_repetitions_go_first_in_their_lane_the_oldest_before_others() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("new")
        for name, number in [("second", 2), ("third", 3), ("first", 1)]:
            ticket = Ticket()
            ticket.again, ticket.number = True, number - 10
            await callers.ask(name, ticket=ticket)
        await callers.ask("signup", "critical")
        slot.release()
        await settled()
        assert await callers.finish_all() == ["signup", "first", "second", "third", "new"]


@pytest.mark.anyio
async def test_a_repetition_keeps_its_age() -> None:
    limiter = with_cap(1)
    ticket = Ticket("background")
    first = slot_now(limiter, ticket)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("page", "background")
        for number in range(20):
            await callers.ask(f"signup {number}", "critical")
        ticket.again = True
        await callers.ask("again", ticket=ticket)
        first.release()
        await settled()
        order = await callers.finish_all()
    assert order.index("again") == 15


@pytest.mark.anyio
async def test_a_promoted_ticket_keeps_its_place_in_the_order_of_arrival() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("early", "interactive")
        page = await callers.ask("page", "background")
        await callers.ask("page 2", "background")
        await callers.ask("late", "interactive")
        page.promote("interactive")
        assert limiter.snapshot(ORIGIN).waiting == {**NOBODY, "interactive": 3, "background": 1}
        slot.release()
        await settled()
        assert await callers.finish_all() == ["early", "page", "late", "page 2"]


@pytest.mark.anyio
async def test_promotion_before_and_after_the_wait() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        await callers.ask("call")
        page = Ticket("background")
        page.promote("critical")
        await callers.ask("page", ticket=page)
        slot.release()
        await settled()
        page.promote("background")
        assert limiter.snapshot(ORIGIN).waiting == {**NOBODY, "interactive": 1}
        assert await callers.finish_all() == ["page", "call"]


@pytest.mark.anyio
async def test_an_unknown_lane_harms_nobody_else() -> None:
    limiter = with_cap(1)
    slot = slot_now(limiter)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        ticket = await callers.ask("call")
        with pytest.raises(KeyError):
            ticket.promote("fast")  # type: ignore[arg-type]
        slot.release()
        await settled()
        assert await callers.finish_all() == ["call"]


# Caps


def test_the_lowest_cap_holds(limiter: ProcessLimiter) -> None:
    caps = [4]
    leave_two = limiter.join(ORIGIN, 2)
    caps.append(limiter.snapshot(ORIGIN).max_concurrency)
    leave_one = limiter.join(ORIGIN, 1)
    leave_eight = limiter.join(ORIGIN, 8)
    assert most_at_a_time(limiter) == 1
    leave_one()
    leave_one()
    caps.append(limiter.snapshot(ORIGIN).max_concurrency)
    assert most_at_a_time(limiter) == 2
    leave_two()
    assert most_at_a_time(limiter) == 8
    leave_eight()
    caps.append(limiter.snapshot(ORIGIN).max_concurrency)
    assert caps == [4, 2, 2, 4]


@pytest.mark.anyio
async def test_waiters_go_on_when_the_lower_cap_leaves(limiter: ProcessLimiter) -> None:
    limiter.join(ORIGIN, 3)
    leave = limiter.join(ORIGIN, 1)
    async with anyio.create_task_group() as tasks:
        callers = Callers(limiter, tasks)
        for name in "abcd":
            await callers.ask(name)
        assert callers.granted == ["a"]
        leave()
        await settled()
        assert sorted(callers.granted) == ["a", "b", "c"]
        assert (await callers.finish_all())[-1] == "d"


def test_a_cap_that_comes_later_waits_for_what_is_in_flight(limiter: ProcessLimiter) -> None:
    slots = [slot_now(limiter) for _ in range(4)]
    limiter.join(ORIGIN, 2)
    for slot in slots[:2]:
        slot.release()
        with pytest.raises(AssertionError, match="no free slot"):
            slot_now(limiter)
    slots[2].release()
    slot_now(limiter)
