"""What all tests share."""

from __future__ import annotations

from typing import Any

import hypothesis
import pytest

# A busy machine makes any example slow, which says nothing about the code.
hypothesis.settings.register_profile(
    "any_speed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any_speed")


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    """Run tests marked `anyio` on both event loops."""
    return request.param
