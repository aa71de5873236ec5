"""How sources are read: in threads, in batches, until they are closed."""

from __future__ import annotations

import gc
import gzip
import io
import itertools
import os
import sys
import threading
import weakref
from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio import to_thread

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import Source, csv_rows, json_lines, open_source, rows_of
from maxio_sdk.bulk.sources._delimited import CSVReader
from maxio_sdk.bulk.sources._source import BATCH, Reading, ThreadSource
from maxio_sdk.errors import ConfigurationError, SourceError

CSV = b"email,zip\na@example.com,02134\n"
JSON_LINES = b'{"email": "a@example.com", "zip": "02134"}\n'


def _zipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


async def read(source: Source) -> list[SourceRow]:
    async with source:
        return [row async for row in source]


class Alive:
    """Counts the rows that something refers to."""

    def __init__(self) -> None:
        self.count = self.most = 0

    def row(self, *args: Any) -> SourceRow:
        row = SourceRow(*args)
        self.count += 1
        self.most = max(self.most, self.count)
        weakref.finalize(row, self._drop)
        return row

    def _drop(self) -> None:
        self.count -= 1


class SpyReader:
    """Counts up to `count`, and notes what is done to it."""

    name = "numbers"

    def __init__(self, count: int, before_each: Callable[[int], object] = lambda number: None) -> None:
        self.count = count
        self.before_each = before_each
        self.read_so_far = 0
        self.threads: set[int] = set()
        self.make: Callable[..., SourceRow] = SourceRow
        self.interrupted = 0
        self.closed = threading.Event()

    def read(self) -> Reading:
        try:
            for number in range(1, self.count + 1):
                self.before_each(number)
                self.threads.add(threading.get_ident())
                self.read_so_far = number
                yield self.make(number, {"number": number})
        finally:
            self.closed.set()

    def interrupt(self) -> None:
        self.interrupted += 1


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[io.IOBase]:
    """The files that were opened by path."""
    files: list[io.IOBase] = []
    real = Path.open

    def spy(path: Path, *args: Any, **options: Any) -> Any:
        file = real(path, *args, **options)
        files.append(file)
        return file

    monkeypatch.setattr(Path, "open", spy)
    return files


@pytest.fixture
def big_csv(tmp_path: Path) -> Path:
    path = tmp_path / "big.csv"
    path.write_bytes(b"number\n" + b"".join(b"%d\n" % number for number in range(3 * BATCH)))
    return path


# Reading


@pytest.mark.anyio
async def test_all_rows_come_in_order_and_are_read_outside_the_event_loop() -> None:
    reader = SpyReader(3 * BATCH + 1)
    rows = await read(ThreadSource(reader))
    assert [row.number for row in rows] == list(range(1, 3 * BATCH + 2))
    assert threading.get_ident() not in reader.threads
    assert reader.closed.is_set()


@pytest.mark.anyio
async def test_the_event_loop_goes_on_while_a_row_is_read() -> None:
    may_go_on = threading.Event()
    # Where the read held up the event loop, nothing would set the event, and the wait would say False.
    waits: list[bool] = []
    source = ThreadSource(SpyReader(1, lambda number: waits.append(may_go_on.wait(10))))

    async def let_go() -> None:
        may_go_on.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(let_go)
        assert [row.number async for row in source] == [1]
    assert waits == [True]


@pytest.mark.anyio
async def test_no_more_than_a_batch_is_read_ahead() -> None:
    reader = SpyReader(10 * BATCH)
    ahead = 0
    async with ThreadSource(reader) as source:
        async for row in source:
            ahead = max(ahead, reader.read_so_far - row.number)
    assert ahead < BATCH


@pytest.mark.anyio
async def test_rows_are_forgotten_once_they_are_handed_out() -> None:
    alive = Alive()
    reader = SpyReader(4 * BATCH)
    reader.make = alive.row
    async with ThreadSource(reader) as source:
        async for row in source:
            assert row.values
    # A batch, the one before it as a thread's last result, and the row that the consumer has.
    assert 0 < alive.most <= 2 * BATCH + 1


@pytest.mark.anyio
async def test_rows_that_come_slowly_are_handed_on_before_a_batch_is_full() -> None:
    never = threading.Event()

    def slowly(number: int) -> None:
        never.wait(0.06 if number < 3 else 10)

    try:
        async with ThreadSource(SpyReader(3, slowly)) as source:
            with anyio.fail_after(5):
                assert [(await anext(source)).number, (await anext(source)).number] == [1, 2]
    finally:
        never.set()


