"""What a site may begin with."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.cli.support import served
from tests.sandbox.support import Api
from tests.support.markdown import blocks, run_python

README = Path(__file__).parents[2] / "README.md"

STATES = {
    "active", "past_due", "canceled", "trialing", "expired", "on_hold", "trial_ended", "awaiting_signup"
}  # fmt: skip


@pytest.fixture(scope="module")
def demo() -> Api:
    return Api(seed="demo")


def test_the_demo_has_customers_in_every_state(demo: Api) -> None:
    states = Counter(subscription.state for subscription in demo.site[Subscription])

    assert len(demo.site[Customer]) == 50
    assert set(states) == STATES
    assert any(subscription.cancel_at_end_of_period for subscription in demo.site[Subscription])
    assert {"paid", "open"} <= {invoice.status for invoice in demo.site[Invoice]}


def test_the_demo_ends_at_the_present(demo: Api) -> None:
    now = demo.site.now
    assert not demo.sandbox.clock.frozen
    for subscription in demo.site[Subscription]:
        assert subscription.created_at <= now
        if subscription.state in ("active", "trialing"):
            assert subscription.current_period_ends_at is not None
            assert subscription.current_period_ends_at > now


@pytest.mark.parametrize("frozen", [False, True])
def test_the_demo_takes_no_time(frozen: bool) -> None:
    """However long it takes to make: a clock that is behind makes what is new look old."""
    sandbox = Sandbox()
    clock = sandbox.site.clock
    wall = [clock.now]
    clock._wall = lambda: wall[0]
    if frozen:
        clock.freeze()
    before = clock.now

    def slow() -> datetime:
        wall[0] += timedelta(seconds=2)
        return wall[0]

    clock._wall = slow
    sandbox.seed("demo")
    clock._wall = lambda: wall[0]
    assert clock.frozen == frozen
    assert clock.now == (before if frozen else wall[0].replace(microsecond=0))


def test_everything_in_the_demo_decodes_strictly(demo: Api) -> None:
    page = {"per_page": 200}
    for operation_id in (
        "list_customers", "list_subscriptions", "list_products", "list_components", "list_coupons", "list_invoices",
        "list_events", "list_payment_profiles", "list_subscription_components_for_site", "list_invoice_events",
        "list_mrr_movements", "list_mrr_per_subscription",
    ):  # fmt: skip
        assert demo.call(operation_id, query=page).value, operation_id
    assert demo.call("read_site_stats").value.stats.total_subscriptions == 50


def test_the_demo_goes_on(demo: Api) -> None:
    snapshot = demo.sandbox.snapshot()
    demo.advance(days=30)
    later = Counter(subscription.state for subscription in demo.site[Subscription])
    demo.sandbox.restore(snapshot)

    assert "awaiting_signup" not in later
    assert demo.sandbox.snapshot()["stores"] == snapshot["stores"]


def test_a_seed_can_be_added_later_and_an_unknown_one_is_told() -> None:
    sandbox = Sandbox()
    sandbox.seed("empty")
    assert len(sandbox.site[Customer]) == 0
    with pytest.raises(ValueError, match="there are empty, demo"):
        sandbox.seed("huge")


def test_a_seed_on_a_site_where_it_cannot_stand_changes_nothing(demo: Api) -> None:
    sandbox = demo.sandbox
    before = sandbox.snapshot()
    with pytest.raises(ValueError, match="create_product_family"):
        sandbox.seed("demo")

    assert sandbox.snapshot()["stores"] == before["stores"]
    assert sandbox.settings.name == "Lumen, Inc."


def test_the_demo_has_what_the_readme_signs_up_for(monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = (each for each in blocks(README) if "usages.create(" in each.text)
    monkeypatch.setenv("MAXIO_API_KEY", "sandbox-key")
    with served(Sandbox(seed="demo")) as url, asyncio.Runner() as runner:
        monkeypatch.setenv("MAXIO_BASE_URL", url)
        printed = run_python(README, example, {"__name__": "__main__"}, runner)
    assert printed.startswith("active ")
