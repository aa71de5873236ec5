# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""All resources and operations in a line each, for lists of commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Group, Row

GROUPS: Final[Mapping[str, Group]] = {
    "billing_portal": Group(
        doc="Access of customers to the Billing Portal, the hosted pages where they manage their own subscriptions.\n\nAn invited customer finds a link to the portal at the end of statements, invoices and receipts.",
        methods={
            "enable": "enable_billing_portal_for_customer",
            "resend_invitation": "resend_billing_portal_invitation",
            "revoke_access": "revoke_billing_portal_access",
            "get_management_link": "read_billing_portal_link",
        },
        bound={},
        nested=(),
    ),
    "components": Group(
        doc="The add-ons of a product family: what is billed by usage, by quantity, as an on/off extra, or from a prepaid balance.\n\nThere are five kinds. Metered components are billed for the usage of a period and start each period at zero. Quantity-based ones are billed for an allocated quantity that stays until it is changed. On/off ones are flat fees. Prepaid usage is paid for before it is used. Event-based ones take their quantity from ingested events. What a subscription has of a component is set under `maxio subscriptions components` and `maxio subscriptions usages`. Give a component a `handle` when you create it: one whose answer was lost is then found again by it.",
        methods={
            "list": "list_components",
            "get": "read_component",
            "find": "find_component",
            "update": "update_component",
            "list_for_product_family": "list_components_for_product_family",
            "archive": "archive_component",
            "update_for_product_family": "update_product_family_component",
            "create_event_based": "create_event_based_component",
            "create_metered": "create_metered_component",
            "create_on_off": "create_on_off_component",
            "create_prepaid_usage": "create_prepaid_usage_component",
            "create_quantity_based": "create_quantity_based_component",
        },
        bound={},
        nested=(
            "features",
            "price_points",
            "segments",
        ),
    ),
    "components.features": Group(
        doc="Features attached to a component or to one of its price points, each with the value that subscribers get.",
        methods={
            "list": "list_component_features",
            "create": "create_component_feature",
            "get": "read_component_feature",
            "update": "update_component_feature",
            "delete": "remove_component_feature",
            "restore": "restore_component_feature",
        },
        bound={},
        nested=(),
    ),
    "components.price_points": Group(
        doc="The prices that a component can be sold at.\n\nEach component has a default price point, which new subscriptions get, and any number of others. Custom ones belong to a single subscription and are changed through it alone.",
        methods={
            "list": "list_component_price_points",
            "list_all": "list_all_component_price_points",
            "create": "create_component_price_point",
            "get": "read_component_price_point",
            "update": "update_component_price_point",
            "bulk_create": "bulk_create_component_price_points",
            "archive": "archive_component_price_point",
            "clone": "clone_component_price_point",
            "promote_to_default": "promote_component_price_point_to_default",
            "unarchive": "unarchive_component_price_point",
            "create_currency_prices": "create_currency_prices",
            "update_currency_prices": "update_currency_prices",
        },
        bound={},
        nested=(),
    ),
    "components.segments": Group(
        doc="Prices of an event-based component that depend on values in the events.\n\nA segment belongs to a price point and is known by up to four property values. Their number and types follow from the segmenting properties of the component's metric.",
        methods={
            "list": "list_segments_for_price_point",
            "create": "create_segment",
            "update": "update_segment",
            "delete": "delete_segment",
            "bulk_create": "bulk_create_segments",
            "bulk_update": "bulk_update_segments",
        },
        bound={},
        nested=(),
    ),
    "coupons": Group(
        doc="Discounts, by an amount or by a percentage, that subscriptions get with a code.\n\nA coupon belongs to a product family. Apply one to a subscription with `maxio subscriptions apply-coupons`, or name its code in `maxio subscriptions create`.",
        methods={
            "list": "list_coupons",
            "create": "create_coupon",
            "get": "read_coupon",
            "find": "find_coupon",
            "update": "update_coupon",
            "validate": "validate_coupon",
            "set_currency_prices": "create_or_update_coupon_currency_prices",
            "list_for_product_family": "list_coupons_for_product_family",
            "archive": "archive_coupon",
            "get_usage": "read_coupon_usage",
        },
        bound={},
        nested=("subcodes",),
    ),
    "coupons.subcodes": Group(
        doc="Further codes for one coupon, such as one for each campaign or customer.\n\nA subcode gives the discount of its coupon. Lower case becomes upper case. Besides letters and digits only the characters `%`, `@`, `+`, `-`, `_` and `.` are allowed, and no spaces.",
        methods={
            "list": "list_coupon_subcodes",
            "create": "create_coupon_subcodes",
            "update": "update_coupon_subcodes",
            "delete": "delete_coupon_subcode",
        },
        bound={},
        nested=(),
    ),
    "credit_notes": Group(
        doc="Inverse invoices: each reduces what a customer owes.\n\nCredit notes come from refunds with credit, voids, prorations and the like; there is no operation that creates one.",
        methods={"list": "list_credit_notes", "get": "read_credit_note"},
        bound={},
        nested=(),
    ),
    "customers": Group(
        doc="The people and companies that you bill.\n\nA customer may hold any number of subscriptions and payment profiles. Values of its custom fields are under `maxio customers metadata`.",
        methods={
            "list": "list_customers",
            "create": "create_customer",
            "get": "read_customer",
            "find": "read_customer_by_reference",
            "update": "update_customer",
            "delete": "delete_customer",
            "list_subscriptions": "list_customer_subscriptions",
        },
        bound={},
        nested=(
            "metadata",
            "metafields",
        ),
    ),
    "customers.metadata": Group(
        doc="Values of custom fields on single customers or subscriptions.\n\nA value has 2 KB (2,048 characters) at most. The fields themselves are defined with `maxio metafields`.",
        methods={
            "list": "list_metadata",
            "list_all": "list_metadata_for_resource_type",
            "create": "create_metadata",
            "update": "update_metadata",
            "delete": "delete_metadata",
        },
        bound={"resource_type": "customers"},
        nested=(),
    ),
    "customers.metafields": Group(
        doc="Definitions of the custom fields of customers and of subscriptions: name, kind and where they show.\n\nA site may have 100 of them for customers and another 100 for subscriptions. The values that a single customer or subscription has in them are metadata: see `maxio metadata`.",
        methods={
            "list": "list_metafields",
            "create": "create_metafields",
            "update": "update_metafield",
            "delete": "delete_metafield",
        },
        bound={"resource_type": "customers"},
        nested=(),
    ),
    "events": Group(
        doc="The feed of what happened on the site: signups, renewals, payments, changes of state and much more.\n\nThe web interface calls it site activity. It is the pull side of what webhooks push.",
        methods={
            "list": "list_events",
            "count": "read_events_count",
            "list_for_subscription": "list_subscription_events",
        },
        bound={},
        nested=(),
    ),
    "events_based_billing": Group(
        doc="Events that event-based components are billed by.\n\nEvents go into a stream that is set up on the site. A component whose metric reads the stream turns them into usage, and `maxio subscriptions components activate-event-based` makes a subscription pay for it.",
        methods={"record": "record_event", "bulk_record": "bulk_record_events"},
        bound={},
        nested=(),
    ),
    "exports": Group(
        doc="Background jobs that gather all records of a kind, to be read in pages of up to 10,000.\n\nStart a job, poll it until it is finished, then list its rows. For large amounts of data this costs far fewer calls than the ordinary lists.",
        methods={},
        bound={},
        nested=(
            "invoices",
            "proforma_invoices",
            "subscriptions",
        ),
    ),
    "exports.invoices": Group(
        doc="Exports of all invoices of the site.",
        methods={"list": "list_exported_invoices", "create": "export_invoices", "get": "read_invoices_export"},
        bound={},
        nested=(),
    ),
    "exports.proforma_invoices": Group(
        doc="Exports of all proforma invoices of the site.",
        methods={
            "list": "list_exported_proforma_invoices",
            "create": "export_proforma_invoices",
            "get": "read_proforma_invoices_export",
        },
        bound={},
        nested=(),
    ),
    "exports.subscriptions": Group(
        doc="Exports of all subscriptions of the site.",
        methods={
            "list": "list_exported_subscriptions",
            "create": "export_subscriptions",
            "get": "read_subscriptions_export",
        },
        bound={},
        nested=(),
    ),
    "feature_templates": Group(
        doc="The things that subscribers may have, defined once for the site: rights, limits and services.\n\nThey take effect once attached to products and components, with `maxio products features` and `maxio components features`.",
        methods={
            "list": "list_feature_templates",
            "create": "create_feature_template",
            "get": "read_feature_template",
            "update": "update_feature_template",
            "archive": "archive_feature_template",
            "restore": "restore_feature_template",
        },
        bound={},
        nested=(),
    ),
    "insights": Group(
        doc="Figures about the whole site, among them monthly recurring revenue (MRR).",
        methods={
            "get_mrr": "read_mrr",
            "list_mrr_movements": "list_mrr_movements",
            "get_site_stats": "read_site_stats",
            "list_mrr_per_subscription": "list_mrr_per_subscription",
        },
        bound={},
        nested=(),
    ),
    "invoices": Group(
        doc="What customers owe: the invoices of signups, renewals and usage, and ad hoc ones.\n\nAn invoice is named by its `uid` (`inv_...`), never by the number that customers see. Amounts are decimals in full units of the invoice's currency (`10.50`), not cents. A subscription group can have its invoices consolidated: a parent invoice holds the sums of its segments, which are invoices of their own.",
        methods={
            "list": "list_invoices",
            "create": "create_invoice",
            "get": "read_invoice",
            "update": "update_invoice",
            "delete": "delete_invoice",
            "list_events": "list_invoice_events",
            "record_payment_for_multiple": "record_payment_for_multiple_invoices",
            "list_segments": "list_consolidated_invoice_segments",
            "update_customer_information": "update_customer_information",
            "preview_customer_information_changes": "preview_customer_information_changes",
            "send": "send_invoice",
            "issue": "issue_invoice",
            "record_payment": "record_payment_for_invoice",
            "refund": "refund_invoice",
            "reopen": "reopen_invoice",
            "void": "void_invoice",
            "record_payment_for_subscription": "record_payment_for_subscription",
        },
        bound={},
        nested=(),
    ),
    "metadata": Group(
        doc="Values of custom fields on single customers or subscriptions.\n\nA value has 2 KB (2,048 characters) at most. The fields themselves are defined with `maxio metafields`.",
        methods={
            "list": "list_metadata",
            "list_all": "list_metadata_for_resource_type",
            "create": "create_metadata",
            "update": "update_metadata",
            "delete": "delete_metadata",
        },
        bound={},
        nested=(),
    ),
    "metafields": Group(
        doc="Definitions of the custom fields of customers and of subscriptions: name, kind and where they show.\n\nA site may have 100 of them for customers and another 100 for subscriptions. The values that a single customer or subscription has in them are metadata: see `maxio metadata`.",
        methods={
            "list": "list_metafields",
            "create": "create_metafields",
            "update": "update_metafield",
            "delete": "delete_metafield",
        },
        bound={},
        nested=(),
    ),
    "offers": Group(
        doc="Packages of a product, components and coupons that are subscribed to as one.\n\nAn offer stands in for the product at signup: pass `offer_id` to `maxio subscriptions create`.",
        methods={
            "list": "list_offers",
            "create": "create_offer",
            "get": "read_offer",
            "archive": "archive_offer",
            "unarchive": "unarchive_offer",
        },
        bound={},
        nested=(),
    ),
    "payment_profiles": Group(
        doc="The cards, bank accounts and other means by which customers pay.\n\nCard and bank data that pass through your own servers put you under PCI rules: send a `chargify_token` made by Chargify.js in the browser instead.",
        methods={
            "list": "list_payment_profiles",
            "create": "create_payment_profile",
            "get": "read_payment_profile",
            "update": "update_payment_profile",
            "delete": "delete_unused_payment_profile",
            "verify_bank_account": "verify_bank_account",
            "get_one_time_token": "read_one_time_token",
            "delete_from_subscription_group": "delete_subscription_group_payment_profile",
            "change_subscription_group_default": "change_subscription_group_default_payment_profile",
            "delete_from_subscription": "delete_subscriptions_payment_profile",
            "change_subscription_default": "change_subscription_default_payment_profile",
            "send_update_request": "send_request_update_payment_email",
        },
        bound={},
        nested=(),
    ),
    "product_families": Group(
        doc="Groups of products, with the components and coupons that go with them.\n\nEvery product, component and coupon belongs to one product family.",
        methods={
            "list": "list_product_families",
            "create": "create_product_family",
            "get": "read_product_family",
            "list_products": "list_products_for_product_family",
        },
        bound={},
        nested=(),
    ),
    "products": Group(
        doc="What customers subscribe to: a price, a period and, if you like, a trial.\n\nA product belongs to a product family and is sold at its price points (`maxio products price-points`). Add-ons are components (`maxio components`).",
        methods={
            "list": "list_products",
            "create": "create_product",
            "get": "read_product",
            "find": "read_product_by_handle",
            "update": "update_product",
            "archive": "archive_product",
        },
        bound={},
        nested=(
            "features",
            "price_points",
        ),
    ),
    "products.features": Group(
        doc="Features attached to a product or to one of its price points, each with the value that subscribers get.",
        methods={
            "list": "list_product_features",
            "create": "create_product_feature",
            "get": "read_product_feature",
            "update": "update_product_feature",
            "delete": "remove_product_feature",
            "restore": "restore_product_feature",
        },
        bound={},
        nested=(),
    ),
    "products.price_points": Group(
        doc="The prices and periods that a product can be sold at.\n\nEach product has a default price point and any number of others. Custom ones belong to a single subscription.",
        methods={
            "list": "list_product_price_points",
            "list_all": "list_all_product_price_points",
            "create": "create_product_price_point",
            "get": "read_product_price_point",
            "update": "update_product_price_point",
            "create_currency_prices": "create_product_currency_prices",
            "update_currency_prices": "update_product_currency_prices",
            "bulk_create": "bulk_create_product_price_points",
            "archive": "archive_product_price_point",
            "promote_to_default": "promote_product_price_point_to_default",
            "unarchive": "unarchive_product_price_point",
        },
        bound={},
        nested=(),
    ),
    "proforma_invoices": Group(
        doc="Static previews of an invoice to come, which can be sent to a customer ahead of a renewal or a signup.\n\nThey are to be had on sites with Relationship Invoicing only, and are never due themselves. Amounts are decimals in full units of the currency (`10.50`), not cents.",
        methods={
            "list": "list_proforma_invoices",
            "create": "create_proforma_invoice",
            "get": "read_proforma_invoice",
            "deliver": "deliver_proforma_invoice",
            "void": "void_proforma_invoice",
            "list_for_subscription_group": "list_subscription_group_proforma_invoices",
            "create_consolidated": "create_consolidated_proforma_invoice",
            "create_for_signup": "create_signup_proforma_invoice",
            "preview_for_signup": "preview_signup_proforma_invoice",
            "preview": "preview_proforma_invoice",
        },
        bound={},
        nested=(),
    ),
    "reason_codes": Group(
        doc="Churn reason codes: the reasons for canceling that subscribers can choose from.\n\nThey are offered in the web interface and, if you like, in the Billing Portal. The code chosen is recorded on the subscription; `maxio subscriptions cancel` takes it as `reason_code`.",
        methods={
            "list": "list_reason_codes",
            "create": "create_reason_code",
            "get": "read_reason_code",
            "update": "update_reason_code",
            "delete": "delete_reason_code",
        },
        bound={},
        nested=(),
    ),
    "referral_codes": Group(
        doc="Codes with which subscribers bring in new ones.\n\nOn a site with referrals enabled every subscription has one, as `referral_code`.",
        methods={"validate": "validate_referral_code"},
        bound={},
        nested=(),
    ),
    "sales_commissions": Group(
        doc="Sales representatives and the subscriptions that are theirs, over all sites of a seller.\n\nThese operations belong to the seller, not to a site: they need `seller_token`, the API access token of a user with financial access, instead of a site's API key, and a client with the subdomain `app`. The seller must have Advanced Analytics.",
        methods={
            "list_settings": "list_sales_commission_settings",
            "list_sales_reps": "list_sales_reps",
            "get_sales_rep": "read_sales_rep",
        },
        bound={},
        nested=(),
    ),
    "sites": Group(
        doc="The site that the client talks to, with its settings.",
        methods={
            "get": "read_site",
            "list_chargify_js_public_keys": "list_chargify_js_public_keys",
            "clear_data": "clear_site",
        },
        bound={},
        nested=(),
    ),
    "subscription_groups": Group(
        doc="Subscriptions that are billed and paid together.\n\nOne subscription of a group is its primary, which the others are billed with. Groups need Relationship Invoicing. A group is known by its `uid`, such as `grp_b32ztn6vbyh5q`.",
        methods={
            "list": "list_subscription_groups",
            "create": "create_subscription_group",
            "get": "read_subscription_group",
            "find": "find_subscription_group",
            "update": "update_subscription_group_members",
            "delete": "delete_subscription_group",
            "cancel": "cancel_subscriptions_in_group",
            "cancel_delayed_cancellation": "cancel_delayed_cancellation_for_group",
            "initiate_delayed_cancellation": "initiate_delayed_cancellation_for_group",
            "reactivate": "reactivate_subscription_group",
            "signup": "signup_with_subscription_group",
            "remove_subscription": "remove_subscription_from_group",
            "add_subscription": "add_subscription_to_group",
        },
        bound={},
        nested=(
            "prepayments",
            "service_credits",
        ),
    ),
    "subscription_groups.prepayments": Group(
        doc="Money that was paid ahead for a subscription group.",
        methods={"list": "list_prepayments_for_subscription_group", "create": "create_subscription_group_prepayment"},
        bound={},
        nested=(),
    ),
    "subscription_groups.service_credits": Group(
        doc="Credit that a subscription group was given.",
        methods={
            "deduct": "deduct_subscription_group_service_credit",
            "issue": "issue_subscription_group_service_credit",
        },
        bound={},
        nested=(),
    ),
    "subscriptions": Group(
        doc="Customers signed up to products: signup, changes of product and dates, status, coupons.\n\nKeep a copy of the states that you act on and update it by webhooks, rather than asking here for each of your customers' requests.",
        methods={
            "list": "list_subscriptions",
            "create": "create_subscription",
            "get": "read_subscription",
            "find": "find_subscription",
            "update": "update_subscription",
            "get_account_balances": "read_account_balances",
            "migrate_product": "migrate_subscription_product",
            "preview_product_migration": "preview_subscription_product_migration",
            "cancel": "cancel_subscription",
            "cancel_dunning": "cancel_dunning",
            "cancel_delayed_cancellation": "cancel_delayed_cancellation",
            "initiate_delayed_cancellation": "initiate_delayed_cancellation",
            "pause": "pause_subscription",
            "update_automatic_resumption": "update_automatic_subscription_resumption",
            "reactivate": "reactivate_subscription",
            "preview_renewal": "preview_renewal",
            "resume": "resume_subscription",
            "retry": "retry_subscription",
            "preview": "preview_subscription",
            "activate": "activate_subscription",
            "apply_coupons": "apply_coupons_to_subscription",
            "override": "override_subscription",
            "update_prepaid_configuration": "update_prepaid_subscription_configuration",
            "purge": "purge_subscription",
            "remove_coupon": "remove_coupon_from_subscription",
        },
        bound={},
        nested=(
            "advance_invoice",
            "components",
            "entitlements",
            "metadata",
            "metafields",
            "notes",
            "prepayments",
            "scheduled_renewals",
            "service_credits",
            "usages",
        ),
    ),
    "subscriptions.advance_invoice": Group(
        doc="The invoice for a subscription's next renewal, issued ahead of it: one for each billing period at most.",
        methods={"get": "read_advance_invoice", "issue": "issue_advance_invoice", "void": "void_advance_invoice"},
        bound={},
        nested=(),
    ),
    "subscriptions.components": Group(
        doc="What a subscription has of the site's components: quantities, switches, prepaid units and their price points.\n\nQuantity-based, on/off and prepaid components are allocated here. Usage of metered and prepaid components goes to `maxio subscriptions usages`, events of event-based ones to `maxio events-based-billing`.",
        methods={
            "list": "list_subscription_components",
            "get": "read_subscription_component",
            "activate_event_based": "activate_event_based_component",
            "deactivate_event_based": "deactivate_event_based_component",
            "bulk_allocate": "allocate_components",
            "preview_allocations": "preview_allocations",
            "list_allocations": "list_allocations",
            "allocate": "allocate_component",
            "delete_prepaid_allocation": "delete_prepaid_usage_allocation",
            "update_prepaid_allocation_expiration": "update_prepaid_usage_allocation_expiration_date",
            "update_price_points": "bulk_update_subscription_components_price_points",
            "reset_price_points": "bulk_reset_subscription_components_price_points",
            "list_for_site": "list_subscription_components_for_site",
        },
        bound={},
        nested=(),
    ),
    "subscriptions.entitlements": Group(
        doc="What a subscription may use, from the features attached to its product and components.",
        methods={"get": "read_subscription_entitlements"},
        bound={},
        nested=(),
    ),
    "subscriptions.metadata": Group(
        doc="Values of custom fields on single customers or subscriptions.\n\nA value has 2 KB (2,048 characters) at most. The fields themselves are defined with `maxio metafields`.",
        methods={
            "list": "list_metadata",
            "list_all": "list_metadata_for_resource_type",
            "create": "create_metadata",
            "update": "update_metadata",
            "delete": "delete_metadata",
        },
        bound={"resource_type": "subscriptions"},
        nested=(),
    ),
    "subscriptions.metafields": Group(
        doc="Definitions of the custom fields of customers and of subscriptions: name, kind and where they show.\n\nA site may have 100 of them for customers and another 100 for subscriptions. The values that a single customer or subscription has in them are metadata: see `maxio metadata`.",
        methods={
            "list": "list_metafields",
            "create": "create_metafields",
            "update": "update_metafield",
            "delete": "delete_metafield",
        },
        bound={"resource_type": "subscriptions"},
        nested=(),
    ),
    "subscriptions.notes": Group(
        doc="Free-text notes on a subscription.\n\nFor structured data use custom fields: `maxio subscriptions metadata`.",
        methods={
            "list": "list_subscription_notes",
            "create": "create_subscription_note",
            "get": "read_subscription_note",
            "update": "update_subscription_note",
            "delete": "delete_subscription_note",
        },
        bound={},
        nested=(),
    ),
    "subscriptions.prepayments": Group(
        doc="Money that a subscription has paid ahead, and that pays for its invoices.\n\nThe balance is in `maxio subscriptions get-account-balances`.",
        methods={"list": "list_prepayments", "create": "create_prepayment", "refund": "refund_prepayment"},
        bound={},
        nested=(),
    ),
    "subscriptions.scheduled_renewals": Group(
        doc="Renewals of a subscription that are planned ahead: from when to when, with which products and components, at which prices.\n\nA configuration is created, gets its items, and is then locked in, now or on a day to come.",
        methods={
            "list": "list_scheduled_renewal_configurations",
            "create": "create_scheduled_renewal_configuration",
            "get": "read_scheduled_renewal_configuration",
            "update": "update_scheduled_renewal_configuration",
            "cancel": "cancel_scheduled_renewal_configuration",
            "lock_in_immediately": "lock_in_scheduled_renewal_immediately",
            "schedule_lock_in": "schedule_scheduled_renewal_lock_in",
            "unpublish": "unpublish_scheduled_renewal_configuration",
            "create_item": "create_scheduled_renewal_configuration_item",
            "delete_item": "delete_scheduled_renewal_configuration_item",
            "update_item": "update_scheduled_renewal_configuration_item",
        },
        bound={},
        nested=(),
    ),
    "subscriptions.service_credits": Group(
        doc="Credit that a subscription was given, and that pays for its invoices.\n\nThe balance is in `maxio subscriptions get-account-balances`.",
        methods={"list": "list_service_credits", "deduct": "deduct_service_credit", "issue": "issue_service_credit"},
        bound={},
        nested=(),
    ),
    "subscriptions.usages": Group(
        doc="What a subscription has used of its metered and prepaid components.",
        methods={"list": "list_usages", "create": "create_usage"},
        bound={},
        nested=(),
    ),
    "webhooks": Group(
        doc="The webhooks that the site has sent: what was in them, whether they were accepted, and sending them again.\n\nWhere they go is set in `maxio webhooks endpoints`; checking and reading one that arrives is in `maxio_sdk.webhooks`.",
        methods={"list": "list_webhooks", "replay": "replay_webhooks", "enable": "enable_webhooks"},
        bound={},
        nested=("endpoints",),
    ),
    "webhooks.endpoints": Group(
        doc="The URLs that webhooks are sent to, each with the events it wants.\n\nNo operation deletes an endpoint: unsubscribe it from everything, or delete it in the web interface. The number of endpoints a site may have is limited.",
        methods={"list": "list_endpoints", "create": "create_endpoint", "update": "update_endpoint"},
        bound={},
        nested=(),
    ),
}

