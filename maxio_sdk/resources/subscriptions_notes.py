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
    """Free-text notes on a subscription.

    For structured data use custom fields: `maxio.subscriptions.metadata`."""

    def list(
        self,
        subscription_id: int,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[SubscriptionNote]:
        """List the notes of a subscription.

        `GET /subscriptions/{subscription_id}/notes.json`

        Args:
            per_page: Notes a page; 200 at most.

        Raises:
            NotFoundError: 404. There is no such subscription.
            UnprocessableEntityError: 422. The request is not valid, for instance a page below 1. `body` is an
                `ErrorListResponse`.

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
        """Add a note to a subscription.

        `POST /subscriptions/{subscription_id}/notes.json`

        A sticky note is shown prominently where the subscription is viewed in the web interface.

        Args:
            sticky: Show it prominently.

        Raises:
            NotFoundError: 404. There is no such subscription.
            UnprocessableEntityError: 422. The note is not valid, for instance without text. `body` is an
                `ErrorListResponse`.

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
        """Get one note of a subscription.

        `GET /subscriptions/{subscription_id}/notes/{note_id}.json`

        Raises:
            NotFoundError: 404. There is no such subscription, or it has no such note.

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
        """Replace the text of a note and say whether it is sticky.

        `PUT /subscriptions/{subscription_id}/notes/{note_id}.json`

        Both are required, also when only one of them changes.

        Args:
            sticky: Show it prominently.

        Raises:
            NotFoundError: 404. There is no such subscription, or it has no such note.
            UnprocessableEntityError: 422. The note is not valid, for instance without text. `body` is an
                `ErrorListResponse`.

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
        """Delete a note of a subscription.

        `DELETE /subscriptions/{subscription_id}/notes/{note_id}.json`

        Raises:
            NotFoundError: 404. There is no such subscription, or it has no such note.

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
