# Generated from spec/operations/subscriptions.components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_subscription_components": Method(
        id="list_subscription_components",
        resource="subscriptions.components",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id}/components.json",
        doc="List the components of a subscription.\n\nArchived components that the subscription has are listed too, with `archived_at`. A time without an offset is read in the site's time zone. Components of many subscriptions: `maxio subscriptions components list-for-site`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(
                name="date_field", doc="The timestamp that the four dates below apply to.", choices=("updated_at",)
            ),
            Argument(
                name="direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
            Argument(
                name="filter",
                kind="object",
                doc="Only components in certain currencies.",
                fields=(
                    Argument(name="currencies", doc="Only components in these currencies, such as `EUR`.", many=True),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="Only components that convert prices by the site's exchange rate, or that do not.",
                    ),
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
                name="price_point_ids",
                doc="`not_null` gives only the components that have a price point.",
                choices=("not_null",),
            ),
            Argument(
                name="product_family_ids", kind="integer", doc="Only components of these product families.", many=True
            ),
            Argument(
                name="sort",
                choices=(
                    "id",
                    "updated_at",
                ),
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
            Argument(
                name="include",
                doc="What to add to each component.",
                many=True,
                choices=(
                    "subscription",
                    "historic_usages",
                ),
            ),
            Argument(
                name="in_use",
                kind="boolean",
                doc="True gives only components that are in use; left out or false, all of the subscription's.",
            ),
        ),
        listing=True,
        errors={404: "No such subscription."},
        reference="Subscription Components, listSubscriptionComponents",
    ),
    "read_subscription_component": Method(
        id="read_subscription_component",
        resource="subscriptions.components",
        name="get",
        verb="GET",
        path="/subscriptions/{subscription_id}/components/{component_id}.json",
        doc="Get one component of a subscription, with its quantity or balance.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:seats`.",
                required=True,
            ),
        ),
        errors={404: "No such subscription or component."},
        reference="Subscription Components, readSubscriptionComponent",
    ),
    "activate_event_based_component": Method(
        id="activate_event_based_component",
        resource="subscriptions.components",
        name="activate_event_based",
        verb="POST",
        path="/event_based_billing/subscriptions/{subscription_id}/components/{component_id}/activate.json",
        doc="Activate an event-based component, so that the subscription is billed for its events at renewal.\n\nEvents can be recorded with `maxio events-based-billing record` whether the component is active or not; only active components are billed. Give `custom_price` in place of `price_point_id` for a price of this subscription alone.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="component_id", kind="integer", required=True),
        ),
        form=Form(
            fields=(
                Argument(name="price_point_id", kind="integer"),
                Argument(
                    name="billing_schedule",
                    kind="object",
                    doc="When the component is first billed. For sites with Multifrequency.",
                ),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="A price for this subscription alone, in place of `price_point_id`.",
                ),
            )
        ),
        token=True,
        errors={404: "No such subscription or component."},
        reference="Subscription Components, activateEventBasedComponent",
    ),
    "deactivate_event_based_component": Method(
        id="deactivate_event_based_component",
        resource="subscriptions.components",
        name="deactivate_event_based",
        verb="POST",
        path="/event_based_billing/subscriptions/{subscription_id}/components/{component_id}/deactivate.json",
        doc="Deactivate an event-based component, so that renewals of the subscription pass over its events.\n\nEvents can still be recorded. `maxio subscriptions components activate-event-based` turns billing on again.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="component_id", kind="integer", required=True),
        ),
        token=True,
        errors={404: "No such subscription or component."},
        reference="Subscription Components, deactivateEventBasedComponent",
    ),
    "allocate_components": Method(
        id="allocate_components",
        resource="subscriptions.components",
        name="bulk_allocate",
        verb="POST",
        path="/subscriptions/{subscription_id}/allocations.json",
        doc="Set the quantities of several components of a subscription at once.\n\nMay charge the customer. All charges and credits are summed up first; the total alone counts as an upgrade or as a downgrade. `upgrade_charge` and `downgrade_credit` are each taken from the first of these that says something: the allocation itself, the component's default, the argument of this call, the site's default. So the component's default goes before the argument. `accrue_charge` comes from the argument of this call, then from the site's default. All three are ignored for prepaid components, which are charged at once and in full.\n\nProration goes by today's prices and tax rates: if they changed since the period was billed, amounts may be off.\n\n`maxio subscriptions components preview-allocations` shows the amounts without applying anything.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            fields=(
                Argument(
                    name="proration_upgrade_scheme",
                    doc="How an upgrade is prorated and collected, in one word such as `prorate-attempt-capture`, `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and `accrue_charge`. Left out, the site's setting.",
                ),
                Argument(
                    name="proration_downgrade_scheme",
                    doc="How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of `downgrade_credit`. Left out, the site's setting.",
                ),
                Argument(
                    name="allocations",
                    kind="object",
                    doc="One for each component, each with its `component_id`.",
                    required=True,
                    many=True,
                ),
                Argument(
                    name="accrue_charge",
                    kind="boolean",
                    doc="True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if that fails, it waits for the renewal too. Left out, the site's setting.",
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged for an upgrade, where neither the allocation nor the component's default says it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="downgrade_credit",
                    doc="What is credited for a downgrade, where neither the allocation nor the component's default says it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="payment_collection_method",
                    doc="Left out, the subscription's own.",
                    choices=(
                        "automatic",
                        "remittance",
                        "prepaid",
                        "invoice",
                    ),
                ),
                Argument(
                    name="initiate_dunning",
                    kind="boolean",
                    doc="Whether a payment that fails now starts dunning. Otherwise the charge is left to the next renewal.",
                ),
            )
        ),
        token=True,
        errors={
            404: "No such subscription.",
            422: "An allocation is not valid; an on/off component, for one, takes 0 or 1.",
        },
        reference="Subscription Components, allocateComponents",
    ),
    "preview_allocations": Method(
        id="preview_allocations",
        resource="subscriptions.components",
        name="preview_allocations",
        verb="POST",
        path="/subscriptions/{subscription_id}/allocations/preview.json",
        doc="Show what allocations in the middle of the current period would cost, without applying them.\n\nFor quantity-based and on/off components. Where the allocations differ in `upgrade_charge` or `downgrade_credit`, the preview as a whole has no `direction` and no `proration_scheme`; look at `line_items` and `allocations` instead. Apply with `maxio subscriptions components bulk-allocate`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            fields=(
                Argument(
                    name="allocations",
                    kind="object",
                    doc="One for each component, each with its `component_id`.",
                    required=True,
                    many=True,
                ),
                Argument(
                    name="effective_proration_date",
                    kind="date",
                    doc="A later day of the current period to prorate for, rather than now.",
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged for an upgrade, where neither the allocation nor the component's default says it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="downgrade_credit",
                    doc="What is credited for a downgrade, where neither the allocation nor the component's default says it.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
            )
        ),
        token=True,
        errors={
            404: "No such subscription.",
            422: "An allocation is not valid; an on/off component, for one, takes 0 or 1.",
        },
        reference="Subscription Components, previewAllocations",
    ),
    "list_allocations": Method(
        id="list_allocations",
        resource="subscriptions.components",
        name="list_allocations",
        verb="GET",
        path="/subscriptions/{subscription_id}/components/{component_id}/allocations.json",
        doc="List the allocations of a component of a subscription, the latest first.\n\nA page holds 50, and there is no way to ask for another size. On/off components show quantity 1 for on and 0 for off.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="component_id", kind="integer", required=True),
        ),
        query=(Argument(name="page", kind="integer"),),
        listing=True,
        errors={404: "No such subscription or component.", 422: "A parameter is not valid."},
        reference="Subscription Components, listAllocations",
    ),
    "allocate_component": Method(
        id="allocate_component",
        resource="subscriptions.components",
        name="allocate",
        verb="POST",
        path="/subscriptions/{subscription_id}/components/{component_id}/allocations.json",
        doc="Set the quantity of a component of a subscription.\n\nMay charge the customer. `quantity` is the new total, not a change: 1 and 0 switch an on/off component on and off. Only with prepaid components it adds to what is there; `maxio subscriptions components delete-prepaid-allocation` takes away. In the middle of a period an upgrade gives a charge (`upgrade_charge`) and a downgrade a credit (`downgrade_credit`), in full, prorated or none; left out, the component's default holds, then the site's. The charge is collected now or, with `accrue_charge`, at the next renewal. These fields are ignored for prepaid components, which are charged at once and in full. Metered and event-based components have no allocations.\n\nProration goes by today's price and tax rates: if they changed since the period was billed, amounts may be off.\n\nSends the webhook `component_allocation_change`. Several components at once: `maxio subscriptions components bulk-allocate`.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="component_id", kind="integer", required=True),
        ),
        form=Form(
            root="allocation",
            fields=(
                Argument(
                    name="quantity",
                    kind="quantity",
                    doc="The new quantity of the component, or the units to add to a prepaid one. 1 and 0 switch an on/off component. Fractions only where the component allows them.",
                    required=True,
                ),
                Argument(
                    name="decimal_quantity",
                    kind="decimal",
                    doc="The quantity as a decimal, for components that allow fractions.",
                ),
                Argument(
                    name="previous_quantity",
                    kind="quantity",
                    doc="The quantity that you take to be in effect before the allocation.",
                ),
                Argument(
                    name="decimal_previous_quantity",
                    kind="decimal",
                    doc="The same as a decimal, for components that allow fractions.",
                ),
                Argument(name="memo", doc="A note that is kept with the allocation."),
                Argument(
                    name="proration_downgrade_scheme",
                    doc="How a downgrade is prorated, such as `prorate` or `no-prorate`, in place of `downgrade_credit`. Left out, the site's setting.",
                ),
                Argument(
                    name="proration_upgrade_scheme",
                    doc="How an upgrade is prorated and collected, in one word such as `prorate-attempt-capture`, `prorate-delay-capture` or `no-prorate`, in place of `upgrade_charge` and `accrue_charge`. Left out, the site's setting.",
                ),
                Argument(
                    name="downgrade_credit",
                    doc="What is credited for a downgrade. Left out, the component's default, then the site's.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="upgrade_charge",
                    doc="What is charged for an upgrade. Left out, the component's default, then the site's.",
                    choices=(
                        "full",
                        "prorated",
                        "none",
                    ),
                ),
                Argument(
                    name="accrue_charge",
                    kind="boolean",
                    doc="True leaves the charge of an upgrade to the next renewal. False tries to collect it now; if that fails, it waits for the renewal too. Left out, the site's setting.",
                ),
                Argument(
                    name="initiate_dunning",
                    kind="boolean",
                    doc="Whether a payment that fails now starts dunning. False, the default, leaves the charge to the next renewal.",
                ),
                Argument(
                    name="price_point_id",
                    kind="id",
                    doc="The price point to charge by, as its id or its handle. Left out, the component's default.",
                ),
                Argument(
                    name="billing_schedule",
                    kind="object",
                    doc="When the component is first billed. For sites with Multifrequency.",
                ),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="A price for this subscription alone, in place of `price_point_id`.",
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription or component.",
            422: "The allocation is not valid; an on/off component, for one, takes 0 or 1.",
        },
        reference="Subscription Components, allocateComponent",
    ),
    "delete_prepaid_usage_allocation": Method(
        id="delete_prepaid_usage_allocation",
        resource="subscriptions.components",
        name="delete_prepaid_allocation",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json",
        doc="Delete one allocation of a prepaid component and take its units away.\n\nPrepaid allocations only ever add up, so this is the way to reduce them: one call for each allocation. Unless `credit_scheme` says otherwise the subscription gets a service credit; `refund` pays the money back and issues a credit note, and `none` gives nothing back. Cannot be undone.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="allocation_id", kind="integer", required=True),
        ),
        form=Form(
            beside=(
                Argument(
                    name="credit_scheme",
                    doc="What is given back for the units. Left out, a service credit (`credit`).",
                    choices=(
                        "none",
                        "credit",
                        "refund",
                    ),
                ),
            )
        ),
        errors={404: "No such subscription, component or allocation.", 422: "The allocation cannot be deleted."},
        reference="Subscription Components, deletePrepaidUsageAllocation",
    ),
    "update_prepaid_usage_allocation_expiration_date": Method(
        id="update_prepaid_usage_allocation_expiration_date",
        resource="subscriptions.components",
        name="update_prepaid_allocation_expiration",
        verb="PUT",
        path="/subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json",
        doc="Change when an allocation of a prepaid component expires.\n\nOnly allocations whose price point has an expiration interval expire. Any later time will do; an earlier one must not lie before the start of the subscription's current period, and one in the past makes the allocation expire at once.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="component_id", kind="integer", required=True),
            Argument(name="allocation_id", kind="integer", required=True),
        ),
        form=Form(
            root="allocation",
            fields=(
                Argument(
                    name="expires_at", kind="datetime", doc="Without an offset, in the site's time zone.", required=True
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription, component or allocation.",
            422: "The allocation has no expiration to change, or the time is too early.",
        },
        reference="Subscription Components, updatePrepaidUsageAllocationExpirationDate",
    ),
    "bulk_update_subscription_components_price_points": Method(
        id="bulk_update_subscription_components_price_points",
        resource="subscriptions.components",
        name="update_price_points",
        verb="POST",
        path="/subscriptions/{subscription_id}/price_points.json",
        doc="Put components of a subscription on other price points.\n\nA price point is given by its id, by its handle, or as `_default` for the component's current default price point. Components that are not named keep theirs.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="components",
                    kind="object",
                    doc="The components with their new price points.",
                    required=True,
                    many=True,
                ),
            )
        ),
        token=True,
        errors={404: "No such subscription.", 422: "A component or a price point does not exist or cannot be used."},
        reference="Subscription Components, bulkUpdateSubscriptionComponentsPricePoints",
    ),
    "bulk_reset_subscription_components_price_points": Method(
        id="bulk_reset_subscription_components_price_points",
        resource="subscriptions.components",
        name="reset_price_points",
        verb="POST",
        path="/subscriptions/{subscription_id}/price_points/reset.json",
        doc="Put all components of a subscription back on their current default price points.\n\nThis is for all components, also those of which nothing is allocated yet. To reset single ones give `_default` to `maxio subscriptions components update-price-points`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        token=True,
        errors={404: "No such subscription."},
        reference="Subscription Components, bulkResetSubscriptionComponentsPricePoints",
    ),
    "list_subscription_components_for_site": Method(
        id="list_subscription_components_for_site",
        resource="subscriptions.components",
        name="list_for_site",
        verb="GET",
        path="/subscriptions_components.json",
        doc="List the components of all subscriptions of the site, one item for each component of each subscription.\n\nConditions on the subscription itself (--filter with `subscription`) need `--include subscription`. A time without an offset is read in the site's time zone.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="sort",
                choices=(
                    "id",
                    "updated_at",
                ),
            ),
            Argument(
                name="direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
            Argument(
                name="filter",
                kind="object",
                doc="Only components in certain currencies, or of certain subscriptions.",
                fields=(
                    Argument(name="currencies", doc="Only components in these currencies, such as `EUR`.", many=True),
                    Argument(
                        name="use_site_exchange_rate",
                        kind="boolean",
                        doc="Only components that convert prices by the site's exchange rate, or that do not.",
                    ),
                    Argument(
                        name="subscription",
                        kind="object",
                        doc="Conditions on the subscription. They need `--include subscription`.",
                    ),
                ),
            ),
            Argument(
                name="date_field", doc="The timestamp that the four dates below apply to.", choices=("updated_at",)
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
            Argument(
                name="end_date", kind="date", doc="Only components up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only components at or before this time. Takes precedence over --end-date.",
            ),
            Argument(name="subscription_ids", kind="integer", doc="Only components of these subscriptions.", many=True),
            Argument(
                name="price_point_ids",
                doc="`not_null` gives only the components that have a price point.",
                choices=("not_null",),
            ),
            Argument(
                name="product_family_ids", kind="integer", doc="Only components of these product families.", many=True
            ),
            Argument(
                name="include",
                doc="What to add to each component; for both, the text `subscription,historic_usages`.",
                choices=(
                    "subscription",
                    "historic_usages",
                ),
            ),
        ),
        listing=True,
        reference="Subscription Components, listSubscriptionComponentsForSite",
    ),
}
