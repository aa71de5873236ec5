# Generated from spec/operations/coupons.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_coupons": Method(
        id="list_coupons",
        resource="coupons",
        name="list",
        verb="GET",
        path="/coupons.json",
        doc="List the coupons of all product families of the site.\n\nArchived coupons are listed only if the filter asks for them. For one family see `maxio coupons list-for-product-family`.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="filter",
                kind="object",
                doc="Which coupons to list.",
                fields=(
                    Argument(
                        name="date_field",
                        doc="Which timestamp the dates are about.",
                        choices=(
                            "updated_at",
                            "created_at",
                        ),
                    ),
                    Argument(
                        name="start_date", kind="date", doc="From the beginning of this day in the site's time zone."
                    ),
                    Argument(name="end_date", kind="date", doc="Up to the end of this day in the site's time zone."),
                    Argument(
                        name="start_datetime", kind="datetime", doc="From this time on; goes before `start_date`."
                    ),
                    Argument(name="end_datetime", kind="datetime", doc="Up to this time; goes before `end_date`."),
                    Argument(name="ids", kind="integer", doc="Only coupons with these ids.", many=True),
                    Argument(name="codes", doc="Only coupons with these codes.", many=True),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="True for coupons whose prices in other currencies are converted at the site's rate, false for those with a price set for each currency.",
                    ),
                    Argument(name="include_archived", kind="boolean", doc="Whether archived coupons are listed too."),
                ),
            ),
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
        ),
        listing=True,
        reference="Coupons, listCoupons",
    ),
    "create_coupon": Method(
        id="create_coupon",
        resource="coupons",
        name="create",
        verb="POST",
        path="/product_families/{product_family_id}/coupons.json",
        doc="Create a coupon in a product family.\n\nGive either `amount_in_cents` (a flat discount) or `percentage`, never both. Without restrictions the coupon is for all products and components; a coupon with restrictions cannot have `allow_negative_balance`. An amount below zero or an `end_date` in the past is refused. Amounts in further currencies are set with `maxio coupons set-currency-prices`, more codes for the same coupon with `maxio coupons subcodes create`. A coupon whose answer was lost is found again by its code.",
        path_arguments=(Argument(name="product_family_id", kind="integer", required=True),),
        form=Form(
            root="coupon",
            fields=(
                Argument(name="name", doc="At most 255 characters. Not shown to customers.", required=True),
                Argument(
                    name="code",
                    doc="At most 255 characters: upper-case letters, digits and `%`, `@`, `+`, `-`, `_`, `.`.",
                    required=True,
                ),
                Argument(
                    name="description",
                    doc="At most 255 characters. Customers see it on statements and in transactions.",
                    required=True,
                ),
                Argument(
                    name="percentage",
                    kind="decimal",
                    doc="What it takes off, in percent, up to 100. Not together with `amount_in_cents`.",
                ),
                Argument(
                    name="amount_in_cents",
                    kind="integer",
                    doc="What it takes off, in cents of the site's currency. Not together with `percentage`.",
                ),
                Argument(
                    name="allow_negative_balance",
                    kind="boolean",
                    doc="Whether a discount beyond the price is carried over as a credit. Not together with restrictions.",
                ),
                Argument(
                    name="recurring",
                    kind="boolean",
                    doc="Whether it applies to every period and not to the first alone.",
                ),
                Argument(
                    name="end_date",
                    kind="date",
                    doc="The last day on which it can be used for new signups. Discounts that recur and began before go on.",
                ),
                Argument(
                    name="family_id",
                    wire="product_family_id",
                    kind="id",
                    doc="The product family once more, in the body. The one in the path is enough.",
                ),
                Argument(
                    name="stackable", kind="boolean", doc="Whether a subscription may have it beside other coupons."
                ),
                Argument(
                    name="compounding_strategy",
                    doc="For stackable coupons only.",
                    choices=(
                        "compound",
                        "full-price",
                    ),
                ),
                Argument(
                    name="exclude_mid_period_allocations",
                    kind="boolean",
                    doc="Whether allocations in the middle of a period get no discount.",
                ),
                Argument(
                    name="apply_on_cancel_at_end_of_period",
                    kind="boolean",
                    doc="Whether it applies at a cancellation at the end of the period.",
                ),
                Argument(
                    name="apply_on_subscription_expiration",
                    kind="boolean",
                    doc="Whether it applies when the subscription expires.",
                ),
            ),
            beside=(
                Argument(
                    name="restricted_products",
                    kind="map",
                    doc="Which products the coupon is for: product id, or `handle:` and a handle, to true or false.",
                ),
                Argument(
                    name="restricted_components",
                    kind="map",
                    doc="Which components the coupon is for: component id, or `handle:` and a handle, to true or false.",
                ),
            ),
        ),
        token=True,
        errors={422: "The code is taken or a field is missing or not valid."},
        reference="Coupons, createCoupon",
    ),
    "read_coupon": Method(
        id="read_coupon",
        resource="coupons",
        name="get",
        verb="GET",
        path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
        doc="Read a coupon by its id.\n\nWith `--currency-prices` and a coupon that uses the site's exchange rate, the prices are converted at the present rate; otherwise they are those that were set. To look a coupon up by its code use `maxio coupons find`.",
        path_arguments=(
            Argument(name="product_family_id", kind="integer", required=True),
            Argument(name="coupon_id", kind="integer", required=True),
        ),
        query=(
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
        ),
        errors={404: "No such coupon in this product family."},
        reference="Coupons, readCoupon",
    ),
    "find_coupon": Method(
        id="find_coupon",
        resource="coupons",
        name="find",
        verb="GET",
        path="/coupons/find.json",
        doc="Find a coupon by its code.\n\nOnly one product family is searched: the site's default one, unless --product-family-id is given. This tells nothing about whether the coupon can still be used: see `maxio coupons validate`.",
        query=(
            Argument(
                name="product_family_id",
                kind="integer",
                doc="Needed for a coupon outside the site's default product family.",
            ),
            Argument(name="code", doc="The code of the coupon."),
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
        ),
        errors={404: "No coupon has this code in the product family that was searched."},
        reference="Coupons, findCoupon",
    ),
    "update_coupon": Method(
        id="update_coupon",
        resource="coupons",
        name="update",
        verb="PUT",
        path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
        doc="Change a coupon.\n\nA coupon has either `amount_in_cents` or `percentage`: to turn one kind into the other clear the old value with `null`. Restrictions are changed with `restricted_products` and `restricted_components`.",
        path_arguments=(
            Argument(name="product_family_id", kind="integer", required=True),
            Argument(name="coupon_id", kind="integer", required=True),
        ),
        form=Form(
            root="coupon",
            fields=(
                Argument(name="name", doc="At most 255 characters. Not shown to customers."),
                Argument(
                    name="code",
                    doc="At most 255 characters: upper-case letters, digits and `%`, `@`, `+`, `-`, `_`, `.`.",
                ),
                Argument(
                    name="description",
                    doc="At most 255 characters. Customers see it on statements and in transactions.",
                ),
                Argument(
                    name="percentage",
                    kind="decimal",
                    doc="What it takes off, in percent, up to 100. Not together with `amount_in_cents`.",
                ),
                Argument(
                    name="amount_in_cents",
                    kind="integer",
                    doc="What it takes off, in cents of the site's currency. Not together with `percentage`.",
                ),
                Argument(
                    name="allow_negative_balance",
                    kind="boolean",
                    doc="Whether a discount beyond the price is carried over as a credit. Not together with restrictions.",
                ),
                Argument(
                    name="recurring",
                    kind="boolean",
                    doc="Whether it applies to every period and not to the first alone.",
                ),
                Argument(
                    name="end_date",
                    kind="date",
                    doc="The last day on which it can be used for new signups. Discounts that recur and began before go on.",
                ),
                Argument(
                    name="family_id",
                    wire="product_family_id",
                    kind="id",
                    doc="The product family once more, in the body. The one in the path is enough.",
                ),
                Argument(
                    name="stackable", kind="boolean", doc="Whether a subscription may have it beside other coupons."
                ),
                Argument(
                    name="compounding_strategy",
                    doc="For stackable coupons only.",
                    choices=(
                        "compound",
                        "full-price",
                    ),
                ),
                Argument(
                    name="exclude_mid_period_allocations",
                    kind="boolean",
                    doc="Whether allocations in the middle of a period get no discount.",
                ),
                Argument(
                    name="apply_on_cancel_at_end_of_period",
                    kind="boolean",
                    doc="Whether it applies at a cancellation at the end of the period.",
                ),
                Argument(
                    name="apply_on_subscription_expiration",
                    kind="boolean",
                    doc="Whether it applies when the subscription expires.",
                ),
            ),
            beside=(
                Argument(
                    name="restricted_products",
                    kind="map",
                    doc="Which products the coupon is for: product id, or `handle:` and a handle, to true or false.",
                ),
                Argument(
                    name="restricted_components",
                    kind="map",
                    doc="Which components the coupon is for: component id, or `handle:` and a handle, to true or false.",
                ),
            ),
        ),
        token=True,
        errors={404: "No such coupon in this product family.", 422: "The code is taken or a value is not valid."},
        reference="Coupons, updateCoupon",
    ),
    "validate_coupon": Method(
        id="validate_coupon",
        resource="coupons",
        name="validate",
        verb="GET",
        path="/coupons/validate.json",
        doc="Check that a coupon code can be used, and return its coupon.\n\nMeant for codes that customers enter. A code that cannot be used is an error (404) with the reason. Only one product family is searched: the site's first, unless --product-family-id is given.",
        query=(
            Argument(name="code", doc="The code as the customer entered it.", required=True),
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle. Needed for a coupon outside the site's first product family.",
            ),
        ),
        errors={404: "There is no such coupon, or it is invalid or expired."},
        reference="Coupons, validateCoupon",
    ),
    "create_or_update_coupon_currency_prices": Method(
        id="create_or_update_coupon_currency_prices",
        resource="coupons",
        name="set_currency_prices",
        verb="PUT",
        path="/coupons/{coupon_id}/currency_prices.json",
        doc="Set what a coupon takes off in currencies other than the site's own.\n\nPrices are created or replaced by currency. The coupon must be one with an amount, not a percentage, and each currency must be defined for the site.",
        path_arguments=(Argument(name="coupon_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="currency_prices",
                    kind="object",
                    doc="One entry for each currency to set.",
                    required=True,
                    many=True,
                ),
            )
        ),
        token=True,
        errors={404: "No such coupon.", 422: "A currency is not defined for the site, or the coupon is by percentage."},
        reference="Coupons, createOrUpdateCouponCurrencyPrices",
    ),
    "list_coupons_for_product_family": Method(
        id="list_coupons_for_product_family",
        resource="coupons",
        name="list_for_product_family",
        verb="GET",
        path="/product_families/{product_family_id}/coupons.json",
        doc="List the coupons of a product family.\n\nArchived coupons are listed only if the filter asks for them. For all families see `maxio coupons list`.",
        path_arguments=(Argument(name="product_family_id", kind="integer", required=True),),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="filter",
                kind="object",
                doc="Which coupons to list.",
                fields=(
                    Argument(
                        name="date_field",
                        doc="Which timestamp the dates are about.",
                        choices=(
                            "updated_at",
                            "created_at",
                        ),
                    ),
                    Argument(
                        name="start_date", kind="date", doc="From the beginning of this day in the site's time zone."
                    ),
                    Argument(name="end_date", kind="date", doc="Up to the end of this day in the site's time zone."),
                    Argument(
                        name="start_datetime", kind="datetime", doc="From this time on; goes before `start_date`."
                    ),
                    Argument(name="end_datetime", kind="datetime", doc="Up to this time; goes before `end_date`."),
                    Argument(name="ids", kind="integer", doc="Only coupons with these ids.", many=True),
                    Argument(name="codes", doc="Only coupons with these codes.", many=True),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="True for coupons whose prices in other currencies are converted at the site's rate, false for those with a price set for each currency.",
                    ),
                    Argument(name="include_archived", kind="boolean", doc="Whether archived coupons are listed too."),
                ),
            ),
            Argument(
                name="currency_prices",
                kind="boolean",
                doc="Whether to show --currency-prices, for sites with several currencies.",
            ),
        ),
        listing=True,
        errors={404: "No such product family."},
        reference="Coupons, listCouponsForProductFamily",
    ),
    "archive_coupon": Method(
        id="archive_coupon",
        resource="coupons",
        name="archive",
        verb="DELETE",
        path="/product_families/{product_family_id}/coupons/{coupon_id}.json",
        doc="Archive a coupon, so that it cannot be used any more.\n\nSubscriptions that have it keep it and their discounts go on. `archived_at` is set. No operation brings the coupon back.",
        path_arguments=(
            Argument(name="product_family_id", kind="integer", required=True),
            Argument(name="coupon_id", kind="integer", required=True),
        ),
        errors={404: "No such coupon in this product family."},
        reference="Coupons, archiveCoupon",
    ),
    "read_coupon_usage": Method(
        id="read_coupon_usage",
        resource="coupons",
        name="get_usage",
        verb="GET",
        path="/product_families/{product_family_id}/coupons/{coupon_id}/usage.json",
        doc="Tell how often a coupon was used, what it saved and what revenue it brought, by product.",
        path_arguments=(
            Argument(name="product_family_id", kind="integer", required=True),
            Argument(name="coupon_id", kind="integer", required=True),
        ),
        errors={404: "No such coupon in this product family."},
        reference="Coupons, readCouponUsage",
    ),
}
