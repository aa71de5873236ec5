"""Many threads and processes that record into one file, and how much memory it takes."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import subprocess
import sys
import threading
import tracemalloc
from pathlib import Path

import pytest

from maxio_sdk.bulk.usage import UsageCounts, UsageRecord, UsageRecorder
from maxio_sdk.errors import JournalError

posix = pytest.mark.skipif(sys.platform == "win32", reason="forks of POSIX")


def total(recorder: UsageRecorder) -> tuple[int, int]:
    """How many records there are, and their sum."""
    entries = list(recorder.pending())
    return sum(entry.records for entry in entries), int(sum(entry.quantity for entry in entries))


def test_threads_record_at_once(tmp_path: Path) -> None:
    recorder = UsageRecorder(tmp_path / "usage.db")

    def work(number: int) -> None:
        for each in range(50):
            recorder.record(number % 2 + 1, each % 3 + 1, number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert total(recorder) == (400, 50 * sum(range(8)))
    assert recorder.counts() == UsageCounts(open=6)


def _record(path: Path, number: int, times: int) -> None:
    with UsageRecorder(path) as recorder:
        for each in range(times):
            recorder.record(number % 2 + 1, each % 3 + 1, number)


@pytest.mark.parametrize("times", [20, pytest.param(1000, marks=pytest.mark.heavy)])
def test_processes_record_at_once(tmp_path: Path, times: int) -> None:
    path = tmp_path / "usage.db"
    context = multiprocessing.get_context("forkserver" if sys.platform != "win32" else "spawn")
    processes = [context.Process(target=_record, args=(path, number, times)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * 3
    assert total(UsageRecorder(path)) == (3 * times, times * 3)


@posix
def test_a_recorder_goes_along_over_a_fork(tmp_path: Path) -> None:
    recorder = UsageRecorder(tmp_path / "usage.db")
    recorder.record(1, 1, 1)
    stop = threading.Event()

    def go_on() -> None:
        while not stop.is_set():
            recorder.record(2, 1, 1)

    thread = threading.Thread(target=go_on)
    thread.start()
    children = []
    for _ in range(5):
        child = os.fork()
        if not child:
            recorder.record(1, 1, 1)
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 5
    stop.set()
    thread.join()
    assert next(recorder.pending()).quantity == 6


def test_what_was_recorded_outlives_the_process(tmp_path: Path) -> None:
    program = """
import os, signal, sys
from maxio_sdk.bulk.usage import UsageRecorder
recorder = UsageRecorder(sys.argv[1])
for _ in range(20):
    recorder.record(1, 2, "0.1")
    print(flush=True)
os.kill(os.getpid(), signal.SIGKILL) if hasattr(signal, "SIGKILL") else os._exit(1)
"""
    path = tmp_path / "usage.db"
    done = subprocess.run([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, check=False)
    assert done.stdout.count(b"\n") == 20
    (entry,) = UsageRecorder(path).pending()
    assert (str(entry.quantity), entry.records) == ("2.0", 20)


def test_what_cannot_be_written_is_told_and_not_half_written(tmp_path: Path) -> None:
    recorder = UsageRecorder(tmp_path / "usage.db")
    recorder.record(1, 1, 1)
    with recorder._file.writing() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    records = [UsageRecord(subscription=number, component=1, quantity=1) for number in range(1, 2000)]
    with pytest.raises(JournalError, match="full"):
        recorder.record_many(records)
    assert total(recorder) == (1, 1)
    recorder.record(1, 1, 1)
    assert total(recorder) == (2, 2)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "usage.db"
    path.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(JournalError, match="cannot be used"):
        UsageRecorder(path)
    other = tmp_path / "newer.db"
    UsageRecorder(other).close()
    connection = sqlite3.connect(other)
    connection.execute("UPDATE recorder SET version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(JournalError, match="another version"):
        UsageRecorder(other)


@pytest.mark.parametrize("count", [1_000, pytest.param(10_000, marks=pytest.mark.heavy)])
def test_recording_takes_no_memory(tmp_path: Path, count: int) -> None:
    recorder = UsageRecorder(tmp_path / "usage.db")

    def record(begin: int, end: int) -> None:
        for number in range(begin, end):
            recorder.record(number % 50 + 1, 1, 1)

    record(0, 300)
    tracemalloc.start()
    try:
        record(300, count)
        left, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 300_000
    assert left < 100_000
    assert total(recorder) == (count, count)
    assert recorder.counts().open == 50
