# Generated from spec/operations/proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import proforma_invoices as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import CollectionMethod, SortingDirection
    from maxio_sdk.models.customers import CustomerAttributes
    from maxio_sdk.models.payment_profiles import BankAccountAttributes, PaymentProfileAttributes
    from maxio_sdk.models.proforma_invoices import (
        CreateSignupProformaPreviewInclude,
        ProformaInvoice,
        ProformaInvoiceStatus,
        SignupProformaPreview,
    )
    from maxio_sdk.models.subscription_groups import GroupSettings
    from maxio_sdk.models.subscriptions import (
        ACHAgreement,
        AgreementAcceptance,
        CalendarBillingInput,
        CancellationMethod,
        CreateSubscriptionComponent,
        FirstChargeType,
        SubscriptionCustomPriceInput,
        UpsertPrepaidConfiguration,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ProformaInvoices", "ProformaInvoicesWithRawResponse"]


class ProformaInvoices(Resource):
    """Static previews of an invoice to come, which can be sent to a customer ahead of a renewal or a signup.

    They are to be had on sites with Relationship Invoicing only, and are never due themselves. Amounts are
    decimals in full units of the currency (`10.50`), not cents."""

    def list(
        self,
        subscription_id: int,
        *,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        status: ProformaInvoiceStatus | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        credits: bool | Unset = UNSET,
        payments: bool | Unset = UNSET,
        custom_fields: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProformaInvoice]:
        """List the proforma invoices of a subscription, with totals only unless you ask for more.

        `GET /subscriptions/{subscription_id}/proforma_invoices.json`

        Line items, discounts, taxes, credits, payments and custom fields are left out by default; each has a flag
        that includes it. Consolidated ones are listed by `maxio.proforma_invoices.list_for_subscription_group`; those
        of signups belong to no subscription and are read by their uid.

        Args:
            start_date: Only those due on this day or later.
            end_date: Only those due on this day or earlier.
            line_items: Include the line items of each proforma invoice.
            discounts: Include the discounts of each proforma invoice.
            taxes: Include the taxes of each proforma invoice.
            credits: Include the credits of each proforma invoice.
            payments: Include the payments of each proforma invoice.
            custom_fields: Include the custom fields printed on each proforma invoice.

        Raises:
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Proforma Invoices, listProformaInvoices.
        """
        return self._list(_ops.LIST_PROFORMA_INVOICES, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Create a proforma invoice of the next renewal of a subscription.

        `POST /subscriptions/{subscription_id}/proforma_invoices.json`

        The subscription must be live, in no group and not prepaid. A proforma invoice does not follow later changes:
        void it and create another. For the amounts alone use `maxio.subscriptions.preview_renewal`; for the whole
        document without storing it, `maxio.proforma_invoices.preview`.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The subscription is grouped, prepaid or not live, or the site has another
                kind of invoices. `body` is an `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, createProformaInvoice.
        """
        return await self._call(_ops.CREATE_PROFORMA_INVOICE, locals())

    async def get(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Read a proforma invoice with all its details.

        `GET /proforma_invoices/{proforma_invoice_uid}.json`

        Raises:
            NotFoundError: 404. No such proforma invoice.

        Maxio's API reference: Proforma Invoices, readProformaInvoice.
        """
        return await self._call(_ops.READ_PROFORMA_INVOICE, locals())

    async def deliver(
        self,
        uid: str,
        *,
        recipient_emails: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        cc_recipient_emails: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        bcc_recipient_emails: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Email a proforma invoice.

        `POST /proforma_invoices/{proforma_invoice_uid}/deliveries.json`

        Whether it can be sent is in its `available_actions`. That the call returns does not mean that the email has
        arrived.

        Raises:
            NotFoundError: 404. No such proforma invoice.
            UnprocessableEntityError: 422. It cannot be sent, or one of the addresses is not an email address. `body`
                is an `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, deliverProformaInvoice.
        """
        return await self._call(_ops.DELIVER_PROFORMA_INVOICE, locals())

    async def void(
        self,
        uid: str,
        *,
        reason: str,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Void a proforma invoice that is a draft.

        `POST /proforma_invoices/{proforma_invoice_uid}/void.json`

        A reason is required. This is how an outdated one makes room for a new one.

        Args:
            reason: Kept with the invoice.

        Raises:
            NotFoundError: 404. No such proforma invoice.
            UnprocessableEntityError: 422. It is not a draft, or no reason is given. `body` is an `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, voidProformaInvoice.
        """
        return await self._call(_ops.VOID_PROFORMA_INVOICE, locals())

    def list_for_subscription_group(
        self,
        subscription_group_uid: str,
        *,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        credits: bool | Unset = UNSET,
        payments: bool | Unset = UNSET,
        custom_fields: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProformaInvoice]:
        """List the consolidated proforma invoices of a subscription group, with totals only by default.

        `GET /subscription_groups/{uid}/proforma_invoices.json`

        Only those whose `consolidation_level` is `parent` are listed. Line items, discounts, taxes, credits, payments
        and custom fields are left out by default; each has a flag that includes it.

        Args:
            line_items: Include the line items of each proforma invoice.
            discounts: Include the discounts of each proforma invoice.
            taxes: Include the taxes of each proforma invoice.
            credits: Include the credits of each proforma invoice.
            payments: Include the payments of each proforma invoice.
            custom_fields: Include the custom fields printed on each proforma invoice.

        Raises:
            NotFoundError: 404. No such subscription group.

        Maxio's API reference: Proforma Invoices, listSubscriptionGroupProformaInvoices.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_GROUP_PROFORMA_INVOICES, locals())

    async def create_consolidated(
        self,
        subscription_group_uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Start the creation of a consolidated proforma invoice for a subscription group.

        `POST /subscription_groups/{uid}/proforma_invoices.json`

        It is made in the background, so nothing is returned: look for it with
        `maxio.proforma_invoices.list_for_subscription_group`. A group has one at a time; void an outdated one first.
        The subscription must be live and not prepaid.

        Raises:
            NotFoundError: 404. No such subscription group.
            UnprocessableEntityError: 422. One is there already, or the subscriptions are prepaid or not live. `body`
                is an `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, createConsolidatedProformaInvoice.
        """
        return await self._call(_ops.CREATE_CONSOLIDATED_PROFORMA_INVOICE, locals())

    async def create_for_signup(
        self,
        *,
        product_handle: str | Unset = UNSET,
        product_id: int | Unset = UNSET,
        product_price_point_handle: str | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        coupon_code: str | Unset = UNSET,
        coupon_codes: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        receives_invoice_emails: bool | Unset = UNSET,
        net_terms: int | str | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        branding_theme_id: int | Unset | None = UNSET,
        next_billing_at: datetime | Unset = UNSET,
        initial_billing_at: datetime | Unset = UNSET,
        defer_signup: bool | Unset = UNSET,
        stored_credential_transaction_id: int | Unset = UNSET,
        sales_rep_id: int | Unset = UNSET,
        payment_profile_id: int | Unset = UNSET,
        reference: str | Unset = UNSET,
        customer_attributes: CustomerAttributes | Mapping[str, Any] | Unset = UNSET,
        payment_profile_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET,
        credit_card_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET,
        bank_account_attributes: BankAccountAttributes | Mapping[str, Any] | Unset = UNSET,
        components: Sequence[CreateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET,
        calendar_billing: CalendarBillingInput | Mapping[str, Any] | Unset = UNSET,
        metafields: Mapping[str, str] | Unset = UNSET,
        customer_reference: str | Unset = UNSET,
        group: GroupSettings | Mapping[str, Any] | Unset = UNSET,
        ref: str | Unset = UNSET,
        cancellation_message: str | Unset = UNSET,
        cancellation_method: CancellationMethod | str | Unset = UNSET,
        currency: str | Unset = UNSET,
        expires_at: datetime | Unset = UNSET,
        expiration_tracks_next_billing_change: bool | Unset = UNSET,
        agreement_terms: str | Unset = UNSET,
        authorizer_first_name: str | Unset = UNSET,
        authorizer_last_name: str | Unset = UNSET,
        calendar_billing_first_charge: FirstChargeType | str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        product_change_delayed: bool | Unset = UNSET,
        offer_id: str | int | Unset = UNSET,
        prepaid_configuration: UpsertPrepaidConfiguration | Mapping[str, Any] | Unset = UNSET,
        previous_billing_at: datetime | Unset = UNSET,
        import_mrr: bool | Unset = UNSET,
        canceled_at: datetime | Unset = UNSET,
        activated_at: datetime | Unset = UNSET,
        agreement_acceptance: AgreementAcceptance | Mapping[str, Any] | Unset = UNSET,
        ach_agreement: ACHAgreement | Mapping[str, Any] | Unset = UNSET,
        dunning_communication_delay_enabled: bool | Unset = UNSET,
        dunning_communication_delay_time_zone: str | Unset | None = UNSET,
        skip_billing_manifest_taxes: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Create a proforma invoice of what a signup would cost, without signing up.

        `POST /subscriptions/proforma_invoices.json`

        Takes what `maxio.subscriptions.create` takes: at least a product, and a customer or their first name, last
        name and email; also components, coupons, a referral, an offer, custom prices, or a payment profile whose
        address is printed. No subscription comes into being and `subscription_id` stays empty, so give a
        `customer_id` to find it by. It can be sent, voided and seen at its public URL like any other. Neither for
        prepaid subscriptions nor for consolidated ones.

        Args:
            product_handle: The product. This, `product_id` or an `offer_id` is required.
            product_price_point_handle: A price point of the product, instead of its default one.
            product_price_point_id: A price point of the product, instead of its default one.
            custom_price: Prices for this subscription alone, instead of a price point.
            coupon_code: Deprecated, use `coupon_codes`.
            payment_collection_method: With Relationship Invoicing `automatic`, `remittance` or `prepaid`; with the
                older statements `automatic` or `invoice`.
            receives_invoice_emails: Whether the customer gets mails about this subscription. True if left out.
            net_terms: With invoice billing, days from renewal until payment is due, 0 (at once) to 180.
            customer_id: An existing customer. This, `customer_reference` or `customer_attributes` is required.
            next_billing_at: Imports. In the future, it sets the first charge; nothing is charged now, and trial and
                initial charge are left out. Not together with `calendar_billing`.
            initial_billing_at: In the future, the subscription waits in `awaiting_signup` and starts (trial or first
                charge) then. If that payment fails, it is canceled.
            defer_signup: Wait without a date (Awaiting Signup Date), until `maxio.subscriptions.update` sets
                `initial_billing_at`.
            stored_credential_transaction_id: An earlier transaction of the customer that carries consent, for sites
                under PSD2 with 3D Secure.
            payment_profile_id: A stored card or bank account of an existing customer.
            reference: Your own id for the subscription. `maxio.subscriptions.find` looks it up.
            customer_attributes: A customer to create along with the subscription.
            payment_profile_attributes: A card or other way to pay, to store along with the subscription. The same as
                `credit_card_attributes`.
            credit_card_attributes: The same as `payment_profile_attributes`.
            bank_account_attributes: A bank account to store along with the subscription.
            components: Components with their quantities at the start.
            calendar_billing: Bill on a fixed day of the month. Not together with `next_billing_at`.
            metafields: Custom fields with their values. Fields that the site does not have yet are created.
            customer_reference: An existing customer, by your reference.
            group: Make the subscription part of a group or of a customer hierarchy.
            ref: A referral code. An invalid one fails the signup.
            cancellation_message: Why it was canceled, for imports with `canceled_at`.
            cancellation_method: A note on how it was canceled.
            currency: One of the site's further currencies. It cannot be changed later.
            expires_at: When the subscription expires.
            expiration_tracks_next_billing_change: Let `expires_at` move by as much as the next billing date moves.
                False if left out.
            agreement_terms: The terms of an ACH authorization. The customer may be mailed a copy.
            authorizer_first_name: Who authorized payment by ACH.
            calendar_billing_first_charge: With calendar billing, how the time until the first renewal is charged.
                Prorated if left out.
            reason_code: Why it was canceled, for imports with `canceled_at`.
            product_change_delayed: For changes of product, see `maxio.subscriptions.update`. A signup has no use for
                it.
            offer_id: An offer, by id or `handle:...`, that stands for product, components and coupons.
            prepaid_configuration: How the prepayment account is funded, for `prepaid` subscriptions.
            previous_billing_at: Imports. In the past, it sets the start of the current period (so that changes
                prorate rightly), and `activated_at` if that is not given. Needs `next_billing_at`.
            import_mrr: Imports. Count the subscription's recurring revenue from now on. Needs a future
                `next_billing_at`.
            canceled_at: Imports. Create the subscription as canceled at this time.
            activated_at: Imports. When the subscription first became active.
            agreement_acceptance: Required with Maxio Payments.
            ach_agreement: Stored as proof of the ACH authorization.
            dunning_communication_delay_enabled: Send no mail or SMS between 21:00 and 8:00 of the time zone below.
            dunning_communication_delay_time_zone: The customer's time zone, for the delay above.
            skip_billing_manifest_taxes: For `maxio.subscriptions.preview` alone. Compute no taxes.

        Raises:
            BadRequestError: 400. The subscription as described is refused as a whole. `body` is a
                `ProformaBadRequestErrorResponse`.
            UnprocessableEntityError: 422. A value is missing or refused. `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Proforma Invoices, createSignupProformaInvoice.
        """
        return await self._call(_ops.CREATE_SIGNUP_PROFORMA_INVOICE, locals())

    async def preview_for_signup(
        self,
        *,
        include: CreateSignupProformaPreviewInclude | str | Unset = UNSET,
        product_handle: str | Unset = UNSET,
        product_id: int | Unset = UNSET,
        product_price_point_handle: str | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        coupon_code: str | Unset = UNSET,
        coupon_codes: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        receives_invoice_emails: bool | Unset = UNSET,
        net_terms: int | str | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        branding_theme_id: int | Unset | None = UNSET,
        next_billing_at: datetime | Unset = UNSET,
        initial_billing_at: datetime | Unset = UNSET,
        defer_signup: bool | Unset = UNSET,
        stored_credential_transaction_id: int | Unset = UNSET,
        sales_rep_id: int | Unset = UNSET,
        payment_profile_id: int | Unset = UNSET,
        reference: str | Unset = UNSET,
        customer_attributes: CustomerAttributes | Mapping[str, Any] | Unset = UNSET,
        payment_profile_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET,
        credit_card_attributes: PaymentProfileAttributes | Mapping[str, Any] | Unset = UNSET,
        bank_account_attributes: BankAccountAttributes | Mapping[str, Any] | Unset = UNSET,
        components: Sequence[CreateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET,
        calendar_billing: CalendarBillingInput | Mapping[str, Any] | Unset = UNSET,
        metafields: Mapping[str, str] | Unset = UNSET,
        customer_reference: str | Unset = UNSET,
        group: GroupSettings | Mapping[str, Any] | Unset = UNSET,
        ref: str | Unset = UNSET,
        cancellation_message: str | Unset = UNSET,
        cancellation_method: CancellationMethod | str | Unset = UNSET,
        currency: str | Unset = UNSET,
        expires_at: datetime | Unset = UNSET,
        expiration_tracks_next_billing_change: bool | Unset = UNSET,
        agreement_terms: str | Unset = UNSET,
        authorizer_first_name: str | Unset = UNSET,
        authorizer_last_name: str | Unset = UNSET,
        calendar_billing_first_charge: FirstChargeType | str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        product_change_delayed: bool | Unset = UNSET,
        offer_id: str | int | Unset = UNSET,
        prepaid_configuration: UpsertPrepaidConfiguration | Mapping[str, Any] | Unset = UNSET,
        previous_billing_at: datetime | Unset = UNSET,
        import_mrr: bool | Unset = UNSET,
        canceled_at: datetime | Unset = UNSET,
        activated_at: datetime | Unset = UNSET,
        agreement_acceptance: AgreementAcceptance | Mapping[str, Any] | Unset = UNSET,
        ach_agreement: ACHAgreement | Mapping[str, Any] | Unset = UNSET,
        dunning_communication_delay_enabled: bool | Unset = UNSET,
        dunning_communication_delay_time_zone: str | Unset | None = UNSET,
        skip_billing_manifest_taxes: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SignupProformaPreview:
        """Preview what a signup would cost, in the form of a proforma invoice.

        `POST /subscriptions/proforma_invoices/preview.json`

        Nothing is stored. With `include` the first renewal is previewed as well. Takes what
        `maxio.subscriptions.create` takes, with the same minimum and the same limits as
        `maxio.proforma_invoices.create_for_signup`.

        Args:
            include: `next_proforma_invoice` adds that of the first renewal.
            product_handle: The product. This, `product_id` or an `offer_id` is required.
            product_price_point_handle: A price point of the product, instead of its default one.
            product_price_point_id: A price point of the product, instead of its default one.
            custom_price: Prices for this subscription alone, instead of a price point.
            coupon_code: Deprecated, use `coupon_codes`.
            payment_collection_method: With Relationship Invoicing `automatic`, `remittance` or `prepaid`; with the
                older statements `automatic` or `invoice`.
            receives_invoice_emails: Whether the customer gets mails about this subscription. True if left out.
            net_terms: With invoice billing, days from renewal until payment is due, 0 (at once) to 180.
            customer_id: An existing customer. This, `customer_reference` or `customer_attributes` is required.
            next_billing_at: Imports. In the future, it sets the first charge; nothing is charged now, and trial and
                initial charge are left out. Not together with `calendar_billing`.
            initial_billing_at: In the future, the subscription waits in `awaiting_signup` and starts (trial or first
                charge) then. If that payment fails, it is canceled.
            defer_signup: Wait without a date (Awaiting Signup Date), until `maxio.subscriptions.update` sets
                `initial_billing_at`.
            stored_credential_transaction_id: An earlier transaction of the customer that carries consent, for sites
                under PSD2 with 3D Secure.
            payment_profile_id: A stored card or bank account of an existing customer.
            reference: Your own id for the subscription. `maxio.subscriptions.find` looks it up.
            customer_attributes: A customer to create along with the subscription.
            payment_profile_attributes: A card or other way to pay, to store along with the subscription. The same as
                `credit_card_attributes`.
            credit_card_attributes: The same as `payment_profile_attributes`.
            bank_account_attributes: A bank account to store along with the subscription.
            components: Components with their quantities at the start.
            calendar_billing: Bill on a fixed day of the month. Not together with `next_billing_at`.
            metafields: Custom fields with their values. Fields that the site does not have yet are created.
            customer_reference: An existing customer, by your reference.
            group: Make the subscription part of a group or of a customer hierarchy.
            ref: A referral code. An invalid one fails the signup.
            cancellation_message: Why it was canceled, for imports with `canceled_at`.
            cancellation_method: A note on how it was canceled.
            currency: One of the site's further currencies. It cannot be changed later.
            expires_at: When the subscription expires.
            expiration_tracks_next_billing_change: Let `expires_at` move by as much as the next billing date moves.
                False if left out.
            agreement_terms: The terms of an ACH authorization. The customer may be mailed a copy.
            authorizer_first_name: Who authorized payment by ACH.
            calendar_billing_first_charge: With calendar billing, how the time until the first renewal is charged.
                Prorated if left out.
            reason_code: Why it was canceled, for imports with `canceled_at`.
            product_change_delayed: For changes of product, see `maxio.subscriptions.update`. A signup has no use for
                it.
            offer_id: An offer, by id or `handle:...`, that stands for product, components and coupons.
            prepaid_configuration: How the prepayment account is funded, for `prepaid` subscriptions.
            previous_billing_at: Imports. In the past, it sets the start of the current period (so that changes
                prorate rightly), and `activated_at` if that is not given. Needs `next_billing_at`.
            import_mrr: Imports. Count the subscription's recurring revenue from now on. Needs a future
                `next_billing_at`.
            canceled_at: Imports. Create the subscription as canceled at this time.
            activated_at: Imports. When the subscription first became active.
            agreement_acceptance: Required with Maxio Payments.
            ach_agreement: Stored as proof of the ACH authorization.
            dunning_communication_delay_enabled: Send no mail or SMS between 21:00 and 8:00 of the time zone below.
            dunning_communication_delay_time_zone: The customer's time zone, for the delay above.
            skip_billing_manifest_taxes: For `maxio.subscriptions.preview` alone. Compute no taxes.

        Raises:
            BadRequestError: 400. The subscription as described is refused as a whole. `body` is a
                `ProformaBadRequestErrorResponse`.
            UnprocessableEntityError: 422. A value is missing or refused. `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Proforma Invoices, previewSignupProformaInvoice.
        """
        return await self._call(_ops.PREVIEW_SIGNUP_PROFORMA_INVOICE, locals())

    async def preview(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Preview the proforma invoice that `maxio.proforma_invoices.create` would make now.

        `POST /subscriptions/{subscription_id}/proforma_invoices/preview.json`

        Nothing is stored, and the preview cannot be read again. The lines and totals are like those of
        `maxio.subscriptions.preview_renewal`, with the names and addresses that would be printed; the conditions are
        those of creating one. Compared with an earlier proforma invoice it tells whether the coming renewal has
        changed.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The subscription is grouped, prepaid or not live, or the site has another
                kind of invoices. `body` is an `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, previewProformaInvoice.
        """
        return await self._call(_ops.PREVIEW_PROFORMA_INVOICE, locals())


class ProformaInvoicesWithRawResponse:
    """`ProformaInvoices`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ProformaInvoices) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.deliver = raw_call(resource.deliver)
        self.void = raw_call(resource.void)
        self.list_for_subscription_group = raw_list(resource.list_for_subscription_group)
        self.create_consolidated = raw_call(resource.create_consolidated)
        self.create_for_signup = raw_call(resource.create_for_signup)
        self.preview_for_signup = raw_call(resource.preview_for_signup)
        self.preview = raw_call(resource.preview)
