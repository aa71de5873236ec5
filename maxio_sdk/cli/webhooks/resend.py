"""Having Maxio send webhooks again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import anyio

from maxio_sdk.cli._asking import confirm
from maxio_sdk.cli._connection import on_loopback
from maxio_sdk.cli._output import complain, printable, say
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.models.webhooks import Webhook

__all__ = ["check_ids", "resend_webhooks"]

_MOST_IDS: Final = 1_000
_MOST_LOOKED_AT: Final = 2_000
"""What is retried was nearly always made minutes ago, so it is among the newest."""
_RETRIED_FOR: Final = timedelta(minutes=10)
"""The retries span five minutes, and Maxio asks to stay well outside of them."""


def check_ids(ids: Sequence[int]) -> list[int]:
    """Return the ids, each once. Raises `ConfigurationError` for more than a call takes."""
    wanted = list(dict.fromkeys(ids))
    if len(wanted) > _MOST_IDS:
        raise ConfigurationError(f"Maxio takes at most {_MOST_IDS:,} ids at a time, not {len(wanted):,}.")
    return wanted


def resend_webhooks(maxio: AsyncMaxio, ids: Sequence[int], *, force: bool, yes: bool) -> bool:
    """Have webhooks sent again, unless one is missing or may still be retried; whether that was asked for."""
    return anyio.run(_resend, maxio, ids, force, yes)


async def _resend(maxio: AsyncMaxio, ids: Sequence[int], force: bool, yes: bool) -> bool:
    async with maxio:
        if not force and not await _may_be_resent(maxio, ids):
            return False
        site = maxio.config.base_url
        if not yes and not on_loopback(site):
            confirm(f"Have {site} send {_count(ids)} again?")
        await maxio.webhooks.replay(ids=ids)
    say(f"Queued {_count(ids)} to be sent again.")
    return True


async def _may_be_resent(maxio: AsyncMaxio, ids: Sequence[int]) -> bool:
    """Tell whether the site has all of them and is done with them, and say which ones not."""
    missing, recent = set(ids), list[Webhook]()
    now, looked_at = datetime.now(UTC), 0
    async for webhook in maxio.webhooks.list():
        if webhook.id in missing:
            missing.remove(webhook.id)
            recent += [webhook] if _is_recent(webhook, now) else []
        looked_at += 1
        if not missing or looked_at == _MOST_LOOKED_AT:
            break
    for webhook in recent:
        event = printable(str(webhook.event))
        complain(f"{webhook.id} ({event}) was last sent at {webhook.last_sent_at}: Maxio may still be retrying it.")
    if missing and looked_at == _MOST_LOOKED_AT:
        complain(f"Older than the newest {_MOST_LOOKED_AT:,}, so not looked up: {_count(missing)}.")
        missing = set[int]()
    elif missing:
        listed = ", ".join(map(str, sorted(missing)[:10])) + (", ..." if len(missing) > 10 else "")
        complain(f"The site has, or still has, no webhook {listed}.")
    if recent or missing:
        complain("Nothing was resent. Leave those ids out (or wait ten minutes), or resend anyway with --force.")
    return not recent and not missing


def _is_recent(webhook: Webhook, now: datetime) -> bool:
    sent: object = webhook.last_sent_at
    # The clock of a sandbox may be far from this one's in both directions.
    return isinstance(sent, datetime) and abs(now - sent) < _RETRIED_FOR


def _count(ids: Sequence[int] | set[int]) -> str:
    return "1 webhook" if len(ids) == 1 else f"{len(ids):,} webhooks"
