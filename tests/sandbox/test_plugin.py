"""The pytest fixtures, as a project that uses the SDK has them."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.sandbox import Sandbox


@pytest.mark.anyio
async def test_the_fixtures_belong_together(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")

    maxio_sandbox.requests.assert_called("create_customer", times=1)


@pytest.mark.anyio
async def test_each_test_has_a_fresh_site(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    assert await maxio.customers.list().collect() == []
    assert maxio_sandbox.effects.count() == 0


@pytest.mark.maxio_sandbox("globex", strict_fixtures=True)
def test_a_marker_sets_up_the_sandbox(maxio_sandbox: Sandbox) -> None:
    assert maxio_sandbox.subdomain == "globex"


def test_the_plugin_costs_other_projects_nothing(tmp_path: Path) -> None:
    (tmp_path / "test_other.py").write_text(
        "import sys\n"
        "def test_nothing_is_loaded():\n"
        "    assert 'maxio_sdk.sandbox.pytest_plugin' in sys.modules\n"
        "    assert not {'httpx', 'starlette', 'maxio_sdk.client', 'maxio_sdk.sandbox.sandbox'} & set(sys.modules)\n"
    )
    (entry,) = (each for each in entry_points(group="pytest11") if each.name == "maxio")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", entry.value, str(tmp_path)]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment)

    assert run.returncode == 0, run.stdout
