"""Moving subscriptions between products, their coupons, and their accounts."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._billing.money import to_cents
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.invoicing import totals
from maxio_sdk.sandbox._engine.invoicing.pending_discounts import pending_in_cents
from maxio_sdk.sandbox._engine.lifecycle.migration import migrate, read_migration
from maxio_sdk.sandbox._engine.lifecycle.states import whose
from maxio_sdk.sandbox._engine.lifecycle.subscription_coupons import add_coupons, remove_coupon, replace_coupons
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.invoices import Invoice
from maxio_sdk.sandbox._state.record import rehearsal, transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.subscriptions import subscription_wire

__all__: list[str] = []


def _subscription(site: Site, call: Call) -> Subscription:
    return need(site, Subscription, call.id("subscription_id"))


@handles("migrate_subscription_product")
def migrate_subscription_product(site: Site, call: Call) -> Answer:
    """Move a subscription to another product. Of a declined payment only the news is kept."""
    subscription = _subscription(site, call)
    migration = read_migration(site, subscription, call.fields("migration", required=False))
    try:
        with transaction():
            migrate(site, subscription, migration)
    except Declined as declined:
        answer = declined.tell(site)
        message = f"Failed product change of {whose(site, subscription)}"
        happened(site, "upgrade_downgrade_failure", message, subscription=subscription, subject=migration.product)
        return answer
    return Answer(body={"subscription": subscription_wire(site, subscription)})


@handles("preview_subscription_product_migration")
def preview_subscription_product_migration(site: Site, call: Call) -> Answer:
    """Work out what a move to another product would credit and charge."""
    subscription = _subscription(site, call)
    with rehearsal():
        migration = read_migration(site, subscription, call.fields("migration", required=False))
        outcome = migrate(site, subscription, migration, collect=False)
    body = {
        "prorated_adjustment_in_cents": outcome.adjustment,
        "charge_in_cents": outcome.charge,
        "payment_due_in_cents": outcome.due,
        "credit_applied_in_cents": outcome.credit_applied,
    }
    return Answer(body={"migration": body})


def _refused_for(field: str, refusal: Refused) -> Refused:
    """Put the messages of a refusal under a field, as the operation has them."""
    return Refused(Answer(status=422, body={field: refusal.answer.body["errors"]}))


@handles("apply_coupons_to_subscription")
def apply_coupons_to_subscription(site: Site, call: Call) -> Answer:
    """Add coupons; one given in the query replaces all."""
    subscription = _subscription(site, call)
    code = call.query.text("code")
    fields = call.fields()
    try:
        if code:
            replace_coupons(site, subscription, code)
        codes = [one for one in fields.texts("codes") or () if one]
        if not code and not codes:
            raise Refused(Answer(status=422, body={"errors": ["cannot be blank."]}))
        add_coupons(site, subscription, codes)
    except Refused as refusal:
        raise _refused_for("coupon_code" if code else "codes", refusal) from None
    return Answer(body={"subscription": subscription_wire(site, subscription)})


@handles("remove_coupon_from_subscription")
def remove_coupon_from_subscription(site: Site, call: Call) -> Answer:
    """Take a coupon off."""
    subscription = _subscription(site, call)
    code = call.query.text("coupon_code") or None
    if not remove_coupon(site, subscription, code):
        named = "any coupons" if code is None else f"the coupon '{code}'"
        raise Refused(Answer(status=422, body={"subscription": [f"Subscription does not have {named} applied."]}))
    return Answer(body='"Coupon removed"', headers={"content-type": "application/json; charset=utf-8"})


@handles("read_account_balances")
def read_account_balances(site: Site, call: Call) -> Answer:
    """Read what a subscription owes and what it has to its credit."""
    subscription = _subscription(site, call)
    invoices = site[Invoice].where(subscription_id=subscription.id)
    return Answer(
        body={
            "open_invoices": _by_collection(one for one in invoices if one.status == "open"),
            "pending_invoices": _by_collection(one for one in invoices if one.status == "pending"),
            "pending_discounts": {"balance_in_cents": pending_in_cents(subscription)},
            "service_credits": {"balance_in_cents": subscription.credit_balance_in_cents},
            "prepayments": {"balance_in_cents": subscription.prepayment_balance_in_cents},
        }
    )


def _by_collection(invoices: Iterable[Invoice]) -> Json:
    automatic = remittance = 0
    for invoice in invoices:
        due = to_cents(totals(invoice).due)
        if invoice.collection_method == "remittance":
            remittance += due
        else:
            automatic += due
    return {
        "balance_in_cents": automatic + remittance,
        "automatic_balance_in_cents": automatic,
        "remittance_balance_in_cents": remittance,
    }
