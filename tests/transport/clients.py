"""Clients that share nothing with others and wait for nothing, and ways to wait for what they do."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import anyio

from maxio_sdk import AsyncMaxio
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.limiter import ProcessLimiter
from maxio_sdk.limits import Limits
from tests.transport.faults import MOST_BYTES
from tests.transport.maxio_site import Received, Site

__all__ = ["ATTEMPTS", "client", "idle", "private_limiter", "settled", "until_full"]

ATTEMPTS = 3
"""How often a client tries, unless told otherwise."""


def private_limiter() -> ProcessLimiter:
    """Return a limiter of its own, with short pauses."""
    return ProcessLimiter(pause=0.01, pause_most=0.02)


def client(url: str, **settings: Any) -> AsyncMaxio:
    """Return a client of the server at this URL."""
    own = {
        "api_key": "key",
        "max_retries": ATTEMPTS - 1,
        "backoff": 0.001,
        "timeout": 10.0,
        "max_response_bytes": MOST_BYTES,
        "limiter": private_limiter(),
        "retry_budget": RetryBudget(50),
    }
    return AsyncMaxio(base_url=url, **{**own, **settings})


async def settled(is_so: Callable[[], bool]) -> None:
    """Wait until something that must come about has come about."""
    with anyio.fail_after(10):
        while not is_so():  # noqa: ASYNC110  (it comes about in another thread)
            await anyio.sleep(0.002)


def idle(limits: Limits) -> bool:
    """Whether nothing runs and nothing waits."""
    return not limits.in_flight and not any(limits.waiting.values())


def until_full(site: Site) -> Callable[[Received], object]:
    """Hold requests until four are in flight, and then a little, so that a fifth would be seen."""
    full = threading.Event()

    def hold(_: Received) -> None:
        if site.most_in_flight >= 4:
            full.set()
        full.wait(10)
        time.sleep(0.001)

    return hold
