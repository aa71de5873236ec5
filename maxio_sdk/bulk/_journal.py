"""What a bulk job has done so far, in a SQLite file that outlives the process."""

from __future__ import annotations

import json
import os
import sqlite3
import uuid
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import attrs

from maxio_sdk._sqlite import Database, ProcessLock
from maxio_sdk.errors import ConfigurationError, JournalError

__all__ = ["Journal", "JournalReader", "RowRecord", "RowStatus", "Step"]

RowStatus: TypeAlias = Literal["pending", "applied", "failed", "unknown"]
"""`pending`: begun or put off. `unknown`: something was sent, and what became of it is not known."""

_VERSION: Final = 1
_PAGE: Final = 500
_TABLES: Final = frozenset({"job", "rows", "steps"})

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS job (version INTEGER, kind TEXT, settings TEXT, site_start REAL)",
    """CREATE TABLE IF NOT EXISTS rows (
        key TEXT PRIMARY KEY,
        number INTEGER NOT NULL,
        status TEXT NOT NULL,
        action TEXT NOT NULL DEFAULT '',
        object_id INTEGER,
        messages TEXT NOT NULL DEFAULT '[]',
        payload TEXT NOT NULL DEFAULT '{}')""",
    "CREATE INDEX IF NOT EXISTS rows_in_order ON rows (number, key)",
    """CREATE TABLE IF NOT EXISTS steps (
        row TEXT NOT NULL,
        name TEXT NOT NULL,
        token TEXT NOT NULL,
        begun_at REAL NOT NULL,
        site_time REAL NOT NULL,
        target INTEGER,
        done INTEGER NOT NULL DEFAULT 0,
        object_id INTEGER,
        PRIMARY KEY (row, name)) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS made ON steps (object_id) WHERE done AND target IS NULL",
)


@attrs.frozen(kw_only=True)
class RowRecord:
    """A row as the journal has it."""

    key: str
    number: int
    status: RowStatus
    action: str = ""
    """What was done: `create`, `update`, ... Empty where nothing was."""
    object_id: int | None = None
    messages: tuple[str, ...] = ()
    payload: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """What was to be sent, without secrets."""


@attrs.frozen(kw_only=True)
class Step:
    """One write of a row: what was noted before it was sent, and whether it is known to be done."""

    name: str
    token: str = attrs.field(repr=False)
    begun_at: float
    """When the token was made, in Unix seconds."""
    site_time: float
    """The same moment by the clock of the site."""
    target: int | None = None
    """The id of what it changes, where it changes something that is there."""
    done: bool = False
    object_id: int | None = None


class JournalReader:
    """Reads what a journal has, also while a job works with it. Raises `JournalError` where it cannot be used."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path).resolve()
        self._database = Database(self._path, _SCHEMA)
        self._applied: bool | None = False
        """What an error says of the rows."""

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def check(self) -> None:
        """Raise `JournalError` where the file is not a journal, before anything is written to it."""
        if not self._tables():
            raise JournalError(f"{self._path} is empty, and not a journal.")

    def records(self, *statuses: RowStatus) -> Iterator[RowRecord]:
        """Go through all rows in the order of the source, a page at a time; or only those with one of some statuses."""
        only = f"AND status IN ({', '.join('?' * len(statuses))})" if statuses else ""
        last: tuple[int, str] = (-1, "")
        while True:
            with self._reading() as connection:
                page = connection.execute(
                    f"{_SELECT} WHERE (number, key) > (?, ?) {only} ORDER BY number, key LIMIT {_PAGE}",
                    (*last, *statuses),
                ).fetchall()
            for found in page:
                yield _record(found)
            if len(page) < _PAGE:
                return
            last = (page[-1][1], page[-1][0])

    def counts(self) -> dict[str, int]:
        """Count the rows by status."""
        with self._reading() as connection:
            return dict(connection.execute("SELECT status, COUNT(*) FROM rows GROUP BY status").fetchall())

    def operations(self) -> dict[str, int]:
        """Count the rows that were applied by what was done."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT action, COUNT(*) FROM rows WHERE status = 'applied' GROUP BY action ORDER BY action"
            )
            return dict(found.fetchall())

    def _tables(self) -> set[str]:
        """Return the tables of the file. Raises `JournalError` where they are not those of a journal."""
        if not self._path.exists():
            return set()
        with self._errors(), closing(sqlite3.connect(self._path)) as connection:
            found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if found and not found >= _TABLES:
            raise JournalError(
                f"{self._path} is a database of something else, and not a journal. It was left as it is."
            )
        return found

    @contextmanager
    def _reading(self) -> Generator[sqlite3.Connection]:
        with self._errors(), self._database.transaction(write=False) as connection:
            yield connection

    @contextmanager
    def _errors(self) -> Generator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
                failure = JournalError(f"{self._path} is no journal, or was damaged. It was left as it is.")
            else:
                failure = JournalError(
                    f"The journal {self._path} cannot be used: {error}. What was noted before stands: once this is "
                    "mended, start the job again with the same journal."
                )
            failure.applied = self._applied
            raise failure from error


class Journal(JournalReader):
    """The journal of one job. What a method notes is durable when it returns.

    One process at a time has it. `settings` are those on which the meaning of a row depends: a journal that was
    begun with others is refused. Raises `JournalError` for whatever keeps it from being used.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        kind: str,
        settings: Mapping[str, Any],
        now: Callable[[], float],
    ) -> None:
        super().__init__(path)
        if not self._path.parent.is_dir():
            raise ConfigurationError(f"journal: there is no directory {self._path.parent}")
        self._now = now
        self._site_start: float | None = None
        self._lock = ProcessLock(self._path.with_name(f"{self._path.name}-lock"))
        try:
            self._open(kind, settings)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let another process have it."""
        super().close()
        self._lock.close()

    def _open(self, kind: str, settings: Mapping[str, Any]) -> None:
        with self._errors():
            if not self._lock.acquire():
                raise JournalError(
                    f"Another process works with the journal {self._path}. Nothing was sent. Wait until it has ended."
                )
        self._tables()
        text = _dumps(settings)
        with self._writing() as connection:
            found = connection.execute("SELECT version, kind, settings, site_start FROM job").fetchone()
            is_other = found is not None and found[:3] != (_VERSION, kind, text)
            if found is None or (is_other and found[0] == _VERSION and not _has_rows(connection)):
                # Of a run that ended before its first row, as with a wrong key, nothing need be gone on with.
                found = (_VERSION, kind, text, None)
                connection.execute("DELETE FROM job")
                connection.execute("INSERT INTO job VALUES (?, ?, ?, ?)", found)
        version, other_kind, other_text, self._site_start = found
        if version != _VERSION:
            raise JournalError(f"The journal {self._path} was written by another version of the SDK.")
        if other_kind != kind:
            raise JournalError(f"The journal {self._path} is of another kind of job: {other_kind}, not {kind}.")
        if other_text != text:
            raise JournalError(
                f"The journal {self._path} was begun with other settings ({_differences(other_text, settings)}). "
                "Give the same ones to go on with that job, or another journal for a new one."
            )

    @property
    def site_start(self) -> float:
        """When the job began, before anything was sent, in Unix seconds by the clock of the site."""
        if self._site_start is None:
            raise RuntimeError("note_start comes first")
        return self._site_start

    def note_start(self, site_time: float) -> None:
        """Note what the site's clock says, if an earlier run has not done so. From now on rows may be sent."""
        if self._site_start is None:
            with self._writing() as connection:
                connection.execute("UPDATE job SET site_start = ?", (site_time,))
            self._site_start = site_time
        self._applied = None

    def row(self, key: str) -> RowRecord | None:
        """Return a row; None where it was not begun."""
        with self._reading() as connection:
            found = connection.execute(f"{_SELECT} WHERE key = ?", (key,)).fetchone()
        return None if found is None else _record(found)

    def steps(self, key: str) -> dict[str, Step]:
        """Return the writes of a row that were intended, by name."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT name, token, begun_at, site_time, target, done, object_id FROM steps WHERE row = ?", (key,)
            ).fetchall()
        return {each[0]: _step(each) for each in found}

    def intend(
        self, key: str, number: int, name: str, *, payload: Mapping[str, Any], site_time: float, target: int | None
    ) -> Step:
        """Note that a write is about to be sent, with a new token. Replaces what was intended before."""
        step = Step(name=name, token=str(uuid.uuid4()), begun_at=self._now(), site_time=site_time, target=target)
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO rows (key, number, status, payload) VALUES (?, ?, 'pending', ?)"
                " ON CONFLICT (key) DO UPDATE SET number = excluded.number, payload = excluded.payload,"
                # One that failed before is in doubt again.
                " status = 'pending', action = '', object_id = NULL, messages = '[]'",
                (key, number, _dumps(payload)),
            )
            connection.execute(
                "INSERT OR REPLACE INTO steps (row, name, token, begun_at, site_time, target)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (key, name, step.token, step.begun_at, site_time, target),
            )
        return step

    def done(self, key: str, name: str, object_id: int | None) -> None:
        """Note that a write was applied."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE steps SET done = 1, object_id = ? WHERE row = ? AND name = ?", (object_id, key, name)
            )

    def withdraw(self, key: str, name: str) -> None:
        """Note that a write was refused, so that it is not in doubt."""
        with self._writing() as connection:
            connection.execute("DELETE FROM steps WHERE row = ? AND name = ?", (key, name))

    def finish(self, record: RowRecord) -> None:
        """Note what became of a row."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO rows (key, number, status, action, object_id, messages, payload)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    record.key,
                    record.number,
                    record.status,
                    record.action,
                    record.object_id,
                    _dumps(list(record.messages)),
                    _dumps(record.payload),
                ),
            )

    def forget(self, keys: Iterable[str]) -> None:
        """Take rows out, with all that was intended for them."""
        named = [(key,) for key in keys]
        with self._writing() as connection:
            connection.executemany("DELETE FROM steps WHERE row = ?", named)
            connection.executemany("DELETE FROM rows WHERE key = ?", named)

    def has_made(self, key: str) -> bool:
        """Tell whether a row has made an object."""
        return any(step.done and step.target is None for step in self.steps(key).values())

    def repeated(self) -> Iterator[tuple[str, dict[int, RowStatus]]]:
        """Go through the rows of which several say the same, by fingerprint: the status of each, by its number."""
        last = ""
        while True:
            with self._reading() as connection:
                found = connection.execute(
                    "SELECT key FROM rows WHERE key > ? AND key NOT GLOB '*-1' ORDER BY key LIMIT 1", (last,)
                ).fetchone()
                if found is None:
                    return
                fingerprint = found[0].rpartition("-")[0]
                # All that begin so: a point comes after a hyphen.
                last = f"{fingerprint}."
                same = connection.execute(
                    "SELECT key, status FROM rows WHERE key > ? AND key < ?", (f"{fingerprint}-", last)
                ).fetchall()
            yield fingerprint, {int(key.rpartition("-")[2]): status for key, status in same}

    def is_claimed(self, object_id: int, *, by_other_than: str) -> bool:
        """Tell whether another row of the job has made an object."""
        with self._reading() as connection:
            found = connection.execute(
                "SELECT 1 FROM steps WHERE object_id = ? AND row <> ? AND done AND target IS NULL",
                (object_id, by_other_than),
            ).fetchone()
        return found is not None

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        with self._errors(), self._database.transaction() as connection:
            yield connection


_SELECT = "SELECT key, number, status, action, object_id, messages, payload FROM rows"


def _has_rows(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM rows LIMIT 1").fetchone() is not None


def _record(found: tuple[Any, ...]) -> RowRecord:
    key, number, status, action, object_id, messages, payload = found
    return RowRecord(
        key=key,
        number=number,
        status=status,
        action=action,
        object_id=object_id,
        messages=tuple(json.loads(messages)),
        payload=json.loads(payload),
    )


def _step(found: tuple[Any, ...]) -> Step:
    name, token, begun_at, site_time, target, done, object_id = found
    return Step(
        name=name,
        token=token,
        begun_at=begun_at,
        site_time=site_time,
        target=target,
        done=bool(done),
        object_id=object_id,
    )


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, default=str)


def _differences(text: str, settings: Mapping[str, Any]) -> str:
    before, after = json.loads(text), json.loads(_dumps(settings))
    return ", ".join(sorted(name for name in {*before, *after} if before.get(name) != after.get(name)))
