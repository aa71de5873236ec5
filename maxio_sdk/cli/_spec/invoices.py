# Generated from spec/operations/invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_invoices": Method(
        id="list_invoices",
        resource="invoices",
        name="list",
        verb="GET",
        path="/invoices.json",
        doc="List invoices, with totals only unless you ask for more.\n\nLine items, discounts, taxes, credits, payments, custom fields and refunds are left out by default; each has a flag that includes it. `maxio invoices get` always has them.",
        query=(
            Argument(
                name="start_date",
                kind="date",
                doc="Only invoices whose --date-field is on this day or later, in the site's time zone.",
            ),
            Argument(
                name="end_date",
                kind="date",
                doc="Only invoices whose --date-field is on this day or earlier, in the site's time zone.",
            ),
            Argument(
                name="status",
                doc="The reference names `draft`, `open`, `paid`, `pending` and `voided` for this filter.",
                choices=(
                    "draft",
                    "open",
                    "paid",
                    "pending",
                    "voided",
                    "canceled",
                    "processing",
                ),
            ),
            Argument(name="subscription_id", kind="integer"),
            Argument(name="subscription_group_uid", doc="Only the consolidated invoices of this subscription group."),
            Argument(
                name="consolidation_level",
                doc="`none`, `child` or `parent` (see `InvoiceConsolidationLevel`), or several of them with commas between (`none,parent`).",
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
            Argument(name="line_items", kind="boolean", doc="Include the line items of each invoice."),
            Argument(name="discounts", kind="boolean", doc="Include the discounts of each invoice."),
            Argument(name="taxes", kind="boolean", doc="Include the taxes of each invoice."),
            Argument(name="credits", kind="boolean", doc="Include the credits applied to each invoice."),
            Argument(name="payments", kind="boolean", doc="Include the payments of each invoice."),
            Argument(name="custom_fields", kind="boolean", doc="Include the custom fields printed on each invoice."),
            Argument(name="refunds", kind="boolean", doc="Include the refunds of each invoice."),
            Argument(
                name="date_field",
                doc="Which date the four limits of time apply to.",
                choices=(
                    "created_at",
                    "due_date",
                    "issue_date",
                    "updated_at",
                    "paid_date",
                ),
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only invoices whose --date-field is at or after this time. Takes the place of --start-date, and works with `created_at` and `updated_at` only.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only invoices whose --date-field is at or before this time. Takes the place of --end-date, and works with `created_at` and `updated_at` only.",
            ),
            Argument(name="customer_ids", kind="integer", doc="Only invoices of these customers.", many=True),
            Argument(name="number", doc="Only the invoices with these numbers, as customers see them.", many=True),
            Argument(
                name="product_ids",
                kind="integer",
                doc="Only invoices with a line item for one of these products.",
                many=True,
            ),
            Argument(
                name="sort",
                choices=(
                    "status",
                    "total_amount",
                    "due_amount",
                    "created_at",
                    "updated_at",
                    "issue_date",
                    "due_date",
                    "number",
                ),
            ),
        ),
        listing=True,
        reference="Invoices, listInvoices",
    ),
    "create_invoice": Method(
        id="create_invoice",
        resource="invoices",
        name="create",
        verb="POST",
        path="/subscriptions/{subscription_id}/invoices.json",
        doc='Create an ad hoc invoice for a subscription.\n\nA line item is one of three things: a custom item (`title`, `quantity`, `unit_price`), a product (`product_id`) or a component (`component_id`); see `CreateInvoiceItem`. Coupons are existing ones, by `code` or `subcode`, or made up for this invoice alone. The invoice is open at once, issued today and due on the day it is made; `status="draft"`, `issue_date` (a day in the past) and `net_terms` (days until it is due) change that. Memo, payment instructions and addresses default to those of the site and the customer. To email the invoice use `maxio invoices send`.',
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="invoice",
            fields=(
                Argument(name="line_items", kind="object", doc="What is billed.", many=True),
                Argument(name="issue_date", kind="date", doc="Today by default. Only days in the past are taken."),
                Argument(
                    name="net_terms",
                    kind="integer",
                    doc="How many days after its creation the invoice is due; at once by default.",
                ),
                Argument(name="payment_instructions", doc="How the customer may pay; that of the site by default."),
                Argument(name="memo", doc="Text printed on the invoice; that of the site by default."),
                Argument(name="seller_address", kind="object", doc="Replaces the address of the site."),
                Argument(name="billing_address", kind="object", doc="Replaces the billing address of the customer."),
                Argument(name="shipping_address", kind="object", doc="Replaces the shipping address of the customer."),
                Argument(
                    name="coupons",
                    kind="object",
                    doc="Discounts, from existing coupons or for this invoice alone.",
                    many=True,
                ),
                Argument(
                    name="status",
                    doc="`open` by default: issued at once.",
                    choices=(
                        "draft",
                        "open",
                    ),
                ),
            ),
        ),
        errors={
            404: "No such subscription.",
            422: "A value is refused; the keys of `errors` point at it (`line_items[0].period_range_end`).",
        },
        reference="Invoices, createInvoice",
    ),
    "read_invoice": Method(
        id="read_invoice",
        resource="invoices",
        name="get",
        verb="GET",
        path="/invoices/{uid}.json",
        doc='Read an invoice with all its details.\n\nThe same invoice is to be had as a PDF: the `content` of `maxio.request("GET", "/invoices/<uid>.pdf")`. The lines of a consolidated invoice are in its segments: `maxio invoices list-segments`.',
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        errors={404: "No such invoice."},
        reference="Invoices, readInvoice",
    ),
    "update_invoice": Method(
        id="update_invoice",
        resource="invoices",
        name="update",
        verb="PUT",
        path="/subscriptions/{subscription_id}/invoices/{uid}.json",
        doc='Change an ad hoc invoice, its line items included.\n\nA line item with a `uid` is changed, or taken off with `destroy=True`; one without is added. Maxio does not document which statuses can be changed; invoices created with `status="draft"` are the ones that are not final yet.',
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="uid", required=True),
        ),
        form=Form(
            root="invoice",
            fields=(
                Argument(name="line_items", kind="object", doc="The lines to change, add or take off.", many=True),
                Argument(name="issue_date", kind="date", doc="Only days in the past are taken."),
                Argument(name="net_terms", kind="integer", doc="How many days after its creation the invoice is due."),
                Argument(name="payment_instructions", doc="How the customer may pay."),
                Argument(name="memo", doc="Text printed on the invoice."),
                Argument(name="seller_address", kind="object", doc="Replaces the address of the site."),
                Argument(name="billing_address", kind="object", doc="Replaces the billing address of the customer."),
                Argument(name="shipping_address", kind="object", doc="Replaces the shipping address of the customer."),
                Argument(
                    name="coupons",
                    kind="object",
                    doc="Discounts, from existing coupons or for this invoice alone.",
                    many=True,
                ),
            ),
        ),
        errors={404: "No such subscription or invoice.", 422: "The invoice cannot be changed, or a value is refused."},
        reference="Invoices, updateInvoice",
    ),
    "delete_invoice": Method(
        id="delete_invoice",
        resource="invoices",
        name="delete",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/invoices/{uid}.json",
        doc="Delete an ad hoc invoice.\n\nThe operation is newer than Maxio's description of invoices, which does not say which statuses can be deleted. An invoice that a customer may have seen is better voided: `maxio invoices void` keeps it and the reason.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="uid", required=True),
        ),
        errors={404: "No such subscription or invoice."},
        reference="Invoices, deleteInvoice",
    ),
    "list_invoice_events": Method(
        id="list_invoice_events",
        resource="invoices",
        name="list_events",
        verb="GET",
        path="/invoices/events.json",
        doc="List what happened to invoices, oldest first.\n\nEach event has the data of what happened and the invoice as it stood right after. Events from before 2018-09-05 have no such snapshot. To go on later from the last event seen, pass its id as --since-id: that event itself is not repeated. A page has 100 events unless told otherwise, 200 at most.",
        query=(
            Argument(
                name="since_date",
                kind="datetime",
                doc="Only events from this time on. Where it is given, --since-id counts for nothing.",
            ),
            Argument(name="since_id", kind="integer", doc="Only events with a higher id than this one."),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(name="invoice_uid", doc="Only events of this invoice or credit note."),
            Argument(
                name="with_change_invoice_status",
                doc='Given (for example `"true"`), `change_invoice_status` events are included too.',
            ),
            Argument(
                name="event_types",
                doc="Only events of these types.",
                many=True,
                choices=(
                    "issue_invoice",
                    "apply_credit_note",
                    "create_credit_note",
                    "apply_payment",
                    "apply_debit_note",
                    "create_debit_note",
                    "refund_invoice",
                    "void_invoice",
                    "void_remainder",
                    "backport_invoice",
                    "change_invoice_status",
                    "change_invoice_collection_method",
                    "remove_payment",
                    "failed_payment",
                    "change_chargeback_status",
                ),
            ),
        ),
        listing=True,
        reference="Invoices, listInvoiceEvents",
    ),
    "record_payment_for_multiple_invoices": Method(
        id="record_payment_for_multiple_invoices",
        resource="invoices",
        name="record_payment_for_multiple",
        verb="POST",
        path="/invoices/payments.json",
        doc="Record one external payment, such as a check, and divide it among several invoices.\n\nNothing is charged. Each part must be more than 0, and `amount` at least the sum of the parts. For a payment that should go to the oldest open invoices by itself use `maxio invoices record-payment-for-subscription`.",
        form=Form(
            root="payment",
            fields=(
                Argument(name="memo"),
                Argument(name="details", doc="More on the method, such as the number of a check."),
                Argument(
                    name="method",
                    doc="How the payment was made; `other` by default.",
                    choices=(
                        "credit_card",
                        "check",
                        "cash",
                        "money_order",
                        "ach",
                        "other",
                    ),
                ),
                Argument(
                    name="amount",
                    kind="decimal",
                    doc="The whole payment, in full units of the currency; at least the sum of `applications`.",
                    required=True,
                ),
                Argument(name="received_on", kind="date", doc="When the money came in, a day in the past."),
                Argument(
                    name="applications", kind="object", doc="Which invoice gets how much.", required=True, many=True
                ),
            ),
        ),
        errors={422: "An invoice cannot be paid, or the amounts do not fit together."},
        reference="Invoices, recordPaymentForMultipleInvoices",
    ),
    "list_consolidated_invoice_segments": Method(
        id="list_consolidated_invoice_segments",
        resource="invoices",
        name="list_segments",
        verb="GET",
        path="/invoices/{invoice_uid}/segments.json",
        doc="List the segments of a consolidated invoice, with totals only.\n\nA segment is the invoice of one member subscription (`consolidation_level` is `child`). For its line items, discounts, taxes, credits, payments and custom fields read it with `maxio invoices get`.",
        path_arguments=(Argument(name="invoice_uid", required=True),),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="direction",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
        ),
        listing=True,
        errors={404: "No such invoice."},
        reference="Invoices, listConsolidatedInvoiceSegments",
    ),
    "update_customer_information": Method(
        id="update_customer_information",
        resource="invoices",
        name="update_customer_information",
        verb="PUT",
        path="/invoices/{uid}/customer_information.json",
        doc="Bring the customer's data on an open invoice up to date.\n\nTakes no data: Maxio compares the invoice with the customer as it is now and copies name, organization, email, addresses and custom fields that differ. `maxio invoices preview-customer-information-changes` shows them beforehand.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        errors={404: "No such invoice.", 422: "The invoice is not open."},
        reference="Invoices, updateCustomerInformation",
    ),
    "preview_customer_information_changes": Method(
        id="preview_customer_information_changes",
        resource="invoices",
        name="preview_customer_information_changes",
        verb="POST",
        path="/invoices/{uid}/customer_information/preview.json",
        doc="Show where the customer's data on an open invoice is out of date, and change nothing.\n\nOnly what differs is in the answer, as it is on the invoice and as it would be after `maxio invoices update-customer-information`.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        errors={404: "No such invoice.", 422: "The invoice is not open."},
        reference="Invoices, previewCustomerInformationChanges",
    ),
    "send_invoice": Method(
        id="send_invoice",
        resource="invoices",
        name="send",
        verb="POST",
        path="/invoices/{uid}/deliveries.json",
        doc="Email an invoice, ad hoc or not.\n\nWithout `recipient_emails` it goes to the customer's address, and the other kinds of recipients too fall back to how the subscription is set up. That the call returns means that the email is queued, not that it has arrived.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        form=Form(
            fields=(
                Argument(name="recipient_emails", doc="The customer's address by default.", many=True),
                Argument(name="cc_recipient_emails", many=True),
                Argument(name="bcc_recipient_emails", many=True),
                Argument(name="attachment_urls", doc="URLs of files to send along.", many=True),
            )
        ),
        errors={
            404: "No such invoice.",
            422: "One of the addresses is not an email address; nothing is sent to any of them.",
        },
        reference="Invoices, sendInvoice",
    ),
    "issue_invoice": Method(
        id="issue_invoice",
        resource="invoices",
        name="issue",
        verb="POST",
        path="/invoices/{uid}/issue.json",
        doc="Issue a pending invoice now, which charges the customer where billing is automatic.\n\nPending invoices gather charges that were accrued, for example by `maxio subscriptions components allocate` with `accrue_charge`. Prepayments and service credits are applied first. A remittance invoice then becomes `open` and no payment is attempted. An automatic one is charged: `paid` on success, else what `on_failed_payment` says. Where the site is set up so, the customer gets an email. The pending segment of a member of a subscription group cannot be issued by itself.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        form=Form(
            beside=(
                Argument(
                    name="on_failed_payment",
                    doc="What becomes of the invoice when the payment fails; `leave_open_invoice` by default. Refused for remittance subscriptions.",
                    choices=(
                        "leave_open_invoice",
                        "rollback_to_pending",
                        "initiate_dunning",
                    ),
                ),
            )
        ),
        errors={404: "No such invoice.", 422: "The invoice is not pending, or is a segment of a group."},
        reference="Invoices, issueInvoice",
    ),
    "record_payment_for_invoice": Method(
        id="record_payment_for_invoice",
        resource="invoices",
        name="record_payment",
        verb="POST",
        path="/invoices/{uid}/payments.json",
        doc="Apply a payment to an invoice.\n\nBy default it records money that came in elsewhere (`external`), with `memo`, `details` and `received_on`, and charges nothing. `type_` takes the money from the prepayments or service credits of the subscription instead, or, with `payment`, from the payment profile `payment_profile_id`. For one payment for several invoices see `maxio invoices record-payment-for-multiple`.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        form=Form(
            root="payment",
            fields=(
                Argument(name="amount", kind="decimal", doc="In full units of the currency."),
                Argument(name="memo", doc="For `external` payments only."),
                Argument(
                    name="method",
                    doc="How an external payment was made; `other` by default.",
                    choices=(
                        "credit_card",
                        "check",
                        "cash",
                        "money_order",
                        "ach",
                        "other",
                    ),
                ),
                Argument(
                    name="details",
                    doc="More on the method, such as the number of a check. For `external` payments only.",
                ),
                Argument(
                    name="payment_profile_id", kind="integer", doc="The payment profile to use, for the type `payment`."
                ),
                Argument(
                    name="received_on",
                    kind="date",
                    doc="When the money came in, a day in the past. For `external` payments only.",
                ),
            ),
            beside=(
                Argument(
                    name="type_",
                    wire="type",
                    doc="Where the money comes from; `external` by default.",
                    choices=(
                        "external",
                        "prepayment",
                        "service_credit",
                        "payment",
                    ),
                ),
            ),
        ),
        errors={
            404: "No such invoice.",
            422: "The invoice cannot be paid, or the amount is more than is due or available.",
        },
        reference="Invoices, recordPaymentForInvoice",
    ),
    "refund_invoice": Method(
        id="refund_invoice",
        resource="invoices",
        name="refund",
        verb="POST",
        path="/invoices/{uid}/refunds.json",
        doc='Give back a payment of an invoice, all or part of it.\n\nMoney is returned to the customer unless `external` is set. For an invoice or one segment pass `amount`. For a consolidated invoice pass `segment_uids`, a list of segments or `"all"`; `amount` then defaults to the whole payment. A partial refund of a consolidated invoice is divided among its segments in proportion: 50.00 of segments of 60.00 and 40.00 takes 30.00 and 20.00. With `apply_credit` the invoice gets a credit over the amount, so that it is not due again; `void_invoice` voids it after a full refund without credit.',
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        form=Form(
            root="refund",
            fields=(
                Argument(name="memo", doc="Why.", required=True),
                Argument(
                    name="payment_id",
                    kind="integer",
                    doc="The payment to give back: `transaction_id` of one of the invoice's `payments`.",
                    required=True,
                ),
                Argument(
                    name="amount",
                    kind="decimal",
                    doc="In full units of the currency, at most what is left of the payment to refund. Required unless `segment_uids` is given, where it defaults to the whole payment.",
                ),
                Argument(
                    name="segment_uids",
                    kind="any",
                    doc="For consolidated invoices: uids of the segments to refund, or `all`.",
                ),
                Argument(
                    name="external",
                    kind="boolean",
                    doc="The money went back by other means, so none is sent. False by default.",
                ),
                Argument(
                    name="apply_credit",
                    kind="boolean",
                    doc="Make a credit note and apply it to the invoice, so that it is not due again. False by default.",
                ),
                Argument(
                    name="void_invoice",
                    kind="boolean",
                    doc="Void the invoice after the refund; only for a full refund without `apply_credit`, and not for consolidated invoices. False by default.",
                ),
            ),
        ),
        errors={404: "No such invoice.", 422: "There is no such payment, or less of it is left to refund."},
        reference="Invoices, refundInvoice",
    ),
    "reopen_invoice": Method(
        id="reopen_invoice",
        resource="invoices",
        name="reopen",
        verb="POST",
        path="/invoices/{uid}/reopen.json",
        doc="Make a canceled invoice due again.\n\nInvoices that are open when their subscription is canceled, by you or by dunning, become `canceled` and are no longer due. Once open again they are paid by `maxio invoices record-payment`, or by `maxio subscriptions reactivate`, which collects all open invoices. Reactivation opens the canceled invoices of the last active period by itself: reopen older ones before it. With a consolidated invoice all its canceled segments are reopened.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        errors={404: "No such invoice.", 422: "The invoice is not canceled."},
        reference="Invoices, reopenInvoice",
    ),
    "void_invoice": Method(
        id="void_invoice",
        resource="invoices",
        name="void",
        verb="POST",
        path="/invoices/{uid}/void.json",
        doc="Void an invoice, so that it is no longer due.\n\nAny invoice that is `open` or `canceled` can be voided; a `pending` one only where it is not consolidated. The reason is kept in the invoice's `void_invoice` event. There is no way back: `maxio invoices reopen` is for canceled invoices. Payments are not returned to the customer; that is what `maxio invoices refund` does.",
        path_arguments=(
            Argument(name="uid", doc="The `uid` of the invoice (`inv_...`); not its `number` or `id`.", required=True),
        ),
        form=Form(root="void", fields=(Argument(name="reason", doc="Kept with the invoice.", required=True),)),
        errors={404: "No such invoice.", 422: "The status does not allow it, or no reason is given."},
        reference="Invoices, voidInvoice",
    ),
    "record_payment_for_subscription": Method(
        id="record_payment_for_subscription",
        resource="invoices",
        name="record_payment_for_subscription",
        verb="POST",
        path="/subscriptions/{subscription_id}/payments.json",
        doc="Record an external payment for a subscription, for its oldest open invoices.\n\nNothing is charged. The oldest open invoice is paid first, then the next, until the amount is used up. What is left over becomes a prepayment of the subscription. Works for subscriptions without a group and for the primary subscription of a group, not for other members.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="payment",
            fields=(
                Argument(name="amount", kind="decimal", doc="In full units of the currency.", required=True),
                Argument(name="memo", required=True),
                Argument(
                    name="payment_details", doc="More on the method, such as the number of a check.", required=True
                ),
                Argument(
                    name="payment_method",
                    required=True,
                    choices=(
                        "credit_card",
                        "check",
                        "cash",
                        "money_order",
                        "ach",
                        "other",
                    ),
                ),
            ),
        ),
        errors={404: "No such subscription.", 422: "The subscription cannot be paid this way, or a value is refused."},
        reference="Invoices, recordPaymentForSubscription",
    ),
}
