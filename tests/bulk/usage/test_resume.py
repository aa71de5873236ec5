"""What a flush finds of an earlier one, and how it settles it."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.bulk.usage import UsageCounts, UsageFlush, UsageRecorder
from maxio_sdk.errors import RateLimitedError
from maxio_sdk.sandbox._http.faults import Fault
from maxio_sdk.sandbox._state.subscriptions import Subscription, Usage
from tests.bulk.usage.support import PLACES, Crash, World, on_both_loops
from tests.sandbox.held_components import archive, use

pytestmark = pytest.mark.anyio

SENT = {"after the effect", "before the note", "after the note"}


async def flush(world: World, recorder: UsageRecorder, **settings: Any) -> UsageFlush:
    async with world.client(**settings) as maxio:
        return await recorder.flush(maxio, before=world.tomorrow, pace=0)


async def crashing(world: World, recorder: UsageRecorder, place: str, *, spared: int = 0) -> None:
    """Flush in a process that ends at a place."""
    world.crash(place, spared=spared)
    ended = False
    try:
        await flush(world, recorder)
    except* Crash:
        ended = True
    assert ended, f"it never came {place}"
    recorder.close()


def recorded(world: World, **settings: Any) -> UsageRecorder:
    recorder = world.recorder(**settings)
    recorder.record(world.first, world.sms, 3, memo="ours")
    recorder.record(world.first, world.minutes, 2)
    recorder.record("reference:2", "handle:sms", 7)
    return recorder


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("minutes", [46, 61, *(pytest.param(each, marks=pytest.mark.heavy) for each in (0, 44, 3000))])
async def test_what_a_crash_interrupts_is_sent_once(world: World, place: str, minutes: int) -> None:
    await crashing(world, recorded(world), place, spared=1)
    world.go_on(minutes=minutes)
    recorder = world.recorder()
    done = await flush(world, recorder)
    if place == "on the way" and minutes == 46:
        # The request may be at work at Maxio still, for all that can be known.
        assert done == UsageFlush(sent=1, left=1)
        assert (recorder.counts().sent, recorder.counts().sealed) == (2, 1)
        world.go_on(minutes=15)
        done = await flush(world, recorder)
    elif place == "after the seal" and minutes == 46:
        world.go_on(minutes=15)
        done = await flush(world, recorder)
    assert done.left == 0
    assert recorder.counts() == UsageCounts(sent=3)
    assert sorted(usage.quantity for usage in world.usages) == [2, 3, 7]
    assert {entry.usage_id for entry in recorder.sent()} == {usage.id for usage in world.usages}


async def test_a_young_token_is_sent_again(world: World) -> None:
    await crashing(world, recorded(world), "on the way")
    world.go_on(minutes=44)
    await flush(world, world.recorder())
    assert world.calls("list_usages") == 0
    assert len({usage.memo for usage in world.usages}) == 3


async def test_a_known_token_is_looked_up_and_not_sent_anew(world: World) -> None:
    await crashing(world, recorded(world), "after the effect")
    world.go_on(minutes=44)
    assert await flush(world, world.recorder()) == UsageFlush(sent=3)
    statuses = [each.status for each in world.api.sandbox.requests.of("create_usage")]
    assert statuses == [200, 200, 200, 409]
    assert world.calls("list_usages") == 1


async def test_an_old_token_is_never_sent_again(world: World) -> None:
    await crashing(world, recorded(world), "on the way")
    world.go_on(minutes=61)
    await flush(world, world.recorder())
    assert world.calls("list_usages") == 1
    tokens = [each.token for each in world.api.sandbox.requests.of("create_usage")]
    marks = {(usage.memo or "")[-9:] for usage in world.usages}
    assert len(set(tokens)) == len(tokens) == len(marks) == 3


@on_both_loops
@pytest.mark.parametrize("lost", ["lose_answer", "truncate"])
async def test_a_lost_answer_is_looked_up_at_once(world: World, lost: str) -> None:
    recorder = recorded(world)
    getattr(world.api.sandbox.faults, lost)("create_usage", times=None)
    assert await flush(world, recorder) == UsageFlush(sent=3)
    assert len(world.usages) == 3
    assert all(entry.usage_id for entry in recorder.sent())


async def test_what_is_not_found_at_once_is_left_for_the_next_flush(world: World) -> None:
    recorder = recorded(world)
    world.api.sandbox.faults.reset("create_usage")
    assert await flush(world, recorder) == UsageFlush(sent=2, left=1)
    (entry,) = (each for each in recorder.pending() if each.status == "sealed")
    assert entry.id is not None
    assert await flush(world, recorder) == UsageFlush(sent=1)
    assert len(world.usages) == 3


async def test_a_token_that_a_refused_request_used_up_does_not_look_like_success(world: World) -> None:
    """The refusal was lost, so the repetition is a 409: only an hour later it is sure that nothing was recorded."""
    recorder = world.recorder()
    recorder.record(world.first, world.seats, 1)
    world.api.sandbox.faults.lose_answer("create_usage")
    assert await flush(world, recorder) == UsageFlush(left=1)
    assert await flush(world, recorder) == UsageFlush(left=1)
    world.go_on(minutes=61)
    assert await flush(world, recorder) == UsageFlush(refused=1)
    (entry,) = recorder.refused()
    assert "metered or prepaid" in entry.messages[0]
    assert world.usages == []


async def test_a_refusal_of_a_repetition_does_not_hide_what_the_first_one_did(world: World) -> None:
    recorder = recorded(world)
    await crashing(world, recorder, "after the effect")
    archive(world.api, world.sms)
    archive(world.api, world.minutes)
    # Maxio may look at the component before it looks at the token.
    world.api.sandbox.faults.fail("create_usage", status=422)
    recorder = world.recorder()
    assert await flush(world, recorder) == UsageFlush(sent=1, refused=2)
    assert [usage.id for usage in world.usages] == [entry.usage_id for entry in recorder.sent()]


async def test_what_cannot_be_looked_up_is_unknown(world: World) -> None:
    recorder = recorded(world)
    await crashing(world, recorder, "after the effect")
    world.go_on(minutes=61)
    world.api.sandbox.faults.fail("list_usages", status=404)
    recorder = world.recorder()
    assert await flush(world, recorder) == UsageFlush(sent=2, unknown=1)
    (entry,) = recorder.unknown()
    assert "no answer came" in entry.messages[0]
    assert entry.id is not None
    assert await flush(world, recorder) == UsageFlush()
    recorder.discard(entry.id)
    assert recorder.counts() == UsageCounts(sent=2, discarded=1)
    assert len(world.usages) == 3


async def test_an_unknown_one_that_was_not_recorded_can_be_retried(world: World) -> None:
    recorder = recorded(world)
    await crashing(world, recorder, "on the way")
    world.go_on(minutes=61)
    world.api.sandbox.faults.fail("list_usages", status=404)
    recorder = world.recorder()
    await flush(world, recorder)
    (entry,) = recorder.unknown()
    assert entry.id is not None
    recorder.retry(entry.id)
    assert await flush(world, recorder) == UsageFlush(sent=1)
    assert len(world.usages) == 3


async def test_a_subscription_that_is_gone_tells_nothing(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    await crashing(world, recorder, "after the effect")
    world.api.site[Subscription].remove(world.api.site[Subscription][world.first])
    recorder = world.recorder()
    world.api.sandbox.faults.fail("create_usage", status=404)
    assert await flush(world, recorder) == UsageFlush(unknown=1)


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"memo": None}, "unknown"),
        ({"memo": ""}, "unknown"),
        ({"memo": "somebody else's"}, "sent"),
        ({"memo": None, "quantity": 4}, "sent"),
        ({"memo": None, "days": -1}, "sent"),
    ],
)
async def test_a_usage_whose_memo_was_lost_may_be_ours(world: World, change: dict[str, Any], outcome: str) -> None:
    """Without its memo, a usage of the same quantity is neither ours for sure, nor not."""
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 3)
    await crashing(world, recorder, "on the way")
    use(world.api, world.api.site[Subscription][world.first], world.sms, change.get("quantity", 3), memo=change["memo"])
    if "days" in change:
        (usage,) = world.api.site[Usage]
        usage.created_at = usage.created_at.replace(day=14)
    world.go_on(minutes=61)
    recorder = world.recorder()
    await flush(world, recorder)
    assert getattr(recorder.counts(), outcome) == 1
    assert len(world.usages) == (1 if outcome == "unknown" else 2)


async def test_a_clock_that_was_set_back_is_not_trusted(world: World) -> None:
    await crashing(world, recorded(world), "on the way")
    world.go_on(minutes=-10)
    recorder = world.recorder()
    assert await flush(world, recorder) == UsageFlush(sent=2, unknown=1)
    (entry,) = recorder.unknown()
    assert "set back" in entry.messages[0]


async def test_a_clock_that_was_set_back_does_not_hide_what_was_recorded(world: World) -> None:
    await crashing(world, recorded(world), "after the effect")
    world.go_on(minutes=-10)
    assert await flush(world, world.recorder()) == UsageFlush(sent=3)
    assert len(world.usages) == 3


# How many minutes our clock is ahead of the site's when the token is made, and when it is found.
@pytest.mark.parametrize("ahead", [(0, -30), (30, 30), (120, 0)])
@pytest.mark.parametrize("place", ["on the way", "after the effect"])
async def test_a_token_is_old_by_either_clock(world: World, place: str, ahead: tuple[int, int]) -> None:
    """Ours may have been set while 61 minutes pass."""
    await crashing(world, recorded(world, now=lambda: world.now() + ahead[0] * 60), place)
    world.go_on(minutes=61)
    recorder = world.recorder(now=lambda: world.now() + ahead[1] * 60)
    done = await flush(world, recorder)
    if done.left:
        world.go_on(hours=2)
        await flush(world, recorder)
    assert recorder.counts() == UsageCounts(sent=3)
    assert len(world.usages) == 3
    assert world.calls("list_usages") >= 1


async def test_a_limit_that_does_not_end_breaks_the_flush_off(world: World) -> None:
    recorder = recorded(world)
    world.api.sandbox.faults.rate_limit("create_usage", retry_after=0, times=None)
    with pytest.raises(RateLimitedError):
        await flush(world, recorder)
    assert recorder.counts() == UsageCounts(open=2, sealed=1)
    world.api.sandbox.faults.clear()
    assert await flush(world, recorder) == UsageFlush(sent=3)


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("applied", [True, False])
@pytest.mark.parametrize(
    "body", [{"strange": 1}, [], "a page that tells of maintenance"], ids=["object", "list", "text"]
)
async def test_an_answer_that_cannot_be_read_is_no_proof(world: World, body: Any, applied: bool, strict: bool) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    world.api.sandbox.faults.add(Fault(operation="create_usage", status=200, body=body, applied=applied, times=1))
    done = await flush(world, recorder, strict=strict)
    if not applied:
        assert done == UsageFlush(left=1)
        done = await flush(world, recorder)
    assert done == UsageFlush(sent=1)
    assert [entry.usage_id for entry in recorder.sent()] == [usage.id for usage in world.usages]
    assert len(world.usages) == 1


async def test_without_a_look_an_answer_that_cannot_be_read_is_believed(world: World) -> None:
    recorder = world.recorder()
    recorder.record(world.first, world.sms, 1)
    world.api.sandbox.faults.add(Fault(operation="create_usage", status=200, body=[], applied=True, times=1))
    world.api.sandbox.faults.add(Fault(operation="list_usages", status=200, body=[None], times=1))
    assert await flush(world, recorder) == UsageFlush(sent=1)
    assert await flush(world, recorder) == UsageFlush()


@pytest.mark.parametrize("body", [{"subscription": {}}, [], "a page"], ids=["object", "list", "text"])
async def test_a_subscription_that_cannot_be_read_says_nothing_of_its_usage(world: World, body: Any) -> None:
    recorder = world.recorder()
    recorder.record("reference:2", world.sms, 1)
    world.api.sandbox.faults.add(Fault(operation="find_subscription", status=200, body=body, times=1))
    assert await flush(world, recorder) == UsageFlush(left=1)
    assert recorder.counts() == UsageCounts(open=1)
    assert await flush(world, recorder) == UsageFlush(sent=1)


async def test_a_mark_is_found_among_many_usages(world: World) -> None:
    await crashing(world, recorded(world), "after the effect")
    subscription = world.api.site[Subscription][world.first]
    for number in range(450):
        use(world.api, subscription, world.sms, 3, memo=f"2026-01-15 [{number:08d}]")
    world.go_on(minutes=61)
    assert await flush(world, world.recorder()) == UsageFlush(sent=3)
    assert len(world.usages) == 453
