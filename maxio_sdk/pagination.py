"""Lists: `Pager`, which can be awaited for a page or iterated over everything, and `Page`."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Callable, Generator, Mapping
from types import TracebackType
from typing import Any, Generic, Self, TypeAlias, TypeVar

import attrs

from maxio_sdk._ahead import ReadAhead, head_start
from maxio_sdk._core.api_response import APIResponse, WireResponse
from maxio_sdk._core.cursor import Edge, beyond
from maxio_sdk._core.executor import Executor
from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import Arguments, WireArguments
from maxio_sdk._core.response import Rows
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.limits import Lane, Ticket
from maxio_sdk.types import JSON, UNSET

__all__ = ["Page", "Pager", "PagerIterator"]

T = TypeVar("T")

_Answer: TypeAlias = APIResponse[WireResponse]


class Page(Generic[T]):
    """One page of a list.

    `meta` is what else the answer's envelope held (`total_pages` and the like), as JSON.
    """

    def __init__(self, place: _Place[T]) -> None:
        self.items: list[T] = place.items
        self.number = place.number
        self.per_page = place.per_page
        self.meta: Mapping[str, JSON] = place.rows.meta
        self.has_next: bool = place.left > 0
        self._place = place

    async def next(self) -> Page[T] | None:
        """Fetch the page after this one; None where this is the last.

        Raises `MaxioError` where the server sends the same page again.
        """
        if not self.has_next:
            return None
        source = self._place.following()
        return Page(source.place(await source.fetch(), self._place).data)

    def __repr__(self) -> str:
        return f"<Page {self.number}: {len(self.items)} items, has_next={self.has_next}>"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class _Place(Generic[T]):
    """What came as a page, and how far in the list that is."""

    source: _Source[T]
    rows: Rows[T]
    items: list[T]
    """Those that the page before did not have."""
    number: int
    per_page: int
    seen: int
    """How many items there are up to the end of the page."""
    left: float
    """How many pages follow; infinity where that is not known."""
    edge: Edge | None

    def following(self) -> _Source[T]:
        """Return where the next page comes from."""
        if self.edge is not None:
            return self.source.asking(**{self.edge.parameter: self.edge.id})
        return self.source.asking(page=self.number + 1)


@attrs.frozen(repr=False, eq=False)
class _Source(Generic[T]):
    """Where a page comes from: an operation with arguments."""

    executor: Executor
    operation: Operation[T]
    arguments: Arguments
    options: RequestOptions
    by_cursor: bool = False

    def argument(self, name: str) -> Any:
        """Return an argument of the query; `UNSET` where it is not given."""
        arguments = self.arguments
        value = (arguments.query if isinstance(arguments, WireArguments) else arguments).get(name, UNSET)
        return UNSET if value is None else value

    def given(self, name: str) -> int | None:
        """Return the page number or size that the arguments ask for."""
        value = self.argument(name)
        if value is UNSET:
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            message = f"{self.operation.id}: {name} must be a whole number, not a {type(value).__name__}"
            raise TypeError(message) from None

    def check(self) -> None:
        """Raise `TypeError` for a page number or size that is none."""
        for name in ("page", "per_page"):
            self.given(name)

    @property
    def size(self) -> int:
        """How many items the server puts on a full page."""
        # A size below 1 means nothing to the server, which then takes its own.
        given = self.given("per_page") or 0
        return min(given if given > 0 else self.operation.per_page, self.operation.max_per_page)

    def asking(self, **wanted: int) -> _Source[T]:
        """Return the same list with other arguments."""
        arguments = self.arguments
        if isinstance(arguments, WireArguments):
            arguments = attrs.evolve(arguments, query={**arguments.query, **wanted})
        else:
            arguments = {**arguments, **wanted}
        return attrs.evolve(self, arguments=arguments)

    def later(self, pages: int) -> _Source[T]:
        """Return where the page comes from that is so many pages later. By cursor, that can only be none."""
        return self.asking(page=(self.given("page") or 0) + pages) if pages else self

    async def fetch(self, ticket: Ticket | None = None) -> _Answer:
        """Fetch the page that the arguments ask for, undecoded."""
        return await self.executor.fetch(self.operation, self.arguments, self.options, ticket)

    def place(self, answer: _Answer, before: _Place[T] | None = None) -> APIResponse[_Place[T]]:
        """Decode the page. `before` is the place of the one before it, if that was read."""
        response = self.executor.rows(self.operation, answer)
        rows = response.data
        first, per_page = self.given("page"), self.given("per_page")
        number = before.number + 1 if before is not None else 1 if first is None else first
        seen = len(rows.items) + (before.seen if before is not None else (number - 1) * self.size)
        items, edge = rows.items, None
        if self.by_cursor:
            direction = str(self.argument("direction")).lower()
            items, edge = beyond(self.operation, rows, before.edge if before is not None else None, direction)
        elif before is not None and items and rows.raw == before.rows.raw:
            raise MaxioError(
                f"{self.operation.id}: page {number} is page {before.number} again, so the server "
                "ignores the page number and the list would never end. Nothing was changed; report this."
            )
        place = _Place(
            source=self,
            rows=rows,
            items=items,
            number=number,
            per_page=self.operation.per_page if per_page is None else per_page,
            seen=seen,
            left=self._left(rows, number, seen),
            edge=edge,
        )
        return response.with_data(place)

    def _left(self, rows: Rows[T], number: int, seen: int) -> float:
        count = len(rows.items)
        if self.operation.paging == "single" or not count:
            return 0
        if_full = math.inf if count >= self.size else 0
        if self.by_cursor:
            # Totals may be of the list or of the rest of it.
            return if_full
        pages, total = _total(rows.meta, "total_pages"), _total(rows.meta, "total_count")
        if pages is not None:
            return max(0, pages - number)
        # With `page` alone, the size of a page is the server's business: only an empty one is surely the last.
        if self.operation.paging == "page_only":
            return math.inf
        # Items are counted and not pages: some lists come whole, more than a page, where no size was asked for.
        return if_full if total is None else max(0, -(-(total - seen) // self.size))


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
    200 items a page unless told, and fetches the next page while you work on one (`read_ahead` says how
    many). Nothing is requested before.
    """

    def __init__(
        self,
        executor: Executor,
        operation: Operation[T],
        arguments: Arguments,
        options: RequestOptions,
        *,
        read_ahead: int = 1,
        by_cursor: bool = False,
    ) -> None:
        self._source = _Source(executor, operation, arguments, options, by_cursor)
        self._depth = read_ahead

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._first().__await__()

    async def _first(self) -> Page[T]:
        return (await self.first_response()).data

    async def first_response(self) -> APIResponse[Page[T]]:
        """Fetch the page that the arguments ask for, with everything around it."""
        self._source.check()
        response = self._source.place(await self._source.fetch())
        return response.with_data(Page(response.data))

    def read_ahead(self, pages: int) -> Pager[T]:
        """Return the same list, whose iteration fetches up to so many pages before they are asked for.

        With more than 1, they are all asked for at the beginning, before it is known whether there are so
        many, and kept until they are taken. They wait for their turn behind the other calls of the program.
        """
        if isinstance(pages, bool) or not isinstance(pages, int):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"pages must be a whole number, not a {type(pages).__name__}")
        if pages < 0:
            raise ValueError("pages must not be negative; 0 fetches none ahead")
        return self._but(read_ahead=pages, by_cursor=self._source.by_cursor)

    def by_cursor(self) -> Pager[T]:
        """Return the same list, walked by id instead of by page number.

        For lists that change while they are read: what is there all the time is neither lost nor repeated.
        It goes the way that the list is sorted, by `since_id` if the ids rise and by `max_id` if they fall;
        your own bounds and filters hold. At most one page is fetched ahead. Raises `TypeError` for a list
        that takes no such ids, and `ValueError` for arguments that do not go with them.
        """
        source, operation = self._source, self._source.operation
        if not operation.cursor:
            raise TypeError(f"{operation.id} takes neither since_id nor max_id: iterate by page, without by_cursor()")
        if source.argument("page") is not UNSET:
            raise ValueError(f"{operation.id}: a list that is walked by id has no page numbers; leave page out")
        if source.given("per_page") == 1:
            raise ValueError(f"{operation.id}: by id, pages of 1 would never get on; per_page must be 2 or more")
        for name in operation.cursor_excludes:
            if source.argument(name) is not UNSET:
                raise ValueError(f"{operation.id}: beside {name}, the server takes no notice of ids; iterate by page")
        return self._but(read_ahead=self._depth, by_cursor=True)

    def _but(self, *, read_ahead: int, by_cursor: bool) -> Pager[T]:
        source = self._source
        return Pager(
            source.executor,
            source.operation,
            source.arguments,
            source.options,
            read_ahead=read_ahead,
            by_cursor=by_cursor,
        )

    def __aiter__(self) -> PagerIterator[T]:
        return _Items(self._walk())

    def pages(self) -> PagerIterator[Page[T]]:
        """Walk the pages, from the one that the arguments ask for."""
        return self._walk()

    def _walk(self, limit: int | None = None) -> _Pages[T]:
        source, paging, depth = self._source, self._source.operation.paging, self._depth
        if source.by_cursor:
            # Only a page tells where the next one begins.
            depth = min(depth, 1)
        elif paging in {"page", "page_only"} and source.given("page") is None:
            source = source.asking(page=1)
        if paging == "page" and source.given("per_page") is None:
            most = source.operation.max_per_page
            least = 2 if source.by_cursor else 1
            source = source.asking(per_page=most if limit is None else min(most, max(least, limit)))
        if paging == "single" or (paging == "page_only" and limit is not None):
            # Without a known size of pages, there is no telling how many the limit takes.
            depth = 0
        return _Pages(source, depth, limit)

    async def collect(self, limit: int | None = None) -> list[T]:
        """Return all items, or the first `limit` of them, as a list."""
        if limit is not None and limit < 0:
            raise ValueError("limit must not be negative")
        items: list[T] = []
        if limit == 0:
            return items
        async with self._walk(limit) as pages:
            async for page in pages:
                items += page.items
                if limit is not None and len(items) >= limit:
                    return items[:limit]
        return items

    def __repr__(self) -> str:
        return f"<Pager of {self._source.operation.id}>"


