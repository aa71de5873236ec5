"""What resources and pagers need of the transport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from maxio_sdk._core.api_response import APIResponse, WireResponse
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import Arguments
from maxio_sdk._core.response import Rows
from maxio_sdk.config import RequestOptions
from maxio_sdk.limits import Ticket
from maxio_sdk.types import JSON

if TYPE_CHECKING:
    from maxio_sdk.pagination import Pager

__all__ = ["Executor"]

T = TypeVar("T")


class Executor(Protocol):
    """Carries out operations. All methods raise the errors of `maxio_sdk.errors`."""

    async def run(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> APIResponse[T]:
        """Carry out an operation and decode its answer."""
        ...

    async def fetch(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions, ticket: Ticket | None = None
    ) -> APIResponse[WireResponse]:
        """Carry out an operation that reads; the answer comes back undecoded.

        `ticket` may move to another lane while the request waits for its turn.
        """
        ...

    def rows(self, operation: Operation[T], response: APIResponse[WireResponse]) -> APIResponse[Rows[T]]:
        """Decode what `fetch` returned as one page of a list."""
        ...

    def pager(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> Pager[T]:
        """Return the pager of a list operation. Nothing is requested yet."""
        ...

    async def request(
        self, method: str, path: str, *, params: Mapping[str, Any], json: Any, options: RequestOptions
    ) -> APIResponse[JSON]:
        """Send a request to any path; the body comes back undecoded. `UNSET` as `json` sends none."""
        ...
