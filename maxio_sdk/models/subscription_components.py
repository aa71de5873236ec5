# Generated from spec/models/subscription_components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import (
        CollectionMethod,
        CreditType,
        DowngradeCreditCreditType,
        IntervalUnit,
        LineItemTransactionType,
        UpgradeChargeCreditType,
    )
    from maxio_sdk.models.components import ComponentCustomPriceInput, ComponentKind, PricePointType, PricingScheme
    from maxio_sdk.models.subscriptions import SubscriptionState, SubscriptionStateFilter
    from maxio_sdk.types import Unset

__all__ = [
    "ActivateEventBasedComponent",
    "AllocateComponents",
    "Allocation",
    "AllocationExpirationDate",
    "AllocationPreview",
    "AllocationPreviewDirection",
    "AllocationPreviewItem",
    "AllocationPreviewLineItem",
    "AllocationPreviewLineItemKind",
    "BillingSchedule",
    "ComponentPricePointAssignment",
    "ComponentPricePointAssignmentInput",
    "CreateAllocation",
    "CreateUsage",
    "CreditScheme",
    "HistoricUsage",
    "ListSubscriptionComponentsFilter",
    "ListSubscriptionComponentsForSiteFilter",
    "ListSubscriptionComponentsInclude",
    "ListSubscriptionComponentsSort",
    "PaymentForAllocation",
    "PreviewAllocations",
    "SubscriptionComponent",
    "SubscriptionComponentSubscription",
    "SubscriptionFilter",
    "SubscriptionListDateField",
    "Usage",
]


class AllocationPreviewDirection(StrEnum):
    """Do it."""

    UPGRADE = "upgrade"
    DOWNGRADE = "downgrade"


class AllocationPreviewLineItemKind(StrEnum):
    """Do it."""

    QUANTITY_BASED_COMPONENT = "quantity_based_component"
    ON_OFF_COMPONENT = "on_off_component"
    COUPON = "coupon"
    TAX = "tax"


class CreditScheme(StrEnum):
    """Do it."""

    NONE = "none"
    CREDIT = "credit"
    REFUND = "refund"


class ListSubscriptionComponentsInclude(StrEnum):
    """Do it."""

    SUBSCRIPTION = "subscription"
    HISTORIC_USAGES = "historic_usages"


class ListSubscriptionComponentsSort(StrEnum):
    """Do it."""

    ID = "id"
    UPDATED_AT = "updated_at"


class SubscriptionListDateField(StrEnum):
    """Do it."""

    UPDATED_AT = "updated_at"


@model
class ActivateEventBasedComponent(Model):
    """Do it."""

    price_point_id: int | Unset = UNSET
    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class AllocateComponents(Model):
    """Do it."""

    proration_upgrade_scheme: str | Unset = UNSET
    proration_downgrade_scheme: str | Unset = UNSET
    allocations: Sequence[CreateAllocation | Mapping[str, Any]] | Unset = UNSET
    accrue_charge: bool | Unset = UNSET
    upgrade_charge: CreditType | str | None | Unset = UNSET
    downgrade_credit: CreditType | str | None | Unset = UNSET
    payment_collection_method: CollectionMethod | str | Unset = UNSET
    initiate_dunning: bool | Unset = UNSET


@model
class Allocation(Model):
    """Do it."""

    allocation_id: int | None = None
    component_id: int | None = None
    component_handle: str | None = None
    subscription_id: int | None = None
    quantity: int | Decimal | None = None
    previous_quantity: int | Decimal | None = None
    memo: str | None = None
    timestamp: datetime | None = None
    created_at: datetime | None = None
    proration_upgrade_scheme: str | None = None
    proration_downgrade_scheme: str | None = None
    price_point_id: int | None = None
    price_point_name: str | None = None
    price_point_handle: str | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    previous_price_point_id: int | None = None
    accrue_charge: bool | None = None
    initiate_dunning: bool | None = None
    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    payment: PaymentForAllocation | None = None
    expires_at: datetime | None = None
    used_quantity: int | None = None
    charge_id: int | None = None


@model
class AllocationExpirationDate(Model):
    """Do it."""

    expires_at: datetime | Unset = UNSET


@model
class AllocationPreview(Model):
    """Do it."""

    start_date: datetime | None = None
    end_date: datetime | None = None
    subtotal_in_cents: int | None = None
    total_tax_in_cents: int | None = None
    total_discount_in_cents: int | None = None
    total_in_cents: int | None = None
    direction: AllocationPreviewDirection | str | None = None
    proration_scheme: str | None = None
    line_items: list[AllocationPreviewLineItem] | None = None
    accrue_charge: bool | None = None
    allocations: list[AllocationPreviewItem] | None = None
    period_type: str | None = None
    existing_balance_in_cents: int | None = None


@model
class AllocationPreviewItem(Model):
    """Do it."""

    component_id: int | None = None
    subscription_id: int | None = None
    quantity: int | Decimal | None = None
    previous_quantity: int | Decimal | None = None
    memo: str | None = None
    timestamp: str | None = None
    proration_upgrade_scheme: str | None = None
    proration_downgrade_scheme: str | None = None
    accrue_charge: bool | None = None
    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    price_point_id: int | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None
    previous_price_point_id: int | None = None
    price_point_handle: str | None = None
    price_point_name: str | None = None
    component_handle: str | None = None