class PagerIterator(AsyncIterator[T]):
    """Walks a list once, for one task at a time.

    If you leave it early, what it fetches ahead is cancelled as soon as nothing refers to it any more. Use
    it in `async with`, or call `aclose`, to have that over and done with.
    """

    async def aclose(self) -> None:
        """Cancel what is being fetched ahead and wait for the end of that."""
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()


class _Pages(PagerIterator[Page[T]]):
    """A plain iterator, not a generator: leaving it early leaves nothing for the event loop to finalise."""

    def __init__(self, source: _Source[T], depth: int, limit: int | None) -> None:
        self._source = source
        self._size = source.size
        self._lane: Lane = source.options.priority or source.operation.priority
        self._depth = depth
        self._wanted: float = math.inf if limit is None else limit
        self._place: _Place[T] | None = None
        """The last that was handed out."""
        self._ahead: ReadAhead[_Answer] = ReadAhead()
        """The pages after that."""
        self._busy = self._ended = self._closed = False

    async def __anext__(self) -> Page[T]:
        if self._busy:
            raise RuntimeError("a task is waiting for this iterator already; give each task an iterator of its own")
        self._busy = True
        try:
            place = None if self._ended else await self._next()
        except BaseException:
            # The page was not handed out: it is still the next one, and fetched again if it is asked for again.
            self._ahead.cancel()
            raise
        finally:
            self._busy = False
        if place is None:
            self._ended = True
            raise StopAsyncIteration
        self._place = place
        self._wanted -= len(place.items)
        return Page(place)

    async def _next(self) -> _Place[T] | None:
        self._check_open()
        before = self._place
        if before is None:
            source, left = self._source, math.inf
        elif before.left:
            source, left = before.following(), before.left - 1
        else:
            return None
        # What is wanted beyond the next page, if that one is full.
        wanted = self._wanted - self._size
        answer = await self._ahead.first(self._lane)
        if answer is None:
            self._reach(self._depth - 1, left, wanted, lambda n: source.later(n + 1))
            answer = await source.fetch()
        if self._depth > 1 and self._reach(self._depth, left, wanted, lambda n: source.later(n + 1)):
            await head_start()
        place = source.place(answer, before).data
        wanted = self._wanted - len(place.items)
        if self._reach(self._depth, place.left, wanted, lambda n: place.following().later(n)):
            await head_start()
        return place

    def _reach(self, depth: int, left: float, wanted: float, source: Callable[[int], _Source[T]]) -> bool:
        """Have `depth` pages under way, or fewer where no more are left, or no more items are wanted."""
        self._check_open()
        needed = math.ceil(min(wanted, depth * self._size) / self._size)
        return self._ahead.fit(int(max(0, min(depth, left, needed))), lambda n: source(n).fetch)

    def _check_open(self) -> None:
        if self._closed:
            raise RuntimeError("the iterator was closed before the end of the list; begin a new one")

    async def aclose(self) -> None:
        """Cancel what is being fetched ahead and wait for the end of that."""
        self._closed = not self._ended
        await self._ahead.aclose()


class _Items(PagerIterator[T]):
    def __init__(self, pages: _Pages[T]) -> None:
        self._pages = pages
        self._items: list[T] = []
        self._next = 0

    async def __anext__(self) -> T:
        while self._next >= len(self._items):
            self._items, self._next = (await anext(self._pages)).items, 0
        self._next += 1
        return self._items[self._next - 1]

    async def aclose(self) -> None:
        """Cancel what is being fetched ahead and wait for the end of that."""
        self._items, self._next = [], 0
        await self._pages.aclose()
