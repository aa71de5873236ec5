"""Syncs that are killed, and started again."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import anyio
import pytest

from maxio_sdk.bulk.sync import read_report
from maxio_sdk.errors import JournalError
from maxio_sdk.sandbox import Sandbox
from tests.bulk.sync_child import PLACES
from tests.bulk.sync_support import KINDS, Killing, Kind, kinds, outcome, served, sync

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

KILLED = -9
ENDED = 0


@pytest.fixture(scope="module")
def few() -> dict[str, Kind]:
    return kinds(6)


@pytest.fixture(scope="module")
def fifty() -> dict[str, Kind]:
    return kinds(50)


@pytest.fixture(scope="module")
def killing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killing]:
    sandbox = Sandbox()
    with served(sandbox) as url, Killing(sandbox, url, tmp_path_factory.mktemp("journals")) as killing:
        yield killing


Undisturbed = Callable[[Kind], list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def undisturbed(killing: Killing) -> Undisturbed:
    """Returns the report of a run that nothing kills."""
    known: dict[int, list[tuple[object, ...]]] = {}

    def run(kind: Kind) -> list[tuple[object, ...]]:
        if id(kind) not in known:
            journal = killing.begin(kind)
            assert killing.run(kind, journal) == ENDED
            assert killing.applied() == kind.effects
            rows = known[id(kind)] = outcome(journal)
            assert len(rows) == len(kind.rows)
            assert {status for _, status, *_ in rows} == {"applied"}
        return known[id(kind)]

    return run


def check(killing: Killing, kind: Kind, journal: Path, expected: list[tuple[object, ...]]) -> None:
    """Let it end: each row was applied once, and the report is as without kills. One more start adds nothing."""
    assert killing.run(kind, journal) == ENDED
    assert killing.applied() == kind.effects
    assert outcome(journal) == expected
    if "id" not in kind.rows[0]:
        references = killing.references()
        for row in read_report(journal).rows():
            assert references[row.object_id or 0] == row.payload["reference"]
    asked = killing.sandbox.requests.count
    assert killing.run(kind, journal) == ENDED
    assert outcome(journal) == expected
    assert killing.sandbox.requests.count == asked + 1, "but for the first look at the site, nothing is sent"


def test_a_killed_sync_goes_on_and_applies_each_row_once(
    killing: Killing, undisturbed: Undisturbed, few: dict[str, Kind]
) -> None:
    for number, place in enumerate(PLACES):
        kind = few[KINDS[number % len(KINDS)]]
        expected = undisturbed(kind)
        journal = killing.begin(kind)
        assert killing.run(kind, journal, place=place, times=4) == KILLED
        # In the resume as well.
        assert killing.run(kind, journal, place=place, times=2) == KILLED
        check(killing, kind, journal, expected)


def test_what_was_begun_long_ago_is_looked_for(
    killing: Killing, undisturbed: Undisturbed, few: dict[str, Kind]
) -> None:
    for name in ("customers", "metafields"):
        kind = few[name]
        expected = undisturbed(kind)
        journal = killing.begin(kind)
        assert killing.run(kind, journal, place="after effect", times=2) == KILLED
        assert sum(killing.applied().values()) >= 2
        # Maxio has forgotten the tokens by then.
        killing.sandbox.clock.advance(minutes=61)
        assert killing.run(kind, journal, ahead=61 * 60, place="after effect") == KILLED
        assert killing.run(kind, journal, ahead=61 * 60) == ENDED
        assert killing.applied() == kind.effects
        assert outcome(journal) == expected


def test_the_second_of_two_processes_is_refused(killing: Killing, few: dict[str, Kind]) -> None:
    kind = few["customers"]
    journal = killing.begin(kind)
    told = journal.with_suffix(".told")
    # The first one waits in the middle until it is told to go on.
    killing.start(kind, journal, place="after intent", times=3, until=str(told))
    deadline = time.monotonic() + 60
    while not killing.sandbox.effects.count() and time.monotonic() < deadline:
        time.sleep(0.01)

    async def second() -> None:
        async with killing.sandbox.client() as maxio:
            await sync(maxio, kind.rows, journal, mode="insert")

    with pytest.raises(JournalError, match=r"Another process works with the journal .* Nothing was sent"):
        anyio.run(second)
    assert sum(killing.applied().values()) < len(kind.rows), "the first one was still at work"
    told.touch()
    assert killing.wait() == ENDED
    assert killing.applied() == kind.effects
    assert read_report(journal).exit_code == 0


@pytest.mark.heavy
@pytest.mark.parametrize("place", PLACES[:5])
def test_fifty_kills_at_each_place(
    killing: Killing, undisturbed: Undisturbed, fifty: dict[str, Kind], place: str
) -> None:
    """Jobs of 50 rows, each killed every few rows until its end."""
    kills = 0
    for turn in range(50):
        kind = fifty[KINDS[turn % len(KINDS)]]
        expected = undisturbed(kind)
        journal = killing.begin(kind)
        while (ended := killing.run(kind, journal, place=place, times=5)) == KILLED:
            kills += 1
        assert ended == ENDED
        check(killing, kind, journal, expected)
        if kills >= 50 and turn >= len(KINDS) - 1:
            break
    assert kills >= 50


@pytest.mark.heavy
def test_250_kills_at_any_moment(killing: Killing, undisturbed: Undisturbed, fifty: dict[str, Kind]) -> None:
    chance = random.Random(6)
    expected = {name: undisturbed(fifty[name]) for name in KINDS}
    kills = 0
    while kills < 250:
        name = chance.choice(KINDS)
        journal = killing.begin(fifty[name])
        longest = 0.3
        while (ended := killing.run(fifty[name], journal, seconds=chance.uniform(0.005, longest))) == KILLED:
            kills += 1
            # On a machine that is so slow that nothing was done in that time.
            longest += 0.05
        assert ended == ENDED
        check(killing, fifty[name], journal, expected[name])
