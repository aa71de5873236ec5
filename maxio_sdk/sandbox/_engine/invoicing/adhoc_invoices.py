"""Ad hoc invoices: made, changed and deleted by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from maxio_sdk.sandbox._billing.discounts import Discount
from maxio_sdk.sandbox._engine.invoicing import apply_accounts, open_invoice, put_lines
from maxio_sdk.sandbox._engine.invoicing.adhoc_coupons import adhoc_discount
from maxio_sdk.sandbox._engine.invoicing.adhoc_lines import adhoc_line
from maxio_sdk.sandbox._engine.invoicing.collecting import settle_nothing_due
from maxio_sdk.sandbox._engine.invoicing.documents import new_invoice
from maxio_sdk.sandbox._engine.invoicing.keyed import BLANK, KeyedFields
from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.invoices import Invoice, InvoiceLine, Transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = ["change_adhoc_invoice", "make_adhoc_invoice"]

_ADDRESS = (
    ("street", "address"),
    ("line2", "address_2"),
    ("city", "city"),
    ("state", "state"),
    ("zip", "zip"),
    ("country", "country"),
    ("phone", "phone"),
)
_LONGEST_TERMS = 36_500


def make_adhoc_invoice(site: Site, subscription: Subscription, fields: Fields) -> Invoice:
    """Make an ad hoc invoice, and issue it unless it is to be a draft. What is wrong is told by field."""
    asked = KeyedFields(fields, Problems())
    status = asked.text("status") or "open"
    if status not in ("draft", "open"):
        asked.complain("status", "Must be one of: draft, open.")
    if not fields.raw("line_items"):
        asked.complain("line_items", BLANK)
    invoice = new_invoice(site, subscription, role="adhoc", issue_date=site.now.date(), net_terms=0)
    invoice.collection_method = "remittance"
    _describe(site, invoice, asked)
    items = [(_line_uid(site), item) for item in asked.objects("line_items")]
    _fill(site, subscription, invoice, items, asked)
    if status == "open":
        open_invoice(site, invoice, on=invoice.issue_date, due_date=invoice.due_date)
        apply_accounts(site, invoice)
        settle_nothing_due(site, invoice)
    return invoice


def change_adhoc_invoice(site: Site, subscription: Subscription, invoice: Invoice, fields: Fields) -> None:
    """Change a draft: its lines one by one, its coupons all together. What is left out stays."""
    asked = KeyedFields(fields, Problems())
    _describe(site, invoice, asked)
    items = _changed_items(site, invoice, asked)
    if not items:
        asked.complain("line_items", BLANK)
    _fill(site, subscription, invoice, items, asked)
    invoice.updated_at = site.now


def _changed_items(site: Site, invoice: Invoice, asked: KeyedFields) -> list[tuple[str, KeyedFields]]:
    """Put the changes of lines into what the lines were asked to be."""
    before = dict(invoice.adhoc_items)
    items = {uid: KeyedFields(Fields(raw, site.zone), asked.problems, uid) for uid, raw in before.items()}
    for change in asked.objects("line_items"):
        uid = change.text("uid")
        if uid is not None and uid not in before:
            change.complain("uid", "Line item not found.")
        elif uid is not None and change.flag("_destroy"):
            del items[uid]
        elif uid is not None:
            merged = {**before[uid], **change.fields.values}
            items[uid] = KeyedFields(Fields(merged, site.zone), asked.problems, change.within)
        else:
            items[_line_uid(site)] = change
    return list(items.items())


def _describe(site: Site, invoice: Invoice, asked: KeyedFields) -> None:
    """Set what is printed around the lines."""
    today = site.now.date()
    issue_date = asked.day("issue_date")
    if issue_date is not None and issue_date > today:
        asked.complain("issue_date", "Must be in the past.")
    invoice.issue_date = issue_date or invoice.issue_date
    terms = asked.integer("net_terms")
    if terms is not None and not 0 <= terms <= _LONGEST_TERMS:
        asked.complain("net_terms", "Must be greater or equal to 0.")
    elif terms is not None:
        invoice.net_terms = terms
    invoice.due_date = invoice.created_at.astimezone(site.zone).date() + timedelta(days=invoice.net_terms)
    for name in ("memo", "payment_instructions"):
        text = asked.text(name)
        if text is not None:
            setattr(invoice, name, text)
    seller = _address(asked, "seller_address")
    if seller is not None:
        invoice.seller = {**invoice.seller, "address": seller, "phone": seller["phone"] or invoice.seller.get("phone")}
    for name in ("billing_address", "shipping_address"):
        address = _address(asked, name)
        if address is not None:
            setattr(invoice, name, {part: text for part, text in address.items() if part != "phone"})


def _address(asked: KeyedFields, name: str) -> dict[str, str | None] | None:
    """Read an address. Without a first name it counts for nothing."""
    given = asked.object(name)
    if given is None or not given.raw("first_name"):
        return None
    address = KeyedFields(given, asked.problems, asked.key(name))
    return {ours: address.text(theirs) for ours, theirs in _ADDRESS}


def _fill(
    site: Site,
    subscription: Subscription,
    invoice: Invoice,
    items: list[tuple[str, KeyedFields]],
    asked: KeyedFields,
) -> None:
    """Make the lines and discounts, or refuse the request with all that is wrong with it."""
    day: date = invoice.issue_date or site.now.date()
    lines: list[InvoiceLine] = []
    for uid, item in items:
        line = adhoc_line(site, subscription, item, day)
        if line is not None:
            lines.append(attrs.evolve(line, uid=uid))
    coupons = _coupons(site, invoice, asked)
    discounts = [adhoc_discount(site, coupon, invoice.currency) for coupon in coupons]
    asked.problems.check_by_field()
    kept: list[Discount] = [discount for discount in discounts if discount is not None]
    invoice.adhoc_items = tuple((uid, _kept(item)) for uid, item in items)
    invoice.adhoc_coupons = tuple(coupon.fields.values for coupon in coupons)
    put_lines(invoice, lines, kept)


def _kept(item: KeyedFields) -> Mapping[str, Any]:
    return {name: value for name, value in item.fields.values.items() if name not in ("uid", "_destroy")}


def _line_uid(site: Site) -> str:
    return new_uid("li_", site[Transaction].new_id())


def _coupons(site: Site, invoice: Invoice, asked: KeyedFields) -> list[KeyedFields]:
    if "coupons" in asked.fields:
        return asked.objects("coupons")
    return [
        KeyedFields(Fields(raw, site.zone), asked.problems, f"coupons[{place}]")
        for place, raw in enumerate(invoice.adhoc_coupons)
    ]