@pytest.mark.anyio
async def test_rows_before_an_error_come_before_it_and_nothing_comes_after_it() -> None:
    def fail(number: int) -> None:
        if number == 3:
            raise SourceError("the third is bad")

    reader = SpyReader(5, fail)
    source = ThreadSource(reader)
    assert [(await anext(source)).number, (await anext(source)).number] == [1, 2]
    with pytest.raises(SourceError, match="the third is bad"):
        await anext(source)
    assert await anext(source, None) is None
    assert reader.closed.is_set()


@pytest.mark.anyio
async def test_two_tasks_cannot_read_at_a_time() -> None:
    may_go_on = threading.Event()
    source = ThreadSource(SpyReader(1, lambda number: may_go_on.wait(10)))

    async def disturb() -> None:
        try:
            with pytest.raises(anyio.BusyResourceError):
                await anext(source)
        finally:
            may_go_on.set()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(disturb)
        assert (await anext(source)).number == 1
    await source.aclose()


def test_a_source_tells_its_name() -> None:
    assert repr(csv_rows("customers.csv")) == "<source of rows: customers.csv>"


# Closing


@pytest.mark.anyio
async def test_leaving_the_block_closes_the_file(big_csv: Path, opened: list[io.IOBase]) -> None:
    async with csv_rows(big_csv) as source:
        await anext(source)
        assert [file.closed for file in opened] == [False]
    assert [file.closed for file in opened] == [True]
    assert await anext(source, None) is None


@pytest.mark.anyio
async def test_an_error_of_the_consumer_closes_the_file(big_csv: Path, opened: list[io.IOBase]) -> None:
    async def consume() -> None:
        async with csv_rows(big_csv) as source:
            async for row in source:
                row.values["missing"]

    with pytest.raises(KeyError):
        await consume()
    assert [file.closed for file in opened] == [True]


@pytest.mark.anyio
async def test_the_end_closes_the_file(big_csv: Path, opened: list[io.IOBase]) -> None:
    source = csv_rows(big_csv)
    assert len([row async for row in source]) == 3 * BATCH
    assert [file.closed for file in opened] == [True]


@pytest.mark.anyio
async def test_a_source_that_is_dropped_closes_the_file(big_csv: Path, opened: list[io.IOBase]) -> None:
    async for _ in csv_rows(big_csv):
        break
    # The thread that reads ahead may be at it still.
    with anyio.fail_after(30):
        while not opened[0].closed:
            await anyio.sleep(0.01)
            gc.collect()
    assert len(opened) == 1


@pytest.mark.anyio
async def test_closing_twice_or_before_the_first_row_is_nothing() -> None:
    reader = SpyReader(3)
    source = ThreadSource(reader)
    await source.aclose()
    await source.aclose()
    assert await anext(source, None) is None
    assert reader.read_so_far == 0


@pytest.mark.anyio
async def test_a_wait_for_a_row_is_cancelled_at_once_and_closes_the_source_when_it_can() -> None:
    may_go_on = threading.Event()
    reader = SpyReader(3, lambda number: number == 1 or may_go_on.wait(10))
    source = ThreadSource(reader)
    with anyio.fail_after(5):
        with anyio.move_on_after(0.1) as scope:
            await anext(source)
        assert scope.cancelled_caught
        assert (reader.interrupted, reader.closed.is_set()) == (1, False)
        may_go_on.set()
        assert await to_thread.run_sync(reader.closed.wait, 5)
    assert await anext(source, None) is None


@pytest.mark.anyio
async def test_a_source_can_be_closed_while_another_task_waits_for_a_row() -> None:
    reading, may_go_on = threading.Event(), threading.Event()

    def hold(number: int) -> None:
        reading.set()
        may_go_on.wait(10)

    reader = SpyReader(3, hold)
    source = ThreadSource(reader)
    seen: list[SourceRow | None] = []

    async def wait_for_row() -> None:
        seen.append(await anext(source, None))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(wait_for_row)
        await to_thread.run_sync(reading.wait, 5)
        await source.aclose()
        assert not reader.closed.is_set()
        may_go_on.set()
    assert reader.closed.is_set()
    assert await anext(source, None) is None


