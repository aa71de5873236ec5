"""The site of a job, and its journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from maxio_sdk.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "job.journal"
