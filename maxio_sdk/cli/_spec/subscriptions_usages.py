# Generated from spec/operations/subscriptions.usages.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_usages": Method(
        id="list_usages",
        resource="subscriptions.usages",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json",
        doc="List the usages recorded for a metered or prepaid component of a subscription.\n\nBoth dates mean midnight at the start of the day, so the usages of January 20 are those with --since-date January 20 and --until-date January 21. Quantity-based components have no usages; see `maxio subscriptions components list-allocations`.",
        path_arguments=(
            Argument(
                name="subscription_id_or_reference",
                kind="id",
                doc="The id of the subscription, or its reference. A number that is the id of one subscription and the reference of another means the id.",
                required=True,
            ),
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:minutes`.",
                required=True,
            ),
        ),
        query=(
            Argument(name="since_id", kind="integer", doc="Only usages with this id or a higher one."),
            Argument(name="max_id", kind="integer", doc="Only usages with this id or a lower one."),
            Argument(
                name="since_date", kind="date", doc="Only usages created at or after midnight at the start of this day."
            ),
            Argument(
                name="until_date", kind="date", doc="Only usages created up to midnight at the start of this day."
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
        ),
        listing=True,
        errors={404: "No such subscription or component."},
        reference="Subscription Components, listUsages",
    ),
    "create_usage": Method(
        id="create_usage",
        resource="subscriptions.usages",
        name="create",
        verb="POST",
        path="/subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json",
        doc="Record usage of a metered or prepaid component.\n\nThe quantity is added to `unit_balance` of the component, which `maxio subscriptions components get` shows. A negative one takes away, for a correction; the balance never falls below 0, whatever is taken away. One call takes one component of one subscription. Maxio asks for sums, such as one a day, rather than every single use.",
        path_arguments=(
            Argument(
                name="subscription_id_or_reference",
                kind="id",
                doc="The id of the subscription, or its reference. A number that is the id of one subscription and the reference of another means the id.",
                required=True,
            ),
            Argument(
                name="component_id",
                kind="id",
                doc="The id of the component, or its handle as `handle:minutes`.",
                required=True,
            ),
        ),
        form=Form(
            root="usage",
            fields=(
                Argument(
                    name="quantity",
                    kind="quantity",
                    doc="The units to add; negative to take away. Fractions only where the component allows them.",
                    required=True,
                ),
                Argument(
                    name="price_point_id",
                    kind="id",
                    doc="The price point to charge by. Left out, the component's default.",
                ),
                Argument(name="memo"),
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
            422: "The component is neither metered nor prepaid, or it is archived.",
        },
        reference="Subscription Components, createUsage",
    ),
}
