# Generated from spec/operations/components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_components": Method(
        id="list_components",
        resource="components",
        name="list",
        verb="GET",
        path="/components.json",
        doc="List the components of all product families of the site.\n\nArchived components are left out unless --include-archived is set. For one family see `maxio components list-for-product-family`. A datetime without an offset is read in the site's time zone.",
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
                doc="Only components from midnight of this day on, in the site's time zone.",
            ),
            Argument(
                name="end_date", kind="date", doc="Only components up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only components at or after this time. Takes precedence over --start-date.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only components at or before this time. Takes precedence over --end-date.",
            ),
            Argument(name="include_archived", kind="boolean", doc="Whether to list archived components, too."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Components a page; 200 at most."),
            Argument(
                name="filter",
                kind="object",
                doc="Which components to list.",
                fields=(
                    Argument(name="ids", kind="integer", doc="Only components with these ids.", many=True),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="Only components whose default price point does, or does not, use the site's exchange rate.",
                    ),
                ),
            ),
        ),
        listing=True,
        reference="Components, listComponents",
    ),
    "read_component": Method(
        id="read_component",
        resource="components",
        name="get",
        verb="GET",
        path="/product_families/{product_family_id}/components/{component_id}.json",
        doc="Get a component of a product family.\n\nBy handle alone, whatever the family: `maxio components find`.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="integer",
                doc="The product family that the component belongs to.",
                required=True,
            ),
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
        ),
        errors={404: "No such component in this product family."},
        reference="Components, readComponent",
    ),
    "find_component": Method(
        id="find_component",
        resource="components",
        name="find",
        verb="GET",
        path="/components/lookup.json",
        doc="Find the one component with a given handle.\n\nHandles are unique on the site, so that the product family need not be known.",
        query=(Argument(name="handle", doc="The component's handle, without `handle:` before it.", required=True),),
        errors={404: "No component has this handle."},
        reference="Components, findComponent",
    ),
    "update_component": Method(
        id="update_component",
        resource="components",
        name="update",
        verb="PUT",
        path="/components/{component_id}.json",
        doc="Change what a component is called and how it is taxed and shown.\n\nFields that are not given keep their values. Prices are not among them: they belong to price points, see `maxio components price-points update` and `maxio components price-points promote-to-default`.",
        path_arguments=(
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
        ),
        form=Form(
            root="component",
            fields=(
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="name", doc="The name on invoices and statements, as customers see it."),
                Argument(name="description"),
                Argument(name="accounting_code", doc="Such as an internal id or an SKU."),
                Argument(name="taxable", kind="boolean"),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="item_category",
                    choices=(
                        "Business Software",
                        "Consumer Software",
                        "Digital Services",
                        "Physical Goods",
                        "Other",
                    ),
                ),
                Argument(
                    name="display_on_hosted_page", kind="boolean", doc="Whether the component is shown on hosted pages."
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged when the quantity goes up within a period.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={404: "No such component.", 422: "The name or handle is taken, or a value is not valid."},
        reference="Components, updateComponent",
    ),
    "list_components_for_product_family": Method(
        id="list_components_for_product_family",
        resource="components",
        name="list_for_product_family",
        verb="GET",
        path="/product_families/{product_family_id}/components.json",
        doc="List the components of one product family.\n\nArchived components are left out unless --include-archived is set. A datetime without an offset is read in the site's time zone.",
        path_arguments=(Argument(name="product_family_id", kind="integer", required=True),),
        query=(
            Argument(name="include_archived", kind="boolean", doc="Whether to list archived components, too."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Components a page; 200 at most."),
            Argument(
                name="filter",
                kind="object",
                doc="Which components to list.",
                fields=(
                    Argument(name="ids", kind="integer", doc="Only components with these ids.", many=True),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="Only components whose default price point does, or does not, use the site's exchange rate.",
                    ),
                ),
            ),
            Argument(
                name="date_field",
                doc="The timestamp that the four dates below apply to.",
                choices=(
                    "updated_at",
                    "created_at",
                ),
            ),
            Argument(
                name="end_date", kind="date", doc="Only components up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only components at or before this time. Takes precedence over --end-date.",
            ),
            Argument(
                name="start_date",
                kind="date",
                doc="Only components from midnight of this day on, in the site's time zone.",
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only components at or after this time. Takes precedence over --start-date.",
            ),
        ),
        listing=True,
        errors={404: "No such product family."},
        reference="Components, listComponentsForProductFamily",
    ),
    "archive_component": Method(
        id="archive_component",
        resource="components",
        name="archive",
        verb="DELETE",
        path="/product_families/{product_family_id}/components/{component_id}.json",
        doc="Archive a component, so that it is no longer on offer.\n\nSubscriptions that have it keep it and go on being charged for it. The API has no call that brings an archived component back.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="integer",
                doc="The product family that the component belongs to.",
                required=True,
            ),
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
        ),
        errors={
            404: "No such component in this product family.",
            422: "The component cannot be archived; mostly because it has been already.",
        },
        reference="Components, archiveComponent",
    ),
    "update_product_family_component": Method(
        id="update_product_family_component",
        resource="components",
        name="update_for_product_family",
        verb="PUT",
        path="/product_families/{product_family_id}/components/{component_id}.json",
        doc="Change a component of a given product family.\n\nDoes what `maxio components update` does, which needs no product family, and refuses a component of another family.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="integer",
                doc="The product family that the component belongs to.",
                required=True,
            ),
            Argument(
                name="component_id", kind="id", doc="The component's id, or `handle:` and its handle.", required=True
            ),
        ),
        form=Form(
            root="component",
            fields=(
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="name", doc="The name on invoices and statements, as customers see it."),
                Argument(name="description"),
                Argument(name="accounting_code", doc="Such as an internal id or an SKU."),
                Argument(name="taxable", kind="boolean"),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="item_category",
                    choices=(
                        "Business Software",
                        "Consumer Software",
                        "Digital Services",
                        "Physical Goods",
                        "Other",
                    ),
                ),
                Argument(
                    name="display_on_hosted_page", kind="boolean", doc="Whether the component is shown on hosted pages."
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged when the quantity goes up within a period.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={
            404: "No such component in this product family.",
            422: "The name or handle is taken, or a value is not valid.",
        },
        reference="Components, updateProductFamilyComponent",
    ),
    "create_event_based_component": Method(
        id="create_event_based_component",
        resource="components",
        name="create_event_based",
        verb="POST",
        path="/product_families/{product_family_id}/event_based_components.json",
        doc="Create a component whose quantity is worked out from ingested events.\n\nIt needs a metric, `event_based_billing_metric_id`, which says how events are turned into a quantity for each subscription and period; usage is never reported for the component itself. Events are sent with `maxio events-based-billing record`, and prices can differ by segment: see `maxio components segments`. With the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket or more.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="event_based_component",
            fields=(
                Argument(name="name", doc="The name on invoices and statements, as customers see it.", required=True),
                Argument(
                    name="unit_name",
                    doc="What one unit is called, in the singular; the plural is made from it.",
                    required=True,
                ),
                Argument(name="description", doc="Shown to customers on the hosted signup page."),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="taxable", kind="boolean"),
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
                    doc="The price brackets; required unless the pricing scheme is `per_unit`.",
                    many=True,
                ),
                Argument(
                    name="price_points", kind="object", doc="Further price points to create along with it.", many=True
                ),
                Argument(
                    name="unit_price",
                    kind="decimal",
                    doc="The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals.",
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="hide_date_range_on_invoice",
                    kind="boolean",
                    doc="Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only.",
                ),
                Argument(
                    name="event_based_billing_metric_id",
                    kind="integer",
                    doc="The metric that turns events into the quantity.",
                    required=True,
                ),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only.",
                ),
                Argument(
                    name="interval_unit",
                    doc="The unit of that period; on sites with Multifrequency only.",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={
            404: "No such product family.",
            422: "The name or handle is taken, the metric is missing, or the pricing is incomplete.",
        },
        reference="Components, createEventBasedComponent",
    ),
    "create_metered_component": Method(
        id="create_metered_component",
        resource="components",
        name="create_metered",
        verb="POST",
        path="/product_families/{product_family_id}/metered_components.json",
        doc="Create a component that is billed for the usage of each period.\n\nUsage is reported with `maxio subscriptions usages create`, charged at the end of the period, and starts the next one at zero. For a quantity that stays until it is changed use `maxio components create-quantity-based`. With the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket or more.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="metered_component",
            fields=(
                Argument(name="name", doc="The name on invoices and statements, as customers see it.", required=True),
                Argument(
                    name="unit_name",
                    doc="What one unit is called, in the singular; the plural is made from it.",
                    required=True,
                ),
                Argument(name="description", doc="Shown to customers on the hosted signup page."),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="taxable", kind="boolean"),
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
                    doc="The price brackets; required unless the pricing scheme is `per_unit`.",
                    many=True,
                ),
                Argument(
                    name="price_points", kind="object", doc="Further price points to create along with it.", many=True
                ),
                Argument(
                    name="unit_price",
                    kind="decimal",
                    doc="The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals.",
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="hide_date_range_on_invoice",
                    kind="boolean",
                    doc="Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only.",
                ),
                Argument(
                    name="display_on_hosted_page", kind="boolean", doc="Whether the component is shown on hosted pages."
                ),
                Argument(
                    name="allow_fractional_quantities", kind="boolean", doc="Whether quantities may have decimals."
                ),
                Argument(
                    name="public_signup_page_ids",
                    kind="integer",
                    doc="The Public Signup Pages that show the component.",
                    many=True,
                ),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only.",
                ),
                Argument(
                    name="interval_unit",
                    doc="The unit of that period; on sites with Multifrequency only.",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={404: "No such product family.", 422: "The name or handle is taken, or the pricing is incomplete."},
        reference="Components, createMeteredComponent",
    ),
    "create_on_off_component": Method(
        id="create_on_off_component",
        resource="components",
        name="create_on_off",
        verb="POST",
        path="/product_families/{product_family_id}/on_off_components.json",
        doc="Create a component that a subscription has or has not: a recurring flat fee.\n\nIt has a single price, `unit_price`, and neither unit name nor pricing scheme. A subscription turns it on with an allocated quantity of 1 and off with 0: see `maxio subscriptions components allocate`.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="on_off_component",
            fields=(
                Argument(name="name", doc="The name on invoices and statements, as customers see it.", required=True),
                Argument(name="description", doc="Shown to customers on the hosted signup page."),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="taxable", kind="boolean"),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged when it is turned on within a period; left out, as the site has it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="downgrade_credit",
                    doc="What is credited when it is turned off within a period; left out, as the site has it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="price_points", kind="object", doc="Further price points to create along with it.", many=True
                ),
                Argument(
                    name="unit_price",
                    kind="decimal",
                    doc="The price of having it turned on, in the site's currency; up to 8 decimals.",
                    required=True,
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="hide_date_range_on_invoice",
                    kind="boolean",
                    doc="Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only.",
                ),
                Argument(
                    name="display_on_hosted_page", kind="boolean", doc="Whether the component is shown on hosted pages."
                ),
                Argument(name="allow_fractional_quantities", kind="boolean"),
                Argument(
                    name="public_signup_page_ids",
                    kind="integer",
                    doc="The Public Signup Pages that show the component.",
                    many=True,
                ),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only.",
                ),
                Argument(
                    name="interval_unit",
                    doc="The unit of that period; on sites with Multifrequency only.",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={404: "No such product family.", 422: "The name or handle is taken, or the price is missing."},
        reference="Components, createOnOffComponent",
    ),
    "create_prepaid_usage_component": Method(
        id="create_prepaid_usage_component",
        resource="components",
        name="create_prepaid_usage",
        verb="POST",
        path="/product_families/{product_family_id}/prepaid_usage_components.json",
        doc="Create a component whose units are bought first and used up later.\n\nUnits are charged for when they are allocated, with `maxio subscriptions components allocate`; usage, reported with `maxio subscriptions usages create`, is then taken from what was bought. Usage beyond it is billed by `overage_pricing`. With the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket or more. `overage_pricing` always takes brackets. Leftover units lapse at the end of the period unless `rollover_prepaid_remainder` is set; `expiration_interval` then limits how long they last.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="prepaid_usage_component",
            fields=(
                Argument(name="name", doc="The name on invoices and statements, as customers see it.", required=True),
                Argument(
                    name="unit_name",
                    doc="What one unit is called, in the singular; the plural is made from it.",
                    required=True,
                ),
                Argument(name="description", doc="Shown to customers on the hosted signup page."),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="taxable", kind="boolean"),
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
                    doc="The price brackets of what is bought; required unless the pricing scheme is `per_unit`.",
                    many=True,
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged when the quantity goes up within a period; left out, as the site has it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="downgrade_credit",
                    doc="What is credited when the quantity goes down within a period; left out, as the site has it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="price_points", kind="object", doc="Further price points to create along with it.", many=True
                ),
                Argument(
                    name="unit_price",
                    kind="decimal",
                    doc="The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals.",
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="hide_date_range_on_invoice",
                    kind="boolean",
                    doc="Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only.",
                ),
                Argument(
                    name="overage_pricing",
                    kind="object",
                    doc="How usage beyond what was prepaid is billed.",
                    required=True,
                ),
                Argument(
                    name="rollover_prepaid_remainder",
                    kind="boolean",
                    doc="Whether leftover units go over to the next period.",
                ),
                Argument(
                    name="renew_prepaid_allocation",
                    kind="boolean",
                    doc="Whether the allocated quantity is bought again every period.",
                ),
                Argument(
                    name="expiration_interval",
                    kind="integer",
                    doc="How many `expiration_interval_unit`s leftover units last; with `rollover_prepaid_remainder` only.",
                ),
                Argument(
                    name="expiration_interval_unit",
                    doc="The unit of `expiration_interval`.",
                    choices=(
                        "day",
                        "month",
                        "never",
                    ),
                ),
                Argument(
                    name="display_on_hosted_page", kind="boolean", doc="Whether the component is shown on hosted pages."
                ),
                Argument(
                    name="allow_fractional_quantities", kind="boolean", doc="Whether quantities may have decimals."
                ),
                Argument(
                    name="public_signup_page_ids",
                    kind="integer",
                    doc="The Public Signup Pages that show the component.",
                    many=True,
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={
            404: "No such product family.",
            422: "The name or handle is taken, or the pricing or the overage pricing is incomplete.",
        },
        reference="Components, createPrepaidUsageComponent",
    ),
    "create_quantity_based_component": Method(
        id="create_quantity_based_component",
        resource="components",
        name="create_quantity_based",
        verb="POST",
        path="/product_families/{product_family_id}/quantity_based_components.json",
        doc="Create a component that is billed for a quantity, such as seats.\n\nA recurring one is charged every period for the quantity allocated, which stays until it is changed. A one-time one (`recurring=false`) is charged once for each allocation, after which its quantity is back at zero. Quantities are set with `maxio subscriptions components allocate`. With the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket or more.",
        path_arguments=(
            Argument(
                name="product_family_id",
                kind="id",
                doc="The product family's id, or `handle:` and its handle.",
                required=True,
            ),
        ),
        form=Form(
            root="quantity_based_component",
            fields=(
                Argument(name="name", doc="The name on invoices and statements, as customers see it.", required=True),
                Argument(
                    name="unit_name",
                    doc="What one unit is called, in the singular; the plural is made from it.",
                    required=True,
                ),
                Argument(name="description", doc="Shown to customers on the hosted signup page."),
                Argument(
                    name="handle",
                    doc="A name for use in code, unique on the site; starts with a letter or number, with lowercase letters, numbers, `.`, `:`, `-` and `_`.",
                ),
                Argument(name="taxable", kind="boolean"),
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
                    doc="The price brackets; required unless the pricing scheme is `per_unit`.",
                    many=True,
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged when the quantity goes up within a period; left out, as the site has it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="downgrade_credit",
                    doc="What is credited when the quantity goes down within a period; left out, as the site has it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="price_points", kind="object", doc="Further price points to create along with it.", many=True
                ),
                Argument(
                    name="unit_price",
                    kind="decimal",
                    doc="The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8 decimals.",
                ),
                Argument(
                    name="tax_code",
                    doc="What kind of product it is to the tax service, such as AvaTax; 25 characters at most.",
                ),
                Argument(
                    name="hide_date_range_on_invoice",
                    kind="boolean",
                    doc="Whether invoices leave out the service period of the component; on sites with Relationship Invoicing only.",
                ),
                Argument(
                    name="recurring",
                    kind="boolean",
                    doc="Whether the quantity is charged every period until it is changed, rather than once.",
                ),
                Argument(
                    name="display_on_hosted_page", kind="boolean", doc="Whether the component is shown on hosted pages."
                ),
                Argument(
                    name="allow_fractional_quantities", kind="boolean", doc="Whether quantities may have decimals."
                ),
                Argument(
                    name="public_signup_page_ids",
                    kind="integer",
                    doc="The Public Signup Pages that show the component.",
                    many=True,
                ),
                Argument(
                    name="interval",
                    kind="integer",
                    doc="How many `interval_unit`s the period of the default price point lasts; on sites with Multifrequency only.",
                ),
                Argument(
                    name="interval_unit",
                    doc="The unit of that period; on sites with Multifrequency only.",
                    choices=(
                        "day",
                        "month",
                    ),
                ),
                Argument(name="unspsc_code", doc="The code in the UN's product classification, UNSPSC."),
            ),
        ),
        token=True,
        errors={404: "No such product family.", 422: "The name or handle is taken, or the pricing is incomplete."},
        reference="Components, createQuantityBasedComponent",
    ),
}
