# Generated from spec/models/common.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum

__all__ = [
    "BasicDateField",
    "CollectionMethod",
    "CreditType",
    "ExpirationIntervalUnit",
    "IncludeNotNull",
    "IncludeNullOrNotNull",
    "IntervalUnit",
    "LineItemKind",
    "LineItemTransactionType",
    "SortingDirection",
]


class BasicDateField(StrEnum):
    """The timestamp that a list is filtered by."""

    UPDATED_AT = "updated_at"
    CREATED_AT = "created_at"


class CollectionMethod(StrEnum):
    """How payments are collected.

    `automatic`, `remittance` or `prepaid` on sites with Relationship Invoicing; `automatic` or `invoice` on
    older sites with statements."""

    AUTOMATIC = "automatic"
    REMITTANCE = "remittance"
    PREPAID = "prepaid"
    INVOICE = "invoice"


class CreditType(StrEnum):
    """How much is charged for an upgrade or credited for a downgrade in the middle of a period.

    `full` is the whole price, `prorated` the part for the rest of the period, and `none` nothing."""

    FULL = "full"
    PRORATED = "prorated"
    NONE = "none"


class ExpirationIntervalUnit(StrEnum):
    """The unit of the time after which something expires, or `never`."""

    DAY = "day"
    MONTH = "month"
    NEVER = "never"


class IncludeNotNull(StrEnum):
    """Filters a list for items where the field has a value."""

    NOT_NULL = "not_null"


class IncludeNullOrNotNull(StrEnum):
    """Filters a list for items where the field has a value, or for those where it has none."""

    NOT_NULL = "not_null"
    NULL = "null"


class IntervalUnit(StrEnum):
    """The unit of a period."""

    DAY = "day"
    MONTH = "month"


class LineItemKind(StrEnum):
    """What a line item is for."""

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
    """The kind of transaction of a line item."""

    CHARGE = "charge"
    CREDIT = "credit"
    ADJUSTMENT = "adjustment"
    PAYMENT = "payment"
    REFUND = "refund"
    INFO_TRANSACTION = "info_transaction"
    PAYMENT_AUTHORIZATION = "payment_authorization"


class SortingDirection(StrEnum):
    """The order of a list, ascending or descending."""

    ASC = "asc"
    DESC = "desc"
