"""Narrowing down and sorting lists of the components of subscriptions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from maxio_sdk.sandbox._engine.consumption.prepaid_units import prepaid_balances
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._http.answers import unprocessable
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._http.values import Malformed, as_flag
from maxio_sdk.sandbox._state.components import Component, ComponentPricePoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription, SubscriptionComponent

__all__ = ["listed", "listed_for_site"]


def listed(site: Site, query: Query, components: Iterable[SubscriptionComponent]) -> list[SubscriptionComponent]:
    """Keep the components that the query asks for, in its order."""
    found = list(components)
    if query.text("date_field") is not None:
        found = within_dates(site, query, found)
    families = query.integers("product_family_ids")
    if families is not None:
        found = [held for held in found if site[Component][held.component_id].product_family_id in families]
    if query.flag("in_use"):
        found = [held for held in found if _in_use(site, held)]
    return _sorted(query, [held for held in found if _fits_filter(site, query, held)])


def listed_for_site(site: Site, query: Query, include: Collection[str]) -> list[SubscriptionComponent]:
    """List the components of all subscriptions that the query asks for."""
    subscriptions = query.integers("subscription_ids")
    if subscriptions is None:
        found: list[SubscriptionComponent] = list(site[SubscriptionComponent])
    else:
        store = site[SubscriptionComponent]
        found = [held for one in dict.fromkeys(subscriptions) for held in store.where(subscription_id=one)]
        found.sort(key=lambda held: held.id)
    about = {key for key, _ in query.pairs if key.startswith("filter[subscription]")}
    if about:
        if "subscription" not in include:
            raise unprocessable("filter[subscription] requires include=subscription")
        kept = _subscriptions(site, query)
        found = [held for held in found if held.subscription_id in kept]
    return listed(site, query, found)


def _subscriptions(site: Site, query: Query) -> set[int]:
    """Find the subscriptions that `filter[subscription]` asks for, by their ids."""
    inside = "filter[subscription][{}]"
    states = query.many(inside.format("states"))
    found = list(site[Subscription])
    if query.text(inside.format("date_field")) is not None:
        found = within_dates(site, query, found, inside=inside)
    return {one.id for one in found if states is None or one.state in states}


def _in_use(site: Site, held: SubscriptionComponent) -> bool:
    """Tell whether there is anything of a component."""
    if site[Component][held.component_id].kind == "prepaid_usage_component":
        return any(prepaid_balances(site, held))
    return bool(held.allocated_quantity or held.unit_balance or held.enabled)


def _fits_filter(site: Site, query: Query, held: SubscriptionComponent) -> bool:
    currencies = query.many("filter[currencies]")
    if currencies is not None and site[Subscription][held.subscription_id].currency not in currencies:
        return False
    text = query.text("filter[use_site_exchange_rate]")
    if not text:
        return True
    try:
        wanted = as_flag(text)
    except Malformed:
        raise unprocessable(f"invalid use_site_exchange_rate: {text}") from None
    return site[ComponentPricePoint][held.price_point_id].use_site_exchange_rate is wanted


def _sorted(query: Query, found: list[SubscriptionComponent]) -> list[SubscriptionComponent]:
    field, direction = query.text("sort") or None, query.text("direction") or "asc"
    if field not in (None, "id", "updated_at"):
        raise unprocessable(f"invalid sort: {field}")
    if direction not in ("asc", "desc"):
        raise unprocessable(f"invalid direction: {direction}")
    if field == "updated_at":
        found.sort(key=lambda held: held.updated_at)
    elif field == "id":
        found.sort(key=lambda held: held.id)
    return found[::-1] if direction == "desc" else found
