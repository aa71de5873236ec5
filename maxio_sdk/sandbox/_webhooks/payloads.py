"""The payload of each kind of webhook, made of the records as they are when it happens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeAlias, cast

import attrs

from maxio_sdk.sandbox._engine.event_data import transaction_of, used_units
from maxio_sdk.sandbox._state.accounts import Prepayment, ServiceCredit
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, Usage
from maxio_sdk.sandbox._webhooks.encoding import utc_text
from maxio_sdk.sandbox._webhooks.parts import (
    by_position,
    component_part,
    customer_name,
    customer_part,
    customer_summary,
    group_part,
    product_part,
    product_summary,
    profile_part,
    profile_summary,
    site_part,
    subscription_part,
    transaction_part,
    with_times,
)
from maxio_sdk.sandbox._wire.text import quantity_value

__all__ = ["Occasion", "payload"]

Payload: TypeAlias = dict[str, Any]


@attrs.frozen(kw_only=True)
class Occasion:
    """An event with what it is about."""

    site: Site
    event: Event
    subscription: Subscription | None = None
    customer: Customer | None = None
    subject: object | None = None

    @property
    def data(self) -> Mapping[str, Any]:
        """What the feed has that is special to the event."""
        return self.event.data or {}

    @property
    def payer(self) -> Customer | None:
        """The customer that it is about, or whose subscription it is about."""
        if self.customer is not None or self.subscription is None:
            return self.customer
        return self.site[Customer].get(self.subscription.customer_id)


def payload(occasion: Occasion) -> Payload:
    """Build the payload of an event, with the site first and the event's id last."""
    key = occasion.event.key
    content = _BUILDERS.get(key, _subscription)(occasion)
    return {"site": site_part(occasion.site), **content, "event_id": occasion.event.id}


def _subscription(occasion: Occasion) -> Payload:
    if occasion.subscription is None:
        return {}
    return {"subscription": subscription_part(occasion.site, occasion.subscription)}


def _date_change(occasion: Occasion) -> Payload:
    content = _subscription(occasion)
    name = "previous_billing_date" if occasion.event.key == "billing_date_change" else "previous_expires_at"
    if content and isinstance(occasion.subject, datetime | None):
        content["subscription"][name] = occasion.subject
    return content


def _transaction(occasion: Occasion) -> Payload:
    content, subscription, site = _subscription(occasion), occasion.subscription, occasion.site
    named = site[Transaction].get(occasion.data.get("account_transaction_id"))
    if named is None and subscription is not None:
        named = transaction_of(site, subscription, occasion.subject)
    return content if named is None else {**content, "transaction": transaction_part(site, named)}


def _refund(occasion: Occasion) -> Payload:
    content: Payload = {} if occasion.subscription is None else {"subscription": {"id": occasion.subscription.id}}
    if isinstance(occasion.subject, Transaction):
        content["transaction"] = transaction_part(occasion.site, occasion.subject)
    return content


def _product_change(occasion: Occasion) -> Payload:
    content, subject = _subscription(occasion), occasion.subject
    previous = subject if isinstance(subject, Product) else None
    if previous is None:
        previous = occasion.site[Product].get(occasion.data.get("previous_product_id"))
    failed = occasion.event.key == "upgrade_downgrade_failure"
    name = "target_product" if failed else "previous_product"
    return content if previous is None else {**content, name: product_part(occasion.site, previous)}


def _customer(occasion: Occasion) -> Payload:
    customer = occasion.payer
    return {} if customer is None else {"customer": customer_part(occasion.site, customer)}


def _custom_field(occasion: Occasion) -> Payload:
    return {"metafield": dict(occasion.data)}


def _with_data(occasion: Occasion) -> Payload:
    return {**_subscription(occasion), **with_times(occasion.data)}


def _prepaid_balance(occasion: Occasion) -> Payload:
    subscription = occasion.subscription
    held = 0 if subscription is None else subscription.prepayment_balance_in_cents
    return {
        **_subscription(occasion),
        "reason": occasion.data.get("reason", "usage changed"),
        "current_account_balance_in_cents": occasion.data.get("current_account_balance_in_cents", held),
    }


def _invoice_issued(occasion: Occasion) -> Payload:
    invoice, subscription = dict(occasion.data), occasion.subscription
    lines: list[Payload] = invoice.get("line_items") or []
    invoice["line_items"] = by_position([_invoice_line(line) for line in lines])
    content: Payload = {}
    if subscription is not None:
        summary = {"id": subscription.id, "current_period_ends_at": subscription.current_period_ends_at}
        content["subscription"] = summary
    return {**content, "invoice": invoice}


def _invoice_line(line: Payload) -> Payload:
    return line | {"pricing_details": by_position(line.get("pricing_details") or [])}


def _named_subscription(occasion: Occasion, subscription: Subscription) -> Payload:
    return {"id": subscription.id, "name": customer_name(occasion.site, subscription)}


