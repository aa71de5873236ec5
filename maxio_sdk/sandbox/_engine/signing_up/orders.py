"""What a signup asks for: who, what, and how it is paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import attrs

from maxio_sdk.sandbox._engine.customers import make_customer
from maxio_sdk.sandbox._engine.lookup import whole
from maxio_sdk.sandbox._engine.paying.gateway import make_profile
from maxio_sdk.sandbox._engine.signing_up.plans import coupons_of, named_price_point, named_product
from maxio_sdk.sandbox._http.answers import Refused, unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.offers import Offer
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import AppliedCoupon, Subscription

__all__ = [
    "NO_PAYMENT_PROFILE",
    "Order",
    "check_reference",
    "collection_method",
    "given_profile",
    "net_terms",
    "read_order",
]

T = TypeVar("T")

NO_CUSTOMER = "A Customer must be specified for the subscription to be valid."
NO_PRODUCT = "Product must be specified and be a valid product provided by the seller."
NO_PAYMENT_PROFILE = "Payment profile: cannot be blank."

_COLLECTION_METHODS = ("automatic", "remittance", "prepaid", "invoice")
_PROFILE_ATTRIBUTES = (
    ("payment_profile_attributes", None),
    ("credit_card_attributes", None),
    ("bank_account_attributes", "bank_account"),
)


@attrs.frozen(kw_only=True)
class Order:
    """A signup whose parts were found, or made where they are new."""

    customer: Customer
    product: Product
    price_point: ProductPricePoint
    profile: PaymentProfile | None
    coupons: tuple[AppliedCoupon, ...]
    offer: Offer | None
    collection_method: str
    currency: str
    net_terms: int | None
    referred_by: str | None


@attrs.frozen(kw_only=True)
class _Plan:
    """What is subscribed to."""

    product: Product
    price_point: ProductPricePoint
    offer: Offer | None

    def codes(self, fields: Fields) -> list[str]:
        """List the codes of coupons: those that are given, and those of the offer."""
        codes = [code for code in (fields.text("coupon_code"), *(fields.texts("coupon_codes") or ())) if code]
        return [*codes, *(() if self.offer is None else self.offer.coupon_codes)]


class _Complaints:
    """Messages of several checks, for one answer."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def attempt(self, check: Callable[[], T]) -> T | None:
        """Give what a check finds. If it refuses, keep what it said and give None."""
        try:
            return check()
        except Refused as refusal:
            body = refusal.answer.body
            errors = cast("Mapping[str, Any]", body).get("errors") if isinstance(body, Mapping) else None
            if refusal.answer.status != 422 or not isinstance(errors, list):
                raise
            self.messages += errors
            return None


def read_order(site: Site, fields: Fields, *, customer: Customer | None = None, preview: bool = False) -> Order:
    """Find all that a signup names and make what is new, or refuse with everything that is wrong.

    A preview needs neither a customer nor a way to pay.
    """
    complaints = _Complaints()
    who = customer or complaints.attempt(lambda: _customer(site, fields, preview=preview))
    plan = complaints.attempt(lambda: _plan(site, fields))
    method = complaints.attempt(lambda: collection_method(site, fields))
    terms = complaints.attempt(lambda: net_terms(fields))
    currency = complaints.attempt(lambda: _currency(site, fields))
    referred_by = complaints.attempt(lambda: _referral(site, fields))
    complaints.attempt(lambda: check_reference(site, fields.text("reference"), None))
    coupons = None if plan is None else complaints.attempt(lambda: coupons_of(site, plan.codes(fields), plan.product))
    profile = None
    if who is not None and not preview:
        profile = complaints.attempt(lambda: given_profile(site, who, fields)) or _own_profile(site, who)
        if profile is None and plan is not None and _needs_profile(fields, plan.product, method):
            complaints.messages += [] if _gives_profile(fields) else [NO_PAYMENT_PROFILE]
    if who is None or plan is None or method is None or currency is None or complaints.messages:
        raise unprocessable(*complaints.messages)
    return Order(
        customer=who,
        product=plan.product,
        price_point=plan.price_point,
        profile=profile,
        coupons=coupons or (),
        offer=plan.offer,
        collection_method=method,
        currency=currency,
        net_terms=terms,
        referred_by=referred_by,
    )


