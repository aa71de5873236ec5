"""Receivers in processes of their own: their end, however it comes, and two on one store."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

import pytest

from maxio_sdk.webhooks import SQLiteStore, StoreCounts, WebhookReceiver
from tests.webhooks.receiver_support import KEY, body, eventually, give, signed

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")]

HEAD = f"""
import sys, threading
import anyio
from maxio_sdk.webhooks import SQLiteStore, WebhookReceiver

receiver = WebhookReceiver({KEY!r}, store=SQLiteStore(sys.argv[1]), poll_interval=0.02, retry_delays=(0.01,))

def say(text):
    print(text, flush=True)
"""


@pytest.fixture
def anyio_backend() -> str:
    """The children choose theirs."""
    return "asyncio"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "webhooks.db"


@contextmanager
def running(path: Path, program: str) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """Run a program that has a receiver; the values are the process and what it says."""
    command = [sys.executable, "-W", "error", "-c", HEAD + textwrap.dedent(program), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout
        finally:
            process.kill()


def accepting(path: Path) -> WebhookReceiver:
    return WebhookReceiver(KEY, store=SQLiteStore(path))


SLOW_WORKER = """
    @receiver.on()
    async def handle(event):
        say(f"began {event.id}")
        await anyio.sleep(0.1)
        say(f"ended {event.id}")

    receiver.run(backend=BACKEND)
    say("bye")
"""


@pytest.mark.parametrize(
    ("backend", "number"), [("asyncio", signal.SIGTERM), pytest.param("trio", signal.SIGINT, marks=pytest.mark.heavy)]
)
def test_a_worker_ends_its_handlers_when_it_is_told_to_end(path: Path, backend: str, number: int) -> None:
    receiver = accepting(path)
    give(receiver, 1)
    give(receiver, 2)
    with running(path, SLOW_WORKER.replace("BACKEND", repr(backend))) as (process, said):
        assert said.readline() == "began 1\n"
        process.send_signal(number)
        assert said.read() == "ended 1\nbye\n"
        assert process.wait(10) == 0
    assert receiver.counts() == StoreCounts(pending=1, handled=1, dead=0)


@pytest.mark.heavy
def test_a_worker_gets_what_others_accept(path: Path) -> None:
    receiver = accepting(path)
    with running(path, SLOW_WORKER.replace("BACKEND", "'asyncio'")) as (_, said):
        for webhook_id in (1, 2):
            give(receiver, webhook_id)
            assert [said.readline(), said.readline()] == [f"began {webhook_id}\n", f"ended {webhook_id}\n"]


async def test_another_worker_takes_over_at_once_when_one_is_killed(path: Path) -> None:
    receiver = accepting(path)
    program = SLOW_WORKER.replace("BACKEND", "'asyncio'").replace("0.1", "10 if event.id == 1 else 0")
    with ExitStack() as stack:
        first, said = stack.enter_context(running(path, program))
        give(receiver, 1)
        assert said.readline() == "began 1\n"
        _, said = stack.enter_context(running(path, program.replace("10 if", "0 if")))
        give(receiver, 2, 2)
        give(receiver, 3, 3)
        first.kill()
        lines = [said.readline() for _ in range(6)]
    assert sorted(lines) == sorted(f"{what} {each}\n" for what in ("began", "ended") for each in (1, 2, 3))


async def test_two_workers_hand_each_event_over_once(path: Path) -> None:
    receiver = accepting(path)
    program = SLOW_WORKER.replace("BACKEND", "'asyncio'").replace("0.1", "0")
    with ExitStack() as stack:
        processes = [stack.enter_context(running(path, program)) for _ in range(2)]
        for webhook_id in range(30):
            give(receiver, webhook_id, webhook_id % 4)
        await eventually(lambda: receiver.counts().handled == 30)
        for process, _ in processes:
            process.send_signal(signal.SIGTERM)
        said = "".join(said.read() for _, said in processes).splitlines()
    assert sorted(line for line in said if line != "bye") == sorted(
        f"{what} {each}" for what in ("began", "ended") for each in range(30)
    )


@pytest.mark.heavy
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_handler_that_quits_ends_the_worker_and_is_not_done(path: Path, backend: str) -> None:
    receiver = accepting(path)
    give(receiver, 1)
    program = """
        @receiver.on()
        async def handle(event):
            sys.exit(7)

        receiver.run(backend=BACKEND)
    """
    with running(path, program.replace("BACKEND", repr(backend))) as (process, _):
        assert process.wait(10) != 0
    (item,) = SQLiteStore(path).due(1e12, 10)
    assert (item.attempts, item.done) == (0, frozenset())


@pytest.mark.parametrize("backend", ["asyncio", pytest.param("trio", marks=pytest.mark.heavy)])
def test_a_server_that_just_exits_waits_for_handlers_and_not_for_ever(path: Path, backend: str) -> None:
    receiver = accepting(path)
    give(receiver, 1)
    program = """
        import atexit

        began = threading.Event()

        @receiver.on()
        async def handle(event):
            began.set()
            await anyio.sleep(0.05)
            say("handled")

        background = receiver.in_background(backend=BACKEND)
        background.__enter__()
        atexit.register(background.__exit__, None, None, None)
        assert began.wait(10)
        sys.exit(3)
    """
    with running(path, program.replace("BACKEND", repr(backend))) as (process, said):
        assert said.readline() == "handled\n"
        assert process.wait(10) == 3
    assert receiver.counts().handled == 1


@pytest.mark.heavy
def test_a_child_of_a_fork_enters_for_itself(path: Path) -> None:
    program = """
        import os, warnings

        got = threading.Event()
        receiver.on(name="handler")(lambda event: (say(f"{os.getpid() == parent} {event.id}"), got.set()))
        parent = os.getpid()
        with receiver.in_background():
            receiver.accept(*eval(sys.stdin.readline()))
            assert got.wait(10)
        warnings.simplefilter("ignore")
        got.clear()
        child = os.fork()
        if child == 0:
            with receiver.in_background():
                receiver.accept(*eval(sys.stdin.readline()))
                assert got.wait(10)
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
    """
    lines = "".join(f"{signed(body(webhook_id))!r}\n" for webhook_id in (1, 2))
    command = [sys.executable, "-W", "error", "-c", HEAD + textwrap.dedent(program), str(path)]
    ended = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=30, check=False)
    assert (ended.stdout, ended.stderr, ended.returncode) == ("True 1\nFalse 2\n", "", 0)
