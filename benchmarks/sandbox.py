"""The sandbox in the same process: a fresh site, a thousand calls, a year of renewals."""

from __future__ import annotations

import asyncio
import time

from benchmarks.measure import Figure
from maxio_sdk.sandbox import Sandbox

__all__ = ["figures"]

_SITES = 30
_CALLS = 1_000
_SUBSCRIPTIONS = 200


def figures() -> list[Figure]:
    """Compare with the seconds that each may take."""
    asyncio.run(_first_call())
    fresh = min(asyncio.run(_first_call()) for _ in range(_SITES))
    calls = min(asyncio.run(_calls()) for _ in range(3))
    return [
        _within("sandbox: a fresh site and its first call", fresh, 0.005),
        _within(f"sandbox: {_CALLS} simple calls", calls, 2),
        _within(f"sandbox: a year of {_SUBSCRIPTIONS} monthly subscriptions", asyncio.run(_year()), 10),
    ]


def _within(name: str, seconds: float, most: float) -> Figure:
    return Figure(name, f"{seconds * 1000:.1f} ms", f"{most * 1000:.0f} ms", seconds / most, 1)


async def _first_call() -> float:
    start = time.perf_counter()
    async with Sandbox().client() as maxio:
        await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")
    return time.perf_counter() - start


async def _calls() -> float:
    async with Sandbox().client() as maxio:
        customer = await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")
        start = time.perf_counter()
        for _ in range(_CALLS):
            await maxio.customers.get(customer.id)
        return time.perf_counter() - start


async def _year() -> float:
    sandbox = Sandbox()
    async with sandbox.client() as maxio:
        family = await maxio.product_families.create(name="Plans")
        product = await maxio.products.create(
            str(family.id), name="Gold", description="Gold", price_in_cents=1000, interval=1, interval_unit="month"
        )
        for number in range(_SUBSCRIPTIONS):
            await maxio.subscriptions.create(
                product_id=product.id,
                customer_attributes={"first_name": "Ada", "last_name": "Byron", "email": f"ada-{number}@example.com"},
                credit_card_attributes={
                    "full_number": "4111111111111111",
                    "expiration_month": 1,
                    "expiration_year": 2040,
                },
            )
    start = time.perf_counter()
    sandbox.clock.advance(days=366)
    return time.perf_counter() - start
