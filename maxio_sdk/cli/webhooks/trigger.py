"""Webhooks of events that have not happened."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import anyio

from maxio_sdk.cli._asking import SHARED_KEY, confirm, find_secret
from maxio_sdk.cli._connection import on_loopback
from maxio_sdk.cli._output import complain, printable, say
from maxio_sdk.cli.webhooks import sandboxes

__all__ = ["trigger_here", "trigger_on_sandbox"]


def trigger_here(event: str, url: str, *, shared_key_file: Path | None, webhook_id: int | None, yes: bool) -> bool:
    """Make a webhook in this process and post it; whether the answer was 200."""
    shared_key = find_secret(SHARED_KEY, shared_key_file)
    place = f"{urlsplit(url).scheme}://{urlsplit(url).netloc.rpartition('@')[2]}"
    if not yes and not on_loopback(url):
        confirm(f"Post a made-up {event} to {place}, which may take it for a real one?")
    if shared_key is None:
        complain(
            f"Signed with the shared key of new sandboxes, {sandboxes.SHARED_KEY!r}, as MAXIO_SHARED_KEY is not set."
        )
    # A receiver knows by the id what it has had already, so each one gets another.
    webhook_id = webhook_id or time.time_ns() // 1_000_000
    status, error = anyio.run(_post, event, url, shared_key or sandboxes.SHARED_KEY, webhook_id)
    say(f"{webhook_id}  {event}  {place}  {_answer(status, error)}")
    return error is None


async def _post(event: str, url: str, shared_key: str, webhook_id: int) -> tuple[int | None, str | None]:
    """Deliver as a sandbox does, from one that has nothing else to deliver."""
    from maxio_sdk.sandbox import Sandbox
    from maxio_sdk.sandbox._state.events import Endpoint, Webhook
    from maxio_sdk.sandbox._state.record import transaction

    sandbox = Sandbox(deliver_anywhere=True)
    sandbox.configure(shared_key=shared_key)
    site = sandbox.site
    with transaction():
        # Past the API, which takes only URLs that Maxio would deliver to.
        site[Endpoint].add(Endpoint(id=1, url=url, webhook_subscriptions=(event,), created_at=site.now))
        site[Webhook].load([], next_id=webhook_id)
    sandbox.webhooks.trigger(event)
    await sandbox.webhooks.deliver()
    (delivery,) = sandbox.webhooks.deliveries
    return delivery.status_code, delivery.error


def trigger_on_sandbox(event: str, url: str, api_key_file: Path | None) -> bool:
    """Have a running sandbox make and deliver a webhook; whether all answers were 200."""
    rows = anyio.run(_ask, event, url, api_key_file)
    if not rows:
        complain(
            f"No endpoint of the sandbox wants {event}, so nothing was sent. "
            f"`maxio webhooks listen --sandbox {url}` makes one."
        )
        return False
    for row in rows:
        last = row["attempts"][-1] if row["attempts"] else None
        say(f"{row['id']}  {event}  endpoint {row['endpoint_id']}  {_outcome(last)}")
    return all(row["successful"] for row in rows)


async def _ask(event: str, url: str, api_key_file: Path | None) -> list[dict[str, Any]]:
    async with sandboxes.sandbox_client(url, api_key_file) as maxio:
        made = (await sandboxes.controls(maxio, "POST", "/webhooks/trigger", {"event": event}))["webhooks"]
        await sandboxes.controls(maxio, "POST", "/webhooks/deliver", {})
        rows: list[dict[str, Any]] = await sandboxes.controls(maxio, "GET", "/webhooks")
        return [row for row in rows if row["id"] in made]


def _outcome(attempt: dict[str, Any] | None) -> str:
    if attempt is None:
        return "not sent: webhooks are off on the sandbox, or paused for this endpoint"
    return _answer(attempt["status_code"], attempt["error"])


def _answer(status: int | None, error: str | None) -> str:
    return f"answered {status}" if status is not None else f"no answer: {printable(error or '')}"
