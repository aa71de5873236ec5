"""JSON of prepayments and service credits."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.accounts import Prepayment, ServiceCredit
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import time_text

__all__ = [
    "created_prepayment_wire",
    "group_prepayment_wire",
    "prepayment_wire",
    "service_credit_entry_wire",
    "service_credit_wire",
]


def prepayment_wire(site: Site, prepayment: Prepayment) -> dict[str, Json]:
    """Write a prepayment of a subscription."""
    return {
        "id": prepayment.id,
        "subscription_id": prepayment.subscription_id,
        "amount_in_cents": prepayment.amount_in_cents,
        "remaining_amount_in_cents": prepayment.remaining_amount_in_cents,
        "refunded_amount_in_cents": prepayment.refunded_amount_in_cents,
        "details": prepayment.details,
        "external": prepayment.external,
        "memo": prepayment.memo,
        "payment_type": prepayment.payment_type,
        "created_at": time_text(site, prepayment.created_at),
    }


def created_prepayment_wire(site: Site, prepayment: Prepayment) -> dict[str, Json]:
    """Write a prepayment that was just added, with the balance before and after it."""
    return {
        "id": prepayment.id,
        "subscription_id": prepayment.subscription_id,
        "amount_in_cents": prepayment.amount_in_cents,
        "memo": prepayment.memo,
        "created_at": time_text(site, prepayment.created_at),
        "starting_balance_in_cents": prepayment.ending_balance_in_cents - prepayment.amount_in_cents,
        "ending_balance_in_cents": prepayment.ending_balance_in_cents,
    }


def group_prepayment_wire(site: Site, prepayment: Prepayment) -> dict[str, Json]:
    """Write a prepayment of a subscription group."""
    return {
        "id": prepayment.id,
        "subscription_group_uid": prepayment.group_uid,
        "amount_in_cents": prepayment.amount_in_cents,
        "remaining_amount_in_cents": prepayment.remaining_amount_in_cents,
        "details": prepayment.details,
        "external": prepayment.external,
        "memo": prepayment.memo,
        "payment_type": prepayment.payment_type,
        "created_at": time_text(site, prepayment.created_at),
    }


def service_credit_wire(entry: ServiceCredit) -> dict[str, Json]:
    """Write an entry of service credit that was just made."""
    return {
        "id": entry.id,
        "amount_in_cents": entry.amount_in_cents,
        "ending_balance_in_cents": entry.ending_balance_in_cents,
        "entry_type": entry.entry_type,
        "memo": entry.memo,
    }


def service_credit_entry_wire(site: Site, entry: ServiceCredit) -> dict[str, Json]:
    """Write an entry of service credit in the list of its account."""
    return {
        **service_credit_wire(entry),
        "invoice_uid": entry.invoice_uid,
        "remaining_balance_in_cents": entry.remaining_balance_in_cents,
        "created_at": time_text(site, entry.created_at),
    }
