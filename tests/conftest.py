"""What all tests share."""

from __future__ import annotations

import gc
import os
import sys
from typing import Any

import hypothesis
import pytest

# A busy machine makes any example slow, which says nothing about the code.
_ANY_SPEED = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("fast", _ANY_SPEED, max_examples=25)
hypothesis.settings.load_profile("fast")

# Where this is set, each of the many processes that tests start would compile the whole SDK.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def _has_full_counts(config: pytest.Config) -> bool:
    return config.getoption("markexpr") == "heavy"


def pytest_collection_finish() -> None:
    """Collect garbage seldom, and leave out what lives as long as the tests: it would be a tenth of their cost."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Have one worker more than there are cores, as many a test waits for a socket or a process."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (cores or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give each file to one worker, unless told otherwise: what the tests of a file share is made once.

    With full counts single tests take minutes, so that those are spread.
    """
    if config.getvalue("dist") != "load" or _has_full_counts(config):
        return None
    from xdist.scheduler import LoadFileScheduling

    return LoadFileScheduling(config, log)


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> Any:
    """Run tests marked `anyio` on both event loops."""
    return request.param
