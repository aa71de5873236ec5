# Generated from spec/operations/credit_notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import credit_notes as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.credit_notes import CreditNote
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["CreditNotes", "CreditNotesWithRawResponse"]


class CreditNotes(Resource):
    """Do it."""

    def list(
        self,
        *,
        subscription_id: int | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        line_items: bool | Unset = UNSET,
        discounts: bool | Unset = UNSET,
        taxes: bool | Unset = UNSET,
        refunds: bool | Unset = UNSET,
        applications: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[CreditNote]:
        """Do it.

        `GET /credit_notes.json`

        Maxio's API reference: Invoices, listCreditNotes.
        """
        return self._list(_ops.LIST_CREDIT_NOTES, locals())

    async def get(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> CreditNote:
        """Do it.

        `GET /credit_notes/{uid}.json`

        Maxio's API reference: Invoices, readCreditNote.
        """
        return await self._call(_ops.READ_CREDIT_NOTE, locals())


class CreditNotesWithRawResponse:
    """`CreditNotes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: CreditNotes) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.get = raw_call(resource.get)
