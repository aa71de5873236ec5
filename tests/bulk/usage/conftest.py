"""Each test has a site and a directory of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.bulk.usage.support import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture(params=["asyncio", pytest.param("trio", marks=pytest.mark.heavy)])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    """Few tests depend on the loop: those are marked to run on both always."""
    return request.param
