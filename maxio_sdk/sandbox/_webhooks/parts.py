"""What the payloads of webhooks are made of. Times are left as datetimes: the encoding writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeAlias, cast

import attrs

from maxio_sdk.models import webhook_payloads as models
from maxio_sdk.sandbox._engine.catalogue.currency_prices import exchange_rate
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.customers import customer_wire
from maxio_sdk.sandbox._wire.payment_profiles import payment_profile_wire
from maxio_sdk.sandbox._wire.products import product_wire
from maxio_sdk.sandbox._wire.subscriptions import subscription_wire

__all__ = [
    "by_position",
    "component_part",
    "customer_name",
    "customer_part",
    "customer_summary",
    "group_part",
    "product_part",
    "product_summary",
    "profile_part",
    "profile_summary",
    "shaped",
    "site_part",
    "subscription_part",
    "transaction_part",
    "with_times",
]

Part: TypeAlias = dict[str, Any]

_NESTED: Mapping[str, type[object]] = {
    "customer": models.WebhookCustomer,
    "product": models.WebhookProduct,
    "product_family": models.WebhookProductFamily,
    "public_signup_pages": models.WebhookPublicSignupPage,
    "credit_card": models.WebhookCreditCard,
    "bank_account": models.WebhookBankAccount,
    "prepaid_configuration": models.WebhookPrepaidConfiguration,
}


def shaped(model: type[object], wire: Mapping[str, Any]) -> Part:
    """Take what a webhook's object has from the JSON of the API's object, in the webhook's order."""
    names = _names(model)  # type: ignore[arg-type]  # mypy takes classes to be unhashable
    return {name: _inner(name, wire[name]) for name in names if name in wire}


@lru_cache
def _names(model: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(model))


def _inner(name: str, value: Any) -> Any:
    if value is None or type(value) in (int, bool):
        return value
    model = _NESTED.get(name)
    if model is not None and isinstance(value, Mapping):
        return shaped(model, cast(Part, value))
    if model is not None and isinstance(value, list):
        return [shaped(model, item) for item in cast("list[Part]", value)]
    return with_times(value, name)


def with_times(value: Any, name: str = "") -> Any:
    """Read the times in JSON: the texts whose key ends in `_at`, or is `at_time`."""
    if isinstance(value, str):
        return datetime.fromisoformat(value) if name.endswith("_at") or name == "at_time" else value
    if isinstance(value, Mapping):
        return {key: with_times(inner, key) for key, inner in cast(Part, value).items()}
    return value


def by_position(items: list[Any]) -> dict[str, Any]:
    """Write a list as a mapping, as some payloads have it: `line_items[0][uid]`."""
    return {str(position): item for position, item in enumerate(items)}


def site_part(site: Site) -> Part:
    """Write the site."""
    return {"id": site.settings.id, "subdomain": site.settings.subdomain}


def customer_part(site: Site, customer: Customer) -> Part:
    """Write a customer."""
    return shaped(models.WebhookCustomer, customer_wire(site, customer))


def customer_summary(customer: Customer) -> Part:
    """Write a customer in short."""
    names = ("id", "first_name", "last_name", "reference", "organization", "email")
    return {name: getattr(customer, name) for name in names}


def customer_name(site: Site, subscription: Subscription) -> str:
    """Find the name of a subscription, which is its customer's."""
    customer = site[Customer].get(subscription.customer_id)
    return "" if customer is None else f"{customer.first_name} {customer.last_name}".strip()


def subscription_part(site: Site, subscription: Subscription) -> Part:
    """Write a subscription with its customer, product and means of payment."""
    part = shaped(models.WebhookSubscriptionDetails, subscription_wire(site, subscription))
    part["previous_state"] = subscription.previous_state or subscription.state
    if subscription.state == "awaiting_signup":
        part["initial_billing_at"] = subscription.next_assessment_at
    return part


def product_part(site: Site, product: Product) -> Part:
    """Write a product."""
    return shaped(models.WebhookProduct, product_wire(site, product))


