# Generated from spec/operations/reason_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import reason_codes as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.reason_codes import OkResult, ReasonCode
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["ReasonCodes", "ReasonCodesWithRawResponse"]


class ReasonCodes(Resource):
    """Do it."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ReasonCode]:
        """Do it.

        `GET /reason_codes.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Reason Codes, listReasonCodes.
        """
        return self._list(_ops.LIST_REASON_CODES, locals())

    async def create(
        self,
        *,
        code: str,
        description: str,
        position: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ReasonCode:
        """Do it.

        `POST /reason_codes.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Reason Codes, createReasonCode.
        """
        return await self._call(_ops.CREATE_REASON_CODE, locals())

    async def get(
        self,
        reason_code_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ReasonCode:
        """Do it.

        `GET /reason_codes/{reason_code_id}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Reason Codes, readReasonCode.
        """
        return await self._call(_ops.READ_REASON_CODE, locals())

    async def update(
        self,
        reason_code_id: int,
        *,
        code: str | Unset = UNSET,
        description: str | Unset = UNSET,
        position: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> ReasonCode:
        """Do it.

        `PUT /reason_codes/{reason_code_id}.json`

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

        Maxio's API reference: Reason Codes, updateReasonCode.
        """
        return await self._call(_ops.UPDATE_REASON_CODE, locals())

    async def delete(
        self,
        reason_code_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> OkResult:
        """Do it.

        `DELETE /reason_codes/{reason_code_id}.json`

        Raises:
            NotFoundError: 404.

        Maxio's API reference: Reason Codes, deleteReasonCode.
        """
        return await self._call(_ops.DELETE_REASON_CODE, locals())


class ReasonCodesWithRawResponse:
    """`ReasonCodes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ReasonCodes) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.update = raw_call(resource.update)
        self.delete = raw_call(resource.delete)
