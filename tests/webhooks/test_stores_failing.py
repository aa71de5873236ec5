"""What stores of accepted webhooks do where processes are killed, disks are full and files are locked."""

from __future__ import annotations

import random
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from maxio_sdk import _sqlite
from maxio_sdk.errors import WebhookStoreError
from tests.webhooks.stores_support import DURABLE, MAKERS, SECRET, item, opened, process, said, tell


@pytest.fixture(params=DURABLE)
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


# To start a process that imports SQLAlchemy takes long.
FAST_PROCESS = pytest.mark.parametrize("kind", ["sqlite", pytest.param("sqlalchemy", marks=pytest.mark.heavy)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "w.db"


def killed_between_adds(kind: str, path: Path, after: int) -> None:
    with process(kind, path, "add") as child:
        assert said(child) == "ready"
        told = [int(said(child)) for _ in range(after)]
        child.kill()
        assert child.stdout is not None
        told += [int(line) for line in child.stdout if line.endswith("\n")]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with opened(kind, path) as store:
        kept = store.due(0, 1_000_000)
        # It may have been killed after the last was kept and before it said so.
        assert [int(each.key) for each in kept] in (told, [*told, len(told)])
        assert all(each.body == SECRET * (int(each.key) % 50) for each in kept)
        assert store.lead()


class TestKilled:
    def test_what_was_added_is_there(self, kind: str, path: Path) -> None:
        # A lease is not left behind: the killed process did not lead.
        killed_between_adds(kind, path, after=random.Random(5).randrange(20, 60))

    @pytest.mark.heavy
    @pytest.mark.parametrize("seed", range(15))
    def test_whenever_it_comes(self, kind: str, path: Path, seed: int) -> None:
        killed_between_adds(kind, path, after=random.Random(seed).randrange(0, 800))

    def test_another_leads_at_once_on_one_machine(self, path: Path) -> None:
        with process("sqlite", path, "lead") as leader, opened("sqlite", path) as store:
            assert said(leader) == "True"
            assert store.lead() is False
            leader.kill()
            leader.wait()
            assert store.lead() is True

    def test_another_leads_after_the_lease(self, path: Path) -> None:
        clock = [1_000.0]
        with process("sqlalchemy", path, "lead") as leader, opened("sqlalchemy", path, lease=15.0) as store:
            store._clock = lambda: clock[0]
            assert said(leader) == "True"
            assert store.lead() is False
            leader.kill()
            leader.wait()
            for clock[0], leads in [(1_005.0, False), (1_014.9, False), (1_015.0, True), (1_030.0, True)]:
                assert store.lead() is leads


class TestTwoProcesses:
    def test_one_file_that_both_make(self, kind: str, path: Path) -> None:
        with ExitStack() as stack:
            children = [stack.enter_context(process(kind, path, "add_once")) for _ in range(2)]
            assert [said(child) for child in children] == ["ready", "ready"]
            for child in children:
                tell(child)
            assert sum(int(said(child)) for child in children) == 20
        with opened(kind, path) as store:
            assert store.counts().pending == 20

    def test_the_second_stands_by(self, path: Path) -> None:
        with opened("sqlite", path) as store:
            assert store.lead()
            with process("sqlite", path, "lead") as other:
                assert said(other) == "False"
                store.resign()
                tell(other)
                assert said(other) == "True"
                assert store.lead() is False


class TestForked:
    def test_both_sides_use_it_and_the_parent_leads_until_it_ends(self, kind: str, path: Path) -> None:
        with process(kind, path, "fork") as parent:
            assert said(parent) == "[True, True]"
            assert {said(parent), said(parent)} == {"[True, False, False]", "[True, True]"}
            tell(parent)
            assert said(parent) == "[True, 3]"
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    @FAST_PROCESS
    def test_while_threads_write(self, kind: str, path: Path) -> None:
        with process(kind, path, "forks") as parent:
            assert said(parent) == "[True, True]"
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def limited(kind: str, path: Path, limit: Callable[[Any], object]) -> Any:
    """Make a store whose one connection is limited by a pragma."""
    store: Any = MAKERS[kind](path)
    store.add(item(1))
    if kind == "sqlite":
        with store._database.transaction(write=False) as connection:
            limit(connection)
    else:
        store._engine.dispose()
        sa.event.listen(store._engine, "connect", lambda connection, _: limit(connection))
    return store


class TestFullDisk:
    @pytest.mark.parametrize("kind", list(MAKERS))
    def test_nothing_is_half_written_and_nothing_is_shown(self, kind: str, path: Path) -> None:
        store = limited(kind, path, lambda connection: connection.execute("PRAGMA max_page_count = 40").fetchall())
        try:
            with pytest.raises(WebhookStoreError) as caught:
                store.add(item(2, body=SECRET * 10_000))
            assert "full" in str(caught.value).lower()
            assert "4111" not in "".join(traceback.format_exception(caught.value))
            assert store.counts().pending == 1
            assert store.add(item(2)) is True
            assert store.counts().pending == 2
        finally:
            store.close()
            getattr(store, "_engine", sa.create_engine("sqlite://")).dispose()

    @pytest.mark.parametrize("kind", list(MAKERS))
    def test_nothing_is_changed_where_nothing_may_be_written(self, kind: str, path: Path) -> None:
        store = limited(kind, path, lambda connection: connection.execute("PRAGMA query_only = ON"))
        changes = [
            lambda: store.add(item(2)),
            lambda: store.handled("1", "mail"),
            lambda: store.finish("1"),
            lambda: store.postpone("1", until=9.0, attempts=1, error="x"),
            lambda: store.bury("1", attempts=1, error="x", at=1.0),
        ]
        for change in changes:
            with pytest.raises(WebhookStoreError, match=r"readonly|READONLY"):
                change()
        assert [(each.attempts, each.done) for each in store.due(0, 9)] == [(0, frozenset())]
        store.close()
        getattr(store, "_engine", sa.create_engine("sqlite://")).dispose()

    @FAST_PROCESS
    def test_a_write_that_the_system_refuses(self, kind: str, path: Path) -> None:
        with process(kind, path, "full") as child:
            assert said(child) == "['failed', 'failed', 1, True, 2]"
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


class TestLocked:
    def test_it_fails_and_is_usable_again(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(_sqlite, "PATIENCE", 0.02)
        with opened("sqlite", path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
            store.add(item(1))
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(WebhookStoreError, match="locked"):
                store.add(item(2))
            assert [each.key for each in store.due(0, 9)] == ["1"]
            other.execute("COMMIT")
            assert store.add(item(2)) is True

    def test_a_new_file_that_another_holds(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(_sqlite, "PATIENCE", 0.02)
        with opened("sqlite", path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(WebhookStoreError, match="locked"):
                store.add(item(1))
            other.execute("COMMIT")
            assert store.add(item(1)) is True


@pytest.mark.parametrize("kind", list(MAKERS))
def test_an_interruption_leaves_nothing_half_written(kind: str, path: Path) -> None:
    def interrupted(store: Any) -> None:
        with store._transaction() as work:
            store._add(work, item(1), None)
            raise KeyboardInterrupt

    with opened(kind, path) as store:
        with pytest.raises(KeyboardInterrupt):
            interrupted(store)
        assert store.counts().pending == 0
        assert store.add(item(1)) is True


def test_a_directory_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with opened("sqlite", tmp_path / "sub" / "w.db") as store:
        (tmp_path / "sub").rmdir()
        for use in (store.lead, store.counts):
            with pytest.raises(WebhookStoreError, match="unable to open"):
                use()
        (tmp_path / "sub").mkdir()
        assert store.lead()
        assert store.add(item(1))
