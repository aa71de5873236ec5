"""Coupons."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from maxio_sdk.sandbox._engine.catalogue.coupon_making import change_coupon, make_coupon
from maxio_sdk.sandbox._engine.catalogue.coupons import NOT_FOUND, coupon_problem, default_family, find_coupon
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle, named, need
from maxio_sdk.sandbox._engine.problems import refusing_by_field
from maxio_sdk.sandbox._http.answers import Answer, Refused, missing_root, not_found, unprocessable_fields
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.coupons import Coupon
from maxio_sdk.sandbox._state.products import CurrencyPriceNumber, ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.coupon_usage import coupon_usage
from maxio_sdk.sandbox._wire.coupons import coupon_currency_prices_wire, coupon_wire

__all__: list[str] = []


def _family(site: Site, call: Call) -> ProductFamily:
    return by_id_or_handle(site, ProductFamily, call.path["product_family_id"])


def _coupon(site: Site, call: Call) -> Coupon:
    coupon = need(site, Coupon, call.id("coupon_id"))
    if coupon.product_family_id != _family(site, call).id:
        raise not_found()
    return coupon


def _answer(site: Site, call: Call, coupon: Coupon) -> Answer:
    currency_prices = bool(call.query.flag("currency_prices"))
    return Answer(body={"coupon": coupon_wire(site, coupon, currency_prices=currency_prices)})


def _list(site: Site, call: Call, coupons: Iterable[Coupon]) -> Answer:
    query = call.query
    numbers, codes = query.integers("filter[ids]"), query.many("filter[codes]")
    capitals = None if codes is None else {code.upper() for code in codes}
    exchange_rate = query.flag("filter[use_site_exchange_rate]")
    archived, currency_prices = query.flag("filter[include_archived]"), bool(query.flag("currency_prices"))
    found = [
        coupon
        for coupon in within_dates(site, query, coupons, inside="filter[{}]")
        if (archived or coupon.archived_at is None)
        and (numbers is None or coupon.id in numbers)
        and (capitals is None or coupon.code in capitals)
        and (exchange_rate is None or coupon.use_site_exchange_rate == exchange_rate)
    ]
    page = call.page(found)
    return Answer(body=[{"coupon": coupon_wire(site, coupon, currency_prices=currency_prices)} for coupon in page])


@handles("list_coupons")
def list_coupons(site: Site, call: Call) -> Answer:
    """List the coupons of the site."""
    return _list(site, call, site[Coupon])


@handles("list_coupons_for_product_family")
def list_coupons_for_product_family(site: Site, call: Call) -> Answer:
    """List the coupons of a product family."""
    return _list(site, call, site[Coupon].where(product_family_id=_family(site, call).id))


@handles("create_coupon")
def create_coupon(site: Site, call: Call) -> Answer:
    """Create a coupon in a product family."""
    family = _family(site, call)
    coupon = make_coupon(site, family, call.fields("coupon", required=False), call.fields())
    return Answer.created({"coupon": coupon_wire(site, coupon)})


@handles("read_coupon")
def read_coupon(site: Site, call: Call) -> Answer:
    """Give a coupon."""
    return _answer(site, call, _coupon(site, call))


@handles("update_coupon")
def update_coupon(site: Site, call: Call) -> Answer:
    """Change a coupon."""
    coupon = _coupon(site, call)
    change_coupon(site, coupon, call.fields("coupon", required=False), call.fields())
    return _answer(site, call, coupon)


@handles("archive_coupon")
def archive_coupon(site: Site, call: Call) -> Answer:
    """Archive a coupon. Subscriptions that have it keep it."""
    coupon = _coupon(site, call)
    if coupon.archived_at is None:
        coupon.archived_at = coupon.updated_at = site.now
    return _answer(site, call, coupon)


def _by_code(site: Site, call: Call) -> Coupon | None:
    """Find a coupon by its code in the family that the query names, or in the default one."""
    asked = call.query.text("product_family_id")
    family = named(site, ProductFamily, asked) if asked else default_family(site)
    code = call.query.text("code")
    return find_coupon(site, code, family.id) if code and family is not None else None


@handles("find_coupon")
def find_coupon_by_code(site: Site, call: Call) -> Answer:
    """Find a coupon by its code, whether it can be used or not."""
    coupon = _by_code(site, call)
    if coupon is None:
        raise not_found()
    return _answer(site, call, coupon)


@handles("validate_coupon")
def validate_coupon(site: Site, call: Call) -> Answer:
    """Find a coupon by its code, if it can be used."""
    coupon = _by_code(site, call)
    problem = NOT_FOUND if coupon is None else coupon_problem(site, coupon, None)
    if coupon is None or problem is not None:
        raise Refused(Answer(status=404, body={"errors": problem}))
    return _answer(site, call, coupon)


@handles("read_coupon_usage")
def read_coupon_usage(site: Site, call: Call) -> Answer:
    """Tell how a coupon was used, by product."""
    return Answer(body=coupon_usage(site, _coupon(site, call)))


@handles("create_or_update_coupon_currency_prices")
def create_or_update_coupon_currency_prices(site: Site, call: Call) -> Answer:
    """Set what a coupon takes off in further currencies."""
    coupon = need(site, Coupon, call.id("coupon_id"))
    with refusing_by_field("currency_prices"):
        entries = call.fields().objects("currency_prices")
        if not entries:
            raise missing_root("currency_prices")
        if coupon.amount_in_cents is None:
            message = "Currency pricing can only be defined for coupons with an amount."
            raise unprocessable_fields({"currency_prices": [message]})
        prices = {currency: (number, currency, price) for number, currency, price in coupon.currency_prices}
        for currency, price in (_read_price(site, entry) for entry in entries):
            number = prices[currency][0] if currency in prices else site[CurrencyPriceNumber].new_id()
            prices[currency] = (number, currency, str(price))
    coupon.currency_prices = tuple(prices.values())
    coupon.use_site_exchange_rate = False
    coupon.updated_at = site.now
    return Answer(body={"currency_prices": coupon_currency_prices_wire(site, coupon)})


def _read_price(site: Site, entry: Fields) -> tuple[str, Decimal]:
    currency, price = (entry.text("currency") or "").upper(), entry.decimal("price")
    if currency not in site.settings.currencies:
        raise unprocessable_fields({"currency": [f"Currency {currency} is not defined for this Site."]})
    if price is None or price < 0:
        message = "can't be blank" if price is None else "must be greater than or equal to 0"
        raise unprocessable_fields({"price": [message]})
    return currency, price
