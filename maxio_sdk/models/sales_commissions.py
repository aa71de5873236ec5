# Generated from spec/models/sales_commissions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from decimal import Decimal

    from maxio_sdk.models.insights import SalesRepMRR

__all__ = ["SalesRep", "SalesRepListItem", "SalesRepSettings", "SalesRepSubscription"]


@model
class SalesRepListItem(Model):
    """Do it."""

    id: int | None = None
    full_name: str | None = None
    subscriptions_count: int | None = None
    mrr_data: dict[str, SalesRepMRR] | None = None
    test_mode: bool | None = None


@model
class SalesRep(Model):
    """Do it."""

    id: int | None = None
    full_name: str | None = None
    subscriptions_count: int | None = None
    test_mode: bool | None = None
    subscriptions: list[SalesRepSubscription] | None = None


@model
class SalesRepSettings(Model):
    """Do it."""

    customer_name: str | None = None
    subscription_id: int | None = None
    site_link: str | None = None
    site_name: str | None = None
    subscription_mrr: Decimal | None = None
    sales_rep_id: int | None = None
    sales_rep_name: str | None = None


@model
class SalesRepSubscription(Model):
    """Do it."""

    id: int | None = None
    site_name: str | None = None
    subscription_url: str | None = None
    customer_name: str | None = None
    created_at: str | None = None
    mrr: Decimal | None = None
    usage: str | None = None
    recurring: str | None = None
    last_payment: str | None = None
    churn_date: str | None = None
