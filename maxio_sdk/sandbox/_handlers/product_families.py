"""Product families."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.catalogue.products import make_product_family
from maxio_sdk.sandbox._engine.listing import within_dates
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.products import ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.products import product_family_wire

__all__: list[str] = []


@handles("list_product_families")
def list_product_families(site: Site, call: Call) -> Answer:
    """List the product families of the site, all at once unless a page is asked for."""
    families = within_dates(site, call.query, site[ProductFamily])
    if "page" in call.query or "per_page" in call.query:
        # Clients that walk through every list in one manner go on until a page comes short.
        families = call.page(families)
    return Answer(body=[{"product_family": product_family_wire(site, family)} for family in families])


@handles("create_product_family")
def create_product_family(site: Site, call: Call) -> Answer:
    """Create a product family."""
    family = make_product_family(site, call.fields("product_family", required=False))
    return Answer.created({"product_family": product_family_wire(site, family)})


@handles("read_product_family")
def read_product_family(site: Site, call: Call) -> Answer:
    """Give a product family."""
    family = by_id_or_handle(site, ProductFamily, call.path["id"])
    return Answer(body={"product_family": product_family_wire(site, family)})
