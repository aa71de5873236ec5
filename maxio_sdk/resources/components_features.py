# Generated from spec/operations/components.features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import components_features as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.features import EntitlementPeriodicityUnit, FeatureCatalogItem, FeatureOwnerPricePointType
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ComponentFeatures", "ComponentFeaturesWithRawResponse"]


class ComponentFeatures(Resource):
    """Features attached to a component or to one of its price points, each with the value that subscribers get."""

    def list(
        self,
        component_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Pager[FeatureCatalogItem]:
        """List the features attached to a component.

        `GET /components/{component_id}/features.json`

        The page's `meta` holds `subscriptions_count`: how many subscriptions `propagate_to_subscriptions` would
        touch.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such component.

        Maxio's API reference: Component Features, listComponentFeatures.
        """
        return self._list(_ops.LIST_COMPONENT_FEATURES, locals())

    async def create(
        self,
        component_id: int,
        *,
        feature_template_id: int,
        value: str,
        periodicity_interval: int | Unset | None = UNSET,
        periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET,
        price_point_type: FeatureOwnerPricePointType | str | Unset | None = UNSET,
        price_point_id: int | Unset | None = UNSET,
        propagate_to_subscriptions: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Attach a feature to a component, or to one of its price points.

        `POST /components/{component_id}/features.json`

        `propagate_to_subscriptions` grants it to existing subscriptions at once; without it only later ones get it.
        Give `price_point_type` and `price_point_id` together or not at all.

        Args:
            value: Always text: `"true"` for a right, `"10000"` for a limit.
            periodicity_interval: How many units make the period that the value is for.
            price_point_type: Goes with `price_point_id`.
            price_point_id: Attach it to this price point only. Goes with `price_point_type`.
            propagate_to_subscriptions: Grant it to existing subscriptions at once.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such component.
            UnprocessableEntityError: 422. The value does not fit the template, or it is attached already. `body` is
                an `ErrorListResponse`.

        Maxio's API reference: Component Features, createComponentFeature.
        """
        return await self._call(_ops.CREATE_COMPONENT_FEATURE, locals())

    async def get(
        self,
        component_id: int,
        feature_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Read a feature attached to a component.

        `GET /components/{component_id}/features/{id}.json`

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such component or feature.

        Maxio's API reference: Component Features, readComponentFeature.
        """
        return await self._call(_ops.READ_COMPONENT_FEATURE, locals())

    async def update(
        self,
        component_id: int,
        feature_id: int,
        *,
        value: str | Unset = UNSET,
        periodicity_interval: int | Unset | None = UNSET,
        periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET,
        propagate_to_subscriptions: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Change the value or the period of a feature attached to a component.

        `PUT /components/{component_id}/features/{id}.json`

        `propagate_to_subscriptions` changes existing subscriptions at once.

        Args:
            value: Always text: `"true"`, `"10000"`.
            periodicity_interval: How many units make the period that the value is for.
            propagate_to_subscriptions: Change existing subscriptions at once.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such component or feature.
            UnprocessableEntityError: 422. A value is invalid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Component Features, updateComponentFeature.
        """
        return await self._call(_ops.UPDATE_COMPONENT_FEATURE, locals())

    async def delete(
        self,
        component_id: int,
        feature_id: int,
        *,
        destroy_entitlements: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Take a feature off a component.

        `DELETE /components/{component_id}/features/{id}.json`

        `maxio.components.features.restore` puts it back.

        Args:
            destroy_entitlements: Also take away the entitlements that subscriptions have through it.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such component or feature.

        Maxio's API reference: Component Features, removeComponentFeature.
        """
        return await self._call(_ops.REMOVE_COMPONENT_FEATURE, locals())

    async def restore(
        self,
        component_id: int,
        feature_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> FeatureCatalogItem:
        """Put a feature back that was taken off a component.

        `POST /components/{component_id}/features/{id}/restore.json`

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such component or feature.
            UnprocessableEntityError: 422. It cannot be restored. `body` is an `ErrorListResponse`.

        Maxio's API reference: Component Features, restoreComponentFeature.
        """
        return await self._call(_ops.RESTORE_COMPONENT_FEATURE, locals())


class ComponentFeaturesWithRawResponse:
    """`ComponentFeatures`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ComponentFeatures) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
        self.restore = raw_call(resource.restore)
