"""pytest fixtures: a fresh site, and a client of it, for each test.

    async def test_signup(maxio, maxio_sandbox):
        await sign_up(maxio, "ada@example.com")
        maxio_sandbox.requests.assert_called("create_subscription", times=1)

`@pytest.mark.maxio_sandbox(seed="demo", strict_concurrency=True)` gives the sandbox arguments of `Sandbox`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from maxio_sdk import AsyncMaxio
    from maxio_sdk.sandbox import Sandbox

__all__ = ["maxio", "maxio_sandbox", "pytest_configure"]


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "maxio_sandbox(**arguments): arguments of the `maxio_sandbox` fixture's Sandbox")


@pytest.fixture
def maxio_sandbox(request: pytest.FixtureRequest) -> Sandbox:
    """Return a fresh sandbox of Maxio."""
    from maxio_sdk.sandbox import Sandbox

    marker = request.node.get_closest_marker("maxio_sandbox")
    return Sandbox(*marker.args, **marker.kwargs) if marker is not None else Sandbox()


@pytest.fixture
def maxio(maxio_sandbox: Sandbox) -> AsyncMaxio:
    """Return a client of `maxio_sandbox`, in this process. There is nothing to close."""
    return maxio_sandbox.client()
