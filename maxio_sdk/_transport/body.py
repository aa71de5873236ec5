"""The body of an answer: decompressed as it comes, and never larger than allowed."""

from __future__ import annotations

import zlib
from typing import Final

__all__ = ["Body", "BodyError", "TooLargeError", "UnreadableError"]

_GZIP: Final = 16 + zlib.MAX_WBITS


class BodyError(Exception):
    """What is wrong with a body."""


class TooLargeError(BodyError):
    """More than is allowed."""


class UnreadableError(BodyError):
    """Not compressed as it says."""


class Body:
    """Puts a body together, decompressed, and never holds more than `most` bytes of it.

    httpx would decompress each chunk as a whole, however much comes of it.
    """

    def __init__(self, encoding: str, most: int) -> None:
        self.chunks: list[bytes] = []
        self._left = most
        self._encoding = encoding.strip().lower()
        self._gzip = zlib.decompressobj(_GZIP) if self._encoding in {"gzip", "x-gzip"} else None

    def feed(self, chunk: bytes) -> None:
        """Take a chunk as it came over the wire."""
        if self._gzip is None:
            if self._encoding not in {"", "identity"}:
                raise UnreadableError
            self.add(chunk)
            return
        try:
            # One byte more than is allowed tells that there is more.
            self.add(self._gzip.decompress(chunk, self._left + 1))
        except zlib.error as error:
            raise UnreadableError from error

    def add(self, data: bytes) -> None:
        """Take decompressed bytes."""
        self.chunks.append(data[: self._left])
        if len(data) > self._left:
            raise TooLargeError
        self._left -= len(data)

    def end(self) -> None:
        """Check that the body is complete."""
        if self._gzip is not None and self.chunks and not self._gzip.eof:
            raise UnreadableError
