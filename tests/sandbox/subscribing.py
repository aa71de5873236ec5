"""A small catalogue, and signups to it."""

from __future__ import annotations

from typing import Any

from tests.sandbox.support import Api, Reply

__all__ = ["CARD", "Shop", "card"]


def card(number: str = "4111111111111111") -> dict[str, Any]:
    """Describe a card."""
    return {"full_number": number, "expiration_month": "12", "expiration_year": "2030"}


CARD = card()


class Shop:
    """A site on January 15, 2026, with a product family and a product for $10 a month."""

    def __init__(self, api: Api) -> None:
        self.api = api
        api.freeze("2026-01-15T12:00:00+00:00")
        self.family_id = self.family("Plans")
        self.people = 0
        self.gold = self.product("Gold")

    def family(self, name: str) -> int:
        """Create a product family."""
        reply = self.api.call("create_product_family", body={"product_family": {"name": name}})
        return int(reply.json["product_family"]["id"])

    def product(self, name: str, price: int = 1000, family_id: int | None = None, **fields: Any) -> dict[str, Any]:
        """Create a product that needs no card for its own sake."""
        values = {"name": name, "handle": name.lower(), "description": name, "price_in_cents": price, "interval": 1}
        values |= {"interval_unit": "month", "require_credit_card": False, "request_credit_card": False} | fields
        path = {"product_family_id": family_id or self.family_id}
        reply = self.api.call("create_product", path=path, body={"product": values})
        assert reply.status == 201, reply.json
        product: dict[str, Any] = reply.json["product"]
        return product

    def price_point(self, product: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Create a price point of a product."""
        values = {"name": "Other", "price_in_cents": 1000, "interval": 1, "interval_unit": "month"} | fields
        reply = self.api.call(
            "create_product_price_point", path={"product_id": product["id"]}, body={"price_point": values}
        )
        assert reply.status == 201, reply.json
        price_point: dict[str, Any] = reply.json["price_point"]
        return price_point

    def component(self, name: str = "Seats", **fields: Any) -> dict[str, Any]:
        """Create a quantity-based component."""
        values = {"name": name, "unit_name": "seat", "pricing_scheme": "per_unit", "unit_price": "2.00"} | fields
        reply = self.api.call(
            "create_quantity_based_component",
            path={"product_family_id": self.family_id},
            body={"quantity_based_component": values},
        )
        assert reply.status == 201, reply.json
        component: dict[str, Any] = reply.json["component"]
        return component

    def coupon(self, code: str, family_id: int | None = None, **fields: Any) -> dict[str, Any]:
        """Create a coupon, of 10 % where nothing else is said."""
        values = {"name": code, "code": code, "description": code, "recurring": "true", "stackable": "true"}
        if "amount_in_cents" not in fields:
            values["percentage"] = "10"
        path = {"product_family_id": family_id or self.family_id}
        reply = self.api.call("create_coupon", path=path, body={"coupon": values | fields})
        assert reply.status == 201, reply.json
        coupon: dict[str, Any] = reply.json["coupon"]
        return coupon

    def customer(self, **fields: Any) -> dict[str, Any]:
        """Create a customer."""
        reply = self.api.call("create_customer", body={"customer": self.person(**fields)})
        assert reply.status == 201, reply.json
        customer: dict[str, Any] = reply.json["customer"]
        return customer

    def person(self, **fields: Any) -> dict[str, Any]:
        """Describe somebody new."""
        self.people += 1
        return {"first_name": "Ann", "last_name": "Lee", "email": f"ann{self.people}@example.com"} | fields

    def try_sign_up(self, **fields: Any) -> Reply:
        """Sign somebody new up to Gold with a card that works, or as the fields say."""
        values: dict[str, Any] = {}
        if not {"product_id", "offer_id", "product_handle"} & fields.keys():
            values["product_handle"] = "gold"
        if not {"customer_id", "customer_reference", "customer_attributes"} & fields.keys():
            values["customer_attributes"] = self.person()
        if not {"payment_profile_id", "bank_account_attributes", "payment_profile_attributes"} & fields.keys():
            values["credit_card_attributes"] = CARD
        values |= fields
        body = {name: value for name, value in values.items() if value is not None}
        return self.api.call("create_subscription", body={"subscription": body})

    def sign_up(self, **fields: Any) -> dict[str, Any]:
        """Sign up, and give the subscription."""
        reply = self.try_sign_up(**fields)
        assert reply.status == 201, reply.json
        subscription: dict[str, Any] = reply.json["subscription"]
        return subscription

    def read(self, subscription: dict[str, Any], **query: Any) -> dict[str, Any]:
        """Read a subscription again."""
        reply = self.api.call("read_subscription", path={"subscription_id": subscription["id"]}, query=query)
        assert reply.status == 200, reply.json
        found: dict[str, Any] = reply.json["subscription"]
        return found

    def update(self, subscription: dict[str, Any], **fields: Any) -> Reply:
        """Update a subscription."""
        path = {"subscription_id": subscription["id"]}
        return self.api.call("update_subscription", path=path, body={"subscription": fields})

    def updated(self, subscription: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Update a subscription, and give it."""
        reply = self.update(subscription, **fields)
        assert reply.status == 200, reply.json
        found: dict[str, Any] = reply.json["subscription"]
        return found

    def event_keys(self, subscription: dict[str, Any] | None = None) -> list[str]:
        """List the keys of the events, oldest first: of all, or of one subscription."""
        if subscription is None:
            reply = self.api.call("list_events", query={"direction": "asc", "per_page": 200})
        else:
            path = {"subscription_id": subscription["id"]}
            reply = self.api.call("list_subscription_events", path=path, query={"direction": "asc", "per_page": 200})
        return [event["event"]["key"] for event in reply.json]

    def invoices(self, subscription: dict[str, Any]) -> list[dict[str, Any]]:
        """List the invoices of a subscription, the oldest first, with their lines and discounts."""
        query = {"subscription_id": subscription["id"], "line_items": "true", "discounts": "true", "direction": "asc"}
        found: list[dict[str, Any]] = self.api.call("list_invoices", query=query).json["invoices"]
        return found
