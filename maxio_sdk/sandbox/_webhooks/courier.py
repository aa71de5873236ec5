"""Bringing webhooks to their endpoints."""

from __future__ import annotations

import heapq
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, nullcontext
from datetime import datetime
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import anyio
import attrs
import httpx

from maxio_sdk.sandbox._state.events import Delivery, Endpoint, Webhook
from maxio_sdk.sandbox._state.record import Record, transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks import outbox
from maxio_sdk.sandbox._webhooks.encoding import form
from maxio_sdk.sandbox._webhooks.signature import LEGACY_HEADER, legacy_signature, signed_url
from maxio_sdk.webhooks.signature import SIGNATURE_HEADER, sign

__all__ = ["Courier", "Letter", "NotSent", "Sender", "http_sender", "on_this_machine"]

_TIMEOUT = 15.0


@attrs.frozen(kw_only=True)
class Letter:
    """A POST that is ready to be sent."""

    url: str
    headers: Mapping[str, str]
    body: bytes = attrs.field(repr=False)


Sender: TypeAlias = Callable[[Letter], Awaitable[int]]
"""Sends a letter and gives back the status of the answer. What it raises is a failed attempt."""


class NotSent(Exception):  # noqa: N818
    """The letter must not leave, so there is nothing to repeat. It does not count against the endpoint."""


def on_this_machine(url: str) -> bool:
    """Tell whether a URL leads to a loopback address."""
    host = (urlsplit(url).hostname or "").removesuffix(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def http_sender(
    *, anywhere: bool = False, transport: httpx.AsyncBaseTransport | None = None
) -> Callable[[], AbstractAsyncContextManager[Sender]]:
    """Make what opens a sender over HTTP. Unless `anywhere`, it sends to this machine alone."""

    @asynccontextmanager
    async def opened() -> AsyncGenerator[Sender, None]:
        # The courier sets the time: httpx would count each part of the exchange by itself.
        async with httpx.AsyncClient(transport=transport, trust_env=False, timeout=httpx.Timeout(None)) as client:

            async def send(letter: Letter) -> int:
                if not anywhere and not on_this_machine(letter.url):
                    raise NotSent("Not sent: the sandbox delivers to this machine alone")
                request = client.build_request("POST", letter.url, content=letter.body, headers=dict(letter.headers))
                response = await client.send(request, stream=True)
                await response.aclose()
                return response.status_code

            yield send

    return opened


class Courier:
    """Sends the webhooks of a site that are due, each endpoint's one after the other.

    A webhook is sent at least once: it leaves its queue only after the answer is noted. What became due while
    the site's clock was advanced is sent as if at its time, so that retries follow one another without a wait.
    """

    def __init__(
        self,
        site: Callable[[], Site],
        sender: Callable[[], AbstractAsyncContextManager[Sender]] | None = None,
        *,
        timeout: float = _TIMEOUT,
        lock: AbstractContextManager[Any] | None = None,
    ) -> None:
        """Send for the site that `site` gives by then. `lock` is held while records are read and changed."""
        self._site = site
        self._open = sender or http_sender()
        self._timeout = timeout
        self._lock = lock or nullcontext()
        self._one_at_a_time = anyio.Lock()

    def next_due(self) -> datetime | None:
        """Tell when there is next something to send. None: nothing is planned."""
        with self._lock:
            site = self._site()
            times = [_first_due(site, endpoint) for endpoint in site[Endpoint]]
        return min((time for time in times if time is not None), default=None)

    async def deliver_due(self) -> int:
        """Send all that is due now, with the retries that are due by now. Give back how many attempts that took.

        What the receivers cause meanwhile is for the next time, or two that answer each other would never end.
        """
        async with self._one_at_a_time:
            rounds = self._rounds()
            if not rounds:
                return 0
            async with self._open() as send, anyio.create_task_group() as group:
                for one in rounds:
                    group.start_soon(one.run, send)
            return sum(one.sent for one in rounds)

    def _rounds(self) -> list[_Round]:
        with self._lock:
            site = self._site()
            now = site.now
            if not site.settings.webhooks_enabled:
                return []
            return [
                _Round(site=site, endpoint=endpoint, until=now, lock=self._lock, timeout=self._timeout)
                for endpoint in site[Endpoint]
                if (due := _first_due(site, endpoint)) is not None and due <= now
            ]


def _first_due(site: Site, endpoint: Endpoint) -> datetime | None:
    times = [webhook.next_attempt_at for webhook in site[Webhook].where(queue=endpoint.id)]
    return min((time for time in (*times, endpoint.next_check_at) if time is not None), default=None)


@attrs.define(kw_only=True, eq=False)
class _Round:
    """What one endpoint is sent until a time."""

    site: Site
    endpoint: Endpoint
    until: datetime
    lock: AbstractContextManager[Any]
    timeout: float
    sent: int = 0

    async def run(self, send: Sender) -> None:
        """Send what is due, in the order of its time."""
        with self.lock:
            waiting = [_turn(webhook) for webhook in self.site[Webhook].where(queue=self.endpoint.id)]
        heapq.heapify(waiting)
        while self._kept(self.endpoint):
            check = self.endpoint.next_check_at
            if waiting and (check is None or waiting[0][0] < check):
                at, _, webhook = heapq.heappop(waiting)
                if at > self.until:
                    return
                await self._bring(webhook, at, send)
                if self._kept(webhook) and webhook.queue is not None:
                    heapq.heappush(waiting, _turn(webhook))
            elif check is not None and check <= self.until:
                await self._check(check, send)
            else:
                return

    def _kept(self, record: Record) -> bool:
        """Tell whether the site still has a record: it may have been cleared or restored meanwhile."""
        return self.site[type(record)].get(record.id) is record

    async def _bring(self, webhook: Webhook, at: datetime, send: Sender) -> None:
        if not self._kept(webhook) or webhook.queue is None:
            return
        if self.endpoint.status != "enabled" and not webhook.replayed:
            with self.lock, transaction():
                outbox.hold(webhook)
            return
        letter = self._letter(webhook.body, webhook.id)
        outcome = await _attempt(letter, send, self.timeout)
        self.sent += 1
        with self.lock, transaction():
            if not self._kept(webhook):
                return
            self._note(letter, webhook.id, at, outcome)
            webhook.attempts += 1
            webhook.last_sent_at = at
            webhook.last_sent_url = letter.url
            if outcome.error is None:
                outbox.succeeded(webhook, at)
            else:
                outbox.failed(webhook, at, outcome.error, final=not outcome.sent)

    async def _check(self, at: datetime, send: Sender) -> None:
        """Ask a paused endpoint whether it answers again."""
        body = form({"id": self.endpoint.id, "event": "test", "payload": {"chargify": "testing"}})
        letter = self._letter(body, self.endpoint.id)
        outcome = await _attempt(letter, send, self.timeout)
        self.sent += 1
        with self.lock, transaction():
            if not self._kept(self.endpoint):
                return
            self.endpoint.next_check_at = at + outbox.CHECK_EVERY
            self._note(letter, None, at, outcome)

    def _letter(self, body: str, message_id: int) -> Letter:
        raw, key = body.encode(), self.site.settings.shared_key
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": "Maxio Sandbox Webhooks",
            "X-Chargify-Webhook-Id": str(message_id),
            SIGNATURE_HEADER: sign(raw, key),
            LEGACY_HEADER: legacy_signature(key, raw),
        }
        return Letter(url=signed_url(self.endpoint.url, key, raw), headers=headers, body=raw)

    def _note(self, letter: Letter, webhook_id: int | None, at: datetime, outcome: _Outcome) -> None:
        """Log the attempt, and pause, disable or enable the endpoint by it."""
        endpoint, deliveries = self.endpoint, self.site[Delivery]
        deliveries.add(
            Delivery(
                id=deliveries.new_id(),
                endpoint_id=endpoint.id,
                webhook_id=webhook_id,
                url=letter.url,
                sent_at=at,
                status_code=outcome.status,
                error=outcome.error,
            )
        )
        if outcome.error is None and endpoint.status != "disabled":
            outbox.enable(endpoint)
        elif outcome.error is not None and outcome.sent:
            _count_failure(endpoint, at)


