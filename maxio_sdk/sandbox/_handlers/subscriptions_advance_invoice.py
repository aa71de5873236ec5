"""The advance invoice of a subscription's next renewal."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.invoicing import void
from maxio_sdk.sandbox._engine.invoicing.advance_invoices import advance_invoice, issue_in_advance
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._handlers.invoices_status import read_reason
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.invoices import invoice_wire

__all__: list[str] = []


def _existing(site: Site, call: Call) -> Invoice:
    invoice = advance_invoice(site, need(site, Subscription, call.id("subscription_id")))
    if invoice is None:
        raise not_found()
    return invoice


@handles("read_advance_invoice")
def read_advance_invoice(site: Site, call: Call) -> Answer:
    """Read the advance invoice."""
    return Answer(body=invoice_wire(site, _existing(site, call)))


@handles("issue_advance_invoice")
def issue_advance_invoice(site: Site, call: Call) -> Answer:
    """Issue the invoice of the next renewal now."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    force = call.fields().flag("force", False) or False
    return Answer.created(invoice_wire(site, issue_in_advance(site, subscription, force=force)))


@handles("void_advance_invoice")
def void_advance_invoice(site: Site, call: Call) -> Answer:
    """Void the advance invoice; prepayments and credits on it go back to the subscription."""
    invoice = _existing(site, call)
    reason = read_reason(call)
    if invoice.status != "open":
        raise unprocessable("Invoice must have an open status")
    void(site, invoice, reason)
    return Answer.created(invoice_wire(site, invoice))
