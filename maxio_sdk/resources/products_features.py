# Generated from spec/operations/products.features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import products_features as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.features import EntitlementPeriodicityUnit, FeatureCatalogItem, FeatureOwnerPricePointType
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ProductFeatures", "ProductFeaturesWithRawResponse"]


class ProductFeatures(Resource):
    """Do it."""

    def list(
        self,
        product_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[FeatureCatalogItem]:
        """Do it.

        `GET /products/{product_id}/features.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.

        Maxio's API reference: Product Features, listProductFeatures.
        """
        return self._list(_ops.LIST_PRODUCT_FEATURES, locals())

    async def create(
        self,
        product_id: int,
        *,
        feature_template_id: int,
        value: str,
        periodicity_interval: int | None | Unset = UNSET,
        periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET,
        price_point_type: FeatureOwnerPricePointType | str | None | Unset = UNSET,
        price_point_id: int | None | Unset = UNSET,
        propagate_to_subscriptions: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Do it.

        `POST /products/{product_id}/features.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Product Features, createProductFeature.
        """
        return await self._call(_ops.CREATE_PRODUCT_FEATURE, locals())

    async def get(
        self,
        product_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Do it.

        `GET /products/{product_id}/features/{id}.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.

        Maxio's API reference: Product Features, readProductFeature.
        """
        return await self._call(_ops.READ_PRODUCT_FEATURE, locals())

    async def update(
        self,
        product_id: int,
        id: int,
        *,
        value: str | Unset = UNSET,
        periodicity_interval: int | None | Unset = UNSET,
        periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET,
        propagate_to_subscriptions: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Do it.

        `PUT /products/{product_id}/features/{id}.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Product Features, updateProductFeature.
        """
        return await self._call(_ops.UPDATE_PRODUCT_FEATURE, locals())

    async def delete(
        self,
        product_id: int,
        id: int,
        *,
        destroy_entitlements: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /products/{product_id}/features/{id}.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.

        Maxio's API reference: Product Features, removeProductFeature.
        """
        return await self._call(_ops.REMOVE_PRODUCT_FEATURE, locals())

    async def restore(
        self,
        product_id: int,
        id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Do it.

        `POST /products/{product_id}/features/{id}/restore.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Product Features, restoreProductFeature.
        """
        return await self._call(_ops.RESTORE_PRODUCT_FEATURE, locals())


class ProductFeaturesWithRawResponse:
    """`ProductFeatures`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ProductFeatures) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.restore = raw_call(resource.restore)
