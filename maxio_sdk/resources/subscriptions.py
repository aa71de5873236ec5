# Generated from spec/operations/subscriptions.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
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
        CancellationMethod,
        CreateSubscriptionComponent,
        DelayedCancellation,
        FirstChargeType,
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
    from maxio_sdk.resources.subscriptions_entitlements import (
        SubscriptionEntitlementsResource,
        SubscriptionEntitlementsResourceWithRawResponse,
    )
    from maxio_sdk.resources.subscriptions_metadata import SubscriptionMetadata, SubscriptionMetadataWithRawResponse
    from maxio_sdk.resources.subscriptions_metafields import (
        SubscriptionMetafields,
        SubscriptionMetafieldsWithRawResponse,
    )
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
    """Customers signed up to products: signup, changes of product and dates, status, coupons.

    Keep a copy of the states that you act on and update it by webhooks, rather than asking here for each of your
    customers' requests."""

    @cached_property
    def advance_invoice(self) -> SubscriptionAdvanceInvoice:
        from maxio_sdk.resources.subscriptions_advance_invoice import SubscriptionAdvanceInvoice

        return SubscriptionAdvanceInvoice(self._executor, raw=self._raw)

    @cached_property
    def components(self) -> SubscriptionComponents:
        from maxio_sdk.resources.subscriptions_components import SubscriptionComponents

        return SubscriptionComponents(self._executor, raw=self._raw)

    @cached_property
    def entitlements(self) -> SubscriptionEntitlementsResource:
        from maxio_sdk.resources.subscriptions_entitlements import SubscriptionEntitlementsResource

        return SubscriptionEntitlementsResource(self._executor, raw=self._raw)

    @cached_property
    def metadata(self) -> SubscriptionMetadata:
        from maxio_sdk.resources.subscriptions_metadata import SubscriptionMetadata

        return SubscriptionMetadata(self._executor, raw=self._raw)

    @cached_property
    def metafields(self) -> SubscriptionMetafields:
        from maxio_sdk.resources.subscriptions_metafields import SubscriptionMetafields

        return SubscriptionMetafields(self._executor, raw=self._raw)

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
        include: builtins.list[SubscriptionListInclude | str]
        | builtins.list[SubscriptionListInclude]
        | builtins.list[str]
        | tuple[SubscriptionListInclude | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Subscription]:
        """List the subscriptions of the site.

        `GET /subscriptions.json`

        Filters narrow each other down. Dates filter only together with `date_field`. The token of the self-service
        page and the details of coupons come only where `include` asks for them. For one subscription by its
        `reference` use `maxio.subscriptions.find`; for everything at once, `maxio.exports.subscriptions` costs the
        site less.

        Args:
            sort: What the order goes by.
            product: The id of the product. Its plain handle is not taken.
            q: Text to search for, in the fields that `q_scope` names.
            q_scope: Where to look for `q`.
            product_price_point_id: Needs `product` as well.
            coupon: The id of a coupon that is applied now; a code goes into `coupon_code`.
            coupon_code: The code of a coupon that is applied now.
            collection_method: How payment is collected.
            date_field: The timestamp that the four dates below apply to.
            start_date: From midnight of this day on, in the site's time zone.
            end_date: Up to 23:59:59 of this day, in the site's time zone.
            start_datetime: At or after this time; replaces `start_date`. Without an offset, in the site's time zone.
            end_datetime: At or before this time; replaces `end_date`. Without an offset, in the site's time zone.
            metadata: Names of custom fields, each with the value that it must have.
            group_status: Whether the subscription belongs to a subscription group.
            dunning_exemption: Whether the subscription is exempt from dunning.
            include: Further data to answer with each subscription.

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
    ) -> Subscription:
        """Sign a customer up to a product.

        `POST /subscriptions.json`

        Name the product with `product_handle` or `product_id` (or an `offer_id` instead), and the customer with
        `customer_id`, `customer_reference` or, for a new one, `customer_attributes`. Many products also need a way to
        pay: a stored `payment_profile_id`, or `payment_profile_attributes` for a new one.
        Charges at once: trial price, initial charge and first period as the price point has them. If that payment
        fails, no subscription is created. A future `next_billing_at` imports without any charge or trial; with a
        future `initial_billing_at` the subscription waits in `awaiting_signup`, with `defer_signup` it waits for a
        date.
        Raw card numbers may be sent in production only if you are PCI compliant; otherwise send the `chargify_token`
        that Chargify.js makes of them. Give a unique `reference`: a signup whose answer was lost is then found again
        by it.
        `maxio.subscriptions.preview` tells the amounts before.

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
            UnprocessableEntityError: 422. Something is missing or invalid, or the first payment was declined; no
                subscription exists. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscriptions, createSubscription.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION, locals())

    async def get(
        self,
        subscription_id: int,
        *,
        include: builtins.list[SubscriptionInclude | str]
        | builtins.list[SubscriptionInclude]
        | builtins.list[str]
        | tuple[SubscriptionInclude | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Read a subscription.

        `GET /subscriptions/{subscription_id}.json`

        `coupons` and `self_service_page_token` are filled only where `include` asks for them.
        `current_billing_amount_in_cents` is computed for this call alone and missing everywhere else.

        Args:
            include: Further data to answer with.

        Raises:
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Subscriptions, readSubscription.
        """
        return await self._call(_ops.READ_SUBSCRIPTION, locals())

    async def find(
        self,
        *,
        reference: str,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Find a subscription by your own reference.

        `GET /subscriptions/lookup.json`

        Args:
            reference: The reference that you gave the subscription.

        Raises:
            NotFoundError: 404. No subscription has this reference.

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
        next_product_id: int | str | Unset = UNSET,
        next_product_price_point_id: int | str | Unset = UNSET,
        snap_day: int | str | Unset | None = UNSET,
        initial_billing_at: datetime | Unset = UNSET,
        defer_signup: bool | Unset = UNSET,
        next_billing_at: datetime | Unset = UNSET,
        branding_theme_id: int | Unset | None = UNSET,
        expires_at: datetime | Unset = UNSET,
        payment_collection_method: CollectionMethod | str | Unset = UNSET,
        receives_invoice_emails: bool | Unset = UNSET,
        net_terms: int | str | Unset | None = UNSET,
        stored_credential_transaction_id: int | Unset = UNSET,
        reference: str | Unset | None = UNSET,
        custom_price: SubscriptionCustomPriceInput | Mapping[str, Any] | Unset = UNSET,
        components: Sequence[UpdateSubscriptionComponent | Mapping[str, Any]] | Unset = UNSET,
        dunning_communication_delay_enabled: bool | Unset = UNSET,
        dunning_communication_delay_time_zone: str | Unset | None = UNSET,
        product_price_point_id: int | Unset = UNSET,
        product_price_point_handle: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Change a subscription: product, dates, card, how it is billed.

        `PUT /subscriptions/{subscription_id}.json`

        A new `product_handle` or `product_id` takes effect now and is charged at the next renewal without proration;
        with `product_change_delayed` the product changes only then, and `next_product_id=\""` calls that off. For
        prorated upgrades and downgrades use `maxio.subscriptions.migrate_product`.
        `next_billing_at` moves the next charge; read it back as `current_period_ends_at`. A day that does not exist
        rolls over (February 30 becomes the start of March). With calendar billing send `snap_day`; after a change of
        product the old `snap_day` is still shown until the next renewal.
        `credit_card_attributes` changes the card or, where the gateway allows it, its expiration date alone. With
        Authorize.Net a card cannot be changed in part here; use `maxio.payment_profiles.update`.

        Args:
            credit_card_attributes: A new number or expiration date for the card in use.
            product_handle: Another product.
            product_id: Another product.
            product_change_delayed: Change the product at the next renewal instead of now.
            next_product_id: An empty string calls a delayed change of product off.
            next_product_price_point_id: The price point after a delayed change.
            snap_day: The day to bill on, 1 to 28, or `end`; for calendar billing alone.
            initial_billing_at: In the future, gives a deferred signup its date; it starts (trial or first charge)
                then. If that payment fails, it is canceled.
            defer_signup: Move a subscription in `awaiting_signup` back to waiting without a date.
            next_billing_at: When to charge next; later ones follow by the product's period.
            expires_at: When the subscription expires.
            net_terms: Days until a renewal invoice is due.
            stored_credential_transaction_id: An earlier transaction of the customer that carries consent, for sites
                under PSD2 with 3D Secure.
            reference: Your own id for the subscription.
            custom_price: Prices for this subscription alone, instead of a price point.
            components: Components that get prices of their own.
            dunning_communication_delay_enabled: Send no mail or SMS between 21:00 and 8:00 of the time zone below.
            product_price_point_id: Another price point, of the present product or the new one.
            product_price_point_handle: Another price point, of the present product or the new one.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A value is invalid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscriptions, updateSubscription.
        """
        return await self._call(_ops.UPDATE_SUBSCRIPTION, locals())

    async def get_account_balances(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> AccountBalances:
        """Read what is owed and what is credited: invoices, pending discounts, service credits, prepayments.

        `GET /subscriptions/{subscription_id}/account_balances.json`

        All balances are in cents.

        Raises:
            NotFoundError: 404. No such subscription.

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
        """Move a subscription to another product at once, with proration.

        `POST /subscriptions/{subscription_id}/migrations.json`

        Takes `product_id` or `product_handle`, and moves to the product's default price point unless you name one.
        The subscription should be `active` or `trialing`. May charge the customer: the full price with a new period
        starting today, or with `preserve_period` the prorated difference. Components and coupons do not move to
        another product family.
        Where the payment needs 3D Secure, the body of the 422 also holds `gateway_payment_id` and `action_link`: send
        the customer there (no iframe), with `redirect_url` and `callback_url` added to the link to learn the result.
        `maxio.subscriptions.preview_product_migration` tells the amounts before.

        Args:
            product_price_point_id: A price point of the product, instead of its default one.
            include_trial: Start the new period with the product's trial. Ignored with `preserve_period`.
            include_initial_charge: Charge the product's initial charge.
            include_coupons: Apply the subscription's coupons. They do not move to another product family.
            preserve_period: True keeps the billing period and prorates; false starts a new one today at the full
                price.
            product_price_point_handle: A price point of the product, instead of its default one.
            proration: The same as `preserve_period`, nested.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. It is on that product already, or payment failed or needs 3D Secure. `body`
                is a `MigrationErrorResponse`.

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
        """Compute what a move to another product would charge and credit, without moving.

        `POST /subscriptions/{subscription_id}/migrations/preview.json`

        `proration_date` computes for a later day of the current billing period instead of now.

        Args:
            product_price_point_id: A price point of the product, instead of its default one.
            include_trial: Start the new period with the product's trial. Ignored with `preserve_period`.
            include_initial_charge: Charge the product's initial charge.
            include_coupons: Apply the subscription's coupons. They do not move to another product family.
            preserve_period: True keeps the billing period and prorates; false starts a new one today at the full
                price.
            product_price_point_handle: A price point of the product, instead of its default one.
            proration: The same as `preserve_period`, nested.
            proration_date: Compute as of this time, within the current period, instead of now.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The migration is not possible. `body` is an `ErrorListResponse`.

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
        scheduled_cancellation_at: datetime | Unset | None = UNSET,
        refund_prepayment_account_balance: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Cancel a subscription, now or at a later time.

        `DELETE /subscriptions/{subscription_id}.json`

        Without options it is `canceled` at once: no further period and no further charge, and an overdue balance is
        no longer collected. With `cancel_at_end_of_period` or `scheduled_cancellation_at` it goes on until then.
        `maxio.subscriptions.reactivate` brings it back. Nothing is deleted; that is `maxio.subscriptions.purge`.

        Args:
            cancellation_message: For your own use, why it is canceled.
            reason_code: The code of one of the site's reasons, see `maxio.reason_codes`.
            cancel_at_end_of_period: Cancel when the current billing period ends instead of now.
            scheduled_cancellation_at: Cancel at this time instead of now.
            refund_prepayment_account_balance: Refund what is left in the prepayment account.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. It cannot be canceled, or is already. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Subscription Status, cancelSubscription.
        """
        return await self._call(_ops.CANCEL_SUBSCRIPTION, locals())

    async def cancel_dunning(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """End the dunning of a subscription and set it to `active`.

        `POST /subscriptions/{subscription_id}/cancel_dunning.json`

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. Dunning cannot be canceled, for instance because there is none. `body` is
                an `ErrorListResponse`.

        Maxio's API reference: Subscription Status, cancelDunning.
        """
        return await self._call(_ops.CANCEL_DUNNING, locals())

    async def cancel_delayed_cancellation(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> DelayedCancellation:
        """Call off the cancellation at the end of the period.

        `DELETE /subscriptions/{subscription_id}/delayed_cancel.json`

        Succeeds without any effect where none was planned.

        Raises:
            NotFoundError: 404. No such subscription.

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
        scheduled_cancellation_at: datetime | Unset | None = UNSET,
        refund_prepayment_account_balance: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> DelayedCancellation:
        """Cancel a subscription when its current billing period ends.

        `POST /subscriptions/{subscription_id}/delayed_cancel.json`

        Sets `cancel_at_end_of_period`; the subscription stays live until then. Not possible while it is past due.
        `maxio.subscriptions.cancel_delayed_cancellation` calls it off.

        Args:
            cancellation_message: For your own use, why it is canceled.
            reason_code: The code of one of the site's reasons, see `maxio.reason_codes`.
            cancel_at_end_of_period: Cancel when the current billing period ends instead of now.
            scheduled_cancellation_at: Cancel at this time instead of now.
            refund_prepayment_account_balance: Refund what is left in the prepayment account.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. It cannot be canceled later, for instance because it is past due. `body` is
                an `ErrorListResponse`.

        Maxio's API reference: Subscription Status, initiateDelayedCancellation.
        """
        return await self._call(_ops.INITIATE_DELAYED_CANCELLATION, locals())

    async def pause(
        self,
        subscription_id: int,
        *,
        automatically_resume_at: datetime | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Put a subscription on hold, so that it does not renew.

        `POST /subscriptions/{subscription_id}/hold.json`

        Without `automatically_resume_at` it stays `on_hold` until `maxio.subscriptions.resume`. Not possible within
        24 hours of the next billing date.

        Args:
            automatically_resume_at: When the subscription resumes by itself; never, if left out or null.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. It cannot be put on hold, for instance because the next billing is less
                than 24 hours away. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscription Status, pauseSubscription.
        """
        return await self._call(_ops.PAUSE_SUBSCRIPTION, locals())

    async def update_automatic_resumption(
        self,
        subscription_id: int,
        *,
        automatically_resume_at: datetime | None,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Change when a subscription on hold resumes by itself.

        `PUT /subscriptions/{subscription_id}/hold.json`

        `None` takes the date away: it then stays on hold until `maxio.subscriptions.resume`.

        Args:
            automatically_resume_at: When the subscription resumes by itself. Null takes the date away.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The subscription is not on hold, or the date is invalid. `body` is an
                `ErrorListResponse`.

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
        resume: bool | ResumeOptions | Mapping[str, Any] | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Bring a canceled, unpaid or trial-ended subscription back to `active` or `trialing`.

        `PUT /subscriptions/{subscription_id}/reactivate.json`

        Starts a new billing period and charges for it, unless `resume` asks to go on with the old period and that has
        not ended: the billing date then stays, and only an open balance may be collected. Service credits and
        prepayments are used unless `use_credits_and_prepayments` is false. The old balance is cleared unless
        `preserve_balance` is true.
        A subscription on hold is brought back with `maxio.subscriptions.resume`.

        Args:
            calendar_billing: For calendar billing alone.
            include_trial: Start with the product's trial if it has one. Left out or false, no trial.
            preserve_balance: Keep the balance of before and collect it too, instead of clearing it.
            coupon_code: A coupon to apply.
            use_credits_and_prepayments: Pay from service credits and prepayments first. True if left out.
            resume: True goes on with the old billing period if that still runs, and else starts a new one; false
                always starts a new one.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. It is not in a state to reactivate, payment failed, or it could not be
                resumed as required. `body` is an `ErrorListResponse`.

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
        """Compute the next renewal of a subscription, without side effects.

        `POST /subscriptions/{subscription_id}/renewals/preview.json`

        Components count with what they have now (allocated quantity, on or off, usage so far), so the usage of a
        period that still runs comes out too low; `components` gives other quantities.

        Args:
            components: Quantities to assume instead of the present ones.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The next renewal cannot be computed. `body` is an `ErrorListResponse`.

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
        """Take a subscription off hold.

        `POST /subscriptions/{subscription_id}/resume.json`

        Before its regular renewal date it becomes `active` and renews on that date. After it, the billing date
        becomes now and the customer is charged, as on reactivation. Canceled subscriptions come back with
        `maxio.subscriptions.reactivate`.

        Args:
            resumption_charge: How to charge for the rest of the period; for calendar billing alone.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The subscription is not on hold, or payment failed. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Subscription Status, resumeSubscription.
        """
        return await self._call(_ops.RESUME_SUBSCRIPTION, locals())

    async def retry(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Try to collect the balance of a past-due subscription now, ahead of the next planned try.

        `PUT /subscriptions/{subscription_id}/retry.json`

        Charges the customer.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The payment failed again, or there is nothing to collect. `body` is an
                `ErrorListResponse`.

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
    ) -> SubscriptionPreview:
        """Compute what a signup would charge now and at its first renewal, without creating anything.

        `POST /subscriptions/preview.json`

        Takes the arguments of `maxio.subscriptions.create`; no payment data is needed. Taxes are computed only for
        taxable products and components and with a full billing or shipping address; `skip_billing_manifest_taxes`
        leaves them out.

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
            UnprocessableEntityError: 422. Something is missing or invalid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Subscriptions, previewSubscription.
        """
        return await self._call(_ops.PREVIEW_SUBSCRIPTION, locals())

    async def activate(
        self,
        subscription_id: int,
        *,
        revert_on_failure: bool | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Start a subscription that waits for its signup date or is in its trial.

        `PUT /subscriptions/{subscription_id}/activate.json`

        Charges what falls due by that. If payment fails with `revert_on_failure` true, state and period stay; the
        invoice of a trial is voided and its prepayments and credits go back. With false, the subscription goes on
        into a bad end:
        from a trial to trial ended or past due, from awaiting signup to canceled, and to canceled wherever there is
        no dunning. Relationship Invoicing only; subscriptions of a group may not be activated at once.

        Args:
            revert_on_failure: What a failed payment does: true leaves the subscription as it was, false ends it. Left
                out or null: as the site is set (true, unless changed).

        Raises:
            BadRequestError: 400. It cannot be activated, or payment failed; messages stand under `base`. `body` is an
                `ErrorArrayMapResponse`.
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Subscriptions, activateSubscription.
        """
        return await self._call(_ops.ACTIVATE_SUBSCRIPTION, locals())

    async def apply_coupons(
        self,
        subscription_id: int,
        *,
        code: str | Unset = UNSET,
        codes: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Apply coupons to a subscription.

        `POST /subscriptions/{subscription_id}/add_coupon.json`

        Give `codes`, which are added. Several coupons go together only if each of them is stackable.

        Args:
            code: Deprecated. This one code replaces all coupons of the subscription; use `codes`.
            codes: Codes to add to those that the subscription has.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A code is unknown, applied already or not stackable. `body` is a
                `SubscriptionAddCouponError`.

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
        """Set dates that Maxio otherwise keeps itself, to match history from another system.

        `PUT /subscriptions/{subscription_id}/override.json`

        Nothing else follows from them: an expiration date, for instance, does not move the next assessment, and no
        events are made up. Where new subscriptions need their period start set as a rule, pass `previous_billing_at`
        and `next_billing_at` to `maxio.subscriptions.create` instead.

        Args:
            activated_at: When the subscription first became active, at signup or at the end of its trial.
            cancellation_message: Why it was canceled then.
            expires_at: When it ended by itself. Not on sites with multi-frequency billing; use
                `maxio.subscriptions.update` there.
            current_period_starts_at: In the past, and only while the subscription has no invoice or statement yet.
                Makes later changes prorate rightly.

        Raises:
            BadRequestError: 400. A field other than the five cannot be set, or a value is refused; the body says why.
            NotFoundError: 404. No such subscription.

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
        """Set how the prepayment account of a prepaid subscription is funded and refilled.

        `POST /subscriptions/{subscription_id}/prepaid_configurations.json`

        All amounts are in cents.

        Args:
            replenish_to_amount_in_cents: What a refill brings the account up to.
            auto_replenish: Refill by itself when the threshold is reached.
            replenish_threshold_amount_in_cents: The balance at which a refill is due.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. A value is invalid.

        Maxio's API reference: Subscriptions, updatePrepaidSubscriptionConfiguration.
        """
        return await self._call(_ops.UPDATE_PREPAID_SUBSCRIPTION_CONFIGURATION, locals())

    async def purge(
        self,
        subscription_id: int,
        *,
        ack: int,
        cascade: builtins.list[SubscriptionPurgeType | str]
        | builtins.list[SubscriptionPurgeType]
        | builtins.list[str]
        | tuple[SubscriptionPurgeType | str, ...]
        | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Subscription:
        """Delete a subscription for good, on a site in test mode.

        `POST /subscriptions/{subscription_id}/purge.json`

        Cannot be undone. Customer and payment profiles stay unless `cascade` names them. On a live site use
        `maxio.subscriptions.cancel`.

        Args:
            ack: The id of the subscription's customer, to confirm.
            cascade: What to delete along with the subscription.

        Raises:
            BadRequestError: 400. `ack` is not the id of the customer. `body` is a `SubscriptionResponseError`.
            NotFoundError: 404. No such subscription.

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
        """Remove a coupon from a subscription.

        `DELETE /subscriptions/{subscription_id}/remove_coupon.json`

        Returns a short message.

        Args:
            coupon_code: The code to remove. Always give it where there may be several.

        Raises:
            NotFoundError: 404. No such subscription.
            UnprocessableEntityError: 422. The subscription has no such coupon. `body` is a
                `SubscriptionRemoveCouponErrors`.

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
    def entitlements(self) -> SubscriptionEntitlementsResourceWithRawResponse:
        from maxio_sdk.resources.subscriptions_entitlements import SubscriptionEntitlementsResourceWithRawResponse

        return SubscriptionEntitlementsResourceWithRawResponse(self._resource.entitlements)

    @cached_property
    def metadata(self) -> SubscriptionMetadataWithRawResponse:
        from maxio_sdk.resources.subscriptions_metadata import SubscriptionMetadataWithRawResponse

        return SubscriptionMetadataWithRawResponse(self._resource.metadata)

    @cached_property
    def metafields(self) -> SubscriptionMetafieldsWithRawResponse:
        from maxio_sdk.resources.subscriptions_metafields import SubscriptionMetafieldsWithRawResponse

        return SubscriptionMetafieldsWithRawResponse(self._resource.metafields)

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
