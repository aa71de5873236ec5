# Generated from spec/operations/metafields.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import metafields as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import SortingDirection
    from maxio_sdk.models.custom_fields import (
        CreateMetafield,
        Metafield,
        MetafieldInput,
        MetafieldScopeInput,
        UpdateMetafield,
    )
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionMetafields", "SubscriptionMetafieldsWithRawResponse"]


class SubscriptionMetafields(Resource):
    """Definitions of the custom fields of customers and of subscriptions: name, kind and where they show.

    A site may have 100 of them for customers and another 100 for subscriptions. The values that a single customer
    or subscription has in them are metadata: see `maxio.metadata`."""

    def list(
        self,
        *,
        name: str | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Metafield]:
        """List the custom fields that the site defines for customers or for subscriptions.

        `GET /{resource_type}/metafields.json`

        Args:
            name: Only the metafield of this name.
            per_page: Metafields a page; 200 at most.
            direction: The order by id; ascending unless told otherwise.

        Maxio's API reference: Custom Fields, listMetafields.
        """
        return self._list(_ops.LIST_METAFIELDS, {**locals(), "resource_type": "subscriptions"})

    async def create(
        self,
        *,
        name: str | Unset = UNSET,
        scope: MetafieldScopeInput | Mapping[str, Any] | Unset = UNSET,
        input_type: MetafieldInput | str | Unset = UNSET,
        enum: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        metafields: Sequence[CreateMetafield | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metafield]:
        """Define one custom field, or several with `metafields`.

        `POST /{resource_type}/metafields.json`

        Either way the answer is a list. A field whose name exists already is answered as it is and not made twice;
        to change it use `maxio.metafields.update`. A field may also come about by itself: `maxio.metadata.create`
        and `maxio.metadata.update` define a text field for a name that they don't know. Each site is limited to 100
        fields for customers and 100 for subscriptions.

        Args:
            name: Unique among the fields of customers or of subscriptions.
            scope: Where the field shows.
            input_type: The kind of field. A text field if left out.
            enum: The choices of a dropdown or radio field. Empty strings are dropped.
            metafields: Several fields at once, instead of the arguments for a single one.

        Raises:
            UnprocessableEntityError: 422. A definition is invalid, or there would be more than 100 of them. `body` is
                a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, createMetafields.
        """
        return await self._call(_ops.CREATE_METAFIELDS, {**locals(), "resource_type": "subscriptions"})

    async def update(
        self,
        *,
        current_name: str | Unset = UNSET,
        name: str | Unset = UNSET,
        scope: MetafieldScopeInput | Mapping[str, Any] | Unset = UNSET,
        input_type: MetafieldInput | str | Unset = UNSET,
        enum: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        metafields: Sequence[UpdateMetafield | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metafield]:
        """Rename a custom field, or change its kind, its choices or where it shows; several with `metafields`.

        `PUT /{resource_type}/metafields.json`

        To keep the name give it twice, as `current_name` and as `name`. If no field is called `current_name`, a new
        one is defined, within the limit of 100. `enum` and `scope` replace what was there: give all choices and the
        whole scope, not just the ones that change. After a change from text to dropdown or radio, values of single
        customers or subscriptions that are none of the choices have to be corrected there, with
        `maxio.metadata.update`.

        Args:
            current_name: The name of the field as it is now. If there is none of that name, it is created.
            name: The name that it shall have. The same as `current_name` to keep it.
            scope: Where the field shows; all values, as what is left out is not kept.
            enum: All choices of a dropdown or radio field; those left out are removed.
            metafields: Several changes at once, instead of the arguments for a single one.

        Raises:
            UnprocessableEntityError: 422. A definition is invalid, or there would be more than 100 of them. `body` is
                a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, updateMetafield.
        """
        return await self._call(_ops.UPDATE_METAFIELD, {**locals(), "resource_type": "subscriptions"})

    async def delete(
        self,
        *,
        name: str,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete a custom field from the whole site, with its values on all customers or subscriptions.

        `DELETE /{resource_type}/metafields.json`

        To take it off a single customer or subscription use `maxio.metadata.delete`.

        Args:
            name: The name of the field to delete.

        Maxio's API reference: Custom Fields, deleteMetafield.
        """
        return await self._call(_ops.DELETE_METAFIELD, {**locals(), "resource_type": "subscriptions"})


class SubscriptionMetafieldsWithRawResponse:
    """`SubscriptionMetafields`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionMetafields) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
