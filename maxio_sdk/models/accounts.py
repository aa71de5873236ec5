# Generated from spec/models/accounts.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    from maxio_sdk.types import Unset

__all__ = [
    "AccountBalance",
    "AccountBalances",
    "CreatePrepayment",
    "CreatePrepaymentMethod",
    "CreatedPrepayment",
    "DeductServiceCredit",
    "IssueServiceCredit",
    "ListPrepaymentDateField",
    "ListPrepaymentsFilter",
    "Prepayment",
    "PrepaymentMethod",
    "RefundPrepayment",
    "ServiceCredit",
    "ServiceCreditEntry",
    "ServiceCreditType",
]


class CreatePrepaymentMethod(StrEnum):
    """How the money of a new prepayment comes in.

    `credit_card_on_file` charges the default credit card of the subscription. The others record what was paid in
    another way."""

    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    PAYPAL_ACCOUNT = "paypal_account"
    CREDIT_CARD = "credit_card"
    CREDIT_CARD_ON_FILE = "credit_card_on_file"
    OTHER = "other"


class ListPrepaymentDateField(StrEnum):
    """The timestamp by which prepayments are filtered; `application_at` is when one was applied to an invoice."""

    CREATED_AT = "created_at"
    APPLICATION_AT = "application_at"


class PrepaymentMethod(StrEnum):
    """How a prepayment was paid."""

    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    PAYPAL_ACCOUNT = "paypal_account"
    CREDIT_CARD = "credit_card"
    OTHER = "other"


class ServiceCreditType(StrEnum):
    """Whether an entry adds to the account (`Credit`) or takes from it (`Debit`)."""

    CREDIT = "Credit"
    DEBIT = "Debit"


@model
class AccountBalance(Model):
    """A balance in cents of the subscription's currency, with its parts by collection method where they are known."""

    balance_in_cents: int | None = None
    automatic_balance_in_cents: int | None = None
    """The part that is collected automatically."""

    remittance_balance_in_cents: int | None = None
    """The part that the customer remits."""


@model
class AccountBalances(Model):
    """What a subscription owes and what it has to its credit."""

    open_invoices: AccountBalance | None = None
    """The sum of the open invoices that can be paid."""

    pending_invoices: AccountBalance | None = None
    """The sum of the pending invoices that can be paid."""

    pending_discounts: AccountBalance | None = None
    service_credits: AccountBalance | None = None
    prepayments: AccountBalance | None = None


@model
class CreatePrepayment(Model):
    """A prepayment to add to a subscription. Either `amount` or `amount_in_cents` is needed."""

    amount: Decimal | int | str | Unset = UNSET
    """In the subscription's currency, such as `"100.00"`."""

    amount_in_cents: int | Unset = UNSET
    """The amount in cents, in place of `amount`."""

    details: str
    """What the payment was, such as the number of a check."""

    memo: str
    method: CreatePrepaymentMethod | str
    """How the money came. `credit_card_on_file` charges the default card now."""

    payment_profile_id: int | Unset = UNSET
    """The payment profile to use."""


@model
class CreatedPrepayment(Model):
    """A prepayment that was just added to a subscription, with the balance before and after it."""

    id: int = attrs.field(default=None)
    subscription_id: int = attrs.field(default=None)
    amount_in_cents: int = attrs.field(default=None)
    memo: str | None = None
    created_at: datetime | None = None
    starting_balance_in_cents: int | None = None
    """The prepayment balance before."""

    ending_balance_in_cents: int | None = None
    """The prepayment balance after."""


@model
class DeductServiceCredit(Model):
    """Service credit to take away."""

    amount: Decimal | int | str
    """In whole units of the currency, such as `"10.50"`. No more than the balance."""

    memo: str | Unset = UNSET


@model
class IssueServiceCredit(Model):
    """Service credit to give."""

    amount: Decimal | int | str
    """In whole units of the currency, such as `"10.50"`."""

    memo: str | Unset = UNSET


@model
class ListPrepaymentsFilter(Model):
    """Conditions for listing prepayments."""

    date_field: ListPrepaymentDateField | str | Unset = UNSET
    """The timestamp that the two dates apply to."""

    start_date: date | Unset = UNSET
    """Only prepayments from midnight of this day on, in the site's time zone."""

    end_date: date | Unset = UNSET
    """Only prepayments up to the end of this day, in the site's time zone."""


@model
class Prepayment(Model):
    """Money that was paid ahead for a subscription."""

    id: int = attrs.field(default=None)
    subscription_id: int = attrs.field(default=None)
    amount_in_cents: int = attrs.field(default=None)
    remaining_amount_in_cents: int = attrs.field(default=None)
    """What is neither applied to invoices nor refunded."""

    refunded_amount_in_cents: int | None = None
    details: str | None = None
    external: bool = attrs.field(default=None)
    """Whether it was paid outside of Maxio, rather than with a payment profile."""

    memo: str = attrs.field(default=None)
    payment_type: PrepaymentMethod | str | None = None
    created_at: datetime = attrs.field(default=None)


@model
class RefundPrepayment(Model):
    """A refund of a prepayment. Either `amount` or `amount_in_cents` is needed."""

    amount_in_cents: int | Unset = UNSET
    """In place of `amount`."""

    amount: Decimal | int | str | Unset = UNSET
    """In whole units of the currency, such as `"10.50"`."""

    memo: str
    external: bool | Unset = UNSET
    """True records a refund that is made outside of Maxio; false pays back to the payment profile. Required for
    prepayments that were made with a payment profile."""


@model
class ServiceCredit(Model):
    """An entry of a service credit account, just made."""

    id: int = attrs.field(default=None)
    amount_in_cents: int = attrs.field(default=None)
    ending_balance_in_cents: int = attrs.field(default=None)
    """The balance of the account after the entry."""

    entry_type: ServiceCreditType | str = attrs.field(default=None)
    memo: str | None = None


@model
class ServiceCreditEntry(Model):
    """An entry of a subscription's service credit account."""

    id: int = attrs.field(default=None)
    amount_in_cents: int = attrs.field(default=None)
    ending_balance_in_cents: int | None = None
    """The balance of the account after the entry."""

    entry_type: ServiceCreditType | str = attrs.field(default=None)
    memo: str | None = None
    invoice_uid: str | None = None
    """The invoice that the credit was used for. Only debits have one."""

    remaining_balance_in_cents: int | None = None
    """What is left of this entry."""

    created_at: datetime | None = None
