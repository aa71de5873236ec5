"""What a prepaid subscription has left."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.consumption.lines import component_lines
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["open_usage", "tell_prepaid_balance"]

_USAGE_KINDS: Final = frozenset({"event_based_component", "metered_component"})


def tell_prepaid_balance(site: Site, subscription: Subscription, reason: str) -> None:
    """Report that the usage or the prepaid money of a prepaid subscription changed. Of others nothing is told."""
    if subscription.payment_collection_method != "prepaid":
        return
    held = subscription.prepayment_balance_in_cents
    used = open_usage(site, subscription)
    happened(
        site,
        "prepaid_subscription_balance_changed",
        f"Prepaid balance changed to {formatted(held - used, subscription.currency)}: {reason}",
        subscription=subscription,
        data={
            "reason": reason,
            "current_account_balance_in_cents": held - used,
            "prepayment_account_balance_in_cents": held,
            "current_usage_amount_in_cents": used,
        },
    )


def open_usage(site: Site, subscription: Subscription) -> int:
    """Price what was used in this period, as a renewal would charge it now."""
    with rehearsal():
        lines = component_lines(site, subscription, when="renewal", start=site.now, end=site.now)
        return to_cents(sum((line.subtotal for line in lines if line.kind in _USAGE_KINDS), Decimal(0)))
