"""The answer to one call with everything around its value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeAlias, TypeVar

import attrs

from maxio_sdk._core.jsontext import loads
from maxio_sdk.types import JSON

__all__ = ["APIResponse", "Headers", "NoAnswer", "Outcome", "WireResponse"]

T = TypeVar("T")
S = TypeVar("S")


class Headers(Mapping[str, str]):
    """Headers of an answer, by name in any case. Repeated ones are joined by a comma."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            self._values[key] = f"{self._values[key]}, {value}" if key in self._values else value

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        # Cookies and links may hold secrets, so only the names are shown.
        return f"Headers({', '.join(self._values)})"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class WireResponse:
    """An answer as it came, decompressed."""

    status_code: int
    headers: Headers
    content: bytes
    problem: str | None = None
    """Why the body cannot be had as a whole; `content` then is what there is of it."""

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status_code < 300

    @property
    def is_json(self) -> bool:
        """Whether the body is JSON, or empty, as the API's own are."""
        try:
            return self.problem is None and (not self.content.strip() or loads(self.content) is not None)
        except ValueError:
            return False

    @property
    def is_page(self) -> bool:
        """Whether it is markup, which the API never sends but a proxy in between may."""
        start = self.content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
        return bool(start) and (start.startswith(b"<") or "html" in self.headers.get("content-type", "").lower())

    def __repr__(self) -> str:
        return f"WireResponse({self.status_code}, {len(self.content)} bytes)"


@attrs.frozen(kw_only=True)
class NoAnswer:
    """No complete answer came."""

    sent: bool
    """Whether the request may have reached the server."""
    timeout: bool
    kind: str
    """The name of what happened: `ReadTimeout`."""
    reason: str
    """The same in more words, without any URL or content."""


Outcome: TypeAlias = WireResponse | NoAnswer
"""What one attempt ended with."""


@attrs.frozen(kw_only=True, repr=False, eq=False)
class APIResponse(Generic[T]):
    """A decoded answer: its `data`, and what came with it.

    `elapsed` is in seconds, over all `attempts`.
    """

    data: T
    status_code: int
    headers: Mapping[str, str]
    content: bytes
    elapsed: float
    attempts: int = 1

    def json(self) -> JSON:
        """Return the body as JSON-shaped data, None where it is empty. Raises `ValueError` for other bodies."""
        return loads(self.content) if self.content.strip() else None

    def with_data(self, data: S) -> APIResponse[S]:
        """Return the same answer with other data."""
        return APIResponse(
            data=data,
            status_code=self.status_code,
            headers=self.headers,
            content=self.content,
            elapsed=self.elapsed,
            attempts=self.attempts,
        )

    def __repr__(self) -> str:
        return f"<APIResponse {self.status_code}, {len(self.content)} bytes, attempts={self.attempts}>"
