"""The file of a usage recorder: the open sums, and what was taken out of them to be sent."""

from __future__ import annotations

import json
import secrets
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from maxio_sdk._core.scalars import decimal_text
from maxio_sdk.bulk.usage._entries import Moment, Sealed, UsageCounts, UsageEntry, UsageKey, UsageStatus
from maxio_sdk.bulk.usage._file import RecorderFile
from maxio_sdk.bulk.usage._input import add
from maxio_sdk.errors import ConfigurationError

__all__ = ["SCHEMA", "Summand", "UsageLedger"]

_PAGE: Final = 500
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_MARK_LENGTH: Final = 8

SCHEMA: Final = (
    """CREATE TABLE IF NOT EXISTS sums (
        subscription TEXT NOT NULL,
        component TEXT NOT NULL,
        price_point TEXT NOT NULL,
        day TEXT NOT NULL,
        quantity TEXT NOT NULL,
        memo TEXT NOT NULL,
        records INTEGER NOT NULL,
        PRIMARY KEY (subscription, component, price_point, day)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subscription TEXT NOT NULL,
        component TEXT NOT NULL,
        price_point TEXT NOT NULL,
        day TEXT NOT NULL,
        quantity TEXT NOT NULL,
        memo TEXT NOT NULL,
        records INTEGER NOT NULL,
        status TEXT NOT NULL,
        address TEXT NOT NULL,
        token TEXT NOT NULL,
        mark TEXT NOT NULL,
        sealed_at REAL NOT NULL,
        site_time REAL NOT NULL,
        usage_id INTEGER,
        messages TEXT NOT NULL DEFAULT '[]')""",
    "CREATE INDEX IF NOT EXISTS entries_by_status ON entries (status, id)",
)

_KEY: Final = "subscription, component, price_point, day"
_IS_KEY: Final = "subscription = ? AND component = ? AND price_point = ? AND day = ?"
_IS_NEGATIVE: Final = "(quantity LIKE '-%')"


@attrs.frozen
class Summand:
    """A record, checked, or the sum of some."""

    key: UsageKey
    quantity: Decimal
    memo: str = ""
    records: int = 1

    def and_then(self, later: Summand) -> Summand:
        """Return the sum with what was recorded later, whose memo stands."""
        quantity = add(self.quantity, later.quantity)
        return Summand(self.key, quantity, later.memo or self.memo, self.records + later.records)


