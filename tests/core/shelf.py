"""An executor that keeps lists in memory, and counts what is asked of it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

import anyio

from maxio_sdk._core.api_response import APIResponse, Headers, WireResponse
from maxio_sdk._core.operation import Operation, Result
from maxio_sdk._core.request import WireArguments
from maxio_sdk._core.response import Rows
from maxio_sdk.config import RequestOptions
from maxio_sdk.limits import Ticket
from maxio_sdk.pagination import Pager
from maxio_sdk.types import UNSET

__all__ = ["Shelf", "operation"]


def operation(paging: Any = "page", id: str = "list_pets", item: str | None = None, **settings: Any) -> Operation[Any]:
    """Return a list operation."""
    return Operation(
        id=id,
        method="GET",
        path="/pets.json",
        resource="pets",
        name="list",
        summary="",
        result=Result(type="Any", many=True, item=item),
        paging=paging,
        **settings,
    )


async def _at_once(page: int) -> None:
    pass


class Shelf:
    """Holds the numbers below `count`, or `items`. `wait` is what each request waits for, by page."""

    def __init__(
        self,
        count: int = 0,
        *,
        items: list[Any] | None = None,
        size: int = 20,
        most: int = 200,
        meta: Callable[[int, int], dict[str, Any]] = lambda page, size: {},
        ignores_page: bool = False,
        wait: Callable[[int], Awaitable[None]] = _at_once,
    ) -> None:
        self.items = list(range(count)) if items is None else items
        self.size, self.most, self.meta, self.ignores_page, self.wait = size, most, meta, ignores_page, wait
        self.asked: list[dict[str, Any]] = []
        self.tickets: list[Ticket | None] = []
        self.decoded: list[list[int]] = []
        """The pages that had been asked for when a page was decoded."""
        self.running = 0
        self.cancelled: list[int] = []
        self.failing: dict[int, list[BaseException]] = {}

    @property
    def pages(self) -> list[int]:
        """The numbers of the pages that were asked for."""
        return [asked.get("page", 1) for asked in self.asked]

    async def fetch(
        self, operation: Operation[Any], arguments: Any, options: RequestOptions, ticket: Ticket | None = None
    ) -> APIResponse[WireResponse]:
        """Answer from memory."""
        given = arguments.query if isinstance(arguments, WireArguments) else arguments
        asked = {key: value for key, value in given.items() if value is not UNSET}
        self.asked.append(asked)
        self.tickets.append(ticket)
        page = int(asked.get("page", 1))
        self.running += 1
        try:
            await self.wait(page)
        except anyio.get_cancelled_exc_class():
            self.cancelled.append(page)
            raise
        finally:
            self.running -= 1
        if self.failing.get(page):
            raise self.failing[page].pop(0)
        size = min(int(asked.get("per_page", 0)) or self.size, self.most)
        content = {"rows": self.found(operation, asked, 1 if self.ignores_page else page, size)}
        content["meta"] = self.meta(page, size)
        return _response(WireResponse(status_code=200, headers=Headers(), content=json.dumps(content).encode()))

    def found(self, operation: Operation[Any], asked: dict[str, Any], page: int, size: int) -> Any:
        """Return the page that is asked for."""
        return self.items if operation.paging == "single" else self.items[(page - 1) * size : page * size]

    def rows(self, operation: Operation[Any], response: APIResponse[WireResponse]) -> APIResponse[Rows[Any]]:
        """Decode a page."""
        self.decoded.append(self.pages)
        content = json.loads(response.data.content)
        return response.with_data(Rows(list(content["rows"]), content["meta"], content["rows"]))

    def pager(
        self, operation: Operation[Any] | None = None, options: RequestOptions | None = None, **arguments: Any
    ) -> Pager[Any]:
        """Return a pager as a generated method does."""
        unset = {"page": UNSET, "per_page": UNSET, "q": UNSET}
        return Pager(self, operation or _PETS, {**unset, **arguments}, options or RequestOptions())  # type: ignore[arg-type]


_PETS = operation()


def _response(answer: WireResponse) -> APIResponse[WireResponse]:
    return APIResponse(data=answer, status_code=200, headers={}, content=answer.content, elapsed=0.0)
