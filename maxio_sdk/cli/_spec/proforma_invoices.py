# Generated from spec/operations/proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_proforma_invoices": Method(
        id="list_proforma_invoices",
        resource="proforma_invoices",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id}/proforma_invoices.json",
        doc="List the proforma invoices of a subscription, with totals only unless you ask for more.\n\nLine items, discounts, taxes, credits, payments and custom fields are left out by default; each has a flag that includes it. Consolidated ones are listed by `maxio proforma-invoices list-for-subscription-group`; those of signups belong to no subscription and are read by their uid.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(name="start_date", kind="date", doc="Only those due on this day or later."),
            Argument(name="end_date", kind="date", doc="Only those due on this day or earlier."),
            Argument(
                name="status",
                choices=(
                    "draft",
                    "voided",
                    "archived",
                ),
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
            Argument(name="line_items", kind="boolean", doc="Include the line items of each proforma invoice."),
            Argument(name="discounts", kind="boolean", doc="Include the discounts of each proforma invoice."),
            Argument(name="taxes", kind="boolean", doc="Include the taxes of each proforma invoice."),
            Argument(name="credits", kind="boolean", doc="Include the credits of each proforma invoice."),
            Argument(name="payments", kind="boolean", doc="Include the payments of each proforma invoice."),
            Argument(
                name="custom_fields", kind="boolean", doc="Include the custom fields printed on each proforma invoice."
            ),
        ),
        listing=True,
        errors={404: "No such subscription."},
        reference="Proforma Invoices, listProformaInvoices",
    ),
    "create_proforma_invoice": Method(
        id="create_proforma_invoice",
        resource="proforma_invoices",
        name="create",
        verb="POST",
        path="/subscriptions/{subscription_id}/proforma_invoices.json",
        doc="Create a proforma invoice of the next renewal of a subscription.\n\nThe subscription must be live, in no group and not prepaid. A proforma invoice does not follow later changes: void it and create another. For the amounts alone use `maxio subscriptions preview-renewal`; for the whole document without storing it, `maxio proforma-invoices preview`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        token=True,
        errors={
            404: "No such subscription.",
            422: "The subscription is grouped, prepaid or not live, or the site has another kind of invoices.",
        },
        reference="Proforma Invoices, createProformaInvoice",
    ),
    "read_proforma_invoice": Method(
        id="read_proforma_invoice",
        resource="proforma_invoices",
        name="get",
        verb="GET",
        path="/proforma_invoices/{proforma_invoice_uid}.json",
        doc="Read a proforma invoice with all its details.",
        path_arguments=(Argument(name="uid", wire="proforma_invoice_uid", required=True),),
        errors={404: "No such proforma invoice."},
        reference="Proforma Invoices, readProformaInvoice",
    ),
    "deliver_proforma_invoice": Method(
        id="deliver_proforma_invoice",
        resource="proforma_invoices",
        name="deliver",
        verb="POST",
        path="/proforma_invoices/{proforma_invoice_uid}/deliveries.json",
        doc="Email a proforma invoice.\n\nWhether it can be sent is in its `available_actions`. That the call returns does not mean that the email has arrived.",
        path_arguments=(Argument(name="uid", wire="proforma_invoice_uid", required=True),),
        form=Form(
            fields=(
                Argument(name="recipient_emails", many=True),
                Argument(name="cc_recipient_emails", many=True),
                Argument(name="bcc_recipient_emails", many=True),
            )
        ),
        token=True,
        errors={
            404: "No such proforma invoice.",
            422: "It cannot be sent, or one of the addresses is not an email address.",
        },
        reference="Proforma Invoices, deliverProformaInvoice",
    ),
    "void_proforma_invoice": Method(
        id="void_proforma_invoice",
        resource="proforma_invoices",
        name="void",
        verb="POST",
        path="/proforma_invoices/{proforma_invoice_uid}/void.json",
        doc="Void a proforma invoice that is a draft.\n\nA reason is required. This is how an outdated one makes room for a new one.",
        path_arguments=(Argument(name="uid", wire="proforma_invoice_uid", required=True),),
        form=Form(root="void", fields=(Argument(name="reason", doc="Kept with the invoice.", required=True),)),
        token=True,
        errors={404: "No such proforma invoice.", 422: "It is not a draft, or no reason is given."},
        reference="Proforma Invoices, voidProformaInvoice",
    ),
    "list_subscription_group_proforma_invoices": Method(
        id="list_subscription_group_proforma_invoices",
        resource="proforma_invoices",
        name="list_for_subscription_group",
        verb="GET",
        path="/subscription_groups/{uid}/proforma_invoices.json",
        doc="List the consolidated proforma invoices of a subscription group, with totals only by default.\n\nOnly those whose `consolidation_level` is `parent` are listed. Line items, discounts, taxes, credits, payments and custom fields are left out by default; each has a flag that includes it.",
        path_arguments=(Argument(name="subscription_group_uid", wire="uid", required=True),),
        query=(
            Argument(name="line_items", kind="boolean", doc="Include the line items of each proforma invoice."),
            Argument(name="discounts", kind="boolean", doc="Include the discounts of each proforma invoice."),
            Argument(name="taxes", kind="boolean", doc="Include the taxes of each proforma invoice."),
            Argument(name="credits", kind="boolean", doc="Include the credits of each proforma invoice."),
            Argument(name="payments", kind="boolean", doc="Include the payments of each proforma invoice."),
            Argument(
                name="custom_fields", kind="boolean", doc="Include the custom fields printed on each proforma invoice."
            ),
        ),
        listing=True,
        errors={404: "No such subscription group."},
        reference="Proforma Invoices, listSubscriptionGroupProformaInvoices",
    ),
    "create_consolidated_proforma_invoice": Method(
        id="create_consolidated_proforma_invoice",
        resource="proforma_invoices",
        name="create_consolidated",
        verb="POST",
        path="/subscription_groups/{uid}/proforma_invoices.json",
        doc="Start the creation of a consolidated proforma invoice for a subscription group.\n\nIt is made in the background, so nothing is returned: look for it with `maxio proforma-invoices list-for-subscription-group`. A group has one at a time; void an outdated one first. The subscription must be live and not prepaid.",
        path_arguments=(Argument(name="subscription_group_uid", wire="uid", required=True),),
        token=True,
        errors={
            404: "No such subscription group.",
            422: "One is there already, or the subscriptions are prepaid or not live.",
        },
        reference="Proforma Invoices, createConsolidatedProformaInvoice",
    ),
    "create_signup_proforma_invoice": Method(
        id="create_signup_proforma_invoice",
        resource="proforma_invoices",
        name="create_for_signup",
        verb="POST",
        path="/subscriptions/proforma_invoices.json",
        doc="Create a proforma invoice of what a signup would cost, without signing up.\n\nTakes what `maxio subscriptions create` takes: at least a product, and a customer or their first name, last name and email; also components, coupons, a referral, an offer, custom prices, or a payment profile whose address is printed. No subscription comes into being and `subscription_id` stays empty, so give a `customer_id` to find it by. It can be sent, voided and seen at its public URL like any other. Neither for prepaid subscriptions nor for consolidated ones.",
        form=Form(
            root="subscription",
            fields=(
                Argument(name="product_handle", doc="The product. This, `product_id` or an `offer_id` is required."),
                Argument(name="product_id", kind="integer"),
                Argument(
                    name="product_price_point_handle", doc="A price point of the product, instead of its default one."
                ),
                Argument(
                    name="product_price_point_id",
                    kind="integer",
                    doc="A price point of the product, instead of its default one.",
                ),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="Prices for this subscription alone, instead of a price point.",
                ),
                Argument(name="coupon_code", doc="Deprecated, use `coupon_codes`."),
                Argument(name="coupon_codes", many=True),
                Argument(
                    name="payment_collection_method",
                    doc="With Relationship Invoicing `automatic`, `remittance` or `prepaid`; with the older statements `automatic` or `invoice`.",
                    choices=(
                        "automatic",
                        "remittance",
                        "prepaid",
                        "invoice",
                    ),
                ),
                Argument(
                    name="receives_invoice_emails",
                    kind="boolean",
                    doc="Whether the customer gets mails about this subscription. True if left out.",
                ),
                Argument(
                    name="net_terms",
                    kind="id",
                    doc="With invoice billing, days from renewal until payment is due, 0 (at once) to 180.",
                ),
                Argument(
                    name="customer_id",
                    kind="integer",
                    doc="An existing customer. This, `customer_reference` or `customer_attributes` is required.",
                ),
                Argument(name="branding_theme_id", kind="integer"),
                Argument(
                    name="next_billing_at",
                    kind="datetime",
                    doc="Imports. In the future, it sets the first charge; nothing is charged now, and trial and initial charge are left out. Not together with `calendar_billing`.",
                ),
                Argument(
                    name="initial_billing_at",
                    kind="datetime",
                    doc="In the future, the subscription waits in `awaiting_signup` and starts (trial or first charge) then. If that payment fails, it is canceled.",
                ),
                Argument(
                    name="defer_signup",
                    kind="boolean",
                    doc="Wait without a date (Awaiting Signup Date), until `maxio subscriptions update` sets `initial_billing_at`.",
                ),
                Argument(
                    name="stored_credential_transaction_id",
                    kind="integer",
                    doc="An earlier transaction of the customer that carries consent, for sites under PSD2 with 3D Secure.",
                ),
                Argument(name="sales_rep_id", kind="integer"),
                Argument(
                    name="payment_profile_id",
                    kind="integer",
                    doc="A stored card or bank account of an existing customer.",
                ),
                Argument(
                    name="reference", doc="Your own id for the subscription. `maxio subscriptions find` looks it up."
                ),
                Argument(
                    name="customer_attributes", kind="object", doc="A customer to create along with the subscription."
                ),
                Argument(
                    name="payment_profile_attributes",
                    kind="object",
                    doc="A card or other way to pay, to store along with the subscription. The same as `credit_card_attributes`.",
                ),
                Argument(name="credit_card_attributes", kind="object", doc="The same as `payment_profile_attributes`."),
                Argument(
                    name="bank_account_attributes",
                    kind="object",
                    doc="A bank account to store along with the subscription.",
                ),
                Argument(
                    name="components", kind="object", doc="Components with their quantities at the start.", many=True
                ),
                Argument(
                    name="calendar_billing",
                    kind="object",
                    doc="Bill on a fixed day of the month. Not together with `next_billing_at`.",
                ),
                Argument(
                    name="metafields",
                    kind="map",
                    doc="Custom fields with their values. Fields that the site does not have yet are created.",
                ),
                Argument(name="customer_reference", doc="An existing customer, by your reference."),
                Argument(
                    name="group", kind="object", doc="Make the subscription part of a group or of a customer hierarchy."
                ),
                Argument(name="ref", doc="A referral code. An invalid one fails the signup."),
                Argument(name="cancellation_message", doc="Why it was canceled, for imports with `canceled_at`."),
                Argument(
                    name="cancellation_method",
                    doc="A note on how it was canceled.",
                    choices=(
                        "merchant_ui",
                        "merchant_api",
                        "dunning",
                        "billing_portal",
                        "unknown",
                        "imported",
                    ),
                ),
                Argument(name="currency", doc="One of the site's further currencies. It cannot be changed later."),
                Argument(name="expires_at", kind="datetime", doc="When the subscription expires."),
                Argument(
                    name="expiration_tracks_next_billing_change",
                    kind="boolean",
                    doc="Let `expires_at` move by as much as the next billing date moves. False if left out.",
                ),
                Argument(
                    name="agreement_terms", doc="The terms of an ACH authorization. The customer may be mailed a copy."
                ),
                Argument(name="authorizer_first_name", doc="Who authorized payment by ACH."),
                Argument(name="authorizer_last_name"),
                Argument(
                    name="calendar_billing_first_charge",
                    doc="With calendar billing, how the time until the first renewal is charged. Prorated if left out.",
                    choices=(
                        "prorated",
                        "immediate",
                        "delayed",
                    ),
                ),
                Argument(name="reason_code", doc="Why it was canceled, for imports with `canceled_at`."),
                Argument(
                    name="product_change_delayed",
                    kind="boolean",
                    doc="For changes of product, see `maxio subscriptions update`. A signup has no use for it.",
                ),
                Argument(
                    name="offer_id",
                    kind="id",
                    doc="An offer, by id or `handle:...`, that stands for product, components and coupons.",
                ),
                Argument(
                    name="prepaid_configuration",
                    kind="object",
                    doc="How the prepayment account is funded, for `prepaid` subscriptions.",
                ),
                Argument(
                    name="previous_billing_at",
                    kind="datetime",
                    doc="Imports. In the past, it sets the start of the current period (so that changes prorate rightly), and `activated_at` if that is not given. Needs `next_billing_at`.",
                ),
                Argument(
                    name="import_mrr",
                    kind="boolean",
                    doc="Imports. Count the subscription's recurring revenue from now on. Needs a future `next_billing_at`.",
                ),
                Argument(
                    name="canceled_at",
                    kind="datetime",
                    doc="Imports. Create the subscription as canceled at this time.",
                ),
                Argument(
                    name="activated_at", kind="datetime", doc="Imports. When the subscription first became active."
                ),
                Argument(name="agreement_acceptance", kind="object", doc="Required with Maxio Payments."),
                Argument(name="ach_agreement", kind="object", doc="Stored as proof of the ACH authorization."),
                Argument(
                    name="dunning_communication_delay_enabled",
                    kind="boolean",
                    doc="Send no mail or SMS between 21:00 and 8:00 of the time zone below.",
                ),
                Argument(
                    name="dunning_communication_delay_time_zone", doc="The customer's time zone, for the delay above."
                ),
                Argument(
                    name="skip_billing_manifest_taxes",
                    kind="boolean",
                    doc="For `maxio subscriptions preview` alone. Compute no taxes.",
                ),
            ),
        ),
        token=True,
        errors={400: "The subscription as described is refused as a whole.", 422: "A value is missing or refused."},
        reference="Proforma Invoices, createSignupProformaInvoice",
    ),
    "preview_signup_proforma_invoice": Method(
        id="preview_signup_proforma_invoice",
        resource="proforma_invoices",
        name="preview_for_signup",
        verb="POST",
        path="/subscriptions/proforma_invoices/preview.json",
        doc="Preview what a signup would cost, in the form of a proforma invoice.\n\nNothing is stored. With --include the first renewal is previewed as well. Takes what `maxio subscriptions create` takes, with the same minimum and the same limits as `maxio proforma-invoices create-for-signup`.",
        query=(
            Argument(
                name="include",
                doc="`next_proforma_invoice` adds that of the first renewal.",
                choices=("next_proforma_invoice",),
            ),
        ),
        form=Form(
            root="subscription",
            fields=(
                Argument(name="product_handle", doc="The product. This, `product_id` or an `offer_id` is required."),
                Argument(name="product_id", kind="integer"),
                Argument(
                    name="product_price_point_handle", doc="A price point of the product, instead of its default one."
                ),
                Argument(
                    name="product_price_point_id",
                    kind="integer",
                    doc="A price point of the product, instead of its default one.",
                ),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="Prices for this subscription alone, instead of a price point.",
                ),
                Argument(name="coupon_code", doc="Deprecated, use `coupon_codes`."),
                Argument(name="coupon_codes", many=True),
                Argument(
                    name="payment_collection_method",
                    doc="With Relationship Invoicing `automatic`, `remittance` or `prepaid`; with the older statements `automatic` or `invoice`.",
                    choices=(
                        "automatic",
                        "remittance",
                        "prepaid",
                        "invoice",
                    ),
                ),
                Argument(
                    name="receives_invoice_emails",
                    kind="boolean",
                    doc="Whether the customer gets mails about this subscription. True if left out.",
                ),
                Argument(
                    name="net_terms",
                    kind="id",
                    doc="With invoice billing, days from renewal until payment is due, 0 (at once) to 180.",
                ),
                Argument(
                    name="customer_id",
                    kind="integer",
                    doc="An existing customer. This, `customer_reference` or `customer_attributes` is required.",
                ),
                Argument(name="branding_theme_id", kind="integer"),
                Argument(
                    name="next_billing_at",
                    kind="datetime",
                    doc="Imports. In the future, it sets the first charge; nothing is charged now, and trial and initial charge are left out. Not together with `calendar_billing`.",
                ),
                Argument(
                    name="initial_billing_at",
                    kind="datetime",
                    doc="In the future, the subscription waits in `awaiting_signup` and starts (trial or first charge) then. If that payment fails, it is canceled.",
                ),
                Argument(
                    name="defer_signup",
                    kind="boolean",
                    doc="Wait without a date (Awaiting Signup Date), until `maxio subscriptions update` sets `initial_billing_at`.",
                ),
                Argument(
                    name="stored_credential_transaction_id",
                    kind="integer",
                    doc="An earlier transaction of the customer that carries consent, for sites under PSD2 with 3D Secure.",
                ),
                Argument(name="sales_rep_id", kind="integer"),
                Argument(
                    name="payment_profile_id",
                    kind="integer",
                    doc="A stored card or bank account of an existing customer.",
                ),
                Argument(
                    name="reference", doc="Your own id for the subscription. `maxio subscriptions find` looks it up."
                ),
                Argument(
                    name="customer_attributes", kind="object", doc="A customer to create along with the subscription."
                ),
                Argument(
                    name="payment_profile_attributes",
                    kind="object",
                    doc="A card or other way to pay, to store along with the subscription. The same as `credit_card_attributes`.",
                ),
                Argument(name="credit_card_attributes", kind="object", doc="The same as `payment_profile_attributes`."),
                Argument(
                    name="bank_account_attributes",
                    kind="object",
                    doc="A bank account to store along with the subscription.",
                ),
                Argument(
                    name="components", kind="object", doc="Components with their quantities at the start.", many=True
                ),
                Argument(
                    name="calendar_billing",
                    kind="object",
                    doc="Bill on a fixed day of the month. Not together with `next_billing_at`.",
                ),
                Argument(
                    name="metafields",
                    kind="map",
                    doc="Custom fields with their values. Fields that the site does not have yet are created.",
                ),
                Argument(name="customer_reference", doc="An existing customer, by your reference."),
                Argument(
                    name="group", kind="object", doc="Make the subscription part of a group or of a customer hierarchy."
                ),
                Argument(name="ref", doc="A referral code. An invalid one fails the signup."),
                Argument(name="cancellation_message", doc="Why it was canceled, for imports with `canceled_at`."),
                Argument(
                    name="cancellation_method",
                    doc="A note on how it was canceled.",
                    choices=(
                        "merchant_ui",
                        "merchant_api",
                        "dunning",
                        "billing_portal",
                        "unknown",
                        "imported",
                    ),
                ),
                Argument(name="currency", doc="One of the site's further currencies. It cannot be changed later."),
                Argument(name="expires_at", kind="datetime", doc="When the subscription expires."),
                Argument(
                    name="expiration_tracks_next_billing_change",
                    kind="boolean",
                    doc="Let `expires_at` move by as much as the next billing date moves. False if left out.",
                ),
                Argument(
                    name="agreement_terms", doc="The terms of an ACH authorization. The customer may be mailed a copy."
                ),
                Argument(name="authorizer_first_name", doc="Who authorized payment by ACH."),
                Argument(name="authorizer_last_name"),
                Argument(
                    name="calendar_billing_first_charge",
                    doc="With calendar billing, how the time until the first renewal is charged. Prorated if left out.",
                    choices=(
                        "prorated",
                        "immediate",
                        "delayed",
                    ),
                ),
                Argument(name="reason_code", doc="Why it was canceled, for imports with `canceled_at`."),
                Argument(
                    name="product_change_delayed",
                    kind="boolean",
                    doc="For changes of product, see `maxio subscriptions update`. A signup has no use for it.",
                ),
                Argument(
                    name="offer_id",
                    kind="id",
                    doc="An offer, by id or `handle:...`, that stands for product, components and coupons.",
                ),
                Argument(
                    name="prepaid_configuration",
                    kind="object",
                    doc="How the prepayment account is funded, for `prepaid` subscriptions.",
                ),
                Argument(
                    name="previous_billing_at",
                    kind="datetime",
                    doc="Imports. In the past, it sets the start of the current period (so that changes prorate rightly), and `activated_at` if that is not given. Needs `next_billing_at`.",
                ),
                Argument(
                    name="import_mrr",
                    kind="boolean",
                    doc="Imports. Count the subscription's recurring revenue from now on. Needs a future `next_billing_at`.",
                ),
                Argument(
                    name="canceled_at",
                    kind="datetime",
                    doc="Imports. Create the subscription as canceled at this time.",
                ),
                Argument(
                    name="activated_at", kind="datetime", doc="Imports. When the subscription first became active."
                ),
                Argument(name="agreement_acceptance", kind="object", doc="Required with Maxio Payments."),
                Argument(name="ach_agreement", kind="object", doc="Stored as proof of the ACH authorization."),
                Argument(
                    name="dunning_communication_delay_enabled",
                    kind="boolean",
                    doc="Send no mail or SMS between 21:00 and 8:00 of the time zone below.",
                ),
                Argument(
                    name="dunning_communication_delay_time_zone", doc="The customer's time zone, for the delay above."
                ),
                Argument(
                    name="skip_billing_manifest_taxes",
                    kind="boolean",
                    doc="For `maxio subscriptions preview` alone. Compute no taxes.",
                ),
            ),
        ),
        token=True,
        errors={400: "The subscription as described is refused as a whole.", 422: "A value is missing or refused."},
        reference="Proforma Invoices, previewSignupProformaInvoice",
    ),
    "preview_proforma_invoice": Method(
        id="preview_proforma_invoice",
        resource="proforma_invoices",
        name="preview",
        verb="POST",
        path="/subscriptions/{subscription_id}/proforma_invoices/preview.json",
        doc="Preview the proforma invoice that `maxio proforma-invoices create` would make now.\n\nNothing is stored, and the preview cannot be read again. The lines and totals are like those of `maxio subscriptions preview-renewal`, with the names and addresses that would be printed; the conditions are those of creating one. Compared with an earlier proforma invoice it tells whether the coming renewal has changed.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        token=True,
        errors={
            404: "No such subscription.",
            422: "The subscription is grouped, prepaid or not live, or the site has another kind of invoices.",
        },
        reference="Proforma Invoices, previewProformaInvoice",
    ),
}