class UsageLedger:
    """Sums and entries. What a method wrote is on disk when it returns."""

    def __init__(self, file: RecorderFile) -> None:
        self._file = file

    def add(self, summands: Iterable[Summand]) -> None:
        """Add records to the open sums, all or none."""
        # Summed up beforehand, since nobody else can write meanwhile.
        together: dict[UsageKey, Summand] = {}
        for summand in summands:
            before = together.get(summand.key)
            together[summand.key] = summand if before is None else before.and_then(summand)
        with self._file.writing() as connection:
            for summand in together.values():
                found = _sum(connection, summand.key)
                _write_sum(connection, summand if found is None else found.and_then(summand))

    # -- sending

    def due(self, before: date, *, negative: bool) -> Iterator[UsageKey]:
        """Go through the open sums of the days before a day: those above zero, or those below."""
        last: tuple[str, ...] = ("", "", "", "")
        while True:
            with self._file.reading() as connection:
                page = connection.execute(
                    f"SELECT {_KEY} FROM sums WHERE ({_KEY}) > (?, ?, ?, ?) AND day < ? AND {_IS_NEGATIVE} = ?"  # noqa: S608
                    f" ORDER BY {_KEY} LIMIT {_PAGE}",
                    (*last, before.isoformat(), negative),
                ).fetchall()
            yield from (UsageKey(*found) for found in page)
            if len(page) < _PAGE:
                return
            last = page[-1]

    def has_work(self, before: date) -> bool:
        """Tell whether a flush would have anything to do."""
        with self._file.reading() as connection:
            (found,) = connection.execute(
                "SELECT EXISTS (SELECT 1 FROM sums WHERE day < ?) OR EXISTS"
                " (SELECT 1 FROM entries WHERE status = 'sealed')",
                (before.isoformat(),),
            ).fetchone()
        return bool(found)

    def newest(self) -> int:
        """Return the number of the entry that was made last."""
        with self._file.reading() as connection:
            (found,) = connection.execute("SELECT MAX(id) FROM entries").fetchone()
        return found or 0

    def sealed(self, until: int, *, negative: bool) -> Iterator[Sealed]:
        """Go through what is unsettled, up to the entry with that number: what is above zero, or below."""
        last = 0
        while True:
            with self._file.reading() as connection:
                page = connection.execute(
                    f"SELECT id, {_KEY}, quantity, memo, address, token, mark, sealed_at, site_time FROM entries"  # noqa: S608
                    f" WHERE status = 'sealed' AND id > ? AND id <= ? AND {_IS_NEGATIVE} = ? ORDER BY id LIMIT {_PAGE}",
                    (last, until, negative),
                ).fetchall()
            yield from map(_sealed, page)
            if len(page) < _PAGE:
                return
            last = page[-1][0]

    def seal(
        self, key: UsageKey, when: Moment, *, address: str, negative: bool, refusals: Sequence[str] = ()
    ) -> Sealed | None:
        """Take a sum out of the open ones, with a token. What comes later begins a new sum.

        None: it came to nothing, or has fallen below zero since, and `negative` ones are not wanted. With `refusals` it
        is not to be sent at all, and they say why.
        """
        with self._file.writing() as connection:
            found = connection.execute(
                f"DELETE FROM sums WHERE {_IS_KEY} AND {_IS_NEGATIVE} <= ? RETURNING quantity, memo, records",  # noqa: S608
                (*attrs.astuple(key), negative),
            ).fetchone()
            if found is None or not Decimal(found[0]):
                return None
            token, mark = _fresh()
            status = "refused" if refusals else "sealed"
            (entry_id,) = connection.execute(
                f"INSERT INTO entries ({_KEY}, quantity, memo, records,"  # noqa: S608
                " status, address, token, mark, sealed_at, site_time, messages)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (*attrs.astuple(key), *found, status, address, token, mark, *when, json.dumps(list(refusals))),
            ).fetchone()
        return _sealed((entry_id, *attrs.astuple(key), *found[:2], address, token, mark, *when))

    def seal_anew(self, entry: Sealed, when: Moment) -> Sealed:
        """Give an entry that was not applied a new token."""
        token, mark = _fresh()
        with self._file.writing() as connection:
            connection.execute(
                "UPDATE entries SET token = ?, mark = ?, sealed_at = ?, site_time = ? WHERE id = ?",
                (token, mark, *when, entry.id),
            )
        return attrs.evolve(entry, token=token, mark=mark, sealed_at=when.ours, site_time=when.of_site)

    def settle(
        self, entry: Sealed, status: UsageStatus, *, usage_id: int | None = None, messages: Sequence[str] = ()
    ) -> None:
        """Note what became of an entry."""
        with self._file.writing() as connection:
            connection.execute(
                "UPDATE entries SET status = ?, usage_id = ?, messages = ? WHERE id = ?",
                (status, usage_id, json.dumps(list(messages)), entry.id),
            )

    # -- looking, and deciding

    def counts(self) -> UsageCounts:
        """Count sums and entries by status."""
        with self._file.reading() as connection:
            (still_open,) = connection.execute("SELECT COUNT(*) FROM sums").fetchone()
            found = connection.execute("SELECT status, COUNT(*) FROM entries GROUP BY status").fetchall()
        return UsageCounts(open=still_open, **dict(found))

    def open_sums(self) -> Iterator[UsageEntry]:
        """Go through the open sums."""
        last: tuple[str, ...] = ("", "", "", "")
        while True:
            with self._file.reading() as connection:
                page = connection.execute(
                    f"SELECT {_KEY}, quantity, memo, records FROM sums WHERE ({_KEY}) > (?, ?, ?, ?)"  # noqa: S608
                    f" ORDER BY {_KEY} LIMIT {_PAGE}",
                    last,
                ).fetchall()
            yield from (_entry((None, *found, "open", None, "[]")) for found in page)
            if len(page) < _PAGE:
                return
            last = page[-1][:4]

    def entries(self, status: UsageStatus) -> Iterator[UsageEntry]:
        """Go through the entries of a status, oldest first."""
        last = 0
        while True:
            with self._file.reading() as connection:
                page = connection.execute(
                    f"SELECT id, {_KEY}, quantity, memo, records, status, usage_id, messages FROM entries"  # noqa: S608
                    f" WHERE status = ? AND id > ? ORDER BY id LIMIT {_PAGE}",
                    (status, last),
                ).fetchall()
            yield from map(_entry, page)
            if len(page) < _PAGE:
                return
            last = page[-1][0]

    def retry(self, entry_id: int) -> None:
        """Add a refused or unknown entry to the open sum of its day."""
        with self._file.writing() as connection:
            _check_undecided(connection, entry_id)
            found = connection.execute(
                f"DELETE FROM entries WHERE id = ? RETURNING {_KEY}, quantity, memo, records",  # noqa: S608
                (entry_id,),
            ).fetchone()
            again = Summand(UsageKey(*found[:4]), Decimal(found[4]), found[5], found[6])
            since = _sum(connection, again.key)
            _write_sum(connection, again if since is None else again.and_then(since))

    def discard(self, entry_id: int) -> None:
        """Give a refused or unknown entry up."""
        with self._file.writing() as connection:
            _check_undecided(connection, entry_id)
            connection.execute("UPDATE entries SET status = 'discarded' WHERE id = ?", (entry_id,))

    def forget(self, before: date) -> int:
        """Delete what was sent or discarded of the days before a day. Returns how many entries that were."""
        with self._file.writing() as connection:
            return connection.execute(
                "DELETE FROM entries WHERE status IN ('sent', 'discarded') AND day < ?", (before.isoformat(),)
            ).rowcount


