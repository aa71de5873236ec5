"""Collecting what invoices ask for."""

from __future__ import annotations

from decimal import Decimal

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing.history import record_event, set_status, update_balance
from maxio_sdk.sandbox._engine.invoicing.paying import apply_prepayments, new_transaction, pay, profile_method
from maxio_sdk.sandbox._engine.paying.gateway import Charge, charge
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import segments_of, totals

__all__ = ["NO_PROFILE", "charge_profile", "collect", "paying_profile", "settle_nothing_due"]

NO_PROFILE = "No payment profile is on file."

_ROLES = {"adhoc": "Ad hoc", "proration": "Proration", "usage": "Usage"}
_METHODS = {"bank_account": "ach", "credit_card": "credit_card", "apple_pay": "credit_card"}


def collect(site: Site, invoice: Invoice) -> bool:
    """Collect what is due on an open invoice. False: it was tried, and failed.

    An invoice of remittance collection waits for its payment, which is no failure. One that asks for nothing is
    paid at once.
    """
    subscription = site[Subscription][invoice.subscription_id]
    settled = settle_nothing_due(site, invoice)
    if invoice.collection_method == "prepaid":
        return _collect_prepaid(site, subscription, invoice)
    if settled or invoice.status != "open" or invoice.collection_method == "remittance":
        return True
    outcome = charge_profile(site, invoice, totals(invoice).due, paying_profile(site, subscription))
    return outcome.success


def _collect_prepaid(site: Site, subscription: Subscription, invoice: Invoice) -> bool:
    """Pay an invoice with prepaid money, and see to it that enough of that is left."""
    # Replenishing is itself a payment.
    from maxio_sdk.sandbox._engine.balances.replenishment import replenish

    if invoice.status == "open":
        apply_prepayments(site, subscription, invoice)
    if replenish(site, subscription) and invoice.status == "open":
        apply_prepayments(site, subscription, invoice)
    return invoice.status != "open"


def settle_nothing_due(site: Site, invoice: Invoice) -> bool:
    """Make an open invoice paid if it asks for nothing. Tells whether it did, or it was paid before."""
    if invoice.status == "open" and totals(invoice).due <= 0:
        for segment in segments_of(invoice):
            if segment.status == "open":
                set_status(site, segment, "paid")
        set_status(site, invoice, "paid")
        update_balance(site, site[Subscription][invoice.subscription_id])
    return invoice.status == "paid"


def paying_profile(site: Site, subscription: Subscription) -> PaymentProfile | None:
    """Find what invoices of a subscription are paid with: its own profile, or else that of its group."""
    own = site[PaymentProfile].get(subscription.payment_profile_id)
    if own is not None or subscription.group_uid is None:
        return own
    group = site[SubscriptionGroup].first(uid=subscription.group_uid)
    return None if group is None else site[PaymentProfile].get(group.payment_profile_id)


def charge_profile(site: Site, invoice: Invoice, amount: Decimal, profile: PaymentProfile | None) -> Charge:
    """Charge an amount to a payment profile and pay the invoice with it, or tell that it failed."""
    if profile is None:
        outcome = Charge(success=False, gateway_transaction_id=None, message=NO_PROFILE)
    else:
        outcome = charge(site, profile, to_cents(amount))
    if profile is None or not outcome.success:
        _failed(site, invoice, amount, profile, outcome)
        return outcome
    pay(
        site,
        invoice,
        amount,
        profile_method(profile),
        memo=_memo(site, invoice),
        external=False,
        profile=profile,
        gateway_transaction_id=outcome.gateway_transaction_id,
    )
    return outcome


def _memo(site: Site, invoice: Invoice) -> str:
    customer = site[Customer][invoice.customer_id]
    role = _ROLES.get(invoice.role, invoice.role.capitalize())
    return f"{customer.first_name} {customer.last_name} - {invoice.product_name}: {role} payment"


def _failed(site: Site, invoice: Invoice, amount: Decimal, profile: PaymentProfile | None, outcome: Charge) -> None:
    """Keep a failed payment in the history of the invoice, and report it."""
    subscription = site[Subscription][invoice.subscription_id]
    memo = f"{_memo(site, invoice)}: {outcome.message}"
    transaction = new_transaction(
        site,
        subscription,
        "payment",
        amount,
        memo,
        success=False,
        payment_profile_id=None if profile is None else profile.id,
        invoice_uids=(invoice.uid,),
        role=invoice.role,
    )
    method = "other" if profile is None else _METHODS.get(profile.payment_type, "other")
    data = {
        "amount_in_cents": to_cents(amount),
        "applied_amount": float(amount),
        "memo": memo,
        "payment_method": method,
        "transaction_id": transaction.id,
    }
    record_event(site, invoice, "failed_payment", data)
    customer = site[Customer][subscription.customer_id]
    name = f"{customer.first_name} {customer.last_name}"
    happened(
        site,
        "payment_failure",
        f"Failed payment of {formatted(to_cents(amount), invoice.currency)} from {name} for {invoice.product_name}",
        subscription=subscription,
        data={"product_id": subscription.product_id, "account_transaction_id": transaction.id},
        subject=transaction,
    )
