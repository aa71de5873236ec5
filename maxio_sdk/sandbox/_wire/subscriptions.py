"""JSON of subscriptions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.catalogue.currency_prices import product_price
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import AppliedCoupon, PrepaidConfiguration, Subscription
from maxio_sdk.sandbox._wire.customers import customer_wire
from maxio_sdk.sandbox._wire.payment_profiles import payment_profile_wire
from maxio_sdk.sandbox._wire.products import product_wire
from maxio_sdk.sandbox._wire.text import decimal_text, time_text

__all__ = ["prepaid_configuration_wire", "recurring_price_in_cents", "self_service_token", "subscription_wire"]


def subscription_wire(site: Site, subscription: Subscription, *, include: Collection[str] = ()) -> dict[str, Json]:
    """Write a subscription with its customer, product and means of payment.

    `include` may name `coupons` and `self_service_page_token`.
    """
    profile = site[PaymentProfile].get(subscription.payment_profile_id)
    return {
        **_state_and_dates(site, subscription),
        **_revenue_and_coupon(site, subscription),
        **_relations(site, subscription, profile),
        **_plan(site, subscription, profile),
        **_terms(site, subscription),
        **_asked_for(site, subscription, include),
    }


def _state_and_dates(site: Site, subscription: Subscription) -> dict[str, Json]:
    return {
        "id": subscription.id,
        "state": subscription.state,
        "balance_in_cents": subscription.balance_in_cents,
        "total_revenue_in_cents": subscription.total_revenue_in_cents,
        "product_price_in_cents": recurring_price_in_cents(site, subscription),
        "product_version_number": subscription.product_version_number,
        "current_period_ends_at": time_text(site, subscription.current_period_ends_at),
        "next_assessment_at": time_text(site, subscription.next_assessment_at),
        "trial_started_at": time_text(site, subscription.trial_started_at),
        "trial_ended_at": time_text(site, subscription.trial_ended_at),
        "activated_at": time_text(site, subscription.activated_at),
        "expires_at": time_text(site, subscription.expires_at),
        "created_at": time_text(site, subscription.created_at),
        "updated_at": time_text(site, subscription.updated_at),
        "cancellation_message": subscription.cancellation_message,
        "cancellation_method": subscription.cancellation_method,
        "cancel_at_end_of_period": subscription.cancel_at_end_of_period,
        "canceled_at": time_text(site, subscription.canceled_at),
        "current_period_started_at": time_text(site, subscription.current_period_started_at),
        "previous_state": subscription.state,
    }


def _revenue_and_coupon(site: Site, subscription: Subscription) -> dict[str, Json]:
    first = subscription.coupons[0] if subscription.coupons else None
    return {
        "signup_payment_id": subscription.signup_payment_id,
        "signup_revenue": f"{subscription.signup_revenue:.2f}",
        "delayed_cancel_at": time_text(site, subscription.delayed_cancel_at),
        "coupon_code": None if first is None else first.code,
        "snap_day": None if subscription.snap_day is None else str(subscription.snap_day),
        "payment_collection_method": subscription.payment_collection_method,
    }


def _relations(site: Site, subscription: Subscription, profile: PaymentProfile | None) -> dict[str, Json]:
    """Write what stands behind it. Of card and bank account, the one that is not in use is left out."""
    price_point = site[ProductPricePoint].get(subscription.product_price_point_id)
    written: dict[str, Json] = {
        "customer": customer_wire(site, site[Customer][subscription.customer_id]),
        "product": product_wire(site, site[Product][subscription.product_id], price_point),
    }
    if profile is not None and profile.payment_type in ("credit_card", "bank_account"):
        written[profile.payment_type] = payment_profile_wire(site, profile)
    return written | {"group": _group(site, subscription)}


def _group(site: Site, subscription: Subscription) -> Json:
    group = site[SubscriptionGroup].first(uid=subscription.group_uid) if subscription.group_uid else None
    if group is None:
        return None
    return {
        "uid": group.uid,
        "scheme": group.scheme,
        "primary_subscription_id": group.primary_subscription_id,
        "primary": group.primary_subscription_id == subscription.id,
    }


def _plan(site: Site, subscription: Subscription, profile: PaymentProfile | None) -> dict[str, Json]:
    only = subscription.coupons[0] if len(subscription.coupons) == 1 else None
    following = site[Product].get(subscription.next_product_id)
    return {
        "payment_type": None if profile is None else profile.payment_type,
        "referral_code": subscription.referral_code,
        "next_product_id": subscription.next_product_id,
        "next_product_handle": None if following is None else following.handle,
        "coupon_use_count": None if only is None else only.use_count,
        "coupon_uses_allowed": None if only is None else only.uses_allowed,
        "reason_code": subscription.reason_code,
        "automatically_resume_at": time_text(site, subscription.automatically_resume_at),
        "coupon_codes": [applied.code for applied in subscription.coupons],
        "offer_id": subscription.offer_id,
        "payer_id": subscription.payer_id or subscription.customer_id,
        "product_price_point_id": subscription.product_price_point_id,
        "product_price_point_type": _price_point_type(site, subscription),
        "next_product_price_point_id": subscription.next_product_price_point_id,
    }


def _price_point_type(site: Site, subscription: Subscription) -> str:
    price_point = site[ProductPricePoint].get(subscription.product_price_point_id)
    if price_point is not None and price_point.type == "custom":
        return "custom"
    product = site[Product][subscription.product_id]
    return "default" if product.default_price_point_id == subscription.product_price_point_id else "catalog"


def _terms(site: Site, subscription: Subscription) -> dict[str, Json]:
    configuration = subscription.prepaid_configuration
    return {
        "net_terms": subscription.net_terms,
        "stored_credential_transaction_id": subscription.stored_credential_transaction_id,
        "reference": subscription.reference,
        "on_hold_at": time_text(site, subscription.on_hold_at),
        "prepaid_dunning": subscription.prepaid_dunning,
        "dunning_communication_delay_enabled": subscription.dunning_communication_delay_enabled,
        "dunning_communication_delay_time_zone": subscription.dunning_communication_delay_time_zone,
        "receives_invoice_emails": subscription.receives_invoice_emails,
        "locale": subscription.locale,
        "currency": subscription.currency,
        "scheduled_cancellation_at": time_text(site, subscription.scheduled_cancellation_at),
        "credit_balance_in_cents": subscription.credit_balance_in_cents,
        "prepayment_balance_in_cents": subscription.prepayment_balance_in_cents,
        "prepaid_configuration": None if configuration is None else prepaid_configuration_wire(configuration),
    }


def _asked_for(site: Site, subscription: Subscription, include: Collection[str]) -> dict[str, Json]:
    written: dict[str, Json] = {}
    if "coupons" in include:
        written["coupons"] = [_coupon(site, applied) for applied in subscription.coupons]
    if "self_service_page_token" in include:
        written["self_service_page_token"] = self_service_token(site, subscription)
    return written


def _coupon(site: Site, applied: AppliedCoupon) -> dict[str, Json]:
    coupon = site[Coupon].get(applied.coupon_id)
    percentage = None if coupon is None else coupon.percentage
    return {
        "code": applied.code,
        "use_count": applied.use_count,
        "uses_allowed": applied.uses_allowed,
        "expires_at": time_text(site, applied.expires_at),
        "recurring": None if coupon is None else coupon.recurring,
        "amount_in_cents": None if coupon is None else coupon.amount_in_cents,
        "percentage": None if percentage is None else decimal_text(percentage),
    }


def recurring_price_in_cents(site: Site, subscription: Subscription) -> int:
    """Find what a regular period of the product costs, in the subscription's currency."""
    price_point = site[ProductPricePoint].get(subscription.product_price_point_id)
    return 0 if price_point is None else to_cents(product_price(site, price_point, "baseline", subscription.currency))


def self_service_token(site: Site, subscription: Subscription) -> str:
    """Sign the address of the page on which the customer updates the card."""
    message = f"update_payment--{subscription.id}--{site.settings.shared_key}"
    return hashlib.sha1(message.encode(), usedforsecurity=False).hexdigest()[:10]


def prepaid_configuration_wire(configuration: PrepaidConfiguration) -> dict[str, Json]:
    """Write how a prepaid subscription is funded."""
    return {
        "id": configuration.id,
        "initial_funding_amount_in_cents": configuration.initial_funding_amount_in_cents,
        "replenish_to_amount_in_cents": configuration.replenish_to_amount_in_cents,
        "auto_replenish": configuration.auto_replenish,
        "replenish_threshold_amount_in_cents": configuration.replenish_threshold_amount_in_cents,
    }
