"""Stand-ins for what an event is about, where somebody wants a webhook without the event.

They are made inside a rehearsal, so the site never keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

import attrs

from maxio_sdk.sandbox._state.accounts import Prepayment, ServiceCredit
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint, PriceBracket
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine, Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductFamily, ProductPricePoint
from maxio_sdk.sandbox._state.record import Record
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription, SubscriptionComponent, Usage

__all__ = ["Sample", "sample"]

R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True)
class Sample:
    """What an event may be about."""

    subscription: Subscription
    customer: Customer
    subject: object | None = None
    data: Mapping[str, Any] | None = None


def sample(site: Site, key: str) -> Sample:
    """Make a sample of an event: about the site's latest subscription, or about one that is made up."""
    subscription = next(reversed(site[Subscription]), None) or _subscription(site)
    customer = site[Customer][subscription.customer_id]
    _bring_about(site, key, subscription)
    make = _SUBJECTS.get(key)
    return Sample(
        subscription=subscription,
        customer=customer,
        subject=None if make is None else make(site, subscription),
        data=_data(site, key, subscription, customer),
    )


def _add(site: Site, record: type[R], /, **fields: Any) -> R:
    dated = {name: site.now for name in ("created_at", "updated_at") if name in attrs.fields_dict(record)}
    return site[record].add(record(id=site[record].new_id(), **(dated | fields)))


def _subscription(site: Site) -> Subscription:
    customer = _add(
        site, Customer, first_name="Doris", last_name="Tester", email="doris@example.com", organization="Acme",
        reference="123456789", address="123 Anywhere Street", city="Boston", state="MA", zip="02120", country="US",
        phone="555-555-1212",
    )  # fmt: skip
    product = _product(site, "Gold Product", "gold-product")
    profile = _profile(site, customer.id)
    ends = site.now + timedelta(days=30)
    return _add(
        site, Subscription, customer_id=customer.id, product_id=product.id,
        product_price_point_id=product.default_price_point_id, state="active", previous_state="active",
        payment_profile_id=profile.id, activated_at=site.now, current_period_started_at=site.now,
        current_period_ends_at=ends, next_assessment_at=ends, total_revenue_in_cents=5000,
    )  # fmt: skip


def _product(site: Site, name: str, handle: str) -> Product:
    family = next(iter(site[ProductFamily]), None)
    if family is None:
        family = _add(site, ProductFamily, name="Acme Products", handle="acme-products")
    product = _add(site, Product, product_family_id=family.id, name=name, handle=handle)
    price_point = _add(
        site, ProductPricePoint, product_id=product.id, name="Original", handle="original", price_in_cents=5000,
        interval=1, interval_unit="month", type="default",
    )  # fmt: skip
    product.default_price_point_id = price_point.id
    return product


def _profile(site: Site, customer_id: int, payment_type: str = "credit_card") -> PaymentProfile:
    card: dict[str, Any] = {
        "masked_card_number": "XXXX-XXXX-XXXX-1111",
        "card_type": "visa",
        "expiration_month": 2,
        "expiration_year": site.now.year + 2,
    }
    bank: dict[str, Any] = {
        "bank_name": "Chase",
        "masked_bank_routing_number": "XXXX1111",
        "masked_bank_account_number": "XXXX1111",
        "bank_account_type": "checking",
        "bank_account_holder_type": "personal",
    }
    fields = {"vault_token": "1"} | (bank if payment_type == "bank_account" else card)
    return _add(
        site, PaymentProfile, customer_id=customer_id, payment_type=payment_type, first_name="Doris",
        last_name="Tester", **fields,
    )  # fmt: skip


def _previous_product(site: Site, subscription: Subscription) -> Product:
    return _product(site, "Basic Product", "basic-product")


def _transaction(site: Site, subscription: Subscription, *, kind: str = "payment", success: bool = True) -> Transaction:
    return _add(
        site, Transaction, subscription_id=subscription.id, customer_id=subscription.customer_id, kind=kind,
        amount_in_cents=5000, memo="Renewal payment" if success else "Bogus Gateway: Forced failure",
        success=success, invoice_uids=("inv_4ffwqn13mppt7",), starting_balance_in_cents=5000,
        ending_balance_in_cents=0 if success else 5000,
        product_id=subscription.product_id, payment_profile_id=subscription.payment_profile_id,
        gateway_transaction_id="53433" if success else None, currency=subscription.currency,
    )  # fmt: skip


def _failed_payment(site: Site, subscription: Subscription) -> Transaction:
    return _transaction(site, subscription, success=False)


def _refund(site: Site, subscription: Subscription) -> Transaction:
    return _transaction(site, subscription, kind="refund")


