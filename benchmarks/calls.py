"""What one typed `get` costs in CPU, against plain httpx and the published client, on one kept connection each."""

from __future__ import annotations

import asyncio
import gc
import math
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from advancedbilling.advanced_billing_client import AdvancedBillingClient
from advancedbilling.configuration import Configuration, Environment, Server
from advancedbilling.http.auth.basic_auth import BasicAuthCredentials

from benchmarks.measure import Figure
from benchmarks.server import LocalServer
from maxio_sdk import AsyncMaxio

__all__ = ["KEY", "figures", "least_of_a_subscription", "published_client"]

KEY = "benchmark-key"
_ID = 10_000_007
_CALLS = 100
_ROUNDS = 15


def figures() -> list[Figure]:
    """Compare the CPU seconds of one call. The server's are its own process's."""
    with LocalServer() as server:
        subscription, customer = asyncio.run(_measure(server.url))
    # httpx alone costs more than a third of what the published client does, and two thirds where that has little to
    # decode: only over aiohttp is there room for less.
    return [*_compare("subscription", subscription, 0.5, 0.4), *_compare("customer", customer, 0.9, 0.5)]


def _compare(what: str, least: list[float], over_httpx: float, over_aiohttp: float) -> list[Figure]:
    ours, lean, plain, published = least
    return [
        _figure(f"CPU to get a {what}: ours / httpx and json", ours, plain, 1.4),
        _figure(f"CPU to get a {what}: ours / published client", ours, published, over_httpx),
        _figure(f"CPU to get a {what}: ours over aiohttp / published", lean, published, over_aiohttp),
    ]


def _figure(name: str, ours: float, other: float, limit: float) -> Figure:
    return Figure(name, f"{ours * 1e6:.0f} us", f"{other * 1e6:.0f} us", ours / other, limit)


async def _measure(url: str) -> tuple[list[float], list[float]]:
    """Return the least CPU seconds of getting a subscription, then a customer.

    Of ours over httpx, ours over aiohttp, plain httpx and the published client.
    """
    published = published_client(url)
    async with (
        AsyncMaxio(base_url=url, api_key=KEY) as maxio,
        AsyncMaxio(base_url=url, api_key=KEY, http_backend="aiohttp") as lean,
        httpx.AsyncClient(base_url=url, auth=(KEY, "x")) as client,
    ):

        async def plain(path: str) -> object:
            return (await client.get(path)).json()

        async def blocking(read: Callable[[int], object]) -> object:
            return read(_ID)

        subscription = await _least(
            lambda: maxio.subscriptions.get(_ID),
            lambda: lean.subscriptions.get(_ID),
            lambda: plain(f"/subscriptions/{_ID}.json"),
            lambda: blocking(published.subscriptions.read_subscription),
        )
        customer = await _least(
            lambda: maxio.customers.get(_ID),
            lambda: lean.customers.get(_ID),
            lambda: plain(f"/customers/{_ID}.json"),
            lambda: blocking(published.customers.read_customer),
        )
        return subscription, customer


async def least_of_a_subscription(url: str) -> tuple[float, float, float]:
    """Return the least CPU seconds of getting a subscription: ours, plain httpx, the published client."""
    (ours, _, plain, published), _ = await _measure(url)
    return ours, plain, published


async def _least(*calls: Callable[[], Awaitable[object]]) -> list[float]:
    """Return the least CPU seconds of one call of each. They take turns, and run one call after the other."""
    least = [math.inf] * len(calls)
    for _ in range(_ROUNDS):
        for index, call in enumerate(calls):
            await call()
            gc.collect()
            start = time.process_time()
            for _ in range(_CALLS):
                await call()
            least[index] = min(least[index], (time.process_time() - start) / _CALLS)
    return least


def published_client(url: str) -> Any:
    """Return the published client. It knows no servers but Maxio's, so its table of them is changed."""
    Configuration.environments[Environment.US][Server.PRODUCTION] = url
    return AdvancedBillingClient(basic_auth_credentials=BasicAuthCredentials(username=KEY, password="x"))
