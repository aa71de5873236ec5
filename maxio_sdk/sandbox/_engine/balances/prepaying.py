"""Money that is paid ahead for a subscription, and given back."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import formatted, from_cents
from maxio_sdk.sandbox._engine.balances.accounts import add_prepayment, take_back_prepayment
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing.collecting import paying_profile
from maxio_sdk.sandbox._engine.invoicing.paying import new_transaction
from maxio_sdk.sandbox._engine.lifecycle.states import set_state
from maxio_sdk.sandbox._engine.paying.gateway import charge
from maxio_sdk.sandbox._engine.signing_up.outliving import Watch
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._state.accounts import Prepayment
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["charge_prepayment", "record_prepayment", "refund_prepayment"]


def record_prepayment(
    site: Site, subscription: Subscription, amount_in_cents: int, *, memo: str, details: str, method: str
) -> Prepayment:
    """Add money that came in by another way than the site."""
    prepayment = add_prepayment(
        site, subscription, amount_in_cents, memo=memo, details=details, payment_type=method, external=True
    )
    _come_back(site, subscription)
    return prepayment


def charge_prepayment(
    site: Site,
    subscription: Subscription,
    amount_in_cents: int,
    *,
    memo: str,
    details: str,
    profile_id: int | None = None,
) -> Prepayment:
    """Charge a payment profile, by default that of the subscription, and add what it paid."""
    profile = paying_profile(site, subscription) if profile_id is None else site[PaymentProfile].get(profile_id)
    if profile is None or (profile_id is not None and profile.customer_id != subscription.customer_id):
        raise unprocessable("A valid payment profile is required to charge a prepayment.")
    watch = Watch(site)
    outcome = charge(site, profile, amount_in_cents)
    transaction = new_transaction(
        site,
        subscription,
        "payment",
        from_cents(amount_in_cents),
        memo,
        success=outcome.success,
        payment_profile_id=profile.id,
        gateway_transaction_id=outcome.gateway_transaction_id,
    )
    _tell(site, subscription, transaction)
    if not outcome.success:
        raise watch.declined(outcome.message or "The payment was declined.", ["payment_failure"])
    prepayment = add_prepayment(
        site,
        subscription,
        amount_in_cents,
        memo=memo,
        details=details,
        payment_type=_type(profile),
        external=False,
        payment_profile_id=profile.id,
        gateway_transaction_id=outcome.gateway_transaction_id,
    )
    _come_back(site, subscription)
    return prepayment


def refund_prepayment(
    site: Site, subscription: Subscription, prepayment: Prepayment, amount_in_cents: int, *, memo: str, external: bool
) -> None:
    """Give back a part of what remains of a prepayment, or note that it was given back elsewhere."""
    take_back_prepayment(site, subscription, prepayment, amount_in_cents)
    entry = new_transaction(
        site,
        subscription,
        "refund",
        from_cents(amount_in_cents),
        memo,
        payment_profile_id=prepayment.payment_profile_id,
        gateway_transaction_id=None if external else prepayment.gateway_transaction_id,
        external=external,
    )
    happened(
        site,
        "refund_success",
        f"Refunded {formatted(amount_in_cents, subscription.currency)}: {memo}",
        subscription=subscription,
        subject=entry,
    )


def _type(profile: PaymentProfile) -> str:
    kinds = {"bank_account": "ach", "paypal_account": "paypal_account"}
    return kinds.get(profile.payment_type, "credit_card")


def _tell(site: Site, subscription: Subscription, transaction: Transaction) -> None:
    success = transaction.success
    amount = formatted(transaction.amount_in_cents, subscription.currency)
    happened(
        site,
        "payment_success" if success else "payment_failure",
        f"{'Successful' if success else 'Failed'} payment of {amount}: {transaction.memo}",
        subscription=subscription,
        data={"product_id": subscription.product_id, "account_transaction_id": transaction.id},
        subject=transaction,
    )


def _come_back(site: Site, subscription: Subscription) -> None:
    """Bring a prepaid subscription back that was suspended for want of money."""
    if subscription.state == "suspended":
        set_state(site, subscription, "active")
