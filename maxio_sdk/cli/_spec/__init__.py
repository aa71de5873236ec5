# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""What the command line says of the API. Here are its resources alone, for the help of `maxio`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ROOTS: Final[Mapping[str, str]] = {
    "billing_portal": "Access of customers to the Billing Portal, the hosted pages where they manage their own subscriptions.",
    "components": "The add-ons of a product family: what is billed by usage, by quantity, as an on/off extra, or from a prepaid balance.",
    "coupons": "Discounts, by an amount or by a percentage, that subscriptions get with a code.",
    "credit_notes": "Inverse invoices: each reduces what a customer owes.",
    "customers": "The people and companies that you bill.",
    "events": "The feed of what happened on the site: signups, renewals, payments, changes of state and much more.",
    "events_based_billing": "Events that event-based components are billed by.",
    "exports": "Background jobs that gather all records of a kind, to be read in pages of up to 10,000.",
    "feature_templates": "The things that subscribers may have, defined once for the site: rights, limits and services.",
    "insights": "Figures about the whole site, among them monthly recurring revenue (MRR).",
    "invoices": "What customers owe: the invoices of signups, renewals and usage, and ad hoc ones.",
    "metadata": "Values of custom fields on single customers or subscriptions.",
    "metafields": "Definitions of the custom fields of customers and of subscriptions: name, kind and where they show.",
    "offers": "Packages of a product, components and coupons that are subscribed to as one.",
    "payment_profiles": "The cards, bank accounts and other means by which customers pay.",
    "product_families": "Groups of products, with the components and coupons that go with them.",
    "products": "What customers subscribe to: a price, a period and, if you like, a trial.",
    "proforma_invoices": "Static previews of an invoice to come, which can be sent to a customer ahead of a renewal or a signup.",
    "reason_codes": "Churn reason codes: the reasons for canceling that subscribers can choose from.",
    "referral_codes": "Codes with which subscribers bring in new ones.",
    "sales_commissions": "Sales representatives and the subscriptions that are theirs, over all sites of a seller.",
    "sites": "The site that the client talks to, with its settings.",
    "subscription_groups": "Subscriptions that are billed and paid together.",
    "subscriptions": "Customers signed up to products: signup, changes of product and dates, status, coupons.",
    "webhooks": "The webhooks that the site has sent: what was in them, whether they were accepted, and sending them again.",
}
