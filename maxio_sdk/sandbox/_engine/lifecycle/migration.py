"""Moving a subscription to another product at once, with proration."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._billing.money import from_cents, to_cents
from maxio_sdk.sandbox._billing.periods import add_interval
from maxio_sdk.sandbox._billing.proration import prorate, seconds
from maxio_sdk.sandbox._engine.consumption.event_balances import refresh_event_balances
from maxio_sdk.sandbox._engine.consumption.lines import component_lines, product_line
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing import credit, issue, totals
from maxio_sdk.sandbox._engine.invoicing.collecting import NO_PROFILE, paying_profile
from maxio_sdk.sandbox._engine.invoicing.earlier_discounts import discount_shares, in_same_period
from maxio_sdk.sandbox._engine.lifecycle.opening import Opening, enter, opening
from maxio_sdk.sandbox._engine.lifecycle.product_changes import (
    INVALID_PRODUCT,
    change_data,
    take_plan,
    tell_product_change,
)
from maxio_sdk.sandbox._engine.lifecycle.states import set_state, touch, whose
from maxio_sdk.sandbox._engine.lifecycle.terms import has_trial, price_point_of, whole_start
from maxio_sdk.sandbox._engine.paying.gateway import decline_message
from maxio_sdk.sandbox._engine.signing_up.outliving import Watch
from maxio_sdk.sandbox._engine.signing_up.plans import named_price_point, named_product
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["Migration", "Outcome", "migrate", "read_migration"]

_STATES = ("active", "trialing", "trial_ended")
_NOTHING = Decimal(0)
_USED = ("metered_component", "event_based_component", "prepaid_usage_component")
"""The kinds of components that are charged for what was used, in the end."""


@attrs.frozen(kw_only=True)
class Migration:
    """A move to another product, as it was asked for."""

    product: Product
    price_point: ProductPricePoint
    preserve_period: bool
    include_trial: bool
    include_initial_charge: bool
    include_coupons: bool
    at: datetime
    """When it is done: now, or for a preview later in the period."""


@attrs.frozen(kw_only=True)
class Outcome:
    """What a migration credits and charges, in cents."""

    adjustment: int
    charge: int
    due: int
    credit_applied: int


def read_migration(site: Site, subscription: Subscription, fields: Fields) -> Migration:
    """Read what a migration asks for, if it can be done."""
    product = named_product(site, fields)
    if product is None:
        raise unprocessable(INVALID_PRODUCT)
    price_point = named_price_point(site, product, fields)
    if subscription.state not in _STATES:
        raise unprocessable("Subscription must be active or trialing to be migrated.")
    if price_point.id == subscription.product_price_point_id:
        raise unprocessable("Product must be different from the current product of the subscription.")
    proration = fields.object("proration")
    preserve = fields.flag("preserve_period")
    if preserve is None and proration is not None:
        preserve = proration.flag("preserve_period")
    return Migration(
        product=product,
        price_point=price_point,
        preserve_period=bool(preserve),
        include_trial=bool(fields.flag("include_trial")),
        include_initial_charge=bool(fields.flag("include_initial_charge")),
        include_coupons=fields.flag("include_coupons", True) is not False,
        at=_proration_date(site, subscription, fields),
    )


def _proration_date(site: Site, subscription: Subscription, fields: Fields) -> datetime:
    at = fields.time("proration_date")
    if at is None:
        return site.now
    end = subscription.current_period_ends_at
    if at < site.now or end is None or at > end:
        raise unprocessable("Proration date: must be within the current billing period.")
    return at


def migrate(site: Site, subscription: Subscription, migration: Migration, *, collect: bool = True) -> Outcome:
    """Move a subscription, credit what is left of its period and charge for the new product.

    A payment that is declined raises `Declined`.
    """
    watch = Watch(site)
    previous = site[Product][subscription.product_id]
    same_family = previous.product_family_id == migration.product.product_family_id
    trialing = subscription.state == "trialing"
    lines = _credits(site, subscription, migration, same_family=same_family)
    lines += _arrears(site, subscription, migration, same_family=same_family)
    if not same_family:
        _leave_family(site, subscription)
    change = change_data(subscription, migration.product, migration.price_point)
    take_plan(site, subscription, migration.product, migration.price_point)
    if migration.preserve_period:
        lines += _rest_of_period(site, subscription, migration, trialing=trialing)
    else:
        first, charges = _new_period(site, subscription, migration)
        lines += charges
        enter(site, subscription, first)
        if first.state == "trialing":
            refresh_event_balances(site, subscription)
        set_state(site, subscription, first.state)
    outcome = _settle(site, subscription, migration, lines, watch if collect else None)
    touch(site, subscription)
    tell_product_change(site, subscription, previous, change)
    name = whose(site, subscription)
    message = f"Successful product change of {name}"
    happened(site, "upgrade_downgrade_success", message, subscription=subscription, subject=previous)
    return outcome


def _leave_family(site: Site, subscription: Subscription) -> None:
    """Drop what belongs to the old product family: components and coupons do not move."""
    for held in site[SubscriptionComponent].where(subscription_id=subscription.id):
        site[SubscriptionComponent].remove(held)
    subscription.coupons = ()


def _credits(site: Site, subscription: Subscription, migration: Migration, *, same_family: bool) -> list[InvoiceLine]:
    """Give back what was charged for the rest of the present period: the product, and components that begin anew."""
    start, end = subscription.current_period_started_at, subscription.current_period_ends_at
    if subscription.state == "trial_ended" or start is None or end is None or end <= migration.at:
        return []
    lines = [_charged(site, subscription, start, end, migration.at)]
    if subscription.state == "active" and not (migration.preserve_period and same_family):
        with rehearsal():
            ahead = component_lines(site, subscription, when="signup", start=start, end=end)
        own_periods = {
            held.component_id
            for held in site[SubscriptionComponent].where(subscription_id=subscription.id)
            if held.next_billing_at is not None
        }
        lines += [
            _part(line, _net(site, subscription, line, prorate(line.subtotal, start, end, migration.at)))
            for line in ahead
            if line.component_id not in own_periods and line.kind != "prepaid_usage_component"
        ]
    return [_part(line, -line.subtotal) for line in lines if line.subtotal > 0]


def _net(site: Site, subscription: Subscription, line: InvoiceLine, amount: Decimal) -> Decimal:
    """Take off an amount what discounts took off the component's charges in this period."""
    shares = discount_shares(site, subscription, in_same_period(line))
    return amount - sum((amount * share for _, share in shares), _NOTHING)


