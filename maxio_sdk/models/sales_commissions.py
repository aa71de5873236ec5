# Generated from spec/models/sales_commissions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import attrs

from maxio_sdk.types import Model, model

__all__ = ["SalesRep", "SalesRepListItem", "SalesRepMRR", "SalesRepSettings", "SalesRepSubscription"]


@model
class SalesRep(Model):
    """A sales representative with the subscriptions that are theirs."""

    id: int = attrs.field(default=None)
    full_name: str | None = None
    subscriptions_count: int | None = None
    test_mode: bool | None = None
    """Whether the figures are of test sites."""

    subscriptions: list[SalesRepSubscription] | None = None


@model
class SalesRepListItem(Model):
    """A sales representative with the MRR of their subscriptions."""

    id: int = attrs.field(default=None)
    full_name: str | None = None
    subscriptions_count: int | None = None
    mrr_data: dict[str, SalesRepMRR] | None = None
    test_mode: bool | None = None
    """Whether the figures are of test sites."""


@model
class SalesRepMRR(Model):
    """MRR of a representative's subscriptions, as text formatted for reading (`$1,250.00`)."""

    mrr: str | None = None
    usage: str | None = None
    """The part from usage."""

    recurring: str | None = None
    """The part from what recurs."""


@model
class SalesRepSettings(Model):
    """A subscription and the sales representative it belongs to."""

    customer_name: str | None = None
    subscription_id: int | None = None
    site_link: str | None = None
    site_name: str | None = None
    subscription_mrr: str | None = None
    """Formatted for reading (`$1,250.00`)."""

    sales_rep_id: int | None = None
    sales_rep_name: str | None = None


@model
class SalesRepSubscription(Model):
    """A subscription of a sales representative. Amounts are text formatted for reading (`$1,250.00`)."""

    id: int | None = None
    site_name: str | None = None
    subscription_url: str | None = None
    customer_name: str | None = None
    created_at: str | None = None
    """As text; its format is not documented."""

    mrr: str | None = None
    usage: str | None = None
    """The part of the MRR from usage."""

    recurring: str | None = None
    """The part of the MRR from what recurs."""

    last_payment: str | None = None
    churn_date: str | None = None
    """When the subscription ended, if it has."""
