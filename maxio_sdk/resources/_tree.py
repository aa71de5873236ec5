# Generated from spec/operations/ by "python -m codegen". Do not edit.
"""The resources of the client, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maxio_sdk._core.executor import Executor
    from maxio_sdk.resources.billing_portal import BillingPortal, BillingPortalWithRawResponse
    from maxio_sdk.resources.components import Components, ComponentsWithRawResponse
    from maxio_sdk.resources.coupons import Coupons, CouponsWithRawResponse
    from maxio_sdk.resources.credit_notes import CreditNotes, CreditNotesWithRawResponse
    from maxio_sdk.resources.customers import Customers, CustomersWithRawResponse
    from maxio_sdk.resources.events import Events, EventsWithRawResponse
    from maxio_sdk.resources.events_based_billing import EventsBasedBilling, EventsBasedBillingWithRawResponse
    from maxio_sdk.resources.exports import Exports, ExportsWithRawResponse
    from maxio_sdk.resources.feature_templates import FeatureTemplates, FeatureTemplatesWithRawResponse
    from maxio_sdk.resources.insights import Insights, InsightsWithRawResponse
    from maxio_sdk.resources.invoices import Invoices, InvoicesWithRawResponse
    from maxio_sdk.resources.metadata import MetadataValues, MetadataValuesWithRawResponse
    from maxio_sdk.resources.metafields import Metafields, MetafieldsWithRawResponse
    from maxio_sdk.resources.offers import Offers, OffersWithRawResponse
    from maxio_sdk.resources.payment_profiles import PaymentProfiles, PaymentProfilesWithRawResponse
    from maxio_sdk.resources.product_families import ProductFamilies, ProductFamiliesWithRawResponse
    from maxio_sdk.resources.products import Products, ProductsWithRawResponse
    from maxio_sdk.resources.proforma_invoices import ProformaInvoices, ProformaInvoicesWithRawResponse
    from maxio_sdk.resources.reason_codes import ReasonCodes, ReasonCodesWithRawResponse
    from maxio_sdk.resources.referral_codes import ReferralCodes, ReferralCodesWithRawResponse
    from maxio_sdk.resources.sales_commissions import SalesCommissions, SalesCommissionsWithRawResponse
    from maxio_sdk.resources.sites import Sites, SitesWithRawResponse
    from maxio_sdk.resources.subscription_groups import SubscriptionGroups, SubscriptionGroupsWithRawResponse
    from maxio_sdk.resources.subscriptions import Subscriptions, SubscriptionsWithRawResponse
    from maxio_sdk.resources.webhooks import Webhooks, WebhooksWithRawResponse

__all__ = ["RawResourceTree", "ResourceTree"]


class ResourceTree:
    """The resources of a client."""

    _executor: Executor

    @cached_property
    def billing_portal(self) -> BillingPortal:
        from maxio_sdk.resources.billing_portal import BillingPortal

        return BillingPortal(self._executor, raw=False)

    @cached_property
    def components(self) -> Components:
        from maxio_sdk.resources.components import Components

        return Components(self._executor, raw=False)

    @cached_property
    def coupons(self) -> Coupons:
        from maxio_sdk.resources.coupons import Coupons

        return Coupons(self._executor, raw=False)

    @cached_property
    def credit_notes(self) -> CreditNotes:
        from maxio_sdk.resources.credit_notes import CreditNotes

        return CreditNotes(self._executor, raw=False)

    @cached_property
    def customers(self) -> Customers:
        from maxio_sdk.resources.customers import Customers

        return Customers(self._executor, raw=False)

    @cached_property
    def events(self) -> Events:
        from maxio_sdk.resources.events import Events

        return Events(self._executor, raw=False)

    @cached_property
    def events_based_billing(self) -> EventsBasedBilling:
        from maxio_sdk.resources.events_based_billing import EventsBasedBilling

        return EventsBasedBilling(self._executor, raw=False)

    @cached_property
    def exports(self) -> Exports:
        from maxio_sdk.resources.exports import Exports

        return Exports(self._executor, raw=False)

    @cached_property
    def feature_templates(self) -> FeatureTemplates:
        from maxio_sdk.resources.feature_templates import FeatureTemplates

        return FeatureTemplates(self._executor, raw=False)

    @cached_property
    def insights(self) -> Insights:
        from maxio_sdk.resources.insights import Insights

        return Insights(self._executor, raw=False)

    @cached_property
    def invoices(self) -> Invoices:
        from maxio_sdk.resources.invoices import Invoices

        return Invoices(self._executor, raw=False)

    @cached_property
    def metadata(self) -> MetadataValues:
        from maxio_sdk.resources.metadata import MetadataValues

        return MetadataValues(self._executor, raw=False)

    @cached_property
    def metafields(self) -> Metafields:
        from maxio_sdk.resources.metafields import Metafields

        return Metafields(self._executor, raw=False)

    @cached_property
    def offers(self) -> Offers:
        from maxio_sdk.resources.offers import Offers

        return Offers(self._executor, raw=False)

    @cached_property
    def payment_profiles(self) -> PaymentProfiles:
        from maxio_sdk.resources.payment_profiles import PaymentProfiles

        return PaymentProfiles(self._executor, raw=False)

    @cached_property
    def product_families(self) -> ProductFamilies:
        from maxio_sdk.resources.product_families import ProductFamilies

        return ProductFamilies(self._executor, raw=False)

    @cached_property
    def products(self) -> Products:
        from maxio_sdk.resources.products import Products

        return Products(self._executor, raw=False)

    @cached_property
    def proforma_invoices(self) -> ProformaInvoices:
        from maxio_sdk.resources.proforma_invoices import ProformaInvoices

        return ProformaInvoices(self._executor, raw=False)

    @cached_property
    def reason_codes(self) -> ReasonCodes:
        from maxio_sdk.resources.reason_codes import ReasonCodes

        return ReasonCodes(self._executor, raw=False)

    @cached_property
    def referral_codes(self) -> ReferralCodes:
        from maxio_sdk.resources.referral_codes import ReferralCodes

        return ReferralCodes(self._executor, raw=False)

    @cached_property
    def sales_commissions(self) -> SalesCommissions:
        from maxio_sdk.resources.sales_commissions import SalesCommissions

        return SalesCommissions(self._executor, raw=False)

    @cached_property
    def sites(self) -> Sites:
        from maxio_sdk.resources.sites import Sites

        return Sites(self._executor, raw=False)

    @cached_property
    def subscription_groups(self) -> SubscriptionGroups:
        from maxio_sdk.resources.subscription_groups import SubscriptionGroups

        return SubscriptionGroups(self._executor, raw=False)

    @cached_property
    def subscriptions(self) -> Subscriptions:
        from maxio_sdk.resources.subscriptions import Subscriptions

        return Subscriptions(self._executor, raw=False)

    @cached_property
    def webhooks(self) -> Webhooks:
        from maxio_sdk.resources.webhooks import Webhooks

        return Webhooks(self._executor, raw=False)


class RawResourceTree:
    """The resources of a client, with each answer as an `APIResponse`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    @cached_property
    def billing_portal(self) -> BillingPortalWithRawResponse:
        from maxio_sdk.resources.billing_portal import BillingPortal, BillingPortalWithRawResponse

        return BillingPortalWithRawResponse(BillingPortal(self._executor, raw=True))

    @cached_property
    def components(self) -> ComponentsWithRawResponse:
        from maxio_sdk.resources.components import Components, ComponentsWithRawResponse

        return ComponentsWithRawResponse(Components(self._executor, raw=True))

    @cached_property
    def coupons(self) -> CouponsWithRawResponse:
        from maxio_sdk.resources.coupons import Coupons, CouponsWithRawResponse

        return CouponsWithRawResponse(Coupons(self._executor, raw=True))

    @cached_property
    def credit_notes(self) -> CreditNotesWithRawResponse:
        from maxio_sdk.resources.credit_notes import CreditNotes, CreditNotesWithRawResponse

        return CreditNotesWithRawResponse(CreditNotes(self._executor, raw=True))

    @cached_property
    def customers(self) -> CustomersWithRawResponse:
        from maxio_sdk.resources.customers import Customers, CustomersWithRawResponse

        return CustomersWithRawResponse(Customers(self._executor, raw=True))

    @cached_property
    def events(self) -> EventsWithRawResponse:
        from maxio_sdk.resources.events import Events, EventsWithRawResponse

        return EventsWithRawResponse(Events(self._executor, raw=True))

    @cached_property
    def events_based_billing(self) -> EventsBasedBillingWithRawResponse:
        from maxio_sdk.resources.events_based_billing import EventsBasedBilling, EventsBasedBillingWithRawResponse

        return EventsBasedBillingWithRawResponse(EventsBasedBilling(self._executor, raw=True))

    @cached_property
    def exports(self) -> ExportsWithRawResponse:
        from maxio_sdk.resources.exports import Exports, ExportsWithRawResponse

        return ExportsWithRawResponse(Exports(self._executor, raw=True))

    @cached_property
    def feature_templates(self) -> FeatureTemplatesWithRawResponse:
        from maxio_sdk.resources.feature_templates import FeatureTemplates, FeatureTemplatesWithRawResponse

        return FeatureTemplatesWithRawResponse(FeatureTemplates(self._executor, raw=True))

    @cached_property
    def insights(self) -> InsightsWithRawResponse:
        from maxio_sdk.resources.insights import Insights, InsightsWithRawResponse

        return InsightsWithRawResponse(Insights(self._executor, raw=True))

    @cached_property
    def invoices(self) -> InvoicesWithRawResponse:
        from maxio_sdk.resources.invoices import Invoices, InvoicesWithRawResponse

        return InvoicesWithRawResponse(Invoices(self._executor, raw=True))

    @cached_property
    def metadata(self) -> MetadataValuesWithRawResponse:
        from maxio_sdk.resources.metadata import MetadataValues, MetadataValuesWithRawResponse

        return MetadataValuesWithRawResponse(MetadataValues(self._executor, raw=True))

    @cached_property
    def metafields(self) -> MetafieldsWithRawResponse:
        from maxio_sdk.resources.metafields import Metafields, MetafieldsWithRawResponse

        return MetafieldsWithRawResponse(Metafields(self._executor, raw=True))

    @cached_property
    def offers(self) -> OffersWithRawResponse:
        from maxio_sdk.resources.offers import Offers, OffersWithRawResponse

        return OffersWithRawResponse(Offers(self._executor, raw=True))

    @cached_property
    def payment_profiles(self) -> PaymentProfilesWithRawResponse:
        from maxio_sdk.resources.payment_profiles import PaymentProfiles, PaymentProfilesWithRawResponse

        return PaymentProfilesWithRawResponse(PaymentProfiles(self._executor, raw=True))

    @cached_property
    def product_families(self) -> ProductFamiliesWithRawResponse:
        from maxio_sdk.resources.product_families import ProductFamilies, ProductFamiliesWithRawResponse

        return ProductFamiliesWithRawResponse(ProductFamilies(self._executor, raw=True))

    @cached_property
    def products(self) -> ProductsWithRawResponse:
        from maxio_sdk.resources.products import Products, ProductsWithRawResponse

        return ProductsWithRawResponse(Products(self._executor, raw=True))

    @cached_property
    def proforma_invoices(self) -> ProformaInvoicesWithRawResponse:
        from maxio_sdk.resources.proforma_invoices import ProformaInvoices, ProformaInvoicesWithRawResponse

        return ProformaInvoicesWithRawResponse(ProformaInvoices(self._executor, raw=True))

    @cached_property
    def reason_codes(self) -> ReasonCodesWithRawResponse:
        from maxio_sdk.resources.reason_codes import ReasonCodes, ReasonCodesWithRawResponse

        return ReasonCodesWithRawResponse(ReasonCodes(self._executor, raw=True))

    @cached_property
    def referral_codes(self) -> ReferralCodesWithRawResponse:
        from maxio_sdk.resources.referral_codes import ReferralCodes, ReferralCodesWithRawResponse

        return ReferralCodesWithRawResponse(ReferralCodes(self._executor, raw=True))

    @cached_property
    def sales_commissions(self) -> SalesCommissionsWithRawResponse:
        from maxio_sdk.resources.sales_commissions import SalesCommissions, SalesCommissionsWithRawResponse

        return SalesCommissionsWithRawResponse(SalesCommissions(self._executor, raw=True))

    @cached_property
    def sites(self) -> SitesWithRawResponse:
        from maxio_sdk.resources.sites import Sites, SitesWithRawResponse

        return SitesWithRawResponse(Sites(self._executor, raw=True))

    @cached_property
    def subscription_groups(self) -> SubscriptionGroupsWithRawResponse:
        from maxio_sdk.resources.subscription_groups import SubscriptionGroups, SubscriptionGroupsWithRawResponse

        return SubscriptionGroupsWithRawResponse(SubscriptionGroups(self._executor, raw=True))

    @cached_property
    def subscriptions(self) -> SubscriptionsWithRawResponse:
        from maxio_sdk.resources.subscriptions import Subscriptions, SubscriptionsWithRawResponse

        return SubscriptionsWithRawResponse(Subscriptions(self._executor, raw=True))

    @cached_property
    def webhooks(self) -> WebhooksWithRawResponse:
        from maxio_sdk.resources.webhooks import Webhooks, WebhooksWithRawResponse

        return WebhooksWithRawResponse(Webhooks(self._executor, raw=True))
