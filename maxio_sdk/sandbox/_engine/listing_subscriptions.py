"""Which subscriptions a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from typing import Any, TypeAlias

from maxio_sdk.sandbox._engine.custom_fields import metadata_of
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._engine.lookup import named
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["listed"]

_Filter: TypeAlias = Callable[[Subscription], bool]

_DATES = {
    "current_period_ends_at": "current_period_ends_at",
    "current_period_starts_at": "current_period_started_at",
    "created_at": "created_at",
    "activated_at": "activated_at",
    "canceled_at": "canceled_at",
    "expires_at": "expires_at",
    "trial_started_at": "trial_started_at",
    "trial_ended_at": "trial_ended_at",
    "updated_at": "updated_at",
}
_ORDERS = {
    "signup_date": "created_at",
    "created_at": "created_at",
    "period_start": "current_period_started_at",
    "period_end": "current_period_ends_at",
    "next_assessment": "next_assessment_at",
    "updated_at": "updated_at",
    "expires_at": "expires_at",
    "total_payments": "total_revenue_in_cents",
    "open_balance": "balance_in_cents",
    "id": "id",
}
_SOON = timedelta(days=1)


def listed(site: Site, query: Query) -> list[Subscription]:
    """Filter and sort all subscriptions as a query asks: by default the newest signup first."""
    filters = list(_filters(site, query))
    customer_id = query.integer("customer_id")
    candidates = list(site[Subscription]) if customer_id is None else site[Subscription].where(customer_id=customer_id)
    found = [one for one in candidates if all(keeps(one) for keeps in filters)]
    field = _ORDERS.get(query.text("sort") or "signup_date", "created_at")
    descending = (query.text("direction") or "desc").lower() != "asc"
    having = [one for one in found if getattr(one, field) is not None]
    having.sort(key=lambda one: (getattr(one, field), one.id), reverse=descending)
    lacking = [one for one in found if getattr(one, field) is None]
    return [*having, *(reversed(lacking) if descending else lacking)]


def _filters(site: Site, query: Query) -> Iterator[_Filter]:
    state = query.text("state")
    if state:
        yield _state_filter(site, state)
    yield from _plan_filters(site, query)
    yield from _coupon_filters(query)
    yield from _billing_filters(site, query)
    yield from _date_filters(site, query)
    words = (query.text("q") or "").strip().lower()
    if words:
        scope = query.text("q_scope")
        yield lambda one: any(words in text.lower() for text in _searched(site, one, scope) if text)
    metadata = query.deep("metadata")
    if metadata:
        yield lambda one: metadata.items() <= metadata_of(site, "subscriptions", one.id).items()


def _state_filter(site: Site, state: str) -> _Filter:
    """Read a state, or a condition that lists know by a name of its own."""
    now = site.now
    conditions: dict[str, _Filter] = {
        "awaiting_signup_date": lambda one: one.state == "awaiting_signup" and one.next_assessment_at is None,
        "pending_cancellation": lambda one: one.state in LIVE and one.delayed_cancel_at is not None,
        "pending_renewal": lambda one: (
            one.state in LIVE and one.next_assessment_at is not None and one.next_assessment_at <= now + _SOON
        ),
        "prepaid_dunning": lambda one: one.prepaid_dunning,
        "expired_cards": lambda one: one.state in LIVE and _has_expired_card(site, one),
        "expired_cards_(live_subscriptions)": lambda one: one.state in LIVE and _has_expired_card(site, one),
        "expired_cards_(all_subscriptions)": lambda one: _has_expired_card(site, one),
    }
    return conditions.get(state, lambda one: one.state == state)


def _has_expired_card(site: Site, subscription: Subscription) -> bool:
    profile = site[PaymentProfile].get(subscription.payment_profile_id)
    if profile is None or profile.expiration_year is None or profile.expiration_month is None:
        return False
    return (profile.expiration_year, profile.expiration_month) < (site.now.year, site.now.month)


def _plan_filters(site: Site, query: Query) -> Iterator[_Filter]:
    product_text = query.text("product")
    if product_text:
        product = named(site, Product, product_text)
        yield lambda one: product is not None and one.product_id == product.id
    price_point_id = query.integer("product_price_point_id")
    if price_point_id is not None:
        if not product_text:
            raise unprocessable("product is required when product_price_point_id is given")
        yield lambda one: one.product_price_point_id == price_point_id


def _coupon_filters(query: Query) -> Iterator[_Filter]:
    coupon_id, code = query.integer("coupon"), (query.text("coupon_code") or "").strip().upper()
    if coupon_id is not None:
        yield lambda one: any(applied.coupon_id == coupon_id for applied in one.coupons)
    if code:
        yield lambda one: any(applied.code == code for applied in one.coupons)


def _billing_filters(site: Site, query: Query) -> Iterator[_Filter]:
    method, group_status = query.text("collection_method"), query.text("group_status")
    if method:
        yield lambda one: one.payment_collection_method == method
    if group_status:
        yield lambda one: (one.group_uid is not None) == (group_status == "grouped")
    currencies, gateways = query.many("currencies"), query.many("payment_gateways")
    if currencies:
        yield lambda one: one.currency in currencies
    if gateways:
        yield lambda one: _vault(site, one) in gateways
    if query.flag("dunning_exemption"):
        # Exemptions are set in the web interface alone.
        yield lambda one: False


def _vault(site: Site, subscription: Subscription) -> str | None:
    profile = site[PaymentProfile].get(subscription.payment_profile_id)
    return None if profile is None else profile.current_vault


def _date_filters(site: Site, query: Query) -> Iterator[_Filter]:
    name = query.text("date_field")
    if not name:
        return
    if name not in _DATES:
        raise unprocessable(f"invalid date_field: {name}")
    field = _DATES[name]
    first, last = query.time("start_datetime"), query.time("end_datetime")
    if first is None and (day := query.day("start_date")) is not None:
        first = datetime.combine(day, time(), site.zone)
    if last is None and (day := query.day("end_date")) is not None:
        last = datetime.combine(day, time(23, 59, 59), site.zone)
    if first is not None or last is not None:
        yield lambda one: _within(getattr(one, field), first, last)


def _within(when: Any, first: datetime | None, last: datetime | None) -> bool:
    return when is not None and (first is None or when >= first) and (last is None or when <= last)


def _searched(site: Site, subscription: Subscription, scope: str | None) -> list[str | None]:
    """List the texts that a search looks at."""
    customer = site[Customer][subscription.customer_id]
    texts: dict[str, str | None] = {
        "full_name": f"{customer.first_name} {customer.last_name}",
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "organization": customer.organization,
        "customer_reference": customer.reference,
        "subscription_reference": subscription.reference,
    }
    return [texts[scope]] if scope in texts else [*texts.values(), customer.email, str(subscription.id)]
