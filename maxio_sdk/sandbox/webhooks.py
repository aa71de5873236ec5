"""The sandbox's webhooks, as its users see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from maxio_sdk.sandbox._state.events import Delivery, Webhook
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks.courier import Courier, http_sender

if TYPE_CHECKING:
    import httpx

__all__ = ["Delivery", "SandboxWebhooks", "Webhook"]


class SandboxWebhooks:
    """The messages to the site's endpoints, oldest first.

    A sandbox that is served delivers them by itself; in-process, `await deliver()` does.
    """

    def __init__(
        self,
        site: Callable[[], Site],
        lock: AbstractContextManager[Any],
        changed: Callable[[], None],
        *,
        transport: httpx.AsyncBaseTransport | None,
        anywhere: bool,
    ) -> None:
        self._site = site
        self._lock = lock
        self._changed = changed
        sender = http_sender(anywhere=anywhere or transport is not None, transport=transport)
        self._courier = Courier(site, sender, lock=lock)

    def __iter__(self) -> Iterator[Webhook]:
        return iter(self._site()[Webhook])

    def __len__(self) -> int:
        return len(self._site()[Webhook])

    def of(self, event: str) -> list[Webhook]:
        """List the messages of an event."""
        return self._site()[Webhook].where(event=event)

    @property
    def deliveries(self) -> list[Delivery]:
        """The attempts to deliver, oldest first."""
        return list(self._site()[Delivery])

    def trigger(self, event: str) -> list[Webhook]:
        """Make a realistic message of an event, or of `test`, for each endpoint that wants it; `deliver` sends it.

        Nothing else on the site changes. Raises `ValueError` where there is no such event.
        """
        from maxio_sdk.sandbox._webhooks.trigger import trigger

        with self._lock:
            made = trigger(self._site(), event)
            self._changed()
        return made

    async def deliver(self) -> int:
        """Send what is due by the site's clock, and say how many attempts that took."""
        sent = await self._courier.deliver_due()
        if sent:
            self._changed()
        return sent
