"""Invoices that are issued ahead of the renewal that they pay for."""

from __future__ import annotations

import attrs

from maxio_sdk.sandbox._engine.invoicing import collect, issue, void
from maxio_sdk.sandbox._engine.lifecycle.renewal import next_bill
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["advance_invoice", "issue_in_advance"]


def advance_invoice(site: Site, subscription: Subscription) -> Invoice | None:
    """Find the advance invoice of a subscription's coming renewal."""
    due = subscription.current_period_ends_at
    return next(
        (
            invoice
            for invoice in site[Invoice].where(subscription_id=subscription.id)
            if invoice.advance and invoice.advance_for == due and invoice.status in ("open", "paid")
        ),
        None,
    )


def issue_in_advance(site: Site, subscription: Subscription, *, force: bool) -> Invoice:
    """Issue the invoice of the next renewal now, in place of an open one if that is forced."""
    if subscription.state not in LIVE or subscription.cancel_at_end_of_period:
        raise unprocessable("Subscription is not eligible for an advance invoice.")
    if subscription.payment_collection_method == "prepaid":
        raise unprocessable("Prepaid subscriptions are not eligible for an advance invoice.")
    earlier = advance_invoice(site, subscription)
    if earlier is not None:
        if not force:
            raise unprocessable("An advance invoice already exists for this billing period.")
        if earlier.status != "open":
            raise unprocessable("Invoice must have an open status")
        void(site, earlier, "Replaced by a new advance invoice")
    lines = _lines_ahead(site, subscription)
    due = subscription.current_period_ends_at
    invoice = issue(site, subscription, lines, role="renewal", gather=False, collect=False, advance_for=due)
    collect(site, invoice)
    return invoice


def _lines_ahead(site: Site, subscription: Subscription) -> list[InvoiceLine]:
    """List what the next renewal charges for the period that it begins. What was used is not known yet."""
    due = subscription.current_period_ends_at
    day = None if due is None else due.astimezone(site.zone).date()
    with rehearsal():
        lines = next_bill(site, subscription).lines
    ahead = [line for line in lines if line.period_range_start is not None and line.period_range_start == day]
    return [attrs.evolve(line, uid="", transaction_id=None) for line in ahead]
