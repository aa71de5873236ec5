"""Prepayments of subscriptions."""

from __future__ import annotations

from collections.abc import Sequence

from maxio_sdk.models.accounts import CreatePrepaymentMethod
from maxio_sdk.sandbox._engine.balances.accounts import prepayments_of, prepayments_within
from maxio_sdk.sandbox._engine.balances.amounts import asked_amount, positive_amount
from maxio_sdk.sandbox._engine.balances.prepaying import charge_prepayment, record_prepayment, refund_prepayment
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.signing_up.outliving import Declined
from maxio_sdk.sandbox._http.answers import Answer, Refused, bad_request, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.accounts import Prepayment
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.accounts import created_prepayment_wire, prepayment_wire

__all__: list[str] = []

_METHODS = tuple(method.value for method in CreatePrepaymentMethod)
_ON_FILE = "credit_card_on_file"


@handles("list_prepayments")
def list_prepayments(site: Site, call: Call) -> Answer:
    """List the prepayments of a subscription."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    found = prepayments_within(site, call.query, prepayments_of(site, subscription))
    return Answer(body={"prepayments": [prepayment_wire(site, one) for one in call.page(found)]})


@handles("create_prepayment")
def create_prepayment(site: Site, call: Call) -> Answer:
    """Add a prepayment. Of a declined card nothing is kept but the event that tells of it."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields("prepayment")
    try:
        with transaction():
            return Answer.created({"prepayment": created_prepayment_wire(site, _create(site, subscription, fields))})
    except Declined as declined:
        return declined.tell(site)


def _create(site: Site, subscription: Subscription, fields: Fields) -> Prepayment:
    memo, details, method = (fields.text(name) or "" for name in ("memo", "details", "method"))
    given = {"Details": details, "Memo": memo, "Method": method}
    errors = [f"{label}: cannot be blank." for label, text in given.items() if not text.strip()]
    if method and method not in _METHODS:
        errors.append("Method: is not included in the list.")
    if errors:
        raise unprocessable(*errors)
    cents = positive_amount(fields)
    if method == _ON_FILE:
        profile_id = fields.integer("payment_profile_id")
        return charge_prepayment(site, subscription, cents, memo=memo, details=details, profile_id=profile_id)
    return record_prepayment(site, subscription, cents, memo=memo, details=details, method=method)


@handles("refund_prepayment")
def give_back_prepayment(site: Site, call: Call) -> Answer:
    """Refund a prepayment in full or in part."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    prepayment = need(site, Prepayment, call.id("prepayment_id"))
    if prepayment.subscription_id != subscription.id:
        raise not_found()
    body = call.fields()
    fields = body.object("refund")
    if fields is None:
        raise bad_request({"refund": {"base": ["can't be blank"]}})
    cents, external = _checked(fields, prepayment)
    memo = fields.text("memo") or ""
    refund_prepayment(site, subscription, prepayment, cents, memo=memo, external=external)
    return Answer.created({"prepayment": prepayment_wire(site, prepayment)})


def _checked(fields: Fields, prepayment: Prepayment) -> tuple[int, bool]:
    """Read the amount of a refund and whether it is made elsewhere, or refuse it."""
    cents, external = asked_amount(fields), fields.flag("external")
    if not (fields.text("memo") or "").strip():
        raise _refused("base", ["Memo: cannot be blank."])
    if prepayment.remaining_amount_in_cents == 0:
        raise _refused("base", ["Prepayment has no remaining amount to refund."])
    if external is None and not prepayment.external:
        raise _refused("external", ["can't be blank"])
    if external is False and prepayment.external:
        raise _refused("external", ["must be true for a prepayment that was made externally"])
    if cents is None:
        raise _refused("amount_in_cents", ["can't be blank"])
    if cents <= 0:
        raise _refused("amount_in_cents", ["must be greater than 0"])
    if cents > prepayment.remaining_amount_in_cents:
        raise _refused("amount_in_cents", ["must be less than or equal to the remaining amount of the prepayment"])
    return cents, external is not False


def _refused(field: str, messages: Sequence[str]) -> Refused:
    return Refused(Answer(status=422, body={"errors": {"refund": {field: list(messages)}}}))
