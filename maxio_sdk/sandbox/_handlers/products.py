"""Products."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.product_prices import default_price_point
from maxio_sdk.sandbox._engine.catalogue.products import change_product, make_product
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.products import Product, ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.products import product_wire

__all__: list[str] = []


def _answer(site: Site, product: Product) -> Answer:
    return Answer(body={"product": product_wire(site, product)})


def _product(site: Site, call: Call) -> Product:
    return by_id_or_handle(site, Product, call.path["product_id"])


def _list(site: Site, call: Call, products: Iterable[Product]) -> Answer:
    query = call.query
    numbers, exchange_rate = query.integers("filter[ids]"), query.flag("filter[use_site_exchange_rate]")
    archived = query.flag("include_archived")
    prepaid_only = query.text("filter[prepaid_product_price_point][product_price_point_id]") == "not_null"
    found = [
        product
        for product in within_dates(site, query, products)
        if (archived or product.archived_at is None)
        and (numbers is None or product.id in numbers)
        and (exchange_rate is None or default_price_point(site, product).use_site_exchange_rate == exchange_rate)
        and not prepaid_only  # Prepaid price points are set up on the site's screens alone.
    ]
    return Answer(body=[{"product": product_wire(site, product)} for product in call.page(found)])


@handles("list_products")
def list_products(site: Site, call: Call) -> Answer:
    """List the products of the site."""
    return _list(site, call, site[Product])


@handles("list_products_for_product_family")
def list_products_for_product_family(site: Site, call: Call) -> Answer:
    """List the products of a product family."""
    family = by_id_or_handle(site, ProductFamily, call.path["product_family_id"])
    return _list(site, call, site[Product].where(product_family_id=family.id))


@handles("create_product")
def create_product(site: Site, call: Call) -> Answer:
    """Create a product in a product family."""
    family = by_id_or_handle(site, ProductFamily, call.path["product_family_id"])
    product = make_product(site, family, call.fields("product", required=False))
    return Answer.created({"product": product_wire(site, product)})


@handles("read_product")
def read_product(site: Site, call: Call) -> Answer:
    """Give a product."""
    return _answer(site, _product(site, call))


@handles("read_product_by_handle")
def read_product_by_handle(site: Site, call: Call) -> Answer:
    """Find a product by its handle."""
    product = site[Product].first(handle=call.path["api_handle"])
    if product is None:
        raise not_found()
    return _answer(site, product)


@handles("update_product")
def update_product(site: Site, call: Call) -> Answer:
    """Change a product, which makes a new version of it."""
    product = _product(site, call)
    change_product(site, product, call.fields("product", required=False))
    return _answer(site, product)


@handles("archive_product")
def archive_product(site: Site, call: Call) -> Answer:
    """Archive a product. Subscriptions to it go on."""
    product = _product(site, call)
    if product.archived_at is not None:
        raise unprocessable("Product cannot be archived.")
    product.archived_at = product.updated_at = site.now
    return _answer(site, product)
