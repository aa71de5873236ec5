"""A sandbox for each test."""

from __future__ import annotations

import pytest

from tests.sandbox.support import Api


@pytest.fixture
def api() -> Api:
    """Calls to a fresh, empty site."""
    return Api()
