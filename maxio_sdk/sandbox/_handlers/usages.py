"""Usages of metered and prepaid components."""

from __future__ import annotations

from datetime import datetime, time
from urllib.parse import unquote

from maxio_sdk.sandbox._engine.consumption.allocations import record_usage
from maxio_sdk.sandbox._engine.consumption.subscription_components import (
    asked_price_point,
    component_at,
    component_of,
    schedule,
)
from maxio_sdk.sandbox._engine.lookup import whole
from maxio_sdk.sandbox._http.answers import Answer, Refused, blank, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, Usage
from maxio_sdk.sandbox._wire.subscription_components import usage_wire

__all__: list[str] = []


@handles("create_usage")
def create_usage(site: Site, call: Call) -> Answer:
    subscription, component = _of_path(site, call)
    fields = call.fields("usage")
    quantity = fields.decimal("quantity")
    if quantity is None:
        raise blank("Quantity")
    price_point = _price_point(site, subscription, component, fields)
    usage = record_usage(site, subscription, component, quantity, memo=fields.text("memo"), price_point=price_point)
    held = component_of(site, subscription, component)
    if held is not None:
        schedule(site, held, fields)
    return Answer(body={"usage": usage_wire(site, usage)})


def _price_point(
    site: Site, subscription: Subscription, component: Component, fields: Fields
) -> ComponentPricePoint | None:
    """Read the price point. What is wrong with it comes as a message, as all errors of usages do."""
    try:
        return asked_price_point(site, subscription, component, fields)
    except Refused as refusal:
        errors = refusal.answer.body["errors"]
        raise unprocessable(*(each if isinstance(each, str) else each["message"] for each in errors)) from None


@handles("list_usages")
def list_usages(site: Site, call: Call) -> Answer:
    subscription, component = _of_path(site, call)
    held = component_of(site, subscription, component)
    since_id, max_id = call.query.integer("since_id"), call.query.integer("max_id")
    since, until = _midnight(site, call, "since_date"), _midnight(site, call, "until_date")
    found = [
        usage
        for usage in (() if held is None else site[Usage].where(subscription_component_id=held.id))
        if (since_id is None or usage.id >= since_id)
        and (max_id is None or usage.id <= max_id)
        and (since is None or usage.created_at >= since)
        and (until is None or usage.created_at <= until)
    ]
    return Answer(body=[{"usage": usage_wire(site, usage)} for usage in call.page(found[::-1])])


def _midnight(site: Site, call: Call, name: str) -> datetime | None:
    day = call.query.day(name)
    return None if day is None else datetime.combine(day, time(), site.zone)


def _of_path(site: Site, call: Call) -> tuple[Subscription, Component]:
    """Find the subscription, by its id or its reference, and the component."""
    text = call.path["subscription_id_or_reference"]
    subscription = site[Subscription].get(whole(text))
    for reference in (text, text.removeprefix("reference:"), unquote(text)):
        subscription = subscription or site[Subscription].first(reference=reference)
    if subscription is None:
        raise not_found()
    return subscription, component_at(site, subscription, call.path["component_id"])