ROWS: Final[Mapping[str, Row]] = {
    "activate_event_based_component": Row(
        "subscriptions_components",
        "POST",
        "/event_based_billing/subscriptions/{subscription_id}/components/{component_id}/activate.json",
        "Activate an event-based component, so that the subscription is billed for its events at renewal.",
    ),
    "activate_subscription": Row(
        "subscriptions",
        "PUT",
        "/subscriptions/{subscription_id}/activate.json",
        "Start a subscription that waits for its signup date or is in its trial.",
    ),
    "add_subscription_to_group": Row(
        "subscription_groups",
        "POST",
        "/subscriptions/{subscription_id}/group.json",
        "Add an existing subscription to the group of a customer or of another subscription.",
    ),
    "allocate_component": Row(
        "subscriptions_components",
        "POST",
        "/subscriptions/{subscription_id}/components/{component_id}/allocations.json",
        "Set the quantity of a component of a subscription.",
    ),
    "allocate_components": Row(
        "subscriptions_components",
        "POST",
        "/subscriptions/{subscription_id}/allocations.json",
        "Set the quantities of several components of a subscription at once.",
    ),
    "apply_coupons_to_subscription": Row(
        "subscriptions", "POST", "/subscriptions/{subscription_id}/add_coupon.json", "Apply coupons to a subscription."
    ),
    "archive_component": Row(
        "components",
        "DELETE",
        "/product_families/{product_family_id}/components/{component_id}.json",
        "Archive a component, so that it is no longer on offer.",
    ),
    "archive_component_price_point": Row(
        "components_price_points",
        "DELETE",
        "/components/{component_id}/price_points/{price_point_id}.json",
        "Archive a price point, so that it is no longer on offer.",
    ),
    "archive_coupon": Row(
        "coupons",
        "DELETE",
        "/product_families/{product_family_id}/coupons/{coupon_id}.json",
        "Archive a coupon, so that it cannot be used any more.",
    ),
    "archive_feature_template": Row(
        "feature_templates", "DELETE", "/features/{id}.json", "Archive a feature template."
    ),
    "archive_offer": Row("offers", "PUT", "/offers/{offer_id}/archive.json", "Archive an offer."),
    "archive_product": Row(
        "products", "DELETE", "/products/{product_id}.json", "Archive a product, so that it is no longer on offer."
    ),
    "archive_product_price_point": Row(
        "products_price_points",
        "DELETE",
        "/products/{product_id}/price_points/{price_point_id}.json",
        "Archive a price point of a product.",
    ),
    "bulk_create_component_price_points": Row(
        "components_price_points",
        "POST",
        "/components/{component_id}/price_points/bulk.json",
        "Create several price points for a component in one call.",
    ),
    "bulk_create_product_price_points": Row(
        "products_price_points",
        "POST",
        "/products/{product_id}/price_points/bulk.json",
        "Create several price points for a product in one call.",
    ),
    "bulk_create_segments": Row(
        "components_segments",
        "POST",
        "/components/{component_id}/price_points/{price_point_id}/segments/bulk.json",
        "Create up to 2,000 segments of a price point.",
    ),
    "bulk_record_events": Row(
        "events_based_billing", "POST", "/events/{api_handle}/bulk.json", "Record a list of events in a stream."
    ),
    "bulk_reset_subscription_components_price_points": Row(
        "subscriptions_components",
        "POST",
        "/subscriptions/{subscription_id}/price_points/reset.json",
        "Put all components of a subscription back on their current default price points.",
    ),
    "bulk_update_segments": Row(
        "components_segments",
        "PUT",
        "/components/{component_id}/price_points/{price_point_id}/segments/bulk.json",
        "Change the prices of up to 1,000 segments of a price point.",
    ),
    "bulk_update_subscription_components_price_points": Row(
        "subscriptions_components",
        "POST",
        "/subscriptions/{subscription_id}/price_points.json",
        "Put components of a subscription on other price points.",
    ),
    "cancel_delayed_cancellation": Row(
        "subscriptions",
        "DELETE",
        "/subscriptions/{subscription_id}/delayed_cancel.json",
        "Call off the cancellation at the end of the period.",
    ),
    "cancel_delayed_cancellation_for_group": Row(
        "subscription_groups",
        "DELETE",
        "/subscription_groups/{uid}/delayed_cancel.json",
        "Take back that a group is canceled at the end of the period.",
    ),
    "cancel_dunning": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/cancel_dunning.json",
        "End the dunning of a subscription and set it to `active`.",
    ),
    "cancel_scheduled_renewal_configuration": Row(
        "subscriptions_scheduled_renewals",
        "PUT",
        "/subscriptions/{subscription_id}/scheduled_renewals/{id}/cancel.json",
        "Cancel a scheduled renewal.",
    ),
    "cancel_subscription": Row(
        "subscriptions",
        "DELETE",
        "/subscriptions/{subscription_id}.json",
        "Cancel a subscription, now or at a later time.",
    ),
    "cancel_subscriptions_in_group": Row(
        "subscription_groups",
        "POST",
        "/subscription_groups/{uid}/cancel.json",
        "Cancel all subscriptions of a group at once.",
    ),
    "change_subscription_default_payment_profile": Row(
        "payment_profiles",
        "POST",
        "/subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}/change_payment_profile.json",
        "Make an existing payment profile the one that a subscription pays with.",
    ),
    "change_subscription_group_default_payment_profile": Row(
        "payment_profiles",
        "POST",
        "/subscription_groups/{uid}/payment_profiles/{payment_profile_id}/change_payment_profile.json",
        "Make an existing payment profile the one that a subscription group pays with.",
    ),
    "clear_site": Row(
        "sites",
        "POST",
        "/sites/clear_data.json",
        "Delete the data of a test site: everything, or only its customers and their subscriptions.",
    ),
    "clone_component_price_point": Row(
        "components_price_points",
        "POST",
        "/components/{component_id}/price_points/{price_point_id}/clone.json",
        "Copy a price point of a component under a new name.",
    ),
    "create_component_feature": Row(
        "components_features",
        "POST",
        "/components/{component_id}/features.json",
        "Attach a feature to a component, or to one of its price points.",
    ),
    "create_component_price_point": Row(
        "components_price_points",
        "POST",
        "/components/{component_id}/price_points.json",
        "Create a price point for a component.",
    ),
    "create_consolidated_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/subscription_groups/{uid}/proforma_invoices.json",
        "Start the creation of a consolidated proforma invoice for a subscription group.",
    ),
    "create_coupon": Row(
        "coupons", "POST", "/product_families/{product_family_id}/coupons.json", "Create a coupon in a product family."
    ),
    "create_coupon_subcodes": Row(
        "coupons_subcodes", "POST", "/coupons/{coupon_id}/codes.json", "Add subcodes to a coupon."
    ),
    "create_currency_prices": Row(
        "components_price_points",
        "POST",
        "/price_points/{price_point_id}/currency_prices.json",
        "Set prices of a component's price point in further currencies.",
    ),
    "create_customer": Row("customers", "POST", "/customers.json", "Create a customer."),
    "create_endpoint": Row(
        "webhooks_endpoints",
        "POST",
        "/endpoints.json",
        "Add a URL that webhooks are sent to, with the events it subscribes to.",
    ),
    "create_event_based_component": Row(
        "components",
        "POST",
        "/product_families/{product_family_id}/event_based_components.json",
        "Create a component whose quantity is worked out from ingested events.",
    ),
    "create_feature_template": Row("feature_templates", "POST", "/features.json", "Define a feature."),
    "create_invoice": Row(
        "invoices",
        "POST",
        "/subscriptions/{subscription_id}/invoices.json",
        "Create an ad hoc invoice for a subscription.",
    ),
    "create_metadata": Row(
        "metadata",
        "POST",
        "/{resource_type}/{resource_id}/metadata.json",
        "Set one custom field value on a customer or subscription, or several with `metadata`.",
    ),
    "create_metafields": Row(
        "metafields",
        "POST",
        "/{resource_type}/metafields.json",
        "Define one custom field, or several with `metafields`.",
    ),
    "create_metered_component": Row(
        "components",
        "POST",
        "/product_families/{product_family_id}/metered_components.json",
        "Create a component that is billed for the usage of each period.",
    ),
    "create_offer": Row("offers", "POST", "/offers.json", "Create an offer of a product with components and coupons."),
    "create_on_off_component": Row(
        "components",
        "POST",
        "/product_families/{product_family_id}/on_off_components.json",
        "Create a component that a subscription has or has not: a recurring flat fee.",
    ),
    "create_or_update_coupon_currency_prices": Row(
        "coupons",
        "PUT",
        "/coupons/{coupon_id}/currency_prices.json",
        "Set what a coupon takes off in currencies other than the site's own.",
    ),
    "create_payment_profile": Row(
        "payment_profiles", "POST", "/payment_profiles.json", "Create a payment profile for a customer."
    ),
    "create_prepaid_usage_component": Row(
        "components",
        "POST",
        "/product_families/{product_family_id}/prepaid_usage_components.json",
        "Create a component whose units are bought first and used up later.",
    ),
    "create_prepayment": Row(
        "subscriptions_prepayments",
        "POST",
        "/subscriptions/{subscription_id}/prepayments.json",
        "Add a prepayment to a subscription.",
    ),
    "create_product": Row(
        "products",
        "POST",
        "/product_families/{product_family_id}/products.json",
        "Create a product in a product family.",
    ),
    "create_product_currency_prices": Row(
        "products_price_points",
        "POST",
        "/product_price_points/{product_price_point_id}/currency_prices.json",
        "Set prices of a product's price point in further currencies.",
    ),
    "create_product_family": Row("product_families", "POST", "/product_families.json", "Create a product family."),
    "create_product_feature": Row(
        "products_features",
        "POST",
        "/products/{product_id}/features.json",
        "Attach a feature to a product, or to one of its price points.",
    ),
    "create_product_price_point": Row(
        "products_price_points",
        "POST",
        "/products/{product_id}/price_points.json",
        "Create a price point for a product.",
    ),
    "create_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/subscriptions/{subscription_id}/proforma_invoices.json",
        "Create a proforma invoice of the next renewal of a subscription.",
    ),
    "create_quantity_based_component": Row(
        "components",
        "POST",
        "/product_families/{product_family_id}/quantity_based_components.json",
        "Create a component that is billed for a quantity, such as seats.",
    ),
    "create_reason_code": Row("reason_codes", "POST", "/reason_codes.json", "Create a churn reason code."),
    "create_scheduled_renewal_configuration": Row(
        "subscriptions_scheduled_renewals",
        "POST",
        "/subscriptions/{subscription_id}/scheduled_renewals.json",
        "Create a scheduled renewal of a subscription.",
    ),
    "create_scheduled_renewal_configuration_item": Row(
        "subscriptions_scheduled_renewals",
        "POST",
        "/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items.json",
        "Add a product or a component to a scheduled renewal.",
    ),
    "create_segment": Row(
        "components_segments",
        "POST",
        "/components/{component_id}/price_points/{price_point_id}/segments.json",
        "Create a segment of a price point: the property values to bill by, and the prices.",
    ),
    "create_signup_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/subscriptions/proforma_invoices.json",
        "Create a proforma invoice of what a signup would cost, without signing up.",
    ),
    "create_subscription": Row("subscriptions", "POST", "/subscriptions.json", "Sign a customer up to a product."),
    "create_subscription_group": Row(
        "subscription_groups", "POST", "/subscription_groups.json", "Make a group of existing subscriptions."
    ),
    "create_subscription_group_prepayment": Row(
        "subscription_groups_prepayments",
        "POST",
        "/subscription_groups/{uid}/prepayments.json",
        "Add a prepayment to the balance of a subscription group.",
    ),
    "create_subscription_note": Row(
        "subscriptions_notes", "POST", "/subscriptions/{subscription_id}/notes.json", "Add a note to a subscription."
    ),
    "create_usage": Row(
        "subscriptions_usages",
        "POST",
        "/subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json",
        "Record usage of a metered or prepaid component.",
    ),
    "deactivate_event_based_component": Row(
        "subscriptions_components",
        "POST",
        "/event_based_billing/subscriptions/{subscription_id}/components/{component_id}/deactivate.json",
        "Deactivate an event-based component, so that renewals of the subscription pass over its events.",
    ),
    "deduct_service_credit": Row(
        "subscriptions_service_credits",
        "POST",
        "/subscriptions/{subscription_id}/service_credit_deductions.json",
        "Take service credit away from a subscription.",
    ),
    "deduct_subscription_group_service_credit": Row(
        "subscription_groups_service_credits",
        "POST",
        "/subscription_groups/{uid}/service_credit_deductions.json",
        "Take service credit away from a subscription group.",
    ),
    "delete_coupon_subcode": Row(
        "coupons_subcodes", "DELETE", "/coupons/{coupon_id}/codes/{subcode}.json", "Delete one subcode of a coupon."
    ),
    "delete_customer": Row("customers", "DELETE", "/customers/{id}.json", "Delete a customer."),
    "delete_invoice": Row(
        "invoices", "DELETE", "/subscriptions/{subscription_id}/invoices/{uid}.json", "Delete an ad hoc invoice."
    ),
    "delete_metadata": Row(
        "metadata",
        "DELETE",
        "/{resource_type}/{resource_id}/metadata.json",
        "Remove one or more custom fields, with their values, from a single customer or subscription.",
    ),
    "delete_metafield": Row(
        "metafields",
        "DELETE",
        "/{resource_type}/metafields.json",
        "Delete a custom field from the whole site, with its values on all customers or subscriptions.",
    ),
    "delete_prepaid_usage_allocation": Row(
        "subscriptions_components",
        "DELETE",
        "/subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json",
        "Delete one allocation of a prepaid component and take its units away.",
    ),
    "delete_reason_code": Row(
        "reason_codes", "DELETE", "/reason_codes/{reason_code_id}.json", "Delete a churn reason code."
    ),
    "delete_scheduled_renewal_configuration_item": Row(
        "subscriptions_scheduled_renewals",
        "DELETE",
        "/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json",
        "Remove an item from a scheduled renewal.",
    ),
    "delete_segment": Row(
        "components_segments",
        "DELETE",
        "/components/{component_id}/price_points/{price_point_id}/segments/{id}.json",
        "Delete a segment of a price point.",
    ),
    "delete_subscription_group": Row(
        "subscription_groups",
        "DELETE",
        "/subscription_groups/{uid}.json",
        "Delete a subscription group that has no members.",
    ),
    "delete_subscription_group_payment_profile": Row(
        "payment_profiles",
        "DELETE",
        "/subscription_groups/{uid}/payment_profiles/{payment_profile_id}.json",
        "Delete a payment profile that belongs to a subscription group.",
    ),
    "delete_subscription_note": Row(
        "subscriptions_notes",
        "DELETE",
        "/subscriptions/{subscription_id}/notes/{note_id}.json",
        "Delete a note of a subscription.",
    ),
    "delete_subscriptions_payment_profile": Row(
        "payment_profiles",
        "DELETE",
        "/subscriptions/{subscription_id}/payment_profiles/{payment_profile_id}.json",
        "Delete a payment profile of the customer of a subscription.",
    ),
    "delete_unused_payment_profile": Row(
        "payment_profiles",
        "DELETE",
        "/payment_profiles/{payment_profile_id}.json",
        "Delete a payment profile that nothing uses.",
    ),
    "deliver_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/proforma_invoices/{proforma_invoice_uid}/deliveries.json",
        "Email a proforma invoice.",
    ),
    "enable_billing_portal_for_customer": Row(
        "billing_portal",
        "POST",
        "/portal/customers/{customer_id}/enable.json",
        "Give a customer access to the Billing Portal.",
    ),
    "enable_webhooks": Row(
        "webhooks",
        "PUT",
        "/webhooks/settings.json",
        "Turn webhooks on or off for the whole site and return whether they are on.",
    ),
    "export_invoices": Row(
        "exports_invoices", "POST", "/api_exports/invoices.json", "Start an export of all invoices of the site."
    ),
    "export_proforma_invoices": Row(
        "exports_proforma_invoices",
        "POST",
        "/api_exports/proforma_invoices.json",
        "Start an export of all proforma invoices of the site.",
    ),
    "export_subscriptions": Row(
        "exports_subscriptions",
        "POST",
        "/api_exports/subscriptions.json",
        "Start an export of all subscriptions of the site.",
    ),
    "find_component": Row(
        "components", "GET", "/components/lookup.json", "Find the one component with a given handle."
    ),
    "find_coupon": Row("coupons", "GET", "/coupons/find.json", "Find a coupon by its code."),
    "find_subscription": Row(
        "subscriptions", "GET", "/subscriptions/lookup.json", "Find a subscription by your own reference."
    ),
    "find_subscription_group": Row(
        "subscription_groups", "GET", "/subscription_groups/lookup.json", "Find the group that a subscription is in."
    ),
    "initiate_delayed_cancellation": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/delayed_cancel.json",
        "Cancel a subscription when its current billing period ends.",
    ),
    "initiate_delayed_cancellation_for_group": Row(
        "subscription_groups",
        "POST",
        "/subscription_groups/{uid}/delayed_cancel.json",
        "Schedule the cancellation of all subscriptions of a group for the end of the period.",
    ),
    "issue_advance_invoice": Row(
        "subscriptions_advance_invoice",
        "POST",
        "/subscriptions/{subscription_id}/advance_invoice/issue.json",
        "Issue the invoice of the next renewal now.",
    ),
    "issue_invoice": Row(
        "invoices",
        "POST",
        "/invoices/{uid}/issue.json",
        "Issue a pending invoice now, which charges the customer where billing is automatic.",
    ),
    "issue_service_credit": Row(
        "subscriptions_service_credits",
        "POST",
        "/subscriptions/{subscription_id}/service_credits.json",
        "Give service credit to a subscription.",
    ),
    "issue_subscription_group_service_credit": Row(
        "subscription_groups_service_credits",
        "POST",
        "/subscription_groups/{uid}/service_credits.json",
        "Give service credit to a subscription group.",
    ),
    "list_all_component_price_points": Row(
        "components_price_points",
        "GET",
        "/components_price_points.json",
        "List the price points of all components of the site.",
    ),
    "list_all_product_price_points": Row(
        "products_price_points",
        "GET",
        "/products_price_points.json",
        "List the price points of all products of the site.",
    ),
    "list_allocations": Row(
        "subscriptions_components",
        "GET",
        "/subscriptions/{subscription_id}/components/{component_id}/allocations.json",
        "List the allocations of a component of a subscription, the latest first.",
    ),
    "list_chargify_js_public_keys": Row(
        "sites",
        "GET",
        "/chargify_js_keys.json",
        "List the site's public keys for Chargify.js, the library for payment forms.",
    ),
    "list_component_features": Row(
        "components_features",
        "GET",
        "/components/{component_id}/features.json",
        "List the features attached to a component.",
    ),
    "list_component_price_points": Row(
        "components_price_points",
        "GET",
        "/components/{component_id}/price_points.json",
        "List the price points of a component.",
    ),
    "list_components": Row(
        "components", "GET", "/components.json", "List the components of all product families of the site."
    ),
    "list_components_for_product_family": Row(
        "components",
        "GET",
        "/product_families/{product_family_id}/components.json",
        "List the components of one product family.",
    ),
    "list_consolidated_invoice_segments": Row(
        "invoices",
        "GET",
        "/invoices/{invoice_uid}/segments.json",
        "List the segments of a consolidated invoice, with totals only.",
    ),
    "list_coupon_subcodes": Row(
        "coupons_subcodes", "GET", "/coupons/{coupon_id}/codes.json", "List the subcodes of a coupon."
    ),
    "list_coupons": Row("coupons", "GET", "/coupons.json", "List the coupons of all product families of the site."),
    "list_coupons_for_product_family": Row(
        "coupons", "GET", "/product_families/{product_family_id}/coupons.json", "List the coupons of a product family."
    ),
    "list_credit_notes": Row(
        "credit_notes", "GET", "/credit_notes.json", "List credit notes, with totals only unless you ask for more."
    ),
    "list_customer_subscriptions": Row(
        "customers", "GET", "/customers/{customer_id}/subscriptions.json", "List all subscriptions of a customer."
    ),
    "list_customers": Row(
        "customers", "GET", "/customers.json", "List the customers of the site, or search them with --q."
    ),
    "list_endpoints": Row(
        "webhooks_endpoints",
        "GET",
        "/endpoints.json",
        "List the endpoints of the site with their state and the events they subscribe to.",
    ),
    "list_events": Row(
        "events",
        "GET",
        "/events.json",
        "List the events of the site, with what is special to each kind in `event_specific_data`.",
    ),
    "list_exported_invoices": Row(
        "exports_invoices", "GET", "/api_exports/invoices/{batch_id}/rows.json", "List the invoices of an export."
    ),
    "list_exported_proforma_invoices": Row(
        "exports_proforma_invoices",
        "GET",
        "/api_exports/proforma_invoices/{batch_id}/rows.json",
        "List the proforma invoices of an export.",
    ),
    "list_exported_subscriptions": Row(
        "exports_subscriptions",
        "GET",
        "/api_exports/subscriptions/{batch_id}/rows.json",
        "List the subscriptions of an export.",
    ),
    "list_feature_templates": Row(
        "feature_templates", "GET", "/features.json", "List the feature templates of the site."
    ),
    "list_invoice_events": Row(
        "invoices", "GET", "/invoices/events.json", "List what happened to invoices, oldest first."
    ),
    "list_invoices": Row(
        "invoices", "GET", "/invoices.json", "List invoices, with totals only unless you ask for more."
    ),
    "list_metadata": Row(
        "metadata",
        "GET",
        "/{resource_type}/{resource_id}/metadata.json",
        "List the custom field values of one customer or subscription.",
    ),
    "list_metadata_for_resource_type": Row(
        "metadata",
        "GET",
        "/{resource_type}/metadata.json",
        "List the custom field values of all customers or subscriptions, or of those in --resource-ids.",
    ),
    "list_metafields": Row(
        "metafields",
        "GET",
        "/{resource_type}/metafields.json",
        "List the custom fields that the site defines for customers or for subscriptions.",
    ),
    "list_mrr_movements": Row(
        "insights",
        "GET",
        "/mrr_movements.json",
        "List what changed the monthly recurring revenue: signups, upgrades, cancellations and the like.",
    ),
    "list_mrr_per_subscription": Row(
        "insights",
        "GET",
        "/subscriptions_mrr.json",
        "List the monthly recurring revenue by subscription, now or at a moment in the past.",
    ),
    "list_offers": Row("offers", "GET", "/offers.json", "List the offers of the site."),
    "list_payment_profiles": Row(
        "payment_profiles",
        "GET",
        "/payment_profiles.json",
        "List the active payment profiles of the site, or of one customer.",
    ),
    "list_prepayments": Row(
        "subscriptions_prepayments",
        "GET",
        "/subscriptions/{subscription_id}/prepayments.json",
        "List the prepayments of a subscription, with what remains of each.",
    ),
    "list_prepayments_for_subscription_group": Row(
        "subscription_groups_prepayments",
        "GET",
        "/subscription_groups/{uid}/prepayments.json",
        "List the prepayments of a subscription group, with what remains of each.",
    ),
    "list_product_families": Row(
        "product_families", "GET", "/product_families.json", "List the product families of the site."
    ),
    "list_product_features": Row(
        "products_features", "GET", "/products/{product_id}/features.json", "List the features attached to a product."
    ),
    "list_product_price_points": Row(
        "products_price_points",
        "GET",
        "/products/{product_id}/price_points.json",
        "List the price points of a product, the newest first.",
    ),
    "list_products": Row("products", "GET", "/products.json", "List the products of all product families of the site."),
    "list_products_for_product_family": Row(
        "product_families",
        "GET",
        "/product_families/{product_family_id}/products.json",
        "List the products of a product family.",
    ),
    "list_proforma_invoices": Row(
        "proforma_invoices",
        "GET",
        "/subscriptions/{subscription_id}/proforma_invoices.json",
        "List the proforma invoices of a subscription, with totals only unless you ask for more.",
    ),
    "list_reason_codes": Row("reason_codes", "GET", "/reason_codes.json", "List the churn reason codes of the site."),
    "list_sales_commission_settings": Row(
        "sales_commissions",
        "GET",
        "/sellers/{seller_id}/sales_commission_settings.json",
        "List the subscriptions that have a sales representative, with who that is.",
    ),
    "list_sales_reps": Row(
        "sales_commissions",
        "GET",
        "/sellers/{seller_id}/sales_reps.json",
        "List the sales representatives with the MRR of their subscriptions.",
    ),
    "list_scheduled_renewal_configurations": Row(
        "subscriptions_scheduled_renewals",
        "GET",
        "/subscriptions/{subscription_id}/scheduled_renewals.json",
        "List the scheduled renewals of a subscription.",
    ),
    "list_segments_for_price_point": Row(
        "components_segments",
        "GET",
        "/components/{component_id}/price_points/{price_point_id}/segments.json",
        "List the segments of a price point in the order in which they were created.",
    ),
    "list_service_credits": Row(
        "subscriptions_service_credits",
        "GET",
        "/subscriptions/{subscription_id}/service_credits/list.json",
        "List the entries of a subscription's service credit account: credit that came in, and debits that used it.",
    ),
    "list_subscription_components": Row(
        "subscriptions_components",
        "GET",
        "/subscriptions/{subscription_id}/components.json",
        "List the components of a subscription.",
    ),
    "list_subscription_components_for_site": Row(
        "subscriptions_components",
        "GET",
        "/subscriptions_components.json",
        "List the components of all subscriptions of the site, one item for each component of each subscription.",
    ),
    "list_subscription_events": Row(
        "events",
        "GET",
        "/subscriptions/{subscription_id}/events.json",
        "List the events of one subscription, with what is special to each kind in `event_specific_data`.",
    ),
    "list_subscription_group_proforma_invoices": Row(
        "proforma_invoices",
        "GET",
        "/subscription_groups/{uid}/proforma_invoices.json",
        "List the consolidated proforma invoices of a subscription group, with totals only by default.",
    ),
    "list_subscription_groups": Row(
        "subscription_groups", "GET", "/subscription_groups.json", "List the subscription groups of the site."
    ),
    "list_subscription_notes": Row(
        "subscriptions_notes", "GET", "/subscriptions/{subscription_id}/notes.json", "List the notes of a subscription."
    ),
    "list_subscriptions": Row("subscriptions", "GET", "/subscriptions.json", "List the subscriptions of the site."),
    "list_usages": Row(
        "subscriptions_usages",
        "GET",
        "/subscriptions/{subscription_id_or_reference}/components/{component_id}/usages.json",
        "List the usages recorded for a metered or prepaid component of a subscription.",
    ),
    "list_webhooks": Row(
        "webhooks",
        "GET",
        "/webhooks.json",
        "List the webhooks of the site with their body and the outcome of their latest delivery.",
    ),
    "lock_in_scheduled_renewal_immediately": Row(
        "subscriptions_scheduled_renewals",
        "PUT",
        "/subscriptions/{subscription_id}/scheduled_renewals/{id}/immediate_lock_in.json",
        "Lock in a scheduled renewal now.",
    ),
    "migrate_subscription_product": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/migrations.json",
        "Move a subscription to another product at once, with proration.",
    ),
    "override_subscription": Row(
        "subscriptions",
        "PUT",
        "/subscriptions/{subscription_id}/override.json",
        "Set dates that Maxio otherwise keeps itself, to match history from another system.",
    ),
    "pause_subscription": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/hold.json",
        "Put a subscription on hold, so that it does not renew.",
    ),
    "preview_allocations": Row(
        "subscriptions_components",
        "POST",
        "/subscriptions/{subscription_id}/allocations/preview.json",
        "Show what allocations in the middle of the current period would cost, without applying them.",
    ),
    "preview_customer_information_changes": Row(
        "invoices",
        "POST",
        "/invoices/{uid}/customer_information/preview.json",
        "Show where the customer's data on an open invoice is out of date, and change nothing.",
    ),
    "preview_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/subscriptions/{subscription_id}/proforma_invoices/preview.json",
        "Preview the proforma invoice that `maxio proforma-invoices create` would make now.",
    ),
    "preview_renewal": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/renewals/preview.json",
        "Compute the next renewal of a subscription, without side effects.",
    ),
    "preview_signup_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/subscriptions/proforma_invoices/preview.json",
        "Preview what a signup would cost, in the form of a proforma invoice.",
    ),
    "preview_subscription": Row(
        "subscriptions",
        "POST",
        "/subscriptions/preview.json",
        "Compute what a signup would charge now and at its first renewal, without creating anything.",
    ),
    "preview_subscription_product_migration": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/migrations/preview.json",
        "Compute what a move to another product would charge and credit, without moving.",
    ),
    "promote_component_price_point_to_default": Row(
        "components_price_points",
        "PUT",
        "/components/{component_id}/price_points/{price_point_id}/default.json",
        "Make a price point the default of its component.",
    ),
    "promote_product_price_point_to_default": Row(
        "products_price_points",
        "PATCH",
        "/products/{product_id}/price_points/{price_point_id}/default.json",
        "Make a price point the default of its product.",
    ),
    "purge_subscription": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/purge.json",
        "Delete a subscription for good, on a site in test mode.",
    ),
    "reactivate_subscription": Row(
        "subscriptions",
        "PUT",
        "/subscriptions/{subscription_id}/reactivate.json",
        "Bring a canceled, unpaid or trial-ended subscription back to `active` or `trialing`.",
    ),
    "reactivate_subscription_group": Row(
        "subscription_groups",
        "POST",
        "/subscription_groups/{uid}/reactivate.json",
        "Bring a canceled subscription group back, with a new billing period or in the present one.",
    ),
    "read_account_balances": Row(
        "subscriptions",
        "GET",
        "/subscriptions/{subscription_id}/account_balances.json",
        "Read what is owed and what is credited: invoices, pending discounts, service credits, prepayments.",
    ),
    "read_advance_invoice": Row(
        "subscriptions_advance_invoice",
        "GET",
        "/subscriptions/{subscription_id}/advance_invoice.json",
        "Read the advance invoice of a subscription's coming renewal.",
    ),
    "read_billing_portal_link": Row(
        "billing_portal",
        "GET",
        "/portal/customers/{customer_id}/management_link.json",
        "Get the signed URL with which a customer enters the Billing Portal.",
    ),
    "read_component": Row(
        "components",
        "GET",
        "/product_families/{product_family_id}/components/{component_id}.json",
        "Get a component of a product family.",
    ),
    "read_component_feature": Row(
        "components_features",
        "GET",
        "/components/{component_id}/features/{id}.json",
        "Read a feature attached to a component.",
    ),
    "read_component_price_point": Row(
        "components_price_points",
        "GET",
        "/components/{component_id}/price_points/{price_point_id}.json",
        "Get a price point of a component.",
    ),
    "read_coupon": Row(
        "coupons", "GET", "/product_families/{product_family_id}/coupons/{coupon_id}.json", "Read a coupon by its id."
    ),
    "read_coupon_usage": Row(
        "coupons",
        "GET",
        "/product_families/{product_family_id}/coupons/{coupon_id}/usage.json",
        "Tell how often a coupon was used, what it saved and what revenue it brought, by product.",
    ),
    "read_credit_note": Row(
        "credit_notes", "GET", "/credit_notes/{uid}.json", "Read a credit note with all its details."
    ),
    "read_customer": Row("customers", "GET", "/customers/{id}.json", "Get a customer by Maxio's id."),
    "read_customer_by_reference": Row(
        "customers", "GET", "/customers/lookup.json", "Find the one customer with a given reference."
    ),
    "read_events_count": Row("events", "GET", "/events/count.json", "Count the events of the site."),
    "read_feature_template": Row("feature_templates", "GET", "/features/{id}.json", "Read a feature template."),
    "read_invoice": Row("invoices", "GET", "/invoices/{uid}.json", "Read an invoice with all its details."),
    "read_invoices_export": Row(
        "exports_invoices", "GET", "/api_exports/invoices/{batch_id}.json", "Get the state of an export of invoices."
    ),
    "read_mrr": Row(
        "insights", "GET", "/mrr.json", "Get the monthly recurring revenue of the site, now or at a moment in the past."
    ),
    "read_offer": Row("offers", "GET", "/offers/{offer_id}.json", "Get an offer."),
    "read_one_time_token": Row(
        "payment_profiles",
        "GET",
        "/one_time_tokens/{chargify_token}.json",
        "Read the card or bank account behind a token of Chargify.js.",
    ),
    "read_payment_profile": Row(
        "payment_profiles", "GET", "/payment_profiles/{payment_profile_id}.json", "Read a payment profile."
    ),
    "read_product": Row("products", "GET", "/products/{product_id}.json", "Get a product by its id."),
    "read_product_by_handle": Row(
        "products", "GET", "/products/handle/{api_handle}.json", "Find the one product with a given handle."
    ),
    "read_product_family": Row(
        "product_families", "GET", "/product_families/{id}.json", "Get a product family by its id or its handle."
    ),
    "read_product_feature": Row(
        "products_features", "GET", "/products/{product_id}/features/{id}.json", "Read a feature attached to a product."
    ),
    "read_product_price_point": Row(
        "products_price_points",
        "GET",
        "/products/{product_id}/price_points/{price_point_id}.json",
        "Get a price point of a product.",
    ),
    "read_proforma_invoice": Row(
        "proforma_invoices",
        "GET",
        "/proforma_invoices/{proforma_invoice_uid}.json",
        "Read a proforma invoice with all its details.",
    ),
    "read_proforma_invoices_export": Row(
        "exports_proforma_invoices",
        "GET",
        "/api_exports/proforma_invoices/{batch_id}.json",
        "Get the state of an export of proforma invoices.",
    ),
    "read_reason_code": Row(
        "reason_codes", "GET", "/reason_codes/{reason_code_id}.json", "Get a churn reason code by its id."
    ),
    "read_sales_rep": Row(
        "sales_commissions",
        "GET",
        "/sellers/{seller_id}/sales_reps/{sales_rep_id}.json",
        "Get one sales representative with the subscriptions that are theirs.",
    ),
    "read_scheduled_renewal_configuration": Row(
        "subscriptions_scheduled_renewals",
        "GET",
        "/subscriptions/{subscription_id}/scheduled_renewals/{id}.json",
        "Get one scheduled renewal of a subscription.",
    ),
    "read_site": Row("sites", "GET", "/site.json", "Get the site and its settings."),
    "read_site_stats": Row(
        "insights", "GET", "/stats.json", "Get the key figures of the site, as its dashboard shows them."
    ),
    "read_subscription": Row("subscriptions", "GET", "/subscriptions/{subscription_id}.json", "Read a subscription."),
    "read_subscription_component": Row(
        "subscriptions_components",
        "GET",
        "/subscriptions/{subscription_id}/components/{component_id}.json",
        "Get one component of a subscription, with its quantity or balance.",
    ),
    "read_subscription_entitlements": Row(
        "subscriptions_entitlements",
        "GET",
        "/subscriptions/{subscription_id}/entitlements.json",
        "Read the entitlements of a subscription: one for each feature and period.",
    ),
    "read_subscription_group": Row(
        "subscription_groups", "GET", "/subscription_groups/{uid}.json", "Read a subscription group."
    ),
    "read_subscription_note": Row(
        "subscriptions_notes",
        "GET",
        "/subscriptions/{subscription_id}/notes/{note_id}.json",
        "Get one note of a subscription.",
    ),
    "read_subscriptions_export": Row(
        "exports_subscriptions",
        "GET",
        "/api_exports/subscriptions/{batch_id}.json",
        "Get the state of an export of subscriptions.",
    ),
    "record_event": Row("events_based_billing", "POST", "/events/{api_handle}.json", "Record one event in a stream."),
    "record_payment_for_invoice": Row(
        "invoices", "POST", "/invoices/{uid}/payments.json", "Apply a payment to an invoice."
    ),
    "record_payment_for_multiple_invoices": Row(
        "invoices",
        "POST",
        "/invoices/payments.json",
        "Record one external payment, such as a check, and divide it among several invoices.",
    ),
    "record_payment_for_subscription": Row(
        "invoices",
        "POST",
        "/subscriptions/{subscription_id}/payments.json",
        "Record an external payment for a subscription, for its oldest open invoices.",
    ),
    "refund_invoice": Row(
        "invoices", "POST", "/invoices/{uid}/refunds.json", "Give back a payment of an invoice, all or part of it."
    ),
    "refund_prepayment": Row(
        "subscriptions_prepayments",
        "POST",
        "/subscriptions/{subscription_id}/prepayments/{prepayment_id}/refunds.json",
        "Refund a prepayment of a subscription in full or in part.",
    ),
    "remove_component_feature": Row(
        "components_features",
        "DELETE",
        "/components/{component_id}/features/{id}.json",
        "Take a feature off a component.",
    ),
    "remove_coupon_from_subscription": Row(
        "subscriptions",
        "DELETE",
        "/subscriptions/{subscription_id}/remove_coupon.json",
        "Remove a coupon from a subscription.",
    ),
    "remove_product_feature": Row(
        "products_features", "DELETE", "/products/{product_id}/features/{id}.json", "Take a feature off a product."
    ),
    "remove_subscription_from_group": Row(
        "subscription_groups",
        "DELETE",
        "/subscriptions/{subscription_id}/group.json",
        "Take a subscription out of its group.",
    ),
    "reopen_invoice": Row("invoices", "POST", "/invoices/{uid}/reopen.json", "Make a canceled invoice due again."),
    "replay_webhooks": Row(
        "webhooks",
        "POST",
        "/webhooks/replay.json",
        "Queue webhooks to be sent again and return the status of the request.",
    ),
    "resend_billing_portal_invitation": Row(
        "billing_portal",
        "POST",
        "/portal/customers/{customer_id}/invitations/invite.json",
        "Email a customer the invitation to the Billing Portal again.",
    ),
    "restore_component_feature": Row(
        "components_features",
        "POST",
        "/components/{component_id}/features/{id}/restore.json",
        "Put a feature back that was taken off a component.",
    ),
    "restore_feature_template": Row(
        "feature_templates", "POST", "/features/{id}/restore.json", "Bring an archived feature template back."
    ),
    "restore_product_feature": Row(
        "products_features",
        "POST",
        "/products/{product_id}/features/{id}/restore.json",
        "Put a feature back that was taken off a product.",
    ),
    "resume_subscription": Row(
        "subscriptions", "POST", "/subscriptions/{subscription_id}/resume.json", "Take a subscription off hold."
    ),
    "retry_subscription": Row(
        "subscriptions",
        "PUT",
        "/subscriptions/{subscription_id}/retry.json",
        "Try to collect the balance of a past-due subscription now, ahead of the next planned try.",
    ),
    "revoke_billing_portal_access": Row(
        "billing_portal",
        "DELETE",
        "/portal/customers/{customer_id}/invitations/revoke.json",
        "Revoke a customer's invitation to the Billing Portal, and with it the access.",
    ),
    "schedule_scheduled_renewal_lock_in": Row(
        "subscriptions_scheduled_renewals",
        "PUT",
        "/subscriptions/{subscription_id}/scheduled_renewals/{id}/schedule_lock_in.json",
        "Set the day on which a scheduled renewal is locked in.",
    ),
    "send_invoice": Row("invoices", "POST", "/invoices/{uid}/deliveries.json", "Email an invoice, ad hoc or not."),
    "send_request_update_payment_email": Row(
        "payment_profiles",
        "POST",
        "/subscriptions/{subscription_id}/request_payment_profiles_update.json",
        "Send the customer of a subscription an email that asks to update the payment details.",
    ),
    "signup_with_subscription_group": Row(
        "subscription_groups",
        "POST",
        "/subscription_groups/signup.json",
        "Create several subscriptions of one customer at once, as a group.",
    ),
    "unarchive_component_price_point": Row(
        "components_price_points",
        "PUT",
        "/components/{component_id}/price_points/{price_point_id}/unarchive.json",
        "Bring an archived price point of a component back.",
    ),
    "unarchive_offer": Row("offers", "PUT", "/offers/{offer_id}/unarchive.json", "Bring an archived offer back."),
    "unarchive_product_price_point": Row(
        "products_price_points",
        "PATCH",
        "/products/{product_id}/price_points/{price_point_id}/unarchive.json",
        "Bring an archived price point of a product back.",
    ),
    "unpublish_scheduled_renewal_configuration": Row(
        "subscriptions_scheduled_renewals",
        "PUT",
        "/subscriptions/{subscription_id}/scheduled_renewals/{id}/unpublish.json",
        "Make a scheduled renewal editable again.",
    ),
    "update_automatic_subscription_resumption": Row(
        "subscriptions",
        "PUT",
        "/subscriptions/{subscription_id}/hold.json",
        "Change when a subscription on hold resumes by itself.",
    ),
    "update_component": Row(
        "components",
        "PUT",
        "/components/{component_id}.json",
        "Change what a component is called and how it is taxed and shown.",
    ),
    "update_component_feature": Row(
        "components_features",
        "PUT",
        "/components/{component_id}/features/{id}.json",
        "Change the value or the period of a feature attached to a component.",
    ),
    "update_component_price_point": Row(
        "components_price_points",
        "PUT",
        "/components/{component_id}/price_points/{price_point_id}.json",
        "Change a price point and its price brackets.",
    ),
    "update_coupon": Row(
        "coupons", "PUT", "/product_families/{product_family_id}/coupons/{coupon_id}.json", "Change a coupon."
    ),
    "update_coupon_subcodes": Row(
        "coupons_subcodes", "PUT", "/coupons/{coupon_id}/codes.json", "Replace all subcodes of a coupon."
    ),
    "update_currency_prices": Row(
        "components_price_points",
        "PUT",
        "/price_points/{price_point_id}/currency_prices.json",
        "Change prices of a component's price point in further currencies.",
    ),
    "update_customer": Row("customers", "PUT", "/customers/{id}.json", "Change fields of a customer."),
    "update_customer_information": Row(
        "invoices",
        "PUT",
        "/invoices/{uid}/customer_information.json",
        "Bring the customer's data on an open invoice up to date.",
    ),
    "update_endpoint": Row(
        "webhooks_endpoints",
        "PUT",
        "/endpoints/{endpoint_id}.json",
        "Replace the URL and the subscribed events of an endpoint.",
    ),
    "update_feature_template": Row("feature_templates", "PUT", "/features/{id}.json", "Change a feature template."),
    "update_invoice": Row(
        "invoices",
        "PUT",
        "/subscriptions/{subscription_id}/invoices/{uid}.json",
        "Change an ad hoc invoice, its line items included.",
    ),
    "update_metadata": Row(
        "metadata",
        "PUT",
        "/{resource_type}/{resource_id}/metadata.json",
        "Change one custom field value of a customer or subscription.",
    ),
    "update_metafield": Row(
        "metafields",
        "PUT",
        "/{resource_type}/metafields.json",
        "Rename a custom field, or change its kind, its choices or where it shows; several with `metafields`.",
    ),
    "update_payment_profile": Row(
        "payment_profiles",
        "PUT",
        "/payment_profiles/{payment_profile_id}.json",
        "Change the card or the billing address of a payment profile.",
    ),
    "update_prepaid_subscription_configuration": Row(
        "subscriptions",
        "POST",
        "/subscriptions/{subscription_id}/prepaid_configurations.json",
        "Set how the prepayment account of a prepaid subscription is funded and refilled.",
    ),
    "update_prepaid_usage_allocation_expiration_date": Row(
        "subscriptions_components",
        "PUT",
        "/subscriptions/{subscription_id}/components/{component_id}/allocations/{allocation_id}.json",
        "Change when an allocation of a prepaid component expires.",
    ),
    "update_product": Row(
        "products", "PUT", "/products/{product_id}.json", "Change a product, which gives it a new default price point."
    ),
    "update_product_currency_prices": Row(
        "products_price_points",
        "PUT",
        "/product_price_points/{product_price_point_id}/currency_prices.json",
        "Change prices of a product's price point in further currencies.",
    ),
    "update_product_family_component": Row(
        "components",
        "PUT",
        "/product_families/{product_family_id}/components/{component_id}.json",
        "Change a component of a given product family.",
    ),
    "update_product_feature": Row(
        "products_features",
        "PUT",
        "/products/{product_id}/features/{id}.json",
        "Change the value or the period of a feature attached to a product.",
    ),
    "update_product_price_point": Row(
        "products_price_points",
        "PUT",
        "/products/{product_id}/price_points/{price_point_id}.json",
        "Change the handle or the price of a product's price point.",
    ),
    "update_reason_code": Row(
        "reason_codes",
        "PUT",
        "/reason_codes/{reason_code_id}.json",
        "Change a churn reason code, its description or its place in lists.",
    ),
    "update_scheduled_renewal_configuration": Row(
        "subscriptions_scheduled_renewals",
        "PUT",
        "/subscriptions/{subscription_id}/scheduled_renewals/{id}.json",
        "Change the term, the lock-in time or the contract of a scheduled renewal.",
    ),
    "update_scheduled_renewal_configuration_item": Row(
        "subscriptions_scheduled_renewals",
        "PUT",
        "/subscriptions/{subscription_id}/scheduled_renewals/{scheduled_renewals_configuration_id}/configuration_items/{id}.json",
        "Change the price or the quantity of an item of a scheduled renewal.",
    ),
    "update_segment": Row(
        "components_segments",
        "PUT",
        "/components/{component_id}/price_points/{price_point_id}/segments/{id}.json",
        "Change the prices of a segment.",
    ),
    "update_subscription": Row(
        "subscriptions",
        "PUT",
        "/subscriptions/{subscription_id}.json",
        "Change a subscription: product, dates, card, how it is billed.",
    ),
    "update_subscription_group_members": Row(
        "subscription_groups", "PUT", "/subscription_groups/{uid}.json", "Replace the members of a subscription group."
    ),
    "update_subscription_note": Row(
        "subscriptions_notes",
        "PUT",
        "/subscriptions/{subscription_id}/notes/{note_id}.json",
        "Replace the text of a note and say whether it is sticky.",
    ),
    "validate_coupon": Row(
        "coupons", "GET", "/coupons/validate.json", "Check that a coupon code can be used, and return its coupon."
    ),
    "validate_referral_code": Row(
        "referral_codes",
        "GET",
        "/referral_codes/validate.json",
        "Check that a referral code is valid on the site, and get the subscription that it belongs to.",
    ),
    "verify_bank_account": Row(
        "payment_profiles",
        "PUT",
        "/bank_accounts/{bank_account_id}/verification.json",
        "Verify a bank account by the amounts of the two small deposits that its holder received.",
    ),
    "void_advance_invoice": Row(
        "subscriptions_advance_invoice",
        "POST",
        "/subscriptions/{subscription_id}/advance_invoice/void.json",
        "Void the advance invoice of a subscription.",
    ),
    "void_invoice": Row(
        "invoices", "POST", "/invoices/{uid}/void.json", "Void an invoice, so that it is no longer due."
    ),
    "void_proforma_invoice": Row(
        "proforma_invoices",
        "POST",
        "/proforma_invoices/{proforma_invoice_uid}/void.json",
        "Void a proforma invoice that is a draft.",
    ),
}

SECRETS: Final = frozenset(
    (
        "bank_account_number",
        "bank_iban",
        "bank_routing_number",
        "chargify_token",
        "customer_vault_token",
        "cvv",
        "full_number",
        "payment_method_nonce",
        "vault_token",
    )
)
"""Names under which requests hold what nobody may see."""
