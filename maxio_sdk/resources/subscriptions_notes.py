# Generated from spec/operations/subscriptions.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import subscriptions_notes as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.subscriptions import SubscriptionNote
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["SubscriptionNotes", "SubscriptionNotesWithRawResponse"]


class SubscriptionNotes(Resource):
    """Do it."""

    def list(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionNote]:
        """Do it.

        `GET /subscriptions/{subscription_id}/notes.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Notes, listSubscriptionNotes.
        """
        return self._list(_ops.LIST_SUBSCRIPTION_NOTES, locals())

    async def create(
        self,
        subscription_id: int,
        *,
        body: str,
        sticky: bool,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionNote:
        """Do it.

        `POST /subscriptions/{subscription_id}/notes.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Notes, createSubscriptionNote.
        """
        return await self._call(_ops.CREATE_SUBSCRIPTION_NOTE, locals())

    async def get(
        self,
        subscription_id: int,
        note_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionNote:
        """Do it.

        `GET /subscriptions/{subscription_id}/notes/{note_id}.json`

        Maxio's API reference: Subscription Notes, readSubscriptionNote.
        """
        return await self._call(_ops.READ_SUBSCRIPTION_NOTE, locals())

    async def update(
        self,
        subscription_id: int,
        note_id: int,
        *,
        body: str,
        sticky: bool,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionNote:
        """Do it.

        `PUT /subscriptions/{subscription_id}/notes/{note_id}.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Subscription Notes, updateSubscriptionNote.
        """
        return await self._call(_ops.UPDATE_SUBSCRIPTION_NOTE, locals())

    async def delete(
        self,
        subscription_id: int,
        note_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `DELETE /subscriptions/{subscription_id}/notes/{note_id}.json`

        Maxio's API reference: Subscription Notes, deleteSubscriptionNote.
        """
        return await self._call(_ops.DELETE_SUBSCRIPTION_NOTE, locals())


class SubscriptionNotesWithRawResponse:
    """`SubscriptionNotes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionNotes) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
