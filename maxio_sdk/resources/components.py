# Generated from spec/operations/components.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import components as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    """Do it."""

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
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        include_archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        filter: ListComponentsFilter | Mapping[str, Any] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Component]:
        """Do it.

        `GET /components.json`

        Maxio's API reference: Components, listComponents.
        """
        return self._list(_ops.LIST_COMPONENTS, locals())

    async def get(
        self,
        product_family_id: int,
        component_id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `GET /product_families/{product_family_id}/components/{component_id}.json`

        Maxio's API reference: Components, readComponent.
        """
        return await self._call(_ops.READ_COMPONENT, locals())

    async def find(
        self,
        *,
        handle: str,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `GET /components/lookup.json`

        Maxio's API reference: Components, findComponent.
        """
        return await self._call(_ops.FIND_COMPONENT, locals())

    async def update(
        self,
        component_id: str,
        *,
        handle: str | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | None | Unset = UNSET,
        accounting_code: str | None | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        tax_code: str | None | Unset = UNSET,
        item_category: ItemCategory | str | None | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `PUT /components/{component_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
        end_date: str | Unset = UNSET,
        end_datetime: str | Unset = UNSET,
        start_date: str | Unset = UNSET,
        start_datetime: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Component]:
        """Do it.

        `GET /product_families/{product_family_id}/components.json`

        Maxio's API reference: Components, listComponentsForProductFamily.
        """
        return self._list(_ops.LIST_COMPONENTS_FOR_PRODUCT_FAMILY, locals())

    async def archive(
        self,
        product_family_id: int,
        component_id: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `DELETE /product_families/{product_family_id}/components/{component_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Components, archiveComponent.
        """
        return await self._call(_ops.ARCHIVE_COMPONENT, locals())

    async def update_for_product_family(
        self,
        product_family_id: int,
        component_id: str,
        *,
        handle: str | Unset = UNSET,
        name: str | Unset = UNSET,
        description: str | None | Unset = UNSET,
        accounting_code: str | None | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        tax_code: str | None | Unset = UNSET,
        item_category: ItemCategory | str | None | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `PUT /product_families/{product_family_id}/components/{component_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Components, updateProductFamilyComponent.
        """
        return await self._call(_ops.UPDATE_PRODUCT_FAMILY_COMPONENT, locals())

    async def create_event_based(
        self,
        product_family_id: str,
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
        unit_price: Decimal | int | str | None | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | None | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `POST /product_families/{product_family_id}/event_based_components.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Components, createEventBasedComponent.
        """
        return await self._call(_ops.CREATE_EVENT_BASED_COMPONENT, locals())

    async def create_metered(
        self,
        product_family_id: str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | None | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | None | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `POST /product_families/{product_family_id}/metered_components.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Components, createMeteredComponent.
        """
        return await self._call(_ops.CREATE_METERED_COMPONENT, locals())

    async def create_on_off(
        self,
        product_family_id: str,
        *,
        name: str,
        unit_price: Decimal | int | str,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        downgrade_credit: CreditType | str | None | Unset = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | None | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `POST /product_families/{product_family_id}/on_off_components.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Components, createOnOffComponent.
        """
        return await self._call(_ops.CREATE_ON_OFF_COMPONENT, locals())

    async def create_prepaid_usage(
        self,
        product_family_id: str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        overage_pricing: OveragePricing | Mapping[str, Any],
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        downgrade_credit: CreditType | str | None | Unset = UNSET,
        price_points: Sequence[CreatePrepaidUsageComponentPricePoint | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | None | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        rollover_prepaid_remainder: bool | Unset = UNSET,
        renew_prepaid_allocation: bool | Unset = UNSET,
        expiration_interval: Decimal | int | str | Unset = UNSET,
        expiration_interval_unit: ExpirationIntervalUnit | str | None | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `POST /product_families/{product_family_id}/prepaid_usage_components.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Components, createPrepaidUsageComponent.
        """
        return await self._call(_ops.CREATE_PREPAID_USAGE_COMPONENT, locals())

    async def create_quantity_based(
        self,
        product_family_id: str,
        *,
        name: str,
        unit_name: str,
        pricing_scheme: PricingScheme | str,
        description: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        taxable: bool | Unset = UNSET,
        prices: Sequence[PriceInput | Mapping[str, Any]] | Unset = UNSET,
        upgrade_charge: CreditType | str | None | Unset = UNSET,
        downgrade_credit: CreditType | str | None | Unset = UNSET,
        price_points: Sequence[ComponentPricePointItem | Mapping[str, Any]] | Unset = UNSET,
        unit_price: Decimal | int | str | None | Unset = UNSET,
        tax_code: str | Unset = UNSET,
        hide_date_range_on_invoice: bool | Unset = UNSET,
        recurring: bool | Unset = UNSET,
        display_on_hosted_page: bool | Unset = UNSET,
        allow_fractional_quantities: bool | Unset = UNSET,
        public_signup_page_ids: Sequence[int] | Unset = UNSET,
        interval: int | Unset = UNSET,
        interval_unit: IntervalUnit | str | None | Unset = UNSET,
        unspsc_code: str | None | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Component:
        """Do it.

        `POST /product_families/{product_family_id}/quantity_based_components.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
