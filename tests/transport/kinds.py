"""The kinds of call that the matrix makes: one operation for each way in which calls are repeated and recovered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal, TypeAlias

import attrs

from maxio_sdk import AsyncMaxio, RequestOptions

__all__ = ["KINDS", "REFERENCE", "WRITES", "Family", "Kind"]

Family: TypeAlias = Literal["read", "token", "delete", "bare", "own token"]
"""How it may be repeated: freely; with its uniqueness token; because what is gone is gone; not at all once sent; with a
token of the caller's that the server honours in silence."""

REFERENCE = "u-1"

Call: TypeAlias = Callable[[AsyncMaxio, RequestOptions], Awaitable[Any]]


@attrs.frozen(kw_only=True)
class Kind:
    """One kind of call."""

    name: str
    family: Family
    call: Call
    has_body: bool = True
    findable: bool = False
    """Whether its body has a key by which the object can be looked up."""
    returns: str | None = None
    """The class of what it returns."""

    @property
    def writes(self) -> bool:
        """Whether it has an effect."""
        return self.family != "read"


def _customer(**more: Any) -> dict[str, Any]:
    return {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com", **more}


async def _list(maxio: AsyncMaxio, options: RequestOptions) -> Any:
    return await maxio.customers.list(per_page=2, request_options=options)


_ALL = [
    Kind(
        name="get",
        family="read",
        call=lambda maxio, options: maxio.customers.get(17, request_options=options),
        has_body=False,
        returns="Customer",
    ),
    Kind(name="list", family="read", call=_list, has_body=False, returns="Page"),
    Kind(
        name="create",
        family="token",
        call=lambda maxio, options: maxio.customers.create(**_customer(reference=REFERENCE), request_options=options),
        findable=True,
        returns="Customer",
    ),
    Kind(
        name="create-without-key",
        family="token",
        call=lambda maxio, options: maxio.customers.create(**_customer(), request_options=options),
        returns="Customer",
    ),
    Kind(
        name="signup",
        family="token",
        call=lambda maxio, options: maxio.subscriptions.create(
            product_handle="gold", customer_id=17, reference=REFERENCE, request_options=options
        ),
        findable=True,
        returns="Subscription",
    ),
    Kind(
        name="allocate",
        family="token",
        call=lambda maxio, options: maxio.subscriptions.components.allocate(5, 6, quantity=3, request_options=options),
        returns="Allocation",
    ),
    Kind(
        name="credit",
        family="token",
        call=lambda maxio, options: maxio.subscriptions.service_credits.issue(5, amount=10, request_options=options),
        returns="ServiceCredit",
    ),
    Kind(
        name="update",
        family="token",
        call=lambda maxio, options: maxio.customers.update(17, first_name="Ada", request_options=options),
        returns="Customer",
    ),
    Kind(
        name="delete",
        family="delete",
        call=lambda maxio, options: maxio.subscriptions.notes.delete(5, 8, request_options=options),
        has_body=False,
    ),
    Kind(
        name="cancel",
        family="delete",
        call=lambda maxio, options: maxio.subscriptions.cancel(5, request_options=options),
        has_body=False,
        returns="Subscription",
    ),
    Kind(
        name="patch",
        family="bare",
        call=lambda maxio, options: maxio.products.price_points.promote_to_default(3, 4, request_options=options),
        has_body=False,
        returns="Product",
    ),
    Kind(
        name="event",
        family="bare",
        call=lambda maxio, options: maxio.events_based_billing.record(
            "stream", event={"chargify": {"subscription_id": 5}, "gb": 1}, request_options=options
        ),
    ),
    Kind(
        name="event-with-token",
        family="own token",
        call=lambda maxio, options: maxio.events_based_billing.record(
            "stream", event={"chargify": {"subscription_id": 5, "uniqueness_token": "e-1"}}, request_options=options
        ),
    ),
    Kind(
        name="raw-post",
        family="token",
        call=lambda maxio, options: maxio.request("POST", "/new.json", json={"new": 1}, request_options=options),
        returns="APIResponse",
    ),
    Kind(
        name="raw-list",
        family="bare",
        call=lambda maxio, options: maxio.request("POST", "/new.json", json=[1], request_options=options),
        returns="APIResponse",
    ),
]

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
"""All of them, by name."""

WRITES = [KINDS[name] for name in ("create", "credit", "update", "delete", "cancel", "patch", "event", "raw-post")]
"""Writes of every method and family."""
