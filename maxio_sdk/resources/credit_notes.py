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
    """Inverse invoices: each reduces what a customer owes.

    Credit notes come from refunds with credit, voids, prorations and the like; there is no operation that creates
    one."""

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
        """List credit notes, with totals only unless you ask for more.

        `GET /credit_notes.json`

        Line items, discounts, taxes, refunds and applications are left out by default; each has a flag that includes
        it. `maxio.credit_notes.get` always has them.

        Args:
            line_items: Include the line items of each credit note.
            discounts: Include the discounts of each credit note.
            taxes: Include the taxes of each credit note.
            refunds: Include the refunds of each credit note.
            applications: Include the invoices that each credit note was applied to.

        Maxio's API reference: Invoices, listCreditNotes.
        """
        return self._list(_ops.LIST_CREDIT_NOTES, locals())

    async def get(
        self,
        uid: str,
        *,
        request_options: RequestOptions | None = None,
    ) -> CreditNote:
        """Read a credit note with all its details.

        `GET /credit_notes/{uid}.json`

        It is named by its `uid` (`cn_...`), not by the number that customers see. What happened to it is among the
        events of `maxio.invoices.list_events(invoice_uid=uid)`.

        Raises:
            NotFoundError: 404. No such credit note.

        Maxio's API reference: Invoices, readCreditNote.
        """
        return await self._call(_ops.READ_CREDIT_NOTE, locals())


class CreditNotesWithRawResponse:
    """`CreditNotes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: CreditNotes) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.get = raw_call(resource.get)