def _allocation(occasion: Occasion) -> Payload:
    allocation, subscription, site = occasion.subject, occasion.subscription, occasion.site
    if not isinstance(allocation, Allocation) or subscription is None:
        return {**_subscription(occasion), **with_times(occasion.data)}
    component = site[Component][allocation.component_id]
    payment = site[Transaction].get(allocation.payment_id)
    prepaid = component.kind == "prepaid_usage_component"
    return {
        "component": component_part(component),
        "subscription": _prepaid_subscription(occasion, subscription)
        if prepaid
        else _named_subscription(occasion, subscription),
        "product": product_summary(site, subscription, interval=prepaid),
        **(_prepaid_allocation(site, allocation) if prepaid else {}),
        "previous_allocation": occasion.data.get("previous_allocation", quantity_value(allocation.previous_quantity)),
        "new_allocation": occasion.data.get("new_allocation", quantity_value(allocation.quantity)),
        "memo": allocation.memo,
        "timestamp": utc_text(allocation.timestamp),
        "payment": None if payment is None else _payment_summary(payment),
    }


def _prepaid_subscription(occasion: Occasion, subscription: Subscription) -> Payload:
    customer, site = occasion.payer, occasion.site
    price_point = site[ProductPricePoint].get(subscription.product_price_point_id)
    return {
        **_named_subscription(occasion, subscription),
        "organization": None if customer is None else customer.organization,
        "state": subscription.state,
        "product": {
            **product_summary(site, subscription, interval=True),
            "product_price_point_id": subscription.product_price_point_id,
            "product_price_point_handle": None if price_point is None else price_point.handle,
        },
    }


def _prepaid_allocation(site: Site, allocation: Allocation) -> Payload:
    price_point = site[ComponentPricePoint].get(allocation.price_point_id)
    used, overage = used_units(site, allocation)
    return {
        "allocation": {
            "id": allocation.id,
            "proration_upgrade_scheme": allocation.proration_upgrade_scheme,
            "proration_downgrade_scheme": allocation.proration_downgrade_scheme,
        },
        "price_point_id": allocation.price_point_id,
        "allocated_quantity": quantity_value(allocation.quantity),
        "expires_at": allocation.expires_at,
        "renews": None if price_point is None else price_point.renew_prepaid_allocation,
        "total_used": quantity_value(used),
        "total_overage": quantity_value(overage),
    }


def _payment_summary(payment: Transaction) -> Payload:
    names = ("id", "success", "amount_in_cents", "memo")
    return {name: getattr(payment, name) for name in names}


def _usage(occasion: Occasion) -> Payload:
    usage, subscription, site = occasion.subject, occasion.subscription, occasion.site
    if not isinstance(usage, Usage) or subscription is None:
        return {**_subscription(occasion), **occasion.data}
    quantities = {name: value for name, value in occasion.data.items() if name.endswith(("_balance", "_quantity"))}
    prepaid = occasion.event.key == "prepaid_usage"
    return {
        "component": component_part(site[Component][usage.component_id]),
        "subscription": _named_subscription(occasion, subscription),
        "product": product_summary(site, subscription),
        "memo": usage.memo,
        "timestamp": utc_text(usage.created_at),
        **({"price_point_id": usage.price_point_id} if prepaid else {}),
        **quantities,
    }


def _profiles(occasion: Occasion) -> Payload:
    """Write the means of payment before and after, from a pair of them or from the new one alone."""
    site, entries = occasion.site, _entries(occasion.subject)
    before, after = (None, *entries)[-2:]
    return {
        "previous_payment_profile": profile_part(site, before),
        "updated_payment_profile": profile_part(site, after),
    }


def _profile_update(occasion: Occasion) -> Payload:
    subscription, customer = occasion.subscription, occasion.payer
    content: Payload = {}
    if subscription is not None:
        names = ("id", "state", "balance_in_cents")
        content["subscription"] = {name: getattr(subscription, name) for name in names}
        content["product"] = product_summary(occasion.site, subscription, family=True)
    if customer is not None:
        content["customer"] = customer_summary(customer)
    return {**content, **_profiles(occasion)}


def _group_profile_update(occasion: Occasion) -> Payload:
    subscription, customer, site = occasion.subscription, occasion.payer, occasion.site
    uid = subscription.group_uid if subscription is not None else None
    group = site[SubscriptionGroup].first(uid=uid) if uid is not None else None
    if group is None and customer is not None:
        group = site[SubscriptionGroup].first(customer_id=customer.id)
    content: Payload = {}
    if group is not None:
        part = group_part(site, group)
        content["subscription_group"] = {name: part[name] for name in ("uid", "state")}
    if customer is not None:
        content["customer"] = customer_summary(customer)
    return {**content, **_profiles(occasion)}


