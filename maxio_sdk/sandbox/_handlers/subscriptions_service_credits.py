"""Service credits of subscriptions."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.balances.accounts import credits_of, deduct_credit, issue_credit
from maxio_sdk.sandbox._engine.balances.amounts import positive_amount
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.paging import ordered
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.accounts import service_credit_entry_wire, service_credit_wire

__all__: list[str] = []


@handles("issue_service_credit")
def issue_service_credit(site: Site, call: Call) -> Answer:
    """Give service credit to a subscription."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields("service_credit")
    entry = issue_credit(site, subscription, positive_amount(fields), memo=fields.text("memo"))
    return Answer.created(service_credit_wire(entry))


@handles("deduct_service_credit")
def deduct_service_credit(site: Site, call: Call) -> Answer:
    """Take service credit from a subscription."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields("deduction")
    deduct_credit(site, subscription, positive_amount(fields), memo=fields.text("memo"))
    return Answer()


@handles("list_service_credits")
def list_service_credits(site: Site, call: Call) -> Answer:
    """List the entries of a subscription's service credit account."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    page = call.page(ordered(call, credits_of(site, subscription)))
    return Answer(body={"service_credits": [service_credit_entry_wire(site, entry) for entry in page]})