def _invoice(site: Site, subscription: Subscription) -> Invoice:
    price, today = Decimal(50), site.now.date()
    line = InvoiceLine(
        uid="li_8tjw5rjzyt287", title="Gold Product", kind="product", quantity=Decimal(1), unit_price=price,
        subtotal=price, period_range_start=today, period_range_end=today + timedelta(days=30),
        product_id=subscription.product_id, product_price_point_id=subscription.product_price_point_id,
    )  # fmt: skip
    return _add(
        site, Invoice, uid="inv_4ffwqn13mppt7", number="1", subscription_id=subscription.id,
        customer_id=subscription.customer_id, issue_date=today, due_date=today, status="open", role="renewal",
        collection_method="automatic", currency=subscription.currency, product_name="Gold Product", lines=(line,),
    )  # fmt: skip


def _held_component(site: Site, subscription: Subscription, kind: str) -> SubscriptionComponent:
    product = site[Product][subscription.product_id]
    component = _add(
        site, Component, product_family_id=product.product_family_id, name="Minutes", kind=kind, handle="minutes",
        unit_name="minute",
    )  # fmt: skip
    bracket = PriceBracket(id=1, starting_quantity=1, ending_quantity=None, unit_price=Decimal(2))
    price_point = _add(
        site, ComponentPricePoint, component_id=component.id, name="Original", pricing_scheme="per_unit",
        prices=(bracket,), renew_prepaid_allocation=True,
    )  # fmt: skip
    component.default_price_point_id = price_point.id
    return _add(
        site, SubscriptionComponent, subscription_id=subscription.id, component_id=component.id,
        price_point_id=price_point.id, allocated_quantity=Decimal(10), unit_balance=Decimal(1000),
    )  # fmt: skip


def _allocation(site: Site, subscription: Subscription) -> Allocation:
    held = _held_component(site, subscription, "quantity_based_component")
    return _add(
        site, Allocation, subscription_component_id=held.id, subscription_id=subscription.id,
        component_id=held.component_id, quantity=Decimal(10), previous_quantity=Decimal(0),
        price_point_id=held.price_point_id, previous_price_point_id=held.price_point_id, timestamp=site.now,
        memo="Adding 10 units", payment_id=_transaction(site, subscription).id,
    )  # fmt: skip


def _usage(site: Site, subscription: Subscription, kind: str = "metered_component") -> Usage:
    held = _held_component(site, subscription, kind)
    return _add(
        site, Usage, subscription_component_id=held.id, subscription_id=subscription.id,
        component_id=held.component_id, quantity=Decimal(15), price_point_id=held.price_point_id,
        memo="Recording usage",
    )  # fmt: skip


def _prepaid_usage(site: Site, subscription: Subscription) -> Usage:
    usage = _usage(site, subscription, "prepaid_usage_component")
    bought = Decimal(10)
    _add(
        site, Allocation, subscription_component_id=usage.subscription_component_id, subscription_id=subscription.id,
        component_id=usage.component_id, quantity=bought, previous_quantity=Decimal(0), used_quantity=bought,
        price_point_id=usage.price_point_id, previous_price_point_id=usage.price_point_id, timestamp=site.now,
    )  # fmt: skip
    usage.overage_quantity = usage.quantity - bought
    return usage


def _card_change(site: Site, subscription: Subscription) -> tuple[None, PaymentProfile]:
    return None, _profile(site, subscription.customer_id)


def _bank_change(site: Site, subscription: Subscription) -> tuple[None, PaymentProfile]:
    return None, _profile(site, subscription.customer_id, "bank_account")


def _group(site: Site, subscription: Subscription) -> SubscriptionGroup:
    group = _add(
        site, SubscriptionGroup, uid="grp_96w3wg7hhnbjk", customer_id=subscription.customer_id,
        primary_subscription_id=subscription.id, payment_profile_id=subscription.payment_profile_id,
    )  # fmt: skip
    subscription.group_uid = group.uid
    return group


def _group_card(site: Site, subscription: Subscription) -> tuple[None, PaymentProfile]:
    _group(site, subscription)
    return _card_change(site, subscription)


def _prepayment(site: Site, subscription: Subscription) -> Prepayment:
    subscription.prepayment_balance_in_cents += 25_000
    return _add(
        site, Prepayment, subscription_id=subscription.id, amount_in_cents=25_000, remaining_amount_in_cents=25_000,
        memo="A memo is here", details="Check 1234", payment_type="check",
    )  # fmt: skip


def _service_credit(site: Site, subscription: Subscription) -> ServiceCredit:
    subscription.credit_balance_in_cents += 1000
    return _add(
        site, ServiceCredit, subscription_id=subscription.id, amount_in_cents=1000, ending_balance_in_cents=1000,
        entry_type="Credit", memo="A memo is here",
    )  # fmt: skip


