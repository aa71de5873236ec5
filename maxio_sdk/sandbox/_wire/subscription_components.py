"""JSON of the components of subscriptions, their allocations and usages."""

from __future__ import annotations

from collections.abc import Collection

from maxio_sdk.sandbox._engine.consumption.allocation_plans import Change
from maxio_sdk.sandbox._engine.consumption.prepaid_units import prepaid_balances
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.component_billing import BilledUsage
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent, Usage
from maxio_sdk.sandbox._wire.components import price_point_type
from maxio_sdk.sandbox._wire.text import quantity_value, time_text

__all__ = ["allocation_wire", "planned_allocation_wire", "subscription_component_wire", "usage_wire"]

_PERIODS_SHOWN = 10


def subscription_component_wire(
    site: Site, held: SubscriptionComponent, *, include: Collection[str] = ()
) -> dict[str, Json]:
    """Write a component of a subscription.

    `include` may name `subscription` and `historic_usages`.
    """
    component = site[Component][held.component_id]
    price_point = site[ComponentPricePoint][held.price_point_id]
    subscription = site[Subscription][held.subscription_id]
    family = site[ProductFamily][component.product_family_id]
    prepaid = component.kind == "prepaid_usage_component"
    allocated, used = prepaid_balances(site, held) if prepaid else (held.allocated_quantity, held.unit_balance)
    on_off = component.kind == "on_off_component"
    wire: dict[str, Json] = {
        "id": held.id or None,
        "name": component.name,
        "kind": component.kind,
        "unit_name": "on/off" if on_off else component.unit_name,
        "enabled": held.enabled,
        "unit_balance": quantity_value(used),
        "currency": subscription.currency,
        "allocated_quantity": quantity_value(allocated),
        "pricing_scheme": None if on_off else price_point.pricing_scheme,
        "component_id": component.id,
        "component_handle": component.handle,
        "subscription_id": subscription.id,
        "recurring": component.recurring,
        "upgrade_charge": held.upgrade_charge or component.upgrade_charge,
        "downgrade_credit": held.downgrade_credit or component.downgrade_credit,
        "archived_at": time_text(site, component.archived_at),
        "price_point_id": price_point.id,
        "price_point_handle": price_point.handle,
        "price_point_type": price_point_type(component, price_point),
        "price_point_name": price_point.name,
        "product_family_id": family.id,
        "product_family_handle": family.handle,
        "created_at": time_text(site, held.created_at),
        "updated_at": time_text(site, held.updated_at),
        "use_site_exchange_rate": price_point.use_site_exchange_rate,
        "description": component.description,
        "allow_fractional_quantities": component.allow_fractional_quantities,
    }
    if "subscription" in include:
        wire["subscription"] = {
            "state": subscription.state,
            "updated_at": time_text(site, subscription.updated_at),
        }
    if "historic_usages" in include:
        wire["historic_usages"] = _historic_usages(site, held) if component.kind == "event_based_component" else []
    wire["display_on_hosted_page"] = component.display_on_hosted_page
    return wire | _interval(site, price_point)


def _interval(site: Site, price_point: ComponentPricePoint) -> dict[str, Json]:
    if not site.settings.multi_frequency_enabled:
        return {}
    return {"interval": price_point.interval, "interval_unit": price_point.interval_unit}


def _historic_usages(site: Site, held: SubscriptionComponent) -> list[Json]:
    past = site[BilledUsage].where(subscription_component_id=held.id)[-_PERIODS_SHOWN:]
    return [
        {
            "total_usage_quantity": quantity_value(usage.quantity),
            "billing_period_starts_at": time_text(site, usage.starts_at),
            "billing_period_ends_at": time_text(site, usage.ends_at),
        }
        for usage in reversed(past)
    ]


def allocation_wire(site: Site, allocation: Allocation) -> dict[str, Json]:
    """Write an allocation."""
    component = site[Component][allocation.component_id]
    price_point = site[ComponentPricePoint][allocation.price_point_id]
    return {
        "allocation_id": allocation.id,
        "component_id": component.id,
        "component_handle": component.handle,
        "subscription_id": allocation.subscription_id,
        "quantity": quantity_value(allocation.quantity),
        "previous_quantity": quantity_value(allocation.previous_quantity),
        "memo": allocation.memo,
        "timestamp": time_text(site, allocation.timestamp),
        "created_at": time_text(site, allocation.created_at),
        "proration_upgrade_scheme": allocation.proration_upgrade_scheme,
        "proration_downgrade_scheme": allocation.proration_downgrade_scheme,
        "price_point_id": price_point.id,
        "price_point_name": price_point.name,
        "price_point_handle": price_point.handle,
        **_interval(site, price_point),
        "previous_price_point_id": allocation.previous_price_point_id,
        "accrue_charge": allocation.accrue_charge,
        "initiate_dunning": allocation.initiate_dunning,
        "upgrade_charge": allocation.upgrade_charge,
        "downgrade_credit": allocation.downgrade_credit,
        "payment": _payment(site, allocation),
        **_prepaid(site, allocation, component),
        "charge_id": allocation.charge_id,
    }


def _prepaid(site: Site, allocation: Allocation, component: Component) -> dict[str, Json]:
    if component.kind != "prepaid_usage_component":
        return {}
    return {
        "expires_at": time_text(site, allocation.expires_at),
        "used_quantity": quantity_value(allocation.used_quantity),
    }


def _payment(site: Site, allocation: Allocation) -> Json:
    payment = site[Transaction].get(allocation.payment_id)
    if payment is None:
        return None
    return {
        "id": payment.id,
        "amount_in_cents": payment.amount_in_cents,
        "success": payment.success,
        "memo": payment.memo,
    }


def planned_allocation_wire(site: Site, subscription: Subscription, change: Change) -> dict[str, Json]:
    """Write an allocation that is only thought of."""
    return {
        "component_id": change.wish.component.id,
        "subscription_id": subscription.id,
        "quantity": quantity_value(change.wish.quantity),
        "previous_quantity": quantity_value(change.previous_quantity),
        "memo": change.wish.memo,
        "timestamp": time_text(site, change.wish.timestamp),
        "proration_upgrade_scheme": change.terms.upgrade_scheme,
        "proration_downgrade_scheme": change.terms.downgrade_scheme,
        "accrue_charge": change.terms.accrue_charge,
        "upgrade_charge": change.terms.upgrade_charge,
        "downgrade_credit": change.terms.downgrade_credit,
        "price_point_id": change.price_point.id,
        **_interval(site, change.price_point),
        "previous_price_point_id": change.previous_price_point_id,
        "price_point_handle": change.price_point.handle,
        "price_point_name": change.price_point.name,
        "component_handle": change.wish.component.handle,
    }


def usage_wire(site: Site, usage: Usage) -> dict[str, Json]:
    """Write a usage."""
    return {
        "id": usage.id,
        "memo": usage.memo,
        "created_at": time_text(site, usage.created_at),
        "price_point_id": usage.price_point_id,
        "quantity": quantity_value(usage.quantity),
        "overage_quantity": quantity_value(usage.overage_quantity),
        "component_id": usage.component_id,
        "component_handle": site[Component][usage.component_id].handle,
        "subscription_id": usage.subscription_id,
    }
