"""A client over a transport that records what was sent and answers what it is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx

from maxio_sdk import AsyncMaxio

__all__ = ["Recorder", "client_over"]


class Recorder:
    """Answers every request with `answer` and keeps the requests."""

    def __init__(self, answer: Any = None, status: int = 200) -> None:
        self.requests: list[httpx.Request] = []
        self._content = b"" if answer is None else json.dumps(answer).encode()
        self._status = status if answer is not None else 204

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self._status, content=self._content, headers={"content-type": "application/json"})

    @property
    def request(self) -> httpx.Request:
        """The one request that was sent."""
        assert len(self.requests) == 1
        return self.requests[0]

    @property
    def body(self) -> Any:
        """Its body as JSON; None where it has none."""
        content = self.request.content
        return json.loads(content) if content else None


def client_over(handler: Callable[[httpx.Request], httpx.Response], **settings: Any) -> AsyncMaxio:
    """Return a client whose requests `handler` answers."""
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(handler))
    return AsyncMaxio("acme", api_key="key", seller_token="seller", http_client=http_client, **settings)