def _charged(site: Site, subscription: Subscription, start: datetime, end: datetime, at: datetime) -> InvoiceLine:
    """Find what is left of the charge for the product in this period, after discounts."""
    kind = "trial" if subscription.state == "trialing" else "product"
    price_point = price_point_of(site, subscription)
    line = product_line(site, subscription, price_point, kind=kind, start=at, end=end)  # type: ignore[arg-type]
    last_day = end.astimezone(site.zone).date()
    for invoice in reversed(site[Invoice].where(subscription_id=subscription.id)):
        for charged in invoice.lines:
            if charged.kind == kind and charged.period_range_end == last_day:
                paid_for = invoice.status not in ("voided", "canceled")
                net = charged.subtotal - charged.discount if paid_for else _NOTHING
                return _part(line, prorate(net, max(start, invoice.created_at), end, at))
    if subscription.calendar_billing_first_charge == "delayed" and subscription.snap_day is not None:
        return _part(line, _NOTHING)
    return _part(line, prorate(line.subtotal, start, end, at))


def _arrears(site: Site, subscription: Subscription, migration: Migration, *, same_family: bool) -> list[InvoiceLine]:
    """Charge what was used so far, where the components do not come along."""
    end = subscription.current_period_ends_at
    if same_family or end is None or subscription.state != "active":
        return []
    lines = component_lines(site, subscription, when="renewal", start=migration.at, end=end)
    today = migration.at.astimezone(site.zone).date()
    return [line for line in lines if line.kind in _USED and line.period_range_end == today]


def _rest_of_period(
    site: Site, subscription: Subscription, migration: Migration, *, trialing: bool
) -> list[InvoiceLine]:
    """Charge the new product for the rest of the period that goes on."""
    end, terms = subscription.current_period_ends_at, migration.price_point
    if end is None or end <= migration.at or (trialing and not has_trial(terms)):
        return []
    line = product_line(site, subscription, terms, kind="trial" if trialing else "product", start=migration.at, end=end)
    begun = whole_start(site, subscription, terms, end)
    if trialing:
        begun = add_interval(end, -(terms.trial_interval or 1), terms.trial_interval_unit or "month", site.zone)
    share = Decimal(seconds(migration.at, end)) / seconds(begun, end)
    lines = [_part(line, line.subtotal * share)]
    if migration.include_initial_charge and terms.initial_charge_in_cents:
        lines.append(product_line(site, subscription, terms, kind="initial", start=migration.at, end=end))
    return lines


def _new_period(site: Site, subscription: Subscription, migration: Migration) -> tuple[Opening, list[InvoiceLine]]:
    """Begin a period of the new product now, and charge for it and for what was used in the old one."""
    subscription.period_anchor = None
    with rehearsal():
        first = opening(
            site,
            subscription,
            migration.at,
            trial=migration.include_trial,
            initial=migration.include_initial_charge,
            charge=subscription.calendar_billing_first_charge,
        )
    charges = [line for line in first.lines if line.component_id is None]
    if first.state == "trialing":
        return first, charges
    charges += component_lines(site, subscription, when="renewal", start=first.start, end=first.end)
    return first, charges


def _settle(
    site: Site, subscription: Subscription, migration: Migration, lines: Iterable[InvoiceLine], watch: Watch | None
) -> Outcome:
    """Issue what a migration comes to, and collect it where it is watched."""
    lines = [line for line in lines if line.subtotal]
    adjustment = to_cents(sum((line.subtotal for line in lines if line.subtotal < 0), _NOTHING))
    if not any(line.subtotal > 0 for line in lines):
        if lines:
            credit(site, subscription, lines, memo="Prorated credit")
        return Outcome(adjustment=adjustment, charge=0, due=0, credit_applied=0)
    invoice = issue(
        site,
        subscription,
        lines,
        role="migration",
        use_coupons=migration.include_coupons,
        collect=watch is not None,
    )
    amounts = totals(invoice)
    due = to_cents(amounts.due)
    if watch is not None and due > 0 and invoice.status == "open" and invoice.collection_method != "remittance":
        profile = paying_profile(site, subscription)
        raise watch.declined(NO_PROFILE if profile is None else decline_message(profile) or "", ("payment_failure",))
    return Outcome(
        adjustment=adjustment, charge=to_cents(amounts.total), due=due, credit_applied=to_cents(amounts.credit)
    )


def _part(line: InvoiceLine, amount: Decimal) -> InvoiceLine:
    """Make a line come to another amount, in whole cents."""
    amount = from_cents(to_cents(amount))
    unit_price = abs(amount) / line.quantity if line.quantity else _NOTHING
    return attrs.evolve(line, subtotal=amount, unit_price=unit_price, discount=_NOTHING, cost_data=None)
