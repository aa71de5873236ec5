"""Invoices: issuing, collecting, paying, voiding, refunding them, and credit notes."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.invoicing.collecting import charge_profile, collect, paying_profile
from maxio_sdk.sandbox._engine.invoicing.crediting import apply_service_credit, credit
from maxio_sdk.sandbox._engine.invoicing.discounting import put_lines
from maxio_sdk.sandbox._engine.invoicing.history import open_invoices, record_event, set_status, update_balance
from maxio_sdk.sandbox._engine.invoicing.issuing import (
    apply_accounts,
    count_coupons,
    issue,
    net_terms_of,
    open_invoice,
    pending_invoice,
)
from maxio_sdk.sandbox._engine.invoicing.paying import apply_prepayments, external_method, pay, profile_method
from maxio_sdk.sandbox._engine.invoicing.refunding import payment_of, refund, refundable
from maxio_sdk.sandbox._engine.invoicing.voiding import reopen, return_accounts, void
from maxio_sdk.sandbox._state.totals import Totals, totals
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = [
    "Totals",
    "apply_accounts",
    "apply_prepayments",
    "apply_service_credit",
    "charge_profile",
    "collect",
    "count_coupons",
    "credit",
    "external_method",
    "issue",
    "net_terms_of",
    "new_uid",
    "open_invoice",
    "open_invoices",
    "pay",
    "paying_profile",
    "payment_of",
    "pending_invoice",
    "profile_method",
    "put_lines",
    "record_event",
    "refund",
    "refundable",
    "reopen",
    "return_accounts",
    "set_status",
    "totals",
    "update_balance",
    "void",
]
