"""The published client, plain httpx and the SDK, doing the same, in one table: the README's figures are of it."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import httpx
from advancedbilling.api_helper import APIHelper
from advancedbilling.models.subscription_response import SubscriptionResponse

from benchmarks.calls import KEY, least_of_a_subscription, published_client
from benchmarks.measure import best_seconds, in_processes
from benchmarks.page import page_of_subscriptions
from benchmarks.server import LocalServer
from benchmarks.site import Settings
from maxio_sdk import AsyncMaxio
from maxio_sdk._core.api_response import Headers, WireResponse
from maxio_sdk._core.response import decode_rows
from maxio_sdk.bulk.sync import Sync
from maxio_sdk.catalogue import OPERATIONS

__all__ = ["Row", "rows"]

_PUBLISHED = """
from advancedbilling.advanced_billing_client import AdvancedBillingClient
from advancedbilling.configuration import Configuration, Environment, Server
from advancedbilling.http.auth.basic_auth import BasicAuthCredentials
Configuration.environments[Environment.US][Server.PRODUCTION] = {url!r}
client = AdvancedBillingClient(basic_auth_credentials=BasicAuthCredentials(username={key!r}, password="x"))
client.subscriptions.read_subscription(1)
"""
_PLAIN = """
import asyncio, httpx
async def main():
    async with httpx.AsyncClient(base_url={url!r}, auth=({key!r}, "x")) as client:
        (await client.get("/subscriptions/1.json")).json()
asyncio.run(main())
"""
_OURS = """
import asyncio
from maxio_sdk import AsyncMaxio
async def main():
    async with AsyncMaxio(base_url={url!r}, api_key={key!r}) as maxio:
        await maxio.subscriptions.get(1)
asyncio.run(main())
"""
_ITEMS, _PER_PAGE, _LIST_LATENCY = 10_000, 200, 0.05
_CREATED, _CREATE_LATENCY = 100, 0.2


@attrs.frozen
class Row:
    """What was measured, of the published client, of plain httpx with json, and of ours."""

    name: str
    published: str
    plain: str
    ours: str


def rows() -> Iterator[Row]:
    """Measure one thing after the other."""
    with LocalServer() as server:
        yield from _start(server)
        yield _decoding()
        yield _call(server)
        yield _list(server)
        yield _creation(server)


def _start(server: LocalServer) -> list[Row]:
    codes = [code.format(url=server.url, key=KEY) for code in (_PUBLISHED, _PLAIN, _OURS)]
    published, plain, ours = in_processes(codes)
    return [
        Row(
            "from the start of Python to the first answer, CPU",
            *(f"{each[0] * 1000:.0f} ms" for each in (published, plain, ours)),
        ),
        Row("memory then", *(f"{each[1]:.0f} MiB" for each in (published, plain, ours))),
    ]


def _decoding() -> Row:
    text = page_of_subscriptions()
    answer = WireResponse(status_code=200, headers=Headers(), content=text)
    operation = OPERATIONS["list_subscriptions"]
    seconds = best_seconds(
        lambda: APIHelper.json_deserialize(text.decode(), SubscriptionResponse.from_dictionary),
        lambda: json.loads(text),
        lambda: decode_rows(operation, answer, strict=False),
    )
    name = f"decode 200 subscriptions ({len(text) // 1000} KB), CPU"
    return Row(name, *(f"{each * 1000:.1f} ms" for each in seconds))


def _call(server: LocalServer) -> Row:
    ours, plain, published = asyncio.run(least_of_a_subscription(server.url))
    return Row("get a subscription, CPU", *(f"{each * 1e6:.0f} us" for each in (published, plain, ours)))


def _list(server: LocalServer) -> Row:
    def published() -> int:
        client, number, count = published_client(server.url), 1, 0
        while found := client.customers.list_customers({"page": number, "per_page": _PER_PAGE}):
            number, count = number + 1, count + len(found)
        return count

    async def plain() -> int:
        number, count = 1, 0
        async with httpx.AsyncClient(base_url=server.url, auth=(KEY, "x")) as client:
            query = {"per_page": _PER_PAGE}
            while found := (await client.get("/customers.json", params={**query, "page": number})).json():
                number, count = number + 1, count + len(found)
        return count

    async def ours() -> int:
        async with AsyncMaxio(base_url=server.url, api_key=KEY) as maxio:
            return len([each async for each in maxio.customers.list(per_page=_PER_PAGE).read_ahead(8)])

    settings = Settings(customers=_ITEMS, latency=_LIST_LATENCY)
    works = (published, lambda: asyncio.run(plain()), lambda: asyncio.run(ours()))
    seconds = [_seconds(server, settings, work, _ITEMS) for work in works]
    name = f"read a list of {_ITEMS:,} customers, {_LIST_LATENCY * 1000:.0f} ms a page (ours: read ahead)"
    return Row(name, *(f"{each:.1f} s" for each in seconds))


def _creation(server: LocalServer) -> Row:
    customers = [
        {"first_name": "Ada", "last_name": "Byron", "email": f"ada-{each}@example.com", "reference": f"u-{each}"}
        for each in range(_CREATED)
    ]

    def published() -> int:
        client = published_client(server.url)
        return len([client.customers.create_customer({"customer": each}) for each in customers])

    async def plain() -> int:
        async with httpx.AsyncClient(base_url=server.url, auth=(KEY, "x")) as client:
            return len([await client.post("/customers.json", json={"customer": each}) for each in customers])

    async def ours() -> int:
        with tempfile.TemporaryDirectory() as directory:
            async with AsyncMaxio(base_url=server.url, api_key=KEY) as maxio:
                sync = Sync(kind="customers", mode="insert")
                return (await sync.run(maxio, customers, journal=Path(directory) / "journal")).applied

    settings = Settings(latency=_CREATE_LATENCY)
    works = (published, lambda: asyncio.run(plain()), lambda: asyncio.run(ours()))
    seconds = [_seconds(server, settings, work, _CREATED) for work in works]
    name = f"create customers, {_CREATE_LATENCY * 1000:.0f} ms each (ours: bulk sync)"
    return Row(name, *(f"{_CREATED / each:.0f} a second" for each in seconds))


def _seconds(server: LocalServer, settings: Settings, work: Callable[[], Any], expected: int) -> float:
    server.reset(settings)
    start = time.monotonic()
    done = work()
    seconds = time.monotonic() - start
    if done != expected:
        raise AssertionError(f"{done} instead of {expected}")
    return seconds
