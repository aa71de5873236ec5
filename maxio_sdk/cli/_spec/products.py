# Generated from spec/operations/products.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_products": Method(
        id="list_products",
        resource="products",
        name="list",
        verb="GET",
        path="/products.json",
        doc="List the products of all product families of the site.\n\nArchived products are left out unless --include-archived is set. For one family see `maxio product-families list-products`. A datetime without an offset is read in the site's time zone.",
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
                name="end_date", kind="date", doc="Only products up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only products at or before this time. Takes precedence over --end-date.",
            ),
            Argument(
                name="start_date",
                kind="date",
                doc="Only products from midnight of this day on, in the site's time zone.",
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only products at or after this time. Takes precedence over --start-date.",
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Products a page; 200 at most."),
            Argument(name="include_archived", kind="boolean", doc="Whether to list archived products, too."),
            Argument(name="include", doc="What to show besides.", choices=("prepaid_product_price_point",)),
        ),
        listing=True,
        reference="Products, listProducts",
    ),
    "create_product": Method(
        id="create_product",
        resource="products",
        name="create",
        verb="POST",
        path="/product_families/{product_family_id}/products.json",
        doc="Create a product in a product family.\n\nThe price and the period become its first, default price point; more are added with `maxio products price-points create`, which can also set an initial charge. With `auto_create_signup_page` a Public Signup Page is made along with it. Give a `handle`: a product whose answer was lost is then found again by it.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="product",
            fields=(
                Argument(name="name", required=True),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; lowercase letters, numbers, `_` and `-`.",
                ),
                Argument(name="description", required=True),
                Argument(name="accounting_code", doc="Such as an internal id or an SKU."),
                Argument(
                    name="request_credit_card",
                    kind="boolean",
                    doc="Legacy; matters to old hosted pages alone. Signup pages have a setting of their own.",
                ),
                Argument(
                    name="require_credit_card",
                    kind="boolean",
                    doc="Legacy; matters to old hosted pages alone. Signup pages have a setting of their own.",
                ),
                Argument(
                    name="price_in_cents",
                    kind="integer",
                    doc="The price of a period, in cents of the site's currency.",
                    required=True,
                ),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s a period lasts; at least 1.",
                    required=True,
                ),
                Argument(
                    name="interval_unit",
                    required=True,
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(
                    name="trial_price_in_cents",
                    kind="integer",
                    doc="The price of the trial, in cents of the site's currency.",
                ),
                Argument(name="trial_interval", kind="integer", doc="How many `trial_interval_unit`s the trial lasts."),
                Argument(
                    name="trial_interval_unit",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(
                    name="trial_type",
                    doc="What happens at the end of a trial without a card on file.",
                    choices=(
                        "no_obligation",
                        "payment_expected",
                    ),
                ),
                Argument(
                    name="expiration_interval",
                    kind="integer",
                    doc="How many `expiration_interval_unit`s a subscription lasts before it expires.",
                ),
                Argument(
                    name="expiration_interval_unit",
                    doc="Or `never`.",
                    choices=(
                        "day",
                        "month",
                        "never",
                    ),
                ),
                Argument(
                    name="auto_create_signup_page",
                    kind="boolean",
                    doc="Whether to make a Public Signup Page for the product, too.",
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={
            404: "No such product family.",
            422: "The handle is taken, a required field is missing, or a value is not valid.",
        },
        reference="Products, createProduct",
    ),
    "read_product": Method(
        id="read_product",
        resource="products",
        name="get",
        verb="GET",
        path="/products/{product_id}.json",
        doc="Get a product by its id.\n\nBy its handle: `maxio products find`.",
        path_arguments=(Argument(name="product_id", kind="integer", required=True),),
        errors={404: "No such product."},
        reference="Products, readProduct",
    ),
    "read_product_by_handle": Method(
        id="read_product_by_handle",
        resource="products",
        name="find",
        verb="GET",
        path="/products/handle/{api_handle}.json",
        doc="Find the one product with a given handle.",
        path_arguments=(
            Argument(
                name="handle",
                wire="api_handle",
                doc="The product's handle, without `handle:` before it.",
                required=True,
            ),
        ),
        errors={404: "No product has this handle."},
        reference="Products, readProductByHandle",
    ),
    "update_product": Method(
        id="update_product",
        resource="products",
        name="update",
        verb="PUT",
        path="/products/{product_id}.json",
        doc="Change a product, which gives it a new default price point.\n\nEvery update creates a price point and makes it the default, so repeating one is not without effect. To change a price in place, or to leave the default as it is, use `maxio products price-points update`.",
        path_arguments=(Argument(name="product_id", kind="integer", required=True),),
        form=Form(
            root="product",
            fields=(
                Argument(name="name"),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; lowercase letters, numbers, `_` and `-`.",
                ),
                Argument(name="description"),
                Argument(name="accounting_code", doc="Such as an internal id or an SKU."),
                Argument(
                    name="require_credit_card",
                    kind="boolean",
                    doc="Legacy; matters to old hosted pages alone. Signup pages have a setting of their own.",
                ),
                Argument(
                    name="price_in_cents", kind="integer", doc="The price of a period, in cents of the site's currency."
                ),
                Argument(name="interval", kind="integer", doc="How many `interval_unit`s a period lasts; at least 1."),
                Argument(
                    name="interval_unit",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(
                    name="trial_price_in_cents",
                    kind="integer",
                    doc="The price of the trial, in cents of the site's currency.",
                ),
                Argument(name="trial_interval", kind="integer", doc="How many `trial_interval_unit`s the trial lasts."),
                Argument(
                    name="trial_interval_unit",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(
                    name="trial_type",
                    doc="What happens at the end of a trial without a card on file.",
                    choices=(
                        "no_obligation",
                        "payment_expected",
                    ),
                ),
                Argument(
                    name="expiration_interval",
                    kind="integer",
                    doc="How many `expiration_interval_unit`s a subscription lasts before it expires.",
                ),
                Argument(
                    name="expiration_interval_unit",
                    doc="Or `never`.",
                    choices=(
                        "day",
                        "month",
                        "never",
                    ),
                ),
                Argument(
                    name="auto_create_signup_page",
                    kind="boolean",
                    doc="Whether to make a Public Signup Page for the product.",
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
                Argument(
                    name="update_return_params",
                    doc="The query parameters that are put behind the product's `update_return_url`.",
                ),
            ),
        ),
        token=True,
        errors={404: "No such product.", 422: "The handle is taken, or a value is not valid."},
        reference="Products, updateProduct",
    ),
    "archive_product": Method(
        id="archive_product",
        resource="products",
        name="archive",
        verb="DELETE",
        path="/products/{product_id}.json",
        doc="Archive a product, so that it is no longer on offer.\n\nSubscriptions to it go on and are charged as before. It can no longer be chosen in the Billing Portal, and its Public Signup Pages are disabled. The API has no call that brings an archived product back.",
        path_arguments=(Argument(name="product_id", kind="integer", required=True),),
        errors={404: "No such product.", 422: "The product cannot be archived."},
        reference="Products, archiveProduct",
    ),
}
