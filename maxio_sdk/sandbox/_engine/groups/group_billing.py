"""Billing the members of a group together: one consolidated invoice, one payment."""

from __future__ import annotations

from collections.abc import Sequence

from maxio_sdk.sandbox._engine.groups.grouping import group_of, members, primary_of
from maxio_sdk.sandbox._engine.invoicing import apply_accounts, collect, count_coupons, open_invoice, update_balance
from maxio_sdk.sandbox._engine.invoicing.advance_invoices import advance_invoice
from maxio_sdk.sandbox._engine.invoicing.documents import new_invoice
from maxio_sdk.sandbox._engine.lifecycle.dunning import (
    collect_all,
    end_dunning,
    start_dunning,
    tell_step,
)
from maxio_sdk.sandbox._engine.lifecycle.renewal import bill_period, renew, tell_renewal
from maxio_sdk.sandbox._engine.lifecycle.states import set_state
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__ = ["consolidate", "renew_with_group"]


def renew_with_group(site: Site, subscription: Subscription) -> None:
    """Renew a subscription, together with the members of its group whose periods end with its own."""
    group = group_of(site, subscription)
    primary = None if group is None else primary_of(site, group)
    together = [subscription] if group is None else _due_with(site, group, subscription)
    if group is None or primary is None or len(together) < 2 or subscription not in together:
        renew(site, subscription)
        return
    segments = [bill_period(site, member, segment=True) for member in together]
    payer = primary if primary in together else subscription
    whole = consolidate(site, group, payer, segments)
    _conclude(site, payer, together, whole)


def _due_with(site: Site, group: SubscriptionGroup, subscription: Subscription) -> list[Subscription]:
    end = subscription.current_period_ends_at
    return [
        member
        for member in members(site, group)
        if member.state in ("active", "past_due")
        and member.current_period_ends_at == end
        and not member.cancel_at_end_of_period
        and advance_invoice(site, member) is None
        and member.payment_collection_method == subscription.payment_collection_method
    ]


def consolidate(site: Site, group: SubscriptionGroup, payer: Subscription, segments: Sequence[Invoice]) -> Invoice:
    """Issue drafts as the segments of one consolidated invoice, which is not collected yet."""
    terms = max(segment.net_terms for segment in segments)
    whole = new_invoice(site, payer, role=segments[0].role, issue_date=site.now.date(), net_terms=terms)
    whole.consolidation_level = "parent"
    whole.group_uid = group.uid
    for segment in segments:
        segment.consolidation_level = "child"
        segment.parent_invoice_id = whole.id
        segment.group_uid = group.uid
        count_coupons(site, segment)
        open_invoice(site, segment)
        apply_accounts(site, segment)
    open_invoice(site, whole)
    for segment in segments:
        update_balance(site, site[Subscription][segment.subscription_id])
    return whole


def _conclude(site: Site, payer: Subscription, together: Sequence[Subscription], whole: Invoice) -> None:
    if collect(site, whole) and (payer.payment_collection_method == "remittance" or collect_all(site, payer)):
        if payer.state == "past_due" and payer.payment_collection_method != "remittance":
            end_dunning(site, payer)
        for member in together:
            tell_renewal(site, member, "renewal_success")
        return
    start_dunning(site, payer, tell=False)
    for member in together:
        if member is not payer and payer.state == "past_due":
            set_state(site, member, "past_due")
            member.next_assessment_at = payer.next_assessment_at
        tell_renewal(site, member, "renewal_failure")
    tell_step(site, payer)
