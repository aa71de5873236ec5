"""What the tests of the sync share: sites, journals, rows, and syncs that are killed."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import anyio
import attrs
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.sync import BulkReport, RowRecord, Sync, read_report
from maxio_sdk.errors import MaxioError
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.server import running
from tests.bulk.sync_child import Start

__all__ = [
    "BOTH_LOOPS", "KINDS", "Killing", "Kind", "as_rows", "customer", "drive", "kinds", "make_products", "one",
    "outcome", "rows_of", "served", "statuses", "subscription", "sync",
]  # fmt: skip

KINDS = ("customers", "updates", "metafields", "subscriptions")

BOTH_LOOPS = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
"""For tests in which the event loop matters. The others run on one."""

_OF_RUN = ("retry_failed", "on_progress", "now")


async def sync(maxio: AsyncMaxio, rows: Any, journal: Path, **settings: Any) -> BulkReport:
    """Run a sync, of customers unless told."""
    run = {name: settings.pop(name) for name in _OF_RUN if name in settings}
    return await Sync(**{"kind": "customers"} | settings).run(maxio, rows, journal=journal, **run)


async def one(maxio: AsyncMaxio, row: dict[str, Any], journal: Path, **settings: Any) -> RowRecord:
    """Sync a single row, and return what the report says of it."""
    (record,) = rows_of(await sync(maxio, [row], journal, **settings))
    return record


async def drive(maxio: AsyncMaxio, rows: Any, journal: Path, **settings: Any) -> BulkReport:
    """Run a job again until it is done, whatever ends it."""
    for _ in range(60):
        try:
            report = await sync(maxio, rows, journal, retry_failed=True, **settings)
        except MaxioError:
            continue
        if report.exit_code == 0:
            return report
    raise AssertionError("it never ends")


def rows_of(report: BulkReport) -> list[RowRecord]:
    return list(report.rows())


def statuses(report: BulkReport) -> list[str]:
    return [row.status for row in report.rows()]


def as_rows(numbers: range, **more: Any) -> list[dict[str, Any]]:
    return [customer(number, **more) for number in numbers]


def customer(number: int, **more: Any) -> dict[str, Any]:
    return {
        "first_name": "Ada",
        "last_name": f"No{number}",
        "email": f"ada-{number}@example.com",
        "reference": f"u-{number}",
        **more,
    }


def subscription(number: int, **more: Any) -> dict[str, Any]:
    return {
        "product_handle": "gold",
        "customer_reference": f"u-{number}",
        "reference": f"s-{number}",
        "payment_collection_method": "remittance",
        **more,
    }


async def make_products(maxio: AsyncMaxio) -> None:
    """Make the products `gold` and `silver`."""
    family = await maxio.product_families.create(name="Plans")
    for handle in ("gold", "silver"):
        await maxio.products.create(
            str(family.id), name=handle, handle=handle, description=handle, price_in_cents=1000, interval=1,
            interval_unit="month",
        )  # fmt: skip


@attrs.frozen(kw_only=True)
class Kind:
    """A job of many rows, and the site that it begins with."""

    settings: dict[str, Any]
    rows: list[dict[str, Any]]
    snapshot: dict[str, Any]
    effects: dict[str, int]
    """How often each operation is to be applied."""


@contextmanager
def served(sandbox: Sandbox) -> Iterator[str]:
    """Serve a sandbox over HTTP from a thread."""
    ready, told = threading.Event(), asyncio.Event()
    found: dict[str, Any] = {}

    async def serve() -> None:
        found["loop"] = asyncio.get_running_loop()
        async with running(sandbox) as ports:
            found["url"] = ports.url
            ready.set()
            await told.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(30)
    try:
        yield found["url"]
    finally:
        found["loop"].call_soon_threadsafe(told.set)
        thread.join(30)


class Killing:
    """A site over HTTP, and a process that starts syncs with it and kills them."""

    def __init__(self, sandbox: Sandbox, url: str, directory: Path) -> None:
        self.sandbox, self.url, self._directory = sandbox, url, directory
        self._count = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bulk.sync_runner"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for kind in kinds(2).values():
            self.run(kind, self.begin(kind), forks=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=30)

    def begin(self, kind: Kind) -> Path:
        """Put the site back, and return a new journal."""
        self.sandbox.restore(kind.snapshot)
        # The snapshot has the time at which it was taken.
        self.sandbox.clock.set(datetime.now(UTC))
        self.sandbox.effects.clear()
        self.sandbox.requests.clear()
        self._count += 1
        return self._directory / f"{self._count}.journal"

    def run(self, kind: Kind, journal: Path, **fate: Any) -> int:
        """Run a job in a process of its own; return how that ended."""
        self.start(kind, journal, **fate)
        return self.wait()

    def start(self, kind: Kind, journal: Path, **fate: Any) -> None:
        start = Start(url=self.url, journal=str(journal), settings=kind.settings, rows=kind.rows, **fate)
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(attrs.asdict(start)) + "\n")
        self._process.stdin.flush()

    def wait(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def references(self) -> dict[int, str | None]:
        """Return the references of all customers and subscriptions on the site, by id."""

        async def read() -> dict[int, str | None]:
            async with self.sandbox.client() as maxio:
                found: dict[int, str | None] = {}
                async for customer in maxio.customers.list(per_page=200):
                    found[customer.id or 0] = customer.reference
                async for subscription in maxio.subscriptions.list(per_page=200):
                    found[subscription.id or 0] = subscription.reference
                return found

        return anyio.run(read)

    def applied(self) -> dict[str, int]:
        """Count the effects by operation."""
        counts: dict[str, int] = {}
        for effect in self.sandbox.effects:
            counts[effect.operation_id] = counts.get(effect.operation_id, 0) + 1
        return counts


def outcome(journal: Path) -> list[tuple[Any, ...]]:
    """Return what a report says of each row, but for ids, which the site gives in the order of arrival."""
    report = read_report(journal)
    rows = [(row.number, row.status, row.action, row.messages, dict(row.payload)) for row in report.rows()]
    ids = [row.object_id for row in report.rows()]
    assert len(set(ids)) == len(ids)
    return rows


def kinds(count: int) -> dict[str, Kind]:
    """Make the jobs of so many rows, by name."""
    kinds: dict[str, Kind] = {}

    async def make() -> None:
        kinds["customers"] = Kind(
            settings={"kind": "customers", "mode": "insert"},
            rows=[customer(number) for number in range(count)],
            snapshot=Sandbox().snapshot(),
            effects={"create_customer": count},
        )
        sandbox = Sandbox()
        async with sandbox.client() as maxio:
            made = [await maxio.customers.create(**customer(number)) for number in range(count)]
            kinds["updates"] = Kind(
                settings={"kind": "customers", "mode": "update"},
                rows=[{"id": each.id, "city": f"City {each.id}"} for each in made],
                snapshot=sandbox.snapshot(),
                effects={"update_customer": count},
            )
            half = count // 2
            # Every second one is there already.
            kinds["metafields"] = Kind(
                settings={"kind": "customers", "mode": "upsert", "match": "reference"},
                rows=[
                    customer(number, phone="555", **{"metafield:Color": "red"}) for number in range(half, count + half)
                ],
                snapshot=sandbox.snapshot(),
                effects={"create_customer": half, "update_customer": count - half, "create_metadata": count},
            )
            await make_products(maxio)
            kinds["subscriptions"] = Kind(
                settings={"kind": "subscriptions", "mode": "upsert", "match": "reference"},
                rows=[subscription(number) for number in range(count)],
                snapshot=sandbox.snapshot(),
                effects={"create_subscription": count},
            )

    anyio.run(make)
    return kinds
