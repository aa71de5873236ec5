"""Money that a subscription holds: prepayments and service credits."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Prepayment", "PrepaymentApplication", "ServiceCredit"]


@attrs.frozen(kw_only=True)
class PrepaymentApplication:
    """A part of a prepayment that paid for an invoice."""

    amount_in_cents: int
    applied_at: datetime
    invoice_uid: str | None = None


@stored("prepayments", first_id=34_000_001, by=("subscription_id", "group_uid"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Prepayment(Record):
    """Money paid ahead, drawn down by invoices."""

    subscription_id: int | None
    amount_in_cents: int
    remaining_amount_in_cents: int
    memo: str
    details: str
    payment_type: str
    """`check`, `cash`, `credit_card`, ..."""
    created_at: datetime
    refunded_amount_in_cents: int = 0
    external: bool = True
    """Whether it was paid outside of the site, rather than with a payment profile."""
    payment_profile_id: int | None = None
    gateway_transaction_id: str | None = None
    applications: tuple[PrepaymentApplication, ...] = ()
    group_uid: str | None = None
    ending_balance_in_cents: int = 0


@stored("service credits", first_id=35_000_001, by=("subscription_id", "group_uid"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ServiceCredit(Record):
    """An entry in the account of service credits."""

    subscription_id: int | None
    amount_in_cents: int
    ending_balance_in_cents: int
    entry_type: str
    """`Credit` or `Debit`."""
    memo: str | None
    created_at: datetime
    invoice_uid: str | None = None
    remaining_balance_in_cents: int = 0
    """Of a credit: what of it was not used yet."""
    group_uid: str | None = None