def _date_before(site: Site, subscription: Subscription) -> datetime:
    return site.now


def _estimate(site: Site, subscription: Subscription) -> int:
    return 5000


_TRANSACTIONS = (
    "payment_success",
    "renewal_success",
    "direct_debit_payment_pending",
    "direct_debit_payment_paid_out",
    "pending_payment_created",
    "pending_payment_completed",
    "pending_payment_failed",
)

_PAST_DUE = (
    "direct_debit_payment_rejected",
    "dunning_step_reached",
    "renewal_failure",
    "subscription_state_change",
)

_SUBJECTS: Mapping[str, Callable[[Site, Subscription], object]] = {
    **dict.fromkeys(_TRANSACTIONS, _transaction),
    "billing_date_change": _date_before,
    "component_allocation_change": _allocation,
    "direct_debit_payment_rejected": _failed_payment,
    "expiration_date_change": _date_before,
    "invoice_issued": _invoice,
    "invoice_pending": _invoice,
    "metered_usage": _usage,
    "payment_failure": _failed_payment,
    "prepaid_usage": _prepaid_usage,
    "refund_failure": _refund,
    "refund_success": _refund,
    "renewal_failure": _failed_payment,
    "subscription_bank_account_update": _bank_change,
    "subscription_card_update": _card_change,
    "subscription_group_card_update": _group_card,
    "subscription_group_signup_success": _group,
    "subscription_prepayment_account_balance_changed": _prepayment,
    "subscription_product_change": _previous_product,
    "subscription_service_credit_account_balance_changed": _service_credit,
    "upcoming_renewal_notice": _estimate,
    "upgrade_downgrade_failure": _previous_product,
    "upgrade_downgrade_success": _previous_product,
}


def _bring_about(site: Site, key: str, subscription: Subscription) -> None:
    """Let the subscription be as it is after such an event."""
    if key.startswith("direct_debit_"):
        subscription.payment_profile_id = _profile(site, subscription.customer_id, "bank_account").id
    if key in _PAST_DUE:
        subscription.previous_state, subscription.state = "active", "past_due"
    elif key == "pending_cancellation_change":
        subscription.cancel_at_end_of_period = True
        subscription.delayed_cancel_at = subscription.current_period_ends_at
    elif key == "delayed_signup_creation_success":
        subscription.state = "awaiting_signup"
    elif key == "delayed_signup_creation_failure":
        subscription.state = subscription.previous_state = "pending"
    elif key == "expiration_date_change":
        subscription.expires_at = site.now + timedelta(days=365)


def _data(site: Site, key: str, subscription: Subscription, customer: Customer) -> Mapping[str, Any] | None:
    now = site.now.isoformat(timespec="seconds")
    step = {"email_body": None, "send_email": True, "send_bcc_email": False, "send_sms": False, "sms_body": None}
    match key:
        case "custom_field_value_change":
            return {
                "event_type": "created", "metafield_name": "Device ID", "metafield_id": 31_483, "old_value": None,
                "new_value": "dev_7hbd", "resource_type": "Subscription", "resource_id": subscription.id,
            }  # fmt: skip
        case "dunning_step_reached":
            return {
                "dunner": {
                    "state": "active", "subscription_id": subscription.id, "revenue_at_risk_in_cents": 5000,
                    "created_at": now, "attempts": 1, "last_attempted_at": now,
                },
                "current_step": {"day_threshold": 1, "action": "retry", "email_subject": "NOTICE", **step},
                "next_step": {"day_threshold": 28, "action": "cancel", "email_subject": "NOTICE", **step},
            }  # fmt: skip
        case "prepaid_subscription_balance_changed":
            return {
                "reason": "usage changed", "current_account_balance_in_cents": 22_000,
                "prepayment_account_balance_in_cents": 25_000, "current_usage_amount_in_cents": 3000,
            }  # fmt: skip
        case "subscription_prepayment_account_balance_changed":
            return {
                "reason": "prepayment created", "prepayment_balance_change_in_cents": 25_000,
                "prepayment_account_balance_in_cents": subscription.prepayment_balance_in_cents,
                "currency_code": subscription.currency,
            }  # fmt: skip
        case "subscription_service_credit_account_balance_changed":
            return {
                "reason": "service credit given", "service_credit_balance_change_in_cents": 1000,
                "service_credit_account_balance_in_cents": subscription.credit_balance_in_cents,
                "currency_code": subscription.currency, "at_time": now,
            }  # fmt: skip
        case "subscription_group_signup_failure":
            payer = {"first_name": customer.first_name, "last_name": customer.last_name, "email": customer.email}
            asked = [{"product_id": subscription.product_id, "primary": True}]
            return {"subscription_group": {"payer_attributes": payer, "subscriptions": asked}}
        case _:
            return None
