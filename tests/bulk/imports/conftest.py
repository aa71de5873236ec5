"""A site to import into."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.sandbox import Sandbox
from tests.bulk.imports.shop import Shop, open_shop


@pytest.fixture(scope="session")
def shop() -> Shop:
    return open_shop()


@pytest.fixture
def sandbox(shop: Shop) -> Sandbox:
    sandbox = Sandbox()
    sandbox.restore(shop.snapshot)
    # The snapshot has the time at which it was taken.
    sandbox.clock.set(datetime.now(UTC))
    return sandbox


@pytest.fixture
async def maxio(sandbox: Sandbox) -> AsyncIterator[AsyncMaxio]:
    async with sandbox.client(backoff=0.001, max_retries=1) as client:
        yield client


@pytest.fixture(params=["asyncio", pytest.param("trio", marks=pytest.mark.heavy)])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    """Few tests depend on the loop: those are marked to run on both always."""
    return request.param
