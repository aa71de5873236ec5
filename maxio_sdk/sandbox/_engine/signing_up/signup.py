"""Signing a customer up to a product."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NoReturn

import attrs

from maxio_sdk.sandbox._billing.periods import add_interval
from maxio_sdk.sandbox._engine.balances.prepaying import charge_prepayment
from maxio_sdk.sandbox._engine.catalogue.product_prices import custom_product_price_point
from maxio_sdk.sandbox._engine.consumption.subscription_components import set_up_component
from maxio_sdk.sandbox._engine.custom_fields import set_metadata
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.groups.grouping import join_group
from maxio_sdk.sandbox._engine.invoicing import issue, paying_profile, totals
from maxio_sdk.sandbox._engine.lifecycle.opening import Opening, enter, opening, prorated
from maxio_sdk.sandbox._engine.lifecycle.states import DEFAULT_REASON, set_state, whose
from maxio_sdk.sandbox._engine.lifecycle.terms import begin_period, price_point_of
from maxio_sdk.sandbox._engine.paying.gateway import decline_message
from maxio_sdk.sandbox._engine.signing_up.agreements import read_agreement
from maxio_sdk.sandbox._engine.signing_up.orders import NO_PAYMENT_PROFILE, Order, read_order
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined, Watch
from maxio_sdk.sandbox._engine.signing_up.prepaid_funding import read_configuration
from maxio_sdk.sandbox._engine.signing_up.signup_dates import Timing, read_timing
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.invoices import InvoiceLine
from maxio_sdk.sandbox._state.products import ProductPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = ["Signup", "prepare", "sign_up"]

_CANCELLATION_METHODS = ("merchant_ui", "merchant_api", "dunning", "billing_portal", "unknown", "imported")
_FAILURES = ("payment_failure", "signup_failure")


@attrs.frozen(kw_only=True)
class Signup:
    """A subscription that was set up, but not charged for."""

    subscription: Subscription
    timing: Timing
    first: Opening | None
    """Its first period, where it begins now."""


def sign_up(site: Site, fields: Fields) -> Subscription:
    """Create a subscription and collect what is due for it at once.

    Refuses what is invalid. A payment that is declined raises `Declined`, which knows what is to be told of it.
    """
    watch = Watch(site)
    signup = prepare(site, fields, read_order(site, fields))
    subscription = signup.subscription
    billing = _join(site, subscription, fields)
    _fund(site, subscription, watch)
    if signup.first is None:
        set_state(site, subscription, signup.timing.state or "active")
    else:
        lines = _aligned(site, subscription, signup.first, billing)
        _bill(site, subscription, lines, watch, accrue=bool(billing.flag("accrue")))
        set_state(site, subscription, signup.first.state)
    _tell(site, subscription)
    return subscription


def _join(site: Site, subscription: Subscription, fields: Fields) -> Fields:
    """Put a subscription into the group that the signup names. Gives how it is to be billed there."""
    join_group(site, subscription, fields)
    group = fields.object("group")
    return (None if group is None else group.object("billing")) or Fields({}, site.zone)


def _aligned(site: Site, subscription: Subscription, first: Opening, billing: Fields) -> Sequence[InvoiceLine]:
    """Charge only until the group is billed next, where the signup asks for that."""
    end = subscription.current_period_ends_at
    if end is None or end == first.end or first.state == "trialing":
        return first.lines
    lines: Sequence[InvoiceLine] = first.lines
    if billing.flag("align_date") and billing.flag("prorate"):
        terms = price_point_of(site, subscription)
        begun = add_interval(end, -terms.interval, terms.interval_unit, site.zone)
        lines = prorated(site, subscription, lines, begun, end, first.start)
    return [_until(line, first.end.astimezone(site.zone), end.astimezone(site.zone)) for line in lines]


def _until(line: InvoiceLine, planned: datetime, end: datetime) -> InvoiceLine:
    """Let a line of a period end when the period does, not when it was planned to."""
    if line.period_range_end != planned.date():
        return line
    description = line.description.replace(f"{planned:%m/%d/%Y}", f"{end:%m/%d/%Y}")
    return attrs.evolve(line, period_range_end=end.date(), description=description)


def prepare(site: Site, fields: Fields, order: Order) -> Signup:
    """Set a subscription up with everything but its charges. It is `pending` until it has its state."""
    subscription_id = site[Subscription].new_id()
    price_point = order.price_point
    custom_price = fields.object("custom_price")
    if custom_price is not None:
        price_point = custom_product_price_point(site, order.product, custom_price, subscription_id)
    timing = read_timing(site, fields, price_point)
    subscription = _record(site, fields, order, price_point, subscription_id)
    subscription.snap_day = timing.snap_day
    subscription.calendar_billing_first_charge = timing.first_charge
    site[Subscription].add(subscription)
    _read_terms(fields, subscription)
    _add_components(site, fields, order, subscription)
    first = _begin(site, subscription, timing)
    _set_expiration(site, subscription, price_point, timing)
    metafields = fields.object("metafields")
    if metafields is not None:
        set_metadata(site, "subscriptions", subscription.id, metafields.values)
    return Signup(subscription=subscription, timing=timing, first=first)


def _record(
    site: Site, fields: Fields, order: Order, price_point: ProductPricePoint, subscription_id: int
) -> Subscription:
    return Subscription(
        id=subscription_id,
        customer_id=order.customer.id,
        product_id=order.product.id,
        product_price_point_id=price_point.id,
        product_version_number=order.product.version_number,
        state="pending",
        created_at=site.now,
        updated_at=site.now,
        currency=order.currency,
        reference=fields.text("reference") or None,
        payment_collection_method=order.collection_method,
        payment_profile_id=None if order.profile is None else order.profile.id,
        net_terms=order.net_terms,
        coupons=order.coupons,
        offer_id=None if order.offer is None else order.offer.id,
        referred_by=order.referred_by,
        referral_code=new_uid("", subscription_id)[:6] if site.settings.referrals_enabled else None,
        locale=order.customer.locale,
    )


def _read_terms(fields: Fields, subscription: Subscription) -> None:
    subscription.receives_invoice_emails = fields.flag("receives_invoice_emails")
    subscription.stored_credential_transaction_id = fields.integer("stored_credential_transaction_id")
    subscription.agreement_terms = read_agreement(fields)
    subscription.dunning_communication_delay_enabled = bool(fields.flag("dunning_communication_delay_enabled"))
    subscription.dunning_communication_delay_time_zone = fields.text("dunning_communication_delay_time_zone") or None
    subscription.expiration_tracks_next_billing_change = bool(fields.flag("expiration_tracks_next_billing_change"))
    configuration = fields.object("prepaid_configuration")
    if configuration is not None:
        subscription.prepaid_configuration = read_configuration(subscription, configuration)
    if fields.raw("canceled_at"):
        method = fields.text("cancellation_method") or "imported"
        if method not in _CANCELLATION_METHODS:
            raise unprocessable("Cancellation method: is not included in the list.")
        subscription.cancellation_method = method
        subscription.cancellation_message = fields.text("cancellation_message") or None
        subscription.reason_code = fields.text("reason_code") or DEFAULT_REASON


def _add_components(site: Site, fields: Fields, order: Order, subscription: Subscription) -> None:
    """Set up the components of the offer, and those that the signup names."""
    for item in order.offer.items if order.offer is not None else ():
        values = {
            "component_id": item.component_id,
            "price_point_id": item.price_point_id,
            "allocated_quantity": item.starting_quantity,
            "enabled": item.starting_quantity > 0,
        }
        set_up_component(site, subscription, Fields(values, site.zone, within="component"))
    for entry in fields.objects("components") or ():
        set_up_component(site, subscription, entry)


def _begin(site: Site, subscription: Subscription, timing: Timing) -> Opening | None:
    """Give a subscription its dates. Gives the first period where it begins now, which is to be charged."""
    if timing.state is None:
        charge_type = timing.first_charge
        first = opening(site, subscription, site.now, trial=True, initial=True, charge=charge_type)
        subscription.activated_at = timing.activated_at
        enter(site, subscription, first)
        return first
    if timing.state == "canceled":
        _import_canceled(site, subscription, timing)
    elif timing.state == "awaiting_signup":
        subscription.current_period_started_at = site.now
        subscription.current_period_ends_at = timing.initial_billing_at
        subscription.next_assessment_at = timing.initial_billing_at
    elif timing.next_billing_at is not None:
        begin_period(subscription, timing.previous_billing_at or site.now, timing.next_billing_at)
        subscription.period_anchor = timing.next_billing_at
        subscription.activated_at = timing.activated_at or timing.previous_billing_at or site.now
    return None


def _import_canceled(site: Site, subscription: Subscription, timing: Timing) -> None:
    canceled_at = timing.canceled_at or site.now
    started = timing.activated_at or timing.previous_billing_at or min(canceled_at, site.now)
    subscription.canceled_at = canceled_at
    subscription.activated_at = started
    subscription.current_period_started_at = timing.previous_billing_at or started
    subscription.current_period_ends_at = timing.next_billing_at


def _set_expiration(site: Site, subscription: Subscription, price_point: ProductPricePoint, timing: Timing) -> None:
    """Set when the subscription expires: as it was asked for, or by the product, counted from the end of a trial."""
    subscription.expires_at = timing.expires_at
    interval, unit = price_point.expiration_interval, price_point.expiration_interval_unit
    begun = subscription.trial_ended_at or subscription.current_period_started_at
    if timing.expires_at is None and interval and unit in ("day", "month") and begun is not None:
        subscription.expires_at = add_interval(timing.initial_billing_at or begun, interval, unit, site.zone)


def _fund(site: Site, subscription: Subscription, watch: Watch) -> None:
    """Collect the first funds of a prepaid subscription."""
    configuration = subscription.prepaid_configuration
    amount = None if configuration is None else configuration.initial_funding_amount_in_cents
    if subscription.payment_collection_method != "prepaid" or not amount:
        return
    if paying_profile(site, subscription) is None:
        raise unprocessable(NO_PAYMENT_PROFILE)
    try:
        charge_prepayment(site, subscription, amount, memo="Initial funding", details="Initial funding at signup")
    except Declined as declined:
        _fail(site, subscription, watch, declined.answer.body["errors"][0])


def _bill(site: Site, subscription: Subscription, lines: Sequence[InvoiceLine], watch: Watch, *, accrue: bool) -> None:
    """Issue the first invoice and collect it. A trial that costs nothing has none."""
    trialing = subscription.trial_ended_at is not None
    if not lines or (trialing and not any(line.subtotal for line in lines)):
        return
    if accrue:
        issue(site, subscription, lines, role="signup", status="pending", collect=False)
        return
    invoice = issue(site, subscription, lines, role="signup")
    if invoice.collection_method != "remittance" and totals(invoice).due > 0:
        profile = paying_profile(site, subscription)
        if profile is None:
            raise unprocessable(NO_PAYMENT_PROFILE)
        _fail(site, subscription, watch, decline_message(profile))


def _fail(site: Site, subscription: Subscription, watch: Watch, message: str | None) -> NoReturn:
    subscription.state = "failed_to_create"
    subscription.next_assessment_at = None
    happened(
        site,
        "signup_failure",
        f"Failed signup of {whose(site, subscription)}",
        subscription=subscription,
    )
    raise watch.declined(message or "The prepayment balance does not cover the amount that is due.", _FAILURES)


def _tell(site: Site, subscription: Subscription) -> None:
    waiting = subscription.state == "awaiting_signup"
    data = {"product_id": subscription.product_id, "account_transaction_id": subscription.signup_payment_id or 0}
    happened(
        site,
        "delayed_signup_creation_success" if waiting else "signup_success",
        f"Successful signup of {whose(site, subscription)}",
        subscription=subscription,
        data=data,
    )
