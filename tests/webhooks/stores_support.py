"""Stores of accepted webhooks to test, and what a process of its own does with one.

Run as a module it is such a process: `python -m tests.webhooks.stores_support KIND PATH ACTION`.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from maxio_sdk.errors import WebhookStoreError
from maxio_sdk.webhooks.sqlite_store import SQLiteStore
from maxio_sdk.webhooks.store import Accepted, MemoryStore, WebhookStore

SECRET = b"payload[card]=4111111111111111"


def sqlalchemy_store(path: Path, **options: Any) -> WebhookStore:
    from maxio_sdk.webhooks.sqlalchemy_store import SQLAlchemyStore

    return SQLAlchemyStore(f"sqlite:///{path}", **options)


def engine_store(path: Path, **options: Any) -> WebhookStore:
    """Make a store with an engine of the user's own, whose errors show the values."""
    import sqlalchemy

    from maxio_sdk.webhooks.sqlalchemy_store import SQLAlchemyStore

    return SQLAlchemyStore(sqlalchemy.create_engine(f"sqlite+pysqlite:///{path}"), **options)


MAKERS: dict[str, Callable[..., WebhookStore]] = {
    "sqlite": SQLiteStore,
    "sqlalchemy": sqlalchemy_store,
    "engine": engine_store,
}
DURABLE = ["sqlite", "sqlalchemy"]


def make_store(kind: str, path: Path, **options: Any) -> WebhookStore:
    return MemoryStore() if kind == "memory" else MAKERS[kind](path, **options)


@contextmanager
def opened(kind: str, path: Path, **options: Any) -> Iterator[Any]:
    store = make_store(kind, path, **options)
    try:
        yield store
    finally:
        store.close()
        # An engine that was given stays open until its owner disposes of it.
        if engine := getattr(store, "_engine", None):
            engine.dispose()


def item(key: int | str = 1, **changes: Any) -> Accepted:
    position = key if isinstance(key, int) else 0
    values = {"lane": f"subscription:{key}", "position": position, "body": SECRET, "received_at": 100.0} | changes
    return Accepted(key=str(key), **({"event": "payment_success"} | values))


@contextmanager
def process(kind: str, path: Path, action: str) -> Iterator[subprocess.Popen[str]]:
    """Run an action in a process of its own, which is killed at the end."""
    command = [sys.executable, "-m", "tests.webhooks.stores_support", kind, str(path), action]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as child:
        try:
            yield child
        finally:
            child.kill()


def said(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def tell(child: subprocess.Popen[str], text: str = "go on") -> None:
    assert child.stdin is not None
    child.stdin.write(text + "\n")
    child.stdin.flush()


def _say(value: object) -> None:
    # One write, whole however the process ends.
    os.write(1, f"{value}\n".encode())


def _add(store: WebhookStore) -> None:
    _say("ready")
    for key in range(1_000_000):
        if store.add(item(key, body=SECRET * (key % 50))):
            _say(key)


def _lead(store: WebhookStore) -> None:
    _say(store.lead())
    sys.stdin.readline()
    _say(store.lead())
    sys.stdin.readline()


def _add_once(store: WebhookStore) -> None:
    _say("ready")
    sys.stdin.readline()
    _say([store.add(item(key)) for key in range(20)].count(True))


def _fork(store: WebhookStore) -> None:
    """Use a store on both sides of a fork. The parent leads, and is killed; the child then tells whether it leads."""
    _say([store.add(item(1)), store.lead()])
    if os.fork():
        _say([store.add(item(3)), store.lead()])
        sys.stdin.readline()
        os.kill(os.getpid(), signal.SIGKILL)
    parent = os.getppid()
    clock = [0.0]
    store._clock = lambda: clock[0]  # type: ignore[attr-defined]
    _say([store.add(item(2)), store.add(item(1)), store.lead()])
    while os.getppid() == parent:
        threading.Event().wait(0.005)
    clock[0] += 15.0
    _say([store.lead(), store.counts().pending])
    os._exit(0)


def _forks(store: WebhookStore) -> None:
    """Fork again and again while threads write."""
    stop = threading.Event()
    added: list[int] = []

    def write(first: int) -> None:
        for key in range(first, first + 100_000):
            # A loop without a pause would leave the file to nobody else.
            if stop.wait(0.002):
                return
            if store.add(item(key)):
                added.append(key)

    threads = [threading.Thread(target=write, args=(number * 1_000_000,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    codes = []
    for number in range(2):
        if not (child := os.fork()):
            try:
                ok = store.add(item(number)) and not store.add(item(number))
            except BaseException:
                ok = False
            os._exit(0 if ok else 1)
        codes.append(os.waitpid(child, 0)[1])
    stop.set()
    for thread in threads:
        thread.join()
    _say([codes == [0, 0], store.counts().pending == len(added) + 2])


def _full(store: WebhookStore) -> None:
    """Meet the end of the disk, as far as the process can tell."""
    store.add(item(1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    outcomes: list[object] = []
    for key in (2, 3):
        try:
            outcomes.append(store.add(item(key, body=bytes(2_000_000))))
        except WebhookStoreError:
            outcomes.append("failed")
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    outcomes += [store.counts().pending, store.add(item(2, body=bytes(2_000_000))), store.counts().pending]
    _say(outcomes)


_ACTIONS = {"add": _add, "lead": _lead, "add_once": _add_once, "fork": _fork, "forks": _forks, "full": _full}

if __name__ == "__main__":
    kind, path, action = sys.argv[1:]
    _ACTIONS[action](make_store(kind, Path(path)))