def _turn(webhook: Webhook) -> tuple[datetime, int, Webhook]:
    return webhook.next_attempt_at or webhook.created_at, webhook.id, webhook


def _count_failure(endpoint: Endpoint, at: datetime) -> None:
    endpoint.failures += 1
    if endpoint.failures >= outbox.DISABLED_FROM:
        endpoint.status = "disabled"
        endpoint.next_check_at = None
    elif endpoint.failures == outbox.PAUSED_FROM:
        endpoint.status = "paused"
        endpoint.next_check_at = at + outbox.CHECK_EVERY


@attrs.frozen(kw_only=True)
class _Outcome:
    """What came of an attempt."""

    status: int | None = None
    error: str | None = None
    sent: bool = True


async def _attempt(letter: Letter, send: Sender, seconds: float) -> _Outcome:
    try:
        with anyio.fail_after(seconds):
            status = await send(letter)
    except NotSent as error:
        return _Outcome(error=str(error), sent=False)
    except TimeoutError:
        return _Outcome(error=f"No answer within {seconds:g} seconds")
    except Exception as error:
        return _Outcome(error=f"{type(error).__name__}: {error}".removesuffix(": "))
    if status == HTTPStatus.OK:
        return _Outcome(status=status)
    return _Outcome(status=status, error=_status_text(status))


def _status_text(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
