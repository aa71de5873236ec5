"""A sync against one call after the other, what a row costs, and the memory of jobs and sources over many rows.

`python -m benchmarks bulk` takes some minutes; with `--full` memory is measured at a million rows, which takes an hour.
"""

from __future__ import annotations

import asyncio
import gc
import json
import math
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any

import attrs
import httpx

from benchmarks.measure import Figure
from maxio_sdk import AsyncMaxio
from maxio_sdk.bulk.sources import Source, csv_rows, database, json_lines, parquet, sql
from maxio_sdk.bulk.sync import Sync
from maxio_sdk.hooks import AttemptEvent

__all__ = ["figures"]

_KEY = "sandbox-key"
_SYNC = Sync(kind="customers", mode="insert")
_SLOTS = 4
_FEW = 10_000
_COSTED = 300
_COST_ROUNDS = 5
_SENT_ONE_IN = 50
"""A call costs some milliseconds even where it is answered at once, so that of a million rows not all are sent."""


@attrs.frozen
class _Kind:
    """A kind of source: its file, and how much more memory it may take for many rows."""

    suffix: str
    limit: float = 1.1


# DuckDB decodes a row group for each of its threads: 122,880 rows, which a short file does not have.
_KINDS = {
    "csv": _Kind("csv"),
    "json_lines": _Kind("jsonl"),
    "parquet": _Kind("parquet", 2.5),
    "sql": _Kind("csv", 2.5),
    "database": _Kind("db"),
}


def figures(*, full: bool = False) -> list[Figure]:
    """Compare with a sequential run, with all slots busy, with the calls alone, and with ten thousand rows."""
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        with _SandboxServer() as server:
            speed = [*_against_sequential(server, place), *_slots_busy(server, place)]
        cost = _cost_of_a_row(place)
        return [*speed, cost, _memory_of_a_job(full), *_memory_of_sources(full, place)]


def _against_sequential(server: _SandboxServer, place: Path) -> list[Figure]:
    rows, latency = list(_rows(240)), 0.2
    ours = asyncio.run(_sync(server, latency, rows, place / "slow.journal"))
    alone = asyncio.run(_sequential(server, latency, rows))
    name = f"{len(rows)} customers at {latency * 1000:.0f} ms"
    return [
        Figure(
            f"{name}: one by one / sync",
            f"{ours.seconds:.2f} s",
            f"{alone:.2f} s",
            alone / ours.seconds,
            3.8,
            at_least=True,
        ),
        _slots_held(name, ours.held, 0.9),
    ]


def _slots_busy(server: _SandboxServer, place: Path) -> list[Figure]:
    rows, latency = list(_rows(500)), 0.02
    # Wall-clock time: the best run is the one that nothing else interfered with.
    runs = [asyncio.run(_sync(server, latency, rows, place / f"fast-{run}.journal")) for run in range(2)]
    held, most = max(run.held for run in runs), _SLOTS / latency
    rate = len(rows) / min(run.seconds for run in runs)
    name = f"{len(rows)} customers at {latency * 1000:.0f} ms"
    return [
        _slots_held(name, held, 0.6),
        Figure(f"{name}: rows a second", f"{rate:.0f}", f"{most:.0f}", rate / most, 0.5, at_least=True),
    ]


def _slots_held(name: str, share: float, limit: float) -> Figure:
    return Figure(f"{name}: slots held", f"{share * _SLOTS:.2f}", str(_SLOTS), share, limit, at_least=True)


@attrs.frozen
class _Run:
    """A sync: its seconds, and the share of the slots' time that requests took."""

    seconds: float
    held: float


async def _sync(server: _SandboxServer, latency: float, rows: list[dict[str, Any]], journal: Path) -> _Run:
    elapsed: list[float] = []

    def note(event: AttemptEvent) -> None:
        elapsed.append(event.elapsed)

    async with AsyncMaxio(base_url=server.url, api_key=_KEY, event_hooks={"response": [note]}) as maxio:
        server.reset(latency)
        # The first call makes the HTTP client, which takes a while.
        await maxio.sites.get()
        elapsed.clear()
        start = time.monotonic()
        report = await _SYNC.run(maxio, rows, journal=journal)
        seconds = time.monotonic() - start
    _expect(report.applied, server.created(), len(rows))
    return _Run(seconds, sum(elapsed) / (_SLOTS * seconds))


