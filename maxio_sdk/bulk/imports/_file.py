"""The file of an import, which is read twice: to check it, and to import it."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing, closing
from datetime import UTC, datetime, tzinfo
from itertools import islice
from typing import Final, TypeVar

import attrs
from anyio import to_thread

from maxio_sdk.bulk._occurrences import Occurrences
from maxio_sdk.bulk.imports._row import ImportRow
from maxio_sdk.bulk.imports.columns import Column
from maxio_sdk.bulk.imports.rows import CheckedRow, read_rows
from maxio_sdk.errors import SourceError

__all__ = ["ImportFile", "read_batches"]

T = TypeVar("T")

_ROWS_AT_A_TIME: Final = 50


async def read_batches(
    source: str | os.PathLike[str] | bytes,
    now: float,
    site_zone: tzinfo | None,
    make: Callable[[Sequence[CheckedRow]], T],
) -> AsyncGenerator[T]:
    """Read the rows of a file in worker threads, and make something there of some of them at a time."""

    def next_batch() -> T | None:
        batch = list(islice(rows, _ROWS_AT_A_TIME))
        return make(batch) if batch else None

    with closing(read_rows(source, now=datetime.fromtimestamp(now, UTC), site_zone=site_zone or UTC)) as rows:
        while (made := await to_thread.run_sync(next_batch)) is not None:
            yield made


@attrs.define
class ImportFile:
    """A file whose rows are checked before the first is imported."""

    source: str | os.PathLike[str] | bytes = attrs.field(repr=False)
    now: float
    """The time that its dates are compared with, in Unix seconds."""
    site_zone: tzinfo | None
    columns: tuple[Column | None, ...] = attrs.field(default=(), init=False)
    _digests: list[bytes] = attrs.field(factory=list[bytes], init=False, repr=False)
    # Of its own in each run, so that what is kept of a card number is of no use elsewhere.
    _salt: bytes = attrs.field(factory=lambda: secrets.token_bytes(16), init=False, repr=False)

    async def check(self, seen: Occurrences) -> None:
        """Read it to its end, and note which rows it has. Raises `SourceError` if it is refused as a whole."""

        def note(batch: Sequence[CheckedRow]) -> int:
            self.columns = batch[0].header.columns
            self._digests.append(self._digest(batch))
            for row in batch:
                seen.key(ImportRow(row).fingerprint)
            return len(batch)

        try:
            async with aclosing(read_batches(self.source, self.now, self.site_zone, note)) as counts:
                async for _ in counts:
                    pass
        except SourceError as error:
            raise SourceError(f"{error} Nothing was sent.") from error

    async def rows(self) -> AsyncGenerator[ImportRow]:
        """Read the rows that were checked. Raises `SourceError` where the file is not the one that was."""
        digests = iter(self._digests)

        def make(batch: Sequence[CheckedRow]) -> list[ImportRow]:
            if self._digest(batch) != next(digests, None):
                raise SourceError(_CHANGED)
            return [ImportRow(row) for row in batch]

        try:
            async with aclosing(read_batches(self.source, self.now, self.site_zone, make)) as batches:
                async for batch in batches:
                    for row in batch:
                        yield row
        except SourceError as error:
            raise SourceError(_CHANGED) from error
        if next(digests, None) is not None:
            raise SourceError(_CHANGED)

    def _digest(self, batch: Sequence[CheckedRow]) -> bytes:
        text = repr([(row.number, sorted(row.values.items())) for row in batch])
        return hashlib.blake2b(text.encode(errors="surrogatepass"), key=self._salt, digest_size=16).digest()


_CHANGED: Final = (
    "The file was changed while it was imported, or can be read once only. What was sent before stands in the journal; "
    "nothing more was sent. Check the file, and start again with the same journal."
)
