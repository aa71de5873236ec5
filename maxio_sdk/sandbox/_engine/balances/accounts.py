"""The accounts of a subscription or a subscription group: service credits and prepayments."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TypeAlias

import attrs

from maxio_sdk.sandbox._billing.money import formatted
from maxio_sdk.sandbox._engine.balances.prepaid_balance import tell_prepaid_balance
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._http.answers import not_found, unprocessable
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._state.accounts import Prepayment, PrepaymentApplication, ServiceCredit
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = [
    "Account",
    "add_prepayment",
    "credit_balance",
    "credits_of",
    "deduct_credit",
    "draw_credits",
    "draw_prepayments",
    "group_by_uid",
    "issue_credit",
    "prepayment_balance",
    "prepayments_of",
    "prepayments_within",
    "return_prepayments",
    "take_back_prepayment",
]

Account: TypeAlias = Subscription | SubscriptionGroup
"""Who holds the money."""


def group_by_uid(site: Site, uid: str) -> SubscriptionGroup:
    """Find a subscription group, or answer 404."""
    group = site[SubscriptionGroup].first(uid=uid)
    if group is None:
        raise not_found()
    return group


def credit_balance(account: Account) -> int:
    """Tell the service credit that is left, in cents."""
    return account.credit_balance_in_cents if isinstance(account, Subscription) else account.service_credit_in_cents


def prepayment_balance(account: Account) -> int:
    """Tell the prepaid money that is left, in cents."""
    return account.prepayment_balance_in_cents if isinstance(account, Subscription) else account.prepayment_in_cents


def issue_credit(
    site: Site,
    account: Account,
    amount_in_cents: int,
    *,
    memo: str | None = None,
    reason: str = "service credit given",
) -> ServiceCredit:
    """Give service credit."""
    entry = _enter(site, account, "Credit", amount_in_cents, memo=memo, invoice_uid=None)
    _tell_credit(site, account, entry, amount_in_cents, reason)
    return entry


def deduct_credit(
    site: Site,
    account: Account,
    amount_in_cents: int,
    *,
    memo: str | None = None,
    invoice_uid: str | None = None,
    reason: str = "service credit deducted",
) -> ServiceCredit:
    """Take service credit away. More than there is is refused with 422."""
    if amount_in_cents > credit_balance(account):
        raise unprocessable("Amount: must be less than or equal to the current service credit balance.")
    _use_up(credits_of(site, account), amount_in_cents)
    entry = _enter(site, account, "Debit", amount_in_cents, memo=memo, invoice_uid=invoice_uid)
    _tell_credit(site, account, entry, -amount_in_cents, reason)
    return entry


def draw_credits(
    site: Site,
    subscription: Subscription,
    amount_in_cents: int,
    *,
    invoice_uid: str | None = None,
    memo: str | None = None,
) -> int:
    """Pay with service credit, the subscription's own first, then its group's. Gives the cents that it covered."""
    covered = 0
    for account in _accounts(site, subscription):
        part = min(credit_balance(account), amount_in_cents - covered)
        if part > 0:
            reason = "service credit applied"
            deduct_credit(site, account, part, memo=memo, invoice_uid=invoice_uid, reason=reason)
            covered += part
    return covered


def add_prepayment(
    site: Site,
    account: Account,
    amount_in_cents: int,
    *,
    memo: str,
    details: str,
    payment_type: str,
    external: bool = True,
    payment_profile_id: int | None = None,
    gateway_transaction_id: str | None = None,
    reason: str = "prepayment created",
) -> Prepayment:
    """Add money that was paid ahead."""
    prepayment = Prepayment(
        id=site[Prepayment].new_id(),
        subscription_id=account.id if isinstance(account, Subscription) else None,
        group_uid=None if isinstance(account, Subscription) else account.uid,
        amount_in_cents=amount_in_cents,
        remaining_amount_in_cents=amount_in_cents,
        memo=memo,
        details=details,
        payment_type=payment_type,
        created_at=site.now,
        external=external,
        payment_profile_id=payment_profile_id,
        gateway_transaction_id=gateway_transaction_id,
        ending_balance_in_cents=prepayment_balance(account) + amount_in_cents,
    )
    site[Prepayment].add(prepayment)
    _move_prepayments(account, amount_in_cents)
    _tell_prepayment(site, account, (prepayment,), amount_in_cents, reason)
    return prepayment


def draw_prepayments(
    site: Site, subscription: Subscription, amount_in_cents: int, *, invoice_uid: str | None = None
) -> int:
    """Pay with prepaid money, the oldest first, the subscription's own before its group's. Gives the cents drawn."""
    drawn = 0
    for account in _accounts(site, subscription):
        drawn += _draw(site, account, amount_in_cents - drawn, invoice_uid)
    return drawn


def return_prepayments(
    site: Site, subscription: Subscription, amount_in_cents: int, *, invoice_uids: Collection[str], memo: str
) -> None:
    """Give money back that prepayments paid invoices with: into the prepayments that it came from, the last first.

    What came from none that is known becomes a prepayment of its own.
    """
    left = amount_in_cents
    for account in _accounts(site, subscription):
        left -= _put_back(site, account, left, invoice_uids)
    if left > 0:
        reason = "prepayment returned"
        add_prepayment(site, subscription, left, memo=memo, details=memo, payment_type="other", reason=reason)


def _put_back(site: Site, account: Account, amount_in_cents: int, invoice_uids: Collection[str]) -> int:
    """Take applications to invoices back, up to an amount. Gives how much that was."""
    touched: list[Prepayment] = []
    back = 0
    for prepayment in reversed(prepayments_of(site, account)):
        kept: list[PrepaymentApplication] = []
        for application in reversed(prepayment.applications):
            of_these = application.invoice_uid in invoice_uids
            part = min(application.amount_in_cents, amount_in_cents - back) if of_these else 0
            if part < application.amount_in_cents:
                kept.append(attrs.evolve(application, amount_in_cents=application.amount_in_cents - part))
            prepayment.remaining_amount_in_cents += part
            back += part
        if tuple(reversed(kept)) != prepayment.applications:
            prepayment.applications = tuple(reversed(kept))
            touched.append(prepayment)
    if touched:
        _move_prepayments(account, back)
        _tell_prepayment(site, account, tuple(touched), back, "prepayment returned")
    return back


def take_back_prepayment(site: Site, account: Account, prepayment: Prepayment, amount_in_cents: int) -> None:
    """Refund a part of what remains of a prepayment."""
    prepayment.remaining_amount_in_cents -= amount_in_cents
    prepayment.refunded_amount_in_cents += amount_in_cents
    _move_prepayments(account, -amount_in_cents)
    _tell_prepayment(site, account, (prepayment,), -amount_in_cents, "prepayment refunded")


def _accounts(site: Site, subscription: Subscription) -> Iterable[Account]:
    yield subscription
    group = None if subscription.group_uid is None else site[SubscriptionGroup].first(uid=subscription.group_uid)
    if group is not None:
        yield group


def credits_of(site: Site, account: Account) -> list[ServiceCredit]:
    """List the entries of the service credit account, the oldest first."""
    if isinstance(account, Subscription):
        return site[ServiceCredit].where(subscription_id=account.id)
    return site[ServiceCredit].where(group_uid=account.uid)


def prepayments_of(site: Site, account: Account) -> list[Prepayment]:
    """List the prepayments, the oldest first."""
    if isinstance(account, Subscription):
        return site[Prepayment].where(subscription_id=account.id)
    return site[Prepayment].where(group_uid=account.uid)


def prepayments_within(site: Site, query: Query, prepayments: Iterable[Prepayment]) -> list[Prepayment]:
    """Keep the prepayments that were made, or applied to an invoice, between the days of `filter`."""
    first, last = query.day("filter[start_date]"), query.day("filter[end_date]")
    field = query.text("filter[date_field]") or "created_at"
    if field not in ("created_at", "application_at"):
        raise unprocessable(f"invalid date_field: {field}")

    def inside(when: datetime) -> bool:
        day = when.astimezone(site.zone).date()
        return (first is None or day >= first) and (last is None or day <= last)

    if field == "created_at":
        return [one for one in prepayments if inside(one.created_at)]
    return [one for one in prepayments if any(inside(part.applied_at) for part in one.applications)]


def _enter(
    site: Site, account: Account, entry_type: str, amount_in_cents: int, *, memo: str | None, invoice_uid: str | None
) -> ServiceCredit:
    """Write an entry of the service credit account and move its balance."""
    credit = entry_type == "Credit"
    balance = credit_balance(account) + (amount_in_cents if credit else -amount_in_cents)
    if isinstance(account, Subscription):
        account.credit_balance_in_cents = balance
    else:
        account.service_credit_in_cents = balance
    entry = ServiceCredit(
        id=site[ServiceCredit].new_id(),
        subscription_id=account.id if isinstance(account, Subscription) else None,
        group_uid=None if isinstance(account, Subscription) else account.uid,
        amount_in_cents=amount_in_cents,
        ending_balance_in_cents=balance,
        entry_type=entry_type,
        memo=memo,
        created_at=site.now,
        invoice_uid=invoice_uid,
        remaining_balance_in_cents=amount_in_cents if credit else 0,
    )
    return site[ServiceCredit].add(entry)


def _use_up(entries: Iterable[ServiceCredit], amount_in_cents: int) -> None:
    """Take an amount from what is left of the credits, the oldest first."""
    for entry in entries:
        part = min(entry.remaining_balance_in_cents, amount_in_cents)
        if part > 0:
            entry.remaining_balance_in_cents -= part
            amount_in_cents -= part


def _draw(site: Site, account: Account, amount_in_cents: int, invoice_uid: str | None) -> int:
    used: list[Prepayment] = []
    drawn = 0
    for prepayment in prepayments_of(site, account):
        part = min(prepayment.remaining_amount_in_cents, amount_in_cents - drawn)
        if part <= 0:
            continue
        application = PrepaymentApplication(amount_in_cents=part, applied_at=site.now, invoice_uid=invoice_uid)
        prepayment.remaining_amount_in_cents -= part
        prepayment.applications = (*prepayment.applications, application)
        used.append(prepayment)
        drawn += part
    if used:
        _move_prepayments(account, -drawn)
        _tell_prepayment(site, account, tuple(used), -drawn, "prepayment applied")
    return drawn


def _move_prepayments(account: Account, change_in_cents: int) -> None:
    if isinstance(account, Subscription):
        account.prepayment_balance_in_cents += change_in_cents
    else:
        account.prepayment_in_cents += change_in_cents


def _tell_credit(site: Site, account: Account, entry: ServiceCredit, change_in_cents: int, reason: str) -> None:
    """Report a change of service credit. A group has no event of its own for it."""
    if not isinstance(account, Subscription):
        return
    balance = account.credit_balance_in_cents
    happened(
        site,
        "subscription_service_credit_account_balance_changed",
        f"Service credit account balance changed to {formatted(balance, account.currency)}: {reason}",
        subscription=account,
        data={
            "reason": reason,
            "service_credit_account_balance_in_cents": balance,
            "service_credit_balance_change_in_cents": change_in_cents,
            "currency_code": account.currency,
            "at_time": site.now.isoformat(timespec="seconds"),
        },
        subject=entry,
    )


def _tell_prepayment(
    site: Site, account: Account, prepayments: tuple[Prepayment, ...], change_in_cents: int, reason: str
) -> None:
    """Report a change of prepaid money. A group has no event of its own for it."""
    if not isinstance(account, Subscription):
        return
    balance = account.prepayment_balance_in_cents
    happened(
        site,
        "subscription_prepayment_account_balance_changed",
        f"Prepayment account balance changed to {formatted(balance, account.currency)}: {reason}",
        subscription=account,
        data={
            "reason": reason,
            "prepayment_account_balance_in_cents": balance,
            "prepayment_balance_change_in_cents": change_in_cents,
            "currency_code": account.currency,
        },
        subject=prepayments[0] if len(prepayments) == 1 else prepayments,
    )
    tell_prepaid_balance(site, account, reason)
