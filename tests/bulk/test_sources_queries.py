"""Rows of queries: by DuckDB over files, by SQLAlchemy in databases."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
import traceback
import uuid
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import anyio
import duckdb
import pytest
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sources import Source, _queries, database, open_source, parquet, sql
from maxio_sdk.bulk.sources._queries import DuckDBReader
from maxio_sdk.bulk.sources._source import BATCH, ThreadSource
from maxio_sdk.errors import ConfigurationError, SourceError
from tests.bulk.test_sources import Alive

UTC_NOON = dt.datetime(2030, 8, 6, 12, tzinfo=dt.UTC)
ENDLESS = "SELECT i FROM range(1000000000000) r(i)"


async def read(source: Source) -> list[SourceRow]:
    async with source:
        return [row async for row in source]


def read_now(source: Any) -> list[SourceRow]:
    """Read without an event loop."""
    return [row for batch in source._batches._batches for row in batch]


def refusal(source: Source) -> str:
    with pytest.raises(SourceError) as caught:
        read_now(source)
    return str(caught.value)


# DuckDB


@pytest.fixture(autouse=True)
def no_pytz(monkeypatch: pytest.MonkeyPatch) -> None:
    """DuckDB would take it for timestamps with a zone, without saying that it needs it."""
    monkeypatch.setitem(sys.modules, "pytz", None)


VALUES = {
    "1.10::DECIMAL(10, 2)": Decimal("1.10"),
    "12345678901234567890123456.05::DECIMAL(28, 2)": Decimal("12345678901234567890123456.05"),
    "170141183460469231731687303715884105727::HUGEINT": 2**127 - 1,
    "TRUE": True,
    "NULL": None,
    "'é'": "é",
    "'\\x00'::BLOB": b"\0",
    "UUID '00000000-0000-0000-0000-000000000001'": uuid.UUID(int=1),
    "DATE '2030-08-06'": dt.date(2030, 8, 6),
    "TIME '12:00'": dt.time(12),
    "TIMESTAMP '2030-08-06 12:00'": dt.datetime(2030, 8, 6, 12),
    "TIMESTAMPTZ '2030-08-06 08:00:00-04'": UTC_NOON,
    "TIMESTAMPTZ '2030-08-06 12:00'": UTC_NOON,
    "NULL::TIMESTAMPTZ": None,
    "[1, NULL]": [1, None],
    "{'a': 1, 'b': [{'c': 'x'}]}": {"a": 1, "b": [{"c": "x"}]},
    "[TIMESTAMPTZ '2030-08-06 12:00:00Z', NULL]": [UTC_NOON, None],
    "NULL::TIMESTAMPTZ[]": None,
    "array_value(TIMESTAMPTZ '2030-08-06 12:00:00Z')": (UTC_NOON,),
    "{'a \"b\"': TIMESTAMPTZ '2030-08-06 12:00:00Z', 'c': 1}": {'a "b"': UTC_NOON, "c": 1},
    "NULL::STRUCT(a TIMESTAMPTZ)": None,
    "MAP {'a': TIMESTAMPTZ '2030-08-06 12:00:00Z'}": {"a": UTC_NOON},
    "MAP {TIMESTAMPTZ '2030-08-06 12:00:00Z': 'a'}": {UTC_NOON: "a"},
    "[{'a': MAP {'b': [TIMESTAMPTZ '2030-08-06 12:00:00Z']}}]": [{"a": {"b": [UTC_NOON]}}],
    "{'a': TIMESTAMPTZ '2030-08-06 12:00:00Z', 'e': 'x'::ENUM('x', 'TIMESTAMP WITH TIME ZONE')}": {
        "a": UTC_NOON,
        "e": "x",
    },
}


def test_values_come_as_python_has_them() -> None:
    columns = [f"{text} AS column_{number}" for number, text in enumerate(VALUES)]
    (row,) = read_now(sql(f"SELECT {', '.join(columns)}"))
    found = list(row.values.values())
    assert found == list(VALUES.values())
    assert [type(value) for value in found] == [type(value) for value in VALUES.values()]
    assert list(row.values) == [f"column_{number}" for number in range(len(VALUES))]
    assert row.number == 1


@pytest.mark.anyio
async def test_parquet_files_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "it's.parquet"
    quoted = str(path).replace("'", "''")
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT i AS id, (i / 100)::DECIMAL(9, 2) AS amount, "
            f"TIMESTAMPTZ '2030-08-06 12:00:00Z' AS at FROM range(1000) r(i)) TO '{quoted}' (FORMAT parquet)"
        )
    for source in (parquet(path), open_source(str(path))):
        assert repr(source) == f"<source of rows: {path}>"
        rows = await read(source)
        assert [row.number for row in rows] == list(range(1, 1001))
        assert [row.values["id"] for row in rows] == list(range(1000))
        assert rows[110].values == {"id": 110, "amount": Decimal("1.10"), "at": UTC_NOON}


def test_parquet_files_of_a_pattern_are_read_one_after_the_other(tmp_path: Path) -> None:
    with duckdb.connect() as connection:
        for number in (2, 1):
            connection.execute(f"COPY (SELECT {number} AS id) TO '{tmp_path}/part-{number}.parquet'")
    assert [row.values for row in read_now(parquet(tmp_path / "part-*.parquet"))] == [{"id": 1}, {"id": 2}]


def test_a_query_joins_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,email\n1,a@example.com\n2,b@example.com\n")
    (tmp_path / "b.jsonl").write_text('{"id": 1, "zip": "02134"}\n{"id": 2, "zip": null}\n')
    rows = read_now(
        sql(f"SELECT email, zip FROM '{tmp_path}/a.csv' JOIN '{tmp_path}/b.jsonl' USING (id) ORDER BY id DESC")
    )
    assert rows == [
        SourceRow(1, {"email": "b@example.com", "zip": None}),
        SourceRow(2, {"email": "a@example.com", "zip": "02134"}),
    ]


@pytest.mark.parametrize("end", ["", ";", " ; -- the end", "; /* ; */ ;", " -- é;\n;"])
def test_order_and_comments_are_kept_where_timestamps_have_a_zone(end: str) -> None:
    columns = "i, ';é' AS text, TIMESTAMPTZ '2030-08-06 12:00:00Z' AS at"
    query = f"SELECT {columns} FROM range(600) r(i) ORDER BY hash(i){end}"
    with duckdb.connect() as connection:
        expected = connection.execute("SELECT i FROM range(600) r(i) ORDER BY hash(i)").fetchall()
    rows = read_now(sql(query))
    assert [(row.values["i"],) for row in rows] == expected
    assert {(row.values["text"], row.values["at"]) for row in rows} == {(";é", UTC_NOON)}


@pytest.mark.parametrize(
    "query", ["SELECT 1 AS a", "FROM (SELECT 1 AS a)", "WITH b AS (SELECT 1 AS a) SELECT * FROM b;", "VALUES (1)"]
)
def test_queries_of_every_kind_are_run(query: str) -> None:
    assert [list(row.values.values()) for row in read_now(sql(query))] == [[1]]


@pytest.mark.parametrize(
    "query", ["", " ; ", "-- nothing", "SELECT 1; SELECT 2", "CREATE TABLE a (b INT)", "COPY (SELECT 1) TO '{path}'"]
)
def test_only_a_single_query_that_reads_is_run(tmp_path: Path, query: str) -> None:
    assert refusal(sql(query.format(path=tmp_path / "written.csv"))) == (
        "the SQL query: a single query that reads rows is needed (SELECT or FROM)."
    )
    assert not list(tmp_path.iterdir())


def test_what_is_wrong_with_a_query_is_told_in_a_line(tmp_path: Path) -> None:
    missing = tmp_path / "missing.parquet"
    no_parquet = tmp_path / "a.parquet"
    no_parquet.write_bytes(b"no Parquet at all")
    assert refusal(sql("SELEC 1")) == 'the SQL query: Parser Error: syntax error at or near "SELEC"'
    assert (refusal(sql("SELECT nothing"))).startswith('the SQL query: Binder Error: Referenced column "nothing"')
    assert (refusal(sql(f"FROM '{missing}'"))).startswith("the SQL query: IO Error: No files found")
    assert (refusal(parquet(missing))).startswith(f"{missing}: IO Error: No files found")
    refused = refusal(parquet(no_parquet))
    assert refused.startswith(f"{no_parquet}: ")
    assert "\n" not in refused


def test_data_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("card\n4111111111111111x\n")
    for source in (
        sql("SELECT CAST('4111111111111111x' AS INTEGER) AS a"),
        sql(f"SELECT * FROM read_csv('{tmp_path}/a.csv', columns = {{'card': 'INTEGER'}})"),
        sql("SELECT error('no such card: 4111 1111 1111 1111') AS a"),
    ):
        with pytest.raises(SourceError) as caught:
            read_now(source)
        assert "4111" not in "".join(traceback.format_exception(caught.value))


def test_columns_of_a_query_need_names_of_their_own() -> None:
    assert refusal(sql("SELECT 1 AS a, 2 AS b, 3 AS a")) == (
        "the SQL query: columns 1 and 3 have the same name, 'a'. Every column needs a name of its own."
    )


def test_a_query_sees_no_variables_of_the_program() -> None:
    # It is one of the function that runs it.
    assert refusal(sql("SELECT * FROM query")) == (
        "the SQL query: Catalog Error: Table with name query does not exist!"
    )


@pytest.mark.anyio
@pytest.mark.parametrize("query", [ENDLESS, f"SELECT *, TIMESTAMPTZ '2030-08-06 12:00:00Z' AS at FROM ({ENDLESS})"])
async def test_rows_are_computed_as_they_are_read(monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    alive = Alive()
    monkeypatch.setattr(_queries, "SourceRow", alive.row)
    with anyio.fail_after(30):
        async with sql(query) as source:
            async for row in source:
                assert row.values["i"] == row.number - 1
                if row.number == 10 * BATCH:
                    break
    assert 0 < alive.most <= 2 * BATCH + 1


@pytest.mark.anyio
async def test_a_query_that_takes_long_is_interrupted_by_a_cancellation() -> None:
    reader = DuckDBReader(
        "the SQL query", "SELECT sum((a.i + b.i) % 7) AS s FROM range(10000000) a(i), range(10000000) b(i)"
    )
    with anyio.fail_after(20):
        with anyio.move_on_after(0.3):
            await read(ThreadSource(reader))
        # Only an interruption lets the thread get there.
        while reader._connection is not None:  # noqa: ASYNC110
            await anyio.sleep(0.01)
    reader.interrupt()


# SQLAlchemy


@pytest.fixture
def url(tmp_path: Path) -> str:
    path = tmp_path / "warehouse.db"
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE customers (id INTEGER, email TEXT, amount NUMERIC);"
        "INSERT INTO customers VALUES (1, 'a@example.com', 1.5), (2, '100%s', NULL);"
    )
    connection.close()
    return f"sqlite:///{path}"


@pytest.fixture
def engine(url: str) -> Iterator[sa.Engine]:
    engine = sa.create_engine(url)
    yield engine
    engine.dispose()


ROWS = [SourceRow(1, {"id": 1, "email": "a@example.com"}), SourceRow(2, {"id": 2, "email": "100%s"})]
QUERY = "SELECT id, email FROM customers ORDER BY id"
LONG = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {5 * BATCH}) SELECT i FROM n"


@pytest.mark.anyio
async def test_a_database_is_read_by_its_url_or_an_engine(url: str, engine: sa.Engine) -> None:
    for given in (url, sa.make_url(url), engine):
        source = database(given, QUERY)
        assert repr(source) == "<source of rows: the sqlite database>"
        assert await read(source) == ROWS


def test_a_query_may_be_an_expression_with_types_and_parameters(url: str) -> None:
    customers = sa.table("customers", sa.column("id"), sa.column("amount", sa.Numeric(10, 2)))
    assert read_now(database(url, sa.select(customers).order_by("id"))) == [
        SourceRow(1, {"id": 1, "amount": Decimal("1.50")}),
        SourceRow(2, {"id": 2, "amount": None}),
    ]
    text = sa.text("SELECT id FROM customers WHERE email = :email").bindparams(email="100%s")
    assert read_now(database(url, text)) == [SourceRow(1, {"id": 2})]


def test_text_goes_to_the_driver_as_it_is(url: str) -> None:
    assert read_now(database(url, "SELECT ':email %s %%' AS text WHERE ' :a' LIKE '%a'")) == [
        SourceRow(1, {"text": ":email %s %%"})
    ]


def test_text_goes_without_parameters(engine: sa.Engine) -> None:
    """Drivers that write parameters with % would take those of the query for theirs."""
    options: list[dict[str, Any]] = []

    @sa.event.listens_for(engine, "before_cursor_execute")
    def note(connection: Any, cursor: Any, statement: Any, parameters: Any, context: Any, many: Any) -> None:
        options.append(dict(context.execution_options))

    read_now(database(engine, QUERY))
    read_now(database(engine, sa.text(QUERY)))
    streaming = {"stream_results": True, "yield_per": BATCH}
    assert [{**each, "max_row_buffer": None} for each in options] == [
        {**streaming, "no_parameters": True, "max_row_buffer": None},
        {**streaming, "max_row_buffer": None},
    ]


@pytest.mark.anyio
@pytest.mark.parametrize("count", [5_000, pytest.param(250_000, marks=pytest.mark.heavy)])
async def test_rows_are_fetched_as_they_are_read(engine: sa.Engine, count: int) -> None:
    made = 0

    def make(number: int) -> int:
        nonlocal made
        made = number
        return number

    @sa.event.listens_for(engine, "connect")
    def add_function(connection: sqlite3.Connection, record: object) -> None:
        connection.create_function("make", 1, make)

    query = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT make(i) i FROM n"
    seen = 0
    async for row in database(engine, query):
        seen += 1
        assert row.values["i"] == row.number == seen
        # A batch of the driver, and one of the source.
        assert made - seen <= 2 * BATCH
    assert seen == count


@pytest.mark.anyio
async def test_a_connection_is_given_back(engine: sa.Engine) -> None:
    events: list[str] = []
    sa.event.listen(engine, "checkout", lambda *_: events.append("out"))
    sa.event.listen(engine, "checkin", lambda *_: events.append("in"))
    async with database(engine, LONG) as source:
        await anext(source)
        assert events == ["out"]
    assert events == ["out", "in"]
    assert refusal(database(engine, "SELECT * FROM prospects")) == (
        "the sqlite database: OperationalError: no such table: prospects"
    )
    assert events == ["out", "in", "out", "in"]


@pytest.mark.anyio
async def test_a_connection_of_its_own_is_closed(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    events: list[str] = []
    real = sa.create_engine

    def create_engine(*args: Any, **options: Any) -> sa.Engine:
        engine = real(*args, **options)
        sa.event.listen(engine, "connect", lambda *_: events.append("connect"))
        sa.event.listen(engine, "close", lambda *_: events.append("close"))
        return engine

    monkeypatch.setattr(sa, "create_engine", create_engine)
    async with database(url, LONG) as source:
        await anext(source)
        assert events == ["connect"]
    assert events == ["connect", "close"]


@pytest.mark.parametrize("statement", ["DELETE FROM customers", "CREATE TABLE other (id INTEGER)"])
def test_what_gives_no_rows_is_refused_and_not_committed(url: str, statement: str) -> None:
    assert refusal(database(url, statement)) == (
        "the sqlite database: the query gives no rows. One that reads is needed (SELECT)."
    )
    assert read_now(database(url, QUERY)) == ROWS


def test_a_change_that_returns_rows_is_not_committed(url: str) -> None:
    assert len(read_now(database(url, "DELETE FROM customers RETURNING id"))) == 2
    assert read_now(database(url, QUERY)) == ROWS


def test_columns_of_a_database_need_names_of_their_own(url: str) -> None:
    assert refusal(database(url, "SELECT a.id, b.id FROM customers a, customers b")) == (
        "the sqlite database: columns 1 and 2 have the same name, 'id'. Every column needs a name of its own."
    )


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("postgresql+asyncpg://me:hunter2@host/db", "postgresql+psycopg"),
        ("mysql+aiomysql://me:hunter2@host/db", "mysql+pymysql"),
        ("sqlite+aiosqlite:///x.db", "sqlite+pysqlite"),
    ],
)
def test_an_asynchronous_driver_is_refused_and_the_other_named(url: str, driver: str) -> None:
    name = url.partition(":")[0]
    with pytest.raises(ConfigurationError) as caught:
        database(url, QUERY)
    assert str(caught.value) == f"url_or_engine: {name} is asynchronous, and rows are read in threads; use {driver}"


def test_an_asynchronous_engine_is_refused(engine: sa.Engine) -> None:
    engine.dialect.is_async = True
    for given in (engine, SimpleNamespace(sync_engine=engine)):
        with pytest.raises(ConfigurationError, match=r"use sqlite\+pysqlite"):
            database(given, QUERY)  # type: ignore[arg-type]


def test_a_database_in_memory_must_be_shared_by_threads() -> None:
    with pytest.raises(ConfigurationError, match="make the engine with poolclass=StaticPool"):
        database(sa.create_engine("sqlite://"), QUERY)
    engine = sa.create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE customers AS SELECT 1 AS id, 'a' AS email"))
    assert read_now(database(engine, QUERY)) == [SourceRow(1, {"id": 1, "email": "a"})]
    engine.dispose()


@pytest.mark.parametrize("url", ["nothing hunter2", "nothing://me:hunter2@host/db", "sqlite://me:hunter2@host/db"])
def test_a_url_that_is_none_is_not_shown(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        database(url, QUERY)
    assert str(caught.value) == (
        "url_or_engine: no URL of a database that SQLAlchemy knows, such as postgresql+psycopg://..."
    )
    assert "hunter2" not in "".join(traceback.format_exception(caught.value))


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ConfigurationError, match="url_or_engine: the database's driver is missing: psycopg"):
        database("postgresql+psycopg://me:hunter2@host/db", QUERY)


@pytest.mark.parametrize(
    ("secret_url", "said"),
    [
        ("postgresql://me:hun%40ter2@host/db", "hun@ter2"),
        ("postgresql://me:hun%40ter2@host/db", "postgresql://me:hun%40ter2@host"),
        ("postgresql://host/db?sslpassword=hun%40ter2", "hun@ter2"),
        ("mssql://?odbc_connect=Server%3Dhost%3BPWD%3Dhun%40ter2%3B", "Server=host;PWD=hun@ter2;"),
    ],
)
def test_passwords_are_not_shown(
    engine: sa.Engine, monkeypatch: pytest.MonkeyPatch, secret_url: str, said: str
) -> None:
    def fail(*_: object, **options: object) -> None:
        raise sqlite3.OperationalError(f"cannot connect with {said}\nand more")

    engine.url = sa.make_url(secret_url)
    monkeypatch.setattr(engine.dialect, "connect", fail)
    source = database(engine, QUERY)
    with pytest.raises(SourceError) as caught:
        read_now(source)
    assert str(caught.value).startswith("the sqlite database: OperationalError: cannot connect with ")
    shown = "".join(traceback.format_exception(caught.value)) + repr(source)
    assert "***" in shown
    assert "ter2" not in shown
    assert "and more" not in shown


def test_data_in_errors_of_a_database_is_not_shown(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.DataError('invalid input "secret cell" for card 4111 1111 1111 1111')

    monkeypatch.setattr(engine.dialect, "do_execute_no_params", fail)
    assert refusal(database(engine, QUERY)) == ("the sqlite database: DataError: invalid input '***' for card ***")


def test_a_missing_parameter_is_told(url: str) -> None:
    assert refusal(database(url, sa.text("SELECT :email AS email"))) == (
        "the sqlite database: StatementError: (sqlalchemy.exc.InvalidRequestError) "
        "A value is required for bind parameter '***'"
    )


# Extras


@pytest.mark.parametrize(
    ("module", "library", "make", "message"),
    [
        ("_queries", "duckdb", lambda: parquet("a.parquet"), "Parquet, and SQL over files, needs the extra `bulk`"),
        ("_queries", "duckdb", lambda: sql("SELECT 1"), "pip install 'maxio-sdk[bulk]' (duckdb is missing)"),
        ("_database", "sqlalchemy", lambda: database("sqlite://", "SELECT 1"), "database needs the extra `sqlalchemy`"),
    ],
)
def test_a_missing_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, module: str, library: str, make: Callable[[], Source], message: str
) -> None:
    monkeypatch.delitem(sys.modules, f"maxio_sdk.bulk.sources.{module}")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ConfigurationError) as caught:
        make()
    assert message in str(caught.value)


def test_other_sources_need_no_extra() -> None:
    program = (
        "import sys; sys.modules['duckdb'] = sys.modules['sqlalchemy'] = None\n"
        "from maxio_sdk.bulk.sources import csv_rows, json_lines, open_source, rows_of"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
