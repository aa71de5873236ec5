"""From a checked row to the call that creates its subscription."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from maxio_sdk.bulk.imports._cells import BANK_VAULTS
from maxio_sdk.bulk.imports.columns import ComponentKind, ComponentRef, Resource
from maxio_sdk.bulk.imports.dates import Moment
from maxio_sdk.bulk.imports.problems import Problem, Severity
from maxio_sdk.bulk.imports.rows import CheckedRow
from maxio_sdk.models import (
    CreateSubscription,
    CreateSubscriptionComponent,
    CustomerAttributes,
    PaymentProfileAttributes,
    PaymentType,
)
from maxio_sdk.types import UNSET

__all__ = ["Refusal", "Signup", "signup"]


@attrs.frozen(kw_only=True)
class Signup:
    """What `create_subscription` is to be called with for a row."""

    line: int
    subscription: CreateSubscription
    """The body, but for the custom fields: the API takes them by name."""
    subscription_metafields: Mapping[int, str] = attrs.field(repr=False)
    """The subscription's custom fields by id. Their names are to be looked up, and put into `metafields`."""
    customer_metafields: Mapping[int, str] = attrs.field(repr=False)
    """The new customer's custom fields by id, for the `metafields` of `customer_attributes`."""
    charges_now: bool
    """Whether the row says `NOW`, so the body has no `next_billing_at`. The import of files leaves a trial of the
    product out then; the API begins with it, so a product with a trial needs a look."""


@attrs.frozen
class Refusal:
    """Why a row is not sent."""

    line: int
    problems: tuple[Problem, ...]


_SUBSCRIPTION: Final = (
    "product_handle",
    "product_id",
    "product_price_point_handle",
    "product_price_point_id",
    "customer_id",
    "payment_collection_method",
    "currency",
    "cancellation_message",
    "reason_code",
    "import_mrr",
)
_DATES: Final = ("next_billing_at", "previous_billing_at", "activated_at", "canceled_at")
_CUSTOMER: Final = "customer_"
_PAYMENT: Final = "payment_profile_"


def signup(row: CheckedRow) -> Signup | Refusal:
    """Make the request of a row, or tell why there is none: its errors, or what the API has no way to say."""
    errors = tuple(problem for problem in row.problems if problem.severity is Severity.ERROR)
    unsayable = _unsayable(row)
    if errors or unsayable:
        return Refusal(row.number, errors + unsayable)
    billing: Moment | None = row.meanings.get("next_billing_at")
    return Signup(
        line=row.number,
        subscription=CreateSubscription(**_body(row)),
        subscription_metafields=_metafields(row, Resource.SUBSCRIPTION),
        customer_metafields=_metafields(row, Resource.CUSTOMER),
        charges_now=billing is not None and billing.is_now,
    )


def _unsayable(row: CheckedRow) -> tuple[Problem, ...]:
    """Find what a file can say and the API cannot. That charging now has no date of its own is all there is."""
    billing: Moment | None = row.meanings.get("next_billing_at")
    if billing is None or not billing.is_now or "previous_billing_at" not in row.values:
        return ()
    text = (
        "The API sets the begin of the current period only together with a next_billing_at in the future, and the row "
        "says NOW. Leave this empty, or give the date of the next charge."
    )
    return (row.problem("previous_billing_at", text),)


def _body(row: CheckedRow) -> dict[str, Any]:
    meanings = row.meanings
    body = {name: meanings[name] for name in _SUBSCRIPTION if name in meanings}
    for name in _DATES:
        moment: Moment | None = meanings.get(name)
        if moment is not None and not moment.is_now:
            body[name] = moment.at
    if code := meanings.get("coupon_code"):
        body["coupon_codes"] = [code]
    if "customer_id" not in meanings:
        body["customer_attributes"] = CustomerAttributes(**_fields(row, _CUSTOMER))
    if payment := _fields(row, _PAYMENT):
        if payment.get("current_vault") in BANK_VAULTS:
            payment["payment_type"] = PaymentType.BANK_ACCOUNT
        body["payment_profile_attributes"] = PaymentProfileAttributes(**payment)
    ordered = [(column.component, meanings[column.name]) for column in row.columns if column.component is not None]
    if ordered:
        body["components"] = [_component(wanted, value) for wanted, value in ordered]
    return body


def _fields(row: CheckedRow, prefix: str) -> dict[str, Any]:
    """Collect the cells of a part of the body, by the names that the API has for them."""
    return {
        column.name.removeprefix(prefix): row.meanings[column.name]
        for column in row.columns
        if column.metafield is None and column.name.startswith(prefix)
    }


def _component(wanted: ComponentRef, value: Decimal | bool) -> CreateSubscriptionComponent:
    price_point_id = UNSET if wanted.price_point_id is None else wanted.price_point_id
    amount = int(value) if value == value // 1 else value
    component = CreateSubscriptionComponent(component_id=wanted.component_id, price_point_id=price_point_id)
    if wanted.kind is ComponentKind.ON_OFF:
        component.enabled = bool(value)
    elif wanted.kind is ComponentKind.METERED:
        component.unit_balance = amount
    else:
        component.allocated_quantity = amount
    return component


def _metafields(row: CheckedRow, resource: Resource) -> dict[int, str]:
    return {
        column.metafield.metafield_id: row.meanings[column.name]
        for column in row.columns
        if column.metafield is not None and column.metafield.resource is resource
    }
