"""What is particular to the store that SQLAlchemy reaches: its URLs, its tables, its lease."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import mssql, mysql, postgresql
from sqlalchemy.schema import CreateTable

from maxio_sdk.errors import ConfigurationError, WebhookStoreError
from maxio_sdk.webhooks import sqlalchemy_store
from maxio_sdk.webhooks.sqlalchemy_store import SQLAlchemyStore
from tests.webhooks.stores_support import SECRET, item, opened


class TestRefused:
    @pytest.mark.parametrize(
        ("url", "instead"),
        [
            ("postgresql+asyncpg://u:hunter2@h/d", "postgresql+psycopg"),
            ("mysql+aiomysql://u:hunter2@h/d", "mysql+pymysql"),
            ("mariadb+asyncmy://u:hunter2@h/d", "mariadb+pymysql"),
            ("sqlite+aiosqlite:///w.db", "sqlite+pysqlite"),
            (sa.make_url("mssql+aioodbc://u:hunter2@h/d"), "mssql+pyodbc"),
        ],
    )
    def test_async_drivers_with_what_to_use(self, url: Any, instead: str) -> None:
        with pytest.raises(ConfigurationError) as caught:
            SQLAlchemyStore(url)
        assert "is asynchronous" in str(caught.value)
        assert str(caught.value).endswith(f"use {instead}")
        assert "hunter2" not in "".join(traceback.format_exception(caught.value))

    def test_async_engines(self) -> None:
        driver = SimpleNamespace(paramstyle="qmark", sqlite_version_info=(3, 40, 0), has_stop=True)
        engine = sa.create_engine("sqlite+aiosqlite:///w.db", module=driver, poolclass=sa.NullPool)
        wrapped: Any = SimpleNamespace(sync_engine=engine)
        for each in (engine, wrapped):
            with pytest.raises(ConfigurationError, match=r"use sqlite\+pysqlite$"):
                SQLAlchemyStore(each)

    @pytest.mark.parametrize("url", ["", "hunter2", "unknown+hunter2://u@h/d", None, 5])
    def test_what_is_no_url(self, url: Any) -> None:
        with pytest.raises(ConfigurationError, match=r"^url_or_engine: no URL") as caught:
            SQLAlchemyStore(url)
        assert "hunter2" not in "".join(traceback.format_exception(caught.value)).split("in test_what")[0]

    def test_a_driver_that_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pymysql", None)
        with pytest.raises(ConfigurationError, match="driver is missing: pymysql"):
            SQLAlchemyStore("mysql+pymysql://u:hunter2@h/d")

    @pytest.mark.parametrize("given", ["sqlite://", "sqlite:///:memory:", "sqlite+pysqlite:///:memory:"])
    def test_databases_in_memory(self, given: str) -> None:
        for each in (given, sa.create_engine(given)):
            with pytest.raises(ConfigurationError, match="MemoryStore"):
                SQLAlchemyStore(each)

    @pytest.mark.parametrize("lease", [0, -1.0, float("nan")])
    def test_a_lease_of_no_length(self, lease: float) -> None:
        with pytest.raises(ConfigurationError, match=r"^lease:"):
            SQLAlchemyStore("sqlite:///w.db", lease=lease)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    monkeypatch.delitem(sys.modules, "maxio_sdk.webhooks.sqlalchemy_store")
    with pytest.raises(ConfigurationError, match=r"maxio-sdk\[sqlalchemy\]"):
        importlib.import_module("maxio_sdk.webhooks.sqlalchemy_store")


class TestErrors:
    def test_an_unreachable_database_says_why(self, tmp_path: Path) -> None:
        with opened("sqlalchemy", tmp_path / "missing" / "w.db") as store:
            for use in (store.counts, lambda: store.add(item(1)), store.lead):
                with pytest.raises(WebhookStoreError, match="unable to open database file"):
                    use()
            (tmp_path / "missing").mkdir()
            assert store.add(item(1))

    def test_a_store_that_was_never_used_closes_without_its_database(self, tmp_path: Path) -> None:
        with opened("sqlalchemy", tmp_path / "missing" / "w.db") as store:
            store.resign()

    def test_a_refused_statement_tells_the_code_alone(self, tmp_path: Path) -> None:
        with opened("engine", tmp_path / "w.db") as store:
            store.add(item(1))
            with store._transaction() as work:
                work.run("ALTER TABLE maxio_webhooks RENAME COLUMN body TO content")
            with pytest.raises(WebhookStoreError) as caught:
                store.add(item(2))
            assert str(caught.value) == "The store of received webhooks failed: OperationalError (SQLITE_ERROR)."
            assert SECRET.decode() not in "".join(traceback.format_exception(caught.value))

    def test_what_cannot_be_kept_is_an_error(self, tmp_path: Path) -> None:
        nothing: Any = None
        for kind in ("sqlite", "engine"):
            with opened(kind, tmp_path / f"{kind}.db") as store:
                with pytest.raises(WebhookStoreError):
                    store.add(item(1, event="x", received_at=nothing))
                assert store.counts().pending == 0
                store.add(item(1))
                with pytest.raises(WebhookStoreError):
                    store.postpone("1", until=nothing, attempts=1, error="x")
                assert store.due(0, 9)[0].attempts == 0


class TestEngineOfTheUser:
    def test_it_stays_open(self, tmp_path: Path) -> None:
        engine = sa.create_engine(f"sqlite:///{tmp_path / 'w.db'}")
        pool = engine.pool
        SQLAlchemyStore(engine).close()
        assert engine.pool is pool
        engine.dispose()

    def test_tables_that_are_there_are_used(self, tmp_path: Path) -> None:
        engine = sa.create_engine(f"sqlite:///{tmp_path / 'w.db'}")
        statements: list[str] = []
        for _ in range(2):
            store = SQLAlchemyStore(engine)
            store.counts()
            store.close()
            sa.event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
        assert statements
        assert not any("CREATE" in statement for statement in statements)
        engine.dispose()


class TestTables:
    @pytest.mark.parametrize(
        ("dialect", "parts"),
        [
            (mysql.dialect(), ["body LONGBLOB", "received_at DOUBLE", "ENGINE=InnoDB", "COLLATE utf8mb4_bin"]),
            (postgresql.dialect(), ["body BYTEA", "received_at DOUBLE PRECISION", "position BIGINT", "event TEXT"]),
            (
                mssql.dialect(deprecate_large_types=True),
                ["body VARBINARY(max)", "NVARCHAR(255)", "event NVARCHAR(max)"],
            ),
        ],
    )
    def test_columns_hold_what_they_must(self, dialect: Any, parts: list[str]) -> None:
        made = str(CreateTable(sqlalchemy_store._webhooks).compile(dialect=dialect)).replace('"', "").replace("`", "")
        assert [part for part in parts if part not in made.replace("[", "").replace("]", "")] == []

    def test_sql_server_is_asked_for_the_first_in_its_own_words(self) -> None:
        driver = SimpleNamespace(paramstyle="qmark", version="5.0.0", Cursor=object)
        engine = sa.create_engine("mssql+pyodbc://u@h/d?driver=x", module=driver)
        assert SQLAlchemyStore(engine)._first == " OFFSET 0 ROWS FETCH NEXT :limit ROWS ONLY"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class TestLease:
    @pytest.fixture
    def stores(self, tmp_path: Path) -> Iterator[list[Any]]:
        """Two machines, whose clocks have nothing in common."""
        with ExitStack() as stack:
            stores = [stack.enter_context(opened("sqlalchemy", tmp_path / "w.db", lease=15.0)) for _ in range(2)]
            for store, start in zip(stores, (1_000.0, 5.0), strict=True):
                store._clock = Clock()
                store._clock.now = start
            yield stores

    def pass_time(self, stores: list[Any], seconds: float) -> None:
        for store in stores:
            store._clock.now += seconds

    def test_it_is_kept_as_long_as_it_is_renewed(self, stores: list[Any]) -> None:
        one, other = stores
        for _ in range(20):
            assert [one.lead(), other.lead()] == [True, False]
            self.pass_time(stores, 14.9)

    def test_it_is_taken_over_once_it_ran_out_and_not_given_back(self, stores: list[Any]) -> None:
        one, other = stores
        assert [one.lead(), other.lead()] == [True, False]
        self.pass_time(stores, 14.9)
        assert other.lead() is False
        self.pass_time(stores, 0.2)
        assert other.lead() is True
        assert [one.lead(), other.lead()] == [False, True]

    def test_who_waits_counts_from_the_last_renewal_it_saw(self, stores: list[Any]) -> None:
        one, other = stores
        assert [one.lead(), other.lead()] == [True, False]
        self.pass_time(stores, 10.0)
        assert [one.lead(), other.lead()] == [True, False]
        self.pass_time(stores, 14.0)
        assert other.lead() is False
        self.pass_time(stores, 1.0)
        assert other.lead() is True

    def test_a_holder_that_was_late_goes_on_where_nobody_took_over(self, stores: list[Any]) -> None:
        one, _ = stores
        assert one.lead()
        self.pass_time(stores, 1_000.0)
        assert one.lead()

    def test_it_is_renewed_once_in_a_third(self, stores: list[Any]) -> None:
        one, _ = stores
        asked: list[str] = []
        assert one.lead()
        sa.event.listen(one._engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
        self.pass_time(stores, 4.9)
        assert one.lead()
        assert asked == []
        self.pass_time(stores, 0.1)
        assert one.lead()
        assert len(asked) == 2

    def test_resigned_it_is_free_at_once(self, stores: list[Any]) -> None:
        one, other = stores
        assert [one.lead(), other.lead()] == [True, False]
        one.resign()
        assert [other.lead(), one.lead()] == [True, False]

    def test_a_renewal_that_fails_is_no_lead(self, stores: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
        one, _ = stores
        assert one.lead()
        self.pass_time(stores, 5.0)
        with monkeypatch.context() as patch:
            patch.setattr(sqlalchemy_store, "_TAKE", "UPDATE nowhere SET x = 1")
            for _ in range(2):
                with pytest.raises(WebhookStoreError):
                    one.lead()
        assert one.lead() is True
