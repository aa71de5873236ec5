"""What falls due when the clock is moved, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from time import process_time

import pytest

from maxio_sdk.sandbox._engine.lifecycle.advance import TIMERS, Timer, advance
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.living import act, decline
from tests.sandbox.subscribing import Shop
from tests.sandbox.support import Api


@pytest.fixture
def shop(api: Api) -> Shop:
    return Shop(api)


@pytest.fixture
def timers() -> Iterator[list[Timer]]:
    before = list(TIMERS)
    yield TIMERS
    TIMERS[:] = before


def test_everything_happens_at_its_own_time_and_in_its_order(shop: Shop) -> None:
    shop.sign_up()
    shop.api.advance(days=3)
    shop.sign_up()
    shop.api.advance(days=70)
    times = [event.created_at for event in shop.api.site[Event]]
    assert times == sorted(times)
    issued = [str(invoice.issue_date) for invoice in shop.api.site[Invoice]]
    assert issued == ["2026-01-15", "2026-01-18", "2026-02-15", "2026-02-18", "2026-03-15", "2026-03-18"]
    assert shop.api.site.now.isoformat() == "2026-03-29T12:00:00+00:00"


def test_one_long_way_and_many_short_ones_lead_to_the_same() -> None:
    outcomes: list[object] = []
    for steps in (1, 80):
        shop = Shop(Api())
        shop.product("Try", trial_price_in_cents=0, trial_interval=10, trial_interval_unit="day")
        made = [shop.sign_up(), shop.sign_up(product_handle="try"), shop.sign_up()]
        decline(shop, made[2])
        act(shop, "pause_subscription", made[0], {"hold": {"automatically_resume_at": "2026-02-01T12:00:00Z"}})
        for _ in range(steps):
            shop.api.advance(hours=80 * 24 / steps)
        site = shop.api.site
        outcomes.append(
            (
                [(event.key, event.created_at, event.message) for event in site[Event]],
                [(one.state, one.total_revenue_in_cents, one.next_assessment_at) for one in site[Subscription]],
            )
        )
    assert outcomes[0] == outcomes[1]


def test_what_is_due_at_the_very_end_of_the_way_is_done(shop: Shop) -> None:
    gold = shop.sign_up()
    shop.api.advance(days=31, seconds=-1)
    assert len(shop.invoices(gold)) == 1
    shop.api.advance(seconds=1)
    assert len(shop.invoices(gold)) == 2
    shop.api.advance()
    assert len(shop.invoices(gold)) == 2


def test_what_was_due_before_is_made_up_for(shop: Shop) -> None:
    gold = shop.sign_up()
    shop.api.sandbox.clock.set(shop.api.site.now + timedelta(days=70))
    assert len(shop.invoices(gold)) == 1
    shop.api.advance()
    renewed = shop.read(gold)
    assert len(shop.invoices(gold)) == 3
    assert renewed["current_period_ends_at"] == "2026-04-15T12:00:00+00:00"


def test_a_running_clock_goes_on_running(api: Api) -> None:
    shop = Shop(api)
    api.sandbox.clock.run()
    shop.sign_up()
    api.advance(days=40)
    assert not api.sandbox.clock.frozen
    assert timedelta(0) <= api.site.now - datetime.fromisoformat("2026-02-24T12:00:00+00:00") < timedelta(minutes=5)
    assert len(api.site[Invoice]) == 2


def test_expiry_comes_before_the_renewal_of_the_same_time(shop: Shop) -> None:
    gold = shop.sign_up(expires_at="2026-02-15T12:00:00Z")
    shop.api.advance(days=40)
    assert shop.read(gold)["state"] == "expired"
    assert len(shop.invoices(gold)) == 1


def test_a_notice_comes_three_days_ahead_once_a_period(shop: Shop) -> None:
    gold = shop.sign_up()
    for _ in range(35):
        shop.api.advance(days=1)
    notices = [event for event in shop.api.site[Event] if event.key == "upcoming_renewal_notice"]
    assert [event.created_at.isoformat() for event in notices] == ["2026-02-12T12:00:00+00:00"]
    assert "period ending on 02/15/2026" in notices[0].message
    act(shop, "initiate_delayed_cancellation", gold)
    shop.api.advance(days=40)
    assert shop.event_keys(gold).count("upcoming_renewal_notice") == 1


def test_timers_run_among_the_steps_of_subscriptions(shop: Shop, timers: list[Timer]) -> None:
    seen: list[tuple[datetime, int]] = []
    start = shop.api.site.now
    marks = [start + timedelta(days=10), start + timedelta(days=31, hours=1), start + timedelta(days=90)]

    def run(site: Site) -> None:
        seen.append((site.now, len(site[Invoice])))

    timers.append(Timer(lambda site, after: min((mark for mark in marks if mark > after), default=None), run))
    shop.sign_up()
    shop.api.advance(days=60)
    assert seen == [(marks[0], 1), (marks[1], 2)]
    shop.api.advance(days=40)
    assert seen[2:] == [(marks[2], 3)]


def test_a_step_that_stays_due_is_a_defect_and_not_an_endless_way(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    from maxio_sdk.sandbox._engine.lifecycle import advance as module

    shop.sign_up()
    monkeypatch.setattr(module, "renew_with_group", lambda site, subscription: None)
    with pytest.raises(RuntimeError, match="due again"):
        advance(shop.api.site, shop.api.site.now + timedelta(days=40))
    assert shop.api.site.clock.frozen


def _year(count: int) -> float:
    shop = Shop(Api())
    for _ in range(count):
        shop.sign_up()
    begun = process_time()
    shop.api.advance(days=365)
    took = process_time() - begun
    assert len(shop.api.site[Invoice]) == count * 13
    return took


@pytest.mark.heavy
def test_a_year_of_two_hundred_subscriptions_takes_seconds() -> None:
    assert _year(200) < 10


def test_a_clock_that_runs_with_the_wall_is_caught_up_with(shop: Shop) -> None:
    site, clock = shop.api.site, shop.api.sandbox.clock
    wall = [site.now]
    site.clock._wall = lambda: wall[0]
    clock.run()
    subscription = shop.sign_up()
    assert clock.catch_up() == 0
    wall[0] += timedelta(days=27)
    assert clock.catch_up() == 0
    wall[0] += timedelta(days=1, minutes=1, microseconds=750_000)

    # The notice of the renewal is given once, and the clock does not fall behind the wall.
    assert clock.catch_up() == 1
    assert clock.catch_up() == 0
    assert site.clock._wall() + site.clock._offset == wall[0]
    wall[0] += timedelta(days=3)
    assert clock.catch_up() == 1
    assert site[Subscription][subscription["id"]].current_period_started_at == datetime.fromisoformat(
        "2026-02-15T12:00:00+00:00"
    )


def test_nothing_is_caught_up_with_while_the_clock_stands(shop: Shop) -> None:
    shop.sign_up()
    shop.api.sandbox.clock.set(shop.api.site.now + timedelta(days=400))

    assert shop.api.sandbox.clock.catch_up() == 0
