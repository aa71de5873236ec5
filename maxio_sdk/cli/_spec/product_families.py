# Generated from spec/operations/product_families.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_product_families": Method(
        id="list_product_families",
        resource="product_families",
        name="list",
        verb="GET",
        path="/product_families.json",
        doc="List the product families of the site.\n\nThey come in one answer. A datetime without an offset is read in the site's time zone.",
        query=(
            Argument(
                name="date_field",
                doc="The timestamp that the four dates below apply to.",
                choices=(
                    "updated_at",
                    "created_at",
                ),
            ),
            Argument(
                name="start_date",
                kind="date",
                doc="Only families from midnight of this day on, in the site's time zone.",
            ),
            Argument(
                name="end_date", kind="date", doc="Only families up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only families at or after this time. Takes precedence over --start-date.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only families at or before this time. Takes precedence over --end-date.",
            ),
        ),
        listing=True,
        reference="Product Families, listProductFamilies",
    ),
    "create_product_family": Method(
        id="create_product_family",
        resource="product_families",
        name="create",
        verb="POST",
        path="/product_families.json",
        doc="Create a product family.\n\nGive a `handle`: a family whose answer was lost is then found again by it.",
        form=Form(
            root="product_family",
            fields=(
                Argument(name="name", required=True),
                Argument(
                    name="handle", doc="A name for use in code, unique on the site. Left out, it is made from the name."
                ),
                Argument(name="description"),
                Argument(name="surcharging", kind="boolean", doc="Whether surcharging applies to the family."),
            ),
        ),
        token=True,
        errors={422: "The handle is taken, or the name is missing."},
        reference="Product Families, createProductFamily",
    ),
    "read_product_family": Method(
        id="read_product_family",
        resource="product_families",
        name="get",
        verb="GET",
        path="/product_families/{id}.json",
        doc="Get a product family by its id or its handle.\n\nBy handle: `maxio product-families get handle:acme-projects`.",
        path_arguments=(
            Argument(
                name="product_family_id",
                wire="id",
                kind="id",
                doc="The family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        errors={404: "No such product family."},
        reference="Product Families, readProductFamily",
    ),
    "list_products_for_product_family": Method(
        id="list_products_for_product_family",
        resource="product_families",
        name="list_products",
        verb="GET",
        path="/product_families/{product_family_id}/products.json",
        doc="List the products of a product family.\n\nArchived products are left out unless --include-archived is set. A datetime without an offset is read in the site's time zone.",
        path_arguments=(
            Argument(
                name="product_family_id", kind="id", doc="The family's id, or `handle:` and its handle.", required=True
            ),
        ),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Products a page; 200 at most."),
            Argument(
                name="date_field",
                doc="The timestamp that the four dates below apply to.",
                choices=(
                    "updated_at",
                    "created_at",
                ),
            ),
            Argument(
                name="filter",
                kind="object",
                doc="Which products to list.",
                fields=(
                    Argument(name="ids", kind="integer", doc="Only products with these ids.", many=True),
                    Argument(
                        name="prepaid_product_price_point",
                        kind="object",
                        doc="Only products with a prepaid price point. Needs the argument `--include prepaid_product_price_point`, too.",
                    ),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="Only products whose default price point does, or does not, use the site's exchange rate.",
                    ),
                ),
            ),
            Argument(
                name="start_date",
                kind="date",
                doc="Only products from midnight of this day on, in the site's time zone.",
            ),
            Argument(
                name="end_date", kind="date", doc="Only products up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only products at or after this time. Takes precedence over --start-date.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only products at or before this time. Takes precedence over --end-date.",
            ),
            Argument(name="include_archived", kind="boolean", doc="Whether to list archived products, too."),
            Argument(name="include", doc="What to show besides.", choices=("prepaid_product_price_point",)),
        ),
        listing=True,
        errors={404: "No such product family."},
        reference="Product Families, listProductsForProductFamily",
    ),
}
