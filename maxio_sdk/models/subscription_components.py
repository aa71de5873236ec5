# Generated from spec/models/subscription_components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.models.common import CollectionMethod, CreditType, IntervalUnit, LineItemTransactionType
    from maxio_sdk.models.components import ComponentCustomPriceInput, ComponentKind, PricePointType, PricingScheme
    from maxio_sdk.models.subscriptions import SubscriptionState, SubscriptionStateFilter
    from maxio_sdk.types import Unset

__all__ = [
    "ActivateEventBasedComponent",
    "AllocateComponent",
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
    """Whether allocations raise the price or lower it."""

    UPGRADE = "upgrade"
    DOWNGRADE = "downgrade"


class AllocationPreviewLineItemKind(StrEnum):
    """What a line item of an allocation preview is for."""

    QUANTITY_BASED_COMPONENT = "quantity_based_component"
    ON_OFF_COMPONENT = "on_off_component"
    COUPON = "coupon"
    TAX = "tax"


class CreditScheme(StrEnum):
    """What a customer gets back for prepaid units that are deleted.

    `credit` is a service credit, `refund` the money with a credit note, `none` nothing."""

    NONE = "none"
    CREDIT = "credit"
    REFUND = "refund"


class ListSubscriptionComponentsInclude(StrEnum):
    """What can be added to the components of subscriptions.

    `subscription` gives the state of the subscription, `historic_usages` the usage of event-based components in
    the last ten billing periods."""

    SUBSCRIPTION = "subscription"
    HISTORIC_USAGES = "historic_usages"


class ListSubscriptionComponentsSort(StrEnum):
    """What components of subscriptions are sorted by."""

    ID = "id"
    UPDATED_AT = "updated_at"


class SubscriptionListDateField(StrEnum):
    """The timestamp by which components of subscriptions are filtered."""

    UPDATED_AT = "updated_at"


@model
class ActivateEventBasedComponent(Model):
    """How an event-based component is activated for a subscription."""

    price_point_id: int | Unset = UNSET
    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    """When the component is first billed. For sites with Multifrequency."""

    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """A price for this subscription alone, in place of `price_point_id`."""


@model
class AllocateComponent(Model):
    """A quantity to set for one component of a subscription."""

    quantity: int | Decimal | str
    """The new quantity of the component, or the units to add to a prepaid one. 1 and 0 switch an on/off component.
    Fractions only where the component allows them."""

    decimal_quantity: Decimal | int | str | Unset = UNSET
    """The quantity as a decimal, for components that allow fractions."""

    previous_quantity: int | Decimal | str | Unset = UNSET
    """The quantity that you take to be in effect before the allocation."""

    decimal_previous_quantity: Decimal | int | str | Unset = UNSET
    """The same as a decimal, for components that allow fractions."""

    memo: str | Unset = UNSET
    """A note that is kept with the allocation."""

    proration_downgrade_scheme: str | Unset = UNSET
    """How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of `downgrade_credit`. Left out, the
    site's setting."""

    proration_upgrade_scheme: str | Unset = UNSET
    """How an upgrade is prorated and collected, in one word such as `prorate-attempt-capture`,
    `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and `accrue_charge`. Left out, the
    site's setting."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited for a downgrade. Left out, the component's default, then the site's."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged for an upgrade. Left out, the component's default, then the site's."""

    accrue_charge: bool | Unset = UNSET
    """True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if that fails, it
    waits for the renewal too. Left out, the site's setting."""

    initiate_dunning: bool | Unset = UNSET
    """Whether a payment that fails now starts dunning. False, the default, leaves the charge to the next renewal."""

    price_point_id: int | str | Unset | None = UNSET
    """The price point to charge by, as its id or its handle. Left out, the component's default."""

    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    """When the component is first billed. For sites with Multifrequency."""

    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """A price for this subscription alone, in place of `price_point_id`."""


@model
class AllocateComponents(Model):
    """Quantities to set for several components of a subscription, and how changes are charged."""

    proration_upgrade_scheme: str | Unset = UNSET
    """How an upgrade is prorated and collected, in one word such as `prorate-attempt-capture`,
    `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and `accrue_charge`. Left out, the
    site's setting."""

    proration_downgrade_scheme: str | Unset = UNSET
    """How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of `downgrade_credit`. Left out, the
    site's setting."""

    allocations: Sequence[CreateAllocation | Mapping[str, Any]]
    """One for each component, each with its `component_id`."""

    accrue_charge: bool | Unset = UNSET
    """True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if that fails, it
    waits for the renewal too. Left out, the site's setting."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged for an upgrade, where neither the allocation nor the component's default says it."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited for a downgrade, where neither the allocation nor the component's default says it."""

    payment_collection_method: CollectionMethod | str | Unset = UNSET
    """Left out, the subscription's own."""

    initiate_dunning: bool | Unset = UNSET
    """Whether a payment that fails now starts dunning. Otherwise the charge is left to the next renewal."""


@model
class Allocation(Model):
    """A change of a component's quantity on a subscription."""

    allocation_id: int = attrs.field(default=None)
    component_id: int = attrs.field(default=None)
    component_handle: str | None = None
    subscription_id: int = attrs.field(default=None)
    quantity: int | Decimal | None = None
    """The quantity that the allocation set. 1 and 0 stand for on and off."""

    previous_quantity: int | Decimal | None = None
    """The quantity before the allocation."""

    memo: str | None = None
    timestamp: datetime | None = None
    """When the allocation was recorded."""

    created_at: datetime | None = None
    proration_upgrade_scheme: str | None = None
    """How an upgrade was prorated. Only for allocations in the middle of a period."""

    proration_downgrade_scheme: str | None = None
    """How a downgrade was prorated. Only for allocations in the middle of a period."""

    price_point_id: int | None = None
    price_point_name: str | None = None
    price_point_handle: str | None = None
    interval: int | None = None
    """The billing period of the price point, in units of `interval_unit`. For sites with Multifrequency."""

    interval_unit: IntervalUnit | str | None = None
    previous_price_point_id: int | None = None
    accrue_charge: bool | None = None
    """Whether the charge of an upgrade was left to the next renewal rather than collected at once."""

    initiate_dunning: bool | None = None
    """Whether a payment that fails at once starts dunning."""

    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    payment: PaymentForAllocation | None = None
    """The payment that was tried at once, if there was one."""

    expires_at: datetime | None = None
    """When prepaid units expire, if they do."""

    used_quantity: int | Decimal | None = None
    """How many of the prepaid units are used."""

    charge_id: int | None = None


@model
class AllocationExpirationDate(Model):
    """When an allocation of a prepaid component expires."""

    expires_at: datetime
    """Without an offset, in the site's time zone."""


@model
class AllocationPreview(Model):
    """What allocations would cost. Amounts are in cents of the subscription's currency."""

    start_date: datetime | None = None
    """When the period starts that the amounts are for."""

    end_date: datetime | None = None
    """When it ends."""

    subtotal_in_cents: int | None = None
    total_tax_in_cents: int | None = None
    total_discount_in_cents: int | None = None
    total_in_cents: int | None = None
    direction: AllocationPreviewDirection | str | None = None
    """Absent where the allocations differ in `upgrade_charge` or `downgrade_credit`; the line items have it then."""

    proration_scheme: str | None = None
    """Absent as `direction` is; the allocations have it then."""

    line_items: list[AllocationPreviewLineItem] | None = None
    accrue_charge: bool | None = None
    """Whether the charge would be left to the next renewal."""

    allocations: list[AllocationPreviewItem] | None = None
    period_type: str | None = None
    existing_balance_in_cents: int | None = None
    """The balance of the subscription as it is now."""


@model
class AllocationPreviewItem(Model):
    """An allocation as it would be recorded."""

    component_id: int = attrs.field(default=None)
    subscription_id: int | None = None
    quantity: int | Decimal | None = None
    previous_quantity: int | Decimal | None = None
    """The quantity in effect now."""

    memo: str | None = None
    timestamp: datetime | None = None
    proration_upgrade_scheme: str | None = None
    proration_downgrade_scheme: str | None = None
    accrue_charge: bool | None = None
    """Whether the charge of an upgrade would be left to the next renewal."""

    upgrade_charge: CreditType | str | None = None
    downgrade_credit: CreditType | str | None = None
    price_point_id: int | None = None
    interval: int | None = None
    """The billing period of the price point, in units of `interval_unit`. For sites with Multifrequency."""

    interval_unit: IntervalUnit | str | None = None
    previous_price_point_id: int | None = None
    """The price point in effect now."""

    price_point_handle: str | None = None
    price_point_name: str | None = None
    component_handle: str | None = None


@model
class AllocationPreviewLineItem(Model):
    """A charge, credit, discount or tax that allocations would give. Amounts are in cents."""

    transaction_type: LineItemTransactionType | str | None = None
    kind: AllocationPreviewLineItemKind | str | None = None
    amount_in_cents: int | None = None
    memo: str | None = None
    discount_amount_in_cents: int | None = None
    taxable_amount_in_cents: int | None = None
    component_id: int | None = None
    component_handle: str | None = None
    direction: AllocationPreviewDirection | str | None = None
    """Present where the allocations differ in `upgrade_charge` or `downgrade_credit`."""


@model
class BillingSchedule(Model):
    """Bills a component on days of its own, apart from the other components of the subscription.

    For sites with Multifrequency, and components that have a billing period of their own."""

    initial_billing_at: date | Unset | None = UNSET
    """The day on which the billing periods of the component start."""


@model
class ComponentPricePointAssignment(Model):
    """The price point of a component of a subscription."""

    component_id: int | None = None
    price_point: int | str | None = None
    """The id of a price point, its handle, or `_default` for the component's current default."""


@model
class ComponentPricePointAssignmentInput(Model):
    """The price point of a component of a subscription."""

    component_id: int | Unset = UNSET
    price_point: int | str | Unset | None = UNSET
    """The id of a price point, its handle, or `_default` for the component's current default."""


@model
class CreateAllocation(Model):
    """A quantity to set for one of several components of a subscription."""

    quantity: int | Decimal | str
    """The new quantity of the component, or the units to add to a prepaid one. 1 and 0 switch an on/off component.
    Fractions only where the component allows them."""

    decimal_quantity: Decimal | int | str | Unset = UNSET
    """The quantity as a decimal, for components that allow fractions."""

    previous_quantity: int | Decimal | str | Unset = UNSET
    """The quantity that you take to be in effect before the allocation."""

    decimal_previous_quantity: Decimal | int | str | Unset = UNSET
    """The same as a decimal, for components that allow fractions."""

    component_id: int
    """The component that the quantity is for."""

    memo: str | Unset = UNSET
    """A note that is kept with the allocation."""

    proration_downgrade_scheme: str | Unset = UNSET
    """How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of `downgrade_credit`. Left out, the
    site's setting."""

    proration_upgrade_scheme: str | Unset = UNSET
    """How an upgrade is prorated and collected, in one word such as `prorate-attempt-capture`,
    `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and `accrue_charge`. Left out, the
    site's setting."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited for a downgrade. Left out, the component's default, then the site's."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged for an upgrade. Left out, the component's default, then the site's."""

    accrue_charge: bool | Unset = UNSET
    """True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if that fails, it
    waits for the renewal too. Left out, the site's setting."""

    initiate_dunning: bool | Unset = UNSET
    """Whether a payment that fails now starts dunning. False, the default, leaves the charge to the next renewal."""

    price_point_id: int | str | Unset | None = UNSET
    """The price point to charge by, as its id or its handle. Left out, the component's default."""

    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    """When the component is first billed. For sites with Multifrequency."""

    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """A price for this subscription alone, in place of `price_point_id`."""


@model
class CreateUsage(Model):
    """Usage of a metered or prepaid component."""

    quantity: int | Decimal | str
    """The units to add; negative to take away. Fractions only where the component allows them."""

    price_point_id: int | str | Unset = UNSET
    """The price point to charge by. Left out, the component's default."""

    memo: str | Unset = UNSET
    billing_schedule: BillingSchedule | Mapping[str, Any] | Unset = UNSET
    """When the component is first billed. For sites with Multifrequency."""

    custom_price: ComponentCustomPriceInput | Mapping[str, Any] | Unset = UNSET
    """A price for this subscription alone, in place of `price_point_id`."""


@model
class HistoricUsage(Model):
    """How much of an event-based component was used in a billing period."""

    total_usage_quantity: int | Decimal | None = None
    billing_period_starts_at: datetime | None = None
    billing_period_ends_at: datetime | None = None


@model
class ListSubscriptionComponentsFilter(Model):
    """Conditions for listing the components of a subscription."""

    currencies: list[str] | tuple[str, ...] | Unset = UNSET
    """Only components in these currencies, such as `EUR`."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Only components that convert prices by the site's exchange rate, or that do not."""


@model
class ListSubscriptionComponentsForSiteFilter(Model):
    """Conditions for listing the components of all subscriptions."""

    currencies: list[str] | tuple[str, ...] | Unset = UNSET
    """Only components in these currencies, such as `EUR`."""

    use_site_exchange_rate: bool | Unset = UNSET
    """Only components that convert prices by the site's exchange rate, or that do not."""

    subscription: SubscriptionFilter | Mapping[str, Any] | Unset = UNSET
    """Conditions on the subscription. They need `include="subscription"`."""


@model
class PaymentForAllocation(Model):
    """A payment that was tried for an allocation at once."""

    id: int | None = None
    amount_in_cents: int | None = None
    success: bool | None = None
    memo: str | None = None


@model
class PreviewAllocations(Model):
    """Allocations to preview."""

    allocations: Sequence[CreateAllocation | Mapping[str, Any]]
    """One for each component, each with its `component_id`."""

    effective_proration_date: date | Unset = UNSET
    """A later day of the current period to prorate for, rather than now."""

    upgrade_charge: CreditType | str | Unset | None = UNSET
    """What is charged for an upgrade, where neither the allocation nor the component's default says it."""

    downgrade_credit: CreditType | str | Unset | None = UNSET
    """What is credited for a downgrade, where neither the allocation nor the component's default says it."""


@model
class SubscriptionComponent(Model):
    """A component as a subscription has it."""

    id: int | None = None
    name: str = attrs.field(default=None)
    kind: ComponentKind | str = attrs.field(default=None)
    unit_name: str | None = None
    enabled: bool | None = None
    """For on/off components, whether it is on."""

    unit_balance: int | Decimal | None = None
    """For metered and prepaid components, the sum of the usages; never below 0."""

    currency: str | None = None
    allocated_quantity: int | Decimal | None = None
    """For quantity-based components, the quantity; for on/off components 1 is on and 0 off."""

    pricing_scheme: PricingScheme | str | None = None
    component_id: int = attrs.field(default=None)
    component_handle: str | None = None
    subscription_id: int = attrs.field(default=None)
    recurring: bool | None = None
    upgrade_charge: CreditType | str | None = None
    """The component's default, before the site's."""

    downgrade_credit: CreditType | str | None = None
    """The component's default, before the site's."""

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
    """Only in lists with `include="subscription"`."""

    historic_usages: list[HistoricUsage] | None = None
    """The last ten billing periods of an event-based component. Only in lists that include `historic_usages`."""

    display_on_hosted_page: bool | None = None
    interval: int | None = None
    """The billing period of the price point, in units of `interval_unit`. For sites with Multifrequency."""

    interval_unit: IntervalUnit | str | None = None


@model
class SubscriptionComponentSubscription(Model):
    """The subscription that a component belongs to, in short."""

    state: SubscriptionState | str | None = None
    updated_at: datetime | None = None


@model
class SubscriptionFilter(Model):
    """Conditions on the subscriptions whose components are listed. They need `include="subscription"`."""

    states: (
        list[SubscriptionStateFilter | str]
        | list[SubscriptionStateFilter]
        | list[str]
        | tuple[SubscriptionStateFilter | str, ...]
        | Unset
    ) = UNSET
    """Only subscriptions in these states."""

    date_field: SubscriptionListDateField | str | Unset = UNSET
    """The timestamp that the four dates below apply to."""

    start_date: date | Unset = UNSET
    """Only subscriptions from midnight of this day on, in the site's time zone."""

    end_date: date | Unset = UNSET
    """Only subscriptions up to the end of this day, in the site's time zone."""

    start_datetime: datetime | Unset = UNSET
    """Only subscriptions at or after this time. Takes precedence over `start_date`."""

    end_datetime: datetime | Unset = UNSET
    """Only subscriptions at or before this time. Takes precedence over `end_date`."""


@model
class Usage(Model):
    """Usage that was recorded for a component of a subscription."""

    id: int = attrs.field(default=None)
    memo: str | None = None
    created_at: datetime | None = None
    price_point_id: int | None = None
    quantity: int | Decimal | None = None
    overage_quantity: int | Decimal | None = None
    """The part beyond the prepaid units."""

    component_id: int | None = None
    component_handle: str | None = None
    subscription_id: int | None = None