@model
class AllocationPreviewLineItem(Model):
    """Do it."""

    transaction_type: LineItemTransactionType | str | None = None
    kind: AllocationPreviewLineItemKind | str | None = None
    amount_in_cents: int | None = None
    memo: str | None = None
    discount_amount_in_cents: int | None = None
    taxable_amount_in_cents: int | None = None
    component_id: int | None = None
    component_handle: str | None = None
    direction: AllocationPreviewDirection | str | None = None


@model
class BillingSchedule(Model):
    """Do it."""

    initial_billing_at: date | None | Unset = UNSET


@model
class ComponentPricePointAssignment(Model):
    """Do it."""

    component_id: int | None = None
    price_point: str | int | None = None


@model
class ComponentPricePointAssignmentInput(Model):
    """Do it."""

    component_id: int | Unset = UNSET
    price_point: str | int | None | Unset = UNSET


@model
class CreateAllocation(Model):
    """Do it."""

    quantity: int | Decimal | str
    decimal_quantity: str | Unset = UNSET
    previous_quantity: int | Decimal | str | Unset = UNSET
    decimal_previous_quantity: str | Unset = UNSET
    component_idx: int | Unset = UNSET
    memo: str | Unset = UNSET
    proration_downgrade_scheme: str | Unset = UNSET
    proration_upgrade_scheme: str | Unset = UNSET
    downgrade_credit: DowngradeCreditCreditType | str | None | Unset = UNSET
    upgrade_charge: UpgradeChargeCreditType | str | None | Unset = UNSET
    accrue_charge: bool | Unset = UNSET
    initiate_dunning: bool | Unset = UNSET
    price_point_id: str | int | None | Unset = UNSET
    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class CreateUsage(Model):
    """Do it."""

    quantity: int | Decimal | str | Unset = UNSET
    price_point_id: str | Unset = UNSET
    memo: str | Unset = UNSET
    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET


@model
class HistoricUsage(Model):
    """Do it."""

    total_usage_quantity: int | Decimal | None = None
    billing_period_starts_at: datetime | None = None
    billing_period_ends_at: datetime | None = None


@model
class ListSubscriptionComponentsFilter(Model):
    """Do it."""

    currencies: Sequence[str] | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET


@model
class ListSubscriptionComponentsForSiteFilter(Model):
    """Do it."""

    currencies: Sequence[str] | Unset = UNSET
    use_site_exchange_rate: bool | Unset = UNSET
    subscription: SubscriptionFilter | Mapping[str, Any] | Unset = UNSET


@model
class PaymentForAllocation(Model):
    """Do it."""

    id: int | None = None
    amount_in_cents: int | None = None
    success: bool | None = None
    memo: str | None = None


@model
class PreviewAllocations(Model):
    """Do it."""

    allocations: Sequence[CreateAllocation | Mapping[str, Any]]
    effective_proration_date: date | Unset = UNSET
    upgrade_charge: CreditType | str | None | Unset = UNSET
    downgrade_credit: CreditType | str | None | Unset = UNSET


@model
class SubscriptionComponent(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    kind: ComponentKind | str | None = None
    unit_name: str | None = None
    enabled: bool | None = None
    unit_balance: int | Decimal | None = None
    currency: str | None = None
    allocated_quantity: int | Decimal | None = None
    pricing_scheme: PricingScheme | str | None = None
    component_id: int | None = None
    component_handle: str | None = None
    subscription_id: int | None = None
    recurring: bool | None = None
    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    archived_at: datetime | None = None
    price_point_id: int | None = None
    price_point_handle: str | None = None
    price_point_type: PricePointType | str | None = None
    price_point_name: str | None = None
    product_family_id: int | None = None
    product_family_handle: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    use_site_exchange_rate: bool | None = None
    description: str | None = None
    allow_fractional_quantities: bool | None = None
    subscription: SubscriptionComponentSubscription | None = None
    historic_usages: list[HistoricUsage] | None = None
    display_on_hosted_page: bool | None = None
    interval: int | None = None
    interval_unit: IntervalUnit | str | None = None


@model
class SubscriptionComponentSubscription(Model):
    """Do it."""

    state: SubscriptionState | str | None = None
    updated_at: datetime | None = None


@model
class SubscriptionFilter(Model):
    """Do it."""

    states: Sequence[SubscriptionStateFilter | str] | Unset = UNSET
    date_field: SubscriptionListDateField | str | Unset = UNSET
    start_date: date | Unset = UNSET
    end_date: date | Unset = UNSET
    start_datetime: datetime | Unset = UNSET
    end_datetime: datetime | Unset = UNSET


@model
class Usage(Model):
    """Do it."""

    id: int | None = None
    memo: str | None = None
    created_at: datetime | None = None
    price_point_id: int | None = None
    quantity: int | Decimal | None = None
    overage_quantity: int | None = None
    component_id: int | None = None
    component_handle: str | None = None
    subscription_id: int | None = None
