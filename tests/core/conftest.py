"""Makes the sample models known to annotations given as text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from maxio_sdk._core import codec, names
from tests.core.sample import NAMES


@pytest.fixture(autouse=True, scope="session")
def sample_names() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in NAMES.items():
            patch.setitem(names.NAMES, name, value)
        yield


@pytest.fixture(autouse=True)
def nothing_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Misfits are logged once in a process: each test begins with a new one."""
    monkeypatch.setattr(codec, "_reported", set())
