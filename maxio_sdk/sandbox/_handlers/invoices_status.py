"""Issuing, voiding, reopening and sending invoices."""

from __future__ import annotations

import re

from maxio_sdk.sandbox._engine.invoicing import apply_accounts, collect, open_invoice, paying_profile, reopen, void
from maxio_sdk.sandbox._engine.invoicing.collecting import charge_profile
from maxio_sdk.sandbox._engine.invoicing.issuing import expected_due
from maxio_sdk.sandbox._engine.lifecycle.dunning import settle, start_dunning
from maxio_sdk.sandbox._handlers.invoices import find_invoice
from maxio_sdk.sandbox._http.answers import Answer, blank, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.invoices import invoice_wire

__all__ = ["check_addresses", "read_reason"]

_ON_FAILURE = ("leave_open_invoice", "rollback_to_pending", "initiate_dunning")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")


@handles("issue_invoice")
def issue_invoice(site: Site, call: Call) -> Answer:
    """Issue a pending invoice, and charge it where billing is automatic."""
    invoice = find_invoice(site, call)
    on_failure = call.fields().text("on_failed_payment")
    if invoice.status != "pending":
        raise unprocessable("Invoice must have a pending status")
    if invoice.consolidation_level == "child":
        raise unprocessable("Invoice must not be a segment of a consolidated invoice")
    if on_failure is not None and invoice.collection_method == "remittance":
        raise unprocessable("on_failed_payment is not allowed for remittance subscriptions")
    if on_failure is not None and on_failure not in _ON_FAILURE:
        raise unprocessable(f"on_failed_payment must be one of: {', '.join(_ON_FAILURE)}")
    _issue(site, invoice, on_failure or "leave_open_invoice")
    return Answer(body=invoice_wire(site, invoice))


def _issue(site: Site, invoice: Invoice, on_failure: str) -> None:
    subscription = site[Subscription][invoice.subscription_id]
    if on_failure == "rollback_to_pending" and _would_fail(site, invoice):
        charge_profile(site, invoice, expected_due(site, invoice), paying_profile(site, subscription))
        return
    open_invoice(site, invoice)
    apply_accounts(site, invoice)
    if not collect(site, invoice) and on_failure == "initiate_dunning":
        start_dunning(site, subscription)


def _would_fail(site: Site, invoice: Invoice) -> bool:
    """Tell whether the payment of a pending invoice would fail, by trying it."""
    with rehearsal():
        open_invoice(site, invoice)
        apply_accounts(site, invoice)
        return not collect(site, invoice)


def read_reason(call: Call) -> str:
    """Read why something is voided."""
    reason = call.fields("void").text("reason")
    if reason is None or not reason.strip():
        raise blank("Reason")
    return reason


@handles("void_invoice")
def void_invoice(site: Site, call: Call) -> Answer:
    """Void an invoice."""
    invoice = find_invoice(site, call)
    reason = read_reason(call)
    unissued = invoice.status == "pending" and invoice.consolidation_level == "none"
    if invoice.status not in ("open", "canceled", "processing") and not unissued:
        raise unprocessable(
            "Invoice status must be 'open', 'canceled', 'processing' or 'pending' and non-consolidated to be voided."
        )
    void(site, invoice, reason)
    settle(site, site[Subscription][invoice.subscription_id])
    return Answer.created(invoice_wire(site, invoice))


@handles("reopen_invoice")
def reopen_invoice(site: Site, call: Call) -> Answer:
    """Make a canceled invoice due again."""
    invoice = find_invoice(site, call)
    if invoice.status != "canceled":
        raise unprocessable("Invoice must have a canceled status")
    reopen(site, invoice)
    return Answer(body=invoice_wire(site, invoice))


@handles("send_invoice")
def send_invoice(site: Site, call: Call) -> Answer:
    """Email an invoice. The sandbox sends nothing; it sees to it that the addresses are right."""
    find_invoice(site, call)
    check_addresses(call.fields())
    return Answer.nothing()


def check_addresses(fields: Fields) -> None:
    """Refuse the request if one of its addresses is not an email address."""
    for name in ("recipient_emails", "cc_recipient_emails", "bcc_recipient_emails"):
        wrong = [address for address in fields.texts(name) or [] if not _EMAIL.fullmatch(address.strip())]
        if wrong:
            raise unprocessable(f"{fields.label(name)}: is not a valid email address: {', '.join(wrong)}.")
