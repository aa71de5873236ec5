"""Rows of what a program has already."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Generator, Iterable, Mapping
from types import AsyncGeneratorType
from typing import Any, TypeAlias

import attrs

from maxio_sdk._core.jsontext import is_mapping
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources._source import Reading, Source, ThreadSource

__all__ = ["Rows", "rows_of"]

Rows: TypeAlias = (
    AsyncIterable[SourceRow] | AsyncIterable[Mapping[str, Any]] | Iterable[SourceRow] | Iterable[Mapping[str, Any]]
)
"""What a bulk job takes: a source, or any iterable or asynchronous iterable of mappings."""


def rows_of(rows: Rows) -> Source:
    """Make a source of an iterable, or an asynchronous iterable, of mappings by column. A source is itself.

    An iterable is iterated in worker threads, so that it may take its time. What is no mapping, or has a key that is
    no text, is a row with a `problem`. Errors that iterating raises pass through. A generator is closed with its
    source.
    """
    if isinstance(rows, Source):
        return rows
    if isinstance(rows, AsyncIterable):
        return _AsyncSource(rows)
    given: object = rows
    if isinstance(given, str | bytes | Mapping):
        raise TypeError(f"an iterable of mappings is needed, not a single {_name(rows)}")
    return ThreadSource(_IterableReader(rows))


@attrs.frozen(eq=False)
class _IterableReader:
    iterable: Iterable[object]

    @property
    def name(self) -> str:
        return _name(self.iterable)

    def read(self) -> Reading:
        iterator = iter(self.iterable)
        try:
            for position, item in enumerate(iterator, start=1):
                yield _row(position, item)
        finally:
            if isinstance(iterator, Generator):
                iterator.close()

    def interrupt(self) -> None:
        """Do nothing: it is not known what the iterable waits for."""


class _AsyncSource(Source):
    def __init__(self, iterable: AsyncIterable[object]) -> None:
        super().__init__(_name(iterable))
        self._iterator: AsyncIterator[object] = aiter(iterable)
        self._position = 0
        self._closed = False

    async def __anext__(self) -> SourceRow:
        if self._closed:
            raise StopAsyncIteration
        item = await anext(self._iterator)
        self._position += 1
        return _row(self._position, item)

    async def aclose(self) -> None:
        self._closed = True
        iterator: object = self._iterator
        if isinstance(iterator, AsyncGeneratorType):
            await iterator.aclose()


def _row(position: int, item: object) -> SourceRow:
    if isinstance(item, SourceRow):
        return item
    if not is_mapping(item):
        return SourceRow(position, {}, f"not a mapping but {type(item).__name__}")
    # A copy: an iterable may fill the same mapping again for its next row.
    values = dict(item)
    if not all(isinstance(key, str) for key in values):
        return SourceRow(position, {}, "a key of the mapping is not text")
    return SourceRow(position, values)


def _name(iterable: object) -> str:
    return type(iterable).__name__
