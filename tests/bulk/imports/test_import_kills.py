"""Imports that are killed, and started again."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from maxio_sdk.bulk.report import read_report
from maxio_sdk.errors import JournalError
from maxio_sdk.sandbox import Sandbox
from tests.bulk.imports.shop import IMPORTED, Shop, imported, person
from tests.bulk.sync_child import PLACES
from tests.bulk.sync_support import Killing, Kind, outcome, served

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

KILLED = -9
ENDED = 0
KINDS = ("references", "prefix", "neither")


class KillingImports(Killing):
    """A site over HTTP, and a process that starts imports with it and kills them."""

    def __init__(self, sandbox: Sandbox, url: str, directory: Path) -> None:
        self.sandbox, self.url, self._directory = sandbox, url, directory
        self._count = 0
        command = [sys.executable, "-m", "tests.bulk.imports.import_runner"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"


def kinds(shop: Shop, count: int) -> dict[str, Kind]:
    """Make the imports of so many rows, by how their subscriptions can be found."""

    def row(number: int, *, reference: bool) -> dict[str, str]:
        cells = {} if reference else {"customer_reference": ""}
        cells |= {f"quantity_component_id[{shop.quantity}]": str(number), "payment_profile_full_number": ""}
        if number % 2:
            cells |= {"payment_profile_full_number": "4111111111111111", "payment_profile_expiration_month": "12"}
            cells |= {"payment_profile_expiration_year": "2031"}
        return person(number) | cells

    return {
        name: Kind(
            settings={"reference_prefix": "import-"} if name == "prefix" else {},
            rows=[row(number, reference=name == "references") for number in range(count)],
            snapshot=shop.snapshot,
            effects={IMPORTED: count},
        )
        for name in KINDS
    }


@pytest.fixture(scope="module")
def few(shop: Shop) -> dict[str, Kind]:
    return kinds(shop, 6)


@pytest.fixture(scope="module")
def fifty(shop: Shop) -> dict[str, Kind]:
    return kinds(shop, 50)


@pytest.fixture(scope="module")
def killing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KillingImports]:
    sandbox = Sandbox()
    with served(sandbox) as url, KillingImports(sandbox, url, tmp_path_factory.mktemp("journals")) as killing:
        yield killing


Undisturbed = Callable[[Kind], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def undisturbed(killing: KillingImports) -> Undisturbed:
    """Returns the report of a run that nothing kills."""
    known: dict[int, list[tuple[Any, ...]]] = {}

    def run(kind: Kind) -> list[tuple[Any, ...]]:
        if id(kind) not in known:
            journal = killing.begin(kind)
            assert killing.run(kind, journal) == ENDED
            assert killing.applied() == kind.effects
            rows = known[id(kind)] = outcome(journal)
            assert len(rows) == len(kind.rows)
            assert {status for _, status, *_ in rows} == {"applied"}
        return known[id(kind)]

    return run


def check(killing: KillingImports, kind: Kind, journal: Path, expected: list[tuple[Any, ...]]) -> None:
    """Start it twice more: each row was applied once, and the report is that of a run without kills."""
    assert killing.run(kind, journal) == ENDED
    assert killing.applied() == kind.effects
    assert outcome(journal) == expected
    asked = {entry.number for entry in killing.sandbox.requests if entry.method != "GET"}
    assert killing.run(kind, journal) == ENDED
    assert outcome(journal) == expected
    assert asked == {entry.number for entry in killing.sandbox.requests if entry.method != "GET"}


def check_nothing_guessed(killing: KillingImports, kind: Kind, journal: Path) -> None:
    """Start it again: what has nothing by which to find it is created once, or reported as unknown."""
    for _ in range(2):
        assert killing.run(kind, journal) == ENDED
        report = read_report(journal)
        made = killing.applied().get(IMPORTED, 0)
        assert report.applied + report.unknown == len(kind.rows)
        assert report.applied <= made <= len(kind.rows)
        ids = [row.object_id for row in report.rows() if row.status == "applied"]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("place", PLACES)
def test_a_killed_import_goes_on_and_creates_each_row_once(
    killing: KillingImports, undisturbed: Undisturbed, few: dict[str, Kind], place: str
) -> None:
    kind = few[KINDS[PLACES.index(place) % 2]]
    expected = undisturbed(kind)
    journal = killing.begin(kind)
    assert killing.run(kind, journal, place=place, times=4) == KILLED
    # In the resume as well.
    assert killing.run(kind, journal, place=place, times=2) == KILLED
    check(killing, kind, journal, expected)


@pytest.mark.parametrize("place", ["after intent", "after effect"])
def test_without_a_reference_nothing_is_guessed(killing: KillingImports, few: dict[str, Kind], place: str) -> None:
    kind = few["neither"]
    journal = killing.begin(kind)
    assert killing.run(kind, journal, place=place, times=3) == KILLED
    check_nothing_guessed(killing, kind, journal)


@pytest.mark.parametrize("name", ["references", "prefix"])
def test_what_was_begun_long_ago_is_looked_for(
    killing: KillingImports, undisturbed: Undisturbed, few: dict[str, Kind], name: str
) -> None:
    kind = few[name]
    expected = undisturbed(kind)
    journal = killing.begin(kind)
    assert killing.run(kind, journal, place="after effect", times=4) == KILLED
    assert killing.applied()[IMPORTED] >= 4
    # Maxio has forgotten the tokens by then.
    killing.sandbox.clock.advance(minutes=61)
    assert killing.run(kind, journal, ahead=61 * 60) == ENDED
    assert killing.applied() == kind.effects
    assert outcome(journal) == expected


def test_the_second_of_two_processes_is_refused(killing: KillingImports, few: dict[str, Kind]) -> None:
    kind = few["references"]
    journal = killing.begin(kind)
    told = journal.with_suffix(".told")
    # The first one waits in the middle until it is told to go on.
    killing.start(kind, journal, place="after effect", until=str(told))
    deadline = time.monotonic() + 60
    while not killing.sandbox.effects.count() and time.monotonic() < deadline:
        time.sleep(0.01)

    async def second() -> None:
        async with killing.sandbox.client() as maxio:
            await imported(maxio, kind.rows, journal, **kind.settings)

    with pytest.raises(JournalError, match=r"Another process works with the journal .* Nothing was sent"):
        anyio.run(second)
    assert sum(killing.applied().values()) < len(kind.rows), "the first one was still at work"
    told.touch()
    assert killing.wait() == ENDED
    assert killing.applied() == kind.effects
    assert read_report(journal).exit_code == 0


@pytest.mark.heavy
@pytest.mark.parametrize("place", PLACES[:5])
def test_twenty_kills_at_each_place(
    killing: KillingImports, undisturbed: Undisturbed, fifty: dict[str, Kind], place: str
) -> None:
    """Imports of 50 rows, each killed every few rows until its end."""
    kills = turn = 0
    while kills < 20:
        kind = fifty[KINDS[turn % 2]]
        expected = undisturbed(kind)
        journal = killing.begin(kind)
        while (ended := killing.run(kind, journal, place=place, times=5)) == KILLED:
            kills += 1
        assert ended == ENDED
        check(killing, kind, journal, expected)
        turn += 1


@pytest.mark.heavy
def test_a_hundred_kills_at_any_moment(
    killing: KillingImports, undisturbed: Undisturbed, fifty: dict[str, Kind]
) -> None:
    chance = random.Random(6)
    expected = {name: undisturbed(fifty[name]) for name in KINDS[:2]}
    kills = 0
    while kills < 100:
        name = chance.choice(KINDS)
        journal = killing.begin(fifty[name])
        longest = 0.3
        while (ended := killing.run(fifty[name], journal, seconds=chance.uniform(0.005, longest))) == KILLED:
            # On a machine that is so slow that nothing was done in that time.
            longest += 0.05
            kills += 1
        assert ended == ENDED
        if name in expected:
            check(killing, fifty[name], journal, expected[name])
        else:
            check_nothing_guessed(killing, fifty[name], journal)
