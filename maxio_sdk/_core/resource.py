"""What the generated resources stand on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from maxio_sdk._core.api_response import APIResponse
from maxio_sdk._core.executor import Executor
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import HiddenArguments
from maxio_sdk.config import options_or_defaults

if TYPE_CHECKING:
    from maxio_sdk.pagination import Page, Pager

__all__ = ["Resource", "raw_call", "raw_list"]

T = TypeVar("T")
P = ParamSpec("P")


class Resource:
    """Base of all resources. In raw mode, results are the whole `APIResponse`."""

    def __init__(self, executor: Executor, raw: bool = False) -> None:
        self._executor = executor
        self._raw = raw

    async def _call(self, operation: Operation[T], arguments: dict[str, Any]) -> T:
        arguments = HiddenArguments(arguments)
        options = options_or_defaults(arguments["request_options"])
        response = await self._executor.run(operation, arguments, options)
        # `raw_call` gives the method the type that it has in raw mode.
        return cast(T, response) if self._raw else response.data

    def _list(self, operation: Operation[T], arguments: dict[str, Any]) -> Pager[T]:
        arguments = HiddenArguments(arguments)
        options = options_or_defaults(arguments["request_options"])
        pager = self._executor.pager(operation, arguments, options)
        return cast("Pager[T]", pager.first_response()) if self._raw else pager

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


def raw_call(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[APIResponse[T]]]:
    """Give a raw resource's method the type that it has."""
    return cast("Callable[P, Awaitable[APIResponse[T]]]", method)


def raw_list(method: Callable[P, Pager[T]]) -> Callable[P, Awaitable[APIResponse[Page[T]]]]:
    """Give a raw resource's list method the type that it has."""
    return cast("Callable[P, Awaitable[APIResponse[Page[T]]]]", method)
