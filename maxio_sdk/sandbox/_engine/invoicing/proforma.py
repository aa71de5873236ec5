"""Proforma invoices: what an invoice to come will look like."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from maxio_sdk.sandbox._billing.money import formatted, to_cents
from maxio_sdk.sandbox._engine.events import happened
from maxio_sdk.sandbox._engine.groups.group_billing import consolidate
from maxio_sdk.sandbox._engine.groups.grouping import members, primary_of
from maxio_sdk.sandbox._engine.invoicing import issue
from maxio_sdk.sandbox._engine.lifecycle.renewal import bill_period, next_bill
from maxio_sdk.sandbox._engine.lifecycle.states import LIVE
from maxio_sdk.sandbox._engine.signing_up.orders import read_order
from maxio_sdk.sandbox._engine.signing_up.signup import prepare
from maxio_sdk.sandbox._http.answers import Json, unprocessable
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import ProformaInvoice
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.uids import new_uid
from maxio_sdk.sandbox._wire.proforma_invoices import proforma_document

__all__ = [
    "ADHOC",
    "check_billable",
    "check_site",
    "group_document",
    "keep_proforma",
    "renewal_document",
    "signup_documents",
]

ADHOC = "proforma_adhoc"
_FIRST = 39_500_000


def check_site(site: Site) -> None:
    """Refuse what is for sites with relationship invoicing only."""
    if not site.settings.relationship_invoicing_enabled:
        raise unprocessable("Proforma invoices are only available on Relationship Invoicing sites.")


def check_billable(subscription: Subscription, *, grouped: bool = False) -> None:
    """Refuse a subscription that has no renewal to show."""
    problems: list[str] = []
    if subscription.group_uid is not None and not grouped:
        problems.append("Subscription must not be in a group.")
    if subscription.payment_collection_method == "prepaid":
        problems.append("Subscription must not be prepaid.")
    if subscription.state not in LIVE:
        problems.append("Subscription must be in a live state.")
    if problems:
        raise unprocessable(*problems)


def renewal_document(site: Site, subscription: Subscription) -> dict[str, Json]:
    """Write the next invoice of a subscription as a proforma invoice."""
    day = _next_day(site, subscription)
    with rehearsal():
        return proforma_document(site, next_bill(site, subscription), delivery_date=day, role=ADHOC)


def _next_day(site: Site, subscription: Subscription) -> date:
    at = subscription.current_period_ends_at or site.now
    return at.astimezone(site.zone).date()


def group_document(site: Site, group: SubscriptionGroup) -> dict[str, Json]:
    """Write the next invoices of a group's members as one consolidated proforma invoice."""
    primary = primary_of(site, group)
    if primary is None:
        raise unprocessable("Subscription group must have a primary subscription.")
    for member in members(site, group):
        check_billable(member, grouped=True)
    day = _next_day(site, primary)
    with rehearsal():
        billed = [bill_period(site, member, segment=True) for member in members(site, group)]
        segments = [segment for segment in billed if segment.status == "draft"]
        if not segments:
            raise unprocessable("The renewals of the subscription group are invoiced in advance already.")
        whole = consolidate(site, group, primary, segments)
        return proforma_document(site, whole, delivery_date=day, role=ADHOC)


def signup_documents(site: Site, fields: Fields, *, with_renewal: bool = False) -> list[dict[str, Json]]:
    """Write what a signup costs as a proforma invoice, and, if asked for, its first renewal."""
    given = site[Customer].next_id
    with rehearsal():
        signup = prepare(site, fields, read_order(site, fields))
        subscription = signup.subscription
        if subscription.payment_collection_method == "prepaid":
            raise unprocessable("Subscription must not be prepaid.")
        lines = () if signup.first is None else tuple(signup.first.lines)
        invoice = issue(site, subscription, lines, role="signup", collect=False)
        documents = [proforma_document(site, invoice, delivery_date=site.now.date(), role=ADHOC)]
        if with_renewal:
            subscription.state = signup.timing.state or (signup.first.state if signup.first is not None else "active")
            renewal = next_bill(site, subscription)
            documents.append(
                proforma_document(site, renewal, delivery_date=renewal.issue_date or site.now.date(), role=ADHOC)
            )
    return [_before_signup(document, given) for document in documents]


def _before_signup(document: dict[str, Json], first_unknown: int) -> dict[str, Json]:
    """Leave out the ids of a subscription, and of a customer, that there are not yet."""
    customer_id = document["customer_id"] if document["customer_id"] < first_unknown else None
    customer = {**document["customer"], "chargify_id": customer_id}
    return {**document, "customer_id": customer_id, "subscription_id": None, "customer": customer}


def keep_proforma(
    site: Site, document: dict[str, Json], *, subscription: Subscription | None = None, group_uid: str | None = None
) -> ProformaInvoice:
    """Put a proforma invoice into the books, and tell of it."""
    number = site[ProformaInvoice].new_id()
    proforma = ProformaInvoice(
        id=number,
        uid=new_uid("pro_", number),
        subscription_id=None if subscription is None else subscription.id,
        customer_id=document["customer_id"],
        created_at=site.now,
        delivery_date=date.fromisoformat(document["delivery_date"]),
        status="draft",
        consolidation_level=document["consolidation_level"],
        document=document,
        sequence_number=number - _FIRST,
        group_uid=group_uid,
    )
    site[ProformaInvoice].add(proforma)
    customer = None if proforma.customer_id is None else site[Customer].get(proforma.customer_id)
    happened(
        site,
        "proforma_invoice_issued",
        f"Proforma invoice {proforma.sequence_number} issued",
        subscription=subscription,
        customer=customer,
        data=_issued_data(proforma),
        subject=proforma,
    )
    return proforma


def _issued_data(proforma: ProformaInvoice) -> dict[str, Any]:
    document = proforma.document

    def money(name: str) -> str:
        return formatted(to_cents(Decimal(document[name])), document["currency"])

    return {
        "uid": proforma.uid,
        "number": str(proforma.sequence_number),
        "role": document["role"],
        "delivery_date": document["delivery_date"],
        "created_at": document["created_at"],
        "due_amount": money("due_amount"),
        "paid_amount": money("paid_amount"),
        "tax_amount": money("tax_amount"),
        "total_amount": money("total_amount"),
        "product_name": document["product_name"] or "",
        "line_items": [_issued_line(line, document["currency"]) for line in document["line_items"]],
    }


def _issued_line(line: dict[str, Any], currency: str) -> dict[str, Any]:
    same = ("uid", "title", "description", "period_range_start", "period_range_end", "tax_amount", "product_id")
    more = ("product_price_point_id", "price_point_id", "component_id", "billing_schedule_item_id", "custom_item")
    return {
        **{name: line[name] for name in (*same, *more)},
        "quantity": line["quantity"],
        "unit_price": formatted(to_cents(Decimal(line["unit_price"])), currency),
        "amount": formatted(to_cents(Decimal(line["subtotal_amount"])), currency),
    }
