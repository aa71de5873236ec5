# Generated from spec/operations/customers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_customers": Method(
        id="list_customers",
        resource="customers",
        name="list",
        verb="GET",
        path="/customers.json",
        doc="List the customers of the site, or search them with --q.\n\nA search may find several customers. The one customer with a given reference: `maxio customers find`. A datetime without an offset is read in the site's time zone.",
        query=(
            Argument(
                name="direction",
                doc="The order by time of creation.",
                choices=(
                    "asc",
                    "desc",
                ),
            ),
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Customers a page; 200 at most."),
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
                doc="Only customers from midnight of this day on, in the site's time zone.",
            ),
            Argument(
                name="end_date", kind="date", doc="Only customers up to the end of this day, in the site's time zone."
            ),
            Argument(
                name="start_datetime",
                kind="datetime",
                doc="Only customers at or after this time. Takes precedence over --start-date.",
            ),
            Argument(
                name="end_datetime",
                kind="datetime",
                doc="Only customers at or before this time. Takes precedence over --end-date.",
            ),
            Argument(
                name="q",
                doc="Text to search for; an email address, an id, a reference, an organization, a first or a last name.",
            ),
        ),
        listing=True,
        reference="Customers, listCustomers",
    ),
    "create_customer": Method(
        id="create_customer",
        resource="customers",
        name="create",
        verb="POST",
        path="/customers.json",
        doc="Create a customer.\n\nThe reference, if given, must be unique on the site; nothing else is checked for duplicates, so that two customers may share an email address. Give a reference: the customer can then be found by your own key, with `maxio customers find`, and one whose answer was lost is found again by it. A customer can also be created along with a subscription: pass `customer_attributes` to `maxio subscriptions create`.",
        form=Form(
            root="customer",
            fields=(
                Argument(name="first_name", required=True),
                Argument(name="last_name", required=True),
                Argument(name="email", required=True),
                Argument(
                    name="cc_emails",
                    doc="Further addresses that get a copy of all mail to the customer, separated by commas.",
                ),
                Argument(
                    name="organization", doc="The company. Empty or left out, it becomes the first and last name."
                ),
                Argument(name="reference", doc="Your own identifier of the customer; unique on the site."),
                Argument(name="address", doc="The street of the shipping address."),
                Argument(name="address_2", doc="The second line of the shipping address."),
                Argument(name="city"),
                Argument(
                    name="state",
                    doc="The ISO 3166-2 code without its country: two letters in the US, two or three characters elsewhere.",
                ),
                Argument(name="zip"),
                Argument(name="country", doc="The two-letter ISO 3166-1 code."),
                Argument(name="phone"),
                Argument(
                    name="locale", doc="The language and region in which the customer gets invoices, such as `es-MX`."
                ),
                Argument(
                    name="vat_number",
                    doc="Not checked now, but through VIES before taxes are calculated; only a valid business number allows the VAT opt-out.",
                ),
                Argument(name="tax_exempt", kind="boolean"),
                Argument(name="surcharging", kind="boolean", doc="Whether surcharging applies to the customer."),
                Argument(name="tax_exempt_reason", doc="The code of the reason for the exemption."),
                Argument(name="parent_id", kind="integer", doc="The customer above this one in a customer hierarchy."),
                Argument(name="salesforce_id"),
                Argument(name="branding_theme_id", kind="integer", doc="The branding theme used for the customer."),
            ),
        ),
        token=True,
        errors={422: "The reference is taken, or a required field is blank."},
        reference="Customers, createCustomer",
    ),
    "read_customer": Method(
        id="read_customer",
        resource="customers",
        name="get",
        verb="GET",
        path="/customers/{id}.json",
        doc="Get a customer by Maxio's id.\n\nBy your own reference: `maxio customers find`.",
        path_arguments=(
            Argument(
                name="customer_id",
                wire="id",
                kind="integer",
                doc="The id that Maxio gave the customer; not your reference.",
                required=True,
            ),
        ),
        errors={404: "No customer has this id."},
        reference="Customers, readCustomer",
    ),
    "read_customer_by_reference": Method(
        id="read_customer_by_reference",
        resource="customers",
        name="find",
        verb="GET",
        path="/customers/lookup.json",
        doc="Find the one customer with a given reference.\n\nFor a search by email address, name or organization use `maxio customers list` with `q`.",
        query=(
            Argument(
                name="reference", doc="Your own unique identifier of the customer; matched exactly.", required=True
            ),
        ),
        errors={404: "No customer has this reference."},
        reference="Customers, readCustomerByReference",
    ),
    "update_customer": Method(
        id="update_customer",
        resource="customers",
        name="update",
        verb="PUT",
        path="/customers/{id}.json",
        doc="Change fields of a customer.\n\nFields that are not given keep their values. Changes of name, organization, email, reference, address, phone, VAT number, parent and CC addresses send the `customer_update` webhook. Addresses on payment profiles are separate: see `maxio payment-profiles update`.",
        path_arguments=(
            Argument(
                name="customer_id", wire="id", kind="integer", doc="The id that Maxio gave the customer.", required=True
            ),
        ),
        form=Form(
            root="customer",
            fields=(
                Argument(name="first_name"),
                Argument(name="last_name"),
                Argument(name="email"),
                Argument(
                    name="cc_emails",
                    doc="Further addresses that get a copy of all mail to the customer, separated by commas.",
                ),
                Argument(name="organization", doc="The company. Emptied, it becomes the first and last name."),
                Argument(name="reference", doc="Your own identifier of the customer; unique on the site."),
                Argument(name="address", doc="The street of the shipping address."),
                Argument(name="address_2", doc="The second line of the shipping address."),
                Argument(name="city"),
                Argument(
                    name="state",
                    doc="The ISO 3166-2 code without its country: two letters in the US, two or three characters elsewhere.",
                ),
                Argument(name="zip"),
                Argument(name="country", doc="The two-letter ISO 3166-1 code."),
                Argument(name="phone"),
                Argument(
                    name="locale", doc="The language and region in which the customer gets invoices, such as `es-MX`."
                ),
                Argument(
                    name="vat_number",
                    doc="Not checked now, but through VIES before taxes are calculated; only a valid business number allows the VAT opt-out.",
                ),
                Argument(name="tax_exempt", kind="boolean"),
                Argument(name="surcharging", kind="boolean", doc="Whether surcharging applies to the customer."),
                Argument(name="tax_exempt_reason", doc="The code of the reason for the exemption."),
                Argument(name="parent_id", kind="integer", doc="The customer above this one in a customer hierarchy."),
                Argument(
                    name="verified",
                    kind="boolean",
                    doc="Whether the customer is verified for payment by ACH; only with the Authorize.Net gateway.",
                ),
                Argument(name="salesforce_id"),
                Argument(name="branding_theme_id", kind="integer", doc="The branding theme used for the customer."),
            ),
        ),
        token=True,
        errors={404: "No customer has this id.", 422: "The reference is taken, or a required field would be blank."},
        reference="Customers, updateCustomer",
    ),
    "delete_customer": Method(
        id="delete_customer",
        resource="customers",
        name="delete",
        verb="DELETE",
        path="/customers/{id}.json",
        doc="Delete a customer.\n\nSends the `customer_delete` webhook. The API has no call that brings a deleted customer back.",
        path_arguments=(
            Argument(
                name="customer_id", wire="id", kind="integer", doc="The id that Maxio gave the customer.", required=True
            ),
        ),
        errors={404: "No customer has this id."},
        reference="Customers, deleteCustomer",
    ),
    "list_customer_subscriptions": Method(
        id="list_customer_subscriptions",
        resource="customers",
        name="list_subscriptions",
        verb="GET",
        path="/customers/{customer_id}/subscriptions.json",
        doc="List all subscriptions of a customer.\n\nThey come in one answer, whatever their state. Filters and pages: `maxio subscriptions list`.",
        path_arguments=(
            Argument(name="customer_id", kind="integer", doc="The id that Maxio gave the customer.", required=True),
        ),
        listing=True,
        errors={404: "No customer has this id."},
        reference="Customers, listCustomerSubscriptions",
    ),
}
