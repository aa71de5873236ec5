"""How a job is shown while it runs, and how it ends when it is told to."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from maxio_sdk.bulk.sync import Progress
from maxio_sdk.cli import main
from maxio_sdk.cli._jobs.progress import Lines, Pace, showing
from maxio_sdk.cli._jobs.wording import duration
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.faults import Fault
from maxio_sdk.sandbox._state.customers import Customer
from tests.cli.support import served
from tests.cli.sync_support import customers_csv, started

SECONDS = 60
posix = pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals to a process of its own")


def wait_until(there: Callable[[], object]) -> None:
    deadline = time.monotonic() + SECONDS
    while not there():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def made(sandbox: Sandbox) -> int:
    return len(sandbox.site[Customer])


def asked(sandbox: Sandbox) -> int:
    return sum(request.operation_id == "create_customer" for request in sandbox.requests)


@posix
def test_an_interruption_ends_the_rows_at_work_and_the_same_command_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    customers_csv(tmp_path / "c.csv", range(20))
    sandbox = Sandbox()
    fault = sandbox.faults.add(Fault(operation="create_customer", latency=0.2))
    with served(sandbox) as url:
        run = started(url, "sync", "customers", "c.csv", "--report", "r.jsonl", directory=tmp_path)
        wait_until(lambda: made(sandbox))
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=SECONDS)
        assert run.returncode == 130
        count = made(sandbox)
        assert 0 < count < 20
        # What was at work was not cut off.
        assert f"{count} rows applied ({count} created).\n" in out
        assert "Report: r.jsonl" in out
        assert "Give the same command again to go on." in err
        assert "Traceback" not in err
        sandbox.faults.remove(fault)
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("MAXIO_BASE_URL", url)
        monkeypatch.setenv("MAXIO_API_KEY", "sandbox-key")
        assert main(["sync", "customers", "c.csv"]) == 0
    out, err = capsys.readouterr()
    assert f"  {count} of these by an earlier run" in out
    # Not on a terminal, and soon done: nothing but the result.
    assert err == ""
    assert made(sandbox) == 20


@posix
def test_a_second_interruption_ends_it_at_once(tmp_path: Path) -> None:
    customers_csv(tmp_path / "c.csv", range(8))
    sandbox = Sandbox()
    sandbox.faults.add(Fault(operation="create_customer", latency=SECONDS * 2))
    with served(sandbox) as url:
        run = started(url, "sync", "customers", "c.csv", directory=tmp_path)
        wait_until(lambda: asked(sandbox) == 4)
        run.send_signal(signal.SIGINT)
        assert run.stderr is not None
        assert "Ctrl-C again" in run.stderr.readline()
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=SECONDS)
    assert run.returncode == 130
    assert re.match(r"c\.csv: 0 rows applied, [48] not ended\.\n", out)
    assert "Traceback" not in err


@posix
def test_a_pipe_that_says_nothing_keeps_nobody_waiting(tmp_path: Path) -> None:
    header, *rows = customers_csv(tmp_path / "c.csv", range(1_000)).read_text().splitlines(keepends=True)
    sandbox = Sandbox()
    with served(sandbox) as url:
        arguments = ["sync", "customers", "-", "--journal", "j.journal"]
        run = started(url, *arguments, directory=tmp_path, stdin=subprocess.PIPE)
        assert run.stdin is not None
        run.stdin.write(header)
        # What has come is handed on when the next row comes late.
        while rows and not made(sandbox):
            run.stdin.write(rows.pop())
            run.stdin.flush()
            time.sleep(0.1)
        run.send_signal(signal.SIGTERM)
        # The pipe is open to the end.
        assert run.wait(SECONDS) == 130
        run.stdin.close()
        assert run.stdout is not None
        assert run.stderr is not None
        assert "applied" in run.stdout.read()
        assert "Traceback" not in run.stderr.read()
        run.stdout.close()
        run.stderr.close()


class Clock:
    """A clock that is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_pace_is_told_without_what_earlier_runs_did() -> None:
    clock = Clock()
    pace = Pace(10_000, clock)
    progress = Progress(applied=30, failed=9, unknown=1, earlier=5_960)
    assert pace.words(progress) == "6,000 of 10,000 rows, 9 failed, 1 unknown"
    clock.now += 10
    assert pace.words(progress) == ("6,000 of 10,000 rows, 4.0 a second, about 17 minutes left, 9 failed, 1 unknown")
    assert Pace(None, clock).words(Progress(applied=1)) == "1 row"
    # Rows that only an earlier run knows come on top.
    assert Pace(2, clock).words(Progress(applied=3)) == "2 of 2 rows"


def test_lines_come_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    lines = Lines(Pace(100, clock))
    for second in range(25):
        clock.now = 100.0 + second
        lines.show(Progress(applied=second))
    assert capsys.readouterr().err.splitlines() == [
        "10 of 100 rows, 1.0 a second, about 2 minutes left",
        "20 of 100 rows, 1.0 a second, about 1 minute left",
    ]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("term", "shown"), [("xterm", True), ("dumb", False)])
def test_a_terminal_has_a_bar(term: str, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLUMNS", "100")
    with showing(10) as show:
        show(Progress(applied=3, failed=1))
    assert ("4 of 10 rows" in screen.getvalue()) == shown


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"),
        (59.9, "less than a minute"),
        (60, "about 1 minute"),
        (3569, "about 59 minutes"),
        (3599, "about 1 hour"),
        (2 * 3600 + 300, "about 2 hours 5 minutes"),
        (35 * 3600 + 300, "about 35 hours"),
    ],
)
def test_durations_are_rough(seconds: float, words: str) -> None:
    assert duration(seconds) == words
