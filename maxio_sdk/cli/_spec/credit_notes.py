# Generated from spec/operations/credit_notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_credit_notes": Method(
        id="list_credit_notes",
        resource="credit_notes",
        name="list",
        verb="GET",
        path="/credit_notes.json",
        doc="List credit notes, with totals only unless you ask for more.\n\nLine items, discounts, taxes, refunds and applications are left out by default; each has a flag that includes it. `maxio credit-notes get` always has them.",
        query=(
            Argument(name="subscription_id", kind="integer"),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(name="line_items", kind="boolean", doc="Include the line items of each credit note."),
            Argument(name="discounts", kind="boolean", doc="Include the discounts of each credit note."),
            Argument(name="taxes", kind="boolean", doc="Include the taxes of each credit note."),
            Argument(name="refunds", kind="boolean", doc="Include the refunds of each credit note."),
            Argument(
                name="applications", kind="boolean", doc="Include the invoices that each credit note was applied to."
            ),
        ),
        listing=True,
        reference="Invoices, listCreditNotes",
    ),
    "read_credit_note": Method(
        id="read_credit_note",
        resource="credit_notes",
        name="get",
        verb="GET",
        path="/credit_notes/{uid}.json",
        doc="Read a credit note with all its details.\n\nIt is named by its `uid` (`cn_...`), not by the number that customers see. What happened to it is among the events of `maxio invoices list-events --invoice-uid UID`.",
        path_arguments=(Argument(name="uid", required=True),),
        errors={404: "No such credit note."},
        reference="Invoices, readCreditNote",
    ),
}
