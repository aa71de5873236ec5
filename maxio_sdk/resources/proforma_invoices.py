# Generated from spec/operations/proforma_invoices.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import proforma_invoices as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import CollectionMethod, Direction
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
        CreateSubscriptionComponent,
        SubscriptionCustomPriceInput,
        UpsertPrepaidConfiguration,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ProformaInvoices", "ProformaInvoicesWithRawResponse"]


class ProformaInvoices(Resource):
    """Do it."""

    def list(
        self,
        subscription_id: int,
        *,
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        status: ProformaInvoiceStatus | str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: Direction | str | Unset = UNSET,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        credits: bool | Unset = UNSET,
        payments: bool | Unset = UNSET,
        custom_fields: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProformaInvoice]:
        """Do it.

        `GET /subscriptions/{subscription_id}/proforma_invoices.json`

        Maxio's API reference: Proforma Invoices, listProformaInvoices.
        """
        return self._list(_ops.LIST_PROFORMA_INVOICES, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Do it.

        `POST /subscriptions/{subscription_id}/proforma_invoices.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, createProformaInvoice.
        """
        return await self._call(_ops.CREATE_PROFORMA_INVOICE, locals())

    async def get(
        self,
        proforma_invoice_uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Do it.

        `GET /proforma_invoices/{proforma_invoice_uid}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Proforma Invoices, readProformaInvoice.
        """
        return await self._call(_ops.READ_PROFORMA_INVOICE, locals())

    async def deliver(
        self,
        proforma_invoice_uid: str,
        *,
        recipient_emails: Sequence[str] | Unset = UNSET,
        cc_recipient_emails: Sequence[str] | Unset = UNSET,
        bcc_recipient_emails: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Do it.

        `POST /proforma_invoices/{proforma_invoice_uid}/deliveries.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, deliverProformaInvoice.
        """
        return await self._call(_ops.DELIVER_PROFORMA_INVOICE, locals())

    async def void(
        self,
        proforma_invoice_uid: str,
        *,
        reason: str,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Do it.

        `POST /proforma_invoices/{proforma_invoice_uid}/void.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Proforma Invoices, voidProformaInvoice.
        """
        return await self._call(_ops.VOID_PROFORMA_INVOICE, locals())

    def list_for_subscription_group(
        self,
        uid: str,
        *,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        credits: bool | Unset = UNSET,
        payments: bool | Unset = UNSET,
        custom_fields: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ProformaInvoice]:
        """Do it.

        `GET /subscription_groups/{uid}/proforma_invoices.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Proforma Invoices, listSubscriptionGroupProformaInvoices.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_GROUP_PROFORMA_INVOICES, locals())

    async def create_consolidated(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /subscription_groups/{uid}/proforma_invoices.json`

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
        coupon_codes: Sequence[str] | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        receives_invoice_emails: str | Unset = UNSET,
        net_terms: str | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        branding_theme_id: int | None | Unset = UNSET,
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
        cancellation_method: str | Unset = UNSET,
        currency: str | Unset = UNSET,
        expires_at: datetime | Unset = UNSET,
        expiration_tracks_next_billing_change: str | Unset = UNSET,
        agreement_terms: str | Unset = UNSET,
        authorizer_first_name: str | Unset = UNSET,
        authorizer_last_name: str | Unset = UNSET,
        calendar_billing_first_charge: str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        product_change_delayed: bool | Unset = UNSET,
        offer_id: str | int | None | Unset = UNSET,
        prepaid_configuration: UpsertPrepaidConfiguration | Mapping[str, Any] | Unset = UNSET,
        previous_billing_at: datetime | Unset = UNSET,
        import_mrr: bool | Unset = UNSET,
        canceled_at: datetime | Unset = UNSET,
        activated_at: datetime | Unset = UNSET,
        agreement_acceptance: AgreementAcceptance | Mapping[str, Any] | Unset = UNSET,
        ach_agreement: ACHAgreement | Mapping[str, Any] | Unset = UNSET,
        dunning_communication_delay_enabled: bool | Unset = UNSET,
        dunning_communication_delay_time_zone: str | None | Unset = UNSET,
        skip_billing_manifest_taxes: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Do it.

        `POST /subscriptions/proforma_invoices.json`

        Raises:
            BadRequestError: 400. `body` is a `ProformaBadRequestErrorResponse`.
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

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
        coupon_codes: Sequence[str] | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        receives_invoice_emails: str | Unset = UNSET,
        net_terms: str | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        branding_theme_id: int | None | Unset = UNSET,
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
        cancellation_method: str | Unset = UNSET,
        currency: str | Unset = UNSET,
        expires_at: datetime | Unset = UNSET,
        expiration_tracks_next_billing_change: str | Unset = UNSET,
        agreement_terms: str | Unset = UNSET,
        authorizer_first_name: str | Unset = UNSET,
        authorizer_last_name: str | Unset = UNSET,
        calendar_billing_first_charge: str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        product_change_delayed: bool | Unset = UNSET,
        offer_id: str | int | None | Unset = UNSET,
        prepaid_configuration: UpsertPrepaidConfiguration | Mapping[str, Any] | Unset = UNSET,
        previous_billing_at: datetime | Unset = UNSET,
        import_mrr: bool | Unset = UNSET,
        canceled_at: datetime | Unset = UNSET,
        activated_at: datetime | Unset = UNSET,
        agreement_acceptance: AgreementAcceptance | Mapping[str, Any] | Unset = UNSET,
        ach_agreement: ACHAgreement | Mapping[str, Any] | Unset = UNSET,
        dunning_communication_delay_enabled: bool | Unset = UNSET,
        dunning_communication_delay_time_zone: str | None | Unset = UNSET,
        skip_billing_manifest_taxes: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SignupProformaPreview:
        """Do it.

        `POST /subscriptions/proforma_invoices/preview.json`

        Raises:
            BadRequestError: 400. `body` is a `ProformaBadRequestErrorResponse`.
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Proforma Invoices, previewSignupProformaInvoice.
        """
        return await self._call(_ops.PREVIEW_SIGNUP_PROFORMA_INVOICE, locals())

    async def preview(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ProformaInvoice:
        """Do it.

        `POST /subscriptions/{subscription_id}/proforma_invoices/preview.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
