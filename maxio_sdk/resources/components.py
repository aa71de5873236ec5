# Generated from spec/operations/components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import components as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField, CreditType, ExpirationIntervalUnit, IntervalUnit
    from maxio_sdk.models.components import (
        Component,
        ComponentPricePointItem,
        CreatePrepaidUsageComponentPricePoint,
        ItemCategory,
        ListComponentsFilter,
        OveragePricing,
        PriceInput,
        PricingScheme,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.components_features import ComponentFeatures, ComponentFeaturesWithRawResponse
    from maxio_sdk.resources.components_price_points import ComponentPricePoints, ComponentPricePointsWithRawResponse
    from maxio_sdk.resources.components_segments import ComponentSegments, ComponentSegmentsWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["Components", "ComponentsWithRawResponse"]


class Components(Resource):
    """The add-ons of a product family: what is billed by usage, by quantity, as an on/off extra, or from a prepaid
    balance.

    There are five kinds. Metered components are billed for the usage of a period and start each period at zero.
    Quantity-based ones are billed for an allocated quantity that stays until it is changed. On/off ones are flat
    fees.
    Prepaid usage is paid for before it is used. Event-based ones take their quantity from ingested events. What a
    subscription has of a component is set under `maxio.subscriptions.components` and
    `maxio.subscriptions.usages`.
    Give a component a `handle` when you create it: one whose answer was lost is then found again by it."""

    @cached_property
    def features(self) -> ComponentFeatures:
        from maxio_sdk.resources.components_features import ComponentFeatures

        return ComponentFeatures(self._executor, raw=self._raw)

    @cached_property
    def price_points(self) -> ComponentPricePoints:
        from maxio_sdk.resources.components_price_points import ComponentPricePoints

        return ComponentPricePoints(self._executor, raw=self._raw)

    @cached_property
    def segments(self) -> ComponentSegments:
        from maxio_sdk.resources.components_segments import ComponentSegments

        return ComponentSegments(self._executor, raw=self._raw)

    def list(
        self,
        *,
        date_field: BasicDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        include_archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListComponentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Component]:
        """List the components of all product families of the site.

        `GET /components.json`

        Archived components are left out unless `include_archived` is set. For one family see
        `maxio.components.list_for_product_family`. A datetime without an offset is read in the site's time zone.

        Args:
            date_field: The timestamp that the four dates below apply to.
            start_date: Only components from midnight of this day on, in the site's time zone.
            end_date: Only components up to the end of this day, in the site's time zone.
            start_datetime: Only components at or after this time. Takes precedence over `start_date`.
            end_datetime: Only components at or before this time. Takes precedence over `end_date`.
            include_archived: Whether to list archived components, too.
            per_page: Components a page; 200 at most.
            filter: Which components to list.

        Maxio's API reference: Components, listComponents.
        """
        return self._list(_ops.LIST_COMPONENTS, locals())

    async def get(
        self,
        product_family_id: int,
        component_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Get a component of a product family.

        `GET /product_families/{product_family_id}/components/{component_id}.json`

        By handle alone, whatever the family: `maxio.components.find`.

        Args:
            product_family_id: The product family that the component belongs to.
            component_id: The component's id, or `handle:` and its handle.

        Raises:
            NotFoundError: 404. No such component in this product family.

        Maxio's API reference: Components, readComponent.
        """
        return await self._call(_ops.READ_COMPONENT, locals())

    async def find(
        self,
        *,
        handle: str,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Find the one component with a given handle.

        `GET /components/lookup.json`

        Handles are unique on the site, so that the product family need not be known.

        Args:
            handle: The component's handle, without `handle:` before it.

        Raises:
            NotFoundError: 404. No component has this handle.

        Maxio's API reference: Components, findComponent.
        """
        return await self._call(_ops.FIND_COMPONENT, locals())

    async def update(
        self,
        component_id: int | str,
        *,
        handle: str | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset | None = UNSET,
        accounting_code: str | Unset | None = UNSET,
        taxable: bool | Unset = UNSET,
        tax_code: str | Unset | None = UNSET,
        item_category: ItemCategory | str | Unset | None = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Change what a component is called and how it is taxed and shown.

        `PUT /components/{component_id}.json`

        Fields that are not given keep their values. Prices are not among them: they belong to price points, see
        `maxio.components.price_points.update` and `maxio.components.price_points.promote_to_default`.

        Args:
            component_id: The component's id, or `handle:` and its handle.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            name: The name on invoices and statements, as customers see it.
            accounting_code: Such as an internal id or an SKU.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            display_on_hosted_page: Whether the component is shown on hosted pages.
            upgrade_charge: What is charged when the quantity goes up within a period.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such component.
            UnprocessableEntityError: 422. The name or handle is taken, or a value is not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Components, updateComponent.
        """
        return await self._call(_ops.UPDATE_COMPONENT, locals())

    def list_for_product_family(
        self,
        product_family_id: int,
        *,
        include_archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListComponentsFilter | Mapping[str, Any] | Unset = UNSET,
        date_field: BasicDateField | str | Unset = UNSET,
        end_date: date | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        start_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Component]:
        """List the components of one product family.

        `GET /product_families/{product_family_id}/components.json`

        Archived components are left out unless `include_archived` is set. A datetime without an offset is read in the
        site's time zone.

        Args:
            include_archived: Whether to list archived components, too.
            per_page: Components a page; 200 at most.
            filter: Which components to list.
            date_field: The timestamp that the four dates below apply to.
            end_date: Only components up to the end of this day, in the site's time zone.
            end_datetime: Only components at or before this time. Takes precedence over `end_date`.
            start_date: Only components from midnight of this day on, in the site's time zone.
            start_datetime: Only components at or after this time. Takes precedence over `start_date`.

        Raises:
            NotFoundError: 404. No such product family.

        Maxio's API reference: Components, listComponentsForProductFamily.
        """
        return self._list(_ops.LIST_COMPONENTS_FOR_PRODUCT_FAMILY, locals())

    async def archive(
        self,
        product_family_id: int,
        component_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Archive a component, so that it is no longer on offer.

        `DELETE /product_families/{product_family_id}/components/{component_id}.json`

        Subscriptions that have it keep it and go on being charged for it. The API has no call that brings an archived
        component back.

        Args:
            product_family_id: The product family that the component belongs to.
            component_id: The component's id, or `handle:` and its handle.

        Raises:
            NotFoundError: 404. No such component in this product family.
            UnprocessableEntityError: 422. The component cannot be archived; mostly because it has been already.
                `body` is an `ErrorListResponse`.

        Maxio's API reference: Components, archiveComponent.
        """
        return await self._call(_ops.ARCHIVE_COMPONENT, locals())

    async def update_for_product_family(
        self,
        product_family_id: int,
        component_id: int | str,
        *,
        handle: str | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | Unset | None = UNSET,
        accounting_code: str | Unset | None = UNSET,
        taxable: bool | Unset = UNSET,
        tax_code: str | Unset | None = UNSET,
        item_category: ItemCategory | str | Unset | None = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Change a component of a given product family.

        `PUT /product_families/{product_family_id}/components/{component_id}.json`

        Does what `maxio.components.update` does, which needs no product family, and refuses a component of another
        family.

        Args:
            product_family_id: The product family that the component belongs to.
            component_id: The component's id, or `handle:` and its handle.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            name: The name on invoices and statements, as customers see it.
            accounting_code: Such as an internal id or an SKU.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            display_on_hosted_page: Whether the component is shown on hosted pages.
            upgrade_charge: What is charged when the quantity goes up within a period.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such component in this product family.
            UnprocessableEntityError: 422. The name or handle is taken, or a value is not valid. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Components, updateProductFamilyComponent.
        """
        return await self._call(_ops.UPDATE_PRODUCT_FAMILY_COMPONENT, locals())

    async def create_event_based(
        self,
        product_family_id: int | str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        event_based_billing_metric_id: int,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | Unset | None = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Create a component whose quantity is worked out from ingested events.

        `POST /product_families/{product_family_id}/event_based_components.json`

        It needs a metric, `event_based_billing_metric_id`, which says how events are turned into a quantity for each
        subscription and period; usage is never reported for the component itself. Events are sent with
        `maxio.events_based_billing.record`, and prices can differ by segment: see `maxio.components.segments`. With
        the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket or more.

        Args:
            product_family_id: The product family's id, or `handle:` and its handle.
            name: The name on invoices and statements, as customers see it.
            unit_name: What one unit is called, in the singular; the plural is made from it.
            event_based_billing_metric_id: The metric that turns events into the quantity.
            description: Shown to customers on the hosted signup page.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            prices: The price brackets; required unless the pricing scheme is `per_unit`.
            price_points: Further price points to create along with it.
            unit_price: The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8
                decimals.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            hide_date_range_on_invoice: Whether invoices leave out the service period of the component; on sites with
                Relationship Invoicing only.
            interval: How many `interval_unit`s the period of the default price point lasts; on sites with
                Multifrequency only.
            interval_unit: The unit of that period; on sites with Multifrequency only.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such product family.
            UnprocessableEntityError: 422. The name or handle is taken, the metric is missing, or the pricing is
                incomplete. `body` is an `ErrorListResponse`.

        Maxio's API reference: Components, createEventBasedComponent.
        """
        return await self._call(_ops.CREATE_EVENT_BASED_COMPONENT, locals())

    async def create_metered(
        self,
        product_family_id: int | str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | Unset | None = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Create a component that is billed for the usage of each period.

        `POST /product_families/{product_family_id}/metered_components.json`

        Usage is reported with `maxio.subscriptions.usages.create`, charged at the end of the period, and starts the
        next one at zero. For a quantity that stays until it is changed use `maxio.components.create_quantity_based`.
        With the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket or more.

        Args:
            product_family_id: The product family's id, or `handle:` and its handle.
            name: The name on invoices and statements, as customers see it.
            unit_name: What one unit is called, in the singular; the plural is made from it.
            description: Shown to customers on the hosted signup page.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            prices: The price brackets; required unless the pricing scheme is `per_unit`.
            price_points: Further price points to create along with it.
            unit_price: The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8
                decimals.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            hide_date_range_on_invoice: Whether invoices leave out the service period of the component; on sites with
                Relationship Invoicing only.
            display_on_hosted_page: Whether the component is shown on hosted pages.
            allow_fractional_quantities: Whether quantities may have decimals.
            public_signup_page_ids: The Public Signup Pages that show the component.
            interval: How many `interval_unit`s the period of the default price point lasts; on sites with
                Multifrequency only.
            interval_unit: The unit of that period; on sites with Multifrequency only.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such product family.
            UnprocessableEntityError: 422. The name or handle is taken, or the pricing is incomplete. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Components, createMeteredComponent.
        """
        return await self._call(_ops.CREATE_METERED_COMPONENT, locals())

    async def create_on_off(
        self,
        product_family_id: int | str,
        *,
        name: str,
        unit_price: Decimal | int | str,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        downgrade_credit: CreditType | str | Unset | None = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Create a component that a subscription has or has not: a recurring flat fee.

        `POST /product_families/{product_family_id}/on_off_components.json`

        It has a single price, `unit_price`, and neither unit name nor pricing scheme. A subscription turns it on with
        an allocated quantity of 1 and off with 0: see `maxio.subscriptions.components.allocate`.

        Args:
            product_family_id: The product family's id, or `handle:` and its handle.
            name: The name on invoices and statements, as customers see it.
            unit_price: The price of having it turned on, in the site's currency; up to 8 decimals.
            description: Shown to customers on the hosted signup page.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            upgrade_charge: What is charged when it is turned on within a period; left out, as the site has it.
            downgrade_credit: What is credited when it is turned off within a period; left out, as the site has it.
            price_points: Further price points to create along with it.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            hide_date_range_on_invoice: Whether invoices leave out the service period of the component; on sites with
                Relationship Invoicing only.
            display_on_hosted_page: Whether the component is shown on hosted pages.
            public_signup_page_ids: The Public Signup Pages that show the component.
            interval: How many `interval_unit`s the period of the default price point lasts; on sites with
                Multifrequency only.
            interval_unit: The unit of that period; on sites with Multifrequency only.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such product family.
            UnprocessableEntityError: 422. The name or handle is taken, or the price is missing. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Components, createOnOffComponent.
        """
        return await self._call(_ops.CREATE_ON_OFF_COMPONENT, locals())

    async def create_prepaid_usage(
        self,
        product_family_id: int | str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        overage_pricing: OveragePricing | Mapping[str, Any],
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        downgrade_credit: CreditType | str | Unset | None = UNSET,
        price_points: Sequence[CreatePrepaidUsageComponentPricePoint | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | Unset | None = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        rollover_prepaid_remainder: bool | Unset = UNSET,
        renew_prepaid_allocation: bool | Unset = UNSET,
        expiration_interval: int | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | Unset | None = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Create a component whose units are bought first and used up later.

        `POST /product_families/{product_family_id}/prepaid_usage_components.json`

        Units are charged for when they are allocated, with `maxio.subscriptions.components.allocate`; usage, reported
        with `maxio.subscriptions.usages.create`, is then taken from what was bought. Usage beyond it is billed by
        `overage_pricing`. With the pricing scheme `per_unit` give `unit_price`; the others need `prices`, one bracket
        or more. `overage_pricing` always takes brackets. Leftover units lapse at the end of the period unless
        `rollover_prepaid_remainder` is set; `expiration_interval` then limits how long they last.

        Args:
            product_family_id: The product family's id, or `handle:` and its handle.
            name: The name on invoices and statements, as customers see it.
            unit_name: What one unit is called, in the singular; the plural is made from it.
            overage_pricing: How usage beyond what was prepaid is billed.
            description: Shown to customers on the hosted signup page.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            prices: The price brackets of what is bought; required unless the pricing scheme is `per_unit`.
            upgrade_charge: What is charged when the quantity goes up within a period; left out, as the site has it.
            downgrade_credit: What is credited when the quantity goes down within a period; left out, as the site has
                it.
            price_points: Further price points to create along with it.
            unit_price: The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8
                decimals.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            hide_date_range_on_invoice: Whether invoices leave out the service period of the component; on sites with
                Relationship Invoicing only.
            rollover_prepaid_remainder: Whether leftover units go over to the next period.
            renew_prepaid_allocation: Whether the allocated quantity is bought again every period.
            expiration_interval: How many `expiration_interval_unit`s leftover units last; with
                `rollover_prepaid_remainder` only.
            expiration_interval_unit: The unit of `expiration_interval`.
            display_on_hosted_page: Whether the component is shown on hosted pages.
            allow_fractional_quantities: Whether quantities may have decimals.
            public_signup_page_ids: The Public Signup Pages that show the component.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such product family.
            UnprocessableEntityError: 422. The name or handle is taken, or the pricing or the overage pricing is
                incomplete. `body` is an `ErrorListResponse`.

        Maxio's API reference: Components, createPrepaidUsageComponent.
        """
        return await self._call(_ops.CREATE_PREPAID_USAGE_COMPONENT, locals())

    async def create_quantity_based(
        self,
        product_family_id: int | str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        upgrade_charge: CreditType | str | Unset | None = UNSET,
        downgrade_credit: CreditType | str | Unset | None = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | Unset | None = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | Unset | None = UNSET,
        unspsc_code: str | Unset | None = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Create a component that is billed for a quantity, such as seats.

        `POST /product_families/{product_family_id}/quantity_based_components.json`

        A recurring one is charged every period for the quantity allocated, which stays until it is changed. A
        one-time one (`recurring=False`) is charged once for each allocation, after which its quantity is back at
        zero. Quantities are set with `maxio.subscriptions.components.allocate`. With the pricing scheme `per_unit`
        give `unit_price`; the others need `prices`, one bracket or more.

        Args:
            product_family_id: The product family's id, or `handle:` and its handle.
            name: The name on invoices and statements, as customers see it.
            unit_name: What one unit is called, in the singular; the plural is made from it.
            description: Shown to customers on the hosted signup page.
            handle: A name for use in code, unique on the site; starts with a letter or number, with lowercase
                letters, numbers, `.`, `:`, `-` and `_`.
            prices: The price brackets; required unless the pricing scheme is `per_unit`.
            upgrade_charge: What is charged when the quantity goes up within a period; left out, as the site has it.
            downgrade_credit: What is credited when the quantity goes down within a period; left out, as the site has
                it.
            price_points: Further price points to create along with it.
            unit_price: The price of a unit, in the site's currency, for the pricing scheme `per_unit`; up to 8
                decimals.
            tax_code: What kind of product it is to the tax service, such as AvaTax; 25 characters at most.
            hide_date_range_on_invoice: Whether invoices leave out the service period of the component; on sites with
                Relationship Invoicing only.
            recurring: Whether the quantity is charged every period until it is changed, rather than once.
            display_on_hosted_page: Whether the component is shown on hosted pages.
            allow_fractional_quantities: Whether quantities may have decimals.
            public_signup_page_ids: The Public Signup Pages that show the component.
            interval: How many `interval_unit`s the period of the default price point lasts; on sites with
                Multifrequency only.
            interval_unit: The unit of that period; on sites with Multifrequency only.
            unspsc_code: The code in the UN's product classification, UNSPSC.

        Raises:
            NotFoundError: 404. No such product family.
            UnprocessableEntityError: 422. The name or handle is taken, or the pricing is incomplete. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Components, createQuantityBasedComponent.
        """
        return await self._call(_ops.CREATE_QUANTITY_BASED_COMPONENT, locals())


class ComponentsWithRawResponse:
    """`Components`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Components) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.get = raw_call(resource.get)
        self.find = raw_call(resource.find)
        self.update = raw_call(resource.update)
        self.list_for_product_family = raw_list(resource.list_for_product_family)
        self.archive = raw_call(resource.archive)
        self.update_for_product_family = raw_call(resource.update_for_product_family)
        self.create_event_based = raw_call(resource.create_event_based)
        self.create_metered = raw_call(resource.create_metered)
        self.create_on_off = raw_call(resource.create_on_off)
        self.create_prepaid_usage = raw_call(resource.create_prepaid_usage)
        self.create_quantity_based = raw_call(resource.create_quantity_based)

    @cached_property
    def features(self) -> ComponentFeaturesWithRawResponse:
        from maxio_sdk.resources.components_features import ComponentFeaturesWithRawResponse

        return ComponentFeaturesWithRawResponse(self._resource.features)

    @cached_property
    def price_points(self) -> ComponentPricePointsWithRawResponse:
        from maxio_sdk.resources.components_price_points import ComponentPricePointsWithRawResponse

        return ComponentPricePointsWithRawResponse(self._resource.price_points)

    @cached_property
    def segments(self) -> ComponentSegmentsWithRawResponse:
        from maxio_sdk.resources.components_segments import ComponentSegmentsWithRawResponse

        return ComponentSegmentsWithRawResponse(self._resource.segments)
