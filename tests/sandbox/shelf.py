"""Components for tests, made over the API."""

from __future__ import annotations

from typing import Any

from tests.sandbox.support import Api, Reply

__all__ = ["KINDS", "PREPAID", "component", "event_component", "family", "make"]

KINDS = ("metered", "quantity_based", "on_off", "prepaid_usage", "event_based")

PREPAID: dict[str, Any] = {
    "overage_pricing": {
        "pricing_scheme": "stairstep",
        "prices": [
            {"starting_quantity": 1, "ending_quantity": 100, "unit_price": 3},
            {"starting_quantity": 101, "unit_price": 5},
        ],
    }
}


def family(api: Api, name: str = "Acme") -> int:
    """Find or make a product family, and give its id."""
    handle = name.lower()
    for item in api.call("list_product_families").json:
        if item["product_family"]["handle"] == handle:
            return int(item["product_family"]["id"])
    made = api.call("create_product_family", body={"product_family": {"name": name, "handle": handle}})
    return int(made.json["product_family"]["id"])


def make(api: Api, kind: str = "metered", *, family_id: int | None = None, **fields: Any) -> Reply:
    """Ask for a component with exactly these fields."""
    root = f"{kind}_component"
    path = {"product_family_id": family(api) if family_id is None else family_id}
    return api.call(f"create_{kind}_component", path=path, body={root: fields})


def component(api: Api, kind: str = "metered", **fields: Any) -> dict[str, Any]:
    """Make a component that is as it should be, with more fields or others."""
    values: dict[str, Any] = {"name": f"{kind} thing", "unit_price": "1.5"}
    if kind != "on_off":
        values |= {"unit_name": "unit", "pricing_scheme": "per_unit"}
    if kind == "prepaid_usage":
        values |= PREPAID
    if kind == "event_based":
        values["event_based_billing_metric_id"] = 7
    reply = make(api, kind, **{**values, **fields})
    assert reply.status == 201, reply.json
    return dict(reply.json["component"])


def event_component(api: Api, **fields: Any) -> dict[str, Any]:
    """Make an event-based component."""
    return component(api, "event_based", **fields)
