# Generated from spec/operations/subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_subscriptions": Method(
        id="list_subscriptions",
        resource="subscriptions",
        name="list",
        verb="GET",
        path="/subscriptions.json",
        doc="List the subscriptions of the site.\n\nFilters narrow each other down. Dates filter only together with --date-field. The token of the self-service page and the details of coupons come only where --include asks for them. For one subscription by its `reference` use `maxio subscriptions find`; for everything at once, `maxio exports subscriptions` costs the site less.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="sort",
                doc="What the order goes by.",
                choices=(
                    "signup_date",
                    "period_start",
                    "period_end",
                    "next_assessment",
                    "updated_at",
                    "created_at",
                    "total_payments",
                    "id",
                    "open_balance",
                    "expires_at",
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
                name="state",
                choices=(
                    "active",
                    "canceled",
                    "expired",
                    "expired_cards",
                    "expired_cards_(live_subscriptions)",
                    "expired_cards_(all_subscriptions)",
                    "on_hold",
                    "awaiting_signup",
                    "awaiting_signup_date",
                    "past_due",
                    "pending_cancellation",
                    "pending_renewal",
                    "prepaid_dunning",
                    "suspended",
                    "trial_ended",
                    "trialing",
                    "unpaid",
                ),
            ),
            Argument(name="product", kind="id", doc="The id of the product. Its plain handle is not taken."),
            Argument(name="q", doc="Text to search for, in the fields that --q-scope names."),
            Argument(
                name="q_scope",
                doc="Where to look for --q.",
                choices=(
                    "full_name",
                    "first_name",
                    "last_name",
                    "organization",
                    "customer_reference",
                    "subscription_reference",
                ),
            ),
            Argument(name="customer_id", kind="integer"),
            Argument(name="product_price_point_id", kind="integer", doc="Needs --product as well."),
            Argument(
                name="coupon",
                kind="integer",
                doc="The id of a coupon that is applied now; a code goes into --coupon-code.",
            ),
            Argument(name="coupon_code", doc="The code of a coupon that is applied now."),
            Argument(
                name="collection_method",
                doc="How payment is collected.",
                choices=(
                    "automatic",
                    "remittance",
                    "prepaid",
                ),
            ),
            Argument(name="branding_theme_id", kind="integer"),
            Argument(
                name="date_field",
                doc="The timestamp that the four dates below apply to.",
                choices=(
                    "current_period_ends_at",
                    "current_period_starts_at",
                    "created_at",
                    "activated_at",
                    "canceled_at",
                    "expires_at",
                    "trial_started_at",
                    "trial_ended_at",
                    "updated_at",
                ),
            ),
            Argument(name="start_date", kind="date", doc="From midnight of this day on, in the site's time zone."),
            Argument(name="end_date", kind="date", doc="Up to 23:59:59 of this day, in the site's time zone."),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="At or after this time; replaces --start-date. Without an offset, in the site's time zone.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="At or before this time; replaces --end-date. Without an offset, in the site's time zone.",
            ),
            Argument(name="metadata", kind="map", doc="Names of custom fields, each with the value that it must have."),
            Argument(
                name="group_status",
                doc="Whether the subscription belongs to a subscription group.",
                choices=(
                    "ungrouped",
                    "grouped",
                ),
            ),
            Argument(name="dunning_exemption", kind="boolean", doc="Whether the subscription is exempt from dunning."),
            Argument(name="payment_gateways"),
            Argument(name="currencies"),
            Argument(
                name="include",
                doc="Further data to answer with each subscription.",
                many=True,
                choices=(
                    "self_service_page_token",
                    "current_account_balance_in_cents",
                    "current_billing_amount",
                    "coupons",
                ),
            ),
        ),
        listing=True,
        reference="Subscriptions, listSubscriptions",
    ),
    "create_subscription": Method(
        id="create_subscription",
        resource="subscriptions",
        name="create",
        verb="POST",
        path="/subscriptions.json",
        doc="Sign a customer up to a product.\n\nName the product with `product_handle` or `product_id` (or an `offer_id` instead), and the customer with `customer_id`, `customer_reference` or, for a new one, `customer_attributes`. Many products also need a way to pay: a stored `payment_profile_id`, or `payment_profile_attributes` for a new one. Charges at once: trial price, initial charge and first period as the price point has them. If that payment fails, no subscription is created. A future `next_billing_at` imports without any charge or trial; with a future `initial_billing_at` the subscription waits in `awaiting_signup`, with `defer_signup` it waits for a date. Raw card numbers may be sent in production only if you are PCI compliant; otherwise send the `chargify_token` that Chargify.js makes of them. Give a unique `reference`: a signup whose answer was lost is then found again by it. `maxio subscriptions preview` tells the amounts before.",
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
        errors={422: "Something is missing or invalid, or the first payment was declined; no subscription exists."},
        reference="Subscriptions, createSubscription",
    ),
    "read_subscription": Method(
        id="read_subscription",
        resource="subscriptions",
        name="get",
        verb="GET",
        path="/subscriptions/{subscription_id}.json",
        doc="Read a subscription.\n\n`coupons` and `self_service_page_token` are filled only where --include asks for them. `current_billing_amount_in_cents` is computed for this call alone and missing everywhere else.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(
                name="include",
                doc="Further data to answer with.",
                many=True,
                choices=(
                    "coupons",
                    "self_service_page_token",
                ),
            ),
        ),
        errors={404: "No such subscription."},
        reference="Subscriptions, readSubscription",
    ),
    "find_subscription": Method(
        id="find_subscription",
        resource="subscriptions",
        name="find",
        verb="GET",
        path="/subscriptions/lookup.json",
        doc="Find a subscription by your own reference.",
        query=(Argument(name="reference", doc="The reference that you gave the subscription.", required=True),),
        errors={404: "No subscription has this reference."},
        reference="Subscriptions, findSubscription",
    ),
    "update_subscription": Method(
        id="update_subscription",
        resource="subscriptions",
        name="update",
        verb="PUT",
        path="/subscriptions/{subscription_id}.json",
        doc='Change a subscription: product, dates, card, how it is billed.\n\nA new `product_handle` or `product_id` takes effect now and is charged at the next renewal without proration; with `product_change_delayed` the product changes only then, and `next_product_id=""` calls that off. For prorated upgrades and downgrades use `maxio subscriptions migrate-product`. `next_billing_at` moves the next charge; read it back as `current_period_ends_at`. A day that does not exist rolls over (February 30 becomes the start of March). With calendar billing send `snap_day`; after a change of product the old `snap_day` is still shown until the next renewal. `credit_card_attributes` changes the card or, where the gateway allows it, its expiration date alone. With Authorize.Net a card cannot be changed in part here; use `maxio payment-profiles update`.',
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="subscription",
            fields=(
                Argument(
                    name="credit_card_attributes",
                    kind="object",
                    doc="A new number or expiration date for the card in use.",
                ),
                Argument(name="product_handle", doc="Another product."),
                Argument(name="product_id", kind="integer", doc="Another product."),
                Argument(
                    name="product_change_delayed",
                    kind="boolean",
                    doc="Change the product at the next renewal instead of now.",
                ),
                Argument(
                    name="next_product_id", kind="id", doc="An empty string calls a delayed change of product off."
                ),
                Argument(name="next_product_price_point_id", kind="id", doc="The price point after a delayed change."),
                Argument(
                    name="snap_day", kind="id", doc="The day to bill on, 1 to 28, or `end`; for calendar billing alone."
                ),
                Argument(
                    name="initial_billing_at",
                    kind="datetime",
                    doc="In the future, gives a deferred signup its date; it starts (trial or first charge) then. If that payment fails, it is canceled.",
                ),
                Argument(
                    name="defer_signup",
                    kind="boolean",
                    doc="Move a subscription in `awaiting_signup` back to waiting without a date.",
                ),
                Argument(
                    name="next_billing_at",
                    kind="datetime",
                    doc="When to charge next; later ones follow by the product's period.",
                ),
                Argument(name="branding_theme_id", kind="integer"),
                Argument(name="expires_at", kind="datetime", doc="When the subscription expires."),
                Argument(
                    name="payment_collection_method",
                    choices=(
                        "automatic",
                        "remittance",
                        "prepaid",
                        "invoice",
                    ),
                ),
                Argument(name="receives_invoice_emails", kind="boolean"),
                Argument(name="net_terms", kind="id", doc="Days until a renewal invoice is due."),
                Argument(
                    name="stored_credential_transaction_id",
                    kind="integer",
                    doc="An earlier transaction of the customer that carries consent, for sites under PSD2 with 3D Secure.",
                ),
                Argument(name="reference", doc="Your own id for the subscription."),
                Argument(
                    name="custom_price",
                    kind="object",
                    doc="Prices for this subscription alone, instead of a price point.",
                ),
                Argument(name="components", kind="object", doc="Components that get prices of their own.", many=True),
                Argument(
                    name="dunning_communication_delay_enabled",
                    kind="boolean",
                    doc="Send no mail or SMS between 21:00 and 8:00 of the time zone below.",
                ),
                Argument(name="dunning_communication_delay_time_zone"),
                Argument(
                    name="product_price_point_id",
                    kind="integer",
                    doc="Another price point, of the present product or the new one.",
                ),
                Argument(
                    name="product_price_point_handle", doc="Another price point, of the present product or the new one."
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "A value is invalid."},
        reference="Subscriptions, updateSubscription",
    ),
    "read_account_balances": Method(
        id="read_account_balances",
        resource="subscriptions",
        name="get_account_balances",
        verb="GET",
        path="/subscriptions/{subscription_id}/account_balances.json",
        doc="Read what is owed and what is credited: invoices, pending discounts, service credits, prepayments.\n\nAll balances are in cents.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        errors={404: "No such subscription."},
        reference="Subscription Invoice Account, readAccountBalances",
    ),
    "migrate_subscription_product": Method(
        id="migrate_subscription_product",
        resource="subscriptions",
        name="migrate_product",
        verb="POST",
        path="/subscriptions/{subscription_id}/migrations.json",
        doc="Move a subscription to another product at once, with proration.\n\nTakes `product_id` or `product_handle`, and moves to the product's default price point unless you name one. The subscription should be `active` or `trialing`. May charge the customer: the full price with a new period starting today, or with `preserve_period` the prorated difference. Components and coupons do not move to another product family. Where the payment needs 3D Secure, the body of the 422 also holds `gateway_payment_id` and `action_link`: send the customer there (no iframe), with `redirect_url` and `callback_url` added to the link to learn the result. `maxio subscriptions preview-product-migration` tells the amounts before.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="migration",
            fields=(
                Argument(name="product_id", kind="integer"),
                Argument(
                    name="product_price_point_id",
                    kind="integer",
                    doc="A price point of the product, instead of its default one.",
                ),
                Argument(
                    name="include_trial",
                    kind="boolean",
                    doc="Start the new period with the product's trial. Ignored with `preserve_period`.",
                ),
                Argument(name="include_initial_charge", kind="boolean", doc="Charge the product's initial charge."),
                Argument(
                    name="include_coupons",
                    kind="boolean",
                    doc="Apply the subscription's coupons. They do not move to another product family.",
                ),
                Argument(
                    name="preserve_period",
                    kind="boolean",
                    doc="True keeps the billing period and prorates; false starts a new one today at the full price.",
                ),
                Argument(name="product_handle"),
                Argument(
                    name="product_price_point_handle", doc="A price point of the product, instead of its default one."
                ),
                Argument(name="proration", kind="object", doc="The same as `preserve_period`, nested."),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription.",
            422: "It is on that product already, or payment failed or needs 3D Secure.",
        },
        reference="Subscription Products, migrateSubscriptionProduct",
    ),
    "preview_subscription_product_migration": Method(
        id="preview_subscription_product_migration",
        resource="subscriptions",
        name="preview_product_migration",
        verb="POST",
        path="/subscriptions/{subscription_id}/migrations/preview.json",
        doc="Compute what a move to another product would charge and credit, without moving.\n\n`proration_date` computes for a later day of the current billing period instead of now.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="migration",
            fields=(
                Argument(name="product_id", kind="integer"),
                Argument(
                    name="product_price_point_id",
                    kind="integer",
                    doc="A price point of the product, instead of its default one.",
                ),
                Argument(
                    name="include_trial",
                    kind="boolean",
                    doc="Start the new period with the product's trial. Ignored with `preserve_period`.",
                ),
                Argument(name="include_initial_charge", kind="boolean", doc="Charge the product's initial charge."),
                Argument(
                    name="include_coupons",
                    kind="boolean",
                    doc="Apply the subscription's coupons. They do not move to another product family.",
                ),
                Argument(
                    name="preserve_period",
                    kind="boolean",
                    doc="True keeps the billing period and prorates; false starts a new one today at the full price.",
                ),
                Argument(name="product_handle"),
                Argument(
                    name="product_price_point_handle", doc="A price point of the product, instead of its default one."
                ),
                Argument(name="proration", kind="object", doc="The same as `preserve_period`, nested."),
                Argument(
                    name="proration_date",
                    kind="datetime",
                    doc="Compute as of this time, within the current period, instead of now.",
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "The migration is not possible."},
        reference="Subscription Products, previewSubscriptionProductMigration",
    ),
    "cancel_subscription": Method(
        id="cancel_subscription",
        resource="subscriptions",
        name="cancel",
        verb="DELETE",
        path="/subscriptions/{subscription_id}.json",
        doc="Cancel a subscription, now or at a later time.\n\nWithout options it is `canceled` at once: no further period and no further charge, and an overdue balance is no longer collected. With `cancel_at_end_of_period` or `scheduled_cancellation_at` it goes on until then. `maxio subscriptions reactivate` brings it back. Nothing is deleted; that is `maxio subscriptions purge`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="subscription",
            fields=(
                Argument(name="cancellation_message", doc="For your own use, why it is canceled."),
                Argument(name="reason_code", doc="The code of one of the site's reasons, see `maxio reason-codes`."),
                Argument(
                    name="cancel_at_end_of_period",
                    kind="boolean",
                    doc="Cancel when the current billing period ends instead of now.",
                ),
                Argument(name="scheduled_cancellation_at", kind="datetime", doc="Cancel at this time instead of now."),
                Argument(
                    name="refund_prepayment_account_balance",
                    kind="boolean",
                    doc="Refund what is left in the prepayment account.",
                ),
            ),
        ),
        errors={404: "No such subscription.", 422: "It cannot be canceled, or is already."},
        reference="Subscription Status, cancelSubscription",
    ),
    "cancel_dunning": Method(
        id="cancel_dunning",
        resource="subscriptions",
        name="cancel_dunning",
        verb="POST",
        path="/subscriptions/{subscription_id}/cancel_dunning.json",
        doc="End the dunning of a subscription and set it to `active`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        token=True,
        errors={404: "No such subscription.", 422: "Dunning cannot be canceled, for instance because there is none."},
        reference="Subscription Status, cancelDunning",
    ),
    "cancel_delayed_cancellation": Method(
        id="cancel_delayed_cancellation",
        resource="subscriptions",
        name="cancel_delayed_cancellation",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/delayed_cancel.json",
        doc="Call off the cancellation at the end of the period.\n\nSucceeds without any effect where none was planned.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        errors={404: "No such subscription."},
        reference="Subscription Status, cancelDelayedCancellation",
    ),
    "initiate_delayed_cancellation": Method(
        id="initiate_delayed_cancellation",
        resource="subscriptions",
        name="initiate_delayed_cancellation",
        verb="POST",
        path="/subscriptions/{subscription_id}/delayed_cancel.json",
        doc="Cancel a subscription when its current billing period ends.\n\nSets `cancel_at_end_of_period`; the subscription stays live until then. Not possible while it is past due. `maxio subscriptions cancel-delayed-cancellation` calls it off.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="subscription",
            fields=(
                Argument(name="cancellation_message", doc="For your own use, why it is canceled."),
                Argument(name="reason_code", doc="The code of one of the site's reasons, see `maxio reason-codes`."),
                Argument(
                    name="cancel_at_end_of_period",
                    kind="boolean",
                    doc="Cancel when the current billing period ends instead of now.",
                ),
                Argument(name="scheduled_cancellation_at", kind="datetime", doc="Cancel at this time instead of now."),
                Argument(
                    name="refund_prepayment_account_balance",
                    kind="boolean",
                    doc="Refund what is left in the prepayment account.",
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "It cannot be canceled later, for instance because it is past due."},
        reference="Subscription Status, initiateDelayedCancellation",
    ),
    "pause_subscription": Method(
        id="pause_subscription",
        resource="subscriptions",
        name="pause",
        verb="POST",
        path="/subscriptions/{subscription_id}/hold.json",
        doc="Put a subscription on hold, so that it does not renew.\n\nWithout `automatically_resume_at` it stays `on_hold` until `maxio subscriptions resume`. Not possible within 24 hours of the next billing date.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="hold",
            fields=(
                Argument(
                    name="automatically_resume_at",
                    kind="datetime",
                    doc="When the subscription resumes by itself; never, if left out or null.",
                ),
            ),
        ),
        token=True,
        errors={
            404: "No such subscription.",
            422: "It cannot be put on hold, for instance because the next billing is less than 24 hours away.",
        },
        reference="Subscription Status, pauseSubscription",
    ),
    "update_automatic_subscription_resumption": Method(
        id="update_automatic_subscription_resumption",
        resource="subscriptions",
        name="update_automatic_resumption",
        verb="PUT",
        path="/subscriptions/{subscription_id}/hold.json",
        doc="Change when a subscription on hold resumes by itself.\n\n`null` takes the date away: it then stays on hold until `maxio subscriptions resume`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="hold",
            fields=(
                Argument(
                    name="automatically_resume_at",
                    kind="datetime",
                    doc="When the subscription resumes by itself. Null takes the date away.",
                    required=True,
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "The subscription is not on hold, or the date is invalid."},
        reference="Subscription Status, updateAutomaticSubscriptionResumption",
    ),
    "reactivate_subscription": Method(
        id="reactivate_subscription",
        resource="subscriptions",
        name="reactivate",
        verb="PUT",
        path="/subscriptions/{subscription_id}/reactivate.json",
        doc="Bring a canceled, unpaid or trial-ended subscription back to `active` or `trialing`.\n\nStarts a new billing period and charges for it, unless `resume` asks to go on with the old period and that has not ended: the billing date then stays, and only an open balance may be collected. Service credits and prepayments are used unless `use_credits_and_prepayments` is false. The old balance is cleared unless `preserve_balance` is true. A subscription on hold is brought back with `maxio subscriptions resume`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            fields=(
                Argument(name="calendar_billing", kind="object", doc="For calendar billing alone."),
                Argument(
                    name="include_trial",
                    kind="boolean",
                    doc="Start with the product's trial if it has one. Left out or false, no trial.",
                ),
                Argument(
                    name="preserve_balance",
                    kind="boolean",
                    doc="Keep the balance of before and collect it too, instead of clearing it.",
                ),
                Argument(name="coupon_code", doc="A coupon to apply."),
                Argument(
                    name="use_credits_and_prepayments",
                    kind="boolean",
                    doc="Pay from service credits and prepayments first. True if left out.",
                ),
                Argument(
                    name="resume",
                    kind="any",
                    doc="True goes on with the old billing period if that still runs, and else starts a new one; false always starts a new one.",
                ),
            )
        ),
        token=True,
        errors={
            404: "No such subscription.",
            422: "It is not in a state to reactivate, payment failed, or it could not be resumed as required.",
        },
        reference="Subscription Status, reactivateSubscription",
    ),
    "preview_renewal": Method(
        id="preview_renewal",
        resource="subscriptions",
        name="preview_renewal",
        verb="POST",
        path="/subscriptions/{subscription_id}/renewals/preview.json",
        doc="Compute the next renewal of a subscription, without side effects.\n\nComponents count with what they have now (allocated quantity, on or off, usage so far), so the usage of a period that still runs comes out too low; `components` gives other quantities.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="components", kind="object", doc="Quantities to assume instead of the present ones.", many=True
                ),
            )
        ),
        token=True,
        errors={404: "No such subscription.", 422: "The next renewal cannot be computed."},
        reference="Subscription Status, previewRenewal",
    ),
    "resume_subscription": Method(
        id="resume_subscription",
        resource="subscriptions",
        name="resume",
        verb="POST",
        path="/subscriptions/{subscription_id}/resume.json",
        doc="Take a subscription off hold.\n\nBefore its regular renewal date it becomes `active` and renews on that date. After it, the billing date becomes now and the customer is charged, as on reactivation. Canceled subscriptions come back with `maxio subscriptions reactivate`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(
                name="resumption_charge",
                wire="calendar_billing[resumption_charge]",
                doc="How to charge for the rest of the period; for calendar billing alone.",
                choices=(
                    "prorated",
                    "immediate",
                    "delayed",
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "The subscription is not on hold, or payment failed."},
        reference="Subscription Status, resumeSubscription",
    ),
    "retry_subscription": Method(
        id="retry_subscription",
        resource="subscriptions",
        name="retry",
        verb="PUT",
        path="/subscriptions/{subscription_id}/retry.json",
        doc="Try to collect the balance of a past-due subscription now, ahead of the next planned try.\n\nCharges the customer.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        token=True,
        errors={404: "No such subscription.", 422: "The payment failed again, or there is nothing to collect."},
        reference="Subscription Status, retrySubscription",
    ),
    "preview_subscription": Method(
        id="preview_subscription",
        resource="subscriptions",
        name="preview",
        verb="POST",
        path="/subscriptions/preview.json",
        doc="Compute what a signup would charge now and at its first renewal, without creating anything.\n\nTakes the arguments of `maxio subscriptions create`; no payment data is needed. Taxes are computed only for taxable products and components and with a full billing or shipping address; `skip_billing_manifest_taxes` leaves them out.",
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
        errors={422: "Something is missing or invalid."},
        reference="Subscriptions, previewSubscription",
    ),
    "activate_subscription": Method(
        id="activate_subscription",
        resource="subscriptions",
        name="activate",
        verb="PUT",
        path="/subscriptions/{subscription_id}/activate.json",
        doc="Start a subscription that waits for its signup date or is in its trial.\n\nCharges what falls due by that. If payment fails with `revert_on_failure` true, state and period stay; the invoice of a trial is voided and its prepayments and credits go back. With false, the subscription goes on into a bad end: from a trial to trial ended or past due, from awaiting signup to canceled, and to canceled wherever there is no dunning. Relationship Invoicing only; subscriptions of a group may not be activated at once.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            beside=(
                Argument(
                    name="revert_on_failure",
                    kind="boolean",
                    doc="What a failed payment does: true leaves the subscription as it was, false ends it. Left out or null: as the site is set (true, unless changed).",
                ),
            )
        ),
        token=True,
        errors={
            400: "It cannot be activated, or payment failed; messages stand under `base`.",
            404: "No such subscription.",
        },
        reference="Subscriptions, activateSubscription",
    ),
    "apply_coupons_to_subscription": Method(
        id="apply_coupons_to_subscription",
        resource="subscriptions",
        name="apply_coupons",
        verb="POST",
        path="/subscriptions/{subscription_id}/add_coupon.json",
        doc="Apply coupons to a subscription.\n\nGive `codes`, which are added. Several coupons go together only if each of them is stackable.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(
                name="code", doc="Deprecated. This one code replaces all coupons of the subscription; use `codes`."
            ),
        ),
        form=Form(beside=(Argument(name="codes", doc="Codes to add to those that the subscription has.", many=True),)),
        token=True,
        errors={404: "No such subscription.", 422: "A code is unknown, applied already or not stackable."},
        reference="Subscriptions, applyCouponsToSubscription",
    ),
    "override_subscription": Method(
        id="override_subscription",
        resource="subscriptions",
        name="override",
        verb="PUT",
        path="/subscriptions/{subscription_id}/override.json",
        doc="Set dates that Maxio otherwise keeps itself, to match history from another system.\n\nNothing else follows from them: an expiration date, for instance, does not move the next assessment, and no events are made up. Where new subscriptions need their period start set as a rule, pass `previous_billing_at` and `next_billing_at` to `maxio subscriptions create` instead.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="subscription",
            fields=(
                Argument(
                    name="activated_at",
                    kind="datetime",
                    doc="When the subscription first became active, at signup or at the end of its trial.",
                ),
                Argument(name="canceled_at", kind="datetime"),
                Argument(name="cancellation_message", doc="Why it was canceled then."),
                Argument(
                    name="expires_at",
                    kind="datetime",
                    doc="When it ended by itself. Not on sites with multi-frequency billing; use `maxio subscriptions update` there.",
                ),
                Argument(
                    name="current_period_starts_at",
                    kind="datetime",
                    doc="In the past, and only while the subscription has no invoice or statement yet. Makes later changes prorate rightly.",
                ),
            ),
        ),
        token=True,
        errors={
            400: "A field other than the five cannot be set, or a value is refused; the body says why.",
            404: "No such subscription.",
        },
        reference="Subscriptions, overrideSubscription",
    ),
    "update_prepaid_subscription_configuration": Method(
        id="update_prepaid_subscription_configuration",
        resource="subscriptions",
        name="update_prepaid_configuration",
        verb="POST",
        path="/subscriptions/{subscription_id}/prepaid_configurations.json",
        doc="Set how the prepayment account of a prepaid subscription is funded and refilled.\n\nAll amounts are in cents.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="prepaid_configuration",
            fields=(
                Argument(name="initial_funding_amount_in_cents", kind="integer"),
                Argument(
                    name="replenish_to_amount_in_cents", kind="integer", doc="What a refill brings the account up to."
                ),
                Argument(name="auto_replenish", kind="boolean", doc="Refill by itself when the threshold is reached."),
                Argument(
                    name="replenish_threshold_amount_in_cents",
                    kind="integer",
                    doc="The balance at which a refill is due.",
                ),
            ),
        ),
        token=True,
        errors={404: "No such subscription.", 422: "A value is invalid."},
        reference="Subscriptions, updatePrepaidSubscriptionConfiguration",
    ),
    "purge_subscription": Method(
        id="purge_subscription",
        resource="subscriptions",
        name="purge",
        verb="POST",
        path="/subscriptions/{subscription_id}/purge.json",
        doc="Delete a subscription for good, on a site in test mode.\n\nCannot be undone. Customer and payment profiles stay unless --cascade names them. On a live site use `maxio subscriptions cancel`.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(
                name="ack", kind="integer", doc="The id of the subscription's customer, to confirm.", required=True
            ),
            Argument(
                name="cascade",
                doc="What to delete along with the subscription.",
                many=True,
                choices=(
                    "customer",
                    "payment_profile",
                ),
            ),
        ),
        token=True,
        errors={400: "--ack is not the id of the customer.", 404: "No such subscription."},
        reference="Subscriptions, purgeSubscription",
    ),
    "remove_coupon_from_subscription": Method(
        id="remove_coupon_from_subscription",
        resource="subscriptions",
        name="remove_coupon",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/remove_coupon.json",
        doc="Remove a coupon from a subscription.\n\nReturns a short message.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(Argument(name="coupon_code", doc="The code to remove. Always give it where there may be several."),),
        errors={404: "No such subscription.", 422: "The subscription has no such coupon."},
        reference="Subscriptions, removeCouponFromSubscription",
    ),
}
