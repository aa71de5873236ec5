"""A subscription with a card, and components of its product family."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.subscriptions import Subscription
from tests.sandbox.billed import subscribed, with_card
from tests.sandbox.support import Api, Reply

__all__ = ["STEPS", "allocate", "archive", "component", "held", "lines_of", "paying", "per_unit", "prepaid", "use"]

STEPS = [
    {"starting_quantity": 1, "ending_quantity": 10, "unit_price": "5"},
    {"starting_quantity": 11, "unit_price": "3"},
]


def paying(api: Api, *, behavior: str = "succeeds", **values: Any) -> Subscription:
    """Make a subscription that pays by card, half way through April 2026."""
    api.freeze("2026-04-16T00:00:00+00:00")
    period = {
        "current_period_started_at": datetime(2026, 4, 1, tzinfo=UTC),
        "current_period_ends_at": datetime(2026, 5, 1, tzinfo=UTC),
    }
    subscription = subscribed(api, **{"payment_collection_method": "automatic", **period, **values})
    profile = with_card(api, subscription, behavior=behavior)
    subscription.payment_profile_id = profile.id
    return subscription


def component(api: Api, kind: str, **fields: Any) -> int:
    """Create a component of the product family, and give its id."""
    family = api.site[ProductFamily].first(handle="family")
    assert family is not None
    name = fields.pop("name", "Seats")
    body = {kind: {"name": name, "unit_name": "seat", **fields}}
    if kind == "on_off_component":
        del body[kind]["unit_name"]
    operation = {
        "quantity_based_component": "create_quantity_based_component",
        "on_off_component": "create_on_off_component",
        "metered_component": "create_metered_component",
        "prepaid_usage_component": "create_prepaid_usage_component",
        "event_based_component": "create_event_based_component",
    }[kind]
    reply = api.call(operation, path={"product_family_id": family.id}, body=body)
    assert reply.status == 201, reply.json
    return int(reply.json["component"]["id"])


def per_unit(api: Api, kind: str = "quantity_based_component", price: str = "10", **fields: Any) -> int:
    """Create a component with one price for all units."""
    return component(api, kind, pricing_scheme="per_unit", unit_price=price, **fields)


def prepaid(api: Api, **fields: Any) -> int:
    """Create a prepaid component: 2.00 a unit, 3.00 beyond what was bought."""
    overage = {"pricing_scheme": "per_unit", "prices": [{"starting_quantity": 1, "unit_price": "3"}]}
    return per_unit(api, "prepaid_usage_component", "2", **{"overage_pricing": overage, "name": "Minutes", **fields})


def archive(api: Api, component_id: int) -> None:
    """Archive a component."""
    family = api.site[ProductFamily].first(handle="family")
    assert family is not None
    path = {"product_family_id": family.id, "component_id": component_id}
    assert api.call("archive_component", path=path).status == 200


def allocate(api: Api, subscription: Subscription, component_id: int, quantity: Any, **fields: Any) -> Reply:
    """Allocate a component."""
    return api.call(
        "allocate_component",
        path={"subscription_id": subscription.id, "component_id": component_id},
        body={"allocation": {"quantity": quantity, **fields}},
    )


def use(api: Api, subscription: Subscription, component_id: int, quantity: Any, **fields: Any) -> Reply:
    """Report a usage."""
    return api.call(
        "create_usage",
        path={"subscription_id_or_reference": subscription.id, "component_id": component_id},
        body={"usage": {"quantity": quantity, **fields}},
    )


def held(api: Api, subscription: Subscription, component_id: int | str) -> dict[str, Any]:
    """Read a component of a subscription."""
    reply = api.call(
        "read_subscription_component", path={"subscription_id": subscription.id, "component_id": component_id}
    )
    assert reply.status == 200, reply.json
    found: dict[str, Any] = reply.json["component"]
    return found


def lines_of(api: Api, subscription: Subscription, *statuses: str) -> list[tuple[str, str]]:
    """List the titles and amounts of the lines of a subscription's invoices in these states."""
    reply = api.call(
        "list_invoices", query={"subscription_id": subscription.id, "line_items": "true", "direction": "asc"}
    )
    return [
        (line["title"], line["subtotal_amount"])
        for invoice in reply.json["invoices"]
        if invoice["status"] in statuses
        for line in invoice["line_items"]
    ]