async def _sequential(server: _SandboxServer, latency: float, rows: list[dict[str, Any]]) -> float:
    async with AsyncMaxio(base_url=server.url, api_key=_KEY) as maxio:
        server.reset(latency)
        await maxio.sites.get()
        start = time.monotonic()
        for row in rows:
            await maxio.customers.create(**row)
        seconds = time.monotonic() - start
    _expect(server.created(), len(rows))
    return seconds


def _expect(*counts: int) -> None:
    if len(set(counts)) > 1:
        raise AssertionError(f"these should agree: {counts}")


def _rows(number: int, *, sent_one_in: int = 1) -> Iterator[dict[str, Any]]:
    """Make rows of which some lack what a new customer needs, so that they are refused without a call."""
    for each in range(number):
        yield {
            "first_name": "Ada",
            "last_name": f"No{each}",
            "email": "" if each % sent_one_in else f"ada-{each}@example.com",
            "reference": f"u-{each}",
            "city": "Boston",
        }


class _SandboxServer:
    """The sandbox over HTTP, in a process of its own that ends with the block."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "maxio_sdk.sandbox", "--port", "0", "--api-key", _KEY]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        found = re.search(r"http://[\d.:]+", self._process.stdout.readline())
        if found is None:
            raise AssertionError("the sandbox does not say where it is")
        self.url = found[0]

    def reset(self, latency: float) -> None:
        """Begin anew, with every answer so many seconds late."""
        self._control("reset", {})
        self._control("faults", {"latency": latency, "times": None})

    def created(self) -> int:
        """Count the customers that were made."""
        return int(self._control("effects")["by_operation"].get("create_customer", 0))

    def _control(self, name: str, body: dict[str, Any] | None = None) -> Any:
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"{self.url}/__sandbox__/{name}", content, {"content-type": "application/json"}
        )
        # Plain urllib would go through a proxy of the environment.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=60) as answer:
            return json.load(answer)

    def __enter__(self) -> _SandboxServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.communicate(timeout=10)


class _AtOnce(httpx.AsyncBaseTransport):
    """Stands in for the network: a site that answers at once, so that only our own work counts."""

    def __init__(self) -> None:
        self._ids = count(1)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json={"site": {"id": 1}})
        customer = json.loads(await request.aread())["customer"]
        return httpx.Response(201, json={"customer": {**customer, "id": next(self._ids)}})


def _cost_of_a_row(place: Path) -> Figure:
    """Compare the CPU of a row in a job, worker threads included, with that of its call alone."""
    rows = list(_rows(_COSTED))
    row, call = asyncio.run(_costs(rows, place))
    return Figure(
        "CPU of a row: in a sync / its call alone", f"{row * 1e6:.0f} us", f"{call * 1e6:.0f} us", row / call, 8
    )


async def _costs(rows: list[dict[str, Any]], place: Path) -> tuple[float, float]:
    least = [math.inf, math.inf]
    async with (
        httpx.AsyncClient(transport=_AtOnce()) as http,
        AsyncMaxio("acme", api_key=_KEY, http_client=http) as maxio,
    ):

        async def calls() -> None:
            for row in rows:
                await maxio.customers.create(**row)

        async def sync() -> None:
            await _SYNC.run(maxio, rows, journal=place / f"cost-{time.monotonic_ns()}.journal")

        for _ in range(_COST_ROUNDS):
            for index, work in enumerate((sync, calls)):
                gc.collect()
                start = time.process_time()
                await work()
                least[index] = min(least[index], (time.process_time() - start) / len(rows))
    return least[0], least[1]


def _memory_of_a_job(full: bool) -> Figure:
    """Compare the peak memory of whole jobs, from the source to the journal, over answers that come at once."""
    many = 1_000_000 if full else 3 * _FEW
    few, more = _peaks(["job", str(_FEW)], ["job", str(many)])
    return _memory_figure(f"sync, 1 in {_SENT_ONE_IN} sent: {many:,} / {_FEW:,} rows", more, few, 1.1)


def _memory_of_sources(full: bool, place: Path) -> list[Figure]:
    """Compare the peak memory of planning over each kind of source."""
    many = 1_000_000 if full else 10 * _FEW
    for rows in (_FEW, many):
        _peaks(["write", str(rows), str(place)])
    works = [["plan", kind, str(place / f"{rows}.{_KINDS[kind].suffix}")] for kind in _KINDS for rows in (_FEW, many)]
    peaks = iter(_peaks(*works))
    return [
        _memory_figure(f"plan over {kind}: {many:,} / {_FEW:,} rows", few=next(peaks), more=next(peaks), limit=of.limit)
        for kind, of in _KINDS.items()
    ]


def _memory_figure(name: str, more: float, few: float, limit: float) -> Figure:
    return Figure(f"memory, {name}", f"{more:.1f} MiB", f"{few:.1f} MiB", more / few, limit)


def _peaks(*works: list[str]) -> list[float]:
    """Do each piece of work in a process of its own, two at a time; return the MiB that each held at most."""
    command = [sys.executable, "-m", "benchmarks.bulk"]
    peaks: list[float] = []
    for pair in zip(works[::2], works[1::2], strict=True) if len(works) > 1 else [works]:
        processes = [subprocess.Popen([*command, *work], stdout=subprocess.PIPE, text=True) for work in pair]
        answers = [process.communicate()[0] for process in processes]
        if any(process.returncode for process in processes):
            raise AssertionError(f"one of {pair} failed")
        peaks += map(float, answers)
    return peaks


def _work(name: str, *arguments: str) -> None:
    """Do one piece of work, in a process of its own, and print its peak memory."""
    if name == "write":
        _write(int(arguments[0]), Path(arguments[1]))
    elif name == "plan":
        plan = asyncio.run(_SYNC.plan(_source(arguments[0], Path(arguments[1]))))
        _expect(plan.valid, plan.rows, int(Path(arguments[1]).stem))
    else:
        asyncio.run(_job(int(arguments[0])))
    print(_peak())


def _peak() -> float:
    if sys.platform != "linux":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # On Linux getrusage counts what the parent held when it started this process.
    found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) / 1024


async def _job(number: int) -> None:
    with tempfile.TemporaryDirectory() as directory:
        async with (
            httpx.AsyncClient(transport=_AtOnce()) as http,
            AsyncMaxio("acme", api_key=_KEY, http_client=http) as maxio,
        ):
            rows = _rows(number, sent_one_in=_SENT_ONE_IN)
            report = await _SYNC.run(maxio, rows, journal=Path(directory) / "journal")
    _expect(report.applied * _SENT_ONE_IN, report.applied + report.failed, number)


def _source(kind: str, path: Path) -> Source:
    if kind == "database":
        return database(f"sqlite:///{path}", "SELECT * FROM customers")
    if kind == "sql":
        return sql(f"SELECT * FROM '{path}'")
    return {"csv": csv_rows, "json_lines": json_lines, "parquet": parquet}[kind](path)


def _write(number: int, place: Path) -> None:
    """Write the rows as a file of each kind."""
    import duckdb

    text = place / f"{number}.jsonl"
    with text.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in _rows(number))
    for suffix, options in (("csv", "HEADER"), ("parquet", "FORMAT parquet")):
        duckdb.execute(f"COPY (SELECT * FROM '{text}') TO '{place / f'{number}.{suffix}'}' ({options})")
    connection = sqlite3.connect(place / f"{number}.db")
    connection.execute("CREATE TABLE customers (first_name, last_name, email, reference, city)")
    values: Iterable[tuple[Any, ...]] = (tuple(row.values()) for row in _rows(number))
    connection.executemany("INSERT INTO customers VALUES (?, ?, ?, ?, ?)", values)
    connection.commit()
    connection.close()


if __name__ == "__main__":
    _work(*sys.argv[1:])
