"""The examples that are run as they are."""

from __future__ import annotations

import os
import runpy
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.sandbox import Sandbox

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*command: str, folder: Path, **variables: str) -> str:
    """Run Python with warnings as errors and no site in sight, and return what it printed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAXIO_")}
    done = subprocess.run(
        [sys.executable, "-W", "error", *command],
        cwd=folder,
        env=environment | {"COLUMNS": "120"} | variables,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_demo(tmp_path: Path) -> None:
    shown = run(str(EXAMPLES / "demo.py"), folder=tmp_path)
    for expected in (
        "│ customers     │ 39      │ 1      │ 0       │",
        "│ subscriptions │ 39      │ 1      │ 0       │",
        "line 18: email: a new customer needs it, and it is empty",
        "197 uses recorded, reported in 39 sums.",
        "39 verified webhooks handled",
        "the server saw 4 at a time at most.",
    ):
        assert expected in shown
    months = [line.split("│") for line in shown.splitlines() if line.startswith("│") and " 20" in line]
    assert [int(count) for _, _, count, _, _ in months] == [39] * 4
    assert not list(tmp_path.iterdir()), "it leaves nothing behind"


def test_the_notebook(tmp_path: Path) -> None:
    shown = run(str(EXAMPLES / "notebook.py"), folder=tmp_path)
    assert "active         22" in shown
    assert "1,976.40" in shown


def test_the_tests_pass(tmp_path: Path) -> None:
    options = ["-q", "-W", "error", "-p", "no:cacheprovider", "-p", "anyio", "-p", "maxio_sdk.sandbox.pytest_plugin"]
    command = [
        "-m",
        "pytest",
        *options,
        "-k",
        "asyncio",
        "-c",
        os.devnull,
        "--rootdir",
        str(tmp_path),
        str(EXAMPLES / "test_signup.py"),
    ]
    assert "4 passed" in run(*command, folder=tmp_path, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")


class TestWorker:
    @pytest.fixture
    def worker(self) -> dict[str, Any]:
        return runpy.run_path(str(EXAMPLES / "worker.py"))

    @pytest.fixture
    def jobs(self, worker: dict[str, Any], tmp_path: Path) -> Iterator[Any]:
        with closing(worker["Jobs"](str(tmp_path / "jobs.db"))) as jobs:
            yield jobs

    @pytest.mark.anyio
    async def test_each_job_is_done_once(self, worker: dict[str, Any], jobs: Any, tmp_path: Path) -> None:
        sandbox = Sandbox(seed="demo")
        for account, plan in (("a", "basic"), ("b", "no-such-plan"), ("c", "basic"), ("d", "basic")):
            jobs.add(account, f"{account}@example.com", plan)
        settings: dict[str, Any] = {"max_retries": 0, "backoff": 0.001}
        # The answer to the first is lost for good, and then the server cannot be reached.
        sandbox.faults.lose_answer("create_subscription")
        sandbox.faults.refuse("find_subscription", times=None)
        async with sandbox.client(**settings) as maxio:
            await worker["work_off"](maxio, jobs)
            assert self.states(tmp_path) == {"a": "begun", "b": "refused", "c": "done", "d": "done"}
            # With the first in doubt, and no connection.
            await worker["work_off"](maxio, jobs)
            assert self.states(tmp_path)["a"] == "begun"
            sandbox.faults.clear()
            for _ in range(2):
                await worker["work_off"](maxio, jobs)
            assert self.states(tmp_path) == {"a": "done", "b": "refused", "c": "done", "d": "done"}
            await self.check_subscriptions(maxio)
        assert sandbox.effects.count("create_subscription") == 3

    @pytest.mark.anyio
    async def test_a_blocked_account_refuses_no_job(self, worker: dict[str, Any], jobs: Any, tmp_path: Path) -> None:
        sandbox = Sandbox(seed="demo")
        jobs.add("a", "a@example.com", "basic")
        jobs.add("b", "b@example.com", "basic")
        sandbox.faults.block_account(times=None)
        async with sandbox.client(max_retries=0) as maxio:
            await worker["work_off"](maxio, jobs)
            assert self.states(tmp_path) == {"a": "begun", "b": "new"}
            sandbox.faults.clear()
            await worker["work_off"](maxio, jobs)
        assert self.states(tmp_path) == {"a": "done", "b": "done"}

    async def check_subscriptions(self, maxio: AsyncMaxio) -> None:
        for account in "acd":
            assert (await maxio.subscriptions.find(reference=account)).state == "active"

    def states(self, folder: Path) -> dict[str, str]:
        with closing(sqlite3.connect(folder / "jobs.db")) as connection:
            return dict(connection.execute("SELECT account, state FROM jobs"))
