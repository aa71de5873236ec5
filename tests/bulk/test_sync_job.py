"""How a job works through rows, apart from what is done with each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from maxio_sdk.bulk._job import AppliedRow, Job
from maxio_sdk.bulk._journal import Journal, RowRecord, RowStatus
from maxio_sdk.bulk._occurrences import Occurrences
from maxio_sdk.bulk._once import RowInDoubtError, RowKey, RowRefusedError, RowUnknowableError
from maxio_sdk.errors import JournalError, MaxioError

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@attrs.frozen
class Row:
    number: int
    lanes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        return f"row{self.number}"

    @property
    def payload(self) -> dict[str, Any]:
        return {"n": self.number}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "j", kind="sync", settings={}, now=lambda: 0.0) as journal:
        yield journal


Apply = Callable[[Row], MaxioError | None]


async def run(journal: Journal, rows: list[Row], apply: Apply, **settings: Any) -> list[tuple[int, str]]:
    """Work through rows that cannot be made again of the journal; return their statuses."""

    async def applied(key: RowKey, row: Row) -> AppliedRow:
        error = apply(row)
        if error is not None:
            raise error
        return AppliedRow(action="create", object_id=row.number)

    async def stream() -> AsyncIterator[Row]:
        for row in rows:
            yield row

    await Job[Row](journal=journal, apply=applied, slots=1, **settings).run(stream(), lambda _: None)
    return [(record.number, record.status) for record in journal.records()]


def fails(**errors: MaxioError) -> Apply:
    return lambda row: errors.get(row.fingerprint)


async def test_what_comes_after_a_row_in_doubt_waits_along_all_lanes(journal: Journal) -> None:
    rows = [Row(1, ("a",)), Row(2, ("a", "b")), Row(3, ("b",)), Row(4, ("c",)), Row(5, ("a",), ("bad",))]
    assert await run(journal, rows, fails(row1=RowInDoubtError("lost"))) == [
        (1, "unknown"), (2, "pending"), (3, "pending"), (4, "applied"), (5, "failed"),
    ]  # fmt: skip
    begun: list[int] = []
    found = await run(journal, rows, lambda row: begun.append(row.number))
    assert found == [(1, "applied"), (2, "applied"), (3, "applied"), (4, "applied"), (5, "failed")]
    assert sorted(begun) == [1, 2, 3]


async def test_a_row_that_was_begun_and_waits_stands_as_it_was_left(journal: Journal) -> None:
    for number, status in ((1, "unknown"), (2, "unknown"), (3, "failed")):
        journal.intend(f"row{number}-1", number, "create", payload={}, site_time=0.0, target=None)
        journal.finish(RowRecord(key=f"row{number}-1", number=number, status=status, object_id=9, messages=("so",)))  # type: ignore[arg-type]
    rows = [Row(number, ("a",)) for number in (1, 2, 3, 4)]
    found = await run(journal, rows, fails(row1=RowInDoubtError("lost")), retry_failed=True)
    assert found == [(1, "unknown"), (2, "unknown"), (3, "failed"), (4, "pending")]
    assert [(record.object_id, record.messages) for record in journal.records()][1:3] == [(9, ("so",))] * 2


async def test_what_comes_after_a_row_that_is_refused_or_never_known_does_not_wait(journal: Journal) -> None:
    rows = [Row(1, ("a",)), Row(2, ("a",)), Row(3, ("a",))]
    assert await run(journal, rows, fails(row1=RowUnknowableError("lost"), row2=RowRefusedError("no"))) == [
        (1, "unknown"), (2, "failed"), (3, "applied"),
    ]  # fmt: skip


async def test_rows_that_do_not_come_again_are_unknown_only_if_something_was_sent(journal: Journal) -> None:
    def apply(row: Row) -> MaxioError | None:
        if row.number == 1:
            journal.intend("row1-1", 1, "create", payload={}, site_time=0.0, target=None)
            return RowInDoubtError("lost")
        return None

    await run(journal, [Row(1, ("a",)), Row(2, ("a",))], apply)
    assert await run(journal, [Row(3)], fails()) == [(1, "unknown"), (2, "failed"), (3, "applied")]
    (first, second, _) = journal.records()
    assert "cannot be known" in first.messages[0]
    assert "Nothing of it was applied" in second.messages[0]


@attrs.frozen
class Same(Row):
    """A row that says what all others say."""

    @property
    def fingerprint(self) -> str:
        return "same"


@pytest.mark.parametrize("status", ["applied", "pending"])
async def test_of_rows_that_say_the_same_those_that_were_sent_come_again_first(
    journal: Journal, status: RowStatus
) -> None:
    """Where the others are taken out of the source, nothing is sent anew."""
    for number, each in ((1, "failed"), (4, status)):
        journal.finish(RowRecord(key=f"same-{number}", number=number, status=each))  # type: ignore[arg-type]
    keys: list[str] = []

    async def apply(key: RowKey, row: Same) -> AppliedRow:
        keys.append(key.key)
        return AppliedRow(action="create", object_id=1)

    async def rows(numbers: range) -> AsyncIterator[Same]:
        for number in numbers:
            yield Same(number)

    await Job[Same](journal=journal, apply=apply, slots=1, retry_failed=True).run(rows(range(5, 6)), lambda _: None)
    assert keys == ([] if status == "applied" else ["same-4"])
    assert [record.key for record in journal.records()] == ["same-4"]
    keys.clear()
    await Job[Same](journal=journal, apply=apply, slots=1, retry_failed=True).run(rows(range(5, 10)), lambda _: None)
    # None of them twice, though there are gaps.
    assert sorted(keys) == ["same-1", "same-2", "same-3", "same-5"]


async def test_rows_in_doubt_that_must_come_again_do_not_wait_for_each_other(journal: Journal) -> None:
    rows = [Row(number, ("a",)) for number in (1, 2, 3)]
    for number in (1, 2):
        key = f"row{number}-1"
        journal.intend(key, number, "create", payload={}, site_time=0.0, target=None)
        journal.finish(RowRecord(key=key, number=number, status="unknown"))

    async def stream(some: list[Row]) -> AsyncIterator[Row]:
        for row in some:
            yield row

    done: list[int] = []

    async def apply(key: RowKey, row: Row) -> AppliedRow:
        if row.number == 1 and not done:
            done.append(0)
            raise RowInDoubtError("lost")
        done.append(row.number)
        return AppliedRow(action="create", object_id=row.number)

    for some, expected in (
        # The third waits while the others do not come, and while the first of them is in doubt again.
        ([rows[2]], []),
        (rows, [0]),
        (rows, [0, 1, 2, 3]),
    ):
        job = Job[Row](journal=journal, apply=apply, slots=1)
        await job.run(stream(some), lambda _: None, lambda _: ("a",))
        assert done == expected
    assert {record.status for record in journal.records()} == {"applied"}


async def test_failed_rows_in_whose_place_others_came_are_counted(journal: Journal) -> None:
    await run(journal, [Row(1), Row(2), Row(3)], fails(row1=RowRefusedError("no"), row2=RowRefusedError("no")))
    job = Job[Row](journal=journal, apply=lambda key, row: _made(), slots=1)

    async def corrected() -> AsyncIterator[Row]:
        for number in (4, 5, 3):
            yield Row(number)

    await job.run(corrected(), lambda _: None)
    assert (job.progress.applied, job.progress.earlier, job.progress.replaced) == (2, 1, 2)


async def _made() -> AppliedRow:
    return AppliedRow(action="create", object_id=1)


async def test_a_full_disk_for_the_temporary_file_is_told() -> None:
    seen = Occurrences()
    seen._connection.execute("PRAGMA max_page_count = 4")

    def fill() -> None:
        for number in range(10_000):
            seen.key(f"{number:032}")

    with pytest.raises(JournalError, match="temporary file of the job cannot be written"):
        fill()
    seen.close()
