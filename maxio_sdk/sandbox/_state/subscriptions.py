"""Subscriptions, their components, allocations and usages."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = [
    "Allocation",
    "AppliedCoupon",
    "PendingDiscount",
    "PrepaidConfiguration",
    "Subscription",
    "SubscriptionComponent",
    "Usage",
]


@attrs.frozen(kw_only=True)
class AppliedCoupon:
    """A coupon on a subscription."""

    coupon_id: int
    code: str
    """The code that was given: the coupon's own or a subcode."""
    use_count: int = 0
    uses_allowed: int | None = None
    """How many periods it is good for. None: for all."""
    expires_at: datetime | None = None
    counted_for: datetime | None = None
    """The start of the last period that was counted as a use."""


@attrs.frozen(kw_only=True)
class PendingDiscount:
    """What is left over of a coupon that was worth more than it could be taken off."""

    coupon_id: int
    code: str
    amount_in_cents: int


@attrs.frozen(kw_only=True)
class PrepaidConfiguration:
    """How a prepaid subscription is funded."""

    id: int
    initial_funding_amount_in_cents: int | None = None
    replenish_to_amount_in_cents: int | None = None
    auto_replenish: bool = False
    replenish_threshold_amount_in_cents: int | None = None


@stored(
    "subscriptions",
    first_id=20_000_001,
    by=("customer_id", "product_id", "reference", "group_uid", "state", "referral_code"),
)
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Subscription(Record):
    """A subscription of a customer to a product."""

    customer_id: int
    product_id: int
    product_price_point_id: int
    state: str
    created_at: datetime
    updated_at: datetime
    currency: str = "USD"
    product_version_number: int = 1
    previous_state: str | None = None
    reference: str | None = None
    payment_collection_method: str = "automatic"
    payment_profile_id: int | None = None
    net_terms: int | None = None
    """Days until an invoice is due, of remittance. None: the site's."""
    coupons: tuple[AppliedCoupon, ...] = ()
    pending_discounts: tuple[PendingDiscount, ...] = ()
    """What coupons carry forward to the next bill."""
    current_period_started_at: datetime | None = None
    current_period_ends_at: datetime | None = None
    next_assessment_at: datetime | None = None
    """When the next renewal, trial end, first charge or dunning step is due."""
    period_anchor: datetime | None = None
    """The time from which periods are counted, so that a month's end comes back after a short month."""
    trial_started_at: datetime | None = None
    trial_ended_at: datetime | None = None
    activated_at: datetime | None = None
    expires_at: datetime | None = None
    expiration_tracks_next_billing_change: bool = False
    """Whether `expires_at` moves along with the next billing date."""
    canceled_at: datetime | None = None
    cancellation_message: str | None = None
    cancellation_method: str | None = None
    reason_code: str | None = None
    cancel_at_end_of_period: bool | None = None
    """None as long as nobody asked for it."""
    delayed_cancel_at: datetime | None = None
    scheduled_cancellation_at: datetime | None = None
    on_hold_at: datetime | None = None
    automatically_resume_at: datetime | None = None
    next_product_id: int | None = None
    next_product_price_point_id: int | None = None
    snap_day: int | str | None = None
    calendar_billing_first_charge: str | None = None
    leaves_snap_day: bool = False
    """Whether its product was changed, so that the snap day holds until the next renewal only."""
    balance_in_cents: int = 0
    """What is owed: what open invoices still ask for, less credits that found none."""
    credit_balance_in_cents: int = 0
    """Service credit."""
    prepayment_balance_in_cents: int = 0
    total_revenue_in_cents: int = 0
    signup_payment_id: int | None = None
    signup_revenue: Decimal = Decimal(0)
    dunning_step: int = 0
    """How many retries the overdue payment has had."""
    dunning_started_at: datetime | None = None
    referral_code: str | None = None
    referred_by: str | None = None
    """The referral code that it signed up with."""
    offer_id: int | None = None
    payer_id: int | None = None
    group_uid: str | None = None
    receives_invoice_emails: bool | None = None
    locale: str | None = None
    dunning_communication_delay_enabled: bool = False
    dunning_communication_delay_time_zone: str | None = None
    prepaid_dunning: bool = False
    prepaid_configuration: PrepaidConfiguration | None = None
    stored_credential_transaction_id: int | None = None
    agreement_terms: str | None = None


@stored("subscription components", first_id=21_000_001, by=("subscription_id", "component_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class SubscriptionComponent(Record):
    """A component of a subscription. `id` is the SDK's own key; the API shows it as `id`."""

    subscription_id: int
    component_id: int
    price_point_id: int
    created_at: datetime
    updated_at: datetime
    allocated_quantity: Decimal = Decimal(0)
    """Of quantity-based, on/off (0 or 1) and prepaid ones."""
    unit_balance: Decimal = Decimal(0)
    """What was used in this period, never below 0. Of prepaid ones: of all units that count, and beyond them."""
    enabled: bool = False
    """Of on/off and event-based ones."""
    upgrade_charge: str | None = None
    downgrade_credit: str | None = None
    current_period_started_at: datetime | None = None
    """Where the component has an interval of its own."""
    next_billing_at: datetime | None = None


@stored("allocations", first_id=22_000_001, by=("subscription_component_id", "subscription_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Allocation(Record):
    """A change of an allocated quantity, or a prepaid allocation that is drawn down."""

    subscription_component_id: int
    subscription_id: int
    component_id: int
    quantity: Decimal
    previous_quantity: Decimal
    price_point_id: int
    previous_price_point_id: int
    timestamp: datetime
    created_at: datetime
    memo: str | None = None
    proration_upgrade_scheme: str | None = None
    proration_downgrade_scheme: str | None = None
    accrue_charge: bool = True
    upgrade_charge: str | None = None
    downgrade_credit: str | None = None
    initiate_dunning: bool = False
    payment_id: int | None = None
    charge_id: int | None = None
    expires_at: datetime | None = None
    used_quantity: Decimal = Decimal(0)
    """Of prepaid ones: how much of it was drawn."""
    applied: bool = True
    """Of prepaid ones: whether the units count. They do not any longer once they lapsed when a period ended."""
    charged: bool = False
    """Of prepaid ones: whether they were charged for. Those of a signup wait until it begins."""


@stored("usages", first_id=23_000_001, by=("subscription_component_id", "subscription_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Usage(Record):
    """A reported usage."""

    subscription_component_id: int
    subscription_id: int
    component_id: int
    quantity: Decimal
    price_point_id: int
    created_at: datetime
    memo: str | None = None
    overage_quantity: Decimal = Decimal(0)
    billed: bool = False
    """Whether a renewal has charged it."""