def _customer(site: Site, fields: Fields, *, preview: bool) -> Customer:
    customer_id, reference = fields.integer("customer_id"), fields.text("customer_reference")
    found = site[Customer].get(customer_id)
    if found is None and customer_id is None and reference:
        found = site[Customer].first(reference=reference)
    if found is not None:
        return found
    if preview:
        anyone = Customer(
            id=site[Customer].new_id(), first_name="", last_name="", email="", created_at=site.now, updated_at=site.now
        )
        return site[Customer].add(anyone)
    attributes = fields.object("customer_attributes")
    if attributes is None or customer_id is not None:
        raise unprocessable(NO_CUSTOMER)
    return make_customer(site, attributes)


def _offer(site: Site, fields: Fields) -> Offer | None:
    text = fields.text("offer_id")
    if not text:
        return None
    handle = text.removeprefix("handle:")
    offer = site[Offer].first(handle=handle) if handle != text else site[Offer].get(whole(text))
    if offer is None or offer.archived_at is not None:
        raise unprocessable("Offer: must be a valid offer provided by the seller.")
    return offer


def _plan(site: Site, fields: Fields) -> _Plan:
    offer = _offer(site, fields)
    product = named_product(site, fields) if offer is None else site[Product].get(offer.product_id)
    if product is None:
        raise unprocessable(NO_PRODUCT)
    if offer is not None:
        price_point = site[ProductPricePoint][offer.product_price_point_id]
    else:
        price_point = named_price_point(site, product, fields)
    return _Plan(product=product, price_point=price_point, offer=offer)


def collection_method(site: Site, fields: Fields) -> str:
    """Read how payments are collected. What statements call an invoice is a remittance."""
    method = fields.text("payment_collection_method") or site.settings.default_payment_collection_method
    if method not in _COLLECTION_METHODS:
        raise unprocessable("Payment collection method: is not included in the list.")
    return "remittance" if method == "invoice" and site.settings.relationship_invoicing_enabled else method


def net_terms(fields: Fields) -> int | None:
    """Read the days until an invoice is due."""
    days = fields.integer("net_terms")
    if days is not None and not 0 <= days <= 180:
        raise unprocessable("Net terms: must be between 0 and 180.")
    return days


def check_reference(site: Site, reference: str | None, but: Subscription | None) -> None:
    """Refuse a reference that another subscription has."""
    taken = site[Subscription].first(reference=reference) if reference else None
    if taken is not None and taken is not but:
        raise unprocessable("Reference: must be unique - that value has been taken.")


def _currency(site: Site, fields: Fields) -> str:
    currency = fields.text("currency") or site.settings.currency
    if currency not in (site.settings.currency, *site.settings.currencies):
        raise unprocessable("Currency: must be a currency that is defined for the site.")
    return currency


def _referral(site: Site, fields: Fields) -> str | None:
    code = fields.text("ref") or None
    if code is not None and (not site.settings.referrals_enabled or not site[Subscription].first(referral_code=code)):
        raise unprocessable("Referral code: is invalid.")
    return code


def given_profile(site: Site, customer: Customer, fields: Fields) -> PaymentProfile | None:
    """Find the payment profile that a request names, or make the one that it describes."""
    profile_id = fields.integer("payment_profile_id")
    if profile_id is not None:
        found = site[PaymentProfile].get(profile_id)
        if found is None or found.customer_id != customer.id:
            raise unprocessable("Payment profile: must be a valid payment profile of the customer.")
        return found
    for name, kind in _PROFILE_ATTRIBUTES:
        attributes = fields.object(name)
        if attributes is not None and attributes.values:
            return make_profile(site, customer, attributes, payment_type=kind)
    return None


def _own_profile(site: Site, customer: Customer) -> PaymentProfile | None:
    return site[PaymentProfile].get(customer.default_payment_profile_id)


def _needs_profile(fields: Fields, product: Product, method: str | None) -> bool:
    """Tell whether the product asks for a way to pay. What was canceled long ago, or a group pays for, needs none."""
    elsewhere = fields.raw("canceled_at") or fields.raw("group")
    return product.require_credit_card and method == "automatic" and not elsewhere


def _gives_profile(fields: Fields) -> bool:
    """Tell whether a request describes a way to pay, be it one that was refused."""
    return any(fields.raw(name) for name in ("payment_profile_id", *(name for name, _ in _PROFILE_ATTRIBUTES)))
