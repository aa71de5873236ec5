"""What every store of accepted webhooks does."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import attrs
import pytest

from maxio_sdk.errors import ConfigurationError, WebhookStoreError
from maxio_sdk.webhooks.sqlite_store import SQLiteStore
from maxio_sdk.webhooks.store import Accepted, DeadLetter, Pending, StoreCounts
from tests.webhooks.stores_support import DURABLE, MAKERS, SECRET, item, opened, sqlalchemy_store


@pytest.fixture(params=["memory", *DURABLE])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    with opened(request.param, tmp_path / "webhooks.db") as made:
        yield made


@pytest.fixture(params=list(MAKERS))
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


def keys(items: list[Any]) -> list[str]:
    return [each.key for each in items]


def counted(pending: int = 0, handled: int = 0, dead: int = 0) -> StoreCounts:
    return StoreCounts(pending=pending, handled=handled, dead=dead)


class TestAdding:
    def test_what_is_added_comes_out_whole(self, store: Any) -> None:
        added = item(7, event="signup_success", lane="customer:5", body=bytes(range(256)) * 8_000, received_at=12.5)
        assert store.add(added) is True
        [pending] = store.due(now=12.5, limit=10)
        assert pending == Pending(**attrs.asdict(added), attempts=0, done=frozenset())
        assert type(pending.body) is bytes

    def test_a_second_time_is_known_whatever_else_it_says(self, store: Any) -> None:
        store.add(item(1))
        assert store.add(item(1)) is False
        assert store.add(item(1, body=b"other", lane="other"), dead="unreadable") is False
        assert store.due(now=0, limit=9)[0].body == SECRET
        assert store.counts() == counted(pending=1)

    def test_one_that_was_handled_is_known(self, store: Any) -> None:
        store.add(item(1))
        store.finish("1")
        assert store.add(item(1)) is False
        assert store.counts() == counted(handled=1)

    def test_one_that_was_dead_is_pending_again_without_what_succeeded(self, store: Any) -> None:
        store.add(item(1))
        store.handled("1", "ledger")
        store.bury("1", attempts=7, error="mail: OSError", at=500.0)
        assert store.add(item(1)) is True
        [pending] = store.due(now=0, limit=9)
        assert (pending.attempts, pending.done, pending.body) == (0, {"ledger"}, SECRET)
        assert store.counts() == counted(pending=1)

    def test_what_is_dead_from_the_start_is_never_handed_over(self, store: Any) -> None:
        unreadable = item("unreadable:0a", event="", lane="webhook:0", received_at=40.0)
        assert store.add(unreadable, dead="no id") is True
        assert store.add(unreadable, dead="no id") is False
        assert store.due(now=1e12, limit=9) == []
        assert store.next_due() is None
        letter = DeadLetter(**attrs.asdict(unreadable), attempts=0, done=frozenset(), error="no id", died_at=40.0)
        assert store.dead_letters() == [letter]

    def test_an_enormous_id_is_taken(self, store: Any) -> None:
        store.add(item(1, position=10**39, lane="a"))
        store.add(item(2, lane="a"))
        assert keys(store.due(now=0, limit=9)) == ["2"]
        store.finish("2")
        assert keys(store.due(now=0, limit=9)) == ["1"]

    def test_a_lane_of_any_length_keeps_its_order(self, store: Any) -> None:
        lane = "group:" + "x\0\ud800é" * 1_000
        for key in (3, 2):
            store.add(item(key, lane=lane))
        store.add(item(4, lane=lane + "y"))
        assert sorted(keys(store.due(now=0, limit=9))) == ["2", "4"]
        [other] = [each for each in store.due(now=0, limit=9) if each.key == "4"]
        assert keys(store.due(now=0, limit=9, busy=[other.lane])) == ["2"]


class TestDue:
    def test_the_first_of_each_lane_the_longest_known_first(self, store: Any) -> None:
        for key, lane, received_at in [(5, "a", 3), (4, "a", 4), (9, "b", 1), (8, "b", 9), (7, "c", 2)]:
            store.add(item(key, lane=lane, received_at=float(received_at)))
        assert keys(store.due(now=0, limit=9)) == ["7", "4", "8"]
        assert keys(store.due(now=0, limit=2)) == ["7", "4"]
        assert keys(store.due(now=0, limit=2, busy=["c", "a", "unknown"])) == ["8"]
        assert keys(store.due(now=0, limit=1, busy={"c"})) == ["4"]
        store.finish("4")
        assert keys(store.due(now=0, limit=9)) == ["7", "5", "8"]

    def test_one_that_is_postponed_holds_up_its_lane_alone(self, store: Any) -> None:
        for key, lane in [(1, "a"), (2, "a"), (3, "b")]:
            store.add(item(key, lane=lane))
        store.postpone("1", until=200.0, attempts=1, error="x")
        assert keys(store.due(now=199.9, limit=9)) == ["3"]
        [first, _] = sorted(store.due(now=200.0, limit=9), key=lambda each: each.position)
        assert (first.key, first.attempts) == ("1", 1)

    def test_next_due_is_that_of_the_first_of_a_lane(self, store: Any) -> None:
        assert store.next_due() is None
        store.add(item(1, lane="a"))
        store.add(item(2, lane="a"))
        assert store.next_due() <= 100.0
        store.postpone("1", until=300.0, attempts=1, error="x")
        assert store.next_due() == 300.0
        store.add(item(3))
        store.postpone("3", until=250.0, attempts=1, error="x")
        assert store.next_due() == 250.0

    def test_the_clock_of_who_accepted_does_not_count(self, store: Any) -> None:
        store.add(item(1, received_at=1e10))
        assert keys(store.due(now=50.0, limit=9)) == ["1"]


class TestOutcomes:
    def test_handlers_that_succeeded_are_known_once_each(self, store: Any) -> None:
        store.add(item(1))
        for name in ("mail", 'a "b", é', "mail", "Mail"):
            store.handled("1", name)
        assert store.due(now=0, limit=1)[0].done == {"mail", 'a "b", é', "Mail"}

    def test_finished_drops_the_body_and_keeps_the_key(self, store: Any) -> None:
        store.add(item(1))
        store.finish("1")
        assert store.counts() == counted(handled=1)
        assert store.due(now=1e12, limit=9) == store.dead_letters() == []
        assert not hasattr(store, "_transaction") or _bodies(store) == [(None,)]

    def test_buried_is_a_dead_letter_that_tells_why(self, store: Any) -> None:
        store.add(item(1))
        store.handled("1", "ledger")
        store.postpone("1", until=300.0, attempts=1, error="first")
        store.bury("1", attempts=2, error="mail: OSError: gone", at=400.0)
        [letter] = store.dead_letters()
        assert letter == DeadLetter(
            **attrs.asdict(item(1)), attempts=2, done=frozenset({"ledger"}), error="mail: OSError: gone", died_at=400.0
        )
        assert store.next_due() is None

    def test_the_next_of_the_lane_goes_on_after_a_burial(self, store: Any) -> None:
        store.add(item(1, lane="a"))
        store.add(item(2, lane="a"))
        store.bury("1", attempts=1, error="x", at=1.0)
        assert keys(store.due(now=0, limit=9)) == ["2"]

    def test_a_handler_that_succeeds_after_the_burial_is_noted(self, store: Any) -> None:
        store.add(item(1))
        store.bury("1", attempts=1, error="x", at=1.0)
        store.handled("1", "slow")
        assert store.dead_letters()[0].done == {"slow"}
        store.finish("1")
        assert store.counts() == counted(handled=1)

    @pytest.mark.parametrize("error", ["x" * 5_000, "nul \0 and \ud800 half", "é" * 1_999 + "\U0001f600!"])
    def test_any_error_text_is_kept_as_far_as_it_goes(self, store: Any, error: str) -> None:
        store.add(item(1))
        store.postpone("1", until=0.0, attempts=1, error=error)
        store.bury("1", attempts=1, error=error, at=1.0)
        kept = store.dead_letters()[0].error
        assert len(kept) <= 2_000
        assert kept == error[:2_000].replace("\0", "\ufffd").replace("\ud800", "?")

    def test_a_key_in_another_state_changes_nothing(self, store: Any) -> None:
        store.add(item(1))
        store.finish("1")
        for key in ("1", "unknown"):
            store.handled(key, "late")
            store.finish(key)
            store.postpone(key, until=1.0, attempts=1, error="x")
            store.bury(key, attempts=1, error="x", at=1.0)
            assert store.revive(key) == 0
            assert store.discard(key) is False
        assert store.counts() == counted(handled=1)


class TestDeadLetters:
    def bury(self, store: Any, *times: float) -> None:
        for key, at in enumerate(times, 1):
            store.add(item(key))
            store.bury(str(key), attempts=3, error="x", at=at)

    def test_the_longest_dead_come_first(self, store: Any) -> None:
        self.bury(store, 30.0, 10.0, 20.0, 10.0)
        assert keys(store.dead_letters()) == ["2", "4", "3", "1"]
        assert keys(store.dead_letters(limit=2)) == ["2", "4"]

    def test_revived_they_begin_anew_at_once(self, store: Any) -> None:
        self.bury(store, 30.0, 10.0, 20.0)
        store.handled("2", "ledger")
        assert store.revive("2") == 1
        assert [(each.attempts, each.done) for each in store.due(now=0, limit=9)] == [(0, {"ledger"})]
        assert store.revive() == 2
        assert store.revive() == 0
        assert store.counts() == counted(pending=3)

    def test_discarded_they_are_handled(self, store: Any) -> None:
        self.bury(store, 30.0)
        assert store.discard("1") is True
        assert store.discard("1") is False
        assert store.add(item(1)) is False
        assert store.counts() == counted(handled=1)
        assert not hasattr(store, "_transaction") or _bodies(store) == [(None,)]

    def test_pending_ones_are_not_discarded(self, store: Any) -> None:
        store.add(item(1))
        assert store.discard("1") is False
        assert store.revive("1") == 0
        assert store.counts() == counted(pending=1)


def test_only_handled_ones_are_forgotten(store: Any) -> None:
    for key in range(1, 6):
        store.add(item(key, received_at=float(key)))
    for key in (1, 2, 3):
        store.finish(str(key))
    store.bury("4", attempts=1, error="x", at=1.0)
    assert store.forget(before=3.0) == 2
    assert store.counts() == counted(pending=1, handled=1, dead=1)
    assert store.add(item(1)) is True
    assert store.add(item(3)) is False


class TestThreads:
    def at_once(self, call: Callable[[int], Any], threads: int = 8) -> list[Any]:
        barrier = Barrier(threads)

        def run(number: int) -> Any:
            barrier.wait(10)
            return call(number)

        with ThreadPoolExecutor(threads) as pool:
            return list(pool.map(run, range(threads)))

    def test_the_same_key_is_new_to_one(self, store: Any) -> None:
        for key in range(5):
            assert self.at_once(lambda _, key=key: store.add(item(key))).count(True) == 1
        assert store.counts() == counted(pending=5)

    def test_a_dead_one_is_revived_by_one(self, store: Any) -> None:
        store.add(item(1))
        store.bury("1", attempts=1, error="x", at=1.0)
        assert self.at_once(lambda _: store.add(item(1))).count(True) == 1

    def test_none_is_lost(self, store: Any) -> None:
        added = self.at_once(lambda number: [store.add(item(number * 100 + n)) for n in range(4)])
        assert added == [[True] * 4] * 8
        assert store.counts() == counted(pending=32)

    def test_every_handler_is_noted(self, store: Any) -> None:
        store.add(item(1))
        self.at_once(lambda number: store.handled("1", f"handler {number}"))
        assert store.due(now=0, limit=1)[0].done == {f"handler {number}" for number in range(8)}


class TestClosed:
    def test_every_use_says_so(self, store: Any) -> None:
        store.add(item(1))
        store.lead()
        store.close()
        store.close()
        store.resign()
        uses = [
            lambda: store.add(item(2)),
            store.lead,
            lambda: store.due(0, 1),
            store.next_due,
            lambda: store.handled("1", "x"),
            lambda: store.finish("1"),
            store.dead_letters,
            store.revive,
            store.counts,
            lambda: store.forget(1.0),
        ]
        for use in uses:
            with pytest.raises(WebhookStoreError, match="closed"):
                use()

    def test_it_is_all_there_for_the_next(self, kind: str, tmp_path: Path) -> None:
        with opened(kind, tmp_path / "w.db") as first:
            for key in (1, 2, 3):
                first.add(item(key))
            first.finish("1")
            first.handled("2", "ledger")
            first.bury("2", attempts=4, error="x", at=9.0)
            first.postpone("3", until=70.0, attempts=2, error="x")
            before = (first.counts(), first.dead_letters(), first.due(70.0, 9), first.next_due())
        with opened(kind, tmp_path / "w.db") as second:
            assert (second.counts(), second.dead_letters(), second.due(70.0, 9), second.next_due()) == before
            assert second.add(item(1)) is False


class TestNames:
    def test_stores_of_other_names_do_not_see_each_other(self, kind: str, tmp_path: Path) -> None:
        with opened(kind, tmp_path / "w.db", name="a") as one, opened(kind, tmp_path / "w.db", name="b") as other:
            assert one.add(item(1))
            assert other.add(item(1))
            one.bury("1", attempts=1, error="x", at=1.0)
            assert one.lead()
            assert other.lead()
            assert other.revive() == other.forget(1e12) == 0
            assert not other.discard("1")
            other.finish("1")
            assert (one.counts(), other.counts()) == (counted(dead=1), counted(handled=1))

    @pytest.mark.parametrize("name", ["", "a/b", "x" * 65, "a b", "ü", "a\n"])
    def test_a_name_that_fits_no_file_or_column_is_refused(self, kind: str, tmp_path: Path, name: str) -> None:
        with pytest.raises(ConfigurationError, match=r"^name:"):
            MAKERS[kind](tmp_path / "w.db", name=name)


class TestLeading:
    def test_one_leads_until_it_resigns(self, kind: str, tmp_path: Path) -> None:
        with opened(kind, tmp_path / "w.db") as one, opened(kind, tmp_path / "w.db") as other:
            other.resign()
            assert [one.lead(), other.lead(), one.lead()] == [True, False, True]
            other.resign()
            assert other.lead() is False
            one.resign()
            assert [other.lead(), one.lead()] == [True, False]
            other.close()
            assert one.lead() is True

    def test_who_does_not_lead_accepts_all_the_same(self, kind: str, tmp_path: Path) -> None:
        with opened(kind, tmp_path / "w.db") as one, opened(kind, tmp_path / "w.db") as other:
            assert one.lead()
            assert not other.lead()
            assert other.add(item(1))
            assert not one.add(item(1))
            assert keys(one.due(0, 9)) == ["1"]

    def test_one_of_many_threads_and_stores_leads(self, kind: str, tmp_path: Path) -> None:
        stores = [MAKERS[kind](tmp_path / "w.db") for _ in range(4)]
        try:
            with ThreadPoolExecutor(4) as pool:
                assert sorted(pool.map(lambda each: each.lead(), stores)) == [False, False, False, True]
        finally:
            for each in stores:
                each.close()

    def test_memory_is_led_by_its_process(self) -> None:
        with opened("memory", Path()) as store:
            assert store.lead()
            store.resign()
            assert store.lead()


class TestSQLitePath:
    @pytest.mark.parametrize("path", ["", ":memory:"])
    def test_memory_is_refused(self, path: str) -> None:
        with pytest.raises(ConfigurationError, match="MemoryStore"):
            SQLiteStore(path)

    def test_a_missing_directory_is_told_at_once(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigurationError, match="no directory"):
            SQLiteStore(tmp_path / "missing" / "w.db")

    def test_one_file_has_one_leader_by_whatever_path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "link.db").symlink_to(tmp_path / "w.db")
        monkeypatch.chdir(tmp_path)
        with opened("sqlite", Path("w.db")) as one, opened("sqlite", tmp_path / "link.db") as other:
            monkeypatch.chdir("/")
            assert [one.lead(), other.lead()] == [True, False]
            assert [one.add(item(1)), other.add(item(1))] == [True, False]

    def test_what_is_no_database_fails_as_a_store(self, tmp_path: Path) -> None:
        (tmp_path / "w.db").write_bytes(b"not a database at all" * 1_000)
        with opened("sqlite", tmp_path / "w.db") as store, pytest.raises(WebhookStoreError, match="not a database"):
            store.add(item(1))

    def test_what_is_committed_is_synced(self, tmp_path: Path) -> None:
        with opened("sqlite", tmp_path / "w.db") as store, store._database.transaction() as connection:
            asked = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
        assert asked == ["wal", 2]


def test_no_body_is_shown(store: Any) -> None:
    store.add(item(1))
    [pending] = store.due(0, 9)
    store.bury("1", attempts=1, error="x", at=1.0)
    shown = [item(1), pending, store.dead_letters(), store]
    assert "4111" not in repr(shown)
    assert pickle.loads(pickle.dumps(pending)) == pending


def test_no_url_is_shown(tmp_path: Path) -> None:
    store = sqlalchemy_store(tmp_path / "hunter2.db")
    assert repr(store) == "SQLAlchemyStore(<sqlite>, name='maxio')"


def test_an_accepted_subclass_is_kept_as_accepted(store: Any) -> None:
    pending = Pending(**attrs.asdict(item(1)), attempts=5, done=frozenset({"x"}))
    assert isinstance(pending, Accepted)
    store.add(pending)
    assert (store.due(0, 1)[0].attempts, store.due(0, 1)[0].done) == (0, frozenset())


def _bodies(store: Any) -> list[Any]:
    with store._transaction(write=False) as work:
        return work.rows("SELECT body FROM maxio_webhooks")
