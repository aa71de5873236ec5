"""Sales representatives of the seller, and the subscriptions that are theirs."""

from __future__ import annotations

from maxio_sdk.sandbox._billing.money import formatted
from maxio_sdk.sandbox._engine.customers import display_name
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.mrr import Breakout, breakout, items_at
from maxio_sdk.sandbox._http.answers import Answer, Json, not_found
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import Transaction
from maxio_sdk.sandbox._state.sales import SalesRep
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.text import day_text

__all__: list[str] = []


@handles("list_sales_commission_settings")
def list_settings(site: Site, call: Call) -> Answer:
    """List the subscriptions that have a representative."""
    shown = _shown(site, call)
    found = [(rep, one) for rep in site[SalesRep] for one in _subscriptions(site, rep, shown=shown)]
    return Answer(body=[_setting_wire(site, rep, one) for rep, one in call.page(found)])


@handles("list_sales_reps")
def list_sales_reps(site: Site, call: Call) -> Answer:
    """List the representatives with what their subscriptions bring."""
    shown = _shown(site, call)
    return Answer(body=[_rep_wire(site, call, rep, shown=shown) for rep in call.page(list(site[SalesRep]))])


@handles("read_sales_rep")
def read_sales_rep(site: Site, call: Call) -> Answer:
    """Show a representative with a page of the subscriptions that are theirs."""
    shown = _shown(site, call)
    rep = need(site, SalesRep, call.id("sales_rep_id"))
    subscriptions = _subscriptions(site, rep, shown=shown)
    return Answer(
        body={
            "id": rep.id,
            "full_name": rep.full_name,
            "subscriptions_count": len(subscriptions),
            "test_mode": _test_mode(call),
            "subscriptions": [_subscription_wire(site, one) for one in call.page(subscriptions)],
        }
    )


def _shown(site: Site, call: Call) -> bool:
    """Tell whether the asked mode, live unless told otherwise, is that of this site. Other sellers are not found."""
    if call.path["seller_id"] != str(site.settings.seller_id):
        raise not_found()
    return _test_mode(call) is site.settings.test


def _test_mode(call: Call) -> bool:
    return call.query.flag("live_mode", True) is False


def _subscriptions(site: Site, rep: SalesRep, *, shown: bool) -> list[Subscription]:
    found = [site[Subscription].get(subscription_id) for subscription_id in rep.subscription_ids]
    return [one for one in found if one is not None] if shown else []


def _mrr(site: Site, subscription: Subscription) -> Breakout:
    return breakout(items_at(site, subscription, site.now))


def _customer_name(site: Site, subscription: Subscription) -> str:
    return display_name(site[Customer][subscription.customer_id])


def _mrr_wire(site: Site, amounts: Breakout) -> dict[str, Json]:
    currency = site.settings.currency
    return {
        "mrr": formatted(amounts.total, currency),
        "usage": formatted(amounts.usage, currency),
        "recurring": formatted(amounts.plan, currency),
    }


def _setting_wire(site: Site, rep: SalesRep, subscription: Subscription) -> Json:
    return {
        "customer_name": _customer_name(site, subscription),
        "subscription_id": subscription.id,
        "site_link": f"https://{site.settings.subdomain}.chargify.com",
        "site_name": site.settings.name,
        "subscription_mrr": formatted(_mrr(site, subscription).total, site.settings.currency),
        "sales_rep_id": rep.id,
        "sales_rep_name": rep.full_name,
    }


def _rep_wire(site: Site, call: Call, rep: SalesRep, *, shown: bool) -> Json:
    subscriptions = _subscriptions(site, rep, shown=shown)
    amounts = sum((_mrr(site, one) for one in subscriptions), Breakout())
    return {
        "id": rep.id,
        "full_name": rep.full_name,
        "subscriptions_count": len(subscriptions),
        "mrr_data": {site.settings.currency: _mrr_wire(site, amounts)},
        "test_mode": _test_mode(call),
    }


def _subscription_wire(site: Site, subscription: Subscription) -> Json:
    ended = subscription.canceled_at
    return {
        "id": subscription.id,
        "site_name": site.settings.name,
        "subscription_url": f"https://{site.settings.subdomain}.chargify.com/subscriptions/{subscription.id}",
        "customer_name": _customer_name(site, subscription),
        "created_at": day_text(subscription.created_at.astimezone(site.zone).date()),
        **_mrr_wire(site, _mrr(site, subscription)),
        "last_payment": _last_payment(site, subscription),
        "churn_date": None if ended is None else day_text(ended.astimezone(site.zone).date()),
    }


def _last_payment(site: Site, subscription: Subscription) -> str | None:
    made = site[Transaction].where(subscription_id=subscription.id)
    paid = [one.amount_in_cents for one in made if one.kind == "payment" and one.success]
    return formatted(paid[-1], subscription.currency) if paid else None