def _group_signup(occasion: Occasion) -> Payload:
    subject, customer, site = occasion.subject, occasion.payer, occasion.site
    if isinstance(subject, SubscriptionGroup):
        customer = customer or site[Customer].get(subject.customer_id)
        group: Any = group_part(site, subject)
    else:
        # The payer that was asked for has not come to be.
        customer, group = None, with_times(occasion.data.get("subscription_group", {}))
    return {"subscription_group": group, "customer": None if customer is None else customer_part(site, customer)}


def _account(occasion: Occasion, name: str) -> Payload:
    """Write the balance of an account of a subscription, which the feed's data has by the account's name."""
    data = occasion.data
    return {
        "at_time": occasion.event.created_at,
        "balance_in_cents": data.get(f"{name}_account_balance_in_cents"),
        "balance_change_in_cents": data.get(f"{name}_balance_change_in_cents"),
    }


def _entries(subject: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", subject) if isinstance(subject, tuple) else (subject,)


def _prepayments(occasion: Occasion) -> Payload:
    entries: list[Payload] = [
        {
            "id": one.id,
            "applications": {},
            "amount_in_cents": one.amount_in_cents,
            "external": "external" if one.external else None,
            "memo": one.memo,
        }
        for one in _entries(occasion.subject)
        if isinstance(one, Prepayment)
    ]
    return {
        "prepayments_account": _account(occasion, "prepayment"),
        "prepayments": by_position(entries),
        **_short(occasion),
        "reason": occasion.data.get("reason", "prepayment created"),
    }


def _service_credits(occasion: Occasion) -> Payload:
    names = ("id", "invoice_uid", "entry_type", "amount_in_cents", "memo")
    entries = [one for one in _entries(occasion.subject) if isinstance(one, ServiceCredit)]
    return {
        **_short(occasion),
        "reason": occasion.data.get("reason", "service credit given"),
        "service_credits": [{name: getattr(one, name) for name in names} for one in entries],
        "service_credit_account": _account(occasion, "service_credit"),
    }


def _short(occasion: Occasion) -> Payload:
    return {} if occasion.subscription is None else {"subscription": {"id": occasion.subscription.id}}


def _notice(occasion: Occasion) -> Payload:
    """Write a notice of a renewal or of the end of a trial, as the customer was sent it."""
    subscription, customer, subject = occasion.subscription, occasion.payer, occasion.subject
    if subscription is None or customer is None:
        return {}
    renewal = occasion.event.key == "upcoming_renewal_notice"
    amount = occasion.data.get("estimated_renewal_amount_in_cents", subject if isinstance(subject, int) else None)
    return {
        "customer": customer_summary(customer),
        "email_sent": True,
        **({"estimated_renewal_amount_in_cents": amount} if renewal else {}),
        "message": occasion.event.message,
        "payment_profile": profile_summary(occasion.site[PaymentProfile].get(subscription.payment_profile_id)),
        "product": product_summary(occasion.site, subscription, family=True),
        "subscription": {
            "id": subscription.id,
            "state": subscription.state,
            "current_period_ends_at": subscription.current_period_ends_at,
        },
    }


_BUILDERS: dict[str, Callable[[Occasion], Payload]] = {
    "billing_date_change": _date_change,
    "component_allocation_change": _allocation,
    "custom_field_value_change": _custom_field,
    "customer_create": _customer,
    "customer_delete": _customer,
    "customer_update": _customer,
    "chjs_tokenization_failure": _with_data,
    "chjs_tokenization_success": _with_data,
    "direct_debit_payment_paid_out": _transaction,
    "direct_debit_payment_pending": _transaction,
    "direct_debit_payment_rejected": _transaction,
    "dunning_step_reached": _with_data,
    "expiration_date_change": _date_change,
    "invoice_issued": _invoice_issued,
    "metered_usage": _usage,
    "payment_failure": _transaction,
    "payment_success": _transaction,
    "pending_cancellation_change": _with_data,
    "pending_payment_completed": _transaction,
    "pending_payment_created": _transaction,
    "pending_payment_failed": _transaction,
    "prepaid_subscription_balance_changed": _prepaid_balance,
    "prepaid_usage": _usage,
    "refund_failure": _refund,
    "refund_success": _refund,
    "renewal_failure": _transaction,
    "renewal_success": _transaction,
    "subscription_bank_account_update": _profile_update,
    "subscription_card_update": _profile_update,
    "subscription_group_card_update": _group_profile_update,
    "subscription_group_signup_failure": _group_signup,
    "subscription_group_signup_success": _group_signup,
    "subscription_prepayment_account_balance_changed": _prepayments,
    "subscription_product_change": _product_change,
    "subscription_service_credit_account_balance_changed": _service_credits,
    "trial_end_notice": _notice,
    "upcoming_renewal_notice": _notice,
    "upgrade_downgrade_failure": _product_change,
    "upgrade_downgrade_success": _product_change,
}
"""By the event's key in the feed. What is not here comes with its subscription."""