def _sum(connection: sqlite3.Connection, key: UsageKey) -> Summand | None:
    found = connection.execute(
        f"SELECT quantity, memo, records FROM sums WHERE {_IS_KEY}",  # noqa: S608
        attrs.astuple(key),
    ).fetchone()
    return None if found is None else Summand(key, Decimal(found[0]), *found[1:])


def _write_sum(connection: sqlite3.Connection, summed: Summand) -> None:
    # Adding to zero takes the sign off a zero, by which sums below zero are told apart.
    quantity = decimal_text(add(Decimal(0), summed.quantity))
    connection.execute(
        "INSERT OR REPLACE INTO sums VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*attrs.astuple(summed.key), quantity, summed.memo, summed.records),
    )


def _check_undecided(connection: sqlite3.Connection, entry_id: int) -> None:
    found = connection.execute("SELECT status FROM entries WHERE id = ?", (entry_id,)).fetchone()
    if found is None:
        raise ConfigurationError(f"There is no entry {entry_id}.")
    if found[0] not in ("refused", "unknown"):
        raise ConfigurationError(f"Entry {entry_id} is {found[0]}: only refused and unknown ones wait for a decision.")


def _fresh() -> tuple[str, str]:
    return str(uuid.uuid4()), "".join(secrets.choice(_ALPHABET) for _ in range(_MARK_LENGTH))


def _sealed(found: Sequence[Any]) -> Sealed:
    quantity, note, address, token, mark, sealed_at, site_time = found[5:]
    return Sealed(
        id=found[0],
        key=UsageKey(*found[1:5]),
        quantity=Decimal(quantity),
        note=note,
        address=address,
        token=token,
        mark=mark,
        sealed_at=sealed_at,
        site_time=site_time,
    )


def _entry(found: Sequence[Any]) -> UsageEntry:
    entry_id, subscription, component, price_point, day, quantity, memo, records, status, usage_id, messages = found
    return UsageEntry(
        id=entry_id,
        subscription=named(subscription),
        component=named(component),
        price_point=named(price_point) if price_point else None,
        day=date.fromisoformat(day),
        quantity=Decimal(quantity),
        records=records,
        memo=memo,
        status=status,
        usage_id=usage_id,
        messages=tuple(json.loads(messages)),
    )


def named(text: str) -> int | str:
    """Return an id, a `reference:...` or a `handle:...` as callers give it."""
    return int(text) if text.isdecimal() else text
