# Generated from spec/operations/components.price_points.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_component_price_points": Method(
        id="list_component_price_points",
        resource="components.price_points",
        name="list",
        verb="GET",
        path="/components/{component_id}/price_points.json",
        doc="List the price points of a component.\n\nWith `--currency-prices` a price point that uses the site's exchange rate shows prices converted at the present rate; any other shows those that were set for each currency.",
        path_arguments=(
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
        ),
        query=(
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Price points a page; 200 at most."),
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
        ),
        listing=True,
        errors={404: "No such component."},
        reference="Component: Price Points, listComponentPricePoints",
    ),
    "list_all_component_price_points": Method(
        id="list_all_component_price_points",
        resource="components.price_points",
        name="list_all",
        verb="GET",
        path="/components_price_points.json",
        doc="List the price points of all components of the site.\n\nFor one component see `maxio components price-points list`.",
        query=(
            Argument(name="include", doc="What to show besides.", choices=("currency_prices",)),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Price points a page; 200 at most."),
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
        ),
        listing=True,
        errors={422: "A value of the filter, the page or the order is not valid."},
        reference="Component: Price Points, listAllComponentPricePoints",
    ),
    "create_component_price_point": Method(
        id="create_component_price_point",
        resource="components.price_points",
        name="create",
        verb="POST",
        path="/components/{component_id}/price_points.json",
        doc="Create a price point for a component.\n\nEvery pricing scheme takes `prices` here: `per_unit` needs a single bracket from 1 on. For a prepaid usage component `overage_pricing` is required, too. The new price point is not the default: see `maxio components price-points promote-to-default`. Prices in further currencies are set with `maxio components price-points create-currency-prices`. Give a `handle`: a price point whose answer was lost is then found again by it.",
        path_arguments=(Argument(name="component_id", kind="integer", required=True),),
        form=Form(
            root="price_point",
            fields=(
                Argument(name="name", required=True),
                Argument(name="handle", doc="A name for use in code."),
                Argument(
                    name="pricing_scheme",
                    required=True,
                    choices=(
                        "stairstep",
                        "volume",
                        "per_unit",
                        "tiered",
                    ),
                ),
                Argument(
                    name="prices",
                    kind="object",
                    doc="The price brackets; a single one from 1 on with the pricing scheme `per_unit`.",
                    required=True,
                    many=True,
                ),
                Argument(
                    name="use_site_exchange_rate",
                    kind="boolean",
                    doc="Whether prices in further currencies follow the site's exchange rate (the default), rather than being set one by one. Not supported in bulk.",
                ),
                Argument(
                    name="tax_included", kind="boolean", doc="Whether the prices include tax. Not supported in bulk."
                ),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s the period lasts; on sites with Multifrequency only.",
                ),
                Argument(
                    name="interval_unit",
                    doc="The unit of the period; on sites with Multifrequency only.",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(
                    name="overage_pricing",
                    kind="object",
                    doc="How usage beyond what was prepaid is billed; required for prepaid usage components, and for them only.",
                ),
                Argument(
                    name="rollover_prepaid_remainder",
                    kind="boolean",
                    doc="Whether leftover units go over to the next period; prepaid usage components only.",
                ),
                Argument(
                    name="renew_prepaid_allocation",
                    kind="boolean",
                    doc="Whether the allocated quantity is bought again every period; prepaid usage components only.",
                ),
                Argument(
                    name="expiration_interval",
                    kind="integer",
                    doc="How many `expiration_interval_unit`s leftover units last; prepaid usage components with `rollover_prepaid_remainder` only.",
                ),
                Argument(
                    name="expiration_interval_unit",
                    doc="The unit of `expiration_interval`; prepaid usage components with `rollover_prepaid_remainder` only.",
                    choices=(
                        "day",
                        "month",
                        "never",
                    ),
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such component.",
            422: "The handle is taken, or the prices or the overage prices are missing or not valid.",
        },
        reference="Component: Price Points, createComponentPricePoint",
    ),
    "read_component_price_point": Method(
        id="read_component_price_point",
        resource="components.price_points",
        name="get",
        verb="GET",
        path="/components/{component_id}/price_points/{price_point_id}.json",
        doc="Get a price point of a component.",
        path_arguments=(
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
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
        errors={404: "No such component or price point."},
        reference="Component: Price Points, readComponentPricePoint",
    ),
    "update_component_price_point": Method(
        id="update_component_price_point",
        resource="components.price_points",
        name="update",
        verb="PUT",
        path="/components/{component_id}/price_points/{price_point_id}.json",
        doc="Change a price point and its price brackets.\n\nA bracket in `prices` with an `id` changes that bracket, with an `id` and `destroy=true` removes it, and without an `id` adds one; brackets that are not given stay as they are. Custom price points cannot be changed here, but only through their subscription.",
        path_arguments=(
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
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
                Argument(name="name"),
                Argument(name="handle"),
                Argument(
                    name="pricing_scheme",
                    choices=(
                        "stairstep",
                        "volume",
                        "per_unit",
                        "tiered",
                    ),
                ),
                Argument(
                    name="use_site_exchange_rate",
                    kind="boolean",
                    doc="Whether prices in further currencies follow the site's exchange rate, rather than being set one by one.",
                ),
                Argument(name="tax_included", kind="boolean", doc="Whether the prices include tax."),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s the period lasts; on sites with Multifrequency only.",
                ),
                Argument(
                    name="interval_unit",
                    doc="The unit of the period; on sites with Multifrequency only.",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(
                    name="prices",
                    kind="object",
                    doc="The price brackets to add, change or remove; others stay as they are.",
                    many=True,
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such component or price point.",
            422: "A value is not valid, or an `id` in `prices` is not of this price point.",
        },
        reference="Component: Price Points, updateComponentPricePoint",
    ),
    "bulk_create_component_price_points": Method(
        id="bulk_create_component_price_points",
        resource="components.price_points",
        name="bulk_create",
        verb="POST",
        path="/components/{component_id}/price_points/bulk.json",
        doc="Create several price points for a component in one call.\n\n`use_site_exchange_rate` and `tax_included` are not supported here: set them afterwards with `maxio components price-points update`. For a prepaid usage component each price point needs `overage_pricing`.",
        path_arguments=(Argument(name="component_id", kind="id", doc="The component's id.", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="price_points",
                    kind="object",
                    doc="The price points; without `use_site_exchange_rate` and `tax_included`.",
                    required=True,
                    many=True,
                ),
            )
        ),
        token=True,
        errors={404: "No such component.", 422: "A handle is taken, or prices are missing or not valid."},
        reference="Component: Price Points, bulkCreateComponentPricePoints",
    ),
    "archive_component_price_point": Method(
        id="archive_component_price_point",
        resource="components.price_points",
        name="archive",
        verb="DELETE",
        path="/components/{component_id}/price_points/{price_point_id}.json",
        doc="Archive a price point, so that it is no longer on offer.\n\nSubscriptions that use it keep it until they are moved to another one. To undo: `maxio components price-points unarchive`.",
        path_arguments=(
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The price point's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        errors={404: "No such component or price point.", 422: "The price point is archived already."},
        reference="Component: Price Points, archiveComponentPricePoint",
    ),
    "clone_component_price_point": Method(
        id="clone_component_price_point",
        resource="components.price_points",
        name="clone",
        verb="POST",
        path="/components/{component_id}/price_points/{price_point_id}/clone.json",
        doc="Copy a price point of a component under a new name.\n\nReturns the new price point; the one that was copied stays as it is. Give a `handle`: a copy whose answer was lost is then found again by it.",
        path_arguments=(
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
            Argument(
                name="price_point_id",
                kind="id",
                doc="The price point to copy: its id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="price_point",
            fields=(
                Argument(name="name", required=True),
                Argument(name="handle"),
            ),
        ),
        token=True,
        errors={404: "No such component or price point.", 422: "The name is missing, or the handle is taken."},
        reference="Component: Price Points, cloneComponentPricePoint",
    ),
    "promote_component_price_point_to_default": Method(
        id="promote_component_price_point_to_default",
        resource="components.price_points",
        name="promote_to_default",
        verb="PUT",
        path="/components/{component_id}/price_points/{price_point_id}/default.json",
        doc="Make a price point the default of its component.\n\nNew subscriptions get it from now on; existing ones stay on the price point that they have. To move one see `maxio subscriptions components update-price-points`. A custom price point cannot become the default.",
        path_arguments=(
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="price_point_id", kind="integer", required=True),
        ),
        token=True,
        errors={404: "No such component or price point."},
        reference="Component: Price Points, promoteComponentPricePointToDefault",
    ),
    "unarchive_component_price_point": Method(
        id="unarchive_component_price_point",
        resource="components.price_points",
        name="unarchive",
        verb="PUT",
        path="/components/{component_id}/price_points/{price_point_id}/unarchive.json",
        doc="Bring an archived price point of a component back.",
        path_arguments=(
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="price_point_id", kind="integer", required=True),
        ),
        token=True,
        errors={404: "No such component or price point."},
        reference="Component: Price Points, unarchiveComponentPricePoint",
    ),
    "create_currency_prices": Method(
        id="create_currency_prices",
        resource="components.price_points",
        name="create_currency_prices",
        verb="POST",
        path="/price_points/{price_point_id}/currency_prices.json",
        doc="Set prices of a component's price point in further currencies.\n\nThe currencies must be defined in the settings of the site. Each currency must price every bracket of the price point: `price_id` is the `id` of the bracket in its `prices`. They matter where the price point has `use_site_exchange_rate` off. Custom price points cannot have them.",
        path_arguments=(
            Argument(
                name="price_point_id", kind="integer", doc="The id of the component's price point.", required=True
            ),
        ),
        form=Form(
            beside=(
                Argument(
                    name="currency_prices",
                    kind="object",
                    doc="One entry for each bracket of the price point and each currency.",
                    required=True,
                    many=True,
                ),
            )
        ),
        token=True,
        errors={
            404: "No such price point.",
            422: "A currency is not defined for the site, or a bracket has no price in it.",
        },
        reference="Component: Price Points, createCurrencyPrices",
    ),
    "update_currency_prices": Method(
        id="update_currency_prices",
        resource="components.price_points",
        name="update_currency_prices",
        verb="PUT",
        path="/price_points/{price_point_id}/currency_prices.json",
        doc="Change prices of a component's price point in further currencies.\n\nThe ids are those of the currency prices, as `create_currency_prices` returned them. Currency prices of custom price points cannot be changed.",
        path_arguments=(
            Argument(
                name="price_point_id", kind="integer", doc="The id of the component's price point.", required=True
            ),
        ),
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
        reference="Component: Price Points, updateCurrencyPrices",
    ),
}
