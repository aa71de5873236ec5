"""Lists: `Pager`, which can be awaited for a page or iterated over everything, and `Page`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Mapping
from typing import Any, Generic, TypeVar

import attrs

from maxio_sdk._core.api_response import APIResponse
from maxio_sdk._core.executor import Executor
from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import Arguments, WireArguments
from maxio_sdk._core.response import Rows
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.types import JSON, UNSET

__all__ = ["Page", "Pager"]

T = TypeVar("T")


class Page(Generic[T]):
    """One page of a list.

    `meta` is what else the answer's envelope held (`total_pages` and the like), as JSON.
    """

    def __init__(self, source: _Source[T], rows: Rows[T], number: int, per_page: int) -> None:
        self.items: list[T] = rows.items
        self.number = number
        self.per_page = per_page
        self.meta: Mapping[str, JSON] = rows.meta
        self.has_next: bool = source.has_next(rows, number, per_page)
        self._raw = rows.raw
        self._source = source

    async def next(self) -> Page[T] | None:
        """Fetch the page after this one; None where this is the last.

        Raises `MaxioError` where the server sends the same page again.
        """
        if not self.has_next:
            return None
        seen = self._source.before(self.number, self.per_page) + len(self.items)
        source = attrs.evolve(self._source.asking(page=self.number + 1), seen=seen)
        page = (await source.fetch()).data
        if page.items and page._raw == self._raw:  # noqa: SLF001  (the same class)
            raise MaxioError(
                f"{self._source.operation.id}: page {page.number} is page {self.number} again, so the server "
                "ignores the page number and the list would never end. Nothing was changed; report this."
            )
        return page

    def __repr__(self) -> str:
        return f"<Page {self.number}: {len(self.items)} items, has_next={self.has_next}>"


@attrs.frozen(repr=False, eq=False)
class _Source(Generic[T]):
    """Where pages come from: an operation with arguments."""

    executor: Executor
    operation: Operation[T]
    arguments: Arguments
    options: RequestOptions
    seen: int | None = None
    """How many items the pages before had, where they were walked."""

    def given(self, name: str) -> int | None:
        """Return the page number or size that the arguments ask for."""
        arguments = self.arguments
        values = arguments.query if isinstance(arguments, WireArguments) else arguments
        value = values.get(name, UNSET)
        if value is UNSET or value is None:
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            message = f"{self.operation.id}: {name} must be a whole number, not a {type(value).__name__}"
            raise TypeError(message) from None

    def asking(self, **wanted: int) -> _Source[T]:
        """Return the same list with other arguments."""
        arguments = self.arguments
        if isinstance(arguments, WireArguments):
            arguments = attrs.evolve(arguments, query={**arguments.query, **wanted})
        else:
            arguments = {**arguments, **wanted}
        return attrs.evolve(self, arguments=arguments)

    async def fetch(self) -> APIResponse[Page[T]]:
        """Fetch the page that the arguments ask for."""
        number, size = self.given("page"), self.given("per_page")
        response = await self.executor.run_page(self.operation, self.arguments, self.options)
        page = Page(
            self,
            response.data,
            1 if number is None else number,
            self.operation.per_page if size is None else size,
        )
        return response.with_data(page)

    def has_next(self, rows: Rows[T], number: int, per_page: int) -> bool:
        """Return whether there is a page after this one."""
        count = len(rows.items)
        if self.operation.paging == "single" or not count:
            return False
        pages, total = _total(rows.meta, "total_pages"), _total(rows.meta, "total_count")
        if pages is not None:
            return number < pages
        # With `page` alone, the size of a page is the server's business: only an empty one is surely the last.
        if self.operation.paging == "page_only":
            return True
        # Items are counted and not pages: some lists come whole, more than a page, where no size was asked for.
        return count >= self._size(per_page) if total is None else self.before(number, per_page) + count < total

    def before(self, number: int, per_page: int) -> int:
        """Return how many items are before a page."""
        return (number - 1) * self._size(per_page) if self.seen is None else self.seen

    def _size(self, per_page: int) -> int:
        # A size below 1 means nothing to the server, which then takes its own.
        return min(per_page if per_page > 0 else self.operation.per_page, self.operation.max_per_page)


def _total(meta: Mapping[str, JSON], key: str) -> int | None:
    """Return a total from the envelope, or from the `meta` object that some envelopes have."""
    inner = meta.get("meta")
    for holder in (meta, inner) if is_object(inner) else (meta,):
        value = holder.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return None


class Pager(Generic[T]):
    """A list of the API.

    Await it for one page, `async for` over it for every item, `pages()` for every page. Iteration asks for
    200 items a page unless told. Nothing is requested before, and one request at a time.
    """

    def __init__(
        self, executor: Executor, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> None:
        self._source = _Source(executor, operation, arguments, options)

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._first().__await__()

    async def _first(self) -> Page[T]:
        return (await self.first_response()).data

    async def first_response(self) -> APIResponse[Page[T]]:
        """Fetch the page that the arguments ask for, with everything around it."""
        return await self._source.fetch()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self.pages())

    def pages(self) -> AsyncIterator[Page[T]]:
        """Walk the pages, from the one that the arguments ask for."""
        return self._walk(self._source.operation.max_per_page)

    def _walk(self, per_page: int) -> _Pages[T]:
        source, paging = self._source, self._source.operation.paging
        if paging in {"page", "page_only"} and source.given("page") is None:
            source = source.asking(page=1)
        if paging == "page" and source.given("per_page") is None:
            source = source.asking(per_page=per_page)
        return _Pages(source)

    async def collect(self, limit: int | None = None) -> list[T]:
        """Return all items, or the first `limit` of them, as a list."""
        if limit is not None and limit < 0:
            raise ValueError("limit must not be negative")
        items: list[T] = []
        if limit == 0:
            return items
        most = self._source.operation.max_per_page
        async for page in self._walk(min(most, limit or most)):
            items += page.items
            if limit is not None and len(items) >= limit:
                return items[:limit]
        return items

    def __repr__(self) -> str:
        return f"<Pager of {self._source.operation.id}>"


class _Pages(AsyncIterator[Page[T]]):
    """A plain iterator, not a generator: leaving it early leaves nothing to be finalised."""

    def __init__(self, source: _Source[T]) -> None:
        self._source = source
        self._current: Page[T] | None = None
        self._done = False

    async def __anext__(self) -> Page[T]:
        if self._done:
            raise StopAsyncIteration
        if self._current is None:
            page: Page[T] | None = (await self._source.fetch()).data
        else:
            page = await self._current.next()
        if page is None:
            self._done = True
            raise StopAsyncIteration
        self._current = page
        return page


class _Items(AsyncIterator[T]):
    def __init__(self, pages: AsyncIterator[Page[T]]) -> None:
        self._pages = pages
        self._items: list[T] = []
        self._next = 0

    async def __anext__(self) -> T:
        while self._next >= len(self._items):
            self._items, self._next = (await anext(self._pages)).items, 0
        self._next += 1
        return self._items[self._next - 1]
