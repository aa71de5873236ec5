"""The first period of a subscription: at signup, at its delayed start, and when it is brought back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._billing.proration import prorate
from maxio_sdk.sandbox._engine.consumption.lines import component_lines, product_line
from maxio_sdk.sandbox._engine.consumption.subscription_components import component_of
from maxio_sdk.sandbox._engine.lifecycle.terms import (
    begin_period,
    has_trial,
    period_end,
    price_point_of,
    trial_end,
    whole_start,
)
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.invoices import InvoiceLine
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["Opening", "enter", "opening", "product_lines"]


@attrs.frozen(kw_only=True)
class Opening:
    """A first period: how long it is, the state it is in, and what is charged for it."""

    start: datetime
    end: datetime
    state: str
    """`trialing` or `active`."""
    lines: tuple[InvoiceLine, ...]


def opening(
    site: Site, subscription: Subscription, start: datetime, *, trial: bool, initial: bool, charge: str | None = None
) -> Opening:
    """Work out the first period of a subscription from a time on.

    `trial` begins with the trial of the price point where it has one, `initial` charges its initial charge.
    `charge` is what calendar billing takes for the time until its first snap day: `prorated` (also for None),
    `immediate` or `delayed`.
    """
    terms = price_point_of(site, subscription)
    lines: list[InvoiceLine] = []
    if trial and has_trial(terms):
        end = trial_end(site, subscription, start)
        lines.append(product_line(site, subscription, terms, kind="trial", start=start, end=end))
        if initial and terms.initial_charge_in_cents and not terms.initial_charge_after_trial:
            lines.append(product_line(site, subscription, terms, kind="initial", start=start, end=end))
        lines += component_lines(site, subscription, when="delayed", start=start, end=end)
        return Opening(start=start, end=end, state="trialing", lines=tuple(lines))
    end = period_end(site, subscription, start)
    if initial and terms.initial_charge_in_cents:
        lines.append(product_line(site, subscription, terms, kind="initial", start=start, end=end))
    lines += product_lines(site, subscription, start, end, charge=charge)
    return Opening(start=start, end=end, state="active", lines=tuple(lines))


def product_lines(
    site: Site, subscription: Subscription, start: datetime, end: datetime, *, charge: str | None = None
) -> list[InvoiceLine]:
    """Charge the product and the components for a period that opens, in part where calendar billing cuts it short."""
    terms = price_point_of(site, subscription)
    cut_short = subscription.snap_day is not None and terms.interval_unit == "month"
    if cut_short and charge == "delayed":
        return component_lines(site, subscription, when="delayed", start=start, end=end)
    lines = [
        product_line(site, subscription, terms, kind="product", start=start, end=end),
        *component_lines(site, subscription, when="signup", start=start, end=end),
    ]
    if not cut_short or charge == "immediate":
        return lines
    return prorated(site, subscription, lines, whole_start(site, subscription, terms, end), end, start)


def prorated(
    site: Site, subscription: Subscription, lines: Iterable[InvoiceLine], start: datetime, end: datetime, at: datetime
) -> list[InvoiceLine]:
    """Cut lines down to what is left of their period from a time on, in whole cents.

    What is not for the subscription's period stays whole: an initial charge, prepaid units, what is bought once, and
    components with periods of their own.
    """
    cut: list[InvoiceLine] = []
    for line in lines:
        if not _is_for_the_period(site, subscription, line):
            cut.append(line)
            continue
        subtotal = from_cents(to_cents(prorate(line.subtotal, start, end, at)))
        unit_price = subtotal / line.quantity if line.quantity else Decimal(0)
        cut.append(attrs.evolve(line, subtotal=subtotal, unit_price=unit_price, cost_data=None))
    return cut


def _is_for_the_period(site: Site, subscription: Subscription, line: InvoiceLine) -> bool:
    component = site[Component].get(line.component_id)
    if component is None:
        return line.kind != "initial"
    once = component.kind == "quantity_based_component" and not component.recurring
    held = component_of(site, subscription, component)
    has_own = held is not None and held.next_billing_at is not None
    return not (once or has_own or component.kind == "prepaid_usage_component")


def enter(site: Site, subscription: Subscription, first: Opening) -> None:
    """Put a subscription into its first period. Its state is left to the caller, who may wait for the payment."""
    begin_period(subscription, first.start, first.end)
    subscription.period_anchor = first.start
    if first.state == "trialing":
        subscription.trial_started_at = first.start
        subscription.trial_ended_at = first.end
    else:
        subscription.activated_at = subscription.activated_at or first.start
    subscription.updated_at = site.now
