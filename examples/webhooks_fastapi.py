"""Webhooks in FastAPI.

MAXIO_SHARED_KEY=... uvicorn webhooks_fastapi:app
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.routing import Route

from maxio_sdk.models.webhook_payloads import SubscriptionPayload
from maxio_sdk.webhooks import SQLiteStore, WebhookEvent, WebhookReceiver

receiver = WebhookReceiver(os.environ["MAXIO_SHARED_KEY"], store=SQLiteStore(os.getenv("WEBHOOKS_DB", "webhooks.db")))
states: dict[int, str] = {}


@receiver.on("signup_success", "subscription_state_change")
async def changed(event: WebhookEvent[SubscriptionPayload]) -> None:
    """Know in which state each subscription is. To do it twice does no harm, so it needs no record of what is done."""
    subscription = event.payload.subscription
    if subscription.id is not None:
        states[subscription.id] = str(subscription.state)


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
    async with receiver:
        yield


app = FastAPI(lifespan=lifespan, routes=[Route("/webhooks/maxio", receiver)])


@app.get("/subscriptions/{subscription_id}")
async def state(subscription_id: int) -> dict[str, str]:
    return {"state": states.get(subscription_id, "unknown")}
