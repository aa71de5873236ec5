"""Reading rows in worker threads."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Generator
from contextlib import closing
from threading import Lock
from types import TracebackType
from typing import Final, Protocol, Self, TypeAlias

from anyio import CancelScope, ResourceGuard, to_thread

from maxio_sdk.bulk.rows import SourceRow

__all__ = ["BATCH", "Reader", "Reading", "Source", "ThreadSource", "in_batches"]

BATCH: Final = 256
"""How many rows are read ahead at most."""
_PATIENCE: Final = 0.05
"""After how many seconds rows are handed on that are fewer."""

Reading: TypeAlias = Generator[SourceRow | None]
"""The rows of a source. None is no row, but a moment at which a long read may be stopped."""


class Reader(Protocol):
    """Reads a source in worker threads: in one at a time, though not always the same."""

    @property
    def name(self) -> str:
        """How messages call the source."""
        ...

    def read(self) -> Reading:
        """Open the source, give its rows, and close it, also where the generator is closed before its end."""
        ...

    def interrupt(self) -> None:
        """Have what takes long in `read` end soon, if that can be done. Called from any thread."""
        ...


class Source(ABC):
    """The rows of a source: an async iterator, for one reading, and a context manager that closes it.

    What it opened is closed at the end of the rows, after an error, when a wait for a row is cancelled, by `aclose`,
    and at the latest when nothing refers to the source any more.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<source of rows: {self.name}>"

    def __aiter__(self) -> Self:
        return self

    @abstractmethod
    async def __anext__(self) -> SourceRow:
        """Wait for the next row."""

    @abstractmethod
    async def aclose(self) -> None:
        """Close what is open. No row comes afterwards."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()


class ThreadSource(Source):
    """Rows that a reader reads in worker threads."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.name)
        self._batches = _Batches(reader)
        self._ready: deque[SourceRow] = deque()
        self._guard = ResourceGuard("reading from")

    async def __anext__(self) -> SourceRow:
        with self._guard:
            while not self._ready:
                batch = await self._next_batch()
                if batch is None:
                    raise StopAsyncIteration
                self._ready.extend(batch)
            return self._ready.popleft()

    async def aclose(self) -> None:
        self._ready.clear()
        # In a thread: to close a connection may take a while.
        with CancelScope(shield=True):
            await to_thread.run_sync(self._batches.close)

    async def _next_batch(self) -> list[SourceRow] | None:
        try:
            # A thread that waits for standard input cannot be waited for.
            return await to_thread.run_sync(self._batches.next, abandon_on_cancel=True)
        except BaseException:
            await self.aclose()
            raise


class _Batches:
    """The batches of a reader: read by one thread at a time, closed by any."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._batches = in_batches(reader.read())
        self._lock = Lock()
        self._busy = self._closed = False

    def next(self) -> list[SourceRow] | None:
        """Read a batch, which may be empty. None: there is no more."""
        with self._lock:
            if self._closed:
                return None
            self._busy = True
        try:
            batch = next(self._batches, None)
        finally:
            was_closed = self._end_reading()
        return None if was_closed else batch

    def close(self) -> None:
        """Close the reader, or have the thread that reads do it as soon as it has its batch."""
        with self._lock:
            was_closed, self._closed = self._closed, True
            busy = self._busy
        if was_closed:
            return
        if busy:
            self._reader.interrupt()
        else:
            self._batches.close()

    def _end_reading(self) -> bool:
        with self._lock:
            self._busy = False
            was_closed = self._closed
        if was_closed:
            self._batches.close()
        return was_closed


def in_batches(reading: Reading) -> Generator[list[SourceRow]]:
    """Gather rows until there are enough or the reading is slow. Those before an error are given before it."""
    batch: list[SourceRow] = []
    due = time.monotonic() + _PATIENCE
    with closing(reading):
        try:
            for row in reading:
                if row is not None:
                    batch.append(row)
                if len(batch) >= BATCH or time.monotonic() >= due:
                    yield batch
                    batch, due = [], time.monotonic() + _PATIENCE
        except Exception:
            yield batch
            raise
        yield batch
