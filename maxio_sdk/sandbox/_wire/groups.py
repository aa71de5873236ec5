"""JSON of subscription groups."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.groups.grouping import members, primary_of
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals
from maxio_sdk.sandbox._wire.text import time_text

__all__ = [
    "balances_wire",
    "full_group_wire",
    "group_item_wire",
    "group_summary_wire",
    "group_wire",
    "listed_group_wire",
]


def group_summary_wire(site: Site, group: SubscriptionGroup) -> dict[str, Json]:
    """Write a group with the state and the dates of its primary."""
    primary = primary_of(site, group)
    return {
        "uid": group.uid,
        "scheme": group.scheme,
        "customer_id": group.customer_id,
        "payment_profile_id": group.payment_profile_id,
        "subscription_ids": [member.id for member in members(site, group)],
        "primary_subscription_id": group.primary_subscription_id,
        "next_assessment_at": None if primary is None else time_text(site, primary.next_assessment_at),
        "state": None if primary is None else primary.state,
        "cancel_at_end_of_period": primary is not None and primary.cancel_at_end_of_period,
    }


def group_wire(site: Site, group: SubscriptionGroup) -> dict[str, Json]:
    """Write a group after a change of its members."""
    profile = site[PaymentProfile].get(group.payment_profile_id)
    return {
        "uid": group.uid,
        "customer_id": group.customer_id,
        "payment_profile": None
        if profile is None
        else {
            "id": profile.id,
            "first_name": profile.first_name,
            "last_name": profile.last_name,
            "masked_card_number": profile.masked_card_number,
        },
        "payment_collection_method": group.payment_collection_method,
        "subscription_ids": [member.id for member in members(site, group)],
        "created_at": time_text(site, group.created_at),
    }


def full_group_wire(site: Site, group: SubscriptionGroup) -> dict[str, Json]:
    """Write a group with its payer and its balances."""
    payer = site[Customer].get(group.customer_id)
    customer = None
    if payer is not None:
        names = ("first_name", "last_name", "organization", "email", "reference")
        customer = {name: getattr(payer, name) for name in names}
    return {
        **group_summary_wire(site, group),
        "customer": customer,
        "account_balances": balances_wire(site, group),
    }


def listed_group_wire(site: Site, group: SubscriptionGroup, *, balances: bool) -> dict[str, Json]:
    """Write a group as it stands in a list."""
    customers = {member.customer_id for member in members(site, group)}
    written = group_summary_wire(site, group)
    if balances:
        written["account_balances"] = balances_wire(site, group)
    return {**written, "group_type": "multiple_customers" if len(customers) > 1 else "single_customer"}


def balances_wire(site: Site, group: SubscriptionGroup) -> dict[str, Json]:
    """Write what the members of a group owe together, and what they and the group have to their credit."""
    subscriptions = members(site, group)
    credit = group.service_credit_in_cents + sum(one.credit_balance_in_cents for one in subscriptions)
    prepaid = group.prepayment_in_cents + sum(one.prepayment_balance_in_cents for one in subscriptions)
    pending = sum(discount.amount_in_cents for one in subscriptions for discount in one.pending_discounts)
    return {
        "prepayments": {"balance_in_cents": prepaid},
        "service_credits": {"balance_in_cents": credit},
        "open_invoices": {"balance_in_cents": sum(_owed(site, one) for one in subscriptions)},
        "pending_discounts": {"balance_in_cents": pending},
    }


def _owed(site: Site, subscription: Subscription) -> int:
    issued = site[Invoice].where(subscription_id=subscription.id)
    due = [invoice for invoice in issued if invoice.status == "open" and invoice.consolidation_level != "parent"]
    return sum(to_cents(totals(invoice).due) for invoice in due)


def group_item_wire(site: Site, subscription: Subscription) -> dict[str, Json]:
    """Write a subscription that was signed up with its group."""
    product = site[Product][subscription.product_id]
    price_point = site[ProductPricePoint].get(subscription.product_price_point_id)
    return {
        "id": subscription.id,
        "reference": subscription.reference,
        "product_id": product.id,
        "product_handle": product.handle,
        "product_price_point_id": subscription.product_price_point_id,
        "product_price_point_handle": None if price_point is None else price_point.handle,
        "currency": subscription.currency,
        "coupon_code": subscription.coupons[0].code if subscription.coupons else None,
        "total_revenue_in_cents": subscription.total_revenue_in_cents,
        "balance_in_cents": subscription.balance_in_cents,
    }
