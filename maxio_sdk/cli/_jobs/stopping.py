"""Ending a job that is told to end: Ctrl-C, or SIGTERM."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
from contextlib import contextmanager, suppress
from typing import Final, NoReturn

import attrs
from anyio import CancelScope

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import Source
from maxio_sdk.cli._output import complain

__all__ = ["INTERRUPTED", "Stop", "StoppedError", "leave"]

INTERRUPTED: Final = 130
"""The exit code."""


class StoppedError(Exception):
    """The job was told to end, and the rows that were at work have ended."""


@attrs.define
class Stop:
    """Whether the job is to end: once the rows at work have ended, or, told again, at once."""

    asked: bool = False
    _at_once: CancelScope | None = None
    _waiting: CancelScope | None = None

    @contextmanager
    def on_signals(self) -> Generator[CancelScope]:
        """Have SIGINT and SIGTERM end the job in the block. The scope tells whether it was at once.

        What was being sent then is looked for by the next run.
        """
        with CancelScope() as self._at_once, _calling(self.tell):
            yield self._at_once

    def tell(self) -> None:
        """Have the job end."""
        if self.asked:
            if self._at_once is not None:
                self._at_once.cancel()
            return
        self.asked = True
        complain("Ending, once the rows at work have ended. Ctrl-C again ends at once.")
        if self._waiting is not None:
            self._waiting.cancel()

    def check(self) -> None:
        """Raise `StoppedError` where the job is to end."""
        if self.asked:
            raise StoppedError

    async def rows(self, source: Source) -> AsyncGenerator[SourceRow]:
        """Pass the rows of a source on until the job is to end. That is no end of the source, but an error."""
        async with source:
            while (row := await self._next(source)) is not None:
                yield row

    async def _next(self, source: AsyncIterator[SourceRow]) -> SourceRow | None:
        self.check()
        row = None
        # A pipe may have no row for hours.
        with CancelScope() as self._waiting:
            row = await anext(source, None)
        self._waiting = None
        self.check()
        return row


def leave() -> NoReturn:
    """End the process now that the job has ended. Python would wait for the thread that waits for input."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(INTERRUPTED)


@contextmanager
def _calling(tell: Callable[[], None]) -> Generator[None]:
    """Have SIGINT and SIGTERM call `tell` while the block runs."""
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGINT, signal.SIGTERM)
    # Windows has no signal handlers of the loop; there, Ctrl-C cancels the job at once.
    with suppress(NotImplementedError):
        for number in numbers:
            loop.add_signal_handler(number, tell)
    try:
        yield
    finally:
        with suppress(NotImplementedError):
            for number in numbers:
                loop.remove_signal_handler(number)
