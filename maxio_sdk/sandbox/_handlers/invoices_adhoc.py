"""Making, changing and deleting ad hoc invoices."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.invoicing.adhoc_invoices import change_adhoc_invoice, make_adhoc_invoice
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable, unprocessable_fields
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.invoices import invoice_wire

__all__: list[str] = []


def _adhoc(site: Site, call: Call, *errors: str) -> tuple[Subscription, Invoice]:
    """Find an invoice of the subscription that the path names, or answer 404."""
    subscription = site[Subscription].get(call.id("subscription_id"))
    invoice = site[Invoice].first(uid=call.path["uid"])
    if subscription is None or invoice is None or invoice.subscription_id != subscription.id:
        raise not_found(*errors)
    return subscription, invoice


@handles("create_invoice")
def create_invoice(site: Site, call: Call) -> Answer:
    """Make an ad hoc invoice."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    invoice = make_adhoc_invoice(site, subscription, call.fields("invoice"))
    return Answer.created({"invoice": invoice_wire(site, invoice)})


@handles("update_invoice")
def update_invoice(site: Site, call: Call) -> Answer:
    """Change an ad hoc invoice that is a draft."""
    subscription, invoice = _adhoc(site, call, "Invoice not found")
    fields = call.fields("invoice")
    if invoice.role != "adhoc" or invoice.status != "draft":
        raise unprocessable_fields({"invoice": ["Only ad hoc invoices with draft status can be updated."]})
    change_adhoc_invoice(site, subscription, invoice, fields)
    return Answer(body={"invoice": invoice_wire(site, invoice)})


@handles("delete_invoice")
def delete_invoice(site: Site, call: Call) -> Answer:
    """Delete an ad hoc invoice that is a draft. What was issued can only be voided."""
    _, invoice = _adhoc(site, call)
    if invoice.role != "adhoc" or invoice.status != "draft":
        raise unprocessable("Only ad hoc invoices with draft status can be deleted.")
    site[Invoice].remove(invoice)
    return Answer.nothing()
