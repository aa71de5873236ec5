"""A receiver that is killed: a process that starts it, again and again, by `fork`, which takes no time.

`python -m tests.webhooks.receiver_child DIRECTORY PORT KEY` reads one line for each start: the place where the receiver
kills itself, or an empty one. It says the receiver's process id, and how it ended.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn

from maxio_sdk.webhooks import SQLiteStore, WebhookEvent, WebhookReceiver, parse

__all__ = ["PLACES", "calls", "effects"]

PLACES = (
    "before the store",
    "after the store, before the answer",
    "before the handler",
    "in the handler",
    "after the handler, before the note",
    "after the note, before the end",
)

_SETTINGS: dict[str, Any] = {"lifespan": "on", "log_level": "error", "ws": "none", "timeout_graceful_shutdown": 1}
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS seen (event INTEGER PRIMARY KEY)",
    "CREATE TABLE IF NOT EXISTS effects (event INTEGER)",
    "CREATE TABLE IF NOT EXISTS calls (event INTEGER)",
)


def effects(directory: Path) -> list[int]:
    """List the events that had their effect, as often as they had it."""
    return _events(directory, "effects")


def calls(directory: Path) -> list[int]:
    """List the events that the handler was called with."""
    return _events(directory, "calls")


def _events(directory: Path, table: str) -> list[int]:
    connection = _books(directory)
    try:
        return [event for (event,) in connection.execute(f"SELECT event FROM {table} ORDER BY event")]
    finally:
        connection.close()


def _books(directory: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(directory / "books.db", timeout=10)
    for statement in _SCHEMA:
        connection.execute(statement)
    connection.commit()
    return connection


def _serve(directory: Path, port: int, key: str, fatal: str) -> None:
    def at(place: str) -> None:
        if place == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    store = _watched(SQLiteStore(directory / "webhooks.db"), at)
    receiver = WebhookReceiver(key, store=store, retry_delays=(0.01,) * 9, poll_interval=0.05)
    books = _books(directory)

    @receiver.on()
    async def record(event: WebhookEvent) -> None:
        at("before the handler")
        with books:
            books.execute("INSERT INTO calls VALUES (?)", (event.id,))
        with books:
            if books.execute("INSERT OR IGNORE INTO seen VALUES (?)", (event.id,)).rowcount:
                at("in the handler")
                books.execute("INSERT INTO effects VALUES (?)", (event.id,))

    uvicorn.run(receiver, host="127.0.0.1", port=port, **_SETTINGS)


def _watched(store: SQLiteStore, at: Callable[[str], None]) -> SQLiteStore:
    def around(method: str, before: str = "", after: str = "") -> None:
        plain = getattr(store, method)

        def watched(*arguments: Any, **options: Any) -> Any:
            at(before)
            result = plain(*arguments, **options)
            at(after)
            return result

        setattr(store, method, watched)

    around("add", "before the store", "after the store, before the answer")
    around("handled", "after the handler, before the note")
    around("finish", "after the note, before the end")
    return store


def main(directory: str, port: str, key: str) -> None:
    """Start receivers as told, one after the other."""
    # Loaded here once, and not in every child.
    uvicorn.Config(_serve, **_SETTINGS).load()
    parse(b"id=1&event=signup_success&payload[subscription][id]=1")
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _serve(Path(directory), int(port), key, line.strip() or "nowhere")
            os._exit(0)
        _say(child)
        _, status = os.waitpid(child, 0)
        _say(os.waitstatus_to_exitcode(status))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
