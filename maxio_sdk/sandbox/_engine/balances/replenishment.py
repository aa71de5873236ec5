"""Filling the prepayment account of a prepaid subscription up again, once its money runs low."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.balances.prepaid_balance import open_usage, tell_prepaid_balance
from maxio_sdk.sandbox._engine.balances.prepaying import charge_prepayment
from maxio_sdk.sandbox._engine.invoicing.collecting import paying_profile
from maxio_sdk.sandbox._engine.invoicing.history import open_invoices
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.totals import totals

__all__ = ["replenish", "usage_changed"]


def usage_changed(site: Site, subscription: Subscription) -> None:
    """Report of a prepaid subscription that its usage changed, and replenish its money if that made it low."""
    tell_prepaid_balance(site, subscription, "usage changed")
    replenish(site, subscription)


def replenish(site: Site, subscription: Subscription) -> bool:
    """Charge what brings the money of a prepaid subscription up again, if it fell to the threshold or below.

    Counted as spent is also what was used and not billed yet, and what open invoices still ask for. A charge that is
    declined is told, and tried again at the next change. Tells whether money came in.
    """
    missing = _missing(site, subscription)
    if missing <= 0 or paying_profile(site, subscription) is None:
        return False
    memo = "Prepaid auto-replenishment"
    try:
        with transaction():
            charge_prepayment(site, subscription, missing, memo=memo, details=memo)
    except Declined as declined:
        declined.tell(site)
        return False
    return True


def _missing(site: Site, subscription: Subscription) -> int:
    """Tell how many cents are to be charged now."""
    configuration = subscription.prepaid_configuration
    if subscription.payment_collection_method != "prepaid" or subscription.state not in LIVE:
        return 0
    if configuration is None or not configuration.auto_replenish:
        return 0
    target, threshold = configuration.replenish_to_amount_in_cents, configuration.replenish_threshold_amount_in_cents
    due = sum(to_cents(totals(invoice).due) for invoice in open_invoices(site, subscription))
    left = subscription.prepayment_balance_in_cents - open_usage(site, subscription) - due
    return 0 if target is None or threshold is None or left > threshold else target - left
