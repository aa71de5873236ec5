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
    """Churn reason codes: the reasons for canceling that subscribers can choose from.

    They are offered in the web interface and, if you like, in the Billing Portal. The code chosen is recorded
    on the subscription; `maxio.subscriptions.cancel` takes it as `reason_code`."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[ReasonCode]:
        """List the churn reason codes of the site.

        `GET /reason_codes.json`

        Args:
            per_page: Reason codes a page; 200 at most.

        Raises:
            UnprocessableEntityError: 422. The request is not valid, for instance a page below 1. `body` is an
                `ErrorListResponse`.

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
        """Create a churn reason code.

        `POST /reason_codes.json`

        Args:
            code: The code itself; unique on the site.
            description: What the code means, in words for people.
            position: The place of the code in lists.

        Raises:
            UnprocessableEntityError: 422. The code is taken, or a required field is blank. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Reason Codes, createReasonCode.
        """
        return await self._call(_ops.CREATE_REASON_CODE, locals())

    async def get(
        self,
        reason_code_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> ReasonCode:
        """Get a churn reason code by its id.

        `GET /reason_codes/{reason_code_id}.json`

        Args:
            reason_code_id: The numeric id; not the code.

        Raises:
            NotFoundError: 404. No reason code has this id.

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
        """Change a churn reason code, its description or its place in lists.

        `PUT /reason_codes/{reason_code_id}.json`

        Fields that are not given keep their values.

        Args:
            reason_code_id: The numeric id; not the code.
            code: The code itself; unique on the site.
            description: What the code means, in words for people.
            position: The place of the code in lists.

        Raises:
            NotFoundError: 404. No reason code has this id.
            UnprocessableEntityError: 422. The code is taken, or a required field would be blank. `body` is an
                `ErrorListResponse`.

        Maxio's API reference: Reason Codes, updateReasonCode.
        """
        return await self._call(_ops.UPDATE_REASON_CODE, locals())

    async def delete(
        self,
        reason_code_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> OkResult:
        """Delete a churn reason code.

        `DELETE /reason_codes/{reason_code_id}.json`

        It is removed at once, and there is no way to undo it.

        Args:
            reason_code_id: The numeric id; not the code.

        Raises:
            NotFoundError: 404. No reason code has this id.

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
