# Generated from spec/operations/metadata.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import metadata as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.common import BasicDateField, SortingDirection
    from maxio_sdk.models.custom_fields import CreateMetadata, Metadata, ResourceType
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["MetadataValues", "MetadataValuesWithRawResponse"]


class MetadataValues(Resource):
    """Values of custom fields on single customers or subscriptions.

    A value has 2 KB (2,048 characters) at most. The fields themselves are defined with `maxio.metafields`."""

    def list(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Metadata]:
        """List the custom field values of one customer or subscription.

        `GET /{resource_type}/{resource_id}/metadata.json`

        For many at once: `maxio.metadata.list_all`.

        Args:
            resource_type: Whether `resource_id` is a customer or a subscription.
            resource_id: Maxio's id of the customer or subscription.
            per_page: Values a page; 200 at most.

        Raises:
            NotFoundError: 404. There is no such customer or subscription.

        Maxio's API reference: Custom Fields, listMetadata.
        """
        return self._list(_ops.LIST_METADATA, locals())

    def list_all(
        self,
        resource_type: ResourceType | str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        date_field: BasicDateField | str | Unset = UNSET,
        start_date: date | Unset = UNSET,
        end_date: date | Unset = UNSET,
        start_datetime: datetime | Unset = UNSET,
        end_datetime: datetime | Unset = UNSET,
        with_deleted: bool | Unset = UNSET,
        resource_ids: Sequence[int] | Unset = UNSET,
        direction: SortingDirection | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Metadata]:
        """List the custom field values of all customers or subscriptions, or of those in `resource_ids`.

        `GET /{resource_type}/metadata.json`

        `resource_id` of each value says to whom it belongs. A datetime without an offset is read in the site's time
        zone.

        Args:
            resource_type: Whether the values of customers or those of subscriptions are meant.
            per_page: Values a page; 200 at most.
            date_field: The timestamp that the four dates below apply to.
            start_date: Only values from midnight of this day on, in the site's time zone.
            end_date: Only values up to the end of this day, in the site's time zone.
            start_datetime: Only values at or after this time. Takes precedence over `start_date`.
            end_datetime: Only values at or before this time. Takes precedence over `end_date`.
            with_deleted: Also values that were deleted; those have `deleted_at`.
            resource_ids: Only values of the customers or subscriptions with these ids.
            direction: The order by id; ascending unless told otherwise.

        Maxio's API reference: Custom Fields, listMetadataForResourceType.
        """
        return self._list(_ops.LIST_METADATA_FOR_RESOURCE_TYPE, locals())

    async def create(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        name: str | Unset = UNSET,
        value: str | Unset = UNSET,
        metadata: Sequence[CreateMetadata | Mapping[str, Any]] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metadata]:
        """Set one custom field value on a customer or subscription, or several with `metadata`.

        `POST /{resource_type}/{resource_id}/metadata.json`

        Either way the answer is a list. A value that the field has already is replaced. A name that the site
        doesn't define yet becomes a new text field of the whole site, within its limit of 100 for customers and 100
        for subscriptions; another kind of field is made beforehand with `maxio.metafields.create` or afterwards
        with `maxio.metafields.update`.

        Args:
            resource_type: Whether `resource_id` is a customer or a subscription.
            resource_id: Maxio's id of the customer or subscription.
            name: The name of the field. A name that the site doesn't define yet becomes a new text field.
            value: 2 KB at most.
            metadata: Several values at once, instead of `name` and `value`.

        Raises:
            NotFoundError: 404. There is no such customer or subscription.
            UnprocessableEntityError: 422. A value is longer than 2 KB or not valid, or the site would have more than
                100 fields. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, createMetadata.
        """
        return await self._call(_ops.CREATE_METADATA, locals())

    async def update(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        current_name: str | Unset = UNSET,
        name: str | Unset = UNSET,
        value: str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[Metadata]:
        """Change one custom field value of a customer or subscription.

        `PUT /{resource_type}/{resource_id}/metadata.json`

        This reaches beyond the one customer or subscription: the field is updated on the site too, and a name that
        the site doesn't define yet becomes a new text field of the site, within its limit of 100. To set several
        values at once: `maxio.metadata.create`.

        Args:
            resource_type: Whether `resource_id` is a customer or a subscription.
            resource_id: Maxio's id of the customer or subscription.
            current_name: The name of the field as it is now.
            name: The name that it shall have. A name that the site doesn't define yet becomes a new text field.
            value: The new value; 2 KB at most.

        Raises:
            NotFoundError: 404. There is no such customer or subscription.
            UnprocessableEntityError: 422. The value is longer than 2 KB or not valid, or the site would have more
                than 100 fields. `body` is a `SingleErrorResponse`.

        Maxio's API reference: Custom Fields, updateMetadata.
        """
        return await self._call(_ops.UPDATE_METADATA, locals())

    async def delete(
        self,
        resource_type: ResourceType | str,
        resource_id: int,
        *,
        name: str | Unset = UNSET,
        names: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Remove one or more custom fields, with their values, from a single customer or subscription.

        `DELETE /{resource_type}/{resource_id}/metadata.json`

        Give either `name` or `names`. The fields stay defined on the site; `maxio.metafields.delete` removes one
        everywhere.

        Args:
            resource_type: Whether `resource_id` is a customer or a subscription.
            resource_id: Maxio's id of the customer or subscription.
            name: The name of the one field to remove.
            names: The names of several fields to remove, instead of `name`.

        Raises:
            NotFoundError: 404. There is no such customer or subscription.

        Maxio's API reference: Custom Fields, deleteMetadata.
        """
        return await self._call(_ops.DELETE_METADATA, locals())


class MetadataValuesWithRawResponse:
    """`MetadataValues`, with each answer as an `APIResponse`."""

    def __init__(self, resource: MetadataValues) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.list_all = raw_list(resource.list_all)
        self.create = raw_call(resource.create)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
