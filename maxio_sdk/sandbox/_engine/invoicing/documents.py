"""What is printed on an invoice: who sells, who buys, where to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from maxio_sdk.sandbox._engine.custom_fields import live_metadata
from maxio_sdk.sandbox._state.custom_fields import Metafield
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice, InvoiceLine, Transaction
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.products import Product, ProductFamily
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._state.uids import new_uid

__all__ = [
    "billing_address",
    "customer_party",
    "identified",
    "invoice_custom_fields",
    "new_invoice",
    "new_note",
    "payer_of",
    "payment_instructions",
    "seller",
    "shipping_address",
]

_FIRST_INVOICE = 30_000_000
_FIRST_NOTE = 32_000_000


def seller(site: Site) -> dict[str, Any]:
    """Tell who sells."""
    address = site.settings.organization_address
    return {
        "name": site.settings.name,
        "address": {name: address.get(name) for name in ("street", "line2", "city", "state", "zip", "country")},
        "phone": address.get("phone"),
        "logo_url": None,
    }


def payment_instructions(site: Site) -> str:
    """Tell how customers pay, unless the seller says otherwise."""
    return f'Please make checks payable to "{site.settings.name}"'


def customer_party(customer: Customer) -> dict[str, Any]:
    """Tell who buys."""
    return {
        "chargify_id": customer.id,
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "organization": customer.organization,
        "email": customer.email,
        "vat_number": customer.vat_number,
        "reference": customer.reference,
    }


def payer_of(site: Site, subscription: Subscription) -> Customer:
    """Find who pays for a subscription."""
    payer = site[Customer].get(subscription.payer_id)
    return payer if payer is not None else site[Customer][subscription.customer_id]


def shipping_address(customer: Customer) -> dict[str, Any]:
    """Tell where the customer is."""
    return {
        "street": customer.address,
        "line2": customer.address_2,
        "city": customer.city,
        "state": customer.state,
        "zip": customer.zip,
        "country": customer.country,
    }


def billing_address(site: Site, subscription: Subscription) -> dict[str, Any]:
    """Tell the address of the payment profile; without one, of the payer."""
    profile = site[PaymentProfile].get(subscription.payment_profile_id)
    if profile is None or profile.billing_address is None:
        return shipping_address(payer_of(site, subscription))
    return {
        "street": profile.billing_address,
        "line2": profile.billing_address_2,
        "city": profile.billing_city,
        "state": profile.billing_state,
        "zip": profile.billing_zip,
        "country": profile.billing_country,
    }


def invoice_custom_fields(site: Site, subscription: Subscription) -> tuple[Mapping[str, Any], ...]:
    """List the custom fields of customer and subscription that are printed on invoices."""
    owners = (("Customer", "customers", subscription.customer_id), ("Subscription", "subscriptions", subscription.id))
    return tuple(
        {
            "owner_id": owner_id,
            "owner_type": owner_type,
            "name": field.name,
            "value": entry.value,
            "metadatum_id": entry.id,
        }
        for owner_type, resource_type, owner_id in owners
        for entry in live_metadata(site, resource_type, owner_id)
        if (field := site[Metafield].get(entry.metafield_id)) is not None and field.scope.invoices == "1"
    )


def identified(site: Site, lines: Iterable[InvoiceLine]) -> tuple[InvoiceLine, ...]:
    """Give the lines that have no uid one, and the id of their charge."""
    return tuple(line if line.uid else _identified(line, site[Transaction].new_id()) for line in lines)


def _identified(line: InvoiceLine, number: int) -> InvoiceLine:
    return attrs.evolve(line, uid=new_uid("li_", number), transaction_id=number)


def new_invoice(site: Site, subscription: Subscription, *, role: str, issue_date: date, net_terms: int) -> Invoice:
    """Put an invoice into the books, as a draft without lines."""
    invoice_id = site[Invoice].new_id()
    product = site[Product].get(subscription.product_id)
    family = None if product is None else site[ProductFamily].get(product.product_family_id)
    payer = payer_of(site, subscription)
    invoice = Invoice(
        id=invoice_id,
        uid=new_uid("inv_", invoice_id),
        subscription_id=subscription.id,
        customer_id=subscription.customer_id,
        created_at=site.now,
        updated_at=site.now,
        issue_date=issue_date,
        due_date=issue_date + timedelta(days=net_terms),
        status="draft",
        role=role,
        collection_method=subscription.payment_collection_method,
        number=str(invoice_id - _FIRST_INVOICE),
        sequence_number=invoice_id - _FIRST_INVOICE,
        currency=subscription.currency,
        product_name=None if product is None else product.name,
        product_family_name=None if family is None else family.name,
        net_terms=net_terms,
        memo=site.settings.invoice_memo,
        payment_instructions=payment_instructions(site),
        recipient_emails=(payer.email,),
        seller=seller(site),
        customer=customer_party(site[Customer][subscription.customer_id]),
        payer=customer_party(payer),
        billing_address=billing_address(site, subscription),
        shipping_address=shipping_address(site[Customer][subscription.customer_id]),
        custom_fields=invoice_custom_fields(site, subscription),
    )
    return site[Invoice].add(invoice)


def new_note(site: Site, subscription: Subscription, memo: str) -> CreditNote:
    """Put a credit note into the books, without lines."""
    note_id = site[CreditNote].new_id()
    note = CreditNote(
        id=note_id,
        uid=new_uid("cn_", note_id),
        subscription_id=subscription.id,
        customer_id=subscription.customer_id,
        number=str(note_id - _FIRST_NOTE),
        sequence_number=note_id - _FIRST_NOTE,
        issue_date=site.now.date(),
        status="open",
        currency=subscription.currency,
        memo=memo,
        created_at=site.now,
        seller=seller(site),
        customer=customer_party(site[Customer][subscription.customer_id]),
        billing_address=billing_address(site, subscription),
        shipping_address=shipping_address(site[Customer][subscription.customer_id]),
    )
    return site[CreditNote].add(note)
