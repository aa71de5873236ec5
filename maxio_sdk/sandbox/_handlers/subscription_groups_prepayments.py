"""Prepayments of subscription groups."""

from __future__ import annotations

from maxio_sdk.models.subscription_groups import SubscriptionGroupPrepaymentMethod
from maxio_sdk.sandbox._engine.balances.accounts import add_prepayment, group_by_uid, prepayments_of, prepayments_within
from maxio_sdk.sandbox._engine.balances.amounts import positive_amount
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.accounts import group_prepayment_wire

__all__: list[str] = []

_METHODS = tuple(method.value for method in SubscriptionGroupPrepaymentMethod)


@handles("create_subscription_group_prepayment")
def create_group_prepayment(site: Site, call: Call) -> Answer:
    """Add a prepayment to the balance of a group."""
    group = group_by_uid(site, call.path["uid"])
    fields = call.fields("prepayment")
    texts = {name: fields.text(name) or "" for name in ("details", "memo", "method")}
    errors = [f"{fields.label(name)}: cannot be blank." for name, text in texts.items() if not text.strip()]
    if texts["method"] and texts["method"] not in _METHODS:
        errors.append("Method: is not included in the list.")
    if errors:
        raise unprocessable(*errors)
    prepayment = add_prepayment(
        site,
        group,
        positive_amount(fields),
        memo=texts["memo"],
        details=texts["details"],
        payment_type=texts["method"],
    )
    return Answer.created(
        {
            "id": prepayment.id,
            "amount_in_cents": prepayment.amount_in_cents,
            "ending_balance_in_cents": prepayment.ending_balance_in_cents,
            "entry_type": "Credit",
            "memo": prepayment.memo,
        }
    )


@handles("list_prepayments_for_subscription_group")
def list_group_prepayments(site: Site, call: Call) -> Answer:
    """List the prepayments of a group."""
    group = group_by_uid(site, call.path["uid"])
    found = prepayments_within(site, call.query, prepayments_of(site, group))
    return Answer(body={"prepayments": [{"prepayment": group_prepayment_wire(site, one)} for one in call.page(found)]})
