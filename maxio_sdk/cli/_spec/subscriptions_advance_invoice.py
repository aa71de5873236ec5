# Generated from spec/operations/subscriptions.advance_invoice.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "read_advance_invoice": Method(
        id="read_advance_invoice",
        resource="subscriptions.advance_invoice",
        name="get",
        verb="GET",
        path="/subscriptions/{subscription_id}/advance_invoice.json",
        doc="Read the advance invoice of a subscription's coming renewal.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        errors={404: "No such subscription, or it has no advance invoice."},
        reference="Advance Invoice, readAdvanceInvoice",
    ),
    "issue_advance_invoice": Method(
        id="issue_advance_invoice",
        resource="subscriptions.advance_invoice",
        name="issue",
        verb="POST",
        path="/subscriptions/{subscription_id}/advance_invoice/issue.json",
        doc="Issue the invoice of the next renewal now.\n\nA second one for the same period is refused unless `force` is true, which voids the first. Preview it as a proforma invoice first: `maxio proforma-invoices preview`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="force", kind="boolean", doc="Void the advance invoice if there is one and issue a new one."
                ),
            )
        ),
        token=True,
        errors={
            404: "No such subscription.",
            422: "There is one for this period already, or the subscription is not eligible.",
        },
        reference="Advance Invoice, issueAdvanceInvoice",
    ),
    "void_advance_invoice": Method(
        id="void_advance_invoice",
        resource="subscriptions.advance_invoice",
        name="void",
        verb="POST",
        path="/subscriptions/{subscription_id}/advance_invoice/void.json",
        doc="Void the advance invoice of a subscription.\n\nIt must be open. Prepayments and credits that were applied to it go back to the subscription, and it can be issued anew with `maxio subscriptions advance-invoice issue`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(root="void", fields=(Argument(name="reason", doc="Kept with the invoice.", required=True),)),
        token=True,
        errors={404: "No such subscription, or it has no advance invoice."},
        reference="Advance Invoice, voidAdvanceInvoice",
    ),
}
