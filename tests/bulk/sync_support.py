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

from maxio_sdk.bulk.sync import read_report
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox.server import running
from tests.bulk.sync_child import Start

__all__ = ["KINDS", "Killing", "Kind", "customer", "kinds", "outcome", "served"]

KINDS = ("customers", "updates", "metafields", "subscriptions")


def customer(number: int, **more: Any) -> dict[str, Any]:
    return {
        "first_name": "Ada",
        "last_name": f"No{number}",
        "email": f"ada-{number}@example.com",
        "reference": f"u-{number}",
        **more,
    }


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
            [sys.executable, "-m", "tests.bulk.sync_child"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

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
            family = await maxio.product_families.create(name="Plans")
            await maxio.products.create(
                str(family.id), name="Gold", handle="gold", description="Gold", price_in_cents=1000, interval=1,
                interval_unit="month",
            )  # fmt: skip
            kinds["subscriptions"] = Kind(
                settings={"kind": "subscriptions", "mode": "upsert", "match": "reference"},
                rows=[
                    {
                        "product_handle": "gold",
                        "customer_reference": f"u-{number}",
                        "reference": f"s-{number}",
                        "payment_collection_method": "remittance",
                    }
                    for number in range(count)
                ],
                snapshot=sandbox.snapshot(),
                effects={"create_subscription": count},
            )

    anyio.run(make)
    return kinds
