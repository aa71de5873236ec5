# Generated from spec/operations/subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.accounts import AccountBalances
    from maxio_sdk.models.common import CollectionMethod, SortingDirection
    from maxio_sdk.models.customers import CustomerAttributes
    from maxio_sdk.models.payment_profiles import BankAccountAttributes, CreditCardAttributes, PaymentProfileAttributes
    from maxio_sdk.models.subscription_groups import GroupSettings, GroupStatus
    from maxio_sdk.models.subscriptions import (
        ACHAgreement,
        AgreementAcceptance,
        CalendarBillingInput,
        CreateSubscriptionComponent,
        DelayedCancellation,
        PrepaidConfiguration,
        Proration,
        QScope,
        ReactivationBilling,
        RenewalPreview,
        RenewalPreviewComponent,
        ResumeOptions,
        ResumptionCharge,
        Subscription,
        SubscriptionCollectionMethodFilter,
        SubscriptionCustomPriceInput,
        SubscriptionDateField,
        SubscriptionInclude,
        SubscriptionListInclude,
        SubscriptionMigrationPreview,
        SubscriptionPreview,
        SubscriptionPurgeType,
        SubscriptionSort,
        SubscriptionStateFilter,
        UpdateSubscriptionComponent,
        UpsertPrepaidConfiguration,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.subscriptions_advance_invoice import (
        SubscriptionAdvanceInvoice,
        SubscriptionAdvanceInvoiceWithRawResponse,
    )
    from maxio_sdk.resources.subscriptions_components import (
        SubscriptionComponents,
        SubscriptionComponentsWithRawResponse,
    )
    from maxio_sdk.resources.subscriptions_entitlements import Entitlements, EntitlementsWithRawResponse
    from maxio_sdk.resources.subscriptions_notes import SubscriptionNotes, SubscriptionNotesWithRawResponse
    from maxio_sdk.resources.subscriptions_prepayments import (
        SubscriptionPrepayments,
        SubscriptionPrepaymentsWithRawResponse,
    )
    from maxio_sdk.resources.subscriptions_scheduled_renewals import (
        SubscriptionScheduledRenewals,
        SubscriptionScheduledRenewalsWithRawResponse,
    )
    from maxio_sdk.resources.subscriptions_service_credits import (
        SubscriptionServiceCredits,
        SubscriptionServiceCreditsWithRawResponse,
    )
    from maxio_sdk.resources.subscriptions_usages import SubscriptionUsages, SubscriptionUsagesWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Subscriptions", "SubscriptionsWithRawResponse"]


class Subscriptions(Resource):
    """Do it."""

    @cached_property
    def advance_invoice(self) -> SubscriptionAdvanceInvoice:
        from maxio_sdk.resources.subscriptions_advance_invoice import SubscriptionAdvanceInvoice

        return SubscriptionAdvanceInvoice(self._executor, raw=self._raw)

    @cached_property
    def components(self) -> SubscriptionComponents:
        from maxio_sdk.resources.subscriptions_components import SubscriptionComponents

        return SubscriptionComponents(self._executor, raw=self._raw)

    @cached_property
    def entitlements(self) -> Entitlements:
        from maxio_sdk.resources.subscriptions_entitlements import Entitlements

        return Entitlements(self._executor, raw=self._raw)

    @cached_property
    def notes(self) -> SubscriptionNotes:
        from maxio_sdk.resources.subscriptions_notes import SubscriptionNotes

        return SubscriptionNotes(self._executor, raw=self._raw)

    @cached_property
    def prepayments(self) -> SubscriptionPrepayments:
        from maxio_sdk.resources.subscriptions_prepayments import SubscriptionPrepayments

        return SubscriptionPrepayments(self._executor, raw=self._raw)

    @cached_property
    def scheduled_renewals(self) -> SubscriptionScheduledRenewals:
        from maxio_sdk.resources.subscriptions_scheduled_renewals import SubscriptionScheduledRenewals

        return SubscriptionScheduledRenewals(self._executor, raw=self._raw)

    @cached_property
    def service_credits(self) -> SubscriptionServiceCredits:
        from maxio_sdk.resources.subscriptions_service_credits import SubscriptionServiceCredits

        return SubscriptionServiceCredits(self._executor, raw=self._raw)

    @cached_property
    def usages(self) -> SubscriptionUsages:
        from maxio_sdk.resources.subscriptions_usages import SubscriptionUsages

        return SubscriptionUsages(self._executor, raw=self._raw)

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        sort: SubscriptionSort | str | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        state: SubscriptionStateFilter | str | Unset = UNSET,
        product: int | str | Unset = UNSET,
        q: str | Unset = UNSET,
        q_scope: QScope | str | Unset = UNSET,
        customer_id: int | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        coupon: int | Unset = UNSET,
        coupon_code: str | Unset = UNSET,
        collection_method: SubscriptionCollectionMethodFilter | str | Unset = UNSET,
        branding_theme_id: int | Unset = UNSET,
        date_field: SubscriptionDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        metadata: Mapping[str, str] | Unset = UNSET,
        group_status: GroupStatus | str | Unset = UNSET,
        dunning_exemption: bool | Unset = UNSET,
        payment_gateways: str | Unset = UNSET,
        currencies: str | Unset = UNSET,
        include: Sequence[SubscriptionListInclude | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Subscription]:
        """Do it.

        `GET /subscriptions.json`

        Maxio's API reference: Subscriptions, listSubscriptions.
        """
        return self._list(_ops.LIST_SUBSCRIPTIONS, locals())

    async def create(
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
    ) -> Subscription:
        """Do it.

        `POST /subscriptions.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscriptions, createSubscription.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION, locals())

    async def get(
        self,
        subscription_id: int,
        *,
        include: Sequence[SubscriptionInclude | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `GET /subscriptions/{subscription_id}.json`

        Maxio's API reference: Subscriptions, readSubscription.
        """
        return await self._call(_ops.READ_SUBSCRIPTION, locals())

    async def find(
        self,
        *,
        reference: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `GET /subscriptions/lookup.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscriptions, findSubscription.
        """
        return await self._call(_ops.FIND_SUBSCRIPTION, locals())

    async def update(
        self,
        subscription_id: int,
        *,
        credit_card_attributes: CreditCardAttributes | Mapping[str, Any] | Unset = UNSET,
        product_handle: str | Unset = UNSET,
        product_id: int | Unset = UNSET,
        product_change_delayed: bool | Unset = UNSET,
        next_product_id: str | Unset = UNSET,
        next_product_price_point_id: str | Unset = UNSET,
        snap_day: str | int | None | Unset = UNSET,
        initial_billing_at: datetime | Unset = UNSET,
        defer_signup: bool | Unset = UNSET,
        next_billing_at: datetime | Unset = UNSET,
        branding_theme_id: int | None | Unset = UNSET,
        expires_at: datetime | Unset = UNSET,
        payment_collection_method: str | Unset = UNSET,
        receives_invoice_emails: bool | Unset = UNSET,
        net_terms: str | int | None | Unset = UNSET,
        stored_credential_transaction_id: int | Unset = UNSET,
        reference: str | Unset = UNSET,
        custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        components: Sequence[UpdateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET,
        dunning_communication_delay_enabled: bool | Unset = UNSET,
        dunning_communication_delay_time_zone: str | None | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        product_price_point_handle: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `PUT /subscriptions/{subscription_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscriptions, updateSubscription.
        """
        return await self._call(_ops.UPDATE_SUBSCRIPTION, locals())

    async def get_account_balances(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> AccountBalances:
        """Do it.

        `GET /subscriptions/{subscription_id}/account_balances.json`

        Maxio's API reference: Subscription Invoice Account, readAccountBalances.
        """
        return await self._call(_ops.READ_ACCOUNT_BALANCES, locals())

    async def migrate_product(
        self,
        subscription_id: int,
        *,
        product_id: int | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        include_trial: bool | Unset = UNSET,
        include_initial_charge: bool | Unset = UNSET,
        include_coupons: bool | Unset = UNSET,
        preserve_period: bool | Unset = UNSET,
        product_handle: str | Unset = UNSET,
        product_price_point_handle: str | Unset = UNSET,
        proration: Proration | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/migrations.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Products, migrateSubscriptionProduct.
        """
        return await self._call(_ops.MIGRATE_SUBSCRIPTION_PRODUCT, locals())

    async def preview_product_migration(
        self,
        subscription_id: int,
        *,
        product_id: int | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        include_trial: bool | Unset = UNSET,
        include_initial_charge: bool | Unset = UNSET,
        include_coupons: bool | Unset = UNSET,
        preserve_period: bool | Unset = UNSET,
        product_handle: str | Unset = UNSET,
        product_price_point_handle: str | Unset = UNSET,
        proration: Proration | Mapping[str, Any] | Unset = UNSET,
        proration_date: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionMigrationPreview:
        """Do it.

        `POST /subscriptions/{subscription_id}/migrations/preview.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Products, previewSubscriptionProductMigration.
        """
        return await self._call(_ops.PREVIEW_SUBSCRIPTION_PRODUCT_MIGRATION, locals())

    async def cancel(
        self,
        subscription_id: int,
        *,
        cancellation_message: str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        cancel_at_end_of_period: bool | Unset = UNSET,
        scheduled_cancellation_at: datetime | None | Unset = UNSET,
        refund_prepayment_account_balance: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `DELETE /subscriptions/{subscription_id}.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422.

        Maxio's API reference: Subscription Status, cancelSubscription.
        """
        return await self._call(_ops.CANCEL_SUBSCRIPTION, locals())

    async def cancel_dunning(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/cancel_dunning.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, cancelDunning.
        """
        return await self._call(_ops.CANCEL_DUNNING, locals())

    async def cancel_delayed_cancellation(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> DelayedCancellation:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/delayed_cancel.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Subscription Status, cancelDelayedCancellation.
        """
        return await self._call(_ops.CANCEL_DELAYED_CANCELLATION, locals())

    async def initiate_delayed_cancellation(
        self,
        subscription_id: int,
        *,
        cancellation_message: str | Unset = UNSET,
        reason_code: str | Unset = UNSET,
        cancel_at_end_of_period: bool | Unset = UNSET,
        scheduled_cancellation_at: datetime | None | Unset = UNSET,
        refund_prepayment_account_balance: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> DelayedCancellation:
        """Do it.

        `POST /subscriptions/{subscription_id}/delayed_cancel.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, initiateDelayedCancellation.
        """
        return await self._call(_ops.INITIATE_DELAYED_CANCELLATION, locals())

    async def pause(
        self,
        subscription_id: int,
        *,
        automatically_resume_at: datetime | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/hold.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, pauseSubscription.
        """
        return await self._call(_ops.PAUSE_SUBSCRIPTION, locals())

    async def update_automatic_resumption(
        self,
        subscription_id: int,
        *,
        automatically_resume_at: datetime | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `PUT /subscriptions/{subscription_id}/hold.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, updateAutomaticSubscriptionResumption.
        """
        return await self._call(_ops.UPDATE_AUTOMATIC_SUBSCRIPTION_RESUMPTION, locals())

    async def reactivate(
        self,
        subscription_id: int,
        *,
        calendar_billing: ReactivationBilling | Mapping[str, Any] | Unset = UNSET,
        include_trial: bool | Unset = UNSET,
        preserve_balance: bool | Unset = UNSET,
        coupon_code: str | Unset = UNSET,
        use_credits_and_prepayments: bool | Unset = UNSET,
        resume: bool | ResumeOptions | Mapping[str, Any] | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `PUT /subscriptions/{subscription_id}/reactivate.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, reactivateSubscription.
        """
        return await self._call(_ops.REACTIVATE_SUBSCRIPTION, locals())

    async def preview_renewal(
        self,
        subscription_id: int,
        *,
        components: Sequence[RenewalPreviewComponent | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> RenewalPreview:
        """Do it.

        `POST /subscriptions/{subscription_id}/renewals/preview.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, previewRenewal.
        """
        return await self._call(_ops.PREVIEW_RENEWAL, locals())

    async def resume(
        self,
        subscription_id: int,
        *,
        resumption_charge: ResumptionCharge | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/resume.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, resumeSubscription.
        """
        return await self._call(_ops.RESUME_SUBSCRIPTION, locals())

    async def retry(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `PUT /subscriptions/{subscription_id}/retry.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Status, retrySubscription.
        """
        return await self._call(_ops.RETRY_SUBSCRIPTION, locals())

    async def preview(
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
    ) -> SubscriptionPreview:
        """Do it.

        `POST /subscriptions/preview.json`

        Maxio's API reference: Subscriptions, previewSubscription.
        """
        return await self._call(_ops.PREVIEW_SUBSCRIPTION, locals())

    async def activate(
        self,
        subscription_id: int,
        *,
        revert_on_failure: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `PUT /subscriptions/{subscription_id}/activate.json`

        Raises:
            BadRequestError: 400. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Subscriptions, activateSubscription.
        """
        return await self._call(_ops.ACTIVATE_SUBSCRIPTION, locals())

    async def apply_coupons(
        self,
        subscription_id: int,
        *,
        code: str | Unset = UNSET,
        codes: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/add_coupon.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SubscriptionAddCouponError`.

        Maxio's API reference: Subscriptions, applyCouponsToSubscription.
        """
        return await self._call(_ops.APPLY_COUPONS_TO_SUBSCRIPTION, locals())

    async def override(
        self,
        subscription_id: int,
        *,
        activated_at: datetime | Unset = UNSET,
        canceled_at: datetime | Unset = UNSET,
        cancellation_message: str | Unset = UNSET,
        expires_at: datetime | Unset = UNSET,
        current_period_starts_at: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `PUT /subscriptions/{subscription_id}/override.json`

        Maxio's API reference: Subscriptions, overrideSubscription.
        """
        return await self._call(_ops.OVERRIDE_SUBSCRIPTION, locals())

    async def update_prepaid_configuration(
        self,
        subscription_id: int,
        *,
        initial_funding_amount_in_cents: int | Unset = UNSET,
        replenish_to_amount_in_cents: int | Unset = UNSET,
        auto_replenish: bool | Unset = UNSET,
        replenish_threshold_amount_in_cents: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> PrepaidConfiguration:
        """Do it.

        `POST /subscriptions/{subscription_id}/prepaid_configurations.json`

        Raises:
            UnprocessableEntityError: 422.

        Maxio's API reference: Subscriptions, updatePrepaidSubscriptionConfiguration.
        """
        return await self._call(_ops.UPDATE_PREPAID_SUBSCRIPTION_CONFIGURATION, locals())

    async def purge(
        self,
        subscription_id: int,
        *,
        ack: int,
        cascade: Sequence[SubscriptionPurgeType | str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Do it.

        `POST /subscriptions/{subscription_id}/purge.json`

        Raises:
            BadRequestError: 400. `body` is a `SubscriptionResponseError`.

        Maxio's API reference: Subscriptions, purgeSubscription.
        """
        return await self._call(_ops.PURGE_SUBSCRIPTION, locals())

    async def remove_coupon(
        self,
        subscription_id: int,
        *,
        coupon_code: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> str:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/remove_coupon.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `SubscriptionRemoveCouponErrors`.

        Maxio's API reference: Subscriptions, removeCouponFromSubscription.
        """
        return await self._call(_ops.REMOVE_COUPON_FROM_SUBSCRIPTION, locals())


class SubscriptionsWithRawResponse:
    """`Subscriptions`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Subscriptions) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.find = raw_call(resource.find)
        self.update = raw_call(resource.update)
        self.get_account_balances = raw_call(resource.get_account_balances)
        self.migrate_product = raw_call(resource.migrate_product)
        self.preview_product_migration = raw_call(resource.preview_product_migration)
        self.cancel = raw_call(resource.cancel)
        self.cancel_dunning = raw_call(resource.cancel_dunning)
        self.cancel_delayed_cancellation = raw_call(resource.cancel_delayed_cancellation)
        self.initiate_delayed_cancellation = raw_call(resource.initiate_delayed_cancellation)
        self.pause = raw_call(resource.pause)
        self.update_automatic_resumption = raw_call(resource.update_automatic_resumption)
        self.reactivate = raw_call(resource.reactivate)
        self.preview_renewal = raw_call(resource.preview_renewal)
        self.resume = raw_call(resource.resume)
        self.retry = raw_call(resource.retry)
        self.preview = raw_call(resource.preview)
        self.activate = raw_call(resource.activate)
        self.apply_coupons = raw_call(resource.apply_coupons)
        self.override = raw_call(resource.override)
        self.update_prepaid_configuration = raw_call(resource.update_prepaid_configuration)
        self.purge = raw_call(resource.purge)
        self.remove_coupon = raw_call(resource.remove_coupon)

    @cached_property
    def advance_invoice(self) -> SubscriptionAdvanceInvoiceWithRawResponse:
        from maxio_sdk.resources.subscriptions_advance_invoice import SubscriptionAdvanceInvoiceWithRawResponse

        return SubscriptionAdvanceInvoiceWithRawResponse(self._resource.advance_invoice)

    @cached_property
    def components(self) -> SubscriptionComponentsWithRawResponse:
        from maxio_sdk.resources.subscriptions_components import SubscriptionComponentsWithRawResponse

        return SubscriptionComponentsWithRawResponse(self._resource.components)

    @cached_property
    def entitlements(self) -> EntitlementsWithRawResponse:
        from maxio_sdk.resources.subscriptions_entitlements import EntitlementsWithRawResponse

        return EntitlementsWithRawResponse(self._resource.entitlements)

    @cached_property
    def notes(self) -> SubscriptionNotesWithRawResponse:
        from maxio_sdk.resources.subscriptions_notes import SubscriptionNotesWithRawResponse

        return SubscriptionNotesWithRawResponse(self._resource.notes)

    @cached_property
    def prepayments(self) -> SubscriptionPrepaymentsWithRawResponse:
        from maxio_sdk.resources.subscriptions_prepayments import SubscriptionPrepaymentsWithRawResponse

        return SubscriptionPrepaymentsWithRawResponse(self._resource.prepayments)

    @cached_property
    def scheduled_renewals(self) -> SubscriptionScheduledRenewalsWithRawResponse:
        from maxio_sdk.resources.subscriptions_scheduled_renewals import SubscriptionScheduledRenewalsWithRawResponse

        return SubscriptionScheduledRenewalsWithRawResponse(self._resource.scheduled_renewals)

    @cached_property
    def service_credits(self) -> SubscriptionServiceCreditsWithRawResponse:
        from maxio_sdk.resources.subscriptions_service_credits import SubscriptionServiceCreditsWithRawResponse

        return SubscriptionServiceCreditsWithRawResponse(self._resource.service_credits)

    @cached_property
    def usages(self) -> SubscriptionUsagesWithRawResponse:
        from maxio_sdk.resources.subscriptions_usages import SubscriptionUsagesWithRawResponse

        return SubscriptionUsagesWithRawResponse(self._resource.usages)
