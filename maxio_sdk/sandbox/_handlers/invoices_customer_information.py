"""Bringing the customer's data on open invoices up to date."""

from __future__ import annotations

from typing import Any

import attrs

from maxio_sdk.sandbox._engine.invoicing.documents import (
    billing_address,
    customer_party,
    invoice_custom_fields,
    payer_of,
    shipping_address,
)
from maxio_sdk.sandbox._handlers.invoices import find_invoice
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.invoices import invoice_wire

__all__: list[str] = []

_PAYER = ("first_name", "last_name", "organization", "email")


def _open_invoice(site: Site, call: Call) -> Invoice:
    invoice = find_invoice(site, call, "Invoice not found")
    if invoice.status != "open":
        raise unprocessable("Invoice must have an open status")
    return invoice


@attrs.frozen(kw_only=True)
class _Current:
    """The customer's data as an invoice would have them now."""

    customer: dict[str, Any]
    payer: dict[str, Any]
    shipping_address: dict[str, Any]
    billing_address: dict[str, Any]
    custom_fields: tuple[Any, ...]


def _current(site: Site, invoice: Invoice) -> _Current:
    subscription = site[Subscription][invoice.subscription_id]
    customer = site[Customer][subscription.customer_id]
    return _Current(
        customer=customer_party(customer),
        payer=customer_party(payer_of(site, subscription)),
        shipping_address=shipping_address(customer),
        billing_address=billing_address(site, subscription),
        custom_fields=invoice_custom_fields(site, subscription),
    )


@handles("preview_customer_information_changes")
def preview_changes(site: Site, call: Call) -> Answer:
    """Show what of the customer's data on an invoice is out of date, before and after."""
    invoice = _open_invoice(site, call)
    now = _current(site, invoice)
    changes: dict[str, Any] = {}
    payer = {name: invoice.payer.get(name) for name in _PAYER}, {name: now.payer.get(name) for name in _PAYER}
    if payer[0] != payer[1]:
        changes["payer"] = {"before": payer[0], "after": payer[1]}
    for name in ("shipping_address", "billing_address"):
        before, after = dict(getattr(invoice, name)), getattr(now, name)
        if before != after:
            changes[name] = {"before": before, "after": after}
    if [*invoice.custom_fields] != [*now.custom_fields]:
        changes["custom_fields"] = {"before": list(invoice.custom_fields), "after": list(now.custom_fields)}
    return Answer(body={"changes": changes})


@handles("update_customer_information")
def update_customer_information(site: Site, call: Call) -> Answer:
    """Copy the customer's present data to an open invoice."""
    invoice = _open_invoice(site, call)
    now = _current(site, invoice)
    invoice.customer = now.customer
    invoice.payer = now.payer
    invoice.shipping_address = now.shipping_address
    invoice.billing_address = now.billing_address
    invoice.custom_fields = now.custom_fields
    invoice.recipient_emails = (now.payer["email"],)
    invoice.updated_at = site.now
    return Answer(body=invoice_wire(site, invoice))
