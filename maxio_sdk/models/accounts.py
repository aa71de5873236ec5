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
    """Do it."""

    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    PAYPAL_ACCOUNT = "paypal_account"
    CREDIT_CARD = "credit_card"
    CREDIT_CARD_ON_FILE = "credit_card_on_file"
    OTHER = "other"


class ListPrepaymentDateField(StrEnum):
    """Do it."""

    CREATED_AT = "created_at"
    APPLICATION_AT = "application_at"


class PrepaymentMethod(StrEnum):
    """Do it."""

    CHECK = "check"
    CASH = "cash"
    MONEY_ORDER = "money_order"
    ACH = "ach"
    PAYPAL_ACCOUNT = "paypal_account"
    CREDIT_CARD = "credit_card"
    OTHER = "other"


class ServiceCreditType(StrEnum):
    """Do it."""

    CREDIT = "Credit"
    DEBIT = "Debit"


@model
class AccountBalance(Model):
    """Do it."""

    balance_in_cents: int | None = None
    automatic_balance_in_cents: int | None = None
    remittance_balance_in_cents: int | None = None


@model
class AccountBalances(Model):
    """Do it."""

    open_invoices: AccountBalance | None = None
    pending_invoices: AccountBalance | None = None
    pending_discounts: AccountBalance | None = None
    service_credits: AccountBalance | None = None
    prepayments: AccountBalance | None = None


@model
class CreatePrepayment(Model):
    """Do it."""

    amount: Decimal | int | str
    details: str
    memo: str
    method: CreatePrepaymentMethod | str
    payment_profile_id: int | Unset = UNSET


@model
class CreatedPrepayment(Model):
    """Do it."""

    id: int | None = None
    subscription_id: int | None = None
    amount_in_cents: int | None = None
    memo: str | None = None
    created_at: datetime | None = None
    starting_balance_in_cents: int | None = None
    ending_balance_in_cents: int | None = None


@model
class DeductServiceCredit(Model):
    """Do it."""

    amount: Decimal | int | str
    memo: str | Unset = UNSET


@model
class IssueServiceCredit(Model):
    """Do it."""

    amount: Decimal | int | str
    memo: str | Unset = UNSET


@model
class ListPrepaymentsFilter(Model):
    """Do it."""

    date_field: ListPrepaymentDateField | str | Unset = UNSET
    start_date: date | Unset = UNSET
    end_date: date | Unset = UNSET


@model
class Prepayment(Model):
    """Do it."""

    id: int = attrs.field(default=None)
    subscription_id: int = attrs.field(default=None)
    amount_in_cents: int = attrs.field(default=None)
    remaining_amount_in_cents: int = attrs.field(default=None)
    refunded_amount_in_cents: int | None = None
    details: str | None = None
    external: bool = attrs.field(default=None)
    memo: str = attrs.field(default=None)
    payment_type: PrepaymentMethod | str | None = None
    created_at: datetime = attrs.field(default=None)


@model
class RefundPrepayment(Model):
    """Do it."""

    amount_in_cents: int | None
    amount: Decimal | int | str
    memo: str
    external: bool | Unset = UNSET


@model
class ServiceCredit(Model):
    """Do it."""

    id: int | None = None
    amount_in_cents: int | None = None
    ending_balance_in_cents: int | None = None
    entry_type: ServiceCreditType | str | None = None
    memo: str | None = None


@model
class ServiceCreditEntry(Model):
    """Do it."""

    id: int | None = None
    amount_in_cents: int | None = None
    ending_balance_in_cents: int | None = None
    entry_type: ServiceCreditType | str | None = None
    memo: str | None = None
    invoice_uid: str | None = None
    remaining_balance_in_cents: int | None = None
    created_at: datetime | None = None
