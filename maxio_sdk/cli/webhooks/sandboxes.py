"""A sandbox that runs elsewhere on this machine, through the API of its site and its controls."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import anyio

from maxio_sdk.cli._asking import API_KEY, find_secret
from maxio_sdk.cli._connection import on_loopback
from maxio_sdk.cli._output import complain
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import APIConnectionError, APIStatusError, AuthenticationError, ConfigurationError, MaxioError
from maxio_sdk.models.webhooks import Endpoint, WebhookSubscription
from maxio_sdk.sandbox import Settings
from maxio_sdk.types import JSON

__all__ = ["LISTENER_PATH", "SHARED_KEY", "controls", "receiving", "sandbox_client", "sandbox_url"]

LISTENER_PATH: Final = "/maxio-webhooks-listen"
"""By which the endpoint of an earlier listener is known: endpoints cannot be deleted, so they are used again."""

_CONTROLS: Final = "/__sandbox__"
_LEAVE_SECONDS: Final = 5.0
_USUAL_API_KEY: Final = "sandbox-key"
SHARED_KEY: Final = Settings().shared_key
"""What a sandbox signs with until it is configured otherwise."""


def sandbox_url(given: str | None) -> str | None:
    """Tell which sandbox is meant. Raises `ConfigurationError` for an address of another machine."""
    if given is None:
        set_up = os.environ.get("MAXIO_BASE_URL", "")
        return set_up if on_loopback(set_up) else None
    if not on_loopback(given):
        raise ConfigurationError("--sandbox must be the address of a sandbox on this machine: http://127.0.0.1:8080")
    return given


def sandbox_client(url: str, api_key_file: Path | None) -> AsyncMaxio:
    """Make a client of a sandbox."""
    # The key of another site is not shown to it: MAXIO_API_KEY belongs to it only if MAXIO_BASE_URL names it.
    own = api_key_file is not None or _same_place(os.environ.get("MAXIO_BASE_URL", ""), url)
    api_key = (find_secret(API_KEY, api_key_file) if own else None) or _USUAL_API_KEY
    return AsyncMaxio(base_url=url, api_key=api_key, backoff=0.05)


def _same_place(one: str, other: str) -> bool:
    return urlsplit(one).netloc == urlsplit(other).netloc


async def controls(maxio: AsyncMaxio, method: str, path: str, body: dict[str, JSON] | None = None) -> Any:
    """Ask the sandbox's controls. Raises `ConfigurationError` where it has none."""
    try:
        answer = await (
            maxio.request(method, f"{_CONTROLS}{path}")
            if body is None
            else maxio.request(method, f"{_CONTROLS}{path}", json=body)
        )
    except APIConnectionError as error:
        raise ConfigurationError(
            f"No sandbox answers at {maxio.config.base_url}: `maxio sandbox --port N` starts one."
        ) from error
    except APIStatusError as error:
        if error.status_code in (404, 405):
            raise ConfigurationError(f"{maxio.config.base_url} is no sandbox: it has no {_CONTROLS}/.") from error
        raise
    return answer.data


@asynccontextmanager
async def receiving(maxio: AsyncMaxio, listener: str) -> AsyncGenerator[None]:
    """Have all events of a sandbox sent to a URL while the block runs, and leave the sandbox as it was."""
    were_on = (await controls(maxio, "GET", "/settings"))["webhooks_enabled"]
    try:
        endpoint = await _subscribe(maxio, listener)
    except AuthenticationError as error:
        raise ConfigurationError(
            f"{maxio.config.base_url} refused the API key. If it was started with one of its own, give --api-key-file, "
            "or set MAXIO_BASE_URL to the sandbox and MAXIO_API_KEY."
        ) from error
    try:
        if not were_on:
            await maxio.webhooks.enable(webhooks_enabled=True)
        yield
    finally:
        with anyio.move_on_after(_LEAVE_SECONDS, shield=True):
            await _leave(maxio, endpoint, listener, were_on=were_on)


async def _subscribe(maxio: AsyncMaxio, listener: str) -> Endpoint:
    everything = [event.value for event in WebhookSubscription]
    async for endpoint in maxio.webhooks.endpoints.list():
        # One that still subscribes may be another listener's, unless its port is ours.
        free = endpoint.url.endswith(LISTENER_PATH) and not endpoint.webhook_subscriptions
        if (free or endpoint.url == listener) and endpoint.status == "enabled":
            return await maxio.webhooks.endpoints.update(endpoint.id, url=listener, webhook_subscriptions=everything)
    return await maxio.webhooks.endpoints.create(url=listener, webhook_subscriptions=everything)


async def _leave(maxio: AsyncMaxio, endpoint: Endpoint, listener: str, *, were_on: bool) -> None:
    try:
        await maxio.webhooks.endpoints.update(endpoint.id, url=listener, webhook_subscriptions=[])
        if not were_on:
            await maxio.webhooks.enable(webhooks_enabled=False)
    except MaxioError as error:
        complain(f"The sandbox may go on sending here: {error}")
