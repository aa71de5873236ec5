# Generated from spec/operations/products.price_points.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_product_price_points": Method(
        id="list_product_price_points",
        resource="products.price_points",
        name="list",
        verb="GET",
        path="/products/{product_id}/price_points.json",
        doc="List the price points of a product, the newest first.\n\nThe default one may stand anywhere in the list: look at `type`. With `--currency-prices` a price point that uses the site's exchange rate shows prices converted at the present rate; any other shows those that were set for each currency.",
        path_arguments=(
            Argument(name="product_id", kind="id", doc="The product's id, or `handle:` and its handle.", required=True),
        ),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Price points a page; 200 at most."),
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
            Argument(
                name="filter_type",
                wire="filter[type]",
                doc="Only price points of these types.",
                many=True,
                choices=(
                    "catalog",
                    "default",
                    "custom",
                ),
            ),
            Argument(name="archived", kind="boolean", doc="Whether to list archived price points, too."),
        ),
        listing=True,
        errors={404: "No such product."},
        reference="Product: Price Points, listProductPricePoints",
    ),
    "list_all_product_price_points": Method(
        id="list_all_product_price_points",
        resource="products.price_points",
        name="list_all",
        verb="GET",
        path="/products_price_points.json",
        doc="List the price points of all products of the site.\n\nFor one product see `maxio products price-points list`.",
        query=(
            Argument(
                name="direction",
                doc="The order of the list.",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
            Argument(
                name="filter",
                kind="object",
                doc="Which price points to list.",
                fields=(
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
                        doc="Only price points from midnight of this day on, in the site's time zone.",
                    ),
                    Argument(
                        name="end_date",
                        kind="date",
                        doc="Only price points up to the end of this day, in the site's time zone.",
                    ),
                    Argument(
                        name="start_datetime",
                        kind="datetime",
                        doc="Only price points at or after this time. Takes precedence over `start_date`.",
                    ),
                    Argument(
                        name="end_datetime",
                        kind="datetime",
                        doc="Only price points at or before this time. Takes precedence over `end_date`.",
                    ),
                    Argument(
                        name="type_",
                        wire="type",
                        doc="Only price points of these types.",
                        many=True,
                        choices=(
                            "catalog",
                            "default",
                            "custom",
                        ),
                    ),
                    Argument(name="ids", kind="integer", doc="Only price points with these ids.", many=True),
                    Argument(
                        name="archived_at",
                        doc="`not_null` for archived price points only, `null` for the others only.",
                        choices=(
                            "not_null",
                            "null",
                        ),
                    ),
                ),
            ),
            Argument(name="include", doc="What to show besides.", choices=("currency_prices",)),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Price points a page; 200 at most."),
        ),
        listing=True,
        errors={422: "A value of the filter, the page or the order is not valid."},
        reference="Product: Price Points, listAllProductPricePoints",
    ),
    "create_product_price_point": Method(
        id="create_product_price_point",
        resource="products.price_points",
        name="create",
        verb="POST",
        path="/products/{product_id}/price_points.json",
        doc="Create a price point for a product.\n\nIt is not the default: see `maxio products price-points promote-to-default`. Prices in further currencies are set with `maxio products price-points create-currency-prices`. Give a `handle`: a price point whose answer was lost is then found again by it.",
        path_arguments=(
            Argument(name="product_id", kind="id", doc="The product's id, or `handle:` and its handle.", required=True),
        ),
        form=Form(
            root="price_point",
            fields=(
                Argument(name="name", required=True),
                Argument(name="handle", doc="A name for use in code."),
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
                    name="initial_charge_in_cents",
                    kind="integer",
                    doc="A one-time setup fee, in cents of the site's currency.",
                ),
                Argument(
                    name="initial_charge_after_trial",
                    kind="boolean",
                    doc="Whether the initial charge is made at the end of the trial, not at signup.",
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
                    name="use_site_exchange_rate",
                    kind="boolean",
                    doc="Whether prices in further currencies follow the site's exchange rate, rather than being set one by one.",
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such product.",
            422: "The handle is taken, a required field is missing, or a value is not valid.",
        },
        reference="Product: Price Points, createProductPricePoint",
    ),
    "read_product_price_point": Method(
        id="read_product_price_point",
        resource="products.price_points",
        name="get",
        verb="GET",
        path="/products/{product_id}/price_points/{price_point_id}.json",
        doc="Get a price point of a product.\n\nWith `--currency-prices` and a price point that uses the site's exchange rate, the prices are converted at the present rate; otherwise they are those that were set for each currency.",
        path_arguments=(
            Argument(name="product_id", kind="id", doc="The product's id, or `handle:` and its handle.", required=True),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The price point's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        query=(
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
        ),
        errors={404: "No such product or price point."},
        reference="Product: Price Points, readProductPricePoint",
    ),
    "update_product_price_point": Method(
        id="update_product_price_point",
        resource="products.price_points",
        name="update",
        verb="PUT",
        path="/products/{product_id}/price_points/{price_point_id}.json",
        doc="Change the handle or the price of a product's price point.\n\nCustom price points cannot be changed. Another price point becomes the default with `maxio products price-points promote-to-default`.",
        path_arguments=(
            Argument(name="product_id", kind="id", doc="The product's id, or `handle:` and its handle.", required=True),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The price point's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="price_point",
            fields=(
                Argument(name="handle"),
                Argument(
                    name="price_in_cents", kind="integer", doc="The price of a period, in cents of the site's currency."
                ),
            ),
        ),
        token=True,
        errors={404: "No such product or price point.", 422: "The handle is taken, or the price is not valid."},
        reference="Product: Price Points, updateProductPricePoint",
    ),
    "create_product_currency_prices": Method(
        id="create_product_currency_prices",
        resource="products.price_points",
        name="create_currency_prices",
        verb="POST",
        path="/product_price_points/{product_price_point_id}/currency_prices.json",
        doc="Set prices of a product's price point in further currencies.\n\nThe currencies must be defined in the settings of the site. Each one needs a price for every role that the price point has: `baseline`, and `trial` and `initial` where it has a trial or an initial charge. Amounts are in the currency, not in cents. Custom price points cannot have them.",
        path_arguments=(Argument(name="product_price_point_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="currency_prices",
                    kind="object",
                    doc="One entry for each role and each currency.",
                    required=True,
                    many=True,
                ),
            )
        ),
        token=True,
        errors={
            404: "No such price point.",
            422: "A currency is not defined for the site, or has no price for one of the roles.",
        },
        reference="Product: Price Points, createProductCurrencyPrices",
    ),
    "update_product_currency_prices": Method(
        id="update_product_currency_prices",
        resource="products.price_points",
        name="update_currency_prices",
        verb="PUT",
        path="/product_price_points/{product_price_point_id}/currency_prices.json",
        doc="Change prices of a product's price point in further currencies.\n\nThe ids are those of the currency prices, as `create_currency_prices` returned them. Amounts are in the currency, not in cents. A currency must keep a price for every role that the price point has. Currency prices of custom price points cannot be changed.",
        path_arguments=(Argument(name="product_price_point_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(name="currency_prices", kind="object", doc="The prices to change.", required=True, many=True),
            )
        ),
        token=True,
        errors={
            404: "No such price point.",
            422: "An id is not that of a currency price of this price point, or a price is not valid.",
        },
        reference="Product: Price Points, updateProductCurrencyPrices",
    ),
    "bulk_create_product_price_points": Method(
        id="bulk_create_product_price_points",
        resource="products.price_points",
        name="bulk_create",
        verb="POST",
        path="/products/{product_id}/price_points/bulk.json",
        doc="Create several price points for a product in one call.",
        path_arguments=(Argument(name="product_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="price_points", kind="object", doc="The price points to create.", required=True, many=True
                ),
            )
        ),
        token=True,
        errors={
            404: "No such product.",
            422: "A handle is taken, a required field is missing, or a value is not valid.",
        },
        reference="Product: Price Points, bulkCreateProductPricePoints",
    ),
    "archive_product_price_point": Method(
        id="archive_product_price_point",
        resource="products.price_points",
        name="archive",
        verb="DELETE",
        path="/products/{product_id}/price_points/{price_point_id}.json",
        doc="Archive a price point of a product.\n\nThe default price point cannot be archived: promote another one first. To undo: `maxio products price-points unarchive`.",
        path_arguments=(
            Argument(name="product_id", kind="id", doc="The product's id, or `handle:` and its handle.", required=True),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The price point's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        errors={404: "No such product or price point.", 422: "The price point is the default of its product."},
        reference="Product: Price Points, archiveProductPricePoint",
    ),
    "promote_product_price_point_to_default": Method(
        id="promote_product_price_point_to_default",
        resource="products.price_points",
        name="promote_to_default",
        verb="PATCH",
        path="/products/{product_id}/price_points/{price_point_id}/default.json",
        doc="Make a price point the default of its product.\n\nA custom price point cannot become the default.",
        path_arguments=(
            Argument(name="product_id", kind="integer", required=True),
            Argument(name="price_point_id", kind="integer", required=True),
        ),
        errors={404: "No such product or price point."},
        reference="Product: Price Points, promoteProductPricePointToDefault",
    ),
    "unarchive_product_price_point": Method(
        id="unarchive_product_price_point",
        resource="products.price_points",
        name="unarchive",
        verb="PATCH",
        path="/products/{product_id}/price_points/{price_point_id}/unarchive.json",
        doc="Bring an archived price point of a product back.",
        path_arguments=(
            Argument(name="product_id", kind="integer", required=True),
            Argument(name="price_point_id", kind="integer", required=True),
        ),
        errors={404: "No such product or price point."},
        reference="Product: Price Points, unarchiveProductPricePoint",
    ),
}
