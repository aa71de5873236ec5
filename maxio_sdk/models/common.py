# Generated from spec/models/common.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from maxio_sdk.models.payment_profiles import OneTimeTokenBankAccount, OneTimeTokenCreditCard

__all__ = [
    "BasicDateField",
    "CollectionMethod",
    "CreditType",
    "Direction",
    "DowngradeCreditCreditType",
    "ExpirationIntervalUnit",
    "GetOneTimeTokenRequest",
    "IncludeNotNull",
    "IncludeNullOrNotNull",
    "IntervalUnit",
    "LineItemKind",
    "LineItemTransactionType",
    "SortingDirection",
    "UpgradeChargeCreditType",
]


class BasicDateField(StrEnum):
    """Do it."""

    UPDATED_AT = "updated_at"
    CREATED_AT = "created_at"


class CollectionMethod(StrEnum):
    """Do it."""

    AUTOMATIC = "automatic"
    REMITTANCE = "remittance"
    PREPAID = "prepaid"
    INVOICE = "invoice"


class CreditType(StrEnum):
    """Do it."""

    FULL = "full"
    PRORATED = "prorated"
    NONE = "none"


class Direction(StrEnum):
    """Do it."""

    ASC = "asc"
    DESC = "desc"


class DowngradeCreditCreditType(StrEnum):
    """Do it."""

    FULL = "full"
    PRORATED = "prorated"
    NONE = "none"


class ExpirationIntervalUnit(StrEnum):
    """Do it."""

    DAY = "day"
    MONTH = "month"
    NEVER = "never"


class IncludeNotNull(StrEnum):
    """Do it."""

    NOT_NULL = "not_null"


class IncludeNullOrNotNull(StrEnum):
    """Do it."""

    NOT_NULL = "not_null"
    NULL = "null"


class IntervalUnit(StrEnum):
    """Do it."""

    DAY = "day"
    MONTH = "month"


class LineItemKind(StrEnum):
    """Do it."""

    BASELINE = "baseline"
    INITIAL = "initial"
    TRIAL = "trial"
    QUANTITY_BASED_COMPONENT = "quantity_based_component"
    PREPAID_USAGE_COMPONENT = "prepaid_usage_component"
    ON_OFF_COMPONENT = "on_off_component"
    METERED_COMPONENT = "metered_component"
    EVENT_BASED_COMPONENT = "event_based_component"
    COUPON = "coupon"
    TAX = "tax"


class LineItemTransactionType(StrEnum):
    """Do it."""

    CHARGE = "charge"
    CREDIT = "credit"
    ADJUSTMENT = "adjustment"
    PAYMENT = "payment"
    REFUND = "refund"
    INFO_TRANSACTION = "info_transaction"
    PAYMENT_AUTHORIZATION = "payment_authorization"


class SortingDirection(StrEnum):
    """Do it."""

    ASC = "asc"
    DESC = "desc"


class UpgradeChargeCreditType(StrEnum):
    """Do it."""

    FULL = "full"
    PRORATED = "prorated"
    NONE = "none"


@model
class GetOneTimeTokenRequest(Model):
    """Do it."""

    payment_profile: OneTimeTokenCreditCard | OneTimeTokenBankAccount = attrs.field(default=None)
