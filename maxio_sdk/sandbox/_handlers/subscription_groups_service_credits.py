"""Service credits of subscription groups."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.balances.accounts import deduct_credit, group_by_uid, issue_credit
from maxio_sdk.sandbox._engine.balances.amounts import positive_amount
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.accounts import service_credit_wire

__all__: list[str] = []


@handles("issue_subscription_group_service_credit")
def issue_group_credit(site: Site, call: Call) -> Answer:
    """Give service credit to a group."""
    group = group_by_uid(site, call.path["uid"])
    fields = call.fields("service_credit")
    entry = issue_credit(site, group, positive_amount(fields), memo=fields.text("memo"))
    return Answer.created({"service_credit": service_credit_wire(entry)})


@handles("deduct_subscription_group_service_credit")
def deduct_group_credit(site: Site, call: Call) -> Answer:
    """Take service credit from a group."""
    group = group_by_uid(site, call.path["uid"])
    fields = call.fields("deduction")
    entry = deduct_credit(site, group, positive_amount(fields), memo=fields.text("memo"))
    return Answer.created(service_credit_wire(entry))
