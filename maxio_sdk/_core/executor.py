"""What resources and pagers need of the transport."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from maxio_sdk._core.api_response import APIResponse
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import Arguments
from maxio_sdk._core.response import Rows
from maxio_sdk.config import RequestOptions
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

    async def run_page(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> APIResponse[Rows[T]]:
        """Carry out a list operation and decode one page."""
        ...

    def pager(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> Pager[T]:
        """Return the pager of a list operation. Nothing is requested yet."""
        ...

    async def request(
        self, method: str, path: str, *, params: Mapping[str, Any], json: Any, options: RequestOptions
    ) -> APIResponse[JSON]:
        """Send a request to any path; the body comes back undecoded. `UNSET` as `json` sends none."""
        ...
