"""Customers."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.customers import change_customer, delete_customer, make_customer
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.paging import ordered
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.customers import customer_wire

__all__: list[str] = []


def _wire(site: Site, customer: Customer) -> Json:
    return {"customer": customer_wire(site, customer)}


@handles("create_customer")
def create_customer(site: Site, call: Call) -> Answer:
    """Create a customer."""
    return Answer.created(_wire(site, make_customer(site, call.fields("customer"))))


@handles("list_customers")
def list_customers(site: Site, call: Call) -> Answer:
    """List or search the customers."""
    asked = (call.query.text("q") or "").strip().lower()
    found = [one for one in within_dates(site, call.query, site[Customer]) if _matches(one, asked)]
    return Answer(body=[_wire(site, customer) for customer in call.page(ordered(call, found))])


def _matches(customer: Customer, asked: str) -> bool:
    """Tell whether a customer is what a search asks for: the id as a whole, or a part of one of the texts."""
    if not asked or asked == str(customer.id):
        return True
    texts = (
        customer.email,
        customer.reference,
        customer.organization,
        f"{customer.first_name} {customer.last_name}",
    )
    return any(asked in text.lower() for text in texts if text)


@handles("read_customer")
def read_customer(site: Site, call: Call) -> Answer:
    """Show a customer."""
    return Answer(body=_wire(site, need(site, Customer, call.id("id"))))


@handles("read_customer_by_reference")
def read_customer_by_reference(site: Site, call: Call) -> Answer:
    """Show the customer with a reference."""
    reference = call.query.text("reference")
    customer = site[Customer].first(reference=reference) if reference else None
    if customer is None:
        raise not_found()
    return Answer(body=_wire(site, customer))


@handles("update_customer")
def update_customer(site: Site, call: Call) -> Answer:
    """Change a customer."""
    customer = need(site, Customer, call.id("id"))
    return Answer(body=_wire(site, change_customer(site, customer, call.fields("customer"))))


@handles("delete_customer")
def remove_customer(site: Site, call: Call) -> Answer:
    """Delete a customer who has no subscriptions."""
    customer = need(site, Customer, call.id("id"))
    if site[Subscription].where(customer_id=customer.id):
        raise unprocessable("A customer with subscriptions cannot be deleted.")
    delete_customer(site, customer)
    return Answer.nothing()
