"""What falls due when a period ends: renewals, ends of trials, and delayed starts."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from maxio_sdk.sandbox._engine.catalogue.coupons import coupon_discounts, has_run_out
from maxio_sdk.sandbox._engine.catalogue.product_prices import default_price_point
from maxio_sdk.sandbox._engine.consumption.event_balances import moving_period
from maxio_sdk.sandbox._engine.consumption.lines import component_lines, product_line
from maxio_sdk.sandbox._engine.events import happened, unheard
from maxio_sdk.sandbox._engine.invoicing import collect, issue, paying_profile, pending_invoice
from maxio_sdk.sandbox._engine.lifecycle.dunning import collect_all, end_dunning, start_dunning, tell_step
from maxio_sdk.sandbox._engine.lifecycle.opening import Opening, enter, opening, prorated
from maxio_sdk.sandbox._engine.lifecycle.product_changes import set_plan
from maxio_sdk.sandbox._engine.lifecycle.states import cancel, cancel_open_invoices, set_state, touch, whose
from maxio_sdk.sandbox._engine.lifecycle.terms import begin_period, period_end, price_point_of, product_of, whole_start
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import Totals, totals

__all__ = [
    "bill_period",
    "conclude_renewal",
    "end_trial",
    "estimate_renewal",
    "final_bill",
    "next_bill",
    "renew",
    "start_billing",
    "tell_renewal",
]


def renew(site: Site, subscription: Subscription) -> None:
    """Charge a subscription for its next period, and begin it."""
    invoice = bill_period(site, subscription)
    conclude_renewal(site, subscription, invoice)


def bill_period(site: Site, subscription: Subscription, *, segment: bool = False) -> Invoice:
    """Begin the next period of a subscription and issue the invoice for it. It is not collected yet.

    `segment` keeps it back as a draft, to become part of a consolidated one. Where everything was charged in
    advance, it is the invoice of then.
    """
    start = subscription.current_period_ends_at or site.now
    _change_product(site, subscription, start)
    subscription.coupons = tuple(one for one in subscription.coupons if not has_run_out(one, start, site.now))
    if subscription.leaves_snap_day:
        subscription.snap_day, subscription.leaves_snap_day = None, False
    end = period_end(site, subscription, start)
    advance = _advance_invoice(site, subscription, start)
    lines = _renewal_lines(site, subscription, start, end, advance)
    begin_period(subscription, start, end)
    if subscription.trial_ended_at == start:
        subscription.period_anchor = start
        subscription.activated_at = subscription.activated_at or start
    touch(site, subscription)
    if advance is not None and not lines and pending_invoice(site, subscription) is None:
        return advance
    return issue(site, subscription, lines, role="renewal", collect=False, status="draft" if segment else None)


def conclude_renewal(site: Site, subscription: Subscription, invoice: Invoice) -> None:
    """Collect what a renewal asks for, and tell how it went. What was overdue before is collected along with it."""
    if _collected(site, subscription, invoice):
        if subscription.state == "past_due" and subscription.payment_collection_method != "remittance":
            end_dunning(site, subscription)
        tell_renewal(site, subscription, "renewal_success")
        return
    start_dunning(site, subscription, tell=False)
    tell_renewal(site, subscription, "renewal_failure")
    tell_step(site, subscription)


def _collected(site: Site, subscription: Subscription, invoice: Invoice) -> bool:
    """Collect the invoice and whatever else is due. What a customer remits is no failure until it is overdue."""
    if subscription.payment_collection_method == "remittance":
        return True
    return collect_all(site, subscription) and collect(site, invoice)


def tell_renewal(site: Site, subscription: Subscription, key: str) -> None:
    """Tell of a `renewal_success` or a `renewal_failure`."""
    how = "Successful" if key == "renewal_success" else "Failed"
    happened(site, key, f"{how} renewal of {whose(site, subscription)}", subscription=subscription)


def _renewal_lines(
    site: Site, subscription: Subscription, start: datetime, end: datetime, advance: Invoice | None = None
) -> list[InvoiceLine]:
    """List what a renewal charges, without what an invoice in advance has charged for that period already."""
    if subscription.trial_ended_at == start and advance is None:
        return _lines_after_trial(site, subscription, start, end)
    product = product_line(site, subscription, price_point_of(site, subscription), kind="product", start=start, end=end)
    lines = [product, *component_lines(site, subscription, when="renewal", start=start, end=end)]
    return lines if advance is None else [line for line in lines if _in_arrears(site, line, start)]


def _lines_after_trial(site: Site, subscription: Subscription, start: datetime, end: datetime) -> list[InvoiceLine]:
    """List what the first period after a trial charges, in part where calendar billing cuts it short."""
    terms, charge = price_point_of(site, subscription), subscription.calendar_billing_first_charge
    cut_short = subscription.snap_day is not None and terms.interval_unit == "month"
    lines: list[InvoiceLine] = []
    if terms.initial_charge_in_cents and terms.initial_charge_after_trial:
        lines.append(product_line(site, subscription, terms, kind="initial", start=start, end=end))
    if cut_short and charge == "delayed":
        return [*lines, *component_lines(site, subscription, when="delayed", start=start, end=end)]
    lines.append(product_line(site, subscription, terms, kind="product", start=start, end=end))
    lines += component_lines(site, subscription, when="renewal", start=start, end=end)
    if not cut_short or charge == "immediate":
        return lines
    used = [line for line in lines if line.kind != "initial" and _in_arrears(site, line, start)]
    ahead = [line for line in lines if line not in used]
    return [*prorated(site, subscription, ahead, whole_start(site, subscription, terms, end), end, start), *used]


def _advance_invoice(site: Site, subscription: Subscription, start: datetime) -> Invoice | None:
    """Find the invoice that was issued in advance for the period that begins at a time."""
    issued = site[Invoice].where(subscription_id=subscription.id)
    ahead = (invoice for invoice in issued if invoice.advance and invoice.advance_for == start)
    return next((invoice for invoice in ahead if invoice.status in ("open", "paid")), None)


def _in_arrears(site: Site, line: InvoiceLine, start: datetime) -> bool:
    """Tell whether a line is for the period that ended when another began."""
    return line.period_range_end is not None and line.period_range_end <= start.astimezone(site.zone).date()


def _change_product(site: Site, subscription: Subscription, start: datetime) -> None:
    """Carry out a change of product or price point that waited for the period to end."""
    product_id, price_point_id = subscription.next_product_id, subscription.next_product_price_point_id
    if product_id is None and price_point_id is None:
        return
    product = site[Product].get(product_id) or product_of(site, subscription)
    price_point = site[ProductPricePoint].get(price_point_id) or default_price_point(site, product)
    subscription.period_anchor = start
    set_plan(site, subscription, product, price_point)


def final_bill(
    site: Site, subscription: Subscription, end_of: Literal["cancellation", "expiration"] = "cancellation"
) -> None:
    """Charge what was used in the present period when a subscription ends in it, or with it.

    Some coupons are not good for that when it is canceled, or when it expires.
    """
    start = min(subscription.current_period_ends_at or site.now, site.now)
    end = period_end(site, subscription, start)
    lines = component_lines(site, subscription, when="renewal", start=start, end=end)
    open_usage = [line for line in lines if _in_arrears(site, line, start) and line.subtotal]
    if open_usage:
        discounts = coupon_discounts(site, subscription, end=end_of)
        issue(site, subscription, open_usage, role="usage", use_coupons=False, discounts=discounts, collect=True)


def end_trial(site: Site, subscription: Subscription) -> None:
    """Charge for the first period when a trial ends, and activate the subscription.

    Without a means of payment a trial ends (`trial_ended`), unless payment is expected: then it is past due.
    """
    start = min(subscription.current_period_ends_at or site.now, site.now)
    terms = price_point_of(site, subscription)
    subscription.trial_ended_at = start
    subscription.current_period_ends_at = start
    subscription.period_anchor = start
    if not _may_charge(site, subscription) and terms.trial_type != "payment_expected" and _costs(site, subscription):
        with moving_period(site, subscription):
            begin_period(subscription, start, period_end(site, subscription, start))
        set_state(site, subscription, "trial_ended")
        return
    invoice = bill_period(site, subscription)
    paid = _collected(site, subscription, invoice)
    if not paid and terms.trial_type == "no_obligation":
        cancel_open_invoices(site, subscription)
        set_state(site, subscription, "trial_ended")
        return
    subscription.activated_at = subscription.activated_at or start
    if paid:
        set_state(site, subscription, "active")
        tell_renewal(site, subscription, "renewal_success")
        return
    start_dunning(site, subscription, tell=False)
    tell_renewal(site, subscription, "renewal_failure")
    tell_step(site, subscription)


def _may_charge(site: Site, subscription: Subscription) -> bool:
    """Tell whether there is a way to ask for money."""
    by_itself = subscription.payment_collection_method not in ("remittance", "prepaid")
    return not by_itself or paying_profile(site, subscription) is not None


def _costs(site: Site, subscription: Subscription) -> bool:
    """Tell whether the period after the trial leaves anything to pay."""
    with rehearsal():
        return totals(bill_period(site, subscription)).due > 0


def start_billing(site: Site, subscription: Subscription) -> bool:
    """Begin a subscription that awaited its signup date. If the first payment fails it is canceled.

    Tells whether it began.
    """
    first = opening(
        site, subscription, site.now, trial=True, initial=True, charge=subscription.calendar_billing_first_charge
    )
    with moving_period(site, subscription):
        enter(site, subscription, first)
    if not bill_opening(site, subscription, first):
        cancel(site, subscription, method="dunning")
        happened(site, "signup_failure", f"Failed signup of {whose(site, subscription)}", subscription=subscription)
        return False
    set_state(site, subscription, first.state)
    happened(site, "signup_success", f"Successful signup of {whose(site, subscription)}", subscription=subscription)
    return True


def bill_opening(site: Site, subscription: Subscription, first: Opening) -> bool:
    """Issue the invoice of a first period and collect it. A trial that costs nothing has none."""
    if not first.lines or (first.state == "trialing" and not any(line.subtotal for line in first.lines)):
        return True
    invoice = issue(site, subscription, first.lines, role="signup", collect=False)
    return _collected(site, subscription, invoice)


def estimate_renewal(site: Site, subscription: Subscription) -> Totals:
    """Work out what the next renewal of a subscription will charge, as things are now."""
    with rehearsal(), unheard():
        return totals(next_bill(site, subscription))


def next_bill(site: Site, subscription: Subscription) -> Invoice:
    """Issue the next invoice of a subscription already now. For previews, inside a rehearsal."""
    return bill_period(site, subscription)