def product_summary(site: Site, subscription: Subscription, *, family: bool = False, interval: bool = False) -> Part:
    """Write the product of a subscription in short, with its family or how often it renews."""
    product = site[Product][subscription.product_id]
    part: Part = {"id": product.id, "name": product.name}
    product_family = site[ProductFamily].get(product.product_family_id)
    if family and product_family is not None:
        part |= {"product_family_id": product_family.id, "product_family_name": product_family.name}
    price_point = site[ProductPricePoint].get(subscription.product_price_point_id)
    if interval and price_point is not None:
        part |= {"interval": price_point.interval, "interval_unit": price_point.interval_unit}
    return part


def component_part(component: Component) -> Part:
    """Write a component in short."""
    names = ("id", "kind", "name", "unit_name", "handle")
    return {name: getattr(component, name) for name in names}


def profile_part(site: Site, profile: object) -> Part:
    """Write a payment profile, or its JSON. Where there is none it is empty."""
    if isinstance(profile, PaymentProfile):
        profile = payment_profile_wire(site, profile)
    return shaped(models.WebhookPaymentProfile, cast(Part, profile)) if isinstance(profile, Mapping) else {}


def profile_summary(profile: PaymentProfile | None) -> Part | None:
    """Write a card in short."""
    if profile is None:
        return None
    names = ("id", "first_name", "last_name", "card_type", "masked_card_number", "expiration_month", "expiration_year")
    return {name: getattr(profile, name) for name in names}


def group_part(site: Site, group: SubscriptionGroup) -> Part:
    """Write a subscription group. Its state and dates are those of its primary subscription."""
    primary = site[Subscription].get(group.primary_subscription_id)
    members = site[Subscription].where(group_uid=group.uid)
    return {
        "uid": group.uid,
        "scheme": group.scheme,
        "customer_id": group.customer_id,
        "payment_profile_id": group.payment_profile_id,
        "subscription_ids": [member.id for member in members],
        "primary_subscription_id": group.primary_subscription_id,
        "next_assessment_at": None if primary is None else primary.next_assessment_at,
        "state": None if primary is None else primary.state,
        "cancel_at_end_of_period": False if primary is None else bool(primary.cancel_at_end_of_period),
    }


def transaction_part(site: Site, transaction: Transaction) -> Part:
    """Write a payment as the books have it."""
    profile = site[PaymentProfile].get(transaction.payment_profile_id)
    card = profile if profile is not None and profile.payment_type == "credit_card" else None
    return {
        "id": transaction.id,
        "subscription_id": transaction.subscription_id,
        "type": transaction.kind.capitalize(),
        "kind": None,
        "transaction_type": transaction.kind,
        "success": transaction.success,
        "amount_in_cents": transaction.amount_in_cents,
        "memo": transaction.memo,
        "created_at": transaction.created_at,
        "starting_balance_in_cents": transaction.starting_balance_in_cents,
        "ending_balance_in_cents": transaction.ending_balance_in_cents,
        "gateway_used": None if profile is None else profile.current_vault,
        "gateway_transaction_id": transaction.gateway_transaction_id,
        "gateway_order_id": None,
        "payment_id": transaction.payment_id,
        "product_id": transaction.product_id,
        "tax_id": None,
        "component_id": None,
        "statement_id": None,
        "customer_id": transaction.customer_id,
        "item_name": None,
        "period_range_start": None,
        "period_range_end": None,
        "currency": transaction.currency,
        "exchange_rate": str(exchange_rate(site, transaction.currency)),
        "component_handle": None,
        "component_price_point_id": None,
        "component_price_point_handle": None,
        "parent_id": None,
        "role": transaction.role,
        "card_number": None if card is None else card.masked_card_number,
        "card_expiration": None if card is None else _expiration(card),
        "card_type": None if card is None else card.card_type,
        "refunded_amount_in_cents": transaction.refunded_amount_in_cents,
        "invoice_uids": list(transaction.invoice_uids),
        "invoice_id": None,
    }


def _expiration(profile: PaymentProfile) -> str | None:
    if profile.expiration_month is None or profile.expiration_year is None:
        return None
    return f"{profile.expiration_month:02d}/{profile.expiration_year}"