@pytest.mark.anyio
async def test_a_pipe_that_gives_nothing_does_not_hold_up_a_cancellation() -> None:
    out, into = os.pipe()
    with os.fdopen(out, "rb") as file, os.fdopen(into, "wb") as writer:
        source = csv_rows(file)
        with anyio.fail_after(5), anyio.move_on_after(0.05):
            await anext(source)
        # Its thread reads until the end, and holds the file until then.
        writer.close()


# Iterables


class Countdown:
    """An asynchronous iterator that is no generator."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __aiter__(self) -> Countdown:
        return self

    async def __anext__(self) -> dict[str, int]:
        if not self.count:
            raise StopAsyncIteration
        self.count -= 1
        return {"left": self.count}


@pytest.mark.anyio
async def test_an_iterable_gives_its_mappings_by_position() -> None:
    rows = await read(rows_of([{"email": "a"}, {"email": "b", "zip": None}]))
    assert rows == [SourceRow(1, {"email": "a"}), SourceRow(2, {"email": "b", "zip": None})]


@pytest.mark.anyio
async def test_an_asynchronous_iterable_gives_its_mappings_by_position() -> None:
    assert await read(rows_of(Countdown(2))) == [SourceRow(1, {"left": 1}), SourceRow(2, {"left": 0})]


@pytest.mark.anyio
@pytest.mark.parametrize("asynchronous", [False, True])
async def test_what_is_no_mapping_is_a_row_with_a_problem(asynchronous: bool) -> None:
    items: list[Any] = [["a"], {1: "a"}, {"email": "a"}]

    async def later() -> AsyncGenerator[Any]:
        for item in items:
            yield item

    rows = await read(rows_of(later() if asynchronous else items))
    assert [(row.number, row.problem) for row in rows] == [
        (1, "not a mapping but list"),
        (2, "a key of the mapping is not text"),
        (3, None),
    ]
    assert [dict(row.values) for row in rows] == [{}, {}, {"email": "a"}]


@pytest.mark.anyio
async def test_a_mapping_that_is_filled_again_for_each_row_is_copied() -> None:
    def reuse() -> Iterator[dict[str, int]]:
        row: dict[str, int] = {}
        for number in range(3):
            row["number"] = number
            yield row

    assert [row.values["number"] for row in await read(rows_of(reuse()))] == [0, 1, 2]


@pytest.mark.anyio
async def test_a_generator_is_closed_with_its_source() -> None:
    ended: list[str] = []

    def numbers() -> Generator[dict[str, int]]:
        try:
            for number in itertools.count():
                yield {"number": number}
        finally:
            ended.append("generator")

    async def later() -> AsyncGenerator[dict[str, int]]:
        try:
            for number in itertools.count():
                yield {"number": number}
        finally:
            ended.append("asynchronous generator")

    for iterable in (numbers(), later()):
        async with rows_of(iterable) as source:
            assert (await anext(source)).values == {"number": 0}
        assert await anext(source, None) is None
    assert ended == ["generator", "asynchronous generator"]


@pytest.mark.anyio
async def test_an_error_of_an_iterable_passes_through_after_its_rows() -> None:
    def broken() -> Iterator[dict[str, int]]:
        yield {"number": 1}
        raise LookupError("the warehouse is away")

    source = rows_of(broken())
    assert (await anext(source)).number == 1
    with pytest.raises(LookupError, match="the warehouse is away"):
        await anext(source)


@pytest.mark.anyio
async def test_sources_and_their_rows_are_taken_as_they_are() -> None:
    row = SourceRow(7, {"email": "a"}, "it is odd")
    source = rows_of([row])
    assert rows_of(source) is source
    assert (await read(source))[0] is row


@pytest.mark.parametrize(("given", "kind"), [({"email": "a"}, "dict"), ("abc", "str"), (b"abc", "bytes")])
def test_a_single_row_is_refused(given: Any, kind: str) -> None:
    with pytest.raises(TypeError, match=f"an iterable of mappings is needed, not a single {kind}"):
        rows_of(given)


@pytest.mark.anyio
@pytest.mark.parametrize("count", [5_000, pytest.param(1_000_000, marks=pytest.mark.heavy)])
async def test_an_iterable_of_any_length_is_read_as_it_is_used(count: int) -> None:
    made = 0

    def rows() -> Iterable[dict[str, int]]:
        nonlocal made
        for number in range(count):
            made = number + 1
            yield {"number": number}

    seen = 0
    async for row in rows_of(rows()):
        seen += 1
        assert row.number == seen
        assert made - seen < BATCH
    assert seen == count


# Choosing


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", CSV),
        ("A.CSV", CSV),
        ("a.v2.csv", CSV),
        ("a.csv.gz", _zipped(CSV)),
        ("a.tsv", CSV.replace(b",", b"\t")),
        ("a.tsv.gz", _zipped(CSV.replace(b",", b"\t"))),
        ("a.jsonl", JSON_LINES),
        ("a.ndjson", JSON_LINES),
        ("a.jsonl.gz", _zipped(JSON_LINES)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_the_suffix_chooses(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for given in (path, str(path)):
        (row,) = await read(open_source(given))
        assert row.values == {"email": "a@example.com", "zip": "02134"}
        assert row.problem is None


@pytest.mark.parametrize("name", ["customers.xlsx", "customers", "customers.gz", "customers.parquet.gz", ".csv"])
def test_another_suffix_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        open_source(name)
    assert str(caught.value) == (
        f"{name}: no source of rows has this suffix. Known are: .csv, .tsv, .jsonl, .ndjson, .parquet."
    )


@pytest.mark.anyio
async def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CSV)))
    source = open_source("-")
    assert repr(source) == "<source of rows: standard input>"
    assert [dict(row.values) for row in await read(source)] == [{"email": "a@example.com", "zip": "02134"}]
    assert not sys.stdin.buffer.closed


def test_without_standard_input_there_are_no_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceError, match="standard input: there is none"):
        open_source("-")


# Files


@pytest.mark.anyio
@pytest.mark.parametrize("make", [csv_rows, json_lines])
async def test_files_that_cannot_be_opened_are_named(tmp_path: Path, make: Callable[[Path], Source]) -> None:
    missing = tmp_path / "missing.csv"
    for path, why in ((missing, "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(SourceError) as caught:
            await read(make(path))
        assert str(caught.value) == f"{path}: {why}"


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (CSV, "Not a gzipped file (b'em')"),
        (_zipped(CSV)[:-9], "the compressed file is damaged or cut short: Compressed file ended"),
        (_zipped(CSV)[:10] + b"\xff" * 20, "the compressed file is damaged or cut short: Error -3"),
    ],
    ids=["not compressed", "cut short", "damaged"],
)
async def test_damaged_compressed_files_are_refused(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        await read(csv_rows(path))
    assert str(caught.value).startswith(f"{path}: {why}")


@pytest.mark.parametrize("make", [csv_rows, json_lines])
def test_a_file_that_is_open_as_text_is_refused(make: Callable[[Any], Source]) -> None:
    with pytest.raises(TypeError, match="open it with mode 'rb'"):
        make(io.StringIO("email\n"))


@pytest.mark.anyio
async def test_a_file_of_the_program_stays_open_and_is_read_from_where_it_stands() -> None:
    file = io.BytesIO(b"a heading\n" + CSV)
    file.readline()
    assert [row.values["zip"] for row in await read(csv_rows(file))] == ["02134"]
    assert not file.closed


@pytest.mark.anyio
async def test_a_pipe_is_read_once() -> None:
    out, into = os.pipe()
    os.write(into, CSV)
    os.close(into)
    with os.fdopen(out, "rb") as file:
        assert [row.values["zip"] for row in await read(csv_rows(file))] == ["02134"]


@pytest.mark.anyio
async def test_a_device_that_says_it_can_be_rewound_is_read_once() -> None:
    class Terminal(io.BytesIO):
        def fileno(self) -> int:
            return null.fileno()

        def seek(self, offset: int, whence: int = 0, /) -> int:
            pytest.fail("it was rewound")

    with open(os.devnull, "rb") as null:  # noqa: ASYNC230, PTH123
        assert [row.values["zip"] for row in await read(csv_rows(Terminal(CSV)))] == ["02134"]


def test_a_row_does_not_wait_for_more_of_the_pipe() -> None:
    out, into = os.pipe()
    with os.fdopen(out, "rb") as file, os.fdopen(into, "wb") as writer:
        writer.write(CSV)
        writer.flush()
        # Where it does wait, this lets it go on.
        release = threading.Timer(5, writer.close)
        release.start()
        rows = CSVReader(file, None).read()
        row = next(rows)
        release.cancel()
        assert not writer.closed
        assert row is not None
        assert row.values["zip"] == "02134"
        rows.close()


@pytest.mark.anyio
@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in the file system")
async def test_a_path_that_is_a_pipe_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(CSV,))
    writer.start()
    assert [row.values["zip"] for row in await read(csv_rows(path))] == ["02134"]
    writer.join()
