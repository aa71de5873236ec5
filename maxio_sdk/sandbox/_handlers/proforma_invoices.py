"""Proforma invoices."""

from __future__ import annotations

from collections.abc import Sequence

from maxio_sdk.sandbox._engine.invoicing.proforma import (
    check_billable,
    check_site,
    group_document,
    keep_proforma,
    renewal_document,
    signup_documents,
)
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.problems import refusing_by_field
from maxio_sdk.sandbox._handlers.invoices_status import check_addresses, read_reason
from maxio_sdk.sandbox._http.answers import Answer, Json, bad_request, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.groups import SubscriptionGroup
from maxio_sdk.sandbox._state.invoices import ProformaInvoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.proforma_invoices import PROFORMA_BREAKDOWNS, proforma_invoice_wire

__all__: list[str] = []


def _proforma(site: Site, call: Call) -> ProformaInvoice:
    check_site(site)
    proforma = site[ProformaInvoice].first(uid=call.path["proforma_invoice_uid"])
    if proforma is None:
        raise not_found()
    return proforma


def _group(site: Site, call: Call) -> SubscriptionGroup:
    check_site(site)
    group = site[SubscriptionGroup].first(uid=call.path["uid"])
    if group is None:
        raise not_found()
    return group


def _listed(site: Site, call: Call, found: Sequence[ProformaInvoice]) -> list[Json]:
    wanted = [name for name in PROFORMA_BREAKDOWNS if call.query.flag(name)]
    return [proforma_invoice_wire(site, proforma, breakdowns=wanted) for proforma in found]


@handles("list_proforma_invoices")
def list_proforma_invoices(site: Site, call: Call) -> Answer:
    """List the proforma invoices of a subscription, the newest first unless it is asked for otherwise."""
    check_site(site)
    subscription = need(site, Subscription, call.id("subscription_id"))
    first, last, status = call.query.day("start_date"), call.query.day("end_date"), call.query.text("status")
    found = [
        proforma
        for proforma in site[ProformaInvoice].where(subscription_id=subscription.id)
        if (not status or proforma.status == status)
        and (first is None or proforma.delivery_date >= first)
        and (last is None or proforma.delivery_date <= last)
    ]
    if (call.query.text("direction") or "desc").lower() != "asc":
        found.reverse()
    return Answer(body={"proforma_invoices": _listed(site, call, call.page(found))})


@handles("create_proforma_invoice")
def create_proforma_invoice(site: Site, call: Call) -> Answer:
    """Keep a proforma invoice of the next renewal of a subscription."""
    check_site(site)
    subscription = need(site, Subscription, call.id("subscription_id"))
    check_billable(subscription)
    proforma = keep_proforma(site, renewal_document(site, subscription), subscription=subscription)
    return Answer.created(proforma_invoice_wire(site, proforma))


@handles("preview_proforma_invoice")
def preview_proforma_invoice(site: Site, call: Call) -> Answer:
    """Show the proforma invoice that would be made now."""
    check_site(site)
    subscription = need(site, Subscription, call.id("subscription_id"))
    check_billable(subscription)
    return Answer(body=renewal_document(site, subscription))


@handles("read_proforma_invoice")
def read_proforma_invoice(site: Site, call: Call) -> Answer:
    """Read a proforma invoice with all its details."""
    return Answer(body=proforma_invoice_wire(site, _proforma(site, call)))


@handles("deliver_proforma_invoice")
def deliver_proforma_invoice(site: Site, call: Call) -> Answer:
    """Email a proforma invoice. The sandbox sends nothing; it sees to it that the addresses are right."""
    proforma = _proforma(site, call)
    if proforma.status != "draft":
        raise unprocessable("Proforma invoice must have a draft status")
    check_addresses(call.fields())
    return Answer.created(proforma_invoice_wire(site, proforma))


@handles("void_proforma_invoice")
def void_proforma_invoice(site: Site, call: Call) -> Answer:
    """Void a proforma invoice that is a draft."""
    proforma = _proforma(site, call)
    read_reason(call)
    if proforma.status != "draft":
        raise unprocessable("Proforma invoice must have a draft status")
    proforma.status = "voided"
    return Answer.created(proforma_invoice_wire(site, proforma))


@handles("create_consolidated_proforma_invoice")
def create_consolidated_proforma_invoice(site: Site, call: Call) -> Answer:
    """Keep a consolidated proforma invoice of a group. It is there at once, but the answer is empty."""
    group = _group(site, call)
    if any(proforma.status == "draft" for proforma in site[ProformaInvoice].where(group_uid=group.uid)):
        raise unprocessable("A consolidated proforma invoice already exists for this subscription group.")
    keep_proforma(site, group_document(site, group), group_uid=group.uid)
    return Answer(status=201)


@handles("list_subscription_group_proforma_invoices")
def list_group_proforma_invoices(site: Site, call: Call) -> Answer:
    """List the consolidated proforma invoices of a group."""
    found = site[ProformaInvoice].where(group_uid=_group(site, call).uid)
    return Answer(body={"proforma_invoices": _listed(site, call, found)})


def _signup(site: Site, call: Call, *, with_renewal: bool = False) -> list[dict[str, Json]]:
    """Read a signup and write what it costs. What is refused as a whole is 400, a value 422 by its field."""
    body = call.fields()
    if not isinstance(body.raw("subscription"), dict):
        raise bad_request({"subscription": {"base": ["can't be blank"]}})
    fields = call.fields("subscription")
    if fields.raw("group") is not None:
        raise bad_request({"subscription": {"base": ["Subscription must not be in a group."]}})
    with refusing_by_field():
        check_site(site)
        return signup_documents(site, fields, with_renewal=with_renewal)


@handles("create_signup_proforma_invoice")
def create_signup_proforma_invoice(site: Site, call: Call) -> Answer:
    """Keep a proforma invoice of what a signup would cost."""
    [document] = _signup(site, call)
    return Answer.created(proforma_invoice_wire(site, keep_proforma(site, document)))


@handles("preview_signup_proforma_invoice")
def preview_signup_proforma_invoice(site: Site, call: Call) -> Answer:
    """Show what a signup would cost, and, if asked for, its first renewal."""
    with_renewal = "next_proforma_invoice" in (call.query.many("include") or [])
    current, *following = _signup(site, call, with_renewal=with_renewal)
    preview = {"current_proforma_invoice": current}
    if following:
        preview["next_proforma_invoice"] = following[0]
    return Answer.created({"proforma_invoice_preview": preview})
