"""What the tests of the receiver share: signed bodies, stores that fail, and waiting."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Collection
from typing import Any

import anyio

from maxio_sdk.errors import WebhookStoreError
from maxio_sdk.webhooks import Accepted, MemoryStore, Pending, Receipt, WebhookReceiver, sign

__all__ = ["KEY", "FailingStore", "body", "eventually", "give", "made", "signed"]

KEY = "a-shared-key"


def body(webhook_id: int, subscription: int = 1, event: str = "signup_success", **fields: str) -> bytes:
    """Write a webhook about a subscription."""
    content = {"id": subscription, "state": "active", **fields}
    return "&".join(
        [f"id={webhook_id}", f"event={event}", *(f"payload[subscription][{name}]={it}" for name, it in content.items())]
    ).encode()


def signed(raw: bytes, key: str = KEY) -> tuple[bytes, str]:
    return raw, sign(raw, key)


def give(receiver: WebhookReceiver, webhook_id: int, subscription: int = 1, event: str = "signup_success") -> Receipt:
    """Accept a webhook that is signed."""
    return receiver.accept(*signed(body(webhook_id, subscription, event)))


def made(store: MemoryStore | None = None, **settings: Any) -> WebhookReceiver:
    """Make a receiver that looks for other processes' webhooks so seldom that a test would not wait for it."""
    return WebhookReceiver(KEY, store=store or MemoryStore(), **{"poll_interval": 5, **settings})


async def eventually(condition: Callable[[], object]) -> None:
    """Wait until something holds."""
    with anyio.fail_after(10):
        while not condition():  # noqa: ASYNC110
            await anyio.sleep(0.002)


class FailingStore(MemoryStore):
    """A store that counts what it is asked, and fails or waits as it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.failing: Counter[str] = Counter()
        """How often each method is to fail from now on."""
        self.asked: Counter[str] = Counter()
        self.notes: list[tuple[str, dict[str, Any]]] = []
        self.leading = True
        self.gates: dict[str, threading.Event] = {}
        """Methods wait for theirs."""

    def _asked(self, method: str) -> None:
        self.asked[method] += 1
        if method in self.gates:
            assert self.gates[method].wait(10)
        if self.failing[method] > 0:
            self.failing[method] -= 1
            raise WebhookStoreError("Out of order, as told.")

    def add(self, item: Accepted, *, dead: str | None = None) -> bool:
        self._asked("add")
        return super().add(item, dead=dead)

    def lead(self) -> bool:
        self._asked("lead")
        return self.leading

    def resign(self) -> None:
        self._asked("resign")

    def due(self, now: float, limit: int, busy: Collection[str] = ()) -> list[Pending]:
        self._asked("due")
        return super().due(now, limit, busy)

    def next_due(self) -> float | None:
        self._asked("next_due")
        return super().next_due()

    def handled(self, key: str, handler: str) -> None:
        self._asked("handled")
        super().handled(key, handler)

    def finish(self, key: str) -> None:
        self._asked("finish")
        super().finish(key)

    def postpone(self, key: str, *, until: float, attempts: int, error: str) -> None:
        self._asked("postpone")
        self.notes.append(("postpone", {"until": until, "attempts": attempts, "error": error}))
        super().postpone(key, until=until, attempts=attempts, error=error)

    def bury(self, key: str, *, attempts: int, error: str, at: float) -> None:
        self._asked("bury")
        self.notes.append(("bury", {"attempts": attempts, "error": error, "at": at}))
        super().bury(key, attempts=attempts, error=error, at=at)
