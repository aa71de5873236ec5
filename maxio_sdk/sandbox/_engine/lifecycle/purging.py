"""Removing subscriptions for good."""

from __future__ import annotations

from collections.abc import Collection

import attrs

from maxio_sdk.sandbox._engine.custom_fields import forget_metadata
from maxio_sdk.sandbox._engine.customers import remove_customer
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.lifecycle.states import whose
from maxio_sdk.sandbox._engine.paying.card_changes import payers_of
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Event, Webhook
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceEvent
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["purge"]

_LOGS = (Event, Webhook)
"""What was told stays told."""


def purge(site: Site, subscription: Subscription, cascade: Collection[str]) -> None:
    """Remove a subscription and all that is its own; `customer` and `payment_profile` where they are named too."""
    customer, profile = (
        site[Customer].get(subscription.customer_id),
        site[PaymentProfile].get(subscription.payment_profile_id),
    )
    happened(site, "subscription_deletion", f"{whose(site, subscription)} was deleted", subscription=subscription)
    for invoice in site[Invoice].where(subscription_id=subscription.id):
        for event in site[InvoiceEvent].where(invoice_uid=invoice.uid):
            site[InvoiceEvent].remove(event)
    _remove_parts(site, subscription)
    forget_metadata(site, "subscriptions", subscription.id)
    site[Subscription].remove(subscription)
    _leave_group(site, subscription)
    if "payment_profile" in cascade and profile is not None and not any(payers_of(site, profile)):
        site[PaymentProfile].remove(profile)
    if "customer" in cascade and customer is not None and not site[Subscription].where(customer_id=customer.id):
        remove_customer(site, customer)


def _remove_parts(site: Site, subscription: Subscription) -> None:
    """Remove the records that belong to a subscription, or to one of its components."""
    held = {one.id for one in site[SubscriptionComponent].where(subscription_id=subscription.id)}
    for kind, store in site.stores.items():
        if kind in _LOGS:
            continue
        for field, owners in (("subscription_id", {subscription.id}), ("subscription_component_id", held)):
            if field in attrs.fields_dict(kind):
                for record in store:
                    if getattr(record, field) in owners:
                        store.remove(record)


def _leave_group(site: Site, subscription: Subscription) -> None:
    """Give the group another primary subscription, or remove it with its last member."""
    group = site[SubscriptionGroup].first(uid=subscription.group_uid) if subscription.group_uid else None
    if group is None:
        return
    others = site[Subscription].where(group_uid=group.uid)
    if not others:
        site[SubscriptionGroup].remove(group)
    elif group.primary_subscription_id == subscription.id:
        group.primary_subscription_id = others[0].id
